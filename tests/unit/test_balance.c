/* Limits of the search for a balance: any number of seconds is taken or refused, and none ends the program.
 */
#include "support/graph_text.h"
#include "zeren/balance.h"
#include "zeren/method.h"

#include <math.h>
#include <pthread.h>

/* Unit a leads all six measures; b and c are on each list. */
static zr_graph *uneven(void)
{
    zr_buffer json = {0};
    zr_buffer_put(&json,
                  "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\"}],\"units\":["
                  "{\"id\":\"-/a\"},{\"id\":\"-/b\"},{\"id\":\"-/c\"}],\"measures\":[");
    for (int i = 0; i < 6; i++)
        zr_buffer_print(&json, "%s{\"id\":\"d#%d\",\"document\":\"d\"}", i ? "," : "", i);
    zr_buffer_put(&json, "],\"duties\":[");
    for (int i = 0; i < 6; i++)
        zr_buffer_print(
            &json,
            "%s{\"measure\":\"d#%d\",\"unit\":\"-/a\",\"role\":\"lead\",\"rank\":1},{\"measure\":"
            "\"d#%d\",\"unit\":\"-/b\",\"role\":\"support\",\"rank\":2},{\"measure\":\"d#%d\",\"unit\":"
            "\"-/c\",\"role\":\"support\",\"rank\":3}",
            i ? "," : "", i, i, i);
    zr_buffer_put(&json, "]}");
    zr_graph *graph = read_or_die(zr_buffer_span(&json));
    zr_buffer_free(&json);
    return graph;
}

Test(balance, takes_or_refuses_any_number_of_seconds)
{
    static const struct {
        double seconds;
        zr_status status;
    } cases[] = {{0, ZR_OK},        {1, ZR_OK},         {4294968, ZR_OK},   {1e300, ZR_OK},
                 {INFINITY, ZR_OK}, {-1, ZR_BAD_INPUT}, {NAN, ZR_BAD_INPUT}};
    zr_graph *graph = uneven();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_balance found;
        zr_error err = {0};
        zr_balance_options options = {.place = ZR_NONE, .seconds = cases[i].seconds};
        cr_expect_eq(zr_balance_find(&found, graph, &options, &err), cases[i].status, "%g: %s",
                     cases[i].seconds, err.message);
        if (cases[i].status == ZR_OK)
            cr_expect(found.before == 6 && found.after == 2 && found.optimal && found.move_count == 4);
        zr_balance_dispose(&found);
    }
    zr_graph_free(graph);
}

static void *balance_often(void *opaque)
{
    const zr_graph *graph = opaque;
    bool good = true;
    for (int i = 0; i < 20; i++) {
        zr_balance found;
        zr_balance_options options = {.place = ZR_NONE};
        good &= zr_balance_find(&found, graph, &options, NULL) == ZR_OK && found.after == 2;
        zr_balance_dispose(&found);
    }
    return good ? NULL : opaque;
}

Test(balance, four_at_once)
{
    zr_graph *graph = uneven();
    pthread_t threads[4];
    for (int i = 0; i < 4; i++)
        cr_assert_eq(pthread_create(&threads[i], NULL, balance_often, graph), 0);
    for (int i = 0; i < 4; i++) {
        void *bad = NULL;
        pthread_join(threads[i], &bad);
        cr_expect_null(bad);
    }
    zr_graph_free(graph);
}

Test(methods, draws_are_bounded)
{
    zr_graph *graph = uneven();
    zr_incidence *incidence = NULL;
    zr_selection all = {0};
    cr_assert_eq(zr_incidence_cut(&incidence, graph, &all, NULL), ZR_OK);
    static const char *const names[] = {"clusters", "core"};
    for (int i = 0; i < 2; i++) {
        zr_frame *frame = NULL;
        zr_error err = {0};
        zr_method_options options = {.draws = ZR_MOST_DRAWS + 1};
        cr_expect_eq(zr_method_run(&frame, names[i], incidence, &options, &err), ZR_LIMIT);
        cr_expect(strstr(err.message, "1000000 at most"), "%s", err.message);
        cr_expect_null(frame);
    }
    zr_incidence_free(incidence);
    zr_graph_free(graph);
}
