/* The list of analyses: who carries how much. */
#include "analysis/methods.h"

static const zr_method loads[] = {
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
};

const zr_method_group zr_methods_load = {loads, sizeof loads / sizeof *loads};
