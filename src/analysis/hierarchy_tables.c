/* Hierarchy as a table: one row a unit, Krackhardt's four in the notes. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/hierarchy.h"

#include <stdlib.h>

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    {"leads", {{"牵头的单位数", "units led"}}, ZR_TYPE_COUNT, 0},
    {"led_by", {{"被几家牵头", "led by units"}}, ZR_TYPE_COUNT, 0},
    {"out", {{"牵头次数", "leads"}}, ZR_TYPE_COUNT, 0},
    {"in", {{"被牵头次数", "is led"}}, ZR_TYPE_COUNT, 0},
    {"mutual", {{"互为牵头", "mutual"}}, ZR_TYPE_COUNT, 0},
    {"dominance", {{"支配度", "dominance"}}, ZR_TYPE_REAL, 4},
};

static void unit_row(zr_frame *frame, const zr_incidence *incidence, const zr_standing *standing, uint32_t v)
{
    zr_frame_row(frame);
    zr_table_unit(frame, 0, incidence, v);
    zr_frame_count(frame, 2, standing->leads);
    zr_frame_count(frame, 3, standing->led_by);
    zr_frame_count(frame, 4, (int64_t)standing->led_out);
    zr_frame_count(frame, 5, (int64_t)standing->led_in);
    zr_frame_count(frame, 6, standing->mutual);
    if (standing->defined)
        zr_frame_real(frame, 7, standing->dominance);
}

static void note(zr_frame *frame, const char *key, zr_words title, double value, bool defined)
{
    if (defined)
        zr_table_real(frame, key, title, value);
    else
        zr_table_words(frame, key, title, zr_bilingual("不定义", "undefined"));
}

static void notes(zr_frame *frame, const zr_incidence *incidence, const zr_arcs *arcs, const zr_krackhardt *k)
{
    note(frame, "connectedness", zr_bilingual("连通度", "connectedness"), k->connectedness,
         k->connectedness_defined);
    note(frame, "hierarchy", zr_bilingual("等级度", "hierarchy"), k->hierarchy, k->hierarchy_defined);
    note(frame, "efficiency", zr_bilingual("效率（按弧）", "efficiency by arcs"), k->efficiency,
         k->efficiency_defined);
    note(frame, "edge_efficiency", zr_bilingual("效率（按边）", "efficiency by edges"), k->edge_efficiency,
         k->edge_efficiency_defined);
    note(frame, "lubness", zr_bilingual("最近上级度", "LUBness"), k->lubness, k->lubness_defined);
    zr_table_count(frame, "arcs", zr_bilingual("牵头关系", "arcs"), k->arcs);
    zr_table_count(frame, "edges", zr_bilingual("有牵头关系的单位对", "edges"), k->edges);
    zr_table_count(frame, "components", zr_bilingual("弱连通部分", "weak components"), k->components);
    zr_table_count(frame, "isolates", zr_bilingual("孤立单位", "isolates"), k->isolates);
    zr_table_count(frame, "led",
                   zr_bilingual("有牵头且有其他责任单位的措施", "measures with a lead and a follower"),
                   arcs->led);
    zr_table_roles(frame, incidence);
}

static zr_status table(zr_frame **out, const zr_incidence *incidence, const zr_arcs *arcs, zr_error *err)
{
    zr_krackhardt krackhardt;
    zr_status status = zr_krackhardt_measure(&krackhardt, arcs, err);
    if (status != ZR_OK)
        return status;
    zr_standing *standings = calloc((size_t)arcs->nodes + 1, sizeof *standings);
    if (!standings)
        return zr_fail_memory(err);
    zr_standings(standings, arcs);
    status = zr_table_new(out, "hierarchy", columns, 8, err);
    if (status == ZR_OK) {
        for (uint32_t v = 0; v < arcs->nodes; v++)
            unit_row(*out, incidence, &standings[v], v);
        notes(*out, incidence, arcs, &krackhardt);
        zr_frame_sort(*out, 4, true, NULL);
        status = zr_table_end(out, err);
    }
    free(standings);
    return status;
}

zr_status zr_run_hierarchy(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                           zr_error *err)
{
    (void)options;
    zr_arcs *arcs;
    /* Ties of one-mode data without direction are arcs both ways. */
    unsigned role = incidence->one_mode && !incidence->directed ? 1u << ZR_RESPONSIBLE : 0;
    zr_status status = zr_arcs_make(&arcs, incidence, role, role, err);
    if (status != ZR_OK)
        return status;
    status = table(out, incidence, arcs, err);
    zr_arcs_free(arcs);
    return status;
}
