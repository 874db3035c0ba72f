/* The makers of the graph's tables, one file each. */
#ifndef ZEREN_REPORT_GRAPH_FRAME_H
#define ZEREN_REPORT_GRAPH_FRAME_H

#include "base/buffer.h"
#include "zeren/graph_frame.h"

zr_status zr_frame_of_duties(zr_frame **out, const zr_graph *graph, zr_error *err);
zr_status zr_frame_of_measures(zr_frame **out, const zr_graph *graph, zr_error *err);
zr_status zr_frame_of_units(zr_frame **out, const zr_graph *graph, zr_error *err);
zr_status zr_frame_of_documents(zr_frame **out, const zr_graph *graph, zr_error *err);
zr_status zr_frame_of_findings(zr_frame **out, const zr_graph *graph, zr_error *err);

/* Fills the row's next column. */
typedef struct zr_row {
    zr_frame *frame;
    uint32_t column;
} zr_row;
zr_row zr_row_begin(zr_frame *frame);
void zr_row_text(zr_row *row, zr_span text); /* empty text stays undefined */
void zr_row_word(zr_row *row, const char *text);
void zr_row_count(zr_row *row, int64_t count);
void zr_row_flag(zr_row *row, bool flag);
void zr_row_place(zr_row *row, const zr_graph *graph, uint32_t place); /* code, name: two columns */
void zr_row_joined(zr_row *row, zr_buffer *text);                      /* a buffer's text; empties it */

/* Adds `text` to a list, with the mark before all but the first. */
void zr_list_add(zr_buffer *list, const char *mark, zr_span text);

#endif
