/* What differs between the words of two matched measures: title, targets and deadlines apart from the rest.
 */
#include "analysis/change_list.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Takes the first run of letters equal to those of `quote` out. O(letters · quote). */
static bool take_out(zr_letters *letters, zr_span quote)
{
    zr_letters run = {0};
    if (!zr_letters_read(&run, quote))
        return false;
    for (uint32_t i = 0; run.count && i + run.count <= letters->count; i++) {
        if (memcmp(letters->letter + i, run.letter, run.count * sizeof *run.letter) != 0)
            continue;
        memmove(letters->letter + i, letters->letter + i + run.count,
                (letters->count - i - run.count) * sizeof *run.letter);
        memmove(letters->at + i, letters->at + i + run.count,
                (letters->count - i - run.count) * sizeof *run.at);
        letters->count -= run.count;
        break;
    }
    zr_letters_dispose(&run);
    return true;
}

static bool copy_letters(zr_letters *out, const zr_letters *from)
{
    size_t size = (size_t)from->count + 1;
    *out = (zr_letters){malloc(size * sizeof(uint32_t)), malloc(size * sizeof(uint32_t)), from->count};
    if (!out->letter || !out->at)
        return false;
    memcpy(out->letter, from->letter, from->count * sizeof(uint32_t));
    memcpy(out->at, from->at, size * sizeof(uint32_t));
    return true;
}

/* The letters that are neither title nor target nor deadline. */
static bool read_core(zr_letters *out, const zr_side *side, uint32_t measure)
{
    const zr_graph_measure *own = &side->version.graph->measures[measure];
    bool good = copy_letters(out, &side->letters[measure]) && take_out(out, own->title);
    for (uint32_t i = 0; i < own->target_count && good; i++)
        good = take_out(out, own->targets[i].quote);
    for (uint32_t i = 0; i < own->deadline_count && good; i++)
        good = take_out(out, own->deadlines[i].quote);
    return good;
}

/* A stretch of both texts that is still to be compared: letters [a, a_end) and [b, b_end). */
typedef struct stretch {
    uint32_t a, a_end, b, b_end;
} stretch;

enum { ANCHOR = 6, MOST_LETTERS = 3000, CONTEXT = 6, MOST_STRETCHES = 64 };

/* The words of letters [start, end) with a few letters around them, so that "5" reads as 5年内返回原单位. */
static zr_span words_around(const zr_side *side, uint32_t measure, const zr_letters *letters, uint32_t start,
                            uint32_t end)
{
    const zr_source *source = zr_measure_source(side->version.graph, side->version.sources, measure);
    if (start >= end || !source)
        return (zr_span){0};
    start = start > CONTEXT ? start - CONTEXT : 0;
    end = end + CONTEXT < letters->count ? end + CONTEXT : letters->count;
    uint32_t character;
    zr_span text = zr_source_text(source);
    size_t last = letters->at[end - 1];
    return zr_span_cut(text, letters->at[start],
                       last + zr_utf8_read(zr_span_cut(text, last, text.size), &character));
}

/* The longest run of letters that both stretches have, by the table of common suffixes in one row. O(a · b).
 */
static bool find_anchor(stretch *anchor, const zr_letters *was, const zr_letters *is, const stretch *within)
{
    uint32_t columns = within->b_end - within->b, best = 0;
    uint32_t *suffix = calloc((size_t)columns + 1, sizeof *suffix);
    if (!suffix)
        return false;
    for (uint32_t i = within->a; i < within->a_end; i++)
        for (uint32_t j = columns; j > 0; j--) {
            suffix[j] = was->letter[i] == is->letter[within->b + j - 1] ? suffix[j - 1] + 1 : 0;
            if (suffix[j] <= best)
                continue;
            best = suffix[j];
            *anchor = (stretch){i + 1 - best, i + 1, within->b + j - best, within->b + j};
        }
    free(suffix);
    if (best < ANCHOR)
        *anchor = (stretch){0};
    return true;
}

/* Leaves what both begin and end with out of a stretch. */
static stretch trimmed(const zr_letters *was, const zr_letters *is, stretch part)
{
    while (part.a < part.a_end && part.b < part.b_end && was->letter[part.a] == is->letter[part.b])
        part.a++, part.b++;
    while (part.a < part.a_end && part.b < part.b_end &&
           was->letter[part.a_end - 1] == is->letter[part.b_end - 1])
        part.a_end--, part.b_end--;
    return part;
}

