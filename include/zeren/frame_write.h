/* A table of results, written: for people, for spreadsheets, for programs. */
#ifndef ZEREN_FRAME_WRITE_H
#define ZEREN_FRAME_WRITE_H

#include "zeren/frame.h"
#include "zeren/sink.h"

/* {0} is Chinese, every row and column, no bars. CSV and JSON look at `rows`, `bom` and `titles` alone:
 * data is the same in either language. */
typedef struct zr_table_style {
    zr_lang lang;
    uint32_t rows;              /* at most so many rows; 0: all. A text table says how many are left out */
    uint32_t width;             /* columns of the terminal that a text table should fit into; 0: any */
    const char *const *columns; /* keys of the columns to show, ends with NULL; or NULL: all */
    const char *const *notes;   /* keys of the notes to show, likewise */
    const char *bar;            /* key of the column drawn as bars at the end of the rows, or NULL */
    bool bold;                  /* headings in bold, by the terminal's sequences */
    bool bom;                   /* CSV begins with a byte order mark */
    bool titles;                /* CSV for people: headings and words of `lang`, only the columns chosen */
} zr_table_style;

/* Columns under one another by display width (full-width characters take two); control characters become
 * U+FFFD. The table's title first, its notes last. O(cells). */
ZR_API zr_status zr_frame_write_text(const zr_frame *frame, const zr_table_style *style, zr_put *put,
                                     void *sink, zr_error *err);

/* RFC 4180: keys, then rows; lines end in CR LF. A text cell that a spreadsheet would take for a formula (it
 * begins with = + - @ in either width, tab or line break, and is no number) gets an apostrophe in front.
 * O(cells). */
ZR_API zr_status zr_frame_write_csv(const zr_frame *frame, const zr_table_style *style, zr_put *put,
                                    void *sink, zr_error *err);

/* A heading, a table as GitHub's Markdown has it, the notes as a list; what means something in Markdown is
 * escaped. O(cells). */
ZR_API zr_status zr_frame_write_markdown(const zr_frame *frame, const zr_table_style *style, zr_put *put,
                                         void *sink, zr_error *err);

/* One object: name, title, notes, columns, rows as objects by key; undefined is null. `depth` spaces set in.
 * O(cells). */
ZR_API zr_status zr_frame_write_json(const zr_frame *frame, const zr_table_style *style, zr_put *put,
                                     void *sink, zr_error *err);

#endif
