/* Tables drawn with characters: finds them, and copies what is between. */
#include "source/drawn.h"

#include "base/lines.h"
#include "base/seek.h"
#include "base/traditional.h"
#include "base/utf8.h"
#include "base/words.h"
#include "source/drawn_heads.h"
#include "source/drawn_words.h"
#include "source/page_mark.h"

#include <string.h>

/* What a character may begin. */
typedef enum trigger { NONE, BOX, GRID, LABEL } trigger;

/* What a drawing may begin with; U+2500–257F are E2 94 xx and E2 95 xx. */
static zr_seeker triggers;

__attribute__((constructor)) static void look_for_triggers(void)
{
    char set[3 * 128 + 26] = "+｜单部处主科股庭";
    size_t size = strlen(set);
    for (uint32_t c = 0x2500; c <= 0x257F; c++)
        size += zr_utf8_write(set + size, c);
    set[size] = '\0';
    zr_seeker_make(&triggers, set);
}

size_t zr_drawn_line_end(zr_span text, size_t at)
{
    return zr_line_end(text, at, text.size);
}

bool zr_drawn_is_pause(zr_span line)
{
    line = zr_span_trim(line);
    return line.size == 0 || zr_page_signs_read(line).digits > 0;
}

bool zr_drawn_is_section(zr_span words)
{
    static const char *const opens[] = {"（", "(", NULL}, *const marks[] = {"、", "）", ")", NULL};
    enum { LONGEST = 9 }; /* 二十一 */
    size_t from = zr_starts_any(words, opens);
    size_t at = from + zr_chinese_digits(zr_span_cut(words, from, from + LONGEST), 10);
    return at > from && zr_starts_any(zr_span_cut(words, at, words.size), marks);
}

/* By the second character of a label's last word, or by white space where its characters are set apart. */
static bool may_be_label(zr_span text, size_t at)
{
    static const char seconds[] = "位门室体（";
    if (text.size - at < 6)
        return false;
    if (text.data[at + 3] == ' ')
        return true;
    for (size_t i = 0; i + 3 < sizeof seconds; i += 3) {
        if (memcmp(text.data + at + 3, seconds + i, 3) == 0)
            return true;
    }
    return false;
}

/* 责任单位 with a gap before it, or at the head of a line. */
static bool is_label(zr_span text, size_t at)
{
    static const char *const words[] = {"单位",  "部门",     "处室",     "主体",     "科室",     "股室",
                                        "部室",  "股（室）", "部（室）", "科（室）", "处（室）", "庭室",
                                        "单 位", "部 门",    "处 室",    "科 室",    "股 室",    NULL};
    static zr_word_list words_list = {.words = words};
    zr_span rest = zr_span_cut(text, at, text.size);
    size_t word = zr_list_starts(&words_list, rest);
    rest = zr_span_cut(rest, word, rest.size);
    uint32_t next;
    zr_utf8_read(rest, &next);
    bool quoted = next == '"' && (rest.size == 1 || rest.data[1] == '\t' || rest.data[1] == '\n');
    if (zr_span_starts(rest, "**")) /* bold */
        zr_utf8_read(zr_span_cut(rest, 2, rest.size), &next);
    bool ends = rest.size == 0 || zr_is_space(next) || next == '|' || quoted;
    return word && (ends || next == 0xFF08 || next == '(');
}

/* A line of nothing but names of columns, run together: 序号重点任务责任单位完成时限. The last word of a
 * label stands at `at`. */
static bool is_in_run(zr_span text, size_t at)
{
    enum { REACH = 180, WORD = 6 };
    zr_span rest = zr_span_cut(text, at + WORD, at + REACH);
    if (rest.size < 3 || (unsigned char)rest.data[0] < 0xE4 || (unsigned char)rest.data[0] > 0xE9)
        return false; /* as behind most labels: a colon */
    const char *end = memchr(rest.data, '\n', rest.size);
    if (!end && at + REACH < text.size)
        return false;
    size_t start = zr_line_start(text, zr_line_floor(0, at, REACH), at);
    if (start > 0 && text.data[start - 1] != '\n')
        return false;
    zr_span line = zr_span_cut(text, start, end ? (size_t)(end - text.data) : text.size);
    return zr_heads_run_together(zr_span_trim(line));
}

static trigger trigger_at(zr_span text, size_t at)
{
    unsigned char byte = (unsigned char)text.data[at];
    unsigned char next = at + 1 < text.size ? (unsigned char)text.data[at + 1] : 0;
    if (byte == 0xEF)
        return zr_span_starts(zr_span_cut(text, at, text.size), "｜") ? BOX : NONE;
    if (byte == 0xE2)
        return next == 0x94 || next == 0x95 ? BOX : NONE;
    if (byte == '+')
        return next == '-' || next == '=' ? GRID : NONE;
    return may_be_label(text, at) && (is_label(text, at) || is_in_run(text, at)) ? LABEL : NONE;
}

/* The trigger that comes next at or after `*at`, which becomes its place. */
static trigger next_trigger(zr_span text, size_t *at)
{
    trigger found = NONE;
    zr_seek_walk walk = zr_seek_start(&triggers, text, *at);
    while (found == NONE && (*at = zr_seek_next(&walk)) < text.size)
        found = trigger_at(text, *at);
    return found;
}

/* A line of one word, or of one whose characters are set apart: 责 任 单 位. */
static bool is_alone(zr_span text, size_t start)
{
    zr_span line = zr_span_trim(zr_span_cut(text, start, zr_drawn_line_end(text, start)));
    return line.size && line.size <= 60 &&
           ((!zr_holds(line, " ") && !zr_holds(line, "\u3000")) ||
            (zr_words_are_apart(line) && !zr_heads_run_together(line)));
}

