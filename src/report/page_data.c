/* The graph and its tables as the page's data.
 *
 * JSON inside <script type="application/json">: `<`, `>` and `&` are written as \u003c …, so neither
 * </script> nor <!-- can come out of a document. Everything refers to everything by index, as in the graph.
 */
#include "report/page_data.h"

#include "base/json_text.h"
#include "report/page_desk.h"
#include "report/page_refs.h"
#include "report/page_rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void put_key(zr_buffer *buffer, const char *key, bool first)
{
    zr_buffer_print(buffer, "%s\"%s\":", first ? "{" : ",", key);
}

static void put_text(zr_buffer *buffer, const char *key, zr_span text)
{
    put_key(buffer, key, false);
    zr_buffer_json(buffer, text);
}

static void put_number(zr_buffer *buffer, const char *key, uint32_t number)
{
    put_key(buffer, key, false);
    if (number == ZR_NONE)
        zr_buffer_put(buffer, "null");
    else
        zr_buffer_print(buffer, "%u", number);
}

static void put_words(zr_buffer *buffer, zr_words words)
{
    zr_buffer_char(buffer, '[');
    zr_buffer_json(buffer, zr_span_of(words.in[ZR_ZH]));
    zr_buffer_char(buffer, ',');
    zr_buffer_json(buffer, zr_span_of(words.in[ZR_EN]));
    zr_buffer_char(buffer, ']');
}

static void put_list(zr_buffer *buffer, const char *key, const zr_span *items, uint32_t count)
{
    put_key(buffer, key, false);
    zr_buffer_char(buffer, '[');
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_put(buffer, i ? "," : "");
        zr_buffer_json(buffer, items[i]);
    }
    zr_buffer_char(buffer, ']');
}

static zr_span place_name(const zr_graph *graph, uint32_t place)
{
    return place == ZR_NONE ? (zr_span){0} : graph->places[place].name;
}

static void put_document(zr_buffer *buffer, const zr_page *page, uint32_t index)
{
    const zr_graph_document *document = &page->graph->documents[index];
    put_key(buffer, "id", true);
    zr_buffer_json(buffer, document->id);
    put_text(buffer, "source", document->source);
    put_text(buffer, "title", document->title);
    put_text(buffer, "number", document->number);
    put_text(buffer, "date", document->date);
    put_text(buffer, "place", place_name(page->graph, document->place));
    put_list(buffer, "issuers", document->issuers, document->issuer_count);
    zr_buffer_char(buffer, '}');
}

static void put_unit(zr_buffer *buffer, const zr_page *page, uint32_t index)
{
    const zr_graph_unit *unit = &page->graph->units[index];
    uint32_t sector = unit->sector.size ? zr_sector_find(unit->sector) : ZR_NONE, sectors;
    put_key(buffer, "id", true);
    zr_buffer_json(buffer, unit->id);
    put_text(buffer, "name", unit->name);
    if (!zr_span_equal(unit->full_name, unit->name))
        put_text(buffer, "full", unit->full_name);
    put_text(buffer, "place", place_name(page->graph, unit->place));
    put_text(buffer, "sector", unit->sector);
    if (sector != ZR_NONE) {
        put_key(buffer, "line", false);
        put_words(buffer, zr_sectors(&sectors)[sector].name);
    }
    if (unit->collective)
        zr_buffer_put(buffer, ",\"collective\":1");
    if (unit->name_count > 1 || (unit->name_count == 1 && !zr_span_equal(unit->names[0], unit->name)))
        put_list(buffer, "names", unit->names, unit->name_count);
    if (unit->member_count)
        put_list(buffer, "members", unit->members, unit->member_count);
    zr_buffer_char(buffer, '}');
}

/* As it is shown: the page shows no more digits than the column asks for. */
static void put_real(zr_buffer *buffer, double value, int decimals)
{
    double unit = pow(10, abs(decimals));
    zr_buffer_real(buffer, fabs(value) < 1e9 ? round(value * unit) / unit : value);
}

static void put_value(zr_buffer *buffer, const zr_value *value, const zr_column *column)
{
    zr_type type = column->type;
    if (value->undefined)
        zr_buffer_put(buffer, "null");
    else if (type == ZR_TYPE_TEXT)
        zr_buffer_json(buffer, value->text);
    else if (type == ZR_TYPE_REAL)
        put_real(buffer, value->real, column->decimals);
    else
        zr_buffer_print(buffer, "%lld", (long long)value->count);
}

static void put_terms(zr_buffer *buffer, const zr_term *terms)
{
    if (terms && terms == zr_terms_both()) /* each text has its words in itself */
        zr_buffer_put(buffer, ",\"both\":true");
    if (!terms || !terms->key)
        return;
    zr_buffer_put(buffer, ",\"terms\":");
    for (const zr_term *term = terms; term->key; term++) {
        put_key(buffer, term->key, term == terms);
        put_words(buffer, term->words);
    }
    zr_buffer_char(buffer, '}');
}

static void put_columns(zr_buffer *buffer, const zr_frame *frame)
{
    static const char *const types[] = {"text", "count", "real", "flag"};
    uint32_t count;
    const zr_column *columns = zr_frame_columns(frame, &count);
    put_key(buffer, "columns", false);
    for (uint32_t c = 0; c < count; c++) {
        zr_buffer_put(buffer, c ? ",{\"key\":" : "[{\"key\":");
        zr_buffer_json(buffer, zr_span_of(columns[c].key));
        zr_buffer_print(buffer, ",\"type\":\"%s\",\"decimals\":%d,\"title\":", types[columns[c].type],
                        columns[c].decimals);
        put_words(buffer, columns[c].title);
        put_terms(buffer, zr_frame_column_terms(frame, c));
        zr_buffer_char(buffer, '}');
    }
    zr_buffer_char(buffer, ']');
}

