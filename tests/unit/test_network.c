/* Ties between units against their definitions, and published figures of one-mode networks. */
#include "support/matrix.h"
#include "zeren/compare.h"
#include "zeren/hierarchy.h"
#include "zeren/network.h"
#include "zeren/qap.h"

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
        cr_assert(near(nodes[i].alpha, sqrt(partners * strength), 1e-9));
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
