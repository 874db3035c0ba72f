/* The list of analyses: the network of units, and the weighted web. */
#include "analysis/methods.h"

static const zr_method networks[] = {
    {.name = "network",
     .title = {{"单位之间的网络", "network of units"}},
     .formula =
         {{"投影网（一模数据即原网络）：度 k/(n−1)；强度 Σ w；k^(1−α) s^α（α 由 --alpha 定，默认 "
           "½）；接近；调和接近 Σ 1/dist ÷ "
           "(n−1)；中介 ÷ (n−1)(n−2)/2；特征向量；聚类 = 相连的伙伴对 ÷ 全部伙伴对，Barrat "
           "加权：对相连的伙伴对 {j, "
           "h}（不计次序）Σ (w_ij + w_ih) ÷ s(k−1)；Opsahl–Panzarasa：闭合三元组的值 ÷ "
           "全部三元组的值；加权接近、"
           "加权中介：连线长 w^−α",
           "of the projection (one-mode data: the network itself): degree k/(n−1); strength Σ w; k^(1−α) s^α "
           "(α by --alpha, ½ unless told); closeness; harmonic closeness Σ 1/dist ÷ (n−1); betweenness ÷ "
           "(n−1)(n−2)/2; "
           "eigenvector; clustering: tied pairs of partners ÷ all pairs, Barrat's Σ (w_ij + w_ih) ÷ s(k−1) "
           "over the tied pairs {j, h}, each once; Opsahl–Panzarasa: value of closed triplets ÷ of all; "
           "closeness "
           "and betweenness, α: along ties that are w^−α long"}},
     .source = {{"Freeman 1979; Bonacich 1972; Watts & Strogatz 1998; Barrat et al. 2004; Opsahl & Panzarasa "
                 "2009; Opsahl 2010; Opsahl, Agneessens & Skvoretz 2010",
                 "Freeman 1979; Bonacich 1972; Watts & Strogatz 1998; Barrat et al. 2004; Opsahl & Panzarasa "
                 "2009; Opsahl 2010; Opsahl, Agneessens & Skvoretz 2010"}},
     .cost = {{"O(单位 · 连线 + Σ 合作数²)", "O(units · ties + Σ partners²)"}},
     .conventions =
         {{"接近、中介、调和接近的路径不计数值与方向；加权的两列计数值（长度相差不到 10^−10 "
           "的视为等长）；不连通时接近度乘以（可达）/（n−1）；伙伴少于两个时聚类不定义；一模数据用其数"
           "值，两个方向相加",
           "paths of closeness, betweenness and harmonic closeness without values and direction; those of "
           "the "
           "two α columns with values (lengths within 10^−10 of each other are equal); closeness of "
           "unconnected networks times reached/(n − 1); "
           "clustering undefined below two partners; one-mode data with its values, both directions added"}},
     .takes = ZR_TAKES_ALPHA,
     .run = zr_run_network},
    {.name = "web",
     .title = {{"加权二模网", "weighted web"}},
     .formula =
         {{"连接度 L/(IJ)；连接密度 = (Σ_i W_i/W e^{H_i} + Σ_j W_j/W e^{H_j})/2，加权连接度 = 其 ÷ (I+J)；H2 "
           "= "
           "−Σ p ln p；均匀度 H2/ln(IJ)；Alatalo (1/Σp² − 1)/(e^H2 − 1)；H2′ = (H2max − H2)/(H2max − "
           "H2min)；Fisher α：L = α ln(1 + W/α)；方差比；Morisita–Horn "
           "重叠；稳健性：对方逐个退出时仍有连线的比例曲线下的面积",
           "connectance L/(IJ); linkage density (Σ_i W_i/W e^{H_i} + Σ_j W_j/W e^{H_j})/2, weighted "
           "connectance = that ÷ (I+J); H2 = −Σ p ln p; evenness H2/ln(IJ); Alatalo (1/Σp² − 1)/(e^H2 − 1); "
           "H2′ = (H2max − H2)/(H2max − H2min); Fisher's alpha L = α ln(1 + W/α); variance ratio; "
           "Morisita–Horn "
           "overlap; robustness: area under the share that still has a cell while the other mode's nodes "
           "go"}},
     .source = {{"Blüthgen, Menzel & Blüthgen 2006; Bersier, Banašek-Richter & Cattin 2002; Alatalo 1981; "
                 "Schluter 1984; Horn 1966; Fisher, Corbet & Williams 1943; Memmott et al. 2004; Burgos et "
                 "al. 2007; R bipartite (Dormann et al. 2009)",
                 "Blüthgen, Menzel & Blüthgen 2006; Bersier, Banašek-Richter & Cattin 2002; Alatalo 1981; "
                 "Schluter 1984; Horn 1966; Fisher, Corbet & Williams 1943; Memmott et al. 2004; Burgos et "
                 "al. 2007; R bipartite (Dormann et al. 2009)"}},
     .cost = {{"O(责任数 + Σ k² + Σ d²)；整数 H2max O((I·J)²)",
               "O(cells + Σ k² + Σ d²); H2max of whole interactions O((I·J)²)"}},
     .conventions =
         {{"空行空列不计；H2min 先填最大的行与列；整数 H2max 按 R bipartite "
           "的办法逼近（一格独大时多换一次），"
           "只对整数权重：权重有小数时整数 H2′ 留空，另有实数 H2′ (h2_prime_real)；实数 H2max = H(行) + "
           "H(列)；均值按 W_i 加权；Fisher α "
           "只对整数权重；稳健性取全部次序的精确均值（梯形法），不必抽样；按度退出时同度的次序任意",
           "empty rows and columns left out; H2min fills the largest row and column first; H2max of whole "
           "interactions approached as R bipartite does (one exchange more where a cell dominates), for "
           "whole weights alone: H2′ stays empty where weights are decimals, and the real H2′ "
           "(h2_prime_real) "
           "stands beside it; the real H2max is H(rows) + H(columns); means weigh nodes by W_i; Fisher's "
           "alpha for "
           "whole weights alone; robustness is the exact mean over all orders (trapezes), without draws; by "
           "degree, "
           "those of one degree in any order"}},
     .run = zr_run_web},
    {.name = "web-nodes",
     .title = {{"加权二模网的节点", "nodes of the weighted web"}},
     .formula =
         {{"p_ij = w_ij/W_i，q_j = W_j/W；度与权重 d^(1−α) W_i^α（α 由 --alpha 定，默认 ½）；物种强度 Σ "
           "w_ij/W_j；推拉 (强度 − 1)/d；H = −Σ p ln p，有效伙伴 "
           "e^H；比例泛化 e^{H − H(q)}；比例相似 Σ min(p, q)；PSI Σ (w_ij/W_j) p_ij；PDI Σ (1 − "
           "w_ij/max)/(R−1)；"
           "资源范围 (R − d)/(R − 1)；专化 CV/√R；d = Σ p ln(p/q)，d′ = (d − dmin)/(dmax − dmin)",
           "p_ij = w_ij/W_i, q_j = W_j/W; degree d^(1−α) W_i^α (α by --alpha, ½ unless told); strength Σ "
           "w_ij/W_j; push/pull (strength − 1)/d; H = −Σ p ln p, "
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
     .takes = ZR_TAKES_ALPHA,
     .run = zr_run_web_nodes},
};

const zr_method_group zr_methods_network = {networks, sizeof networks / sizeof *networks};
