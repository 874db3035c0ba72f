/* A ledger that was filled in → what is said of each measure. */
#include "analysis/ledger_terms.h"
#include "document/date.h"
#include "graph/measure_ids.h"
#include "graph/user_table.h"
#include "zeren/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const id_words[] = {"编号", "措施编号", "id", "measure id", NULL};
static const char *const state_words[] = {"状态",   "进展",  "进展情况", "完成情况", "办理情况",
                                          "status", "state", "progress", NULL};
static const char *const day_words[] = {"完成日期", "完成时间", "办结日期", "done_on", "done on", NULL};
static const char *const note_words[] = {"备注", "说明", "note", "notes", NULL};

static size_t read_digits(zr_span text, size_t at, uint32_t *value)
{
    size_t from = at;
    for (*value = 0; at < text.size && text.data[at] >= '0' && text.data[at] <= '9' && at - from < 5; at++)
        *value = *value * 10 + (uint32_t)(text.data[at] - '0');
    return at - from;
}

/* Passes one of the marks that may stand here; false if none does. */
static bool pass(zr_span text, size_t *at, const char *const marks[4])
{
    for (int i = 0; i < 4 && marks[i]; i++)
        if (zr_span_starts(zr_span_cut(text, *at, text.size), marks[i])) {
            *at += strlen(marks[i]);
            return true;
        }
    return false;
}

bool zr_day_read(char out[11], zr_span text)
{
    static const char *const behind_year[4] = {"-", "/", ".", "年"},
                             *const behind_month[4] = {"-", "/", ".", "月"},
                             *const behind_day[4] = {"日", "号", NULL, NULL};
    uint32_t year, month, day;
    size_t at = 0, size;
    text = zr_span_trim(text);
    if (read_digits(text, 0, &year) != 4 || (at = 4, !pass(text, &at, behind_year)))
        return false;
    at += size = read_digits(text, at, &month);
    if (size < 1 || size > 2 || month < 1 || month > 12 || !pass(text, &at, behind_month))
        return false;
    at += size = read_digits(text, at, &day);
    if (size < 1 || size > 2 || day < 1 || (int)day > zr_date_last_day((int)year, (int)month))
        return false;
    pass(text, &at, behind_day);
    if (at != text.size)
        return false;
    zr_date_write(out, (zr_date){(int)year, (int)month, (int)day, 0});
    return true;
}

typedef struct ledger_columns {
    uint32_t id, state, day, note;
} ledger_columns;

static zr_status find_columns(ledger_columns *out, const zr_user_table *table, zr_error *err)
{
    zr_user_cell start = {.line = 1, .column = 1};
    *out = (ledger_columns){zr_user_column(table, id_words), zr_user_column(table, state_words),
                            zr_user_column(table, day_words), zr_user_column(table, note_words)};
    if (table->count)
        start = (zr_user_cell){{0}, table->rows[0].cells[0].line, 1};
    if (out->id == ZR_NONE || out->state == ZR_NONE)
        return zr_user_wrong(table, &start,
                             "首行应有“编号”与“状态”两列（zeren export --to ledger 写出的样子）",
                             "the first row should name the columns id and status (as zeren export --to "
                             "ledger writes them)",
                             err);
    return ZR_OK;
}

static zr_status read_day(zr_answer *out, const zr_user_table *table, const zr_user_cell *cell,
                          zr_arena *arena, zr_error *err)
{
    char day[11];
    if (!cell->text.size)
        return ZR_OK;
    if (!zr_day_read(day, cell->text))
        return zr_user_wrong(table, cell, "这里应是日期，如 2025-12-31",
                             "a date is expected here, as in 2025-12-31", err);
    out->done_on = zr_arena_copy(arena, zr_span_of(day));
    return ZR_OK;
}

/* A ledger while it is read. */
typedef struct reading {
    const zr_user_table *table;
    const zr_graph *graph;
    zr_table ids; /* its measures */
    ledger_columns at;
    zr_answer *all;
    uint8_t *seen; /* a row of the measure has been read */
    zr_doubt *doubts;
    uint32_t doubt_count;
    size_t doubt_room;
} reading;

static void doubt(reading *of, zr_doubt_kind kind, uint32_t measure, const zr_user_cell *cell)
{
    zr_arena *arena = of->table->arena;
    if (of->doubt_count >= of->doubt_room) {
        of->doubt_room = of->doubt_room ? of->doubt_room * 2 : 8;
        zr_doubt *larger = zr_arena_take(arena, of->doubt_room, sizeof *larger);
        if (larger && of->doubt_count)
            memcpy(larger, of->doubts, of->doubt_count * sizeof *larger);
        of->doubts = larger;
    }
    if (of->doubts)
        of->doubts[of->doubt_count++] = (zr_doubt){kind, measure, cell->line, cell->column, cell->text};
}

/* Other columns of statuses often hold notes: what is no status there is passed over. */
static void look_at_others(reading *of, const zr_user_row *row, uint32_t measure, zr_state state)
{
    const zr_user_row *head = &of->table->rows[0];
    for (uint32_t c = 0; c < head->count; c++) {
        zr_state other;
        zr_user_cell cell = zr_user_at(row, c);
        if (c != of->at.state && zr_user_is(&head->cells[c], state_words) && cell.text.size &&
            zr_state_read(&other, cell.text) && other != state)
            doubt(of, ZR_DOUBT_STATES, measure, &cell);
    }
}

static zr_status read_state(zr_answer *out, reading *of, const zr_user_row *row, uint32_t measure,
                            zr_error *err)
{
    zr_user_cell state = zr_user_at(row, of->at.state);
    if (!zr_state_read(&out->state, state.text))
        return zr_user_wrong(of->table, &state, "这里应是 未开始、进行中、已完成、已停止，或空着",
                             "not started, under way, done, stopped or nothing is expected here", err);
    look_at_others(of, row, measure, out->state);
    return ZR_OK;
}

