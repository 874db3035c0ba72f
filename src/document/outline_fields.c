/* Tables of fields: rows of a label and its value, one or more pairs a row. */
#include "document/outline_fields.h"

#include "base/utf8.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/duties_words.h"
#include "document/outline_columns.h"
#include "document/outline_ends.h"
#include "document/outline_field_words.h"
#include "document/outline_line.h"
#include "document/outline_title.h"

#include <string.h>

enum {
    NEAR = 14 /* rows */,
    REACH = 4 * NEAR /* lines, with those of rules */,
    FIELDS = 16,
    LONGEST_LABEL = 10 /* characters of one that no word list has */
};

size_t zr_field_name_size(zr_span words)
{
    enum { SHORTEST = 6, LONGEST = 24 };
    size_t at = 0;
    while (at < words.size && at <= LONGEST && zr_char_at(words, at) >= 0x4E00 && !zr_colon_at(words, at))
        at += zr_step(words, at);
    return at >= SHORTEST && at <= LONGEST && zr_colon_at(words, at) ? at : 0;
}

typedef struct pair {
    zr_field_kind kind;
    zr_span label, value;
} pair;

/* 验收单位, 监管部门: whoever it is; not 市直有关部门, which is told something. */
static bool names_role(zr_span label)
{
    static const char *const sets[] = {"各", "有关", "相关", "省", "市", "县", "区", "乡", "镇", NULL};
    return zr_ends_any(label, zr_body_nouns) && !zr_holds_any(label, sets);
}

/* 整改完成情况, 建设规模: a label that no word list has, by its looks and its place. No body, that a row
 * tells something of. */
static bool may_be_label(zr_span cell)
{
    for (size_t at = 0; at < cell.size; at += zr_step(cell, at)) {
        uint32_t c = zr_char_at(cell, at);
        if (!zr_is_ideograph(c) && c != u'（' && c != u'）')
            return false;
    }
    size_t characters = zr_span_characters(cell);
    return characters > 1 && characters <= LONGEST_LABEL && !zr_cell_is_number(cell) &&
           (zr_name_look(cell) < ZR_LOOK_PLACE || names_role(cell));
}

static zr_span words_of(zr_span text, const zr_scan *scan, uint32_t line)
{
    return zr_span_cut(text, scan->lines[line].start, scan->lines[line].end);
}

/* The pairs of a row, 0 if it is none of pairs, and how many have a label of the lists. A cell that a merge
 * repeats counts once. */
static uint32_t read_row(const zr_row *row, pair pairs[ZR_COLUMNS], uint32_t *known)
{
    uint32_t count = 0, at = 0;
    *known = 0;
    while (at < row->count) {
        if (row->cell[at].size == 0) {
            at++;
            continue;
        }
        pair found = {.kind = zr_field_kind_of(row->cell[at]), .label = row->cell[at]};
        bool listed = found.kind != ZR_FIELD_NONE;
        if (!listed && !may_be_label(found.label))
            return 0;
        found.kind = listed ? found.kind : ZR_FIELD_OTHER;
        at++;
        if (at < row->count && zr_field_kind_of(row->cell[at]) == ZR_FIELD_NONE)
            found.value = row->cell[at++];
        if (!found.value.data || (!listed && !found.value.size))
            return 0;
        while (at < row->count && zr_span_equal(row->cell[at], found.value))
            at++;
        *known += listed;
        pairs[count++] = found;
    }
    return count;
}

/* One text over the whole width, whether it is written once or in each cell. */
static bool stands_over(const zr_row *row)
{
    enum { LONGEST = 60 };
    for (uint32_t i = 1; i < row->count && !row->heading; i++) {
        if (!zr_span_equal(row->cell[i], row->cell[0]))
            return false;
    }
    return row->heading ||
           (row->count > 1 && row->cell[0].size && zr_span_characters(row->cell[0]) <= LONGEST);
}

/* … of which one at least is known: 建设规模 | 3所 | 分管领导 | 张三. */
static uint32_t read_pairs(const zr_row *row, pair pairs[ZR_COLUMNS])
{
    uint32_t known, count = read_row(row, pairs, &known);
    return known ? count : 0;
}

/* Rows of a label that no word list has and its value, from `line` on: do known ones follow, or the table's
 * end? */
static bool goes_on(zr_span text, const zr_scan *scan, uint32_t line, uint32_t end)
{
    pair pairs[ZR_COLUMNS];
    zr_span room[ZR_COLUMNS];
    uint32_t rows = 0, known;
    bool wide = false;
    for (uint32_t i = line; i < end && rows <= NEAR; i++) {
        zr_span words = words_of(text, scan, i);
        if (scan->lines[i].kind != ZR_LINE_TABLE || zr_row_is_rule(words))
            continue;
        zr_row row = zr_row_split(words, room);
        uint32_t count = read_row(&row, pairs, &known);
        if (known)
            return rows > 0;
        if (!count)
            return false;
        wide |= count > 1; /* names and posts, more likely */
        rows++;
    }
    return rows > 0 && rows <= NEAR && !wide;
}

