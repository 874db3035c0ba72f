/* The list of analyses: what nodes have in common, and the groups they fall into. */
#include "analysis/methods.h"

/* What two rows of the list say alike. */
static const char overlap_source[] =
    "Jaccard 1901; Salton & McGill 1983; Szymkiewicz 1934, Simpson 1943; Newman 2001";
static const char module_conventions_zh[] =
    "多次运行取最优，不保证全局最优；孤立点自成一模块；模块按规模编号；z "
    "在同一模块同一模的节点间，无差别时不定义";
static const char module_conventions_en[] =
    "best of several runs, not proven optimal; isolates are alone; numbered by size; z among the "
    "module's nodes of one mode, undefined where they do not differ";

static const zr_method groups[] = {
    {.name = "overlap",
     .title = {{"单位重叠", "overlap of units"}},
     .formula = {{"Jaccard s/(d_i+d_j−s)；余弦 s/√(d_i d_j)；重叠 s/min(d_i,d_j)；Newman Σ 1/(k_t−1)",
                  "Jaccard s/(d_i+d_j−s); cosine s/√(d_i d_j); overlap s/min(d_i,d_j); Newman Σ 1/(k_t−1)"}},
     .source = {{overlap_source, overlap_source}},
     .cost = {{"O(Σ k²)", "O(Σ k²)"}},
     .conventions = {{"只列有共同措施的单位对", "only pairs that share a measure are listed"}},
     .run = zr_run_overlap},
    {.name = "measure-overlap",
     .title = {{"措施重叠", "overlap of measures"}},
     .formula = {{"Jaccard s/(k_t+k_u−s)；余弦 s/√(k_t k_u)；重叠 s/min(k_t,k_u)；Newman Σ 1/(d_i−1)",
                  "Jaccard s/(k_t+k_u−s); cosine s/√(k_t k_u); overlap s/min(k_t,k_u); Newman Σ 1/(d_i−1)"}},
     .source = {{overlap_source, overlap_source}},
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
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
     .run = zr_run_clusters},
    {.name = "cluster-stability",
     .title = {{"群组稳定性", "stability of clusters"}},
     .formula = {{"两个单位在各次（不同种子）运行中同组的比例",
                  "share of seeded runs in which two units fall together"}},
     .source = {{"Lancichinetti & Fortunato 2012", "Lancichinetti & Fortunato 2012"}},
     .cost = {{"O(次数 · (单位对 · 轮数 + n²))", "O(runs · (pairs · rounds + n²))"}},
     .conventions = {{"只列至少一次同组的单位对", "only pairs that fell together at least once are listed"}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
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
                  "还要求权重较大；C 值 = (d_i − s)(d_j − s) 的均值；共处度 = s (N − d_i − d_j + s) "
                  "的均值；归一：每对除以其最大可能值后平均",
                  "NODF: 100 · overlap ÷ smaller fill where fill strictly decreases, mean over pairs; WNODF "
                  "also needs a larger weight; C-score mean (d_i − s)(d_j − s); togetherness mean s (N − d_i "
                  "− d_j + s); "
                  "normalised: each pair over the most it can be, mean of these"}},
     .source = {{"Almeida-Neto et al. 2008; Almeida-Neto & Ulrich 2011; Stone & Roberts 1990, 1992",
                 "Almeida-Neto et al. 2008; Almeida-Neto & Ulrich 2011; Stone & Roberts 1990, 1992"}},
     .cost = {{"O(责任数 · log)；C 值 O(min(Σ k², Σ d²))，归一 O(Σ k² + Σ d²)",
               "O(cells · log); C-score O(min(Σ k², Σ d²)), normalised O(Σ k² + Σ d²)"}},
     .conventions = {{"填充数相同的一对计 0；0/1 矩阵的 WNODF 恒为 0；归一只取最大值大于 0 "
                      "的对（即既非空、又未占满者之间），N 为对方有连线的节点数",
                      "pairs of equal fill count 0; WNODF of a 0/1 matrix is 0; normalised over the pairs "
                      "whose most is above 0 (of nodes that have some of the N and not all), N the other "
                      "mode's nodes with a cell"}},
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
     .conventions = {{module_conventions_zh, module_conventions_en}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
     .run = zr_run_modules},
    {.name = "modules-weighted",
     .title = {{"二模模块（加权：角色的，或数据自带的）",
                "two-mode modules, weighted (roles, or the data's values)"}},
     .formula = {{"Q = (1/M) Σ_it (W_it − γ d_i k_t / M) δ(g_i, g_t)，W 为权重（角色的，或数据自带的），用 "
                  "LPAwb+ 求最大",
                  "Q = (1/M) Σ_it (W_it − γ d_i k_t / M) δ(g_i, g_t), W the weights (of roles, or the data's "
                  "own), maximised by LPAwb+"}},
     .source = {{"Barber 2007; Beckett 2016 (DIRTLPAwb+)", "Barber 2007; Beckett 2016 (DIRTLPAwb+)"}},
     .cost = {{"O(次数 · (轮数 · 责任数 + n²))", "O(runs · (rounds · cells + n²))"}},
     .conventions = {{module_conventions_zh, module_conventions_en}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
     .run = zr_run_modules_weighted},
};

const zr_method_group zr_methods_groups = {groups, sizeof groups / sizeof *groups};
