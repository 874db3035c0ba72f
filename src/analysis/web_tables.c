/* Weighted webs as tables: the whole, and every node. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/network.h"
#include "zeren/web.h"

#include <stdlib.h>

static const zr_column whole_columns[] = {
    {"figure", {{"指标", "figure"}}, ZR_TYPE_TEXT, 0},
    {"value", {{"全网", "whole"}}, ZR_TYPE_REAL, 6},
    {"units", {{"单位（行）", "units (rows)"}}, ZR_TYPE_REAL, 6},
    {"measures", {{"措施（列）", "measures (columns)"}}, ZR_TYPE_REAL, 6},
};

static const zr_term figure_terms[] = {
    {"connectance", {{"连接度 L/(I·J)", "connectance L/(I·J)"}}},
    {"web_asymmetry", {{"两模不对称 (J−I)/(I+J)", "web asymmetry (J−I)/(I+J)"}}},
    {"links_per_node", {{"每节点连线 L/(I+J)", "links per node L/(I+J)"}}},
    {"compartments", {{"互不相连的部分", "compartments"}}},
    {"linkage_density", {{"连接密度", "linkage density"}}},
    {"weighted_connectance", {{"加权连接度", "weighted connectance"}}},
    {"shannon", {{"Shannon 多样性 H2", "Shannon diversity H2"}}},
    {"interaction_evenness", {{"均匀度 H2/ln(I·J)", "interaction evenness H2/ln(I·J)"}}},
    {"alatalo_evenness", {{"Alatalo 均匀度", "Alatalo interaction evenness"}}},
    {"fisher_alpha", {{"Fisher α", "Fisher's alpha"}}},
    {"h2_min", {{"H2 最小值", "H2 min"}}},
    {"h2_max", {{"H2 最大值（整数）", "H2 max (whole interactions)"}}},
    {"h2_prime", {{"专一性 H2′（整数，同 R bipartite）", "specialisation H2′ (whole, as R bipartite)"}}},
    {"h2_max_real", {{"H2 最大值（实数）", "H2 max (real)"}}},
    {"h2_prime_real", {{"专一性 H2′（实数）", "specialisation H2′ (real)"}}},
    {"nodes", {{"有连线的节点", "nodes with a cell"}}},
    {"mean_links", {{"平均连线数（加权）", "mean number of links (weighted)"}}},
    {"partner_diversity", {{"伙伴多样性（加权均值）", "partner diversity (weighted mean)"}}},
    {"effective_partners",
     {{"有效伙伴数：列为 generality，行为 vulnerability",
       "effective partners: generality of columns, vulnerability of rows"}}},
    {"mean_shared", {{"平均共同伙伴", "mean shared partners"}}},
    {"niche_overlap", {{"生态位重叠（Morisita–Horn）", "niche overlap (Morisita–Horn)"}}},
    {"v_ratio", {{"方差比", "variance ratio"}}},
    {"robustness_chance", {{"对方随机退出时的稳健性", "robustness while the others go by chance"}}},
    {"robustness_most_first", {{"对方从度大的起退出", "robustness, the others go from the largest degree"}}},
    {"robustness_least_first",
     {{"对方从度小的起退出", "robustness, the others go from the smallest degree"}}},
    {NULL, {{NULL, NULL}}},
};

static void put_whole(zr_frame *frame, const char *figure, double value, bool defined)
{
    zr_frame_row(frame);
    zr_frame_text(frame, 0, zr_span_of(figure));
    if (defined)
        zr_frame_real(frame, 1, value);
}

static void put_levels(zr_frame *frame, const char *figure, double units, double measures, bool units_defined,
                       bool measures_defined)
{
    zr_frame_row(frame);
    zr_frame_text(frame, 0, zr_span_of(figure));
    if (units_defined)
        zr_frame_real(frame, 2, units);
    if (measures_defined)
        zr_frame_real(frame, 3, measures);
}

static void put_web(zr_frame *frame, const zr_web *web)
{
    const zr_web_level *u = &web->level[ZR_MODE_UNITS], *m = &web->level[ZR_MODE_MEASURES];
    bool is = web->defined;
    put_whole(frame, "connectance", web->connectance, is);
    put_whole(frame, "web_asymmetry", web->asymmetry, is);
    put_whole(frame, "links_per_node", web->links_per_node, is);
    put_whole(frame, "compartments", web->compartments, is);
    put_whole(frame, "linkage_density", web->linkage_density, is);
    put_whole(frame, "weighted_connectance", web->weighted_connectance, is);
    put_whole(frame, "shannon", web->shannon, is);
    put_whole(frame, "interaction_evenness", web->evenness, web->evenness_defined);
    put_whole(frame, "alatalo_evenness", web->alatalo, web->alatalo_defined);
    put_whole(frame, "fisher_alpha", web->fisher, web->fisher_defined);
    put_whole(frame, "h2_min", web->h2_min, web->h2_min_defined);
    put_whole(frame, "h2_max", web->h2_max, web->h2_defined);
    put_whole(frame, "h2_prime", web->h2_prime, web->h2_defined);
    put_whole(frame, "h2_max_real", web->h2_max_real, is);
    put_whole(frame, "h2_prime_real", web->h2_prime_real, web->h2_real_defined);
    put_levels(frame, "nodes", u->nodes, m->nodes, true, true);
    put_levels(frame, "mean_links", u->links, m->links, is, is);
    put_levels(frame, "partner_diversity", u->diversity, m->diversity, is, is);
    put_levels(frame, "effective_partners", u->partners, m->partners, is, is);
    put_levels(frame, "mean_shared", u->shared, m->shared, u->pairs_defined, m->pairs_defined);
    put_levels(frame, "niche_overlap", u->overlap, m->overlap, u->pairs_defined, m->pairs_defined);
    put_levels(frame, "v_ratio", u->variance_ratio, m->variance_ratio, u->ratio_defined, m->ratio_defined);
}

static void put_robustness(zr_frame *frame, const zr_robustness *u, const zr_robustness *m)
{
    put_levels(frame, "robustness_chance", u->by_chance, m->by_chance, u->defined, m->defined);
    put_levels(frame, "robustness_most_first", u->most_first, m->most_first, u->defined, m->defined);
    put_levels(frame, "robustness_least_first", u->least_first, m->least_first, u->defined, m->defined);
}

zr_status zr_run_web(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                     zr_error *err)
{
    (void)options;
    zr_web web;
    zr_robustness units, measures;
    zr_status status = zr_web_measure(&web, incidence, err);
    if (status == ZR_OK)
        status = zr_robustness_measure(&units, incidence, ZR_MODE_UNITS, err);
    if (status == ZR_OK)
        status = zr_robustness_measure(&measures, incidence, ZR_MODE_MEASURES, err);
    if (status == ZR_OK)
        status = zr_table_new(out, "web", whole_columns, 4, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, 0, figure_terms);
    put_web(*out, &web);
    put_robustness(*out, &units, &measures);
    zr_table_roles(*out, incidence);
    return zr_table_end(out, err);
}

static const zr_column node_columns[] = {
    {"mode", {{"类别", "mode"}}, ZR_TYPE_TEXT, 0},
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    {"degree", {{"度", "degree"}}, ZR_TYPE_COUNT, 0},
    {"normalised_degree", {{"标准化度", "normalised degree"}}, ZR_TYPE_REAL, 4},
    {"weight", {{"权重之和", "sum of weights"}}, ZR_TYPE_REAL, 4},
    {"alpha_degree", {{"度与权重 α", "degree, α"}}, ZR_TYPE_REAL, 4},
    {"strength", {{"物种强度", "species strength"}}, ZR_TYPE_REAL, 4},
    {"push_pull", {{"推拉", "push/pull"}}, ZR_TYPE_REAL, 4},
    {"partner_diversity", {{"伙伴多样性", "partner diversity"}}, ZR_TYPE_REAL, 4},
    {"effective_partners", {{"有效伙伴", "effective partners"}}, ZR_TYPE_REAL, 4},
    {"proportional_generality", {{"比例泛化", "proportional generality"}}, ZR_TYPE_REAL, 4},
    {"proportional_similarity", {{"比例相似", "proportional similarity"}}, ZR_TYPE_REAL, 4},
    {"psi", {{"PSI", "PSI"}}, ZR_TYPE_REAL, 4},
    {"pdi", {{"PDI", "PDI"}}, ZR_TYPE_REAL, 4},
    {"resource_range", {{"资源范围", "resource range"}}, ZR_TYPE_REAL, 4},
    {"specificity", {{"专化 CV", "specificity"}}, ZR_TYPE_REAL, 4},
    {"d", {{"d", "d"}}, ZR_TYPE_REAL, 4},
    {"d_min", {{"d 最小", "d min"}}, ZR_TYPE_REAL, 4},
    {"d_max", {{"d 最大", "d max"}}, ZR_TYPE_REAL, 4},
    {"d_prime", {{"d′", "d′"}}, ZR_TYPE_REAL, 6},
};
enum { NODE_COLUMNS = sizeof node_columns / sizeof *node_columns };

static void put_node(zr_frame *frame, const zr_incidence *incidence, zr_mode mode, uint32_t i,
                     const zr_web_node *node, double alpha)
{
    zr_frame_row(frame);
    zr_table_mode(frame, 0, incidence, mode);
    zr_table_node(frame, 1, incidence, mode, i);
    zr_frame_count(frame, 3, node->degree);
    if (!node->defined)
        return;
    const double plain[] = {node->normalised_degree,
                            node->weight,
                            zr_degree_alpha(node->degree, node->weight, alpha),
                            node->strength,
                            node->push_pull,
                            node->diversity,
                            node->partners,
                            node->proportional_generality,
                            node->proportional_similarity,
                            node->service};
    for (uint32_t c = 0; c < 10; c++)
        zr_frame_real(frame, 4 + c, plain[c]);
    const double spread[] = {node->pdi, node->range, node->specificity};
    for (uint32_t c = 0; c < 3 && node->spread; c++)
        zr_frame_real(frame, 14 + c, spread[c]);
    const double d[] = {node->d, node->d_min, node->d_max};
    for (uint32_t c = 0; c < 3; c++)
        zr_frame_real(frame, 17 + c, d[c]);
    if (node->d_defined)
        zr_frame_real(frame, 20, node->d_prime);
}

static zr_status put_mode(zr_frame *frame, const zr_incidence *incidence, zr_mode mode, double alpha,
                          zr_error *err)
{
    uint32_t count = mode == ZR_MODE_UNITS ? incidence->rows : incidence->columns;
    zr_web_node *nodes = calloc((size_t)count + 1, sizeof *nodes);
    zr_status status = nodes ? zr_web_nodes(nodes, incidence, mode, err) : zr_fail_memory(err);
    for (uint32_t i = 0; i < count && status == ZR_OK; i++)
        put_node(frame, incidence, mode, i, &nodes[i], alpha);
    free(nodes);
    return status;
}

zr_status zr_run_web_nodes(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                           zr_error *err)
{
    double alpha = zr_table_alpha(options);
    zr_status status = zr_table_new(out, "web-nodes", node_columns, NODE_COLUMNS, err);
    if (status == ZR_OK)
        status = put_mode(*out, incidence, ZR_MODE_UNITS, alpha, err);
    if (status == ZR_OK)
        status = put_mode(*out, incidence, ZR_MODE_MEASURES, alpha, err);
    if (status == ZR_OK) {
        zr_table_alpha_note(*out, options);
        zr_table_roles(*out, incidence);
    }
    return zr_table_close(out, status, err);
}
