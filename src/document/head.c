/* What a document says about itself. */
#include "document/head.h"

zr_status zr_head_find(zr_document_head *out, zr_span text, const zr_outline *outline, zr_arena *arena,
                       zr_error *err)
{
    (void)text, (void)outline;
    *out = (zr_document_head){0};
    return arena->failed ? zr_fail_memory(err) : ZR_OK;
}
