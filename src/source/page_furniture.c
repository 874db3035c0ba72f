/* Finds the marks of pages in a text, and writes them as later readers know them. */
#include "source/page_furniture.h"

#include "base/arena.h"
#include "base/seek.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

/* Signs that a mark among words begins with. */
static zr_seeker signs;

__attribute__((constructor)) static void look_for_signs(void)
{
    zr_seeker_make(&signs, "-—–－·•第共总Pp");
}

zr_span zr_pages_line(zr_span text, size_t at, size_t *next)
{
    const char *hit = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
    size_t end = hit ? (size_t)(hit - text.data) : text.size;
    *next = end + 1;
    return zr_span_trim(zr_span_cut(text, at, end));
}

void zr_pages_add(zr_pages *pages, zr_page_places *to, size_t start, size_t end, zr_page_mark mark)
{
    void *items = to->items;
    if (pages->failed || !zr_grow(&items, to->count, &to->room, sizeof *to->items)) {
        pages->failed = true;
        return;
    }
    to->items = items;
    to->items[to->count++] = (zr_page_place){start, end, mark};
}

/* Marks among the words of a line. */
static void find_inside(zr_pages *pages, zr_span line)
{
    size_t start = (size_t)(line.data - pages->text.data);
    for (size_t at = 0; (at = zr_seek(&signs, line, at, line.size)) < line.size;) {
        zr_page_mark mark;
        size_t size = zr_page_inline_read(line, at, &mark);
        if (size)
            zr_pages_add(pages, &pages->marks, start + at, start + at + size, mark);
        at += size ? size : 1;
    }
}

static void find_marks(zr_pages *pages)
{
    enum { LEAST_LONG = 90 }; /* bytes of a line in which pages may have ended */
    zr_span text = pages->text;
    for (size_t at = pages->start, next; at < text.size; at = next) {
        zr_span line = zr_pages_line(text, at, &next);
        size_t start = line.size ? (size_t)(line.data - text.data) : at;
        if (text.data[at] == '\f')
            zr_pages_add(pages, &pages->marks, at, at, (zr_page_mark){0});
        zr_page_mark mark = zr_page_mark_read(line);
        if (mark.kind)
            zr_pages_add(pages, &pages->marks, start, start + line.size, mark);
        else if (zr_is_site_command(line))
            zr_pages_add(pages, &pages->blanks, start, start + line.size, (zr_page_mark){0});
        else if (line.size >= LEAST_LONG)
            find_inside(pages, line);
    }
}

/* Do the bytes [start, end) begin their line and fill it? Looks at the line only for those that begin it. */
static bool fills_line(zr_span text, size_t start, size_t end)
{
    size_t next;
    return (start == 0 || text.data[start - 1] == '\n') &&
           zr_pages_line(text, start, &next).size == end - start;
}

/* Blanks a comment of HTML among the words, line by line. One that fills its line is the line's own matter.
 */
static void blank_comment(zr_pages *pages, size_t start, size_t end)
{
    zr_span text = zr_span_cut(pages->text, 0, end); /* so that many of one line take time in proportion */
    if (fills_line(pages->text, start, end))
        return;
    for (size_t at = start, stop; at < end; at = stop + 1) {
        const char *line_end = memchr(text.data + at, '\n', end - at);
        stop = line_end ? (size_t)(line_end - text.data) : end;
        zr_pages_add(pages, &pages->blanks, at, stop, (zr_page_mark){0});
    }
}

/* 市农业局<!-- 待核 -->、市财政局: what a comment holds no reader sees. One that nothing closes is left. */
static void find_comments(zr_pages *pages)
{
    static const char open[] = "<!--", close[] = "-->";
    zr_span text = pages->text;
    if (!text.size || !memchr(text.data, '<', text.size))
        return; /* as most */
    for (size_t at = pages->start; (at = zr_span_find(text, zr_span_of(open), at)) != SIZE_MAX;) {
        size_t end = zr_span_find(text, zr_span_of(close), at + strlen(open));
        if (end == SIZE_MAX)
            return;
        end += strlen(close);
        blank_comment(pages, at, end);
        at = end;
    }
}

/* Is the mark the next or the last page to the one before it? Two among words vouch for each other only with
 * as many words between as the shortest page has: not 国道—318—线、省道—319—线. */
static bool is_neighbour(const zr_page_place *place, const zr_page_place *before)
{
    enum { SHORTEST_PAGE = 60 /* bytes */ };
    const zr_page_mark *mark = &place->mark, *other = &before->mark;
    bool turned = mark->number == other->number + 1 || mark->number + 1 == other->number;
    bool among = mark->kind == ZR_PAGE_INLINE && other->kind == ZR_PAGE_INLINE;
    return turned && other->kind > ZR_PAGE_BARE && mark->total == other->total &&
           (!among || place->start - before->end >= SHORTEST_PAGE);
}

static bool is_sure(const zr_page_mark *mark)
{
    return mark->kind != ZR_PAGE_OF && mark->kind != ZR_PAGE_INLINE;
}

/* Leaves out those that are none: marks that may be something else are pages where the next one before or
 * behind tells the page before or after. */
