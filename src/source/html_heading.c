/* The heading of a page, and what stands above it.
 *
 *   <title>某区促进消费若干措施--某区人民政府</title>
 *   <div>轻触这里</div> <div>某区人民政府</div>          the site's
 *   <h1>某区促进消费若干措施</h1>
 *
 * A page tells in its <title>, or in a meta element ArticleTitle, what it is called: the block with these
 * words is the heading. Small blocks above it are the site's own, but for those that tell the paper's number,
 * date or issuer; inside of the text's element only those with links, or with the name of the site. */
#include "source/html_heading.h"

#include "base/utf8.h"
#include "base/words.h"
#include "source/html_token.h"

#include <string.h>
#include <strings.h>

enum {
    MOST_HEAD = 1 << 16, /* bytes in which a page tells its name */
    MOST_TITLE = 600,    /* of what it calls itself */
    MOST_BLOCK = 4096,   /* bytes of a heading or a small block, tags and all */
    MOST_WORDS = 300,    /* characters of a small block */
    LEAST_HEADING = 8,   /* and of a heading */
    MOST_TRIED = 200     /* blocks, so that hostile pages cost no more */
};

/* The words of a piece of HTML; white space is left out, or one space between others. */
typedef struct words {
    char text[MOST_BLOCK];
    size_t size, most; /* most: 0 for all the room */
    bool spaces;
} words;

static void put(words *out, zr_span bytes)
{
    if (out->size + bytes.size > (out->most ? out->most : sizeof out->text))
        return;
    memcpy(out->text + out->size, bytes.data, bytes.size);
    out->size += bytes.size;
}

/* A character, or a reference to one, or white space; the bytes that it takes. */
static size_t put_next(words *out, zr_span html)
{
    char bytes[4];
    uint32_t c = ' ';
    size_t space = zr_utf8_space(html), step = space;
    if (!space && html.data[0] == '&')
        step = zr_entity_read(html, &c);
    if (!space && !step)
        step = zr_utf8_read(html, &c);
    bool blank = space || c == ' ' || c == 0xA0 || c == 0x3000;
    if (!blank)
        put(out, (zr_span){bytes, zr_utf8_write(bytes, c ? c : ZR_REPLACEMENT)});
    else if (out->spaces && out->size && out->text[out->size - 1] != ' ')
        put(out, zr_span_of(" "));
    return step;
}

static void put_words(words *out, zr_span html)
{
    for (size_t at = 0; at < html.size;)
        at += put_next(out, zr_span_cut(html, at, html.size));
}

static zr_span span_of(const words *from)
{
    return (zr_span){from->text, from->size};
}

/* The words of a block; of a large one none. */
static void read_block(words *out, zr_span html, const zr_node *node)
{
    *out = (words){0};
    zr_span block = zr_span_cut(html, 0, node->end);
    if (node->end - node->at > MOST_BLOCK)
        return;
    zr_token token = zr_token_read(block, node->at);
    for (; token.kind != ZR_TOKEN_END; token = zr_token_read(block, token.end)) {
        if (token.kind == ZR_TOKEN_TEXT)
            put_words(out, zr_span_cut(block, token.at, token.end));
    }
}

static bool is_named(zr_span html, const zr_token *token, const char *name)
{
    zr_span tag = zr_span_cut(html, token->at + 1, token->at + 1 + strlen(name));
    return tag.size == strlen(name) && strncasecmp(tag.data, name, tag.size) == 0;
}

/* What stands behind a start tag that is read with its content (<title>), empty if nothing does. Only start
 * tags have attributes that lie in the page. */
static zr_span behind_start_tag(zr_span html, const zr_token *token)
{
    size_t inside = (size_t)(token->attributes.data - html.data) + token->attributes.size + 1;
    return zr_span_cut(html, inside < token->end ? inside : token->end, token->end);
}

/* The words of a <title>, up to its end tag. */
static zr_span before_tag(zr_span html)
{
    const char *end = html.size ? memchr(html.data, '<', html.size) : NULL;
    return end ? zr_span_cut(html, 0, (size_t)(end - html.data)) : html;
}

/* What the page calls itself: the words of <title>, and those of ArticleTitle. */
typedef struct names {
    words title, article;
} names;

