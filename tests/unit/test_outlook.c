/* Two graphs side by side, where a part of what is told is too large, or the measures are many. */
#include "support/cpu_limit.h"
#include "support/graph_text.h"
#include "zeren/ledger.h"
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

/* So many measures whose ids follow no number of their document, each of one unit alone. */
static zr_graph *strangers(uint32_t count, const char *called)
{
    zr_buffer json = {0};
    zr_buffer_put(&json, "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\"}],"
                         "\"units\":[{\"id\":\"-/u\",\"name\":\"u\"}],\"measures\":[");
    for (uint32_t i = 0; i < count; i++)
        zr_buffer_print(&json, "%s{\"id\":\"%s%u\",\"document\":\"d\",\"title\":\"t\",\"kind\":\"task\"}",
                        i ? "," : "", called, i);
    zr_buffer_put(&json, "],\"duties\":[");
    for (uint32_t i = 0; i < count; i++)
        zr_buffer_print(
            &json, "%s{\"measure\":\"%s%u\",\"unit\":\"-/u\",\"role\":\"responsible\",\"basis\":\"label\"}",
            i ? "," : "", called, i);
    zr_buffer_put(&json, "]}");
    zr_graph *graph = read_or_die(zr_buffer_span(&json));
    zr_buffer_free(&json);
    return graph;
}

/* A walk over all measures for each takes minutes of processor time. */
Test(outlook, measures_of_any_ids_are_found_in_linear_time, .timeout = 600)
{
    enum { MANY = 300000 };
    limit_cpu(60);
    zr_graph *before = strangers(MANY, "a"), *after = strangers(MANY, "b");
    zr_frame *frame = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_alone_shift_frame(&frame, before, after, &err), ZR_OK, "%s", err.message);
    cr_expect_eq(zr_frame_rows(frame), 2 * MANY);
    zr_frame_free(frame);
    cr_assert_eq(zr_alone_shift_frame(&frame, before, before, &err), ZR_OK, "%s", err.message);
    cr_expect_eq(zr_frame_rows(frame), 0);
    zr_frame_free(frame);

    zr_buffer ledger = {0};
    zr_buffer_put(&ledger, "id,status\n");
    for (uint32_t i = MANY; i-- > 0;)
        zr_buffer_print(&ledger, "a%u,done\n", i);
    zr_answers *answers, *part;
    cr_assert_eq(zr_answers_read(&answers, zr_buffer_span(&ledger), "l", before, &err), ZR_OK, "%s",
                 err.message);
    cr_expect_eq(answers->of[MANY - 1].state, ZR_STATE_DONE);
    cr_assert_eq(zr_answers_part(&part, answers, before, after, &err), ZR_OK, "%s", err.message);
    cr_expect_eq(part->of[MANY - 1].state, (zr_answer){0}.state);
    zr_answers_free(part);
    zr_answers_free(answers);
    zr_buffer_free(&ledger);
    zr_graph_free(before);
    zr_graph_free(after);
}
