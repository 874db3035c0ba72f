/* Labels with what closes them: a bracket, a colon, the end of a column's head. */
#include "document/duties_labels.h"

#include "base/words.h"
#include "document/duties_label_words.h"
#include "document/duties_names.h"
#include "source/body_kinds.h"
#include "source/drawn_words.h"

#include <string.h>

/* Bytes up to a colon that stands within `most` bytes with nothing but plain characters before it; a colon in
 * a bracket is about what stands before that (市科技局（负责人：张三）). */
static size_t plain_words(zr_span text, size_t at, size_t most)
{
    zr_span near = zr_span_cut(text, 0, at + most + 3);
    size_t to = at, length;
    int depth = 0;
    while ((to = zr_letter_find(near, to, ZR_L_COLON | ZR_L_STOPS | ZR_L_OPENS | ZR_L_CLOSES)) < near.size) {
        int step = zr_bracket_at(near, to, &length);
        if (!step || depth + step < 0)
            break;
        depth += step;
        to += length;
    }
    return to < near.size && depth == 0 && to - at <= most && zr_colon_at(text, to) ? to - at : 0;
}

zr_duty_label zr_duty_label_inside(zr_span text, size_t at, size_t *length)
{
    int depth = 0;
    size_t end = at;
    zr_duty_label none = {0};
    for (; end < text.size && end - at < 60; end += zr_step(text, end)) {
        depth += zr_bracket_at(text, end, length);
        if (depth < 0)
            break;
    }
    if (depth >= 0)
        return none;
    zr_duty_label label = zr_duty_label_words(zr_span_cut(text, 0, end), at);
    return label.size == end - at ? label : none;
}

/* 【责任单位】 and no colon, or one behind it. */
static zr_duty_label bracketed(zr_span text, size_t at, size_t *length)
{
    size_t open, close;
    zr_duty_label none = {0};
    if (at >= text.size || zr_bracket_at(text, at, &open) != 1)
        return none;
    zr_duty_label label = zr_duty_label_inside(text, at + open, &close);
    if (label.kind == ZR_LABEL_NONE)
        return none;
    *length = open + label.size + close;
    *length += zr_colon_at(text, at + *length);
    return label;
}

zr_duty_label zr_duty_label_read(zr_span text, size_t at, size_t most, size_t *length, zr_duty_label *own)
{
    zr_duty_label label = bracketed(text, at, length);
    if (label.kind != ZR_LABEL_NONE)
        return label;
    label = zr_duty_label_words(text, at);
    if (own)
        *own = label;
    size_t colon = label.size ? zr_colon_at(text, at + label.size) : 0;
    *length = label.size + colon;
    if (colon && label.kind != ZR_LABEL_NONE)
        return label;
    size_t words = plain_words(text, at, most);
    label = (zr_duty_label){.kind = words ? ZR_LABEL_UNKNOWN : ZR_LABEL_NONE, .size = words};
    *length = words ? words + zr_colon_at(text, at + words) : 0;
    return label;
}

enum { ZR_NOUN_LABEL = 30 }; /* bytes of the longest label that is told by its noun */

const char *const zr_body_nouns[] = {"单位", "部门", "主体", "处室", "科室", "股室", "机构", NULL};

bool zr_tells_work(zr_span words)
{
    static const char *const ends[] = {"情况", "任务", "目标", "计划", "安排", "进度", "进展", "措施", "举措",
                                       "成效", "成果", "效果", "内容", "要求", "标准", "步骤", "问题", "结果",
                                       "规模", "投资", "资金", "地点", "地址", "依据", "指标", "说明", "路径",
                                       "范围", "对象", "做法", "建议", "条件", "打算", "思路", "估算", "概算",
                                       "困难", "原因", "效益", "亮点", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, words) && zr_find_word(words, 0, "分工") == SIZE_MAX;
}

zr_label_kind zr_label_by_noun(zr_span words)
{
    static const char *const humans[] = {"领导",   "责任人", "负责人", "联系人", "同志",   "书记", "主任",
                                         "链长",   "河长",   "湖长",   "林长",   "田长",   "路长", "片区长",
                                         "网格长", "指挥长", "班长",   "召集人", "联络员", NULL};
    static zr_word_list humans_list = {.words = humans};
    static zr_word_list strangers_list = {.words = zr_label_strangers};
    if (words.size > ZR_NOUN_LABEL)
        return ZR_LABEL_UNKNOWN;
    if (zr_list_ends(&humans_list, words))
        return ZR_LABEL_PERSON;
    if (zr_list_ends(&strangers_list, words) || zr_tells_work(words))
        return ZR_LABEL_ASIDE;
    bool members = zr_ends_any(words, zr_body_nouns) || zr_span_equal(words, zr_span_of("成员"));
    return members ? ZR_LABEL_ROLE : ZR_LABEL_UNKNOWN;
}

bool zr_label_assesses(zr_span words, const zr_duty_label *label)
{
    static const char *const deeds[] = {"考核", "评价", "评分", "考评", "评估", NULL};
    return label->beside && zr_holds_any(words, deeds) && zr_ends_any(words, zr_body_nouns);
}