/* A table that lost its rows, with numbers or without; `*end` grows by what was looked at. */
static bool read_strip(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    size_t line = *start, seen;
    bool found = zr_drawn_stacked(table, floor, start, &seen);
    if (!found && !table->failed) {
        size_t again;
        *start = line;
        found = zr_drawn_rowless(table, floor, start, &again);
        seen = found || again > seen ? again : seen;
    }
    *end = found || seen > *end ? seen : *end;
    return found;
}

/* Are there tabs in all gaps of a head, and in the line below it? Then they alone part cells, of which some
 * may be empty, and the words in a cell may stand apart (王  涛): no drawing. */
static bool is_tabbed(zr_span text, size_t start)
{
    size_t end = zr_drawn_line_end(text, start), below = end;
    zr_span head = zr_span_trim(zr_span_cut(text, start, end));
    uint32_t tabs = 0, width = 0;
    bool tab = false;
    for (size_t at = 0; at < head.size;) {
        uint32_t c;
        at += zr_utf8_read(zr_span_cut(head, at, head.size), &c);
        if (!zr_is_space(c) && width >= 2 && !tab)
            return false;
        tabs += !zr_is_space(c) && tab;
        tab = zr_is_space(c) && (tab || c == '\t');
        width = zr_is_space(c) ? width + (c == 0x3000 ? 2 : 1) : 0;
    }
    while (tabs && below < text.size && below == end) { /* the next line with words */
        size_t from = below + 1;
        below = zr_drawn_line_end(text, from);
        zr_span line = zr_span_trim(zr_span_cut(text, from, below));
        if (line.size)
            return memchr(line.data, '\t', line.size) != NULL;
        end = below;
    }
    return false;
}

static bool read_table(zr_drawn *table, trigger kind, size_t hit, size_t floor, size_t *start, size_t *end)
{
    *start = zr_line_start(table->text, floor, hit);
    if (kind != LABEL)
        return zr_drawn_box(table, floor, start, end) ||
               (kind == BOX && zr_drawn_bars(table, floor, start, end));
    size_t hit_at = *start;
    if (zr_drawn_dashed(table, floor, start, end))
        return true;
    *start = hit_at;
    if (zr_drawn_folded(table, floor, start, end))
        return true;
    size_t hit_line = *start, line = *start = zr_drawn_quoted_start(table->text, floor, *start);
    if (line < hit_line || is_tabbed(table->text, line))
        return zr_drawn_quoted(table, start, end);
    if (!is_alone(table->text, line)) {
        size_t seen;
        if (zr_drawn_columns(table, floor, start, end))
            return true;
        *start = line;
        bool laid_out = zr_drawn_layout(table, floor, start, &seen);
        *end = laid_out || seen > *end ? seen : *end; /* what was looked at is not looked at again */
        *start = laid_out ? *start : line;
        if (laid_out || zr_drawn_spaced(table, start, end))
            return true;
    } else {
        *end = line;
    }
    return read_strip(table, floor, start, end);
}

/* The next drawing at or after `*at`: its place, or the end of the text. `*at` is then behind it. */
static size_t next_table(zr_drawn *table, size_t *at)
{
    size_t start, end;
    trigger kind;
    for (size_t hit = *at; (kind = next_trigger(table->text, &hit)) != NONE; hit = end) {
        if (read_table(table, kind, hit, *at, &start, &end)) {
            *at = end;
            return start;
        }
    }
    return table->text.size;
}

static bool write_all(zr_source *source, zr_draft *out, zr_drawn *table, size_t start)
{
    zr_span text = table->text;
    bool found = false;
    for (size_t at = start; at < text.size;) {
        size_t from = at, hit = next_table(table, &at);
        if (hit == text.size && !found)
            return false;
        found = true;
        zr_draft_verbatim(out, zr_span_cut(table->printed, from, hit), from);
        if (hit == text.size)
            break;
        size_t before = out->out.size;
        zr_drawn_write(table, out, hit);
        zr_remark remark = {.kind = ZR_REMARK_LAYOUT, .start = before, .end = out->out.size};
        if (table->by_layout)
            table->failed |= !zr_source_remark(source, remark);
    }
    return found;
}

/* A cell that reaches over many rows is written in each. */
static size_t bound(const zr_source *source)
{
    size_t most = source->raw.size * 4 + ((size_t)1 << 16);
    return most < source->max_bytes ? most : source->max_bytes;
}

/* A text in traditional characters has the same heads (責任單位), and is read in simplified ones. */
static zr_drawn drawing_of(zr_source *source, zr_arena *arena)
{
    zr_drawn table = {.text = source->raw, .printed = source->raw};
    if (!source->as_written && zr_is_traditional(source->raw))
        table.text = zr_simplify(arena, source->raw);
    table.failed = !table.text.data && source->raw.data;
    return table;
}

zr_status zr_source_read_drawn(zr_source *source, size_t start, zr_error *err)
{
    zr_arena arena = {0};
    zr_drawn table = drawing_of(source, &arena);
    zr_draft out = {.max = bound(source)};
    bool drawn = !source->as_written && zr_drawn_values(&table, start);
    if (drawn)
        zr_drawn_write(&table, &out, start);
    else if (!source->as_written)
        drawn = write_all(source, &out, &table, start);
    bool failed = table.failed || zr_draft_failed(&out);
    zr_drawn_free(&table);
    zr_arena_free(&arena);
    if (failed || !drawn || out.full) {
        zr_draft_free(&out);
        source->remark_count = 0;
        source->text = zr_span_cut(source->raw, start, source->raw.size);
        if (start)
            zr_places_add(&source->extraction, 0, start);
        return failed || source->extraction.failed ? zr_fail_memory(err) : ZR_OK;
    }
    zr_source_take_text(source, &out);
    return ZR_OK;
}
