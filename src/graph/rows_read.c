/* One JSON object → one row of the graph. References stay symbols until all is read. */
#include "graph/reader.h"

#include <string.h>

/* Adds a row of `kind` for the id under `key`, which must be new. NULL when it failed. */
static void *new_row(zr_reader *reader, zr_rows_kind kind, json_object *object, const char *key, zr_span *id)
{
    zr_symbols *symbols = &reader->symbols[kind];
    uint32_t symbol = zr_field_id(reader, object, key, kind, true);
    if (symbol == ZR_NONE)
        return NULL;
    *id = symbols->names[symbol];
    if (symbols->rows[symbol] != ZR_NONE) {
        zr_reader_fail(reader, ZR_BAD_INPUT, key, "“%s”出现两次", "\"%s\" is there twice",
                       zr_brief_of(*id).text);
        return NULL;
    }
    symbols->rows[symbol] = zr_store_count(reader->store, kind);
    return zr_store_add(reader->store, kind);
}

static zr_span name_field(zr_reader *reader, json_object *object, const char *key)
{
    return zr_store_name(reader->store, zr_field_text(reader, object, key, false));
}

static zr_span copy_field(zr_reader *reader, json_object *object, const char *key)
{
    return zr_store_copy(reader->store, zr_field_text(reader, object, key, false));
}

/* A word of a closed list. Missing: *out stays as it is, unless `needed`. */
typedef bool read_word(int *out, zr_span word);

static void word_field(zr_reader *reader, json_object *object, const char *key, read_word *read, int *out,
                       bool needed)
{
    zr_span word = zr_field_text(reader, object, key, needed);
    if (reader->status == ZR_OK && (word.size || needed) && !read(out, word))
        zr_reader_fail(reader, ZR_BAD_INPUT, key, "“%s”不是认识的 %s", "\"%s\" is no %s that zeren knows",
                       zr_brief_of(word).text, key);
}

static bool read_level(int *out, zr_span word)
{
    zr_level level;
    bool known = zr_level_read(&level, word);
    if (known)
        *out = (int)level;
    return known;
}

static bool read_kind(int *out, zr_span word)
{
    zr_kind kind;
    bool known = zr_kind_read(&kind, word);
    if (known)
        *out = (int)kind;
    return known;
}

static bool read_role(int *out, zr_span word)
{
    zr_role role;
    bool known = zr_role_read(&role, word);
    if (known)
        *out = (int)role;
    return known;
}

static bool read_basis(int *out, zr_span word)
{
    zr_basis basis;
    bool known = zr_basis_read(&basis, word);
    if (known)
        *out = (int)basis;
    return known;
}

static bool read_comparison(int *out, zr_span word)
{
    zr_comparison comparison;
    bool known = zr_comparison_read(&comparison, word);
    if (known)
        *out = (int)comparison;
    return known;
}

static bool read_year_from(int *out, zr_span word)
{
    zr_year_from from = ZR_YEAR_STATED;
    bool known = zr_year_from_read(&from, word);
    if (known)
        *out = (int)from;
    return known;
}

static bool read_code(int *out, zr_span word)
{
    zr_code code;
    bool known = zr_code_read(&code, word);
    if (known)
        *out = (int)code;
    return known;
}

static bool read_unit_kind(int *out, zr_span word)
{
    *out = zr_span_equal(word, zr_span_of("collective"));
    return *out || zr_span_equal(word, zr_span_of("unit"));
}

static void read_document(zr_reader *reader, json_object *object)
{
    zr_span id;
    zr_graph_document *document = new_row(reader, ZR_DOCUMENTS, object, "id", &id);
    if (!document)
        return;
    document->id = id;
    document->source = copy_field(reader, object, "source");
    document->title = copy_field(reader, object, "title");
    document->number = copy_field(reader, object, "number");
    document->date = copy_field(reader, object, "date");
    document->sha256 = copy_field(reader, object, "sha256");
    document->issuers = zr_field_texts(reader, object, "issuers", &document->issuer_count);
    document->place = zr_field_id(reader, object, "place", ZR_PLACES, false);
}

static void read_place(zr_reader *reader, json_object *object)
{
    zr_span code;
    zr_graph_place *place = new_row(reader, ZR_PLACES, object, "code", &code);
    if (!place)
        return;
    int level = ZR_NO_LEVEL;
    place->code = code;
    place->name = copy_field(reader, object, "name");
    word_field(reader, object, "level", read_level, &level, false);
    place->level = (zr_level)level;
}

