/* What a site stamps on every page of a text that it hands out: a line with an address of the web that comes
 * again word for word.
 *
 *   （牵头单
 *   公文网—每日更新www.example.com
 *   位：市财政局）
 *
 * Pages of such copies have no numbers, so that the line may stand anywhere. An address that stands once or
 * twice is somebody's. */
#include "source/page_furniture.h"

#include "base/seek.h"
#include "base/table.h"
#include "base/words.h"

enum { MOST_LINE = 240, LEAST = 3 /* lines alike */ };

/* Calls for each line that holds an address. O(bytes). */
typedef void (*visit)(zr_pages *pages, zr_table *counts, zr_span line);

/* In every address stands one of these. */
static zr_seeker signs;

__attribute__((constructor)) static void look_for_signs(void)
{
    zr_seeker_make(&signs, ".h");
}

/* www. http .com .cn .net */
static bool holds_address(zr_span text)
{
    static const char *const words[] = {"http", ".com", ".cn", ".net", NULL};
    zr_seek_walk walk = zr_seek_start(&signs, text, 0);
    for (size_t at; (at = zr_seek_next(&walk)) < text.size;) {
        bool dot = text.data[at] == '.';
        if ((dot && zr_span_ends(zr_span_cut(text, 0, at), "www")) ||
            zr_starts_any(zr_behind(text, at), words))
            return true;
    }
    return false;
}

static void for_lines(zr_pages *pages, zr_table *counts, visit each)
{
    for (size_t at = pages->start, next; at < pages->text.size; at = next) {
        zr_span line = zr_pages_line(pages->text, at, &next);
        if (line.size && line.size <= MOST_LINE && holds_address(line))
            each(pages, counts, line);
    }
}

static uint32_t count_of(const zr_table *counts, zr_span line)
{
    uint32_t known = zr_table_get(counts, line);
    return known == ZR_NONE ? 0 : known;
}

static void count(zr_pages *pages, zr_table *counts, zr_span line)
{
    pages->failed |= !zr_table_set(counts, line, count_of(counts, line) + 1);
}

static void blank(zr_pages *pages, zr_table *counts, zr_span line)
{
    size_t at = (size_t)(line.data - pages->text.data);
    if (count_of(counts, line) >= LEAST)
        zr_pages_add(pages, &pages->blanks, at, at + line.size, (zr_page_mark){0});
}

void zr_pages_find_watermarks(zr_pages *pages)
{
    zr_table counts = {0};
    if (!holds_address(pages->text))
        return; /* as most */
    for_lines(pages, &counts, count);
    for_lines(pages, &counts, blank);
    zr_table_free(&counts);
}
