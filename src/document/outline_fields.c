/* Tables of fields: rows of a label and its value, one or more pairs a row. */
#include "document/outline_fields.h"

#include "document/duties_labels.h"
#include "document/duties_words.h"
#include "document/outline_columns.h"
#include "document/outline_line.h"
#include "document/outline_title.h"

#include <string.h>

enum {
    NEAR = 14 /* rows */,
    REACH = 4 * NEAR /* lines, with those of rules */,
    LONGEST_FIELD = 36,
    FIELDS = 16
};

typedef enum field_kind {
    FIELD_NONE,
    FIELD_NUMBER, /* 序号 */
    FIELD_NAME,   /* 任务名称: what the measure is called */
    FIELD_WORDS,  /* 工作内容: the same, where nothing names it better */
    FIELD_DUTY,   /* 责任单位 */
    FIELD_OTHER   /* 完成时限 责任人 备注 */
} field_kind;

/* In the order of their bytes. */
static const zr_word field_words[] = {
    {"主要任务", FIELD_NAME},   {"主要内容", FIELD_WORDS},  {"主要措施", FIELD_WORDS},
    {"主要目标", FIELD_WORDS},  {"举措", FIELD_NAME},       {"事项", FIELD_NAME},
    {"事项名称", FIELD_NAME},   {"事项编号", FIELD_NUMBER}, {"任务", FIELD_NAME},
    {"任务内容", FIELD_WORDS},  {"任务名称", FIELD_NAME},   {"任务序号", FIELD_NUMBER},
    {"任务描述", FIELD_WORDS},  {"任务来源", FIELD_OTHER},  {"任务目标", FIELD_WORDS},
    {"任务编号", FIELD_NUMBER}, {"具体任务", FIELD_WORDS},  {"具体内容", FIELD_WORDS},
    {"具体措施", FIELD_WORDS},  {"内容", FIELD_WORDS},      {"反馈问题", FIELD_NAME},
    {"名称", FIELD_NAME},       {"场景名称", FIELD_NAME},   {"备注", FIELD_OTHER},
    {"存在问题", FIELD_OTHER},  {"实事项目", FIELD_NAME},   {"工作举措", FIELD_WORDS},
    {"工作事项", FIELD_NAME},   {"工作任务", FIELD_NAME},   {"工作内容", FIELD_WORDS},
    {"工作名称", FIELD_NAME},   {"工作措施", FIELD_WORDS},  {"工作目标", FIELD_WORDS},
    {"工作要求", FIELD_OTHER},  {"工作项目", FIELD_NAME},   {"序号", FIELD_NUMBER},
    {"建设内容", FIELD_WORDS},  {"建设单位", FIELD_OTHER},  {"建设地点", FIELD_OTHER},
    {"总投资", FIELD_OTHER},    {"所属领域", FIELD_OTHER},  {"指标名称", FIELD_NAME},
    {"措施", FIELD_NAME},       {"改革事项", FIELD_NAME},   {"改革任务", FIELD_NAME},
    {"政策措施", FIELD_NAME},   {"整改任务", FIELD_NAME},   {"整改措施", FIELD_WORDS},
    {"整改时限", FIELD_OTHER},  {"整改目标", FIELD_WORDS},  {"整改问题", FIELD_NAME},
    {"来源", FIELD_OTHER},      {"民生实事", FIELD_NAME},   {"测评项目", FIELD_NAME},
    {"目标", FIELD_OTHER},      {"目标任务", FIELD_WORDS},  {"类别", FIELD_OTHER},
    {"编号", FIELD_NUMBER},     {"考核项目", FIELD_NAME},   {"行动名称", FIELD_NAME},
    {"课题名称", FIELD_NAME},   {"资金来源", FIELD_OTHER},  {"进展情况", FIELD_OTHER},
    {"重点举措", FIELD_WORDS},  {"重点事项", FIELD_NAME},   {"重点任务", FIELD_NAME},
    {"重点工作", FIELD_NAME},   {"重点项目", FIELD_NAME},   {"问题", FIELD_NAME},
    {"项目", FIELD_NAME},       {"项目名称", FIELD_NAME},   {"项目概况", FIELD_OTHER},
    {"预期成效", FIELD_OTHER},  {"领域", FIELD_OTHER},
};