/* What stands behind the slash of an id. */
static zr_span name_in_id(zr_span id)
{
    size_t slash = zr_span_find(id, zr_span_of("/"), 0);
    return slash == SIZE_MAX ? id : zr_span_cut(id, slash + 1, id.size);
}

static void read_unit(zr_reader *reader, json_object *object)
{
    zr_span id;
    zr_graph_unit *unit = new_row(reader, ZR_UNITS, object, "id", &id);
    if (!unit)
        return;
    int collective = 0;
    unit->id = id;
    unit->name = name_field(reader, object, "name");
    if (!unit->name.size)
        unit->name = zr_store_name(reader->store, name_in_id(id));
    unit->full_name = name_field(reader, object, "full_name");
    if (!unit->full_name.size)
        unit->full_name = unit->name;
    word_field(reader, object, "kind", read_unit_kind, &collective, false);
    unit->collective = collective;
    unit->place = zr_field_id(reader, object, "place", ZR_PLACES, false);
    unit->sector = name_field(reader, object, "sector");
    unit->names = zr_field_texts(reader, object, "names", &unit->name_count);
    unit->members = zr_field_texts(reader, object, "members", &unit->member_count);
}

/* The i-th object of a list inside a row; NULL when it is none. */
static json_object *item_of(zr_reader *reader, json_object *list, const char *key, uint32_t i)
{
    json_object *item = json_object_array_get_idx(list, i);
    reader->list = key;
    reader->item = i;
    if (json_object_is_type(item, json_type_object))
        return item;
    zr_reader_fail(reader, ZR_BAD_INPUT, NULL, "应为对象", "should be an object");
    return NULL;
}

static const zr_deadline *read_deadlines(zr_reader *reader, json_object *object, uint32_t *count)
{
    json_object *list = zr_field_list(reader, object, "deadlines", count);
    zr_deadline *deadlines = zr_arena_take(&reader->store->arena, *count, sizeof *deadlines);
    for (uint32_t i = 0; i < *count && deadlines && reader->status == ZR_OK; i++) {
        json_object *item = item_of(reader, list, "deadlines", i);
        if (!item)
            break;
        deadlines[i].quote = name_field(reader, item, "quote");
        int from = ZR_YEAR_STATED;
        deadlines[i].date = name_field(reader, item, "date");
        word_field(reader, item, "year_from", read_year_from, &from, false);
        deadlines[i].year_from = (zr_year_from)from;
    }
    reader->list = NULL;
    return deadlines;
}

static const zr_target *read_targets(zr_reader *reader, json_object *object, uint32_t *count)
{
    json_object *list = zr_field_list(reader, object, "targets", count);
    zr_target *targets = zr_arena_take(&reader->store->arena, *count, sizeof *targets);
    for (uint32_t i = 0; i < *count && targets && reader->status == ZR_OK; i++) {
        json_object *item = item_of(reader, list, "targets", i);
        if (!item)
            break;
        int comparison = ZR_EQUAL;
        targets[i].quote = name_field(reader, item, "quote");
        targets[i].value = zr_field_real(reader, item, "value");
        targets[i].unit = name_field(reader, item, "unit");
        word_field(reader, item, "comparison", read_comparison, &comparison, false);
        targets[i].comparison = (zr_comparison)comparison;
    }
    reader->list = NULL;
    return targets;
}

static void read_measure(zr_reader *reader, json_object *object)
{
    zr_span id;
    zr_graph_measure *measure = new_row(reader, ZR_MEASURES, object, "id", &id);
    if (!measure)
        return;
    int kind = ZR_TASK;
    measure->id = id;
    measure->document = zr_field_id(reader, object, "document", ZR_DOCUMENTS, true);
    measure->parent = zr_field_id(reader, object, "parent", ZR_MEASURES, false);
    measure->label = name_field(reader, object, "label");
    measure->sections = zr_field_texts(reader, object, "section", &measure->section_count);
    measure->title = copy_field(reader, object, "title");
    word_field(reader, object, "kind", read_kind, &kind, false);
    measure->kind = (zr_kind)kind;
    measure->exempt = zr_field_flag(reader, object, "exempt");
    measure->line = zr_field_count(reader, object, "line");
    measure->page = zr_field_count(reader, object, "page");
    measure->paragraph = zr_field_count(reader, object, "paragraph");
    zr_field_range(reader, object, "span", &measure->start, &measure->end);
    measure->deadlines = read_deadlines(reader, object, &measure->deadline_count);
    measure->targets = read_targets(reader, object, &measure->target_count);
}

