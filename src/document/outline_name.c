/* The names of plans: joined from the lines of a title, cut from the words of a notice. */
#include "document/outline_name.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/date.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"
#include "document/head_issuer.h"
#include "document/head_masthead.h"
#include "document/head_number.h"
#include "document/outline_line.h"

#include <string.h>

enum { MOST_TITLE_LINES = 10, TITLE_ROOM = 1200 };

/* One kind for all brackets and dashes; quotes count for nothing. */
static uint32_t fold(uint32_t c)
{
    static const struct {
        uint32_t from, to;
    } table[] = {{0xFF08, '('}, {0xFF09, ')'}, {0x3014, '('}, {0x3015, ')'}, {'[', '('},    {']', ')'},
                 {0xFF3B, '('}, {0xFF3D, ')'}, {0x3008, '<'}, {0x3009, '>'}, {0x300A, '<'}, {0x300B, '>'},
                 {0x2014, '-'}, {0x2013, '-'}, {0xFF0D, '-'}, {0x2015, '-'}, {0xFF5E, '-'}, {'~', '-'},
                 {0x201C, 0},   {0x201D, 0},   {0x2018, 0},   {0x2019, 0},   {'"', 0},      {'\'', 0},
                 {0xFF0C, ','}, {0xFF1A, ':'}, {0xFF0B, '+'}};
    if (c >= 0x3400 && c < 0xA000)
        return c; /* as most */
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (table[i].from == c)
            return table[i].to;
    }
    int digit = zr_digit_of(c);
    return digit >= 0 ? (uint32_t)('0' + digit) : zr_is_space(c) ? 0 : c;
}

/* The next folded character, 0 at the end. */
static uint32_t next_folded(zr_span *rest)
{
    uint32_t character = 0;
    while (!character && rest->size) {
        size_t step = zr_utf8_read(*rest, &character);
        *rest = zr_span_cut(*rest, step, rest->size);
        character = fold(character);
    }
    return character;
}

bool zr_same_words(zr_span a, zr_span b)
{
    uint32_t from_a, from_b;
    do {
        from_a = next_folded(&a);
        from_b = next_folded(&b);
    } while (from_a == from_b && from_a);
    return from_a == from_b;
}

/* （2023年4月10日）, （某府〔2019〕31号）, （某某网） or （已失效） at the end: where it opens, else the
 * whole size. */
static size_t last_bracket(zr_span title)
{
    enum { LONGEST = 100 };
    static const char *const sites[] = {"网）",     "网)",     "日报）", "日报)",  "新华社）",
                                        "新华社)",  "失效）",  "失效)",  "废止）", "废止)",
                                        "已作废）", "已作废)", "有效）", "有效)",  NULL};
    if (!zr_span_ends(title, "）") && !zr_span_ends(title, ")"))
        return title.size;
    bool last = true;
    size_t least = title.size > LONGEST ? title.size - LONGEST : 0;
    for (size_t open = title.size; open-- > least;) {
        zr_span tail = zr_span_cut(title, open, title.size);
        size_t bracket = zr_span_starts(tail, "（") ? 3 : title.data[open] == '(' ? 1 : 0;
        if (!bracket)
            continue;
        bool date = last && zr_date_read(zr_span_cut(tail, bracket, tail.size)).day;
        if (date || (last && zr_ends_any(tail, sites)) || zr_number_in_bracket(tail).size)
            return open;
        last = false; /* it may be that of the number's year: 某府(2019)31号 */
    }
    return title.size;
}

/* 【政策文件】某市关于…的通知: what a site files the paper under stands before its title. */
static zr_span behind_shelf(zr_span title)
{
    enum { LEAST = 24 };
    zr_cursor at = {title, 0};
    if (!zr_cursor_word(&at, "【"))
        return title;
    size_t close = zr_span_find(at.rest, zr_span_of("】"), 0);
    zr_span rest = close == SIZE_MAX ? (zr_span){0} : zr_span_trim(zr_behind(at.rest, close + strlen("】")));
    return rest.size >= LEAST ? rest : title;
}

/* 某府发〔2021〕6号 某区人民政府关于…的通知: the number stands in the line of the title. */
static zr_span behind_number(zr_span title)
{
    static const char *const about[] = {"关于", NULL};
    zr_span number = zr_number_at(title), rest = zr_span_trim(zr_behind(title, number.size));
    return number.size && (zr_holds_any(rest, about) || zr_issuer_place(rest).size) ? rest : title;
}

