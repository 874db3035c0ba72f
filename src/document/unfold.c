/* What a document lends, in the characters of its text. */
#include "document/unfold.h"

#include "document/duties_words.h"

#include <string.h>

/* How far on the words are looked for, and how far the next of their characters may be: a break, a page. */
enum { ZR_UNFOLD_NEAR = 4000, ZR_UNFOLD_GAP = 240 };

/* Where words that the layout had broken begin in the text, at or behind `from`. */
static size_t start_of(const zr_unfolding *of, zr_span words, size_t from)
{
    zr_span near = zr_span_cut(of->folded, 0, from + ZR_UNFOLD_NEAR);
    size_t at = zr_span_find(near, zr_span_cut(words, 0, 12), from);
    return at == SIZE_MAX ? from : at;
}

/* The place of a character of the words behind `at`, or SIZE_MAX. */
static size_t next_of(const zr_unfolding *of, zr_span character, size_t at)
{
    return zr_span_find(zr_span_cut(of->folded, 0, at + ZR_UNFOLD_GAP), character, at);
}

/* Copied words are the text's with some of its bytes left out. */
static zr_span unfold_copy(const zr_unfolding *of, zr_span words, size_t from)
{
    zr_span copy = zr_arena_copy(of->arena, words);
    char *bytes = (char *)(uintptr_t)copy.data; /* ours */
    size_t at = start_of(of, words, from);
    for (size_t i = 0, size; bytes && i < words.size; i += size) {
        size = zr_step(words, i);
        size_t found = next_of(of, zr_span_cut(words, i, i + size), at);
        if (found == SIZE_MAX)
            continue; /* a mark that the text does not have */
        memcpy(bytes + i, of->text.data + found, size);
        at = found + size;
    }
    return copy;
}

/* Words of the folded text, or made of some that stand at or behind byte `from`. */
static zr_span unfold(const zr_unfolding *of, zr_span words, size_t from)
{
    uintptr_t start = (uintptr_t)of->folded.data, at = (uintptr_t)words.data;
    if (words.size == 0)
        return words;
    if (at >= start && at + words.size <= start + of->folded.size)
        return zr_span_cut(of->text, at - start, at - start + words.size);
    return unfold_copy(of, words, from);
}

void zr_unfold_head(const zr_unfolding *of, zr_document_head *head)
{
    zr_span *issuers = zr_arena_take(of->arena, head->issuer_count, sizeof *issuers);
    for (uint32_t i = 0; i < head->issuer_count && issuers; i++)
        issuers[i] = unfold(of, head->issuers[i], 0);
    if (issuers)
        head->issuers = issuers;
    head->title = unfold(of, head->title, 0);
    head->full_title = unfold(of, head->full_title, 0);
    head->number = unfold(of, head->number, 0);
}

void zr_unfold_shape(const zr_unfolding *of, zr_shape *shape, uint32_t expressions)
{
    for (uint32_t i = 0; i < shape->section_count; i++)
        shape->sections[i].heading = unfold(of, shape->sections[i].heading, shape->sections[i].start);
    for (uint32_t i = 0; i < shape->measure_count; i++) {
        zr_measure *measure = &shape->measures[i];
        measure->label = unfold(of, measure->label, measure->start);
        measure->title = unfold(of, measure->title, measure->start);
    }
    for (uint32_t i = 0; i < expressions; i++)
        shape->expressions[i].deadline =
            unfold(of, shape->expressions[i].deadline, shape->expressions[i].start);
}

void zr_unfold_duties(const zr_unfolding *of, zr_duties *duties)
{
    zr_mention *mentions = zr_arena_take(of->arena, duties->mention_count, sizeof *mentions);
    for (uint32_t i = 0; i < duties->mention_count && mentions; i++) {
        mentions[i] = duties->mentions[i];
        mentions[i].surface = unfold(of, mentions[i].surface, mentions[i].start);
    }
    if (mentions)
        duties->mentions = mentions;
}

/* A target's unit stays as it was read: 個 and 个 are one. */
void zr_unfold_targets(const zr_unfolding *of, zr_targets *targets)
{
    zr_target *quantities = zr_arena_take(of->arena, targets->target_count, sizeof *quantities);
    zr_deadline *limits = zr_arena_take(of->arena, targets->deadline_count, sizeof *limits);
    for (uint32_t i = 0; i < targets->target_count && quantities; i++) {
        quantities[i] = targets->targets[i];
        quantities[i].quote = unfold(of, quantities[i].quote, 0);
    }
    for (uint32_t i = 0; i < targets->deadline_count && limits; i++) {
        limits[i] = targets->deadlines[i];
        limits[i].quote = unfold(of, limits[i].quote, 0);
    }
    if (quantities && limits) {
        targets->targets = quantities;
        targets->deadlines = limits;
    }
}

void zr_unfold_notes(const zr_unfolding *of, zr_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        notes->items[i].detail = unfold(of, notes->items[i].detail, notes->items[i].start);
}
