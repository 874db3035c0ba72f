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

static char *put_pair(char *to, uint32_t number)
{
    static const char pairs[] =
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
        "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
        "8081828384858687888990919293949596979899";
    memcpy(to, pairs + (size_t)number * 2, 2);
    return to + 2;
}

/* Of 0 to 99, without a leading 0. */
static char *put_first(char *to, uint32_t number)
{
    if (number >= 10)
        return put_pair(to, number);
    *to = (char)('0' + number);
    return to + 1;
}

/* Below 100 million: two digits a step. */
static char *put_small(char *to, uint32_t number)
{
    if (number < 100)
        return put_first(to, number);
    if (number < 10000)
        return put_pair(put_first(to, number / 100), number % 100);
    uint32_t high = number / 10000, low = number % 10000;
    return put_pair(put_pair(put_small(to, high), low / 100), low % 100);
}

/* Eight digits, with leading 0s. */
static char *put_eight(char *to, uint32_t number)
{
    for (uint32_t power = 1000000; power; power /= 100)
        to = put_pair(to, number / power % 100);
    return to;
}

size_t zr_digits_many(char out[ZR_DIGITS], uint64_t number)
{
    const uint64_t step = 100000000;
    char *end = out;
    if (number >= step * step)
        end = put_small(end, (uint32_t)(number / (step * step)));
    if (number < step)
        return (size_t)(put_small(end, (uint32_t)number) - out);
    uint32_t middle = (uint32_t)(number / step % step), low = (uint32_t)(number % step);
    end = end == out ? put_small(end, middle) : put_eight(end, middle);
    return (size_t)(put_eight(end, low) - out);
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
