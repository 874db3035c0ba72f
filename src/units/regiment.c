/* A regiment of the Corps by its number: 一四三团, 143团, 第二十二团. */
#include "units/regiment.h"

#include "base/words.h"
#include "document/cursor.h"

#include <string.h>

/* The highest number that any regiment has had is 223. */
enum { MOST = 300 };

/* 143, 二十二, 一百零四, and digit for digit 一四三; 0: it is no number, or too high. */
static unsigned read_number(zr_span text)
{
    static const char *const powers[] = {"百", "十", "廿", NULL};
    zr_number number = zr_number_read(text);
    if (number.chinese && !zr_holds_any(text, powers)) {
        number.value = 0;
        for (size_t at = 0; at < number.size; at += strlen("一"))
            number.value =
                number.value * 10 + zr_chinese_read(zr_span_cut(text, at, at + strlen("一"))).value;
    }
    return number.size == text.size && number.value <= MOST ? number.value : 0;
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
