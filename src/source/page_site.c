/* What generators of sites keep in Markdown: a front matter that alone has the title, and commands of their
 * own on lines of their own.
 *
 *   ---
 *   title: "某市就业实施意见"
 *   date: 2024-05-06
 *   ---
 *   {% include sign.html %}
 *   {: .text-right} */
#include "source/page_furniture.h"

#include "base/words.h"

enum { MOST_LOOKED_AT = 4096 };

bool zr_is_site_command(zr_span line)
{
    if (!line.size || (line.data[0] != '{' && line.data[0] != '<'))
        return false; /* as most */
    return zr_line_is_enclosed(line, "{:", "}") || zr_line_is_enclosed(line, "{%", "%}") ||
           zr_line_is_enclosed(line, "<!--", "-->");
}

/* Has the text a heading of its own at the top? */
static bool has_heading(zr_span text, size_t at)
{
    size_t end = at + MOST_LOOKED_AT < text.size ? at + MOST_LOOKED_AT : text.size;
    while (at < end) {
        if (zr_span_starts(zr_pages_line(text, at, &at), "# "))
            return true;
    }
    return false;
}

/* The words behind title:, without quotes, if they are Chinese. */
static zr_span title_of(zr_span line)
{
    static const char key[] = "title:", quotes[] = "\"'";
    if (!zr_span_starts(line, key))
        return (zr_span){0};
    line = zr_span_trim(zr_behind(line, strlen(key)));
    while (line.size && strchr(quotes, line.data[0]))
        line = zr_behind(line, 1);
    while (line.size && strchr(quotes, line.data[line.size - 1]))
        line = zr_without_last(line, 1);
    return line.size >= 12 && (unsigned char)line.data[0] >= 0xE2 ? line : (zr_span){0};
}

void zr_pages_find_front(zr_pages *pages)
{
    zr_span text = pages->text, title = {0};
    size_t at = 0, behind = pages->start;
    if (!behind || has_heading(text, behind))
        return;
    while (at < behind && !title.size)
        title = title_of(zr_pages_line(text, at, &at));
    if (!title.size)
        return;
    pages->start = (size_t)(title.data - text.data);
    for (size_t from = pages->start + title.size; from < behind;) {
        const char *hit = memchr(text.data + from, '\n', behind - from);
        size_t end = hit ? (size_t)(hit - text.data) : behind;
        zr_pages_add(pages, &pages->blanks, from, end, (zr_page_mark){0});
        from = end + 1;
    }
}
