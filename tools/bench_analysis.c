/* Figures of the analysis kernels beside igraph's own functions, one task a run, so that memory can be told
 * apart. usage: bench_analysis TASK MEASURES     prints "seconds megabytes checksum" */
#include "analysis/backend.h"
#include "analysis/projection.h"
#include "analysis/ties.h"
#include "analysis/walks.h"
#include "base/random.h"
#include "zeren/backbone.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { UNITS = 60, PER_PLACE = 1000 };

/* Seeded data: places of 60 units and 1000 measures; a measure has 5 units on average (1 to 9), drawn by
 * Zipf's law within its place, and every fiftieth duty goes to a unit of another place. */
typedef struct data {
    uint32_t units, measures, duties;
    uint32_t *unit, *measure;
} data;

static uint32_t zipf(zr_random *random, const double *below)
{
    double drawn = zr_random_unit(random) * below[UNITS - 1];
    uint32_t rank = 0;
    while (below[rank] < drawn)
        rank++;
    return rank;
}

static data generate(uint32_t measures)
{
    uint32_t places = measures / PER_PLACE ? measures / PER_PLACE : 1;
    data d = {.units = places * UNITS, .measures = measures};
    zr_random random = zr_random_seeded(1);
    double below[UNITS];
    for (int k = 0; k < UNITS; k++)
        below[k] = (k ? below[k - 1] : 0) + 1.0 / (k + 1);
    d.unit = malloc((size_t)measures * 9 * sizeof *d.unit);
    d.measure = malloc((size_t)measures * 9 * sizeof *d.measure);
    for (uint32_t t = 0; t < measures; t++) {
        uint32_t size = 1 + zr_random_below(&random, 9), home = t / PER_PLACE % places;
        for (uint32_t k = 0; k < size; k++) {
            uint32_t place = zr_random_below(&random, 50) ? home : zr_random_below(&random, places);
            d.unit[d.duties] = place * UNITS + zipf(&random, below);
            d.measure[d.duties++] = t;
        }
    }
    return d;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static double peak(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss / 1024;
}

/* What is measured: seconds between start and stop, megabytes above what was there before. */
static double started, before;

static void start(void)
{
    before = peak();
    started = now();
}

static void stop(double checksum)
{
    printf("%.4f %.1f %.9g\n", now() - started, peak() - before, checksum);
}

static zr_projection *project(const data *d, zr_sides *sides)
{
    zr_projection *projection = NULL;
    if (zr_sides_from_pairs(sides, d->units, d->measures, d->unit, d->measure, d->duties, NULL) != ZR_OK ||
        zr_projection_from_sides(&projection, sides, ZR_MODE_UNITS, NULL) != ZR_OK)
        exit(1);
    return projection;
}

static void ours_projection(const data *d)
{
    zr_sides sides;
    start();
    zr_projection *projection = project(d, &sides);
    stop((double)projection->pairs);
}

/* The two-mode graph; doubles taken out, as both sides must count the same. */
static void two_mode(igraph_t *graph, igraph_vector_bool_t *types, const data *d)
{
    igraph_vector_int_t edges;
    igraph_vector_int_init(&edges, 2 * (igraph_integer_t)d->duties);
    for (uint32_t i = 0; i < d->duties; i++) {
        VECTOR(edges)[2 * (size_t)i] = d->unit[i];
        VECTOR(edges)[2 * (size_t)i + 1] = (igraph_integer_t)d->units + d->measure[i];
    }
    igraph_vector_bool_init(types, (igraph_integer_t)d->units + d->measures);
    for (uint32_t t = 0; t < d->measures; t++)
        VECTOR(*types)[d->units + t] = true;
    igraph_create(graph, &edges, (igraph_integer_t)d->units + d->measures, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&edges);
}

static void igraph_projection(const data *d)
{
    igraph_t graph, units;
    igraph_vector_bool_t types;
    igraph_vector_int_t shared;
    start();
    two_mode(&graph, &types, d);
    igraph_simplify(&graph, true, false, NULL);
    igraph_vector_int_init(&shared, 0);
    /* proj1 alone: with NULL for it igraph 0.10.2 is not safe, with NULL for proj2 it is. */
    igraph_bipartite_projection(&graph, &types, &units, NULL, &shared, NULL, -1);
    stop((double)igraph_ecount(&units));
}

static void ours_overlap(const data *d)
{
    zr_sides sides;
    zr_projection *projection = project(d, &sides);
    double sum = 0;
    double *jaccard = malloc(projection->pairs * sizeof *jaccard),
           *cosine = malloc(projection->pairs * sizeof *cosine);
    zr_overlap_pairs(jaccard, cosine,
                     projection); /* once before, so that new pages are not what is measured */
    start();
    zr_overlap_pairs(jaccard, cosine, projection);
    double seconds = now();
    for (size_t i = 0; i < projection->pairs; i++)
        sum += jaccard[i];
    started += now() - seconds; /* the sum is the check, not the work */
    stop(sum);
}

static void igraph_overlap(const data *d)
{
    zr_sides sides;
    zr_projection *projection = project(d, &sides);
    igraph_t graph;
    igraph_vector_bool_t types;
    igraph_vector_int_t pairs;
    igraph_vector_t jaccard;
    two_mode(&graph, &types, d);
    igraph_simplify(&graph, true, false, NULL);
    igraph_vector_int_init(&pairs, 2 * (igraph_integer_t)projection->pairs);
    for (size_t i = 0; i < projection->pairs; i++) {
        VECTOR(pairs)[2 * i] = projection->pair[i].a;
        VECTOR(pairs)[2 * i + 1] = projection->pair[i].b;
    }
    igraph_vector_init(&jaccard, 0);
    start();
    igraph_similarity_jaccard_pairs(&graph, &jaccard, &pairs, IGRAPH_ALL, false);
    stop(igraph_vector_sum(&jaccard));
}

static void ours_betweenness(const data *d)
{
    zr_sides sides;
    zr_ties ties;
    zr_projection *projection = project(d, &sides);
    zr_ties_make(&ties, projection, ZR_W_BINARY, NULL);
    zr_walks graph = {ties.nodes, ties.start, ties.to};
    double *out = malloc(d->units * sizeof *out), sum = 0;
    start();
    zr_walks_betweenness(out, &graph, ZR_VECTORS_BEST, NULL);
    for (uint32_t v = 0; v < d->units; v++)
        sum += out[v] * (v % 7);
    stop(sum);
}

static void ours_closeness(const data *d)
{
    zr_sides sides;
    zr_ties ties;
    zr_projection *projection = project(d, &sides);
    zr_ties_make(&ties, projection, ZR_W_BINARY, NULL);
    zr_walks graph = {ties.nodes, ties.start, ties.to};
    uint64_t *total = malloc(d->units * sizeof *total);
    uint32_t *reached = malloc(d->units * sizeof *reached);
    double sum = 0;
    start();
    zr_walks_distances(total, reached, &graph, ZR_VECTORS_BEST, NULL);
    for (uint32_t v = 0; v < d->units; v++)
        sum += total[v] ? reached[v] / (double)total[v] : 0;
    stop(sum);
}

/* igraph's own function on the same projection; `run` gives a checksum. */
typedef double igraph_run(const igraph_t *graph, const igraph_vector_t *shared);

static void on_projection(const data *d, igraph_run *run)
{
    zr_sides sides;
    igraph_t graph;
    igraph_vector_t shared;
    zr_projection *projection = project(d, &sides);
    zr_backend_projection(&graph, projection);
    igraph_vector_init(&shared, (igraph_integer_t)projection->pairs);
    for (size_t i = 0; i < projection->pairs; i++)
        VECTOR(shared)[i] = projection->pair[i].shared;
    start();
    stop(run(&graph, &shared));
}

static double run_betweenness(const igraph_t *graph, const igraph_vector_t *shared)
{
    igraph_vector_t out;
    double sum = 0;
    (void)shared;
    igraph_vector_init(&out, 0);
    igraph_betweenness(graph, &out, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
    for (igraph_integer_t v = 0; v < igraph_vector_size(&out); v++)
        sum += VECTOR(out)[v] * (double)(v % 7);
    return sum;
}

static double run_closeness(const igraph_t *graph, const igraph_vector_t *shared)
{
    igraph_vector_t out;
    double sum = 0;
    (void)shared;
    igraph_vector_init(&out, 0);
    igraph_closeness(graph, &out, NULL, NULL, igraph_vss_all(), IGRAPH_ALL, NULL, true);
    for (igraph_integer_t v = 0; v < igraph_vector_size(&out); v++)
        sum += isfinite(VECTOR(out)[v]) ? VECTOR(out)[v] : 0;
    return sum;
}

static double run_pagerank(const igraph_t *graph, const igraph_vector_t *shared)
{
    igraph_vector_t out;
    igraph_vector_init(&out, 0);
    igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, &out, NULL, igraph_vss_all(), IGRAPH_UNDIRECTED, .85,
                    shared, NULL);
    return igraph_vector_sum(&out);
}

static double run_eigenvector(const igraph_t *graph, const igraph_vector_t *shared)
{
    igraph_vector_t out;
    igraph_real_t value = 0;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    igraph_vector_init(&out, 0);
    igraph_eigenvector_centrality(graph, &out, &value, IGRAPH_UNDIRECTED, true, shared, &options);
    return value;
}

static double run_components(const igraph_t *graph, const igraph_vector_t *shared)
{
    igraph_integer_t count = 0;
    (void)shared;
    igraph_connected_components(graph, NULL, NULL, &count, IGRAPH_WEAK);
    return (double)count;
}

static double run_cores(const igraph_t *graph, const igraph_vector_t *shared)
{
    igraph_vector_int_t out;
    (void)shared;
    igraph_vector_int_init(&out, 0);
    igraph_coreness(graph, &out, IGRAPH_ALL);
    return (double)igraph_vector_int_max(&out);
}

static double run_leiden(const igraph_t *graph, const igraph_vector_t *shared)
{
    igraph_vector_t strength;
    igraph_vector_int_t membership;
    igraph_integer_t count = 0;
    igraph_vector_init(&strength, 0);
    igraph_vector_int_init(&membership, 0);
    igraph_rng_seed(igraph_rng_default(), 1);
    igraph_strength(graph, &strength, igraph_vss_all(), IGRAPH_ALL, true, shared);
    igraph_community_leiden(graph, shared, &strength, 1 / igraph_vector_sum(&strength), .01, false, 2,
                            &membership, &count, NULL);
    return (double)count;
}

/* The degrees are all that the p-values take from the matrix. */
static void ours_p_values(const data *d, bool exact_sdsm)
{
    zr_sides sides;
    zr_projection *projection = project(d, &sides);
    zr_incidence view = {.rows = d->units,
                         .columns = d->measures,
                         .cells = sides.edges,
                         .row_start = sides.side[ZR_UNITS].start,
                         .column_start = sides.side[ZR_MEASURES].start};
    zr_backbone_options options = {.model = exact_sdsm ? ZR_B_SDSM : ZR_B_FIXEDROW};
    zr_backbone *backbone = NULL;
    zr_error err = {0};
    start();
    if (zr_backbone_extract(&backbone, &view, projection, &options, &err) != ZR_OK) {
        fprintf(stderr, "%s\n", err.message);
        exit(1);
    }
    stop((double)backbone->kept_count);
}

/* The data as text, for NetworkX. */
static void show(const data *d)
{
    for (uint32_t i = 0; i < d->duties; i++)
        printf("%u %u\n", d->unit[i], d->measure[i]);
}

int main(int count, char **words)
{
    if (count != 3)
        return 2;
    const char *task = words[1];
    data d = generate((uint32_t)strtoul(words[2], NULL, 10));
    static const struct {
        const char *name;
        igraph_run *run;
    } others[] = {{"igraph-betweenness", run_betweenness},
                  {"igraph-closeness", run_closeness},
                  {"igraph-pagerank", run_pagerank},
                  {"igraph-eigenvector", run_eigenvector},
                  {"igraph-components", run_components},
                  {"igraph-cores", run_cores},
                  {"igraph-leiden", run_leiden}};
    static const struct {
        const char *name;
        void (*run)(const data *d);
    } tasks[] = {{"projection", ours_projection},
                 {"igraph-projection", igraph_projection},
                 {"overlap", ours_overlap},
                 {"igraph-overlap", igraph_overlap},
                 {"betweenness", ours_betweenness},
                 {"closeness", ours_closeness},
                 {"show", show}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (strcmp(task, others[i].name) == 0)
            return on_projection(&d, others[i].run), 0;
    }
    for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++) {
        if (strcmp(task, tasks[i].name) == 0)
            return tasks[i].run(&d), 0;
    }
    if (strcmp(task, "hypergeometric") == 0 || strcmp(task, "sdsm") == 0)
        return ours_p_values(&d, *task == 's'), 0;
    return 2;
}
