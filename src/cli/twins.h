/* Documents of the same bytes, told on stderr: copies of a file double every count. */
#ifndef ZEREN_CLI_TWINS_H
#define ZEREN_CLI_TWINS_H

#include "base/arena.h"
#include "base/table.h"
#include "cli/command.h"
#include "zeren/zeren.h"

typedef struct zr_known_document {
    zr_span source, title;
} zr_known_document;

/* What was seen so far, over all pieces of an input: of 65,536 documents at most. Zero-initialise. */
typedef struct zr_twins {
    zr_table keys;
    zr_arena arena;
    zr_known_document *known;
    size_t count, capacity;
    uint32_t found;
} zr_twins;

/* Names the first copies among these documents and those before them. O(documents). */
void zr_twins_look(zr_twins *twins, const zr_call *call, const zr_graph *graph);

/* Says how many more there were, and frees all. */
void zr_twins_close(zr_twins *twins, const zr_call *call);

#endif
