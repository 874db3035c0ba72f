/* The list of analyses: ranks, cores and holes. */
#include "analysis/methods.h"

static const zr_method structures[] = {
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
     .title = {{"排序（加权：角色的，或数据自带的）", "rankings, weighted (roles, or the data's values)"}},
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
     .conventions =
         {{"一模数据即在原网络上算，有向者两个方向的数值相加；二模数据在单位投影上算，连线的值为共同措施数；"
           "无"
           "合作单位者不定义",
           "one-mode data: on the network itself, with its values, both directions added where it is "
           "directed; two-mode data: on the projection onto units, a tie's value being the number of shared "
           "measures; undefined without partners"}},
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
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
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
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
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
};

const zr_method_group zr_methods_structure = {structures, sizeof structures / sizeof *structures};
