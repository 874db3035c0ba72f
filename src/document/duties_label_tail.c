/* What may stand between a label's words and its colon: a number, or a remark in brackets.
 *
 *     责任单位1：A；责任单位2：B    牵头单位（一）：A    责任单位（排第一位的为牵头单位）：A、B */
#include "document/duties_labels.h"

#include "document/cursor.h"
#include "document/duties_names.h"
#include "document/letters.h"

enum { ZR_LABEL_NUMBERS = 99, ZR_REMARK = 120 /* bytes */ };

/* 1  一  ① */
static size_t number_at(zr_span text, size_t at)
{
    zr_span rest = zr_span_cut(text, at, text.size);
    uint32_t character = zr_char_at(rest, 0);
    if (character >= 0x2460 && character <= 0x2473)
        return zr_step(rest, 0);
    zr_number number = zr_number_read(rest);
    return number.value && number.value <= ZR_LABEL_NUMBERS ? number.size : 0;
}

/* A bracket that closes with no colon and no other bracket in it. */
static size_t remark_at(zr_span text, size_t at)
{
    size_t mark, to = at;
    if (at >= text.size || zr_bracket_at(text, at, &mark) != 1)
        return 0;
    for (to += mark; to < text.size && to - at <= ZR_REMARK; to += zr_step(text, to)) {
        int step = zr_bracket_at(text, to, &mark);
        if (step < 0)
            return to + mark - at;
        if (step > 0 || zr_colon_at(text, to))
            return 0;
    }
    return 0;
}

size_t zr_label_tail(zr_span text, size_t at)
{
    if (at >= text.size || !(zr_letter_at(text, at) & (ZR_L_NUMBER | ZR_L_OPENS | ZR_L_NUMBERING)))
        return 0;
    size_t size = number_at(text, at);
    size = size ? size : remark_at(text, at);
    return size && (at + size == text.size || zr_colon_at(text, at + size)) ? size : 0;
}

bool zr_is_label_number(zr_span words)
{
    return words.size && number_at(words, 0) == words.size;
}

size_t zr_before_label_number(zr_span text, size_t at)
{
    enum { MOST = 3 }; /* 二十一 */
    size_t from = at;
    for (int i = 0; i < MOST && from && (zr_letter_before(text, from) & (ZR_L_NUMBER | ZR_L_NUMBERING)); i++)
        from = zr_step_back(text, from);
    return from < at && zr_is_label_number(zr_span_cut(text, from, at)) ? from : at;
}
