/* The ledger: one row a measure with its lead, its other units, deadlines and targets. */
#include "report/graph_frame.h"

#include <stdlib.h>

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"document", {{"文件编号", "document"}}, ZR_TYPE_TEXT, 0},
    {"document_title", {{"文件", "document title"}}, ZR_TYPE_TEXT, 0},
    {"section", {{"章节", "section"}}, ZR_TYPE_TEXT, 0},
    {"parent", {{"上级措施", "parent"}}, ZR_TYPE_TEXT, 0},
    {"label", {{"标号", "label"}}, ZR_TYPE_TEXT, 0},
    {"title", {{"措施", "title"}}, ZR_TYPE_TEXT, 0},
    {"kind", {{"类别", "kind"}}, ZR_TYPE_TEXT, 0},
    {"lead", {{"牵头单位", "lead"}}, ZR_TYPE_TEXT, 0},
    {"first", {{"首位", "first-listed"}}, ZR_TYPE_TEXT, 0},
    {"others", {{"其他责任单位", "other units"}}, ZR_TYPE_TEXT, 0},
    {"units", {{"单位数", "units"}}, ZR_TYPE_COUNT, 0},
    {"deadlines", {{"时限", "deadlines"}}, ZR_TYPE_TEXT, 0},
    {"targets", {{"目标", "targets"}}, ZR_TYPE_TEXT, 0},
    {"line", {{"行", "line"}}, ZR_TYPE_COUNT, 0},
};

/* The duties of each measure: those of measure m are order[first[m]] … order[first[m + 1] - 1]. */
typedef struct by_measure {
    uint32_t *first, *order;
} by_measure;

static bool sort_duties(by_measure *by, const zr_graph *graph)
{
    by->first = calloc((size_t)graph->measure_count + 2, sizeof *by->first);
    by->order = calloc((size_t)graph->duty_count + 1, sizeof *by->order);
    if (!by->first || !by->order)
        return false;
    for (uint32_t i = 0; i < graph->duty_count; i++)
        by->first[graph->duties[i].measure + 2]++;
    for (uint32_t m = 2; m <= graph->measure_count; m++)
        by->first[m] += by->first[m - 1];
    for (uint32_t i = 0; i < graph->duty_count; i++)
        by->order[by->first[graph->duties[i].measure + 1]++] = i;
    return true;
}

typedef struct measure_lists {
    zr_buffer lead, first, others;
} measure_lists;

static void put_units(zr_row *row, const zr_graph *graph, const by_measure *by, uint32_t measure,
                      measure_lists *lists)
{
    for (uint32_t i = by->first[measure]; i < by->first[measure + 1]; i++) {
        const zr_duty *duty = &graph->duties[by->order[i]];
        zr_buffer *list = duty->role == ZR_LEAD ? &lists->lead : duty->first ? &lists->first : &lists->others;
        zr_list_add(list, "、", duty->name);
    }
    zr_row_joined(row, &lists->lead);
    zr_row_joined(row, &lists->first);
    zr_row_joined(row, &lists->others);
    zr_row_count(row, (int64_t)by->first[measure + 1] - by->first[measure]);
}

static void put_measure(zr_frame *frame, const zr_graph *graph, const by_measure *by, uint32_t index,
                        measure_lists *lists)
{
    const zr_graph_measure *measure = &graph->measures[index];
    zr_row row = zr_row_begin(frame);
    zr_row_text(&row, measure->id);
    zr_row_text(&row, graph->documents[measure->document].id);
    zr_row_text(&row, graph->documents[measure->document].title);
    for (uint32_t i = 0; i < measure->section_count; i++)
        zr_list_add(&lists->lead, " / ", measure->sections[i]);
    zr_row_joined(&row, &lists->lead);
    zr_row_text(&row, measure->parent == ZR_NONE ? (zr_span){0} : graph->measures[measure->parent].id);
    zr_row_text(&row, measure->label);
    zr_row_text(&row, measure->title);
    zr_row_word(&row, zr_kind_name(measure->kind));
    put_units(&row, graph, by, index, lists);
    for (uint32_t i = 0; i < measure->deadline_count; i++)
        zr_list_add(&lists->lead, "；", measure->deadlines[i].quote);
    zr_row_joined(&row, &lists->lead);
    for (uint32_t i = 0; i < measure->target_count; i++)
        zr_list_add(&lists->lead, "；", measure->targets[i].quote);
    zr_row_joined(&row, &lists->lead);
    zr_row_count(&row, measure->line);
}

zr_status zr_frame_of_measures(zr_frame **out, const zr_graph *graph, zr_error *err)
{
    by_measure by = {0};
    measure_lists lists = {0};
    zr_status status = zr_frame_new(out, "measures", (zr_words){{"措施台账", "measures"}}, columns,
                                    sizeof columns / sizeof *columns, err);
    if (status == ZR_OK && !sort_duties(&by, graph))
        status = zr_fail_memory(err);
    for (uint32_t i = 0; i < graph->measure_count && status == ZR_OK; i++)
        put_measure(*out, graph, &by, i, &lists);
    if (status == ZR_OK && (lists.lead.failed || lists.first.failed || lists.others.failed))
        status = zr_fail_memory(err);
    zr_buffer_free(&lists.lead);
    zr_buffer_free(&lists.first);
    zr_buffer_free(&lists.others);
    free(by.first);
    free(by.order);
    return status;
}
