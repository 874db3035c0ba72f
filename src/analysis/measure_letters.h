/* What a measure asks for, without of whom: the letters of its words less those of its duty expressions. */
#ifndef ZEREN_ANALYSIS_MEASURE_LETTERS_H
#define ZEREN_ANALYSIS_MEASURE_LETTERS_H

#include "analysis/pieces.h"
#include "graph/duty_index.h"
#include "zeren/source.h"

/* The source of the document that a measure stands in, or NULL. */
const zr_source *zr_measure_source(const zr_graph *graph, const zr_source *const *sources, uint32_t measure);

/* Reads the letters of one measure (its label left out); their places are bytes of zr_source_text. False
 * without memory. Without a source there are none. O(words · log). */
bool zr_measure_letters(zr_letters *out, const zr_graph *graph, const zr_source *source, uint32_t measure,
                        const zr_duty_index *index);

#endif
