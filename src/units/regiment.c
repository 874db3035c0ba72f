/* A regiment of the Corps by its number: 一四三团, 143团, 第二十二团. */
#include "units/regiment.h"

#include "base/words.h"

#include <string.h>

/* The highest number that any regiment has had is 223. */
enum { MOST = 300 };

/* The value of the digit that begins the text and its bytes; size 0: none. */
static unsigned digit_at(zr_span text, size_t *size)
{
    static const char *const digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    *size = 1;
    if (text.size && *text.data >= '0' && *text.data <= '9')
        return (unsigned)(*text.data - '0');
    *size = strlen(digits[0]);
    for (unsigned i = 0; i < sizeof digits / sizeof *digits; i++) {
        if (zr_span_starts(text, digits[i]))
            return i;
    }
    *size = zr_span_starts(text, "零") ? *size : 0;
    return 0;
}

/* 143, 一四三, 二十二, 一百零四; 0: it is no number, or too high. */
static unsigned read_number(zr_span text)
{
    static const struct {
        const char *word;
        unsigned value;
    } units[] = {{"百", 100}, {"十", 10}};
    unsigned whole = 0, digits = 0;
    while (text.size && whole + digits <= MOST) {
        size_t size;
        unsigned digit = digit_at(text, &size);
        digits = size ? digits * 10 + digit : digits;
        for (size_t i = 0; !size && i < sizeof units / sizeof *units; i++) {
            if (!zr_span_starts(text, units[i].word))
                continue;
            size = strlen(units[i].word);
            whole += (digits ? digits : 1) * units[i].value;
            digits = 0;
        }
        if (!size)
            return 0;
        text = zr_span_cut(text, size, text.size);
    }
    return whole + digits <= MOST ? whole + digits : 0;
}

unsigned zr_regiment(const zr_context *context, zr_span name)
{
    static const char *const ends[] = {"团场", "团", NULL};
    static const char *const ordinal = "第";
    enum { LONGEST = 24 };
    size_t end = zr_ends_any(name, ends);
    if (!end || name.size > LONGEST || !zr_place_may_be_corps(context->seat))
        return 0;
    size_t from = zr_span_starts(name, ordinal) ? strlen(ordinal) : 0;
    return read_number(zr_span_cut(name, from, name.size - end));
}
