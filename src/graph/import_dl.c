/* UCINET DL: of two modes nr and nc, formats fullmatrix, edgelist2 and nodelist2, rows are units; of one mode
 * n, formats fullmatrix (with or without its diagonal), lowerhalf, upperhalf, edgelist1 and nodelist1. Labels
 * in lists or embedded in the data. https://sites.google.com/site/ucinetsoftware (DL guide) */
#include "graph/import_dl.h"
#include "base/cells.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

void zr_dl_fail(zr_dl *of, const char *zh, const char *en, zr_span value)
{
    zr_import_fail(of->import, ZR_BAD_INPUT, of->line, zh, en, value);
}

static bool is_gap(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == '=';
}

zr_span zr_dl_word(zr_dl *of)
{
    zr_span text = of->import->text;
    while (of->at < text.size && is_gap(text.data[of->at]))
        of->line += text.data[of->at++] == '\n';
    bool quoted = of->at < text.size && text.data[of->at] == '"';
    size_t from = of->at += quoted;
    of->quoted = quoted;
    while (of->at < text.size &&
           (quoted ? text.data[of->at] != '"' && text.data[of->at] != '\n' : !is_gap(text.data[of->at])))
        of->at++;
    zr_span word = zr_span_cut(text, from, of->at);
    if (quoted && (of->at >= text.size || text.data[of->at] != '"'))
        zr_dl_fail(of, "引号没有结束", "a quote that is never closed", word);
    of->at += quoted && of->at < text.size;
    return word;
}

/* A word of the format; "data" in quotes is a name. */
static bool is_word(const zr_dl *of, zr_span word, const char *wanted)
{
    if (of->quoted)
        return false;
    if (word.size && word.data[word.size - 1] == ':')
        word.size--;
    return word.size == strlen(wanted) && strncasecmp(word.data, wanted, word.size) == 0;
}

static bool reads_word(zr_dl *of, const char *wanted)
{
    zr_span word = zr_dl_word(of);
    return is_word(of, word, wanted);
}

static uint32_t read_size(zr_dl *of)
{
    zr_span word = zr_dl_word(of);
    double number;
    if (!zr_cell_number(&number, word) || !(number >= 0) || number > 4e9)
        zr_dl_fail(of, "应为大小", "should be a size", word);
    else if (number > ZR_DL_UNSAID + (double)of->import->text.size / 2)
        zr_dl_fail(of, "与文件的大小不符", "larger than a file of this size can have", word);
    else
        return (uint32_t)number;
    return 0;
}

uint32_t zr_dl_node(zr_dl *of, char mode, uint32_t number)
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

void zr_dl_label(zr_dl *of, char mode, uint32_t number, zr_span name)
{
    uint32_t node = zr_dl_node(of, mode, number);
    if (node != ZR_NONE && name.size)
        of->import->nodes[node].name = zr_store_copy(of->import->store, name);
}

static void read_labels(zr_dl *of, char mode, uint32_t count)
{
    for (uint32_t i = 1; i <= count && of->import->status == ZR_OK; i++) {
        zr_span name = zr_dl_word(of);
        if (!name.size || is_word(of, name, "data"))
            zr_dl_fail(of, "标签太少", "too few labels", name);
        else
            zr_dl_label(of, mode, i, name);
    }
}

static void read_labels_of(zr_dl *of, bool rows)
{
    zr_span word = zr_dl_word(of);
    if (is_word(of, word, "embedded")) {
        of->embedded = true;
        return;
    }
    if (!is_word(of, word, "labels")) {
        zr_dl_fail(of, "应为 labels", "should be labels", word);
        return;
    }
    zr_dl_spot spot = zr_dl_here(of);
    if (reads_word(of, "embedded")) {
        of->embedded = true;
        return;
    }
    zr_dl_return(of, spot);
    read_labels(of, rows ? 'r' : 'c', rows ? of->rows : of->columns);
}

static void read_format(zr_dl *of)
{
    zr_span word = zr_dl_word(of);
    const zr_dl_format *format = zr_dl_format_find(word);
    if (format) {
        of->format = format;
        return;
    }
    zr_dl_fail(
        of,
        "zeren 不读这种格式（一模 fullmatrix、lowerhalf、upperhalf、edgelist1、nodelist1，二模 "
        "fullmatrix、edgelist2、nodelist2）",
        "not a format that is read (one mode: fullmatrix, lowerhalf, upperhalf, edgelist1, nodelist1; two "
        "modes: fullmatrix, edgelist2, nodelist2)",
        word);
}

static void read_rows(zr_dl *of)
{
    of->rows = read_size(of);
    of->has_rows = true;
}

static void read_columns(zr_dl *of)
{
    of->columns = read_size(of);
    of->has_columns = true;
}

