/* The ledger as a table: one row a measure. */
#include "analysis/ledger_owners.h"
#include "analysis/ledger_terms.h"
#include "analysis/tables.h"
#include "base/cells.h"
#include "document/role_words.h"
#include "graph/measure_name.h"
#include "graph/whole_name.h"

#include <stdlib.h>

enum {
    ID,
    DOCUMENT,
    SECTION,
    TITLE,
    MINE,
    LEAD,
    BASIS,
    CO,
    SUPPORT,
    GUIDE,
    DEADLINE,
    DUE,
    TARGETS,
    SOURCE,
    STATUS,
    DONE_ON,
    NOTE,
    COLUMNS
};

static const zr_column columns[COLUMNS] = {
    [ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [DOCUMENT] = {"document", {{"文件", "document"}}, ZR_TYPE_TEXT, 0},
    [SECTION] = {"section", {{"章节", "section"}}, ZR_TYPE_TEXT, 0},
    [TITLE] = {"title", {{"措施", "measure"}}, ZR_TYPE_TEXT, 0},
    [MINE] = {"role", {{"本单位角色", "its role"}}, ZR_TYPE_TEXT, 0},
    [LEAD] = {"lead", {{"牵头单位", "lead"}}, ZR_TYPE_TEXT, 0},
    [BASIS] = {"lead_by", {{"牵头依据", "lead by"}}, ZR_TYPE_TEXT, 0},
    [CO] = {"responsible", {{"责任单位", "responsible"}}, ZR_TYPE_TEXT, 0},
    [SUPPORT] = {"support", {{"配合单位", "support"}}, ZR_TYPE_TEXT, 0},
    [GUIDE] = {"guide", {{"指导单位", "guide"}}, ZR_TYPE_TEXT, 0},
    [DEADLINE] = {"deadline", {{"完成时限", "deadline"}}, ZR_TYPE_TEXT, 0},
    [DUE] = {"due", {{"到期日", "due"}}, ZR_TYPE_TEXT, 0},
    [TARGETS] = {"targets", {{"目标", "targets"}}, ZR_TYPE_TEXT, 0},
    [SOURCE] = {"source", {{"出处", "source"}}, ZR_TYPE_TEXT, 0},
    [STATUS] = {"status", {{"状态", "status"}}, ZR_TYPE_TEXT, 0},
    [DONE_ON] = {"done_on", {{"完成日期", "done on"}}, ZR_TYPE_TEXT, 0},
    [NOTE] = {"note", {{"备注", "note"}}, ZR_TYPE_TEXT, 0},
};

/* Fills a row's cells; each list in one buffer that is emptied behind it. */
typedef struct ledger_row {
    zr_frame *frame;
    zr_buffer list;
    const char *until; /* or NULL */
    uint32_t *listed;  /* of each unit: the list that it was put in last */
    uint32_t lists;    /* so far */
} ledger_row;

static void put_list(ledger_row *row, uint32_t column)
{
    if (row->list.size)
        zr_frame_text(row->frame, column, zr_buffer_span(&row->list));
    row->list.size = 0;
    row->lists++;
}

static void add(ledger_row *row, const char *mark, zr_span text)
{
    zr_buffer_put(&row->list, row->list.size ? mark : "");
    zr_buffer_add(&row->list, text);
}

static void put_text(ledger_row *row, uint32_t column, zr_span text)
{
    if (text.size)
        zr_frame_text(row->frame, column, text);
}

/* A unit that several duty expressions of the measure name is listed once; 司法局 with the 市 that another
 * list has before it. */
static void add_unit(ledger_row *row, const zr_graph *graph, const zr_duty *duty)
{
    zr_span whole = graph->units[duty->unit].name;
    if (row->listed[duty->unit] == row->lists)
        return;
    row->listed[duty->unit] = row->lists;
    add(row, "、", zr_is_whole_name(whole, duty->name) ? whole : duty->name);
}

/* The units of the measure in one role; the first-listed lead is none of the responsible. */
static void put_role(ledger_row *row, const zr_graph *graph, const uint32_t *duties, uint32_t count,
                     zr_role role, uint32_t column, bool skip_first)
{
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        if (duty->role == role && !(skip_first && duty->first))
            add_unit(row, graph, duty);
    }
    put_list(row, column);
}

