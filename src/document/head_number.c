/* 某政办函〔2021〕12号: alone in a line, in a bracket below the title, or as a field of a page's header,
 * which may print no colon and put a second field behind it. */
#include "document/head_number.h"

#include "base/words.h"
#include "document/cursor.h"
#include "document/date.h"
#include "document/head_issuer.h"
#include "document/head_masthead.h"
#include "document/letters.h"
#include "document/outline_front.h"
#include "document/outline_name.h"
#include "document/outline_page.h"
#include "document/outline_title.h"

#include <string.h>

static const char *const number_keys[] = {"发文字号", "文号",  "文件编号", "文件字号",
                                          "字号",     "字 号", "字　号",   NULL};

zr_span zr_number_at(zr_span words)
{
    enum { LONGEST = 90 }; /* bytes */
    zr_span near = zr_span_cut(words, 0, LONGEST);
    static const char *const ends[] = {"号", NULL};
    for (size_t end = 0; (end = zr_first_end(near, ends, end)) > 0;) {
        if (zr_is_number(zr_span_cut(words, 0, end)))
            return zr_span_cut(words, 0, end);
    }
    return (zr_span){0};
}

/* 文号 某政办函〔2021〕12号 成文日期：…: behind a key that begins the line, or a cell or a gap in it. */
static zr_span number_behind_key(zr_span line)
{
    for (size_t at = 0; at < line.size; at += zr_step(line, at)) {
        zr_cursor cursor = {zr_behind(line, at), 0};
        bool begins =
            at == 0 || line.data[at - 1] == ' ' || line.data[at - 1] == '|' || line.data[at - 1] == '\t';
        if (begins && zr_cursor_take(&cursor, "∙•·●"))
            zr_cursor_spaces(&cursor, 2);
        if (begins)
            zr_cursor_take(&cursor, "[【［");
        if (!begins || !zr_cursor_any(&cursor, number_keys))
            continue;
        while (zr_cursor_take(&cursor, "：:|】]］* \t\xE3\x80\x80"))
            ;
        zr_span number = zr_number_at(cursor.rest);
        if (number.size)
            return number;
    }
    return (zr_span){0};
}

/* The only cell of a row, or the line as it is; nothing of a row of several: 发布机构 | 某局 | 文号 | …. */
static zr_span only_cell(zr_span line)
{
    zr_cursor at = {line, 0};
    while (zr_cursor_take(&at, "|∙•·● ")) /* nor is a list's point any of it */
        ;
    line = at.rest;
    while (line.size && (line.data[line.size - 1] == '|' || line.data[line.size - 1] == ' '))
        line.size--;
    return line.size && memchr(line.data, '|', line.size) ? (zr_span){0} : line;
}

/* 某政办函〔2021〕12号附件2: of what the number's paper has sent. */
static bool is_annex_mark(zr_span words)
{
    static const char *const marks[] = {"附件", NULL};
    zr_cursor at = {words, 0};
    if (!zr_starts_any(words, marks))
        return false;
    zr_cursor_word(&at, marks[0]);
    while (zr_cursor_take(&at, "0123456789一二三四五六七八九十：: "))
        ;
    return !at.rest.size;
}

zr_span zr_number_before_fields(zr_span line)
{
    zr_cursor at = {line, 0};
    while (zr_cursor_take(&at, "|> \t\xE3\x80\x80"))
        ;
    zr_span number = zr_starts_any(at.rest, number_keys) ? (zr_span){0} : zr_number_at(at.rest);
    zr_cursor_skip(&at, number.size);
    size_t from = at.used;
    while (zr_cursor_take(&at, "|｜/ \t\xE3\x80\x80"))
        ;
    bool gap = number.size && at.used > from;
    while (gap && zr_cursor_take(&at, "【[（( "))
        ;
    bool behind = (gap && (zr_is_page_key(at.rest) || zr_date_read(at.rest).day)) ||
                  (number.size && zr_line_class_alone(at.rest) == ZR_CLASS_RECIPIENTS);
    return behind || (number.size && is_annex_mark(at.rest)) ? number : (zr_span){0};
}

/* Of a line that is nothing but a number, or of a masthead; 文号 before it is none of it. */
static zr_span number_alone(zr_span line)
{
    zr_masthead masthead;
    zr_span first = zr_number_before_fields(line);
    if (first.size)
        return first;
    line = only_cell(line);
    if (zr_masthead_read(&masthead, line))
        return masthead.number;
    zr_span told = zr_line_last(line) == u'号' ? number_behind_key(line) : (zr_span){0};
    return told.size ? told : zr_line_is_number(line) ? zr_number_once(line) : (zr_span){0};
}

