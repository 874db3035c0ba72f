/* One label of numbering: 一、 （一） 1. （1） ① 第一条 第一章 1.1 1-1 Ⅰ. A. 任务一：. */
#ifndef ZEREN_DOCUMENT_OUTLINE_LABEL_H
#define ZEREN_DOCUMENT_OUTLINE_LABEL_H

#include "document/cursor.h"

/* Styles of numbering, in the order in which GB/T 9704 nests them (with the forms of laws and of technical
 * writing where they usually stand). A document may nest them otherwise. */
typedef enum zr_style {
    ZR_STYLE_NONE,
    ZR_STYLE_PART,        /* 第一部分 第一篇 第一编 */
    ZR_STYLE_CHAPTER,     /* 第一章 */
    ZR_STYLE_SECTION,     /* 第一节 */
    ZR_STYLE_ROMAN,       /* Ⅰ. II. */
    ZR_STYLE_COMMA,       /* 一、 壹、 */
    ZR_STYLE_NAMED,       /* 任务一： 措施1 行动一、 */
    ZR_STYLE_ARTICLE,     /* 第一条 */
    ZR_STYLE_STEP,        /* 第一项 第二步 */
    ZR_STYLE_ROUND,       /* （一） */
    ZR_STYLE_HALF_ROUND,  /* 一） */
    ZR_STYLE_DOT,         /* 1. 1． 1、 */
    ZR_STYLE_DECIMAL,     /* 1.1 1.1.2 1-1 */
    ZR_STYLE_DIGIT_ROUND, /* （1） */
    ZR_STYLE_DIGIT_HALF,  /* 1） */
    ZR_STYLE_CIRCLE,      /* ① */
    ZR_STYLE_STEM,        /* 甲、 （甲） */
    ZR_STYLE_LETTER,      /* A. a) （A） */
    ZR_STYLE_POINT,       /* 一是 第一， 其一， */
    ZR_STYLES
} zr_style;

enum { ZR_DECIMAL_DEPTH = 4, ZR_LABEL_MOST = 9999 };

typedef struct zr_label {
    zr_style style;  /* ZR_STYLE_NONE: no label here */
    uint8_t form;    /* of 1. 1． 1、 which; documents that nest 1、 and 1. are told apart by it */
    uint8_t depth;   /* of a decimal: how many numbers */
    uint8_t branch;  /* of 九之二 or （九乙）: 2; 0: none */
    bool bare;       /* a number without a mark; counts only between its neighbours */
    bool counts;     /* a number alone in its line, of which it is not known yet what it counts */
    bool led;        /* its words begin with a number: counts only behind its neighbour: 2.5G网络 */
    bool shy;        /* words that are often no label; counts only in a row: A. B. C. */
    uint32_t number; /* the last one */
    uint32_t path[ZR_DECIMAL_DEPTH];
    size_t size; /* bytes, from the first to the closing mark */
} zr_label;

/* Reads the label that begins `text`. O(1). */
zr_label zr_label_read(zr_span text);

/* The same where a line begins: shy labels too (outline_label_shy.c). */
zr_label zr_label_of_line(zr_span text);

/* 第七条|规定, 第七条|第二款: the words behind a label tell that it refers to an article of another text. */
bool zr_label_refers(zr_span text, size_t behind);

/* For the tests: are its words in order? */
bool zr_shy_words_sorted(void);

/* 之二 乙 behind a number: 2; passes over it. 0 if there is none. */

uint8_t zr_label_branch(zr_cursor *at);

/* Does `label` stand behind `last` in one list? */
bool zr_label_follows(const zr_label *last, const zr_label *label);

#endif
