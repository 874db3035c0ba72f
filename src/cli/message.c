/* What zeren says to the person: always on stderr, in the language asked for. */
#include "cli/message.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void say(zr_lang lang, const char *zh, const char *en, va_list values)
{
    fflush(stdout);
    fputs("zeren: ", stderr);
    vfprintf(stderr, lang == ZR_ZH ? zh : en, values);
    fputc('\n', stderr);
}

void zr_say(zr_lang lang, const char *zh, const char *en, ...)
{
    va_list values;
    va_start(values, en);
    say(lang, zh, en, values);
    va_end(values);
}

zr_exit zr_say_failed(const zr_call *call, const char *zh, const char *en, ...)
{
    va_list values;
    va_start(values, en);
    say(call->lang, zh, en, values);
    va_end(values);
    return ZR_EXIT_FAILED;
}

zr_exit zr_say_usage(const zr_call *call, const char *zh, const char *en, ...)
{
    va_list values;
    va_start(values, en);
    say(call->lang, zh, en, values);
    va_end(values);
    zr_say(call->lang, "用法见 zeren help%s%s", "for help: zeren help%s%s", call->command ? " " : "",
           call->command ? call->command->name : "");
    return ZR_EXIT_USAGE;
}

const char *zr_say_why(const zr_call *call, const zr_error *err)
{
    return call->lang == ZR_ZH && err->message_zh[0] ? err->message_zh : err->message;
}

zr_exit zr_say_error(const zr_call *call, const char *what, const zr_error *err)
{
    const char *reason = zr_say_why(call, err);
    if (!what)
        return zr_say_failed(call, "%s", "%s", reason);
    char safe[204];
    return zr_say_failed(call, "%s：%s", "%s: %s", zr_say_safe(safe, what), reason);
}

const char *zr_say_safe(char out[204], const char *text)
{
    size_t size = 0;
    for (; *text && size < 200; text++)
        out[size++] = (unsigned char)*text < 0x20 || *text == 0x7F ? '?' : *text;
    strcpy(out + size, *text ? "..." : "");
    return out;
}