bool zr_fields_begin(zr_span text, const zr_scan *scan, uint32_t first, uint32_t end)
{
    pair pairs[ZR_COLUMNS];
    zr_span room[ZR_COLUMNS];
    uint32_t rows = 0, duties = 0, seen = 0, others = 0;
    for (uint32_t i = first; i < end && i - first < REACH && seen < NEAR; i++) {
        zr_span words = words_of(text, scan, i);
        if (scan->lines[i].kind != ZR_LINE_TABLE || zr_row_is_rule(words))
            continue;
        zr_row row = zr_row_split(words, room);
        uint32_t known, count = read_row(&row, pairs, &known);
        bool other = count == 1 && !known;
        count = known ? count : 0;
        if (!count && !other && (rows || (row.count > 1 && !stands_over(&row))))
            break;
        seen++;
        others += other;
        rows += count > 0;
        for (uint32_t p = 0; p < count; p++)
            duties += pairs[p].kind == ZR_FIELD_DUTY && pairs[p].value.size;
    }
    return duties > 0 && rows > 1 && rows > others;
}

/* One measure as it is read. */
typedef struct record {
    zr_span seen[FIELDS]; /* labels */
    uint32_t fields, duties;
    zr_span name, words, number, over; /* over: what stands over the whole width above it */
    zr_span last;                      /* label */
    size_t start, end;
    uint32_t cell; /* its first */
} record;

typedef struct block {
    zr_tree *tree;
    zr_span text;
    zr_arena *arena;
    uint32_t parent;
    record now;
} block;

static void flush(block *at)
{
    record *now = &at->now;
    uint32_t cells = (uint32_t)at->tree->cell_count - now->cell;
    zr_span title = now->name.size ? now->name : now->over.size ? now->over : now->words;
    if (cells == 0)
        return;
    zr_node *parent = at->parent < at->tree->node_count ? &at->tree->nodes[at->parent] : NULL;
    bool item = parent && parent->kind == ZR_NODE_ITEM;
    if (title.size == 0 && item && parent->cells == 0) {
        parent->cell = now->cell;
        parent->cells = cells;
        return;
    }
    zr_node node = {.kind = ZR_NODE_ROW,
                    .parent = at->parent,
                    .depth = item ? (uint8_t)(parent->depth + 1) : 0,
                    .label = now->number,
                    .start = now->start,
                    .body = now->start,
                    .end = now->end,
                    .cell = now->cell,
                    .cells = cells};
    node.title = zr_title_of_words(title, at->arena);
    zr_tree_add(at->tree, node);
}

static bool is_seen(const record *now, zr_span label)
{
    for (uint32_t i = 0; i < now->fields; i++) {
        if (zr_span_equal(now->seen[i], label))
            return true;
    }
    return false;
}

/* A task's name or number that comes again begins the next measure, and so does the first label where none
 * names a task. */
static bool begins_next(const record *now, const pair *field)
{
    bool same = field->kind == ZR_FIELD_WORDS && zr_span_equal(now->last, field->label);
    if (now->fields == 0 || same) /* 整改措施 of two rows */
        return false;
    bool first = zr_span_equal(now->seen[0], field->label) && now->fields > 1;
    bool names =
        field->kind == ZR_FIELD_NAME || field->kind == ZR_FIELD_NUMBER || field->kind == ZR_FIELD_WORDS;
    return (names && is_seen(now, field->label)) || (first && now->duties > 0);
}

static void take_pair(block *at, const pair *field, size_t start, size_t end)
{
    if (begins_next(&at->now, field)) {
        flush(at);
        at->now = (record){.start = start, .cell = (uint32_t)at->tree->cell_count};
    }
    record *now = &at->now;
    if (now->fields < FIELDS && !is_seen(now, field->label))
        now->seen[now->fields++] = field->label;
    now->end = end;
    now->last = field->label;
    now->duties += field->kind == ZR_FIELD_DUTY;
    if (field->kind == ZR_FIELD_NAME && !now->name.size)
        now->name = field->value;
    if (field->kind == ZR_FIELD_WORDS && !now->words.size)
        now->words = field->value;
    if (field->kind == ZR_FIELD_NUMBER)
        now->number = field->value;
    if (!field->value.size)
        return;
    size_t value = (size_t)(field->value.data - at->text.data);
    zr_tree_add_cell(
        at->tree, (zr_cell_text){.start = value, .end = value + field->value.size, .column = field->label});
}

