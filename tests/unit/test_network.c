/* Ties between units against their definitions, and published figures of one-mode networks. */
#include "support/matrix.h"
#include "zeren/cluster.h"
#include "zeren/compare.h"
#include "zeren/hierarchy.h"
#include "zeren/network.h"
#include "zeren/qap.h"
#include "zeren/structure.h"

typedef struct dense {
    uint32_t n;
    double w[16][16];
} dense;

static dense ties_of(const matrix *b)
{
    dense ties = {.n = b->n};
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = 0; j < b->n; j++) {
            for (uint32_t t = 0; t < b->m && i != j; t++)
                ties.w[i][j] += at(b, i, t) * at(b, j, t);
        }
    }
    return ties;
}

static double value_of(int kind, double a, double b)
{
    const double values[] = {1, (a + b) / 2, sqrt(a * b), a > b ? a : b, a > b ? b : a};
    return values[kind];
}

static void check_closure(const dense *ties, const zr_network_node *nodes, const zr_network_whole *whole)
{
    double all[5] = {0}, closed[5] = {0};
    for (uint32_t i = 0; i < ties->n; i++) {
        double own = 0, own_closed = 0, barrat = 0, strength = 0, partners = 0;
        for (uint32_t j = 0; j < ties->n; j++) {
            strength += ties->w[i][j];
            partners += ties->w[i][j] > 0;
            for (uint32_t h = 0; h < j; h++) {
                if (!(ties->w[i][j] > 0) || !(ties->w[i][h] > 0))
                    continue;
                bool is_closed = ties->w[j][h] > 0;
                own++;
                own_closed += is_closed;
                barrat += is_closed ? ties->w[i][j] + ties->w[i][h] : 0;
                for (int kind = 0; kind < 5; kind++) {
                    all[kind] += value_of(kind, ties->w[i][j], ties->w[i][h]);
                    closed[kind] += is_closed ? value_of(kind, ties->w[i][j], ties->w[i][h]) : 0;
                }
            }
        }
        cr_assert(near(nodes[i].strength, strength, 1e-9));
        cr_assert(
            near(zr_degree_alpha(nodes[i].partners, nodes[i].strength, .5), sqrt(partners * strength), 1e-9));
        cr_assert(near(zr_degree_alpha(nodes[i].partners, nodes[i].strength, 1), strength, 1e-9));
        cr_assert(near(zr_degree_alpha(nodes[i].partners, nodes[i].strength, 0), partners, 1e-9));
        cr_assert_eq(nodes[i].closed_defined, own > 0);
        if (own > 0) {
            cr_assert(near(nodes[i].clustering, own_closed / own, 1e-9));
            cr_assert(near(nodes[i].barrat, barrat / (strength * (partners - 1)), 1e-9));
        }
    }
    cr_assert_eq(whole->defined, all[0] > 0);
    for (int kind = 0; kind < 5 && whole->defined; kind++)
        cr_assert(near(whole->clustering[kind], closed[kind] / all[kind], 1e-9));
}

/* Σ 1/distance over the nodes that are reached ÷ (n − 1): distances by Floyd and Warshall, in ties, whatever
 * their values and ways. */
static void check_harmonic(const dense *ties, const zr_network_node *nodes)
{
    uint32_t n = ties->n, away[16][16];
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < n; j++)
            away[i][j] = i == j ? 0 : ties->w[i][j] > 0 ? 1 : 1000;
    }
    for (uint32_t k = 0; k < n; k++) {
        for (uint32_t i = 0; i < n; i++) {
            for (uint32_t j = 0; j < n; j++)
                away[i][j] = away[i][k] + away[k][j] < away[i][j] ? away[i][k] + away[k][j] : away[i][j];
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        double sum = 0;
        for (uint32_t j = 0; j < n; j++)
            sum += j != i && away[i][j] < 1000 ? 1.0 / away[i][j] : 0;
        cr_assert(near(nodes[i].harmonic, n > 1 ? sum / (n - 1) : 0, 1e-12));
    }
}

/* W x = λ x, not negative, of length 1. */
static void check_eigenvector(const dense *ties, const zr_network_node *nodes)
{
    double length = 0, value = 0;
    for (uint32_t i = 0; i < ties->n; i++) {
        length += nodes[i].eigenvector * nodes[i].eigenvector;
        for (uint32_t j = 0; j < ties->n; j++)
            value += nodes[i].eigenvector * ties->w[i][j] * nodes[j].eigenvector;
    }
    if (!(length > 0))
        return;
    cr_assert(near(length, 1, 1e-6));
    for (uint32_t i = 0; i < ties->n; i++) {
        double sum = 0;
        for (uint32_t j = 0; j < ties->n; j++)
            sum += ties->w[i][j] * nodes[j].eigenvector;
        cr_assert(fabs(sum - value * nodes[i].eigenvector) < 1e-5 * (value + 1));
    }
}

