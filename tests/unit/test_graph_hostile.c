/* Graph files that are broken: each is refused with a reason, none is read by half. */
#include "support/cpu_limit.h"
#include "support/graph_text.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A file is refused with one line of words in both languages, or it is read and comes back the same. Returns
 * whether it was read. */
static bool refused_or_sound(zr_span json)
{
    zr_graph *graph;
    zr_error err = {0};
    zr_status status = zr_graph_read(&graph, json, &err);
    if (status != ZR_OK) {
        cr_assert_null(graph);
        cr_assert_eq(err.status, status);
        cr_assert(err.message[0] && err.message_zh[0], "%.*s", (int)json.size, json.data);
        cr_assert_null(strpbrk(err.message, "\n\r\t"));
        return false;
    }
    zr_buffer once = written(graph, false);
    zr_graph *again = read_or_die(zr_buffer_span(&once));
    zr_buffer twice = written(again, false);
    cr_assert_str_eq(once.data, twice.data);
    zr_buffer_free(&once);
    zr_buffer_free(&twice);
    zr_graph_free(graph);
    zr_graph_free(again);
    return true;
}

static void expect_refusal(const char *json, zr_status status, const char *words)
{
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_eq(zr_graph_read(&graph, zr_span_of(json), &err), status, "%s: %s", json, err.message);
    cr_assert(strstr(err.message, words), "\"%s\" is not in \"%s\"", words, err.message);
}

/* In memory of exactly its size, so that reading past the end shows under a sanitizer. */
static bool read_alone(const char *json, size_t size)
{
    char *copy = malloc(size ? size : 1);
    memcpy(copy, json, size);
    bool sound = refused_or_sound((zr_span){copy, size});
    free(copy);
    return sound;
}

static zr_buffer lines_of_small(void)
{
    zr_graph *graph = read_or_die(zr_span_of(small));
    zr_buffer lines = written(graph, true);
    zr_graph_free(graph);
    return lines;
}

Test(hostile, cut_short_anywhere)
{
    for (size_t size = 0; size < sizeof small - 2; size++)
        cr_assert_not(read_alone(small, size), "%zu", size);
    zr_buffer lines = lines_of_small();
    for (size_t size = 0; size < lines.size; size++)
        read_alone(lines.data, size);
    zr_buffer_free(&lines);
}

Test(hostile, one_byte_changed_anywhere)
{
    static const char bytes[] = "\"{}[],:0-.eE\\/ntu\n \x01\xFF\x80";
    char *json = strdup(small);
    for (size_t at = 0; at < sizeof small - 1; at++) {
        for (size_t i = 0; i < sizeof bytes; i++) {
            json[at] = bytes[i];
            refused_or_sound((zr_span){json, sizeof small - 1});
        }
        json[at] = small[at];
    }
    free(json);
}

Test(hostile, one_byte_less_anywhere)
{
    zr_buffer lines = lines_of_small();
    char *json = malloc(lines.size + sizeof small);
    for (size_t at = 0; at < sizeof small - 1; at++) {
        memcpy(json, small, at);
        memcpy(json + at, small + at + 1, sizeof small - at - 1);
        refused_or_sound((zr_span){json, sizeof small - 2});
    }
    for (size_t at = 0; at < lines.size; at++) {
        memcpy(json, lines.data, at);
        memcpy(json + at, lines.data + at + 1, lines.size - at);
        refused_or_sound((zr_span){json, lines.size - 1});
    }
    free(json);
    zr_buffer_free(&lines);
}

/* End of the value at `at` in a sound JSON text. */
static size_t value_end(const char *json, size_t at)
{
    int depth = 0;
    for (bool quoted = false;; at++) {
        if (json[at] == '\\' && quoted)
            at++;
        else if (json[at] == '"')
            quoted = !quoted;
        else if (!quoted && (json[at] == '{' || json[at] == '['))
            depth++;
        else if (!quoted && (json[at] == '}' || json[at] == ']') && depth-- == 0)
            return at;
        else if (!quoted && depth == 0 && strchr(",\n", json[at]))
            return at;
        if (!quoted && depth == 0 && strchr("}]\"", json[at]))
            return at + 1;
    }
}

/* Behind ": ", "[", ", " or the space that sets a row in. */
static bool starts_value(const char *json, size_t at)
{
    if (at < 2 || !strchr("\"{[-0123456789tfn", json[at]))
        return false;
    char before = json[at - 2], last = json[at - 1];
    return last == '[' || (last == ' ' && strchr(":, ", before));
}

