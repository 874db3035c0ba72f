/* What kind of measure a heading announces. */
#ifndef ZEREN_DOCUMENT_SHAPE_KIND_H
#define ZEREN_DOCUMENT_SHAPE_KIND_H

#include "document/outline.h"

/* Kind of a node without items. A note that says who answers (`stated`) makes a task of it, whatever its
 * heading says. O(depth). */
zr_kind zr_kind_of_node(const zr_outline *outline, zr_span text, uint32_t node, bool stated);

/* Do the words of a title say no more than that what stands above is to be carried out: 组织实施, 保障措施,
 * 强化督导考核? Whoever reads it is meant. O(size). */
bool zr_title_closes(zr_span title);

/* The same of a heading with its label; and what a body that is set up tells of itself: 一、组成人员,
 * 二、专班工作机制. O(size). */
bool zr_heading_closes(zr_span heading);

/* Does it name the fields that a plan is about (重点发展产品, 主攻方向), and no task? */
bool zr_heading_names_fields(zr_span heading);

/* 加强组织领导, 强化责任落实: does a title under 保障措施 say no more than that all shall do their best? Not
 * 强化资金保障, 建立考核评价一体机制. O(size). */
bool zr_title_exhorts(zr_span title);

/* Does it tell those whom other items name how to go about it: 各责任单位要严格落实? O(size). */
bool zr_title_tells_roles(zr_span title);

#endif
