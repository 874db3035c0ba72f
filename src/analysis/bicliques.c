/* Maximal bicliques: closed sets of units, by prefix-preserving closure extension.
 *
 * A closed set holds every unit that all its measures share. From a closed set P with measures T, each unit e
 * above the one that made P is tried: T' = the measures of T with e, P' = all units that T' shares. P' is new
 * exactly when it adds no unit below e, so that nothing need be remembered. */
#include "zeren/bicliques.h"

#include "analysis/sides.h"
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { USUAL_LEAST = 2, USUAL_MOST = 100000 };
static const uint64_t most_steps = 1ull << 33;

typedef struct owned {
    zr_bicliques bicliques;
    zr_arena arena;
    zr_biclique *list;
} owned;

/* A set on the way down: its parts of the two stacks, and the next unit to try. */
typedef struct level {
    size_t units_at, measures_at;
    uint32_t units, measures, next;
} level;

typedef struct search {
    owned *out;
    const zr_side *to_measures, *to_units;
    zr_biclique_options options;
    uint32_t *unit, *measure; /* the stacks */
    size_t unit_room, measure_room, units, measures;
    level *levels;
    size_t level_room, depth;
    uint32_t *count; /* by unit: measures of the set at hand that have it; 0 between uses */
    size_t list_room;
    uint64_t steps;
    bool no_memory;
} search;

static bool push_number(uint32_t **stack, size_t *size, size_t *room, uint32_t number)
{
    void *grown = *stack;
    bool fits = zr_grow(&grown, *size, room, sizeof **stack);
    *stack = grown;
    if (fits)
        (*stack)[(*size)++] = number;
    return fits;
}

/* Pushes the measures of `above` that have unit e. */
static void push_measures(search *s, const level *above, uint32_t e)
{
    uint32_t at = s->to_measures->start[e], end = s->to_measures->start[e + 1];
    for (uint32_t i = 0; i < above->measures && !s->no_memory; i++) {
        uint32_t t = s->measure[above->measures_at + i];
        while (at < end && s->to_measures->to[at] < t)
            at++;
        if (at < end && s->to_measures->to[at] == t)
            s->no_memory = !push_number(&s->measure, &s->measures, &s->measure_room, t);
    }
    s->steps += above->measures + (end - s->to_measures->start[e]);
}

static void count_units(search *s, const level *at, bool add)
{
    for (uint32_t i = 0; i < at->measures; i++) {
        uint32_t t = s->measure[at->measures_at + i];
        for (uint32_t k = s->to_units->start[t]; k < s->to_units->start[t + 1]; k++)
            s->count[s->to_units->to[k]] = add ? s->count[s->to_units->to[k]] + 1 : 0;
        s->steps += zr_degree(s->to_units, t);
    }
}

/* Pushes the units that all measures at hand share: they all stand in the first one. */
static void push_closure(search *s, level *at)
{
    count_units(s, at, true);
    uint32_t t = s->measure[at->measures_at];
    for (uint32_t k = s->to_units->start[t]; k < s->to_units->start[t + 1] && !s->no_memory; k++) {
        if (s->count[s->to_units->to[k]] == at->measures)
            s->no_memory = !push_number(&s->unit, &s->units, &s->unit_room, s->to_units->to[k]);
    }
    at->units = (uint32_t)(s->units - at->units_at);
    count_units(s, at, false);
}

/* The closure has no unit below e that the set above had not. Both ascend. */
static bool keeps_prefix(const search *s, const level *above, const level *at, uint32_t e)
{
    for (uint32_t i = 0; i < at->units; i++) {
        uint32_t unit = s->unit[at->units_at + i];
        if (unit >= e)
            return true;
        if (i >= above->units || s->unit[above->units_at + i] != unit)
            return false;
    }
    return true;
}

static bool holds(const search *s, const level *at, uint32_t e)
{
    for (uint32_t i = 0; i < at->units; i++) {
        if (s->unit[at->units_at + i] == e)
            return true;
    }
    return false;
}

static const uint32_t *copy(search *s, const uint32_t *numbers, uint32_t count)
{
    uint32_t *kept = zr_arena_take(&s->out->arena, count, sizeof *kept);
    if (kept)
        memcpy(kept, numbers, count * sizeof *kept);
    s->no_memory |= !kept;
    return kept;
}

