/* 主办单位： stands in the feet of pages and in items: where it stands tells which. */
#include "base/words.h"
#include "document/bullets.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"
#include "document/outline_walker.h"

/* Where a line's words begin, behind a list's mark. */
static zr_span behind_bullet(const zr_walker *at, uint32_t line)
{
    zr_span words = zr_walker_words(at, line);
    return zr_span_trim(zr_span_cut(words, zr_bullet_at(words, 0), words.size));
}

static bool is_host(const zr_walker *at, uint32_t line)
{
    zr_span words = zr_walker_words(at, line);
    if (zr_line_first(words) != u'主')
        return false; /* as most */
    zr_clean_line clean;
    zr_line_clean(&clean, words);
    return zr_span_starts((zr_span){clean.data, clean.size}, "主办");
}

/* 承办单位：, 时间：; kind ZR_LABEL_NONE where no label with its colon begins the line. */
static zr_duty_label field_at(const zr_walker *at, uint32_t line)
{
    zr_span words = behind_bullet(at, line);
    zr_duty_label label = zr_duty_label_words(words, 0);
    return zr_colon_at(words, label.size) ? label : (zr_duty_label){0};
}

/* Words that stand beside 主办单位： in a foot and in no plan. */
static bool tells_page(zr_span words)
{
    static const char *const marks[] = {"备案号",   "ICP备",    "网站标识码", "版权所有",
                                        "版权：",   "公网安备", "网站地图",   "联系我们",
                                        "网站帮助", "扫一扫",   "当前页",     NULL};
    return zr_holds_any(zr_span_cut(words, 0, ZR_CLEAN_ROOM), marks);
}

static bool is_of_page(const zr_walker *at, uint32_t line)
{
    zr_line_class class = zr_walker_class(at, line);
    bool meta = class == ZR_CLASS_META && field_at(at, line).kind == ZR_LABEL_NONE; /* not 时间： */
    return (class == ZR_CLASS_FOOT && !is_host(at, line)) || meta || tells_page(zr_walker_words(at, line));
}

/* Does a line of a foot stand right before `line`, or among the few from it on? Where another host follows,
 * the foot is that one's. */
static bool stands_in_foot(const zr_walker *at, uint32_t line)
{
    enum { LINES = 6, NEAR = 3 };
    uint32_t before = zr_walker_beside(at, line, -1), next = zr_walker_beside(at, line, 1);
    bool found = is_of_page(at, line) || (before != ZR_NONE && is_of_page(at, before));
    for (int seen = 1; next != ZR_NONE && seen < LINES; seen++, next = zr_walker_beside(at, next, 1)) {
        if (is_host(at, next))
            return before != ZR_NONE && is_of_page(at, before);
        found |= seen < NEAR && is_of_page(at, next);
    }
    return found;
}

/* 主办：市文物局 over 会办：市财政局, over 责任单位：… or 时限：…: the fields of an item. */
static bool stands_over_field(const zr_walker *at, uint32_t line)
{
    uint32_t next = line + 1;
    while (next < at->scan->line_count && next < line + 4 && zr_walker_line(at, next)->kind == ZR_LINE_BLANK)
        next++;
    if (next >= at->scan->line_count)
        return false;
    static const char *const helps[] = {"会办", "协办"};
    zr_duty_label label = field_at(at, next);
    return zr_longest_at(helps, sizeof helps / sizeof *helps, behind_bullet(at, next), 0) ||
           (label.kind != ZR_LABEL_NONE && !label.weak);
}

/* A Markdown heading, which no foot has below its host. */
static bool is_over_heading(const zr_walker *at, uint32_t line)
{
    enum { LINES = 40 };
    uint32_t next = line;
    for (int seen = 0; at->has_headings && seen < LINES; seen++) {
        next = zr_walker_beside(at, next, 1);
        if (next == ZR_NONE)
            break;
        if (zr_walker_line(at, next)->heading)
            return true;
    }
    return false;
}

/* What items above have on lines of their own. */
typedef struct fields {
    bool any, hosts; /* 承办单位：…, and 主办单位： among them */
} fields;

/* Of which kind the label is that begins the line of the last item above. */
static zr_style style_above(const zr_walker *at, uint32_t line)
{
    enum { MOST = 64 };
    uint32_t first = zr_walker_line(at, line)->mark;
    for (uint32_t i = first; i-- > 0 && i + MOST > first;) {
        if (at->scan->marks[i].place == ZR_PLACE_LINE)
            return (zr_style)at->scan->marks[i].label.style;
    }
    return ZR_STYLE_NONE;
}

/* Only items of the list that the line stands in are like it. */
static fields fields_above(const zr_walker *at, uint32_t line)
{
    enum { LINES = 200 };
    fields out = {0};
    zr_style style = style_above(at, line);
    for (uint32_t i = line; i-- > 0 && i + LINES > line && !out.hosts;) {
        bool host = is_host(at, i);
        if ((!host && field_at(at, i).kind != ZR_LABEL_ROLE) || style_above(at, i) != style)
            continue;
        out.any = true;
        out.hosts = host;
    }
    return out;
}

static bool is_below_blank(const zr_walker *at, uint32_t line)
{
    return line > 0 && zr_walker_line(at, line - 1)->kind == ZR_LINE_BLANK;
}

/* Does nothing part the line from the words of the last item: neither a sign-off, nor another host, nor more
 * space than parts items? Looks back, so that of many hosts each looks no further than the one before it. */
static bool is_in_item(const zr_walker *at, uint32_t line)
{
    if (is_below_blank(at, line) && !is_below_blank(at, at->last_mark_line))
        return false;
    for (uint32_t i = line; i-- > at->last_mark_line + 1;) {
        zr_line_class class = zr_walker_class(at, i);
        if (class == ZR_CLASS_DATE || class == ZR_CLASS_COPY || class == ZR_CLASS_REMARK ||
            class == ZR_CLASS_ANNEX_LIST || class == ZR_CLASS_CONTACT || class == ZR_CLASS_ISSUER ||
            is_host(at, i))
            return false;
    }
    return true;
}

/* 主办单位： in the last item, or in one that no number follows. Where the items above have hosts, a foot may
 * follow right behind the last one's. */
static bool is_host_of_item(const zr_walker *at, uint32_t line)
{
    if (!is_host(at, line))
        return false;
    if (stands_over_field(at, line) || is_over_heading(at, line))
        return true;
    fields above = fields_above(at, line);
    uint32_t before = zr_walker_beside(at, line, -1);
    bool foot = above.hosts ? is_of_page(at, line) || (before != ZR_NONE && is_of_page(at, before))
                            : stands_in_foot(at, line);
    return above.any && !foot && is_in_item(at, line);
}

bool zr_walker_begins_foot(const zr_walker *at, uint32_t line)
{
    return !zr_levels_go_on(&at->levels, zr_walker_line(at, line)->mark) && !is_host_of_item(at, line);
}
