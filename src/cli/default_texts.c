/* The five documents that come with zeren. */
#include "cli/default_texts.h"

#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the executable is: PATH_MAX bytes into `out`. */
static bool executable_folder(char out[PATH_MAX])
{
    ssize_t size = readlink("/proc/self/exe", out, PATH_MAX - 1);
    if (size <= 0)
        return false;
    out[size] = '\0';
    char *slash = strrchr(out, '/');
    if (slash)
        *slash = '\0';
    return slash != NULL;
}

/* `path` below the current folder is named from there: outputs then say the same in every checkout. */
static char *from_here(const char *path)
{
    char here[PATH_MAX];
    if (getcwd(here, sizeof here)) {
        size_t size = strlen(here);
        if (strncmp(path, here, size) == 0 && path[size] == '/')
            return strdup(path + size + 1);
    }
    return strdup(path);
}

char *zr_default_texts(void)
{
    static const char *const ways[] = {"../../graphs/texts", "../share/zeren/texts"};
    char folder[PATH_MAX], real[PATH_MAX], path[2 * PATH_MAX];
    if (!executable_folder(folder))
        return NULL;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct stat about;
        snprintf(path, sizeof path, "%s/%s", folder, ways[i]);
        if (realpath(path, real) && stat(real, &about) == 0 && S_ISDIR(about.st_mode))
            return from_here(real);
    }
    return NULL;
}
