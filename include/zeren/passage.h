/* The words of a measure, cut from the document it was read from. */
#ifndef ZEREN_PASSAGE_H
#define ZEREN_PASSAGE_H

#include "zeren/graph.h"
#include "zeren/source.h"

/* Bytes [start, end) of zr_source_text(source). */
typedef struct zr_passage {
    size_t start, end;
} zr_passage;

/* The measure's own words: from its label to its first item, or to its end. O(log). */
ZR_API zr_passage zr_passage_of_measure(const zr_graph *graph, uint32_t measure, const zr_source *source);

/* The words of a duty: the name as printed. O(log). */
ZR_API zr_passage zr_passage_of_duty(const zr_duty *duty, const zr_source *source);

/* Are the duty's words among the measure's own? (A carried duty's are not, nor those of a note that closes
 * several measures.) */
ZR_API bool zr_passage_holds(const zr_graph *graph, const zr_duty *duty);

#endif
