/* Text of unknown origin, made fit for a terminal. */
#include "base/shown.h"

#include "base/utf8.h"
#include "base/width.h"

void zr_buffer_shown(zr_buffer *buffer, zr_span text)
{
    for (size_t at = 0, length; at < text.size; at += length) {
        uint32_t character;
        length = zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        if (character == '\n' || character == '\r' || character == '\t')
            zr_buffer_char(buffer, ' ');
        else if (character == ZR_REPLACEMENT || zr_is_steering(character))
            zr_buffer_put(buffer, "\xEF\xBF\xBD");
        else
            zr_buffer_add(buffer, zr_span_cut(text, at, at + length));
    }
}
