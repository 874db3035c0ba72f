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
#ifdef __GLIBC__
#include <malloc.h>
#endif
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

/* Goes past --lang, which may stand anywhere. */
static zr_exit read_language(const zr_call *call, int count, char *const *words, int *at)
{
    for (; *at < count && (strcmp(words[*at], "--lang") == 0 || strncmp(words[*at], "--lang=", 7) == 0);
         ++*at) {
        char safe[204];
        const char *value = words[*at][6] == '=' ? words[*at] + 7 : ++*at < count ? words[*at] : "";
        if (strcmp(value, "zh") != 0 && strcmp(value, "en") != 0)
            return zr_say_usage(call, "--lang 不能是 %s，可选：zh, en",
                                "--lang cannot be %s; it is one of: zh, en", zr_say_safe(safe, value));
    }
    return ZR_EXIT_FINE;
}

static bool is_one_of(const char *word, const char *const *names)
{
    while (*names && strcmp(word, *names) != 0)
        names++;
    return *names != NULL;
}

/* help and version, from `at` on: what is neither a command nor has options but --lang. */
static zr_exit run_word(const zr_call *call, bool version, int count, char *const *words, int at)
{
    const char *topic = NULL;
    zr_exit result = read_language(call, count, words, &at);
    if (result == ZR_EXIT_FINE && !version && at < count) {
        topic = words[at++];
        result = read_language(call, count, words, &at);
    }
    if (result != ZR_EXIT_FINE)
        return result;
    if (at < count)
        return zr_say_usage(call, "参数太多", "too many arguments");
    if (!version)
        return help(call, topic);
    puts("zeren " ZEREN_VERSION);
    return ZR_EXIT_FINE;
}

static zr_exit run(zr_call *call, int count, char *const *words)
{
    static const char *const versions[] = {"--version", "version", NULL};
    static const char *const helps[] = {"help", "--help", "-h", NULL};
    int at = 1;
    zr_exit result = read_language(call, count, words, &at);
    if (result != ZR_EXIT_FINE)
        return result;
    if (at >= count) {
        zr_help_all(zr_errors(), call->lang);
        return ZR_EXIT_USAGE;
    }
    const char *word = words[at];
    bool version = is_one_of(word, versions);
    if (version || is_one_of(word, helps))
        return run_word(call, version, count, words, at + 1);
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

/* What one document gives back the next one takes: pages are not returned and fetched again in between. */
static void keep_pages(void)
{
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
#endif
}

int main(int count, char **words)
{
    keep_pages();
    open_standard();
    zr_errors_keep();
    signal(SIGXFSZ, SIG_IGN); /* a size limit is told like a full disk, not died of */
    zr_undo_watch();
    zr_call call = {.lang = zr_language(count, words), .program = count > 0 ? words[0] : "zeren"};
    return (int)close_stdout(run(&call, count, words), call.lang);
}
