/* A row that a page's end breaks: what stands at the head of the next page and goes on with it. */
#include "source/drawn_layout.h"

#include "base/words.h"

static const char *const marks[] = {"、", "，", NULL}; /* of a list */

/* 县交通局、市: of the last name its level alone. */
static bool ends_with_level(zr_span words)
{
    static const char *const levels[] = {"省", "市", "区", "县", "州", NULL};
    size_t level = zr_ends_any(words, levels);
    zr_span before = zr_span_cut(words, 0, words.size - level);
    return level && (!before.size || zr_ends_any(before, marks));
}

static bool ends_sentence(zr_span words)
{
    static const char *const stops[] = {"。", "！", NULL};
    return zr_ends_any(words, stops) > 0;
}

/* Behind the line that ends the task which the page before broke off, above the first number; the part's top
 * where there is none. */
static uint32_t task_end(const zr_layout_page *at, const zr_layout_part *part, const zr_layout_tails *tails)
{
    for (uint32_t i = part->top; i < part->number[0] && tails->broken; i++) {
        if (ends_sentence(zr_layout_span(at, i, at->head.task)))
            return i + 1;
    }
    return part->top;
}

/* Where cells stand in the middle of their rows: the end of those lines at the page's head, above its first
 * task, of which one goes on with a name that the page before broke off. */
static uint32_t names_end(const zr_layout_page *at, const zr_layout_part *part, const zr_layout_tails *tails)
{
    uint32_t task = part->top;
    bool goes_on = false;
    while (task < part->bottom && !at->line[task].cell[at->head.task].end)
        task++;
    for (uint32_t c = 0; c < at->head.columns; c++) {
        zr_span tail = tails->words[c];
        uint32_t first = part->top;
        while (first < task && !at->line[first].cell[c].end)
            first++;
        bool ended = zr_layout_ends_name(tail) && !ends_with_level(tail);
        bool open = first < task && zr_layout_is_bodies(at, c) && tail.size && !ended;
        zr_span head = open ? zr_layout_span(at, first, c) : (zr_span){0};
        bool new = zr_layout_begins_name(head) && !zr_span_starts(head, "厅"); /* 省财政⏎厅 */
        goes_on |= open && (zr_ends_any(tail, marks) || !new);
    }
    return goes_on ? task : part->top;
}

uint32_t zr_layout_rest(const zr_layout_page *at, const zr_layout_part *part, const zr_layout_tails *tails)
{
    uint32_t task = task_end(at, part, tails);
    return task > part->top ? task : names_end(at, part, tails);
}

void zr_layout_keep_tails(const zr_layout_page *at, zr_layout_tails *tails)
{
    uint32_t task = at->head.task;
    for (uint32_t i = 0; i < at->lines; i++) {
        for (uint32_t c = 0; c < at->head.columns; c++) {
            if (at->line[i].cell[c].end)
                tails->words[c] = zr_layout_span(at, i, c);
        }
        if (at->line[i].cell[task].end)
            tails->broken = !zr_layout_is_short(at, i, task) && !ends_sentence(tails->words[task]);
    }
}
