/* SQLite: the graph's tables as they are, results of analyses, and views that answer the common questions.
 *
 * Built in memory and handed on as the bytes of a database file. */
#include "report/exchange_parts.h"

#include <sqlite3.h>

static const char schema[] =
    "CREATE TABLE documents(id TEXT PRIMARY KEY, source TEXT, title TEXT, number TEXT, issuers TEXT, date "
    "TEXT, place TEXT, sha256 TEXT);"
    "CREATE TABLE places(code TEXT PRIMARY KEY, name TEXT, level TEXT);"
    "CREATE TABLE units(id TEXT PRIMARY KEY, name TEXT, full_name TEXT, kind TEXT, place TEXT, sector TEXT);"
    "CREATE TABLE unit_names(unit TEXT, name TEXT);"
    "CREATE TABLE measures(id TEXT PRIMARY KEY, document TEXT, parent TEXT, label TEXT, title TEXT, section "
    "TEXT, kind TEXT, line INTEGER, "
    "start INTEGER, \"end\" INTEGER);"
    "CREATE TABLE duties(measure TEXT, unit TEXT, role TEXT, basis TEXT, first INTEGER, rank INTEGER, "
    "expression INTEGER, name TEXT, "
    "surface TEXT, alias TEXT, line INTEGER, start INTEGER, \"end\" INTEGER);"
    "CREATE TABLE findings(code TEXT, severity TEXT, document TEXT, measure TEXT, line INTEGER, detail TEXT, "
    "quote TEXT, reason_zh TEXT, reason_en TEXT);"
    "CREATE TABLE results(\"table\" TEXT, row INTEGER, key TEXT, value);"
    "CREATE INDEX duties_by_unit ON duties(unit);"
    "CREATE INDEX duties_by_measure ON duties(measure);"
    "CREATE VIEW loads AS SELECT u.id AS unit, u.name, u.place, u.sector, count(DISTINCT d.measure) AS "
    "measures, "
    "count(DISTINCT CASE WHEN d.role='lead' THEN d.measure END) AS lead_stated, "
    "count(DISTINCT CASE WHEN d.role<>'lead' AND d.first THEN d.measure END) AS lead_first, "
    "count(DISTINCT CASE WHEN d.role='responsible' THEN d.measure END) AS responsible, "
    "count(DISTINCT CASE WHEN d.role='support' THEN d.measure END) AS support "
    "FROM units u LEFT JOIN duties d ON d.unit=u.id GROUP BY u.id ORDER BY measures DESC, u.id;"
    "CREATE VIEW unowned AS SELECT m.* FROM measures m JOIN findings f ON f.measure=m.id WHERE "
    "f.code IN ('no-owner','prose-only');"
    "CREATE VIEW partners AS SELECT a.unit AS a, b.unit AS b, count(DISTINCT a.measure) AS shared FROM "
    "duties a "
    "JOIN duties b ON a.measure=b.measure AND a.unit<b.unit GROUP BY a.unit, b.unit ORDER BY shared DESC, a, "
    "b;"
    "CREATE VIEW leads AS SELECT a.unit AS leader, b.unit AS led, count(DISTINCT a.measure) AS measures FROM "
    "duties a "
    "JOIN duties b ON a.measure=b.measure AND a.unit<>b.unit WHERE (a.role='lead' OR a.first) AND NOT "
    "(b.role='lead' OR b.first) "
    "GROUP BY a.unit, b.unit ORDER BY measures DESC, leader, led;"
    "CREATE VIEW sector_loads AS SELECT u.sector, m.document, count(DISTINCT d.measure) AS measures FROM "
    "duties d "
    "JOIN units u ON u.id=d.unit JOIN measures m ON m.id=d.measure GROUP BY u.sector, m.document ORDER BY "
    "measures DESC, u.sector, m.document;";

/* A row being bound, value by value. */
typedef struct binding {
    sqlite3_stmt *statement;
    int next;
    bool failed;
} binding;

static void add_text(binding *row, zr_span text)
{
    bool empty = text.size == 0;
    int code = empty ? sqlite3_bind_null(row->statement, row->next)
                     : sqlite3_bind_text64(row->statement, row->next, text.data, text.size, SQLITE_STATIC,
                                           SQLITE_UTF8);
    row->failed |= code != SQLITE_OK;
    row->next++;
}

static void add_name(binding *row, const char *text)
{
    add_text(row, zr_span_of(text));
}

