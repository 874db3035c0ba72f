/* What-if steps in words → edits. A step is a row of the table below: its verb in both languages, what reads
 * it. */
#include "cli/scenario.h"

#include "cli/corpus.h"
#include "cli/explain.h"
#include "cli/message.h"
#include "cli/select.h"
#include "cli/topic.h"
#include "zeren/edit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const word_to[] = {"to",   "into",   "→",    "->",     "给", "为", "到",
                                      "并入", "合并为", "改为", "更名为", "成", "出", NULL};
static const char *const word_as[] = {"as", "作为", "任", "为", "担任", NULL};
static const char *const word_in[] = {"in", "于", "到", "在", "入", NULL};
static const char *const word_with[] = {"with", "含", "与", "连同", "带", NULL};
static const char *const word_and[] = {"and", "与", "和", "、", NULL}; /* between units that merge */
static const char *const word_all[] = {"*", "all", "全部", NULL};

/* One line at work. */
typedef struct step_at_work {
    zr_script *script;
    const zr_script_line *line;
    zr_graph **graph;
} step_at_work;

static zr_exit wrong(const step_at_work *step, uint32_t word, const char *zh, const char *en)
{
    return zr_script_wrong(step->script, step->line, word, zh, en);
}

static zr_exit apply(const step_at_work *step, const zr_edit *edit)
{
    zr_error err = {0};
    zr_graph *after;
    zr_status status = zr_graph_edit(&after, *step->graph, edit, &err);
    if (status == ZR_BAD_INPUT)
        return wrong(step, 0, zr_say_why(step->script->call, &err), zr_say_why(step->script->call, &err));
    if (status != ZR_OK)
        return zr_say_error(step->script->call, step->script->name, &err);
    zr_graph_free(*step->graph);
    *step->graph = after;
    return ZR_EXIT_FINE;
}

static zr_exit unit_at(const step_at_work *step, uint32_t word, uint32_t *out)
{
    return zr_script_unit(out, step->script, step->line, word, *step->graph);
}

static zr_exit measure_at(const step_at_work *step, uint32_t word, uint32_t *out)
{
    return zr_script_measure(out, step->script, step->line, word, *step->graph);
}

/* A unit of the graph, or a name that is new: then *out is ZR_NONE. */
static zr_exit target_at(const step_at_work *step, uint32_t word, uint32_t beside, uint32_t *out)
{
    return zr_script_target(out, step->script, step->line, word, *step->graph, beside);
}

static zr_span text_at(const step_at_work *step, uint32_t word)
{
    return word < step->line->count ? step->line->words[word].text : (zr_span){0};
}

static zr_exit say_same(const step_at_work *step, uint32_t word)
{
    return wrong(step, word, "接手的就是原单位，没有可调整的",
                 "the unit that takes over is the same one; nothing would change");
}

/* The target, which must be another than `unit`. */
static zr_exit taker_at(const step_at_work *step, uint32_t word, uint32_t unit, uint32_t *out)
{
    zr_exit result = target_at(step, word, unit, out);
    return result == ZR_EXIT_FINE && *out == unit ? say_same(step, word) : result;
}

/* A name that the graph has not is a new unit, or a slip of the hand: said either way. */
static void say_new(const step_at_work *step, uint32_t word)
{
    char name[100] = "", safe[204], zh[700], en[700], guess[2][260] = {"", ""};
    zr_span text = text_at(step, word);
    if (text.size < sizeof name)
        snprintf(name, sizeof name, "%.*s", (int)text.size, text.data);
    const char *near = name[0] ? zr_topics_nearest(*step->graph, name) : NULL;
    if (near) {
        snprintf(guess[0], sizeof guess[0], "；是不是 %.200s？", near);
        snprintf(guess[1], sizeof guess[1], "; did you mean %.200s?", near);
    }
    zr_say_safe(safe, name);
    snprintf(zh, sizeof zh, "图中没有“%s”，作为新单位加入%s", safe, guess[0]);
    snprintf(en, sizeof en, "“%s” is not in the graph and is added as a new unit%s", safe, guess[1]);
    zr_script_note(step->script, step->line, word, zh, en);
}

