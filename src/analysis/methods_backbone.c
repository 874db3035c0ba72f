/* The list of analyses: ties beyond what chance would give. */
#include "analysis/methods.h"

static const zr_method backbones[] = {
    {.name = "backbone-sdsm",
     .title = {{"骨干网络 SDSM（精确）", "backbone SDSM (exact)"}},
     .formula = {{"P(泊松二项({p_it p_jt}) ≥ w)，p_it = x_i y_t/(1 + x_i y_t)",
                  "P(PoissonBinomial({p_it p_jt}) ≥ w), p_it = x_i y_t/(1 + x_i y_t)"}},
     .source = {{"Neal 2014; Neal, Domagalski & Sagan 2021; Saracco et al. 2015",
                 "Neal 2014; Neal, Domagalski & Sagan 2021; Saracco et al. 2015"}},
     .cost = {{"O(单位对的种类 · 试验数)", "O(kinds of pairs · trials)"}},
     .conventions =
         {{"行和与列和的期望固定；精确（动态规划或特征函数），R "
           "包为正态近似；所有单位对都计入检验次数；单侧（共同措施多于随机）；校正后的 p 小于 --level（默认 "
           ".05）者保留，校正由 --adjust 定（默认 BH；R backbone 默认不校正）",
           "row and column sums fixed on average; exact (dynamic programme or characteristic function) where "
           "the R package approximates; all pairs of units count as tested; one-sided (more shared than by "
           "chance); kept where the adjusted p is below --level (.05 unless told), adjusted as --adjust says "
           "(BH unless told; R backbone: none)"}},
     .takes = ZR_TAKES_LEVEL | ZR_TAKES_ADJUSTMENT,
     .run = zr_run_backbone_sdsm},
    {.name = "backbone-sdsm-rna",
     .title = {{"骨干网络 SDSM（正态近似）", "backbone SDSM (refined normal)"}},
     .formula = {{"1 − G((w − ½ − μ)/σ)，G(x) = Φ(x) + γ(1 − x²)φ(x)/6",
                  "1 − G((w − ½ − μ)/σ), G(x) = Φ(x) + γ(1 − x²)φ(x)/6"}},
     .source = {{"Neal, Domagalski & Sagan 2021; R backbone 2.1",
                 "Neal, Domagalski & Sagan 2021; R backbone 2.1"}},
     .cost = {{"O(单位对的种类 · 类数)", "O(kinds of pairs · classes)"}},
     .conventions =
         {{"与 R 包 backbone "
           "一致；小矩阵上有偏差；所有单位对都计入检验次数；单侧（共同措施多于随机）；校正后的 p 小于 "
           "--level（默认 .05）者保留，校正由 --adjust 定（默认 BH；R backbone 默认不校正）",
           "as the R package backbone gives it; off on small matrices; all pairs of units count as tested; "
           "one-sided (more shared than by chance); kept where the adjusted p is below --level (.05 unless "
           "told), adjusted as --adjust says (BH unless told; R backbone: none)"}},
     .takes = ZR_TAKES_LEVEL | ZR_TAKES_ADJUSTMENT,
     .run = zr_run_backbone_sdsm_rna},
    {.name = "backbone-fdsm",
     .title = {{"骨干网络 FDSM", "backbone FDSM"}},
     .formula = {{"(r + 1)/(N + 1)，N 个同边际随机矩阵中有 r 个的共同措施不少于实际",
                  "(r + 1)/(N + 1), r of N random matrices of the same margins share as much or more"}},
     .source = {{"Zweig & Kaufmann 2011; Godard & Neal 2022", "Zweig & Kaufmann 2011; Godard & Neal 2022"}},
     .cost = {{"O(抽样数 · Σ k²)", "O(draws · Σ k²)"}},
     .conventions =
         {{"行和与列和严格固定；蒙特卡罗；所有单位对都计入检验次数；单侧（共同措施多于随机）；校正后的 p "
           "小于 --level（默认 .05）者保留，校正由 --adjust 定（默认 BH；R backbone 默认不校正）",
           "row and column sums fixed exactly; Monte Carlo; all pairs of units count as tested; one-sided "
           "(more shared than by chance); kept where the adjusted p is below --level (.05 unless told), "
           "adjusted as --adjust says (BH unless told; R backbone: none)"}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS | ZR_TAKES_LEVEL | ZR_TAKES_ADJUSTMENT,
     .run = zr_run_backbone_fdsm},
    {.name = "backbone-fixedrow",
     .title = {{"骨干网络 固定行和", "backbone with fixed rows"}},
     .formula = {{"P(超几何(w; d_i, m − d_i, d_j) 或更多)",
                  "P(Hypergeometric(w; d_i, m − d_i, d_j) or more)"}},
     .source = {{"Tumminello et al. 2011; Neal 2013", "Tumminello et al. 2011; Neal 2013"}},
     .cost = {{"O(单位对的种类 · 项数)", "O(kinds of pairs · terms)"}},
     .conventions =
         {{"只固定每个单位的措施数；所有单位对都计入检验次数；单侧（共同措施多于随机）；校正后的 p 小于 "
           "--level（默认 .05）者保留，校正由 --adjust 定（默认 BH；R backbone 默认不校正）",
           "the number of measures of each unit alone is fixed; all pairs of units count as tested; "
           "one-sided (more shared than by chance); kept where the adjusted p is below --level (.05 unless "
           "told), adjusted as --adjust says (BH unless told; R backbone: none)"}},
     .takes = ZR_TAKES_LEVEL | ZR_TAKES_ADJUSTMENT,
     .run = zr_run_backbone_fixedrow},
    {.name = "backbone-fixedcol",
     .title = {{"骨干网络 固定列和", "backbone with fixed columns"}},
     .formula = {{"P(泊松二项(k_t(k_t − 1)/(n(n − 1))) ≥ w)",
                  "P(PoissonBinomial(k_t(k_t − 1)/(n(n − 1))) ≥ w)"}},
     .source = {{"Neal, Domagalski & Sagan 2021", "Neal, Domagalski & Sagan 2021"}},
     .cost = {{"O(共同数的种类 · 试验数)", "O(kinds of shared · trials)"}},
     .conventions =
         {{"只固定每项措施的单位数；所有单位对都计入检验次数；单侧（共同措施多于随机）；校正后的 p 小于 "
           "--level（默认 .05）者保留，校正由 --adjust 定（默认 BH；R backbone 默认不校正）",
           "the number of units of each measure alone is fixed; all pairs of units count as tested; "
           "one-sided (more shared than by chance); kept where the adjusted p is below --level (.05 unless "
           "told), adjusted as --adjust says (BH unless told; R backbone: none)"}},
     .takes = ZR_TAKES_LEVEL | ZR_TAKES_ADJUSTMENT,
     .run = zr_run_backbone_fixedcol},
    {.name = "backbone-fixedfill",
     .title = {{"骨干网络 固定总数", "backbone with fixed fill"}},
     .formula =
         {{"P(X ≥ w)，P(X = k) = Σ_r C(m,k) C(m−k,r) 2^r C((n−2)m, E−2k−r) ÷ C(nm, E)，E 为责任关系总数",
           "P(X ≥ w), P(X = k) = Σ_r C(m,k) C(m−k,r) 2^r C((n−2)m, E−2k−r) ÷ C(nm, E), E the number of "
           "cells"}},
     .source = {{"Neal, Domagalski & Sagan 2021", "Neal, Domagalski & Sagan 2021"}},
     .cost = {{"O(m²)", "O(m²)"}},
     .conventions = {{"只固定责任关系总数；所有单位对都计入检验次数；单侧（共同措施多于随机）；校正后的 p "
                      "小于 --level（默认 .05）者保留，校正由 --adjust 定（默认 BH；R backbone 默认不校正）",
                      "the number of cells alone is fixed; all pairs of units count as tested; one-sided "
                      "(more shared than by chance); kept where the adjusted p is below --level (.05 unless "
                      "told), adjusted as --adjust says (BH unless told; R backbone: none)"}},
     .takes = ZR_TAKES_LEVEL | ZR_TAKES_ADJUSTMENT,
     .run = zr_run_backbone_fixedfill},
    {.name = "backbones",
     .title = {{"骨干网络比较", "backbones compared"}},
     .formula = {{"每对单位在六种零模型下的 p 值", "p-values of every pair under all six null models"}},
     .source = {{"Neal, Domagalski & Sagan 2021", "Neal, Domagalski & Sagan 2021"}},
     .cost = {{"六种之和", "the sum of the six"}},
     .conventions =
         {{"固定得越多的模型越严格地控制规模效应；两种度都会造成重叠时取 SDSM 或 "
           "FDSM；单侧（共同措施多于随机）；校正后的 p 小于 --level（默认 .05）者保留，校正由 --adjust "
           "定（默认 BH；R backbone 默认不校正）",
           "what a model fixes it takes out of the comparison: where both degrees make overlap, "
           "read SDSM or FDSM; one-sided (more shared than by chance); kept where the adjusted p is below "
           "--level (.05 unless told), adjusted as --adjust says (BH unless told; R backbone: none)"}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS | ZR_TAKES_LEVEL | ZR_TAKES_ADJUSTMENT,
     .run = zr_run_backbones},
};

const zr_method_group zr_methods_backbone = {backbones, sizeof backbones / sizeof *backbones};
