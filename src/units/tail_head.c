/* What the first of several names with one tail begins with and the others leave out: 石河子 of
 * 石河子经开区、高新区管委会, 市 of 市科技、财政等部门. */
#include "units/tail_head.h"

#include "base/words.h"
#include "units/usual_zone.h"

/* 湖州 of 湖州移动, 市 of 市移动: said of the brands behind it too. */
static zr_span brand_head(const zr_context *context, zr_span name)
{
    size_t size = 0;
    if (zr_lexicon_place_at(context->lexicon, name, &size) == ZR_NONE)
        size = zr_level_word_size(context->lexicon, name, context->seat);
    return zr_span_cut(name, 0, size);
}

/* 石河子 of 石河子经开区: said of 高新区 behind it too. */
static zr_span zone_head(const zr_context *context, zr_span name)
{
    size_t size = 0;
    bool placed = zr_lexicon_place_at(context->lexicon, name, &size) != ZR_NONE;
    return placed && zr_is_usual_zone(zr_span_cut(name, size, name.size)) ? zr_span_cut(name, 0, size)
                                                                          : (zr_span){0};
}

/* 各地 of 各地财政, 市 of 市科技: whose the line is; not 市 of 市政. */
static size_t line_head(const zr_context *context, zr_span name)
{
    size_t everywhere = zr_everywhere_size(name);
    if (zr_table_get(&context->lexicon->stems, name) != ZR_NONE)
        return 0;
    zr_prefix prefix = zr_prefix_of_word(context->lexicon, name, context->seat);
    return everywhere || prefix.party ? everywhere : prefix.size;
}

zr_span zr_tail_head(const zr_context *context, zr_sharing sharing, zr_span name)
{
    if (sharing == ZR_SHARES_BRAND)
        return brand_head(context, name);
    if (sharing == ZR_SHARES_STEM)
        return zr_span_cut(name, 0, line_head(context, name));
    return sharing == ZR_SHARES_ZONE ? zone_head(context, name)
                                     : zr_span_cut(name, 0, zr_everywhere_size(name));
}

bool zr_tail_head_holds(const zr_context *context, const zr_mention *mentions, const zr_tail *tail)
{
    bool lines = tail->sharing == ZR_SHARES_STEM && tail->head.size;
    for (uint32_t i = tail->first + 1; lines && i <= tail->last; i++) {
        zr_span own = zr_span_cut(mentions[i].surface, 0, line_head(context, mentions[i].surface));
        if (own.size && !zr_span_equal(own, tail->head))
            return false;
    }
    return true;
}

bool zr_keeps_head(const zr_context *context, zr_sharing sharing, zr_span name)
{
    return zr_everywhere_size(name) || (sharing == ZR_SHARES_STEM && line_head(context, name)) ||
           zr_post_head(context, name) || (sharing == ZR_SHARES_BRAND && brand_head(context, name).size) ||
           (sharing == ZR_SHARES_ZONE && !zr_is_usual_zone(name));
}
