/* Marks in the words of a line, told in one pass. */
#ifndef ZEREN_DOCUMENT_OUTLINE_ENDS_H
#define ZEREN_DOCUMENT_OUTLINE_ENDS_H

#include "zeren/span.h"

enum {
    ZR_HAS_STOP = 1,  /* 。；！？ */
    ZR_HAS_COMMA = 2, /* ， */
    ZR_HAS_COLON = 4, /* ： or : */
    ZR_HAS_TITLE = 8  /* 《 */
};

/* Those that stand somewhere in the words. O(size). */
unsigned zr_marks_in(zr_span words);

#endif