static void put_units(ledger_row *row, const zr_graph *graph, const uint32_t *duties, uint32_t count)
{
    bool stated = false, first = false, words = false, unled = false;
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        stated |= duty->role == ZR_LEAD;
        words |= duty->role == ZR_LEAD && duty->basis != ZR_BY_RULE;
        first |= duty->first;
        unled |= duty->unled;
    }
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        if (stated ? duty->role == ZR_LEAD : duty->first)
            add_unit(row, graph, duty);
    }
    put_list(row, LEAD);
    if (stated || first || unled)
        zr_frame_text(row->frame, BASIS,
                      zr_span_of(words    ? "stated"
                                 : stated ? "rule"
                                 : first  ? "first"
                                          : "none"));
    put_role(row, graph, duties, count, ZR_RESPONSIBLE, CO, !stated);
    put_role(row, graph, duties, count, ZR_SUPPORT, SUPPORT, false);
    put_role(row, graph, duties, count, ZR_GUIDE, GUIDE, false);
}

/* What a unit is in the measure; empty: nothing. */
static zr_span role_of(const zr_graph *graph, const uint32_t *duties, uint32_t count, uint32_t unit)
{
    const zr_duty *best = NULL;
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        if (duty->unit == unit && (!best || duty->role < best->role))
            best = duty;
    }
    if (!best)
        return (zr_span){0};
    return zr_span_of(best->first && best->role != ZR_LEAD ? "first" : zr_role_name(best->role));
}

/* 一、重点任务 / （一）优化环境: the headings above, and the groups that the measure is an item of. */
static void put_section(ledger_row *row, const zr_graph *graph, const zr_graph_measure *measure)
{
    enum { DEEPEST = 16 };
    uint32_t above[DEEPEST], depth = 0;
    for (uint32_t i = 0; i < measure->section_count; i++)
        add(row, " / ", measure->sections[i]);
    for (uint32_t at = measure->parent; at != ZR_NONE && depth < DEEPEST; at = graph->measures[at].parent)
        above[depth++] = at;
    while (depth-- > 0) {
        zr_buffer_put(&row->list, row->list.size ? " / " : "");
        zr_measure_name(&row->list, &graph->measures[above[depth]]);
    }
    put_list(row, SECTION);
}

static void put_words(ledger_row *row, const zr_graph *graph, uint32_t index)
{
    const zr_graph_measure *measure = &graph->measures[index];
    const zr_graph_document *document = &graph->documents[measure->document];
    put_text(row, ID, measure->id);
    put_text(row, DOCUMENT, document->title.size ? document->title : document->id);
    put_section(row, graph, measure);
    zr_measure_name(&row->list, measure);
    put_list(row, TITLE); /* a label alone, (1), would be a number to a spreadsheet */
    for (uint32_t i = 0; i < measure->deadline_count; i++)
        add(row, "；", measure->deadlines[i].quote);
    put_list(row, DEADLINE);
    put_text(row, DUE, row->until ? zr_due_by(measure, zr_span_of(row->until)) : zr_due_date(measure));
    for (uint32_t i = 0; i < measure->target_count; i++)
        add(row, "；", measure->targets[i].quote);
    put_list(row, TARGETS);
    zr_buffer_add(&row->list, document->source);
    zr_buffer_print(&row->list, ":%u", measure->line);
    put_list(row, SOURCE);
}

static void put_answer(ledger_row *row, const zr_answer *answer)
{
    if (answer->state)
        put_text(row, STATUS, zr_span_of(zr_state_terms[answer->state - 1].key));
    put_text(row, DONE_ON, answer->done_on);
    put_text(row, NOTE, answer->note);
}

static void put_row(ledger_row *row, const zr_owners *owners, uint32_t measure,
                    const zr_ledger_options *options)
{
    uint32_t count;
    const uint32_t *duties = zr_owners_of(owners, measure, &count);
    zr_span role = {0};
    if (options->unit != ZR_NONE) {
        role = role_of(owners->graph, duties, count, options->unit);
        if (!role.size)
            return;
    }
    zr_frame_row(row->frame);
    put_words(row, owners->graph, measure);
    put_text(row, MINE, role);
    put_units(row, owners->graph, duties, count);
    if (options->answers && measure < options->answers->count)
        put_answer(row, &options->answers->of[measure]);
}

