/* The data of UCINET DL: matrices, halves, lists of ties or of nodes, one relation after the other. */
#include "base/cells.h"
#include "graph/import_dl.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static void add(zr_dl *of, uint32_t row, uint32_t column, zr_span weight)
{
    zr_import_tie tie = {.a = zr_dl_node(of, 'r', row),
                         .role = ZR_RESPONSIBLE,
                         .weight = 1,
                         .relation = of->relation,
                         .line = of->line};
    tie.b = zr_dl_node(of, 'c', column);
    zr_import_tie_says(of->import, &tie, zr_span_of("weight"), weight);
    zr_import_add(of->import, &tie);
}

static void read_number(zr_dl *of, uint32_t row, uint32_t column)
{
    zr_span value = zr_dl_word(of);
    if (!value.size)
        zr_dl_fail(of, "数据太少", "too few numbers", (zr_span){0});
    else
        add(of, row, column, value);
}

/* Labels in the data come again with every matrix; they must be those of the first. */
static void read_label(zr_dl *of, char mode, uint32_t number)
{
    zr_span name = zr_dl_word(of);
    uint32_t node = zr_dl_node(of, mode, number);
    if (node == ZR_NONE)
        return;
    if (of->relation == 0)
        zr_dl_label(of, mode, number, name);
    else if (!zr_span_equal(of->import->nodes[node].name, name))
        zr_dl_fail(of, "各个关系的标签应相同，次序也相同",
                   "labels of all relations should be the same, in the same order", name);
}

static void read_matrix(zr_dl *of)
{
    for (uint32_t c = 1; of->embedded && c <= of->columns && of->import->status == ZR_OK; c++)
        read_label(of, 'c', c);
    for (uint32_t r = 1; r <= of->rows && of->import->status == ZR_OK; r++) {
        if (of->embedded)
            read_label(of, 'r', r);
        for (uint32_t c = 1; c <= of->columns && of->import->status == ZR_OK; c++) {
            if (!of->hollow || r != c)
                read_number(of, r, c);
        }
    }
}

/* Do the labels of the columns stand above those of the rows? Then the first of them comes again behind them.
 */
static bool has_column_labels(zr_dl *of)
{
    zr_dl_spot spot = zr_dl_here(of);
    zr_span first = zr_dl_word(of), word = first;
    for (uint32_t c = 2; c <= of->columns + 1 && word.size; c++)
        word = zr_dl_word(of);
    zr_dl_return(of, spot);
    return of->columns > 1 && word.size && zr_span_equal(word, first);
}

/* Of both halves only the one is there: the ties go both ways. Labels in the data stand before each row, and
 * perhaps above all. */
static void read_half(zr_dl *of)
{
    bool lower = strcmp(of->format->name, "lowerhalf") == 0;
    of->import->undirected = true;
    bool above = of->embedded && has_column_labels(of);
    for (uint32_t c = 1; above && c <= of->columns && of->import->status == ZR_OK; c++)
        read_label(of, 'c', c);
    for (uint32_t r = 1; r <= of->rows && of->import->status == ZR_OK; r++) {
        uint32_t from = lower ? 1 : r + of->hollow, to = lower ? r - of->hollow : of->columns;
        if (of->embedded)
            read_label(of, 'r', r);
        for (uint32_t c = from; c <= to && of->import->status == ZR_OK; c++)
            read_number(of, r, c);
    }
}

/* A label met in the data, or a number. */
static uint32_t end_of_tie(zr_dl *of, char mode, zr_span word)
{
    int side = mode == 'c' && !of->import->one_mode;
    uint32_t most = mode == 'r' ? of->rows : of->columns, known;
    double number;
    if (!of->embedded) {
        if (zr_cell_number(&number, word) && number >= 1 && number <= most)
            return (uint32_t)number;
        zr_dl_fail(of, "应为行号或列号", "should be the number of a row or column", word);
        return 0;
    }
    known = zr_table_get(&of->labels[side], word);
    if (known != ZR_NONE)
        return known;
    if (++of->met[side] > most) {
        zr_dl_fail(of, "标签比 nr 或 nc 多", "more labels than nr or nc", word);
        return 0;
    }
    if (!zr_table_set(&of->labels[side], word, of->met[side])) {
        of->import->store->failed = true;
        return 0;
    }
    zr_dl_label(of, mode, of->met[side], word);
    return of->met[side];
}

/* The next word of a list; empty at its end: that of the file, or a "!" before the next relation. */
static zr_span next_of_list(zr_dl *of)
{
    zr_span word = zr_dl_word(of);
    bool ends = !of->quoted && zr_span_equal(word, zr_span_of("!")),
         last = of->relation + 1 >= of->import->relation_count;
    if (ends && last)
        zr_dl_fail(of, "“!”之后没有关系了（见 nm）",
                   "there is no relation left for what is behind this (see nm)", word);
    else if (!word.size && !last)
        zr_dl_fail(of, "关系太少：各关系之间应有单独一行的“!”",
                   "too few relations: a line with ! should stand between two", (zr_span){0});
    return ends || of->import->status != ZR_OK ? (zr_span){0} : word;
}

/* Row, column and perhaps a value on each line. */
static void read_edges(zr_dl *of)
{
    for (zr_span row = next_of_list(of); row.size && of->import->status == ZR_OK; row = next_of_list(of)) {
        uint32_t line = of->line;
        zr_span column = zr_dl_word(of), value = {0};
        zr_dl_spot spot = zr_dl_here(of);
        uint32_t r = end_of_tie(of, 'r', row);
        uint32_t c = r ? end_of_tie(of, 'c', column) : 0;
        value = zr_dl_word(of);
        if (of->line != line) { /* it belongs to the next line */
            zr_dl_return(of, spot);
            value = (zr_span){0};
        }
        if (r && c)
            add(of, r, c, value);
    }
}

/* A node, and those that it goes to, on each line. */
static void read_nodes(zr_dl *of)
{
    uint32_t line = 0, from = 0;
    for (zr_span word = next_of_list(of); word.size && of->import->status == ZR_OK; word = next_of_list(of)) {
        bool tie = of->line == line;
        uint32_t node = end_of_tie(of, tie ? 'c' : 'r', word);
        if (node && tie)
            add(of, from, node, (zr_span){0});
        else if (!tie)
            from = node;
        line = of->line;
    }
}

static const zr_dl_format formats[] = {
    {"fullmatrix", true, true, read_matrix}, {"lowerhalf", true, false, read_half},
    {"upperhalf", true, false, read_half},   {"edgelist2", false, true, read_edges},
    {"edgelist1", true, false, read_edges},  {"nodelist1", true, false, read_nodes},
    {"nodelist2", false, true, read_nodes},
};

const zr_dl_format *zr_dl_format_find(zr_span name)
{
    if (!name.size)
        return &formats[0];
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (name.size == strlen(formats[i].name) && strncasecmp(name.data, formats[i].name, name.size) == 0)
            return &formats[i];
    }
    return NULL;
}

void zr_dl_read_data(zr_dl *of)
{
    for (; of->relation < of->import->relation_count && of->import->status == ZR_OK; of->relation++)
        of->format->read(of);
    if (of->import->status == ZR_OK && zr_dl_word(of).size)
        zr_dl_fail(of, "数据太多", "too many numbers", (zr_span){0});
    zr_table_free(&of->labels[0]);
    zr_table_free(&of->labels[1]);
}
