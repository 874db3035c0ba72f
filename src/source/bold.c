/* Where bold type is told by. */
#include "source/bold.h"

enum { ZR_BOLD_REACH = 16 }; /* elements around words that are asked */

bool zr_bold_matters(zr_span file)
{
    static const char *const words[] = {"加粗", "粗体", "加黑", "黑体字"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (zr_span_find(file, zr_span_of(words[i]), 0) != SIZE_MAX)
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
