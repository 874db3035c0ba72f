/* Which of the two languages zeren speaks. */
#include "cli/language.h"

#include <stdlib.h>
#include <string.h>

static const char *from_arguments(int count, char *const *arguments)
{
    for (int i = 1; i < count && strcmp(arguments[i], "--") != 0; i++) {
        if (strncmp(arguments[i], "--lang=", 7) == 0)
            return arguments[i] + 7;
        if (strcmp(arguments[i], "--lang") == 0 && i + 1 < count)
            return arguments[i + 1];
    }
    return NULL;
}

static const char *from_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return value;
    }
    return "";
}

zr_lang zr_language(int count, char *const *arguments)
{
    const char *given = from_arguments(count, arguments);
    return strncmp(given ? given : from_locale(), "zh", 2) == 0 ? ZR_ZH : ZR_EN;
}
