/* What a piece of a row looks like, and how badly that suits a column. The costs were set by hand. */
#include "source/drawn_seats.h"

#include "base/words.h"

#include <string.h>

enum { ANOTHER_LEAD = 3, ANOTHER_BODY = 1, DASHED = 3 }; /* on lines of their own */

/* Words that another begins: 、乙局  （区）政府 */
static bool is_torn(zr_span words)
{
    static const char *const marks[] = {"、", "，", "；", "。", "）", "（", ")", "(", "〕", NULL};
    return zr_starts_any(words, marks) > 0;
}

/* 市工业和信息: how a name begins, and hardly what is to be done. */
static bool begins_as_name(zr_span words)
{
    static const char *const places[] = {"市", "省", "县", "区", "州", "各", NULL};
    static const char *const others[] = {"市级", "市场", "市民", "省级", "县级",
                                         "县域", "区级", "区域", "各项", NULL};
    return zr_starts_any(words, places) && !zr_starts_any(words, others) && zr_span_characters(words) <= 8;
}

/* 甲局、乙: what stands before the last mark names bodies. */
static bool lists_bodies(zr_span words)
{
    static const char mark[] = "、";
    size_t at = words.size;
    while (at > 0 && !zr_span_ends(zr_span_cut(words, 0, at), mark))
        at--;
    return at > strlen(mark) && zr_words_are_bodies(zr_span_cut(words, 0, at - strlen(mark)));
}

zr_looks zr_looks_of(zr_span words)
{
    return (zr_looks){.bodies = zr_words_are_bodies(words),
                      .time = zr_words_are_time(words),
                      .person = zr_words_are_person(words),
                      .digits = zr_words_number(words) > 0,
                      .stopped = zr_span_ends(words, "。") || zr_span_ends(words, "；"),
                      .shortish = zr_span_characters(words) <= 12,
                      .lists = lists_bodies(words),
                      .several = zr_holds(words, "、"),
                      .named = begins_as_name(words),
                      .torn = is_torn(words),
                      .deed = zr_words_begin_as_task(words),
                      .dashed = zr_span_starts(words, "—"),
                      .open = zr_span_ends(words, "、") || zr_span_ends(words, "，")};
}

uint32_t zr_seat_misfit(const zr_looks *look, zr_head_kind kind)
{
    switch (kind) {
    case ZR_HEAD_NUMBER:
        return ZR_SEAT_DEAR;
    case ZR_HEAD_TASK:
        return look->bodies                   ? 25
               : look->time && look->shortish ? 20
               : look->person                 ? 10
               : look->named                  ? 8
               : look->lists                  ? 4
                                              : 0;
    case ZR_HEAD_LEAD:
    case ZR_HEAD_UNIT:
        return look->bodies ? 0 : look->shortish && !look->time && !look->person ? 20 : 45;
    case ZR_HEAD_PERSON:
        return look->person ? 0 : 30;
    case ZR_HEAD_TIME:
        return look->time ? 0 : look->digits ? 10 : 30;
    case ZR_HEAD_OTHER:
        break;
    }
    return look->bodies ? 25 : 3;
}

uint32_t zr_seat_absence(zr_head_kind kind, bool further)
{
    static const uint32_t costs[ZR_HEAD_KINDS][2] = {
        [ZR_HEAD_OTHER] = {3, 2}, [ZR_HEAD_NUMBER] = {0, 0}, [ZR_HEAD_TASK] = {25, 20},
        [ZR_HEAD_LEAD] = {30, 5}, [ZR_HEAD_UNIT] = {30, 5},  [ZR_HEAD_PERSON] = {12, 2},
        [ZR_HEAD_TIME] = {12, 8}};
    return costs[kind][further];
}

uint32_t zr_seat_going_on(const zr_looks *before, const zr_looks *piece, zr_head_kind kind, bool spaced)
{
    if (before->open && !spaced)
        return 0;
    if (!spaced && zr_head_names_bodies(kind) && before->bodies && piece->bodies)
        return kind == ZR_HEAD_LEAD ? ANOTHER_LEAD : ANOTHER_BODY;
    switch (kind) {
    case ZR_HEAD_TASK:
        return spaced ? 3 : piece->dashed ? DASHED : before->stopped ? 10 : 8;
    case ZR_HEAD_LEAD:
        return 10;
    case ZR_HEAD_UNIT:
        return 8;
    case ZR_HEAD_PERSON:
        return 4;
    case ZR_HEAD_TIME:
        return 15;
    case ZR_HEAD_NUMBER:
    case ZR_HEAD_OTHER:
        break;
    }
    return spaced ? 6 : 20;
}
