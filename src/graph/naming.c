/* What a unit is called: the name that its duties use most. */
#include "graph/build.h"

#include <stdlib.h>

enum { BY_NAME, BY_FULL_NAME, BY_SURFACE };

/* What a unit is called in its duties; most are called one thing. */
typedef struct unit_text {
    zr_span text; /* in the first of them; no data: none names the unit */
    bool several; /* others have others */
} unit_text;

/* One text of every duty. */
typedef struct naming {
    const zr_duty *duties;
    const zr_duty_words *words;
    int which;
    uint32_t count, unit_count;
    unit_text *units;
    uint32_t *order, ordered; /* duties of units with several texts: by unit, then by text */
} naming;

static zr_span text_of(const naming *of, uint32_t duty)
{
    if (of->which == BY_FULL_NAME)
        return of->words[duty].full_name;
    return of->which == BY_NAME ? of->duties[duty].name : of->duties[duty].surface;
}

static int compare(const void *left, const void *right, void *context)
{
    const naming *of = context;
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    if (of->duties[a].unit != of->duties[b].unit)
        return of->duties[a].unit < of->duties[b].unit ? -1 : 1;
    zr_span x = text_of(of, a), y = text_of(of, b);
    return x.data == y.data && x.size == y.size
               ? 0
               : zr_span_compare(x, y); /* most are the same bytes in place */
}

/* End of the run of duties with the unit and text of order[first]. */
static uint32_t run_end(const naming *of, uint32_t first)
{
    naming copy = *of;
    uint32_t end = first + 1;
    while (end < of->ordered && compare(&of->order[first], &of->order[end], &copy) == 0)
        end++;
    return end;
}

/* What is given to a unit by its duties. */
static zr_span *named(zr_graph_store *store, const naming *of, uint32_t unit)
{
    zr_graph_unit *row = &zr_store_units(store)[unit];
    return of->which == BY_NAME ? &row->name : &row->full_name;
}

/* Texts of one unit come in byte order, so that the first of the longest runs wins. */
static void choose(zr_graph_store *store, const naming *of)
{
    uint32_t most = 0;
    for (uint32_t unit = 0; unit < of->unit_count; unit++) {
        if (of->units[unit].text.data)
            *named(store, of, unit) = of->units[unit].text;
    }
    for (uint32_t first = 0, end; first < of->ordered; first = end) {
        end = run_end(of, first);
        uint32_t unit = of->duties[of->order[first]].unit;
        if (first == 0 || of->duties[of->order[first - 1]].unit != unit)
            most = 0;
        if (end - first <= most)
            continue;
        most = end - first;
        *named(store, of, unit) = text_of(of, of->order[first]);
    }
}

/* The texts of the unit whose duties begin at order[*first], which becomes where they end. */
static uint32_t texts_of_unit(const naming *of, uint32_t *first, zr_span *out)
{
    uint32_t texts = 0, at = *first;
    uint32_t unit = of->duties[of->order[at]].unit;
    for (uint32_t end; at < of->ordered && of->duties[of->order[at]].unit == unit; at = end) {
        end = run_end(of, at);
        if (out)
            out[texts] = text_of(of, of->order[at]);
        texts++;
    }
    if (out)
        *first = at;
    return texts;
}

static bool list_surfaces(zr_graph_store *store, const naming *of)
{
    uint32_t at = 0;
    for (uint32_t unit = 0; unit < of->unit_count; unit++) {
        const unit_text *known = &of->units[unit];
        if (!known->text.data)
            continue;
        uint32_t texts = known->several ? texts_of_unit(of, &at, NULL) : 1;
        zr_span *names = zr_arena_take(&store->arena, texts, sizeof *names);
        if (!names)
            return false;
        if (known->several)
            texts_of_unit(of, &at, names);
        else
            names[0] = known->text;
        zr_store_units(store)[unit].names = names;
        zr_store_units(store)[unit].name_count = texts;
    }
    return true;
}

static bool find_texts(naming *of)
{
    of->units = calloc((size_t)of->unit_count + 1, sizeof *of->units);
    for (uint32_t i = 0; i < of->count && of->units; i++) {
        unit_text *unit = &of->units[of->duties[i].unit];
        zr_span text = text_of(of, i);
        if (!unit->text.data)
            unit->text = text;
        else if (!unit->several && (text.data != unit->text.data || text.size != unit->text.size))
            unit->several = !zr_span_equal(text, unit->text);
    }
    return of->units;
}

/* The duties of units with several texts, in the order of their units: count, then add up. */
static bool order_by_unit(naming *of)
{
    uint32_t *starts = calloc((size_t)of->unit_count + 1, sizeof *starts);
    for (uint32_t i = 0; i < of->count && starts; i++)
        starts[of->duties[i].unit + 1] += of->units[of->duties[i].unit].several;
    for (uint32_t u = 0; u < of->unit_count && starts; u++)
        starts[u + 1] += starts[u];
    of->ordered = starts ? starts[of->unit_count] : 0;
    of->order = malloc(((size_t)of->ordered + 1) * sizeof *of->order);
    for (uint32_t i = 0; i < of->count && of->order && starts; i++) {
        if (of->units[of->duties[i].unit].several)
            of->order[starts[of->duties[i].unit]++] = i;
    }
    free(starts);
    return starts && of->order;
}

static void sort_by_text(naming *of)
{
    for (uint32_t first = 0, end; first < of->ordered; first = end) {
        uint32_t unit = of->duties[of->order[first]].unit;
        for (end = first + 1; end < of->ordered && of->duties[of->order[end]].unit == unit;)
            end++;
        qsort_r(of->order + first, end - first, sizeof *of->order, compare, of);
    }
}

static void forget(naming *of)
{
    free(of->units);
    free(of->order);
}

/* Looks at one of the texts of every duty; false when memory is refused. To be forgotten either way. */
static bool look_at(naming *of, const zr_graph_store *store, const zr_duty_words *words, int which)
{
    *of = (naming){.duties = zr_store_duties(store),
                   .words = words,
                   .which = which,
                   .count = zr_store_count(store, ZR_DUTIES),
                   .unit_count = zr_store_count(store, ZR_UNITS)};
    if (!find_texts(of) || !order_by_unit(of))
        return false;
    sort_by_text(of);
    return true;
}

zr_status zr_name_units(zr_graph_store *store, const zr_duty_words *words, zr_error *err)
{
    bool fine = true;
    for (int which = BY_NAME; which <= BY_FULL_NAME && fine; which++) {
        naming of;
        fine = look_at(&of, store, words, which);
        if (fine)
            choose(store, &of);
        forget(&of);
    }
    return fine ? ZR_OK : zr_fail_memory(err);
}

zr_status zr_list_surfaces(zr_graph_store *store, zr_error *err)
{
    naming of;
    bool fine = look_at(&of, store, NULL, BY_SURFACE) && list_surfaces(store, &of);
    forget(&of);
    return fine ? ZR_OK : zr_fail_memory(err);
}
