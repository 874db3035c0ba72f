/* What is told of a method of zeren analyze and of one of zeren compare alike. */
#ifndef ZEREN_CLI_METHOD_CARDS_H
#define ZEREN_CLI_METHOD_CARDS_H

#include "cli/command.h"
#include "zeren/method.h"

/* All methods of a command: what is told of each of `count`. */
typedef struct zr_method_cards {
    zr_words title;
    uint32_t count;
    zr_method (*card)(uint32_t index); /* words of it live as long as the program */
} zr_method_cards;

/* --list: a table of them. O(count). */
zr_exit zr_method_cards_list(const zr_call *call, const zr_method_cards *cards);

/* --explain NAME, or --method of an unknown name: says that there is none, and which is near (ZR_EXIT_USAGE).
 * O(count). */
zr_exit zr_method_cards_explain(const zr_call *call, const zr_method_cards *cards, const char *name);
zr_exit zr_method_cards_unknown(const zr_call *call, const zr_method_cards *cards, const char *name);

/* The options of the command that a method takes, each with `dashes` before it and `between` between them;
 * returns `out`. */
enum { ZR_METHOD_OPTIONS = 400 };
const char *zr_method_options_taken(char out[ZR_METHOD_OPTIONS], const zr_command *command, unsigned takes,
                                    const char *dashes, const char *between);

/* Refuses options that were given and that none of the methods to be run takes (ZR_EXIT_USAGE), with those
 * that it takes; or, of several (the main tables), with the methods that take them (method_options.c).
 * O(count · methods of the command). */
zr_exit zr_method_cards_idle(const zr_call *call, const zr_method_cards *cards, const char *const *names,
                             uint32_t count);

#endif
