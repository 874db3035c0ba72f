/* The ledger as a table: one row a measure. */
#include "analysis/ledger_rows.h"
#include "analysis/ledger_terms.h"
#include "analysis/tables.h"
#include "base/cells.h"
#include "document/role_words.h"
#include "graph/measure_name.h"
#include "graph/whole_name.h"

#include <stdlib.h>

enum {
    ID,
    DOCUMENT,
    SECTION,
    TITLE,
    MINE,
    LEAD,
    BASIS,
    CO,
    SUPPORT,
    GUIDE,
    DEADLINE,
    DUE,
    TARGETS,
    SOURCE,
    STATUS,
    DONE_ON,
    NOTE,
    COLUMNS
};

static const zr_column columns[COLUMNS] = {
    [ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [DOCUMENT] = {"document", {{"文件", "document"}}, ZR_TYPE_TEXT, 0},
    [SECTION] = {"section", {{"章节", "section"}}, ZR_TYPE_TEXT, 0},
    [TITLE] = {"title", {{"措施", "measure"}}, ZR_TYPE_TEXT, 0},
    [MINE] = {"role", {{"本单位角色", "its role"}}, ZR_TYPE_TEXT, 0},
    [LEAD] = {"lead", {{"牵头单位", "lead"}}, ZR_TYPE_TEXT, 0},
    [BASIS] = {"lead_by", {{"牵头依据", "lead by"}}, ZR_TYPE_TEXT, 0},
    [CO] = {"responsible", {{"责任单位", "responsible"}}, ZR_TYPE_TEXT, 0},
    [SUPPORT] = {"support", {{"配合单位", "support"}}, ZR_TYPE_TEXT, 0},
    [GUIDE] = {"guide", {{"指导单位", "guide"}}, ZR_TYPE_TEXT, 0},
    [DEADLINE] = {"deadline", {{"完成时限", "deadline"}}, ZR_TYPE_TEXT, 0},
    [DUE] = {"due", {{"到期日", "due"}}, ZR_TYPE_TEXT, 0},
    [TARGETS] = {"targets", {{"目标", "targets"}}, ZR_TYPE_TEXT, 0},
    [SOURCE] = {"source", {{"出处", "source"}}, ZR_TYPE_TEXT, 0},
    [STATUS] = {"status", {{"状态", "status"}}, ZR_TYPE_TEXT, 0},
    [DONE_ON] = {"done_on", {{"完成日期", "done on"}}, ZR_TYPE_TEXT, 0},
    [NOTE] = {"note", {{"备注", "note"}}, ZR_TYPE_TEXT, 0},
};

/* Fills a row's cells; each list in one buffer that is emptied behind it. */
typedef struct ledger_row {
    zr_frame *frame;
    zr_buffer list;
    const char *until; /* or NULL */
    uint32_t *listed;  /* of each unit: the list that it was put in last */
    uint32_t lists;    /* so far */
} ledger_row;

static void put_list(ledger_row *row, uint32_t column)
{
    if (row->list.size)
        zr_frame_text(row->frame, column, zr_buffer_span(&row->list));
    row->list.size = 0;
    row->lists++;
}

static void add(ledger_row *row, const char *mark, zr_span text)
{
    zr_buffer_put(&row->list, row->list.size ? mark : "");
    zr_buffer_add(&row->list, text);
}

static void put_text(ledger_row *row, uint32_t column, zr_span text)
{
    if (text.size)
        zr_frame_text(row->frame, column, text);
}

/* A unit that several duty expressions of the measure name is listed once; 司法局 with the 市 that another
 * list has before it. */
static void add_unit(ledger_row *row, const zr_graph *graph, const zr_duty *duty)
{
    zr_span whole = graph->units[duty->unit].name;
    if (row->listed[duty->unit] == row->lists)
        return;
    row->listed[duty->unit] = row->lists;
    add(row, "、", zr_is_whole_name(whole, duty->name) ? whole : duty->name);
}

/* The units of the measure in one role; the first-listed lead is none of the responsible. */
static void put_role(ledger_row *row, const zr_graph *graph, const uint32_t *duties, uint32_t count,
                     zr_role role, uint32_t column, bool skip_first)
{
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        if (duty->role == role && !(skip_first && duty->first))
            add_unit(row, graph, duty);
    }
    put_list(row, column);
}

