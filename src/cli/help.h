/* Help, printed from the tables that read the arguments. */
#ifndef ZEREN_CLI_HELP_H
#define ZEREN_CLI_HELP_H

#include "cli/command.h"

#include <stdio.h>

void zr_help_all(FILE *out, zr_lang lang);                                /* the list of commands */
void zr_help_command(FILE *out, const zr_command *command, zr_lang lang); /* one, in full */

#endif
