/* PDF: glyphs on pages → lines and tables → paragraphs.
 *
 *   pdf_poppler.c   poppler, loaded when the first PDF is opened
 *   pdf_backend.c   poppler: the glyphs of a page with their boxes, and its picture for ruled lines
 *   pdf_rules.c     picture → horizontal and vertical rules
 *   pdf_table.c     rules → cells; the glyphs inside → rows
 *   pdf_cells.c     the lines of its cells → words
 *   pdf_line.c      the other glyphs → lines
 *   pdf_margin.c    page numbers, running heads and feet
 *   pdf_columns.c   the lines of two columns of print, one column after the other
 *   pdf_laid.c      tables whose columns no rules keep apart
 *   pdf_edges.c     the margins of each page
 *   pdf_flow.c      lines → paragraphs, tables → rows of text
 *   pdf.c           all of it
 *
 * Lengths are in points, from the top left corner of the page. */
#ifndef ZEREN_SOURCE_PDF_H
#define ZEREN_SOURCE_PDF_H

#include "base/arena.h"
#include "base/buffer.h"
#include "source/draft.h"
#include "source/source.h"

typedef struct zr_box {
    float left, top, right, bottom;
} zr_box;

typedef struct zr_glyph {
    zr_box box;
    zr_span text; /* one character of the page's text */
    bool taken;   /* by a table */
    bool bold;    /* where bold type is asked for */
} zr_glyph;

/* Half way down. */
static inline float zr_glyph_middle(const zr_glyph *glyph)
{
    return (glyph->box.top + glyph->box.bottom) / 2;
}

/* As Chinese characters are. */
bool zr_glyph_is_wide(const zr_glyph *glyph);

/* A ruled line: at `at` across its direction (`first` to `at` while it is being found), from `from` to `to`
 * along it. */
typedef struct zr_rule {
    float at, first, from, to;
    bool upright;
} zr_rule;

/* A picture of the page: one byte a pixel, 1 where it is dark. */
typedef struct zr_picture {
    unsigned char *dark;
    size_t width, height;
    float scale; /* pixels a point */
} zr_picture;

typedef struct zr_pdf_page {
    float width, height;
    zr_glyph *glyphs;
    size_t glyph_count;
    zr_rule *rules;
    size_t rule_count, rule_capacity;
    bool broken; /* the file is damaged there */
    bool failed;
} zr_pdf_page;

/* How the last line of a cell ends: by its writer; where the cell ends; so in a column whose names stand each
 * on a line of its own. */
typedef enum zr_cell_end { ZR_CELL_ENDED, ZR_CELL_FULL, ZR_CELL_OF_NAMES } zr_cell_end;

typedef enum zr_pdf_column { ZR_COLUMN_WHOLE, ZR_COLUMN_LEFT, ZR_COLUMN_RIGHT } zr_pdf_column;

/* A line of words, or a row of a table. In the arena of the document. */
typedef struct zr_pdf_line {
    zr_box box;
    zr_span text;                 /* of a line of words */
    zr_span laid;                 /* the same with its words at their places, of a table without rules */
    float em;                     /* width of a wide character; stretched lines have wider ones */
    float size;                   /* height of its first character */
    float first_word;             /* width of its first unbreakable word */
    uint32_t page;                /* from 1 */
    uint32_t part;                /* from 1: a page, or one column of it, counted on through the document */
    float anchor;                 /* where its part begins, or its own top: the order of reading */
    zr_pdf_column column;         /* of two columns of print */
    bool margin;                  /* page number, running head or foot: not the text's */
    zr_span *cells;               /* of a row; NULL: a line of words */
    bool *up, *down;              /* for each: the cell also covers the row above, below */
    zr_cell_end *ends;            /* likewise */
    uint32_t cell_count, columns; /* cell_count 1: one cell over all columns */
    uint32_t table;               /* its number, from 1, counted on through the document */
} zr_pdf_line;

typedef struct zr_pdf_text {
    zr_arena arena;
    zr_pdf_line *lines; /* in reading order */
    size_t count, capacity;
    float *heights; /* of pages */
    bool *unread;   /* likewise: there are words that could not be read */
    uint32_t pages, parts, tables;
    float gutter;                    /* between two columns of print; 0: none was seen yet */
    float parted_left, parted_right; /* the sides of the page that showed it */
    bool parted;                     /* the last page ended in columns */
    size_t glyphs, strange;          /* all glyphs; those without a meaning in Unicode */
    float laid_width;                /* of the head of the last table without rules */
    bool laid;                       /* there are such tables */
    bool open;                       /* the last page ended in one */
    bool flat;                       /* they are not to be told from other lines */
    bool bold;                       /* the document speaks of bold type: it is kept as ** around words */
    bool failed;
} zr_pdf_text;

