/* The words that assign. */
#include "document/duties.h"

zr_status zr_duties_find(zr_duties *out, zr_span text, const zr_outline *outline, zr_arena *arena,
                         zr_notes *notes, zr_error *err)
{
    (void)text, (void)outline, (void)notes;
    *out = (zr_duties){0};
    return arena->failed ? zr_fail_memory(err) : ZR_OK;
}
