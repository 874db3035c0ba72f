/* Values that an option chooses among. */
#ifndef ZEREN_CLI_CHOICES_H
#define ZEREN_CLI_CHOICES_H

#include "cli/command.h"

/* The value as the option has it, given in either language (牵头 is lead); NULL: it is none of them. An
 * option without choices takes any. */
const char *zr_choice(const zr_option *option, const char *value);

/* Says which values there are: ZR_EXIT_USAGE. */
zr_exit zr_refuse_choice(const zr_call *call, const zr_option *option, const char *value);

#endif
