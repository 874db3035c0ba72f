/* Several networks as matrices over the rows that all of them have. */
#include "analysis/comparisons.h"
#include "analysis/tables.h"
#include "base/arena.h"
#include "base/table.h"

#include <stdlib.h>

enum { MOST_ROWS = 2048 };

/* Row names of the first network that all others have, numbered in its order. */
static bool number_rows(zr_table *numbers, uint32_t *rows, const zr_network *networks, uint32_t count)
{
    zr_table seen = {0};
    bool fine = true;
    for (uint32_t i = 1; i < count && fine; i++) {
        for (uint32_t r = 0; r < networks[i].incidence->rows && fine; r++) {
            zr_span name = networks[i].incidence->row_name[r];
            uint32_t times = i == 1 ? 0 : zr_table_get(&seen, name);
            if (times == i - 1)
                fine = zr_table_set(&seen, name, i);
        }
    }
    for (uint32_t r = 0; r < networks[0].incidence->rows && fine; r++) {
        zr_span name = networks[0].incidence->row_name[r];
        if (count == 1 || zr_table_get(&seen, name) == count - 1)
            fine = zr_table_set(numbers, name, (*rows)++);
    }
    zr_table_free(&seen);
    return fine;
}

zr_status zr_network_left_out(uint32_t *out, const zr_network *networks, uint32_t count, zr_error *err)
{
    zr_table common = {0}, all = {0};
    uint32_t shared = 0, total = 0;
    bool one_mode = count > 1;
    *out = 0;
    for (uint32_t i = 0; i < count; i++)
        one_mode &= networks[i].incidence->one_mode;
    if (!one_mode)
        return ZR_OK;
    bool fine = number_rows(&common, &shared, networks, count);
    for (uint32_t i = 0; i < count; i++) {
        const zr_incidence *incidence = networks[i].incidence;
        for (uint32_t r = 0; r < incidence->rows && fine; r++) {
            if (zr_table_get(&all, incidence->row_name[r]) == ZR_NONE)
                fine = zr_table_set(&all, incidence->row_name[r], total++);
        }
    }
    zr_table_free(&common);
    zr_table_free(&all);
    *out = total - shared;
    return fine ? ZR_OK : zr_fail_memory(err);
}

zr_status zr_common_tell(zr_frame *frame, const zr_network *networks, uint32_t count, zr_error *err)
{
    uint32_t left;
    zr_status status = zr_network_left_out(&left, networks, count, err);
    if (status == ZR_OK && left)
        zr_table_count(frame, "left_out",
                       zr_bilingual("不是每个网络都有、QAP 未计的单位",
                                    "units that not every network has, left out by QAP"),
                       left);
    return status;
}

typedef struct filling {
    double *matrix;
    uint32_t rows;
    const zr_incidence *incidence;
    const zr_table *numbers;
} filling;

static double *cell_at(const filling *of, uint32_t from, uint32_t to)
{
    uint32_t a = zr_table_get(of->numbers, of->incidence->row_name[from]);
    uint32_t b = zr_table_get(of->numbers, of->incidence->row_name[to]);
    return a == ZR_NONE || b == ZR_NONE ? NULL : &of->matrix[(size_t)a * of->rows + b];
}

static void put(const filling *of, uint32_t from, uint32_t to, double value)
{
    double *cell = cell_at(of, from, to);
    if (cell)
        *cell += value;
}

static zr_status fill_ties(const filling *of, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, of->incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    for (size_t i = 0; i < projection->pairs; i++) {
        const zr_pair *pair = &projection->pair[i];
        put(of, pair->a, pair->b, pair->shared);
        put(of, pair->b, pair->a, pair->shared);
    }
    zr_projection_free(projection);
    return ZR_OK;
}

static zr_status fill_leads(const filling *of, zr_error *err)
{
    zr_arcs *arcs;
    zr_status status = zr_arcs_make(&arcs, of->incidence, 0, 0, err);
    if (status != ZR_OK)
        return status;
    for (size_t i = 0; i < arcs->arcs; i++)
        put(of, arcs->arc[i].from, arcs->arc[i].to, arcs->arc[i].measures);
    zr_arcs_free(arcs);
    return ZR_OK;
}

/* A column of one-mode data is a tie: from its lead, or both ways. */
static zr_status fill_values(const filling *of)
{
    const zr_incidence *incidence = of->incidence;
    for (uint32_t t = 0; t < incidence->columns; t++) {
        uint32_t at = incidence->column_start[t];
        if (incidence->column_start[t + 1] - at != 2)
            continue;
        const zr_cell *a = &incidence->cell[incidence->by_column[at]];
        const zr_cell *b = &incidence->cell[incidence->by_column[at + 1]];
        double value = a->weight * b->weight;
        bool a_leads = a->roles & 1u << ZR_LEAD, b_leads = b->roles & 1u << ZR_LEAD;
        if (!b_leads)
            put(of, a->row, b->row, value);
        if (!a_leads)
            put(of, b->row, a->row, value);
    }
    return ZR_OK;
}

/* All of one mode, and some tie with direction? */
static void look_at(const zr_network *networks, uint32_t count, bool *one_mode, bool *directed)
{
    *one_mode = true;
    *directed = false;
    for (uint32_t i = 0; i < count; i++) {
        *one_mode &= networks[i].incidence->one_mode;
        *directed |= networks[i].incidence->directed;
    }
}

static zr_status fill_all(zr_common *out, const zr_network *networks, uint32_t count, const zr_table *numbers,
                          zr_common_kind kind, zr_error *err)
{
    bool one_mode, directed;
    if (out->rows > MOST_ROWS)
        return zr_fail_words(err, ZR_LIMIT, "共同的 %u 行超过 %d 行", "%u common rows are more than %d",
                             out->rows, MOST_ROWS);
    out->matrix = zr_arena_take(out->arena, count, sizeof *out->matrix);
    for (uint32_t i = 0; i < count && out->matrix; i++)
        out->matrix[i] = zr_arena_take(out->arena, (size_t)out->rows * out->rows, sizeof(double));
    if (out->arena->failed)
        return zr_fail_memory(err);
    look_at(networks, count, &one_mode, &directed);
    out->kind = (one_mode ? directed : kind == ZR_COMMON_LEADS) ? ZR_MATRIX_ARCS : ZR_MATRIX_TIES;
    zr_status status = ZR_OK;
    for (uint32_t i = 0; i < count && status == ZR_OK; i++) {
        filling of = {out->matrix[i], out->rows, networks[i].incidence, numbers};
        status = one_mode                  ? fill_values(&of)
                 : kind == ZR_COMMON_LEADS ? fill_leads(&of, err)
                                           : fill_ties(&of, err);
    }
    return status;
}

zr_status zr_common_make(zr_common *out, const zr_network *networks, uint32_t count, zr_common_kind kind,
                         zr_error *err)
{
    *out = (zr_common){.arena = calloc(1, sizeof *out->arena)};
    if (!out->arena)
        return zr_fail_memory(err);
    zr_table numbers = {0};
    zr_status status = number_rows(&numbers, &out->rows, networks, count) ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK)
        status = fill_all(out, networks, count, &numbers, kind, err);
    zr_table_free(&numbers);
    if (status != ZR_OK)
        zr_common_dispose(out);
    return status;
}

void zr_common_dispose(zr_common *common)
{
    if (common->arena)
        zr_arena_free(common->arena);
    free(common->arena);
    *common = (zr_common){0};
}
