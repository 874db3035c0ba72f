/* A user's own little file: lines of words. */
#include "cli/script.h"

#include "cli/message.h"

#include <string.h>

zr_exit zr_script_open(zr_script *out, zr_user_file *file, const zr_call *call, const char *path)
{
    *out = (zr_script){.call = call, .name = path, .ending = '\n', .place = call->set.place};
    zr_exit result = zr_user_file_read(file, call, path, zr_user_script);
    out->rest = file->text;
    return result;
}

/* The closing quote for an opening one, or NULL. */
static const char *closing(zr_span text, size_t *opening)
{
    static const char *const pairs[][2] = {{"\"", "\""}, {"“", "”"}, {"「", "」"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (zr_span_starts(text, pairs[i][0])) {
            *opening = strlen(pairs[i][0]);
            return pairs[i][1];
        }
    return NULL;
}

/* Bytes of the white space between words here; 0 if none is. */
static size_t blank_size(zr_span text)
{
    if (zr_span_starts(text, "　"))
        return strlen("　");
    return text.size && memchr(" \t\r\n", text.data[0], 4) ? 1 : 0;
}

/* Bytes of the mark that ends a step of --do here (; or ；); 0 if none does. */
static size_t ends_step(zr_span rest)
{
    static const char *const marks[] = {";", "；"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (zr_span_starts(rest, marks[i]))
            return strlen(marks[i]);
    return 0;
}

/* The size of the first step, and in *mark that of what ends it: a mark within quotes ends none. A quote
 * opens where a word begins: behind white space, or behind the quotes of the word before. */
static size_t step_size(zr_span text, size_t *mark)
{
    const char *close = NULL;
    bool begins = true;
    *mark = 0;
    for (size_t at = 0, size; at < text.size; at += size) {
        zr_span rest = zr_span_cut(text, at, text.size);
        const char *opened = close || !begins ? NULL : closing(rest, &size);
        if (opened) {
            close = opened;
            continue;
        }
        bool closes = close && zr_span_starts(rest, close);
        if (!close && (*mark = ends_step(rest)))
            return at;
        size = closes ? strlen(close) : blank_size(rest);
        begins = size > 0;
        close = closes ? NULL : close;
        size += !size;
    }
    return text.size;
}

static zr_span take_line(zr_script *script)
{
    size_t mark, size;
    if (script->ending == ';')
        size = step_size(script->rest, &mark);
    else {
        const char *end = memchr(script->rest.data, script->ending, script->rest.size);
        size = end ? (size_t)(end - script->rest.data) : script->rest.size;
        mark = end != NULL;
    }
    zr_span line = zr_span_cut(script->rest, 0, size);
    script->rest = zr_span_cut(script->rest, size + mark, script->rest.size);
    script->number++;
    return line;
}

/* Bytes up to the first white space. */
static size_t word_size(zr_span text)
{
    size_t size = 0;
    while (size < text.size && !blank_size(zr_span_cut(text, size, text.size)))
        size++;
    return size;
}

static zr_exit read_words(const zr_script *script, zr_script_line *line, zr_span text)
{
    for (size_t at = 0;;) {
        zr_span rest = zr_span_trim(zr_span_cut(text, at, text.size));
        if (!rest.size)
            return ZR_EXIT_FINE;
        at = (size_t)(rest.data - text.data);
        if (line->count == ZR_SCRIPT_WORDS)
            return zr_script_wrong(script, line, ZR_SCRIPT_WORDS, "一行的词太多", "too many words in a line");
        zr_script_word *word = &line->words[line->count++];
        size_t opening = 0;
        const char *close = closing(rest, &opening);
        word->column = (uint32_t)zr_span_characters(zr_span_cut(text, 0, at)) + 1;
        size_t end = close ? zr_span_find(rest, zr_span_of(close), opening) : word_size(rest);
        if (end == SIZE_MAX)
            return zr_script_wrong(script, line, line->count - 1, "引号没有收尾",
                                   "a quotation mark is not closed");
        word->text = zr_span_cut(rest, opening, end);
        at += end + (close ? strlen(close) : 0);
    }
}

bool zr_script_next(zr_script *script, zr_script_line *line, zr_exit *result)
{
    script->about = 0;
    while (script->rest.size) {
        zr_span text = take_line(script);
        *line = (zr_script_line){.number = script->number};
        if (zr_span_starts(zr_span_trim(text), "#"))
            continue;
        *result = read_words(script, line, text);
        if (*result != ZR_EXIT_FINE)
            return false;
        if (line->count)
            return true;
    }
    *result = ZR_EXIT_FINE;
    return false;
}

void zr_script_note(const zr_script *script, const zr_script_line *line, uint32_t word, const char *zh,
                    const char *en)
{
    uint32_t column = 1;
    if (line->count) {
        const zr_script_word *at = &line->words[word < line->count ? word : line->count - 1];
        column = at->column + (word < line->count ? 0 : (uint32_t)zr_span_characters(at->text));
    }
    char safe[204];
    zr_say_safe(safe, script->name);
    zr_say(script->call->lang, "%s:%u:%u: %s", "%s:%u:%u: %s", safe, line->number, column,
           script->call->lang == ZR_ZH ? zh : en);
}

zr_exit zr_script_wrong(const zr_script *script, const zr_script_line *line, uint32_t word, const char *zh,
                        const char *en)
{
    zr_script_note(script, line, word, zh, en);
    return ZR_EXIT_USAGE;
}

bool zr_script_is(const zr_script_line *line, uint32_t word, const char *const *spellings)
{
    for (; word < line->count && *spellings; spellings++)
        if (zr_span_equal(line->words[word].text, zr_span_of(*spellings)))
            return true;
    return false;
}
