/* A short quotation for messages. */
#include "graph/brief.h"

#include "base/utf8.h"

#include <string.h>

zr_brief zr_brief_of(zr_span text)
{
    enum { LONGEST = 60 }; /* characters: four bytes each at most */
    zr_brief brief = {""};
    size_t size = 0, at = 0;
    for (size_t shown = 0; at < text.size && shown < LONGEST; shown++) {
        uint32_t character;
        size_t length = zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        bool odd = character < 0x20 || character == 0x7F || (length == 1 && character > 0x7F);
        size += zr_utf8_write(brief.text + size, odd ? '?' : character);
        at += length;
    }
    strcpy(brief.text + size, at < text.size ? "…" : "");
    return brief;
}
