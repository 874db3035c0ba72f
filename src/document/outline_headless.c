/* Tables without a head, where the looks of their cells leave no doubt which column says what:
 *
 *     1 | 修建园区道路 | 县交通局、县财政局 | 年底前
 *     2 | 改造老旧小区 | 县住建局 | 长期
 *     3 | 清理城区河道 | 县水利局 | 6月底
 *
 * One column holds known bodies in nearly all rows, no other holds any, and one says what is to be done; the
 * words above speak of work that is shared out, so that it is no list of prizes or of telephones. */
#include "document/outline_headless.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/letters.h"
#include "source/drawn_words.h"

enum { LEAST_ROWS = 3, MOST_ROWS = 40, LEAST_CELLS = 2, MOST_CELLS = 12, LEAST_TASK = 4 /* characters */ };

/* What the cells of the columns look like. */
typedef struct looks {
    uint32_t rows, alike; /* all; those with as many cells as the first */
    uint32_t cells;
    uint32_t bodies[MOST_CELLS], times[MOST_CELLS], numbers[MOST_CELLS], tasks[MOST_CELLS];
    bool sure[MOST_CELLS]; /* one of the bodies can be nothing else: 县水利局, not 老旧小区 */
    size_t bytes[MOST_CELLS];
} looks;

static bool are_known_bodies(zr_span cell)
{
    static const char *const opens[] = {"（", "(", "〔", "[", NULL}; /* a note that was cut, and no list */
    return zr_words_are_bodies(cell) && zr_begins_with_body(cell) && !zr_starts_any(cell, opens);
}

static bool begins_with_office(zr_span cell)
{
    return zr_name_look(zr_span_cut(cell, 0, zr_letter_find(cell, 0, ZR_L_LISTS))) >= ZR_LOOK_UNIT;
}

static void look_at_row(looks *out, const zr_row *row)
{
    out->rows++;
    if (row->count != out->cells)
        return;
    out->alike++;
    for (uint32_t i = 0; i < row->count; i++) {
        zr_span cell = row->cell[i];
        bool bodies = are_known_bodies(cell), time = !bodies && zr_words_are_time(cell);
        bool number = !bodies && !time && zr_cell_is_number(cell);
        out->bodies[i] += bodies;
        bool sure = bodies && begins_with_office(cell);
        out->sure[i] |= sure;
        out->times[i] += time;
        out->numbers[i] += number;
        out->tasks[i] += !sure && !time && !number && zr_span_characters(cell) >= LEAST_TASK;
        out->bytes[i] += cell.size;
    }
}

/* The first dozens of rows from line `first` on: below the columns of a head, past what stands between them;
 * without a head (NULL) up to words that are no row. */
static looks look_at_rows(const zr_table_block *at, uint32_t first, uint32_t cells, const zr_columns *columns)
{
    looks seen = {.cells = cells};
    zr_span room[ZR_COLUMNS];
    for (uint32_t i = first; i < at->end && seen.rows < MOST_ROWS; i++) {
        uint8_t kind = at->scan->lines[i].kind;
        if (!columns && kind != ZR_LINE_TABLE && kind != ZR_LINE_BLANK && kind != ZR_LINE_PAGE)
            break;
        zr_span words = zr_table_line(at, i);
        if (kind != ZR_LINE_TABLE || zr_row_is_rule(words))
            continue;
        zr_row row = columns ? zr_row_split_below(columns, words, room) : zr_row_split(words, room);
        look_at_row(&seen, &row);
    }
    return seen;
}

/* In eight rows of ten. */
static bool is_usual(const looks *seen, uint32_t count)
{
    return 5 * count >= 4 * seen->alike;
}

/* The only column with bodies, or seen->cells. In a column of tasks one may look like a place (改造老旧小区).
 */
static uint32_t column_of_bodies(const looks *seen)
{
    uint32_t found = seen->cells;
    for (uint32_t i = 0; i < seen->cells; i++) {
        bool usual = seen->bodies[i] > 0 && is_usual(seen, seen->bodies[i]);
        if (!usual && !seen->sure[i])
            continue;
        if (found < seen->cells || !usual)
            return seen->cells;
        found = i;
    }
    return found;
}

/* The longest of those that say what is to be done, or seen->cells. */
static uint32_t column_of_tasks(const looks *seen)
{
    uint32_t found = seen->cells;
    for (uint32_t i = 0; i < seen->cells; i++) {
        if (is_usual(seen, seen->tasks[i]) && (found == seen->cells || seen->bytes[i] > seen->bytes[found]))
            found = i;
    }
    return found;
}

/* Two rows are a table where they are numbered: 1 | … , 2 | … . */
static bool has_rows(const looks *seen)
{
    enum { NUMBERED = 2 };
    bool numbered = seen->numbers[0] == seen->alike && seen->cells > LEAST_CELLS;
    return seen->alike >= (numbered ? NUMBERED : LEAST_ROWS) && 5 * seen->alike >= 4 * seen->rows;
}