/* Without the column of a role that nobody asks for. */
static zr_status new_frame(zr_frame **out, zr_error *err)
{
    zr_status status = zr_frame_new(out, "ledger", zr_bilingual("任务台账", "ledger"), columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, STATUS, zr_state_terms);
    zr_frame_terms(*out, MINE, zr_role_terms);
    zr_frame_terms(*out, BASIS, zr_basis_of_lead);
    return ZR_OK;
}

/* A row that the ledger may have. */
typedef struct due_row {
    zr_span date; /* by which it is due; empty: the order is the document's */
    uint32_t measure;
} due_row;

static int by_date(const void *left, const void *right)
{
    const due_row *a = left, *b = right;
    int order = zr_span_compare(a->date, b->date);
    return order ? order : (a->measure > b->measure) - (a->measure < b->measure);
}

/* Which measures a part would list, by the rows of the whole graph: a subset keeps ids and their order. */
static bool *rows_of_part(const zr_graph *graph, const zr_graph *part, zr_arena *arena)
{
    zr_owners owners;
    bool *listed = zr_arena_take(arena, (size_t)graph->measure_count + 1, sizeof *listed);
    if (!listed || !zr_owners_make(&owners, part, arena))
        return NULL;
    for (uint32_t m = 0, p = 0; m < graph->measure_count && p < part->measure_count; m++) {
        if (zr_span_equal(graph->measures[m].id, part->measures[p].id))
            listed[m] = zr_owners_row(&owners, p++);
    }
    return listed;
}

/* The measures of the ledger in the order of its rows. `listed`: those that may be, or NULL. */
static uint32_t choose_rows(due_row *rows, const zr_owners *owners, const zr_ledger_options *options,
                            const bool *listed)
{
    const char *until = options->until;
    uint32_t count = 0;
    for (uint32_t m = 0; m < owners->graph->measure_count; m++) {
        zr_span date = until ? zr_due_by(&owners->graph->measures[m], zr_span_of(until)) : (zr_span){0};
        bool wanted = listed ? listed[m] : zr_owners_row(owners, m);
        wanted = wanted && !(options->undated && zr_due_date(&owners->graph->measures[m]).size);
        if (wanted && (!until || date.size))
            rows[count++] = (due_row){date, m};
    }
    if (until && count)
        qsort(rows, count, sizeof *rows, by_date);
    return count;
}

zr_status zr_ledger_frame(zr_frame **out, const zr_graph *graph, const zr_ledger_options *options,
                          zr_error *err)
{
    zr_arena arena = {0};
    zr_owners owners;
    *out = NULL;
    uint32_t *listed = zr_arena_take(&arena, (size_t)graph->unit_count + 1, sizeof *listed);
    zr_status status =
        listed && zr_owners_make(&owners, graph, &arena) ? new_frame(out, err) : zr_fail_memory(err);
    due_row *rows = zr_arena_take(&arena, (size_t)graph->measure_count + 1, sizeof *rows);
    ledger_row row = {.frame = *out, .listed = listed, .lists = 1, .until = options->until};
    bool *chosen = status == ZR_OK && options->part ? rows_of_part(graph, options->part, &arena) : NULL;
    if (status == ZR_OK && (!rows || (options->part && !chosen)))
        status = zr_fail_memory(err);
    uint32_t count = status == ZR_OK ? choose_rows(rows, &owners, options, chosen) : 0;
    for (uint32_t i = 0; i < count; i++)
        put_row(&row, &owners, rows[i].measure, options);
    if (status == ZR_OK)
        status = zr_table_close(out, row.list.failed ? zr_fail_memory(err) : ZR_OK, err);
    zr_buffer_free(&row.list);
    zr_arena_free(&arena);
    return status;
}

bool zr_ledger_is_head(zr_span line)
{
    bool found = false;
    for (int lang = ZR_ZH; lang <= ZR_EN && !found; lang++) {
        const char *const told[] = {columns[ID].title.in[lang],
                                    columns[LEAD].title.in[lang],
                                    columns[DUE].title.in[lang],
                                    columns[SOURCE].title.in[lang],
                                    columns[STATUS].title.in[lang],
                                    columns[DONE_ON].title.in[lang],
                                    NULL};
        found = zr_cells_have(line, told);
    }
    return found;
}
