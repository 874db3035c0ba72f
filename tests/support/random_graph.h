/* Small random graphs for oracles and round trips: every field takes odd values now and then. */
#ifndef ZEREN_TESTS_RANDOM_GRAPH_H
#define ZEREN_TESTS_RANDOM_GRAPH_H

#include "graph/store.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* A number of 0 to below − 1 from a generator of our own, so that every machine draws the same. */
static inline uint32_t draw(uint64_t *state, uint32_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)((*state >> 11) % below);
}

static inline zr_span draw_text(uint64_t *state, zr_graph_store *store)
{
    static const char *const texts[] = {"市科技局",
                                        "",
                                        "a\"b\\c",
                                        "\n\t\x01\x7f",
                                        "（一）",
                                        "各县〈市、区〉政府",
                                        "😀",
                                        "\xE2\x80\xA8",
                                        "</script>",
                                        "%s%n",
                                        "long long long long text"};
    return zr_store_name(store, zr_span_of(texts[draw(state, sizeof texts / sizeof *texts)]));
}

static inline const zr_span *draw_texts(uint64_t *state, zr_graph_store *store, uint32_t *count)
{
    zr_span texts[4];
    *count = draw(state, 4);
    for (uint32_t i = 0; i < *count; i++)
        texts[i] = draw_text(state, store);
    return zr_store_names(store, texts, *count);
}

static inline zr_span numbered(zr_graph_store *store, const char *head, uint32_t number)
{
    return zr_arena_print(&store->arena, "%s%05u", head, number);
}

static inline void draw_range(uint64_t *state, size_t *start, size_t *end)
{
    *start = draw(state, 1000);
    *end = *start + draw(state, 5) * (size_t)draw(state, UINT32_MAX);
}

static inline void draw_documents(uint64_t *state, zr_graph_store *store, uint32_t count, uint32_t places)
{
    for (uint32_t i = 0; i < count; i++) {
        zr_graph_document *document = zr_store_add(store, ZR_DOCUMENTS);
        document->id = numbered(store, "文件#", i);
        document->source = draw_text(state, store);
        document->title = draw_text(state, store);
        document->number = draw_text(state, store);
        document->date = draw_text(state, store);
        document->sha256 = draw_text(state, store);
        document->issuers = draw_texts(state, store, &document->issuer_count);
        document->place = draw(state, 3) && places ? draw(state, places) : ZR_NONE;
    }
}

static inline void draw_places(uint64_t *state, zr_graph_store *store, uint32_t count)
{
    static const char *const codes[] = {"330000", "330300", "330302", "420000", "429005", "450000"};
    for (uint32_t i = 0; i < count; i++) {
        zr_graph_place *place = zr_store_add(store, ZR_PLACES);
        place->code = zr_store_copy(store, zr_span_of(codes[i]));
        place->name = draw_text(state, store);
        place->level = (zr_level)draw(state, ZR_NO_LEVEL + 1);
    }
}

static inline void draw_units(uint64_t *state, zr_graph_store *store, uint32_t count, uint32_t places)
{
    static const char *const sectors[] = {"", "science", "education"};
    for (uint32_t i = 0; i < count; i++) {
        zr_graph_unit *unit = zr_store_add(store, ZR_UNITS);
        unit->id = numbered(store, "-/", i);
        unit->name = numbered(store, "局", draw(state, count));
        unit->full_name = numbered(store, "市局", draw(state, 2 * count));
        unit->collective = draw(state, 3) == 0;
        unit->place = draw(state, 4) && places ? draw(state, places) : ZR_NONE;
        unit->sector = zr_store_name(store, zr_span_of(sectors[draw(state, 3)]));
        unit->names = draw_texts(state, store, &unit->name_count);
        if (unit->collective)
            unit->members = draw_texts(state, store, &unit->member_count);
    }
}

