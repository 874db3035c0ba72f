/* Where a note in brackets begins and ends, also where nothing closes it. */
#include "document/duties_note_place.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "document/duties_teams.h"
#include "document/letters.h"
#include "document/outline_label.h"

/* Does a label stand behind the bracket? Raw and cheap: where a guess must stop. */
static bool begins_note(zr_hunt *hunt, const zr_event *open)
{
    static const char *const heads[] = {"责任", "牵头", "配合", "主要责任", "参与"};
    zr_gap gap;
    size_t at = (size_t)open->at + open->size;
    at += zr_gap_read(hunt->text, at, hunt->text.size, &gap);
    return zr_longest_at(heads, sizeof heads / sizeof *heads, hunt->text, at) > 0;
}

/* 市商务委11.开展: a number that a lost line's break has put behind a name; where it begins, or `end`. */
static size_t next_number(zr_span text, size_t at, size_t end)
{
    zr_span part = zr_span_cut(text, 0, end);
    uint32_t before = 0;
    for (; at < end; at += zr_step(part, at)) {
        uint32_t c = zr_char_at(part, at);
        if (c >= '1' && c <= '9' && zr_is_ideograph(before)) {
            zr_label label = zr_label_read(zr_span_cut(part, at, end));
            size_t behind = at + label.size;
            if (label.style == ZR_STYLE_DOT && !label.bare && behind < end &&
                zr_char_at(part, behind) >= 0x4E00)
                return at;
        }
        before = c;
    }
    return end;
}

void zr_note_guess(zr_hunt *hunt, size_t index, zr_note_place *place)
{
    size_t most = zr_next_node(hunt, place->open);
    most = most < place->inside + ZR_NOTE_MOST ? most : place->inside + ZR_NOTE_MOST;
    place->closed = false;
    for (size_t i = index + 1; i < hunt->events->count && hunt->events->items[i].at < most; i++) {
        const zr_event *event = &hunt->events->items[i];
        size_t behind = (size_t)event->at + event->size;
        if (event->kind == ZR_EVENT_OPEN && (event->partner == ZR_NONE || begins_note(hunt, event))) {
            most = event->at;
            break;
        }
        if (event->kind == ZR_EVENT_CLOSE && zr_edge_behind(hunt, behind) != ZR_EDGE_NONE) {
            most = behind; /* it closes a bracket inside: 局（委） */
            break;
        }
    }
    most = next_number(hunt->text, place->inside, most);
    most = zr_trim_pages(hunt->text, place->inside, most);
    place->close = place->end = most;
    size_t stop = zr_find_word(zr_span_cut(hunt->text, 0, most), place->inside, "。");
    if (stop != SIZE_MAX)
        place->close = place->end = stop + 3;
}

zr_note_place zr_note_place_of(zr_hunt *hunt, size_t index)
{
    const zr_event *open = &hunt->events->items[index];
    zr_note_place place = {
        .open = open->at, .inside = (size_t)open->at + open->size, .event = (uint32_t)index, .closed = true};
    if (open->partner == ZR_NONE) {
        zr_note_guess(hunt, index, &place);
        return place;
    }
    const zr_event *close = &hunt->events->items[open->partner];
    place.close = close->at;
    place.end = (size_t)close->at + close->size;
    return place;
}

bool zr_note_ends_head(const zr_hunt *hunt, const zr_note_place *place)
{
    enum { LONGEST = 90 };
    zr_span text = hunt->text;
    if (!place->closed || !zr_colon_at(text, place->end))
        return false;
    size_t from = zr_line_start(text, zr_line_floor(0, place->open, LONGEST + 1), place->open);
    zr_span head = zr_span_cut(text, from, place->open);
    return head.size >= 6 && head.size <= LONGEST && zr_letter_find(head, 0, ZR_L_CLAUSE) == head.size &&
           (zr_is_team(head) || !zr_ends_like_body(text, from, place->open));
}

bool zr_note_stands_between(const zr_hunt *hunt, const zr_note_place *place)
{
    bool begins = zr_begins_line(hunt->text, place->open) && !hunt->pool->outline->wrap;
    return place->closed && !begins && zr_edge_before(hunt, place->open) == ZR_EDGE_SENTENCE &&
           zr_edge_behind(hunt, place->end) == ZR_EDGE_NONE;
}
