/* Rows of a table that the end of a page broke in two, as converters of PDFs write them in Markdown:
 *
 *     | 4 | 配足教职工 | 核定教职工编制， | 市教育局、市人力资源社 | 9月 |
 *     |   |            | 推行员额制。     | 会保障局、市财政局     |     |
 *
 * The lower row has no number, and with its words a name that the upper one broke off is whole: it goes on
 * with it, cell by cell. A row without a number whose names are whole beside those above is one of its own.
 */
#include "source/carried_rows.h"

#include "base/words.h"
#include "source/drawn_words.h"
#include "source/page_furniture.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 24, LINES_BETWEEN = 6, PARTS = 4 };

/* The cells of a line, white space aside. */
typedef struct row {
    zr_span cell[COLUMNS];
    uint32_t count;
} row;

/* A row that may go on: its line, and what its cells hold so far. */
typedef struct open_row {
    row part[PARTS];
    uint32_t parts;
    size_t start, end; /* of its line */
} open_row;

typedef struct walk {
    zr_span text;
    zr_draft *out;
    const zr_draft *from;
    size_t written; /* up to here text is in out */
    open_row last;
    zr_span head; /* of the table */
    bool found;
} walk;

/* False: no row with bars at both ends, or too wide a one. */
static bool split(row *out, zr_span line)
{
    out->count = 0;
    if (line.size < 5 || line.data[0] != '|' || line.data[line.size - 1] != '|')
        return false;
    for (size_t at = 1; at < line.size;) {
        const char *bar = memchr(line.data + at, '|', line.size - at);
        size_t end = (size_t)(bar - line.data);
        if (out->count == COLUMNS)
            return false;
        out->cell[out->count++] = zr_span_trim(zr_span_cut(line, at, end));
        at = end + 1;
    }
    return out->count > 2;
}

/* |---|:--:|: the rule below a head. */
static bool is_rule(zr_span line)
{
    return zr_is_made_of(line, "|-: ");
}

enum { MOST_NAME = 120, MOST_PIECE = MOST_NAME + 6 };

/* The last piece of a list of names, and the first; of longer ones more than a name may have. */
static const char *const marks[] = {"、", "，", "；", ",", NULL};

static zr_span last_piece(zr_span words)
{
    size_t at = 0;
    words = zr_behind(words, words.size > MOST_PIECE ? words.size - MOST_PIECE : 0);
    for (size_t end; (end = zr_first_end(words, marks, at)) > 0;)
        at = end;
    return zr_span_cut(words, at, words.size);
}

static zr_span first_piece(zr_span words)
{
    words = zr_span_cut(words, 0, MOST_PIECE);
    size_t end = zr_first_end(words, marks, 0);
    return end ? zr_without_any(zr_span_cut(words, 0, end), marks) : words;
}

/* 市委|宣传部, …资源社|会保障局: words that are a body's name and may be the front of a longer one. */
static bool may_go_on(zr_span head, zr_span tail)
{
    enum { MOST_FRONT = 12 };
    static const char *const fronts[] = {"委", "政府", "人大", "政协", NULL};
    static const char *const levels[] = {"市", "县", "区", "省", "州", "各", "乡", "镇", "旗", NULL};
    if (zr_span_ends(head, "社") && zr_span_starts(tail, "会"))
        return true;
    return head.size <= MOST_FRONT && zr_ends_any(head, fronts) && !zr_starts_any(tail, levels);
}

/* Is a name whole only with the words of both: 市人力资源社 会保障局? */
static bool is_torn(zr_span above, zr_span below)
{
    char name[2 * MOST_NAME];
    zr_span head = last_piece(above), tail = first_piece(below);
    if (above.size && !head.size)
        return zr_words_are_bodies(tail); /* 市教育局、 above 市财政局 */
    if (!head.size || !tail.size || head.size > MOST_NAME || tail.size > MOST_NAME ||
        (zr_words_end_as_body(head) && !may_go_on(head, tail)))
        return false;
    memcpy(name, head.data, head.size);
    memcpy(name + head.size, tail.data, tail.size);
    zr_span whole = {name, head.size + tail.size};
    return zr_words_are_bodies(whole) && zr_words_end_as_body(whole) && !zr_words_begin_as_task(whole);
}

/* The words of a cell that were written last. */
static zr_span cell_above(const open_row *above, uint32_t column)
{
    for (uint32_t i = above->parts; i-- > 0;) {
        if (above->part[i].cell[column].size)
            return above->part[i].cell[column];
    }
    return (zr_span){0};
}

