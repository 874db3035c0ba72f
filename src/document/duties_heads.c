/* Heads of tables that could not be read: 责任单位 that stands alone, without a colon, and no names below it
 * were taken for duties. Whoever reads the findings learns that a table is missing. */
#include "document/duties_hunt.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_words.h"
#include "source/drawn_heads.h"

enum { NEAR = 600, MOST_LOOKS = 64 };

/* Behind 责任单位（部门） that begins at `at`, or 0. */
static size_t label_end(zr_span text, size_t at)
{
    static const char *const bodies[] = {"单位", "部门", "处室", "科室", "主体"};
    at += strlen("责任");
    if (zr_has(text, at, "责任"))
        at += strlen("责任");
    size_t body = zr_longest_at(bodies, sizeof bodies / sizeof *bodies, text, at);
    if (!body)
        return 0;
    at += body;
    if (!zr_has(text, at, "（"))
        return at;
    size_t close = zr_find_word(zr_span_cut(text, 0, at + 30), at, "）");
    return close == SIZE_MAX ? 0 : close + strlen("）");
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/* A line's start, or two spaces and more. */
static bool is_set_off(zr_span text, size_t at)
{
    size_t gap = 0;
    for (; gap < at && is_blank(text.data[at - gap - 1]); gap++) {
        if (gap > NEAR)
            return false;
    }
    return gap >= 2 || gap == at || text.data[at - gap - 1] == '\n' ||
           zr_has_before(text, 0, at, "\u3000\u3000");
}

static bool ends_there(zr_span text, size_t at)
{
    return at >= text.size || is_blank(text.data[at]) || text.data[at] == '\n' || zr_has(text, at, "\u3000");
}

static bool is_read(const zr_duty_pool *pool, size_t at)
{
    for (size_t i = 0; i < pool->found_count; i++) {
        const zr_expression *found = &pool->found[i].expression;
        if (found->end > at && found->start < at + NEAR)
            return true;
    }
    return false;
}

static bool stands_alone(zr_span text, size_t at, size_t end)
{
    return end && ends_there(text, end) && is_set_off(text, at);
}

/* Is the line around `at`, with a label up to `label`, made of names of columns that ran together? Its ends.
 */
static bool is_in_run(zr_span text, size_t at, size_t label, size_t *start, size_t *end)
{
    enum { REACH = 180 };
    if (!label || (!zr_is_ideograph(zr_char_at(text, label)) && !zr_is_ideograph(zr_char_before(text, at))))
        return false;
    *start = zr_line_start(text, zr_line_floor(0, at, REACH + 1), at);
    if (at - *start > REACH)
        return false;
    *end = zr_line_end(text, at, text.size - at > REACH ? at + REACH + 1 : text.size);
    return *end - *start <= REACH && zr_heads_run_together(zr_span_trim(zr_span_cut(text, *start, *end)));
}

/* Does another label stand before it in its line? That one was told of. */
static bool is_further(zr_span text, size_t start, size_t at)
{
    static const char *const labels[] = {"责任", "牵头", NULL};
    return zr_holds_any(zr_span_cut(text, start, at), labels);
}

void zr_heads_doubt(zr_hunt *hunt)
{
    static const char *const words[] = {"责任", "牵头"};
    const zr_outline *outline = hunt->pool->outline;
    zr_span text = hunt->text, body = zr_span_cut(text, 0, outline->body_end ? outline->body_end : text.size);
    uint32_t looks = 0;
    for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
        for (size_t i = 0; i < hunt->events->count && looks < MOST_LOOKS; i++) {
            size_t at = hunt->events->items[i].at;
            if (hunt->events->items[i].kind != ZR_EVENT_LABEL || at < outline->body_start ||
                !zr_has(body, at, words[w]))
                continue;
            size_t end = label_end(text, at), start = at, line_end;
            if (!stands_alone(text, at, end)) {
                if (!is_in_run(text, at, end, &start, &line_end) || is_further(text, start, at))
                    continue;
                end = line_end;
            }
            looks++;
            if (!is_read(hunt->pool, at))
                zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, start, end);
        }
    }
}
