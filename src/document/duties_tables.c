/* Tables: the cells of a row that stand under columns of duties are one expression. */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_columns.h"
#include "document/duties_deeds.h"
#include "document/duties_hunt.h"
#include "document/duties_joints.h"
#include "document/duties_net.h"
#include "document/duties_nobody.h"
#include "document/duties_plain.h"
#include "document/duties_read_parts.h"
#include "document/duties_remark_cells.h"
#include "document/letters.h"
#include "document/outline_columns.h"

#include <string.h>

/* Cells of a row where a unit should stand and none does. */
typedef struct zr_open_cells {
    zr_cell_text lead; /* the first under 牵头单位 that is empty or says 无, */
    bool open;         /* if there is one */
    bool leads;        /* another one under such a column has names */
} zr_open_cells;

/* 待定 leaves its column open, 无 and nothing only that of the lead, if others answer: judged when the row is
 * read. */
static void leave_open(zr_reading *reading, zr_open_cells *open, const zr_cell_text *cell,
                       zr_duty_label label, zr_nobody nobody)
{
    if (label.kind != ZR_LABEL_ROLE || (label.role != ZR_LEAD && label.role != ZR_RESPONSIBLE))
        return;
    if (nobody == ZR_NOBODY_YET && !reading->open_end) {
        reading->open_start = cell->start;
        reading->open_end = cell->end;
    } else if (nobody == ZR_NOBODY && label.role == ZR_LEAD && !open->open) {
        open->lead = *cell;
        open->open = true;
    }
}

/* A reading that goes on from cell to cell, each in its turn its clean words. */
static void read_cell(zr_reading *reading, zr_hunt *hunt, const zr_cell_text *cell, zr_duty_label label,
                      zr_open_cells *open)
{
    if (cell->end == cell->start) {
        leave_open(reading, open, cell, label, ZR_NOBODY);
        return;
    }
    zr_clean clean = zr_clean_make(hunt->text, cell->start, cell->end, hunt->pool->arena);
    zr_nobody nobody = zr_nobody_read(clean.text);
    if (label.kind == ZR_LABEL_ROLE && zr_cell_is_number(clean.text)) /* it has slipped, and is no name */
        nobody = ZR_NOBODY;
    if (nobody != ZR_SOMEBODY) {
        leave_open(reading, open, cell, label, nobody);
        return;
    }
    *reading->clean = clean;
    reading->role = label.role;
    reading->state = label.kind;
    reading->works = label.works;
    reading->holders = label.holders;
    reading->home =
        label.kind == ZR_LABEL_LIMIT ? ZR_LABEL_LIMIT : ZR_LABEL_ROLE; /* 一季度招标；二季度开工 */
    reading->joint = ZR_HEAD;
    reading->waiting = reading->list->count;
    reading->rank = 0;
    reading->labels++;
    reading->limit_end = SIZE_MAX; /* of another cell */
    zr_read_stretch(reading, 0, clean.text.size);
}

/* | 修渠。（县水利局负责） | 修渠。（县水利局负责） |: are the words [start, end) those of the cell before?
 */
static bool repeats_cell(zr_span text, size_t start, size_t end)
{
    zr_span own = zr_span_trim(zr_span_cut(text, start, end));
    size_t bar = start ? start - 1 : 0;
    while (bar > 0 && text.data[bar - 1] == ' ')
        bar--;
    if (!own.size || bar < own.size || !zr_span_equal(zr_span_cut(text, bar - own.size, bar), own))
        return false;
    size_t before = bar - own.size;
    while (before > 0 && text.data[before - 1] == ' ')
        before--;
    return before == 0 || text.data[before - 1] == '|' || text.data[before - 1] == '\n';
}

