/* The graph file out: JSON with a key a line, or ndjson with an object a line.
 *
 * Written piece by piece: memory is one object's worth, time is linear. */
#include "graph/file_put.h"

#include <stdio.h>

enum { PIECE = 1 << 16 };

static void flush(writer *w, size_t at_least)
{
    if (w->buffer.size < at_least || w->buffer.size == 0)
        return;
    if (!w->refused && !w->buffer.failed)
        w->refused = !w->put(w->sink, w->buffer.data, w->buffer.size);
    w->buffer.size = 0;
}

/* `head` opens each object of a table but the first of an array in JSON, before which stands no comma. */
static void open_object(writer *w, zr_span head, bool first_of_array)
{
    w->first = !w->ndjson;
    zr_buffer_add(&w->buffer, zr_span_cut(head, !w->ndjson && first_of_array ? 1 : 0, head.size));
}

static void close_object(writer *w)
{
    char *to = zr_buffer_room(&w->buffer, 4);
    if (to)
        stop(w, w->ndjson ? put_word(to, "}\n") : put_word(to, "\n  }"));
    flush(w, PIECE);
}

static void write_document(writer *w, const zr_graph *graph, uint32_t at)
{
    const zr_graph_document *document = &graph->documents[at];
    text(w, "id", document->id);
    text(w, "source", document->source);
    text(w, "title", document->title);
    text_or_null(w, "number", document->number);
    texts(w, "issuers", document->issuers, document->issuer_count);
    text_or_null(w, "date", document->date);
    text_or_null(w, "place", document->place == ZR_NONE ? (zr_span){0} : graph->places[document->place].code);
    text_or_null(w, "sha256", document->sha256);
}

static void write_place(writer *w, const zr_graph *graph, uint32_t at)
{
    text(w, "code", graph->places[at].code);
    text(w, "name", graph->places[at].name);
    text_or_null(w, "level", zr_span_of(zr_level_name(graph->places[at].level)));
}

static void write_unit(writer *w, const zr_graph *graph, uint32_t at)
{
    const zr_graph_unit *unit = &graph->units[at];
    text(w, "id", unit->id);
    text(w, "name", unit->name);
    text(w, "full_name", unit->full_name);
    word(w, "kind", unit->collective ? "collective" : "unit");
    text_or_null(w, "place", unit->place == ZR_NONE ? (zr_span){0} : graph->places[unit->place].code);
    text_or_null(w, "sector", unit->sector);
    texts(w, "names", unit->names, unit->name_count);
    if (unit->member_count)
        texts(w, "members", unit->members, unit->member_count);
}

static void plain_key(writer *w, const char *name, bool first)
{
    zr_buffer_put(&w->buffer, first ? "\"" : ", \"");
    zr_buffer_put(&w->buffer, name);
    zr_buffer_put(&w->buffer, "\": ");
}

static void plain_text_or_null(writer *w, zr_span value)
{
    if (value.size)
        json(w, value);
    else
        zr_buffer_put(&w->buffer, "null");
}

static void write_deadlines(writer *w, const zr_graph_measure *measure)
{
    key(w, "deadlines");
    zr_buffer_char(&w->buffer, '[');
    for (uint32_t i = 0; i < measure->deadline_count; i++) {
        zr_buffer_put(&w->buffer, i ? ", {" : "{");
        plain_key(w, "quote", true);
        json(w, measure->deadlines[i].quote);
        plain_key(w, "date", false);
        plain_text_or_null(w, measure->deadlines[i].date);
        if (measure->deadlines[i].year_from != ZR_YEAR_STATED) {
            plain_key(w, "year_from", false);
            json(w, zr_span_of(zr_year_from_name(measure->deadlines[i].year_from)));
        }
        zr_buffer_char(&w->buffer, '}');
    }
    zr_buffer_char(&w->buffer, ']');
}

static void write_targets(writer *w, const zr_graph_measure *measure)
{
    key(w, "targets");
    zr_buffer_char(&w->buffer, '[');
    for (uint32_t i = 0; i < measure->target_count; i++) {
        const zr_target *target = &measure->targets[i];
        zr_buffer_put(&w->buffer, i ? ", {" : "{");
        plain_key(w, "quote", true);
        json(w, target->quote);
        plain_key(w, "value", false);
        zr_buffer_real(&w->buffer, target->value);
        plain_key(w, "unit", false);
        json(w, target->unit);
        plain_key(w, "comparison", false);
        json(w, zr_span_of(zr_comparison_name(target->comparison)));
        zr_buffer_char(&w->buffer, '}');
    }
    zr_buffer_char(&w->buffer, ']');
}

static void place(writer *w, uint32_t line, uint32_t page, uint32_t paragraph)
{
    number(w, "line", line);
    if (page)
        number(w, "page", page);
    if (paragraph)
        number(w, "paragraph", paragraph);
}

static void write_measure(writer *w, const zr_graph *graph, uint32_t at)
{
    const zr_graph_measure *measure = &graph->measures[at];
    text(w, "id", measure->id);
    text(w, "document", graph->documents[measure->document].id);
    text_or_null(w, "parent",
                 measure->parent == ZR_NONE ? (zr_span){0} : graph->measures[measure->parent].id);
    text_or_null(w, "label", measure->label);
    texts(w, "section", measure->sections, measure->section_count);
    text(w, "title", measure->title);
    word(w, "kind", zr_kind_name(measure->kind));
    if (measure->exempt)
        flag(w, "exempt", true);
    place(w, measure->line, measure->page, measure->paragraph);
    range(w, measure->start, measure->end);
    write_deadlines(w, measure);
    write_targets(w, measure);
}