/* 某区人民政府关于…的通知 某府发〔2021〕6号: and so does it behind the title. */
static zr_span before_number(zr_span title)
{
    enum { LEAST = 24, LONGEST = 60 };
    if (title.size < LEAST || !zr_span_ends(title, "号"))
        return title;
    for (size_t at = title.size; at > LEAST && title.size - at < LONGEST; at = zr_step_back(title, at)) {
        zr_span before = zr_span_cut(title, 0, at);
        if (zr_ends_like_title(before) && zr_is_number(zr_behind(title, at)))
            return before;
    }
    return title;
}

/* 标题 某市关于…的通知: a page's field whose colon is lost. */
static zr_span behind_key(zr_span title)
{
    static const char *const key = "标题";
    zr_span rest = zr_span_starts(title, key) ? zr_behind(title, strlen(key)) : title;
    return rest.size < title.size && (zr_issuer_of_title(rest).size || zr_span_starts(rest, "关于")) ? rest
                                                                                                     : title;
}

zr_span zr_title_trim(zr_span title)
{
    title = before_number(behind_number(behind_shelf(behind_key(title))));
    zr_cursor at = {title, 0};
    zr_number number = zr_digits_read(title);
    zr_cursor_skip(&at, number.size);
    size_t length;
    if (number.size && number.value < 1000 && zr_cursor_take(&at, ".．、") &&
        zr_digit_of(zr_cursor_peek(&at, &length)) < 0)
        title = at.rest;
    return zr_span_cut(title, 0, last_bracket(title));
}

zr_span zr_without_file_ending(zr_span title)
{
    static const char *const endings[] = {".docx", ".doc", ".pdf", ".wps", ".ofd", ".txt", ".html", NULL};
    return zr_without_any(title, endings);
}

static bool is_complete(zr_span title)
{
    title = zr_title_trim(zr_without_file_ending(title));
    if (zr_holds(title, "印发") || zr_holds(title, "转发"))
        return zr_span_ends(title, "通知") || zr_span_ends(title, "》") || zr_span_ends(title, "通知知") ||
               zr_span_ends(title, "函") || zr_span_ends(title, "公告");
    return title.size >= 12 && zr_ends_like_title(title);
}

static bool is_title_line(zr_line_class class)
{
    return class == ZR_CLASS_TITLE || class == ZR_CLASS_SHORT || class == ZR_CLASS_ISSUER;
}

static bool begins_item(const zr_scan *scan, uint32_t line)
{
    uint32_t mark = scan->lines[line].mark;
    return mark < scan->mark_count && scan->marks[mark].line == line &&
           scan->marks[mark].place == ZR_PLACE_LINE;
}

/* 二、重点任务 is a heading, whatever it ends with; 1.实施方案 may be a title in a list of documents. */
static bool is_heading(const zr_scan *scan, uint32_t line)
{
    uint32_t mark = scan->lines[line].mark;
    return begins_item(scan, line) && (scan->marks[mark].label.style == ZR_STYLE_COMMA ||
                                       scan->marks[mark].label.style == ZR_STYLE_ROUND);
}

/* The next line that is neither blank nor a page mark, at most three lines on; ZR_NONE if there is none. */
static uint32_t next_line(const zr_scan *scan, uint32_t from, uint32_t limit)
{
    for (uint32_t i = from; i < limit && i < scan->line_count && i < from + 4; i++) {
        if (scan->lines[i].kind != ZR_LINE_BLANK && scan->lines[i].kind != ZR_LINE_PAGE)
            return i;
    }
    return ZR_NONE;
}

/* 青石县2024年工作任务分解表: a title from its start to its end, as a page has one above the paper's. */
static bool is_whole_title(zr_span words)
{
    static const char *const years[] = {"20", NULL};
    zr_span place = zr_issuer_place(words);
    return place.size && !zr_span_starts(place, "自治") && zr_holds_any(words, years) && is_complete(words);
}

/* Has `words` all characters of `title` in their order? A page's own name for the plan stands above the
 * plan's title: 某市工作要点.docx, 某市2024年工作要点. */
static bool says_again(zr_span title, zr_span words)
{
    title = zr_without_file_ending(title);
    uint32_t wanted = next_folded(&title), found;
    while (wanted && (found = next_folded(&words)) != 0) {
        if (found == wanted)
            wanted = next_folded(&title);
    }
    return !wanted;
}

