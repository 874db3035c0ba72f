/* What a person should look at in the text as a whole: its bytes, its head, how it came about. */
#include "base/utf8.h"
#include "base/words.h"
#include "graph/build.h"

#include <stdio.h>

/* Bytes without meaning stand as U+FFFD in the text: told once, where the first of them is, with how many. */
static void look_at_bytes(zr_builder *builder)
{
    const zr_source *source = builder->reading->source;
    size_t count = zr_source_invalid(source);
    if (count == 0)
        return;
    char words[24];
    snprintf(words, sizeof words, "%zu", count);
    size_t at = zr_span_find(zr_source_text(source), zr_span_of("\xEF\xBF\xBD"), 0);
    at = at == SIZE_MAX ? 0 : at;
    zr_builder_add_finding(builder, ZR_F_NOT_UTF8, ZR_NONE, at, at + 3, zr_span_of(words));
}

/* A document that has a title, and neither head nor foot tells whose it is: an excerpt, perhaps; or none. */
static void look_at_issuers(zr_builder *builder)
{
    const zr_document_head *head = zr_document_get_head(builder->reading->document);
    if (!head->title.size && builder->measure_count)
        zr_builder_add_finding(builder, ZR_F_NO_TITLE, ZR_NONE, 0, 0, head->title);
    if (head->issuer_count == 0 && head->title.size && builder->measure_count)
        zr_builder_add_finding(builder, ZR_F_NO_ISSUER, ZR_NONE, 0, 0, head->title);
}

/* What a reader would know the lost words of a page by: the first that are Chinese, up to a tag. */
static zr_span first_words(zr_span html)
{
    enum { MOST = 90 };
    size_t at = 0;
    while (at < html.size && !((unsigned char)html.data[at] >= 0xE4 && (unsigned char)html.data[at] <= 0xE9))
        at++;
    size_t end = at;
    uint32_t character = 0;
    for (size_t step; end < html.size && end - at < MOST && html.data[end] != '<'; end += step)
        step = zr_utf8_read(zr_span_cut(html, end, html.size), &character);
    return zr_span_trim(zr_span_cut(html, at, end));
}

/* Words, or a part of the file: told where the words stand in the file, or at the character that they would
 * follow. */
static void add_lost(zr_builder *builder, const zr_remark *remark)
{
    uint32_t unused;
    size_t last =
        zr_utf8_back(zr_span_cut(zr_source_text(builder->reading->source), 0, remark->start), &unused);
    zr_span words = first_words(remark->words), part = remark->part;
    bool both = part.size && words.size;
    zr_span detail = zr_arena_join(&builder->store->arena, part, zr_span_of(both ? "：" : ""), words);
    zr_finding *finding =
        zr_builder_add_finding(builder, remark->kind == ZR_REMARK_PART ? ZR_F_UNREAD_PART : ZR_F_UNREAD_WORDS,
                               ZR_NONE, remark->start - last, remark->start, detail);
    if (finding &&
        zr_source_words_at(builder->reading->source, words, &finding->start, &finding->end, &finding->line))
        finding->quote = zr_quote(builder->store, remark->words, (size_t)(words.data - remark->words.data));
}

/* How the text came about, where a person should compare it with the original. */
static void look_at_remarks(zr_builder *builder)
{
    size_t count;
    const zr_remark *remarks = zr_source_remarks(builder->reading->source, &count);
    zr_span text = zr_source_text(builder->reading->source);
    for (size_t i = 0; i < count; i++) {
        char page[16];
        if (remarks[i].kind == ZR_REMARK_LOST || remarks[i].kind == ZR_REMARK_PART) {
            add_lost(builder, &remarks[i]);
            continue;
        }
        snprintf(page, sizeof page, "%u", remarks[i].page);
        bool layout = remarks[i].kind == ZR_REMARK_LAYOUT;
        size_t line = zr_span_find(text, zr_span_of("\n"), remarks[i].start);
        size_t end = layout && line < remarks[i].end ? line : remarks[i].start;
        zr_span words = layout ? zr_span_cut(text, remarks[i].start, end) : zr_span_of(page);
        zr_finding *finding = zr_builder_add_finding(builder, layout ? ZR_F_LAYOUT : ZR_F_UNREAD_PAGE,
                                                     ZR_NONE, remarks[i].start, end, words);
        if (finding && !layout)
            finding->page = remarks[i].page; /* its place is what follows it */
    }
}

void zr_builder_add_remarks(zr_builder *builder)
{
    look_at_bytes(builder);
    look_at_issuers(builder);
    look_at_remarks(builder);
}
