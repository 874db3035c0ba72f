/* When a graph file is read: ids become row numbers, tables come into order. */
#include "graph/reader.h"

static const char *const table_names[] = {"documents", "places", "units", "measures", "duties", "findings"};

/* `*reference`, a symbol under `key` of row `index`, becomes the number of the row that it stands for. */
static void resolve(zr_reader *reader, zr_rows_kind from, uint32_t index, const char *key, zr_rows_kind to,
                    uint32_t *reference)
{
    if (*reference == ZR_NONE || reader->status != ZR_OK)
        return;
    const zr_symbols *symbols = &reader->symbols[to];
    uint32_t symbol = *reference;
    *reference = symbols->rows[symbol];
    if (*reference == ZR_NONE)
        reader->status = zr_fail_words(reader->err, ZR_BAD_INPUT, "%s[%u].%s：“%s”不在 %s 中",
                                       "%s[%u].%s: \"%s\" is not among the %s", table_names[from], index, key,
                                       zr_brief_of(symbols->names[symbol]).text, table_names[to]);
}

static void resolve_rows(zr_reader *reader)
{
    zr_graph_store *store = reader->store;
    for (uint32_t i = 0; i < zr_store_count(store, ZR_DOCUMENTS); i++)
        resolve(reader, ZR_DOCUMENTS, i, "place", ZR_PLACES, &zr_store_documents(store)[i].place);
    for (uint32_t i = 0; i < zr_store_count(store, ZR_UNITS); i++)
        resolve(reader, ZR_UNITS, i, "place", ZR_PLACES, &zr_store_units(store)[i].place);
    for (uint32_t i = 0; i < zr_store_count(store, ZR_MEASURES); i++) {
        resolve(reader, ZR_MEASURES, i, "document", ZR_DOCUMENTS, &zr_store_measures(store)[i].document);
        resolve(reader, ZR_MEASURES, i, "parent", ZR_MEASURES, &zr_store_measures(store)[i].parent);
    }
    for (uint32_t i = 0; i < zr_store_count(store, ZR_DUTIES); i++) {
        resolve(reader, ZR_DUTIES, i, "measure", ZR_MEASURES, &zr_store_duties(store)[i].measure);
        resolve(reader, ZR_DUTIES, i, "unit", ZR_UNITS, &zr_store_duties(store)[i].unit);
    }
    for (uint32_t i = 0; i < zr_store_count(store, ZR_FINDINGS); i++) {
        resolve(reader, ZR_FINDINGS, i, "document", ZR_DOCUMENTS, &zr_store_findings(store)[i].document);
        resolve(reader, ZR_FINDINGS, i, "measure", ZR_MEASURES, &zr_store_findings(store)[i].measure);
    }
}

/* A parent stands before its children and in the same document: no circles, and readers may count on it. */
static void check_parents(zr_reader *reader)
{
    const zr_graph_measure *measures = zr_store_measures(reader->store);
    for (uint32_t i = 0; i < zr_store_count(reader->store, ZR_MEASURES) && reader->status == ZR_OK; i++) {
        uint32_t parent = measures[i].parent;
        if (parent != ZR_NONE && (parent >= i || measures[parent].document != measures[i].document))
            reader->status = zr_fail_words(reader->err, ZR_BAD_INPUT,
                                           "措施“%s”：上级（parent）必须在它之前，并在同一文件中",
                                           "measure \"%s\": its parent must stand before it, in its document",
                                           zr_brief_of(measures[i].id).text);
    }
}

/* What a hand-written file may leave out of a duty: the words are the unit's own. */
static void fill_names(zr_graph_store *store)
{
    for (uint32_t i = 0; i < zr_store_count(store, ZR_DUTIES); i++) {
        zr_duty *duty = &zr_store_duties(store)[i];
        if (!duty->name.size)
            duty->name = zr_store_units(store)[duty->unit].name;
        if (!duty->surface.size)
            duty->surface = duty->name;
    }
}

zr_status zr_reader_resolve(zr_reader *reader)
{
    resolve_rows(reader);
    if (reader->status == ZR_OK)
        reader->status = zr_store_order(reader->store, reader->err);
    if (reader->status == ZR_OK)
        check_parents(reader);
    if (reader->status == ZR_OK)
        fill_names(reader->store);
    return reader->status;
}
