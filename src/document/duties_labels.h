/* Labels: 责任单位：  牵头部门:  完成时限：  市分工方案： - words for a role or a thing, a noun, a colon. */
#ifndef ZEREN_DOCUMENT_DUTIES_LABELS_H
#define ZEREN_DOCUMENT_DUTIES_LABELS_H

#include "zeren/document.h"

#include <string.h>

typedef enum zr_label_kind {
    ZR_LABEL_NONE,
    ZR_LABEL_ROLE,    /* names of bodies follow, in the label's role */
    ZR_LABEL_PERSON,  /* 牵头市领导： a person's name follows */
    ZR_LABEL_LIMIT,   /* 完成时限： a time limit follows */
    ZR_LABEL_ASIDE,   /* 目标位置： something else follows */
    ZR_LABEL_NEUTRAL, /* 市分工方案： names follow, the role is said elsewhere */
    ZR_LABEL_UNKNOWN  /* some other words and a colon */
} zr_label_kind;

typedef struct zr_duty_label {
    zr_label_kind kind;
    zr_role role;
    bool weak;    /* common outside of plans too: 主办单位, 主管部门, 联系单位 */
    bool beside;  /* weak, and tells who answers only beside a label that does: 成员单位, 属地单位 */
    bool works;   /* what each of them does stands there too: 责任单位及任务 */
    bool holders; /* persons stand beside the bodies: 责任单位及责任人 */
    size_t size;  /* without the colon */
} zr_duty_label;

/* The words of a label at `at`, colon or not. Brackets inside (牵头（责任）单位) belong to it. O(1). */
zr_duty_label zr_duty_label_words(zr_span text, size_t at);

/* Bytes of a number or a remark behind the words of a label that end at `at`, up to its colon or the end of
 * the text: 责任单位|1|：, 责任单位|（排第一位的为牵头单位）|：; else 0. O(1). */
size_t zr_label_tail(zr_span text, size_t at);

/* Is all of it such a number: 二 of 牵头单位一：A；二：B? */
bool zr_is_label_number(zr_span words);

/* Where such a number begins that ends at `at`, or `at`. O(1). */
size_t zr_before_label_number(zr_span text, size_t at);

/* A label that fills a bracket, from `at` behind its opening mark; `*length` is that of its closing mark. */
zr_duty_label zr_duty_label_inside(zr_span text, size_t at, size_t *length);

/* A label with its colon; `*length` is that of both. Words that are no label of ours but end in a colon
 * within `most` bytes are ZR_LABEL_UNKNOWN (`most` 0: none are). `own`, if not NULL, gets what
 * zr_duty_label_words says there. */
zr_duty_label zr_duty_label_read(zr_span text, size_t at, size_t most, size_t *length, zr_duty_label *own);

/* 实际完成情况, 年度目标任务, 实施计划: do the words tell what else is said of the work? */
bool zr_tells_work(zr_span words);

/* What unknown words before a colon are by their noun, beside a label that is known: 包联领导：  挂帅单位：;
 * ZR_LABEL_ASIDE where it is known that they name whom the work is not of: 施工单位. */
zr_label_kind zr_label_by_noun(zr_span words);

/* The same of ideographs before a colon at `at` that end in no label that is known; ZR_LABEL_UNKNOWN: none.
 */
zr_duty_label zr_label_of_noun(zr_span text, size_t at);

/* 单位, 部门 and the other nouns that end the labels of bodies; a NULL behind them. */
extern const char *const zr_body_nouns[];

size_t zr_wide_colon_at(zr_span text, size_t at);

/* Length of a colon of any kind at `at`, else 0. */
static inline size_t zr_colon_at(zr_span text, size_t at)
{
    unsigned char first = at < text.size ? (unsigned char)text.data[at] : 'x';
    if (first < 0x80)
        return first == ':';
    return first >= 0xE4 && first <= 0xE9 ? 0 : zr_wide_colon_at(text, at); /* no ideograph */
}

/* Length of a comma of either width at `at`, else 0. */
static inline size_t zr_comma_at(zr_span text, size_t at)
{
    if (at < text.size && text.data[at] == ',')
        return 1;
    static const char wide[] = "，";
    bool is_wide = at + sizeof wide - 1 <= text.size && memcmp(text.data + at, wide, sizeof wide - 1) == 0;
    return is_wide ? sizeof wide - 1 : 0;
}

/* The head of a table's column, which may say more than a label: 责任单位（列首位的为牵头单位）. */
zr_duty_label zr_duty_label_column(zr_span column);

/* 考核单位, 评分部门: those who judge the work of those who answer, where a label of these stands too. */
bool zr_label_assesses(zr_span words, const zr_duty_label *label);

/* The role of a label where one of those who answer stands too: 监管部门 sees to it that they do the work. */
zr_role zr_label_role_beside(zr_span words, const zr_duty_label *label);

/* Of a label of persons: does it ask who answers? 责任人, 牵头领导; not 责任单位联系人. */
bool zr_asks_person(zr_span label);

/* The role of bodies that stand behind such a label: 牵头领导：市科技局 leads. */
zr_role zr_role_of_asked(zr_span label);

/* Of a label that white space ends: is it not the first half of 各县（区）人|民政府, as 责任人 is none? */
bool zr_is_whole_human(zr_span label);

/* For the tests: are the tables in order, and do they not contradict each other? */
bool zr_duty_labels_sorted(void);

#endif
