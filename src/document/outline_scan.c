/* One pass over the bytes: lines, and in each line the labels that could begin a node. */
#include "document/outline_scan.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/cursor.h"
#include "document/outline_wrap.h"

#include <stdlib.h>
#include <string.h>

static void add_line(zr_scan *scan, zr_line line)
{
    void *lines = scan->lines;
    if (scan->failed || !zr_grow(&lines, scan->line_count, &scan->line_room, sizeof line)) {
        scan->failed = true;
        return;
    }
    scan->lines = lines;
    scan->lines[scan->line_count++] = line;
}

static void add_mark(zr_scan *scan, zr_mark mark)
{
    void *marks = scan->marks;
    if (scan->failed || !zr_grow(&marks, scan->mark_count, &scan->mark_room, sizeof mark)) {
        scan->failed = true;
        return;
    }
    scan->marks = marks;
    scan->marks[scan->mark_count++] = mark;
}

/* # Page 12:   — 12 —   - 12 -   12   第 12 页 */
bool zr_is_page_mark(zr_span line)
{
    if (line.size > 40)
        return false;
    if (zr_span_starts(line, "# Page "))
        return true;
    bool digits = false;
    for (size_t at = 0; at < line.size;) {
        zr_number number = zr_number_read(zr_span_cut(line, at, line.size));
        uint32_t character;
        size_t step = number.size && !number.chinese
                          ? number.size
                          : zr_utf8_read(zr_span_cut(line, at, line.size), &character);
        digits |= number.size && !number.chinese;
        if (!(number.size && !number.chinese) && !zr_is_space(character) && character != '-' &&
            character != 0x2014 && character != 0x2013 && character != 0xB7 && character != '/')
            return false;
        at += step;
    }
    return digits;
}

/* Two bars or tabs, or a bar at the start or the end (a row of one cell). */
static bool is_table_line(zr_span line)
{
    static const char marks[] = {'|', '\t'};
    for (size_t i = 0; i < sizeof marks; i++) {
        const char *first = memchr(line.data, marks[i], line.size);
        size_t rest = first ? line.size - (size_t)(first + 1 - line.data) : 0;
        bool edge = first && (first == line.data || (rest == 0 && marks[i] == '|'));
        if (edge || (first && memchr(first + 1, marks[i], rest)))
            return true;
    }
    return false;
}

/* Passes over white space, > and **, and counts #. */
static size_t skip_decoration(zr_span text, zr_line *line)
{
    size_t at = line->start;
    while (at < line->end) {
        size_t space = zr_utf8_space(zr_span_cut(text, at, line->end));
        char byte = text.data[at];
        if (space)
            at += space;
        else if (byte == '#' || byte == '>' ||
                 (byte == '*' && at + 1 < line->end && text.data[at + 1] == '*'))
            at += byte == '*' ? 2 : 1;
        else
            break;
        line->heading = (uint8_t)(line->heading + (byte == '#' && line->heading < 6));
    }
    return at;
}

static bool is_sentence_end(zr_span text, size_t at, size_t *length, zr_place *place)
{
    static const struct {
        const char *mark;
        zr_place place;
    } marks[] = {{"。", ZR_PLACE_STOP}, {"；", ZR_PLACE_STOP},  {"）", ZR_PLACE_STOP}, {"：", ZR_PLACE_COLON},
                 {"！", ZR_PLACE_STOP}, {"？", ZR_PLACE_STOP},  {"〕", ZR_PLACE_STOP}, {"］", ZR_PLACE_STOP},
                 {"】", ZR_PLACE_STOP}, {";", ZR_PLACE_STOP},   {")", ZR_PLACE_STOP},  {"]", ZR_PLACE_STOP},
                 {":", ZR_PLACE_COLON}, {"，", ZR_PLACE_COLON}, {",", ZR_PLACE_COLON}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (zr_span_starts(zr_span_cut(text, at, at + 3), marks[i].mark)) {
            *length = strlen(marks[i].mark);
            *place = marks[i].place;
            return true;
        }
    }
    return false;
}

/* Spaces and closing quotes between a sentence end and the next label. */
static size_t skip_closers(zr_span text, size_t at, size_t end)
{
    for (;;) {
        zr_span rest = zr_span_cut(text, at, end);
        size_t space = zr_utf8_space(rest);
        if (space)
            at += space;
        else if (zr_span_starts(rest, "”") || zr_span_starts(rest, "’") || zr_span_starts(rest, "》"))
            at += 3;
        else if (zr_span_starts(rest, "**"))
            at += 2;
        else
            return at;
    }
}

static size_t try_mark(zr_scan *scan, zr_span text, size_t at, size_t end, zr_place place)
{
    zr_label label = zr_label_read(zr_span_cut(text, at, end));
    if (!label.style || (label.bare && place != ZR_PLACE_LINE))
        return at;
    add_mark(
        scan,
        (zr_mark){.at = at, .label = label, .line = (uint32_t)scan->line_count, .place = (uint8_t)place});
    return at + label.size;
}

static bool is_interesting(unsigned char byte)
{
    return byte == 0xE3 || byte == 0xEF || byte == ';' || byte == ':' || byte == ')' || byte == ']' ||
           byte == '(';
}

/* Labels inside a line, behind its start. */
static void scan_inside(zr_scan *scan, zr_span text, size_t at, size_t end)
{
    while (at < end) {
        if (!is_interesting((unsigned char)text.data[at])) {
            at++;
            continue;
        }
        size_t length = 1;
        zr_place place;
        if (is_sentence_end(zr_span_cut(text, 0, end), at, &length, &place)) {
            size_t next = skip_closers(text, at + length, end);
            at = try_mark(scan, text, next, end, place);
        } else if (text.data[at] == '(' || zr_span_starts(zr_span_cut(text, at, end), "（")) {
            size_t next = try_mark(scan, text, at, end, ZR_PLACE_PLAIN);
            at = next > at ? next : at + 1;
        } else {
            at++;
        }
    }
}

static void scan_line(zr_scan *scan, zr_span text, size_t start, size_t end)
{
    zr_span whole = zr_span_trim(zr_span_cut(text, start, end));
    zr_line line = {.start = whole.size ? (size_t)(whole.data - text.data) : start,
                    .mark = (uint32_t)scan->mark_count};
    line.end = line.start + whole.size;
    if (whole.size == 0)
        line.kind = ZR_LINE_BLANK;
    else if (zr_is_page_mark(whole))
        line.kind = ZR_LINE_PAGE;
    else if (is_table_line(whole))
        line.kind = ZR_LINE_TABLE;
    if (line.kind == ZR_LINE_TEXT || line.kind == ZR_LINE_TABLE) {
        line.start = skip_decoration(text, &line);
        size_t next = try_mark(scan, text, line.start, line.end, ZR_PLACE_LINE);
        line.labelled = next > line.start;
        scan_inside(scan, text, next, line.end);
    }
    add_line(scan, line);
}

zr_status zr_scan_text(zr_scan *out, zr_span text, zr_error *err)
{
    *out = (zr_scan){0};
    for (size_t at = 0; at < text.size && !out->failed;) {
        const char *newline = memchr(text.data + at, '\n', text.size - at);
        size_t end = newline ? (size_t)(newline - text.data) : text.size;
        scan_line(out, text, at, end);
        at = end + 1;
    }
    if (out->failed)
        return zr_fail_memory(err);
    zr_scan_find_wraps(out, text);
    return ZR_OK;
}

void zr_scan_free(zr_scan *scan)
{
    free(scan->lines);
    free(scan->marks);
    *scan = (zr_scan){0};
}
