/* Arguments → settings, by the tables of a command. */
#include "cli/options.h"

#include "cli/message.h"
#include "cli/nearest.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const languages[] = {"zh", "en", NULL};

const zr_option zr_options_common[] = {{"lang",
                                        0,
                                        ZR_OPTION_TEXT,
                                        offsetof(zr_settings, lang),
                                        {{"语言", "LANG"}},
                                        languages,
                                        0,
                                        {{"提示与表格所用语言；不给则看系统语言环境",
                                          "language of messages and tables; from the locale if not given"}}},
                                       {"help",
                                        'h',
                                        ZR_OPTION_FLAG,
                                        offsetof(zr_settings, help),
                                        {{NULL, NULL}},
                                        NULL,
                                        0,
                                        {{"显示本帮助", "show this help"}}},
                                       {0}};

const zr_option zr_options_reading[] = {
    {"units",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, units),
     {{"文件", "FILE"}},
     NULL,
     0,
     {{"自备的单位名称表，补充或改写内置的（格式见 graphs/README.md）",
       "your own unit names, added to or overriding the built-in ones (form: graphs/README.md)"}}},
    {"jobs",
     'j',
     ZR_OPTION_COUNT,
     offsetof(zr_settings, jobs),
     {{"数", "N"}},
     NULL,
     1,
     {{"同时读几份文件；不给则按处理器数。结果与此无关",
       "documents read at the same time; as many as processors if not given. Changes no result"}}},
    {0}};

const zr_option zr_options_table[] = {
    {"csv",
     0,
     ZR_OPTION_FLAG,
     offsetof(zr_settings, csv),
     {{NULL, NULL}},
     NULL,
     0,
     {{"以 CSV 输出（RFC 4180，公式字符已防护）", "print CSV (RFC 4180, safe against formulas)"}}},
    {"json",
     0,
     ZR_OPTION_FLAG,
     offsetof(zr_settings, json),
     {{NULL, NULL}},
     NULL,
     0,
     {{"以 JSON 输出", "print JSON"}}},
    {"bom",
     0,
     ZR_OPTION_FLAG,
     offsetof(zr_settings, bom),
     {{NULL, NULL}},
     NULL,
     0,
     {{"CSV 以字节顺序标记开头，供 Excel 直接打开", "begin CSV with a byte order mark, for Excel"}}},
    {0}};

static const char *const lead_rules[] = {"first", "stated", NULL};
static const char *const roles[] = {"lead", "responsible", "support", "guide", NULL};

const zr_option zr_options_selection[] = {
    {"lead",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, lead),
     {{"规则", "RULE"}},
     lead_rules,
     0,
     {{"何为牵头：first（默认）列首位者也算，stated 只算明文写的",
       "what counts as a lead: first (default) also the first-listed, stated only what the words say"}}},
    {"document",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, document),
     {{"文件", "ID"}},
     NULL,
     0,
     {{"只看这份文件（文件名去掉后缀，或其唯一的开头）",
       "this document alone (file name without ending, or a unique head of it)"}}},
    {"place",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, place),
     {{"地方", "PLACE"}},
     NULL,
     0,
     {{"只看这个地方及其下辖（名称或区划代码）", "this place and those below it (name or code)"}}},
    {"sector",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, sector),
     {{"条线", "SECTOR"}},
     NULL,
     0,
     {{"只看这条线（名称或标识，如 科技、science）", "this sector alone (name or id, as in science)"}}},
    {"role",
     0,
     ZR_OPTION_TEXT,
     offsetof(zr_settings, role),
     {{"角色", "ROLE"}},
     roles,
     0,
     {{"只看这种角色", "this role alone"}}},
    {"no-collectives",
     0,
     ZR_OPTION_FLAG,
     offsetof(zr_settings, no_collectives),
     {{NULL, NULL}},
     NULL,
     0,
     {{"不计“各有关单位”一类集合称谓", "leave out collectives such as 各有关单位"}}},
    {0}};

static const zr_option *find(const zr_command *command, const char *name, size_t size)
{
    for (int t = 0; t < ZR_OPTION_TABLES && command->options[t]; t++)
        for (const zr_option *option = command->options[t]; option->name; option++)
            if (strlen(option->name) == size && memcmp(option->name, name, size) == 0)
                return option;
    return NULL;
}

static const zr_option *find_letter(const zr_command *command, char letter)
{
    for (int t = 0; t < ZR_OPTION_TABLES && command->options[t]; t++)
        for (const zr_option *option = command->options[t]; option->name; option++)
            if (option->letter == letter)
                return option;
    return NULL;
}

static zr_exit unknown_option(const zr_call *call, const char *word)
{
    char safe[204], name[64];
    zr_say_safe(safe, word);
    size_t size = strcspn(word + 2, "=");
    if (strncmp(word, "--", 2) != 0 || size >= sizeof name)
        return zr_say_usage(call, "没有选项 %s", "no option %s", safe);
    memcpy(name, word + 2, size);
    name[size] = '\0';
    zr_nearest nearest = {name, NULL, 0};
    for (int t = 0; t < ZR_OPTION_TABLES && call->command->options[t]; t++)
        for (const zr_option *option = call->command->options[t]; option->name; option++)
            zr_nearest_try(&nearest, option->name);
    if (!nearest.best)
        return zr_say_usage(call, "没有选项 %s", "no option %s", safe);
    return zr_say_usage(call, "没有选项 %s，是不是 --%s？", "no option %s; did you mean --%s?", safe,
                        nearest.best);
}

