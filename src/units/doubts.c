#include "units/doubts.h"

#include "units/seat_places.h"

static void add_note(zr_doubts *it, zr_code code, const zr_mention *mention, zr_span detail)
{
    zr_note note = {.code = code,
                    .start = mention->start,
                    .end = mention->end,
                    .measure = zr_mention_measure(it->expressions, mention),
                    .detail = detail};
    it->failed |= !zr_names_add_note(it->names, note);
}

/* 新城区管委会（呼和浩特市新城区 150102、平顶山市 410400）: the place that was taken, and the document's own
 * where that is another; … where others of the name are as near. */
static zr_span name_and_places(zr_doubts *it, const zr_sense *sense)
{
    uint32_t seat = it->context->seat;
    const zr_division *taken = &zr_table_divisions[sense->place], *own = NULL;
    if (seat != ZR_NONE && seat != ZR_CENTRE && zr_place_distance(sense->place, seat) > 1)
        own = &zr_table_divisions[seat];
    return zr_arena_print(&it->names->arena, "%.*s（%.*s %s、%.*s%s%s）", (int)sense->name.size,
                          sense->name.data, (int)taken->name.size, taken->name.data, taken->code,
                          own ? (int)own->name.size : 0, own ? own->name.data : "", own ? " " : "…",
                          own ? own->code : "");
}

void zr_doubt_name(zr_doubts *it, const zr_mention *mention, const zr_sense *sense)
{
    if (zr_sense_is_unknown(it->context, sense))
        add_note(it, ZR_F_UNKNOWN_NAME, mention, sense->name);
    bool unplaced = sense->place == ZR_NONE && it->context->seat != ZR_NONE;
    if (unplaced && zr_unplaced_met(&it->unplaced, sense, (uint32_t)it->names->note_count))
        return;
    if (unplaced)
        add_note(it, ZR_F_AMBIGUOUS_PLACE, mention, sense->name);
    else if (sense->rivals && sense->place != ZR_NONE)
        add_note(it, ZR_F_AMBIGUOUS_PLACE, mention, name_and_places(it, sense));
}

/* An alias that is nothing the tables know cannot be told whose it is; one that is another body may answer.
 */
void zr_doubt_alias(zr_doubts *it, const zr_mention *mention, const zr_sense *sense, zr_printed *printed)
{
    uint32_t document = it->context->book->document;
    if (sense->noted != document && !zr_alias_is_known(it->context, printed->alias))
        add_note(it, ZR_F_UNRESOLVED_ALIAS, mention, printed->alias);
    else if (printed->other != document && zr_alias_is_other(it->context, sense, printed->alias))
        add_note(it, ZR_F_LEFT_OVER, mention, printed->alias);
    printed->other = document;
}

/* “words” that the place was told by, and what else they would fit; the centre is told by the bodies named,
 * not by words of its own. */
static zr_span seat_detail(zr_doubts *it, const zr_seat *seat)
{
    const zr_division *place = &zr_table_divisions[seat->place];
    zr_span words = zr_span_cut(it->text, seat->start, seat->end);
    zr_span all = zr_arena_print(&it->names->arena, "%.*s %s%s%.*s%s", (int)place->name.size,
                                 place->name.data, place->code, words.size ? "（“" : "", (int)words.size,
                                 words.size ? words.data : "", words.size ? "”）" : "");
    for (uint32_t i = 0; i < seat->rivals && i < ZR_SEAT_RIVALS; i++) {
        place = &zr_table_divisions[seat->rival[i]];
        all = zr_arena_print(&it->names->arena, "%.*s、%.*s %s", (int)all.size, all.data,
                             (int)place->name.size, place->name.data, place->code);
    }
    return all;
}

void zr_doubt_seat(zr_doubts *it, const zr_mention *mentions, uint32_t count)
{
    const zr_seat *seat = &it->names->seat;
    zr_note note = {.code = ZR_F_UNKNOWN_PLACE, .measure = ZR_NONE};
    bool known = seat->place != ZR_NONE;
    if (known ? !seat->inferred && !seat->rivals : zr_needs_no_place(it->context, mentions, count))
        return;
    if (known) {
        note.code = seat->rivals ? ZR_F_AMBIGUOUS_PLACE : ZR_F_INFERRED_PLACE;
        note.start = seat->start;
        note.end = seat->end;
        note.detail = seat_detail(it, seat);
    }
    it->failed |= !zr_names_add_note(it->names, note);
}

bool zr_doubts_end(zr_doubts *it)
{
    if (!it->failed)
        zr_unplaced_write(&it->unplaced, it->names->notes, &it->names->arena);
    return !it->failed;
}