uint32_t zr_fields_take(zr_tree *tree, uint32_t parent, zr_span text, const zr_scan *scan, uint32_t first,
                        uint32_t end, zr_arena *arena)
{
    if (!zr_fields_begin(text, scan, first, end))
        return first;
    block at = {.tree = tree, .text = text, .arena = arena, .parent = parent};
    at.now = (record){.start = scan->lines[first].start, .cell = (uint32_t)tree->cell_count};
    pair pairs[ZR_COLUMNS];
    zr_span room[ZR_COLUMNS];
    uint32_t line = first;
    for (; line < end && !tree->failed; line++) {
        zr_span words = words_of(text, scan, line);
        if (scan->lines[line].kind != ZR_LINE_TABLE || zr_row_is_rule(words))
            continue;
        zr_row row = zr_row_split(words, room);
        uint32_t known, count = read_pairs(&row, pairs);
        bool over = stands_over(&row);
        if (!count && !over && goes_on(text, scan, line, end))
            count = read_row(&row, pairs, &known);
        if (!count && !over)
            break;
        if (!count && at.now.fields) { /* a name over the whole width begins a measure */
            flush(&at);
            at.now = (record){.start = scan->lines[line].start, .cell = (uint32_t)tree->cell_count};
        }
        if (!count)
            at.now.over = row.cell[0];
        for (uint32_t i = 0; i < count; i++)
            take_pair(&at, &pairs[i], scan->lines[line].start, scan->lines[line].end);
    }
    flush(&at);
    return line;
}

/* The next line of words behind `line`. */
static uint32_t next_line(const zr_scan *scan, uint32_t line)
{
    for (uint32_t i = line + 1; i < scan->line_count && i < line + 4; i++) {
        if (scan->lines[i].kind == ZR_LINE_TEXT)
            return i;
    }
    return ZR_NONE;
}

static bool may_be_field(const zr_line *line)
{
    return line->kind == ZR_LINE_TEXT && !line->labelled && line->columns >= 4 && line->columns <= 16 &&
           line->last == ZR_EDGE_WORD;
}

/* … with 责任单位： on a line below it, before the next such field. */
static bool names_in_line(zr_span text, const zr_scan *scan, uint32_t first, zr_span *name)
{
    enum { LONGEST_NAME = 120 };
    static const char *const helps[] = {"协办单位", "协办部门", "会办单位", "会办部门", NULL}; /* 主办单位 */
    if (scan->lines[first].kind != ZR_LINE_TEXT || scan->lines[first].labelled)
        return false;
    zr_span words = words_of(text, scan, first);
    size_t field = zr_field_named(words);
    if (!field)
        return false; /* as most */
    *name = zr_span_trim(zr_span_cut(words, field, words.size));
    if (!name->size || name->size > LONGEST_NAME)
        return false;
    for (uint32_t i = next_line(scan, first), steps = 0; i != ZR_NONE && steps < NEAR;
         i = next_line(scan, i), steps++) {
        size_t length;
        words = words_of(text, scan, i);
        if (scan->lines[i].labelled || zr_field_named(words))
            return false;
        zr_duty_label label = zr_duty_label_read(words, 0, 0, &length, NULL);
        if (label.kind == ZR_LABEL_ROLE && (!label.weak || zr_starts_any(words, helps)))
            return true;
    }
    return false;
}

uint32_t zr_field_lines_begin(zr_span text, const zr_scan *scan, uint32_t first, zr_span *title)
{
    if (names_in_line(text, scan, first, title))
        return first;
    if (!may_be_field(&scan->lines[first]) || zr_field_kind_of(words_of(text, scan, first)) != ZR_FIELD_NAME)
        return ZR_NONE;
    uint32_t name = next_line(scan, first), duties = 0;
    if (name == ZR_NONE || zr_field_kind_of(words_of(text, scan, name)) != ZR_FIELD_NONE)
        return ZR_NONE;
    bool value = false;
    for (uint32_t i = next_line(scan, name), steps = 0; i != ZR_NONE && steps < NEAR;
         i = next_line(scan, i), steps++) {
        zr_field_kind kind =
            may_be_field(&scan->lines[i]) ? zr_field_kind_of(words_of(text, scan, i)) : ZR_FIELD_NONE;
        if (kind == ZR_FIELD_NAME)
            break;
        duties += value && kind == ZR_FIELD_NONE;
        value = kind == ZR_FIELD_DUTY;
    }
    *title = words_of(text, scan, name);
    return duties ? name : ZR_NONE;
}