static void report(search *s, const level *at)
{
    if (at->units < s->options.units || at->measures < s->options.measures || s->no_memory)
        return;
    void *grown = s->out->list;
    s->no_memory = !zr_grow(&grown, s->out->bicliques.count, &s->list_room, sizeof(zr_biclique));
    s->out->list = grown;
    if (s->no_memory)
        return;
    zr_biclique found = {.units = at->units, .measures = at->measures};
    found.unit = copy(s, s->unit + at->units_at, at->units);
    found.measure = copy(s, s->measure + at->measures_at, at->measures);
    s->out->list[s->out->bicliques.count++] = found;
}

static void push_level(search *s, level at)
{
    void *grown = s->levels;
    s->no_memory |= !zr_grow(&grown, s->depth, &s->level_room, sizeof(level));
    s->levels = grown;
    if (!s->no_memory)
        s->levels[s->depth++] = at;
}

/* Tries unit e on the set above; a set that is new and large enough becomes a level of its own. */
static void extend(search *s, uint32_t e)
{
    const level *above = &s->levels[s->depth - 1];
    level at = {.units_at = s->units, .measures_at = s->measures, .next = e + 1};
    push_measures(s, above, e);
    at.measures = (uint32_t)(s->measures - at.measures_at);
    if (at.measures >= s->options.measures && !s->no_memory) {
        push_closure(s, &at);
        if (!s->no_memory && keeps_prefix(s, above, &at, e)) {
            report(s, &at);
            push_level(s, at);
            return;
        }
    }
    s->units = at.units_at;
    s->measures = at.measures_at;
}

static void descend(search *s)
{
    uint32_t n = s->to_measures->nodes;
    while (s->depth && !s->no_memory) {
        if (s->out->bicliques.count >= s->options.most || s->steps > most_steps)
            return;
        level *top = &s->levels[s->depth - 1];
        if (top->next >= n) {
            s->units = top->units_at;
            s->measures = top->measures_at;
            s->depth--;
            continue;
        }
        uint32_t e = top->next++;
        if (zr_degree(s->to_measures, e) >= s->options.measures && !holds(s, top, e))
            extend(s, e);
    }
    s->out->bicliques.complete = !s->no_memory;
}

/* The first set: all measures, and the units that stand in each of them. */
static void begin(search *s)
{
    level first = {0};
    for (uint32_t t = 0; t < s->to_units->nodes && !s->no_memory; t++)
        s->no_memory = !push_number(&s->measure, &s->measures, &s->measure_room, t);
    first.measures = (uint32_t)s->measures;
    if (first.measures && !s->no_memory)
        push_closure(s, &first);
    report(s, &first);
    push_level(s, first);
}

static int larger_first(const void *left, const void *right)
{
    const zr_biclique *a = left, *b = right;
    uint64_t size_a = (uint64_t)a->units * a->measures, size_b = (uint64_t)b->units * b->measures;
    if (size_a != size_b)
        return size_a < size_b ? 1 : -1;
    if (a->units != b->units)
        return a->units < b->units ? 1 : -1;
    for (uint32_t i = 0; i < a->units; i++) {
        if (a->unit[i] != b->unit[i])
            return a->unit[i] > b->unit[i] ? 1 : -1;
    }
    return 0;
}

static zr_status find(owned *out, const zr_sides *sides, const zr_biclique_options *options, zr_error *err)
{
    search s = {.out = out, .to_measures = &sides->side[ZR_UNITS], .to_units = &sides->side[ZR_MEASURES]};
    s.options.units = options->units ? options->units : USUAL_LEAST;
    s.options.measures = options->measures ? options->measures : USUAL_LEAST;
    s.options.most = options->most ? options->most : USUAL_MOST;
    s.count = calloc((size_t)s.to_measures->nodes + 1, sizeof *s.count);
    s.no_memory = !s.count;
    if (!s.no_memory)
        begin(&s);
    descend(&s);
    if (out->bicliques.count)
        qsort(out->list, out->bicliques.count, sizeof *out->list, larger_first);
    out->bicliques.biclique = out->list;
    free(s.count);
    free(s.unit);
    free(s.measure);
    free(s.levels);
    return s.no_memory ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_bicliques_find(zr_bicliques **out, const zr_incidence *incidence,
                            const zr_biclique_options *options, zr_error *err)
{
    *out = NULL;
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    owned *result = calloc(1, sizeof *result);
    status = result ? find(result, &sides, options, err) : zr_fail_memory(err);
    zr_sides_dispose(&sides);
    if (status == ZR_OK)
        *out = &result->bicliques;
    else if (result)
        zr_bicliques_free(&result->bicliques);
    return status;
}

void zr_bicliques_free(zr_bicliques *bicliques)
{
    if (!bicliques)
        return;
    owned *result = (owned *)bicliques;
    zr_arena_free(&result->arena);
    free(result->list);
    free(result);
}