static zr_words_index field_index;
static const zr_words_table field_table = {field_words, sizeof field_words / sizeof *field_words,
                                           &field_index};

bool zr_field_words_sorted(void)
{
    return zr_words_sorted(field_table);
}

static field_kind kind_of_word(zr_span word)
{
    const zr_word *found = zr_word_read(field_table, word, 0);
    return found && strlen(found->text) == word.size ? (field_kind)found->kind : FIELD_NONE;
}

static field_kind kind_of(zr_span cell)
{
    if (cell.size < 6 || cell.size > LONGEST_FIELD)
        return FIELD_NONE;
    zr_clean_line clean;
    zr_line_clean(&clean, cell);
    zr_span word = {clean.data, clean.size};
    if (word.size > 3 && (zr_span_ends(word, "：") || zr_span_ends(word, "、")))
        word.size -= 3;
    field_kind kind = kind_of_word(word);
    if (kind != FIELD_NONE)
        return kind;
    zr_duty_label label = zr_duty_label_words(word, 0);
    if (label.size != word.size)
        return FIELD_NONE;
    if (label.kind == ZR_LABEL_ROLE && !label.beside)
        return label.weak && word.size < 12 ? FIELD_NONE : FIELD_DUTY;
    return label.kind == ZR_LABEL_NONE ? FIELD_NONE : FIELD_OTHER;
}

bool zr_is_field(zr_span cell)
{
    return kind_of(cell) != FIELD_NONE;
}

size_t zr_field_name_size(zr_span words)
{
    enum { SHORTEST = 6, LONGEST = 24 };
    size_t at = 0;
    while (at < words.size && at <= LONGEST && zr_char_at(words, at) >= 0x4E00 && !zr_colon_at(words, at))
        at += zr_step(words, at);
    return at >= SHORTEST && at <= LONGEST && zr_colon_at(words, at) ? at : 0;
}

typedef struct pair {
    field_kind kind;
    zr_span label, value;
} pair;

/* The pairs of a row; 0 if it is none of pairs. A cell that a merge repeats counts once. */
static uint32_t read_pairs(const zr_row *row, pair pairs[ZR_COLUMNS])
{
    uint32_t count = 0, at = 0;
    while (at < row->count) {
        if (row->cell[at].size == 0) {
            at++;
            continue;
        }
        pair found = {.kind = kind_of(row->cell[at]), .label = row->cell[at]};
        if (found.kind == FIELD_NONE)
            return 0;
        at++;
        if (at < row->count && kind_of(row->cell[at]) == FIELD_NONE)
            found.value = row->cell[at++];
        else
            return 0;
        while (at < row->count && zr_span_equal(row->cell[at], found.value))
            at++;
        pairs[count++] = found;
    }
    return count;
}

static zr_span words_of(zr_span text, const zr_scan *scan, uint32_t line)
{
    return zr_span_cut(text, scan->lines[line].start, scan->lines[line].end);
}

bool zr_fields_begin(zr_span text, const zr_scan *scan, uint32_t first, uint32_t end)
{
    pair pairs[ZR_COLUMNS];
    zr_span room[ZR_COLUMNS];
    uint32_t rows = 0, duties = 0, seen = 0;
    for (uint32_t i = first; i < end && i - first < REACH && seen < NEAR; i++) {
        zr_span words = words_of(text, scan, i);
        if (scan->lines[i].kind != ZR_LINE_TABLE || zr_row_is_rule(words))
            continue;
        zr_row row = zr_row_split(words, room);
        uint32_t count = read_pairs(&row, pairs);
        if (!count && (rows || row.count > 1))
            break;
        seen++;
        rows += count > 0;
        for (uint32_t p = 0; p < count; p++)
            duties += pairs[p].kind == FIELD_DUTY && pairs[p].value.size;
    }
    return duties > 0 && rows > 1;
}