/* Behind a complete title: （2025—2027年） or another line that ends like one belongs to it. */
static bool goes_on(zr_span joined, zr_line_class class, const zr_clean_line *line)
{
    zr_span words = {line->data, line->size};
    static const char *const issues[] = {"（第", "(第", NULL}; /* （第12期） */
    if (words.size > 90 || zr_same_words(joined, words) || zr_line_is_bare_heading(words) ||
        zr_starts_any(words, issues) || zr_number_in_bracket(words).size)
        return false;
    bool bracket = (zr_span_starts(words, "（") || zr_span_starts(words, "(")) && !zr_holds(words, "责任") &&
                   !zr_holds(words, "牵头") &&
                   (zr_span_ends(words, "）") || zr_span_ends(words, ")") || zr_span_ends(words, "通知"));
    return bracket || (class == ZR_CLASS_TITLE && !zr_holds(words, "关于") &&
                       (!is_whole_title(words) || says_again(joined, words)));
}

/* 推进营商环境优化提升的 below a title that looked whole, where the next line is a title's end (工作意见). */
static bool is_middle(zr_span words, zr_span text, const zr_scan *scan, uint32_t next)
{
    enum { LONGEST_END = 60 };
    if (!zr_span_ends(words, "的") || next == ZR_NONE)
        return false;
    zr_clean_line clean;
    zr_line_clean(&clean, zr_span_cut(text, scan->lines[next].start, scan->lines[next].end));
    return clean.size <= LONGEST_END && zr_line_class_seen(scan, next, &clean) == ZR_CLASS_TITLE;
}

/* 政府文件, 信息公开, 来信详情: what a site calls the shelf or the page that a paper stands on;
 * 省政府及省政府办公厅文件 is a column of the province's gazette. */
static bool is_page_shelf(zr_span joined)
{
    enum { LONGEST = 60 };
    static const char *const shelves[] = {"文件",     "详情", "信息公开", "政策法规", "考核依据", "通知公告",
                                          "公示公告", "正文", "政务公开", "工作动态", "信息",     NULL};
    return joined.size <= LONGEST && zr_ends_any(joined, shelves) && !zr_issuer_place(joined).size;
}

/* 某县2024年…, 关于…: how titles begin, and no line that goes on. */
static bool begins_as_title(zr_span words)
{
    zr_span place = zr_issuer_place(words);
    return zr_span_starts(words, "关于") || (place.size && !zr_span_starts(place, "自治"));
}

/* 青石县2024年工作方案 below 青石县人民政府, whose place it says again: no title does so, and the line above
 * tells who issues it. Not 青石县财政局关于…, who may issue it together with the body above. */
static bool says_place_again(zr_span joined, zr_span words)
{
    static const char *const marks[] = {"关于", "20", NULL};
    zr_span place = zr_is_issuer(joined) ? zr_issuer_place(joined) : (zr_span){0};
    if (!place.size || !zr_goes_on(words, place) || zr_is_issuer(words))
        return false;
    bool other = zr_issuer_of_title(words).size || zr_issuer_of_plan(words).size;
    return zr_goes_on(words, joined) || (!other && (zr_holds_any(words, marks) || zr_ends_like_title(words)));
}

/* A line that names its issuer by place or as the centre, 某市人民政府关于…的通知, is a title from its start:
 * what stands above it is of the page (the site's name), but for bodies that issue it together. Below a
 * site's name so is one that names it by its level, 市人民政府关于…, and below that of a shelf one that names
 * a place. */
static bool begins_title(zr_span joined, zr_span words)
{
    static const char *const centre[] = {"国务院", "中共", NULL};
    static const char *const halves[] = {"中共", "中国", "国家", NULL};
    static const char *const bodies[] = {"委", "府", "部", "厅", "局", "院", NULL};
    static const char *const sites[] = {"网", "网站", "门户", NULL};
    static const char *const issues[] = {"公报", "政报", NULL}; /* 某市人民政府公报2023年第5期 */
    static const char *const levels[] = {"省人民政府", "市人民政府",     "县人民政府", "区人民政府",
                                         "州人民政府", "自治区人民政府", "省委",       "市委",
                                         "县委",       "区委",           "州委",       NULL};
    bool issue = zr_ends_any(joined, issues) || (zr_holds_any(joined, issues) && zr_span_ends(joined, "期"));
    if (((issue || is_page_shelf(joined)) && begins_as_title(words)) || says_place_again(joined, words))
        return true;
    zr_span issuer = zr_issuer_of_title(words), place = zr_issuer_place(issuer);
    bool named = place.size ? !zr_span_starts(place, "自治") : zr_starts_any(issuer, centre) > 0;
    if (zr_ends_any(joined, sites))
        return named || zr_starts_any(issuer, levels);
    if (!named)
        return false;
    return !zr_issuer_place(zr_span_cut(joined, 0, 48)).size && !zr_starts_any(joined, halves) &&
           !zr_holds_any(joined, bodies);
}

