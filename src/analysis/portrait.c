/* Portrait divergence: how many nodes have how many others at each distance, compared as two distributions.
 */
#include "zeren/compare.h"

#include "analysis/steps.h"
#include "analysis/ties.h"
#include "base/arena.h"

#include <math.h>
#include <stdlib.h>

static const double most_steps = 34359738368.0; /* 2^35 */

/* A graph to walk. */
typedef struct walk {
    uint32_t nodes;
    const size_t *start;
    const uint32_t *to;
} walk;

/* `count` nodes have `others` nodes at `distance`. */
typedef struct entry {
    uint32_t distance, others;
    double count;
} entry;

/* Entries by distance, then others; entries of 0 others are worked out from what is missing. */
typedef struct portrait {
    entry *entry;
    size_t entries, room;
    double nodes;
    double pairs; /* Σ over entries of others × count: Σ of squared component sizes */
    bool no_memory;
} portrait;

static void add(portrait *p, uint32_t distance, uint32_t others)
{
    void *grown = p->entry;
    p->no_memory |= !zr_grow(&grown, p->entries, &p->room, sizeof *p->entry);
    p->entry = grown;
    if (!p->no_memory)
        p->entry[p->entries++] = (entry){distance, others, 1};
}

static void search(portrait *p, const walk *graph, uint32_t source, uint32_t *seen, uint32_t *queue)
{
    uint32_t tail = 0, level = 0;
    queue[tail++] = source;
    seen[source] = source + 1;
    for (uint32_t head = 0; head < tail; level++) {
        uint32_t end = tail;
        add(p, level, end - head);
        for (; head < end; head++) {
            for (size_t k = graph->start[queue[head]]; k < graph->start[queue[head] + 1]; k++) {
                uint32_t v = graph->to[k];
                if (seen[v] != source + 1) {
                    seen[v] = source + 1;
                    queue[tail++] = v;
                }
            }
        }
    }
}

static int by_place(const void *left, const void *right)
{
    const entry *a = left, *b = right;
    if (a->distance != b->distance)
        return a->distance < b->distance ? -1 : 1;
    return (a->others > b->others) - (a->others < b->others);
}

static void merge(portrait *p)
{
    size_t kept = 0;
    if (p->entries)
        qsort(p->entry, p->entries, sizeof *p->entry, by_place);
    for (size_t i = 0; i < p->entries; i++) {
        p->pairs += p->entry[i].others;
        if (kept && by_place(&p->entry[kept - 1], &p->entry[i]) == 0)
            p->entry[kept - 1].count++;
        else
            p->entry[kept++] = p->entry[i];
    }
    p->entries = kept;
}

static zr_status draw(portrait *out, const walk *graph, zr_error *err)
{
    *out = (portrait){.nodes = graph->nodes};
    double steps = (double)graph->nodes * ((double)(graph->nodes ? graph->start[graph->nodes] : 0) + 1);
    if (steps > most_steps)
        return zr_steps_fail(steps, "网络画像", "portraits", err);
    uint32_t *seen = calloc((size_t)graph->nodes + 1, sizeof *seen);
    uint32_t *queue = malloc(((size_t)graph->nodes + 1) * sizeof *queue);
    out->no_memory = !seen || !queue;
    for (uint32_t v = 0; v < graph->nodes && !out->no_memory; v++)
        search(out, graph, v, seen, queue);
    if (!out->no_memory)
        merge(out);
    free(seen);
    free(queue);
    return out->no_memory ? zr_fail_memory(err) : ZR_OK;
}

/* The chance of one entry, and of all that follow at its distance. */
typedef struct chances {
    double program, paper;
} chances;

/* Σ_k k B_lk at one distance, from entry `at` on. */
static double reached(const portrait *p, size_t at)
{
    double sum = 0;
    for (size_t i = at; i < p->entries && p->entry[i].distance == p->entry[at].distance; i++)
        sum += p->entry[i].others * p->entry[i].count;
    return sum;
}

static double part(double p, double q)
{
    return p > 0 ? .5 * p * log2(2 * p / (p + q)) : 0;
}

static double divergence(double p, double q)
{
    return part(p, q) + part(q, p);
}

