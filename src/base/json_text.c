/* Text as a JSON string: runs of plain bytes are copied whole. */
#include "base/json_text.h"

#include "base/utf8.h"

static void add_escaped(zr_buffer *buffer, unsigned char byte)
{
    static const char short_forms[0x20] = {
        ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};
    if (byte == '"' || byte == '\\')
        zr_buffer_print(buffer, "\\%c", byte);
    else if (short_forms[byte])
        zr_buffer_print(buffer, "\\%c", short_forms[byte]);
    else
        zr_buffer_print(buffer, "\\u%04x", byte);
}

static bool needs_escape(unsigned char byte)
{
    return (byte < 0x20) | (byte == '"') | (byte == '\\');
}

/* Length of what may stand as it is at the start of `text`. */
static size_t plain_bytes(zr_span text)
{
    size_t at = 0;
    while (at < text.size) {
        unsigned char byte = (unsigned char)text.data[at];
        uint32_t character;
        if (byte < 0x80 && needs_escape(byte))
            break;
        size_t length = byte < 0x80 ? 1 : zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        if (byte >= 0x80 && length == 1)
            break;
        at += length;
        while (text.size - at >= 8 && zr_utf8_is_pair(text.data + at))
            at += 6;
    }
    return at;
}

void zr_buffer_json(zr_buffer *buffer, zr_span text)
{
    zr_buffer_char(buffer, '"');
    while (text.size) {
        size_t plain = plain_bytes(text);
        zr_buffer_add(buffer, zr_span_cut(text, 0, plain));
        if (plain < text.size) {
            unsigned char byte = (unsigned char)text.data[plain++];
            if (byte < 0x80)
                add_escaped(buffer, byte);
            else
                zr_buffer_put(buffer, "\xEF\xBF\xBD");
        }
        text = zr_span_cut(text, plain, text.size);
    }
    zr_buffer_char(buffer, '"');
}
