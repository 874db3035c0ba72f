/* Arguments → settings, by the tables of a command. */
#ifndef ZEREN_CLI_OPTIONS_H
#define ZEREN_CLI_OPTIONS_H

#include "cli/command.h"

/* Reads `count` words after the command's name: --name VALUE, --name=VALUE, -o VALUE, -oVALUE, everything
 * else an argument; "--" ends the options, "-" is an argument; an option that takes a value is given once.
 * Arguments go to `arguments` (room for `count`) and call->count; what options say to call->set. Says what is
 * wrong (ZR_EXIT_USAGE). */
zr_exit zr_options_read(zr_call *call, int count, char *const *words, const char **arguments);

/* The option of a command by its name, or NULL; and whether it was given. */
const zr_option *zr_option_of(const zr_command *command, const char *name);
bool zr_option_given(const zr_call *call, const char *name);

/* Refuses options that were given and do nothing beside `with` ("--to sqlite", "map load"): ZR_EXIT_USAGE
 * with their names. `names` ends with NULL. */
zr_exit zr_options_idle(const zr_call *call, const char *const *names, const char *with);

#endif