/* Days are compared as their digits. */
static bool is_early(const zr_graph *graph, uint32_t measure, zr_span done_on)
{
    zr_span issued = graph->documents[graph->measures[measure].document].date;
    return done_on.size && issued.size && zr_span_compare(done_on, issued) < 0;
}

static zr_status read_row(reading *of, const zr_user_row *row, zr_error *err)
{
    zr_answer read = {0};
    zr_status status;
    zr_user_cell id = zr_user_at(row, of->at.id), day = {0};
    uint32_t measure = zr_table_get(&of->ids, id.text);
    if (measure == ZR_NONE)
        return zr_user_wrong(of->table, &id, "这里应是图中一项措施的编号",
                             "the id of a measure of the graph is expected here", err);
    if ((status = read_state(&read, of, row, measure, err)) != ZR_OK)
        return status;
    if (of->at.day != ZR_NONE) {
        day = zr_user_at(row, of->at.day);
        if ((status = read_day(&read, of->table, &day, of->table->arena, err)) != ZR_OK)
            return status;
    }
    if (read.done_on.size && read.state != ZR_STATE_DONE && read.state != ZR_STATE_STOPPED)
        doubt(of, ZR_DOUBT_DAY, measure, &day);
    else if (is_early(of->graph, measure, read.done_on))
        doubt(of, ZR_DOUBT_EARLY, measure, &day);
    if (of->at.note != ZR_NONE)
        read.note = zr_user_at(row, of->at.note).text;
    zr_answer *known = &of->all[measure];
    if (of->seen[measure] && (known->state != read.state || !zr_span_equal(known->done_on, read.done_on)))
        return zr_user_wrong(of->table, &id, "这项措施前面已有一行，状态不同",
                             "there is a row for this measure above that says otherwise", err);
    *known = read;
    of->seen[measure] = 1;
    return ZR_OK;
}

/* A row without its last cells and without an end of line: the file was cut while it was written or sent. */
static bool is_cut(const zr_user_table *table, uint32_t row, zr_span text)
{
    char last = text.size ? text.data[text.size - 1] : '\n';
    return row > 0 && row + 1 == table->count && last != '\n' && last != '\r' &&
           table->rows[row].count < table->rows[0].count;
}

static zr_status read_rows(zr_answers *out, const zr_user_table *table, zr_span text, const zr_graph *graph,
                           zr_error *err)
{
    reading of = {.table = table, .graph = graph};
    zr_status status = find_columns(&of.at, table, err);
    if (status != ZR_OK)
        return status;
    of.all = zr_arena_take(out->arena, graph->measure_count, sizeof *of.all);
    of.seen = zr_arena_take(out->arena, graph->measure_count, sizeof *of.seen);
    if (!of.all || !of.seen || !zr_measure_ids(&of.ids, graph)) {
        zr_table_free(&of.ids);
        return zr_fail_memory(err);
    }
    for (uint32_t r = 1; r < table->count && status == ZR_OK; r++) {
        if (is_cut(table, r, text))
            doubt(&of, ZR_DOUBT_CUT, ZR_NONE, &table->rows[r].cells[0]);
        else
            status = read_row(&of, &table->rows[r], err);
    }
    zr_table_free(&of.ids);
    *out = (zr_answers){.of = of.all,
                        .count = graph->measure_count,
                        .rows = table->count - 1,
                        .doubts = of.doubts,
                        .doubt_count = of.doubt_count,
                        .arena = out->arena};
    return status == ZR_OK && out->arena->failed ? zr_fail_memory(err) : status;
}

static zr_status new_answers(zr_answers **out, zr_error *err)
{
    *out = calloc(1, sizeof **out);
    if (*out && ((*out)->arena = calloc(1, sizeof *(*out)->arena)))
        return ZR_OK;
    free(*out);
    *out = NULL;
    return zr_fail_memory(err);
}

zr_status zr_answers_read(zr_answers **out, zr_span text, const char *name, const zr_graph *graph,
                          zr_error *err)
{
    zr_answers *read;
    zr_user_table table;
    *out = NULL;
    zr_status status = new_answers(&read, err);
    if (status != ZR_OK)
        return status;
    status = zr_user_table_read(&table, text, name, read->arena, err);
    if (status == ZR_OK)
        status = read_rows(read, &table, text, graph, err);
    if (status == ZR_OK)
        *out = read;
    else
        zr_answers_free(read);
    return status;
}

zr_status zr_answers_part(zr_answers **out, const zr_answers *of, const zr_graph *graph, const zr_graph *part,
                          zr_error *err)
{
    zr_status status = new_answers(out, err);
    if (status != ZR_OK)
        return status;
    zr_table ids = {0};
    zr_answer *some = zr_arena_take((*out)->arena, (size_t)part->measure_count + 1, sizeof *some);
    if (!some || !zr_measure_ids(&ids, graph)) {
        zr_table_free(&ids);
        zr_answers_free(*out);
        *out = NULL;
        return zr_fail_memory(err);
    }
    for (uint32_t m = 0; m < part->measure_count; m++) {
        uint32_t whole = zr_table_get(&ids, part->measures[m].id);
        some[m] = whole == ZR_NONE ? (zr_answer){0} : of->of[whole];
    }
    zr_table_free(&ids);
    (*out)->of = some;
    (*out)->count = part->measure_count;
    (*out)->rows = of->rows;
    return ZR_OK;
}

void zr_answers_free(zr_answers *answers)
{
    if (!answers)
        return;
    zr_arena_free(answers->arena);
    free(answers->arena);
    free(answers);
}
