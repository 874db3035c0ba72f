/* A text → a document: outline, then duties, then shape; each stage is a value made from the values before.
 */
#include "base/traditional.h"
#include "document/duties.h"
#include "document/head.h"
#include "document/left_out.h"
#include "document/odd_days.h"
#include "document/shape.h"
#include "document/shape_lists.h"
#include "document/targets.h"
#include "document/unfold.h"

#include <stdlib.h>
#include <string.h>

struct zr_document {
    zr_arena arena;
    zr_span text;    /* as it is read: in simplified characters */
    zr_span printed; /* the same with its own */
    zr_document_head head;
    zr_duties duties;
    zr_shape shape;
    zr_targets targets;
    zr_notes notes;
    zr_document_head folded_head;      /* of a text in traditional characters */
    const zr_mention *folded_mentions; /* … or NULL */
};

static const size_t largest_text = UINT32_MAX;

static zr_status read_head(zr_document *document, const zr_spots *spots, const zr_outline *outline,
                           zr_error *err)
{
    zr_status status = zr_head_find(&document->head, document->text, outline, &document->arena, err);
    if (status != ZR_OK)
        return status;
    return zr_targets_find(&document->targets, document->text, spots, &document->shape, outline,
                           document->duties.expression_count, zr_since_head(&document->head),
                           &document->arena, err);
}

static zr_status read_body(zr_document *document, const zr_spots *spots, zr_outline *outline, zr_error *err)
{
    zr_status status = zr_duties_find(&document->duties, document->text, spots, outline, &document->arena,
                                      &document->notes, err);
    if (status == ZR_OK)
        status = zr_lists_take(outline, &document->duties, document->text, &document->arena, err);
    if (status != ZR_OK)
        return status;
    return zr_shape_find(&document->shape, document->text, outline, &document->duties, &document->arena, err);
}

/* The innermost measure that holds a byte, or ZR_NONE. O(log measures + depth). */
static uint32_t measure_at(const zr_shape *shape, size_t at)
{
    uint32_t low = 0, high = shape->measure_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (shape->measures[middle].start <= at)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t measure = low ? low - 1 : ZR_NONE;
    while (measure != ZR_NONE && shape->measures[measure].end <= at)
        measure = shape->measures[measure].parent;
    return measure;
}

/* The stages know places only; measures exist when the last is done. */
static void place_notes(zr_document *document)
{
    for (size_t i = 0; i < document->notes.count; i++)
        document->notes.items[i].measure = measure_at(&document->shape, document->notes.items[i].start);
}

static void note_what_is_missing(zr_document *document)
{
    zr_note note = {.measure = ZR_NONE};
    if (zr_span_trim(document->text).size == 0)
        note.code = ZR_F_EMPTY;
    else if (document->shape.measure_count == 0)
        note.code = ZR_F_NO_MEASURES;
    else
        return;
    zr_notes_add(&document->notes, note);
}

static void note_what_is_left_out(zr_document *document)
{
    for (uint32_t i = 0; i < document->shape.measure_count; i++) {
        const zr_measure *measure = &document->shape.measures[i];
        if (zr_title_left_out(measure->title))
            zr_notes_add(&document->notes, (zr_note){.code = ZR_F_LEFT_OUT,
                                                     .start = measure->start,
                                                     .end = measure->end,
                                                     .measure = i,
                                                     .detail = measure->title});
    }
    zr_span end = zr_end_left_out(document->text);
    size_t at = end.size ? (size_t)(end.data - document->text.data) : 0;
    if (end.size)
        zr_notes_add(
            &document->notes,
            (zr_note){
                .code = ZR_F_LEFT_OUT, .start = at, .end = at + end.size, .measure = ZR_NONE, .detail = end});
}

static void unfold(zr_document *document)
{
    document->folded_head = document->head;
    document->folded_mentions = document->duties.mentions;
    zr_unfolding of = {document->printed, document->text, &document->arena};
    zr_unfold_head(&of, &document->head);
    zr_unfold_shape(&of, &document->shape, document->duties.expression_count);
    zr_unfold_duties(&of, &document->duties);
    zr_unfold_targets(&of, &document->targets);
    zr_unfold_notes(&of, &document->notes);
}