static zr_exit refuse_choice(const zr_call *call, const zr_option *option, const char *value)
{
    char safe[204], list[256] = "";
    for (const char *const *choice = option->choices; *choice; choice++) {
        size_t size = strlen(list);
        snprintf(list + size, sizeof list - size, "%s%s", size ? ", " : "", *choice);
    }
    return zr_say_usage(call, "--%s 不能是 %s，可选：%s", "--%s cannot be %s; it is one of: %s", option->name,
                        zr_say_safe(safe, value), list);
}

static bool is_choice(const zr_option *option, const char *value)
{
    if (!option->choices)
        return true;
    for (const char *const *choice = option->choices; *choice; choice++)
        if (strcmp(*choice, value) == 0)
            return true;
    return false;
}

/* Digits and nothing else: strtoull alone would take " -1". */
static bool read_count(uint64_t *out, const char *text)
{
    if (!*text || text[strspn(text, "0123456789")] != '\0')
        return false;
    errno = 0;
    *out = strtoull(text, NULL, 10);
    return errno == 0;
}

/* The largest count that a setting takes, in every command; more would be cut short or never end. */
typedef struct count_limit {
    size_t offset;
    uint64_t most;
} count_limit;

#define MOST_ELSE 1000000000 /* fits 32 bits */

static const count_limit limits[] = {
    {offsetof(zr_settings, seed), UINT64_MAX}, {offsetof(zr_settings, jobs), 256},
    {offsetof(zr_settings, draws), 1000000}, /* minutes; the error of a share is below 1/1000 */
    {offsetof(zr_settings, width), 100000},  /* 35 metres */
    {offsetof(zr_settings, height), 100000},   {offsetof(zr_settings, seconds), 604800}, /* a week */
};

static uint64_t most_of(const zr_option *option)
{
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        if (limits[i].offset == option->offset)
            return limits[i].most;
    return MOST_ELSE;
}

static zr_exit set_count(zr_call *call, const zr_option *option, const char *value)
{
    char safe[204];
    uint64_t count, most = most_of(option);
    if (!read_count(&count, value) || count < option->least || count > most)
        return zr_say_usage(call, "--%s 应为 %llu 到 %llu 的整数，而不是 %s",
                            "--%s takes a whole number from %llu to %llu, not %s", option->name,
                            (unsigned long long)option->least, (unsigned long long)most,
                            zr_say_safe(safe, value));
    *(uint64_t *)(void *)((char *)&call->set + option->offset) = count;
    return ZR_EXIT_FINE;
}

static zr_exit say_missing(const zr_call *call, const zr_option *option)
{
    return zr_say_usage(call, "--%s 后面缺 %s", "--%s needs a value: %s", option->name,
                        option->value.in[call->lang]);
}

static zr_exit set(zr_call *call, const zr_option *option, const char *value)
{
    char *settings = (char *)&call->set;
    if (option->kind == ZR_OPTION_FLAG) {
        *(bool *)(void *)(settings + option->offset) = true;
    } else if (option->kind == ZR_OPTION_TEXT) {
        if (!is_choice(option, value))
            return refuse_choice(call, option, value);
        if (!*value)
            return say_missing(call, option);
        *(const char **)(void *)(settings + option->offset) = value;
    } else {
        return set_count(call, option, value);
    }
    return ZR_EXIT_FINE;
}

/* Reads the option at words[*at]; moves *at on when the value is the next word. */
static zr_exit read_option(zr_call *call, int count, char *const *words, int *at)
{
    const char *word = words[*at], *value = NULL;
    const zr_option *option;
    if (word[1] == '-') {
        size_t size = strcspn(word + 2, "=");
        option = find(call->command, word + 2, size);
        value = word[2 + size] == '=' ? word + 3 + size : NULL;
    } else {
        option = find_letter(call->command, word[1]);
        value = word[2] ? word + 2 : NULL;
    }
    if (!option)
        return unknown_option(call, word);
    bool flag = option->kind == ZR_OPTION_FLAG;
    if (flag && value)
        return zr_say_usage(call, "--%s 不带值", "--%s takes no value", option->name);
    if (!flag && !value) {
        if (*at + 1 >= count)
            return say_missing(call, option);
        value = words[++*at];
    }
    return set(call, option, value);
}

static zr_exit check_count(const zr_call *call)
{
    if (call->set.help)
        return ZR_EXIT_FINE;
    if (call->count < call->command->least)
        return zr_say_usage(call, "缺少参数：zeren %s %s", "something is missing: zeren %s %s",
                            call->command->name, call->command->usage);
    if (call->command->most >= 0 && call->count > call->command->most)
        return zr_say_usage(call, "参数太多：zeren %s %s", "too many arguments: zeren %s %s",
                            call->command->name, call->command->usage);
    return ZR_EXIT_FINE;
}

zr_exit zr_options_read(zr_call *call, int count, char *const *words, const char **arguments)
{
    bool options = true;
    for (int i = 0; i < count; i++) {
        if (options && strcmp(words[i], "--") == 0) {
            options = false;
        } else if (options && words[i][0] == '-' && words[i][1] != '\0') {
            zr_exit result = read_option(call, count, words, &i);
            if (result != ZR_EXIT_FINE)
                return result;
        } else {
            arguments[call->count++] = words[i];
        }
    }
    call->arguments = arguments;
    return check_count(call);
}
