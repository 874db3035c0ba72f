/* How a function says that it failed.
 *
 * A function that can fail returns zr_status and takes a `zr_error *err` last
 * (NULL: the reason is not wanted). The reason is written once, where it
 * happened, and passed up untouched. The library never prints, exits or aborts.
 *
 * What a function makes goes to its first parameter, `out`: a pointer to a thing of its own is NULL after a
 * failure, and every zr_…_free takes NULL; a struct of the caller's is to be passed on only after ZR_OK, and
 * every zr_…_dispose takes one of zeros. Arrays that a function fills have room for what its words say. */
#ifndef ZEREN_ERROR_H
#define ZEREN_ERROR_H

#include "zeren/export.h"

typedef enum zr_status {
    ZR_OK = 0,
    ZR_NO_MEMORY = -1,   /* an allocation was refused */
    ZR_BAD_INPUT = -2,   /* bytes that are not what they should be: a broken graph file, an odd option */
    ZR_UNSUPPORTED = -3, /* understood, and not read by zeren: .doc, a scanned PDF, version 2 of the graph */
    ZR_LIMIT = -4,       /* over a stated bound: size, depth, count */
    ZR_IO = -5,          /* the world refused: a file that cannot be read or written */
    ZR_BACKEND = -6      /* igraph, Graphviz, libxml2 … failed for a reason of their own */
} zr_status;

/* A plain value; zero-initialise it. A message is one line of UTF-8, without a final full stop. */
typedef struct zr_error {
    zr_status status;
    char message[512];    /* in English */
    char message_zh[512]; /* in Chinese; empty where there is only the English */
} zr_error;

/* Writes the reason (printf-like) into `err` unless one is there already; returns `status`. */
ZR_API zr_status zr_fail(zr_error *err, zr_status status, const char *format, ...) ZR_PRINTF(3, 4);

/* The same in both languages; both formats take the same values in the same order. */
ZR_API zr_status zr_fail_words(zr_error *err, zr_status status, const char *zh, const char *en, ...)
    ZR_PRINTF(3, 5) ZR_PRINTF(4, 5);

/* The same with finished sentences, where the languages take different values. */
ZR_API zr_status zr_fail_said(zr_error *err, zr_status status, const char *zh, const char *en);

/* Passes on a reason that was kept apart; returns its status. */
ZR_API zr_status zr_fail_as(zr_error *err, const zr_error *reason);

/* The usual words for ZR_NO_MEMORY; returns it. */
ZR_API zr_status zr_fail_memory(zr_error *err);

#endif
