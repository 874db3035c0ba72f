/* What the first of several names with one tail begins with and the others leave out: 石河子 of
 * 石河子经开区、高新区管委会. */
#include "units/tail_head.h"

#include "base/words.h"

/* 湖州 of 湖州移动, 市 of 市移动: said of the brands behind it too. */
static zr_span brand_head(const zr_context *context, zr_span name)
{
    size_t size = 0;
    if (zr_lexicon_place_at(context->lexicon, name, &size) == ZR_NONE)
        size = zr_level_word_size(context->lexicon, name, context->seat);
    return zr_span_cut(name, 0, size);
}

/* 高新区, 经开区: zones without a name of their own, that any city has. */
static bool is_usual_zone(zr_span name)
{
    static const char *const zones[] = {
        "高新区", "高新技术产业开发区", "经开区", "经济技术开发区", "经济开发区", "开发区",
        "综保区", "综合保税区",         "保税区", "度假区",         "工业园区",   "旅游度假区",
        NULL};
    return zr_equals_any(name, zones);
}

/* 石河子 of 石河子经开区: said of 高新区 behind it too. */
static zr_span zone_head(const zr_context *context, zr_span name)
{
    size_t size = 0;
    bool placed = zr_lexicon_place_at(context->lexicon, name, &size) != ZR_NONE;
    return placed && is_usual_zone(zr_span_cut(name, size, name.size)) ? zr_span_cut(name, 0, size)
                                                                       : (zr_span){0};
}

zr_span zr_tail_head(const zr_context *context, zr_sharing sharing, zr_span name)
{
    if (sharing == ZR_SHARES_BRAND)
        return brand_head(context, name);
    return sharing == ZR_SHARES_ZONE ? zone_head(context, name)
                                     : zr_span_cut(name, 0, zr_everywhere_size(name));
}

bool zr_keeps_head(const zr_context *context, zr_sharing sharing, zr_span name)
{
    return zr_everywhere_size(name) || zr_post_head(context, name) ||
           (sharing == ZR_SHARES_BRAND && brand_head(context, name).size) ||
           (sharing == ZR_SHARES_ZONE && !is_usual_zone(name));
}
