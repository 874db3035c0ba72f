/* What of a page is the text, and what stands around it.
 *
 * First by what elements say of themselves: not shown; nav, footer; class="share". Then the innermost element
 * that holds three quarters of the words is taken as the text; around it, what is nearly all links or speaks
 * of printing, sharing or the site's host is left aside. An element that holds much of the page's words is
 * never left aside for its name. */
#include "source/html.h"

#include "base/arena.h"
#include "base/seek.h"
#include "base/utf8.h"
#include "base/words.h"
#include "source/html_heading.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SMALL_BLOCK = 300 }; /* characters */

/* Names in class, id, role; whole words of them, in lower case. */
static const char *const around[] = {
    "nav",       "navbar",     "navi",        "navigation", "topnav",         "mainnav",
    "menu",      "footer",     "foot",        "share",      "breadcrumb",     "breadcrumbs",
    "crumb",     "crumbs",     "sidebar",     "bshare",     "pager",          "bdsharebuttonbox",
    "copyright", "pagination", "toolbar",     "search",     "login",          "qrcode",
    "ewm",       "erweima",    "gotop",       "backtop",    "totop",          "print",
    "related",   "friendlink", "friendlinks", "recommend",  "contentinfo",    "wza",
    "fontsize",  "dayin",      "closewindow", "fenxiang",   "comments",       "mbx",
    "advert",    "dropdown",   "popup",       "tooltip",    "dangqianweizhi", "weizhi",
    "curpos"};

/* Words of small blocks around the text. */
static const char *const around_words[] = {"版权所有",   "ICP备",        "公网安备",
                                           "网站标识码", "主办单位：",   "主办单位:",
                                           "承办单位：", "技术支持",     "联系我们",
                                           "网站地图",   "打印本页",     "【打印",
                                           "[打印",      "关闭窗口",     "【关闭",
                                           "分享到",     "扫一扫",       "当前位置",
                                           "您的位置",   "您现在的位置", "浏览次数",
                                           "字体：",     "返回顶部",     "上一篇",
                                           "下一篇",     "Copyright",    "All Rights Reserved",
                                           NULL};

/* What they begin with. */
static zr_seeker around_heads;

__attribute__((constructor)) static void look_for_around_words(void)
{
    zr_seeker_make(&around_heads, "版I公网主承技联打【[关分扫当您浏字返上下CA");
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* `word` is of letters; the list is of small ones. */
static bool is_listed(zr_span word)
{
    char first = (char)(word.data[0] | 0x20);
    for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
        if (around[i][0] == first && strlen(around[i]) == word.size &&
            strncasecmp(around[i], word.data, word.size) == 0)
            return true;
    }
    return false;
}

/* Words are parted by anything but letters, and by a capital behind a small letter: shareBox. */
static bool has_listed_word(zr_span names)
{
    for (size_t at = 0; at < names.size;) {
        size_t end = at;
        while (end < names.size && is_letter(names.data[end]) &&
               !(end > at && names.data[end] < 'a' && names.data[end - 1] >= 'a'))
            end++;
        if (end > at && is_listed(zr_span_cut(names, at, end)))
            return true;
        at = end > at ? end : end + 1;
    }
    return false;
}

static zr_span skip_space(zr_span text)
{
    size_t at = 0;
    for (size_t step; (step = zr_utf8_space(zr_span_cut(text, at, text.size))) != 0; at += step) {
    }
    return zr_span_cut(text, at, text.size);
}

/* property : value in a style, white space aside. */
static bool has_style(zr_span style, const char *property, const char *value)
{
    size_t size = strlen(property);
    for (size_t at = 0; at + size < style.size; at++) {
        if ((style.data[at] | 0x20) != property[0] || strncasecmp(style.data + at, property, size) != 0)
            continue;
        zr_span rest = skip_space(zr_span_cut(style, at + size, style.size));
        if (!zr_span_starts(rest, ":"))
            continue;
        rest = skip_space(zr_span_cut(rest, 1, rest.size));
        if (rest.size >= strlen(value) && strncasecmp(rest.data, value, strlen(value)) == 0)
            return true;
    }
    return false;
}

/* Takes the value under the key if it is the first. */
static void keep_value(zr_span *of, zr_span value)
{
    *of = of->data ? *of : value;
}

zr_marking zr_attributes_marking(zr_span attributes)
{
    zr_span key, value, class = {0}, id = {0}, role = {0}, style = {0}, hidden = {0};
    for (size_t at = 0; zr_token_next_attribute(attributes, &at, &key, &value);) {
        if (zr_attribute_is(key, "class"))
            keep_value(&class, value);
        else if (zr_attribute_is(key, "style"))
            keep_value(&style, value);
        else if (zr_attribute_is(key, "id"))
            keep_value(&id, value);
        else if (zr_attribute_is(key, "role"))
            keep_value(&role, value);
        else if (zr_attribute_is(key, "hidden"))
            keep_value(&hidden, value);
    }
    bool hides =
        hidden.data || has_style(style, "display", "none") || has_style(style, "visibility", "hidden");
    return (zr_marking){.hidden = hides,
                        .marked =
                            hides || has_listed_word(class) || has_listed_word(id) || has_listed_word(role)};
}

static uint32_t own_words(const zr_node *node)
{
    return node->text - node->links;
}

static bool is_around_by_name(const zr_node *node)
{
    return node->tag == ZR_TAG_NAV || node->tag == ZR_TAG_FOOTER || node->tag == ZR_TAG_ASIDE ||
           (node->marked && node->tag != ZR_TAG_BODY && node->tag != ZR_TAG_HTML);
}

/* An element that never ends hides nothing: its end tag was forgotten. One that hides most of the page is
 * shown by a script. */
