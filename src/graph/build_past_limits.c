/* Limits that had passed before their own document was issued. */
#include "graph/build.h"

/* The first limit of the measure that ended before the day of the document. */
static void find_past_limit(zr_builder *builder, uint32_t measure, zr_span issued)
{
    enum { NEAR = 6000 };
    const zr_graph_measure *row = &zr_store_measures(builder->store)[builder->first_measure + measure];
    const zr_measure *said = &builder->measures[measure];
    for (uint32_t i = 0; i < row->deadline_count; i++) {
        const zr_deadline *limit = &row->deadlines[i];
        if (!limit->date.size || zr_span_compare(limit->date, issued) >= 0)
            continue;
        zr_span near = zr_span_cut(zr_source_text(builder->reading->source), 0, said->start + NEAR);
        size_t at = zr_span_find(near, limit->quote, said->start);
        bool found = at != SIZE_MAX && at + limit->quote.size <= said->end;
        size_t start = found ? at : said->start, end = found ? at + limit->quote.size : start;
        zr_builder_add_finding(builder, ZR_F_PAST_LIMIT, measure, start, end, limit->quote);
        return;
    }
}

void zr_builder_find_past_limits(zr_builder *builder)
{
    zr_span issued = zr_store_documents(builder->store)[builder->document].date;
    for (uint32_t m = 0; m < builder->measure_count && issued.size; m++)
        find_past_limit(builder, m, issued);
}
