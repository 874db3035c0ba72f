/* Output gathered in a buffer and handed on in pieces. */
#include "report/out.h"

void zr_out_flush(zr_out *out, size_t least)
{
    if (out->buffer.failed || out->buffer.size == 0 || out->buffer.size < least)
        return;
    if (!out->refused)
        out->refused = !out->put(out->sink, out->buffer.data, out->buffer.size);
    out->buffer.size = 0;
}

zr_status zr_out_close(zr_out *out, zr_error *err)
{
    zr_out_flush(out, 0);
    bool failed = out->buffer.failed;
    zr_buffer_free(&out->buffer);
    if (failed)
        return zr_fail_memory(err);
    return out->refused ? zr_fail_words(err, ZR_IO, "输出写不出去", "the output was refused") : ZR_OK;
}
