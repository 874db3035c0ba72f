/* Values that an option chooses among: they are words of English, and people who plan in Chinese may write
 * their own for them. */
#include "cli/choices.h"

#include "cli/message.h"

#include <stdio.h>
#include <string.h>

/* Several of one word are told apart by what the option has. */
static const char *const in_chinese[][2] = {
    {"lead", "牵头"},    {"responsible", "责任"}, {"support", "配合"}, {"guide", "指导"},  {"unit", "单位"},
    {"sector", "条线"},  {"document", "文件"},    {"file", "文件"},    {"place", "地方"},  {"year", "年份"},
    {"section", "章节"}, {"overdue", "逾期"},     {"first", "首位"},   {"stated", "明示"}, {"info", "提示"},
    {"warning", "警告"}, {"error", "错误"},       {"own", "自己"},
};
enum { WORDS = sizeof in_chinese / sizeof *in_chinese };

static bool is_own(const zr_option *option, const char *value)
{
    for (const char *const *choice = option->choices; *choice; choice++)
        if (strcmp(*choice, value) == 0)
            return true;
    return false;
}

const char *zr_choice(const zr_option *option, const char *value)
{
    if (!option->choices || is_own(option, value))
        return value;
    for (size_t i = 0; i < WORDS; i++)
        if (strcmp(in_chinese[i][1], value) == 0 && is_own(option, in_chinese[i][0]))
            return in_chinese[i][0];
    return NULL;
}

/* The Chinese word for a value, or NULL. */
static const char *chinese(const char *value)
{
    for (size_t i = 0; i < WORDS; i++)
        if (strcmp(in_chinese[i][0], value) == 0)
            return in_chinese[i][1];
    return NULL;
}

zr_exit zr_refuse_choice(const zr_call *call, const zr_option *option, const char *value)
{
    char safe[204], list[400] = "";
    for (const char *const *choice = option->choices; *choice; choice++) {
        size_t size = strlen(list);
        const char *word = call->lang == ZR_ZH ? chinese(*choice) : NULL;
        snprintf(list + size, sizeof list - size, "%s%s%s%s", size ? ", " : "", *choice, word ? " " : "",
                 word ? word : "");
    }
    return zr_say_usage(call, "--%s 不能是 %s，可选：%s", "--%s cannot be %s; it is one of: %s", option->name,
                        zr_say_safe(safe, value), list);
}
