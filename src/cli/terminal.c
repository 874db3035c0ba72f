/* What is known of the place that output goes to. */
#include "cli/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

uint32_t zr_terminal_width(FILE *file)
{
    struct winsize size;
    if (isatty(fileno(file)) != 1)
        return 0;
    if (ioctl(fileno(file), TIOCGWINSZ, &size) != 0 || size.ws_col < 20)
        return 80;
    return size.ws_col;
}

bool zr_terminal_colours(FILE *file)
{
    const char *no_colour = getenv("NO_COLOR"), *kind = getenv("TERM");
    if ((no_colour && *no_colour) || !kind || strcmp(kind, "dumb") == 0)
        return false;
    return isatty(fileno(file)) == 1;
}
