/* The words of a measure, cut from the document it was read from. */
#include "zeren/passage.h"

/* Where the measure's own words end in the file: at its first item, if it has any. Items follow their group.
 */
static size_t own_end(const zr_graph *graph, uint32_t measure)
{
    const zr_graph_measure *own = &graph->measures[measure];
    bool has_item = measure + 1 < graph->measure_count && graph->measures[measure + 1].parent == measure;
    size_t end = has_item ? graph->measures[measure + 1].start : own->end;
    return end < own->start ? own->start : end;
}

static zr_passage cut(const zr_source *source, size_t start, size_t end)
{
    size_t size = zr_source_text(source).size;
    zr_passage passage = {zr_source_find(source, start), zr_source_find(source, end)};
    if (passage.end > size)
        passage.end = size;
    if (passage.start > passage.end)
        passage.start = passage.end;
    return passage;
}

zr_passage zr_passage_of_measure(const zr_graph *graph, uint32_t measure, const zr_source *source)
{
    return cut(source, graph->measures[measure].start, own_end(graph, measure));
}

zr_passage zr_passage_of_duty(const zr_duty *duty, const zr_source *source)
{
    return cut(source, duty->start, duty->end);
}

bool zr_passage_holds(const zr_graph *graph, const zr_duty *duty)
{
    return duty->start >= graph->measures[duty->measure].start && duty->end <= own_end(graph, duty->measure);
}
