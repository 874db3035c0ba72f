/* A growing list of notes. */
#include "document/outline.h"

#include <stdlib.h>

void zr_notes_add(zr_notes *notes, zr_note note)
{
    void *items = notes->items;
    if (notes->failed || !zr_grow(&items, notes->count, &notes->capacity, sizeof *notes->items)) {
        notes->failed = true;
        return;
    }
    notes->items = items;
    notes->items[notes->count++] = note;
}

void zr_notes_tell(zr_notes *notes, zr_code code, zr_span text, size_t start, size_t end)
{
    zr_notes_add(notes, (zr_note){.code = code,
                                  .start = start,
                                  .end = end,
                                  .measure = ZR_NONE,
                                  .detail = zr_span_cut(text, start, end)});
}

void zr_notes_free(zr_notes *notes)
{
    free(notes->items);
    *notes = (zr_notes){0};
}
