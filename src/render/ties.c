/* A threshold on shared measures, and the strongest tie of every node so that none looks alone. */
#include "render/ties.h"

/* The smallest threshold that keeps at most `most` pairs. */
static uint32_t find_least(const uint32_t *histogram, uint32_t highest, size_t most)
{
    size_t kept = 0;
    uint32_t least = highest + 1;
    while (least > 1 && kept + histogram[least - 1] <= most)
        kept += histogram[--least];
    return least;
}

static bool is_stronger(const zr_projection *projection, const zr_pair *pair, const zr_pair *than)
{
    if (!than || pair->shared != than->shared)
        return !than || pair->shared > than->shared;
    return zr_jaccard(projection, pair) > zr_jaccard(projection, than);
}

typedef struct chooser {
    const zr_projection *projection;
    const uint32_t *shown;
    const zr_pair **strongest; /* by node */
    uint32_t *histogram, highest;
    size_t inside; /* pairs of two shown nodes */
} chooser;

static bool is_inside(const chooser *job, const zr_pair *pair)
{
    return job->shown[pair->a] != ZR_NONE && job->shown[pair->b] != ZR_NONE;
}

static void note_pair(chooser *job, const zr_pair *pair)
{
    job->inside++;
    job->histogram[pair->shared]++;
    if (is_stronger(job->projection, pair, job->strongest[pair->a]))
        job->strongest[pair->a] = pair;
    if (is_stronger(job->projection, pair, job->strongest[pair->b]))
        job->strongest[pair->b] = pair;
}

static void take_pairs(zr_ties *out, const chooser *job)
{
    for (size_t i = 0; i < job->projection->pairs; i++) {
        const zr_pair *pair = &job->projection->pair[i];
        bool strong = pair->shared >= out->least;
        if (!is_inside(job, pair) ||
            !(strong || job->strongest[pair->a] == pair || job->strongest[pair->b] == pair))
            continue;
        out->tie[out->count++] = (zr_tie){job->shown[pair->a], job->shown[pair->b], pair->shared, strong};
    }
    out->left_out = job->inside - out->count;
}

bool zr_ties_choose(zr_ties *out, zr_arena *arena, const zr_projection *projection, const uint32_t *shown,
                    uint32_t count, uint32_t least)
{
    chooser job = {.projection = projection, .shown = shown};
    *out = (zr_ties){.least = least};
    for (size_t i = 0; i < projection->pairs; i++)
        job.highest = projection->pair[i].shared > job.highest ? projection->pair[i].shared : job.highest;
    job.histogram = zr_arena_take(arena, (size_t)job.highest + 2, sizeof *job.histogram);
    job.strongest = zr_arena_take(arena, projection->nodes, sizeof(zr_pair *));
    if (!job.histogram || !job.strongest)
        return false;
    for (size_t i = 0; i < projection->pairs; i++) {
        if (is_inside(&job, &projection->pair[i]))
            note_pair(&job, &projection->pair[i]);
    }
    if (!least)
        out->least = find_least(job.histogram, job.highest, 10 + (size_t)count * 3 / 2);
    out->tie = zr_arena_take(arena, job.inside, sizeof *out->tie);
    if (out->tie)
        take_pairs(out, &job);
    return out->tie != NULL;
}
