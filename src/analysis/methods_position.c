/* The list of analyses: where nodes stand between all others. */
#include "analysis/methods.h"

static const zr_method positions[] = {
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
};

const zr_method_group zr_methods_position = {positions, sizeof positions / sizeof *positions};
