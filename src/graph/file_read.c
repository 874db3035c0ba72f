/* The graph file in: JSON or ndjson, told by its first line.
 *
 * The outer object and its tables are walked here, and json-c gets one row at a
 * time: memory is the graph's own and one row's. Linear. */
#include "graph/reader.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

static const char *const table_names[ZR_TABLES] = {"documents", "places", "units",
                                                   "measures",  "duties", "findings"};
static const char *const type_names[ZR_TABLES] = {"document", "place", "unit", "measure", "duty", "finding"};

static int place_in(const char *const *names, zr_span name)
{
    for (int i = 0; i < ZR_TABLES; i++) {
        if (zr_span_equal(name, zr_span_of(names[i])))
            return i;
    }
    return -1;
}

static void check_format(zr_reader *reader, json_object *value)
{
    const char *words = json_object_is_type(value, json_type_string) ? json_object_get_string(value) : "";
    reader->has_format = strcmp(words, "zeren-graph") == 0;
    if (!reader->has_format)
        zr_reader_fail(reader, ZR_BAD_INPUT, "format", "不是 zeren-graph，而是“%s”",
                       "not a zeren-graph but \"%s\"", zr_brief_of(zr_span_of(words)).text);
}

static void check_version(zr_reader *reader, json_object *value)
{
    if (!json_object_is_type(value, json_type_int))
        zr_reader_fail(reader, ZR_BAD_INPUT, "version", "应为整数", "should be a whole number");
    else if (json_object_get_int64(value) != 1)
        zr_reader_fail(reader, ZR_UNSUPPORTED, "version",
                       "不认识版本 %lld，只认识 1；请用这一版 zeren 从原文重新 extract",
                       "%lld is not known here, only 1: extract the texts anew with this zeren",
                       (long long)json_object_get_int64(value));
    reader->has_version = true;
}

/* Rows of one table: [ {…}, {…} ] */
static void read_table(zr_reader *reader, zr_rows_kind kind)
{
    reader->table = table_names[kind];
    reader->index = 0;
    if (!zr_reader_take(reader, '[', "这里应是一张表：[ … ]", "a table of rows, [ … ], was expected"))
        return;
    for (char next = zr_reader_look(reader); next != ']'; next = zr_reader_look(reader), reader->index++) {
        if (reader->index && !zr_reader_take(reader, ',', "这里应是逗号或 ]", "a comma or ] was expected"))
            return;
        if (zr_reader_look(reader) != '{') {
            zr_reader_fail_at(reader, ZR_BAD_INPUT, reader->at, "这里应是一行：{ … }",
                              "a row, { … }, was expected");
            return;
        }
        json_object *row = zr_reader_value(reader);
        if (row)
            zr_row_read(reader, kind, row);
        json_object_put(row);
        if (reader->status != ZR_OK)
            return;
    }
    reader->at++;
    reader->table = NULL;
}

/* One key and its value. `seen` has a bit for every table read. */
static void read_member(zr_reader *reader, unsigned *seen)
{
    size_t start = reader->at;
    zr_span key = zr_reader_key(reader);
    if (reader->status != ZR_OK || !zr_reader_take(reader, ':', "这里应是冒号", "a colon was expected"))
        return;
    int table = place_in(table_names, key);
    zr_reader_look(reader);
    if (table >= 0) {
        if (*seen & 1u << table)
            zr_reader_fail_at(reader, ZR_BAD_INPUT, start, "这张表出现两次", "this table is there twice");
        else
            read_table(reader, (zr_rows_kind)table);
        *seen |= 1u << table;
        return;
    }
    json_object *value = zr_reader_value(reader);
    if (reader->status == ZR_OK && zr_span_equal(key, zr_span_of("format")))
        check_format(reader, value);
    else if (reader->status == ZR_OK && zr_span_equal(key, zr_span_of("version")))
        check_version(reader, value);
    json_object_put(value);
}

