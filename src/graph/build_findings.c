/* What a person should look at: the notes of reading, and what only a whole measure shows. */
#include "graph/build_inspect.h"

#include <stdlib.h>

zr_finding *zr_builder_add_finding(zr_builder *builder, zr_code code, uint32_t measure, size_t start,
                                   size_t end, zr_span detail)
{
    const zr_source *source = builder->reading->source;
    zr_finding *finding = zr_store_add(builder->store, ZR_FINDINGS);
    if (!finding)
        return NULL;
    finding->code = code;
    finding->document = builder->document;
    finding->measure = measure < builder->measure_count ? builder->first_measure + measure : ZR_NONE;
    finding->line = zr_source_line(source, start);
    zr_sheet sheet = zr_builder_sheet(builder, start);
    finding->page = sheet.page;
    finding->paragraph = sheet.paragraph;
    zr_source_range(source, start, end, &finding->start, &finding->end);
    finding->detail = zr_one_line(builder->store, detail);
    finding->quote = zr_quote(builder->store, zr_source_text(source), start);
    return finding;
}

/* Does the note say of the same words what the one before it did: of a merged cell, once for each column? */
static bool is_said(const zr_builder *builder, const zr_note *notes, uint32_t i)
{
    size_t start, end, before, before_end;
    if (i == 0 || notes[i].code != notes[i - 1].code || !zr_span_equal(notes[i].detail, notes[i - 1].detail))
        return false;
    const zr_source *source = builder->reading->source;
    zr_source_range(source, notes[i].start, notes[i].end, &start, &end);
    zr_source_range(source, notes[i - 1].start, notes[i - 1].end, &before, &before_end);
    return start == before && end == before_end;
}

/* 7. ×12 (17, 22, 28, …): an excerpt skips many numbers. What its first one is told with; empty where there
 * are few. */
static zr_span skips(const zr_builder *builder, const zr_note *notes, uint32_t count, zr_buffer *words)
{
    enum { FEW = 5, SHOWN = 6 };
    uint32_t found = 0, first = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (notes[i].code != ZR_F_NUMBERING || is_said(builder, notes, i))
            continue;
        first = found++ ? first : i;
    }
    if (found <= FEW)
        return (zr_span){0};
    zr_buffer_add(words, notes[first].detail);
    zr_buffer_print(words, " ×%u (", found);
    for (uint32_t i = first, shown = 0; i < count && shown < SHOWN; i++) {
        if (notes[i].code != ZR_F_NUMBERING || is_said(builder, notes, i))
            continue;
        zr_buffer_put(words, shown++ ? ", " : "");
        zr_buffer_count(words, zr_source_line(builder->reading->source, notes[i].start));
    }
    zr_buffer_put(words, found > SHOWN ? ", …)" : ")");
    return zr_buffer_span(words);
}

static void add_notes(zr_builder *builder, const zr_note *notes, uint32_t count)
{
    zr_buffer words = {0};
    zr_span skipped = skips(builder, notes, count, &words);
    bool told = false;
    for (uint32_t i = 0; i < count; i++) {
        if (is_said(builder, notes, i))
            continue;
        if (notes[i].code == ZR_F_NUMBERING && skipped.size) {
            if (!told)
                zr_builder_add_finding(builder, ZR_F_NUMBERING, notes[i].measure, notes[i].start,
                                       notes[i].end, skipped);
            told = true;
            continue;
        }
        zr_builder_add_finding(builder, notes[i].code, notes[i].measure, notes[i].start, notes[i].end,
                               notes[i].detail);
    }
    builder->store->failed |= words.failed;
    zr_buffer_free(&words);
}

/* Duties of the reading by measure. */
static void fill(zr_inspection *all, uint32_t duty_count)
{
    const zr_builder *builder = all->builder;
    const zr_duty *duties = zr_store_duties(builder->store) + builder->first_duty;
    for (uint32_t i = 0; i < duty_count; i++)
        all->starts[duties[i].measure - builder->first_measure + 2]++;
    for (uint32_t m = 2; m < builder->measure_count + 2; m++)
        all->starts[m] += all->starts[m - 1];
    for (uint32_t i = 0; i < duty_count; i++)
        all->rows[all->starts[duties[i].measure - builder->first_measure + 1]++] = builder->first_duty + i;
}

/* 各科室, in a plan of one bureau for five measures: what is a document's way is told at the first of them.
 */
static void tell_sets(zr_inspection *all, uint32_t measure, zr_lone_sets *lone)
{
    zr_duty_list list = zr_duties_of(all, measure);
    uint32_t *same = zr_lone_set(lone, all->builder, list.rows, list.count);
    if (same && !*same)
        return; /* told */
    zr_join_names(all, list, -1);
    if (same && *same >= ZR_LEAST_OF_HABIT) {
        zr_buffer_print(&all->words, " ×%u", *same);
        *same = 0;
    }
    zr_find_at_duty(all, ZR_F_COLLECTIVE_ONLY, measure, list.rows[0], zr_buffer_span(&all->words));
}

static void look_at_measure(zr_inspection *all, uint32_t measure, zr_lone_sets *lone)
{
    zr_duty_list list = zr_duties_of(all, measure);
    if (zr_first_in_role(all->builder, list, ZR_LEAD, ZR_NONE) != ZR_NONE)
        zr_look_at_leads(all, measure);
    if (zr_builder_names_sets(all->builder, measure, list.rows, list.count))
        tell_sets(all, measure, lone);
}

static void look_at_measures(zr_inspection *all)
{
    zr_builder *builder = all->builder;
    zr_lone_sets lone = {0};
    zr_look_at_habit(all);
    zr_look_at_unled(all);
    for (uint32_t m = 0; m < builder->measure_count; m++) {
        zr_duty_list list = zr_duties_of(all, m);
        zr_lone_set_count(&lone, builder, m, list.rows, list.count);
    }
    for (uint32_t m = 0; m < builder->measure_count && !lone.failed; m++)
        look_at_measure(all, m, &lone);
    builder->store->failed |= all->words.failed || lone.failed;
    zr_lone_sets_free(&lone);
}

/* False: no memory. */
static bool inspect(zr_builder *builder)
{
    uint32_t duties = zr_store_count(builder->store, ZR_DUTIES) - builder->first_duty;
    zr_inspection all = {.builder = builder,
                         .starts = calloc(builder->measure_count + (size_t)2, sizeof *all.starts),
                         .rows = calloc(duties + (size_t)1, sizeof *all.rows),
                         .shared = calloc(builder->measure_count + (size_t)1, 1)};
    bool fine = all.starts && all.rows && all.shared;
    if (fine) {
        fill(&all, duties);
        look_at_measures(&all);
    }
    zr_buffer_free(&all.words);
    free(all.starts);
    free(all.rows);
    free(all.shared);
    return fine;
}

zr_status zr_builder_add_findings(zr_builder *builder, zr_error *err)
{
    uint32_t count;
    zr_builder_add_remarks(builder);
    const zr_note *notes = zr_document_notes(builder->reading->document, &count);
    add_notes(builder, notes, count);
    zr_status status = zr_builder_add_name_notes(builder, err);
    if (status != ZR_OK)
        return status;
    zr_builder_find_past_limits(builder);
    return inspect(builder) ? zr_builder_find_unowned(builder, err) : zr_fail_memory(err);
}
