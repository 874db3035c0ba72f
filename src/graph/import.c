/* Nodes and ties of other programs' files → graph. */
#include "graph/import.h"

#include "graph/brief.h"
#include "graph/plain.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static bool has_failed(zr_import *import)
{
    if (import->status == ZR_OK)
        import->status = zr_store_status(import->store, import->err);
    return import->status != ZR_OK;
}

uint32_t zr_import_meet(zr_import *import, int space, zr_span id, uint32_t line)
{
    void *grown = import->nodes;
    if (has_failed(import))
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
    if (has_failed(import) || node == ZR_NONE || !value.size)
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
    if (has_failed(import) || !value.size)
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
    if (has_failed(import) || tie->a == ZR_NONE || tie->b == ZR_NONE || !(tie->weight > 0))
        return;
    if (import->tie_count >= ZR_NONE - 1 ||
        !zr_grow(&grown, import->tie_count, &import->tie_room, sizeof *import->ties))
        import->status = zr_fail_memory(import->err);
    import->ties = grown;
    if (import->status == ZR_OK)
        import->ties[import->tie_count++] = *tie;
}

/* --- which mode --- */

static bool any_mode(const zr_import *import)
{
    for (size_t i = 0; i < import->node_count; i++) {
        if (import->nodes[i].mode != ZR_SIDE_UNSAID)
            return true;
    }
    return false;
}

/* Words come before numbers: zeren's own files have both, with igraph's `type` true for units. */
static void settle_modes(zr_import *import)
{
    bool words = any_mode(import);
    for (size_t i = 0; i < import->node_count; i++) {
        zr_import_node *node = &import->nodes[i];
        if (!words)
            node->mode = node->side;
    }
    /* What one end of a tie says decides the other, as long as that tells anything new. */
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < import->tie_count; i++) {
            zr_import_node *a = &import->nodes[import->ties[i].a], *b = &import->nodes[import->ties[i].b];
            if (a->mode == ZR_SIDE_UNSAID && b->mode != ZR_SIDE_UNSAID)
                a->mode = b->mode == ZR_SIDE_FIRST ? ZR_SIDE_SECOND : ZR_SIDE_FIRST;
            if (b->mode == ZR_SIDE_UNSAID && a->mode != ZR_SIDE_UNSAID)
                b->mode = a->mode == ZR_SIDE_FIRST ? ZR_SIDE_SECOND : ZR_SIDE_FIRST;
        }
    }
}

static void check_modes(zr_import *import)
{
    for (size_t i = 0; i < import->node_count && import->status == ZR_OK; i++) {
        const zr_import_node *node = &import->nodes[i];
        if (!node->defined)
            zr_import_fail(import, ZR_BAD_INPUT, node->line, "连线指向没有定义的节点",
                           "a tie names a node that is not there", node->id);
        else if (node->mode == ZR_SIDE_UNSAID)
            zr_import_fail(import, ZR_BAD_INPUT, node->line,
                           "看不出节点属于哪一模：请给出 mode（unit、measure）、bipartite（0、1）或 "
                           "type，Pajek 用 *Vertices N n",
                           "nothing says which mode a node is of: give mode (unit, measure), bipartite (0, "
                           "1) or type; in Pajek *Vertices N n",
                           node->name.size ? node->name : node->id);
    }
    for (size_t i = 0; i < import->tie_count && import->status == ZR_OK; i++) {
        const zr_import_tie *tie = &import->ties[i];
        if (import->nodes[tie->a].mode == import->nodes[tie->b].mode)
            zr_import_fail(import, ZR_BAD_INPUT, tie->line, "连线在同一模之内，不是二模数据",
                           "a tie inside of one mode: this is no two-mode data", import->nodes[tie->a].id);
    }
}

/* --- rows of the graph --- */

static bool is_code(zr_span text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    }
    return text.size == 6;
}

static uint32_t place_row(zr_graph_store *store, zr_table *places, zr_span code)
{
    uint32_t known = zr_table_get(places, code), count, division = zr_division_find(code);
    if (known != ZR_NONE || division == ZR_NONE)
        return known;
    const zr_division *of = &zr_divisions(&count)[division];
    uint32_t row = zr_store_count(store, ZR_PLACES);
    zr_graph_place *place = zr_store_add(store, ZR_PLACES);
    if (!place)
        return ZR_NONE;
    *place = (zr_graph_place){zr_store_copy(store, code), zr_store_name(store, of->name), of->level};
    if (!place->code.data || !zr_table_set(places, place->code, row))
        store->failed = true;
    return row;
}

