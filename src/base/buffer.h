/* Text that grows. */
#ifndef ZEREN_BASE_BUFFER_H
#define ZEREN_BASE_BUFFER_H

#include "zeren/span.h"

/* Zero-initialise it. Sticky: once memory was refused `failed` stays true, later calls do nothing; append many
 * times, ask once. `data` is NUL-terminated once anything was added. */
typedef struct zr_buffer {
    char *data;
    size_t size, capacity;
    bool failed;
} zr_buffer;

void zr_buffer_add(zr_buffer *buffer, zr_span text);
void zr_buffer_put(zr_buffer *buffer, const char *text);
void zr_buffer_char(zr_buffer *buffer, char byte);
void zr_buffer_print(zr_buffer *buffer, const char *format, ...) ZR_PRINTF(2, 3);
void zr_buffer_free(zr_buffer *buffer);
zr_span zr_buffer_span(const zr_buffer *buffer);

/* Numbers without the locale: the shortest digits that read back as the same double (NaN and infinity write
 * nothing), or a fixed number of decimals (0 to 17), half away from zero never: as printf rounds. */
void zr_buffer_real(zr_buffer *buffer, double value);
void zr_buffer_fixed(zr_buffer *buffer, double value, int decimals);

#endif
