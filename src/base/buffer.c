/* Text that grows. */
#include "base/buffer.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool zr_buffer_grow(zr_buffer *buffer, size_t more)
{
    if (buffer->failed || more > SIZE_MAX / 4 - buffer->size) {
        buffer->failed = true;
        return false;
    }
    size_t need = buffer->size + more + 1;
    if (need <= buffer->capacity)
        return true;
    size_t capacity = buffer->capacity ? buffer->capacity : 64;
    while (capacity < need)
        capacity *= 2;
    char *data = realloc(buffer->data, capacity);
    if (!data) {
        buffer->failed = true;
        return false;
    }
    buffer->data = data;
    buffer->capacity = capacity;
    return true;
}

void zr_buffer_add_more(zr_buffer *buffer, zr_span text)
{
    if (!zr_buffer_grow(buffer, text.size))
        return;
    if (text.size)
        memcpy(buffer->data + buffer->size, text.data, text.size);
    buffer->size += text.size;
    buffer->data[buffer->size] = '\0';
}

void zr_buffer_print(zr_buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    buffer->failed |= size < 0;
    if (size >= 0 && zr_buffer_grow(buffer, (size_t)size)) {
        vsnprintf(buffer->data + buffer->size, (size_t)size + 1, format, again);
        buffer->size += (size_t)size;
    }
    va_end(again);
}

void zr_buffer_free(zr_buffer *buffer)
{
    free(buffer->data);
    *buffer = (zr_buffer){0};
}

zr_span zr_buffer_span(const zr_buffer *buffer)
{
    return (zr_span){buffer->data, buffer->size};
}

/* Two digits a step. */
size_t zr_digits_many(char out[ZR_DIGITS], uint64_t number)
{
    static const char pairs[] =
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
        "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
        "8081828384858687888990919293949596979899";
    size_t size = number < 100 ? 2 : number < 1000 ? 3 : number < 10000 ? 4 : 5;
    for (uint64_t power = 100000; size >= 5 && size < ZR_DIGITS && number >= power; power *= 10)
        size++;
    char *end = out + size;
    for (; number >= 10; number /= 100)
        memcpy(end -= 2, pairs + number % 100 * 2, 2);
    if (end > out)
        *out = (char)('0' + number);
    return size;
}

void zr_buffer_count(zr_buffer *buffer, uint64_t number)
{
    char *digits = zr_buffer_room(buffer, ZR_DIGITS);
    if (!digits)
        return;
    buffer->size += zr_digits(digits, number);
    buffer->data[buffer->size] = '\0';
}

/* printf writes the locale's decimal point; the library must not depend on setlocale() of its caller. */
static void point_for_comma(char *text)
{
    for (; *text; text++) {
        if (*text == ',')
            *text = '.';
    }
}

/* The fewest digits that read back as the same double, as d.ddde±xx; returns how many. */
static int shortest(char *text, size_t size, double value)
{
    int digits = 1;
    do
        snprintf(text, size, "%.*e", digits - 1, value);
    while (digits < 17 && strtod(text, NULL) != value && ++digits);
    return digits;
}

/* 70 and 3.5 in digits, where that is exact: no other decimal of 15 digits reads back as the same double. */
static bool add_short_real(zr_buffer *buffer, double value)
{
    if (!(value >= 0 && value < 1e14))
        return false;
    uint64_t tenths = (uint64_t)(value * 10);
    if ((double)tenths / 10 != value)
        return false;
    zr_buffer_count(buffer, tenths / 10);
    if (tenths % 10) {
        const char digit[] = {'.', (char)('0' + tenths % 10), '\0'};
        zr_buffer_put(buffer, digit);
    }
    return true;
}

void zr_buffer_real(zr_buffer *buffer, double value)
{
    if (!isfinite(value) || add_short_real(buffer, value))
        return;
    char text[40];
    int digits = shortest(text, sizeof text, value == 0 ? 0.0 : value);
    int exponent = atoi(strchr(text, 'e') + 1);
    if (exponent >= -5 && exponent < 17) /* 70, not 7e+01 */
        snprintf(text, sizeof text, "%.*f", digits - 1 > exponent ? digits - 1 - exponent : 0,
                 value == 0 ? 0.0 : value);
    point_for_comma(text);
    zr_buffer_put(buffer, text);
}

void zr_buffer_fixed(zr_buffer *buffer, double value, int decimals)
{
    if (!isfinite(value))
        return;
    char text[400];
    snprintf(text, sizeof text, "%.*f", decimals < 0 ? 0 : decimals > 17 ? 17 : decimals, value);
    point_for_comma(text);
    zr_buffer_put(buffer, text);
}
