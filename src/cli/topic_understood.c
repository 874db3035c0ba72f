/* A name that no document writes, of a body that some do: 市发改委 where they say 市发展改革委, a name of the
 * user's own table (--units). */
#include "base/buffer.h"
#include "cli/corpus.h"
#include "cli/topic.h"

#include <stdlib.h>

enum { MOST_PLACES = 64 }; /* where the name may have been said */

/* The unit of the graph whose id the name comes to. */
static uint32_t unit_of(const zr_graph *graph, const zr_resolved *name)
{
    uint32_t count;
    const zr_division *divisions = zr_divisions(&count);
    zr_buffer id = {0};
    zr_buffer_put(&id, name->place < count ? divisions[name->place].code : "-");
    zr_buffer_char(&id, '/');
    zr_buffer_add(&id, name->canonical.size ? name->canonical : name->name);
    uint32_t unit = id.failed ? ZR_NONE : zr_graph_find_unit(graph, zr_buffer_span(&id));
    zr_buffer_free(&id);
    return unit;
}

static bool has_unit(const zr_topics *topics, uint32_t unit)
{
    for (size_t i = 0; i < topics->count; i++)
        if (topics->items[i].kind == ZR_TOPIC_UNIT && topics->items[i].index == unit)
            return true;
    return false;
}

/* As it is meant where it is said in one place. */
static bool said_in(zr_topics *out, const zr_graph *graph, zr_span word, uint32_t place,
                    const zr_lexicon *lexicon)
{
    zr_error err = {0};
    zr_names *names;
    uint32_t count;
    if (zr_names_understand(&names, word, place, lexicon, &err) != ZR_OK)
        return err.status != ZR_NO_MEMORY;
    const zr_resolved *table = zr_names_table(names, &count);
    uint32_t unit = count == 1 ? unit_of(graph, &table[0]) : ZR_NONE;
    zr_names_free(names);
    return unit == ZR_NONE || has_unit(out, unit) || zr_topics_add(out, ZR_TOPIC_UNIT, unit);
}

bool zr_topics_understood(zr_topics *out, const zr_call *call, const zr_graph *graph, zr_span word)
{
    zr_lexicon *lexicon = NULL;
    if (zr_lexicon_for(&lexicon, call) != ZR_EXIT_FINE)
        return true;
    bool fine = true;
    for (uint32_t p = 0; p < graph->place_count && p < MOST_PLACES && fine; p++)
        fine = said_in(out, graph, word, zr_division_find(graph->places[p].code), lexicon);
    zr_lexicon_free(lexicon);
    return fine;
}
