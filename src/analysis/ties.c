/* A projection as an adjacency. */
#include "analysis/ties.h"

#include <stdlib.h>

static void add(zr_ties *ties, size_t *next, uint32_t from, uint32_t to, double weight)
{
    ties->to[next[from]] = to;
    ties->weight[next[from]++] = weight;
}

/* Pairs come by a, then b: a node's smaller partners are added (as b) before its larger ones (as a). */
static void fill(zr_ties *ties, const zr_projection *projection, zr_weighting weighting, size_t *next)
{
    for (uint32_t v = 0; v < ties->nodes; v++)
        next[v] = ties->start[v];
    for (size_t i = 0; i < projection->pairs; i++) {
        const zr_pair *pair = &projection->pair[i];
        add(ties, next, pair->b, pair->a, zr_pair_weight(projection, pair, weighting));
    }
    for (size_t i = 0; i < projection->pairs; i++) {
        const zr_pair *pair = &projection->pair[i];
        add(ties, next, pair->a, pair->b, zr_pair_weight(projection, pair, weighting));
    }
}

zr_status zr_ties_make(zr_ties *out, const zr_projection *projection, zr_weighting weighting, zr_error *err)
{
    uint32_t n = projection->nodes;
    *out = (zr_ties){.nodes = n};
    out->start = calloc((size_t)n + 1, sizeof *out->start);
    out->to = malloc((2 * projection->pairs + 1) * sizeof *out->to);
    out->weight = malloc((2 * projection->pairs + 1) * sizeof *out->weight);
    size_t *next = malloc(((size_t)n + 1) * sizeof *next);
    bool fine = out->start && out->to && out->weight && next;
    for (uint32_t v = 0; v < n && fine; v++)
        out->start[v + 1] = out->start[v] + projection->partners[v];
    if (fine)
        fill(out, projection, weighting, next);
    free(next);
    if (fine)
        return ZR_OK;
    zr_ties_dispose(out);
    return zr_fail_memory(err);
}

static void fill_two_mode(zr_ties *ties, const zr_incidence *incidence)
{
    size_t at = 0;
    for (uint32_t i = 0; i < incidence->cells; i++) {
        ties->to[at] = incidence->rows + incidence->cell[i].column;
        ties->weight[at++] = incidence->cell[i].weight;
    }
    for (uint32_t i = 0; i < incidence->cells; i++) {
        const zr_cell *cell = &incidence->cell[incidence->by_column[i]];
        ties->to[at] = cell->row;
        ties->weight[at++] = cell->weight;
    }
    for (uint32_t i = 0; i < incidence->rows; i++)
        ties->start[i + 1] = incidence->row_start[i + 1];
    for (uint32_t t = 0; t < incidence->columns; t++)
        ties->start[incidence->rows + t + 1] = (size_t)incidence->cells + incidence->column_start[t + 1];
}

zr_status zr_ties_two_mode(zr_ties *out, const zr_incidence *incidence, zr_error *err)
{
    size_t nodes = (size_t)incidence->rows + incidence->columns;
    *out = (zr_ties){.nodes = (uint32_t)nodes};
    out->start = calloc(nodes + 1, sizeof *out->start);
    out->to = malloc((2 * (size_t)incidence->cells + 1) * sizeof *out->to);
    out->weight = malloc((2 * (size_t)incidence->cells + 1) * sizeof *out->weight);
    if (!out->start || !out->to || !out->weight) {
        zr_ties_dispose(out);
        return zr_fail_memory(err);
    }
    fill_two_mode(out, incidence);
    return ZR_OK;
}

void zr_ties_dispose(zr_ties *ties)
{
    free(ties->start);
    free(ties->to);
    free(ties->weight);
    *ties = (zr_ties){0};
}
