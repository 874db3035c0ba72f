/* Headings between the rows of a table that was copied without its rows: 二、稳定增长; its number and its
 * words in two cells, each on a line of its own; or words alone, behind which the empty cells of their row
 * have left blank lines. */
#include "source/drawn_stack.h"

#include "base/utf8.h"
#include "base/words.h"
#include "source/drawn_heads.h"

#include <string.h>

enum { MOST_HEADINGS = 3, LEAST_BLANKS = 3, LONGEST = 120 };

/* （一）, 二、 and 三 with nothing behind it. */
static bool is_mark(zr_span words)
{
    static const char *const opens[] = {"（", "(", NULL}, *const ends[] = {"、", "）", ")", NULL};
    size_t from = zr_starts_any(words, opens), digits = zr_chinese_digits(zr_behind(words, from), 9);
    zr_span rest = zr_span_trim(zr_behind(words, from + digits));
    size_t end = zr_starts_any(rest, ends);
    return digits && (end ? end == rest.size : rest.size == 0 && from == 0);
}

/* Words that are none of the cells of bodies, of times, of persons. */
static bool may_be_title(const zr_stack *at, zr_span words)
{
    bool person = zr_words_are_person(words) && /* 林业建设 is none where no column has persons */
                  (zr_span_characters(words) < 4 || zr_head_has(&at->head, ZR_HEAD_PERSON));
    return words.size && words.size <= LONGEST && !zr_words_are_bodies(words) && !zr_words_are_time(words) &&
           !person;
}

/* A heading without a number: no sentence either. */
static bool may_be_heading(const zr_stack *at, zr_span words)
{
    static const char *const stops[] = {"。", "；", "，", "、", "：", NULL};
    return may_be_title(at, words) && !zr_holds_any(words, stops);
}

/* Blank lines behind a piece. */
static uint32_t blanks_behind(const zr_stack *at, const zr_tile *piece)
{
    enum { ENOUGH = 100 };
    uint32_t blanks = 0;
    size_t from = piece->end + 1, end;
    for (; from < at->run.text.size && blanks < ENOUGH; from = end + 1, blanks++) {
        end = zr_drawn_line_end(at->run.text, from);
        if (zr_span_trim(zr_span_cut(at->run.text, from, end)).size)
            break;
    }
    return blanks;
}

/* Words alone in their row: all its other cells are empty. */
static bool stands_alone(const zr_stack *at, const zr_tile *piece)
{
    uint32_t least = at->head.columns > LEAST_BLANKS + 2 ? at->head.columns - 2 : LEAST_BLANKS;
    return at->run.kind == ZR_STRIP_LINES && blanks_behind(at, piece) >= least &&
           may_be_title(at, zr_stack_words(at, piece));
}

/* Behind the bodies of a last column that end a row stand at most two headings of the next rows. */
static void drop_plain(zr_stack *at)
{
    const zr_head *head = &at->head;
    if (!zr_head_names_bodies(head->kind[head->columns - 1]) || at->run.kind != ZR_STRIP_LINES)
        return;
    uint32_t kept = at->count, least = head->columns - head->number - 1;
    while (kept > least && at->count - kept < 2 && may_be_heading(at, zr_stack_words(at, &at->row[kept - 1])))
        kept--;
    if (kept == at->count || kept == 0 || !zr_words_are_bodies(zr_stack_words(at, &at->row[kept - 1])))
        return;
    at->sections += at->count - kept;
    at->count = kept;
}

/* （一） ⏎ 加强建设 before piece `end` of the row become one; false where none stand there. */
static bool join_mark(zr_stack *at, uint32_t end)
{
    if (end < 3 || at->run.kind != ZR_STRIP_LINES || !is_mark(zr_stack_words(at, &at->row[end - 2])) ||
        !may_be_title(at, zr_stack_words(at, &at->row[end - 1])))
        return false;
    at->row[end - 2].end = at->row[end - 1].end;
    memmove(&at->row[end - 1], &at->row[end], at->sections * sizeof *at->row);
    return true;
}

void zr_stack_drop_headings(zr_stack *at)
{
    while (at->count > 1 && at->run.kind != ZR_STRIP_WORDS) {
        const zr_tile *last = &at->row[at->count - 1];
        bool joined = at->sections < MOST_HEADINGS && join_mark(at, at->count);
        bool alone = at->sections < MOST_HEADINGS && stands_alone(at, last);
        if (!joined && !alone && !zr_drawn_is_section(zr_stack_words(at, last)))
            break;
        at->count -= joined ? 2 : 1;
        at->sections++;
    }
    if (!at->sections)
        drop_plain(at);
}

bool zr_stack_heading_at(const zr_stack *at, size_t from, zr_tile *heading)
{
    *heading = zr_strip_tile(&at->run, from);
    if (zr_strip_is_over(&at->run, heading))
        return false;
    zr_span words = zr_stack_words(at, heading);
    if (at->run.kind == ZR_STRIP_LINES && is_mark(words)) {
        zr_tile title = zr_strip_tile(&at->run, zr_strip_behind(&at->run, heading));
        bool named = !zr_strip_is_over(&at->run, &title) && may_be_title(at, zr_stack_words(at, &title));
        heading->end = named ? title.end : heading->end;
        return named || zr_drawn_is_section(words);
    }
    return zr_drawn_is_section(words) || stands_alone(at, heading);
}
