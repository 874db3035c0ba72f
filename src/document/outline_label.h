/* One label of numbering: 一、 （一） 1. （1） ① 第一条 第一章 1.1 1-1. */
#ifndef ZEREN_DOCUMENT_OUTLINE_LABEL_H
#define ZEREN_DOCUMENT_OUTLINE_LABEL_H

#include "zeren/span.h"

/* Styles of numbering, in the order in which GB/T 9704 nests them (with the forms of laws and of technical
 * writing where they usually stand). A document may nest them otherwise. */
typedef enum zr_style {
    ZR_STYLE_NONE,
    ZR_STYLE_PART,        /* 第一部分 第一篇 第一编 */
    ZR_STYLE_CHAPTER,     /* 第一章 */
    ZR_STYLE_SECTION,     /* 第一节 */
    ZR_STYLE_COMMA,       /* 一、 */
    ZR_STYLE_NAMED,       /* 任务一： 措施1 行动一、 */
    ZR_STYLE_ARTICLE,     /* 第一条 */
    ZR_STYLE_ROUND,       /* （一） */
    ZR_STYLE_HALF_ROUND,  /* 一） */
    ZR_STYLE_DOT,         /* 1. 1． 1、 */
    ZR_STYLE_DECIMAL,     /* 1.1 1.1.2 1-1 */
    ZR_STYLE_DIGIT_ROUND, /* （1） */
    ZR_STYLE_DIGIT_HALF,  /* 1） */
    ZR_STYLE_CIRCLE,      /* ① */
    ZR_STYLES
} zr_style;

enum { ZR_DECIMAL_DEPTH = 4 };

typedef struct zr_label {
    zr_style style;  /* ZR_STYLE_NONE: no label here */
    uint8_t form;    /* of 1. 1． 1、 which; documents that nest 1、 and 1. are told apart by it */
    uint8_t depth;   /* of a decimal: how many numbers */
    bool bare;       /* a number without a mark; counts only between its neighbours */
    uint32_t number; /* the last one */
    uint32_t path[ZR_DECIMAL_DEPTH];
    size_t size; /* bytes, from the first to the closing mark */
} zr_label;

/* Reads the label that begins `text`. O(1). */
zr_label zr_label_read(zr_span text);

#endif
