/* How a line below a value begins that is no part of it: with a list's mark, or with what is to be done. */
#ifndef ZEREN_DOCUMENT_DUTIES_BELOW_H
#define ZEREN_DOCUMENT_DUTIES_BELOW_H

#include "zeren/document.h"

/* Length of a list's mark without a number at `at` (● ■ • —— √), and of the blanks behind it; else 0. A dash
 * or a star of ASCII is one only with a blank behind it. */
size_t zr_bullet_at(zr_span text, size_t at);

/* Bytes of the blanks at `at`: spaces, of either width, and tabs. */
size_t zr_blanks_at(zr_span text, size_t at);

/* Is the sign that ends at `at`, or before blanks there, a list's mark at the head of a line, with a blank
 * behind it? A sign that tells something of a name stands at the name. */
bool zr_bullet_before(zr_span text, size_t at);

/* How plainly a line begins with a deed. */
typedef enum zr_deed_head {
    ZR_DEED_NONE,
    ZR_DEED_LIKELY, /* 推进, 优化: names begin so too, and manners end so */
    ZR_DEED_SURE    /* 组建, 成立: no name does */
} zr_deed_head;

/* What the line begins with at `at`. O(size of the line's first words). */
zr_deed_head zr_deed_head_at(zr_span text, size_t at);

#endif
