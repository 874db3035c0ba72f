/* The fixed degree sequence model: how often random matrices with the same margins make a pair share as much.
 */
#include "analysis/backbone_p.h"
#include "analysis/sides.h"
#include "zeren/nulls.h"

#include <math.h>
#include <stdlib.h>

enum { FEWEST_DRAWS = 1000, MOST_NODES = 8192 };
static const double usual_steps = 1e8; /* when the number of draws is ours to choose */

typedef struct counting {
    const zr_projection *projection;
    uint32_t *shared;  /* one dense row, 0 between uses */
    uint32_t *reached; /* pairs: draws that shared as much or more */
} counting;

/* Nodes of one mode with their neighbours, and back, in a drawn matrix. */
static void count_draw(counting *c, const zr_side *side, const zr_side *back)
{
    size_t pair = 0;
    for (uint32_t a = 0; a < side->nodes; a++) {
        for (uint32_t k = side->start[a]; k < side->start[a + 1]; k++) {
            uint32_t t = side->to[k];
            for (uint32_t b = back->start[t + 1]; b-- > back->start[t] && back->to[b] > a;)
                c->shared[back->to[b]]++;
        }
        for (; pair < c->projection->pairs && c->projection->pair[pair].a == a; pair++)
            c->reached[pair] += c->shared[c->projection->pair[pair].b] >= c->projection->pair[pair].shared;
        for (uint32_t k = side->start[a]; k < side->start[a + 1]; k++) {
            uint32_t t = side->to[k];
            for (uint32_t b = back->start[t + 1]; b-- > back->start[t] && back->to[b] > a;)
                c->shared[back->to[b]] = 0;
        }
    }
}

static zr_status draw_all(counting *c, zr_shuffle *shuffle, uint32_t draws, zr_error *err)
{
    for (uint32_t i = 0; i < draws; i++) {
        zr_shuffle_draw(shuffle, 0);
        zr_sides sides;
        zr_status status = zr_sides_make(&sides, zr_shuffle_matrix(shuffle), err);
        if (status != ZR_OK)
            return status;
        count_draw(c, &sides.side[c->projection->mode], &sides.side[1 - c->projection->mode]);
        zr_sides_dispose(&sides);
    }
    return ZR_OK;
}

static void conclude(double *p, zr_backbone *out, const counting *c)
{
    for (size_t i = 0; i < c->projection->pairs; i++) {
        double draws = out->draws, share = c->reached[i] / draws;
        p[i] = (c->reached[i] + 1.0) / (draws + 1);
        out->monte_carlo_error = fmax(out->monte_carlo_error, sqrt(share * (1 - share) / draws));
    }
}

/* So many that one p can pass an adjustment for all pairs at 0.05, where that takes seconds at most. */
static uint32_t choose_draws(const zr_incidence *incidence, const zr_projection *projection)
{
    double tests = (double)projection->nodes * (projection->nodes - 1.0) / 2,
           steps = 20.0 * incidence->cells + 100;
    for (size_t i = 0; i < projection->pairs; i++)
        steps += 2.0 * projection->pair[i].shared;
    return (uint32_t)fmax(FEWEST_DRAWS, fmin(tests / .05, usual_steps / steps));
}

zr_status zr_p_fdsm(double *p, zr_backbone *out, const zr_incidence *incidence,
                    const zr_projection *projection, uint64_t seed, uint32_t draws, zr_error *err)
{
    if (projection->nodes > MOST_NODES)
        return zr_fail_words(err, ZR_LIMIT, "FDSM 至多抽 %d 个节点，而不是 %u 个",
                             "FDSM is drawn for up to %d nodes, not %u", MOST_NODES, projection->nodes);
    zr_shuffle *shuffle;
    zr_status status = zr_shuffle_new(&shuffle, incidence, seed, err);
    if (status != ZR_OK)
        return status;
    out->draws = draws ? draws : choose_draws(incidence, projection);
    counting c = {.projection = projection};
    c.shared = calloc((size_t)projection->nodes + 1, sizeof *c.shared);
    c.reached = calloc(projection->pairs + 1, sizeof *c.reached);
    status = c.shared && c.reached ? draw_all(&c, shuffle, out->draws, err) : zr_fail_memory(err);
    if (status == ZR_OK)
        conclude(p, out, &c);
    free(c.shared);
    free(c.reached);
    zr_shuffle_free(shuffle);
    return status;
}
