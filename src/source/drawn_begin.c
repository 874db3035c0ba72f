/* Where a table without rows begins, and how its cells were copied. */
#include "base/lines.h"
#include "base/words.h"
#include "source/drawn.h"
#include "source/drawn_heads.h"
#include "source/drawn_pieces.h"

#include <string.h>

enum { SHORT = ZR_STRIP_SHORT, HEAD_LINES = 28, BROKEN = 9, PAUSES = 3 };

/* Start of the line before the one that begins at `at`, past blank lines; SIZE_MAX if it is too long. */
static size_t line_before(zr_span text, size_t floor, size_t at)
{
    for (int pauses = 0; at > floor && pauses <= PAUSES; pauses++) {
        size_t end = at - 1, start = zr_line_start(text, zr_line_floor(floor, end, SHORT + 1), end);
        if (end - start > SHORT)
            break;
        if (zr_span_trim(zr_span_cut(text, start, end)).size)
            return start;
        at = start;
    }
    return SIZE_MAX;
}

static zr_span line_at(zr_span text, size_t start)
{
    return zr_span_trim(zr_span_cut(text, start, zr_drawn_line_end(text, start)));
}

/* 序号, or a run of names that begins with it. */
static bool names_number(zr_span line)
{
    zr_head_run run;
    if (!zr_holds(line, "号"))
        return false; /* as most */
    if (zr_words_may_head(line))
        return zr_words_head_kind(line) == ZR_HEAD_NUMBER;
    return zr_heads_split(&run, line) &&
           zr_words_head_kind(zr_span_cut(line, run.start[0], run.end[0])) == ZR_HEAD_NUMBER;
}

/* 项目 above 序号: what the rows belong to is a column too. Where its name stands, or `at`. */
static size_t class_above(zr_span text, size_t floor, size_t at)
{
    static const char *const classes[] = {"项目",     "类别",     "领域",     "分类",     "类型",
                                          "板块",     "工作类别", "任务类别", "项目类别", "工作领域",
                                          "重点领域", "指标类别", "测评项目", "考核项目", "检查项目",
                                          "创建项目", NULL};
    size_t above = line_before(text, floor, at);
    return above != SIZE_MAX && zr_equals_any(line_at(text, above), classes) ? above : at;
}

/* Where the head begins: 序号 on one of the lines before. SIZE_MAX if there is none. */
static size_t lines_start(zr_span text, size_t floor, size_t at)
{
    for (uint32_t lines = 0; lines < HEAD_LINES && at != SIZE_MAX; lines++) {
        zr_span line = line_at(text, at);
        if (names_number(line))
            return class_above(text, floor, at);
        at = line_before(text, floor, at);
    }
    return SIZE_MAX;
}

/* 序号 in the same line behind a title: 任务分工表 序号 任务 责任单位 1 …; where, or SIZE_MAX. */
static size_t number_inside(zr_span text, size_t at)
{
    enum { TITLE = 240 };
    zr_span line = zr_span_cut(text, at, zr_drawn_line_end(text, at));
    size_t found = zr_span_find(zr_span_cut(line, 0, TITLE), zr_span_of(" 序号 "), 0);
    return found == SIZE_MAX ? SIZE_MAX : at + found + 1;
}

/* 序 ⏎ 号, of which 号 begins the line at `at`: where, or SIZE_MAX. */
static size_t number_broken(zr_span text, size_t floor, size_t at)
{
    size_t above = zr_span_starts(line_at(text, at), "号") ? line_before(text, floor, at) : SIZE_MAX;
    return above != SIZE_MAX && zr_span_equal(line_at(text, above), zr_span_of("序")) ? above : SIZE_MAX;
}

/* 序号 at the start of a line not far above: a head whose names were broken over lines. */
static size_t words_start(zr_span text, size_t floor, size_t at)
{
    static const char *const numbers[] = {"序号", "序 号", NULL};
    size_t line = at, inside = number_inside(text, at), broken = number_broken(text, floor, at);
    if (inside != SIZE_MAX || broken != SIZE_MAX)
        return inside != SIZE_MAX ? inside : broken;
    for (uint32_t lines = 0; lines < BROKEN && line != SIZE_MAX; lines++) {
        zr_span words = line_at(text, line);
        if (zr_starts_any(words, numbers) && zr_words_number(words) == 0)
            return line;
        line = line_before(text, floor, line);
    }
    return at;
}

/* The first of the lines before that have bars at an end, or stand above a bar. */
static size_t bars_start(zr_span text, size_t floor, size_t at)
{
    size_t best = at;
    bool under_bar = zr_span_starts(line_at(text, at), "|");
    for (uint32_t lines = 0; lines < 2 * HEAD_LINES && (at = line_before(text, floor, at)) != SIZE_MAX;
         lines++) {
        zr_span line = line_at(text, at);
        if (!zr_span_ends(line, "|") && !zr_span_starts(line, "|") && !under_bar)
            break;
        under_bar = zr_span_starts(line, "|");
        best = at;
    }
    return best;
}

/* A line that is a bar alone, or three in a row that are one cell each: lines end inside the rows. */
static bool breaks_rows(zr_span text, size_t at)
{
    uint32_t single = 0;
    for (uint32_t lines = 0; lines < 14 && at < text.size; lines++) {
        size_t end = zr_drawn_line_end(text, at);
        zr_span line = zr_span_trim(zr_span_cut(text, at, end));
        const char *bar = line.size ? memchr(line.data, '|', line.size) : NULL;
        if (line.size == 1 && bar)
            return true;
        if (line.size && !bar && single == 0 && lines > 0)
            return false;
        single = bar == NULL ? single : bar == line.data + line.size - 1 ? single + 1 : 0;
        if (single >= 3)
            return true;
        at = end + 1;
    }
    return false;
}

/* Where the table begins whose first name stands at `at`: at the bar before it, if that has its own line.
 * What stood further up stays. */
size_t zr_strip_first(zr_span text, size_t head, size_t at)
{
    size_t bar = at;
    while (bar > head &&
           (text.data[bar - 1] == '|' || text.data[bar - 1] == ' ' || text.data[bar - 1] == '\r'))
        bar--;
    return bar == 0 || bar == head || text.data[bar - 1] == '\n' ? bar : at;
}

zr_strip_kind zr_strip_kind_at(zr_span text, size_t start)
{
    zr_span line = line_at(text, start);
    if (breaks_rows(text, start))
        return ZR_STRIP_BARS;
    if (zr_words_are_apart(line) && !zr_heads_run_together(line))
        return ZR_STRIP_LINES;
    for (size_t i = 0; i < line.size; i++) {
        if (line.data[i] == ' ' || line.data[i] == '\t')
            return ZR_STRIP_WORDS;
    }
    return zr_span_find(line, zr_span_of("\u3000"), 0) != SIZE_MAX ? ZR_STRIP_WORDS : ZR_STRIP_LINES;
}

size_t zr_strip_head(const zr_strip *strip, size_t floor, size_t at)
{
    switch (strip->kind) {
    case ZR_STRIP_LINES:
        return lines_start(strip->text, floor, at);
    case ZR_STRIP_WORDS:
        return words_start(strip->text, floor, at);
    case ZR_STRIP_BARS:
        break;
    }
    return bars_start(strip->text, floor, at);
}
