/* Taking printed names apart: aliases in brackets, names run together. */
#ifndef ZEREN_UNITS_PARTS_H
#define ZEREN_UNITS_PARTS_H

#include "units/sense.h"

/* The (spelled) name without the alias in brackets that ends it; the alias, or the empty span. */
zr_span zr_split_alias(const zr_lexicon *lexicon, zr_span name, zr_span *alias);

/* Do the tables know the alias, or does it end as a body's name? */
bool zr_alias_is_known(const zr_context *context, zr_span alias);

/* 市交通局（市财政局、市教育局）: are all that the bracket names departments that stand beside the one before
 * it in every government, and no other name of it? */
bool zr_alias_is_other(const zr_context *context, const zr_sense *sense, zr_span alias);

/* Bytes of the first of several names that were printed as one: 市经信局市新经济委 is cut behind 市经信局,
 * 市委网信办和市数据局 behind 市委网信办. `next` is where the second begins; both are the name's size where
 * it is one name. O(1): only the first 300 bytes of a name are searched. */
size_t zr_split_joined(const zr_context *context, zr_span name, size_t *next);

/* The name without 和, 及, 与, 以及 at its beginning, where a name begins behind it: not 和平区政府. */
zr_span zr_without_and(const zr_context *context, zr_span name);

/* 新闻出版部门 of 新闻出版等部门; other names as they are. */
zr_span zr_without_etc(const zr_context *context, zr_span name);

/* Names that stand without the body that they mean, where a later name of the list has it. */
typedef enum zr_sharing {
    ZR_SHARES_NOTHING,
    ZR_SHARES_PLACE,   /* 南沙, 官渡区 */
    ZR_SHARES_STEM,    /* 教育 */
    ZR_SHARES_ZONE,    /* 空港经济区 */
    ZR_SHARES_SET,     /* 各县区, before 开发区科技主管部门 */
    ZR_SHARES_TOWN,    /* 金泽镇 */
    ZR_SHARES_STREET,  /* 新城街道 */
    ZR_SHARES_VILLAGE, /* 东村, 东门社区 */
    ZR_SHARES_BRAND,   /* 电信, 市城投 */
    ZR_SHARES_POST,    /* 州驻上海 */
    ZR_SHARES_WHERE,   /* 沿江: the governments along it */
    ZR_SHARES_KIN,     /* 农行, 国网宝鸡, 市第一: what is no body without the rest of a later name */
    ZR_SHARES_TOWN_BRIEF /* 坂田: may be a town's brief name, as it may be any name that is not known */
} zr_sharing;

/* O(size). */
zr_sharing zr_sharing_of(const zr_context *context, zr_span name);

/* What the names before a list's last share with it: 区政府 of 南沙、天河区政府, 市人民政府 of
 * 广州、深圳等市人民政府, 管委会 of 经开区、空港区管委会, 部门 of 网信、教育等部门, 街道办 of
 * 布吉、坂田街道办. */
typedef struct zr_tail {
    zr_span text;   /* 区政府; empty: none */
    zr_span second; /* 区政府 beside 区委, that each of them has too; empty: none */
    zr_span head;   /* 各地 of 各地财政、教育部门, which the others have too */
    size_t level;   /* its first bytes that full names have already: 区 */
    uint32_t first; /* mentions [first, last] have it */
    uint32_t last;
    uint32_t alike; /* the place of the last where the others must be of its level, or ZR_NONE */
    zr_sharing sharing;
    /* 福清市政府 of 福清、马尾县（市）区政府, 大理市 of 大理、剑川等县（市）: each place has its own level.
     * Where the levels are said: are they those of counties? */
    bool by_full_name, of_counties;
} zr_tail;

/* The tail that begins at mention `from` (that shares something) of a list that ends before `end`. `text` is
 * that of the document. Where there is none, none begins before mention `last` either. O(names that may share
 * it). */
zr_tail zr_find_tail(const zr_context *context, zr_span text, const zr_mention *mentions, uint32_t from,
                     uint32_t end);

/* The name of a mention that has the tail; in the context's arena. */
zr_span zr_tail_name(const zr_context *context, const zr_tail *tail, zr_span surface);

#endif
