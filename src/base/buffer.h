/* Text that grows. */
#ifndef ZEREN_BASE_BUFFER_H
#define ZEREN_BASE_BUFFER_H

#include "zeren/span.h"

#include <string.h>

/* Zero-initialise it. Sticky: once memory was refused `failed` stays true, later calls do nothing; append
 * many times, ask once. `data` is NUL-terminated once anything was added. */
typedef struct zr_buffer {
    char *data;
    size_t size, capacity;
    bool failed;
} zr_buffer;

void zr_buffer_add_more(zr_buffer *buffer, zr_span text); /* grows first */

static inline void zr_buffer_add(zr_buffer *buffer, zr_span text)
{
    if (buffer->failed || text.size >= buffer->capacity - buffer->size) {
        zr_buffer_add_more(buffer, text);
        return;
    }
    if (text.size)
        memcpy(buffer->data + buffer->size, text.data, text.size);
    buffer->size += text.size;
    buffer->data[buffer->size] = '\0';
}

bool zr_buffer_grow(zr_buffer *buffer, size_t more); /* false when refused */

/* Room for `more` bytes behind the text, for one who fills some of it and adds to `size` what he filled (no
 * NUL is put behind them); NULL when refused. */
static inline char *zr_buffer_room(zr_buffer *buffer, size_t more)
{
    if (more >= buffer->capacity - buffer->size && !zr_buffer_grow(buffer, more))
        return NULL;
    return buffer->data + buffer->size;
}

static inline void zr_buffer_put(zr_buffer *buffer, const char *text)
{
    zr_buffer_add(buffer, zr_span_of(text));
}

static inline void zr_buffer_char(zr_buffer *buffer, char byte)
{
    zr_buffer_add(buffer, (zr_span){&byte, 1});
}

void zr_buffer_print(zr_buffer *buffer, const char *format, ...) ZR_PRINTF(2, 3);
void zr_buffer_free(zr_buffer *buffer);
zr_span zr_buffer_span(const zr_buffer *buffer);

/* A whole number in digits; several times as fast as printf. Into room for ZR_DIGITS: returns how many. */
enum { ZR_DIGITS = 20 };
size_t zr_digits_many(char out[ZR_DIGITS], uint64_t number); /* 10 and above */

static inline size_t zr_digits(char out[ZR_DIGITS], uint64_t number)
{
    if (number >= 10)
        return zr_digits_many(out, number);
    *out = (char)('0' + number);
    return 1;
}

void zr_buffer_count(zr_buffer *buffer, uint64_t number);

/* Numbers without the locale: the shortest digits that read back as the same double (NaN and infinity write
 * nothing), or a fixed number of decimals (0 to 17), half away from zero never: as printf rounds. */
void zr_buffer_real(zr_buffer *buffer, double value);
void zr_buffer_fixed(zr_buffer *buffer, double value, int decimals);

#endif
