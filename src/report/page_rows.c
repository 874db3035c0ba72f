/* Measures, duties and findings of the page, as rows. */
#include "report/page_rows.h"

#include "base/arena.h"
#include "base/json_text.h"
#include "graph/duty_index.h"
#include "report/page_strings.h"
#include "report/page_text.h"
#include "zeren/passage.h"

#include <string.h>

/* Bytes of different texts from which on long phrases are shown without their middle. */
#define MUCH_TEXT 4000000u
#define QUOTE_CHARACTERS 61 /* of a finding; the table shows one less and an ellipsis */

typedef struct row_writer {
    const zr_page *page;
    zr_page_strings strings;
    zr_duty_index index;
    zr_buffer piece;
    bool brief;
} row_writer;

void zr_page_hand_on(zr_out *out, zr_buffer *piece)
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

static const zr_source *source_of(const zr_page *page, uint32_t document)
{
    return page->sources ? page->sources[document] : NULL;
}

static void put_index(zr_buffer *buffer, uint32_t number)
{
    if (number == ZR_NONE)
        zr_buffer_put(buffer, "null,");
    else
        zr_buffer_print(buffer, "%u,", number);
}

static void put_text(row_writer *rows, zr_span text)
{
    zr_page_put_shared(&rows->piece, &rows->strings, text);
    zr_buffer_char(&rows->piece, ',');
}

/* What follows the document's id in the measure's; the whole id when it does not begin with it. */
static zr_span own_id(const zr_graph *graph, const zr_graph_measure *measure)
{
    zr_span document = graph->documents[measure->document].id, id = measure->id;
    bool begins = id.size >= document.size && memcmp(id.data, document.data, document.size) == 0;
    return begins ? zr_span_cut(id, document.size, id.size) : id;
}

static void put_measure(row_writer *rows, uint32_t m)
{
    const zr_graph *graph = rows->page->graph;
    const zr_graph_measure *measure = &graph->measures[m];
    const zr_source *source = source_of(rows->page, measure->document);
    zr_buffer *buffer = &rows->piece;
    zr_buffer_char(buffer, '[');
    put_index(buffer, measure->document);
    put_text(rows, own_id(graph, measure));
    put_index(buffer, measure->parent);
    put_text(rows, measure->label);
    put_text(rows, measure->title);
    zr_buffer_print(buffer, "%d,[", (int)measure->kind);
    for (uint32_t i = 0; i < measure->section_count; i++) {
        zr_buffer_put(buffer, i ? "," : "");
        zr_page_put_shared(buffer, &rows->strings, measure->sections[i]);
    }
    zr_buffer_print(buffer, "],%u", measure->line);
    if (source) {
        zr_page_words words = {.graph = graph,
                               .source = source,
                               .strings = &rows->strings,
                               .duties = rows->index.duties + rows->index.start[m],
                               .count = rows->index.start[m + 1] - rows->index.start[m],
                               .brief = rows->brief};
        zr_buffer_char(buffer, ',');
        zr_page_put_words(buffer, &words, m);
    }
    zr_buffer_char(buffer, ']');
}

static void put_duty(row_writer *rows, uint32_t d)
{
    const zr_graph *graph = rows->page->graph;
    const zr_duty *duty = &graph->duties[d];
    const zr_source *source = source_of(rows->page, graph->measures[duty->measure].document);
    bool elsewhere = source && !zr_passage_holds(graph, duty);
    bool printed = !zr_span_equal(duty->surface, duty->name);
    zr_buffer_print(&rows->piece, "[%u,%u,", duty->measure, duty->unit);
    if (duty->line != graph->measures[duty->measure].line)
        zr_buffer_print(&rows->piece, "%u", duty->line);
    else
        zr_buffer_put(&rows->piece, "0");
    zr_buffer_print(&rows->piece, ",%d,%d,%d", (int)duty->role, (int)duty->basis, duty->first);
    if (printed || elsewhere)
        zr_buffer_char(&rows->piece, ',');
    if (printed)
        zr_page_put_shared(&rows->piece, &rows->strings, duty->surface);
    else if (elsewhere)
        zr_buffer_put(&rows->piece, "null");
    if (elsewhere) {
        zr_buffer_char(&rows->piece, ',');
        zr_page_put_shared(&rows->piece, &rows->strings, zr_page_line(duty, source));
    }
    zr_buffer_char(&rows->piece, ']');
}

