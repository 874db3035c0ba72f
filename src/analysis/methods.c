/* The list of analyses. */
#include "analysis/methods.h"
#include "analysis/tables.h"

static const zr_method methods[] = {
    {.name = "load",
     .title = {{"责任负荷", "load"}},
     .formula = {{"折算负荷 Σ 1/k_t；分摊工作量 Σ w_it / Σ_j w_jt；协调负担 Σ (k_t − 1)；独占 Σ exp(1 − "
                  "k_t)；深度 = 共同措施数 / 合作单位数",
                  "fractional Σ 1/k_t; work Σ w_it / Σ_j w_jt; burden Σ (k_t − 1); exclusivity Σ exp(1 − "
                  "k_t); depth = shared measures / partners"}},
     .source = {{"zeren；独占依任务独占（Carley 的元矩阵）",
                 "zeren; exclusivity after task exclusivity (Carley's meta-matrix)"}},
     .cost = {{"O(Σ k² + n log n)", "O(Σ k² + n log n)"}},
     .conventions = {{"措施数按不同措施计，一个单位在同一措施中有多个角色时各计一次；无合作单位者深度不定义",
                      "counts are of distinct measures, one per role; depth is undefined without partners"}},
     .run = zr_run_load},
    {.name = "inequality",
     .title = {{"负荷不均", "inequality of loads"}},
     .formula =
         {{"基尼系数 Σ_i Σ_j |x_i − x_j| / (2 n² 均值)；HHI = Σ p²；归一化 (HHI − 1/n)/(1 − 1/n)；等效单位数 "
           "1/HHI",
           "Gini Σ_i Σ_j |x_i − x_j| / (2 n² mean); HHI Σ p²; (HHI − 1/n)/(1 − 1/n); effective 1/HHI"}},
     .source = {{"Gini 1912; Herfindahl 1950; Hirschman 1964; Laakso & Taagepera 1979",
                 "Gini 1912; Herfindahl 1950; Hirschman 1964; Laakso & Taagepera 1979"}},
     .cost = {{"O(n log n)", "O(n log n)"}},
     .conventions = {{"总量为零时不定义；只有一个单位时归一化 HHI 不定义",
                      "undefined when the total is 0; normalised HHI undefined for a single unit"}},
     .run = zr_run_inequality},
    {.name = "load-by-document",
     .title = {{"各文件负荷", "load by document"}},
     .formula = {{"每个单位在每份文件中的措施数、牵头数与工作量",
                  "measures, lead and work of every row in every document"}},
     .source = {{"zeren", "zeren"}},
     .cost = {{"O(责任数 + 行 · 文件)", "O(cells + rows · documents)"}},
     .conventions = {{"只列有责任的文件", "only documents where the row has a duty are listed"}},
     .run = zr_run_load_by_document},
    {.name = "load-by-place",
     .title = {{"各地负荷", "load by place"}},
     .formula = {{"每个单位在各地文件中的措施数、牵头数与工作量",
                  "measures, lead and work of every row in the documents of every place"}},
     .source = {{"zeren", "zeren"}},
     .cost = {{"O(责任数 + 行 · 地方)", "O(cells + rows · places)"}},
     .conventions = {{"文件所属地不明者归入“-”", "documents of unknown place stand under “-”"}},
     .run = zr_run_load_by_place},
    {.name = "documents",
     .title = {{"各文件概况", "documents"}},
     .formula =
         {{"有责任单位的措施数、其中有牵头的、单位数、每项措施的单位数、各单位措施数的基尼系数",
           "measures with a unit, those with a lead, units, units a measure, Gini of measures over units"}},
     .source = {{"zeren; Gini 1912", "zeren; Gini 1912"}},
     .cost = {{"O(文件 · 责任数)", "O(documents · duties)"}},
     .conventions = {{"只计有责任单位的措施", "of measures that have a unit"}},
     .run = zr_run_documents},
    {.name = "places",
     .title = {{"各地概况", "places"}},
     .formula = {{"同 documents，只取该地的单位", "as documents, over the units that are in the place"}},
     .source = {{"zeren; Gini 1912", "zeren; Gini 1912"}},
     .cost = {{"O(地方 · 责任数)", "O(places · duties)"}},
     .conventions = {{"按单位所在地，不按文件印发地",
                      "by where the units are, not where the document was issued"}},
     .run = zr_run_places},
    {.name = "centrality",
     .title = {{"二模中心性", "two-mode centrality"}},
     .formula = {{"度 d_i/m；接近 (m + 2(n−1))/Σ dist；中介 ÷ 本模最大值；特征向量：B 的第一奇异向量",
                  "degree d_i/m; closeness (m + 2(n−1))/Σ dist; betweenness ÷ its mode's maximum; "
                  "eigenvector: first singular vectors of B"}},
     .source = {{"Borgatti & Everett 1997; Faust 1997", "Borgatti & Everett 1997; Faust 1997"}},
     .cost = {{"O((n + m) · 责任数)", "O((n + m) · cells)"}},
     .conventions = {{"不连通时接近度乘以（可达节点数）/（N−1），孤立点为 0；特征向量两模合计长度为 1",
                      "closeness in unconnected graphs times reached/(N − 1), 0 for isolates (as NetworkX); "
                      "the eigenvector has length 1 over both modes"}},
     .run = zr_run_centrality},
    {.name = "degree",
     .title = {{"度中心性", "degree"}},
     .formula = {{"单位 d_i / m；措施 k_t / n", "units d_i / m; measures k_t / n"}},
     .source = {{"Borgatti & Everett 1997", "Borgatti & Everett 1997"}},
     .cost = {{"O(n + m)", "O(n + m)"}},
     .conventions = {{"另一模没有节点时为 0", "0 where the other mode has no nodes"}},
     .run = zr_run_degree},
    {.name = "closeness",
     .title = {{"接近中心性", "closeness"}},
     .formula = {{"单位 (m + 2(n−1)) / Σ_v dist(i,v)；措施 (n + 2(m−1)) / Σ_v dist(t,v)",
                  "units (m + 2(n−1)) / Σ_v dist(i,v); measures (n + 2(m−1)) / Σ_v dist(t,v)"}},
     .source = {{"Borgatti & Everett 1997", "Borgatti & Everett 1997"}},
     .cost = {{"O((n + m) · 责任数)", "O((n + m) · cells)"}},
     .conventions = {{"不连通时只计可达节点，再乘以（可达节点数）/（N−1）；孤立点为 0（同 NetworkX）",
                      "over reached nodes only, times reached/(N − 1); 0 for isolates (as NetworkX)"}},
     .run = zr_run_closeness},
    {.name = "betweenness",
     .title = {{"中介中心性", "betweenness"}},
     .formula = {{"原始值 / 最大值；s = (n−1) div m，t = (n−1) mod m，最大值 = [m²(s+1)² + m(s+1)(2t−s−1) − "
                  "t(2s−t+3)]/2；措施把 n 与 m 互换",
                  "raw / max; s = (n−1) div m, t = (n−1) mod m, max = [m²(s+1)² + m(s+1)(2t−s−1) − "
                  "t(2s−t+3)]/2; measures with n and m swapped"}},
     .source = {{"Borgatti & Everett 1997; Brandes 2001", "Borgatti & Everett 1997; Brandes 2001"}},
     .cost = {{"O((n + m) · 责任数)", "O((n + m) · cells)"}},
     .conventions = {{"无序点对；最大值为 0 时记 0", "unordered pairs; 0 where the maximum is 0"}},
     .run = zr_run_betweenness},
    {.name = "eigenvector",
     .title = {{"特征向量中心性", "eigenvector"}},
     .formula = {{"B 的第一左、右奇异向量，两者合计长度为 1",
                  "first left and right singular vectors of B, both together of length 1"}},
     .source = {{"Bonacich 1972; Faust 1997", "Bonacich 1972; Faust 1997"}},
     .cost = {{"O(步数 · 责任数)", "O(steps · cells)"}},
     .conventions =
         {{"只有最大奇异值所在的连通部分不为 0；并列时取自度向量出发的极限",
           "not 0 only in the component of the largest singular value; ties: the limit from the degrees"}},
     .run = zr_run_eigenvector},
    {.name = "overlap",
     .title = {{"单位重叠", "overlap of units"}},
     .formula = {{"Jaccard s/(d_i+d_j−s)；余弦 s/√(d_i d_j)；重叠 s/min(d_i,d_j)；Newman Σ 1/(k_t−1)",
                  "Jaccard s/(d_i+d_j−s); cosine s/√(d_i d_j); overlap s/min(d_i,d_j); Newman Σ 1/(k_t−1)"}},
     .source = {{"Jaccard 1901; Salton & McGill 1983; Szymkiewicz 1934, Simpson 1943; Newman 2001",
                 "Jaccard 1901; Salton & McGill 1983; Szymkiewicz 1934, Simpson 1943; Newman 2001"}},
     .cost = {{"O(Σ k²)", "O(Σ k²)"}},
     .conventions = {{"只列有共同措施的单位对", "only pairs that share a measure are listed"}},
     .run = zr_run_overlap},
    {.name = "measure-overlap",
     .title = {{"措施重叠", "overlap of measures"}},
     .formula = {{"Jaccard s/(k_t+k_u−s)；余弦 s/√(k_t k_u)；重叠 s/min(k_t,k_u)；Newman Σ 1/(d_i−1)",
                  "Jaccard s/(k_t+k_u−s); cosine s/√(k_t k_u); overlap s/min(k_t,k_u); Newman Σ 1/(d_i−1)"}},
     .source = {{"Jaccard 1901; Salton & McGill 1983; Szymkiewicz 1934, Simpson 1943; Newman 2001",
                 "Jaccard 1901; Salton & McGill 1983; Szymkiewicz 1934, Simpson 1943; Newman 2001"}},
     .cost = {{"O(Σ d²)", "O(Σ d²)"}},
     .conventions = {{"只列有共同单位的措施对", "only pairs that share a unit are listed"}},
     .run = zr_run_measure_overlap},
    {.name = "leads",
     .title = {{"谁牵头谁", "who leads for whom"}},
     .formula = {{"L_ij = 由 i 牵头、j 负责或配合的措施数",
                  "L_ij = measures that i leads and j answers for as responsible or support"}},
     .source = {{"zeren", "zeren"}},
     .cost = {{"O(Σ k²)", "O(Σ k²)"}},
     .conventions = {{"同一措施中本身也牵头的单位不算被牵头",
                      "a unit that leads a measure too is not led in it"}},
     .run = zr_run_leads},
    {.name = "clusters",
     .title = {{"单位群组", "clusters of units"}},
     .formula = {{"投影网上 Q = Σ_c [in_c/W − γ (strength_c/2W)²]，用 Leiden 算法求最大",
                  "Q = Σ_c [in_c/W − γ (strength_c/2W)²] on the projection, maximised by Leiden"}},
     .source = {{"Newman & Girvan 2004; Traag, Waltman & van Eck 2019",
                 "Newman & Girvan 2004; Traag, Waltman & van Eck 2019"}},
     .cost = {{"O(次数 · 单位对 · 轮数)", "O(runs · pairs · rounds)"}},
     .conventions =
         {{"多次运行取最优；群组按规模、再按最小编号排序；无合作单位者自成一组",
           "best of several runs; numbered by size, then by smallest id; units without partners are alone"}},
     .random = true,
     .run = zr_run_clusters},
    {.name = "cluster-stability",
     .title = {{"群组稳定性", "stability of clusters"}},
     .formula = {{"两个单位在各次（不同种子）运行中同组的比例",
                  "share of seeded runs in which two units fall together"}},
     .source = {{"Lancichinetti & Fortunato 2012", "Lancichinetti & Fortunato 2012"}},
     .cost = {{"O(次数 · (单位对 · 轮数 + n²))", "O(runs · (pairs · rounds + n²))"}},
     .conventions = {{"只列至少一次同组的单位对", "only pairs that fell together at least once are listed"}},
     .random = true,
     .run = zr_run_cluster_stability},
    {.name = "clustering",
     .title = {{"二模聚类系数", "two-mode clustering"}},
     .formula = {{"Opsahl 闭合四路径/全部四路径（二值，权重取算术平均 am、几何平均 gm、最大 max、最小 "
                  "min）；Latapy |∩|/|∪|、|∩|/min、|∩|/max 的均值；冗余；Robins–Alexander 4·C4/L3",
                  "Opsahl closed/all 4-paths (binary, am, gm, max, min); Latapy means of |∩|/|∪|, |∩|/min, "
                  "|∩|/max; redundancy; Robins–Alexander 4·C4/L3"}},
     .source = {{"Opsahl 2013; Latapy, Magnien & Del Vecchio 2008; Robins & Alexander 2004",
                 "Opsahl 2013; Latapy, Magnien & Del Vecchio 2008; Robins & Alexander 2004"}},
     .cost = {{"O(合作对之和 k_p k_q)；权重种类多时 O(四路径)",
               "O(Σ over pairs k_p k_q); O(4-paths) where weights are many"}},
     .conventions =
         {{"均值只取有定义的节点；度小于 2 的节点冗余不定义；无四路径则不定义",
           "means over nodes where defined; redundancy needs degree 2; undefined without 4-paths"}},
     .run = zr_run_clustering},
    {.name = "clustering-nodes",
     .title = {{"各节点聚类系数", "clustering of every node"}},
     .formula =
         {{"Opsahl 局部：以该节点为中心的闭合/全部四路径；Latapy 节点聚类 cc；冗余 rc(v)",
           "Opsahl local: closed/all 4-paths centred on the node; Latapy cc of the node; redundancy rc(v)"}},
     .source = {{"Opsahl 2013; Latapy, Magnien & Del Vecchio 2008",
                 "Opsahl 2013; Latapy, Magnien & Del Vecchio 2008"}},
     .cost = {{"O(合作对之和 k_p k_q)；权重种类多时 O(四路径)",
               "O(Σ over pairs k_p k_q); O(4-paths) where weights are many"}},
     .conventions = {{"无路径、无合作者或度小于 2 时不定义",
                      "undefined without paths, without partners, below degree 2"}},
     .run = zr_run_clustering_nodes},
    {.name = "nestedness",
     .title = {{"嵌套性与共现", "nestedness and co-occurrence"}},
     .formula = {{"NODF：填充数严格递减的一对取 100 · 重叠 ÷ 较小填充数，对所有对平均；WNODF "
                  "还要求权重较大；C 值 = (d_i − s)(d_j − s) 的均值",
                  "NODF: 100 · overlap ÷ smaller fill where fill strictly decreases, mean over pairs; WNODF "
                  "also needs a larger weight; C-score mean (d_i − s)(d_j − s)"}},
     .source = {{"Almeida-Neto et al. 2008; Almeida-Neto & Ulrich 2011; Stone & Roberts 1990",
                 "Almeida-Neto et al. 2008; Almeida-Neto & Ulrich 2011; Stone & Roberts 1990"}},
     .cost = {{"O(责任数 · log)；C 值 O(min(Σ k², Σ d²))", "O(cells · log); C-score O(min(Σ k², Σ d²))"}},
     .conventions = {{"填充数相同的一对计 0；0/1 矩阵的 WNODF 恒为 0；C 值取未归一化均值",
                      "pairs of equal fill count 0; WNODF of a 0/1 matrix is 0; C-score as the plain mean"}},
     .run = zr_run_nestedness},
    {.name = "modules",
     .title = {{"二模模块", "two-mode modules"}},
     .formula =
         {{"Q = (1/M) Σ_it (B_it − γ d_i k_t / M) δ(g_i, g_t)，用 LPAb+ 从随机起点求最大；参与 c = 1 − Σ_s "
           "(k_is/k_i)²；z = 模块内的度 − 均值，÷ 标准差",
           "Q = (1/M) Σ_it (B_it − γ d_i k_t / M) δ(g_i, g_t), maximised by LPAb+ from random starts; "
           "participation c = 1 − Σ_s (k_is/k_i)²; z = (degree within the module − mean) ÷ deviation"}},
     .source = {{"Barber 2007; Liu & Murata 2010; Beckett 2016; Guimerà & Amaral 2005; Olesen et al. 2007",
                 "Barber 2007; Liu & Murata 2010; Beckett 2016; Guimerà & Amaral 2005; Olesen et al. 2007"}},
     .cost = {{"O(次数 · (轮数 · 责任数 + n²))", "O(runs · (rounds · cells + n²))"}},
     .conventions =
         {{"多次运行取最优，不保证全局最优；孤立点自成一模块；模块按规模编号；z "
           "在同一模块同一模的节点间，无差别时不定义",
           "best of several runs, not proven optimal; isolates are alone; numbered by size; z among the "
           "module's nodes of one mode, undefined where they do not differ"}},
     .random = true,
     .run = zr_run_modules},
    {.name = "modules-weighted",
     .title = {{"二模模块（角色加权）", "two-mode modules, role-weighted"}},
     .formula = {{"Q = (1/M) Σ_it (W_it − γ d_i k_t / M) δ(g_i, g_t)，W 为权重（角色的，或数据自带的），用 "
                  "LPAwb+ 求最大",
                  "Q = (1/M) Σ_it (W_it − γ d_i k_t / M) δ(g_i, g_t), W the weights (of roles, or the data's "
                  "own), maximised by LPAwb+"}},
     .source = {{"Barber 2007; Beckett 2016 (DIRTLPAwb+)", "Barber 2007; Beckett 2016 (DIRTLPAwb+)"}},
     .cost = {{"O(次数 · (轮数 · 责任数 + n²))", "O(runs · (rounds · cells + n²))"}},
     .conventions =
         {{"多次运行取最优，不保证全局最优；孤立点自成一模块；模块按规模编号；z "
           "在同一模块同一模的节点间，无差别时不定义",
           "best of several runs, not proven optimal; isolates are alone; numbered by size; z among the "
           "module's nodes of one mode, undefined where they do not differ"}},
     .random = true,
     .run = zr_run_modules_weighted},
    {.name = "ranking",
     .title = {{"排序（PageRank、HITS、BiRank）", "rankings (PageRank, HITS, BiRank)"}},
     .formula = {{"无向二模图上的 PageRank；HITS：第一奇异向量，每模之和为 1；BiRank u = α S v + (1−α)/n，v "
                  "= β Sᵀ u + (1−β)/m，S = D_u^−½ B D_v^−½",
                  "PageRank on the undirected two-mode graph; HITS: first singular vectors, each mode sums "
                  "to 1; BiRank u = α S v + (1−α)/n, v = β Sᵀ u + (1−β)/m, S = D_u^−½ B D_v^−½"}},
     .source = {{"Brin & Page 1998; Kleinberg 1999; He, Gao, Kan & Wang 2017",
                 "Brin & Page 1998; Kleinberg 1999; He, Gao, Kan & Wang 2017"}},
     .cost = {{"O(轮数 · 责任数)", "O(rounds · cells)"}},
     .conventions = {{"无连接的节点把得分均分给所有节点；BiRank 取 α=β<1、均匀查询向量（α=β=1 时只是 √度）",
                      "nodes without ties give to all alike; BiRank takes α = β < 1 and an even query (with "
                      "1 it is only "
                      "∝ √degree)"}},
     .run = zr_run_ranking},
    {.name = "ranking-weighted",
     .title = {{"排序（角色加权）", "rankings, role-weighted"}},
     .formula = {{"同 ranking，以权重 W（角色的，或数据自带的）代替 B",
                  "as ranking, with the weights W (of roles, or the data's own) in place of B"}},
     .source = {{"Brin & Page 1998; Kleinberg 1999; He, Gao, Kan & Wang 2017",
                 "Brin & Page 1998; Kleinberg 1999; He, Gao, Kan & Wang 2017"}},
     .cost = {{"O(轮数 · 责任数)", "O(rounds · cells)"}},
     .conventions = {{"同 ranking", "as ranking"}},
     .run = zr_run_ranking_weighted},
    {.name = "centralization",
     .title = {{"中心势", "centralization"}},
     .formula = {{"二模度中心势 Σ(max−d)/((n−1)(m−1))；投影网：Σ(max−c) ÷ 星形网的值",
                  "two-mode degree Σ(max−d)/((n−1)(m−1)); projection: Σ(max−c) ÷ its value on a star"}},
     .source = {{"Freeman 1979; Borgatti & Everett 1997", "Freeman 1979; Borgatti & Everett 1997"}},
     .cost = {{"O(节点 · 单位对)", "O(nodes · pairs)"}},
     .conventions =
         {{"少于三个节点不定义；投影不连通时接近度乘以（可达）/（n−1）",
           "undefined below three nodes; closeness of unconnected projections times reached/(n − 1)"}},
     .run = zr_run_centralization},
    {.name = "holes",
     .title = {{"结构洞", "structural holes"}},
     .formula =
         {{"约束 Σ_j (p_ij + Σ_q p_iq p_qj)²；有效规模 Σ_j (1 − Σ_q p_iq m_jq)；效率 = 有效规模 ÷ "
           "合作单位数；p_iq 为占 i 全部连线之比，m_jq 为与 j 最强连线之比",
           "constraint Σ_j (p_ij + Σ_q p_iq p_qj)²; effective size Σ_j (1 − Σ_q p_iq m_jq); efficiency = "
           "size ÷ partners; p_iq: the tie's share of i's ties, m_jq: its size against j's strongest"}},
     .source = {{"Burt 1992", "Burt 1992"}},
     .cost = {{"O(Σ 合作数²)", "O(Σ partners²)"}},
     .conventions = {{"在单位投影上计算；无合作单位者不定义",
                      "on the projection onto units; undefined without partners"}},
     .run = zr_run_holes},
    {.name = "core",
     .title = {{"核心与边缘", "core and periphery"}},
     .formula = {{"B 与理想模式（核心×核心 = 1，边缘×边缘 = 0）的 Pearson 相关，求最大",
                  "max Pearson correlation of B with core×core = 1, periphery×periphery = 0"}},
     .source = {{"Borgatti & Everett 1999", "Borgatti & Everett 1999"}},
     .cost = {{"O(次数 · 轮数 · (责任数 + 节点))", "O(runs · rounds · (cells + nodes))"}},
     .conventions = {{"核心与边缘之间的格子有两种取法：不计（原文）与取 0；多次爬山取最优，不保证全局最优",
                      "cells between core and periphery in two ways: not looked at (as in the source) and 0; "
                      "best of several "
                      "climbs, not proven optimal"}},
     .random = true,
     .run = zr_run_core},
    {.name = "core-units",
     .title = {{"单位网络的核心与边缘", "core and periphery of units"}},
     .formula =
         {{"单位之间连线的值与理想模式（核心×核心 = 1，边缘×边缘 = 0）的 Pearson 相关，对所有单位对，求最大",
           "max Pearson correlation of the ties' values with core×core = 1, periphery×periphery = 0, "
           "over all pairs of units"}},
     .source = {{"Borgatti & Everett 1999", "Borgatti & Everett 1999"}},
     .cost = {{"O(次数 · 步数 · (单位 + 连线))", "O(runs · steps · (units + ties))"}},
     .conventions =
         {{"核心与边缘之间有三种取法：不计、取 1、取 0；无连线者值为 0；多次爬山取最优，不保证全局最"
           "优；一模数据用其数值，两个方向相加",
           "pairs between core and periphery in three ways: not looked at, 1 and 0; no tie counts "
           "0; best of several climbs, not proven optimal; one-mode data with its values, both "
           "directions added"}},
     .random = true,
     .run = zr_run_core_units},
    {.name = "bicliques",
     .title = {{"常设组合（极大双团）", "standing committees (maximal bicliques)"}},
     .formula = {{"单位集与措施集，其中每个单位都承担每项措施，且不能再添一个",
                  "sets of units and of measures, each unit with each measure, to which none can be added"}},
     .source = {{"Uno, Kiyomi & Arimura 2004 (LCM)", "Uno, Kiyomi & Arimura 2004 (LCM)"}},
     .cost = {{"O(双团数 · 单位 · 责任数)", "O(bicliques · units · cells)"}},
     .conventions = {{"至少两个单位和两项措施（可调）；达到上限则说明",
                      "at least two units and two measures (an option); says when it stopped at its limit"}},
     .run = zr_run_bicliques},
    {.name = "backbone-sdsm",
     .title = {{"骨干网络 SDSM（精确）", "backbone SDSM (exact)"}},
     .formula = {{"P(泊松二项({p_it p_jt}) ≥ w)，p_it = x_i y_t/(1 + x_i y_t)",
                  "P(PoissonBinomial({p_it p_jt}) ≥ w), p_it = x_i y_t/(1 + x_i y_t)"}},
     .source = {{"Neal 2014; Neal, Domagalski & Sagan 2021; Saracco et al. 2015",
                 "Neal 2014; Neal, Domagalski & Sagan 2021; Saracco et al. 2015"}},
     .cost = {{"O(单位对的种类 · 试验数)", "O(kinds of pairs · trials)"}},
     .conventions =
         {{"行和与列和的期望固定；精确（动态规划或特征函数），R 包为正态近似；所有单位对都计入检验次数",
           "row and column sums fixed on average; exact (dynamic programme or characteristic function) where "
           "the R package approximates; all pairs of units count as tested"}},
     .run = zr_run_backbone_sdsm},
    {.name = "backbone-sdsm-rna",
     .title = {{"骨干网络 SDSM（正态近似）", "backbone SDSM (refined normal)"}},
     .formula = {{"1 − G((w − ½ − μ)/σ)，G(x) = Φ(x) + γ(1 − x²)φ(x)/6",
                  "1 − G((w − ½ − μ)/σ), G(x) = Φ(x) + γ(1 − x²)φ(x)/6"}},
     .source = {{"Neal, Domagalski & Sagan 2021; R backbone 2.1",
                 "Neal, Domagalski & Sagan 2021; R backbone 2.1"}},
     .cost = {{"O(单位对的种类 · 类数)", "O(kinds of pairs · classes)"}},
     .conventions =
         {{"与 R 包 backbone 一致；小矩阵上有偏差；所有单位对都计入检验次数",
           "as the R package backbone gives it; off on small matrices; all pairs of units count as tested"}},
     .run = zr_run_backbone_sdsm_rna},
    {.name = "backbone-fdsm",
     .title = {{"骨干网络 FDSM", "backbone FDSM"}},
     .formula = {{"(r + 1)/(N + 1)，N 个同边际随机矩阵中有 r 个的共同措施不少于实际",
                  "(r + 1)/(N + 1), r of N random matrices of the same margins share as much or more"}},
     .source = {{"Zweig & Kaufmann 2011; Godard & Neal 2022", "Zweig & Kaufmann 2011; Godard & Neal 2022"}},
     .cost = {{"O(抽样数 · Σ k²)", "O(draws · Σ k²)"}},
     .conventions = {{"行和与列和严格固定；蒙特卡罗；所有单位对都计入检验次数",
                      "row and column sums fixed exactly; Monte Carlo; all pairs of units count as tested"}},
     .random = true,
     .run = zr_run_backbone_fdsm},
    {.name = "backbone-fixedrow",
     .title = {{"骨干网络 固定行和", "backbone with fixed rows"}},
     .formula = {{"P(超几何(w; d_i, m − d_i, d_j) 或更多)",
                  "P(Hypergeometric(w; d_i, m − d_i, d_j) or more)"}},
     .source = {{"Tumminello et al. 2011; Neal 2013", "Tumminello et al. 2011; Neal 2013"}},
     .cost = {{"O(单位对的种类 · 项数)", "O(kinds of pairs · terms)"}},
     .conventions =
         {{"只固定每个单位的措施数；所有单位对都计入检验次数",
           "the number of measures of each unit alone is fixed; all pairs of units count as tested"}},
     .run = zr_run_backbone_fixedrow},
    {.name = "backbone-fixedcol",
     .title = {{"骨干网络 固定列和", "backbone with fixed columns"}},
     .formula = {{"P(泊松二项(k_t(k_t − 1)/(n(n − 1))) ≥ w)",
                  "P(PoissonBinomial(k_t(k_t − 1)/(n(n − 1))) ≥ w)"}},
     .source = {{"Neal, Domagalski & Sagan 2021", "Neal, Domagalski & Sagan 2021"}},
     .cost = {{"O(共同数的种类 · 试验数)", "O(kinds of shared · trials)"}},
     .conventions =
         {{"只固定每项措施的单位数；所有单位对都计入检验次数",
           "the number of units of each measure alone is fixed; all pairs of units count as tested"}},
     .run = zr_run_backbone_fixedcol},
    {.name = "backbone-fixedfill",
     .title = {{"骨干网络 固定总数", "backbone with fixed fill"}},
     .formula = {{"P(两行共有 w 个或更多 | 格子随机放置)",
                  "P(two rows share w or more | cells placed at random)"}},
     .source = {{"Neal, Domagalski & Sagan 2021", "Neal, Domagalski & Sagan 2021"}},
     .cost = {{"O(m²)", "O(m²)"}},
     .conventions = {{"只固定责任关系总数；所有单位对都计入检验次数",
                      "the number of cells alone is fixed; all pairs of units count as tested"}},
     .run = zr_run_backbone_fixedfill},
    {.name = "backbones",
     .title = {{"骨干网络比较", "backbones compared"}},
     .formula = {{"每对单位在六种零模型下的 p 值", "p-values of every pair under all six null models"}},
     .source = {{"Neal, Domagalski & Sagan 2021", "Neal, Domagalski & Sagan 2021"}},
     .cost = {{"六种之和", "the sum of the six"}},
     .conventions = {{"固定得越多的模型越严格地控制规模效应；两种度都会造成重叠时取 SDSM 或 FDSM",
                      "what a model fixes it takes out of the comparison: where both degrees make overlap, "
                      "read SDSM or FDSM"}},
     .random = true,
     .run = zr_run_backbones},
    {.name = "network",
     .title = {{"单位之间的网络", "network of units"}},
     .formula =
         {{"投影网（一模数据即原网络）：度 k/(n−1)；强度 Σ w；k^(1−α) s^α，α=½；接近；调和接近 Σ 1/dist ÷ "
           "(n−1)；中介 ÷ (n−1)(n−2)/2；特征向量；聚类 = 相连的伙伴对 ÷ 全部伙伴对，Barrat 加权 Σ (w_ij + "
           "w_ih)/2 ÷ s(k−1)；Opsahl–Panzarasa：闭合三元组的值 ÷ 全部三元组的值",
           "of the projection (one-mode data: the network itself): degree k/(n−1); strength Σ w; k^(1−α) s^α "
           "with α = ½; closeness; harmonic closeness Σ 1/dist ÷ (n−1); betweenness ÷ (n−1)(n−2)/2; "
           "eigenvector; clustering: tied pairs of partners ÷ all pairs, Barrat's Σ (w_ij + w_ih)/2 ÷ s(k−1) "
           "over the tied; Opsahl–Panzarasa: value of closed triplets ÷ of all"}},
     .source = {{"Freeman 1979; Bonacich 1972; Watts & Strogatz 1998; Barrat et al. 2004; Opsahl & Panzarasa "
                 "2009; Opsahl 2010; Opsahl, Agneessens & Skvoretz 2010",
                 "Freeman 1979; Bonacich 1972; Watts & Strogatz 1998; Barrat et al. 2004; Opsahl & Panzarasa "
                 "2009; Opsahl 2010; Opsahl, Agneessens & Skvoretz 2010"}},
     .cost = {{"O(单位 · 连线 + Σ 合作数²)", "O(units · ties + Σ partners²)"}},
     .conventions =
         {{"路径不计数值与方向；不连通时接近度乘以（可达）/（n−1）；伙伴少于两个时聚类不定义；一模数据用其数"
           "值，两个方向相加",
           "paths without values and direction; closeness of unconnected networks times reached/(n − 1); "
           "clustering undefined below two partners; one-mode data with its values, both directions added"}},
     .run = zr_run_network},
    {.name = "web",
     .title = {{"加权二模网", "weighted web"}},
     .formula =
         {{"连接度 L/(IJ)；连接密度 = (Σ_i W_i/W e^{H_i} + Σ_j W_j/W e^{H_j})/2，加权连接度 = 其 ÷ (I+J)；H2 "
           "= "
           "−Σ p ln p；均匀度 H2/ln(IJ)；Alatalo (1/Σp² − 1)/(e^H2 − 1)；H2′ = (H2max − H2)/(H2max − "
           "H2min)；方差比；Morisita–Horn 重叠",
           "connectance L/(IJ); linkage density (Σ_i W_i/W e^{H_i} + Σ_j W_j/W e^{H_j})/2, weighted "
           "connectance = that ÷ (I+J); H2 = −Σ p ln p; evenness H2/ln(IJ); Alatalo (1/Σp² − 1)/(e^H2 − 1); "
           "H2′ = (H2max − H2)/(H2max − H2min); variance ratio; Morisita–Horn overlap"}},
     .source = {{"Blüthgen, Menzel & Blüthgen 2006; Bersier, Banašek-Richter & Cattin 2002; Alatalo 1981; "
                 "Schluter 1984; Horn 1966; R bipartite (Dormann et al. 2009)",
                 "Blüthgen, Menzel & Blüthgen 2006; Bersier, Banašek-Richter & Cattin 2002; Alatalo 1981; "
                 "Schluter 1984; Horn 1966; R bipartite (Dormann et al. 2009)"}},
     .cost = {{"O(责任数 + Σ k² + Σ d²)；整数 H2max O((I·J)²)",
               "O(cells + Σ k² + Σ d²); H2max of whole interactions O((I·J)²)"}},
     .conventions =
         {{"空行空列不计；H2min 先填最大的行与列；整数 H2max 按 R bipartite "
           "的办法逼近（一格独大时多换一次），"
           "只对整数权重；实数 H2max = H(行) + H(列)；均值按 W_i 加权",
           "empty rows and columns left out; H2min fills the largest row and column first; H2max of whole "
           "interactions approached as R bipartite does (one exchange more where a cell dominates), for "
           "whole "
           "weights alone; the real H2max is H(rows) + H(columns); means weigh nodes by W_i"}},
     .run = zr_run_web},
    {.name = "web-nodes",
     .title = {{"加权二模网的节点", "nodes of the weighted web"}},
     .formula =
         {{"p_ij = w_ij/W_i，q_j = W_j/W；物种强度 Σ w_ij/W_j；推拉 (强度 − 1)/d；H = −Σ p ln p，有效伙伴 "
           "e^H；比例泛化 e^{H − H(q)}；比例相似 Σ min(p, q)；PSI Σ (w_ij/W_j) p_ij；PDI Σ (1 − "
           "w_ij/max)/(R−1)；"
           "资源范围 (R − d)/(R − 1)；专化 CV/√R；d = Σ p ln(p/q)，d′ = (d − dmin)/(dmax − dmin)",
           "p_ij = w_ij/W_i, q_j = W_j/W; strength Σ w_ij/W_j; push/pull (strength − 1)/d; H = −Σ p ln p, "
           "effective partners e^H; proportional generality e^{H − H(q)}, similarity Σ min(p, q); PSI Σ "
           "(w_ij/W_j) p_ij; PDI Σ (1 − w_ij/max)/(R−1); resource range (R − d)/(R − 1); specificity CV/√R; "
           "d "
           "= Σ p ln(p/q), d′ = (d − dmin)/(dmax − dmin)"}},
     .source = {{"Blüthgen, Menzel & Blüthgen 2006; Bascompte, Jordano & Olesen 2006; Vázquez et al. 2007; "
                 "Poisot et al. 2012; Julliard et al. 2006; Feinsinger et al. 1981; Opsahl et al. 2010",
                 "Blüthgen, Menzel & Blüthgen 2006; Bascompte, Jordano & Olesen 2006; Vázquez et al. 2007; "
                 "Poisot et al. 2012; Julliard et al. 2006; Feinsinger et al. 1981; Opsahl et al. 2010"}},
     .cost = {{"O(责任数 + 节点 · 对方节点²)", "O(cells + nodes · others²)"}},
     .conventions =
         {{"dmax = ln(W/W_i)；dmin 为 W_i 次整数交往所能达到的最小值（逐一放入使 d 增加最少之处，同 R "
           "bipartite），权重非整数时为 0；R 只计有连线的节点；没有连线的节点不定义",
           "dmax = ln(W/W_i); dmin is the least that W_i whole interactions can have (put one by one where d "
           "grows least, as R bipartite), 0 where weights are not whole; R counts nodes with a cell; "
           "undefined "
           "for nodes without"}},
     .run = zr_run_web_nodes},
    {.name = "exclusivity",
     .title = {{"任务独占", "task exclusivity"}},
     .formula = {{"TEI_i = Σ_t B_it exp(1 − k_t)；冗余 Σ_t max(0, k_t − 1)/m",
                  "TEI_i = Σ_t B_it exp(1 − k_t); redundancy Σ_t max(0, k_t − 1)/m"}},
     .source = {{"Ashworth & Carley 2006", "Ashworth & Carley 2006"}},
     .cost = {{"O(责任数)", "O(cells)"}},
     .conventions = {{"无责任单位的措施不计", "measures without a unit are left out"}},
     .run = zr_run_exclusivity},
    {.name = "overload",
     .title = {{"超出随机的负荷", "loads beyond chance"}},
     .formula = {{"P(泊松二项({k_t/n}) ≥ 措施数)；P(泊松二项({leads_t/k_t}) ≥ 牵头数)",
                  "P(PoissonBinomial({k_t/n}) ≥ measures); P(PoissonBinomial({leads_t/k_t}) ≥ lead)"}},
     .source = {{"zeren; Benjamini & Hochberg 1995", "zeren; Benjamini & Hochberg 1995"}},
     .cost = {{"O(n · m · 负荷)", "O(n · m · load)"}},
     .conventions =
         {{"每项措施的单位数和牵头数不变，由同一地方的哪些单位承担随机；p 值在单位间校正；不设固定阈值",
           "each measure keeps its number of units and of leads, who of the same place they are is chance; p "
           "adjusted over units; no fixed threshold"}},
     .run = zr_run_overload},
    {.name = "quadrants",
     .title = {{"合作广度与深度", "breadth and depth"}},
     .formula = {{"广度 = 合作单位数；深度 = 共同措施数 ÷ 合作单位数；以均值划分",
                  "breadth = partners; depth = shared measures ÷ partners; cut at the means"}},
     .source = {{"国内政策协同研究的广度—深度象限",
                 "Chinese studies of policy coordination (breadth–depth quadrants)"}},
     .cost = {{"O(Σ k²)", "O(Σ k²)"}},
     .conventions =
         {{"均值只取有合作的单位，等于均值者算高；另给每个伙伴的平均共同次数",
           "means over units with partners, at the mean counts as high; ties per partner are given too"}},
     .run = zr_run_quadrants},
    {.name = "hierarchy",
     .title = {{"牵头等级", "hierarchy of leads"}},
     .formula =
         {{"牵头 → 负责有向图：连通度 = 同一弱连通部分的点对 ÷ 全部点对；等级度 = 1 − 互相可达的点对 ÷ "
           "可达的点对；效率 = 1 − Σ_c (弧 − (N_c − 1)) ÷ Σ_c (N_c − 1)²；最近上级度（LUBness）= 1 − "
           "没有最近共同上级的点对 ÷ Σ_c (N_c − 1)(N_c − 2)/2；支配度 (出 − 入)/(出 + 入)",
           "of the lead → responsible digraph: connectedness = pairs in one weak component ÷ all pairs; "
           "hierarchy = 1 − pairs that reach each other ÷ pairs that reach at all; efficiency = 1 − Σ_c "
           "(arcs − "
           "(N_c − 1)) ÷ Σ_c (N_c − 1)²; LUBness = 1 − pairs without a least upper bound ÷ Σ_c (N_c − 1)(N_c "
           "− "
           "2)/2; dominance (out − in)/(out + in)"}},
     .source = {{"Krackhardt 1994", "Krackhardt 1994"}},
     .cost = {{"O(n · 弧 + n³/64)", "O(n · arcs + n³/64)"}},
     .conventions =
         {{"所有单位都计入，孤立单位降低连通度；弧逐条计，互为牵头的两条都算（同 R "
           "sna）；一模网络就是它自己的"
           "弧，无向者两个方向都有；无可达对、无三点以上部分时相应指标不定义",
           "all units count, isolates lower connectedness; arcs count, mutual ones twice (as R sna); a "
           "one-mode "
           "network is its own arcs, without direction both ways; undefined without reachable pairs or "
           "components of three"}},
     .run = zr_run_hierarchy},
    {.name = "profile",
     .title = {{"网络概貌", "profile of the network"}},
     .formula = {{"规模、关系、密度、平均距离、聚类、中心势、核心–边缘、群组、结构洞、等级、合作广度与深度",
                  "size, ties, density, mean distance, clustering, centralization, core–periphery, clusters, "
                  "structural holes, hierarchy, breadth and depth"}},
     .source = {{"国内协同研究的报告表；各值同各自方法",
                 "the report table of Chinese coordination studies; each value as in its own method"}},
     .cost = {{"各方法之和", "the sum of its methods"}},
     .conventions = {{"平均距离只计可达的单位对；聚类系数无定义处计 0；过大而未算的值留空",
                      "mean distance over pairs that reach each other; undefined local clustering counts 0; "
                      "what is too large "
                      "to compute stays empty"}},
     .random = true,
     .run = zr_run_profile},
    {.name = "nulls",
     .title = {{"与零模型比较", "against the null model"}},
     .formula = {{"z = (实际 − 均值)/标准差，取自同边际的随机矩阵（curveball）",
                  "z = (observed − mean)/sd over random matrices of the same margins (curveball)"}},
     .source = {{"Strona et al. 2014; Godard & Neal 2022", "Strona et al. 2014; Godard & Neal 2022"}},
     .cost = {{"O(抽样数 · (责任数 + Σ k²))", "O(draws · (cells + Σ k²))"}},
     .conventions = {{"行和列和不变，规模不再决定结果；由边际决定的指标不列；标准差为 0 时 z 不定义",
                      "margins are kept, so that size does not decide; what margins decide is left out; z "
                      "undefined where sd "
                      "is 0"}},
     .random = true,
     .run = zr_run_nulls},
    {.name = "bootstrap",
     .title = {{"自助法区间", "bootstrap intervals"}},
     .formula = {{"对措施有放回地抽取同样多项，取百分位区间",
                  "percentile interval over networks of as many measures drawn with replacement"}},
     .source = {{"Efron & Tibshirani 1993", "Efron & Tibshirani 1993"}},
     .cost = {{"O(抽样数 · (责任数 + Σ k²))", "O(draws · (cells + Σ k²))"}},
     .conventions = {{"对措施重抽样，单位不变；极值类指标的区间偏窄",
                      "measures are drawn, units stay; intervals of largest values are too narrow"}},
     .random = true,
     .run = zr_run_bootstrap},
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
        return zr_fail_words(err, ZR_BAD_INPUT, "没有方法 %s", "there is no method %s", name);
    zr_method_options usual = options ? *options : (zr_method_options){0};
    usual.seed = usual.seed ? usual.seed : 1;
    if (incidence->one_mode && usual.weighting == ZR_W_COUNT)
        usual.weighting = ZR_W_ROLES; /* its ties' own values */
    zr_status status = zr_draws_check(usual.draws, err);
    if (status == ZR_OK)
        status = method->run(out, incidence, &usual, err);
    if (status == ZR_OK && incidence->one_mode)
        zr_table_words(*out, "one_mode", zr_bilingual("一模网络", "one-mode network"),
                       zr_bilingual("每条连线占一列（“措施”）；单位之间的方法所算的就是原网络",
                                    "every tie is a column (a \"measure\"); methods on ties between units "
                                    "are of the network itself"));
    return status == ZR_OK ? zr_table_end(out, err) : status;
}
