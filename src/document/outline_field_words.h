/* What the labels of a table of fields are: 任务名称, 责任单位, 完成时限. */
#ifndef ZEREN_DOCUMENT_OUTLINE_FIELD_WORDS_H
#define ZEREN_DOCUMENT_OUTLINE_FIELD_WORDS_H

#include "zeren/span.h"

typedef enum zr_field_kind {
    ZR_FIELD_NONE,
    ZR_FIELD_NUMBER,       /* 序号 */
    ZR_FIELD_NAME,         /* 任务名称: what the measure is called */
    ZR_FIELD_WORDS,        /* 工作内容: the same, where nothing names it better */
    ZR_FIELD_DUTY,         /* 责任单位 */
    ZR_FIELD_OTHER,        /* 完成时限 责任人 备注 */
    ZR_FIELD_TITLED = 0x20 /* beside any of them, in the table of words: see zr_field_titled */
} zr_field_kind;

/* That of a cell which is nothing but such a label; ZR_FIELD_NONE if it is none. */
zr_field_kind zr_field_kind_of(zr_span cell);

/* 项目名称：公共环境: bytes of the task's field and its colon at the head of a line; 0 if there is none. */
size_t zr_field_named(zr_span words);

/* 问题表现：砂石加工扬尘扰民, at the head of an item's title: what is called a thing to do is told behind the
 * colon, and in a table it may be a field of another kind or none. Bytes of the word and the colon; 0 if
 * there are none, or nothing behind them. O(1). */
size_t zr_field_titled(zr_span words);

/* Is the cell the name of a field: 任务名称, 责任单位, 完成时限? */
bool zr_is_field(zr_span cell);

/* For the tests: are its words in order? */
bool zr_field_words_sorted(void);

#endif
