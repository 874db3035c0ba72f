/* What a text is written in: plain, Markdown or HTML. Told by its words, never by a file name. */
#include "base/utf8.h"
#include "base/words.h"
#include "source/html_tags.h"
#include "source/kind.h"

#include <string.h>
#include <strings.h>

enum { SAMPLE = 1 << 16 };

static zr_span first_line(zr_span text)
{
    const char *end = text.size ? memchr(text.data, '\n', text.size) : NULL;
    return end ? zr_span_cut(text, 0, (size_t)(end - text.data) + 1) : text;
}

static bool is_rule(zr_span line)
{
    return zr_span_equal(zr_span_trim(line), zr_span_of("---"));
}

/* key: value, an item of a list, a comment, or an indented line that goes on. */
static bool is_yaml(zr_span line)
{
    zr_span words = zr_span_trim(line);
    if (words.size == 0 || words.data[0] == '#' || words.data[0] == '-' || line.data[0] == ' ')
        return true;
    size_t colon = zr_span_find(words, zr_span_of(":"), 0);
    return colon != SIZE_MAX && colon > 0 && colon < 64;
}

/* Size of a YAML front matter: --- lines ---; 0 if there is none. */
static size_t front_matter(zr_span text)
{
    zr_span line = first_line(text);
    size_t at = line.size;
    if (!is_rule(line))
        return 0;
    for (size_t keys = 0; at < text.size && at < SAMPLE; keys++) {
        line = first_line(zr_span_cut(text, at, text.size));
        at += line.size;
        if (is_rule(line))
            return keys ? at : 0;
        if (!is_yaml(line))
            return 0;
    }
    return 0;
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* A doctype, or an element that a page or a piece of one begins with. */
static bool begins_with_tag(zr_span text)
{
    static const char doctype[] = "<!doctype html";
    size_t end = 1;
    while (end < text.size && is_name_byte(text.data[end]))
        end++;
    if (text.size > sizeof doctype && strncasecmp(text.data, doctype, sizeof doctype - 1) == 0)
        return true;
    zr_tag tag = zr_tag_named(zr_span_cut(text, 1, end));
    return text.size > end && text.data[0] == '<' && strchr(" \t\r\n/>", text.data[end]) && text.data[end] &&
           tag != ZR_TAG_NONE && tag != ZR_TAG_B;
}

/* Behind white space, comments, <?xml …?>. */
static zr_span skip_prologue(zr_span text)
{
    for (;;) {
        text = zr_span_trim(text);
        bool comment = zr_span_starts(text, "<!--"), other = zr_span_starts(text, "<?");
        if (!comment && !other)
            return text;
        size_t end = zr_span_find(text, zr_span_of(comment ? "-->" : ">"), 2);
        if (end == SIZE_MAX)
            return (zr_span){0};
        text = zr_span_cut(text, end + (comment ? 3 : 1), text.size);
    }
}

static size_t count_words(zr_span text, const char *const *words)
{
    size_t count = 0;
    for (; *words; words++) {
        zr_span word = zr_span_of(*words);
        for (size_t at = 0; (at = zr_span_find(text, word, at)) != SIZE_MAX; at += word.size)
            count++;
    }
    return count;
}

static size_t count_lines(zr_span text)
{
    size_t lines = 0;
    while (text.size) {
        zr_span line = first_line(text);
        lines += zr_span_trim(line).size > 0;
        text = zr_span_cut(text, line.size, text.size);
    }
    return lines;
}

/* A page whose first words stand outside of any element: told by ends of paragraphs, or by breaks where they
 * and not the ends of lines part it. */
static bool has_many_tags(zr_span text)
{
    static const char *const blocks[] = {"</p>", "</div>", "</P>", "</DIV>", NULL};
    static const char *const breaks[] = {"<br>", "<br/>", "<br />", "<BR>", NULL};
    enum { MANY = 4 };
    size_t block = count_words(text, blocks), broken = count_words(text, breaks);
    return block >= MANY || (block + broken >= MANY && (block > 0 || broken * 2 >= count_lines(text)));
}

/* |---|:--:| below the head of a table. */
static bool is_table_rule(zr_span line)
{
    zr_span words = zr_span_trim(line);
    size_t bars = 0, dashes = 0;
    if (!zr_is_made_of(words, "|-: "))
        return false;
    for (size_t i = 0; i < words.size; i++) {
        bars += words.data[i] == '|';
        dashes += words.data[i] == '-';
    }
    return bars >= 2 && dashes >= 3;
}

static bool has_table_rule(zr_span text)
{
    while (text.size) {
        zr_span line = first_line(text);
        if (is_table_rule(line))
            return true;
        text = zr_span_cut(text, line.size, text.size);
    }
    return false;
}

static bool is_heading(zr_span line)
{
    size_t marks = 0;
    while (marks < line.size && line.data[marks] == '#')
        marks++;
    return marks >= 1 && marks <= 6 && marks < line.size && line.data[marks] == ' ';
}

/* **bold** at the head of a line. */
static bool begins_bold(zr_span line)
{
    size_t at = 0;
    for (size_t space; (space = zr_utf8_space(zr_span_cut(line, at, line.size))) > 0;)
        at += space;
    return zr_span_starts(zr_span_cut(line, at, line.size), "**") &&
           zr_span_find(line, zr_span_of("**"), 3) != SIZE_MAX;
}

static bool is_markdown(zr_span text)
{
    if (!text.size || (!memchr(text.data, '#', text.size) && !memchr(text.data, '*', text.size)))
        return false; /* as most */
    while (text.size) {
        zr_span line = first_line(text);
        if (is_heading(line) || begins_bold(line))
            return true;
        text = zr_span_cut(text, line.size, text.size);
    }
    return false;
}

zr_format zr_text_format(zr_span text, size_t *start)
{
    *start = front_matter(text);
    zr_span sample = zr_span_cut(text, *start, *start + SAMPLE);
    zr_span opening = skip_prologue(sample);
    if (begins_with_tag(opening))
        return ZR_HTML;
    if (*start || is_markdown(sample))
        return ZR_MARKDOWN; /* also where converters leave tables of HTML in it */
    if (!sample.size || !memchr(sample.data, '<', sample.size))
        return ZR_TEXT;
    if (has_table_rule(sample))
        return ZR_MARKDOWN; /* breaks in its cells */
    if (has_many_tags(sample))
        return ZR_HTML;
    return zr_span_find(sample, zr_span_of("<table"), 0) != SIZE_MAX ? ZR_MARKDOWN : ZR_TEXT;
}
