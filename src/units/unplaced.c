/* Words for levels whose place is not known, and the names that they begin. */
#include "units/unplaced.h"

static void put(zr_unplaced_word *word, zr_span name)
{
    if (word->count < ZR_UNPLACED_NAMES)
        word->names[word->count] = name;
    word->count += word->count <= ZR_UNPLACED_NAMES;
}

bool zr_needs_no_place(const zr_context *context, const zr_mention *mentions, uint32_t count)
{
    bool levels = count && !context->host.institution;
    for (uint32_t i = 0; i < count && !levels; i++)
        levels = zr_prefix_of_word(context->lexicon, mentions[i].surface, ZR_NONE).size > 0;
    return !levels;
}

bool zr_unplaced_met(zr_unplaced *unplaced, const zr_sense *sense, uint32_t note)
{
    zr_span word = zr_span_cut(sense->name, 0, sense->prefix.size);
    if (!word.size || sense->prefix.named || sense->prefix.own)
        return false;
    for (uint32_t i = 0; i < unplaced->count; i++) {
        if (!zr_span_equal(unplaced->words[i].word, word))
            continue;
        put(&unplaced->words[i], sense->name);
        return true;
    }
    if (unplaced->count < ZR_UNPLACED_WORDS) {
        unplaced->words[unplaced->count] = (zr_unplaced_word){.word = word, .note = note};
        put(&unplaced->words[unplaced->count++], sense->name);
    }
    return false;
}

void zr_unplaced_write(const zr_unplaced *unplaced, zr_note *notes, zr_arena *arena)
{
    for (uint32_t i = 0; i < unplaced->count; i++) {
        const zr_unplaced_word *it = &unplaced->words[i];
        const zr_span second = it->names[1], third = it->count > 2 ? it->names[2] : (zr_span){0};
        if (it->count < 2)
            continue; /* the name says it */
        notes[it->note].detail = zr_arena_print(
            arena, "%.*s（%.*s、%.*s%s%.*s%s）", (int)it->word.size, it->word.data, (int)it->names[0].size,
            it->names[0].data, (int)second.size, second.data, third.size ? "、" : "", (int)third.size,
            third.size ? third.data : "", it->count > ZR_UNPLACED_NAMES ? "…" : "");
    }
}
