/* Words in their place: file:line:column, the line they stand in, a caret under them. */
#ifndef ZEREN_CLI_QUOTE_H
#define ZEREN_CLI_QUOTE_H

#include "base/buffer.h"
#include "cli/corpus.h"

/* Where bytes [start, end) of a document are. `start` and `end` here are bytes of `text`. */
typedef struct zr_located {
    zr_original_state state;
    zr_span text; /* UTF-8; empty unless there or changed */
    size_t start, end;
    uint32_t line; /* in the file, 1-based */
    size_t column; /* in characters, 1-based; 0 when not known */
} zr_located;

/* O(log text) but for the column, O(line). `line` is what the graph says; it stands when the text is gone. */
zr_located zr_locate(zr_corpus *corpus, uint32_t document, size_t start, size_t end, uint32_t line);

/* Adds "file:line:column" (what is known of it). */
void zr_quote_place(zr_buffer *out, const zr_graph *graph, uint32_t document, const zr_located *at);

/* Adds " (page 3)" or " (paragraph 12)" where there is one: lines of PDF and docx are those of the text that
 * was read, which no reader sees. */
void zr_quote_sheet(zr_buffer *out, zr_lang lang, uint32_t page, uint32_t paragraph);

/* Adds the line(s) with a caret under the words, aligned by display width:
 *      26 | …(责任单位:自治区科技厅,自治区党委组织部、金融办…
 *         |           ^~~~~~~~~~~~
 * Long lines are shown around the words, at most `width` columns in all. Nothing when the text is gone. */
void zr_quote_lines(zr_buffer *out, const zr_located *at, uint32_t width);

#endif
