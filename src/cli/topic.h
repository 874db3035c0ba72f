/* What a person asks about: a document, measure, unit, duty or finding of a graph. */
#ifndef ZEREN_CLI_TOPIC_H
#define ZEREN_CLI_TOPIC_H

#include "cli/command.h"
#include "zeren/graph.h"

typedef enum zr_topic_kind {
    ZR_TOPIC_DOCUMENT,
    ZR_TOPIC_MEASURE,
    ZR_TOPIC_UNIT,
    ZR_TOPIC_DUTY,
    ZR_TOPIC_FINDING,
    ZR_TOPIC_SECTOR, /* index in zr_sectors: some unit of the graph is of it */
    ZR_TOPIC_PLACE
} zr_topic_kind;

typedef struct zr_topic {
    zr_topic_kind kind;
    uint32_t index; /* in its table of the graph */
} zr_topic;

/* malloc'd rows; zero-initialise it. */
typedef struct zr_topics {
    zr_topic *items;
    size_t count, capacity;
} zr_topics;

/* Everything that `word` can mean, by the first of these that gives anything: an id of the graph, also with a
 * head of the document's alone (002#3); "duty 12", "finding 3", "12" (a finding); a unit by any of its names;
 * a measure by its label, in either width of brackets (in every document that has it); a document by number
 * or title; a piece of a unit's name, a measure's title, a document's title. False when memory is refused.
 * O(graph). */
bool zr_topics_find(zr_topics *out, const zr_graph *graph, zr_span word);

/* As above without pieces; with functional lines (科技, science) behind the units' own names, and places
 * (广西, 450000) behind names as they are printed (网信、科技等部门). */
bool zr_topics_named(zr_topics *out, const zr_graph *graph, zr_span word);
/* All units, measures and documents whose name or title holds the word. O(graph). */
bool zr_topics_holding(zr_topics *out, const zr_graph *graph, zr_span word);
/* The units that the word means as a name, said in any place of the graph, though no document has it so: by
 * the built-in names and the user's (--units). False when memory is refused. O(places). */
bool zr_topics_understood(zr_topics *out, const zr_call *call, const zr_graph *graph, zr_span word);
/* Is the word the number of a finding or a duty, whether there are so many or not: 99, finding 99, 责任 99? */
bool zr_topic_is_number(zr_span word, zr_topic_kind *kind);
bool zr_topics_add(zr_topics *out, zr_topic_kind kind, uint32_t index);
/* Keeps the units, measures and documents of a place (a code), of a document (an id), where some are; empty:
 * any. False when memory is refused. O(topics + duties). */
bool zr_topics_narrow(zr_topics *topics, const zr_graph *graph, zr_span place, zr_span document);
void zr_topics_free(zr_topics *topics);

/* By its name, full name, the name that its id has, or one that documents call it? */
bool zr_unit_is_called(const zr_graph_unit *unit, zr_span word);

/* The unit name nearest to a mistyped one, or NULL. */
const char *zr_topics_nearest(const zr_graph *graph, const char *word);

#endif