/* Is the byte in a cell between two bars that is a copy? */
static bool is_copied(zr_hunt *hunt, size_t at)
{
    zr_span text = hunt->text;
    if (at >= hunt->cell && at < hunt->cell_end)
        return hunt->copied;
    size_t start = at, end = at;
    while (start > 0 && text.data[start - 1] != '|' && text.data[start - 1] != '\n')
        start--;
    while (end < text.size && text.data[end] != '|' && text.data[end] != '\n')
        end++;
    bool bar = start > 0 && text.data[start - 1] == '|';
    hunt->cell = start;
    hunt->cell_end = end + (end == at);
    hunt->copied = bar && repeats_cell(text, start, end);
    return hunt->copied;
}

/* Is the cell read with its row, since its column names those who answer, or its remark does? */
static bool is_with_row(zr_hunt *hunt, const zr_node *row, const zr_cell_text *cell)
{
    const zr_outline *outline = hunt->pool->outline;
    if (hunt->asked == cell)
        return hunt->with_row;
    hunt->asked = cell;
    hunt->with_row = (zr_column_answers(outline, row, zr_duty_label_column(cell->column), cell->column) &&
                      !zr_cell_tells_deeds(outline, row, hunt->text, cell)) ||
                     zr_remark_shares(outline, row, hunt->text, cell) < cell->end;
    return hunt->with_row;
}

size_t zr_cell_end(zr_hunt *hunt, size_t at, bool *duties)
{
    const zr_outline *outline = hunt->pool->outline;
    uint32_t node = outline->cell_count ? zr_outline_at(outline, at) : ZR_NONE;
    if (node == ZR_NONE || outline->nodes[node].kind != ZR_NODE_ROW)
        return 0;
    const zr_node *row = &outline->nodes[node];
    if (is_copied(hunt, at)) {
        *duties = true;
        return hunt->cell_end;
    }
    for (uint32_t i = row->cell; i < row->cell + row->cells && i < outline->cell_count; i++) {
        const zr_cell_text *cell = &outline->cells[i];
        if (at < cell->start || at >= cell->end)
            continue;
        *duties = is_with_row(hunt, row, cell);
        return cell->end;
    }
    return 0;
}

/* 责任人 where no column names bodies: persons alone answer, which is told. */
static void doubt_persons(zr_hunt *hunt, const zr_node *row)
{
    const zr_outline *outline = hunt->pool->outline;
    for (uint32_t i = row->cell; i < row->cell + row->cells && i < outline->cell_count; i++) {
        const zr_cell_text *cell = &outline->cells[i];
        if (cell->end == cell->start || zr_duty_label_column(cell->column).kind != ZR_LABEL_PERSON ||
            !zr_asks_person(cell->column))
            continue;
        if (!zr_row_names_owners(outline, row))
            zr_hunt_doubt(hunt, ZR_F_UNNAMED, cell->start, cell->end);
        return;
    }
}

/* 备注: 县经信局督导. Nothing but names and verbs; other remarks are none of ours. */
static void read_remark(zr_reading *reading, zr_hunt *hunt, const zr_cell_text *cell)
{
    if (cell->end == cell->start || !zr_is_remark_column(cell->column))
        return;
    *reading->clean = zr_clean_make(hunt->text, cell->start, cell->end, hunt->pool->arena);
    zr_span words = reading->clean->text;
    zr_plain_remark(reading, 0, words.size - (zr_span_ends(words, "。") ? strlen("。") : 0));
}

/* Is the column one for bodies, for those who answer, or for limits or remarks, so that every body in it has
 * to do with the work? In 分工 beside 责任单位 those have that stand behind the label of a role. */
static bool holds_bodies(zr_span text, const zr_cell_text *cell, zr_duty_label label, bool duties)
{
    zr_span column = cell->column;
    return duties || label.kind == ZR_LABEL_LIMIT || zr_is_remark_column(column) ||
           (label.kind == ZR_LABEL_NEUTRAL && zr_cell_label(text, cell) < cell->end) ||
           (label.kind == ZR_LABEL_PERSON && zr_asks_person(column));
}

/* The names of columns as labels, by their places in a row: the rows of a table share them. */
typedef struct zr_column_labels {
    zr_span column[ZR_COLUMNS];
    zr_duty_label label[ZR_COLUMNS];
    bool told[ZR_COLUMNS];     /* that its bodies are not counted */
    size_t looked[ZR_COLUMNS]; /* where the cell begins that was looked at last: merged rows share one */
} zr_column_labels;

