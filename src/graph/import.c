/* Nodes and ties of other programs' files, as they are met. */
#include "graph/import.h"

#include "graph/brief.h"
#include "graph/plain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_NAME 4096

void zr_import_fail(zr_import *import, zr_status status, uint32_t line, const char *zh, const char *en,
                    zr_span value)
{
    char words_zh[480], words_en[480];
    if (import->status != ZR_OK)
        return;
    zr_brief shown = zr_brief_of(value);
    if (value.data) {
        snprintf(words_zh, sizeof words_zh, "第 %u 行：%s：“%s”", line, zh, shown.text);
        snprintf(words_en, sizeof words_en, "line %u: %s: \"%s\"", line, en, shown.text);
    } else {
        snprintf(words_zh, sizeof words_zh, "第 %u 行：%s", line, zh);
        snprintf(words_en, sizeof words_en, "line %u: %s", line, en);
    }
    import->status = zr_fail_said(import->err, status, words_zh, words_en);
}

bool zr_import_failed(zr_import *import)
{
    if (import->status == ZR_OK)
        import->status = zr_store_status(import->store, import->err);
    return import->status != ZR_OK;
}

uint32_t zr_import_meet(zr_import *import, int space, zr_span id, uint32_t line)
{
    void *grown = import->nodes;
    if (zr_import_failed(import))
        return ZR_NONE;
    if (!id.size) {
        zr_import_fail(import, ZR_BAD_INPUT, line, "节点没有名称", "a node without a name", (zr_span){0});
        return ZR_NONE;
    }
    uint32_t known = zr_table_get(&import->ids[space], id);
    if (known != ZR_NONE)
        return known;
    zr_span kept = zr_store_copy(import->store, id);
    if (import->node_count >= ZR_NONE - 1 || !kept.data ||
        !zr_grow(&grown, import->node_count, &import->node_room, sizeof *import->nodes) ||
        !zr_table_set(&import->ids[space], kept, (uint32_t)import->node_count)) {
        import->nodes = grown;
        import->status = zr_fail_memory(import->err);
        return ZR_NONE;
    }
    import->nodes = grown;
    import->nodes[import->node_count] = (zr_import_node){.id = kept, .line = line};
    return (uint32_t)import->node_count++;
}

uint32_t zr_import_say(zr_import *import, int space, zr_span id, uint32_t line)
{
    uint32_t node = zr_import_meet(import, space, id, line);
    if (node == ZR_NONE)
        return node;
    if (import->nodes[node].defined)
        zr_import_fail(import, ZR_BAD_INPUT, line, "这个节点出现两次", "this node is there twice", id);
    import->nodes[node].defined = true;
    import->nodes[node].line = line;
    return node;
}

/* igraph's boolean, NetworkX' 0 and 1; or a word. */
static zr_side_said side_of(zr_span value)
{
    static const char *const firsts[] = {"0", "false", "False", "FALSE", "top"};
    static const char *const seconds[] = {"1", "true", "True", "TRUE", "bottom"};
    for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++) {
        if (zr_span_equal(value, zr_span_of(firsts[i])))
            return ZR_SIDE_FIRST;
        if (zr_span_equal(value, zr_span_of(seconds[i])))
            return ZR_SIDE_SECOND;
    }
    return ZR_SIDE_UNSAID;
}

static zr_side_said mode_of(zr_span value)
{
    return zr_is_unit_word(value)      ? ZR_SIDE_FIRST
           : zr_is_measure_word(value) ? ZR_SIDE_SECOND
                                       : ZR_SIDE_UNSAID;
}

static void say_side(zr_import *import, zr_import_node *node, zr_span value)
{
    zr_side_said mode = mode_of(value), side = side_of(value);
    if (mode != ZR_SIDE_UNSAID)
        node->mode = mode;
    else if (side != ZR_SIDE_UNSAID)
        node->side = side;
    else if (value.size)
        zr_import_fail(import, ZR_BAD_INPUT, node->line,
                       "看不出属于哪一模（应为 0 或 1、unit 或 measure 等）",
                       "no mode that zeren knows (0 or 1, unit or measure …)", value);
}

