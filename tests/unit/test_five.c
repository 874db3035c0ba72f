/* The five documents, from bytes to graph, against what a careful reader draws from them (graphs/expected).
 *
 * After a change that is meant: ZEREN_EXPECTED=FOLDER makes the tests write what they got there, to be read
 * line by line before it goes to graphs/expected. */
#include "support/graph_text.h"
#include "support/read_file.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIVE = 5 };
static const char *const ids[FIVE] = {"000_5524d213dd2d8b2b", "001_7392417a5f4eb34b", "002_ffcaa831936a7ed6",
                                      "003_595f867c1a7c7511", "004_aae08abf0a8e0a4b"};

/* Everything that one document goes through, so that all can be freed. */
typedef struct reading_way {
    zr_buffer bytes;
    zr_source *source;
    zr_document *document;
    zr_names *names;
} reading_way;

static reading_way walk(const char *path, const zr_lexicon *lexicon)
{
    reading_way way = {.bytes = read_file(path)};
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&way.source, zr_buffer_span(&way.bytes), NULL, &err), ZR_OK, "%s",
                 err.message);
    cr_assert_eq(zr_document_parse(&way.document, zr_source_text(way.source), &err), ZR_OK, "%s",
                 err.message);
    cr_assert_eq(zr_names_resolve(&way.names, way.document, lexicon, &err), ZR_OK, "%s", err.message);
    return way;
}

static void end(reading_way *way)
{
    zr_names_free(way->names);
    zr_document_free(way->document);
    zr_source_free(way->source);
    zr_buffer_free(&way->bytes);
}

static zr_graph *build_five(void)
{
    zr_lexicon *lexicon;
    zr_graph *graph;
    zr_error err = {0};
    reading_way ways[FIVE];
    zr_reading readings[FIVE];
    char paths[FIVE][200];
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, &err), ZR_OK, "%s", err.message);
    for (int i = 0; i < FIVE; i++) {
        snprintf(paths[i], sizeof paths[i], "%s/graphs/texts/%s.txt", ZEREN_ROOT, ids[i]);
        ways[i] = walk(paths[i], lexicon);
        readings[i] = (zr_reading){.id = zr_span_of(ids[i]),
                                   .path = zr_span_of(paths[i]),
                                   .source = ways[i].source,
                                   .document = ways[i].document,
                                   .names = ways[i].names};
    }
    cr_assert_eq(zr_graph_build(&graph, readings, FIVE, &err), ZR_OK, "%s", err.message);
    for (int i = 0; i < FIVE; i++)
        end(&ways[i]);
    zr_lexicon_free(lexicon);
    return graph;
}

static zr_span place_code(const zr_graph *graph, uint32_t place)
{
    return place == ZR_NONE ? zr_span_of("-") : graph->places[place].code;
}

/* Cells of a row, tab between them. */
static void cell(zr_buffer *out, zr_span text)
{
    bool first = out->size == 0 || out->data[out->size - 1] == '\n';
    zr_buffer_put(out, first ? "" : "\t");
    zr_buffer_add(out, text);
}

static void number(zr_buffer *out, uint32_t value)
{
    char text[16];
    snprintf(text, sizeof text, "%u", value);
    cell(out, zr_span_of(text));
}

static void end_row(zr_buffer *out)
{
    zr_buffer_char(out, '\n');
}

static zr_buffer duties_table(const zr_graph *graph)
{
    zr_buffer out = {0};
    zr_buffer_put(&out,
                  "document\tline\tlabel\ttitle\trole\tbasis\tfirst\trank\tkind\tname\tsurface\tplace\n");
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        const zr_graph_measure *measure = &graph->measures[duty->measure];
        const zr_graph_unit *unit = &graph->units[duty->unit];
        cell(&out, zr_span_cut(graph->documents[measure->document].id, 0, 3));
        number(&out, duty->line);
        cell(&out, measure->label);
        cell(&out, measure->title);
        cell(&out, zr_span_of(zr_role_name(duty->role)));
        cell(&out, zr_span_of(zr_basis_name(duty->basis)));
        cell(&out, zr_span_of(duty->first ? "first" : ""));
        number(&out, duty->rank);
        cell(&out, zr_span_of(unit->collective ? "collective" : "unit"));
        cell(&out, duty->name);
        cell(&out, duty->surface);
        cell(&out, place_code(graph, unit->place));
        end_row(&out);
    }
    return out;
}

