/* The marks of lists that have no numbers: ● ■ • —— √. */
#ifndef ZEREN_DOCUMENT_BULLETS_H
#define ZEREN_DOCUMENT_BULLETS_H

#include "zeren/document.h"

/* Length of a list's mark without a number at `at` (● ■ • —— √), and of the blanks behind it; else 0. A dash
 * or a star of ASCII is one only with a blank behind it. */
size_t zr_bullet_at(zr_span text, size_t at);

/* Bytes of the blanks at `at`: spaces, of either width, and tabs. */
size_t zr_blanks_at(zr_span text, size_t at);

/* Is the sign that ends at `at`, or before blanks there, a list's mark at the head of a line, with a blank
 * behind it? A sign that tells something of a name stands at the name. */
bool zr_bullet_before(zr_span text, size_t at);

#endif
