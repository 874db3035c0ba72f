/* The table of commands. */
#include "cli/commands.h"

#include <string.h>

static const zr_command *const commands[] = {&zr_cmd_run,  &zr_cmd_extract, &zr_cmd_check,   &zr_cmd_unit,
                                             &zr_cmd_load, &zr_cmd_analyze, &zr_cmd_compare, &zr_cmd_explain,
                                             &zr_cmd_map,  &zr_cmd_export,  &zr_cmd_diff,    &zr_cmd_plan};

const zr_command *const *zr_commands(uint32_t *count)
{
    *count = sizeof commands / sizeof *commands;
    return commands;
}

const zr_command *zr_command_find(const char *name)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}
