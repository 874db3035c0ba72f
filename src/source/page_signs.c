/* Lines of nothing but digits and the signs that pages print around their number. */
#include "base/utf8.h"
#include "source/page_mark.h"

enum { MOST_SIGNS = 40 };

/* - － – — ― ─ · */
static bool is_rule(uint32_t character)
{
    return character == '-' || character == 0xFF0D || (character >= 0x2013 && character <= 0x2015) ||
           character == 0x2500 || character == 0xB7;
}

zr_page_signs zr_page_signs_read(zr_span line)
{
    zr_page_signs signs = {0}, none = {0};
    unsigned run = 0;
    if (line.size > MOST_SIGNS)
        return none;
    for (size_t at = 0; at < line.size;) {
        uint32_t character;
        at += zr_utf8_read(zr_span_cut(line, at, line.size), &character);
        bool digit = zr_digit_of(character) >= 0;
        run = digit ? run + 1 : 0;
        signs.digits += digit;
        signs.longest = run > signs.longest ? run : signs.longest;
        if (digit)
            continue;
        if (is_rule(character))
            signs.rules++;
        else if (character == '/')
            signs.slashes++;
        else if (character == 0x7B2C || character == 0x9875) /* 第, 页 */
            signs.words++;
        else if (!zr_is_space(character))
            return none;
    }
    return signs;
}