static void settle(zr_pages *pages)
{
    zr_page_places *marks = &pages->marks;
    bool *sure = calloc(marks->count + 1, sizeof *sure);
    size_t kept = 0, before[2] = {SIZE_MAX, SIZE_MAX}; /* the last one without a total, with one */
    pages->failed |= !sure;
    for (size_t i = 0; i < marks->count && sure; i++) {
        const zr_page_mark *mark = &marks->items[i].mark;
        sure[i] = is_sure(mark);
        if (mark->kind <= ZR_PAGE_BARE)
            continue;
        size_t *last = &before[mark->total > 0];
        if (*last != SIZE_MAX && is_neighbour(&marks->items[i], &marks->items[*last]))
            sure[i] = sure[*last] = true;
        *last = i;
    }
    for (size_t i = 0; i < marks->count && sure; i++) {
        if (sure[i])
            marks->items[kept++] = marks->items[i];
    }
    marks->count = kept;
    free(sure);
}

/* - 5 - in the place of any other form. */
static void write_mark(char *out, const zr_page_place *place)
{
    size_t size = place->end - place->start, at = 0;
    uint32_t number = place->mark.number % 10000, scale = 1000;
    memset(out, ' ', size);
    out[at++] = '-';
    while (scale > 1 && number < scale)
        scale /= 10;
    for (; scale && at + 1 < size; scale /= 10)
        out[at++] = (char)('0' + number / scale % 10);
    out[at] = '-';
}

/* --- behind a mark: the rule that a converter drew where the page ended. */
static void find_rule(zr_pages *pages, const zr_page_place *mark)
{
    enum { MOST_BLANK = 3 };
    size_t at;
    zr_span line = {0};
    zr_pages_line(pages->text, mark->end, &at);
    for (int i = 0; i < MOST_BLANK && !line.size && at < pages->text.size; i++)
        line = zr_pages_line(pages->text, at, &at);
    if (line.size < 3 || (line.data[0] != '-' && line.data[0] != '*' && line.data[0] != '_'))
        return;
    for (size_t i = 1; i < line.size; i++) {
        if (line.data[i] != line.data[0])
            return;
    }
    size_t start = (size_t)(line.data - pages->text.data);
    zr_pages_add(pages, &pages->blanks, start, start + line.size, (zr_page_mark){0});
}

static void find_rules(zr_pages *pages)
{
    for (size_t i = 0; i < pages->marks.count; i++) {
        if (pages->marks.items[i].mark.kind > ZR_PAGE_BARE &&
            pages->marks.items[i].mark.kind < ZR_PAGE_INLINE)
            find_rule(pages, &pages->marks.items[i]);
    }
}

/* Is the mark in a form that not all later readers know? */
static bool is_rewritten(const zr_page_mark *mark)
{
    return mark->kind > ZR_PAGE_BARE && mark->kind < ZR_PAGE_INLINE && !mark->known;
}

static void write_all(const zr_pages *pages, char *out)
{
    for (size_t i = 0; i < pages->marks.count; i++) {
        if (is_rewritten(&pages->marks.items[i].mark))
            write_mark(out + pages->marks.items[i].start, &pages->marks.items[i]);
    }
    for (size_t i = 0; i < pages->blanks.count; i++)
        memset(out + pages->blanks.items[i].start, ' ',
               pages->blanks.items[i].end - pages->blanks.items[i].start);
}

/* Takes the marks among words out of raw, the spaces behind each with it where one stands before. */
static bool cut_inside(zr_source *source, const zr_pages *pages)
{
    size_t bom = source->decoding.count ? source->decoding.pieces[0].from : 0, to = 0, from = 0;
    char *text = source->owned_raw;
    for (size_t i = 0; i < pages->marks.count; i++) {
        size_t start = pages->marks.items[i].start, end = pages->marks.items[i].end;
        if (pages->marks.items[i].mark.kind != ZR_PAGE_INLINE)
            continue;
        while (start > 0 && text[start - 1] == ' ' && end < source->raw.size && text[end] == ' ')
            end++;
        memmove(text + to, text + from, start - from);
        zr_places_add(&source->decoding, to, from + bom);
        to += start - from;
        from = end;
    }
    if (from) {
        memmove(text + to, text + from, source->raw.size - from);
        zr_places_add(&source->decoding, to, from + bom);
        source->raw.size = to + source->raw.size - from;
    }
    return !source->decoding.failed;
}

/* Are places in raw those in the bytes, but for a mark of the byte order? */
static bool is_plain(const zr_source *source)
{
    const zr_places *map = &source->decoding;
    return !source->coding->iconv && (map->count == 0 || (map->count == 1 && map->pieces[0].at == 0));
}

static zr_status rewrite(zr_source *source, const zr_pages *pages, zr_error *err)
{
    zr_status status = zr_source_own_raw(source, err);
    if (status != ZR_OK)
        return status;
    write_all(pages, source->owned_raw);
    return !is_plain(source) || cut_inside(source, pages) ? ZR_OK : zr_fail_memory(err);
}

static bool changes_text(const zr_pages *pages)
{
    bool any = pages->blanks.count > 0;
    for (size_t i = 0; i < pages->marks.count && !any; i++)
        any = is_rewritten(&pages->marks.items[i].mark) || pages->marks.items[i].mark.kind == ZR_PAGE_INLINE;
    return any;
}

zr_status zr_source_drop_furniture(zr_source *source, size_t *start, zr_error *err)
{
    zr_pages pages = {.text = source->raw, .start = *start};
    find_marks(&pages);
    if (pages.marks.count && !pages.failed) {
        settle(&pages);
        find_rules(&pages);
        zr_pages_find_heads(&pages);
    }
    find_comments(&pages);
    zr_pages_find_watermarks(&pages);
    zr_pages_find_front(&pages);
    *start = pages.start;
    zr_status status = pages.failed ? zr_fail_memory(err) : ZR_OK;
    if (!pages.failed && changes_text(&pages))
        status = rewrite(source, &pages, err);
    free(pages.marks.items);
    free(pages.blanks.items);
    return status;
}