zr_graph_unit *zr_import_unit(zr_graph_store *store, zr_table *places, zr_span name, zr_span *id)
{
    size_t slash = zr_span_find(name, zr_span_of("/"), 0);
    zr_span head = zr_span_cut(name, 0, slash == SIZE_MAX ? 0 : slash);
    uint32_t place = is_code(head) ? place_row(store, places, head) : ZR_NONE;
    bool whole = slash != SIZE_MAX && slash + 1 < name.size &&
                 (place != ZR_NONE || zr_span_equal(head, zr_span_of("-")));
    zr_span kept = zr_store_copy(store, whole ? zr_span_cut(name, slash + 1, name.size) : name);
    *id = whole ? zr_store_copy(store, name)
                : zr_arena_print(&store->arena, "-/%.*s", (int)(name.size < 1 << 20 ? name.size : 1 << 20),
                                 name.data);
    zr_graph_unit *unit = zr_store_add(store, ZR_UNITS);
    if (!unit || !kept.data || !id->data) {
        store->failed = true;
        return NULL;
    }
    *unit = (zr_graph_unit){.id = *id,
                            .name = kept,
                            .full_name = kept,
                            .place = place,
                            .sector = zr_store_name(store, (zr_span){0}),
                            .names = zr_store_names(store, &kept, 1),
                            .name_count = 1};
    return unit;
}

double zr_import_weight(zr_role role, bool first, double weight)
{
    static const double usual[ZR_ROLES] = {2, 1, 0.5, 0.25};
    double known = usual[first ? ZR_LEAD : role];
    bool says_nothing = fabs(weight - 1) < 1e-12 || fabs(weight - known) < 1e-12;
    return says_nothing ? 0 : weight;
}

static zr_graph_document *add_document(zr_graph_store *store, const zr_reading *reading, zr_span id)
{
    char sha256[65];
    zr_source_sha256(reading->source, sha256);
    zr_graph_document *document = zr_store_add(store, ZR_DOCUMENTS);
    if (!document)
        return NULL;
    zr_span empty = zr_store_name(store, (zr_span){0});
    *document = (zr_graph_document){.id = id,
                                    .source = zr_store_copy(store, reading->path),
                                    .title = zr_store_copy(store, id),
                                    .number = empty,
                                    .date = empty,
                                    .sha256 = zr_store_copy(store, zr_span_of(sha256)),
                                    .issuers = zr_store_names(store, NULL, 0),
                                    .place = ZR_NONE};
    return document;
}

void zr_import_document(zr_graph_store *store, const zr_reading *reading)
{
    zr_table ids = {0};
    add_document(store, reading, zr_free_id(store, &ids, reading->id));
    zr_table_free(&ids);
}

/* Where lines begin, for the places of rows. */
typedef struct lines {
    size_t *start;
    size_t count;
} lines;

static bool find_lines(lines *out, zr_span text)
{
    size_t count = 2;
    for (size_t i = 0; i < text.size; i++)
        count += text.data[i] == '\n';
    *out = (lines){malloc(count * sizeof *out->start), 1};
    if (!out->start)
        return false;
    out->start[0] = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '\n')
            out->start[out->count++] = i + 1;
    }
    out->start[out->count] = text.size;
    return true;
}

typedef struct builder {
    zr_import *import;
    zr_graph_store *store;
    zr_table places, documents, units, measures, ties;
    uint32_t *row; /* of each node */
    lines lines;
    bool has_own; /* the document of measures that name none */
    uint32_t own;
} builder;

static void place_of(const builder *b, uint32_t line, size_t *start, size_t *end)
{
    size_t at = line && line <= b->lines.count ? line - 1 : 0;
    *start = zr_source_offset(b->import->reading->source, b->lines.start[at]);
    *end = zr_source_end(b->import->reading->source, b->lines.start[at + 1]);
    *end = *end < *start ? *start : *end;
}

static uint32_t document_row(builder *b, zr_span id)
{
    zr_span wanted = id.size ? id : b->import->reading->id;
    uint32_t known = zr_table_get(&b->documents, wanted);
    if (known != ZR_NONE)
        return known;
    uint32_t row = zr_store_count(b->store, ZR_DOCUMENTS);
    zr_span kept = zr_store_copy(b->store, wanted.size ? wanted : zr_span_of("-"));
    if (!kept.data || !add_document(b->store, b->import->reading, kept) ||
        !zr_table_set(&b->documents, wanted.size ? kept : wanted, row))
        b->store->failed = true;
    return row;
}

static void refuse_double(builder *b, zr_table *table, zr_span id, const zr_import_node *node, uint32_t row)
{
    if (zr_table_get(table, id) != ZR_NONE)
        zr_import_fail(b->import, ZR_BAD_INPUT, node->line, "两个节点同名", "two nodes of one name", id);
    else if (!zr_table_set(table, id, row))
        b->store->failed = true;
}

static void build_unit(builder *b, const zr_import_node *node, uint32_t *row)
{
    zr_span id, known = node->name.size ? node->name : node->id;
    *row = zr_store_count(b->store, ZR_UNITS);
    zr_graph_unit *unit = zr_import_unit(b->store, &b->places, known, &id);
    if (!unit)
        return;
    if (node->label.size) {
        unit->name = unit->full_name = node->label;
        unit->names = zr_store_names(b->store, &unit->name, 1);
    }
    if (node->full_name.size)
        unit->full_name = node->full_name;
    if (unit->place == ZR_NONE && node->place.size)
        unit->place = place_row(b->store, &b->places, node->place);
    if (node->sector.size)
        unit->sector = node->sector;
    unit->collective = zr_span_equal(node->kind, zr_span_of("collective"));
    refuse_double(b, &b->units, id, node, *row);
}

