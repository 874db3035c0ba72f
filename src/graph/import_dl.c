/* UCINET DL: of two modes nr and nc, formats fullmatrix, edgelist2 and nodelist2, rows are units; of one mode
 * n, formats fullmatrix (with or without its diagonal), lowerhalf, upperhalf, edgelist1 and nodelist1. Labels
 * in lists or embedded in the data. https://sites.google.com/site/ucinetsoftware (DL guide) */
#include "base/buffer.h"
#include "graph/import.h"
#include "graph/plain.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Rows or columns that a file may have beyond what it has room to say. */
enum { MOST_UNSAID = 100000 };

typedef struct dl dl;

typedef struct dl_format {
    const char *name;
    bool one_mode, two_mode;
    void (*read)(dl *of);
} dl_format;

struct dl {
    zr_import *import;
    size_t at;
    uint32_t line;
    uint32_t rows, columns;
    bool has_rows, has_columns;
    const dl_format *format;
    uint32_t relations, relations_line;
    zr_span relation_names;
    bool embedded, hollow; /* labels stand in the data; nothing stands on the diagonal */
};

static void fail(dl *of, const char *zh, const char *en, zr_span value)
{
    zr_import_fail(of->import, ZR_BAD_INPUT, of->line, zh, en, value);
}

static bool is_gap(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == '=';
}

/* The next word; quotes keep blanks together, "=" and commas part words. Empty at the end. */
static zr_span next_word(dl *of)
{
    zr_span text = of->import->text;
    while (of->at < text.size && is_gap(text.data[of->at]))
        of->line += text.data[of->at++] == '\n';
    bool quoted = of->at < text.size && text.data[of->at] == '"';
    size_t from = of->at += quoted;
    while (of->at < text.size &&
           (quoted ? text.data[of->at] != '"' && text.data[of->at] != '\n' : !is_gap(text.data[of->at])))
        of->at++;
    zr_span word = zr_span_cut(text, from, of->at);
    if (quoted && (of->at >= text.size || text.data[of->at] != '"'))
        fail(of, "引号没有结束", "a quote that is never closed", word);
    of->at += quoted && of->at < text.size;
    return word;
}

static bool is_word(zr_span word, const char *wanted)
{
    if (word.size && word.data[word.size - 1] == ':')
        word.size--;
    return word.size == strlen(wanted) && strncasecmp(word.data, wanted, word.size) == 0;
}

static uint32_t read_size(dl *of)
{
    zr_span word = next_word(of);
    double number;
    if (!zr_cell_number(&number, word) || !(number >= 0) || number > 4e9)
        fail(of, "应为大小", "should be a size", word);
    else if (number > MOST_UNSAID + (double)of->import->text.size / 2)
        fail(of, "与文件的大小不符", "larger than a file of this size can have", word);
    else
        return (uint32_t)number;
    return 0;
}

/* A row ("r1") or column ("c1") of the matrix; of one mode both are one node. */
static uint32_t node_of(dl *of, char mode, uint32_t number)
{
    char id[16];
    mode = of->import->one_mode ? 'r' : mode;
    int size = snprintf(id, sizeof id, "%c%u", mode, number);
    uint32_t node = zr_import_meet(of->import, 0, (zr_span){id, (size_t)size}, of->line);
    if (node != ZR_NONE) {
        of->import->nodes[node].defined = true;
        if (!of->import->one_mode)
            of->import->nodes[node].mode = mode == 'r' ? ZR_SIDE_FIRST : ZR_SIDE_SECOND;
        if (!of->import->nodes[node].name.data)
            of->import->nodes[node].name =
                zr_store_copy(of->import->store, (zr_span){id + 1, (size_t)size - 1});
    }
    return node;
}

static void label(dl *of, char mode, uint32_t number, zr_span name)
{
    uint32_t node = node_of(of, mode, number);
    if (node != ZR_NONE && name.size)
        of->import->nodes[node].name = zr_store_copy(of->import->store, name);
}

static void read_labels(dl *of, char mode, uint32_t count)
{
    for (uint32_t i = 1; i <= count && of->import->status == ZR_OK; i++) {
        zr_span name = next_word(of);
        if (!name.size || is_word(name, "data"))
            fail(of, "标签太少", "too few labels", name);
        else
            label(of, mode, i, name);
    }
}

static void read_labels_of(dl *of, bool rows)
{
    zr_span word = next_word(of);
    if (is_word(word, "embedded")) {
        of->embedded = true;
        return;
    }
    if (!is_word(word, "labels")) {
        fail(of, "应为 labels", "should be labels", word);
        return;
    }
    size_t at = of->at;
    uint32_t line = of->line;
    if (is_word(next_word(of), "embedded")) {
        of->embedded = true;
        return;
    }
    of->at = at;
    of->line = line;
    read_labels(of, rows ? 'r' : 'c', rows ? of->rows : of->columns);
}

static void read_matrix(dl *of);
static void read_half(dl *of);
static void read_edges(dl *of);
static void read_nodes(dl *of);