static void add_whole(binding *row, uint64_t number)
{
    row->failed |= sqlite3_bind_int64(row->statement, row->next++, (sqlite3_int64)number) != SQLITE_OK;
}

static void end_row(binding *row)
{
    row->failed |= sqlite3_step(row->statement) != SQLITE_DONE || sqlite3_reset(row->statement) != SQLITE_OK;
    row->next = 1;
}

typedef void fill_table_with(binding *row, const zr_graph *graph, const zr_export_options *options);

static void fill_documents(binding *row, const zr_graph *graph, const zr_export_options *options)
{
    (void)options;
    for (uint32_t i = 0; i < graph->document_count; i++) {
        const zr_graph_document *document = &graph->documents[i];
        zr_buffer issuers = {0};
        for (uint32_t k = 0; k < document->issuer_count; k++) {
            zr_buffer_put(&issuers, k ? "；" : "");
            zr_buffer_add(&issuers, document->issuers[k]);
        }
        add_text(row, document->id);
        add_text(row, document->source);
        add_text(row, document->title);
        add_text(row, document->number);
        add_text(row, zr_buffer_span(&issuers));
        add_text(row, document->date);
        add_text(row, zr_export_place(graph, document->place));
        add_text(row, document->sha256);
        end_row(row);
        row->failed |= issuers.failed;
        zr_buffer_free(&issuers);
    }
}

static void fill_places(binding *row, const zr_graph *graph, const zr_export_options *options)
{
    (void)options;
    for (uint32_t i = 0; i < graph->place_count; i++) {
        add_text(row, graph->places[i].code);
        add_text(row, graph->places[i].name);
        add_name(row, zr_level_name(graph->places[i].level));
        end_row(row);
    }
}

static void fill_units(binding *row, const zr_graph *graph, const zr_export_options *options)
{
    (void)options;
    for (uint32_t i = 0; i < graph->unit_count; i++) {
        const zr_graph_unit *unit = &graph->units[i];
        add_text(row, unit->id);
        add_text(row, unit->name);
        add_text(row, unit->full_name);
        add_name(row, zr_export_unit_kind(unit));
        add_text(row, zr_export_place(graph, unit->place));
        add_text(row, unit->sector);
        end_row(row);
    }
}

static void fill_names(binding *row, const zr_graph *graph, const zr_export_options *options)
{
    (void)options;
    for (uint32_t i = 0; i < graph->unit_count; i++)
        for (uint32_t k = 0; k < graph->units[i].name_count; k++) {
            add_text(row, graph->units[i].id);
            add_text(row, graph->units[i].names[k]);
            end_row(row);
        }
}

static void fill_measures(binding *row, const zr_graph *graph, const zr_export_options *options)
{
    (void)options;
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        const zr_graph_measure *measure = &graph->measures[m];
        add_text(row, measure->id);
        add_text(row, zr_export_document(graph, m));
        add_text(row, measure->parent == ZR_NONE ? (zr_span){0} : graph->measures[measure->parent].id);
        add_text(row, measure->label);
        add_text(row, measure->title);
        add_text(row, measure->section_count ? measure->sections[measure->section_count - 1] : (zr_span){0});
        add_name(row, zr_kind_name(measure->kind));
        add_whole(row, measure->line);
        add_whole(row, measure->start);
        add_whole(row, measure->end);
        end_row(row);
    }
}

static void fill_duties(binding *row, const zr_graph *graph, const zr_export_options *options)
{
    (void)options;
    for (uint32_t d = 0; d < graph->duty_count; d++) {
        const zr_duty *duty = &graph->duties[d];
        add_text(row, graph->measures[duty->measure].id);
        add_text(row, graph->units[duty->unit].id);
        add_name(row, zr_role_name(duty->role));
        add_name(row, zr_basis_name(duty->basis));
        add_whole(row, duty->first);
        add_whole(row, duty->rank);
        add_whole(row, duty->expression);
        add_text(row, duty->name);
        add_text(row, duty->surface);
        add_text(row, duty->alias);
        add_whole(row, duty->line);
        add_whole(row, duty->start);
        add_whole(row, duty->end);
        end_row(row);
    }
}

