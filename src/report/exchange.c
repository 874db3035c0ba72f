/* The table of exchange formats, and what their writers share. */
#include "report/exchange_parts.h"

#include "graph/select.h"

static const zr_export_format formats[] = {
    {"csv",
     {{"责任与节点两张表", "two tables: duties and nodes"}},
     {{"全部：角色、依据、位置、别名", "everything: roles, basis, place in the text, aliases"}},
     {{"edges.csv", zr_export_edges_csv}, {"nodes.csv", zr_export_nodes_csv}},
     true,
     true},
    {"incidence",
     {{"关联矩阵 CSV", "incidence matrix, CSV"}},
     {{"单位×措施的权重；空行空列保留", "weights of units × measures; empty rows and columns kept"}},
     {{"incidence.csv", zr_export_incidence_csv}},
     true,
     true},
    {"long",
     {{"R bipartite 长表", "long form of R's bipartite"}},
     {{"权重，按文件分网", "weights, one web a document"}},
     {{"long.csv", zr_export_long_csv}},
     true,
     true},
    {"graphml",
     {{"GraphML（igraph、NetworkX、Gephi）", "GraphML (igraph, NetworkX, Gephi)"}},
     {{"节点属性、角色、依据", "attributes of nodes, roles, basis"}},
     {{"graphml", zr_export_graphml}},
     true,
     false},
    {"gexf",
     {{"GEXF 1.3（Gephi）", "GEXF 1.3 (Gephi)"}},
     {{"节点属性、角色", "attributes of nodes, roles"}},
     {{"gexf", zr_export_gexf}},
     true,
     false},
    {"pajek",
     {{"Pajek 二模网络", "Pajek two-mode network"}},
     {{"名称；每种角色一个关系", "names; one relation a role"}},
     {{"net", zr_export_pajek}},
     true,
     true},
    {"dl",
     {{"UCINET DL 与代码表", "UCINET DL and its key"}},
     {{"权重；名称在代码表中（DL 只容 18 个字符）",
       "weights; names are in the key (DL cuts labels at 18 characters)"}},
     {{"dl.txt", zr_export_dl}, {"key.csv", zr_export_dl_key}},
     true,
     true},
    {"jgf",
     {{"JSON Graph Format 2", "JSON Graph Format 2"}},
     {{"节点属性、角色、依据", "attributes of nodes, roles, basis"}},
     {{"jgf.json", zr_export_jgf}},
     true,
     false},
    {"hif",
     {{"超图 HIF：措施为超边", "hypergraph HIF: a measure is a hyperedge"}},
     {{"角色在关联的属性中", "the role in the attributes of the incidence"}},
     {{"hif.json", zr_export_hif}},
     true,
     false},
    {"node-link",
     {{"NetworkX、D3 的节点—连线 JSON", "node-link JSON of NetworkX and D3"}},
     {{"节点属性、角色、依据", "attributes of nodes, roles, basis"}},
     {{"node-link.json", zr_export_node_link}},
     true,
     false},
    {"sqlite",
     {{"SQLite 数据库，带常用视图", "SQLite database with views"}},
     {{"全部，连同分析结果", "everything, with results of analyses"}},
     {{"sqlite", zr_export_sqlite}},
     false,
     false},
};

const zr_export_format *zr_export_formats(uint32_t *count)
{
    *count = sizeof formats / sizeof *formats;
    return formats;
}

const zr_export_format *zr_export_find(zr_span name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (zr_span_equal(name, zr_span_of(formats[i].name)))
            return &formats[i];
    return NULL;
}

double zr_export_weight(const zr_export_options *options, const zr_duty *duty)
{
    const double *weights = zr_role_weights;
    for (int r = 0; r < ZR_ROLES; r++)
        if (options->weights[r] > 0)
            weights = options->weights;
    if (options->binary)
        return 1;
    if (duty->weight > 0)
        return duty->weight;
    return weights[duty->first && options->lead == ZR_LEAD_FIRST ? ZR_LEAD : duty->role];
}

zr_status zr_export_matrix(zr_incidence **out, const zr_graph *graph, const zr_export_options *options,
                           zr_error *err)
{
    zr_selection selection = {.lead = options->lead, .keep_measures = true, .keep_idle = true};
    for (int r = 0; r < ZR_ROLES; r++)
        selection.weights[r] = options->weights[r];
    return zr_incidence_cut(out, graph, &selection, err);
}

zr_span zr_export_place(const zr_graph *graph, uint32_t place)
{
    return place == ZR_NONE ? (zr_span){0} : graph->places[place].code;
}

zr_span zr_export_document(const zr_graph *graph, uint32_t measure)
{
    uint32_t document = graph->measures[measure].document;
    return document == ZR_NONE ? (zr_span){0} : graph->documents[document].id;
}

const char *zr_export_unit_kind(const zr_graph_unit *unit)
{
    return unit->collective ? "collective" : "unit";
}
