/* A label with what stands around it: signs, a number, and the mark that parts it from its value.
 *
 *     责任单位：A    ★责任单位★：A    ◆责任单位◆A    __责任单位__：A    责任单位——A    责任单位；A 责任单位 A
 */
#ifndef ZEREN_DOCUMENT_DUTIES_FRAME_H
#define ZEREN_DOCUMENT_DUTIES_FRAME_H

#include "document/duties_clean.h"
#include "document/duties_labels.h"

/* What parts a label from its value, the surest first. */
typedef enum zr_link {
    ZR_LINK_COLON, /* of any width, and doubled */
    ZR_LINK_DRAWN, /* a dash, an arrow, a bar, 为 是 系, or signs on both sides of the label */
    ZR_LINK_STOP,  /* ； ， 。 ． where a colon was meant */
    ZR_LINK_GAP,   /* white space or a line's break */
    ZR_LINK_GLUED, /* nothing */
    ZR_LINK_NONE   /* the words end with the label */
} zr_link;

typedef struct zr_frame {
    zr_duty_label label; /* kind ZR_LABEL_NONE: none here */
    zr_link link;
    size_t signs;  /* bytes before the label */
    size_t length; /* of all, up to the value */
} zr_frame;

/* Reads the label at clean byte `at`, in front of `end`. `own`: what zr_duty_label_words says at `at`, where
 * that is known, or NULL. O(1). */
zr_frame zr_frame_read(const zr_clean *clean, size_t at, size_t end, const zr_duty_label *own);

/* Length of a sign that decorates a label, ★ ◆ ※ * _ “ < and their kin, at `at` or before it; else 0. */
size_t zr_sign_at(zr_span text, size_t at);
size_t zr_sign_before(zr_span text, size_t at);

/* Length of the verb that makes names a label's at `at`: 为, 是, 系; else 0. */
size_t zr_copula_at(zr_span text, size_t at);

/* Bytes of dashes at `at`, with the head that makes an arrow of them (--, ——, ->); else 0. */
size_t zr_dashes_at(zr_span text, size_t at);

/* The same with a character right behind them: 责任单位：|-|市科技局, not 责任单位：-. */
size_t zr_dashes_before_words(zr_span text, size_t at);

/* Bytes of a mark drawn in the place of a label's colon: dashes, an arrow, =, … ; else 0. */
size_t zr_drawn_link_at(zr_span text, size_t at);

/* 2.配合单位：: bytes of the number before a label with a colon, else 0. */
size_t zr_number_before_label(zr_span text, size_t at);

/* 市应急管理 | 局 指导部门：, 市住房城乡 | 建设局 落实：: do the end of a name that a line's break has torn
 * and a label apart behind it stand at clean byte `at`? Such ends begin labels too. */
bool zr_is_torn_tail(const zr_clean *clean, size_t at);

#endif