static void fill_findings(binding *row, const zr_graph *graph, const zr_export_options *options)
{
    (void)options;
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        const zr_finding *finding = &graph->findings[i];
        add_name(row, zr_code_name(finding->code));
        add_name(row, zr_severity_name(zr_code_severity(finding->code)));
        add_text(row, finding->document == ZR_NONE ? (zr_span){0} : graph->documents[finding->document].id);
        add_text(row, finding->measure == ZR_NONE ? (zr_span){0} : graph->measures[finding->measure].id);
        add_whole(row, finding->line);
        add_text(row, finding->detail);
        add_text(row, finding->quote);
        add_text(row, finding->reason[ZR_ZH]);
        add_text(row, finding->reason[ZR_EN]);
        end_row(row);
    }
}

static void fill_frame(binding *row, const zr_frame *frame)
{
    uint32_t count, rows = zr_frame_rows(frame);
    const zr_column *columns = zr_frame_columns(frame, &count);
    for (uint32_t r = 0; r < rows; r++)
        for (uint32_t c = 0; c < count; c++) {
            const zr_value *value = zr_frame_at(frame, r, c);
            add_name(row, zr_frame_name(frame));
            add_whole(row, r + 1);
            add_name(row, columns[c].key);
            if (value->undefined)
                add_name(row, "");
            else if (columns[c].type == ZR_TYPE_TEXT)
                add_text(row, value->text);
            else if (columns[c].type == ZR_TYPE_REAL)
                row->failed |= sqlite3_bind_double(row->statement, row->next++, value->real) != SQLITE_OK;
            else
                row->failed |= sqlite3_bind_int64(row->statement, row->next++, value->count) != SQLITE_OK;
            end_row(row);
        }
}

static void fill_results(binding *row, const zr_graph *graph, const zr_export_options *options)
{
    (void)graph;
    for (uint32_t i = 0; i < options->result_count; i++)
        fill_frame(row, options->results[i]);
}

static const struct {
    const char *insert;
    fill_table_with *fill;
} tables[] = {
    {"INSERT INTO documents VALUES(?,?,?,?,?,?,?,?)", fill_documents},
    {"INSERT INTO places VALUES(?,?,?)", fill_places},
    {"INSERT INTO units VALUES(?,?,?,?,?,?)", fill_units},
    {"INSERT INTO unit_names VALUES(?,?)", fill_names},
    {"INSERT INTO measures VALUES(?,?,?,?,?,?,?,?,?,?)", fill_measures},
    {"INSERT INTO duties VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)", fill_duties},
    {"INSERT INTO findings VALUES(?,?,?,?,?,?,?,?,?)", fill_findings},
    {"INSERT INTO results VALUES(?,?,?,?)", fill_results},
};

static bool fill_table(sqlite3 *base, size_t table, const zr_graph *graph, const zr_export_options *options)
{
    binding row = {.next = 1};
    if (sqlite3_prepare_v2(base, tables[table].insert, -1, &row.statement, NULL) != SQLITE_OK)
        return false;
    tables[table].fill(&row, graph, options);
    return sqlite3_finalize(row.statement) == SQLITE_OK && !row.failed;
}

static bool fill_base(sqlite3 *base, const zr_graph *graph, const zr_export_options *options)
{
    bool good = sqlite3_exec(base, schema, NULL, NULL, NULL) == SQLITE_OK &&
                sqlite3_exec(base, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;
    for (size_t table = 0; table < sizeof tables / sizeof *tables && good; table++)
        good = fill_table(base, table, graph, options);
    return good && sqlite3_exec(base, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
}

static zr_status hand_on(sqlite3 *base, zr_put *put, void *sink, zr_error *err)
{
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(base, "main", &size, 0);
    if (!bytes)
        return zr_fail_memory(err);
    bool taken = put(sink, (const char *)bytes, (size_t)size);
    sqlite3_free(bytes);
    return taken ? ZR_OK : zr_fail_words(err, ZR_IO, "输出写不出去", "the output was refused");
}

zr_status zr_export_sqlite(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                           zr_error *err)
{
    sqlite3 *base = NULL;
    zr_status status = ZR_OK;
    if (sqlite3_open(":memory:", &base) != SQLITE_OK)
        status = zr_fail_memory(err);
    else if (!fill_base(base, graph, options))
        status = zr_fail_words(err, ZR_BACKEND, "SQLite：%s", "SQLite: %s", sqlite3_errmsg(base));
    else
        status = hand_on(base, put, sink, err);
    sqlite3_close(base);
    return status;
}