Test(network, is_its_definition)
{
    zr_random random = zr_random_seeded(41);
    for (int round = 0; round < 120; round++) {
        matrix b = matrix_any(&random, 12, round % 2 ? 5 : 0);
        dense ties = ties_of(&b);
        zr_projection *projection;
        zr_network_node nodes[16];
        zr_network_whole whole;
        cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        cr_assert_eq(zr_network_measure(nodes, &whole, projection, ZR_W_ROLES, NULL), ZR_OK);
        check_closure(&ties, nodes, &whole);
        check_harmonic(&ties, nodes);
        check_eigenvector(&ties, nodes);
        zr_projection_free(projection);
        matrix_free(&b);
    }
}

/* --- published figures --- */

static zr_graph *graph_of(const char *text, const char *name, zr_network_kind network)
{
    zr_source *source;
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zr_span_of(text), NULL, &err), ZR_OK);
    zr_reading reading = {
        .id = zr_span_of(name), .path = zr_span_of(name), .source = source, .network = network};
    cr_assert_eq(zr_graph_read_plain(&graph, &reading, &err), ZR_OK, "%s", err.message);
    zr_source_free(source);
    return graph;
}

static char *text_of(const char *name)
{
    char path[300];
    char *text = calloc(1, 20000);
    snprintf(path, sizeof path, "%s/tests/oracle/data/%s", ZEREN_ROOT, name);
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file, "%s", path);
    cr_assert_gt(fread(text, 1, 19999, file), 0);
    fclose(file);
    return text;
}

static zr_incidence *cut(const zr_graph *graph)
{
    zr_incidence *incidence;
    zr_selection all = {0};
    cr_assert_eq(zr_incidence_cut(&incidence, graph, &all, NULL), ZR_OK);
    cr_assert(incidence->one_mode);
    return incidence;
}

/* Arcs with values between twelve units, of which the later ones often have none: both ways of a pair add up
 * to its tie, and paths ask for neither. */