static const dl_format formats[] = {
    {"fullmatrix", true, true, read_matrix}, {"lowerhalf", true, false, read_half},
    {"upperhalf", true, false, read_half},   {"edgelist2", false, true, read_edges},
    {"edgelist1", true, false, read_edges},  {"nodelist1", true, false, read_nodes},
    {"nodelist2", false, true, read_nodes},
};

static void read_format(dl *of)
{
    zr_span word = next_word(of);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (is_word(word, formats[i].name)) {
            of->format = &formats[i];
            return;
        }
    }
    fail(of,
         "zeren 不读这种格式（一模 fullmatrix、lowerhalf、upperhalf、edgelist1、nodelist1，二模 "
         "fullmatrix、edgelist2、nodelist2）",
         "not a format that is read (one mode: fullmatrix, lowerhalf, upperhalf, edgelist1, nodelist1; two "
         "modes: fullmatrix, edgelist2, nodelist2)",
         word);
}

static void read_rows(dl *of)
{
    of->rows = read_size(of);
    of->has_rows = true;
}

static void read_columns(dl *of)
{
    of->columns = read_size(of);
    of->has_columns = true;
}

/* n: as many rows as columns, and the same ones. */
static void read_one_mode_size(dl *of)
{
    of->rows = of->columns = read_size(of);
    of->has_rows = of->has_columns = of->import->one_mode = true;
    if (of->import->reading->network == ZR_NETWORK_TWO_MODE)
        fail(of, "是一模数据（n），不是二模（nr、nc）", "one-mode data (n), not two-mode (nr, nc)",
             (zr_span){0});
}

static void read_diagonal(dl *of)
{
    zr_span word = next_word(of);
    of->hollow = is_word(word, "absent");
    if (!of->hollow && !is_word(word, "present"))
        fail(of, "应为 present 或 absent", "should be present or absent", word);
}

static void read_relations(dl *of)
{
    of->relations = read_size(of);
    of->relations_line = of->line;
}

/* "level labels:" — the names of the relations, to be told. */
static void read_relation_names(dl *of)
{
    zr_buffer names = {0};
    if (!is_word(next_word(of), "labels"))
        fail(of, "应为 labels", "should be labels", (zr_span){0});
    for (uint32_t i = 0; i < of->relations && of->import->status == ZR_OK; i++) {
        size_t at = of->at;
        uint32_t line = of->line;
        zr_span name = next_word(of);
        if (!name.size || is_word(name, "data")) {
            of->at = at;
            of->line = line;
            break;
        }
        zr_buffer_put(&names, i ? ", " : "");
        zr_buffer_add(&names, name);
    }
    if (names.size)
        of->relation_names = zr_store_copy(of->import->store, zr_buffer_span(&names));
    zr_buffer_free(&names);
}

/* Of one mode: labels of rows and columns alike. */
static void read_common_labels(dl *of)
{
    size_t at = of->at;
    uint32_t line = of->line;
    if (is_word(next_word(of), "embedded"))
        of->embedded = true;
    else if (!of->import->one_mode)
        fail(of, "二模数据应为 row labels 与 column labels", "two modes take row labels and column labels",
             (zr_span){0});
    else {
        of->at = at;
        of->line = line;
        read_labels(of, 'r', of->rows);
    }
}

/* Up to "data:". */
static void read_head(dl *of)
{
    for (zr_span word = next_word(of); of->import->status == ZR_OK; word = next_word(of)) {
        if (!word.size)
            fail(of, "没有 data:", "there is no data:", (zr_span){0});
        else if (is_word(word, "data"))
            return;
        else if (is_word(word, "nr"))
            read_rows(of);
        else if (is_word(word, "nc"))
            read_columns(of);
        else if (is_word(word, "format"))
            read_format(of);
        else if (is_word(word, "row"))
            read_labels_of(of, true);
        else if (is_word(word, "column") || is_word(word, "col"))
            read_labels_of(of, false);
        else if (is_word(word, "labels"))
            read_common_labels(of);
        else if (is_word(word, "diagonal"))
            read_diagonal(of);
        else if (is_word(word, "nm"))
            read_relations(of);
        else if (is_word(word, "level") || is_word(word, "matrix"))
            read_relation_names(of);
        else if (is_word(word, "n"))
            read_one_mode_size(of);
        else if (!is_word(word, "dl"))
            fail(of, "不认识的词", "not a word that zeren reads here", word);
    }
}

static void add(dl *of, uint32_t row, uint32_t column, zr_span weight)
{
    zr_import_tie tie = {.a = node_of(of, 'r', row), .role = ZR_RESPONSIBLE, .weight = 1, .line = of->line};
    tie.b = node_of(of, 'c', column);
    zr_import_tie_says(of->import, &tie, zr_span_of("weight"), weight);
    zr_import_add(of->import, &tie);
}

static void read_number(dl *of, uint32_t row, uint32_t column)
{
    zr_span value = next_word(of);
    if (!value.size)
        fail(of, "数据太少", "too few numbers", (zr_span){0});
    else
        add(of, row, column, value);
}

static void read_end(dl *of)
{
    if (of->import->status == ZR_OK && next_word(of).size)
        fail(of, "数据太多", "too many numbers", (zr_span){0});
}

