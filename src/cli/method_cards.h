/* What is told of a method of zeren analyze and of one of zeren compare alike. */
#ifndef ZEREN_CLI_METHOD_CARDS_H
#define ZEREN_CLI_METHOD_CARDS_H

#include "cli/command.h"
#include "zeren/method.h"

/* All methods of a command: what is told of each of `count`. */
typedef struct zr_method_cards {
    zr_words title;
    uint32_t count;
    zr_method (*card)(uint32_t index);
} zr_method_cards;

/* --list: a table of them. */
zr_exit zr_method_cards_list(const zr_call *call, const zr_method_cards *cards);

/* --explain NAME, or --method of an unknown name: says that there is none, and which is near. */
zr_exit zr_method_cards_explain(const zr_call *call, const zr_method_cards *cards, const char *name);
zr_exit zr_method_cards_unknown(const zr_call *call, const zr_method_cards *cards, const char *name);

#endif
