/* Labels of both who leads and who answers, where the names say which of them leads. */
#include "document/duties_marked.h"

#include "base/words.h"
#include "document/duties_words.h"

/* 牵头及责任单位, 牵头（责任）单位; not 牵头责任单位, who leads and answers. */
static bool names_both(zr_span label)
{
    static const char *const joints[] = {"及", "和", "与", "、", "/", "（", "(", "或", NULL};
    static const char *const others[] = {"责任", "负责", "落实", "承办", "实施", NULL};
    size_t lead = zr_find_word(label, 0, "牵头");
    return lead != SIZE_MAX && zr_holds_any(label, others) && zr_holds_any(label, joints);
}

static bool is_marked(const zr_mention *mention)
{
    return mention->role == ZR_LEAD && (mention->basis == ZR_BY_VERB || mention->marked);
}

/* Of the mentions that stand in [start, end). */
static void settle_within(zr_mention *mentions, uint32_t count, size_t start, size_t end)
{
    bool marked = false;
    for (uint32_t i = 0; i < count; i++)
        marked |= mentions[i].start >= start && mentions[i].start < end && is_marked(&mentions[i]);
    for (uint32_t i = 0; i < count && marked; i++) {
        zr_mention *mention = &mentions[i];
        bool label = mention->basis == ZR_BY_TABLE || mention->basis == ZR_BY_LABEL;
        if (mention->start >= start && mention->start < end && label && mention->role == ZR_LEAD &&
            !mention->marked)
            mention->role = ZR_RESPONSIBLE;
    }
}

void zr_marked_leads_settle(const zr_duty_pool *pool, const zr_expression *found, zr_mention *mentions)
{
    enum { LABEL = 90 }; /* bytes */
    bool any = false;
    for (uint32_t i = 0; i < found->mentions && found->mentions > 1; i++)
        any |= is_marked(&mentions[i]);
    if (!any) /* as nearly all */
        return;
    const zr_node *row = found->measure == ZR_NONE ? NULL : &pool->outline->nodes[found->measure];
    for (uint32_t i = 0; row && i < row->cells && row->cell + i < pool->outline->cell_count; i++) {
        const zr_cell_text *cell = &pool->outline->cells[row->cell + i];
        if (names_both(cell->column))
            settle_within(mentions, found->mentions, cell->start, cell->end);
    }
    size_t first = mentions[0].start;
    size_t from = first > found->start + LABEL ? first - LABEL : found->start;
    if (!(row && row->cells) && first > from && names_both(zr_span_cut(pool->text, from, first)))
        settle_within(mentions, found->mentions, found->start, found->end);
}
