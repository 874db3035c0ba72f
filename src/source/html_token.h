/* HTML cut into tags and words, each with its exact place: the tokens of the HTML standard
 * (html.spec.whatwg.org, 13.2.5), in one pass over any bytes. Comments, doctypes and the content of script,
 * style and their like are passed over.
 *
 * libxml2's own HTML parser is not asked: it gives no exact places, and its time is quadratic in the number
 * of attributes and in the depth of unclosed elements. Its table of entities is (html_entity.c). */
#ifndef ZEREN_SOURCE_HTML_TOKEN_H
#define ZEREN_SOURCE_HTML_TOKEN_H

#include "source/html_tags.h"

typedef enum zr_token_kind { ZR_TOKEN_END, ZR_TOKEN_TEXT, ZR_TOKEN_OPEN, ZR_TOKEN_CLOSE } zr_token_kind;

typedef struct zr_token {
    zr_token_kind kind;
    zr_tag tag;
    size_t at, end;     /* in the HTML */
    zr_span attributes; /* all that stands between the name and the > */
    zr_span lost;       /* words that were passed over, for a comment or a tag has no end */
} zr_token;

/* Reads the token at `at`; the next one begins at its `end`. */
zr_token zr_token_read(zr_span html, size_t at);

/* The attributes of a tag one after the other: the next key and its value as written, without quotes; false
 * if there is none. `*at` runs along from 0. */
bool zr_token_next_attribute(zr_span attributes, size_t *at, zr_span *key, zr_span *value);
bool zr_attribute_is(zr_span key, const char *name);

/* An attribute's value as written, without quotes; `data` NULL if the tag has no such attribute.
 * O(attributes). */
zr_span zr_token_attribute(zr_span attributes, const char *name);

/* The character reference at the start of `text` (&amp; &#x4E00;): its length, 0 if it is none. Up to two
 * characters would be possible; those of HTML 4 all have one. */
size_t zr_entity_read(zr_span text, uint32_t *character);

#endif