Test(network, of_arcs_with_values_is_its_definition)
{
    zr_random random = zr_random_seeded(43);
    for (int round = 0; round < 60; round++) {
        char text[4000] = "from,to,weight\n";
        double share = zr_random_unit(&random) / 3, w[16][16] = {{0}};
        uint32_t arcs = 0;
        for (uint32_t i = 0; i < 12; i++) {
            for (uint32_t j = 0; j < 12; j++) {
                if (i == j || zr_random_unit(&random) >= share)
                    continue;
                w[i][j] = 1 + zr_random_below(&random, 9);
                snprintf(text + strlen(text), 30, "%u,%u,%g\n", i, j, w[i][j]);
                arcs++;
            }
        }
        if (!arcs)
            continue;
        zr_graph *graph = graph_of(text, "a", ZR_NETWORK_DIRECTED);
        zr_incidence *incidence = cut(graph);
        dense ties = {.n = incidence->rows};
        for (uint32_t i = 0; i < ties.n; i++) {
            for (uint32_t j = 0; j < ties.n; j++) {
                int a = atoi(incidence->row_label[i].data), b = atoi(incidence->row_label[j].data);
                ties.w[i][j] = w[a][b] + w[b][a];
            }
        }
        zr_projection *projection;
        zr_network_node nodes[16];
        zr_network_whole whole;
        cr_assert_eq(zr_projection_make(&projection, incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        cr_assert_eq(zr_network_measure(nodes, &whole, projection, ZR_W_ROLES, NULL), ZR_OK);
        check_harmonic(&ties, nodes);
        check_closure(&ties, nodes, &whole);
        zr_projection_free(projection);
        zr_incidence_free(incidence);
        zr_graph_free(graph);
    }
}

/* The 78 friendships of Zachary's karate club (Zachary 1977), numbered from 1. */
static const uint8_t friends[][2] = {
    {1, 2},   {1, 3},   {1, 4},   {1, 5},   {1, 6},   {1, 7},   {1, 8},   {1, 9},   {1, 11},  {1, 12},
    {1, 13},  {1, 14},  {1, 18},  {1, 20},  {1, 22},  {1, 32},  {2, 3},   {2, 4},   {2, 8},   {2, 14},
    {2, 18},  {2, 20},  {2, 22},  {2, 31},  {3, 4},   {3, 8},   {3, 9},   {3, 10},  {3, 14},  {3, 28},
    {3, 29},  {3, 33},  {4, 8},   {4, 13},  {4, 14},  {5, 7},   {5, 11},  {6, 7},   {6, 11},  {6, 17},
    {7, 17},  {9, 31},  {9, 33},  {9, 34},  {10, 34}, {14, 34}, {15, 33}, {15, 34}, {16, 33}, {16, 34},
    {19, 33}, {19, 34}, {20, 34}, {21, 33}, {21, 34}, {23, 33}, {23, 34}, {24, 26}, {24, 28}, {24, 30},
    {24, 33}, {24, 34}, {25, 26}, {25, 28}, {25, 32}, {26, 32}, {27, 30}, {27, 34}, {28, 34}, {29, 32},
    {29, 34}, {30, 33}, {30, 34}, {31, 33}, {31, 34}, {32, 33}, {32, 34}, {33, 34}};

/* Constraint as igraph and NetworkX print it, effective size after Borgatti 1997: k − 2t/k with 16 partners
 * and 18 ties among them; the best modularity of four clusters is .419790 (Brandes et al. 2008). */
Test(network, karate_club_as_published)
{
    char text[2000] = "from,to\n";
    for (size_t i = 0; i < sizeof friends / sizeof *friends; i++)
        snprintf(text + strlen(text), 20, "%u,%u\n", friends[i][0], friends[i][1]);
    zr_graph *graph = graph_of(text, "a", ZR_NETWORK_UNDIRECTED);
    zr_incidence *incidence = cut(graph);
    zr_projection *projection;
    zr_holes holes[34];
    zr_clusters *clusters;
    zr_cluster_options options = {.weighting = ZR_W_ROLES, .seed = 1};
    cr_assert(incidence->rows == 34 && incidence->columns == 78);
    cr_assert_eq(zr_projection_make(&projection, incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_holes_measure(holes, projection, ZR_W_ROLES, NULL), ZR_OK);
    cr_assert_eq(zr_clusters_find(&clusters, projection, &options, NULL), ZR_OK);
    uint32_t first = 0;
    while (!zr_span_equal(incidence->row_label[first], zr_span_of("1")))
        first++;
    cr_assert(near(holes[first].constraint, .15542, 6e-6), "%.9g", holes[first].constraint);
    cr_assert(near(holes[first].effective_size, 13.75, 1e-12), "%.9g", holes[first].effective_size);
    cr_assert(clusters->clusters == 4 && near(clusters->modularity, .419790, 6e-7), "%.9g",
              clusters->modularity);
    zr_clusters_free(clusters);
    zr_projection_free(projection);
    zr_incidence_free(incidence);
    zr_graph_free(graph);
}

/* Padgett's Florentine families as Wasserman & Faust print them (without the isolated Pucci): marriages, and
 * business. */
static const char marriages[] =
    "from,to\nAcciaiuoli,Medici\nCastellani,Peruzzi\nCastellani,Strozzi\nCastellani,Barbadori\nMedici,"
    "Barbadori\n"
    "Medici,Ridolfi\nMedici,Tornabuoni\nMedici,Albizzi\nMedici,Salviati\nSalviati,Pazzi\nPeruzzi,Strozzi\n"
    "Peruzzi,Bischeri\nStrozzi,Ridolfi\nStrozzi,Bischeri\nRidolfi,Tornabuoni\nTornabuoni,Guadagni\n"
    "Albizzi,Ginori\nAlbizzi,Guadagni\nBischeri,Guadagni\nGuadagni,Lamberteschi\nPucci,Pucci\n";
static const char business[] =
    "from,to\nBarbadori,Castellani\nBarbadori,Ginori\nBarbadori,Medici\nBarbadori,Peruzzi\nBischeri,"
    "Guadagni\n"
    "Bischeri,Lamberteschi\nBischeri,Peruzzi\nCastellani,Lamberteschi\nCastellani,Peruzzi\nGinori,Medici\n"
    "Guadagni,Lamberteschi\nLamberteschi,Peruzzi\nMedici,Pazzi\nMedici,Salviati\nMedici,Tornabuoni\n"
    "Acciaiuoli,Acciaiuoli\nAlbizzi,Albizzi\nPucci,Pucci\nRidolfi,Ridolfi\nStrozzi,Strozzi\n";

static double qap_of(const char *one, const char *other, zr_network_kind kind)
{
    zr_graph *graphs[] = {graph_of(one, "a", kind), graph_of(other, "b", kind)};
    zr_incidence *cuts[] = {cut(graphs[0]), cut(graphs[1])};
    zr_network networks[] = {{zr_span_of("a"), cuts[0]}, {zr_span_of("b"), cuts[1]}};
    zr_method_options options = {.draws = 50};
    zr_frame *frame;
    cr_assert_eq(zr_contrast_run(&frame, "pairs", networks, 2, &options, NULL), ZR_OK);
    double r = zr_frame_at(frame, 0, 10)->real;
    zr_frame_free(frame);
    for (int i = 0; i < 2; i++) {
        zr_incidence_free(cuts[i]);
        zr_graph_free(graphs[i]);
    }
    return r;
}

/* gcor(flobusiness, flomarriage) of R sna. */
Test(network, florentine_qap_as_published)
{
    double r = qap_of(marriages, business, ZR_NETWORK_UNDIRECTED);
    cr_assert(near(r, .3718679, 6e-8), "%.9g", r);
}

/* Betweenness of the 15 families with marriages (NetworkX, after Padgett & Ansell 1993; pairs through the
 * Medici 47.5 in Wasserman & Faust). */
Test(network, florentine_centrality_as_published)
{
    static const struct {
        const char *name;
        double betweenness, raw, eigenvector;
    } wanted[] = {{"Medici", .521978, 47.5, .430308},
                  {"Guadagni", .254579, 23.166667, .289116},
                  {"Albizzi", .212454, 19.333333, .243956},
                  {"Strozzi", .102564, 9.333333, .355980},
                  {"Pazzi", 0, 0, .044813}};
    char text[1000];
    snprintf(text, sizeof text, "%s", marriages);
    *strstr(text, "Pucci") = '\0';
    zr_graph *graph = graph_of(text, "a", ZR_NETWORK_UNDIRECTED);
    zr_incidence *incidence = cut(graph);
    zr_projection *projection;
    zr_network_node nodes[16];
    zr_network_whole whole;
    cr_assert_eq(zr_projection_make(&projection, incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_network_measure(nodes, &whole, projection, ZR_W_ROLES, NULL), ZR_OK);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        uint32_t row = 0;
        while (!zr_span_equal(incidence->row_label[row], zr_span_of(wanted[i].name)))
            row++;
        cr_assert(near(nodes[row].betweenness, wanted[i].betweenness, 6e-7));
        cr_assert(near(nodes[row].betweenness_raw, wanted[i].raw, 6e-7));
        cr_assert(near(nodes[row].eigenvector, wanted[i].eigenvector, 2e-6), "%s %.9g", wanted[i].name,
                  nodes[row].eigenvector);
    }
    cr_assert(near(whole.clustering[ZR_TRIPLET_PLAIN], 9. / 47, 1e-12));
    zr_projection_free(projection);
    zr_incidence_free(incidence);
    zr_graph_free(graph);
}

static zr_krackhardt hierarchy_of(const char *text)
{
    zr_graph *graph = graph_of(text, "a", ZR_NETWORK_DIRECTED);
    zr_incidence *incidence = cut(graph);
    zr_arcs *arcs;
    zr_krackhardt k;
    cr_assert_eq(zr_arcs_make(&arcs, incidence, 0, 0, NULL), ZR_OK);
    cr_assert_eq(zr_krackhardt_measure(&k, arcs, NULL), ZR_OK);
    zr_arcs_free(arcs);
    zr_incidence_free(incidence);
    zr_graph_free(graph);
    return k;
}

/* Of the 21 managers; recomputed from the definitions by reachability alone; efficiency by edges as UCINET
 * prints it. Who reports to whom is an
 * out-tree from the president: all four are 1. */
Test(network, managers)
{
    static const struct {
        const char *file;
        size_t arcs;
        double hierarchy, efficiency, by_edges, lubness;
    } wanted[] = {{"krackhardt_advice.csv", 190, 0, .575, .342105263, 1},
                  {"krackhardt_friendship.csv", 102, .181818182, .795, .689473684, 1},
                  {"krackhardt_reports.csv", 20, 1, 1, 1, .084210526}};
    char *texts[3], turned[3000] = "from,to\n";
    for (int i = 0; i < 3; i++) {
        texts[i] = text_of(wanted[i].file);
        zr_krackhardt k = hierarchy_of(texts[i]);
        cr_assert_eq(k.arcs, wanted[i].arcs);
        cr_assert(near(k.connectedness, 1, 1e-9) && near(k.hierarchy, wanted[i].hierarchy, 1e-9));
        cr_assert(near(k.edge_efficiency, wanted[i].by_edges, 1e-9));
        cr_assert(near(k.efficiency, wanted[i].efficiency, 1e-9) && near(k.lubness, wanted[i].lubness, 1e-8));
    }
    cr_assert(near(qap_of(texts[0], texts[1], ZR_NETWORK_TOLD), .15458545204847296, 1e-12));
    cr_assert(near(qap_of(texts[0], texts[2], ZR_NETWORK_TOLD), .2235581822916935, 1e-12));
    cr_assert(near(qap_of(texts[1], texts[2], ZR_NETWORK_TOLD), .18623556264761448, 1e-12));
    static const int boss[22] = {0,  2,  7,  14, 2,  14, 21, 0, 21, 14, 18,
                                 18, 21, 14, 7,  14, 2,  21, 7, 14, 14, 7};
    for (int i = 1; i < 22; i++) {
        if (boss[i])
            snprintf(turned + strlen(turned), 20, "%d,%d\n", boss[i], i);
    }
    zr_krackhardt k = hierarchy_of(turned);
    cr_assert(near(k.connectedness, 1, 0) && near(k.hierarchy, 1, 0) && near(k.efficiency, 1, 0) &&
              near(k.lubness, 1, 0));
    for (int i = 0; i < 3; i++)
        free(texts[i]);
}

/* --- along values --- */

typedef struct way {
    uint32_t nodes[10], count;
    double length;
} way;

typedef struct ways {
    const dense *ties;
    double alpha;
    uint32_t to;
    way shortest[4000];
    uint32_t count;
    bool on[16];
} ways;

/* Every path without a node twice; the shortest are kept. */
static void all_ways(ways *of, way at)
{
    uint32_t v = at.nodes[at.count - 1];
    if (v == of->to) {
        if (of->count && at.length < of->shortest[0].length * (1 - 1e-10))
            of->count = 0;
        if (!of->count || at.length <= of->shortest[0].length * (1 + 1e-10))
            of->shortest[of->count++] = at;
        return;
    }
    of->on[v] = true;
    for (uint32_t j = 0; j < of->ties->n; j++) {
        if (of->on[j] || !(of->ties->w[v][j] > 0))
            continue;
        way next = at;
        next.nodes[next.count++] = j;
        next.length += pow(of->ties->w[v][j], -of->alpha);
        all_ways(of, next);
    }
    of->on[v] = false;
}

static void expect_valued(const matrix *b, double alpha)
{
    static ways of;
    dense ties = ties_of(b);
    double closeness[16], betweenness[16], between[16] = {0};
    zr_projection *projection;
    cr_assert_eq(zr_projection_make(&projection, b->incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_network_alpha(closeness, betweenness, projection, ZR_W_ROLES, alpha, NULL), ZR_OK);
    for (uint32_t i = 0; i < ties.n; i++) {
        double sum = 0, reached = 0;
        for (uint32_t j = 0; j < ties.n; j++) {
            of = (ways){.ties = &ties, .alpha = alpha, .to = j};
            if (i != j)
                all_ways(&of, (way){.nodes = {i}, .count = 1});
            reached += of.count > 0;
            sum += of.count ? of.shortest[0].length : 0;
            for (uint32_t k = 0; k < of.count && i < j; k++) {
                for (uint32_t x = 1; x + 1 < of.shortest[k].count; x++)
                    between[of.shortest[k].nodes[x]] += 1.0 / of.count;
            }
        }
        double wanted = reached > 0 ? reached / sum * (reached / (ties.n - 1)) : 0;
        cr_assert(near(closeness[i], wanted, 1e-9 * fmax(wanted, 1)), "%g %g", closeness[i], wanted);
    }
    double pairs = (ties.n - 1.0) * (ties.n - 2.0) / 2;
    for (uint32_t i = 0; i < ties.n; i++)
        cr_assert(near(betweenness[i], pairs > 0 ? between[i] / pairs : 0, 1e-9));
    zr_projection_free(projection);
}

Test(network, paths_along_values_are_their_definition)
{
    static const double alphas[] = {.5, 1, 1.5, 2};
    zr_random random = zr_random_seeded(51);
    for (int round = 0; round < 60; round++) {
        matrix b = matrix_random(&random, 2 + (uint32_t)round % 6, 5, .45, round % 2 ? 4 : 1);
        expect_valued(&b, alphas[round % 4]);
        matrix_free(&b);
    }
}

/* α near 0 counts ties: the plain ones. */
Test(network, paths_along_values_without_alpha_are_plain)
{
    matrix b = matrix_davis();
    zr_projection *projection;
    double values[2 * 18];
    zr_network_node nodes[18];
    zr_network_whole whole;
    cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_network_alpha(values, values + 18, projection, ZR_W_COUNT, 1e-13, NULL), ZR_OK);
    cr_assert_eq(zr_network_measure(nodes, &whole, projection, ZR_W_COUNT, NULL), ZR_OK);
    for (int v = 0; v < 18; v++) {
        cr_assert(near(values[v], nodes[v].closeness, 1e-9));
        cr_assert(near(values[18 + v], nodes[v].betweenness, 1e-9));
    }
    zr_projection_free(projection);
    matrix_free(&b);
}

/* By hand: a–b of value 4, b–c of 4, a–c of 1. At α = 1 the way from a to c leads over b (½ against 1), at α
 * = ½ both are 1 long, near 0 the tie itself is shorter. */
Test(network, paths_along_values_worked_example)
{
    const struct {
        double alpha, closeness_of_a, betweenness_of_b;
    } cases[] = {{1, 2 / (.25 + .5), 1}, {.5, 2 / (.5 + 1), .5}, {.25, 2 / (1 / sqrt(2) + 1), 0}};
    const double w[] = {4, 0, 1, /**/ 1, 4, 0, /**/ 0, 1, 1};
    matrix b = matrix_of(3, 3, w);
    zr_projection *projection;
    cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        double closeness[3], betweenness[3];
        cr_assert_eq(zr_network_alpha(closeness, betweenness, projection, ZR_W_ROLES, cases[k].alpha, NULL),
                     ZR_OK);
        cr_assert(near(closeness[0], cases[k].closeness_of_a, 1e-12), "%g", closeness[0]);
        cr_assert(near(betweenness[1], cases[k].betweenness_of_b, 1e-12), "%g", betweenness[1]);
    }
    zr_projection_free(projection);
    matrix_free(&b);
}

static zr_status valued(const double *w, double alpha, double *betweenness)
{
    double closeness[3];
    matrix b = matrix_of(3, 3, w);
    zr_projection *projection;
    cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    zr_status status = zr_network_alpha(closeness, betweenness, projection, ZR_W_ROLES, alpha, NULL);
    zr_projection_free(projection);
    matrix_free(&b);
    return status;
}

/* a–b and a–c of value 1, b–c of 10^13: b and c are the same but for their names, whichever comes first. */
Test(network, paths_along_a_very_short_tie_do_not_depend_on_order)
{
    static const double orders[][9] = {{1, 1, 0, /**/ 1, 0, 1e13, /**/ 0, 1, 1},
                                       {1, 0, 1e13, /**/ 0, 1, 1, /**/ 1, 1, 0},
                                       {0, 1, 1, /**/ 1, 1, 0, /**/ 1, 0, 1e13}};
    static const int a[] = {0, 2, 1};
    double between[3];
    for (int k = 0; k < 3; k++) {
        cr_assert_eq(valued(orders[k], 1, between), ZR_OK);
        cr_assert(near(between[a[k]], 0, 1e-12));
        cr_assert(near(between[(a[k] + 1) % 3], .25, 1e-12), "%g", between[(a[k] + 1) % 3]);
        cr_assert(near(between[(a[k] + 2) % 3], .25, 1e-12), "%g", between[(a[k] + 2) % 3]);
    }
    /* The only way over such a tie is one all the same: a – b – c. */
    cr_assert_eq(valued((double[]){1, 0, 0, /**/ 1, 1e13, 0, /**/ 0, 1, 0}, 1, between), ZR_OK);
    cr_assert(near(between[1], 1, 1e-12), "%g", between[1]);
}

Test(network, lengths_that_cannot_be_held_are_refused)
{
    double between[3];
    cr_assert_eq(valued((double[]){1, 0, 0, /**/ 1, 1e200, 0, /**/ 0, 1, 0}, 2, between), ZR_LIMIT);
    cr_assert_eq(valued((double[]){1, 0, 0, /**/ 1, 1e-200, 0, /**/ 0, 1, 0}, 2, between), ZR_LIMIT);
}
