/* The list of analyses: the network as a whole, and against chance. */
#include "analysis/methods.h"

static const zr_method wholes[] = {
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
     .takes = ZR_TAKES_SEED,
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
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
     .run = zr_run_nulls},
    {.name = "bootstrap",
     .title = {{"自助法区间", "bootstrap intervals"}},
     .formula = {{"对措施有放回地抽取同样多项，取百分位区间",
                  "percentile interval over networks of as many measures drawn with replacement"}},
     .source = {{"Efron & Tibshirani 1993", "Efron & Tibshirani 1993"}},
     .cost = {{"O(抽样数 · (责任数 + Σ k²))", "O(draws · (cells + Σ k²))"}},
     .conventions = {{"对措施重抽样，单位不变；极值类指标的区间偏窄",
                      "measures are drawn, units stay; intervals of largest values are too narrow"}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS | ZR_TAKES_LEVEL,
     .run = zr_run_bootstrap},
};

const zr_method_group zr_methods_whole = {wholes, sizeof wholes / sizeof *wholes};
