/* Markdown with pieces of HTML in it, as converters of office files write it, and signs that are meant
 * as themselves. */
#include "source/bold.h"
#include "source/html.h"

#include <string.h>
#include <strings.h>

enum { MOST_TABLES = 100000 };

static size_t find_byte(zr_span text, char byte, size_t from)
{
    const char *hit = from < text.size ? memchr(text.data + from, byte, text.size - from) : NULL;
    return hit ? (size_t)(hit - text.data) : text.size;
}

static bool is_at(zr_span text, size_t at, const char *word)
{
    size_t size = strlen(word);
    return text.size - at >= size && strncasecmp(text.data + at, word, size) == 0;
}

/* Length of a <br> at `at`, else 0. */
static size_t break_length(zr_span text, size_t at)
{
    static const char *const forms[] = {"<br>", "<br/>", "<br />"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (is_at(text, at, forms[i]))
            return strlen(forms[i]);
    }
    return 0;
}

/* \. \| \*: a sign that is meant as itself; \ at the end of a line ends it. */
static bool is_escape(zr_span text, size_t at)
{
    static const char signs[] = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n";
    return is_at(text, at, "\\") && at + 1 < text.size && memchr(signs, text.data[at + 1], sizeof signs - 1);
}

/* A piece of HTML, or a sign of Markdown that is no word. */
static bool is_html(zr_span text, size_t at)
{
    return is_at(text, at, "<table") || is_at(text, at, "&nbsp;") || break_length(text, at) ||
           is_escape(text, at);
}

enum { FIRSTS = 3 };
static const char firsts[FIRSTS] = {'<', '&', '\\'};

/* Where each of the bytes that such pieces begin with was last seen. */
typedef struct search {
    size_t next[FIRSTS];
} search;

static search start_search(zr_span text, size_t from)
{
    search all;
    for (size_t i = 0; i < FIRSTS; i++)
        all.next[i] = find_byte(text, firsts[i], from);
    return all;
}

/* The next place at or after `from` where such a piece begins. */
static size_t find_html(zr_span text, size_t from, search *all)
{
    for (;;) {
        size_t at = text.size;
        for (size_t i = 0; i < FIRSTS; i++) {
            if (all->next[i] < from)
                all->next[i] = find_byte(text, firsts[i], from);
            at = all->next[i] < at ? all->next[i] : at;
        }
        if (at >= text.size || is_html(text, at))
            return at;
        from = at + 1;
    }
}

bool zr_markdown_has_html(zr_span text)
{
    search all = start_search(text, 0);
    return find_html(text, 0, &all) < text.size;
}

/* Behind the </table> that ends the table at `at`; the end of the text if there is none. */
static size_t table_end(zr_span text, size_t at)
{
    size_t depth = 0;
    for (; (at = find_byte(text, '<', at)) < text.size; at++) {
        if (is_at(text, at, "<table"))
            depth++;
        else if (is_at(text, at, "</table") && --depth == 0)
            return find_byte(text, '>', at) < text.size ? find_byte(text, '>', at) + 1 : text.size;
    }
    return text.size;
}

static bool in_row(const zr_draft *out)
{
    zr_span line = zr_span_cut(zr_buffer_span(&out->out), out->line, out->out.size);
    return memchr(line.size ? line.data : "", '|', line.size) != NULL;
}

/* A bar that is no border is written as in other tables: /. */
static void write_escaped(zr_draft *out, zr_span text, size_t at)
{
    zr_span sign = zr_span_cut(text, at + 1, at + 2);
    if (zr_span_equal(sign, zr_span_of("\n")))
        zr_draft_newline(out, at);
    else if (zr_span_equal(sign, zr_span_of("|")))
        zr_draft_put(out, "/", at + 1);
    else
        zr_draft_verbatim(out, sign, at + 1);
}

static zr_status write_html(zr_draft *out, zr_span text, size_t at, size_t *end, bool bold, zr_error *err)
{
    if (is_at(text, at, "<table")) {
        *end = table_end(text, at);
        zr_draft_break(out, at);
        zr_status status = zr_html_extract(out, zr_span_cut(text, 0, *end), at, bold, err);
        if (status == ZR_OK && *end < text.size && text.data[*end] == '\n')
            ++*end;
        return status;
    }
    size_t length = break_length(text, at);
    if (is_escape(text, at)) {
        *end = at + 2;
        write_escaped(out, text, at);
        return ZR_OK;
    }
    *end = at + (length ? length : strlen("&nbsp;"));
    if (!length)
        zr_draft_put(out, "\u00A0", at);
    else if (in_row(out))
        zr_draft_put(out, " ", at);
    else
        zr_draft_newline(out, at);
    return ZR_OK;
}

zr_status zr_markdown_extract(zr_draft *out, zr_span text, size_t start, zr_error *err)
{
    search all = start_search(text, start);
    zr_status status = ZR_OK;
    bool bold = zr_bold_matters(text);
    for (size_t at = start, tables = 0; at < text.size && status == ZR_OK;) {
        size_t html = find_html(text, at, &all);
        tables += is_at(text, html, "<table");
        if (tables > MOST_TABLES)
            return zr_fail_words(err, ZR_LIMIT, "文本里的 HTML 表格超过 %d 个",
                                 "the text holds more than %d tables of HTML", MOST_TABLES);
        zr_draft_verbatim(out, zr_span_cut(text, at, html), at);
        at = html;
        if (html < text.size)
            status = write_html(out, text, html, &at, bold, err);
    }
    if (status == ZR_OK && zr_draft_failed(out))
        return zr_fail_memory(err);
    return status;
}
