/* How characters are written as bytes, and how to tell. */
#ifndef ZEREN_SOURCE_ENCODING_H
#define ZEREN_SOURCE_ENCODING_H

#include "source/places.h"
#include "zeren/error.h"

typedef struct zr_encoding {
    const char *name;  /* as zr_source_encoding shows it */
    const char *iconv; /* NULL: UTF-8, read without iconv */
    /* Length of the first character, at most `bytes.size` (which is not 0). */
    size_t (*length)(zr_span bytes);
    size_t unit; /* bytes passed over where a character has no meaning */
} zr_encoding;

/* By any of its usual names (gbk, GB2312, utf8 …); NULL if it is none that zeren reads. */
const zr_encoding *zr_encoding_named(zr_span name);

typedef struct zr_guess {
    const zr_encoding *encoding; /* never NULL */
    size_t mark;                 /* size of a byte order mark */
    long weight;                 /* below 0: in no encoding do the bytes look like a text */
    bool failed;                 /* memory was refused; the rest may be wrong */
} zr_guess;

/* What the bytes are most likely written in, from their first 64 KiB. UTF-8 whenever they are valid UTF-8;
 * else that in which they read as Chinese. */
zr_guess zr_encoding_guess(zr_span bytes);

/* Text decoded; zero-initialise it. */
typedef struct zr_decoded {
    char *data; /* malloc'd */
    size_t size;
    zr_places map;     /* → the bytes; a piece at least every 256 bytes of them */
    size_t invalid;    /* bytes without meaning, each U+FFFD now */
    size_t invalid_at; /* the first of them */
} zr_decoded;

/* Decodes bytes from `from` on. O(bytes). */
zr_status zr_encoding_decode(zr_decoded *out, const zr_encoding *encoding, zr_span bytes, size_t from,
                             zr_error *err);
void zr_decoded_free(zr_decoded *decoded);

/* More than 1 in 20 characters is a control character: no text. Looks at the first 64 KiB. */
bool zr_looks_binary(zr_span decoded);

#endif
