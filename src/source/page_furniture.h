/* What the pages of a copied text had around their words: numbers, running heads, what a browser prints.
 *
 *   …市财政局、市供            …市财政局、市供
 *   第 5 页 共 12 页     →     -5-
 *   某市人民政府公报
 *   销社（牵头）               销社（牵头）
 *
 * Numbers become the one form that all later readers know and pass over; running heads become blank; marks
 * among the words of a long line are taken out. Lines stay lines, and places lead to the bytes of the file.
 */
#ifndef ZEREN_SOURCE_PAGE_FURNITURE_H
#define ZEREN_SOURCE_PAGE_FURNITURE_H

#include "source/page_mark.h"
#include "source/source.h"

/* A mark as it stands in the text, or something else that is to be blank. */
typedef struct zr_page_place {
    size_t start, end;
    zr_page_mark mark; /* NO_MARK: a form feed */
} zr_page_place;

typedef struct zr_page_places {
    zr_page_place *items; /* in the order of the text */
    size_t count, room;
} zr_page_places;

typedef struct zr_pages {
    zr_span text;
    size_t start; /* of what is looked at */
    zr_page_places marks, blanks;
    bool failed;
} zr_pages;

void zr_pages_add(zr_pages *pages, zr_page_places *to, size_t start, size_t end, zr_page_mark mark);

/* A line without the white space around it; `*next` is where the one behind it begins. */
zr_span zr_pages_line(zr_span text, size_t at, size_t *next);

/* Adds the running heads and feet beside the marks to the blanks. O(bytes). */
void zr_pages_find_heads(zr_pages *pages);

/* Adds to the blanks what a site stamped on every page. O(bytes). */
void zr_pages_find_watermarks(zr_pages *pages);

/* A front matter's title, where the text has no heading of its own: the text then begins with it, and what
 * else the front matter holds is blank. O(front matter). */
void zr_pages_find_front(zr_pages *pages);

/* {: .text-right}, {% include … %}, <!--more-->: a command to the generator of a site, and no words. */
bool zr_is_site_command(zr_span line);

/* Puts what is said above into raw, from `*start` on, which may move to a front matter's title. O(bytes). */
zr_status zr_source_drop_furniture(zr_source *source, size_t *start, zr_error *err);

#endif