/* n: as many rows as columns, and the same ones. */
static void read_one_mode_size(zr_dl *of)
{
    of->rows = of->columns = read_size(of);
    of->has_rows = of->has_columns = of->import->one_mode = true;
    if (of->import->reading->network == ZR_NETWORK_TWO_MODE)
        zr_dl_fail(of, "是一模数据（n），不是二模（nr、nc）", "one-mode data (n), not two-mode (nr, nc)",
                   (zr_span){0});
}

static void read_diagonal(zr_dl *of)
{
    zr_span word = zr_dl_word(of);
    of->hollow = is_word(of, word, "absent");
    if (!of->hollow && !is_word(of, word, "present"))
        zr_dl_fail(of, "应为 present 或 absent", "should be present or absent", word);
}

/* nm: so many matrices. */
static void read_relations(zr_dl *of)
{
    zr_import *import = of->import;
    uint32_t count = read_size(of);
    if (import->relations || count == 0)
        zr_dl_fail(of, "应为关系数", "should be the number of relations", (zr_span){0});
    import->relations = zr_arena_take(&import->store->arena, count, sizeof *import->relations);
    import->relation_count = import->relations ? count : 0;
    import->store->failed |= !import->relations;
}

/* "matrix labels:" — the names of the relations. */
static void read_relation_names(zr_dl *of)
{
    if (!reads_word(of, "labels"))
        zr_dl_fail(of, "应为 labels", "should be labels", (zr_span){0});
    for (size_t i = 0; i < of->import->relation_count && of->import->status == ZR_OK; i++) {
        zr_dl_spot spot = zr_dl_here(of);
        zr_span name = zr_dl_word(of);
        if (!name.size || is_word(of, name, "data")) {
            zr_dl_return(of, spot);
            break;
        }
        of->import->relations[i] = zr_store_copy(of->import->store, name);
    }
}

/* Of one mode: labels of rows and columns alike. */
static void read_common_labels(zr_dl *of)
{
    zr_dl_spot spot = zr_dl_here(of);
    if (reads_word(of, "embedded"))
        of->embedded = true;
    else if (!of->import->one_mode)
        zr_dl_fail(of, "二模数据应为 row labels 与 column labels",
                   "two modes take row labels and column labels", (zr_span){0});
    else {
        zr_dl_return(of, spot);
        read_labels(of, 'r', of->rows);
    }
}

/* Up to "data:". */
static void read_head(zr_dl *of)
{
    for (zr_span word = zr_dl_word(of); of->import->status == ZR_OK; word = zr_dl_word(of)) {
        if (!word.size)
            zr_dl_fail(of, "没有 data:", "there is no data:", (zr_span){0});
        else if (is_word(of, word, "data"))
            return;
        else if (is_word(of, word, "nr"))
            read_rows(of);
        else if (is_word(of, word, "nc"))
            read_columns(of);
        else if (is_word(of, word, "format"))
            read_format(of);
        else if (is_word(of, word, "row"))
            read_labels_of(of, true);
        else if (is_word(of, word, "column") || is_word(of, word, "col"))
            read_labels_of(of, false);
        else if (is_word(of, word, "labels"))
            read_common_labels(of);
        else if (is_word(of, word, "diagonal"))
            read_diagonal(of);
        else if (is_word(of, word, "nm"))
            read_relations(of);
        else if (is_word(of, word, "level") || is_word(of, word, "matrix"))
            read_relation_names(of);
        else if (is_word(of, word, "n"))
            read_one_mode_size(of);
        else if (!is_word(of, word, "dl"))
            zr_dl_fail(of, "不认识的词", "not a word that zeren reads here", word);
    }
}

static void check_head(zr_dl *of)
{
    bool one_mode = of->import->one_mode;
    if (!of->has_rows || !of->has_columns)
        zr_dl_fail(of, "缺少 n，或 nr 与 nc", "n, or nr and nc, is missing", (zr_span){0});
    else if (one_mode ? !of->format->one_mode : !of->format->two_mode)
        zr_dl_fail(of, one_mode ? "一模数据没有这种格式" : "二模数据没有这种格式",
                   one_mode ? "not a format of one-mode data" : "not a format of two-mode data",
                   zr_span_of(of->format->name));
}

void zr_import_dl(zr_import *import)
{
    zr_dl of = {.import = import, .line = 1, .format = zr_dl_format_find((zr_span){0})};
    if (zr_span_starts(import->text, "\xEF\xBB\xBF"))
        of.at = 3;
    read_head(&of);
    if (import->status == ZR_OK)
        check_head(&of);
    zr_import_relations(import, of.rows, of.columns);
    for (uint32_t r = 1; r <= of.rows && import->status == ZR_OK; r++)
        zr_dl_node(&of, 'r', r);
    for (uint32_t c = 1; c <= of.columns && import->status == ZR_OK; c++)
        zr_dl_node(&of, 'c', c);
    if (import->status == ZR_OK)
        zr_dl_read_data(&of);
    zr_import_spread(import);
}
