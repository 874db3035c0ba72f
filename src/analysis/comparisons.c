/* The list of comparisons. What is told of those that `zeren analyze` makes of one network alone stands in
 * methods_whole.c. */
#include "analysis/comparisons.h"

#include "analysis/tables.h"

static const zr_contrast comparisons[] = {
    {.name = "profile",
     .title = {{"网络概貌对比", "profiles of networks"}},
     .takes = ZR_TAKES_SEED,
     .least = 1,
     .run = zr_compare_profile},
    {.name = "top",
     .title = {{"中心性前列单位", "most central units"}},
     .formula = {{"投影网的 Freeman 度、接近、中介中心性，各网络的前几名",
                  "Freeman degree, closeness, betweenness of the projection, the first of each network"}},
     .source = {{"Freeman 1979", "Freeman 1979"}},
     .cost = {{"O(节点 · 连线)", "O(nodes · ties)"}},
     .conventions =
         {{"并列时按编号；不连通时接近度乘以（可达）/（n−1）；默认前十名",
           "ties by id; closeness of unconnected networks times reached/(n − 1); ten unless told"}},
     .least = 1,
     .run = zr_compare_top},
    {.name = "rows",
     .title = {{"负荷对比", "loads side by side"}},
     .formula = {{"每个单位在各网络中的措施数、牵头数与工作量份额；极差 = 最大份额 − 最小份额",
                  "measures, leads and share of the work of every row in every network; spread = largest − "
                  "smallest share"}},
     .source = {{"zeren", "zeren"}},
     .cost = {{"O(行 · 网络数)", "O(rows · networks)"}},
     .conventions = {{"按行的编号对齐；跨地方比较请以条线为行",
                      "aligned by id; across places take sectors as rows"}},
     .least = 1,
     .run = zr_compare_rows},
    {.name = "pairs",
     .title = {{"网络两两差异", "differences of pairs of networks"}},
     .formula =
         {{"β_WN = (b + c)/(2a + b + c) = β_OS（重组）+ β_ST（更替）；QAP r = Σ(x−x̄)(y−ȳ) ÷ √(Σ(x−x̄)² "
           "Σ(y−ȳ)²)，对角线不计；p（更大）= (置换 r ≥ r 的次数 + 1)/(次数 + 1)，更小者同理，双侧按 "
           "|r|；画像散度；NetSimile",
           "β_WN = (b + c)/(2a + b + c) = β_OS (rewiring) + β_ST (turnover); QAP r = Σ(x−x̄)(y−ȳ) ÷ √(Σ(x−x̄)² "
           "Σ(y−ȳ)²) off the diagonal; p, larger = (permuted r ≥ r, + 1)/(draws + 1), smaller alike, both "
           "sides by |r|; portrait divergence; NetSimile"}},
     .source = {{"Poisot et al. 2012; Krackhardt 1988; Bagrow & Bollt 2019; Berlingerio et al. 2012",
                 "Poisot et al. 2012; Krackhardt 1988; Bagrow & Bollt 2019; Berlingerio et al. 2012"}},
     .cost = {{"O(网络对 · (抽样数 · 行² + 节点 · 连线))",
               "O(pairs of networks · (draws · rows² + nodes · ties))"}},
     .conventions = {{"β 与 QAP 按行的编号对齐，QAP "
                      "只取两网共有的单位（一模数据用其数值，有一网有向则都按弧）；没有共有连线时 β_OS 计 "
                      "0；画像散度按作者程序计权",
                      "β and QAP are aligned by id, QAP over shared units alone (of one-mode data with its "
                      "values, as arcs if "
                      "one has direction); β_OS counts 0 where it is undefined; "
                      "portraits weighed as in the authors' program"}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
     .least = 2,
     .run = zr_compare_pairs},
    {.name = "mrqap",
     .title = {{"网络回归 MRQAP", "MRQAP"}},
     .formula =
         {{"第一个网络的连线 = b0 + Σ b_j 其余网络的连线；双重半偏置换：置换 x_j 对其余自变量的残差，比较其 "
           "t；p（更大）= (置换 t ≥ t 的次数 + 1)/(次数 + 1)，更小者同理，双侧按 |t|",
           "ties of the first network = b0 + Σ b_j ties of the others; double semi-partialling: what the "
           "other x "
           "leave of x_j is permuted and its t compared; p, larger = (permuted t ≥ t, + 1)/(draws + 1), "
           "smaller alike, both sides by |t|"}},
     .source = {{"Dekker, Krackhardt & Snijders 2007", "Dekker, Krackhardt & Snijders 2007"}},
     .cost = {{"O(抽样数 · 网络数² · 行²)", "O(draws · networks² · rows²)"}},
     .conventions =
         {{"只取所有网络共有的单位；一模数据用其数值，有一网有向则都按弧；自变量共线或因变量不变时不定义",
           "over the units that all networks have; of one-mode data with its values, as arcs if one "
           "has direction; undefined for collinear or constant networks"}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
     .least = 2,
     .run = zr_compare_qap},
    {.name = "nulls",
     .title = {{"与零模型比较", "against own null model"}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
     .least = 1,
     .run = zr_compare_nulls},
    {.name = "bootstrap",
     .title = {{"自助法区间", "bootstrap intervals"}},
     .takes = ZR_TAKES_SEED | ZR_TAKES_DRAWS,
     .least = 1,
     .run = zr_compare_bootstrap},
};

const zr_contrast *zr_contrasts(uint32_t *count)
{
    *count = sizeof comparisons / sizeof *comparisons;
    return comparisons;
}

const zr_contrast *zr_contrast_find(zr_span name)
{
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
        if (zr_span_equal(name, zr_span_of(comparisons[i].name)))
            return &comparisons[i];
    }
    return NULL;
}

zr_method zr_contrast_told(const zr_contrast *contrast)
{
    const zr_method *alone = contrast->formula.in[ZR_ZH] ? NULL : zr_method_find(zr_span_of(contrast->name));
    return (zr_method){.name = contrast->name,
                       .title = contrast->title,
                       .formula = alone ? alone->formula : contrast->formula,
                       .source = alone ? alone->source : contrast->source,
                       .cost = alone ? alone->cost : contrast->cost,
                       .conventions = alone ? alone->conventions : contrast->conventions,
                       .takes = contrast->takes};
}

zr_status zr_contrast_run(zr_frame **out, const char *name, const zr_network *networks, uint32_t count,
                          const zr_method_options *options, zr_error *err)
{
    *out = NULL;
    const zr_contrast *comparison = zr_contrast_find(zr_span_of(name));
    if (!comparison)
        return zr_fail_words(err, ZR_BAD_INPUT, "没有比较方法 %s", "there is no comparison %s", name);
    if (count < comparison->least)
        return zr_fail_words(err, ZR_BAD_INPUT, "这种比较要 %u 个以上的网络，而不是 %u 个",
                             "this comparison takes %u networks or more, not %u", comparison->least, count);
    zr_method_options usual = options ? *options : (zr_method_options){0};
    usual.seed = usual.seed ? usual.seed : 1;
    zr_status status = zr_draws_check(usual.draws, err);
    return status != ZR_OK ? status : comparison->run(out, networks, count, &usual, err);
}
