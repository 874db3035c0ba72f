/* Output gathered in a buffer and handed on in pieces. */
#ifndef ZEREN_REPORT_OUT_H
#define ZEREN_REPORT_OUT_H

#include "base/buffer.h"
#include "zeren/error.h"
#include "zeren/sink.h"

/* {.put, .sink}; sticky like its buffer. */
typedef struct zr_out {
    zr_buffer buffer;
    zr_put *put;
    void *sink;
    bool refused;
} zr_out;

void zr_out_flush(zr_out *out, size_t least); /* hands on what there is, if it is `least` bytes or more */
zr_status zr_out_close(zr_out *out, zr_error *err);

#endif
