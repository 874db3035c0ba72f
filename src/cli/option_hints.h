/* What a word that is no option of a command was meant to be. */
#ifndef ZEREN_CLI_OPTION_HINTS_H
#define ZEREN_CLI_OPTION_HINTS_H

#include "cli/command.h"

/* Says that there is no such option (ZR_EXIT_USAGE), and which was meant: one that is spelt nearly so, one
 * that other programs or people call so (--limit for --top), or an argument that is written without dashes
 * (--kind of zeren map). `word` as it was given, dashes and value included. */
zr_exit zr_option_unknown(const zr_call *call, const char *word);

#endif