static void read_names(names *out, const zr_page *page)
{
    zr_span html = zr_span_cut(page->html, 0, page->start + MOST_HEAD);
    zr_token token = zr_token_read(html, page->start);
    for (; token.kind != ZR_TOKEN_END && token.tag != ZR_TAG_BODY; token = zr_token_read(html, token.end)) {
        if (token.kind != ZR_TOKEN_OPEN)
            continue;
        if (token.tag == ZR_TAG_RAW && is_named(html, &token, "title") && !out->title.size)
            put_words(&out->title, before_tag(behind_start_tag(html, &token)));
        zr_span name = token.tag == ZR_TAG_VOID && is_named(html, &token, "meta")
                           ? zr_token_attribute(token.attributes, "name")
                           : (zr_span){0};
        if (name.size == strlen("ArticleTitle") && strncasecmp(name.data, "ArticleTitle", name.size) == 0)
            put_words(&out->article, zr_token_attribute(token.attributes, "content"));
    }
}

static bool is_separator(uint32_t c)
{
    return c == ' ' || c == '-' || c == '_' || c == '|' || c == u'－' || c == u'—' || c == u'–' ||
           c == u'｜' || c == u'丨' || c == u'＿' || c == u'·' || c == u'（' || c == '(' || c == '>';
}

/* Where `title` goes on behind the words that stand at `at`, spaces in it aside; 0: they do not stand there.
 */
static size_t behind_words(zr_span title, size_t at, zr_span wanted)
{
    for (size_t i = 0; i < wanted.size;) {
        if (at >= title.size)
            return 0;
        if (title.data[at] == ' ') {
            at++;
            continue;
        }
        if (title.data[at++] != wanted.data[i++])
            return 0;
    }
    return at;
}

/* Are the words a whole part of the title, between its marks? */
static bool is_part(zr_span title, zr_span wanted)
{
    bool begins = true;
    for (size_t at = 0; at < title.size;) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(title, at, title.size), &c);
        size_t end = begins && c != ' ' ? behind_words(title, at, wanted) : 0;
        if (end == title.size)
            return true;
        if (end) {
            uint32_t next;
            zr_utf8_read(zr_span_cut(title, end, title.size), &next);
            if (is_separator(next))
                return true;
        }
        begins = is_separator(c);
        at += step;
    }
    return false;
}

/* 某区人民政府, 某市教育局门户网站: who has the page, and not what it is called. */
static bool is_site_name(zr_span name)
{
    static const char *const ends[] = {"政府", "网",     "网站", "局",   "厅",   "委", "委员会",
                                       "部",   "办公室", "中心", "平台", "门户", "会", NULL};
    return zr_ends_any(name, ends);
}

static bool is_heading(const names *called, const zr_page *page, const zr_node *node)
{
    words block;
    bool fits = zr_tag_is_block((zr_tag)node->tag) && node->text >= LEAST_HEADING &&
                node->text <= MOST_WORDS && node->links * 2 <= node->text;
    if (!fits)
        return false;
    read_block(&block, page->html, node);
    zr_span name = span_of(&block);
    if (!name.size)
        return false;
    return zr_span_equal(name, span_of(&called->article)) ||
           (!is_site_name(name) && is_part(span_of(&called->title), name));
}

/* The node behind `i`, and behind all inside of it. */
static size_t behind_node(const zr_page *page, size_t i)
{
    return page->nodes[i].last > i ? page->nodes[i].last : i + 1;
}

/* The last heading above the text, else the first inside; or ZR_NONE. */
static uint32_t find_heading(const names *called, const zr_page *page, uint32_t text)
{
    uint32_t found = ZR_NONE;
    size_t tried = 0;
    for (size_t i = 0; i < page->count && tried < MOST_TRIED;) {
        const zr_node *node = &page->nodes[i];
        bool inside = node->at >= page->nodes[text].at;
        if (inside && (found != ZR_NONE || node->at >= page->nodes[text].end))
            break;
        tried += node->text >= LEAST_HEADING && node->text <= MOST_WORDS;
        bool is = !node->dropped && is_heading(called, page, node);
        if (is)
            found = (uint32_t)i;
        i = is || node->dropped ? behind_node(page, i) : i + 1;
    }
    return found;
}

