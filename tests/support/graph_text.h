/* Graphs as text, for tests: read, write, a small one with every field. */
#ifndef ZEREN_TESTS_GRAPH_TEXT_H
#define ZEREN_TESTS_GRAPH_TEXT_H

#include "base/buffer.h"
#include "zeren/graph.h"

#include <criterion/criterion.h>

static inline bool put_in_buffer(void *sink, const char *data, size_t size)
{
    zr_buffer_add(sink, (zr_span){data, size});
    return true;
}

static inline zr_buffer written(const zr_graph *graph, bool ndjson)
{
    zr_buffer out = {0};
    zr_error err = {0};
    cr_assert_eq(zr_graph_write(graph, ndjson, put_in_buffer, &out, &err), ZR_OK, "%s", err.message);
    return out;
}

static inline zr_graph *read_or_die(zr_span json)
{
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_eq(zr_graph_read(&graph, json, &err), ZR_OK, "%s", err.message);
    return graph;
}

static const char small[] =
    "{\n \"format\": \"zeren-graph\",\n \"version\": 1,\n"
    " \"documents\": [\n  {\n   \"id\": \"a\",\n   \"source\": \"a.txt\",\n   \"title\": \"方案\",\n"
    "   \"number\": null,\n   \"issuers\": [\"甲\", \"乙\"],\n   \"date\": \"2024-01-02\",\n"
    "   \"place\": \"330300\",\n   \"sha256\": null\n  }\n ],\n"
    " \"places\": [\n  {\n   \"code\": \"330300\",\n   \"name\": \"温州市\",\n   \"level\": \"city\"\n  }\n "
    "],\n"
    " \"units\": [\n  {\n   \"id\": \"-/各有关单位\",\n   \"name\": \"各有关单位\",\n"
    "   \"full_name\": \"各有关单位\",\n   \"kind\": \"collective\",\n   \"place\": null,\n"
    "   \"sector\": null,\n   \"names\": [],\n   \"members\": [\"甲局\", \"乙局\"]\n  },\n  {\n   \"id\": "
    "\"330300/市科技局\",\n"
    "   \"name\": \"市科技局\",\n   \"full_name\": \"温州市科技局\",\n   \"kind\": \"unit\",\n"
    "   \"place\": \"330300\",\n   \"sector\": \"science\",\n   \"names\": [\"市科技局\", \"科技局\"]\n  }\n "
    "],\n"
    " \"measures\": [\n  {\n   \"id\": \"a#1\",\n   \"document\": \"a\",\n   \"parent\": null,\n"
    "   \"label\": null,\n   \"section\": [\"一、总\", \"（一）分\"],\n   \"title\": \"引号\\\"与\\\\\",\n"
    "   \"kind\": \"group\",\n   \"line\": 3,\n   \"span\": [10, 200],\n   \"deadlines\": [],\n   "
    "\"targets\": []\n"
    "  },\n  {\n   \"id\": \"a#2\",\n   \"document\": \"a\",\n   \"parent\": \"a#1\",\n   \"label\": "
    "\"1．\",\n"
    "   \"section\": [],\n   \"title\": \"建\",\n   \"kind\": \"task\",\n   \"line\": 4,\n   \"span\": [20, "
    "100],\n"
    "   \"deadlines\": [{\"quote\": \"2025年底前\", \"date\": \"2025-12-31\"}, {\"quote\": \"每年\", "
    "\"date\": null}],\n"
    "   \"targets\": [{\"quote\": \"不低于70%\", \"value\": 70, \"unit\": \"%\", \"comparison\": \">=\"}]\n  "
    "}\n ],\n"
    " \"duties\": [\n  {\n   \"measure\": \"a#2\",\n   \"unit\": \"330300/市科技局\",\n   \"role\": "
    "\"lead\",\n"
    "   \"basis\": \"verb\",\n   \"first\": false,\n   \"rank\": 1,\n   \"expression\": 1,\n"
    "   \"name\": \"市科技局\",\n   \"surface\": \"市 科技局\",\n   \"alias\": \"外专局\",\n   \"line\": 4,\n"
    "   \"span\": [80, 92]\n  },\n  {\n   \"measure\": \"a#2\",\n   \"unit\": \"-/各有关单位\",\n"
    "   \"role\": \"support\",\n   \"basis\": \"verb\",\n   \"first\": false,\n   \"rank\": 2,\n"
    "   \"expression\": 1,\n   \"name\": \"各有关单位\",\n   \"surface\": \"各有关单位\",\n   \"line\": 4,\n"
    "   \"span\": [95, 98]\n  }\n ],\n"
    " \"findings\": [\n  {\n   \"code\": \"no-owner\",\n   \"severity\": \"warning\",\n   \"document\": "
    "\"a\",\n"
    "   \"measure\": \"a#1\",\n   \"line\": 3,\n   \"span\": [10, 20],\n   \"message\": "
    "\"没有责任单位：总\",\n"
    "   \"detail\": \"总\",\n   \"quote\": \"一、总\"\n  }\n ]\n}\n";

#endif
