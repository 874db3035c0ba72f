/* A word that is the name of nothing: what it could mean, for the person to choose from. */
#include "cli/explain.h"
#include "cli/message.h"
#include "cli/quote.h"
#include "graph/measure_name.h"

enum { MOST_OF_KIND = 12 }; /* shown, of units, of measures, of documents */

/* Where the words of a topic begin: the first duty of a unit, a measure's own line. */
static void add_place(zr_buffer *out, const zr_graph *graph, uint32_t document, uint32_t line)
{
    zr_located at = {.line = line};
    zr_buffer_put(out, "  ");
    zr_quote_place(out, graph, document, &at);
}

static void add_unit(zr_buffer *out, const zr_graph *graph, uint32_t unit)
{
    zr_buffer_add(out, graph->units[unit].name);
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        if (graph->duties[i].unit == unit) {
            add_place(out, graph, graph->measures[graph->duties[i].measure].document, graph->duties[i].line);
            return;
        }
    }
}

static void add_measure(zr_buffer *out, const zr_graph *graph, uint32_t measure)
{
    zr_measure_name(out, &graph->measures[measure]);
    add_place(out, graph, graph->measures[measure].document, graph->measures[measure].line);
}

static const char *id_of(const zr_graph *graph, zr_topic topic)
{
    return topic.kind == ZR_TOPIC_UNIT      ? graph->units[topic.index].id.data
           : topic.kind == ZR_TOPIC_MEASURE ? graph->measures[topic.index].id.data
                                            : graph->documents[topic.index].id.data;
}

static void say_one(const zr_graph *graph, zr_topic topic)
{
    zr_buffer words = {0};
    if (topic.kind == ZR_TOPIC_UNIT)
        add_unit(&words, graph, topic.index);
    else if (topic.kind == ZR_TOPIC_MEASURE)
        add_measure(&words, graph, topic.index);
    else
        zr_buffer_add(&words, graph->documents[topic.index].title);
    zr_say_more(id_of(graph, topic), zr_buffer_span(&words));
    zr_buffer_free(&words);
}

static void say_kind(const zr_explanation *explain, const zr_topics *topics, zr_topic_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < topics->count; i++) {
        if (topics->items[i].kind == kind && count++ < MOST_OF_KIND)
            say_one(explain->graph, topics->items[i]);
    }
    char more[64];
    snprintf(more, sizeof more, explain->lang == ZR_ZH ? "… 另有 %zu 个" : "… %zu more",
             count - MOST_OF_KIND);
    if (count > MOST_OF_KIND)
        zr_say_more(more, (zr_span){0});
}

zr_exit zr_explain_choice(const zr_explanation *explain, const zr_topics *topics, const char *word)
{
    char safe[204];
    zr_say_safe(safe, word);
    if (topics->count == 1) { /* what it is taken for is said */
        zr_say(explain->lang, "没有恰叫“%s”的，按 %s 理解", "nothing is called just “%s”; taken for %s", safe,
               id_of(explain->graph, topics->items[0]));
        return ZR_EXIT_FINE;
    }
    zr_say(explain->lang, "没有恰叫“%s”的，可能是下面的一个（请写编号或全名）：",
           "nothing is called just “%s”; it may be one of these (write the id, or the whole name):", safe);
    say_kind(explain, topics, ZR_TOPIC_UNIT);
    say_kind(explain, topics, ZR_TOPIC_MEASURE);
    say_kind(explain, topics, ZR_TOPIC_DOCUMENT);
    return ZR_EXIT_USAGE;
}