static void put_finding(row_writer *rows, uint32_t f)
{
    const zr_finding *finding = &rows->page->graph->findings[f];
    zr_buffer_print(&rows->piece, "[%d,", (int)finding->code);
    put_index(&rows->piece, finding->document);
    put_index(&rows->piece, finding->measure);
    put_index(&rows->piece, finding->line);
    put_text(rows, zr_page_head(finding->quote, QUOTE_CHARACTERS));
    zr_page_put_shared(&rows->piece, &rows->strings, finding->detail);
    for (int lang = ZR_ZH; lang <= ZR_EN && finding->reason[ZR_EN].size; lang++) {
        zr_buffer_char(&rows->piece, ',');
        zr_page_put_shared(&rows->piece, &rows->strings, finding->reason[lang]);
    }
    zr_buffer_char(&rows->piece, ']');
}

static void put_string(row_writer *rows, uint32_t number)
{
    zr_buffer_json(&rows->piece, rows->strings.items[number]);
}

typedef void put_row(row_writer *rows, uint32_t number);

static void put_rows(zr_out *out, row_writer *rows, const char *key, put_row *put, size_t count)
{
    zr_buffer_print(&rows->piece, ",\"%s\":[", key);
    for (uint32_t i = 0; i < count && !rows->strings.failed; i++) {
        zr_buffer_put(&rows->piece, i ? "," : "");
        zr_buffer_put(&rows->piece, i % 20 ? "" : "\n");
        put(rows, i);
        zr_page_hand_on(out, &rows->piece);
    }
    zr_buffer_char(&rows->piece, ']');
    zr_page_hand_on(out, &rows->piece);
}

/* --- the words that rows give by number --- */

typedef const char *name_of(int number);

static const char *kind_name(int kind)
{
    return zr_kind_name((zr_kind)kind);
}

static const char *role_name(int role)
{
    return zr_role_name((zr_role)role);
}

static const char *basis_name(int basis)
{
    return zr_basis_name((zr_basis)basis);
}

static void put_names(zr_buffer *buffer, const char *key, name_of *name, int count)
{
    zr_buffer_print(buffer, "\"%s\":[", key);
    for (int i = 0; i < count; i++) {
        zr_buffer_put(buffer, i ? "," : "");
        zr_buffer_json(buffer, zr_span_of(name(i)));
    }
    zr_buffer_put(buffer, "],");
}

/* Of each code its name, its severity, and its sentence with %s for the detail. */
static void put_codes(zr_buffer *buffer)
{
    zr_buffer_put(buffer, "\"codes\":[");
    for (int i = 0; i < ZR_CODES; i++) {
        zr_code code = (zr_code)i;
        const char *const words[] = {zr_code_name(code), zr_severity_name(zr_code_severity(code)),
                                     zr_code_sentence(code, ZR_ZH), zr_code_sentence(code, ZR_EN)};
        for (int k = 0; k < 4; k++) {
            zr_buffer_put(buffer, k ? "," : i ? ",[" : "[");
            zr_buffer_json(buffer, zr_span_of(words[k]));
        }
        zr_buffer_char(buffer, ']');
    }
    zr_buffer_put(buffer, "]}");
}

/* Copies of one text count once: their phrases are shared. */
static bool is_much(const zr_page *page)
{
    zr_table seen = {0};
    size_t size = 0;
    for (uint32_t d = 0; page->sources && d < page->graph->document_count; d++) {
        zr_span text = page->sources[d] ? zr_source_text(page->sources[d]) : (zr_span){0};
        if (text.size && zr_table_get(&seen, text) == ZR_NONE && zr_table_set(&seen, text, d))
            size += text.size;
    }
    zr_table_free(&seen);
    return size > MUCH_TEXT;
}

void zr_page_put_rows(zr_out *out, const zr_page *page)
{
    const zr_graph *graph = page->graph;
    zr_arena arena = {0};
    row_writer rows = {.page = page, .brief = is_much(page)};
    rows.piece.failed = !zr_duty_index_make(&rows.index, graph, &arena);
    zr_buffer_put(&rows.piece, ",\"names\":{");
    put_names(&rows.piece, "kinds", kind_name, ZR_TIE + 1);
    put_names(&rows.piece, "roles", role_name, ZR_ROLES);
    put_names(&rows.piece, "bases", basis_name, ZR_BY_FIRST + 1);
    put_codes(&rows.piece);
    zr_buffer_print(&rows.piece, ",\"brief\":%d", rows.brief);
    if (!rows.piece.failed) {
        put_rows(out, &rows, "measures", put_measure, graph->measure_count);
        put_rows(out, &rows, "duties", put_duty, graph->duty_count);
        put_rows(out, &rows, "findings", put_finding, graph->finding_count);
        put_rows(out, &rows, "strings", put_string, rows.strings.count);
    }
    rows.piece.failed |= rows.strings.failed;
    zr_page_hand_on(out, &rows.piece);
    zr_page_strings_free(&rows.strings);
    zr_buffer_free(&rows.piece);
    zr_arena_free(&arena);
}
