/* The list of analyses: what units bear alone, beyond chance, or under a lead. */
#include "analysis/methods.h"

static const zr_method burdens[] = {
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
     .takes = ZR_TAKES_LEVEL | ZR_TAKES_ADJUSTMENT,
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
           "可达的点对；按弧的效率 = 1 − Σ_c (弧 − (N_c − 1)) ÷ Σ_c (N_c − 1)²，按边的效率 = 1 − Σ_c (边 − "
           "(N_c − 1)) ÷ Σ_c (N_c − 1)(N_c − "
           "2)/2；最近上级度（LUBness）= 1 − "
           "没有最近共同上级的点对 ÷ Σ_c (N_c − 1)(N_c − 2)/2；支配度 (出 − 入)/(出 + 入)",
           "of the lead → responsible digraph: connectedness = pairs in one weak component ÷ all pairs; "
           "hierarchy = 1 − pairs that reach each other ÷ pairs that reach at all; efficiency by arcs = 1 − "
           "Σ_c "
           "(arcs − (N_c − 1)) ÷ Σ_c (N_c − 1)², by edges = 1 − Σ_c (edges − (N_c − 1)) ÷ Σ_c (N_c − 1)(N_c "
           "− "
           "2)/2; LUBness = 1 − pairs without a least upper bound ÷ Σ_c (N_c − 1)(N_c "
           "− "
           "2)/2; dominance (out − in)/(out + in)"}},
     .source = {{"Krackhardt 1994", "Krackhardt 1994"}},
     .cost = {{"O(n · 弧 + n³/64)", "O(n · arcs + n³/64)"}},
     .conventions =
         {{"弧由上级（牵头者）指向下级（被牵头者），最近共同上级即循弧可到两者的单位；“谁向谁汇报”的数据方向"
           "相反，请用 "
           "--transpose 调转；所有单位都计入，孤立单位降低连通度；按弧的效率互为牵头的两条都算（同 R "
           "sna），按边的效率只算一条（同 UCINET "
           "与原文）；一模网络就是它自己的弧，无向者两个方向都有；无可达对、无三点以上部分时相应指标不定义",
           "an arc goes from the superior (the leader) to the led, an upper bound is a unit from which both "
           "are "
           "reached; data of who reports to whom point the other way: turn them with --transpose; all units "
           "count, isolates lower connectedness; efficiency by arcs counts mutual ones twice (as R sna), by "
           "edges once (as UCINET and the source); a one-mode network is its own arcs, without direction "
           "both ways; undefined without reachable pairs or "
           "components of three"}},
     .run = zr_run_hierarchy},
};

const zr_method_group zr_methods_burden = {burdens, sizeof burdens / sizeof *burdens};