static zr_buffer measures_table(const zr_graph *graph)
{
    zr_buffer out = {0};
    zr_buffer_put(&out, "document\tline\tlabel\tkind\tsection\tgroup\ttitle\n");
    for (uint32_t i = 0; i < graph->measure_count; i++) {
        const zr_graph_measure *measure = &graph->measures[i];
        cell(&out, zr_span_cut(graph->documents[measure->document].id, 0, 3));
        number(&out, measure->line);
        cell(&out, measure->label);
        cell(&out, zr_span_of(zr_kind_name(measure->kind)));
        cell(&out, measure->section_count ? measure->sections[measure->section_count - 1] : (zr_span){0});
        cell(&out, measure->parent == ZR_NONE ? (zr_span){0} : graph->measures[measure->parent].title);
        cell(&out, measure->title);
        end_row(&out);
    }
    return out;
}

static zr_buffer units_table(const zr_graph *graph)
{
    zr_buffer out = {0};
    zr_buffer_put(&out, "id\tkind\tsector\tname\tfull_name\tnames\n");
    for (uint32_t i = 0; i < graph->unit_count; i++) {
        const zr_graph_unit *unit = &graph->units[i];
        cell(&out, unit->id);
        cell(&out, zr_span_of(unit->collective ? "collective" : "unit"));
        cell(&out, unit->sector);
        cell(&out, unit->name);
        cell(&out, unit->full_name);
        for (uint32_t n = 0; n < unit->name_count; n++) {
            if (n)
                zr_buffer_put(&out, " / ");
            else
                cell(&out, (zr_span){0});
            zr_buffer_add(&out, unit->names[n]);
        }
        end_row(&out);
    }
    return out;
}

/* Without the infos that no lead is named: plain lists never name one. */
static zr_buffer findings_table(const zr_graph *graph)
{
    zr_buffer out = {0};
    zr_buffer_put(&out, "document\tline\tcode\tmeasure\tdetail\n");
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        const zr_finding *finding = &graph->findings[i];
        if (finding->code == ZR_F_NO_LEAD || finding->code == ZR_F_NO_LEADS)
            continue;
        cell(&out, zr_span_cut(graph->documents[finding->document].id, 0, 3));
        number(&out, finding->line);
        cell(&out, zr_span_of(zr_code_name(finding->code)));
        cell(&out, finding->measure == ZR_NONE ? (zr_span){0} : graph->measures[finding->measure].label);
        cell(&out, finding->detail);
        end_row(&out);
    }
    return out;
}

static zr_buffer documents_table(const zr_graph *graph)
{
    zr_buffer out = {0};
    zr_buffer_put(&out, "id\ttitle\tnumber\tissuers\tdate\tplace\tsha256\n");
    for (uint32_t i = 0; i < graph->document_count; i++) {
        const zr_graph_document *document = &graph->documents[i];
        cell(&out, document->id);
        cell(&out, document->title);
        cell(&out, document->number);
        cell(&out, document->issuer_count == 1 ? document->issuers[0] : zr_span_of("?"));
        cell(&out, document->date);
        cell(&out, place_code(graph, document->place));
        cell(&out, document->sha256);
        end_row(&out);
    }
    return out;
}

/* False when nobody wants it written. */
static bool keep(const char *name, const zr_buffer *table)
{
    const char *folder = getenv("ZEREN_EXPECTED");
    char path[300];
    if (!folder)
        return false;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file, "%s", path);
    fwrite(table->data, 1, table->size, file);
    fclose(file);
    return true;
}

static zr_span take_line(zr_span *text)
{
    size_t end_at = zr_span_find(*text, zr_span_of("\n"), 0);
    zr_span line = zr_span_cut(*text, 0, end_at);
    *text = zr_span_cut(*text, end_at == SIZE_MAX ? text->size : end_at + 1, text->size);
    return line;
}

/* Line by line, so that the first difference shows. */
static void expect_table(const char *name, zr_buffer table)
{
    char path[300];
    snprintf(path, sizeof path, "%s/graphs/expected/%s", ZEREN_ROOT, name);
    if (keep(name, &table)) {
        zr_buffer_free(&table);
        return;
    }
    zr_buffer expected = read_file(path);
    zr_span want = zr_buffer_span(&expected), got = zr_buffer_span(&table);
    for (int line = 1; want.size || got.size; line++) {
        zr_span a = take_line(&want), b = take_line(&got);
        cr_assert(zr_span_equal(a, b), "%s, line %d\nexpected %.*s\ngot      %.*s", name, line, (int)a.size,
                  a.size ? a.data : "", (int)b.size, b.size ? b.data : "");
    }
    zr_buffer_free(&table);
    zr_buffer_free(&expected);
}

