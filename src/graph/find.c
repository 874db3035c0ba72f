/* Rows by id, places within places, measures without an owner. */
#include "base/words.h"
#include "document/duties_levels.h"
#include "document/shape_kind.h"
#include "graph/build.h"

#include <string.h>

uint32_t zr_graph_find_document(const zr_graph *graph, zr_span id)
{
    for (uint32_t i = 0; i < graph->document_count; i++) {
        if (zr_span_equal(graph->documents[i].id, id))
            return i;
    }
    return ZR_NONE;
}

static zr_span place_key(const zr_graph *graph, uint32_t row)
{
    return graph->places[row].code;
}

static zr_span unit_key(const zr_graph *graph, uint32_t row)
{
    return graph->units[row].id;
}

/* Binary search in a table of `count` rows that is in the order of its keys. */
static uint32_t search(const zr_graph *graph, uint32_t count, zr_span (*key)(const zr_graph *, uint32_t),
                       zr_span id)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = zr_span_compare(key(graph, middle), id);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return ZR_NONE;
}

uint32_t zr_graph_find_place(const zr_graph *graph, zr_span code)
{
    return search(graph, graph->place_count, place_key, code);
}

uint32_t zr_graph_find_unit(const zr_graph *graph, zr_span id)
{
    return search(graph, graph->unit_count, unit_key, id);
}

/* First measure of a document or of one behind it. */
static uint32_t first_measure(const zr_graph *graph, uint32_t document)
{
    uint32_t low = 0, high = graph->measure_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (graph->measures[middle].document < document)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t zr_graph_measures_of(const zr_graph *graph, uint32_t document, uint32_t *first)
{
    *first = first_measure(graph, document);
    return first_measure(graph, document + 1) - *first;
}

/* Among the measures of one document. */
static uint32_t find_in_document(const zr_graph *graph, uint32_t document, zr_span id)
{
    uint32_t first, count = zr_graph_measures_of(graph, document, &first);
    for (uint32_t i = first; i < first + count; i++) {
        if (zr_span_equal(graph->measures[i].id, id))
            return i;
    }
    return ZR_NONE;
}

/* An id is the document's, #, a number; a file made elsewhere may do otherwise, and is searched whole then.
 */
uint32_t zr_graph_find_measure(const zr_graph *graph, zr_span id)
{
    const char *mark = id.size ? memrchr(id.data, '#', id.size) : NULL;
    zr_span owner = zr_span_cut(id, 0, mark ? (size_t)(mark - id.data) : 0);
    uint32_t document = mark ? zr_graph_find_document(graph, owner) : ZR_NONE;
    uint32_t found = document == ZR_NONE ? ZR_NONE : find_in_document(graph, document, id);
    for (uint32_t i = 0; found == ZR_NONE && i < graph->measure_count; i++) {
        if (zr_span_equal(graph->measures[i].id, id))
            found = i;
    }
    return found;
}

bool zr_place_within(zr_span code, zr_span above)
{
    while (above.size >= 2 && zr_span_ends(above, "00"))
        above.size -= 2;
    return code.size >= above.size && zr_span_equal(zr_span_cut(code, 0, above.size), above);
}

/* 各责任单位要严格落实: those whom other items name are told how to go about it. */
static bool tells_roles(zr_span title)
{
    static const char *const told[] = {"要",   "应",   "须",   "需",   "必须", "务必", "负责", "于",
                                       "在",   "按",   "将",   "不得", "牵头", "配合", "切实", "积极",
                                       "主动", "严格", "根据", "每",   "，",   NULL};
    size_t size = zr_role_noun_size(title);
    return size && zr_starts_any(zr_span_cut(title, size, title.size), told);
}

/* A task, and a safeguard that is more than a closing section for all readers. */
static bool asks_somebody(const zr_graph_measure *measure)
{
    bool asks =
        measure->kind == ZR_TASK || (measure->kind == ZR_SAFEGUARD && !zr_title_closes(measure->title));
    return asks && !zr_title_left_out(measure->title) && !tells_roles(measure->title);
}

/* A parent stands before its children: one pass down the table carries ownership to the items, one pass up
 * carries it to the groups. */
void zr_unowned_from(const zr_graph *piece, uint32_t first, bool *unowned)
{
    const zr_graph_measure *measures = piece->measures;
    for (uint32_t i = 0; i < piece->measure_count; i++)
        unowned[i] = true;
    for (uint32_t i = 0; i < piece->duty_count; i++)
        unowned[piece->duties[i].measure - first] = false;
    for (uint32_t i = 0; i < piece->measure_count; i++) {
        uint32_t parent = measures[i].parent;
        if (parent != ZR_NONE && !unowned[parent - first])
            unowned[i] = false;
    }
    for (uint32_t i = piece->measure_count; i-- > 0;) {
        uint32_t parent = measures[i].parent;
        if (parent != ZR_NONE && !unowned[i])
            unowned[parent - first] = false;
    }
    for (uint32_t i = 0; i < piece->measure_count; i++)
        unowned[i] = unowned[i] && asks_somebody(&measures[i]);
}

/* A group's lead in a sentence of its own, or carried forward, leads the work that the sentence is about. */
static bool says_for_items(zr_basis basis)
{
    return basis != ZR_BY_PROSE && basis != ZR_BY_CARRY;
}

/* A parent stands before its children. */
void zr_leads_stated(const zr_graph *piece, uint32_t first, bool *led)
{
    const zr_graph_measure *measures = piece->measures;
    for (uint32_t i = 0; i < piece->measure_count; i++)
        led[i] = false;
    for (uint32_t i = 0; i < piece->duty_count; i++) {
        const zr_duty *duty = &piece->duties[i];
        led[duty->measure - first] |= duty->role == ZR_LEAD && says_for_items(duty->basis);
    }
    for (uint32_t i = 0; i < piece->measure_count; i++)
        led[i] |= measures[i].parent != ZR_NONE && led[measures[i].parent - first];
    for (uint32_t i = 0; i < piece->duty_count; i++)
        led[piece->duties[i].measure - first] |= piece->duties[i].role == ZR_LEAD;
}

void zr_graph_unowned(const zr_graph *graph, bool *unowned)
{
    zr_unowned_from(graph, 0, unowned);
}
