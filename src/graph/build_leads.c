/* Several leads whose words say that they share the work: nothing to put right. */
#include "base/buffer.h"

#include "base/words.h"
#include "graph/build.h"

/* The words without the breaks of their lines: 分别牵 | 头. */
static zr_span without_breaks(zr_buffer *out, zr_span words)
{
    out->size = 0;
    char *to = zr_buffer_room(out, words.size);
    for (size_t i = 0; to && i < words.size; i++) {
        char byte = words.data[i];
        *to = byte;
        to += byte != '\n' && byte != '\r' && byte != ' ';
    }
    out->size = to ? (size_t)(to - out->data) : 0;
    return zr_buffer_span(out);
}

/* 牵头 behind the names of all leads, as each does it for its part: 按职责分工牵头, 分别牵头负责. */
static bool shares_verb(zr_span behind)
{
    static const char *const stops[] = {"。", "；", "，", "）", ")", ";", ",", NULL};
    static const char *const shared[] = {"分别", "分头", "各自", "分工", "职责", "职能", NULL};
    size_t lead = zr_span_find(behind, zr_span_of("牵头"), 0);
    zr_span between = zr_span_cut(behind, 0, lead);
    return lead != SIZE_MAX && !zr_holds_any(between, stops) && zr_holds_any(between, shared);
}

/* （按职责分工）, 分别负责 right behind the names. */
static bool shares_work(zr_span behind)
{
    static const char *const stops[] = {"。", "；", "，", "）", ")", ";", ",", "：", ":", NULL};
    static const char *const opens[] = {"（", "(", NULL}, *const heads[] = {"按", "依", "分别", "各自", NULL};
    static const char *const shared[] = {"分工", "职责", "职能", "分别", "各自", NULL};
    zr_span words = zr_behind(behind, zr_starts_any(behind, opens));
    size_t end = 0;
    while (end < words.size && !zr_starts_any(zr_behind(words, end), stops))
        end++;
    return zr_starts_any(words, heads) && zr_holds_any(zr_span_cut(words, 0, end), shared);
}

/* 甲局（秸秆利用）、乙局（秸秆禁烧）: each lead's surface ends with a bracket that tells its part, and is no
 * second name. */
static bool has_parts(const zr_builder *builder, const uint32_t *rows, uint32_t count)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    static const char *const closes[] = {"）", ")", NULL};
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &duties[rows[i]];
        if (duty->role == ZR_LEAD && (duty->alias.size || !zr_ends_any(duty->surface, closes)))
            return false;
    }
    return true;
}

static const zr_expression *expression_of(const zr_builder *builder, uint32_t duty)
{
    uint32_t count;
    const zr_expression *all = zr_document_expressions(builder->reading->document, &count);
    return &all[zr_store_duties(builder->store)[duty].expression - 1];
}

/* 分别牵头 among the words of an expression with several leads: nothing to put right. */
static bool says_shared(zr_builder *builder, uint32_t first, uint32_t last)
{
    enum { BEFORE = 30, BEHIND = 90, FAR = 2000 }; /* bytes about the names */
    static const char *const words[] = {"分别牵头", "共同牵头", "联合牵头", "双牵头", "共同负责牵头", NULL};
    zr_span text = zr_source_text(builder->reading->source);
    size_t start = builder->words[first].start, end = builder->words[last].end;
    const zr_expression *own = expression_of(builder, first);
    size_t most = end + BEHIND < own->end ? end + BEHIND : own->end;
    if (end < start || end - start > FAR)
        return false;
    if (builder->words[first].shared)
        return true;
    zr_span behind = without_breaks(&builder->scratch, zr_span_cut(text, end, most));
    if (shares_verb(behind) || shares_work(behind))
        return true;
    start = start > own->start + BEFORE ? start - BEFORE : own->start;
    zr_span about = without_breaks(&builder->scratch, zr_span_cut(text, start, most));
    return zr_holds_any(about, words);
}

/* The last of the duties of a lead. */
static uint32_t last_lead(const zr_builder *builder, const uint32_t *rows, uint32_t count)
{
    while (count > 1 && zr_store_duties(builder->store)[rows[count - 1]].role != ZR_LEAD)
        count--;
    return rows[count - 1];
}

bool zr_builder_leads_share(zr_builder *builder, const uint32_t *rows, uint32_t count, uint32_t first)
{
    return has_parts(builder, rows, count) || says_shared(builder, first, last_lead(builder, rows, count));
}