static inline void draw_lists(uint64_t *state, zr_graph_store *store, zr_graph_measure *measure)
{
    static const double values[] = {70, -0.5, 1e300, 1.0 / 3, 0, 123456789.125};
    zr_deadline *deadlines = zr_arena_take(&store->arena, 3, sizeof *deadlines);
    zr_target *targets = zr_arena_take(&store->arena, 3, sizeof *targets);
    measure->deadline_count = draw(state, 3);
    measure->target_count = draw(state, 3);
    for (uint32_t i = 0; i < measure->deadline_count; i++)
        deadlines[i] = (zr_deadline){.quote = draw_text(state, store),
                                     .date = draw_text(state, store),
                                     .year_from = (zr_year_from)draw(state, ZR_YEAR_BEFORE + 1)};
    for (uint32_t i = 0; i < measure->target_count; i++)
        targets[i] = (zr_target){.quote = draw_text(state, store),
                                 .unit = draw_text(state, store),
                                 .value = values[draw(state, 6)],
                                 .comparison = (zr_comparison)draw(state, ZR_ABOUT + 1)};
    measure->deadlines = deadlines;
    measure->targets = targets;
}

static inline void draw_measures(uint64_t *state, zr_graph_store *store, uint32_t document, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = zr_store_count(store, ZR_MEASURES);
        zr_graph_measure *measure = zr_store_add(store, ZR_MEASURES);
        measure->id = zr_arena_print(&store->arena, "文件#%05u#%u", document, i + 1);
        measure->document = document;
        measure->parent = i && draw(state, 2) ? at - 1 - draw(state, i) : ZR_NONE;
        measure->label = draw_text(state, store);
        measure->title = draw_text(state, store);
        measure->sections = draw_texts(state, store, &measure->section_count);
        measure->kind = (zr_kind)draw(state, ZR_GROUP + 1);
        measure->line = draw(state, 2) ? draw(state, 50) : UINT32_MAX - draw(state, 3);
        draw_range(state, &measure->start, &measure->end);
        draw_lists(state, store, measure);
    }
}

static inline void draw_duties(uint64_t *state, zr_graph_store *store, uint32_t count, uint32_t measures,
                               uint32_t units)
{
    for (uint32_t i = 0; i < count && measures && units; i++) {
        zr_duty *duty = zr_store_add(store, ZR_DUTIES);
        *duty = (zr_duty){.measure = draw(state, measures),
                          .unit = draw(state, units),
                          .role = (zr_role)draw(state, ZR_ROLES),
                          .basis = (zr_basis)draw(state, ZR_BY_FIRST + 1),
                          .first = draw(state, 3) == 0,
                          .rank = draw(state, 5),
                          .expression = draw(state, 6),
                          .line = draw(state, 99)};
        duty->name = zr_store_name(store, zr_span_of("科技局"));
        duty->surface = zr_store_name(store, zr_span_of("科 技局"));
        duty->alias = draw_text(state, store);
        draw_range(state, &duty->start, &duty->end);
    }
}

static inline void draw_findings(uint64_t *state, zr_graph_store *store, uint32_t count, uint32_t documents,
                                 uint32_t measures)
{
    for (uint32_t i = 0; i < count; i++) {
        zr_finding *finding = zr_store_add(store, ZR_FINDINGS);
        finding->code = (zr_code)draw(state, ZR_CODES);
        if (finding->code == ZR_F_NEAR_UNITS ||
            finding->code == ZR_F_SAME_DOCUMENT) /* of several graphs: never copied, but looked for */
            finding->code = ZR_F_NEAR_NAMES;
        finding->document = documents && draw(state, 4) ? draw(state, documents) : ZR_NONE;
        finding->measure = measures && draw(state, 2) ? draw(state, measures) : ZR_NONE;
        finding->line = draw(state, 9);
        finding->detail = draw_text(state, store);
        finding->quote = draw_text(state, store);
        draw_range(state, &finding->start, &finding->end);
    }
}

/* A graph in good order; the same for the same seed. */
static inline zr_graph *random_graph(uint64_t seed)
{
    uint64_t state = seed * 0x9E3779B97F4A7C15u + 1;
    zr_graph_store *store = zr_store_new();
    uint32_t documents = draw(&state, 4), places = draw(&state, 7), units = draw(&state, 9);
    draw_documents(&state, store, documents, places);
    draw_places(&state, store, places);
    draw_units(&state, store, units, places);
    for (uint32_t i = 0; i < documents; i++)
        draw_measures(&state, store, i, draw(&state, 8));
    uint32_t measures = zr_store_count(store, ZR_MEASURES);
    draw_duties(&state, store, draw(&state, 40), measures, units);
    draw_findings(&state, store, draw(&state, 5), documents, measures);
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_eq(zr_store_order(store, &err), ZR_OK);
    cr_assert_eq(zr_store_finish(&graph, store, &err), ZR_OK, "%s", err.message);
    return graph;
}

#endif