static void write_duty(writer *w, const zr_graph *graph, uint32_t at)
{
    const zr_duty *duty = &graph->duties[at];
    text(w, "measure", graph->measures[duty->measure].id);
    text(w, "unit", graph->units[duty->unit].id);
    word(w, "role", zr_role_name(duty->role));
    word(w, "basis", zr_basis_name(duty->basis));
    flag(w, "first", duty->first);
    if (duty->unled)
        flag(w, "unled", true);
    if (duty->weight > 0) {
        key(w, "weight");
        zr_buffer_real(&w->buffer, duty->weight);
    }
    number(w, "rank", duty->rank);
    number(w, "expression", duty->expression);
    text(w, "name", duty->name);
    text(w, "surface", duty->surface);
    if (duty->alias.size)
        text(w, "alias", duty->alias);
    place(w, duty->line, duty->page, duty->paragraph);
    range(w, duty->start, duty->end);
}

/* The Chinese sentence of a finding, around its detail. */
static void write_message(writer *w, const zr_finding *finding)
{
    zr_span sentence = zr_span_of(zr_code_sentence(finding->code, ZR_ZH));
    size_t gap = zr_span_find(sentence, zr_span_of("%s"), 0);
    key(w, "message");
    zr_buffer_char(&w->buffer, '"');
    part(w, zr_span_cut(sentence, 0, gap));
    if (gap != SIZE_MAX) {
        part(w, finding->detail);
        part(w, zr_span_cut(sentence, gap + 2, sentence.size));
    }
    if (finding->reason[ZR_ZH].size) {
        part(w, zr_span_of("："));
        part(w, finding->reason[ZR_ZH]);
    }
    zr_buffer_char(&w->buffer, '"');
}

static void write_both(writer *w, const zr_span words[2])
{
    zr_buffer_char(&w->buffer, '{');
    plain_key(w, "zh", true);
    json(w, words[ZR_ZH]);
    plain_key(w, "en", false);
    json(w, words[ZR_EN]);
    zr_buffer_char(&w->buffer, '}');
}

static void write_finding(writer *w, const zr_graph *graph, uint32_t at)
{
    const zr_finding *finding = &graph->findings[at];
    word(w, "code", zr_code_name(finding->code));
    word(w, "severity", zr_severity_name(zr_code_severity(finding->code)));
    text_or_null(w, "document",
                 finding->document == ZR_NONE ? (zr_span){0} : graph->documents[finding->document].id);
    text_or_null(w, "measure",
                 finding->measure == ZR_NONE ? (zr_span){0} : graph->measures[finding->measure].id);
    place(w, finding->line, finding->page, finding->paragraph);
    range(w, finding->start, finding->end);
    write_message(w, finding);
    text(w, "detail", finding->detail);
    if (finding->reason[ZR_EN].size) {
        key(w, "reason");
        write_both(w, finding->reason);
    }
    text(w, "quote", finding->quote);
}

/* The tables of the file, in its order. */
typedef struct file_table {
    const char *name, *type;
    void (*write)(writer *w, const zr_graph *graph, uint32_t at);
} file_table;

static const file_table tables[] = {
    {"documents", "document", write_document},
    {"places", "place", write_place},
    {"units", "unit", write_unit},
    {"measures", "measure", write_measure},
    {"duties", "duty", write_duty},
    {"findings", "finding", write_finding},
};

static void write_table(writer *w, const zr_graph *graph, const file_table *table, uint32_t count)
{
    char head[32] = ",\n  {";
    if (w->ndjson)
        snprintf(head, sizeof head, "{\"type\": \"%s\"", table->type);
    else
        zr_buffer_print(&w->buffer, ",\n \"%s\": [", table->name);
    for (uint32_t i = 0; i < count && !w->refused; i++) {
        open_object(w, zr_span_of(head), i == 0);
        table->write(w, graph, i);
        close_object(w);
    }
    if (!w->ndjson)
        zr_buffer_put(&w->buffer, count ? "\n ]" : "]");
}

static void write_all(writer *w, const zr_graph *graph)
{
    const uint32_t counts[] = {graph->document_count, graph->place_count, graph->unit_count,
                               graph->measure_count,  graph->duty_count,  graph->finding_count};
    if (w->ndjson)
        zr_buffer_put(&w->buffer, "{\"type\": \"header\", \"format\": \"zeren-graph\", \"version\": 1}\n");
    else
        zr_buffer_put(&w->buffer, "{\n \"format\": \"zeren-graph\",\n \"version\": 1");
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        write_table(w, graph, &tables[i], counts[i]);
    if (!w->ndjson)
        zr_buffer_put(&w->buffer, "\n}\n");
    flush(w, 0);
}

zr_status zr_graph_write(const zr_graph *graph, bool ndjson, zr_put *put, void *sink, zr_error *err)
{
    zr_span lead = zr_span_of(ndjson ? ", \"" : ",\n   \"");
    writer w = {.put = put, .sink = sink, .ndjson = ndjson, .lead_size = lead.size};
    memcpy(w.lead, lead.data, lead.size);
    write_all(&w, graph);
    bool failed = w.buffer.failed;
    zr_buffer_free(&w.buffer);
    if (failed)
        return zr_fail_memory(err);
    return w.refused ? zr_fail_words(err, ZR_IO, "图未能写出", "the graph could not be written") : ZR_OK;
}