/* The upper row has a number, in its first cell or beside a group's name, and the lower one has neither. */
static bool lacks_number(const row *above, const row *below)
{
    uint32_t number = zr_words_row_number(above->cell[0]) ? 0 : 1;
    return zr_words_row_number(above->cell[number]) && !below->cell[0].size && !below->cell[number].size;
}

static bool goes_on(const open_row *above, const row *below)
{
    bool torn = false;
    if (!above->parts || above->parts == PARTS || below->count != above->part[0].count ||
        !lacks_number(&above->part[0], below))
        return false;
    for (uint32_t i = 1; i < below->count && !torn; i++)
        torn = is_torn(cell_above(above, i), below->cell[i]);
    return torn;
}

static void copy(walk *at, size_t end)
{
    if (end > at->written)
        zr_draft_copy(at->out, at->from, at->written, end);
    at->written = end;
}

static void copy_span(walk *at, zr_span words)
{
    size_t start = (size_t)(words.data - at->text.data);
    zr_draft_copy(at->out, at->from, start, start + words.size);
}

/* Writes a row of several parts; its first line is not written yet, the others are left out. */
static void settle(walk *at)
{
    const open_row *whole = &at->last;
    if (whole->parts < 2)
        return;
    copy(at, whole->start);
    for (uint32_t i = 0; i < whole->part[0].count; i++) {
        zr_draft_put(at->out, "| ", zr_places_place(&at->from->map, whole->start));
        for (uint32_t part = 0; part < whole->parts; part++) {
            if (whole->part[part].cell[i].size)
                copy_span(at, whole->part[part].cell[i]);
        }
        zr_draft_put(at->out, " ", zr_places_place(&at->from->map, whole->end - 1));
    }
    zr_draft_put(at->out, "|", zr_places_place(&at->from->map, whole->end - 1));
    at->written = whole->end;
}

/* Blank lines, numbers of pages, a head that comes again: what a page puts between two rows. */
static bool is_between(const walk *at, zr_span line)
{
    return line.size == 0 || zr_page_mark_read(line).kind > ZR_PAGE_BARE || is_rule(line) ||
           zr_span_equal(line, at->head);
}

static void take_line(walk *at, zr_span line, size_t start, uint32_t *between)
{
    row cells;
    if (is_between(at, line)) {
        ++*between;
        return;
    }
    bool is_row = split(&cells, line);
    at->head = !is_row ? (zr_span){0} : at->head.size ? at->head : line;
    if (is_row && *between <= LINES_BETWEEN && goes_on(&at->last, &cells)) {
        at->last.part[at->last.parts++] = cells;
        at->last.end = start + line.size;
        at->found = true;
        *between = 0;
        return;
    }
    settle(at);
    at->last.parts = 0;
    *between = 0;
    if (is_row)
        at->last = (open_row){.part = {cells}, .parts = 1, .start = start, .end = start + line.size};
}

/* Quickly, for nearly all texts: has a row an empty first cell at all? */
static bool may_carry(zr_span text)
{
    const char *bar = text.size ? memchr(text.data, '|', text.size) : NULL;
    if (!bar)
        return false;
    size_t at = (size_t)(bar - text.data);
    for (at -= at > 0; (at = zr_span_find(text, zr_span_of("\n|"), at)) < text.size;) {
        at += 2;
        while (at < text.size && text.data[at] == ' ')
            at++;
        if (at < text.size && text.data[at] == '|')
            return true;
    }
    return false;
}

zr_status zr_source_join_carried(zr_source *source, zr_error *err)
{
    if (source->remark_count || source->as_written || !may_carry(source->text))
        return ZR_OK;
    zr_draft out = {.max = source->text.size * 2 + 64};
    zr_draft from = {.out = {.data = (char *)(uintptr_t)source->text.data, .size = source->text.size},
                     .map = source->extraction};
    walk at = {.text = source->text, .out = &out, .from = &from};
    uint32_t between = 0;
    for (size_t start = 0, next; start < at.text.size; start = next) {
        zr_span line = zr_pages_line(at.text, start, &next);
        take_line(&at, line, line.size ? (size_t)(line.data - at.text.data) : start, &between);
    }
    settle(&at);
    copy(&at, at.text.size);
    bool failed = zr_draft_failed(&out);
    if (failed || !at.found) {
        zr_draft_free(&out);
        return failed ? zr_fail_memory(err) : ZR_OK;
    }
    zr_source_take_text(source, &out);
    return ZR_OK;
}
