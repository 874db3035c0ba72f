/* The pieces of a graph file: keys, texts and numbers of the object that is open.
 *
 * In line, so that the sizes of our own literals are known; room is asked for once a key. */
#ifndef ZEREN_GRAPH_FILE_PUT_H
#define ZEREN_GRAPH_FILE_PUT_H

#include "base/buffer.h"
#include "base/json_text.h"
#include "zeren/graph.h"

#include <string.h>

enum { KNOWN = 1 << 10 };

typedef struct writer {
    zr_buffer buffer;
    zr_put *put;
    void *sink;
    bool ndjson;
    bool first;   /* JSON: nothing written yet in the object that is open */
    char lead[8]; /* what stands before every other key */
    size_t lead_size;
    bool refused; /* the sink stopped us */
    /* Texts that stand in the file as they are, by their place in memory: most are written often. */
    zr_span plain[KNOWN];
} writer;

/* What stands around a key at most: a comma, a line's end and its indent, two quotes, a colon. */
enum { AROUND = sizeof ",\n   \"" - 1 + sizeof "\": " - 1 };

/* In line: the sizes of literals are then known. */
__attribute__((always_inline)) static inline char *put_word(char *to, const char *text)
{
    size_t size = strlen(text);
    memcpy(to, text, size);
    return to + size;
}

/* There is room for all of `lead`, whatever its size. */
static inline char *put_before_key(writer *w, char *to)
{
    if (!w->first) {
        memcpy(to, w->lead, sizeof w->lead);
        return to + w->lead_size;
    }
    w->first = false;
    return put_word(to, "\n   \"");
}

/* The next key of the object that is open, in room for it; our own keys need no escapes. */
__attribute__((always_inline)) static inline char *put_key(writer *w, char *to, const char *name)
{
    to = put_word(put_before_key(w, to), name);
    return put_word(to, "\": ");
}

/* Room for a key and `more` bytes behind it, and the key in it; NULL when refused. */
__attribute__((always_inline)) static inline char *start(writer *w, const char *name, size_t more)
{
    char *to = zr_buffer_room(&w->buffer, strlen(name) + AROUND + more);
    return to ? put_key(w, to, name) : NULL;
}

/* What was put ends here. */
static inline void stop(writer *w, const char *end)
{
    if (end)
        w->buffer.size = (size_t)(end - w->buffer.data);
}

__attribute__((always_inline)) static inline void key(writer *w, const char *name)
{
    stop(w, start(w, name, 0));
}

/* The text needs no escapes. */
static inline bool is_plain(writer *w, zr_span value)
{
    zr_span *known = &w->plain[((uintptr_t)value.data >> 3 ^ (uintptr_t)value.data >> 13) % KNOWN];
    if (known->data == value.data && known->size == value.size)
        return true;
    if (!zr_json_is_plain(value))
        return false;
    *known = value;
    return true;
}

static inline char *put_quoted(char *to, zr_span value)
{
    *to++ = '"';
    if (value.size)
        memcpy(to, value.data, value.size);
    to += value.size;
    *to++ = '"';
    return to;
}

/* A piece of a text. */
static void part(writer *w, zr_span value)
{
    if (is_plain(w, value))
        zr_buffer_add(&w->buffer, value);
    else
        zr_buffer_json_part(&w->buffer, value);
}

static void json(writer *w, zr_span value)
{
    char *to = is_plain(w, value) ? zr_buffer_room(&w->buffer, value.size + 2) : NULL;
    if (to)
        stop(w, put_quoted(to, value));
    else
        zr_buffer_json(&w->buffer, value);
}

__attribute__((always_inline)) static inline void text(writer *w, const char *name, zr_span value)
{
    if (is_plain(w, value)) {
        char *to = start(w, name, value.size + 2);
        stop(w, to ? put_quoted(to, value) : NULL);
    } else {
        key(w, name);
        zr_buffer_json(&w->buffer, value);
    }
}

/* A word of our own, which needs no escapes. */
__attribute__((always_inline)) static inline void word(writer *w, const char *name, const char *value)
{
    zr_span own = zr_span_of(value);
    char *to = start(w, name, own.size + 2);
    stop(w, to ? put_quoted(to, own) : NULL);
}

/* null for the empty text. */
__attribute__((always_inline)) static inline void text_or_null(writer *w, const char *name, zr_span value)
{
    if (value.size) {
        text(w, name, value);
        return;
    }
    char *to = start(w, name, 4);
    stop(w, to ? put_word(to, "null") : NULL);
}

__attribute__((always_inline)) static inline void number(writer *w, const char *name, size_t value)
{
    char *to = start(w, name, ZR_DIGITS);
    stop(w, to ? to + zr_digits(to, value) : NULL);
}

__attribute__((always_inline)) static inline void flag(writer *w, const char *name, bool value)
{
    char *to = start(w, name, 5);
    stop(w, to ? put_word(to, value ? "true" : "false") : NULL);
}

static inline void range(writer *w, size_t from, size_t end)
{
    char *to = start(w, "span", 2 * ZR_DIGITS + 4);
    if (!to)
        return;
    *to++ = '[';
    to += zr_digits(to, from);
    to = put_word(to, ", ");
    to += zr_digits(to, end);
    *to++ = ']';
    stop(w, to);
}

__attribute__((always_inline)) static inline void texts(writer *w, const char *name, const zr_span *values,
                                                        uint32_t count)
{
    key(w, name);
    zr_buffer_char(&w->buffer, '[');
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_put(&w->buffer, i ? ", " : "");
        json(w, values[i]);
    }
    zr_buffer_char(&w->buffer, ']');
}

#endif
