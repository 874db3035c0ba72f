/* What the finders share: edges of sentences, next nodes, keeping what was found. */
#include "document/duties_hunt.h"

#include "base/utf8.h"
#include "document/letters.h"

#include <string.h>

void zr_hunt_doubt(zr_hunt *hunt, zr_code code, size_t start, size_t end)
{
    zr_clean words = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    size_t most = words.text.size < 300 ? words.text.size : 300;
    while (most < words.text.size && ((unsigned char)words.text.data[most] & 0xC0) == 0x80)
        most++;
    zr_notes_add(hunt->pool->notes, (zr_note){.code = code,
                                              .start = start,
                                              .end = end,
                                              .measure = zr_outline_at(hunt->pool->outline, start),
                                              .detail = zr_span_cut(words.text, 0, most)});
}

void zr_hunt_keep(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end)
{
    bool ruled = false;
    for (size_t i = reading->first; i < reading->list->count; i++) {
        zr_mention *mention = &reading->list->items[i].mention;
        ruled |= mention->role == ZR_LEAD;
        if (mention->basis == ZR_BY_BARE && (reading->verbs || reading->manners))
            mention->basis = ZR_BY_VERB; /* names behind the verb of others */
    }
    zr_expression expression = {.start = start,
                                .end = end,
                                .measure = zr_outline_at(hunt->pool->outline, start),
                                .measures = 1,
                                .mention = (uint32_t)reading->first,
                                .mentions = (uint32_t)zr_reading_names(reading),
                                .etc = reading->etc,
                                .deadline = reading->limit};
    zr_pool_found(hunt->pool, (zr_found){.expression = expression, .ruled = ruled});
    if (reading->odd)
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, reading->odd_start, reading->odd_end);
    if (reading->open_end)
        zr_hunt_doubt(hunt, ZR_F_UNNAMED, reading->open_start, reading->open_end);
}

bool zr_hunt_nobody(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end)
{
    if (!reading->nobody || reading->odd || zr_reading_names(reading))
        return false;
    zr_hunt_doubt(hunt, ZR_F_UNNAMED, start, end);
    return true;
}

size_t zr_next_node(const zr_hunt *hunt, size_t at)
{
    const zr_outline *outline = hunt->pool->outline;
    size_t low = 0, high = outline->node_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (outline->nodes[middle].start <= at)
            low = middle + 1;
        else
            high = middle;
    }
    size_t body =
        outline->body_end && outline->body_end <= hunt->text.size ? outline->body_end : hunt->text.size;
    return low < outline->node_count && outline->nodes[low].start < body ? outline->nodes[low].start : body;
}

zr_edge zr_edge_before(const zr_hunt *hunt, size_t at)
{
    zr_span text = hunt->text;
    bool line = false;
    size_t space;
    while (at > 0) {
        if (zr_char_at(text, zr_step_back(text, at)) > 0x3000)
            break; /* no white space stands up there */
        space = zr_utf8_space_before(zr_span_cut(text, 0, at));
        if (!space && at >= 2 && memcmp(text.data + at - 2, "**", 2) == 0)
            space = 2;
        if (!space)
            break;
        line |= text.data[at - 1] == '\n';
        at -= space;
    }
    if (at == 0 || (zr_letter_before(text, at) & ZR_L_SENTENCE))
        return ZR_EDGE_SENTENCE;
    return line ? ZR_EDGE_LINE : ZR_EDGE_NONE;
}

zr_edge zr_edge_behind(const zr_hunt *hunt, size_t at)
{
    zr_gap gap;
    size_t end = hunt->text.size;
    at += zr_gap_read(hunt->text, at, end, &gap);
    if (at >= end || gap >= ZR_GAP_LINE)
        return ZR_EDGE_LINE;
    if (zr_letter_at(hunt->text, at) & ZR_L_NEXT)
        return ZR_EDGE_SENTENCE;
    return zr_next_node(hunt, at - 1) == at ? ZR_EDGE_SENTENCE : ZR_EDGE_NONE;
}