Test(five, as_a_careful_reader_draws_them)
{
    zr_graph *graph = build_five();
    expect_table("five.documents.tsv", documents_table(graph));
    expect_table("five.measures.tsv", measures_table(graph));
    expect_table("five.duties.tsv", duties_table(graph));
    expect_table("five.units.tsv", units_table(graph));
    expect_table("five.findings.tsv", findings_table(graph));
    zr_graph_free(graph);
}

static uint32_t lines_before(zr_span text, size_t at)
{
    uint32_t lines = 1;
    for (size_t i = 0; i < at; i++)
        lines += text.data[i] == '\n';
    return lines;
}

/* The bytes at a duty's span are its surface, in the file as it is on the disk. */
Test(five, every_duty_leads_back_to_its_words)
{
    zr_graph *graph = build_five();
    for (uint32_t d = 0; d < graph->document_count; d++) {
        zr_buffer bytes = read_file(graph->documents[d].source.data);
        zr_span text = zr_buffer_span(&bytes);
        for (uint32_t i = 0; i < graph->duty_count; i++) {
            const zr_duty *duty = &graph->duties[i];
            if (graph->measures[duty->measure].document != d)
                continue;
            cr_assert(zr_span_equal(zr_span_cut(text, duty->start, duty->end), duty->surface),
                      "%.*s is not %s", (int)(duty->end - duty->start), text.data + duty->start,
                      duty->surface.data);
            cr_assert_leq(duty->line, lines_before(text, duty->start));
        }
        uint32_t first, count = zr_graph_measures_of(graph, d, &first);
        for (uint32_t m = first; m < first + count; m++) {
            const zr_graph_measure *measure = &graph->measures[m];
            cr_assert_eq(measure->line, lines_before(text, measure->start));
            cr_assert(zr_span_starts(zr_span_cut(text, measure->start, measure->end), measure->label.data));
            cr_assert_eq(zr_graph_find_measure(graph, measure->id), m);
        }
        for (uint32_t f = 0; f < graph->finding_count; f++) {
            if (graph->findings[f].document == d)
                cr_assert_eq(graph->findings[f].line, lines_before(text, graph->findings[f].start));
        }
        zr_buffer_free(&bytes);
    }
    zr_graph_free(graph);
}

Test(five, comes_back_from_its_file)
{
    zr_graph *graph = build_five();
    zr_buffer json = written(graph, false), lines = written(graph, true);
    zr_graph *again = read_or_die(zr_buffer_span(&json)), *streamed = read_or_die(zr_buffer_span(&lines));
    zr_buffer back = written(again, false), back_too = written(streamed, false);
    cr_assert_str_eq(json.data, back.data);
    cr_assert_str_eq(json.data, back_too.data);
    zr_buffer_free(&json), zr_buffer_free(&lines), zr_buffer_free(&back), zr_buffer_free(&back_too);
    zr_graph_free(graph), zr_graph_free(again), zr_graph_free(streamed);
}

/* Reading documents together, or one by one and joining, is the same but for the names of shared units, which
 * the joined graph chooses in the same way. */
Test(five, joined_is_read_together)
{
    zr_graph *whole = build_five();
    zr_lexicon *lexicon;
    zr_graph *parts[FIVE], *joined;
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
    for (int i = 0; i < FIVE; i++) {
        reading_way way = walk(whole->documents[i].source.data, lexicon);
        zr_reading reading = {.id = zr_span_of(ids[i]),
                              .path = whole->documents[i].source,
                              .source = way.source,
                              .document = way.document,
                              .names = way.names};
        cr_assert_eq(zr_graph_build(&parts[i], &reading, 1, NULL), ZR_OK);
        end(&way);
    }
    cr_assert_eq(zr_graph_join(&joined, (const zr_graph *const *)parts, FIVE, NULL), ZR_OK);
    zr_buffer a = written(whole, false), b = written(joined, false);
    cr_assert_str_eq(a.data, b.data);
    zr_buffer_free(&a), zr_buffer_free(&b);
    for (int i = 0; i < FIVE; i++)
        zr_graph_free(parts[i]);
    zr_lexicon_free(lexicon);
    zr_graph_free(whole), zr_graph_free(joined);
}
