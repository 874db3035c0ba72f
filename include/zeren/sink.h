/* Where the library's output goes: it never opens a file itself. */
#ifndef ZEREN_SINK_H
#define ZEREN_SINK_H

#include <stdbool.h>
#include <stddef.h>

/* Takes the next bytes of an output; false stops the writer, which then gives ZR_IO. */
typedef bool zr_put(void *sink, const char *data, size_t size);

#endif