static double read_weight(zr_reader *reader, json_object *object)
{
    if (!json_object_object_get_ex(object, "weight", NULL))
        return 0;
    double weight = zr_field_real(reader, object, "weight");
    if (reader->status == ZR_OK && weight <= 0)
        zr_reader_fail(reader, ZR_BAD_INPUT, "weight", "应大于 0", "should be above 0");
    return weight;
}

static void read_duty(zr_reader *reader, json_object *object)
{
    zr_duty *duty = zr_store_add(reader->store, ZR_DUTIES);
    if (!duty)
        return;
    int role = ZR_RESPONSIBLE, basis = ZR_BY_LABEL;
    duty->measure = zr_field_id(reader, object, "measure", ZR_MEASURES, true);
    duty->unit = zr_field_id(reader, object, "unit", ZR_UNITS, true);
    word_field(reader, object, "role", read_role, &role, true);
    word_field(reader, object, "basis", read_basis, &basis, false);
    duty->role = (zr_role)role;
    duty->basis = (zr_basis)basis;
    duty->first = zr_field_flag(reader, object, "first");
    duty->unled = zr_field_flag(reader, object, "unled");
    duty->weight = read_weight(reader, object);
    duty->rank = zr_field_count(reader, object, "rank");
    duty->expression = zr_field_count(reader, object, "expression");
    duty->name = name_field(reader, object, "name");
    duty->surface = name_field(reader, object, "surface");
    duty->alias = name_field(reader, object, "alias");
    duty->line = zr_field_count(reader, object, "line");
    duty->page = zr_field_count(reader, object, "page");
    duty->paragraph = zr_field_count(reader, object, "paragraph");
    zr_field_range(reader, object, "span", &duty->start, &duty->end);
}

/* The detail of a finding that is written without one: what its message says beyond the sentence. */
static zr_span detail_of(zr_span message, zr_code code)
{
    zr_span sentence = zr_span_of(zr_code_sentence(code, ZR_ZH));
    size_t gap = zr_span_find(sentence, zr_span_of("%s"), 0);
    if (gap == SIZE_MAX)
        return (zr_span){0};
    zr_span head = zr_span_cut(sentence, 0, gap), tail = zr_span_cut(sentence, gap + 2, sentence.size);
    if (message.size < head.size + tail.size || !zr_span_equal(zr_span_cut(message, 0, head.size), head))
        return message;
    return zr_span_cut(message, head.size, message.size - tail.size);
}

/* Why a file was not read, in both languages; only findings of such files have it. */
static void read_reason(zr_reader *reader, json_object *object, zr_finding *finding)
{
    json_object *reason;
    if (!json_object_object_get_ex(object, "reason", &reason) ||
        !json_object_is_type(reason, json_type_object))
        return;
    finding->reason[ZR_ZH] = name_field(reader, reason, "zh");
    finding->reason[ZR_EN] = name_field(reader, reason, "en");
}

static void read_finding(zr_reader *reader, json_object *object)
{
    zr_finding *finding = zr_store_add(reader->store, ZR_FINDINGS);
    if (!finding)
        return;
    int code = ZR_F_NO_OWNER;
    word_field(reader, object, "code", read_code, &code, true);
    finding->code = (zr_code)code;
    finding->document = zr_field_id(reader, object, "document", ZR_DOCUMENTS, false);
    finding->measure = zr_field_id(reader, object, "measure", ZR_MEASURES, false);
    finding->line = zr_field_count(reader, object, "line");
    finding->page = zr_field_count(reader, object, "page");
    finding->paragraph = zr_field_count(reader, object, "paragraph");
    zr_field_range(reader, object, "span", &finding->start, &finding->end);
    zr_span message = zr_field_text(reader, object, "message", false);
    bool has_detail = json_object_object_get_ex(object, "detail", NULL);
    finding->detail = has_detail ? copy_field(reader, object, "detail")
                                 : zr_store_copy(reader->store, detail_of(message, finding->code));
    finding->quote = copy_field(reader, object, "quote");
    read_reason(reader, object, finding);
}

void zr_row_read(zr_reader *reader, zr_rows_kind kind, json_object *object)
{
    static void (*const readers[ZR_TABLES])(zr_reader *, json_object *) = {
        [ZR_DOCUMENTS] = read_document, [ZR_PLACES] = read_place, [ZR_UNITS] = read_unit,
        [ZR_MEASURES] = read_measure,   [ZR_DUTIES] = read_duty,  [ZR_FINDINGS] = read_finding,
    };
    readers[kind](reader, object);
    if (reader->status == ZR_OK && zr_store_status(reader->store, NULL) != ZR_OK)
        reader->status = zr_store_status(reader->store, reader->err);
}
