/* Which program's format a text is: told by its first words, never by a file name. */
#include "graph/import.h"

#include "base/words.h"
#include "zeren/graph.h"

#include <string.h>
#include <strings.h>

enum { HEAD = 1 << 16 };

static zr_span without_gap(zr_span text)
{
    if (zr_span_starts(text, "\xEF\xBB\xBF"))
        text = zr_span_cut(text, 3, text.size);
    return zr_span_trim(text);
}

static bool begins_with(zr_span text, const char *word)
{
    size_t size = strlen(word);
    return text.size >= size && strncasecmp(text.data, word, size) == 0;
}

/* The element of that name before any of a web page. */
static bool is_xml_of(zr_span text, const char *element)
{
    if (!zr_span_starts(text, "<"))
        return false;
    zr_span head = zr_span_cut(text, 0, HEAD);
    size_t at = zr_span_find(head, zr_span_of(element), 0);
    size_t web = zr_span_find(head, zr_span_of("<html"), 0);
    return at != SIZE_MAX && (web == SIZE_MAX || at < web);
}

/* Behind a text in quotes that starts at `at`. */
static size_t pass_quoted(zr_span text, size_t at)
{
    for (at++; at < text.size && text.data[at] != '"'; at++)
        at += text.data[at] == '\\';
    return at < text.size ? at + 1 : text.size;
}

/* The keys of the outer object, as far as the head goes: of a graph of other programs, and not of zeren. */
static bool is_graph_json(zr_span text)
{
    static const char *const words[] = {"\"nodes\"", "\"edges\"",  "\"links\"", "\"incidences\"",
                                        "\"graph\"", "\"graphs\"", NULL};
    int depth = 0;
    bool found = false;
    if (!zr_span_starts(text, "{"))
        return false;
    for (size_t at = 0, end; at < text.size && at < HEAD; at = end) {
        char c = text.data[at];
        end = c == '"' ? pass_quoted(text, at) : at + 1;
        depth += (c == '{' || c == '[') - (c == '}' || c == ']');
        zr_span word = zr_span_cut(text, at, end);
        if (depth != 1 || c != '"')
            continue;
        if (zr_span_equal(word, zr_span_of("\"format\"")))
            return false;
        found |= zr_equals_any(word, words);
    }
    return found;
}

static bool is_pajek(zr_span text)
{
    while (zr_span_starts(text, "%")) {
        size_t end = zr_span_find(text, zr_span_of("\n"), 0);
        text = zr_span_trim(zr_span_cut(text, end == SIZE_MAX ? text.size : end, text.size));
    }
    return begins_with(text, "*vertices") || begins_with(text, "*network");
}

/* "dl", then sizes or the format. */
static bool is_dl(zr_span text)
{
    static const char *const next[] = {"nr", "nc", "n=", "n ", "nm", "format"};
    if (!begins_with(text, "dl") || text.size < 4 || !strchr(" \t\r\n", text.data[2]))
        return false;
    zr_span rest = zr_span_trim(zr_span_cut(text, 2, text.size));
    for (size_t i = 0; i < sizeof next / sizeof *next; i++) {
        if (begins_with(rest, next[i]))
            return zr_holds(zr_span_cut(text, 0, HEAD), "=");
    }
    return false;
}

zr_plain zr_exchange_tell(zr_span bytes)
{
    zr_span text = without_gap(zr_span_cut(bytes, 0, bytes.size));
    if (is_xml_of(text, "<graphml"))
        return ZR_PLAIN_GRAPHML;
    if (is_xml_of(text, "<gexf"))
        return ZR_PLAIN_GEXF;
    if (is_graph_json(text))
        return ZR_PLAIN_JSON;
    if (is_pajek(text))
        return ZR_PLAIN_PAJEK;
    return is_dl(text) ? ZR_PLAIN_DL : ZR_NOT_PLAIN;
}

zr_status zr_import_read(zr_graph **out, const zr_reading *reading, zr_plain kind, zr_error *err)
{
    static void (*const readers[])(zr_import *) = {[ZR_PLAIN_GRAPHML] = zr_import_graphml,
                                                   [ZR_PLAIN_JSON] = zr_import_json,
                                                   [ZR_PLAIN_PAJEK] = zr_import_pajek,
                                                   [ZR_PLAIN_DL] = zr_import_dl,
                                                   [ZR_PLAIN_GEXF] = zr_import_gexf};
    *out = NULL;
    zr_import import = {
        .reading = reading, .text = zr_source_text(reading->source), .store = zr_store_new(), .err = err};
    if (!import.store)
        return zr_fail_memory(err);
    if (kind != ZR_NOT_PLAIN)
        readers[kind](&import);
    else if (!zr_import_square(&import))
        return zr_import_drop(&import);
    return zr_import_finish(out, &import);
}