/* An open document. All of poppler is behind these. */
typedef struct zr_pdf zr_pdf;
zr_status zr_pdf_open(zr_pdf **out, zr_span bytes, zr_error *err);
void zr_pdf_close(zr_pdf *pdf);
uint32_t zr_pdf_pages(const zr_pdf *pdf);

/* Does one of the first `most` pages show an image? */
bool zr_pdf_has_images(const zr_pdf *pdf, uint32_t most);

/* Glyphs of page `number` (from 0) in `page`; they point into memory that lives until the next call. `bold`:
 * told which are bold. */
bool zr_pdf_page_read(zr_pdf *pdf, uint32_t number, bool bold, zr_pdf_page *page);

/* Does the same page show an image? */
bool zr_pdf_page_has_images(const zr_pdf *pdf);

/* Draws the same page; false if it is too large or memory was refused. Free `dark` with free(). */
bool zr_pdf_page_draw(zr_pdf *pdf, zr_picture *picture);

void zr_pdf_find_rules(zr_pdf_page *page, const zr_picture *picture);

/* Several lines with wide gaps: worth looking for rules. */
bool zr_pdf_may_have_table(zr_pdf_page *page);

/* Appends the page's tables as rows and takes their glyphs. */
void zr_pdf_find_tables(zr_pdf_text *text, zr_pdf_page *page, uint32_t number);

/* Puts lines set so in the place of the page's lines from `from` on that are of a table without rules;
 * `glyphs` are those that they were cut from. */
void zr_pdf_lay_out(zr_pdf_text *text, zr_glyph **glyphs, size_t count, size_t from, uint32_t number);

/* Reads such tables in the text of the document, written in steps of pages; false in `found` if there are
 * none. */
zr_status zr_pdf_read_laid(zr_source *source, zr_draft *out, bool *found, zr_error *err);

/* Appends the lines of the glyphs that are left, then puts the page's lines in reading order. */
void zr_pdf_find_lines(zr_pdf_text *text, zr_pdf_page *page, uint32_t number);

/* Words from glyphs in one line, in order: gaps become spaces. Where some are bold and some not, ** stands
 * around those that are. */
zr_span zr_pdf_line_text(zr_arena *arena, zr_glyph *const *glyphs, size_t count, float em);
float zr_pdf_em(zr_glyph *const *glyphs, size_t count);

/* Width of what a line begins with and could not have been broken. */
float zr_pdf_first_word(zr_glyph *const *glyphs, size_t count);

/* For qsort: the smaller first. */
int zr_pdf_compare_floats(const void *a, const void *b);

/* How far down the middles of a line's glyphs may lie, in heights of its first; less where cells of a table
 * may stand half a line apart. */
static const float zr_pdf_reach = 0.45f;

/* Cuts glyphs, given in any order, into lines; calls `each` for one after the other, from the top. */
void zr_pdf_cut_lines(zr_glyph **glyphs, size_t count, float reach,
                      void (*each)(void *self, zr_glyph **line, size_t count), void *self);

/* Lines of glyphs, appended. */
void zr_pdf_collect_lines(zr_pdf_text *text, zr_glyph **glyphs, size_t count, uint32_t number);

/* Where the page is printed in two columns, cuts its lines from `from` on, those of `glyphs`, anew; its
 * tables begin at `first`. Costs as much as to sort the glyphs, and goes over them once for each of 64 places
 * where a gutter may be. */
void zr_pdf_part_columns(zr_pdf_text *text, size_t first, size_t from, zr_glyph **glyphs, size_t count,
                         uint32_t number);

void zr_pdf_mark_margins(zr_pdf_text *text);

/* Left and right edge of the words of a page, or of one of its columns. */
typedef struct zr_pdf_margins {
    float left, right;
    bool known; /* from several long lines; else taken from another page */
    zr_pdf_column column;
} zr_pdf_margins;

/* For each part, by number from 0; malloc'd, NULL when memory was refused. */
zr_pdf_margins *zr_pdf_find_margins(const zr_pdf_text *text);

/* Writes everything; the place of words is their page. */
void zr_pdf_write(zr_draft *out, zr_pdf_text *text);

/* Two lines of one paragraph: what stands between their words. */
bool zr_pdf_needs_space(zr_span before, zr_span after);

zr_pdf_line *zr_pdf_add_line(zr_pdf_text *text);

zr_status zr_source_read_pdf(zr_source *source, zr_error *err);

#endif
