/* Rules for a balance, from a user's file. */
#ifndef ZEREN_CLI_RULES_H
#define ZEREN_CLI_RULES_H

#include "cli/script.h"
#include "zeren/balance.h"

/* malloc'd; zero-initialise it. */
typedef struct zr_rules {
    zr_balance_rule *items;
    size_t count, capacity;
} zr_rules;

/* Reads every line: cap UNIT N · forbid UNIT [MEASURE] · require UNIT MEASURE · fix MEASURE or UNIT. All or
 * nothing: a message with line and column, and ZR_EXIT_USAGE. */
zr_exit zr_rules_read(zr_rules *out, zr_script *script, const zr_graph *graph);
void zr_rules_free(zr_rules *rules);

#endif
