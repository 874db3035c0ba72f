/* What parts the names of a list: marks, and conjunctions that stand between two bodies. */
#ifndef ZEREN_DOCUMENT_DUTIES_JOINTS_H
#define ZEREN_DOCUMENT_DUTIES_JOINTS_H

#include "document/duties_names.h"
#include "zeren/document.h"

/* Length of a mark between names at `at`, else 0; `*joint` which one. */
size_t zr_list_mark(zr_span text, size_t at, zr_joint *joint);

/* 会 of 协会商会: the end of an association's name before a chamber (商会), not 会商. */
bool zr_chamber_at(zr_span text, size_t at);

/* Length of a word that may join two names at `at`: 和 与 及 以及 会同; else 0. */
size_t zr_conjunction_at(zr_span text, size_t at);

/* Does the conjunction of `length` bytes at `at` part two names, the first of which begins at `start`? */
bool zr_parts_names(zr_span text, size_t start, size_t at, size_t length, size_t end);

/* The next name of a list that 、 alone parts; `*at` is where it begins, and then the one behind it. False:
 * there is no more. */
bool zr_listed_next(zr_span list, size_t *at, zr_span *name);

/* Is the conjunction at `at`, with which the item that ends at `end` begins, part of its name: 和平里街道,
 * 和桥镇, 及第镇政府? */
bool zr_conjunction_names(zr_span text, size_t at, size_t end);

/* 、力量 of 有关部门、力量, 和专家 of 相关单位和专家: who else helps behind a set of bodies is none. The
 * bytes before `end` that say so, with their joint; 0: none do. */
size_t zr_helpers_before(zr_span text, size_t start, size_t end);

#endif