static zr_span number_of_field(const zr_head_lines *lines, zr_span text, zr_arena *arena)
{
    zr_span field = zr_title_clean(zr_head_lines_field(lines, text, number_keys), arena);
    if (zr_is_number(field))
        return field;
    for (uint32_t i = 0; i < lines->count; i++) {
        zr_span told = number_behind_key(zr_span_cut(text, lines->line[i].start, lines->line[i].end));
        if (told.size)
            return zr_title_clean(told, arena);
    }
    return (zr_span){0};
}

/* 近日印发《某措施》（某府办字〔2024〕17号），全文如下：: the number behind the paper's own name. */
static zr_span number_behind_name(zr_span line, zr_span title)
{
    enum { LONGEST_NAME = 400 };
    static const char *const closes[] = {"》（", "》(", NULL};
    for (size_t at = 0; title.size && (at = zr_first_end(line, closes, at)) > 0;) {
        zr_span before = zr_span_cut(line, 0, at), number = zr_number_at(zr_behind(line, at));
        before = zr_without_any(before, closes);
        zr_span behind = zr_behind(line, at + number.size);
        size_t open = before.size, least = open > LONGEST_NAME ? open - LONGEST_NAME : 0;
        while (open > least && !zr_span_starts(zr_behind(before, open), "《"))
            open--;
        bool named = zr_same_words(zr_behind(before, open + strlen("《")), title);
        if (number.size && named && (zr_span_starts(behind, "）") || zr_span_starts(behind, ")")))
            return number;
    }
    return (zr_span){0};
}

/* （某府〔2019〕31号） that ends a title in its own line: 某市关于印发某措施的通知（某府〔2019〕31号）. Not
 * behind the name of another paper. */
static zr_span number_behind_title(zr_span line)
{
    static const char *const opens[] = {"（", "(", NULL}, *const closes[] = {"）", ")", NULL};
    zr_span found = {0};
    if (!zr_ends_any(line, closes))
        return found;
    for (size_t at = 0, end; (end = zr_first_end(line, opens, at)) > 0; at = end) {
        zr_span before = zr_without_any(zr_span_cut(line, 0, end), opens);
        zr_span number = zr_without_any(zr_behind(line, end), closes);
        if (zr_is_number(number) && zr_ends_like_title(before) && !zr_span_ends(before, "》"))
            found = number;
    }
    return found;
}

/* 某府发〔2021〕6号 某区人民政府关于…的通知: both in one line. */
static zr_span number_before_title(zr_span line)
{
    line = zr_span_trim(line);
    zr_span number = zr_number_at(line), title = zr_span_trim(zr_behind(line, number.size));
    bool begins = zr_holds(title, "关于") || zr_issuer_place(title).size;
    bool whole = number.size && begins && zr_ends_like_title(title);
    return whole && zr_line_class_alone(title) == ZR_CLASS_TITLE ? number : (zr_span){0};
}

/* 某区人民政府关于…的通知 某府发〔2021〕6号 */
static zr_span number_after_title(zr_span line)
{
    line = zr_span_trim(line);
    zr_span title = zr_title_trim(line);
    bool behind = title.data == line.data && title.size < line.size;
    zr_span number = behind ? zr_span_trim(zr_behind(line, title.size)) : (zr_span){0};
    return zr_is_number(number) && zr_holds(title, "关于") ? number : (zr_span){0};
}

zr_span zr_head_number(const zr_head_lines *lines, zr_span text, size_t title_at, zr_span title,
                       zr_arena *arena)
{
    zr_span number = {0};
    for (uint32_t i = 0; i < lines->count && !number.size; i++)
        number =
            zr_title_clean(number_alone(zr_span_cut(text, lines->line[i].start, lines->line[i].end)), arena);
    for (uint32_t i = 0; i < lines->count && !number.size; i++) {
        zr_span line = zr_span_cut(text, lines->line[i].start, lines->line[i].end);
        number = zr_number_in_bracket(zr_title_clean(line, arena));
    }
    for (uint32_t i = 0; i < lines->count && !number.size; i++) {
        zr_span line = zr_span_cut(text, lines->line[i].start, lines->line[i].end);
        if (lines->line[i].start >= title_at && zr_line_class_alone(line) == ZR_CLASS_TITLE)
            number = number_behind_title(zr_title_clean(line, arena));
    }
    for (uint32_t i = 0; i < lines->count && !number.size; i++)
        number = zr_title_clean(
            number_before_title(zr_span_cut(text, lines->line[i].start, lines->line[i].end)), arena);
    for (uint32_t i = 0; i < lines->count && !number.size; i++)
        number = zr_title_clean(
            number_after_title(zr_span_cut(text, lines->line[i].start, lines->line[i].end)), arena);
    if (!number.size)
        number = number_of_field(lines, text, arena);
    for (uint32_t i = 0; i < lines->count && !number.size; i++)
        number = number_behind_name(zr_span_cut(text, lines->line[i].start, lines->line[i].end), title);
    return number;
}