static void put_notes(zr_buffer *buffer, const zr_frame *frame)
{
    uint32_t count;
    const zr_frame_note_entry *notes = zr_frame_notes(frame, &count);
    put_key(buffer, "notes", false);
    zr_buffer_char(buffer, '[');
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_put(buffer, i ? ",[" : "[");
        put_words(buffer, notes[i].title);
        zr_buffer_char(buffer, ',');
        put_words(buffer, notes[i].value);
        zr_buffer_char(buffer, ']');
    }
    zr_buffer_char(buffer, ']');
}

static void put_table(zr_buffer *buffer, const zr_page *page, uint32_t index, const zr_page_refs *refs)
{
    const zr_page_table *table = &page->tables[index];
    uint32_t columns_count, rows = zr_frame_rows(table->frame);
    const zr_column *columns = zr_frame_columns(table->frame, &columns_count);
    put_key(buffer, "id", true);
    zr_buffer_json(buffer, zr_span_of(table->id));
    put_number(buffer, "doc", table->document);
    put_key(buffer, "title", false);
    put_words(buffer, zr_frame_title(table->frame));
    put_columns(buffer, table->frame);
    put_notes(buffer, table->frame);
    zr_buffer_print(buffer, ",\"all\":%u", rows);
    if (table->rows && table->rows < rows)
        rows = table->rows;
    put_key(buffer, "rows", false);
    zr_buffer_char(buffer, '[');
    for (uint32_t r = 0; r < rows; r++) {
        zr_buffer_put(buffer, r ? ",[" : "[");
        for (uint32_t c = 0; c < columns_count; c++) {
            zr_buffer_put(buffer, c ? "," : "");
            const zr_value *value = zr_frame_at(table->frame, r, c);
            if (strcmp(columns[c].key, "words") == 0 && !value->undefined)
                zr_page_put_refs(buffer, refs, value->text);
            else
                put_value(buffer, value, &columns[c]);
        }
        zr_buffer_char(buffer, ']');
    }
    zr_buffer_put(buffer, "]}");
}

static void put_map(zr_buffer *buffer, const zr_page *page, uint32_t index)
{
    put_key(buffer, "id", true);
    zr_buffer_json(buffer, zr_span_of(page->maps[index].id));
    put_number(buffer, "doc", page->maps[index].document);
    put_key(buffer, "title", false);
    put_words(buffer, page->maps[index].title);
    zr_buffer_char(buffer, '}');
}

typedef void put_item(zr_buffer *buffer, const zr_page *page, uint32_t index);

static void put_array(zr_out *out, const zr_page *page, const char *key, put_item *put, uint32_t count)
{
    zr_buffer piece = {0};
    put_key(&piece, key, false);
    zr_buffer_char(&piece, '[');
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_put(&piece, i ? ",\n" : "\n");
        put(&piece, page, i);
        zr_page_hand_on(out, &piece);
    }
    zr_buffer_char(&piece, ']');
    zr_page_hand_on(out, &piece);
    zr_buffer_free(&piece);
}

static void put_tables(zr_out *out, const zr_page *page)
{
    zr_page_refs refs = {0};
    zr_buffer piece = {0};
    piece.failed = !zr_page_refs_make(&refs, page->graph);
    put_key(&piece, "tables", false);
    zr_buffer_char(&piece, '[');
    for (uint32_t i = 0; i < page->table_count && !piece.failed; i++) {
        zr_buffer_put(&piece, i ? ",\n" : "\n");
        put_table(&piece, page, i, &refs);
        zr_page_hand_on(out, &piece);
    }
    zr_buffer_char(&piece, ']');
    zr_page_hand_on(out, &piece);
    zr_buffer_free(&piece);
    zr_page_refs_free(&refs);
}

/* Measures that nobody answers for, as the tables count them: also of documents that name nobody item by
 * item, of which check tells once. */
static void put_unowned(zr_out *out, const zr_graph *graph)
{
    zr_buffer piece = {0};
    bool *unowned = calloc((size_t)graph->measure_count + 1, sizeof *unowned), some = false;
    piece.failed = !unowned;
    if (unowned)
        zr_graph_unowned(graph, unowned);
    put_key(&piece, "unowned", false);
    zr_buffer_char(&piece, '[');
    for (uint32_t m = 0; unowned && m < graph->measure_count; m++) {
        if (!unowned[m])
            continue;
        zr_buffer_print(&piece, some ? ",%u" : "%u", m);
        some = true;
    }
    zr_buffer_char(&piece, ']');
    zr_page_hand_on(out, &piece);
    zr_buffer_free(&piece);
    free(unowned);
}

void zr_page_put_data(zr_out *out, const zr_page *page)
{
    const zr_graph *graph = page->graph;
    zr_buffer_print(&out->buffer, "{\"lang\":%d", page->lang == ZR_EN);
    put_array(out, page, "documents", put_document, graph->document_count);
    put_array(out, page, "units", put_unit, graph->unit_count);
    zr_page_put_rows(out, page);
    put_unowned(out, graph);
    put_tables(out, page);
    put_array(out, page, "maps", put_map, page->map_count);
    zr_page_put_desk(out, page);
    zr_buffer_put(&out->buffer, "}\n");
}
