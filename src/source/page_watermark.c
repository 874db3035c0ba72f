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

#include "base/table.h"
#include "base/words.h"

#include <string.h>

enum { MOST_LINE = 240, LEAST = 3 /* lines alike */ };

/* Calls for each line that holds an address. O(bytes). */
typedef void (*visit)(zr_pages *pages, zr_table *counts, zr_span line);

/* Does an address stand where there is such a byte? Few bytes of a text are one; memchr passes over the
 * others several times as fast as a walk for a set of characters. */
static bool stands_at(zr_span text, char byte)
{
    static const char *const words[] = {"http", ".com", ".cn", ".net", NULL};
    size_t at = 0;
    for (const char *hit; at < text.size && (hit = memchr(text.data + at, byte, text.size - at)); at++) {
        at = (size_t)(hit - text.data);
        if ((byte == '.' && zr_span_ends(zr_span_cut(text, 0, at), "www")) ||
            zr_starts_any(zr_behind(text, at), words))
            return true;
    }
    return false;
}

/* www. http .com .cn .net */
static bool holds_address(zr_span text)
{
    return stands_at(text, '.') || stands_at(text, 'h');
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