static void put_units(ledger_row *row, const zr_graph *graph, const uint32_t *duties, uint32_t count)
{
    bool stated = false, first = false, words = false, unled = false;
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        stated |= duty->role == ZR_LEAD;
        words |= duty->role == ZR_LEAD && duty->basis != ZR_BY_RULE;
        first |= duty->first;
        unled |= duty->unled;
    }
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        if (stated ? duty->role == ZR_LEAD : duty->first)
            add_unit(row, graph, duty);
    }
    put_list(row, LEAD);
    if (stated || first || unled)
        zr_frame_text(row->frame, BASIS,
                      zr_span_of(words    ? "stated"
                                 : stated ? "rule"
                                 : first  ? "first"
                                          : "none"));
    put_role(row, graph, duties, count, ZR_RESPONSIBLE, CO, !stated);
    put_role(row, graph, duties, count, ZR_SUPPORT, SUPPORT, false);
    put_role(row, graph, duties, count, ZR_GUIDE, GUIDE, false);
}

/* What a unit is in the measure; empty: nothing. */
static zr_span role_of(const zr_graph *graph, const uint32_t *duties, uint32_t count, uint32_t unit)
{
    const zr_duty *best = NULL;
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        if (duty->unit == unit && (!best || duty->role < best->role))
            best = duty;
    }
    if (!best)
        return (zr_span){0};
    return zr_span_of(best->first && best->role != ZR_LEAD ? "first" : zr_role_name(best->role));
}

/* 一、重点任务 / （一）优化环境: the headings above, and the groups that the measure is an item of. */
static void put_section(ledger_row *row, const zr_graph *graph, const zr_graph_measure *measure)
{
    enum { DEEPEST = 16 };
    uint32_t above[DEEPEST], depth = 0;
    for (uint32_t i = 0; i < measure->section_count; i++)
        add(row, " / ", measure->sections[i]);
    for (uint32_t at = measure->parent; at != ZR_NONE && depth < DEEPEST; at = graph->measures[at].parent)
        above[depth++] = at;
    while (depth-- > 0) {
        zr_buffer_put(&row->list, row->list.size ? " / " : "");
        zr_measure_name(&row->list, &graph->measures[above[depth]]);
    }
    put_list(row, SECTION);
}

static void put_words(ledger_row *row, const zr_graph *graph, uint32_t index)
{
    const zr_graph_measure *measure = &graph->measures[index];
    const zr_graph_document *document = &graph->documents[measure->document];
    put_text(row, ID, measure->id);
    put_text(row, DOCUMENT, document->title.size ? document->title : document->id);
    put_section(row, graph, measure);
    zr_measure_name(&row->list, measure);
    put_list(row, TITLE); /* a label alone, (1), would be a number to a spreadsheet */
    for (uint32_t i = 0; i < measure->deadline_count; i++)
        add(row, "；", measure->deadlines[i].quote);
    put_list(row, DEADLINE);
    put_text(row, DUE, row->until ? zr_due_by(measure, zr_span_of(row->until)) : zr_due_date(measure));
    for (uint32_t i = 0; i < measure->target_count; i++)
        add(row, "；", measure->targets[i].quote);
    put_list(row, TARGETS);
    zr_buffer_add(&row->list, document->source);
    zr_buffer_print(&row->list, ":%u", measure->line);
    put_list(row, SOURCE);
}

static void put_answer(ledger_row *row, const zr_answer *answer)
{
    if (answer->state)
        put_text(row, STATUS, zr_span_of(zr_state_terms[answer->state - 1].key));
    put_text(row, DONE_ON, answer->done_on);
    put_text(row, NOTE, answer->note);
}