static void build_measure(builder *b, const zr_import_node *node, uint32_t *row)
{
    zr_span empty = zr_store_name(b->store, (zr_span){0});
    uint32_t document = document_row(b, node->document);
    *row = zr_store_count(b->store, ZR_MEASURES);
    zr_graph_measure *measure = zr_store_add(b->store, ZR_MEASURES);
    if (!measure)
        return;
    measure->id = node->name.size ? node->name : node->id;
    measure->document = document;
    measure->title = node->title.size ? node->title : node->label.size ? node->label : measure->id;
    measure->label = node->title.size && node->label.size ? node->label : empty;
    measure->parent = ZR_NONE;
    measure->kind = ZR_TASK;
    if (node->kind.size)
        zr_kind_read(&measure->kind, node->kind);
    measure->line = node->line;
    place_of(b, node->line, &measure->start, &measure->end);
    refuse_double(b, &b->measures, measure->id, node, *row);
}

/* Ties that come twice add up. */
static void build_tie(builder *b, const zr_import_tie *tie)
{
    bool turned = b->import->nodes[tie->a].mode == ZR_SIDE_SECOND;
    uint32_t unit = b->row[turned ? tie->b : tie->a], measure = b->row[turned ? tie->a : tie->b];
    zr_span key = zr_arena_print(&b->store->arena, "%u %u %d", measure, unit, (int)tie->role);
    uint32_t known = key.data ? zr_table_get(&b->ties, key) : ZR_NONE;
    double weight = zr_import_weight(tie->role, tie->first, tie->weight);
    if (known != ZR_NONE) {
        zr_duty *duty = &zr_store_duties(b->store)[known];
        duty->weight = (duty->weight > 0 ? duty->weight : 1) + (weight > 0 ? weight : 1);
        if (!isfinite(duty->weight))
            zr_import_fail(b->import, ZR_BAD_INPUT, tie->line, "权重之和太大，无法表示",
                           "the weights add up to more than can be held", (zr_span){0});
        return;
    }
    uint32_t row = zr_store_count(b->store, ZR_DUTIES);
    zr_duty *duty = zr_store_add(b->store, ZR_DUTIES);
    if (!duty || !key.data || !zr_table_set(&b->ties, key, row)) {
        b->store->failed = true;
        return;
    }
    zr_span name = zr_store_units(b->store)[unit].name;
    *duty = (zr_duty){.measure = measure,
                      .unit = unit,
                      .role = tie->role,
                      .first = tie->first,
                      .basis = ZR_BY_LABEL,
                      .weight = weight,
                      .rank = 1,
                      .expression = row + 1,
                      .name = name,
                      .surface = name,
                      .alias = zr_store_name(b->store, (zr_span){0}),
                      .line = tie->line};
    place_of(b, tie->line, &duty->start, &duty->end);
}

static void build_all(builder *b)
{
    zr_import *import = b->import;
    bool documents = false;
    for (size_t i = 0; i < import->node_count && !has_failed(import); i++) {
        bool is_unit = import->nodes[i].mode == ZR_SIDE_FIRST;
        documents |= !is_unit;
        (is_unit ? build_unit : build_measure)(b, &import->nodes[i], &b->row[i]);
    }
    if (!documents)
        document_row(b, (zr_span){0});
    for (size_t i = 0; i < import->tie_count && !has_failed(import); i++)
        build_tie(b, &import->ties[i]);
    has_failed(import);
    if (import->status == ZR_OK)
        import->status = zr_store_order(import->store, import->err);
}

static void build(zr_import *import)
{
    builder b = {.import = import, .store = import->store};
    b.row = malloc((import->node_count + 1) * sizeof *b.row);
    if (b.row && find_lines(&b.lines, import->text))
        build_all(&b);
    else
        import->status = zr_fail_memory(import->err);
    free(b.row);
    free(b.lines.start);
    zr_table_free(&b.places);
    zr_table_free(&b.documents);
    zr_table_free(&b.units);
    zr_table_free(&b.measures);
    zr_table_free(&b.ties);
}

zr_status zr_import_finish(zr_graph **out, zr_import *import)
{
    if (!has_failed(import)) {
        settle_modes(import);
        check_modes(import);
    }
    if (import->status == ZR_OK)
        build(import);
    free(import->nodes);
    free(import->ties);
    zr_table_free(&import->ids[0]);
    zr_table_free(&import->ids[1]);
    if (import->status == ZR_OK)
        return zr_store_finish(out, import->store, import->err);
    zr_store_free(import->store);
    return import->status;
}
