/* HTML cut into tags and words. */
#include "source/html_token.h"

#include <string.h>
#include <strings.h>

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static size_t find_byte(zr_span html, char byte, size_t from)
{
    const char *hit = from < html.size ? memchr(html.data + from, byte, html.size - from) : NULL;
    return hit ? (size_t)(hit - html.data) : html.size;
}

/* Behind <!-- … --> or --!>; <!--> and <!---> are whole. An unclosed comment takes all the rest. */
static size_t comment_end(zr_span html, size_t at)
{
    for (size_t from = at + 4; from <= html.size;) {
        size_t end = find_byte(html, '>', from);
        if (end >= html.size)
            break;
        zr_span before = zr_span_cut(html, at + 2, end);
        if (zr_span_ends(before, "--") || (before.size > 3 && zr_span_ends(before, "--!")))
            return end + 1;
        from = end + 1;
    }
    return html.size;
}

/* Behind anything else that begins with <! <? </ and is no tag: up to its >. */
static size_t bogus_end(zr_span html, size_t at)
{
    size_t end = find_byte(html, '>', at);
    return end < html.size ? end + 1 : end;
}

/* The > that ends a tag; one inside quotes does not. A quote that is never closed is none. */
static size_t tag_end(zr_span html, size_t at)
{
    bool after_equals = false;
    for (; at < html.size && html.data[at] != '>'; at++) {
        char c = html.data[at];
        if (after_equals && (c == '"' || c == '\'')) {
            size_t quote = find_byte(html, c, at + 1);
            if (quote < html.size)
                at = quote;
        }
        after_equals = c == '=' || (after_equals && is_blank(c));
    }
    return at;
}

static zr_token read_tag(zr_span html, size_t at)
{
    bool closes = html.data[at + 1] == '/';
    size_t name = at + (closes ? 2 : 1), end = name;
    while (end < html.size && !is_blank(html.data[end]) && html.data[end] != '/' && html.data[end] != '>')
        end++;
    size_t close = tag_end(html, end);
    return (zr_token){.kind = closes ? ZR_TOKEN_CLOSE : ZR_TOKEN_OPEN,
                      .tag = zr_tag_named(zr_span_cut(html, name, end)),
                      .at = at,
                      .end = close < html.size ? close + 1 : close,
                      .attributes = zr_span_cut(html, end, close)};
}

static bool is_tag_at(zr_span html, size_t at)
{
    size_t letter = at + 1;
    if (letter < html.size && html.data[letter] == '/')
        letter++;
    return letter < html.size && is_letter(html.data[letter]);
}

static bool is_bogus_at(zr_span html, size_t at)
{
    char next = at + 1 < html.size ? html.data[at + 1] : '\0';
    return next == '!' || next == '?' || next == '/';
}

/* The name again, behind </: where the content of script and its like ends; SIZE_MAX: nowhere. */
static size_t raw_end(zr_span html, zr_token open)
{
    size_t size = 0;
    const char *name = html.data + open.at + 1;
    while (is_letter(name[size]) && open.at + 1 + size < open.end)
        size++;
    for (size_t at = open.end;; at++) {
        at = find_byte(html, '<', at);
        if (at >= html.size || html.size - at < size + 2)
            return SIZE_MAX;
        char after = at + 2 + size < html.size ? html.data[at + 2 + size] : '>';
        if (html.data[at + 1] == '/' && !is_letter(after) && strncasecmp(html.data + at + 2, name, size) == 0)
            return bogus_end(html, at);
    }
}

/* Words up to the next thing that is not one; a < that begins nothing is a word. */
static zr_token read_text(zr_span html, size_t at)
{
    size_t end = at;
    do
        end = find_byte(html, '<', end + (html.data[end] == '<'));
    while (end < html.size && !is_tag_at(html, end) && !is_bogus_at(html, end));
    return (zr_token){.kind = ZR_TOKEN_TEXT, .at = at, .end = end};
}

/* Did words of the page stand in what was passed over: a few Chinese characters? */
static zr_span words_in(zr_span html, size_t at, size_t end)
{
    enum { FEW = 4 };
    size_t found = 0;
    for (size_t i = at; i < end && found < FEW; i++)
        found += (unsigned char)html.data[i] >= 0xE4 && (unsigned char)html.data[i] <= 0xE9;
    return found == FEW ? zr_span_cut(html, at, end) : (zr_span){0};
}