/* The row of a measure; of one unit (or ZR_NONE) with what it is there. */
static void put_row(ledger_row *row, const zr_owners *owners, uint32_t measure, uint32_t unit,
                    const zr_answers *answers)
{
    uint32_t count;
    const uint32_t *duties = zr_owners_of(owners, measure, &count);
    zr_frame_row(row->frame);
    put_words(row, owners->graph, measure);
    if (unit != ZR_NONE)
        put_text(row, MINE, role_of(owners->graph, duties, count, unit));
    put_units(row, owners->graph, duties, count);
    if (answers && measure < answers->count)
        put_answer(row, &answers->of[measure]);
}

/* Without the column of a role that nobody asks for. */
static zr_status new_frame(zr_frame **out, zr_error *err)
{
    zr_status status = zr_frame_new(out, "ledger", zr_bilingual("任务台账", "ledger"), columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, STATUS, zr_state_terms);
    zr_frame_terms(*out, MINE, zr_role_terms);
    zr_frame_terms(*out, BASIS, zr_basis_of_lead);
    return ZR_OK;
}

struct zr_ledger {
    const zr_graph *graph;
    zr_ledger_options options;
    zr_ledger_rows rows;
    uint32_t *listed, lists; /* of ledger_row */
};

zr_status zr_ledger_new(zr_ledger **out, const zr_graph *graph, const zr_ledger_options *options,
                        zr_error *err)
{
    zr_ledger *ledger = *out = calloc(1, sizeof *ledger);
    if (!ledger)
        return zr_fail_memory(err);
    ledger->graph = graph;
    ledger->options = *options;
    ledger->lists = 1;
    ledger->listed = calloc((size_t)graph->unit_count + 1, sizeof *ledger->listed);
    if (ledger->listed && zr_ledger_rows_choose(&ledger->rows, graph, options))
        return ZR_OK;
    zr_ledger_free(ledger);
    *out = NULL;
    return zr_fail_memory(err);
}

void zr_ledger_free(zr_ledger *ledger)
{
    if (!ledger)
        return;
    zr_ledger_rows_free(&ledger->rows);
    free(ledger->listed);
    free(ledger);
}

zr_status zr_ledger_of(zr_frame **out, zr_ledger *ledger, uint32_t unit, zr_error *err)
{
    *out = NULL;
    uint32_t count;
    const uint32_t *measures = zr_ledger_rows_of(&ledger->rows, unit, &count);
    zr_status status = measures ? new_frame(out, err) : zr_fail_memory(err);
    ledger_row row = {
        .frame = *out, .listed = ledger->listed, .lists = ledger->lists, .until = ledger->options.until};
    for (uint32_t i = 0; i < count && status == ZR_OK; i++)
        put_row(&row, &ledger->rows.owners, measures[i], unit, ledger->options.answers);
    ledger->lists = row.lists;
    if (status == ZR_OK)
        status = zr_table_close(out, row.list.failed ? zr_fail_memory(err) : ZR_OK, err);
    zr_buffer_free(&row.list);
    return status;
}

zr_status zr_ledger_frame(zr_frame **out, const zr_graph *graph, const zr_ledger_options *options,
                          zr_error *err)
{
    zr_ledger *ledger;
    *out = NULL;
    zr_status status = zr_ledger_new(&ledger, graph, options, err);
    if (status == ZR_OK)
        status = zr_ledger_of(out, ledger, options->unit, err);
    zr_ledger_free(ledger);
    return status;
}

bool zr_ledger_is_head(zr_span line)
{
    bool found = false;
    for (int lang = ZR_ZH; lang <= ZR_EN && !found; lang++) {
        const char *const told[] = {columns[ID].title.in[lang],
                                    columns[LEAD].title.in[lang],
                                    columns[DUE].title.in[lang],
                                    columns[SOURCE].title.in[lang],
                                    columns[STATUS].title.in[lang],
                                    columns[DONE_ON].title.in[lang],
                                    NULL};
        found = zr_cells_have(line, told);
    }
    return found;
}
