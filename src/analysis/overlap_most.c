/* The pairs of a projection that share most. Row by row: what a row gives is put behind what is kept, and
 * when that has twice the room that is asked for, those go that can no longer be among the most. */
#include "analysis/overlap_most.h"

#include "analysis/steps.h"

#include <stdlib.h>

typedef struct search {
    zr_overlap_most *out;
    const zr_side *side, *back;
    uint64_t *sharing;     /* by how many they share: pairs seen */
    uint32_t largest;      /* that two may share */
    uint32_t least, above; /* pairs that share fewer than `above` are not kept any more */
    size_t most, judged;
    zr_meets row;
} search;

/* The least that a kept pair shares, and how many of those that share just that are kept. */
static size_t find_cut(search *of)
{
    uint64_t listed = 0;
    uint32_t shared = of->largest;
    while (shared > of->least && listed + of->sharing[shared] <= of->most)
        listed += of->sharing[shared--];
    of->above = shared;
    uint64_t room = of->most - listed;
    return of->sharing[shared] < room ? (size_t)of->sharing[shared] : (size_t)room;
}

/* Of those at the cut the first stay: they are in order. */
static void compact(search *of)
{
    zr_pair_list *kept = &of->out->kept;
    size_t room = find_cut(of), to = 0;
    for (size_t i = 0; i < kept->count; i++) {
        uint32_t shared = kept->pairs[i].shared;
        bool stays = shared > of->above || (shared == of->above && room > 0);
        if (!stays)
            continue;
        room -= shared == of->above;
        if (kept->products)
            kept->products[to] = kept->products[i];
        kept->pairs[to++] = kept->pairs[i];
    }
    kept->count = to;
    of->judged = to;
}

/* Looks at the pairs that a row has put behind the others. */
static void judge(search *of)
{
    zr_pair_list *kept = &of->out->kept;
    size_t to = of->judged;
    for (size_t i = of->judged; i < kept->count; i++) {
        uint32_t shared = kept->pairs[i].shared;
        of->out->pairs++;
        of->out->fewer += shared < of->least;
        of->sharing[shared]++;
        if (shared < of->above)
            continue;
        if (kept->products)
            kept->products[to] = kept->products[i];
        kept->pairs[to++] = kept->pairs[i];
    }
    kept->count = of->judged = to;
    if (to > 2 * of->most)
        compact(of);
}

static void look_through(search *of)
{
    zr_pair_list *kept = &of->out->kept;
    for (uint32_t a = 0; a < of->side->nodes && !kept->failed; a++) {
        zr_meets_count(&of->row, of->side, of->back, a);
        zr_meets_move(kept, &of->row, a);
        if (!kept->failed)
            judge(of);
    }
    if (!kept->failed)
        compact(of);
}

static void set_projection(zr_overlap_most *out, const zr_side *side, zr_mode mode)
{
    for (uint32_t a = 0; a < side->nodes; a++)
        out->degree[a] = zr_degree(side, a);
    out->beyond = out->pairs - out->fewer - out->kept.count;
    out->projection = (zr_projection){.mode = mode,
                                      .nodes = side->nodes,
                                      .others = side->others,
                                      .degree = out->degree,
                                      .pair = out->kept.pairs,
                                      .product = out->kept.products,
                                      .pairs = out->kept.count};
}

static zr_status find(search *of, zr_mode mode, zr_error *err)
{
    uint32_t largest, longest = 0;
    uint64_t work = zr_meets_work(of->back, &largest);
    if (work > ZR_MEETS_MOST)
        return zr_steps_fail((double)work, "数各对的共同措施", "counting what all pairs share", err);
    for (uint32_t a = 0; a < of->side->nodes; a++)
        longest = zr_degree(of->side, a) > longest ? zr_degree(of->side, a) : longest;
    of->largest = longest;
    of->above = of->least = of->least ? of->least : 1;
    if (of->least > longest)
        of->largest = of->least;
    of->out->kept.weighted = of->side->weight;
    of->out->degree = calloc((size_t)of->side->nodes + 1, sizeof *of->out->degree);
    of->sharing = calloc((size_t)of->largest + 1, sizeof *of->sharing);
    zr_shared *gives = zr_meets_gives(largest);
    bool room = of->out->degree && of->sharing && gives && zr_meets_take(&of->row, of->side, gives);
    if (room)
        look_through(of);
    room = room && !of->out->kept.failed;
    if (room)
        set_projection(of->out, of->side, mode);
    zr_meets_drop(&of->row);
    free(gives);
    free(of->sharing);
    return room ? ZR_OK : zr_fail_memory(err);
}

zr_status zr_overlap_most_find(zr_overlap_most *out, const zr_incidence *incidence, zr_mode mode,
                               uint32_t least, size_t most, zr_error *err)
{
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    search of = {
        .out = out, .side = &sides.side[mode], .back = &sides.side[1 - mode], .least = least, .most = most};
    status = find(&of, mode, err);
    zr_sides_dispose(&sides);
    return status;
}

void zr_overlap_most_drop(zr_overlap_most *found)
{
    zr_pair_list_drop(&found->kept);
    free(found->degree);
}