static void name_column(zr_columns *columns, uint32_t i, zr_column_kind kind, const char *name)
{
    columns->kind[i] = kind;
    columns->name[i] = zr_span_of(name);
}

static bool name_columns(zr_columns *out, const looks *seen, zr_span first)
{
    uint32_t bodies = column_of_bodies(seen), task = column_of_tasks(seen);
    if (!has_rows(seen) || bodies == seen->cells || task == seen->cells)
        return false;
    first = zr_span_trim(first);
    *out = (zr_columns){
        .count = seen->cells, .left = zr_span_starts(first, "|"), .right = zr_span_ends(first, "|")};
    for (uint32_t i = 0; i < seen->cells; i++) {
        name_column(out, i, ZR_COLUMN_OTHER, "");
        if (i == 0 && is_usual(seen, seen->numbers[i]))
            name_column(out, i, ZR_COLUMN_NUMBER, "序号");
        else if (is_usual(seen, seen->times[i]))
            name_column(out, i, ZR_COLUMN_DATE, "完成时限");
    }
    name_column(out, task, ZR_COLUMN_TASK, "任务");
    name_column(out, bodies, ZR_COLUMN_UNIT, "责任单位");
    return true;
}

/* Where the last of the words begins, from 1; 0: none stands there. */
static size_t last_of(zr_span text, const char *const *words)
{
    size_t last = 0;
    for (size_t i = 0; words[i]; i++) {
        zr_span word = zr_span_of(words[i]);
        for (size_t at = 0; (at = zr_span_find(text, word, at)) != SIZE_MAX; at += word.size)
            last = at + 1 > last ? at + 1 : last;
    }
    return last;
}

/* Do the words above a table, or its head, speak of work that is shared out? Of those above it the nearest
 * tell: 重点工作先进单位名单 is a list of others, and the telephone of a covering notice stands further above
 * than 重点工作分工表. */
static bool is_about_work(zr_span text, size_t table, size_t rows)
{
    enum { ABOVE = 600 };
    static const char *const work[] = {"分工", "任务", "责任", "清单", "分解", "台账",
                                       "措施", "实事", "工作", "牵头", NULL};
    static const char *const others[] = {"名单", "获奖",   "表彰", "电话", "通讯录",
                                         "联系", "拟录用", "中标", "排名", NULL};
    size_t start = table > ABOVE ? table - ABOVE : 0;
    zr_span above = zr_span_cut(text, start, table), head = zr_span_cut(text, table, rows);
    size_t other = last_of(above, others), told = last_of(above, work);
    return other ? told > other : told || zr_holds_any(head, work);
}

bool zr_headless_find(zr_table_block *at)
{
    zr_span room[ZR_COLUMNS], first = zr_table_line(at, at->first);
    zr_row row = zr_row_split(first, room);
    bool bodies = false;
    for (uint32_t i = 0; i < row.count && row.count <= MOST_CELLS && !bodies; i++)
        bodies = are_known_bodies(row.cell[i]);
    size_t start = at->scan->lines[at->first].start;
    if (!bodies || row.count < LEAST_CELLS || !is_about_work(at->text, start, start))
        return false;
    looks seen = look_at_rows(at, at->first, row.count, NULL);
    if (!name_columns(&at->columns, &seen, first))
        return false;
    at->head = at->begin = at->first;
    at->headless = true;
    return true;
}

/* Heads that say that the bodies below them are no more than asked about: 申报单位, 完成情况, 被检查单位. */
static bool tells_others(zr_span name)
{
    return zr_ends_any(name, zr_body_nouns) > 0 || zr_column_tells_outcome(name) ||
           zr_column_tells_object(name) || zr_column_tells_progress(name);
}

bool zr_headed_bodies(zr_table_block *at)
{
    zr_columns *columns = &at->columns;
    uint32_t tasks = 0;
    for (uint32_t i = 0; i < columns->count; i++) {
        tasks += columns->kind[i] == ZR_COLUMN_TASK;
        if (columns->kind[i] == ZR_COLUMN_UNIT)
            return false; /* as nearly all */
    }
    if (!tasks || columns->count > MOST_CELLS ||
        !is_about_work(at->text, at->scan->lines[at->head].start, at->scan->lines[at->begin].start))
        return false;
    looks seen = look_at_rows(at, at->begin, columns->count, columns);
    uint32_t bodies = seen.alike < LEAST_ROWS ? seen.cells : column_of_bodies(&seen);
    if (bodies == seen.cells || tells_others(columns->name[bodies]))
        return false;
    bool named = columns->kind[bodies] == ZR_COLUMN_TASK && tasks > 1; /* 单位名称 beside 任务名称 */
    if (!named && columns->kind[bodies] != ZR_COLUMN_OTHER)
        return false;
    name_column(columns, bodies, ZR_COLUMN_UNIT, "责任单位");
    return true;
}

bool zr_headless_begins(zr_span text, const zr_scan *scan, uint32_t line, uint32_t end)
{
    zr_table_block at = {.text = text, .scan = scan, .first = line, .end = end};
    return zr_headless_find(&at);
}
