/* The rows of a table → nodes: headings over its width, groups of merged cells, measures. */
#include "document/outline_label.h"
#include "document/outline_table_block.h"
#include "document/outline_title.h"
#include "source/drawn_words.h"

#include <string.h>

typedef zr_table_block block;

/* The top of a plan has depth 0, and what stands under an item one more than it. */
static uint8_t depth_under(const block *at, uint32_t parent)
{
    if (parent == ZR_NONE || at->tree->nodes[parent].kind == ZR_NODE_PLAN)
        return 0;
    return (uint8_t)(at->tree->nodes[parent].depth + 1);
}

/* 优化服务。 as a heading: without the stop of its only sentence. */
static zr_span heading_title(const block *at, zr_span words)
{
    static const char stop[] = "。";
    zr_span title = zr_title_clean(words, at->arena);
    size_t first = zr_span_find(title, zr_span_of(stop), 0);
    bool last = first != SIZE_MAX && first > 0 && first + strlen(stop) == title.size;
    return last ? zr_span_cut(title, 0, first) : title;
}

/* 一、|政治建设: the number that begins a group's cell. */
static zr_span group_number(zr_span cell)
{
    zr_label label = zr_label_of_line(cell);
    bool sure = label.style && !label.bare && !label.counts && !label.shy && label.size < cell.size;
    return zr_span_cut(cell, 0, sure ? label.size : 0);
}

static uint32_t add_group(const block *at, uint32_t parent, const zr_row *row, zr_span cell)
{
    zr_span number = at->columns.numbers_groups ? zr_row_number(row, &at->columns) : (zr_span){0};
    if (!number.size) {
        number = group_number(cell);
        cell = zr_behind(cell, number.size);
    }
    return zr_tree_add(at->tree, (zr_node){.kind = ZR_NODE_CELL_GROUP,
                                           .parent = parent,
                                           .depth = depth_under(at, parent),
                                           .label = number,
                                           .title = heading_title(at, cell),
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
    zr_span title = heading_title(at, zr_span_cut(words, own, words.size));
    uint32_t node =
        zr_tree_add(at->tree, (zr_node){.kind = ZR_NODE_ITEM,
                                        .parent = parent,
                                        .depth = depth_under(at, parent),
                                        .label = number,
                                        .title = title,
                                        .start = zr_table_offset(at, number.size ? number : words),
                                        .body = zr_table_offset(at, words) + words.size,
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
            zr_tree_add_cell(at->tree, (zr_cell_text){.start = zr_table_offset(at, cell),
                                                      .end = zr_table_offset(at, cell) + cell.size,
                                                      .column = at->columns.name[i]});
    }
}

/* Numbers in the cells of the titles, where no column has any. */
typedef struct title_numbers {
    bool none;       /* a column has them */
    uint32_t styles; /* a bit for each in which rows count: 9.1 and 9.2 do; 2.5 alone may be a quantity, and
                        （一） in one cell its own list */
    uint32_t last;
} title_numbers;

static zr_span title_cell(const block *at, const zr_row *row)
{
    return at->columns.title < at->columns.count ? row->cell[at->columns.title] : (zr_span){0};
}

/* 一、 （一） ① 第一条 9.1: numbers that count rows where they follow each other. */
static bool may_count(const zr_label *label)
{
    switch (label->style) {
    case ZR_STYLE_DECIMAL:
        return true;
    case ZR_STYLE_COMMA:
    case ZR_STYLE_ARTICLE:
    case ZR_STYLE_ROUND:
    case ZR_STYLE_HALF_ROUND:
    case ZR_STYLE_DIGIT_ROUND:
    case ZR_STYLE_DIGIT_HALF:
    case ZR_STYLE_CIRCLE:
        return !label->bare;
    default:
        return false;
    }
}

static title_numbers numbers_of(const block *at)
{
    title_numbers out = {.none = false};
    zr_label before[ZR_STYLES] = {0};
    for (uint32_t i = 0; i < at->columns.count; i++)
        out.none |= at->columns.kind[i] == ZR_COLUMN_NUMBER;
    for (uint32_t r = 0; r < at->row_count && !out.none; r++) {
        zr_label label = at->rows[r].heading ? (zr_label){0} : zr_label_of_line(title_cell(at, &at->rows[r]));
        if (!may_count(&label))
            continue;
        zr_label *last = &before[label.style];
        out.styles |= last->style && zr_label_follows(last, &label) ? 1u << label.style : 0;
        *last = label;
    }
    return out;
}

/* 2 老年助餐 in a table without a column of numbers: bytes of the number, if it is the one that comes next;
 * where a mark closes it (5.) some may be missing before it, or it begins anew. */
static size_t number_in_title(const block *at, const zr_row *row, title_numbers *numbers)
{
    zr_span title = numbers->none ? (zr_span){0} : title_cell(at, row);
    zr_label label = zr_label_of_line(title);
    if (label.size >= title.size)
        return 0;
    if (may_count(&label))
        return numbers->styles >> label.style & 1 ? label.size : 0;
    bool later = !label.bare && (label.number > numbers->last || label.number == 1);
    if (label.style != ZR_STYLE_DOT || !(label.number == numbers->last + 1 || later))
        return 0;
    numbers->last = label.number;
    return label.size;
}

static bool holds_words(const block *at, const zr_row *row, uint32_t i)
{
    bool own = row->cell[i].size && !(row->merged >> i & 1);
    return own && at->columns.kind[i] != ZR_COLUMN_UNIT && at->columns.kind[i] != ZR_COLUMN_NUMBER &&
           !zr_words_are_time(row->cell[i]);
}

/* The words of the title's column; where it has none, those of the nearest column of words left of it, else
 * right of it, if they are the row's own. */
static zr_span title_of(const block *at, const zr_row *row)
{
    uint32_t title = at->columns.title;
    if (title >= at->columns.count || row->cell[title].size)
        return title < at->columns.count ? row->cell[title] : (zr_span){0};
    for (uint32_t i = title; i-- > 0;) {
        if (holds_words(at, row, i))
            return row->cell[i];
    }
    for (uint32_t i = title + 1; i < at->columns.count; i++) {
        if (holds_words(at, row, i))
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

void zr_table_add_nodes(const block *at)
{
    uint32_t group[ZR_COLUMNS], parent = at->parent;
    headings open = {0};
    const zr_row *before = NULL;
    zr_span number = {0};
    title_numbers numbers = numbers_of(at);
    for (uint32_t r = 0; r < at->row_count && !at->tree->failed; r++) {
        const zr_row *row = &at->rows[r];
        zr_span own = row->heading ? (zr_span){0} : zr_row_number(row, &at->columns);
        size_t inside = row->heading ? 0 : number_in_title(at, row, &numbers);
        own = inside ? zr_span_trim(zr_span_cut(row->cell[at->columns.title], 0, inside)) : own;
        number = own.size || row->heading ? own : number;
        if (row->heading)
            parent = add_heading(at, &open, row);
        else
            add_row(at, groups_of(at, group, before, row, parent), row, number);
        before = row->heading ? NULL : row;
    }
}
