/* Readings → graph: documents and measures; calls the other parts for every reading. */
#include "graph/build.h"

#include "document/shape.h"
#include "graph/near_units.h"
#include "graph/same_documents.h"

#include <stdlib.h>
#include <string.h>

static void add_issuers(zr_builder *builder, zr_graph_document *row, const zr_document_head *head)
{
    zr_graph_store *store = builder->store;
    zr_span seat = zr_names_seat(builder->reading->names)->name;
    zr_span *issuers = zr_arena_take(&store->arena, head->issuer_count, sizeof *issuers);
    for (uint32_t i = 0; i < head->issuer_count && issuers; i++)
        issuers[i] = zr_issuer_complete(store, head->issuers[i], seat);
    row->issuers = issuers;
    row->issuer_count = head->issuer_count;
}

static void add_document(zr_builder *builder)
{
    const zr_reading *reading = builder->reading;
    const zr_document_head *head = zr_document_get_head(reading->document);
    zr_graph_store *store = builder->store;
    uint32_t place = zr_builder_place(builder, zr_names_seat(reading->names)->place);
    builder->document = zr_store_count(store, ZR_DOCUMENTS);
    zr_graph_document *row = zr_store_add(store, ZR_DOCUMENTS);
    if (!row)
        return;
    char sha256[65];
    zr_source_sha256(reading->source, sha256);
    row->id = zr_free_id(store, &builder->ids, reading->id);
    row->source = zr_store_copy(store, reading->path);
    row->title = zr_store_copy(store, head->title);
    row->number = zr_store_copy(store, head->number);
    row->date = zr_store_copy(store, zr_span_of(head->date));
    row->sha256 = zr_store_copy(store, zr_span_of(sha256));
    row->place = place;
    add_issuers(builder, row, head);
}

/* Headings from the outermost to each section. Sections nest less than 256 deep. */
typedef struct path {
    const zr_span *headings;
    uint32_t count;
} path;

static path path_to(zr_builder *builder, const zr_section *sections, const path *paths, uint32_t at)
{
    uint32_t parent = sections[at].parent;
    uint32_t above = parent < at ? paths[parent].count : 0;
    zr_span *headings = zr_arena_take(&builder->store->arena, (size_t)above + 1, sizeof *headings);
    if (!headings)
        return (path){0};
    for (uint32_t i = 0; i < above; i++)
        headings[i] = paths[parent].headings[i];
    headings[above] = zr_store_name(builder->store, sections[at].heading);
    return (path){headings, above + 1};
}

static path *find_paths(zr_builder *builder, uint32_t *count)
{
    const zr_section *sections = zr_document_sections(builder->reading->document, count);
    path *paths = calloc((size_t)*count + 1, sizeof *paths);
    for (uint32_t i = 0; i < *count && paths; i++)
        paths[i] = path_to(builder, sections, paths, i);
    return paths;
}

/* Deadlines and targets come in the order of their measures. `*at` runs along. */
static void add_deadlines(zr_builder *builder, zr_graph_measure *row, uint32_t measure, uint32_t *at)
{
    uint32_t count;
    const zr_deadline *all = zr_document_deadlines(builder->reading->document, &count);
    uint32_t first = *at;
    while (*at < count && all[*at].measure <= measure)
        ++*at;
    zr_deadline *own = zr_arena_take(&builder->store->arena, *at - first, sizeof *own);
    for (uint32_t i = first; i < *at && own; i++)
        own[i - first] = (zr_deadline){.quote = zr_store_name(builder->store, all[i].quote),
                                       .date = zr_store_name(builder->store, all[i].date),
                                       .year_from = all[i].year_from};
    row->deadlines = own;
    row->deadline_count = *at - first;
}

