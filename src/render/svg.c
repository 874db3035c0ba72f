/* One pass over the tags of an SVG by Graphviz. It escapes < and > in texts and attributes, so a tag ends at
 * the first >. */
#include "render/svg.h"

#include <string.h>

static const char fonts[] = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, "
                            "WenQuanYi Micro Hei, sans-serif";

/* Between <g> and </g> of a node or edge. */
typedef struct tidier {
    zr_buffer *out;
    zr_span title; /* of the whole picture, escaped here */
    const char *lang;
    bool linked;      /* inside <a xlink:href> */
    uint32_t swallow; /* the next so many </g> close groups that were left out */
    bool bare;        /* inside a group that says nothing and was left out */
    bool in_title;
} tidier;

size_t zr_svg_foreign(zr_span text)
{
    unsigned char byte = text.size ? (unsigned char)text.data[0] : ' ';
    if (byte < ' ')
        return byte != '\n';
    return zr_span_starts(text, "\xEF\xBF\xBE") || zr_span_starts(text, "\xEF\xBF\xBF") ? 3 : 0;
}

static void add_xml(zr_buffer *out, zr_span text)
{
    for (size_t i = 0; i < text.size; i++) {
        size_t foreign = zr_svg_foreign(zr_span_cut(text, i, text.size));
        if (foreign) {
            zr_buffer_put(out, "\xEF\xBF\xBD");
            i += foreign - 1;
            continue;
        }
        switch (text.data[i]) {
        case '<':
            zr_buffer_put(out, "&lt;");
            break;
        case '>':
            zr_buffer_put(out, "&gt;");
            break;
        case '&':
            zr_buffer_put(out, "&amp;");
            break;
        case '"':
            zr_buffer_put(out, "&quot;");
            break;
        default:
            zr_buffer_char(out, text.data[i]);
        }
    }
}

/* The value of an attribute inside a tag, as it stands there. */
static zr_span value_of(zr_span tag, const char *name)
{
    size_t at = zr_span_find(tag, zr_span_of(name), 0);
    if (at == SIZE_MAX)
        return (zr_span){0};
    size_t start = at + strlen(name), end = zr_span_find(tag, zr_span_of("\""), start);
    return end == SIZE_MAX ? (zr_span){0} : zr_span_cut(tag, start, end);
}

/* What is said shorter inside a tag. */
static const struct {
    const char *long_words, *short_words;
} shorter[] = {
    {" font-family=\"" ZR_SVG_BOLD "\"", " font-weight=\"bold\""},
    {" font-family=\"" ZR_SVG_FONT "\"", ""},
    {" stroke=\"transparent\"", ""},
    {" fill=\"transparent\"", " fill=\"none\""},
    {" text-anchor=\"start\"", ""},
    {".00\"", "\""},
    {".00 ", " "},
    {" stroke-opacity=\"0.400000\"", " stroke-opacity=\".4\""},
    {"&#45;", "-"},
    {" fill=\"#1f2933\"", ""},
};
#define ONLY_TEXT 1 /* the last row is for <text> alone: ink is the colour of the whole picture */

static void add_tag(zr_buffer *out, zr_span tag)
{
    bool is_text = zr_span_starts(tag, "<text");
    for (size_t at = 0; at < tag.size;) {
        size_t i = 0, count = sizeof shorter / sizeof *shorter - (is_text ? 0 : ONLY_TEXT);
        zr_span rest = zr_span_cut(tag, at, tag.size);
        bool may = *rest.data == ' ' || *rest.data == '.' || *rest.data == '&';
        while (i < count && !(may && zr_span_starts(rest, shorter[i].long_words)))
            i++;
        if (i < count) {
            zr_buffer_put(out, shorter[i].short_words);
            at += strlen(shorter[i].long_words);
        } else {
            zr_buffer_char(out, tag.data[at++]);
        }
    }
}

static void open_picture(tidier *job, zr_span tag)
{
    zr_buffer_put(job->out, "<svg role=\"img\" lang=\"");
    zr_buffer_put(job->out, job->lang);
    zr_buffer_put(job->out, "\" font-family=\"");
    zr_buffer_put(job->out, fonts);
    zr_buffer_put(job->out, "\" fill=\"#1f2933\"");
    add_tag(job->out, zr_span_cut(tag, 4, tag.size));
    zr_buffer_put(job->out, "\n<title>");
    add_xml(job->out, job->title);
    zr_buffer_put(job->out, "</title>");
}