static void read_json(zr_reader *reader)
{
    unsigned seen = 0;
    if (!zr_reader_take(reader, '{', "不是 JSON：图文件以 { 开头", "not JSON: a graph file starts with {"))
        return;
    for (bool first = true; zr_reader_look(reader) != '}'; first = false) {
        if (!first && !zr_reader_take(reader, ',', "这里应是逗号或 }", "a comma or } was expected"))
            return;
        zr_reader_look(reader);
        read_member(reader, &seen);
        if (reader->status != ZR_OK)
            return;
    }
    reader->at++;
    if (zr_reader_look(reader) || reader->at < reader->text.size)
        zr_reader_fail_at(reader, ZR_BAD_INPUT, reader->at, "不是 JSON：结尾之后还有内容",
                          "not JSON: something stands behind the end");
}

static size_t line_end(const zr_reader *reader)
{
    const char *end = memchr(reader->text.data + reader->at, '\n', reader->text.size - reader->at);
    return end ? (size_t)(end - reader->text.data) : reader->text.size;
}

/* A new part begins; false when refused. */
static bool start_part(zr_reader *reader)
{
    reader->store = zr_store_new();
    if (!reader->store)
        reader->status = zr_fail_memory(reader->err);
    return reader->store != NULL;
}

/* What was read so far becomes a graph of its own. */
static void end_part(zr_reader *reader)
{
    void *parts = reader->parts;
    zr_graph *graph = NULL;
    if (reader->status == ZR_OK)
        zr_reader_resolve(reader);
    if (reader->status == ZR_OK &&
        !zr_grow(&parts, reader->part_count, &reader->part_room, sizeof *reader->parts))
        reader->status = zr_fail_memory(reader->err);
    reader->parts = parts;
    if (reader->status == ZR_OK) {
        reader->status = zr_store_finish(&graph, reader->store, reader->err);
        reader->store = NULL;
    }
    if (graph)
        reader->parts[reader->part_count++] = graph;
    for (int i = 0; i <= ZR_MEASURES; i++)
        zr_symbols_free(&reader->symbols[i]);
}

/* A second header starts another graph, so that files put one behind the other are read as well. */
static void read_header(zr_reader *reader, json_object *object, uint32_t counts[ZR_TABLES])
{
    json_object *format = NULL, *version = NULL;
    if (reader->has_format) {
        end_part(reader);
        if (reader->status != ZR_OK || !start_part(reader))
            return;
        memset(counts, 0, ZR_TABLES * sizeof *counts);
    }
    json_object_object_get_ex(object, "format", &format);
    json_object_object_get_ex(object, "version", &version);
    check_format(reader, format);
    check_version(reader, version);
}

/* The object on a line of ndjson, by its "type"; types that are not known are passed over. */
static void read_typed(zr_reader *reader, json_object *object, uint32_t counts[ZR_TABLES])
{
    reader->table = NULL;
    zr_span type = zr_field_text(reader, object, "type", true);
    if (reader->status != ZR_OK)
        return;
    int table = place_in(type_names, type);
    if (zr_span_equal(type, zr_span_of("header")))
        read_header(reader, object, counts);
    else if (!reader->has_format)
        zr_reader_fail(reader, ZR_BAD_INPUT, "type", "第一行应是 header",
                       "the first line should be the header");
    else if (table >= 0) {
        reader->table = table_names[table];
        reader->index = counts[table]++;
        zr_row_read(reader, (zr_rows_kind)table, object);
    }
}

static void read_line(zr_reader *reader, size_t end, uint32_t counts[ZR_TABLES])
{
    if (reader->text.data[reader->at] != '{') {
        zr_reader_fail_at(reader, ZR_BAD_INPUT, reader->at, "这一行应是对象：{ … }",
                          "an object, { … }, was expected on this line");
        return;
    }
    json_object *object = zr_reader_value_to(reader, end);
    if (object)
        read_typed(reader, object, counts);
    json_object_put(object);
    while (reader->at < end && strchr(" \t\r", reader->text.data[reader->at]))
        reader->at++;
    if (reader->at < end)
        zr_reader_fail_at(reader, ZR_BAD_INPUT, reader->at, "这一行的对象之后还有内容",
                          "something stands behind the object of this line");
}

