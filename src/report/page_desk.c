/* What the page knows beyond the graph's rows. */
#include "report/page_desk.h"

#include "base/json_text.h"
#include "report/page_rows.h"

/* "5":[[["2025年底前","2025-12-31"]],["不低于70%"]]: deadlines and targets of measure 5. */
static void put_limits(zr_buffer *buffer, const zr_graph_measure *measure, uint32_t m)
{
    zr_buffer_print(buffer, "\"%u\":[[", m);
    for (uint32_t i = 0; i < measure->deadline_count; i++) {
        zr_buffer_put(buffer, i ? ",[" : "[");
        zr_buffer_json(buffer, measure->deadlines[i].quote);
        zr_buffer_char(buffer, ',');
        zr_buffer_json(buffer, measure->deadlines[i].date);
        zr_buffer_char(buffer, ']');
    }
    zr_buffer_put(buffer, "],[");
    for (uint32_t i = 0; i < measure->target_count; i++) {
        zr_buffer_put(buffer, i ? "," : "");
        zr_buffer_json(buffer, measure->targets[i].quote);
    }
    zr_buffer_put(buffer, "]]");
}

/* ["done", "2025-12-31", "a note"], or null where nothing is said. */
static void put_answer(zr_buffer *buffer, const zr_answer *answer)
{
    static const char *const states[ZR_STATES] = {"", "open", "doing", "done", "stopped"};
    if (!answer->state && !answer->done_on.size && !answer->note.size) {
        zr_buffer_put(buffer, "null");
        return;
    }
    zr_buffer_print(buffer, "[\"%s\",", states[answer->state]);
    zr_buffer_json(buffer, answer->done_on);
    zr_buffer_char(buffer, ',');
    zr_buffer_json(buffer, answer->note);
    zr_buffer_char(buffer, ']');
}

void zr_page_put_desk(zr_out *out, const zr_page *page)
{
    const zr_graph *graph = page->graph;
    zr_buffer piece = {0};
    bool any = false;
    zr_buffer_put(&piece, ",\"limits\":{");
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        if (!graph->measures[m].deadline_count && !graph->measures[m].target_count)
            continue;
        zr_buffer_put(&piece, any ? ",\n" : "\n");
        put_limits(&piece, &graph->measures[m], m);
        zr_page_hand_on(out, &piece);
        any = true;
    }
    zr_buffer_put(&piece, page->answers ? "},\"answers\":[" : "}");
    for (uint32_t m = 0; page->answers && m < page->answers->count; m++) {
        zr_buffer_put(&piece, m ? ",\n" : "\n");
        put_answer(&piece, &page->answers->of[m]);
        zr_page_hand_on(out, &piece);
    }
    zr_buffer_put(&piece, page->answers ? "]" : "");
    if (page->today) {
        zr_buffer_put(&piece, ",\"today\":");
        zr_buffer_json(&piece, zr_span_of(page->today));
    }
    zr_page_hand_on(out, &piece);
    zr_buffer_free(&piece);
}