void zr_import_node_says(zr_import *import, uint32_t node, zr_span key, zr_span value)
{
    static const struct {
        const char *key;
        size_t at;
    } texts[] = {
        {"label", offsetof(zr_import_node, label)},         {"title", offsetof(zr_import_node, title)},
        {"full_name", offsetof(zr_import_node, full_name)}, {"place", offsetof(zr_import_node, place)},
        {"sector", offsetof(zr_import_node, sector)},       {"document", offsetof(zr_import_node, document)},
        {"kind", offsetof(zr_import_node, kind)},           {"name", offsetof(zr_import_node, name)}};
    if (zr_import_failed(import) || node == ZR_NONE || !value.size)
        return;
    zr_import_node *to = &import->nodes[node];
    if (zr_span_equal(key, zr_span_of("mode")) || zr_span_equal(key, zr_span_of("type")) ||
        zr_span_equal(key, zr_span_of("bipartite")))
        say_side(import, to, value);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (zr_span_equal(key, zr_span_of(texts[i].key)))
            *(zr_span *)(void *)((char *)to + texts[i].at) = zr_store_name(import->store, value);
    }
}

static void say_weight(zr_import *import, zr_import_tie *tie, zr_span value)
{
    if (!zr_cell_number(&tie->weight, value))
        zr_import_fail(import, ZR_BAD_INPUT, tie->line, "权重应为数字", "a weight should be a number", value);
    else if (tie->weight < 0)
        zr_import_fail(import, ZR_BAD_INPUT, tie->line, "权重应不小于 0", "a weight should be 0 or more",
                       value);
}

void zr_import_tie_says(zr_import *import, zr_import_tie *tie, zr_span key, zr_span value)
{
    if (zr_import_failed(import) || !value.size)
        return;
    if (zr_span_equal(key, zr_span_of("weight")))
        say_weight(import, tie, value);
    else if (zr_span_equal(key, zr_span_of("first")))
        tie->first = side_of(value) == ZR_SIDE_SECOND;
    else if (zr_span_equal(key, zr_span_of("role")) && !zr_role_word(&tie->role, value))
        zr_import_fail(import, ZR_BAD_INPUT, tie->line, "不认识的角色", "not a role that zeren knows", value);
}

void zr_import_add(zr_import *import, const zr_import_tie *tie)
{
    void *grown = import->ties;
    if (zr_import_failed(import) || tie->a == ZR_NONE || tie->b == ZR_NONE || !(tie->weight > 0))
        return;
    if (import->tie_count >= ZR_NONE - 1 ||
        !zr_grow(&grown, import->tie_count, &import->tie_room, sizeof *import->ties))
        import->status = zr_fail_memory(import->err);
    import->ties = grown;
    if (import->status == ZR_OK)
        import->ties[import->tie_count++] = *tie;
}

static void free_rows(zr_import *import)
{
    free(import->nodes);
    free(import->ties);
    zr_table_free(&import->ids[0]);
    zr_table_free(&import->ids[1]);
}

zr_status zr_import_drop(zr_import *import)
{
    free_rows(import);
    zr_store_free(import->store);
    return import->status;
}

/* A file says a node's name once, and the graph with each of its ties: a bound keeps it in the file's size.
 */
static void check_names(zr_import *import)
{
    for (size_t i = 0; i < import->node_count; i++) {
        const zr_import_node *node = &import->nodes[i];
        const zr_span names[] = {node->id, node->name, node->label, node->title, node->full_name};
        for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
            if (names[n].size > MOST_NAME)
                zr_import_fail(import, ZR_LIMIT, node->line, "节点名称超过 4096 字节",
                               "a node's name has more than 4096 bytes", names[n]);
        }
    }
}

zr_status zr_import_finish(zr_graph **out, zr_import *import)
{
    if (!zr_import_failed(import))
        check_names(import);
    if (import->status == ZR_OK)
        zr_import_modes(import);
    if (import->status == ZR_OK)
        zr_import_rows(import);
    if (import->status != ZR_OK)
        return zr_import_drop(import);
    free_rows(import);
    return zr_store_finish(out, import->store, import->err);
}