static void add_title(tidier *job, zr_span title)
{
    zr_buffer_put(job->out, "<title>");
    zr_buffer_add(job->out, title);
    zr_buffer_put(job->out, "</title>");
}

/* <a xlink:href="…" xlink:title="…">: the title becomes an element, the link stays. */
static void open_anchor(tidier *job, zr_span tag)
{
    zr_span link = value_of(tag, "xlink:href=\""), title = value_of(tag, "xlink:title=\"");
    if (job->bare) { /* it has a title to hold after all */
        zr_buffer_put(job->out, "<g>\n");
        job->swallow--;
        job->bare = false;
    }
    add_title(job, title);
    job->linked = link.size > 0;
    if (job->linked) {
        zr_buffer_put(job->out, "<a xlink:href=\"");
        zr_buffer_add(job->out, link);
        zr_buffer_put(job->out, "\">");
    }
}

static void close_anchor(tidier *job)
{
    if (job->linked)
        zr_buffer_put(job->out, "</a>");
    job->linked = false;
    job->swallow++;
}

/* A group without an id of ours has a running number of Graphviz's: left out. So is all of it when it has no
 * class of ours either: the marks of decoration stand alone. */
static void open_nameless(tidier *job, zr_span tag)
{
    size_t end = zr_span_find(tag, zr_span_of("\" "), 0);
    if (zr_span_equal(value_of(tag, "class=\""), zr_span_of("node"))) {
        job->bare = true;
        job->swallow++;
        return;
    }
    zr_buffer_put(job->out, "<g");
    add_tag(job->out, zr_span_cut(tag, end == SIZE_MAX ? 2 : end + 1, tag.size));
}

/* Titles in groups are the inner names of nodes. */
static void take_tag(tidier *job, zr_span tag)
{
    if (zr_span_starts(tag, "<svg"))
        open_picture(job, tag);
    else if (zr_span_starts(tag, "<!"))
        return;
    else if (zr_span_starts(tag, "<title"))
        job->in_title = true;
    else if (zr_span_starts(tag, "</title"))
        job->in_title = false;
    else if (zr_span_starts(tag, "<g id=\"a_"))
        return;
    else if (zr_span_starts(tag, "<g id=\"node") || zr_span_starts(tag, "<g id=\"edge"))
        open_nameless(job, tag);
    else if (zr_span_starts(tag, "<a "))
        open_anchor(job, tag);
    else if (zr_span_starts(tag, "</a"))
        close_anchor(job);
    else if (zr_span_starts(tag, "</g") && job->swallow) {
        job->swallow--;
        job->bare = false;
    } else
        add_tag(job->out, tag);
}

/* Ends of lines between tags; texts are kept as they are. */
static void take_text(tidier *job, zr_span text)
{
    if (job->in_title)
        return;
    bool blank = zr_span_trim(text).size == 0;
    if (!blank)
        zr_buffer_add(job->out, text);
    else if (text.size && job->out->size && job->out->data[job->out->size - 1] != '\n')
        zr_buffer_char(job->out, '\n');
}

void zr_svg_tidy(zr_buffer *out, zr_span svg, zr_span title, const char *lang)
{
    tidier job = {.out = out, .title = title, .lang = lang};
    for (size_t at = 0; at < svg.size;) {
        zr_span rest = zr_span_cut(svg, at, svg.size);
        bool comment = zr_span_starts(rest, "<!--");
        size_t end = zr_span_find(rest, zr_span_of(*rest.data != '<' ? "<" : comment ? "-->" : ">"), 0);
        if (*rest.data != '<') {
            size_t size = end == SIZE_MAX ? rest.size : end;
            take_text(&job, zr_span_cut(rest, 0, size));
            at += size;
            continue;
        }
        size_t size = end == SIZE_MAX ? rest.size : end + (comment ? 3 : 1);
        if (!comment)
            take_tag(&job, zr_span_cut(rest, 0, size));
        at += size;
    }
}
