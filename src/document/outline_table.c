/* Tables whose rows are measures.
 *
 * 1. the block: lines of cells, blank lines and page marks between them
 * 2. its head: a row of short cells of which some name tasks or bodies
 * 3. each row's cells go to columns; a row that merged cells left short is fitted by what its cells look like
 * 4. a row of one cell over the whole width heads the rows below it
 * 5. a column left of the title that is merged makes groups
 * 6. nodes */
#include "document/outline_table.h"

#include "document/outline_broken_rows.h"

#include "base/words.h"
#include "document/outline_columns.h"
#include "document/outline_fields.h"
#include "document/outline_label.h"
#include "document/outline_merged.h"
#include "document/outline_title.h"

#include <stdlib.h>
#include <string.h>

typedef struct block {
    zr_tree *tree;
    zr_span text;
    const zr_scan *scan;
    zr_arena *arena;
    uint32_t parent, first, head, begin, end; /* lines: first, the head's, the first row's, behind the last */
    zr_columns columns;
    zr_row *rows;
    uint32_t row_count;
} block;

static size_t offset(const block *at, zr_span cell)
{
    return (size_t)(cell.data - at->text.data);
}

static zr_span line_words(const block *at, uint32_t line)
{
    size_t end = at->scan->lines[line].end;
    while (end < at->text.size && at->text.data[end] == '\t') /* empty cells */
        end++;
    return zr_span_cut(at->text, at->scan->lines[line].start, end);
}

uint32_t zr_outline_rows_end(zr_span text, const zr_scan *scan, uint32_t first)
{
    uint32_t end = first, marks = 0;
    for (uint32_t i = first; i < scan->line_count; i++) {
        uint8_t kind = scan->lines[i].kind;
        uint32_t own = kind == ZR_LINE_TABLE ? zr_row_marks(text, scan, i) : 0;
        marks = own > marks ? own : marks;
        uint32_t last = marks ? zr_row_last_line(text, scan, i, marks) : i;
        if (kind == ZR_LINE_TABLE || last > i)
            end = (i = last) + 1;
        else if ((kind != ZR_LINE_BLANK && kind != ZR_LINE_PAGE) || i > end + 4)
            break;
    }
    return end;
}

/* The head stands in the first rows; a title in one merged cell may stand above it. Of two rows of heads the
 * lower one says more: 责任单位 over 牵头单位 and 配合单位. */
static bool find_head(block *at)
{
    bool found = false;
    for (uint32_t i = at->first, rows = 0; i < at->end && rows < 4; i++) {
        if (at->scan->lines[i].kind != ZR_LINE_TABLE)
            continue;
        zr_columns columns;
        bool head = zr_columns_read(&columns, line_words(at, i), at->arena);
        if (found && !head)
            break;
        if (head) {
            at->columns = columns;
            at->head = i;
            at->begin = i + 1;
            found = true;
        }
        rows++;
    }
    return found;
}

static uint32_t number_of(const zr_row *row, const zr_columns *columns)
{
    zr_span words = zr_row_number(row, columns);
    uint32_t value = 0;
    for (size_t i = 0; i < words.size && i < 6; i++) {
        if (words.data[i] < '0' || words.data[i] > '9')
            return i && (words.data[i] == '.' || i + 3 == words.size) ? value : 0;
        value = value * 10 + (uint32_t)(words.data[i] - '0');
    }
    return value;
}

/* Rows without a head that go on where the table above was broken off: as many cells, and the next number. */
static bool follows(block *at, const zr_table_above *above)
{
    if (!above->read || above->number == 0 || at->first >= at->end)
        return false;
    zr_columns columns;
    zr_row row = zr_row_split(line_words(at, at->first));
    if (!zr_columns_read(&columns, line_words(at, above->head), at->arena) || row.count < columns.count ||
        row.count > columns.count + 1 || number_of(&row, &columns) != above->number + 1)
        return false;
    at->columns = columns;
    at->head = above->head;
    at->begin = at->first;
    return true;
}

static void remember(const block *at, zr_table_above *above)
{
    *above = (zr_table_above){.read = true, .head = at->head};
    for (uint32_t i = 0; i < at->row_count; i++) {
        uint32_t number = at->rows[i].heading ? 0 : number_of(&at->rows[i], &at->columns);
        above->number = number ? number : above->number;
    }
}

