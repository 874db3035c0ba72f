/* Arguments → settings, by the tables of a command. */
#include "cli/options.h"

#include "cli/choices.h"
#include "cli/message.h"
#include "cli/option_hints.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const zr_option *find(const zr_command *command, const char *name, size_t size)
{
    for (int t = 0; t < ZR_OPTION_TABLES && command->options[t]; t++)
        for (const zr_option *option = command->options[t]; option->name; option++)
            if (strlen(option->name) == size && memcmp(option->name, name, size) == 0)
                return option;
    return NULL;
}

const zr_option *zr_option_of(const zr_command *command, const char *name)
{
    return find(command, name, strlen(name));
}

static const zr_option *find_letter(const zr_command *command, char letter)
{
    for (int t = 0; t < ZR_OPTION_TABLES && command->options[t]; t++)
        for (const zr_option *option = command->options[t]; option->name; option++)
            if (zr_option_form_of(option->name)->letter == letter)
                return option;
    return NULL;
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

#define MOST_ELSE 1000000000 /* fits 32 bits; more would be cut short or never end */

static zr_exit set_count(zr_call *call, const zr_option_form *form, const char *value)
{
    char safe[204];
    uint64_t count, most = form->most ? form->most : MOST_ELSE;
    if (!read_count(&count, value) || count < form->least || count > most)
        return zr_say_usage(call, "--%s 应为 %llu 到 %llu 的整数，而不是 %s",
                            "--%s takes a whole number from %llu to %llu, not %s", form->name,
                            (unsigned long long)form->least, (unsigned long long)most,
                            zr_say_safe(safe, value));
    *(uint64_t *)(void *)((char *)&call->set + form->offset) = count;
    return ZR_EXIT_FINE;
}

/* Digits with a point or without, and nothing else: no sign, no exponent, no locale. */
static bool read_real(double *out, const char *text)
{
    size_t whole = strspn(text, "0123456789"), point = text[whole] == '.';
    size_t part = point ? strspn(text + whole + 1, "0123456789") : 0;
    double unit = 1;
    *out = 0;
    if (whole + part == 0 || whole + part > 15 || text[whole + point + part] != '\0')
        return false;
    for (size_t i = 0; i < whole + point + part; i++) {
        if (i == whole)
            continue;
        *out = *out * 10 + (text[i] - '0');
        unit *= i > whole ? 10 : 1;
    }
    *out /= unit;
    return true;
}

static zr_exit set_real(zr_call *call, const zr_option_form *form, const char *value)
{
    char safe[204];
    double real;
    if (!read_real(&real, value) || real <= (double)form->least || real > (double)form->most)
        return zr_say_usage(call, "--%s 应为大于 %llu、不超过 %llu 的数，而不是 %s",
                            "--%s takes a number above %llu, up to %llu, not %s", form->name,
                            (unsigned long long)form->least, (unsigned long long)form->most,
                            zr_say_safe(safe, value));
    *(double *)(void *)((char *)&call->set + form->offset) = real;
    return ZR_EXIT_FINE;
}

static zr_exit say_missing(const zr_call *call, const zr_option_form *form)
{
    return zr_say_usage(call, "--%s 后面缺 %s", "--%s needs a value: %s", form->name,
                        form->value.in[call->lang]);
}

/* Written as options are: with two dashes, or the letter of one that the command has. */
static bool is_option(const zr_call *call, const char *word)
{
    return (strncmp(word, "--", 2) == 0 && word[2]) ||
           (word[0] == '-' && word[1] && !word[2] && find_letter(call->command, word[1]));
}

/* --status --by: what --by was to choose would go unread, and the next word be taken for an input. */
static zr_exit refuse_option_as_value(const zr_call *call, const zr_option_form *form, const char *word)
{
    char safe[204];
    return zr_say_usage(
        call, "--%s 后面缺 %s：接着的 %s 是选项；真叫这个名字的，写成 --%s=%s",
        "--%s needs a value, %s, and %s behind it is an option; if it is really called so, write "
        "--%s=%s",
        form->name, form->value.in[call->lang], zr_say_safe(safe, word), form->name, safe);
}

static bool is_given(const zr_call *call, const zr_option_form *form)
{
    const char *at = (const char *)&call->set + form->offset;
    if (form->kind == ZR_OPTION_FLAG)
        return *(const bool *)(const void *)at;
    if (form->kind == ZR_OPTION_TEXT)
        return *(const char *const *)(const void *)at != NULL;
    if (form->kind == ZR_OPTION_REAL)
        return *(const double *)(const void *)at > 0;
    return *(const uint64_t *)(const void *)at != 0;
}

static zr_exit set(zr_call *call, const zr_option *option, const char *value)
{
    const zr_option_form *form = zr_option_form_of(option->name);
    char *settings = (char *)&call->set;
    if (form->kind == ZR_OPTION_FLAG) {
        *(bool *)(void *)(settings + form->offset) = true;
    } else if (form->kind == ZR_OPTION_TEXT) {
        const char *chosen = zr_choice(option, value);
        if (!chosen)
            return zr_refuse_choice(call, option, value);
        if (!*value)
            return say_missing(call, form);
        *(const char **)(void *)(settings + form->offset) = chosen;
    } else if (form->kind == ZR_OPTION_REAL) {
        return set_real(call, form, value);
    } else {
        return set_count(call, form, value);
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
        return zr_option_unknown(call, word);
    const zr_option_form *form = zr_option_form_of(option->name);
    bool flag = form->kind == ZR_OPTION_FLAG;
    if (flag && value)
        return zr_say_usage(call, "--%s 不带值", "--%s takes no value", option->name);
    if (!flag && !value) {
        if (*at + 1 >= count)
            return say_missing(call, form);
        if (is_option(call, words[*at + 1]))
            return refuse_option_as_value(call, form, words[*at + 1]);
        value = words[++*at];
    }
    if (!flag && is_given(call, form))
        return zr_say_usage(call, "--%s 写了不止一次，只能有一个值",
                            "--%s is given more than once; it takes one value", option->name);
    return set(call, option, value);
}

static zr_exit check_count(const zr_call *call)
{
    if (call->set.help)
        return ZR_EXIT_FINE;
    if (call->count < call->command->least)
        return zr_say_missing(call);
    if (call->command->most >= 0 && call->count > call->command->most)
        return zr_say_usage(call, "参数太多：zeren %s %s", "too many arguments: zeren %s %s",
                            call->command->name, call->command->usage.in[call->lang]);
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

bool zr_option_given(const zr_call *call, const char *name)
{
    return is_given(call, zr_option_form_of(name));
}

zr_exit zr_options_idle(const zr_call *call, const char *const *names, const char *with)
{
    char list[256] = "";
    for (; *names; names++) {
        size_t size = strlen(list);
        if (zr_option_given(call, *names))
            snprintf(list + size, sizeof list - size, "%s--%s",
                     !size                 ? ""
                     : call->lang == ZR_ZH ? "、"
                                           : ", ",
                     *names);
    }
    if (!*list)
        return ZR_EXIT_FINE;
    return zr_say_usage(call, "对 %s 没有作用：%s", "without effect on %s: %s", with, list);
}