static void read_matrix(dl *of)
{
    for (uint32_t c = 1; of->embedded && c <= of->columns && of->import->status == ZR_OK; c++)
        label(of, 'c', c, next_word(of));
    for (uint32_t r = 1; r <= of->rows && of->import->status == ZR_OK; r++) {
        if (of->embedded)
            label(of, 'r', r, next_word(of));
        for (uint32_t c = 1; c <= of->columns && of->import->status == ZR_OK; c++) {
            if (!of->hollow || r != c)
                read_number(of, r, c);
        }
    }
    read_end(of);
}

/* Of both halves only the one is there: the ties go both ways. */
static void read_half(dl *of)
{
    bool lower = is_word(zr_span_of(of->format->name), "lowerhalf");
    of->import->undirected = true;
    for (uint32_t r = 1; r <= of->rows && of->import->status == ZR_OK; r++) {
        uint32_t from = lower ? 1 : r + of->hollow, to = lower ? r - of->hollow : of->columns;
        for (uint32_t c = from; c <= to && of->import->status == ZR_OK; c++)
            read_number(of, r, c);
    }
    read_end(of);
}

/* A label met in the data, or a number. */
static uint32_t end_of_tie(dl *of, char mode, zr_table *labels, uint32_t *count, zr_span word)
{
    uint32_t most = mode == 'r' ? of->rows : of->columns, known;
    double number;
    if (!of->embedded) {
        if (zr_cell_number(&number, word) && number >= 1 && number <= most)
            return (uint32_t)number;
        fail(of, "应为行号或列号", "should be the number of a row or column", word);
        return 0;
    }
    known = zr_table_get(labels, word);
    if (known != ZR_NONE)
        return known;
    if (++*count > most || !zr_table_set(labels, word, *count)) {
        fail(of, "标签比 nr 或 nc 多", "more labels than nr or nc", word);
        return 0;
    }
    label(of, mode, *count, word);
    return *count;
}

/* Row, column and perhaps a value on each line. */
static void read_edges(dl *of)
{
    zr_table labels[2] = {{0}};
    uint32_t count[2] = {0};
    int other = of->import->one_mode ? 0 : 1;
    for (zr_span row = next_word(of); row.size && of->import->status == ZR_OK; row = next_word(of)) {
        uint32_t line = of->line;
        zr_span column = next_word(of), value = {0};
        size_t at = of->at;
        uint32_t r = end_of_tie(of, 'r', &labels[0], &count[0], row);
        uint32_t c = r ? end_of_tie(of, 'c', &labels[other], &count[other], column) : 0;
        value = next_word(of);
        if (of->line != line) { /* it belongs to the next line */
            of->at = at;
            of->line = line;
            value = (zr_span){0};
        }
        if (r && c)
            add(of, r, c, value);
    }
    zr_table_free(&labels[0]);
    zr_table_free(&labels[1]);
}

/* A node, and those that it goes to, on each line. */
static void read_nodes(dl *of)
{
    zr_table labels[2] = {{0}};
    uint32_t count[2] = {0}, line = 0, from = 0;
    int other = of->import->one_mode ? 0 : 1;
    for (zr_span word = next_word(of); word.size && of->import->status == ZR_OK; word = next_word(of)) {
        bool tie = of->line == line;
        int side = tie ? other : 0;
        uint32_t node = end_of_tie(of, tie ? 'c' : 'r', &labels[side], &count[side], word);
        if (node && tie)
            add(of, from, node, (zr_span){0});
        else if (!tie)
            from = node;
        line = of->line;
    }
    zr_table_free(&labels[0]);
    zr_table_free(&labels[1]);
}

static void check_head(dl *of)
{
    bool one_mode = of->import->one_mode;
    if (of->relations > 1)
        zr_import_fail(of->import, ZR_BAD_INPUT, of->relations_line, "一个文件里有几个关系，请分成几个文件",
                       "several relations in one file; give each its own", of->relation_names);
    else if (!of->has_rows || !of->has_columns)
        fail(of, "缺少 n，或 nr 与 nc", "n, or nr and nc, is missing", (zr_span){0});
    else if (one_mode ? !of->format->one_mode : !of->format->two_mode)
        fail(of, one_mode ? "一模数据没有这种格式" : "二模数据没有这种格式",
             one_mode ? "not a format of one-mode data" : "not a format of two-mode data",
             zr_span_of(of->format->name));
}

void zr_import_dl(zr_import *import)
{
    dl of = {.import = import, .line = 1, .format = &formats[0]};
    if (zr_span_starts(import->text, "\xEF\xBB\xBF"))
        of.at = 3;
    read_head(&of);
    if (import->status == ZR_OK)
        check_head(&of);
    for (uint32_t r = 1; r <= of.rows && import->status == ZR_OK; r++)
        node_of(&of, 'r', r);
    for (uint32_t c = 1; c <= of.columns && import->status == ZR_OK; c++)
        node_of(&of, 'c', c);
    if (import->status == ZR_OK)
        of.format->read(&of);
}
