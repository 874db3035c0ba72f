/* Persons in a list of bodies: they answer for nothing here, but the body before them does. */
#ifndef ZEREN_DOCUMENT_DUTIES_PERSON_H
#define ZEREN_DOCUMENT_DUTIES_PERSON_H

#include "zeren/span.h"

#include <stdbool.h>

/* 张三副市长, 副市长张三, 市委常委, 市政府分管领导, 李四同志: nobody but a person. `body`: what
 * zr_ends_like_body says of it. O(1). */
bool zr_is_person(zr_span text, size_t start, size_t end, bool body);

/* Bytes of 县委 at `at`, the committee of a level; or 0. */
size_t zr_committee_size(zr_span text, size_t at);

/* Where the body's name ends before a person: 县发改局|张三, 县发改局|局长张三, 县发改局|局长,
 * 石桥镇|镇长. */
typedef struct zr_held {
    size_t end;
    bool post; /* no person is named, only the post: it may be a remark on somebody */
} zr_held;

/* The body in [start, end); the whole where nobody stands behind it. White space was printed before `gap`,
 * which parts 石桥镇 张三; `end` where none was. O(size). */
zr_held zr_person_behind(zr_span text, size_t start, size_t end, size_t gap);

/* 陈亮; 王芳副局长、李四; 分管副局长; 张三，13800000000: nothing but persons, as far as the words tell (文旅
 * is no name, though 文 is a family's). O(size). */
bool zr_are_persons(zr_span words);

#endif