/* One distance in both portraits: entries of both in order, and the nodes that reach nobody there. */
typedef struct level {
    const portrait *of;
    size_t at;     /* first entry not looked at */
    double chance; /* of this distance: Σ_k k B_lk ÷ Σ_c n_c² */
    double left;   /* nodes without an entry */
} level;

static chances take(level *l, uint32_t distance, uint32_t others)
{
    const portrait *p = l->of;
    if (l->at >= p->entries || p->entry[l->at].distance != distance || p->entry[l->at].others != others)
        return (chances){0};
    const entry *e = &p->entry[l->at++];
    l->left -= e->count;
    return (chances){others * e->count / p->pairs, e->count / p->nodes * l->chance};
}

static bool more(const level *l, uint32_t distance)
{
    return l->at < l->of->entries && l->of->entry[l->at].distance == distance;
}

static uint32_t next_others(const level *a, const level *b, uint32_t distance)
{
    uint32_t of_a = more(a, distance) ? a->of->entry[a->at].others : UINT32_MAX;
    uint32_t of_b = more(b, distance) ? b->of->entry[b->at].others : UINT32_MAX;
    return of_a < of_b ? of_a : of_b;
}

static void begin(level *l, uint32_t distance)
{
    l->left = l->of->nodes;
    l->chance = more(l, distance) ? reached(l->of, l->at) / l->of->pairs : 0;
}

static void compare(zr_divergence *out, const portrait *a, const portrait *b)
{
    level of_a = {.of = a}, of_b = {.of = b};
    for (uint32_t distance = 0; of_a.at < a->entries || of_b.at < b->entries; distance++) {
        begin(&of_a, distance);
        begin(&of_b, distance);
        while (more(&of_a, distance) || more(&of_b, distance)) {
            uint32_t others = next_others(&of_a, &of_b, distance);
            chances p = take(&of_a, distance, others), q = take(&of_b, distance, others);
            out->program += divergence(p.program, q.program);
            out->paper += divergence(p.paper, q.paper);
        }
        out->paper += divergence(of_a.left / a->nodes * of_a.chance, of_b.left / b->nodes * of_b.chance);
    }
    out->program = fmax(0, out->program);
    out->paper = fmax(0, out->paper);
}

static zr_status measure(zr_divergence *out, const walk *a, const walk *b, zr_error *err)
{
    portrait of_a = {0}, of_b = {0};
    *out = (zr_divergence){.defined = a->nodes && b->nodes};
    zr_status status = draw(&of_a, a, err);
    if (status == ZR_OK)
        status = draw(&of_b, b, err);
    if (status == ZR_OK && out->defined)
        compare(out, &of_a, &of_b);
    free(of_a.entry);
    free(of_b.entry);
    return status;
}

static walk walk_of(const zr_ties *ties)
{
    return (walk){ties->nodes, ties->start, ties->to};
}

static zr_status measure_ties(zr_divergence *out, const zr_ties *a, const zr_ties *b, zr_error *err)
{
    walk walk_a = walk_of(a), walk_b = walk_of(b);
    return measure(out, &walk_a, &walk_b, err);
}

zr_status zr_portrait_of_units(zr_divergence *out, const zr_projection *a, const zr_projection *b,
                               zr_error *err)
{
    zr_ties of_a = {0}, of_b = {0};
    zr_status status = zr_ties_make(&of_a, a, ZR_W_BINARY, err);
    if (status == ZR_OK)
        status = zr_ties_make(&of_b, b, ZR_W_BINARY, err);
    if (status == ZR_OK)
        status = measure_ties(out, &of_a, &of_b, err);
    zr_ties_dispose(&of_a);
    zr_ties_dispose(&of_b);
    return status;
}

zr_status zr_portrait_two_mode(zr_divergence *out, const zr_incidence *a, const zr_incidence *b,
                               zr_error *err)
{
    zr_ties of_a = {0}, of_b = {0};
    zr_status status = zr_ties_two_mode(&of_a, a, err);
    if (status == ZR_OK)
        status = zr_ties_two_mode(&of_b, b, err);
    if (status == ZR_OK)
        status = measure_ties(out, &of_a, &of_b, err);
    zr_ties_dispose(&of_a);
    zr_ties_dispose(&of_b);
    return status;
}