static bool is_left_aside(const zr_page *page, const zr_node *node)
{
    if (node->hidden || node->tag == ZR_TAG_DROPPED)
        return node->closed && own_words(node) <= page->words / 2;
    return is_around_by_name(node) && own_words(node) <= page->words / 4;
}

static uint32_t words_shown(const zr_page *page)
{
    uint32_t sum = page->top_words;
    for (size_t i = 0; i < page->count; i++) {
        if (page->nodes[i].parent == ZR_NONE)
            sum += own_words(&page->nodes[i]);
    }
    return sum;
}

/* The next node behind `i` whose parent is `parent`: nodes inside are stepped over. */
static size_t next_sibling(const zr_page *page, size_t i)
{
    return page->nodes[i].last > i ? page->nodes[i].last : i + 1;
}

/* The child that holds three quarters of `words`, or ZR_NONE. */
static uint32_t main_child(const zr_page *page, size_t first, size_t last, uint32_t words)
{
    for (size_t i = first; i < last; i = next_sibling(page, i)) {
        const zr_node *node = &page->nodes[i];
        if (!node->dropped && zr_tag_is_block((zr_tag)node->tag) && own_words(node) / 3 >= words / 4)
            return (uint32_t)i;
    }
    return ZR_NONE;
}

/* The innermost block with most of the words; all of a table of data belongs together. */
static uint32_t main_node(const zr_page *page, uint32_t words)
{
    uint32_t found = ZR_NONE, next = main_child(page, 0, page->count, words);
    while (next != ZR_NONE && words > 200) {
        found = next;
        if (page->nodes[found].grid)
            break;
        words = own_words(&page->nodes[found]);
        next = main_child(page, found + 1, page->nodes[found].last, words);
    }
    return found;
}

/* Places of words of the site, in order. */
typedef struct hits {
    size_t *at;
    size_t count, capacity;
    bool failed;
} hits;

static void add_hit(hits *found, size_t at)
{
    void *places = found->at;
    found->failed |= !zr_grow(&places, found->count, &found->capacity, sizeof *found->at);
    found->at = places;
    if (!found->failed)
        found->at[found->count++] = at;
}

/* In the order of their places. */
static void find_hits(hits *found, const zr_page *page, size_t start, size_t end)
{
    zr_span html = zr_span_cut(page->html, 0, end);
    zr_seek_walk walk = zr_seek_start(&around_heads, html, start);
    for (size_t at; (at = zr_seek_next(&walk)) < html.size && !found->failed;) {
        if (zr_starts_any(zr_span_cut(html, at, html.size), around_words))
            add_hit(found, at);
    }
}

static bool has_hit(const hits *found, size_t start, size_t end)
{
    size_t low = 0, high = found->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (found->at[middle] < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < found->count && found->at[low] < end;
}

/* 某政发〔2011〕21号 [ 2011-04-12 ] 【字体：大 中 小】: the paper's number among words of the site. */
static bool tells_number(const zr_page *page, const zr_node *node)
{
    enum { MOST_WORDS = 80, MOST_BYTES = 4096 };
    static const char *const brackets[] = {"〕", "］", "﹞", NULL};
    zr_span block = zr_span_cut(page->html, node->at, node->end);
    block = zr_span_cut(block, 0, MOST_BYTES);
    return node->links == 0 && node->text <= MOST_WORDS && zr_holds(block, "号") &&
           zr_holds_any(block, brackets);
}

/* 发布机构：某县人民政府 发布时间：2021-09-05 字体：[大 中 小]: who issued the paper, among words of the
 * site. */
static bool tells_issuer(const zr_page *page, const zr_node *node)
{
    enum { MOST_WORDS = 200, MOST_BYTES = 4096 };
    static const char *const keys[] = {"发布机构：", "发文机关：", "发文机构：", "制发机关：",
                                       "发布机构:",  "发文机关:",  "发文机构:",  "制发机关:",
                                       "成文日期：", "成文日期:",  NULL};
    zr_span block = zr_span_cut(page->html, node->at, node->end);
    return node->text <= MOST_WORDS && zr_holds_any(zr_span_cut(block, 0, MOST_BYTES), keys);
}

/* A block around the text: nearly all links, or small and about the site. */
static bool is_around(const zr_page *page, const zr_node *node, const hits *found)
{
    if (!node->text || !zr_tag_is_block((zr_tag)node->tag))
        return false;
    if (node->links * 10ull >= node->text * 7ull)
        return true;
    return node->text <= SMALL_BLOCK && has_hit(found, node->at, node->end) && !tells_number(page, node) &&
           !tells_issuer(page, node);
}

static void clear_around(zr_page *page, uint32_t text, const hits *found)
{
    const zr_node *inside = &page->nodes[text];
    for (size_t i = 0; i < page->count;) {
        zr_node *node = &page->nodes[i];
        bool holds_text = node->at <= inside->at && node->end >= inside->end;
        bool leave = i == text;
        if (!holds_text && (node->dropped || is_around(page, node, found)))
            node->dropped = leave = true;
        i = leave ? next_sibling(page, i) : i + 1;
    }
}

void zr_page_judge(zr_page *page)
{
    for (size_t i = 0; i < page->count; i++)
        page->nodes[i].dropped = is_left_aside(page, &page->nodes[i]);
    uint32_t text = main_node(page, words_shown(page));
    if (text == ZR_NONE)
        return;
    hits found = {0};
    find_hits(&found, page, page->start, page->nodes[text].at);
    find_hits(&found, page, page->nodes[text].end, page->html.size);
    clear_around(page, text, &found);
    zr_heading_clear(page, text);
    page->failed |= found.failed;
    free(found.at);
}