zr_role zr_label_role_beside(zr_span words, const zr_duty_label *label)
{
    bool oversees = label->weak && label->role == ZR_RESPONSIBLE && zr_holds(words, "监管") &&
                    !zr_holds(words, "责任"); /* 监管责任 beside 主体责任 is one of two parts */
    return oversees ? ZR_GUIDE : label->role;
}

/* Bytes of the ideographs that stand before a colon at `at`, or 0; brackets may stand among them, but no mark
 * of a list: 运输局，时间要求： is more than a label. */
static size_t words_before_colon(zr_span text, size_t at)
{
    size_t end = at;
    while (end < text.size && end - at <= ZR_NOUN_LABEL && zr_char_at(text, end) >= 0x4E00 &&
           !zr_colon_at(text, end) && !(zr_letter_at(text, end) & (ZR_L_CLAUSE | ZR_L_STOPS)))
        end += zr_step(text, end);
    return end - at <= ZR_NOUN_LABEL && zr_colon_at(text, end) ? end - at : 0;
}

/* 供电|责任单位: the noun is that of a label that is known. */
static bool ends_with_label(zr_span words)
{
    for (size_t at = 0; at < words.size; at += zr_step(words, at)) {
        zr_duty_label label = zr_duty_label_words(words, at);
        if (label.kind != ZR_LABEL_NONE && label.size == words.size - at)
            return true;
    }
    return false;
}

zr_duty_label zr_label_of_noun(zr_span text, size_t at)
{
    zr_span words = zr_span_cut(text, at, at + words_before_colon(text, at));
    zr_label_kind kind = words.size ? zr_label_by_noun(words) : ZR_LABEL_UNKNOWN;
    if (kind != ZR_LABEL_ASIDE && ends_with_label(words))
        kind = ZR_LABEL_UNKNOWN;
    return (zr_duty_label){
        .kind = kind, .role = ZR_RESPONSIBLE, .weak = true, .beside = true, .size = words.size};
}

/* Does something beside the bodies begin there: 责任单位|及责任人, 责任单位|（负责人）, and 责任单位|责任人
 * of two lines? 责任单位|负责人 are one. */
static bool is_beside_bodies(zr_span rest)
{
    static const char *const joints[] = {"及", "和", "与", "、", "/",      "／", "（",
                                         "(",  "或", " ",  "\n", "责任人", NULL};
    return zr_starts_any(rest, joints) > 0;
}

/* 分管领导|及责任单位, 责任领导|及单位: bodies stand there behind persons. */
static zr_duty_label bodies_behind(zr_span column, zr_duty_label person)
{
    static const char *const joints[] = {"及其", "及", "和", "与", "、", "/", "／", NULL};
    for (size_t at = 0, joint; at < column.size; at += zr_step(column, at)) {
        joint = zr_starts_any(zr_behind(column, at), joints);
        zr_span rest = zr_behind(column, at + joint);
        zr_duty_label label = joint ? zr_duty_label_words(rest, 0) : (zr_duty_label){0};
        if (label.kind == ZR_LABEL_ROLE)
            return label;
        if (joint && zr_body_kind_at(rest, 0) == rest.size && zr_asks_person(column))
            return (zr_duty_label){
                .kind = ZR_LABEL_ROLE, .role = zr_role_of_asked(column), .size = column.size};
    }
    return person;
}

/* 责任单位及责任人, 责任股室（责任人）: bodies stand in such a column, persons behind them. */
static zr_duty_label bodies_among(zr_span column, zr_duty_label person)
{
    for (size_t at = 0; at < column.size; at += zr_step(column, at)) {
        zr_span bodies = zr_span_cut(column, 0, at);
        if (!zr_ends_as_body_kind(bodies) || !is_beside_bodies(zr_behind(column, at)))
            continue;
        zr_duty_label label = zr_duty_label_words(bodies, 0);
        label.holders = true;
        if (label.kind == ZR_LABEL_ROLE)
            return label;
    }
    return bodies_behind(column, person);
}

/* 股室, 部门, 职能科室: a column of bodies, whose name is the noun alone or with what all of them are. */
static zr_duty_label bare_column(zr_span column)
{
    static const char *const all[] = {"职能", "业务", NULL};
    static const char *const nouns[] = {"股室", "科室", "处室", "部室", "庭室", "部门", "单位", NULL};
    if (!zr_equals_any(zr_behind(column, zr_starts_any(column, all)), nouns))
        return (zr_duty_label){0};
    return (zr_duty_label){
        .kind = ZR_LABEL_ROLE, .role = ZR_RESPONSIBLE, .weak = true, .beside = true, .size = column.size};
}

zr_duty_label zr_duty_label_column(zr_span column)
{
    column = zr_words_of_head(column);
    size_t at = 0;
    while (at < column.size) {
        zr_duty_label label = zr_duty_label_words(column, at);
        if (label.kind == ZR_LABEL_PERSON)
            label = bodies_among(zr_span_cut(column, at, column.size), label);
        if (label.kind != ZR_LABEL_NONE)
            return label;
        at += zr_step(column, at);
    }
    return bare_column(column);
}