/* One measure as it is read. */
typedef struct record {
    zr_span seen[FIELDS]; /* labels */
    uint32_t fields, duties;
    zr_span name, words, number;
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
    zr_span title = now->name.size ? now->name : now->words;
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
    if (now->fields == 0)
        return false;
    bool first = zr_span_equal(now->seen[0], field->label) && now->fields > 1;
    bool names = field->kind == FIELD_NAME || field->kind == FIELD_NUMBER || field->kind == FIELD_WORDS;
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
    now->duties += field->kind == FIELD_DUTY;
    if (field->kind == FIELD_NAME && !now->name.size)
        now->name = field->value;
    if (field->kind == FIELD_WORDS && !now->words.size)
        now->words = field->value;
    if (field->kind == FIELD_NUMBER)
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
        uint32_t count = read_pairs(&row, pairs);
        if (!count && !row.heading)
            break;
        if (!count && at.now.fields) { /* a name over the whole width begins a measure */
            flush(&at);
            at.now = (record){.start = scan->lines[line].start, .cell = (uint32_t)tree->cell_count};
        }
        if (!count)
            at.now.name = row.cell[0];
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

/* 项目名称：公共环境: bytes of the task's field and its colon at the head of a line; 0 if there is none. */
static size_t named_field(zr_span words)
{
    const zr_word *found = zr_word_read(field_table, words, 0);
    size_t size = found && found->kind == FIELD_NAME ? strlen(found->text) : 0;
    size_t colon = size ? zr_colon_at(words, size) : 0;
    return colon ? size + colon : 0;
}

/* … with 责任单位： on a line below it, before the next such field. */
static bool names_in_line(zr_span text, const zr_scan *scan, uint32_t first, zr_span *name)
{
    enum { LONGEST_NAME = 120 };
    zr_span words = words_of(text, scan, first);
    size_t field =
        scan->lines[first].kind == ZR_LINE_TEXT && !scan->lines[first].labelled ? named_field(words) : 0;
    *name = zr_span_trim(zr_span_cut(words, field, words.size));
    if (!field || !name->size || name->size > LONGEST_NAME)
        return false;
    for (uint32_t i = next_line(scan, first), steps = 0; i != ZR_NONE && steps < NEAR;
         i = next_line(scan, i), steps++) {
        size_t length;
        words = words_of(text, scan, i);
        if (scan->lines[i].labelled || named_field(words))
            return false;
        zr_duty_label label = zr_duty_label_read(words, 0, 0, &length, NULL);
        if (label.kind == ZR_LABEL_ROLE && !label.weak)
            return true;
    }
    return false;
}

uint32_t zr_field_lines_begin(zr_span text, const zr_scan *scan, uint32_t first, zr_span *title)
{
    if (names_in_line(text, scan, first, title))
        return first;
    if (!may_be_field(&scan->lines[first]) || kind_of(words_of(text, scan, first)) != FIELD_NAME)
        return ZR_NONE;
    uint32_t name = next_line(scan, first), duties = 0;
    if (name == ZR_NONE || kind_of(words_of(text, scan, name)) != FIELD_NONE)
        return ZR_NONE;
    bool value = false;
    for (uint32_t i = next_line(scan, name), steps = 0; i != ZR_NONE && steps < NEAR;
         i = next_line(scan, i), steps++) {
        field_kind kind = may_be_field(&scan->lines[i]) ? kind_of(words_of(text, scan, i)) : FIELD_NONE;
        if (kind == FIELD_NAME)
            break;
        duties += value && kind == FIELD_NONE;
        value = kind == FIELD_DUTY;
    }
    *title = words_of(text, scan, name);
    return duties ? name : ZR_NONE;
}
