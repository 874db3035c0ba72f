/* Which of the two languages zeren speaks. */
#ifndef ZEREN_CLI_LANGUAGE_H
#define ZEREN_CLI_LANGUAGE_H

#include "zeren/lang.h"

/* --lang among the arguments, else the locale's: LC_ALL, LC_MESSAGES, LANG, the first that is set; Chinese
 * for zh…, English for all else. Looked up before the arguments are read, so that their mistakes are told in
 * it. */
zr_lang zr_language(int count, char *const *arguments);

#endif
