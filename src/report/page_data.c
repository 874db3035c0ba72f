/* The graph and its tables as the page's data.
 *
 * JSON inside <script type="application/json">: `<`, `>` and `&` are written as \u003c …, so neither
 * </script> nor <!-- can come out of a document. Everything refers to everything by index, as in the graph.
 */
#include "report/page_data.h"

#include "base/arena.h"
#include "base/json_text.h"
#include "graph/duty_index.h"
#include "report/page_text.h"
#include "zeren/passage.h"

#include <stdlib.h>
#include <string.h>

/* Moves what was gathered to `out`, with the characters that mean something in HTML escaped. */
static void hand_on(zr_out *out, zr_buffer *piece)
{
    for (size_t i = 0; i < piece->size; i++) {
        char c = piece->data[i];
        if (c == '<' || c == '>' || c == '&')
            zr_buffer_print(&out->buffer, "\\u%04x", (unsigned)c);
        else
            zr_buffer_char(&out->buffer, c);
    }
    out->buffer.failed |= piece->failed;
    piece->size = 0;
    zr_out_flush(out, 65536);
}

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
    put_text(buffer, "full", unit->full_name);
    put_text(buffer, "place", place_name(page->graph, unit->place));
    put_text(buffer, "sector", unit->sector);
    if (sector != ZR_NONE) {
        put_key(buffer, "line", false);
        put_words(buffer, zr_sectors(&sectors)[sector].name);
    }
    zr_buffer_print(buffer, ",\"collective\":%d", unit->collective);
    put_list(buffer, "names", unit->names, unit->name_count);
    zr_buffer_char(buffer, '}');
}

static const zr_source *source_of(const zr_page *page, uint32_t document)
{
    return page->sources ? page->sources[document] : NULL;
}

static void put_measure(zr_buffer *buffer, const zr_page *page, uint32_t m, const zr_duty_index *index)
{
    const zr_graph_measure *measure = &page->graph->measures[m];
    const zr_source *source = source_of(page, measure->document);
    put_key(buffer, "doc", true);
    zr_buffer_print(buffer, "%u", measure->document);
    put_text(buffer, "id", measure->id);
    put_number(buffer, "parent", measure->parent);
    put_text(buffer, "label", measure->label);
    put_text(buffer, "title", measure->title);
    put_text(buffer, "kind", zr_span_of(zr_kind_name(measure->kind)));
    put_list(buffer, "sections", measure->sections, measure->section_count);
    put_number(buffer, "line", measure->line);
    if (source) {
        put_key(buffer, "words", false);
        zr_page_put_words(buffer, page->graph, m, source, index->duties + index->start[m],
                          index->start[m + 1] - index->start[m]);
    }
    zr_buffer_char(buffer, '}');
}

static void put_duty(zr_buffer *buffer, const zr_page *page, uint32_t d)
{
    const zr_duty *duty = &page->graph->duties[d];
    const zr_source *source = source_of(page, page->graph->measures[duty->measure].document);
    zr_buffer_print(buffer, "{\"m\":%u,\"u\":%u,\"line\":%u,\"rank\":%u", duty->measure, duty->unit,
                    duty->line, duty->rank);
    put_text(buffer, "role", zr_span_of(zr_role_name(duty->role)));
    put_text(buffer, "basis", zr_span_of(zr_basis_name(duty->basis)));
    if (duty->first)
        zr_buffer_put(buffer, ",\"first\":1");
    if (!zr_span_equal(duty->surface, duty->name))
        put_text(buffer, "surface", duty->surface);
    if (source && !zr_passage_holds(page->graph, duty)) {
        put_key(buffer, "elsewhere", false);
        zr_page_put_line(buffer, duty, source);
    }
    zr_buffer_char(buffer, '}');
}

/* The code's sentence with the detail in its place. */
static void put_sentence(zr_buffer *buffer, const zr_finding *finding, zr_lang lang)
{
    zr_buffer sentence = {0};
    const char *words = zr_code_sentence(finding->code, lang), *hole = strstr(words, "%s");
    zr_buffer_add(&sentence, (zr_span){words, hole ? (size_t)(hole - words) : strlen(words)});
    if (hole) {
        zr_buffer_add(&sentence, finding->detail);
        zr_buffer_put(&sentence, hole + 2);
    }
    zr_buffer_json(buffer, zr_buffer_span(&sentence));
    buffer->failed |= sentence.failed;
    zr_buffer_free(&sentence);
}

static void put_finding(zr_buffer *buffer, const zr_page *page, uint32_t index)
{
    const zr_finding *finding = &page->graph->findings[index];
    put_key(buffer, "code", true);
    zr_buffer_json(buffer, zr_span_of(zr_code_name(finding->code)));
    put_text(buffer, "severity", zr_span_of(zr_severity_name(zr_code_severity(finding->code))));
    put_number(buffer, "doc", finding->document);
    put_number(buffer, "m", finding->measure);
    put_number(buffer, "line", finding->line);
    put_text(buffer, "quote", finding->quote);
    put_key(buffer, "says", false);
    zr_buffer_char(buffer, '[');
    put_sentence(buffer, finding, ZR_ZH);
    zr_buffer_char(buffer, ',');
    put_sentence(buffer, finding, ZR_EN);
    zr_buffer_put(buffer, "]}");
}

static void put_value(zr_buffer *buffer, const zr_value *value, zr_type type)
{
    if (value->undefined)
        zr_buffer_put(buffer, "null");
    else if (type == ZR_TYPE_TEXT)
        zr_buffer_json(buffer, value->text);
    else if (type == ZR_TYPE_REAL)
        zr_buffer_real(buffer, value->real);
    else
        zr_buffer_print(buffer, "%lld", (long long)value->count);
}

static void put_terms(zr_buffer *buffer, const zr_term *terms)
{
    if (!terms)
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

static void put_table(zr_buffer *buffer, const zr_page *page, uint32_t index)
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
            put_value(buffer, zr_frame_at(table->frame, r, c), columns[c].type);
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
        hand_on(out, &piece);
    }
    zr_buffer_char(&piece, ']');
    hand_on(out, &piece);
    zr_buffer_free(&piece);
}

static void put_measures(zr_out *out, const zr_page *page)
{
    zr_arena arena = {0};
    zr_duty_index index;
    zr_buffer piece = {0};
    piece.failed = !zr_duty_index_make(&index, page->graph, &arena);
    put_key(&piece, "measures", false);
    zr_buffer_char(&piece, '[');
    for (uint32_t m = 0; m < page->graph->measure_count && !piece.failed; m++) {
        zr_buffer_put(&piece, m ? ",\n" : "\n");
        put_measure(&piece, page, m, &index);
        hand_on(out, &piece);
    }
    zr_buffer_char(&piece, ']');
    hand_on(out, &piece);
    zr_buffer_free(&piece);
    zr_arena_free(&arena);
}

void zr_page_put_data(zr_out *out, const zr_page *page)
{
    const zr_graph *graph = page->graph;
    zr_buffer_print(&out->buffer, "{\"lang\":%d", page->lang == ZR_EN);
    put_array(out, page, "documents", put_document, graph->document_count);
    put_array(out, page, "units", put_unit, graph->unit_count);
    put_measures(out, page);
    put_array(out, page, "duties", put_duty, graph->duty_count);
    put_array(out, page, "findings", put_finding, graph->finding_count);
    put_array(out, page, "tables", put_table, page->table_count);
    put_array(out, page, "maps", put_map, page->map_count);
    zr_buffer_put(&out->buffer, "}\n");
}
