/* Where bold type is told by. */
#include "source/bold.h"

#include "base/seek.h"

enum { ZR_BOLD_REACH = 16 }; /* elements around words that are asked */

/* What every word for it holds. */
static zr_seeker bold_letters;

__attribute__((constructor)) static void look_for_bold(void)
{
    zr_seeker_make(&bold_letters, "粗黑");
}

/* 加粗, 粗体, 加黑, 黑体字. */
bool zr_bold_matters(zr_span file)
{
    zr_seek_walk walk = zr_seek_start(&bold_letters, file, 0);
    for (size_t at; (at = zr_seek_next(&walk)) < file.size;) {
        zr_span before = zr_span_cut(file, 0, at), rest = zr_span_cut(file, at, file.size);
        bool letter = zr_span_starts(rest, "粗") || zr_span_starts(rest, "黑");
        if ((letter && zr_span_ends(before, "加")) || zr_span_starts(rest, "粗体") ||
            zr_span_starts(rest, "黑体字"))
            return true;
    }
    return false;
}

typedef enum weight { UNSAID, PLAIN, BOLD } weight;

/* font-weight: bold, 700 … of a style. */
static weight style_weight(zr_span attributes)
{
    zr_span style = zr_token_attribute(attributes, "style");
    size_t at = zr_span_find(style, zr_span_of("font-weight"), 0);
    if (at == SIZE_MAX)
        return UNSAID;
    at += zr_span_of("font-weight").size;
    while (at < style.size && (style.data[at] == ' ' || style.data[at] == ':'))
        at++;
    zr_span value = zr_span_cut(style, at, style.size);
    bool bold = zr_span_starts(value, "bold") || (value.size && value.data[0] >= '6' && value.data[0] <= '9');
    return bold ? BOLD : PLAIN;
}

bool zr_bold_element(const zr_element *stack, uint32_t depth)
{
    for (uint32_t i = depth; i > 0 && depth - i < ZR_BOLD_REACH; i--) {
        if (zr_tag_is_block(stack[i - 1].tag) || stack[i - 1].tag == ZR_TAG_TD)
            return false;
        weight said = style_weight(stack[i - 1].attributes);
        if (said != UNSAID || stack[i - 1].tag == ZR_TAG_B)
            return said != PLAIN;
    }
    return false;
}
