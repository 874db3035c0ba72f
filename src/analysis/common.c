/* Ties of several networks over the rows that all of them have. */
#include "analysis/comparisons.h"
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

static zr_status fill(zr_common *out, uint32_t network, const zr_incidence *incidence,
                      const zr_table *numbers, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    for (size_t i = 0; i < projection->pairs; i++) {
        uint32_t a = zr_table_get(numbers, incidence->row_name[projection->pair[i].a]);
        uint32_t b = zr_table_get(numbers, incidence->row_name[projection->pair[i].b]);
        if (a == ZR_NONE || b == ZR_NONE)
            continue;
        out->matrix[network][(size_t)a * out->rows + b] = projection->pair[i].shared;
        out->matrix[network][(size_t)b * out->rows + a] = projection->pair[i].shared;
    }
    zr_projection_free(projection);
    return ZR_OK;
}

static zr_status fill_all(zr_common *out, const zr_network *networks, uint32_t count, const zr_table *numbers,
                          zr_error *err)
{
    if (out->rows > MOST_ROWS)
        return zr_fail_words(err, ZR_LIMIT, "共同的 %u 行超过 %d 行", "%u common rows are more than %d",
                             out->rows, MOST_ROWS);
    out->matrix = zr_arena_take(out->arena, count, sizeof *out->matrix);
    for (uint32_t i = 0; i < count && out->matrix; i++)
        out->matrix[i] = zr_arena_take(out->arena, (size_t)out->rows * out->rows, sizeof(double));
    if (out->arena->failed)
        return zr_fail_memory(err);
    zr_status status = ZR_OK;
    for (uint32_t i = 0; i < count && status == ZR_OK; i++)
        status = fill(out, i, networks[i].incidence, numbers, err);
    return status;
}

zr_status zr_common_make(zr_common *out, const zr_network *networks, uint32_t count, zr_error *err)
{
    *out = (zr_common){.arena = calloc(1, sizeof *out->arena)};
    if (!out->arena)
        return zr_fail_memory(err);
    zr_table numbers = {0};
    zr_status status = number_rows(&numbers, &out->rows, networks, count) ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK)
        status = fill_all(out, networks, count, &numbers, err);
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
