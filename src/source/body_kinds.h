/* Nouns for kinds of bodies and for those who head them, as labels and the heads of columns have them behind
 * a word for a role: 责任|股室, 牵头|学院, 主责|警种, 责任|院长. One list for all who ask. */
#ifndef ZEREN_SOURCE_BODY_KINDS_H
#define ZEREN_SOURCE_BODY_KINDS_H

#include "zeren/span.h"

/* Bytes of a noun for a kind of body at `at`: 党支部, 部室; one of a single character (股, 室, 队) only where
 * no word goes on behind it, as 部署 and 系统 do. 0: none. O(1). */
size_t zr_body_kind_at(zr_span text, size_t at);

/* Those of more than one character, NULL behind the last: for the tests. */
extern const char *const zr_body_kinds[];

/* Bytes of a noun for persons at `at` by the body that they head or sit in: 院长, 副校长, 校领导, 班子成员.
 * 0: none. O(1). */
size_t zr_body_person_at(zr_span text, size_t at);

/* Do the words end with a noun for a kind of body? A bracket may be part of it: 股（室）, 处（科）室. */
bool zr_ends_as_body_kind(zr_span words);

/* … for persons by the body that they head or sit in? */
bool zr_ends_as_body_person(zr_span words);

#endif
