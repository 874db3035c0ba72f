/* What a word that is no option of a command was meant to be. */
#include "cli/option_hints.h"

#include "cli/message.h"
#include "cli/nearest.h"
#include "cli/options.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* An option or an argument of ours, and what other programs or people call it: words parted by blanks. Of
 * several with one word the first that the command has is meant. */
static const struct {
    const char *ours, *others;
} called[] = {
    {"kind", "type 图种"},
    {"to", "type format fmt 格式"},
    {"format", "type kind fmt to 格式"},
    {"severity", "type kind level 级别"},
    {"role", "type 角色"},
    {"by", "kind group group-by rows-by"},
    {"csv", "format fmt"},
    {"output", "out file save-to to dest 输出"},
    {"top", "limit max most count head rows first"},
    {"least", "min minimum threshold"},
    {"jobs", "threads workers parallel"},
    {"lang", "language locale 语言"},
    {"sort", "order order-by sort-by 排序"},
    {"place", "province city region area 地方"},
    {"unit", "department body 单位"},
    {"sector", "department line 条线"},
    {"document", "file doc 文件"},
    {"units", "names aliases"},
    {"until", "date deadline due 日期"},
    {"today", "date 日期"},
    {"seed", "random-seed"},
    {"draws", "samples iterations permutations repeats"},
    {"level", "significance p"},
    {"adjust", "correction"},
    {"do", "step steps what-if"},
    {"seconds", "timeout"},
    {"before", "old previous"},
    {"method", "measure metric analysis 方法"},
    {"input", "file files"},
    {"graph", "input file files"},
    {"lead", "牵头"},
    {"help", "帮助"},
};
enum { CALLED = sizeof called / sizeof *called };

static bool is_one_of(const char *words, const char *name)
{
    size_t size = strlen(name), length;
    for (; *words; words += length + (words[length] == ' ')) {
        length = strcspn(words, " ");
        if (length == size && memcmp(words, name, size) == 0)
            return true;
    }
    return false;
}

/* Is `name` a whole word of a usage line, whatever its case? KIND of "[KIND] GRAPH…". */
static bool is_argument(const zr_command *command, const char *name)
{
    size_t size = strlen(name);
    for (const char *at = command->usage.in[ZR_EN]; (at = strcasestr(at, name)) != NULL; at++) {
        bool begins = at == command->usage.in[ZR_EN] || !isalpha((unsigned char)at[-1]);
        if (begins && !isalpha((unsigned char)at[size]))
            return true;
    }
    return false;
}

/* An option that is spelt nearly so, or NULL. */
static const char *near(const zr_command *command, const char *name)
{
    zr_nearest nearest = {name, NULL, 0};
    for (int t = 0; t < ZR_OPTION_TABLES && command->options[t]; t++)
        for (const zr_option *option = command->options[t]; option->name; option++)
            zr_nearest_try(&nearest, option->name);
    return nearest.best;
}

/* What it is called here: an option of the command, or one of its arguments. NULL: nothing is known. */
static const char *meant(const zr_command *command, const char *name)
{
    if (is_argument(command, name))
        return name;
    for (size_t i = 0; i < CALLED; i++)
        if (is_one_of(called[i].others, name) &&
            (is_argument(command, called[i].ours) || zr_option_of(command, called[i].ours)))
            return called[i].ours;
    return near(command, name);
}

zr_exit zr_option_unknown(const zr_call *call, const char *word)
{
    char safe[204], name[64];
    zr_say_safe(safe, word);
    size_t size = strncmp(word, "--", 2) == 0 ? strcspn(word + 2, "=") : 0;
    if (size == 0 || size >= sizeof name)
        return zr_say_usage(call, "没有选项 %s", "no option %s", safe);
    memcpy(name, word + 2, size);
    name[size] = '\0';
    const char *best = meant(call->command, name);
    if (!best)
        return zr_say_usage(call, "没有选项 %s", "no option %s", safe);
    if (zr_option_of(call->command, best))
        return zr_say_usage(call, "没有选项 %s，是不是 --%s？", "no option %s; did you mean --%s?", safe,
                            best);
    return zr_say_usage(call, "没有选项 %s；这一项不带 --，直接写：zeren %s %s",
                        "no option %s; it is written without dashes: zeren %s %s", safe, call->command->name,
                        call->command->usage.in[call->lang]);
}
