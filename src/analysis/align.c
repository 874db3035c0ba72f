/* Two networks over one list of names. */
#include "analysis/align.h"

#include "base/table.h"

#include <stdlib.h>

typedef zr_span name_of(const zr_incidence *incidence, uint32_t node);

static zr_span row_name(const zr_incidence *incidence, uint32_t row)
{
    return incidence->row_name[row];
}

void zr_alignment_dispose(zr_alignment *alignment)
{
    free(alignment->of_a);
    free(alignment->of_b);
    *alignment = (zr_alignment){0};
}

static bool match(zr_alignment *out, const zr_incidence *a, uint32_t count_a, const zr_incidence *b,
                  uint32_t count_b, name_of *name)
{
    zr_table numbers = {0};
    bool fine = true;
    for (uint32_t j = 0; j < count_b && fine; j++) {
        out->of_b[j] = ZR_NONE;
        fine = zr_table_set(&numbers, name(b, j), j);
    }
    for (uint32_t i = 0; i < count_a && fine; i++) {
        uint32_t j = zr_table_get(&numbers, name(a, i));
        out->of_a[i] = j;
        if (j != ZR_NONE) {
            out->of_b[j] = i;
            out->shared++;
        }
    }
    zr_table_free(&numbers);
    return fine;
}

static zr_status align(zr_alignment *out, const zr_incidence *a, uint32_t count_a, const zr_incidence *b,
                       uint32_t count_b, name_of *name, zr_error *err)
{
    *out = (zr_alignment){malloc((count_a + 1ull) * sizeof(uint32_t)),
                          malloc((count_b + 1ull) * sizeof(uint32_t)), 0};
    if (out->of_a && out->of_b && match(out, a, count_a, b, count_b, name))
        return ZR_OK;
    zr_alignment_dispose(out);
    return zr_fail_memory(err);
}

zr_status zr_align_rows(zr_alignment *out, const zr_incidence *a, const zr_incidence *b, zr_error *err)
{
    return align(out, a, a->rows, b, b->rows, row_name, err);
}

zr_status zr_align_columns(zr_alignment *out, const zr_incidence *a, const zr_incidence *b, zr_error *err)
{
    return align(out, a, a->columns, b, b->columns, zr_incidence_column_name, err);
}