/* Who takes over, and may be new. */
static zr_exit receiver_at(const step_at_work *step, uint32_t word, uint32_t unit, uint32_t *out)
{
    zr_exit result = taker_at(step, word, unit, out);
    if (result == ZR_EXIT_FINE && *out == ZR_NONE)
        say_new(step, word);
    return result;
}

/* move * UNIT to UNIT: every duty of it, and the unit stays */
static zr_exit read_move_all(const step_at_work *step)
{
    zr_edit edit = {.kind = ZR_EDIT_HAND_OVER, .name = text_at(step, 4)};
    zr_exit result = unit_at(step, 2, &edit.unit);
    if (result == ZR_EXIT_FINE)
        result = receiver_at(step, 4, edit.unit, &edit.other);
    return result == ZR_EXIT_FINE ? apply(step, &edit) : result;
}

/* move MEASURE UNIT to UNIT */
static zr_exit read_move(const step_at_work *step)
{
    if (zr_script_is(step->line, 1, word_all) && step->line->count == 5 &&
        zr_script_is(step->line, 3, word_to))
        return read_move_all(step);
    zr_edit edit = {.kind = ZR_EDIT_MOVE};
    zr_exit result = measure_at(step, 1, &edit.measure);
    if (result == ZR_EXIT_FINE)
        result = unit_at(step, 2, &edit.unit);
    if (result != ZR_EXIT_FINE)
        return result;
    if (!zr_script_is(step->line, 3, word_to) || step->line->count != 5)
        return wrong(step, 3, "写法：移交 措施 单位 给 单位", "write: move MEASURE UNIT to UNIT");
    edit.name = text_at(step, 4);
    result = receiver_at(step, 4, edit.unit, &edit.other);
    return result == ZR_EXIT_FINE ? apply(step, &edit) : result;
}

/* lead MEASURE UNIT, release MEASURE UNIT */
static zr_exit read_pair(const step_at_work *step, zr_edit_kind kind)
{
    zr_edit edit = {.kind = kind};
    zr_exit result = measure_at(step, 1, &edit.measure);
    if (result == ZR_EXIT_FINE)
        result = unit_at(step, 2, &edit.unit);
    if (result == ZR_EXIT_FINE && step->line->count != 3)
        result = wrong(step, 3, "这里多了词", "there is a word too many here");
    return result == ZR_EXIT_FINE ? apply(step, &edit) : result;
}

static zr_exit read_lead(const step_at_work *step)
{
    return read_pair(step, ZR_EDIT_LEAD);
}

static zr_exit read_release(const step_at_work *step)
{
    return read_pair(step, ZR_EDIT_RELEASE);
}

static bool read_role(zr_role *out, zr_span word)
{
    for (int role = 0; role < ZR_ROLES; role++)
        if (zr_span_equal(word, zr_span_of(zr_role_words((zr_role)role, ZR_ZH)))) {
            *out = (zr_role)role;
            return true;
        }
    return zr_role_read(out, word);
}

/* assign MEASURE UNIT [as ROLE] */
static zr_exit read_assign(const step_at_work *step)
{
    zr_edit edit = {.kind = ZR_EDIT_ASSIGN, .role = ZR_RESPONSIBLE, .name = text_at(step, 2)};
    zr_exit result = measure_at(step, 1, &edit.measure);
    if (result != ZR_EXIT_FINE)
        return result;
    if (step->line->count != 3 && !(step->line->count == 5 && zr_script_is(step->line, 3, word_as)))
        return wrong(step, 2, "写法：指派 措施 单位 [为 角色]", "write: assign MEASURE UNIT [as ROLE]");
    if (step->line->count == 5 && !read_role(&edit.role, text_at(step, 4)))
        return wrong(step, 4, "角色是 牵头、责任、配合 或 指导",
                     "the role is lead, responsible, support or guide");
    result = target_at(step, 2, ZR_NONE, &edit.unit);
    if (result == ZR_EXIT_FINE && edit.unit == ZR_NONE)
        say_new(step, 2);
    return result == ZR_EXIT_FINE ? apply(step, &edit) : result;
}

