/* Graphs to draw: the five documents, random ones with hostile names, long names. */
#ifndef ZEREN_TESTS_MAP_GRAPHS_H
#define ZEREN_TESTS_MAP_GRAPHS_H

#include "base/buffer.h"
#include "zeren/graph.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline zr_graph *read_graph(zr_buffer *json)
{
    zr_graph *graph = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_graph_read(&graph, zr_buffer_span(json), &err), ZR_OK, "%s", err.message);
    zr_buffer_free(json);
    return graph;
}

/* The five documents as the command reads them. */
static inline zr_graph *five(void)
{
    zr_buffer json = {0};
    char command[4096], bytes[65536];
    const char *zeren = getenv("ZEREN");
    if (!zeren)
        return NULL;
    snprintf(command, sizeof command, "'%s' extract '%s/graphs/texts'", zeren, ZEREN_ROOT);
    FILE *pipe = popen(command, "r");
    cr_assert(pipe);
    for (size_t size; (size = fread(bytes, 1, sizeof bytes, pipe)) > 0;)
        zr_buffer_add(&json, (zr_span){bytes, size});
    pclose(pipe);
    return read_graph(&json);
}

static inline uint32_t dice(uint64_t *state, uint32_t sides)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((*state >> 33) % sides);
}

static const char *const sectors[] = {"\"science\"", "\"education\"", "\"finance\"",
                                      "\"health\"",  "\"industry\"",  "null"};
static const char *const places[] = {"110000", "310000", "330300", "440000", "450000", "510100"};

/* Names of all lengths and scripts, as JSON. */
static inline void add_name(zr_buffer *json, uint32_t number, uint64_t *state)
{
    static const char *const odd[] = {
        "<script>alert(1)</script>",        "\\\"quoted\\\" & 'single' \\\\N\\\\l {a|b} &lt;i&gt;",
        "\\u0001\\u0002名\\u202e字\\u200b", "العربية والعبرية",
        "😀🏛️单位 emoji",          "averyveryverylongwordwithoutanyblankinitatallthatgoesonandon"};
    static const char *const parts[] = {"自治区", "市",         "人力资源", "社会保障", "科技",
                                        "教育",   "发展和改革", "委员会",   "厅",       "局"};
    if (dice(state, 12) == 0) {
        zr_buffer_put(json, odd[dice(state, 6)]);
    } else {
        for (uint32_t i = 1 + dice(state, 6); i-- > 0;)
            zr_buffer_put(json, parts[dice(state, 10)]);
    }
    zr_buffer_print(json, " %u", number);
}

static inline void add_units(zr_buffer *json, uint32_t count, uint64_t *state)
{
    for (uint32_t i = 0; i < count; i++) {
        const char *place = places[dice(state, 6)];
        zr_buffer_print(json, "%s{\"id\":\"%s/u%07u\",\"name\":\"", i ? "," : "", place, i);
        add_name(json, i, state);
        zr_buffer_print(
            json, "\",\"full_name\":\"full %u\",\"kind\":\"%s\",\"place\":\"%s\",\"sector\":%s,\"names\":[]}",
            i, dice(state, 9) ? "unit" : "collective", place, sectors[dice(state, 6)]);
    }
}

static inline int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Units sorted by id, as the file wants them, are not needed: the reader sorts. Ids are looked up by number
 * here. */
