/* Partners, taken apart: with whom, and in which measures. */
#include "base/arena.h"
#include "base/shown.h"
#include "cli/explain.h"
#include "cli/quote.h"
#include "graph/measure_name.h"

#include <stdlib.h>

/* A measure that the row shares with another one. */
typedef struct zr_tie {
    uint32_t other, column;
} zr_tie;

static int by_other(const void *a, const void *b)
{
    const zr_tie *x = a, *y = b;
    if (x->other != y->other)
        return x->other < y->other ? -1 : 1;
    return (x->column > y->column) - (x->column < y->column);
}

static uint32_t units_of(const zr_incidence *incidence, uint32_t cell)
{
    uint32_t column = incidence->cell[cell].column;
    return incidence->column_start[column + 1] - incidence->column_start[column];
}

static uint32_t fill(zr_tie *ties, const zr_incidence *incidence, uint32_t row)
{
    uint32_t count = 0;
    for (uint32_t c = incidence->row_start[row]; c < incidence->row_start[row + 1]; c++) {
        uint32_t column = incidence->cell[c].column;
        for (uint32_t i = incidence->column_start[column]; i < incidence->column_start[column + 1]; i++) {
            uint32_t other = incidence->cell[incidence->by_column[i]].row;
            if (other != row)
                ties[count++] = (zr_tie){other, column};
        }
    }
    return count;
}

void zr_explain_measure(zr_explanation *explain, uint32_t index)
{
    const zr_graph_measure *measure = &explain->graph->measures[index];
    zr_located at = {.line = measure->line};
    zr_buffer name = {0};
    zr_measure_name(&name, measure);
    zr_quote_place(&explain->out, explain->graph, measure->document, &at);
    zr_buffer_put(&explain->out, ": ");
    zr_buffer_shown(&explain->out, zr_buffer_span(&name));
    zr_buffer_char(&explain->out, '\n');
    explain->out.failed |= name.failed;
    zr_buffer_free(&name);
}

void zr_explain_partners(zr_explanation *explain, const zr_incidence *incidence, uint32_t row)
{
    size_t room = 0;
    for (uint32_t c = incidence->row_start[row]; c < incidence->row_start[row + 1]; c++)
        room += units_of(incidence, c);
    zr_tie *ties = calloc(room + 1, sizeof *ties);
    explain->out.failed |= !ties;
    uint32_t count = ties ? fill(ties, incidence, row) : 0;
    if (count)
        qsort(ties, count, sizeof *ties, by_other);
    for (uint32_t from = 0, end; from < count; from = end) {
        for (end = from + 1; end < count && ties[end].other == ties[from].other;)
            end++;
        zr_buffer_put(&explain->out, "+ 1 ");
        zr_buffer_shown(&explain->out, zr_incidence_row_label(incidence, ties[from].other, explain->lang));
        zr_buffer_print(&explain->out,
                        explain->lang == ZR_ZH ? "（共同 %u 条）\n" : " (measures shared: %u)\n", end - from);
        for (uint32_t i = from; i < end; i++) {
            zr_buffer_put(&explain->out, "    ");
            zr_explain_measure(explain, incidence->column_measure[ties[i].column]);
        }
    }
    free(ties);
}