Test(hostile, every_value_of_every_wrong_type)
{
    static const char *const values[] = {"null",
                                         "true",
                                         "false",
                                         "0",
                                         "-1",
                                         "1.5",
                                         "1e999",
                                         "-1e999",
                                         "4294967296",
                                         "18446744073709551616",
                                         "9223372036854775807",
                                         "\"\"",
                                         "\"x\"",
                                         "\"\\u0000\"",
                                         "\"\\ud800\"",
                                         "[]",
                                         "[1]",
                                         "[1, 2]",
                                         "[2, 1]",
                                         "[null, null]",
                                         "[[], {}]",
                                         "{}",
                                         "{\"quote\": 1}",
                                         "[{}]",
                                         "[{\"value\": 1e308}]",
                                         "NaN",
                                         "-Infinity",
                                         "'x'"};
    char *json = malloc(2 * sizeof small);
    size_t tried = 0, read = 0;
    for (size_t at = 1; at < sizeof small - 1; at++) {
        if (!starts_value(small, at))
            continue;
        size_t end = value_end(small, at);
        for (size_t i = 0; i < sizeof values / sizeof *values; i++, tried++) {
            int size = sprintf(json, "%.*s%s%s", (int)at, small, values[i], small + end);
            read += refused_or_sound((zr_span){json, (size_t)size});
        }
    }
    cr_assert_gt(tried, 2000);
    cr_assert_gt(tried, 2 * read, "most wrong types are refused: %zu of %zu were read", read, tried);
    free(json);
}

Test(hostile, says_where_and_what)
{
    expect_refusal("", ZR_BAD_INPUT, "empty");
    expect_refusal(" \n\t", ZR_BAD_INPUT, "empty");
    expect_refusal("[]", ZR_BAD_INPUT, "line 1, column 1: not JSON");
    expect_refusal("{\n\"责任\" 1}", ZR_BAD_INPUT, "line 2, column 6: a colon");
    expect_refusal("{\"format\":\"gexf\"}", ZR_BAD_INPUT, "format: not a zeren-graph but \"gexf\"");
    expect_refusal("{\"nodes\":[],\"links\":[]}", ZR_BAD_INPUT, "not a zeren-graph");
    expect_refusal("{\"format\":\"zeren-graph\",\"version\":2}", ZR_UNSUPPORTED, "version: 2 is not known");
    expect_refusal("{\"format\":\"zeren-graph\",\"version\":\"1\"}", ZR_BAD_INPUT, "version");
    expect_refusal("{\"format\":\"zeren-graph\",\"version\":1} x", ZR_BAD_INPUT, "column 38");
    expect_refusal(
        "{\"format\":\"zeren-graph\",\"version\":1,\"duties\":[\n{\"measure\":\"a\",\"unit\":\"b\",\n"
        "\"role\":\"boss\"}]}",
        ZR_BAD_INPUT, "line 2: duties[0].role: \"boss\"");
    expect_refusal(
        "{\"format\":\"zeren-graph\",\"version\":1,\"duties\":[{\"unit\":\"b\",\"role\":\"lead\"}]}",
        ZR_BAD_INPUT, "duties[0].measure");
    expect_refusal("{\"format\":\"zeren-graph\",\"version\":1,\"duties\":[{\"measure\":\"a\",\"unit\":\"b\","
                   "\"role\":\"lead\"}]}",
                   ZR_BAD_INPUT, "duties[0].measure: \"a\" is not among the measures");
    expect_refusal("{\"format\":\"zeren-graph\",\"version\":1,\"units\":[{\"id\":\"a\"},{\"id\":\"a\"}]}",
                   ZR_BAD_INPUT, "units[1].id: \"a\" is there twice");
    expect_refusal("{\"format\":\"zeren-graph\",\"version\":1,\"units\":[],\"units\":[]}", ZR_BAD_INPUT,
                   "twice");
    expect_refusal("{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\"}],\"measures\":[{"
                   "\"id\":\"m\","
                   "\"document\":\"d\",\"targets\":[{\"value\":1},{\"value\":\"x\"}]}]}",
                   ZR_BAD_INPUT, "measures[0].targets[1].value: should be a number, is string");
    expect_refusal("{\"type\":\"unit\",\"id\":\"x\"}\n", ZR_BAD_INPUT, "header");
    expect_refusal("{\"type\":\"header\",\"format\":\"zeren-graph\",\"version\":1}\n{\"type\":\"unit\"}\n",
                   ZR_BAD_INPUT, "line 2: units[0].id");
    expect_refusal(
        "{\"type\":\"header\",\"format\":\"zeren-graph\",\"version\":1}\n{\"type\":\"unit\",\n\"id\":\"x\"}",
        ZR_BAD_INPUT, "line 2");
    expect_refusal("{\"a\":\"\xE8\xB4\"}", ZR_BAD_INPUT, "column 7: not JSON: a byte that is not UTF-8");
}