/* Another table's head further down ends this one: tables that follow each other without a word between. */
static void find_end(block *at)
{
    zr_columns columns;
    for (uint32_t i = at->begin; i < at->end; i++) {
        zr_span words = line_words(at, i);
        if (at->scan->lines[i].kind != ZR_LINE_TABLE || zr_span_equal(words, line_words(at, at->head)) ||
            !zr_columns_read(&columns, words, at->arena) || columns.count < 2 ||
            !zr_columns_names_bodies(&columns))
            continue;
        at->end = i;
        return;
    }
}

static bool is_rule(zr_span line)
{
    for (size_t i = 0; i < line.size; i++) {
        if (!strchr("|-+: \t", line.data[i]))
            return false;
    }
    return true;
}

static bool is_ditto(zr_span cell)
{
    static const char *const words[] = {"〃", "″", "同上", "″″", "\"", "”", "…同上", NULL};
    return zr_equals_any(cell, words);
}

/* 〃 and 同上 stand for the cell above. */
static void repeat_cells(block *at)
{
    for (uint32_t r = 1; r < at->row_count; r++) {
        for (uint32_t i = 0; i < at->columns.count && !at->rows[r].heading && !at->rows[r - 1].heading; i++) {
            if (is_ditto(at->rows[r].cell[i]))
                at->rows[r].cell[i] = at->rows[r - 1].cell[i];
        }
    }
}

/* A table with more columns than are read: its first words that were not are told. */
static void tell_beyond(const block *at, zr_span cell)
{
    size_t start = (size_t)(cell.data - at->text.data);
    zr_notes_add(at->tree->notes, (zr_note){.code = ZR_F_LEFT_OVER,
                                            .start = start,
                                            .end = start + cell.size,
                                            .measure = ZR_NONE,
                                            .detail = cell});
}

/* 一, （一）, 一、: a number of headings. */
static bool is_heading_number(zr_span cell)
{
    zr_number number = zr_number_read(cell);
    if (number.chinese && number.size == cell.size)
        return true;
    zr_label label = zr_label_of_line(cell);
    return (label.style == ZR_STYLE_COMMA || label.style == ZR_STYLE_ROUND) && label.size == cell.size;
}

/* 一 | 优化服务 | | |, 一、优化服务 | | |: a heading that the table's empty cells stand behind. Its words,
 * and its number where that is apart; empty: none. */
static zr_span heading_words(const zr_row *row, zr_span *number)
{
    zr_span words = {0};
    *number = (zr_span){0};
    for (uint32_t i = 0; i < row->count; i++) {
        zr_span cell = row->cell[i];
        if (!cell.size)
            continue;
        if (i == 0 && is_heading_number(cell))
            *number = cell;
        else if (words.size)
            return (zr_span){0};
        else
            words = cell;
    }
    zr_style style = zr_label_of_line(words).style;
    return number->size || style == ZR_STYLE_COMMA || style == ZR_STYLE_ROUND ? words : (zr_span){0};
}

/* Where rows are counted with digits, those whose one cell of words counts otherwise head the others. */
static void find_headings(block *at)
{
    bool digits = false;
    for (uint32_t r = 0; r < at->row_count && !digits; r++)
        digits = zr_digits_read(at->rows[r].cell[0]).size > 0;
    for (uint32_t r = 0; r < at->row_count && digits && at->columns.count > 2; r++) {
        zr_row *row = &at->rows[r];
        zr_span number, words = row->heading ? (zr_span){0} : heading_words(row, &number);
        if (!words.size)
            continue;
        row->heading = true;
        row->label = number;
        row->cell[0] = words;
    }
}

