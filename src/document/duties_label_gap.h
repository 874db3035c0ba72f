/* Labels behind white space or a line's break: what stands before such a gap is no part of the label. */
#ifndef ZEREN_DOCUMENT_DUTIES_LABEL_GAP_H
#define ZEREN_DOCUMENT_DUTIES_LABEL_GAP_H

#include "document/duties_clean.h"
#include "document/duties_labels.h"

/* Is it one of those that tell who answers, until when, or what is said aside? */
static inline bool zr_label_is_ours(zr_duty_label label)
{
    return label.kind == ZR_LABEL_ROLE || label.kind == ZR_LABEL_PERSON || label.kind == ZR_LABEL_LIMIT ||
           label.kind == ZR_LABEL_ASIDE;
}

/* 部门 | 完成时限：the end of a name and a label that only a line break parts: the label begins behind it.
 * ■ 服务攻坚 | 责任部门：so too behind an item of a list. */
bool zr_label_hides(const zr_clean *head, size_t size);

/* Where, behind clean byte `start`, a label stands behind such a gap that is all there is up to the window's
 * end; else its end. */
size_t zr_label_behind_gap(const zr_clean *window, size_t start, zr_gap least);

/* 整改类型：限期整改 | 牵头单位： the value of another label, a line's break, and a label. */
bool zr_label_ends_value(const zr_clean *window, size_t start);

/* 组织单位 | 主办单位：  a heading that could be a label, a line's break, and the label. 王刚 副市长 |
 * 牵头部门： a post that ends what stands before, on that line or on this one. */
bool zr_label_is_below(const zr_clean *window, size_t start);

#endif
