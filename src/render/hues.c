/* Which place has which colour: the places that documents are from, most loaded first; what lies inside one
 * of them has its colour. */
#include "render/job.h"

#include <stdlib.h>
#include <string.h>

/* Digits of the code that name the place itself: 45 of 450000, 3303 of 330300. */
static size_t own_digits(const zr_graph_place *place)
{
    size_t digits = place->level == ZR_PROVINCE ? 2 : place->level == ZR_CITY ? 4 : 6;
    return digits < place->code.size ? digits : place->code.size;
}

static bool lies_in(const zr_graph_place *inner, const zr_graph_place *outer)
{
    size_t digits = own_digits(outer);
    return inner->code.size >= digits && memcmp(inner->code.data, outer->code.data, digits) == 0;
}

/* The smallest place of a document that holds `place`, or the place itself. */
static uint32_t seat_of(const zr_graph *graph, const bool *is_seat, uint32_t place)
{
    uint32_t best = place;
    size_t digits = 0;
    if (place == ZR_NONE || is_seat[place])
        return place;
    for (uint32_t i = 0; i < graph->place_count; i++) {
        const zr_graph_place *one = &graph->places[i];
        if (is_seat[i] && own_digits(one) > digits && lies_in(&graph->places[place], one)) {
            best = i;
            digits = own_digits(one);
        }
    }
    return best;
}

typedef struct tally {
    uint32_t place, load;
} tally;

static int heavier(const void *first, const void *second)
{
    const tally *a = first, *b = second;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->place < b->place ? -1 : a->place > b->place;
}

static void mark_seats(const zr_job *job, bool *is_seat)
{
    for (uint32_t i = 0; i < job->incidence->columns; i++) {
        uint32_t document = job->graph->measures[job->incidence->column_measure[i]].document;
        uint32_t place = job->graph->documents[document].place;
        if (place != ZR_NONE)
            is_seat[place] = true;
    }
}

static void count_loads(const zr_job *job, const uint32_t *seat, tally *tallies)
{
    uint32_t nowhere = job->graph->place_count;
    const zr_incidence *incidence = job->incidence;
    for (uint32_t i = 0; i < incidence->rows; i++) {
        uint32_t unit = incidence->row_unit[i];
        uint32_t place = unit == ZR_NONE ? ZR_NONE : job->graph->units[unit].place;
        uint32_t at = place == ZR_NONE ? nowhere : seat[place];
        tallies[at].load += incidence->row_start[i + 1] - incidence->row_start[i];
    }
}

bool zr_hues_find(zr_job *job)
{
    uint32_t places = job->graph->place_count, count = 0;
    bool *is_seat = zr_arena_take(job->arena, places + 1, sizeof *is_seat);
    uint32_t *seat = zr_arena_take(job->arena, places + 1, sizeof *seat);
    tally *tallies = zr_arena_take(job->arena, places + 1, sizeof *tallies);
    zr_hues *hues = &job->hues;
    hues->rank = zr_arena_take(job->arena, places + 1, sizeof *hues->rank);
    hues->place = zr_arena_take(job->arena, places + 1, sizeof *hues->place);
    if (job->arena->failed)
        return false;
    mark_seats(job, is_seat);
    for (uint32_t i = 0; i <= places; i++) {
        tallies[i].place = i;
        seat[i] = i < places ? seat_of(job->graph, is_seat, i) : i;
    }
    count_loads(job, seat, tallies);
    qsort(tallies, places + 1, sizeof *tallies, heavier);
    for (; count <= places && tallies[count].load > 0; count++)
        hues->place[count] = tallies[count].place == places ? ZR_NONE : tallies[count].place;
    for (uint32_t i = 0; i <= places; i++)
        hues->rank[tallies[i].place] = i;
    for (uint32_t i = 0; i < places; i++)
        hues->rank[i] = hues->rank[seat[i]];
    hues->count = count;
    return true;
}

uint32_t zr_job_hue_rank(const zr_job *job, uint32_t place)
{
    return job->hues.rank[place == ZR_NONE ? job->graph->place_count : place];
}

zr_hue zr_job_hue(const zr_job *job, uint32_t unit)
{
    return zr_colour_hue(zr_job_hue_rank(job, job->graph->units[unit].place));
}