static bool read_rows(block *at)
{
    at->rows = calloc(at->end - at->begin + 1, sizeof *at->rows);
    if (!at->rows)
        return false;
    bool told = false;
    uint32_t marks = zr_row_marks(at->text, at->scan, at->head);
    for (uint32_t i = at->begin; i < at->end; i++) {
        zr_span words = line_words(at, i);
        bool again = zr_span_equal(words, line_words(at, at->head));
        uint32_t last = zr_row_last_line(at->text, at->scan, i, marks);
        if (last > i)
            words = zr_span_cut(at->text, offset(at, words), at->scan->lines[last].end);
        if ((at->scan->lines[i].kind != ZR_LINE_TABLE && last == i) || is_rule(words) || again)
            continue;
        zr_row *row = &at->rows[at->row_count];
        *row = zr_row_split(words);
        row->line = i;
        row->last = i = last;
        if (row->beyond.size && !told)
            tell_beyond(at, row->beyond);
        told |= row->beyond.size > 0;
        row->heading &= at->columns.count > 2;
        at->row_count += row->count > 0;
    }
    find_headings(at);
    zr_columns_learn(&at->columns, at->rows, at->row_count);
    for (uint32_t i = 0; i < at->row_count; i++) {
        if (!at->rows[i].heading)
            zr_row_fit(&at->rows[i], &at->columns);
    }
    repeat_cells(at);
    zr_columns_find_groups(&at->columns, at->rows, at->row_count);
    zr_bodies_carry(&at->columns, at->rows, at->row_count, at->text, at->tree->notes);
    return true;
}

/* The top of a plan has depth 0, and what stands under an item one more than it. */
static uint8_t depth_under(const block *at, uint32_t parent)
{
    if (parent == ZR_NONE || at->tree->nodes[parent].kind == ZR_NODE_PLAN)
        return 0;
    return (uint8_t)(at->tree->nodes[parent].depth + 1);
}

static uint32_t add_group(const block *at, uint32_t parent, const zr_row *row, zr_span cell)
{
    zr_span number = at->columns.numbers_groups ? zr_row_number(row, &at->columns) : (zr_span){0};
    return zr_tree_add(at->tree, (zr_node){.kind = ZR_NODE_CELL_GROUP,
                                           .parent = parent,
                                           .depth = depth_under(at, parent),
                                           .label = number,
                                           .title = zr_title_clean(cell, at->arena),
                                           .start = at->scan->lines[row->line].start,
                                           .body = at->scan->lines[row->line].start,
                                           .heading = true});
}

/* Headings over the whole width of the table, one open for each style of label. */
typedef struct headings {
    zr_style style[4];
    uint32_t node[4];
    uint32_t depth;
} headings;

static uint32_t add_heading(const block *at, headings *open, const zr_row *row)
{
    zr_span words = row->cell[0];
    zr_label label = zr_label_of_line(row->label.size ? row->label : words);
    zr_span number = row->label.size ? row->label : zr_span_cut(words, 0, label.size);
    if (row->label.size && !label.style)
        label = (zr_label){.style = ZR_STYLE_COMMA}; /* 一 */
    size_t own = row->label.size ? 0 : label.size;
    while (open->depth > 0 && (open->depth == 4 || open->style[open->depth - 1] >= label.style))
        open->depth--;
    uint32_t parent = open->depth ? open->node[open->depth - 1] : at->parent;
    zr_span title = zr_title_clean(zr_span_cut(words, own, words.size), at->arena);
    uint32_t node = zr_tree_add(at->tree, (zr_node){.kind = ZR_NODE_ITEM,
                                                    .parent = parent,
                                                    .depth = depth_under(at, parent),
                                                    .label = number,
                                                    .title = title,
                                                    .start = offset(at, number.size ? number : words),
                                                    .body = offset(at, words) + words.size,
                                                    .heading = true});
    open->style[open->depth] = label.style;
    open->node[open->depth++] = node;
    return node;
}

/* Those with words; of the columns of units those that the row has and leaves empty too. */
static void add_cells(const block *at, const zr_row *row)
{
    for (uint32_t i = 0; i < at->columns.count; i++) {
        zr_span cell = row->cell[i];
        if (cell.size || (cell.data && at->columns.kind[i] == ZR_COLUMN_UNIT))
            zr_tree_add_cell(at->tree, (zr_cell_text){.start = offset(at, cell),
                                                      .end = offset(at, cell) + cell.size,
                                                      .column = at->columns.name[i]});
    }
}

/* 2 老年助餐 in a table without a column of numbers: bytes of the number, if it is the one that comes next.
 */
