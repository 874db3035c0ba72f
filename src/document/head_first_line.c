/* The title of a text in which no line ends like one: its first line of words that no page has put there. */
#include "document/head_first_line.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_labels.h"
#include "document/head_issuer.h"
#include "document/head_lines.h"
#include "document/outline_columns.h"
#include "document/outline_field_words.h"
#include "document/outline_page.h"

#include <string.h>

/* A cell on a line of its own, below a line that is a bar. */
static bool is_below_bar(zr_span text, zr_span words)
{
    zr_span before = zr_span_trim(zr_span_cut(text, 0, (size_t)(words.data - text.data)));
    size_t start = zr_line_start(before, 0, before.size);
    return zr_span_ends(before, "|") && zr_row_is_rule(zr_span_cut(before, start, before.size));
}

/* Of a row with one cell that is not empty that cell; of another row nothing. */
static zr_span only_cell(zr_span row)
{
    zr_span found = {0};
    for (size_t at = 0; at <= row.size;) {
        size_t end = at;
        while (end < row.size && row.data[end] != '|' && row.data[end] != '\t')
            end++;
        zr_span cell = zr_span_trim(zr_span_cut(row, at, end));
        if (cell.size && found.size)
            return (zr_span){0};
        found = cell.size ? cell : found;
        at = end + 1;
    }
    return found;
}

/* 索 引 号 | A012 | 成文日期 | 2026-03-01: a page's fields in a row. */
static bool is_row_of_page(zr_span words)
{
    zr_clean_line clean;
    const char *bar = memchr(words.data, '|', words.size);
    zr_line_clean(&clean, zr_span_cut(words, 0, bar ? (size_t)(bar - words.data) : words.size));
    return zr_is_page_meta((zr_span){clean.data, clean.size}, (zr_span){clean.data, clean.token});
}

/* 首页 > 新闻 > 热点: the way to a page. */
static bool is_way(zr_span words)
{
    static const char *const marks[] = {" >", "> ", ">>", "＞", "»", NULL};
    return zr_holds_any(words, marks);
}

/* 青山区人民政府 2026-03-01 10:20 来源：某局: a page's field behind a gap. */
static bool holds_page_key(zr_span words)
{
    for (size_t at = 0; at < words.size; at++) {
        if (words.data[at] == ' ' && zr_is_page_key(zr_span_cut(words, at + 1, words.size)))
            return true;
    }
    return false;
}

/* 某市机构编制网: the name of the site, above all; not 某市供水管网. */
static bool is_site(zr_span words)
{
    enum { LONGEST = 60 };
    static const char *const ends[] = {"网", "网站", "门户", NULL};
    static const char *const nets[] = {"管网", "电网", "路网", "水网", "河网", "张网", NULL};
    return words.size <= LONGEST && zr_ends_any(words, ends) && !zr_ends_any(words, nets) &&
           zr_issuer_place(words).size;
}

/* 视窗: a shelf of the site, too short for a title; or the site's name in two languages: 某市人民政府 The
 * People's Government. Not 通知. */
static bool is_shelf(zr_span words)
{
    enum { SHELF = 6, LEAST = 8 };
    size_t latin = 0;
    for (size_t i = 0; i < words.size; i++)
        latin += (words.data[i] | 32) >= 'a' && (words.data[i] | 32) <= 'z';
    bool both = latin >= LEAST && latin + LEAST < words.size && zr_issuer_place(words).size;
    return (words.size <= SHELF && !zr_ends_like_title(words)) || both;
}

static bool is_of_page(zr_span words)
{
    switch (zr_line_class_alone(words)) {
    case ZR_CLASS_META:
    case ZR_CLASS_FOOT:
    case ZR_CLASS_NUMBER:
    case ZR_CLASS_DATE:
    case ZR_CLASS_REMARK:
        return true;
    default:
        return zr_line_class_alone(only_cell(words)) == ZR_CLASS_ANNEX || zr_number_in_bracket(words).size ||
               is_way(words) || is_site(words) || is_shelf(words) || is_row_of_page(words) ||
               holds_page_key(words);
    }
}

