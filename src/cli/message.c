/* What zeren says to the person: always on stderr, in the language asked for. */
#include "cli/message.h"

#include "base/shown.h"
#include "base/utf8.h"
#include "base/width.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static FILE *errors;

/* Libraries tell of damaged fonts on stderr, past every callback: it leads nowhere, and zeren keeps a way of
 * its own to where it led. The sanitizers speak there as well and are let through. */
void zr_errors_keep(void)
{
#ifndef __SANITIZE_ADDRESS__
    int own = dup(STDERR_FILENO), nowhere = own >= 0 ? open("/dev/null", O_WRONLY | O_CLOEXEC) : -1;
    errors = nowhere >= 0 ? fdopen(own, "w") : NULL;
    if (errors) {
        setvbuf(errors, NULL, _IONBF, 0);
        dup2(nowhere, STDERR_FILENO);
    }
    if (nowhere >= 0)
        close(nowhere);
    if (own >= 0 && !errors)
        close(own);
#endif
}

FILE *zr_errors(void)
{
    return errors ? errors : stderr;
}

/* One line in one piece: names and words of documents in it must not steer the terminal. */
static void say(zr_lang lang, const char *zh, const char *en, va_list values)
{
    char *text = NULL;
    zr_buffer line = {0};
    int size = vasprintf(&text, lang == ZR_ZH ? zh : en, values);
    zr_buffer_put(&line, "zeren: ");
    zr_buffer_shown(&line, size < 0 ? zr_span_of("out of memory") : (zr_span){text, (size_t)size});
    zr_buffer_char(&line, '\n');
    fflush(stdout);
    if (line.failed)
        fputs("zeren: out of memory\n", zr_errors());
    else
        fwrite(line.data, 1, line.size, zr_errors());
    zr_buffer_free(&line);
    free(size < 0 ? NULL : text);
}

void zr_say_more(const char *first, zr_span second)
{
    zr_buffer line = {0};
    zr_buffer_put(&line, "  ");
    zr_buffer_shown(&line, zr_span_of(first));
    zr_buffer_put(&line, second.size ? "  " : "");
    zr_buffer_shown(&line, second);
    zr_buffer_char(&line, '\n');
    if (!line.failed)
        fwrite(line.data, 1, line.size, zr_errors());
    zr_buffer_free(&line);
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

zr_exit zr_say_missing(const zr_call *call)
{
    return zr_say_usage(call, "缺少参数：zeren %s %s", "something is missing: zeren %s %s",
                        call->command->name, call->command->usage.in[call->lang]);
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
    static const char replacement[] = "\xEF\xBF\xBD";
    size_t size = 0, length;
    zr_span rest = zr_span_of(text);
    for (; rest.size; rest = zr_span_cut(rest, length, rest.size)) {
        uint32_t character;
        length = zr_utf8_read(rest, &character);
        bool hidden = character == ZR_REPLACEMENT || zr_is_steering(character);
        size_t taken = hidden ? sizeof replacement - 1 : length;
        if (size + taken > 200)
            break;
        memcpy(out + size, hidden ? replacement : rest.data, taken);
        size += taken;
    }
    strcpy(out + size, rest.size ? "..." : "");
    return *text ? out : strcpy(out, "''");
}