static zr_status read_text(zr_document *document, const zr_spots *spots, zr_error *err)
{
    zr_outline outline;
    zr_status status =
        zr_outline_find(&outline, document->text, spots, &document->arena, &document->notes, err);
    if (status == ZR_OK)
        status = read_body(document, spots, &outline, err);
    return status == ZR_OK ? read_head(document, spots, &outline, err) : status;
}

/* The spots of the text as it is read. */
static zr_status find_spots(zr_document *document, zr_spots *spots, zr_error *err)
{
    zr_status status = zr_spots_find(spots, document->printed, err);
    if (status != ZR_OK || !spots->traditional || !zr_is_traditional(document->printed))
        return status;
    document->text = zr_simplify(&document->arena, document->printed);
    zr_spots_free(spots);
    return zr_spots_find(spots, document->text, err);
}

static zr_status read_all(zr_document *document, zr_error *err)
{
    zr_spots spots;
    zr_status status = find_spots(document, &spots, err);
    if (status == ZR_OK)
        status = read_text(document, &spots, err);
    if (status == ZR_OK && document->shape.measure_count)
        zr_odd_days_tell(&document->notes, document->text, &spots, document->shape.measures[0].start);
    zr_spots_free(&spots);
    if (status != ZR_OK)
        return status;
    place_notes(document);
    note_what_is_missing(document);
    note_what_is_left_out(document);
    if (document->text.data != document->printed.data)
        unfold(document);
    return document->arena.failed || document->notes.failed ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_document_parse(zr_document **out, zr_span text, zr_error *err)
{
    *out = NULL;
    if (text.size > largest_text)
        return zr_fail_words(err, ZR_LIMIT, "文本有 %zu 字节，上限为 4 GiB",
                             "a text of %zu bytes; the limit is 4 GiB", text.size);
    zr_document *document = calloc(1, sizeof *document);
    if (!document)
        return zr_fail_memory(err);
    document->printed = text;
    document->text = text;
    zr_status status = read_all(document, err);
    if (status == ZR_OK)
        *out = document;
    else
        zr_document_free(document);
    return status;
}

void zr_document_free(zr_document *document)
{
    if (!document)
        return;
    zr_notes_free(&document->notes);
    zr_arena_free(&document->arena);
    free(document);
}

zr_span zr_document_text(const zr_document *document)
{
    return document->printed;
}

zr_folded zr_document_folded(const zr_document *document)
{
    return document->folded_mentions
               ? (zr_folded){document->text, &document->folded_head, document->folded_mentions}
               : (zr_folded){document->text, &document->head, document->duties.mentions};
}

const zr_document_head *zr_document_get_head(const zr_document *document)
{
    return &document->head;
}

const zr_section *zr_document_sections(const zr_document *document, uint32_t *count)
{
    *count = document->shape.section_count;
    return document->shape.sections;
}

const zr_measure *zr_document_measures(const zr_document *document, uint32_t *count)
{
    *count = document->shape.measure_count;
    return document->shape.measures;
}

const zr_expression *zr_document_expressions(const zr_document *document, uint32_t *count)
{
    *count = document->duties.expression_count;
    return document->shape.expressions;
}

const zr_mention *zr_document_mentions(const zr_document *document, uint32_t *count)
{
    *count = document->duties.mention_count;
    return document->duties.mentions;
}

const zr_deadline *zr_document_deadlines(const zr_document *document, uint32_t *count)
{
    *count = document->targets.deadline_count;
    return document->targets.deadlines;
}

const zr_target *zr_document_targets(const zr_document *document, uint32_t *count)
{
    *count = document->targets.target_count;
    return document->targets.targets;
}

const zr_note *zr_document_notes(const zr_document *document, uint32_t *count)
{
    *count = (uint32_t)document->notes.count;
    return document->notes.items;
}

const zr_carried *zr_document_carried(const zr_document *document, uint32_t *count)
{
    *count = document->duties.carried_count;
    return document->duties.carried;
}