static size_t number_in_title(const block *at, const zr_row *row, uint32_t *last)
{
    for (uint32_t i = 0; i < at->columns.count; i++) {
        if (at->columns.kind[i] == ZR_COLUMN_NUMBER)
            return 0;
    }
    zr_span title = at->columns.title < at->columns.count ? row->cell[at->columns.title] : (zr_span){0};
    zr_label label = zr_label_of_line(title);
    if (label.style != ZR_STYLE_DOT || label.number != *last + 1 || label.size >= title.size)
        return 0;
    *last = label.number;
    return label.size;
}

/* The words of the title's column; where it has none, those of the nearest column of words left of it, if
 * they are the row's own. */
static zr_span title_of(const block *at, const zr_row *row)
{
    uint32_t title = at->columns.title;
    if (title >= at->columns.count)
        return (zr_span){0};
    for (uint32_t i = title; !row->cell[title].size && i-- > 0;) {
        bool own = row->cell[i].size && !(row->merged >> i & 1);
        bool words = at->columns.kind[i] == ZR_COLUMN_OTHER || at->columns.kind[i] == ZR_COLUMN_TASK;
        if (own && words)
            return row->cell[i];
    }
    return row->cell[title];
}

/* `number` is the row's own, or that of the rows that it goes on with. */
static void add_row(const block *at, uint32_t parent, const zr_row *row, zr_span number)
{
    const zr_line *line = &at->scan->lines[row->line];
    uint32_t first = (uint32_t)at->tree->cell_count;
    add_cells(at, row);
    zr_node node = {.kind = ZR_NODE_ROW,
                    .parent = parent,
                    .depth = depth_under(at, parent),
                    .label = number,
                    .start = line->start,
                    .body = line->start,
                    .end = at->scan->lines[row->last].end,
                    .cell = first,
                    .cells = (uint32_t)at->tree->cell_count - first};
    zr_span title = title_of(at, row);
    if (number.size && number.data == title.data)
        title = zr_span_trim(zr_span_cut(title, number.size, title.size));
    node.title = zr_title_of_words(title, at->arena);
    zr_tree_add(at->tree, node);
}

/* The innermost group of a row. A group opens where the words of its column change, or those left of it. */
static uint32_t groups_of(const block *at, uint32_t group[ZR_COLUMNS], const zr_row *before,
                          const zr_row *row, uint32_t parent)
{
    bool opened = before == NULL;
    for (uint32_t i = 0; i < at->columns.count; i++) {
        if (!at->columns.group[i] || row->cell[i].size == 0)
            continue;
        opened = opened || !zr_span_equal(row->cell[i], before->cell[i]);
        if (opened)
            group[i] = add_group(at, parent, row, row->cell[i]);
        parent = group[i];
    }
    return parent;
}

static void add_nodes(const block *at)
{
    uint32_t group[ZR_COLUMNS], parent = at->parent;
    headings open = {0};
    const zr_row *before = NULL;
    zr_span number = {0};
    uint32_t last = 0;
    for (uint32_t r = 0; r < at->row_count && !at->tree->failed; r++) {
        const zr_row *row = &at->rows[r];
        zr_span own = row->heading ? (zr_span){0} : zr_row_number(row, &at->columns);
        size_t inside = row->heading ? 0 : number_in_title(at, row, &last);
        own = inside ? zr_span_trim(zr_span_cut(row->cell[at->columns.title], 0, inside)) : own;
        number = own.size || row->heading ? own : number;
        if (row->heading)
            parent = add_heading(at, &open, row);
        else
            add_row(at, groups_of(at, group, before, row, parent), row, number);
        before = row->heading ? NULL : row;
    }
}

uint32_t zr_outline_rows_take(zr_tree *tree, uint32_t parent, zr_span text, const zr_scan *scan,
                              uint32_t first, uint32_t end, zr_table_above *above, zr_arena *arena)
{
    block at = {.tree = tree,
                .text = text,
                .scan = scan,
                .arena = arena,
                .parent = parent,
                .first = first,
                .end = end};
    bool further = follows(&at, above);
    uint32_t fields = further ? first : zr_fields_take(tree, parent, text, scan, first, end, arena);
    if (fields > first)
        return fields;
    if (!further && !find_head(&at))
        return first;
    find_end(&at);
    if (read_rows(&at)) {
        add_nodes(&at);
        remember(&at, above);
    } else {
        tree->failed = true;
    }
    free(at.rows);
    return at.end;
}
