/* What a body does with an object, behind its name. */
#include "document/duties_task.h"

#include "base/words.h"
#include "document/duties_names.h"

enum { ZR_TASK_LEAST = 6, ZR_TASK_MOST = 36 /* bytes of an object: 2 to 12 characters */ };

/* The verbs that take such an object wherever one stands behind a body. */
static bool ends_with_verb(zr_span words)
{
    static const char *const verbs[] = {"做好", "抓好", "落实", "强化", "保障", "提供", NULL};
    return zr_ends_any(words, verbs) > 0;
}

/* 保障房建设, 提供商, 落实情况: the verb is part of a noun. */
static bool is_noun(zr_span behind)
{
    static const char *const heads[] = {"房", "性", "金", "卡", "线", "商", "方", "者", "人", "情况", NULL};
    static const char *const ends[] = {"情况", "单位", "部门", "责任", "工程", "人员", NULL};
    static const char *const people[] = {"人才", "人力", "人工", NULL};
    return (zr_starts_any(behind, heads) && !zr_starts_any(behind, people)) || zr_ends_any(behind, ends);
}

/* Where the object at `at` ends: ideographs only. 的 makes it part of a longer clause. */
static size_t object_end(zr_span text, size_t at, size_t end)
{
    while (at < end) {
        uint32_t c = zr_char_at(text, at);
        if (!zr_is_ideograph(c) || c == u'的')
            break;
        at += zr_step(text, at);
    }
    return at;
}

/* 用地保障, 技术支撑: what is done so backs what others do. */
static bool backs(zr_span object)
{
    static const char *const ends[] = {"保障", "支持", "支撑", NULL};
    return zr_ends_any(object, ends) > 0;
}

/* 市人社局保障|中心|配合: the object is the end of a name, or holds it before another verb. */
static bool ends_name(zr_span text, size_t from, size_t stop)
{
    for (size_t at = from + 3; at < stop; at += zr_step(text, at)) {
        if (zr_ends_like_body(text, from, at) && at + zr_verb_read(text, at).size == stop)
            return true;
    }
    return zr_ends_like_body(text, from, stop);
}

bool zr_task_read(zr_verb *verb, zr_span text, size_t start, size_t at, size_t end)
{
    size_t from = at + verb->size;
    if (!verb->size || verb->strong || at == start || !ends_with_verb(zr_span_cut(text, at, from)))
        return false;
    size_t near = end - from > ZR_TASK_MOST ? from + ZR_TASK_MOST + 1 : end; /* one is too long by then */
    size_t stop = object_end(text, from, near);
    if (stop - from < ZR_TASK_LEAST || stop - from > ZR_TASK_MOST ||
        (stop < end && !(zr_letter_at(text, stop) & ZR_L_STOPS)))
        return false;
    zr_span object = zr_span_cut(text, from, stop);
    if (is_noun(object) || ends_name(text, from, stop) || !zr_ends_like_body(text, start, at))
        return false;
    bool helps = verb->role == ZR_SUPPORT && verb->force > 4; /* 配合做好, 支持 */
    verb->size = stop - at;
    verb->role = helps || backs(object) || zr_has(text, at, "保障") ? ZR_SUPPORT : ZR_RESPONSIBLE;
    verb->force = verb->force ? verb->force : 1;
    verb->core = true;
    return true;
}
