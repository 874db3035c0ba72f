/* The command: finds the row of the table that is asked for, and runs it. */
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/message.h"
#include "cli/nearest.h"
#include "cli/options.h"
#include "cli/reason.h"
#include "cli/undo.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A full disk shows only when stdout is closed. What failed before has said so already. */
static zr_exit close_stdout(zr_exit result, zr_lang lang)
{
    errno = 0;
    int broken = ferror(stdout);
    if ((fclose(stdout) == 0 && !broken) || result == ZR_EXIT_FAILED)
        return result;
    zr_words why = zr_reason(errno ? errno : EIO);
    zr_say(lang, "%s：%s", "%s: %s", zr_standard_output.in[lang], why.in[lang]);
    return ZR_EXIT_FAILED;
}

static zr_exit unknown_command(const zr_call *call, const char *word)
{
    char safe[204];
    zr_say_safe(safe, word);
    uint32_t count;
    const zr_command *const *commands = zr_commands(&count);
    zr_nearest nearest = {word, NULL, 0};
    zr_nearest_try(&nearest, "help");
    for (uint32_t i = 0; i < count; i++)
        zr_nearest_try(&nearest, commands[i]->name);
    if (!nearest.best)
        return zr_say_usage(call, "没有命令 %s", "no command %s", safe);
    return zr_say_usage(call, "没有命令 %s，是不是 %s？", "no command %s; did you mean %s?", safe,
                        nearest.best);
}

static zr_exit help(const zr_call *call, const char *word)
{
    if (!word) {
        zr_help_all(stdout, call->lang);
        return ZR_EXIT_FINE;
    }
    const zr_command *command = zr_command_find(word);
    if (!command)
        return unknown_command(call, word);
    zr_help_command(stdout, command, call->lang);
    return ZR_EXIT_FINE;
}

static zr_exit run_command(zr_call *call, int count, char *const *words)
{
    const char **arguments = calloc((size_t)count + 1, sizeof *arguments);
    if (!arguments)
        return zr_say_failed(call, "内存不足", "out of memory");
    zr_exit result = zr_options_read(call, count, words, arguments);
    if (result == ZR_EXIT_FINE && call->set.help)
        zr_help_command(stdout, call->command, call->lang);
    else if (result == ZR_EXIT_FINE)
        result = call->command->run(call);
    free(arguments);
    return result;
}

/* Words before the command's name: --lang. Gives the place of the name. */
static int skip_language(int count, char *const *words)
{
    int at = 1;
    while (at < count && strncmp(words[at], "--lang", 6) == 0)
        at += words[at][6] == '=' ? 1 : 2;
    return at;
}

static zr_exit run(zr_call *call, int count, char *const *words)
{
    int at = skip_language(count, words);
    if (at >= count) {
        zr_help_all(stderr, call->lang);
        return ZR_EXIT_USAGE;
    }
    const char *word = words[at];
    if (strcmp(word, "--version") == 0 || strcmp(word, "version") == 0) {
        puts("zeren " ZEREN_VERSION);
        return ZR_EXIT_FINE;
    }
    if (strcmp(word, "help") == 0 || strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return help(call, at + 1 < count ? words[at + 1] : NULL);
    call->command = zr_command_find(word);
    if (!call->command)
        return unknown_command(call, word);
    return run_command(call, count - at - 1, words + at + 1);
}

/* A closed stream's number would go to the next file opened, and messages into it. In its place comes one
 * that cannot be read, or written to; messages are lost without harm. */
static void open_standard(void)
{
    static const int ways[] = {O_WRONLY, O_RDONLY, O_WRONLY};
    for (int stream = 0; stream < 3; stream++)
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF && open("/dev/null", ways[stream]) != stream)
            _exit(ZR_EXIT_FAILED);
}

int main(int count, char **words)
{
    open_standard();
    signal(SIGXFSZ, SIG_IGN); /* a size limit is told like a full disk, not died of */
    zr_undo_watch();
    zr_call call = {.lang = zr_language(count, words), .program = count > 0 ? words[0] : "zeren"};
    return (int)close_stdout(run(&call, count, words), call.lang);
}
