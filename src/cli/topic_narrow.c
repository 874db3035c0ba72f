/* Of what a word can mean, what lies in the place or document that is chosen. */
#include "cli/select.h"
#include "cli/topic.h"

#include <stdlib.h>

/* What is chosen, and the units that the document names. */
typedef struct chosen_part {
    zr_span place;     /* code, or empty */
    uint32_t document; /* or ZR_NONE */
    bool *named;       /* by unit; NULL: all */
} chosen_part;

/* False without memory. O(duties). */
static bool find_named(chosen_part *chosen, const zr_graph *graph)
{
    if (chosen->document == ZR_NONE)
        return true;
    chosen->named = calloc(graph->unit_count + (size_t)1, sizeof *chosen->named);
    for (uint32_t d = 0; d < graph->duty_count && chosen->named; d++)
        if (graph->measures[graph->duties[d].measure].document == chosen->document)
            chosen->named[graph->duties[d].unit] = true;
    return chosen->named != NULL;
}

static uint32_t document_of(const zr_graph *graph, zr_topic topic)
{
    return topic.kind == ZR_TOPIC_MEASURE ? graph->measures[topic.index].document : topic.index;
}

static bool fits(const zr_graph *graph, zr_topic topic, const chosen_part *chosen)
{
    if (topic.kind == ZR_TOPIC_UNIT)
        return zr_select_is_in(graph, graph->units[topic.index].place, chosen->place) &&
               (!chosen->named || chosen->named[topic.index]);
    if (topic.kind != ZR_TOPIC_MEASURE && topic.kind != ZR_TOPIC_DOCUMENT)
        return true;
    uint32_t own = document_of(graph, topic);
    return zr_select_is_in(graph, graph->documents[own].place, chosen->place) &&
           (chosen->document == ZR_NONE || own == chosen->document);
}

static void keep_fitting(zr_topics *topics, const zr_graph *graph, const chosen_part *chosen)
{
    size_t kept = 0;
    for (size_t i = 0; i < topics->count; i++)
        kept += fits(graph, topics->items[i], chosen);
    if (!kept || kept == topics->count)
        return;
    kept = 0;
    for (size_t i = 0; i < topics->count; i++)
        if (fits(graph, topics->items[i], chosen))
            topics->items[kept++] = topics->items[i];
    topics->count = kept;
}

bool zr_topics_narrow(zr_topics *topics, const zr_graph *graph, zr_span place, zr_span document)
{
    chosen_part chosen = {place, document.size ? zr_graph_find_document(graph, document) : ZR_NONE, NULL};
    if (topics->count < 2)
        return true;
    bool fine = find_named(&chosen, graph);
    if (fine)
        keep_fitting(topics, graph, &chosen);
    free(chosen.named);
    return fine;
}