static void add_targets(zr_builder *builder, zr_graph_measure *row, uint32_t measure, uint32_t *at)
{
    uint32_t count;
    const zr_target *all = zr_document_targets(builder->reading->document, &count);
    uint32_t first = *at;
    while (*at < count && all[*at].measure <= measure)
        ++*at;
    zr_target *own = zr_arena_take(&builder->store->arena, *at - first, sizeof *own);
    for (uint32_t i = first; i < *at && own; i++)
        own[i - first] = (zr_target){.quote = zr_store_name(builder->store, all[i].quote),
                                     .unit = zr_store_name(builder->store, all[i].unit),
                                     .value = all[i].value,
                                     .comparison = all[i].comparison};
    row->targets = own;
    row->target_count = *at - first;
}

static zr_span measure_id(zr_builder *builder, uint32_t number)
{
    zr_buffer *id = &builder->scratch;
    id->size = 0;
    zr_buffer_add(id, zr_store_documents(builder->store)[builder->document].id);
    zr_buffer_char(id, '#');
    zr_buffer_count(id, number);
    builder->store->failed |= id->failed;
    return zr_store_copy(builder->store, zr_buffer_span(id));
}

zr_sheet zr_builder_sheet(const zr_builder *builder, size_t start)
{
    const zr_source *source = builder->reading->source;
    zr_format format = zr_source_format(source);
    if (format != ZR_PDF && format != ZR_DOCX)
        return (zr_sheet){0};
    uint32_t number = zr_source_page(source, start);
    return format == ZR_PDF ? (zr_sheet){.page = number} : (zr_sheet){.paragraph = number};
}

/* Of a row whose first cells repeat those of the row above (rowspan) where its own words begin. */
static size_t own_start(const zr_source *source, const zr_measure *measure)
{
    enum { MOST_CELLS = 24 };
    static const zr_span bar = {"| ", 2};
    zr_span row = zr_span_cut(zr_source_text(source), 0, measure->end);
    size_t at = measure->start;
    for (int cell = 0; cell < MOST_CELLS; cell++) {
        if (at >= row.size || zr_source_find(source, zr_source_offset(source, at)) >= at)
            break;
        size_t next = zr_span_find(row, bar, at);
        if (next == SIZE_MAX || memchr(row.data + at, '\n', next - at))
            return measure->start;
        at = next + bar.size;
    }
    return at < row.size ? at : measure->start;
}

static void add_measure(zr_builder *builder, uint32_t at, path sections)
{
    const zr_source *source = builder->reading->source;
    const zr_measure *measure = &builder->measures[at];
    zr_graph_store *store = builder->store;
    zr_graph_measure *row = zr_store_add(store, ZR_MEASURES);
    if (!row)
        return;
    row->id = measure_id(builder, at + 1);
    row->document = builder->document;
    row->parent = measure->parent < at ? builder->first_measure + measure->parent : ZR_NONE;
    row->label = zr_store_name(store, measure->label);
    row->title = zr_store_copy(store, measure->title);
    row->sections = sections.headings;
    row->section_count = sections.count;
    row->kind = measure->kind;
    size_t start = own_start(source, measure);
    row->line = zr_source_line(source, start);
    zr_sheet sheet = zr_builder_sheet(builder, measure->start);
    row->page = sheet.page;
    row->paragraph = sheet.paragraph;
    zr_source_range(source, start, measure->end, &row->start, &row->end);
}

static zr_status add_measures(zr_builder *builder, zr_error *err)
{
    uint32_t section_count, deadline = 0, target = 0;
    path *paths = find_paths(builder, &section_count);
    if (!paths)
        return zr_fail_memory(err);
    builder->first_measure = zr_store_count(builder->store, ZR_MEASURES);
    for (uint32_t i = 0; i < builder->measure_count; i++) {
        uint32_t section = builder->measures[i].section;
        add_measure(builder, i, section < section_count ? paths[section] : (path){0});
        if (zr_store_status(builder->store, err) != ZR_OK)
            break;
        zr_graph_measure *row = &zr_store_measures(builder->store)[builder->first_measure + i];
        add_deadlines(builder, row, i, &deadline);
        add_targets(builder, row, i, &target);
    }
    free(paths);
    return zr_store_status(builder->store, err);
}

