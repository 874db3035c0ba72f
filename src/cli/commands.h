/* Every command, each in its file cmd_NAME.c. */
#ifndef ZEREN_CLI_COMMANDS_H
#define ZEREN_CLI_COMMANDS_H

#include "cli/command.h"

extern const zr_command zr_cmd_run, zr_cmd_extract, zr_cmd_check, zr_cmd_unit, zr_cmd_load, zr_cmd_analyze,
    zr_cmd_explain, zr_cmd_map, zr_cmd_export, zr_cmd_diff, zr_cmd_plan, zr_cmd_compare;

#endif