/* One unit hands everything to another, or to a new name; `taker` is that one's row, or ZR_NONE. */
static zr_exit hand_over(const step_at_work *step, uint32_t unit, uint32_t taker, uint32_t name)
{
    zr_edit edit = {.kind = ZR_EDIT_TAKE, .unit = unit, .other = taker, .name = text_at(step, name)};
    return apply(step, &edit);
}

/* One of those that merge hands over; one that the others are merged into does not. */
static zr_exit merge_one(const step_at_work *step, uint32_t word, uint32_t name, bool *merged)
{
    uint32_t unit, taker;
    zr_exit result = unit_at(step, word, &unit);
    if (result == ZR_EXIT_FINE)
        result = target_at(step, name, unit, &taker);
    if (result != ZR_EXIT_FINE || taker == unit)
        return result;
    if (taker == ZR_NONE && step->line->count == 4)
        return wrong(step, name, "只有一个单位，也没有可并入的：改名称请写 更名 单位 为 名称",
                     "one unit alone, and none to join: for another name write rename UNIT to NAME");
    *merged = true;
    return hand_over(step, unit, taker, name);
}

/* merge UNIT UNIT … into NAME */
static zr_exit read_merge(const step_at_work *step)
{
    uint32_t count = step->line->count;
    bool merged = false;
    if (count < 4 || !zr_script_is(step->line, count - 2, word_to))
        return wrong(step, count, "写法：合并 单位 单位 … 为 名称", "write: merge UNIT UNIT … into NAME");
    for (uint32_t word = 1; word < count - 2; word++) {
        if (zr_script_is(step->line, word, word_and))
            continue;
        zr_exit result = merge_one(step, word, count - 1, &merged);
        if (result != ZR_EXIT_FINE)
            return result;
    }
    return merged ? ZR_EXIT_FINE : say_same(step, count - 1);
}

/* rename UNIT to NAME */
static zr_exit read_rename(const step_at_work *step)
{
    if (step->line->count != 4 || !zr_script_is(step->line, 2, word_to))
        return wrong(step, 2, "写法：更名 单位 为 名称", "write: rename UNIT to NAME");
    uint32_t unit, other;
    zr_exit result = unit_at(step, 1, &unit);
    if (result == ZR_EXIT_FINE)
        result = taker_at(step, 3, unit, &other);
    if (result != ZR_EXIT_FINE)
        return result;
    if (other != ZR_NONE && (*step->graph)->units[other].place == (*step->graph)->units[unit].place)
        return wrong(step, 3, "已有这个名称的单位；要合并请写 合并",
                     "a unit of that name is there already; to join them write merge");
    return hand_over(step, unit, other, 3);
}

/* abolish UNIT [to UNIT] */
static zr_exit read_abolish(const step_at_work *step)
{
    bool taken = step->line->count == 4 && zr_script_is(step->line, 2, word_to);
    if (step->line->count != 2 && !taken)
        return wrong(step, 2, "写法：撤销 单位 [并入 单位]", "write: abolish UNIT [to UNIT]");
    zr_edit edit = {.kind = ZR_EDIT_ABOLISH};
    zr_exit result = unit_at(step, 1, &edit.unit);
    if (result == ZR_EXIT_FINE && taken)
        result = receiver_at(step, 3, edit.unit, &edit.other);
    if (result != ZR_EXIT_FINE)
        return result;
    return taken ? hand_over(step, edit.unit, edit.other, 3) : apply(step, &edit);
}

/* split UNIT into NAME with MEASURE … */
static zr_exit read_split(const step_at_work *step)
{
    if (step->line->count < 6 || !zr_script_is(step->line, 2, word_to) ||
        !zr_script_is(step->line, 4, word_with))
        return wrong(step, 2, "写法：拆分 单位 为 名称 含 措施 …",
                     "write: split UNIT into NAME with MEASURE …");
    for (uint32_t word = 5; word < step->line->count; word++) {
        zr_edit edit = {.kind = ZR_EDIT_MOVE, .name = text_at(step, 3)};
        zr_exit result = measure_at(step, word, &edit.measure);
        if (result == ZR_EXIT_FINE)
            result = unit_at(step, 1, &edit.unit);
        if (result == ZR_EXIT_FINE)
            result = taker_at(step, 3, edit.unit, &edit.other);
        if (result == ZR_EXIT_FINE)
            result = apply(step, &edit);
        if (result != ZR_EXIT_FINE)
            return result;
    }
    return ZR_EXIT_FINE;
}