/* Is the cell another than that of the row before? */
static bool is_new_cell(zr_column_labels *known, uint32_t place, const zr_cell_text *cell)
{
    bool other = place < ZR_COLUMNS && cell->end > cell->start && known->looked[place] != cell->start;
    if (other)
        known->looked[place] = cell->start;
    return other;
}

static zr_duty_label label_of(zr_column_labels *known, uint32_t place, zr_span column)
{
    if (place >= ZR_COLUMNS)
        return zr_duty_label_column(column);
    if (known->column[place].data != column.data || known->column[place].size != column.size) {
        known->column[place] = column;
        known->label[place] = zr_duty_label_column(column);
        known->told[place] = false;
    }
    return known->label[place];
}

/* | 责任领导 | above | 市科技局 |: bodies, one and all, where the column asks for the persons who answer,
 * stand there as in a column of theirs. */
static bool are_bodies_of_persons(const zr_hunt *hunt, const zr_cell_text *cell, zr_duty_label *label)
{
    if (cell->end == cell->start || label->kind != ZR_LABEL_PERSON || !zr_asks_person(cell->column))
        return false;
    zr_clean words = zr_clean_make(hunt->text, cell->start, cell->end, hunt->pool->arena);
    if (!zr_are_bodies_for_persons(&words, 0, words.text.size))
        return false;
    *label = (zr_duty_label){
        .kind = ZR_LABEL_ROLE, .role = zr_role_of_asked(cell->column), .size = cell->column.size};
    return true;
}

/* | 责任单位 | 建设单位 | above | 市水利局 | 市城投集团 |: bodies in a column that does not say that they
 * answer are told of once. */
static void doubt_column(zr_hunt *hunt, zr_column_labels *known, uint32_t place, const zr_cell_text *cell)
{
    if (place >= ZR_COLUMNS || known->told[place] || cell->end == cell->start ||
        !zr_label_names_bodies(cell->column))
        return;
    zr_span words = zr_span_trim(zr_span_cut(hunt->text, cell->start, cell->end));
    if (zr_name_look(zr_span_cut(words, 0, zr_letter_find(words, 0, ZR_L_LISTS | ZR_L_OPENS))) !=
        ZR_LOOK_UNIT)
        return;
    known->told[place] = true;
    zr_notes_add(hunt->pool->notes, (zr_note){.code = ZR_F_UNREAD_LABEL,
                                              .start = cell->start,
                                              .end = cell->end,
                                              .measure = ZR_NONE,
                                              .detail = cell->column});
}

/* A row of which no name was read. */
static void doubt_nameless(zr_hunt *hunt, const zr_reading *reading, const zr_node *row)
{
    if (reading->open_end)
        zr_hunt_doubt(hunt, ZR_F_UNNAMED, reading->open_start, reading->open_end);
    else if (reading->odd)
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, reading->odd_start, reading->odd_end);
    else
        doubt_persons(hunt, row);
}

/* An empty cell below 牵头单位 where no other one names a lead. */
static void doubt_lead(zr_hunt *hunt, const zr_open_cells *open, uint32_t index)
{
    if (!open->open || open->leads)
        return;
    zr_notes_add(hunt->pool->notes, (zr_note){.code = ZR_F_UNNAMED,
                                              .start = open->lead.start,
                                              .end = open->lead.end,
                                              .measure = index,
                                              .detail = open->lead.column});
}

/* | 牵头单位 | 配合单位 | above | 县教育局、县财政局 | over both: a merge has written the cell into both
 * columns, and neither says who of them leads; one alone does. Is the cell `at` the first of such a pair
 * (`*role` is told) or the second? */
typedef enum merge { NOT_MERGED, MERGED_FIRST, MERGED_AGAIN } merge;