static inline zr_graph *random_graph(uint32_t units, uint32_t measures, uint32_t documents, uint64_t seed)
{
    static const char *const roles[] = {"lead",        "responsible", "responsible",
                                        "responsible", "support",     "guide"};
    zr_buffer json = {0}, list = {0};
    uint64_t state = seed;
    zr_buffer_put(&json, "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[");
    for (uint32_t i = 0; i < documents; i++)
        zr_buffer_print(&json,
                        "%s{\"id\":\"d%03u\",\"source\":\"d%03u.txt\",\"title\":\"第 %u "
                        "份关于<b>教育科技人才</b>一体发展的工作方案\","
                        "\"number\":null,\"issuers\":[],\"date\":null,\"place\":\"%s\",\"sha256\":"
                        "\"0000000000000000000000000000000000000000000000000000000000000000\"}",
                        i ? "," : "", i, i, i, places[i % 6]);
    zr_buffer_put(&json, "],\"places\":[");
    for (int i = 0; i < 6; i++)
        zr_buffer_print(&json, "%s{\"code\":\"%s\",\"name\":\"地区%d\",\"level\":\"%s\"}", i ? "," : "",
                        places[i], i, strcmp(places[i] + 2, "0000") ? "city" : "province");
    zr_buffer_put(&json, "],\"units\":[");
    size_t start = json.size;
    add_units(&json, units, &state);
    /* The ids again, for the duties. */
    char **ids = calloc(units + 1, sizeof *ids);
    uint32_t found = 0;
    for (size_t at = start;
         (at = zr_span_find(zr_buffer_span(&json), zr_span_of("{\"id\":\""), at)) != SIZE_MAX; at += 7) {
        size_t end = zr_span_find(zr_buffer_span(&json), zr_span_of("\""), at + 7);
        ids[found++] = strndup(json.data + at + 7, end - at - 7);
    }
    qsort(ids, found, sizeof *ids, by_text);
    zr_buffer_put(&json, "],\"measures\":[");
    for (uint32_t i = 0; i < measures; i++) {
        uint32_t document = i * documents / measures;
        zr_buffer_print(&json,
                        "%s{\"id\":\"d%03u#%u\",\"document\":\"d%03u\",\"parent\":null,\"label\":\"（%u）\","
                        "\"section\":[\"%u、",
                        i ? "," : "", document, i + 1, document, i + 1, i / 5);
        add_name(&json, i / 5, &state);
        zr_buffer_put(&json, "\"],\"title\":\"");
        add_name(&json, i, &state);
        zr_buffer_print(&json,
                        "\",\"kind\":\"task\",\"line\":%u,\"span\":[%u,%u],\"deadlines\":[],\"targets\":[]}",
                        i + 1, i * 10, i * 10 + 9);
        uint32_t size = dice(&state, 8), first = found ? dice(&state, found) : 0;
        for (uint32_t k = 0; k < size && k < found; k++) {
            uint32_t unit = (first + k * k * 7) % found;
            bool again = false;
            for (uint32_t j = 0; j < k; j++)
                again = again || (first + j * j * 7) % found == unit;
            if (!again)
                zr_buffer_print(&list,
                                "%s{\"measure\":\"d%03u#%u\",\"unit\":\"%s\",\"role\":\"%s\",\"basis\":"
                                "\"label\",\"first\":%s,"
                                "\"rank\":%u,\"expression\":%u,\"name\":\"x\",\"surface\":\"x\",\"line\":%u,"
                                "\"span\":[%u,%u]}",
                                list.size ? "," : "", document, i + 1, ids[unit],
                                roles[k == 0 ? dice(&state, 6) : dice(&state, 5) + 1],
                                k == 0 ? "true" : "false", k + 1, i + 1, i + 1, i * 10 + k, i * 10 + k + 1);
        }
    }
    zr_buffer_put(&json, "],\"duties\":[");
    zr_buffer_add(&json, zr_buffer_span(&list));
    zr_buffer_put(&json, "],\"findings\":[]}");
    zr_buffer_free(&list);
    for (uint32_t i = 0; i < found; i++)
        free(ids[i]);
    free(ids);
    return read_graph(&json);
}

/* A name of forty characters, as offices have them, is never cut where there is room for lines. */
static inline zr_graph *long_names(void)
{
    zr_buffer json = {0};
    zr_buffer_put(&json,
                  "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\",\"source\":\"d\","
                  "\"title\":\"方案\",\"number\":null,\"issuers\":[],\"date\":null,\"place\":null,\"sha256\":"
                  "null}],\"places\":[],\"units\":[");
    for (int i = 0; i < 7; i++)
        zr_buffer_print(
            &json,
            "%s{\"id\":\"-/u%d\",\"name\":\"省推进政府职能转变和深化放管服改革优化营商环境工作领导小组"
            "办公室第%d专项协调组\",\"full_name\":\"\",\"kind\":\"unit\",\"place\":null,"
            "\"sector\":null,\"names\":[]}",
            i ? "," : "", i, i);
    zr_buffer_put(&json, "],\"measures\":[");
    for (int i = 0; i < 6; i++)
        zr_buffer_print(
            &json,
            "%s{\"id\":\"d#%d\",\"document\":\"d\",\"parent\":null,\"label\":\"%d.\",\"section\":[],"
            "\"title\":\"建立健全工作推进机制\",\"kind\":\"task\",\"line\":1,\"span\":[0,1],"
            "\"deadlines\":[],\"targets\":[]}",
            i ? "," : "", i, i);
    zr_buffer_put(&json, "],\"duties\":[");
    for (int i = 0; i < 12; i++)
        zr_buffer_print(
            &json,
            "%s{\"measure\":\"d#%d\",\"unit\":\"-/u%d\",\"role\":\"%s\",\"basis\":\"label\","
            "\"first\":false,\"rank\":%d,\"expression\":%d,\"name\":\"x\",\"surface\":\"x\",\"line\":1,"
            "\"span\":[0,1]}",
            i ? "," : "", i / 2, i % 7, i % 2 ? "support" : "lead", i % 2 + 1, i / 2 + 1);
    zr_buffer_put(&json, "],\"findings\":[]}");
    return read_graph(&json);
}

#endif
