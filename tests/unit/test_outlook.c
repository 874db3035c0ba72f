/* Two graphs side by side, where a part of what is told is too large. */
#include "support/graph_text.h"
#include "zeren/outlook.h"

/* One measure, and so many units that answer for it. */
static zr_graph *crowd(uint32_t units)
{
    zr_buffer json = {0};
    zr_buffer_put(&json,
                  "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\"}],\"units\":[");
    for (uint32_t i = 0; i < units; i++)
        zr_buffer_print(&json, "%s{\"id\":\"-/u%05u\",\"name\":\"u%05u\"}", i ? "," : "", i, i);
    zr_buffer_put(&json,
                  "],\"measures\":[{\"id\":\"d#1\",\"document\":\"d\",\"title\":\"t\",\"kind\":\"task\"}],"
                  "\"duties\":[");
    for (uint32_t i = 0; i < units; i++)
        zr_buffer_print(
            &json,
            "%s{\"measure\":\"d#1\",\"unit\":\"-/u%05u\",\"role\":\"responsible\",\"basis\":\"label\"}",
            i ? "," : "", i);
    zr_buffer_put(&json, "]}");
    zr_graph *graph = read_or_die(zr_buffer_span(&json));
    zr_buffer_free(&json);
    return graph;
}

static const zr_value *figure(const zr_frame *frame, const char *key, uint32_t column)
{
    for (uint32_t row = 0; row < zr_frame_rows(frame); row++) {
        if (zr_span_equal(zr_frame_at(frame, row, 0)->text, zr_span_of(key)))
            return zr_frame_at(frame, row, column);
    }
    cr_assert_fail("no %s", key);
    return NULL;
}

/* 6,000 units make 18 million pairs, more than are kept. */
Test(outlook, tells_the_rest_where_pairs_are_too_many, .timeout = 120)
{
    enum { BEFORE = 1, AFTER = 2, MANY = 6000, FEW = 3 };
    zr_graph *before = crowd(MANY), *after = crowd(FEW);
    zr_frame *frame = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_outlook_frame(&frame, before, after, 1, &err), ZR_OK, "%s", err.message);
    cr_expect(figure(frame, "clusters", BEFORE)->undefined);
    cr_expect(figure(frame, "modularity", BEFORE)->undefined);
    cr_expect_not(figure(frame, "clusters", AFTER)->undefined);
    cr_expect_eq(figure(frame, "units", BEFORE)->real, MANY);
    cr_expect_eq(figure(frame, "largest_load", BEFORE)->real, 1);
    zr_frame_free(frame);
    zr_graph_free(before);
    zr_graph_free(after);
}
