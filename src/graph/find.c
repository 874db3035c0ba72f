/* Rows by id, places within places. */
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

/* The number at the end of an id: doc#7; 0: it has none. */
static uint32_t number_of(zr_span id, size_t from)
{
    enum { DIGITS = 9 };
    uint32_t number = 0;
    for (size_t i = from; i < id.size && i < from + DIGITS && id.data[i] >= '0' && id.data[i] <= '9'; i++)
        number = number * 10 + (uint32_t)(id.data[i] - '0');
    return number;
}

/* Among the measures of one document, from where the number says it stands outwards: steps of a plan drop or
 * add few. `mark`: of the # in the id. */
static uint32_t find_in_document(const zr_graph *graph, uint32_t document, zr_span id, size_t mark)
{
    uint32_t first, count = zr_graph_measures_of(graph, document, &first), number = number_of(id, mark + 1);
    uint32_t near = number == 0 ? 0 : number <= count ? number - 1 : count;
    for (uint32_t away = 0; away <= count; away++) {
        if (away <= near && near - away < count && zr_span_equal(graph->measures[first + near - away].id, id))
            return first + near - away;
        if (away < count - near && zr_span_equal(graph->measures[first + near + away].id, id))
            return first + near + away;
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
    uint32_t found = document == ZR_NONE ? ZR_NONE : find_in_document(graph, document, id, owner.size);
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
