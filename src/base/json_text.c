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

/* Nonzero where a byte of the word, all below 0x80, is 0; at the lowest such byte for certain. */
static uint64_t zeros(uint64_t word)
{
    return (word - 0x0101010101010101u) & ~word & 0x8080808080808080u;
}

/* Of eight bytes: how many may stand as they are, if they are ASCII or begin with two characters; else 0. */
static size_t plain_step(const char *text)
{
    if (zr_utf8_is_pair(text))
        return 6;
    uint64_t word = zr_utf8_load(text);
    uint64_t odd = word | (word - 0x2020202020202020u) | zeros(word ^ 0x2222222222222222u) |
                   zeros(word ^ 0x5C5C5C5C5C5C5C5Cu); /* not ASCII, below a space, a quote, a backslash */
    return odd & 0x8080808080808080u ? 0 : 8;
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
        for (size_t step; text.size - at >= 8 && (step = plain_step(text.data + at)) > 0;)
            at += step;
    }
    return at;
}

bool zr_json_is_plain(zr_span text)
{
    return plain_bytes(text) == text.size;
}

void zr_buffer_json_part(zr_buffer *buffer, zr_span text)
{
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
}

void zr_buffer_json(zr_buffer *buffer, zr_span text)
{
    zr_buffer_char(buffer, '"');
    zr_buffer_json_part(buffer, text);
    zr_buffer_char(buffer, '"');
}
