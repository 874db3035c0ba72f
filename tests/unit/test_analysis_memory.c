/* One refused allocation of all: a method says that memory ran out, or its table is as ever. */
#include "support/graph_text.h"
#include "support/matrix.h"
#include "support/refused.h"
#include "zeren/method.h"

#include <criterion/criterion.h>

/* Every cell and note of a frame, one after the other. */
static zr_buffer shown(const zr_frame *frame)
{
    zr_buffer out = {0};
    uint32_t columns, notes;
    const zr_column *column = zr_frame_columns(frame, &columns);
    const zr_frame_note_entry *note = zr_frame_notes(frame, &notes);
    for (uint32_t row = 0; row < zr_frame_rows(frame); row++) {
        for (uint32_t c = 0; c < columns; c++) {
            const zr_value *value = zr_frame_at(frame, row, c);
            zr_buffer_print(&out, "%s=%.*s/%lld/%.9g/%d\n", column[c].key, (int)value->text.size,
                            value->text.size ? value->text.data : "", (long long)value->count, value->real,
                            value->undefined);
        }
    }
    for (uint32_t i = 0; i < notes; i++)
        zr_buffer_print(&out, "%s: %s %s\n", note[i].key, note[i].value.in[ZR_ZH], note[i].value.in[ZR_EN]);
    return out;
}

static void refuse_each(const char *method, const zr_incidence *incidence)
{
    enum { PATIENCE = 20000 };
    zr_frame *frame;
    once = true;
    cr_assert_eq(zr_method_run(&frame, method, incidence, NULL, NULL), ZR_OK);
    zr_buffer expected = shown(frame);
    zr_frame_free(frame);
    for (long allowed = 0; allowed < PATIENCE; allowed++) {
        zr_error err = {0};
        left = allowed;
        zr_status status = zr_method_run(&frame, method, incidence, NULL, &err);
        bool refused = left < 0;
        left = -1;
        if (status == ZR_OK) {
            zr_buffer got = shown(frame);
            cr_assert_str_eq(got.data, expected.data, "%s without allocation %ld: %s\n%s", method, allowed,
                             got.data, expected.data);
            zr_buffer_free(&got);
            zr_frame_free(frame);
        } else {
            cr_assert_eq(status, ZR_NO_MEMORY, "%s without allocation %ld: %s", method, allowed, err.message);
        }
        if (!refused) {
            cr_assert(status == ZR_OK && allowed > 0);
            zr_buffer_free(&expected);
            return;
        }
    }
    cr_assert_fail("%s: no end of allocations", method);
}

Test(analysis_memory, one_refused_allocation_is_never_silent)
{
    static const char *const methods[] = {"web",      "web-nodes", "network",   "core-units",
                                          "modules",  "hierarchy", "overlap",   "holes",
                                          "clusters", "ranking",   "nestedness"};
    zr_random random = zr_random_seeded(5);
    matrix b = matrix_random(&random, 6, 7, .5, 3);
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        refuse_each(methods[i], b.incidence);
    matrix_free(&b);
}
