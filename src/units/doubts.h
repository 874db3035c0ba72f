/* What a person should look at in the names of a document, put down while they are resolved. */
#ifndef ZEREN_UNITS_DOUBTS_H
#define ZEREN_UNITS_DOUBTS_H

#include "units/book.h"
#include "units/resolve.h"
#include "units/unplaced.h"

typedef struct zr_doubts {
    zr_names *names; /* gets the notes */
    const zr_context *context;
    const zr_expression *expressions; /* may be NULL */
    zr_span text;
    zr_unplaced unplaced;
    bool failed;
} zr_doubts;

/* Whose document it is, where that is not known, inferred or one of several. */
void zr_doubt_seat(zr_doubts *doubts, const zr_mention *mentions, uint32_t count);

/* A name, the first time that the document has it: not known, of which place. */
void zr_doubt_name(zr_doubts *doubts, const zr_mention *mention, const zr_sense *sense);

/* Its alias, which is nobody's or somebody else's. */
void zr_doubt_alias(zr_doubts *doubts, const zr_mention *mention, const zr_sense *sense, zr_printed *printed);

/* All names are resolved. False: memory was refused. */
bool zr_doubts_end(zr_doubts *doubts);

#endif