/* ·某市加快规划编制: an item of a list of links, as sites have beside a paper. */
static bool is_link(zr_span line)
{
    static const char *const marks[] = {"·", "•", "●", "■", "◆", "▪", "►", "▶", "➢", "‣", "- ", "* ", NULL};
    return zr_starts_any(line, marks) > 0;
}

/* 责任单位：…: no title begins so. */
static bool begins_field(zr_span words)
{
    size_t length;
    return zr_duty_label_read(words, 0, 0, &length, NULL).kind == ZR_LABEL_ROLE;
}

/* ━━━━━━, ******: a line that is drawn. */
static bool is_drawn(const zr_clean_line *line)
{
    zr_span words = {line->data, line->size};
    for (size_t at = 0; at < words.size; at += zr_step(words, at)) {
        uint32_t c = zr_char_at(words, at);
        bool letter = c < 0x80 ? (c >= '0' && c <= '9') || (c | 32) - 'a' < 26 : c >= 0x3000;
        if (letter)
            return false;
    }
    return true;
}

/* 某市工作要点_某市人民政府, 某市工作要点 | 某市水利局: the page's own name for the paper, with its site's.
 */
static zr_span without_site(zr_span line)
{
    enum { LEAST = 24, LONGEST = 90 };
    static const char *const marks[] = {"_", " | ", "｜", " - ", " – ", NULL};
    size_t end = line.size > LEAST ? zr_first_end(line, marks, LEAST) : 0;
    zr_span title = zr_span_cut(line, 0, end);
    title = zr_span_trim(zr_without_any(title, marks));
    return end && line.size - end <= LONGEST && zr_ends_like_title(title) ? title : line;
}

/* A line of a title as it is read; `*class` is its class. */
static void read_line(zr_clean_line *clean, zr_line_class *class, zr_span text, const zr_scan *scan,
                      uint32_t line)
{
    zr_span words = zr_span_cut(text, scan->lines[line].start, scan->lines[line].end);
    zr_span title = scan->lines[line].kind == ZR_LINE_TEXT ? without_site(words) : words;
    zr_masthead masthead;
    zr_line_clean(clean, title);
    *class = title.size < words.size ? zr_line_classify(clean) : zr_line_class_seen(scan, line, clean);
    if (zr_masthead_read(&masthead, words))
        *class = ZR_CLASS_NUMBER;
}

zr_lines zr_title_lines(zr_span *words, zr_span text, const zr_scan *scan, uint32_t first, uint32_t limit,
                        zr_span expected, zr_arena *arena)
{
    char joined[TITLE_ROOM];
    size_t size = 0;
    zr_lines lines = {first, first};
    bool complete = false;
    size_t whole = 0; /* the last words that were complete, and the line behind them */
    uint32_t behind = first, line = next_line(scan, first, limit);
    for (int count = 0; count < MOST_TITLE_LINES && line != ZR_NONE; count++) {
        zr_clean_line clean;
        zr_line_class class;
        read_line(&clean, &class, text, scan, line);
        zr_span own = {clean.data, clean.size};
        bool fits = is_title_line(class) && !clean.cut && !is_link(own) && !is_drawn(&clean) &&
                    size + clean.size <= TITLE_ROOM && (size ? !zr_span_ends(own, "。") : !begins_field(own));
        if (!fits || is_heading(scan, line) || (size && begins_item(scan, line)) ||
            (complete && !goes_on((zr_span){joined, size}, class, &clean) &&
             !is_middle(own, text, scan, next_line(scan, line + 1, limit))))
            break;
        zr_span all = {joined, size};
        if ((complete && says_again(all, own)) || (size && !complete && begins_title(all, own)))
            size = whole = 0;
        memcpy(joined + size, clean.data, clean.size);
        size += clean.size;
        complete = is_complete((zr_span){joined, size});
        lines.end = line + 1;
        whole = complete ? size : whole;
        behind = complete ? lines.end : behind;
        if (expected.size && zr_same_words(zr_title_trim((zr_span){joined, size}), expected))
            break;
        line = next_line(scan, line + 1, limit);
    }
    lines.end = whole ? behind : first;
    *words = whole ? zr_arena_copy(arena, (zr_span){joined, whole}) : (zr_span){0};
    return lines;
}