/* 责任单位：…, 【目标任务】, （二〇二六年三月）: something said of a measure or of the title. */
static bool is_field(zr_span words)
{
    enum { MOST = 36 };
    static const char *const pairs[][2] = {{"【", "】"}, {"（", "）"}, {"(", ")"}};
    size_t length;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (!zr_span_starts(words, pairs[i][0]) || !zr_span_ends(words, pairs[i][1]))
            continue;
        if (words.size <= MOST)
            return true;
        words = zr_span_cut(words, strlen(pairs[i][0]), words.size);
        break;
    }
    zr_duty_label own, label = zr_duty_label_read(words, 0, 0, &length, &own);
    bool gap = own.kind == ZR_LABEL_ROLE && zr_utf8_space(zr_span_cut(words, own.size, words.size));
    return label.kind != ZR_LABEL_NONE || gap || zr_is_field(words);
}

/* 一、城市建设: a heading in a row of its own. */
static bool is_numbered(zr_span words)
{
    zr_number number = zr_number_read(words);
    zr_cursor at = {zr_span_cut(words, number.size, words.size), 0};
    return number.size && zr_cursor_take(&at, "、.．");
}

static bool is_sentence(zr_span words)
{
    return zr_holds(words, "。") || zr_holds(words, "，") || zr_span_ends(words, "：");
}

/* What stands behind the last mark of a way, where it ends like a title: 首页 > 政务公开 > …的通知. */
static zr_span end_of_way(zr_span words)
{
    enum { SHORTEST = 24 };
    static const char *const marks[] = {">", "＞", "»", NULL};
    size_t at = 0;
    for (size_t end; (end = zr_first_end(words, marks, at)) > 0;)
        at = end;
    zr_span title = zr_span_trim(zr_span_cut(words, at, words.size));
    bool fits = at && title.size >= SHORTEST && zr_line_class_alone(title) == ZR_CLASS_TITLE;
    return fits ? title : (zr_span){0};
}

/* 某市某方案 of 一图读懂！《某市某方案》印发: a headline tells which paper was sent out, and the paper
 * follows. */
static zr_span told_by_headline(zr_span words)
{
    enum { SHORTEST = 24 };
    static const char *const tells[] = {"》印发",     "》发布",     "》出台", "》正式印发",
                                        "》正式发布", "》正式出台", NULL};
    static const char *const open[] = {"《", NULL};
    zr_span told = zr_without_any(words, tells);
    size_t at = told.size < words.size ? zr_first_end(told, open, 0) : 0;
    zr_span name = zr_span_cut(told, at, told.size);
    return at && name.size >= SHORTEST && !zr_holds(name, "《") ? name : (zr_span){0};
}

/* Below the line a page tells when it was published: the line is the paper's title, whatever its shelf is
 * called. */
static bool is_headed(zr_span text, const zr_head_lines *lines, uint32_t line)
{
    if (line + 1 == lines->count)
        return false;
    zr_span below = zr_span_cut(text, lines->line[line + 1].start, lines->line[line + 1].end);
    zr_clean_line clean;
    zr_line_clean(&clean, below);
    return zr_is_page_key((zr_span){clean.data, clean.size});
}

/* The first line that is not of a page, among the first few. */
static zr_span first_words(zr_span text, size_t limit)
{
    enum { MOST_OF_PAGE = 12 };
    zr_head_lines lines;
    zr_span way = {0};
    zr_head_lines_first(&lines, text, 0, limit);
    for (uint32_t i = 0; i < lines.count && i < MOST_OF_PAGE; i++) {
        zr_span words = zr_span_cut(text, lines.line[i].start, lines.line[i].end);
        if (!is_of_page(words))
            return way.size && !is_headed(text, &lines, i) ? way : words;
        way = way.size ? way : end_of_way(words);
    }
    return way;
}

zr_span zr_first_line_title(zr_span text, size_t limit)
{
    zr_span words = first_words(text, limit);
    if (!words.size || is_below_bar(text, words))
        return (zr_span){0};
    words = only_cell(words);
    zr_span told = told_by_headline(words);
    if (told.size)
        return told;
    zr_line_class class = zr_line_class_alone(words);
    bool fits = class == ZR_CLASS_SHORT || class == ZR_CLASS_TITLE;
    return fits && !is_sentence(words) && !is_numbered(words) && !is_field(words) ? words : (zr_span){0};
}
