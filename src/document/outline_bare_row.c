#include "document/outline_bare_row.h"

#include "document/outline_excerpt.h"

static const zr_mark *mark_at(const zr_levels *at, uint32_t index)
{
    return &at->scan->marks[index];
}

/* A number without a mark, and words that may be an item's: not 1 处 or 3 条, which count. */
static bool is_bare_item(const zr_levels *at, uint32_t index)
{
    enum { SHORTEST = 12 };
    static const char *const counts = "处座所套台名户条场类批轮期级届村支对层位";
    const zr_mark *mark = mark_at(at, index);
    zr_cursor words = {zr_span_cut(at->text, mark->at + mark->label.size, at->scan->lines[mark->line].end),
                       0};
    zr_cursor_spaces(&words, 2);
    zr_cursor first = words;
    return mark->label.bare && words.rest.size >= SHORTEST && !zr_cursor_take(&first, counts) &&
           zr_begins_paragraph(at, mark);
}

bool zr_bare_row_begins(const zr_levels *at, uint32_t index)
{
    enum { LEAST = 3 };
    if (mark_at(at, index)->label.number != 1)
        return false;
    uint32_t next = index;
    for (uint32_t number = 1; number <= LEAST; number++, next = at->next[next]) {
        if (next == ZR_NONE || mark_at(at, next)->label.number != number)
            return false; /* as most: their words need no look */
    }
    next = index;
    for (uint32_t number = 1; number <= LEAST; number++, next = at->next[next]) {
        if (!is_bare_item(at, next))
            return false;
    }
    return true;
}

bool zr_bare_row_goes_on(const zr_levels *at, uint32_t index, const zr_label *last)
{
    return last->bare && is_bare_item(at, index);
}