Test(hostile, parents_in_circles)
{
    static const char head[] =
        "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\"},{\"id\":\"e\"}],"
        "\"measures\":[";
    static const char *const rows[] = {
        "{\"id\":\"a\",\"document\":\"d\",\"parent\":\"a\"}]}",
        "{\"id\":\"a\",\"document\":\"d\",\"parent\":\"b\"},{\"id\":\"b\",\"document\":\"d\",\"parent\":"
        "\"a\"}]}",
        "{\"id\":\"a\",\"document\":\"d\"},{\"id\":\"b\",\"document\":\"e\",\"parent\":\"a\"}]}"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        zr_buffer json = {0};
        zr_buffer_print(&json, "%s%s", head, rows[i]);
        expect_refusal(json.data, ZR_BAD_INPUT, "parent");
        zr_buffer_free(&json);
    }
}

static void nest(zr_buffer *json, int depth, bool objects)
{
    for (int i = 0; i < depth; i++)
        zr_buffer_put(json, objects ? "{\"a\":" : "[");
    zr_buffer_put(json, "1");
    for (int i = 0; i < depth; i++)
        zr_buffer_put(json, objects ? "}" : "]");
}

Test(hostile, deep_nesting)
{
    for (int depth = 1; depth < 200000; depth = depth < 64 ? depth + 1 : depth * 10) {
        for (int objects = 0; objects < 2; objects++) {
            zr_buffer json = {0};
            zr_buffer_put(&json, "{\"format\":\"zeren-graph\",\"version\":1,\"deep\":");
            nest(&json, depth, objects);
            zr_buffer_put(&json, "}");
            bool sound = refused_or_sound(zr_buffer_span(&json));
            cr_assert(depth < 28 ? sound : depth < 32 || !sound, "%d", depth);
            zr_buffer_free(&json);
        }
    }
}

Test(hostile, unknown_keys_and_types_are_passed_over)
{
    zr_graph *graph = read_or_die(
        zr_span_of("{\"x\":[{\"documents\":1}],\"format\":\"zeren-graph\",\"y\":\"{\","
                   "\"documents\":[{\"id\":\"d\",\"colour\":[1,2,{}]}],\"version\":1,\"z\":-1.5e3}"));
    cr_assert_eq(graph->document_count, 1);
    zr_graph_free(graph);
    graph = read_or_die(
        zr_span_of("{\"type\":\"header\",\"format\":\"zeren-graph\",\"version\":1}\n"
                   "{\"type\":\"remark\",\"text\":\"?\"}\r\n\n{\"type\":\"document\",\"id\":\"d\"}"));
    cr_assert_eq(graph->document_count, 1);
    zr_graph_free(graph);
}

Test(hostile, rows_in_any_order_come_into_order)
{
    zr_graph *graph = read_or_die(zr_span_of(
        "{\"duties\":[{\"measure\":\"b#1\",\"unit\":\"-/z\",\"role\":\"lead\",\"expression\":2},"
        "{\"measure\":\"b#1\",\"unit\":\"-/a\",\"role\":\"support\",\"expression\":1},"
        "{\"measure\":\"a#1\",\"unit\":\"-/a\",\"role\":\"guide\",\"expression\":9}],"
        "\"measures\":[{\"id\":\"b#1\",\"document\":\"b\"},{\"id\":\"a#1\",\"document\":\"a\"}],"
        "\"units\":[{\"id\":\"-/z\"},{\"id\":\"-/a\"}],\"documents\":[{\"id\":\"a\"},{\"id\":\"b\"}],"
        "\"format\":\"zeren-graph\",\"version\":1}"));
    cr_assert_str_eq(graph->units[0].id.data, "-/a");
    cr_assert_str_eq(graph->units[0].name.data, "a");
    cr_assert_str_eq(graph->measures[0].id.data, "a#1");
    cr_assert_eq(graph->duties[0].role, ZR_GUIDE);
    cr_assert_eq(graph->duties[0].measure, 0);
    cr_assert_eq(graph->duties[1].role, ZR_SUPPORT);
    cr_assert_eq(graph->duties[2].unit, 1);
    cr_assert_str_eq(graph->duties[2].surface.data, "z");
    zr_graph_free(graph);
}

/* Linear: a table of half a million rows, and as many on one line. */
Test(hostile, large_files, .timeout = 600)
{
    limit_cpu(60);
    zr_buffer json = {0};
    zr_buffer_put(&json,
                  "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\"}],\"measures\":[");
    for (int i = 0; i < 200000; i++)
        zr_buffer_print(&json, "%s{\"id\":\"d#%d\",\"document\":\"d\",\"parent\":%s}", i ? "," : "", i,
                        i ? "\"d#0\"" : "null");
    zr_buffer_put(&json, "]}");
    zr_graph *graph = read_or_die(zr_buffer_span(&json));
    cr_assert_eq(graph->measure_count, 200000);
    clock_t start = clock();
    for (uint32_t i = 0; i < graph->measure_count; i++)
        cr_assert_eq(zr_graph_find_measure(graph, graph->measures[i].id), i);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    cr_expect_lt(seconds, 10.0, "%.1f s", seconds); /* a look at each from the first on takes minutes */
    zr_graph_free(graph);
    zr_buffer_free(&json);
}