static void read_ndjson(zr_reader *reader)
{
    uint32_t counts[ZR_TABLES] = {0};
    while (zr_reader_look(reader) && reader->status == ZR_OK)
        read_line(reader, line_end(reader), counts);
}

/* In ndjson the first line is a whole object with a "type". */
static bool is_ndjson(zr_reader *reader)
{
    enum { LONGEST_HEADER = 4096 };
    zr_reader_look(reader);
    size_t end = line_end(reader);
    if (end - reader->at > LONGEST_HEADER)
        return false;
    json_tokener_reset(reader->tokener);
    json_object *header =
        json_tokener_parse_ex(reader->tokener, reader->text.data + reader->at, (int)(end - reader->at));
    bool typed = json_object_is_type(header, json_type_object) &&
                 json_object_object_get_ex(header, "type", NULL) &&
                 !json_object_object_get_ex(header, "documents", NULL);
    json_object_put(header);
    return typed;
}

/* Bytes that no JSON has: invalid UTF-8, control characters. */
static void check_bytes(zr_reader *reader)
{
    size_t invalid = zr_utf8_invalid(reader->text, 0);
    if (invalid != SIZE_MAX) {
        zr_reader_fail_at(reader, ZR_BAD_INPUT, invalid, "不是 JSON：有非 UTF-8 字节",
                          "not JSON: a byte that is not UTF-8");
        return;
    }
    for (size_t i = 0; i < reader->text.size; i++) {
        unsigned char byte = (unsigned char)reader->text.data[i];
        if (byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') {
            zr_reader_fail_at(reader, ZR_BAD_INPUT, i, "不是 JSON：有控制字符",
                              "not JSON: a control character");
            return;
        }
    }
}

static void read_all(zr_reader *reader)
{
    check_bytes(reader);
    if (reader->status != ZR_OK)
        return;
    if (zr_span_starts(reader->text, "\xEF\xBB\xBF"))
        reader->at = 3;
    if (!zr_reader_look(reader)) {
        zr_reader_fail_at(reader, ZR_BAD_INPUT, reader->at, "文件是空的", "the file is empty");
        return;
    }
    if (is_ndjson(reader))
        read_ndjson(reader);
    else
        read_json(reader);
    if (reader->status == ZR_OK && !(reader->has_format && reader->has_version))
        zr_reader_fail_at(reader, ZR_BAD_INPUT, 0,
                          "不是 zeren-graph：缺少 format 或 version；请给 zeren extract 写出的图",
                          "not a zeren-graph: \"format\" or \"version\" is missing; give what zeren extract "
                          "writes");
    end_part(reader);
}

static zr_status take_parts(zr_graph **out, zr_reader *reader)
{
    if (reader->status == ZR_OK && reader->part_count > 1)
        reader->status = zr_graph_join(out, (const zr_graph *const *)reader->parts,
                                       (uint32_t)reader->part_count, reader->err);
    else if (reader->status == ZR_OK) {
        *out = reader->parts[0];
        reader->part_count = 0;
    }
    for (size_t i = 0; i < reader->part_count; i++)
        zr_graph_free(reader->parts[i]);
    free(reader->parts);
    return reader->status;
}

zr_status zr_graph_read(zr_graph **out, zr_span json, zr_error *err)
{
    *out = NULL;
    zr_reader reader = {.text = json, .err = err, .tokener = json_tokener_new_ex(ZR_JSON_DEPTH - 2)};
    if (!reader.tokener)
        return zr_fail_memory(err);
    json_tokener_set_flags(reader.tokener, JSON_TOKENER_STRICT | JSON_TOKENER_ALLOW_TRAILING_CHARS);
    if (start_part(&reader))
        read_all(&reader);
    for (int i = 0; i <= ZR_MEASURES; i++)
        zr_symbols_free(&reader.symbols[i]);
    json_tokener_free(reader.tokener);
    zr_store_free(reader.store);
    return take_parts(out, &reader);
}