/* drop MEASURE */
static zr_exit read_drop(const step_at_work *step)
{
    zr_edit edit = {.kind = ZR_EDIT_DROP_MEASURE};
    zr_exit result = measure_at(step, 1, &edit.measure);
    if (result == ZR_EXIT_FINE && step->line->count != 2)
        result = wrong(step, 2, "这里多了词", "there is a word too many here");
    return result == ZR_EXIT_FINE ? apply(step, &edit) : result;
}

/* Puts the documents of a file (or a folder, or a graph file) beside those of the graph. */
static zr_exit join_file(const step_at_work *step, const char *path)
{
    zr_error err = {0};
    zr_corpus corpus;
    zr_graph *both;
    const zr_call *call = step->script->call;
    zr_exit result = zr_corpus_read(&corpus, call, &path, 1, false);
    if (result != ZR_EXIT_FINE)
        return result;
    const zr_graph *parts[] = {*step->graph, corpus.graph};
    if (zr_graph_join(&both, parts, 2, &err) == ZR_OK) {
        zr_graph_free(*step->graph);
        *step->graph = both;
    } else
        result = zr_say_error(call, path, &err);
    zr_corpus_free(&corpus);
    return result;
}

/* add FILE */
static zr_exit read_add_file(const step_at_work *step)
{
    zr_span word = text_at(step, 1);
    char *path = strndup(word.data, word.size);
    if (!path)
        return zr_say_failed(step->script->call, "内存不足", "out of memory");
    zr_exit result = access(path, R_OK) == 0
                         ? join_file(step, path)
                         : wrong(step, 1, "没有这个可读的文件；新增措施写 新增 标题 于 文件",
                                 "no such file to read; a new measure is add TITLE in DOCUMENT");
    free(path);
    return result;
}

/* add TITLE in DOCUMENT, or add FILE */
static zr_exit read_add(const step_at_work *step)
{
    if (step->line->count == 2)
        return read_add_file(step);
    if (step->line->count != 4 || !zr_script_is(step->line, 2, word_in))
        return wrong(step, 2, "写法：新增 标题 于 文件，或 新增 文件",
                     "write: add TITLE in DOCUMENT, or add FILE");
    zr_edit edit = {.kind = ZR_EDIT_ADD_MEASURE, .name = text_at(step, 1)};
    edit.document = zr_select_document(*step->graph, text_at(step, 3));
    if (edit.document == ZR_NONE)
        return wrong(step, 3, "图中没有这份文件，或不止一份", "no such document, or several");
    return apply(step, &edit);
}

static const struct {
    const char *verbs[4];
    zr_exit (*read)(const step_at_work *step);
} steps_known[] = {
    {{"move", "移交", NULL}, read_move},       {{"lead", "牵头", NULL}, read_lead},
    {{"assign", "指派", NULL}, read_assign},   {{"release", "解除", NULL}, read_release},
    {{"merge", "合并", NULL}, read_merge},     {{"rename", "更名", NULL}, read_rename},
    {{"abolish", "撤销", NULL}, read_abolish}, {{"split", "拆分", NULL}, read_split},
    {{"drop", "删除", NULL}, read_drop},       {{"add", "新增", NULL}, read_add},
};

zr_exit zr_scenario_apply(zr_graph **graph, uint32_t *steps, zr_script *script)
{
    zr_script_line line;
    zr_exit result;
    while (zr_script_next(script, &line, &result)) {
        size_t verb = 0, count = sizeof steps_known / sizeof *steps_known;
        while (verb < count && !zr_script_is(&line, 0, steps_known[verb].verbs))
            verb++;
        if (verb == count)
            return zr_script_wrong(
                script, &line, 0,
                "这里应是 移交、牵头、指派、解除、合并、更名、拆分、撤销、删除 或 新增（英文 move、lead … 见 "
                "zeren help plan）",
                "move, lead, assign, release, merge, split, rename, abolish, drop or add is expected here");
        step_at_work step = {script, &line, graph};
        result = steps_known[verb].read(&step);
        if (result != ZR_EXIT_FINE)
            return result;
        ++*steps;
    }
    return result;
}
