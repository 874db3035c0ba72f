/* A short quotation for messages: one line, whole characters. */
#ifndef ZEREN_GRAPH_BRIEF_H
#define ZEREN_GRAPH_BRIEF_H

#include "zeren/span.h"

typedef struct zr_brief {
    char text[256];
} zr_brief;
zr_brief zr_brief_of(zr_span text);

#endif
