/* Overlaps as tables: pairs of units, pairs of measures, who leads for whom. */
#include "analysis/methods.h"
#include "analysis/overlap_most.h"
#include "analysis/tables.h"
#include "base/cells.h"
#include "zeren/overlap.h"

static const zr_column pair_columns[] = {
    {"a", {{"甲", "a"}}, ZR_TYPE_TEXT, 0},
    {"a_name", {{"甲名称", "a name"}}, ZR_TYPE_TEXT, 0},
    {"b", {{"乙", "b"}}, ZR_TYPE_TEXT, 0},
    {"b_name", {{"乙名称", "b name"}}, ZR_TYPE_TEXT, 0},
    {"shared", {{"共同数", "shared"}}, ZR_TYPE_COUNT, 0},
    {"a_degree", {{"甲总数", "a has"}}, ZR_TYPE_COUNT, 0},
    {"b_degree", {{"乙总数", "b has"}}, ZR_TYPE_COUNT, 0},
    {"jaccard", {{"Jaccard", "Jaccard"}}, ZR_TYPE_REAL, 4},
    {"cosine", {{"余弦", "cosine"}}, ZR_TYPE_REAL, 4},
    {"overlap", {{"重叠系数", "overlap"}}, ZR_TYPE_REAL, 4},
    {"newman", {{"Newman 权重", "Newman weight"}}, ZR_TYPE_REAL, 4},
    {"roles", {{"角色权重积", "role product"}}, ZR_TYPE_REAL, 2},
};

static void pair_row(zr_frame *frame, const zr_incidence *incidence, const zr_projection *projection,
                     const zr_pair *pair)
{
    zr_frame_row(frame);
    zr_table_node(frame, 0, incidence, projection->mode, pair->a);
    zr_table_node(frame, 2, incidence, projection->mode, pair->b);
    zr_frame_count(frame, 4, pair->shared);
    zr_frame_count(frame, 5, projection->degree[pair->a]);
    zr_frame_count(frame, 6, projection->degree[pair->b]);
    zr_frame_real(frame, 7, zr_jaccard(projection, pair));
    zr_frame_real(frame, 8, zr_cosine(projection, pair));
    zr_frame_real(frame, 9, zr_overlap(projection, pair));
    zr_frame_real(frame, 10, pair->newman);
    zr_frame_real(frame, 11, zr_pair_weight(projection, pair, ZR_W_ROLES));
}

/* A list of n names makes n²/2 pairs: only so many that share most are listed. */
enum { MOST_ROWS = 200000 };

static void pair_notes(zr_frame *frame, const zr_overlap_most *found)
{
    zr_table_count(frame, "nodes", zr_bilingual("节点数", "nodes"), found->projection.nodes);
    zr_table_count(frame, "pairs", zr_bilingual("有共同项的对数", "pairs that share something"),
                   found->pairs);
    zr_table_count(frame, "left_out", zr_bilingual("未列出（低于下限）", "left out, below the least"),
                   found->fewer);
    if (found->beyond)
        zr_table_count(frame, "beyond",
                       zr_bilingual("未列出（只列共同项最多的 200,000 对）",
                                    "left out, beyond the 200,000 that share most"),
                       found->beyond);
}

/* Leaves out pairs that share fewer than `least`, and those beyond MOST_ROWS, saying how many. */
static zr_status pairs(zr_frame **out, const char *method, const zr_incidence *incidence, zr_mode mode,
                       uint32_t least, zr_error *err)
{
    zr_overlap_most found = {0};
    zr_status status = zr_overlap_most_find(&found, incidence, mode, least, MOST_ROWS, err);
    if (status == ZR_OK)
        status = zr_table_new(out, method, pair_columns, 12, err);
    if (status == ZR_OK) {
        for (size_t i = 0; i < found.projection.pairs; i++)
            pair_row(*out, incidence, &found.projection, &found.projection.pair[i]);
        pair_notes(*out, &found);
        zr_table_roles(*out, incidence);
        zr_frame_sort(*out, 4, true, NULL);
        status = zr_table_end(out, err);
    }
    zr_overlap_most_drop(&found);
    return status;
}

zr_status zr_run_overlap(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                         zr_error *err)
{
    return pairs(out, "overlap", incidence, ZR_MODE_UNITS, options->least, err);
}

zr_status zr_run_measure_overlap(zr_frame **out, const zr_incidence *incidence,
                                 const zr_method_options *options, zr_error *err)
{
    return pairs(out, "measure-overlap", incidence, ZR_MODE_MEASURES, options->least, err);
}

static const zr_column arc_columns[] = {
    {"from", {{"牵头单位编号", "lead id"}}, ZR_TYPE_TEXT, 0},
    {"from_name", {{"牵头单位", "lead"}}, ZR_TYPE_TEXT, 0},
    {"to", {{"责任单位编号", "follower id"}}, ZR_TYPE_TEXT, 0},
    {"to_name", {{"责任单位", "follower"}}, ZR_TYPE_TEXT, 0},
    {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    {"stated", {{"其中明示牵头", "of these stated"}}, ZR_TYPE_COUNT, 0},
};

bool zr_arcs_is_head(zr_span line)
{
    const char *words[sizeof arc_columns / sizeof *arc_columns + 1] = {0};
    for (size_t i = 0; i < sizeof arc_columns / sizeof *arc_columns; i++)
        words[i] = arc_columns[i].key;
    return zr_cells_have(line, words);
}

static void arc_row(zr_frame *frame, const zr_incidence *incidence, const zr_arc *arc)
{
    zr_frame_row(frame);
    zr_table_unit(frame, 0, incidence, arc->from);
    zr_table_unit(frame, 2, incidence, arc->to);
    zr_frame_count(frame, 4, arc->measures);
    zr_frame_count(frame, 5, arc->stated);
}

zr_status zr_run_leads(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                       zr_error *err)
{
    zr_arcs *arcs;
    zr_status status = zr_arcs_make(&arcs, incidence, 0, 0, err);
    if (status != ZR_OK)
        return status;
    status = zr_table_pairs(arcs->arcs, err);
    if (status == ZR_OK)
        status = zr_table_new(out, "leads", arc_columns, 6, err);
    if (status == ZR_OK) {
        for (size_t i = 0; i < arcs->arcs; i++) {
            if (arcs->arc[i].measures >= options->least)
                arc_row(*out, incidence, &arcs->arc[i]);
        }
        zr_table_count(*out, "led",
                       zr_bilingual("有牵头且有其他责任单位的措施", "measures with a lead and a follower"),
                       arcs->led);
        zr_table_roles(*out, incidence);
        zr_frame_sort(*out, 4, true, NULL);
        status = zr_table_end(out, err);
    }
    zr_arcs_free(arcs);
    return status;
}