/* <a href="…, at the next > of which the words of other elements are gone: a tag with a < in it that stands
 * in no value, or in one behind whose quote words go on. */
static bool is_torn(zr_span tag)
{
    bool inside = find_byte(tag, '<', 0) < tag.size;
    for (size_t at = 0; inside && at < tag.size; at++) {
        char c = tag.data[at];
        if (c == '<')
            return true;
        if (c != '"' && c != '\'')
            continue;
        size_t quote = find_byte(tag, c, at + 1);
        if (quote >= tag.size)
            return true;
        bool holds = find_byte(zr_span_cut(tag, 0, quote), '<', at + 1) < quote;
        if (holds && quote + 1 < tag.size && is_letter(tag.data[quote + 1]))
            return true;
        at = quote;
    }
    return false;
}

/* Behind what is passed over; `at` itself if it is nothing such. `*lost` gets the words of a comment that
 * never ends. */
static size_t skip_silent(zr_span html, size_t at, zr_span *lost)
{
    while (at < html.size && html.data[at] == '<' && !is_tag_at(html, at) && is_bogus_at(html, at)) {
        bool comment = zr_span_starts(zr_span_cut(html, at, at + 4), "<!--");
        size_t end = comment ? comment_end(html, at) : bogus_end(html, at);
        if (comment && !zr_span_ends(zr_span_cut(html, at, end), "->") &&
            !zr_span_ends(zr_span_cut(html, at, end), "--!>"))
            *lost = words_in(html, at, end);
        at = end;
    }
    return at;
}

/* With its content, which ends nowhere where no tag closes it. */
static zr_token read_raw(zr_span html, zr_token token)
{
    size_t end = raw_end(html, token);
    if (end == SIZE_MAX)
        token.lost = words_in(html, token.end, html.size);
    token.end = end == SIZE_MAX ? html.size : end;
    return token;
}

zr_token zr_token_read(zr_span html, size_t at)
{
    zr_span lost = {0};
    at = skip_silent(html, at, &lost);
    if (at >= html.size)
        return (zr_token){.kind = ZR_TOKEN_END, .at = html.size, .end = html.size, .lost = lost};
    if (html.data[at] != '<' || !is_tag_at(html, at))
        return read_text(html, at);
    zr_token token = read_tag(html, at);
    if (token.tag == ZR_TAG_RAW && token.kind == ZR_TOKEN_OPEN)
        return read_raw(html, token);
    if (html.data[token.end - 1] != '>' || is_torn(zr_span_cut(html, at + 1, token.end - 1)))
        token.lost = words_in(html, at, token.end);
    return token;
}

/* Where the value that begins at `at` ends; `*start` is behind its quote. */
static size_t value_end(zr_span text, size_t at, size_t *start)
{
    char quote = at < text.size ? text.data[at] : '\0';
    if (quote == '"' || quote == '\'') {
        size_t end = find_byte(text, quote, at + 1);
        if (end < text.size) {
            *start = at + 1;
            return end;
        }
    }
    *start = at;
    while (at < text.size && !is_blank(text.data[at]))
        at++;
    return at;
}

static size_t skip_blank(zr_span text, size_t at)
{
    while (at < text.size && is_blank(text.data[at]))
        at++;
    return at;
}

bool zr_token_next_attribute(zr_span attributes, size_t *at, zr_span *key, zr_span *value)
{
    while (*at < attributes.size) {
        size_t start = *at = skip_blank(attributes, *at);
        while (*at < attributes.size && !is_blank(attributes.data[*at]) && attributes.data[*at] != '=')
            ++*at;
        *key = zr_span_cut(attributes, start, *at);
        size_t equals = skip_blank(attributes, *at);
        *value = zr_span_cut(attributes, *at, *at);
        if (equals < attributes.size && attributes.data[equals] == '=') {
            size_t from, end = value_end(attributes, skip_blank(attributes, equals + 1), &from);
            *value = zr_span_cut(attributes, from, end);
            *at = end + 1;
        }
        *at += *at == start;
        if (key->size)
            return true;
    }
    return false;
}

bool zr_attribute_is(zr_span key, const char *name)
{
    return key.size == strlen(name) && strncasecmp(key.data, name, key.size) == 0;
}

zr_span zr_token_attribute(zr_span attributes, const char *name)
{
    zr_span key, value;
    for (size_t at = 0; zr_token_next_attribute(attributes, &at, &key, &value);) {
        if (zr_attribute_is(key, name))
            return value;
    }
    return (zr_span){0};
}
