/* What zeren says to the person: always on stderr, in the language asked for. */
#ifndef ZEREN_CLI_MESSAGE_H
#define ZEREN_CLI_MESSAGE_H

#include "cli/command.h"
#include "zeren/error.h"
#include "zeren/span.h"

#include <stdio.h>

/* From now on what libraries print on stderr is kept from the person. */
void zr_errors_keep(void);

/* Where zeren speaks to the person: stderr, as it was given. */
FILE *zr_errors(void);

/* "zeren: …" and a line end. Both formats take the same values, in the same order. */
void zr_say(zr_lang lang, const char *zh, const char *en, ...)
    __attribute__((format(printf, 2, 4), format(printf, 3, 4)));

/* The same, and the exit code to return: ZR_EXIT_USAGE (adds where help is), ZR_EXIT_FAILED. */
zr_exit zr_say_usage(const zr_call *call, const char *zh, const char *en, ...)
    __attribute__((format(printf, 2, 4), format(printf, 3, 4)));
zr_exit zr_say_failed(const zr_call *call, const char *zh, const char *en, ...)
    __attribute__((format(printf, 2, 4), format(printf, 3, 4)));

/* Something is missing: how the command is called; ZR_EXIT_USAGE. */
zr_exit zr_say_missing(const zr_call *call);

/* What a library call failed with: "zeren: WHAT: reason". `what` is a file, mostly; NULL when there is none.
 */
zr_exit zr_say_error(const zr_call *call, const char *what, const zr_error *err);

/* Its reason alone, in the language asked for. */
const char *zr_say_why(const zr_call *call, const zr_error *err);

/* A further line under a message, for lists: "  first  second". */
void zr_say_more(const char *first, zr_span second);

/* At most 200 bytes of a name or a path, cut between characters; what steers a terminal, and bytes that are
 * no UTF-8, as U+FFFD; '' for an empty one. `out` holds 204. */
const char *zr_say_safe(char out[204], const char *text);

#endif
