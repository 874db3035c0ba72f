/* Nodes and ties of an imported file → rows of the graph. */
#include "graph/build.h"
#include "graph/import.h"
#include "graph/select.h"

#include <math.h>
#include <stdlib.h>

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
    double known = zr_role_weights[first ? ZR_LEAD : role];
    bool says_nothing = fabs(weight - 1) < 1e-12 || fabs(weight - known) < 1e-12;
    return says_nothing ? 0 : weight;
}

/* A store holds what one file says: its digits are worked out for the first document and shared by the
 * others, or a file of many documents would be gone through for each of them. */
static zr_span digits_of(zr_graph_store *store, const zr_reading *reading)
{
    char sha256[65];
    if (zr_store_count(store, ZR_DOCUMENTS) > 0)
        return zr_store_documents(store)[0].sha256;
    zr_source_sha256(reading->source, sha256);
    return zr_store_copy(store, zr_span_of(sha256));
}

static zr_graph_document *add_document(zr_graph_store *store, const zr_reading *reading, zr_span id)
{
    zr_span digits = digits_of(store, reading);
    zr_graph_document *document = zr_store_add(store, ZR_DOCUMENTS);
    if (!document)
        return NULL;
    zr_span empty = zr_store_name(store, (zr_span){0});
    *document = (zr_graph_document){.id = id,
                                    .source = zr_store_copy(store, reading->path),
                                    .title = zr_store_copy(store, id),
                                    .number = empty,
                                    .date = empty,
                                    .sha256 = digits,
                                    .issuers = zr_store_names(store, NULL, 0),
                                    .place = ZR_NONE};
    return document;
}

void zr_import_document(zr_graph_store *store, const zr_reading *reading, zr_span id)
{
    zr_table ids = {0};
    add_document(store, reading, id.size ? id : zr_free_id(store, &ids, reading->id));
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
    zr_source_range(b->import->reading->source, b->lines.start[at], b->lines.start[at + 1], start, end);
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
    bool is_tie = zr_store_measures(b->store)[measure].kind == ZR_TIE;
    double weight = is_tie ? tie->weight : zr_import_weight(tie->role, tie->first, tie->weight);
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

static void add_finding_on(builder *b, zr_code code, zr_span detail)
{
    zr_finding *finding = zr_store_add(b->store, ZR_FINDINGS);
    if (!finding)
        return;
    *finding = (zr_finding){.code = code, .document = 0, .measure = ZR_NONE, .line = 1};
    finding->detail = detail;
    finding->quote = zr_quote(b->store, b->import->text, 0);
}

static void add_finding(builder *b, zr_code code, size_t number)
{
    add_finding_on(b, code, zr_arena_print(&b->store->arena, "%zu", number));
}

static void say_network(builder *b)
{
    add_finding(b, b->import->has_arcs ? ZR_F_DIRECTED : ZR_F_UNDIRECTED, b->import->tie_count / 2);
    if (b->import->loops)
        add_finding(b, ZR_F_LOOPS, b->import->loops);
    if (b->import->sides.size)
        add_finding_on(b, ZR_F_TWO_SIDES, b->import->sides);
}

static void build_all(builder *b)
{
    zr_import *import = b->import;
    bool documents = import->relation_count > 1;
    for (size_t r = 0; documents && r < import->relation_count; r++)
        document_row(b, import->relations[r]);
    for (size_t i = 0; i < import->node_count && !zr_import_failed(import); i++) {
        bool is_unit = import->nodes[i].mode == ZR_SIDE_FIRST;
        documents |= !is_unit;
        (is_unit ? build_unit : build_measure)(b, &import->nodes[i], &b->row[i]);
    }
    if (!documents)
        document_row(b, (zr_span){0});
    for (size_t i = 0; i < import->tie_count && !zr_import_failed(import); i++)
        build_tie(b, &import->ties[i]);
    if (import->turned)
        say_network(b);
    zr_import_failed(import);
    if (import->status == ZR_OK)
        import->status = zr_store_order(import->store, import->err);
}

void zr_import_rows(zr_import *import)
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