static zr_status add_reading(zr_builder *builder, zr_error *err)
{
    builder->measures = zr_document_measures(builder->reading->document, &builder->measure_count);
    add_document(builder);
    zr_status status = zr_store_status(builder->store, err);
    if (status == ZR_OK)
        status = add_measures(builder, err);
    zr_siblings_before(builder->before, builder->measures, builder->measure_count);
    if (status == ZR_OK)
        status = zr_builder_add_duties(builder, err);
    return status == ZR_OK ? zr_builder_add_findings(builder, err) : status;
}

/* Room that depends on the reading. */
static zr_status with_room(zr_builder *builder, zr_error *err)
{
    uint32_t count;
    zr_document_measures(builder->reading->document, &count);
    builder->before = malloc(zr_siblings_room(count) * sizeof *builder->before);
    builder->group = malloc(((size_t)count + 1) * sizeof *builder->group);
    builder->led = calloc((size_t)count + 1, sizeof *builder->led);
    bool fine = builder->before && builder->group && builder->led;
    zr_status status = fine ? add_reading(builder, err) : zr_fail_memory(err);
    free(builder->before);
    free(builder->group);
    free(builder->led);
    return status;
}

static zr_status start(zr_builder *builder, zr_error *err)
{
    uint32_t divisions;
    zr_divisions(&divisions);
    builder->store = zr_store_new();
    builder->place_of = malloc(((size_t)divisions + 1) * sizeof *builder->place_of);
    if (!builder->store || !builder->place_of)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < divisions; i++)
        builder->place_of[i] = ZR_NONE;
    return ZR_OK;
}

static zr_status complete(zr_builder *builder, zr_error *err)
{
    zr_status status = zr_name_units(builder->store, builder->words, err);
    zr_builder_show_named(builder);
    if (status == ZR_OK)
        status = zr_list_surfaces(builder->store, err);
    if (status == ZR_OK)
        status = zr_store_order(builder->store, err);
    if (status == ZR_OK)
        status = zr_same_documents_tell(builder->store, err);
    return status == ZR_OK ? zr_near_units_tell(builder->store, err) : status;
}

/* Every name is a duty, of one measure at least. */
static void expect_rows(zr_builder *builder, const zr_reading *readings, uint32_t count)
{
    size_t measures = 0, duties = 0;
    zr_graph_store *store = builder->store;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t own;
        zr_document_measures(readings[i].document, &own);
        measures += own;
        zr_names_table(readings[i].names, &own);
        duties += own;
    }
    zr_store_expect(store, ZR_DOCUMENTS, count);
    zr_store_expect(store, ZR_MEASURES, measures);
    zr_store_expect(store, ZR_DUTIES, duties);
    builder->words = malloc((duties + 1) * sizeof *builder->words);
    builder->word_room = builder->words ? duties + 1 : 0;
}

zr_status zr_graph_build(zr_graph **out, const zr_reading *readings, uint32_t count, zr_error *err)
{
    *out = NULL;
    zr_builder builder = {0};
    zr_status status = start(&builder, err);
    if (status == ZR_OK)
        expect_rows(&builder, readings, count);
    for (uint32_t i = 0; i < count && status == ZR_OK; i++) {
        builder.reading = &readings[i];
        status = with_room(&builder, err);
    }
    if (status == ZR_OK)
        status = complete(&builder, err);
    zr_table_free(&builder.units);
    zr_table_free(&builder.ids);
    zr_buffer_free(&builder.scratch);
    free(builder.place_of);
    free(builder.words);
    free(builder.rows);
    free(builder.said);
    free(builder.named);
    if (status == ZR_OK)
        return zr_store_finish(out, builder.store, err);
    zr_store_free(builder.store);
    return status;
}
