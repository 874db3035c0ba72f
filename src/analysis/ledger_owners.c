/* Whose a measure is. */
#include "analysis/ledger_owners.h"

bool zr_owners_make(zr_owners *out, const zr_graph *graph, zr_arena *arena)
{
    out->graph = graph;
    return zr_duty_index_make(&out->index, graph, arena);
}

const uint32_t *zr_owners_of(const zr_owners *owners, uint32_t measure, uint32_t *count)
{
    const uint32_t *start = owners->index.start;
    uint32_t m = measure;
    while (start[m] == start[m + 1] && owners->graph->measures[m].parent != ZR_NONE)
        m = owners->graph->measures[m].parent;
    *count = start[m + 1] - start[m];
    return owners->index.duties + start[m];
}

bool zr_owners_row(const zr_owners *owners, uint32_t measure)
{
    zr_kind kind = owners->graph->measures[measure].kind;
    const uint32_t *start = owners->index.start;
    return kind == ZR_TASK || kind == ZR_SAFEGUARD || start[measure] < start[measure + 1];
}

zr_span zr_due_by(const zr_graph_measure *measure, zr_span day)
{
    zr_span last = {0};
    for (uint32_t d = 0; d < measure->deadline_count; d++) {
        zr_span date = measure->deadlines[d].date;
        if (zr_span_compare(date, last) > 0 && zr_span_compare(date, day) <= 0)
            last = date;
    }
    return last;
}

zr_span zr_due_date(const zr_graph_measure *measure)
{
    return zr_due_by(measure, zr_span_of("9999-12-31"));
}
