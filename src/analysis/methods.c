/* The list of analyses. */
#include "analysis/methods.h"

static const zr_method methods[] = {
    {.name = "load",
     .title = {{"责任负荷", "load"}},
     .formula = "fractional Σ 1/k_t; work Σ w_it / Σ_j w_jt; burden Σ (k_t − 1); exclusivity Σ exp(1 − k_t); "
                "depth = shared measures / partners",
     .source = "zeren; exclusivity after task exclusivity (Carley's meta-matrix)",
     .cost = "O(Σ k² + n log n)",
     .conventions = {{"措施数按不同措施计，一个单位在同一措施中有多个角色时各计一次；无合作单位者深度不定义",
                      "counts are of distinct measures, one per role; depth is undefined without partners"}},
     .run = zr_run_load},
    {.name = "inequality",
     .title = {{"负荷不均", "inequality of loads"}},
     .formula = "Gini Σ_i Σ_j |x_i − x_j| / (2 n² mean); HHI Σ p²; (HHI − 1/n)/(1 − 1/n); effective 1/HHI",
     .source = "Gini 1912; Herfindahl 1950; Hirschman 1964; Laakso & Taagepera 1979",
     .cost = "O(n log n)",
     .conventions = {{"总量为零时不定义；只有一个单位时归一化 HHI 不定义",
                      "undefined when the total is 0; normalised HHI undefined for a single unit"}},
     .run = zr_run_inequality},
    {.name = "load-by-document",
     .title = {{"各文件负荷", "load by document"}},
     .formula = "measures, lead and work of every row in every document",
     .source = "zeren",
     .cost = "O(cells + rows · documents)",
     .conventions = {{"", ""}},
     .run = zr_run_load_by_document},
    {.name = "load-by-place",
     .title = {{"各地负荷", "load by place"}},
     .formula = "measures, lead and work of every row in the documents of every place",
     .source = "zeren",
     .cost = "O(cells + rows · places)",
     .conventions = {{"文件所属地不明者归入“-”", "documents of unknown place stand under “-”"}},
     .run = zr_run_load_by_place},
    {.name = "centrality",
     .title = {{"二模中心性", "two-mode centrality"}},
     .formula = "degree d_i/m; closeness (m + 2(n−1))/Σ dist; betweenness ÷ its mode's maximum; "
                "eigenvector: first singular vectors of B",
     .source = "Borgatti & Everett 1997; Faust 1997",
     .cost = "O((n + m) · cells)",
     .conventions = {{"不连通时接近度乘以（可达节点数）/（N−1），孤立点为 0；特征向量两模合计长度为 1",
                      "closeness in unconnected graphs times reached/(N − 1), 0 for isolates (as NetworkX); "
                      "the eigenvector has length 1 over both modes"}},
     .run = zr_run_centrality},
    {.name = "degree",
     .title = {{"度中心性", "degree"}},
     .formula = "units d_i / m; measures k_t / n",
     .source = "Borgatti & Everett 1997",
     .cost = "O(n + m)",
     .conventions = {{"", ""}},
     .run = zr_run_degree},
    {.name = "closeness",
     .title = {{"接近中心性", "closeness"}},
     .formula = "units (m + 2(n−1)) / Σ_v dist(i,v); measures (n + 2(m−1)) / Σ_v dist(t,v)",
     .source = "Borgatti & Everett 1997",
     .cost = "O((n + m) · cells)",
     .conventions = {{"不连通时只计可达节点，再乘以（可达节点数）/（N−1）；孤立点为 0（同 NetworkX）",
                      "over reached nodes only, times reached/(N − 1); 0 for isolates (as NetworkX)"}},
     .run = zr_run_closeness},
    {.name = "betweenness",
     .title = {{"中介中心性", "betweenness"}},
     .formula = "raw / max; s = (n−1) div m, t = (n−1) mod m, "
                "max = [m²(s+1)² + m(s+1)(2t−s−1) − t(2s−t+3)]/2; measures with n and m swapped",
     .source = "Borgatti & Everett 1997; Brandes 2001",
     .cost = "O((n + m) · cells)",
     .conventions = {{"无序点对；最大值为 0 时记 0", "unordered pairs; 0 where the maximum is 0"}},
     .run = zr_run_betweenness},
    {.name = "eigenvector",
     .title = {{"特征向量中心性", "eigenvector"}},
     .formula = "first left and right singular vectors of B, both together of length 1",
     .source = "Bonacich 1972; Faust 1997",
     .cost = "O(steps · cells)",
     .conventions =
         {{"只有最大奇异值所在的连通部分不为 0；并列时取自度向量出发的极限",
           "not 0 only in the component of the largest singular value; ties: the limit from the degrees"}},
     .run = zr_run_eigenvector},
    {.name = "overlap",
     .title = {{"单位重叠", "overlap of units"}},
     .formula = "Jaccard s/(d_i+d_j−s); cosine s/√(d_i d_j); overlap s/min(d_i,d_j); Newman Σ 1/(k_t−1)",
     .source = "Jaccard 1901; Salton & McGill 1983; Szymkiewicz 1934, Simpson 1943; Newman 2001",
     .cost = "O(Σ k²)",
     .conventions = {{"只列有共同措施的单位对", "only pairs that share a measure are listed"}},
     .run = zr_run_overlap},
    {.name = "measure-overlap",
     .title = {{"措施重叠", "overlap of measures"}},
     .formula = "Jaccard s/(k_t+k_u−s); cosine s/√(k_t k_u); overlap s/min(k_t,k_u); Newman Σ 1/(d_i−1)",
     .source = "Jaccard 1901; Salton & McGill 1983; Szymkiewicz 1934, Simpson 1943; Newman 2001",
     .cost = "O(Σ d²)",
     .conventions = {{"只列有共同单位的措施对", "only pairs that share a unit are listed"}},
     .run = zr_run_measure_overlap},
    {.name = "leads",
     .title = {{"谁牵头谁", "who leads for whom"}},
     .formula = "L_ij = measures that i leads and j answers for as responsible or support",
     .source = "zeren",
     .cost = "O(Σ k²)",
     .conventions = {{"同一措施中本身也牵头的单位不算被牵头",
                      "a unit that leads a measure too is not led in it"}},
     .run = zr_run_leads},
    {.name = "clusters",
     .title = {{"单位群组", "clusters of units"}},
     .formula = "Q = Σ_c [in_c/W − γ (strength_c/2W)²] on the projection, maximised by Leiden",
     .source = "Newman & Girvan 2004; Traag, Waltman & van Eck 2019",
     .cost = "O(runs · pairs · rounds)",
     .conventions =
         {{"多次运行取最优；群组按规模、再按最小编号排序；无合作单位者自成一组",
           "best of several runs; numbered by size, then by smallest id; units without partners are alone"}},
     .random = true,
     .run = zr_run_clusters},
    {.name = "cluster-stability",
     .title = {{"群组稳定性", "stability of clusters"}},
     .formula = "share of seeded runs in which two units fall together",
     .source = "Lancichinetti & Fortunato 2012",
     .cost = "O(runs · (pairs · rounds + n²))",
     .conventions = {{"只列至少一次同组的单位对", "only pairs that fell together at least once are listed"}},
     .random = true,
     .run = zr_run_cluster_stability},
    {.name = "clustering",
     .title = {{"二模聚类系数", "two-mode clustering"}},
     .formula =
         "Opsahl closed/all 4-paths (binary, am, gm, max, min); Latapy means of |∩|/|∪|, |∩|/min, |∩|/max; "
         "redundancy; Robins–Alexander 4·C4/L3",
     .source = "Opsahl 2013; Latapy, Magnien & Del Vecchio 2008; Robins & Alexander 2004",
     .cost = "O(Σ k³ + Σ partners²); weighted O(4-paths)",
     .conventions =
         {{"均值只取有定义的节点；度小于 2 的节点冗余不定义；无四路径则不定义",
           "means over nodes where defined; redundancy needs degree 2; undefined without 4-paths"}},
     .run = zr_run_clustering},
    {.name = "clustering-nodes",
     .title = {{"各节点聚类系数", "clustering of every node"}},
     .formula =
         "Opsahl local: closed/all 4-paths centred on the node; Latapy cc of the node; redundancy rc(v)",
     .source = "Opsahl 2013; Latapy, Magnien & Del Vecchio 2008",
     .cost = "O(Σ k³ + Σ partners²); weighted O(4-paths)",
     .conventions = {{"无路径、无合作者或度小于 2 时不定义",
                      "undefined without paths, without partners, below degree 2"}},
     .run = zr_run_clustering_nodes},
    {.name = "nestedness",
     .title = {{"嵌套性与共现", "nestedness and co-occurrence"}},
     .formula = "NODF: 100 · overlap ÷ smaller fill where fill strictly decreases, mean over pairs; WNODF "
                "also needs "
                "a larger weight; C-score mean (d_i − s)(d_j − s)",
     .source = "Almeida-Neto et al. 2008; Almeida-Neto & Ulrich 2011; Stone & Roberts 1990",
     .cost = "O(cells · log); C-score O(min(Σ k², Σ d²))",
     .conventions = {{"填充数相同的一对计 0；0/1 矩阵的 WNODF 恒为 0；C 值取未归一化均值",
                      "pairs of equal fill count 0; WNODF of a 0/1 matrix is 0; C-score as the plain mean"}},
     .run = zr_run_nestedness},
    {.name = "modules",
     .title = {{"二模模块", "two-mode modules"}},
     .formula = "Q = (1/M) Σ_it (B_it − γ d_i k_t / M) δ(g_i, g_t), maximised by LPAb+ from random starts",
     .source = "Barber 2007; Liu & Murata 2010; Beckett 2016",
     .cost = "O(runs · rounds · cells)",
     .conventions = {{"多次运行取最优，不保证全局最优；孤立点自成一模块；模块按规模编号",
                      "best of several runs, not proven optimal; isolates are alone; numbered by size"}},
     .random = true,
     .run = zr_run_modules},
    {.name = "modules-weighted",
     .title = {{"二模模块（角色加权）", "two-mode modules, role-weighted"}},
     .formula = "Q = (1/M) Σ_it (W_it − γ d_i k_t / M) δ(g_i, g_t), W the role weights, maximised by LPAwb+",
     .source = "Barber 2007; Beckett 2016 (DIRTLPAwb+)",
     .cost = "O(runs · rounds · cells)",
     .conventions = {{"多次运行取最优，不保证全局最优；孤立点自成一模块；模块按规模编号",
                      "best of several runs, not proven optimal; isolates are alone; numbered by size"}},
     .random = true,
     .run = zr_run_modules_weighted},
    {.name = "ranking",
     .title = {{"排序（PageRank、HITS、BiRank）", "rankings (PageRank, HITS, BiRank)"}},
     .formula = "PageRank on the undirected two-mode graph; HITS: first singular vectors, each mode sums to "
                "1; BiRank "
                "u = α S v + (1−α)/n, v = β Sᵀ u + (1−β)/m, S = D_u^−½ B D_v^−½",
     .source = "Brin & Page 1998; Kleinberg 1999; He, Gao, Kan & Wang 2017",
     .cost = "O(rounds · cells)",
     .conventions = {{"无连接的节点把得分均分给所有节点；BiRank 取 α=β<1、均匀查询向量（α=β=1 时只是 √度）",
                      "nodes without ties give to all alike; BiRank takes α = β < 1 and an even query (with "
                      "1 it is only "
                      "∝ √degree)"}},
     .run = zr_run_ranking},
    {.name = "ranking-weighted",
     .title = {{"排序（角色加权）", "rankings, role-weighted"}},
     .formula = "as ranking, with the role weights W in place of B",
     .source = "Brin & Page 1998; Kleinberg 1999; He, Gao, Kan & Wang 2017",
     .cost = "O(rounds · cells)",
     .conventions = {{"同 ranking", "as ranking"}},
     .run = zr_run_ranking_weighted},
    {.name = "centralization",
     .title = {{"中心势", "centralization"}},
     .formula = "two-mode degree Σ(max−d)/((n−1)(m−1)); projection: Σ(max−c) ÷ its value on a star",
     .source = "Freeman 1979; Borgatti & Everett 1997",
     .cost = "O(nodes · pairs)",
     .conventions =
         {{"少于三个节点不定义；投影不连通时接近度乘以（可达）/（n−1）",
           "undefined below three nodes; closeness of unconnected projections times reached/(n − 1)"}},
     .run = zr_run_centralization},
    {.name = "holes",
     .title = {{"结构洞", "structural holes"}},
     .formula = "constraint Σ_j (p_ij + Σ_q p_iq p_qj)²; effective size Σ_j (1 − Σ_q p_iq m_jq); efficiency "
                "= size ÷ "
                "partners",
     .source = "Burt 1992",
     .cost = "O(Σ partners²)",
     .conventions = {{"在单位投影上计算；无合作单位者不定义",
                      "on the projection onto units; undefined without partners"}},
     .run = zr_run_holes},
    {.name = "core",
     .title = {{"核心与边缘", "core and periphery"}},
     .formula = "max Pearson correlation of B with core×core = 1, periphery×periphery = 0",
     .source = "Borgatti & Everett 1999",
     .cost = "O(runs · rounds · (cells + nodes))",
     .conventions =
         {{"核心与边缘之间的格子不计；多次爬山取最优，不保证全局最优",
           "cells between core and periphery are not looked at; best of several climbs, not proven optimal"}},
     .random = true,
     .run = zr_run_core},
    {.name = "bicliques",
     .title = {{"常设组合（极大双团）", "standing committees (maximal bicliques)"}},
     .formula = "sets of units and of measures, each unit with each measure, to which none can be added",
     .source = "Uno, Kiyomi & Arimura 2004 (LCM)",
     .cost = "O(bicliques · units · cells)",
     .conventions = {{"至少两个单位和两项措施（可调）；达到上限则说明",
                      "at least two units and two measures (an option); says when it stopped at its limit"}},
     .run = zr_run_bicliques},
};

const zr_method *zr_methods(uint32_t *count)
{
    *count = sizeof methods / sizeof *methods;
    return methods;
}

const zr_method *zr_method_find(zr_span name)
{
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        if (zr_span_equal(name, zr_span_of(methods[i].name)))
            return &methods[i];
    }
    return NULL;
}

zr_status zr_method_run(zr_frame **out, const char *name, const zr_incidence *incidence,
                        const zr_method_options *options, zr_error *err)
{
    *out = NULL;
    const zr_method *method = zr_method_find(zr_span_of(name));
    if (!method)
        return zr_fail(err, ZR_BAD_INPUT, "there is no method %s", name);
    zr_method_options usual = options ? *options : (zr_method_options){0};
    usual.seed = usual.seed ? usual.seed : 1;
    return method->run(out, incidence, &usual, err);
}