static merge merge_of(const zr_hunt *hunt, const zr_node *row, uint32_t at, zr_column_labels *known)
{
    const zr_cell_text *cells = hunt->pool->outline->cells + row->cell;
    zr_role role = label_of(known, at, cells[at].column).role;
    uint32_t other = role == ZR_LEAD ? at + 1 : at - 1;
    uint32_t second = role == ZR_LEAD ? other : at;
    if ((role != ZR_LEAD && role != ZR_SUPPORT) || other >= row->cells ||
        row->cell + row->cells > hunt->pool->outline->cell_count)
        return NOT_MERGED;
    zr_duty_label label = label_of(known, other, cells[other].column);
    size_t from = cells[second].start; /* behind the bar */
    while (from > 0 && hunt->text.data[from - 1] == ' ')
        from--;
    if (label.kind != ZR_LABEL_ROLE || label.role != (role == ZR_LEAD ? ZR_SUPPORT : ZR_LEAD) ||
        !repeats_cell(hunt->text, from, cells[second].end))
        return NOT_MERGED;
    return second == at ? MERGED_AGAIN : MERGED_FIRST;
}

static bool is_list(zr_span text, const zr_cell_text *cell)
{
    zr_span words = zr_span_trim(zr_span_cut(text, cell->start, cell->end));
    return zr_letter_find(words, 0, ZR_L_LISTS) < words.size;
}

static void read_row(zr_hunt *hunt, const zr_node *row, uint32_t index, zr_column_labels *known)
{
    const zr_outline *outline = hunt->pool->outline;
    zr_clean clean = {0};
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_TABLE);
    zr_open_cells open = {0};
    size_t start = SIZE_MAX, end = 0;
    uint64_t netted = 0;
    for (uint32_t i = row->cell; i < row->cell + row->cells && i < outline->cell_count; i++) {
        const zr_cell_text *cell = &outline->cells[i];
        zr_duty_label label = label_of(known, i - row->cell, cell->column);
        size_t names = zr_reading_names(&reading);
        if (label.weak && zr_row_says_who_answers(outline, row))
            label.role = zr_label_role_beside(cell->column, &label);
        zr_cell_text bodies = zr_cell_behind_persons(hunt->text, *cell);
        bool duties =
            are_bodies_of_persons(hunt, cell, &label) ||
            (zr_column_answers(outline, row, label, cell->column) &&
             !zr_cell_tells_deeds(outline, row, hunt->text, cell) && !zr_cell_counts(hunt->text, cell));
        size_t shares = zr_remark_shares(outline, row, hunt->text, cell);
        if (shares < cell->end) {
            bodies.start = shares;
            duties = true;
        }
        if (holds_bodies(hunt->text, cell, label, duties) && is_new_cell(known, i - row->cell, cell))
            netted |= (uint64_t)1 << (i - row->cell);
        merge merged = duties ? merge_of(hunt, row, i - row->cell, known) : NOT_MERGED;
        if (merged == MERGED_FIRST && is_list(hunt->text, cell))
            label.role = ZR_RESPONSIBLE;
        if (merged == MERGED_AGAIN)
            netted &= ~((uint64_t)1 << (i - row->cell));
        else if (duties)
            read_cell(&reading, hunt, &bodies, label, &open);
        else {
            read_remark(&reading, hunt, cell);
            doubt_column(hunt, known, i - row->cell, cell);
        }
        if (zr_reading_names(&reading) > names) {
            open.leads |= label.role == ZR_LEAD;
            start = cell->start < start ? cell->start : start;
            end = cell->end > end ? cell->end : end;
        }
    }
    if (netted)
        zr_net_row(hunt, &reading, row, netted);
    if (zr_reading_names(&reading) == 0) {
        doubt_nameless(hunt, &reading, row);
        return;
    }
    doubt_lead(hunt, &open, index);
    zr_hunt_keep_for(hunt, &reading, start, end, index);
}

void zr_tables_find(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    zr_column_labels known = {0};
    for (uint32_t i = 0; i < outline->node_count; i++) {
        if (outline->nodes[i].cells && !hunt->pool->failed)
            read_row(hunt, &outline->nodes[i], i, &known);
    }
}
