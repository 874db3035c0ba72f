/* Text inside XML. */
#include "report/xml.h"

#include "base/utf8.h"

/* Of control characters XML 1.0 has those of white space; U+007F to U+009F it has and advises against. */
static bool is_allowed(uint32_t c)
{
    bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    return c == '\t' || c == '\n' || c == '\r' || (!control && c != 0xFFFE && c != 0xFFFF);
}

static const char *entity(uint32_t c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&apos;";
    case '\n':
        return "&#10;"; /* in an attribute white space would be read as a blank */
    case '\r':
        return "&#13;";
    case '\t':
        return "&#9;";
    default:
        return NULL;
    }
}

void zr_buffer_xml(zr_buffer *buffer, zr_span text)
{
    size_t length;
    for (size_t at = 0; at < text.size; at += length) {
        uint32_t c;
        length = zr_utf8_read(zr_span_cut(text, at, text.size), &c);
        const char *name = entity(c);
        char bytes[4];
        if (name)
            zr_buffer_put(buffer, name);
        else
            zr_buffer_add(buffer, (zr_span){bytes, zr_utf8_write(bytes, is_allowed(c) ? c : ZR_REPLACEMENT)});
    }
}