/* Cuts at the longest common run again and again, the left part first: one change a stretch that remains. The
 * stack is bounded: past it the rest is told as one. */
static bool compare_stretches(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                              uint32_t new, const zr_letters *was, const zr_letters *is)
{
    stretch stack[MOST_STRETCHES] = {{0, was->count, 0, is->count}};
    for (int depth = 1; depth > 0;) {
        stretch part = trimmed(was, is, stack[--depth]), anchor = {0};
        if (part.a == part.a_end && part.b == part.b_end)
            continue;
        bool small = part.a_end - part.a <= MOST_LETTERS && part.b_end - part.b <= MOST_LETTERS;
        if (small && depth + 2 <= MOST_STRETCHES && !find_anchor(&anchor, was, is, &part))
            return false;
        if (anchor.a_end) {
            stack[depth++] = (stretch){anchor.a_end, part.a_end, anchor.b_end, part.b_end};
            stack[depth++] = (stretch){part.a, anchor.a, part.b, anchor.b};
            continue;
        }
        zr_change_add(list, (zr_change){ZR_CHANGE_REWORDED, old, new, ZR_NONE, ZR_NONE,
                                        words_around(before, old, was, part.a, part.a_end),
                                        words_around(after, new, is, part.b, part.b_end)});
    }
    return true;
}

static bool compare_cores(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                          uint32_t new)
{
    zr_letters was = {0}, is = {0};
    bool good = read_core(&was, before, old) && read_core(&is, after, new) &&
                compare_stretches(list, before, after, old, new, &was, &is);
    zr_letters_dispose(&was);
    zr_letters_dispose(&is);
    return good;
}

static bool same_letters(zr_span a, zr_span b)
{
    zr_letters x = {0}, y = {0};
    bool same = zr_letters_read(&x, a) && zr_letters_read(&y, b) && x.count == y.count &&
                memcmp(x.letter, y.letter, x.count * sizeof *x.letter) == 0;
    zr_letters_dispose(&x);
    zr_letters_dispose(&y);
    return same;
}

static bool has_target(const zr_graph_measure *measure, const zr_target *target)
{
    for (uint32_t i = 0; i < measure->target_count; i++)
        if (measure->targets[i].value == target->value &&
            measure->targets[i].comparison == target->comparison &&
            zr_span_equal(measure->targets[i].unit, target->unit))
            return true;
    return false;
}

static bool has_deadline(const zr_graph_measure *measure, zr_span quote)
{
    for (uint32_t i = 0; i < measure->deadline_count; i++)
        if (same_letters(measure->deadlines[i].quote, quote))
            return true;
    return false;
}

/* The `n`th target (deadline) of one that the other does not have; empty past the last. */
static zr_span odd_one(const zr_graph_measure *own, const zr_graph_measure *other, bool deadlines, uint32_t n)
{
    uint32_t count = deadlines ? own->deadline_count : own->target_count;
    for (uint32_t i = 0; i < count; i++) {
        bool shared =
            deadlines ? has_deadline(other, own->deadlines[i].quote) : has_target(other, &own->targets[i]);
        if (!shared && n-- == 0)
            return deadlines ? own->deadlines[i].quote : own->targets[i].quote;
    }
    return (zr_span){0};
}

/* Paired in order: the first that is gone with the first that came. */
static void compare_figures(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                            uint32_t new, bool deadlines)
{
    const zr_graph_measure *was = &before->version.graph->measures[old],
                           *is = &after->version.graph->measures[new];
    for (uint32_t n = 0;; n++) {
        zr_span gone = odd_one(was, is, deadlines, n), came = odd_one(is, was, deadlines, n);
        if (!gone.size && !came.size)
            return;
        zr_change_add(list, (zr_change){deadlines ? ZR_CHANGE_DEADLINE : ZR_CHANGE_TARGET, old, new, ZR_NONE,
                                        ZR_NONE, gone, came});
    }
}

bool zr_change_words(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                     uint32_t new)
{
    const zr_graph_measure *was = &before->version.graph->measures[old],
                           *is = &after->version.graph->measures[new];
    if (!same_letters(was->title, is->title))
        zr_change_add(list,
                      (zr_change){ZR_CHANGE_RETITLED, old, new, ZR_NONE, ZR_NONE, was->title, is->title});
    compare_figures(list, before, after, old, new, false);
    compare_figures(list, before, after, old, new, true);
    return compare_cores(list, before, after, old, new);
}
