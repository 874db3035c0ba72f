/* What the first rows of a text of separated values hold. */
#ifndef ZEREN_GRAPH_PLAIN_SURVEY_H
#define ZEREN_GRAPH_PLAIN_SURVEY_H

#include "zeren/span.h"

#include <stdbool.h>

enum { ZR_SURVEY_ROWS = 64, ZR_SURVEY_BYTES = 1 << 18 };

/* When to give up before all of that is looked at. */
typedef enum zr_patience {
    ZR_PATIENCE_NONE,   /* as soon as no table can come of it */
    ZR_PATIENCE_HEADED, /* the same, where the first row names columns */
    ZR_PATIENCE_WHOLE   /* never: data is wanted, however broken */
} zr_patience;

typedef struct zr_survey {
    uint32_t rows;
    uint32_t widths[ZR_SURVEY_ROWS];
    uint32_t odd_rows;              /* from the third on: of another width than the second */
    bool failed;                    /* memory was refused */
    bool hopeless;                  /* no table, and the rest is not looked at */
    uint32_t names, numbers, empty; /* cells behind the first of a row, behind the first row */
    uint32_t first_names;           /* rows behind the first that begin with no number */
    uint32_t header_names, header_numbers;
    uint32_t odd_values; /* cells from the third on that are neither number nor role, behind the first row */
    bool odd_header;     /* one in the first row */
    bool sentences;      /* a cell that is none, but words of a document */
    bool passages;       /* a cell of whole sentences, longer than lists of names are */
    bool header_digits;  /* a number in the first row: role words are none */
    bool foreign;        /* a letter of Chinese or its neighbours */
    bool plain_header;   /* none in the first row */
    bool empty_corner;   /* the first cell of all is empty */
    bool unit_corner;    /* it says "unit" */
    uint32_t unit_ids;   /* rows behind the first that begin with an id of a unit */
} zr_survey;

/* The first 64 rows, in the first 256 KB: O(of them). */
zr_survey zr_survey_of(zr_span text, char separator, zr_patience patience);

#endif
