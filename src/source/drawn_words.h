/* What words of a table look like: names of columns, and what stands under them. Copies of tables lose the
 * places of their cells; the words are what is left to go by. */
#ifndef ZEREN_SOURCE_DRAWN_WORDS_H
#define ZEREN_SOURCE_DRAWN_WORDS_H

#include "zeren/span.h"

typedef enum zr_head_kind {
    ZR_HEAD_OTHER,
    ZR_HEAD_NUMBER, /* 序号 */
    ZR_HEAD_TASK,   /* 任务 措施 事项 … */
    ZR_HEAD_LEAD,   /* 牵头单位 */
    ZR_HEAD_UNIT,   /* 责任单位 配合部门 … */
    ZR_HEAD_PERSON, /* 责任领导 联系人 */
    ZR_HEAD_TIME    /* 完成时限 */
} zr_head_kind;

enum { ZR_HEAD_KINDS = ZR_HEAD_TIME + 1 };

/* Do bodies stand in the column? */
static inline bool zr_head_names_bodies(zr_head_kind kind)
{
    return kind == ZR_HEAD_UNIT || kind == ZR_HEAD_LEAD;
}

/* The name of a column without a bracket behind a word for work, which is about that: 重点任务|（2项牵头、3项
 * 配合）. O(size). */
zr_span zr_words_of_head(zr_span words);

/* White space between its characters counts for nothing. */
zr_head_kind zr_words_head_kind(zr_span words);

/* 职责分工: bodies may stand below it, or what each of them does. */
bool zr_words_are_share(zr_span words);

/* Of columns that do (`shares`): beside one that names bodies (涉及部门) they tell what those do. O(columns).
 */
void zr_heads_settle_shares(zr_head_kind kinds[], const bool shares[], uint32_t columns);

/* 责任单位, 配合部门, and 责任单位及责任人 too. */
bool zr_words_name_bodies(zr_span words);

/* 责 任 单 位: white space between all characters. */
bool zr_words_are_apart(zr_span words);

/* A few words without stops: what the head of a column may be. */
bool zr_words_may_head(zr_span words);

/* Names of bodies, as far as the last words of each tell; verbs and brackets behind them are passed over. */
bool zr_words_are_bodies(zr_span words);

/* Do the words end as names of bodies do? */
bool zr_words_end_as_body(zr_span words);

/* 建设县妇幼保健院: what is to be done. */
bool zr_words_begin_as_task(zr_span words);

bool zr_words_are_time(zr_span words); /* 2025年6月底前, 全年, 长期坚持 */

/* 全年 below 全年, in a column of times: two that are whole are of two rows. */
bool zr_words_are_two_times(zr_span head, zr_span above, zr_span below);

bool zr_words_are_person(zr_span words); /* 王建国 俞 悦 马×× */

/* 月底, 年, 季度: what a date's number stands before; both are one word, however a copy spaced them. */
bool zr_words_follow_number(zr_span words);

/* Digits alone, perhaps with a stop: the value; else 0. */
uint32_t zr_words_number(zr_span words);

/* The same of the number of a row, which may be 一 or 十二 as well. */
uint32_t zr_words_row_number(zr_span words);

/* 1 / 3, ·2·, 第 3 页: digits and signs alone, a page's number where no row's is asked for. */
bool zr_words_are_page(zr_span words);

#endif