/* What the page is called, up to the first mark: 某区促进消费若干措施 of …若干措施--某区人民政府. */
static zr_span first_part(const names *called)
{
    if (called->article.size)
        return span_of(&called->article);
    zr_span title = span_of(&called->title);
    for (size_t at = 0; at < title.size;) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(title, at, title.size), &c);
        if (is_separator(c))
            return zr_span_cut(title, 0, at);
        at += step;
    }
    return title;
}

/* A heading on several lines of the text, each a block: does the text begin with it, or soon have it? */
static bool begins_text(const names *called, const zr_page *page, const zr_node *text)
{
    zr_span name = first_part(called);
    if (zr_span_characters(name) < LEAST_HEADING || is_site_name(name))
        return false;
    zr_node head = *text;
    head.end = text->end - text->at > MOST_BLOCK ? text->at + MOST_BLOCK : text->end;
    words first;
    read_block(&first, page->html, &head);
    return zr_span_find(span_of(&first), name, 0) != SIZE_MAX;
}

/* 发文字号：…, 索引号, 某政发〔2026〕1号, 某市人民政府文件: of the paper. */
static bool tells_of_paper(zr_span block)
{
    static const char *const keys[] = {"索引",   "索 引",  "文号",   "字号",   "发布",  "发文",   "成文",
                                       "生成",   "来源",   "日期",   "时间",   "机构",  "机关",   "标题",
                                       "名称",   "〔",     "［",     "﹝",     "[20",   "府文件", "委文件",
                                       "局文件", "室文件", "厅文件", "会文件", "名 称", "名　称", "文 号",
                                       "文　号", "标 题",  "标　题", NULL};
    return zr_holds_any(block, keys);
}

/* A small block, or a link, that tells nothing of the paper. */
static bool is_small_of_site(const names *called, const zr_page *page, const zr_node *node, bool in_text)
{
    words block;
    bool shows = zr_tag_is_block((zr_tag)node->tag) || node->tag == ZR_TAG_A;
    if (!shows || !node->text || node->text > MOST_WORDS || node->end - node->at > 4 * MOST_BLOCK)
        return false;
    if (tells_of_paper(zr_span_cut(page->html, node->at, node->end)))
        return node->tag == ZR_TAG_A;
    if (!in_text || node->links)
        return true;
    read_block(&block, page->html, node);
    return block.size && is_site_name(span_of(&block)) && is_part(span_of(&called->title), span_of(&block));
}

static bool holds(const zr_node *node, const zr_node *inner)
{
    return node->at <= inner->at && node->end >= inner->end;
}

/* The walk over what stands above the heading: what holds it or the text is entered, all else is one block.
 */
typedef struct above {
    zr_page *page;
    const zr_node *heading, *text;
    size_t next, end;
} above;

static zr_node *next_above(above *walk)
{
    while (walk->next < walk->end) {
        size_t i = walk->next;
        zr_node *node = &walk->page->nodes[i];
        bool around = holds(node, walk->heading) || holds(node, walk->text);
        walk->next = around ? i + 1 : behind_node(walk->page, i);
        if (!around && !node->dropped && node->end <= walk->heading->at)
            return node;
    }
    return NULL;
}

/* A sentence above the heading: a covering notice, and not the site's head. */
static bool has_sentence(above walk)
{
    for (const zr_node *node; (node = next_above(&walk)) != NULL;) {
        if (zr_holds(zr_span_cut(walk.page->html, node->at, node->end), "。"))
            return true;
    }
    return false;
}

void zr_heading_clear(zr_page *page, uint32_t text)
{
    names called = {.title = {.spaces = true, .most = MOST_TITLE}, .article = {.most = MOST_TITLE}};
    read_names(&called, page);
    bool named = called.title.size || called.article.size;
    uint32_t found = named ? find_heading(&called, page, text) : ZR_NONE;
    if (found == ZR_NONE && named && begins_text(&called, page, &page->nodes[text]))
        found = text;
    if (found == ZR_NONE)
        return;
    above walk = {.page = page, .heading = &page->nodes[found], .text = &page->nodes[text], .end = found};
    if (has_sentence(walk))
        return;
    for (zr_node *node; (node = next_above(&walk)) != NULL;)
        node->dropped = is_small_of_site(&called, page, node, holds(walk.text, node));
}
