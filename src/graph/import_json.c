/* JSON of graphs: JGF ("graph": {nodes, edges}), HIF (nodes, edges, incidences) and node-link (nodes and
 * edges or links). The outside is walked here, json-c gets one element at a time; elements of lists come in
 * any order. */
#include "graph/import.h"
#include "graph/reader.h"

#include <stdio.h>
#include <string.h>

typedef struct walker {
    zr_import *import;
    zr_reader reader; /* for its walking and its words */
    size_t counted;   /* bytes whose lines are counted */
    uint32_t line;
    bool is_hif, any;
} walker;

static bool goes_on(walker *of)
{
    if (of->import->status == ZR_OK)
        of->import->status = of->reader.status;
    return of->import->status == ZR_OK;
}

/* Lines are counted once, on the way. */
static uint32_t line_here(walker *of)
{
    for (; of->counted < of->reader.element; of->counted++)
        of->line += of->reader.text.data[of->counted] == '\n';
    return of->line;
}

static json_object *get(json_object *object, const char *key)
{
    json_object *value = NULL;
    return json_object_is_type(object, json_type_object) && json_object_object_get_ex(object, key, &value)
               ? value
               : NULL;
}

static zr_span text_of(json_object *value)
{
    if (!json_object_is_type(value, json_type_string))
        return (zr_span){0};
    return (zr_span){json_object_get_string(value), (size_t)json_object_get_string_len(value)};
}

static zr_span id_of(walker *of, json_object *object, const char *key)
{
    json_object *value = get(object, key);
    zr_span id = text_of(value);
    if (json_object_is_type(value, json_type_double) || json_object_is_type(value, json_type_int))
        id = zr_span_of(json_object_to_json_string(value));
    else if (!json_object_is_type(value, json_type_string))
        zr_reader_fail(&of->reader, ZR_BAD_INPUT, key, "应为文字或数字", "should be a text or a number");
    return id;
}

/* Numbers and booleans are spelt by json-c, without a locale. */
static zr_span value_text(json_object *value)
{
    bool is_spelt = json_object_is_type(value, json_type_double) ||
                    json_object_is_type(value, json_type_int) ||
                    json_object_is_type(value, json_type_boolean);
    return is_spelt ? zr_span_of(json_object_to_json_string(value)) : text_of(value);
}

static void node_says(walker *of, uint32_t node, json_object *object, const char *label)
{
    if (!json_object_is_type(object, json_type_object))
        return;
    json_object_object_foreach(object, name, value)
    {
        zr_span key = zr_span_of(strcmp(name, "name") == 0 ? label : name);
        zr_import_node_says(of->import, node, key, value_text(value));
    }
}

static void tie_says(walker *of, zr_import_tie *tie, json_object *object)
{
    static const char *const keys[] = {"role", "weight", "first"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        json_object *value = get(object, keys[i]);
        if (value && !value_text(value).data)
            zr_reader_fail(&of->reader, ZR_BAD_INPUT, keys[i], "应为文字或数字",
                           "should be a text or a number");
        zr_import_tie_says(of->import, tie, zr_span_of(keys[i]), value_text(value));
    }
}

/* A node of the one mode, or a hyperedge of the other, says its attributes itself or in one object. */
static void take_node(walker *of, json_object *row, zr_span id, int space)
{
    uint32_t node = zr_import_say(of->import, space, id, line_here(of));
    if (node == ZR_NONE)
        return;
    if (of->is_hif)
        of->import->nodes[node].mode = space ? ZR_SIDE_SECOND : ZR_SIDE_FIRST;
    /* "label" of JGF is what is shown; its metadata may know better */
    node_says(of, node, row, "label");
    node_says(of, node, get(row, "metadata"), "label");
    node_says(of, node, get(row, "attrs"), "label");
    if (of->is_hif)
        of->import->nodes[node].mode = space ? ZR_SIDE_SECOND : ZR_SIDE_FIRST;
}

/* The node that a tie names under `key`; false when reading has failed. */
static bool take_end(uint32_t *out, walker *of, json_object *row, const char *key, int space)
{
    zr_span id = id_of(of, row, key);
    if (goes_on(of))
        *out = zr_import_meet(of->import, space, id, line_here(of));
    return goes_on(of);
}

static void take_edge(walker *of, json_object *row)
{
    zr_import_tie tie = {.role = ZR_RESPONSIBLE, .weight = 1, .line = line_here(of)};
    if (!take_end(&tie.a, of, row, "source", 0) || !take_end(&tie.b, of, row, "target", 0))
        return;
    zr_role role;
    if (zr_role_read(&role, text_of(get(row, "relation"))))
        tie.role = role;
    json_object *directed = get(row, "directed");
    if (json_object_is_type(directed, json_type_boolean)) {
        tie.one_way = json_object_get_boolean(directed);
        tie.both_ways = !tie.one_way;
    }
    tie_says(of, &tie, row);
    tie_says(of, &tie, get(row, "metadata"));
    zr_import_add(of->import, &tie);
}

/* Both ends may be said by nothing else. */
static void take_incidence(walker *of, json_object *row)
{
    zr_import_tie tie = {.role = ZR_RESPONSIBLE, .weight = 1, .line = line_here(of)};
    if (!take_end(&tie.b, of, row, "edge", 1) || !take_end(&tie.a, of, row, "node", 0))
        return;
    of->import->nodes[tie.a].mode = ZR_SIDE_FIRST;
    of->import->nodes[tie.b].mode = ZR_SIDE_SECOND;
    tie_says(of, &tie, row);
    tie_says(of, &tie, get(row, "attrs"));
    zr_import_add(of->import, &tie);
}

static void take_row(walker *of, const char *list, json_object *row)
{
    if (!json_object_is_type(row, json_type_object)) {
        zr_reader_fail(&of->reader, ZR_BAD_INPUT, NULL, "应为对象", "should be an object");
        return;
    }
    if (strcmp(list, "incidences") == 0)
        take_incidence(of, row);
    else if (strcmp(list, "nodes") == 0 || of->is_hif) {
        const char *key = !of->is_hif ? "id" : strcmp(list, "nodes") == 0 ? "node" : "edge";
        zr_span id = id_of(of, row, key);
        if (goes_on(of))
            take_node(of, row, id, strcmp(key, "edge") == 0);
    } else
        take_edge(of, row);
}

/* [ {…}, {…} ] */
static void read_list(walker *of, const char *list)
{
    of->reader.table = list;
    of->reader.index = 0;
    of->any = true;
    if (!zr_reader_take(&of->reader, '[', "这里应是列表：[ … ]", "a list, [ … ], was expected"))
        return;
    for (char next = zr_reader_look(&of->reader); next != ']' && goes_on(of);
         next = zr_reader_look(&of->reader), of->reader.index++) {
        if (of->reader.index &&
            !zr_reader_take(&of->reader, ',', "这里应是逗号或 ]", "a comma or ] was expected"))
            return;
        zr_reader_look(&of->reader);
        json_object *row = zr_reader_value(&of->reader);
        if (goes_on(of))
            take_row(of, list, row);
        json_object_put(row);
    }
    of->reader.at += goes_on(of);
    of->reader.table = NULL;
}

/* JGF 2 has its nodes as { "id": {…}, … }. */
static void read_keyed(walker *of)
{
    of->any = true;
    of->reader.at++;
    for (bool first = true; zr_reader_look(&of->reader) != '}' && goes_on(of); first = false) {
        if (!first && !zr_reader_take(&of->reader, ',', "这里应是逗号或 }", "a comma or } was expected"))
            return;
        zr_reader_look(&of->reader);
        size_t at = of->reader.at;
        json_object *key = zr_reader_value(&of->reader);
        if (goes_on(of) && !json_object_is_type(key, json_type_string))
            zr_reader_fail_at(&of->reader, ZR_BAD_INPUT, at, "这里应是双引号中的键",
                              "a key in double quotes was expected");
        else if (goes_on(of) && zr_reader_take(&of->reader, ':', "这里应是冒号", "a colon was expected")) {
            zr_reader_look(&of->reader);
            json_object *row = zr_reader_value(&of->reader);
            if (goes_on(of))
                take_node(of, row, text_of(key), 0);
            json_object_put(row);
        }
        json_object_put(key);
    }
    of->reader.at += goes_on(of);
}

static void read_object(walker *of, int depth);

static void read_member(walker *of, zr_span key, int depth)
{
    static const char *const lists[] = {"nodes", "edges", "links", "incidences"};
    char next = zr_reader_look(&of->reader);
    if (zr_span_equal(key, zr_span_of("graph")) && next == '{' && depth == 0) {
        read_object(of, depth + 1);
        return;
    }
    if (zr_span_equal(key, zr_span_of("graphs"))) {
        zr_reader_fail_at(&of->reader, ZR_UNSUPPORTED, of->reader.at, "一个文件里有几张图，zeren 只读一张",
                          "several graphs in one file; zeren reads one");
        return;
    }
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (zr_span_equal(key, zr_span_of(lists[i]))) {
            if (i == 0 && next == '{')
                read_keyed(of);
            else
                read_list(of, lists[i]);
            return;
        }
    }
    json_object *value = zr_reader_value(&of->reader);
    if (zr_span_equal(key, zr_span_of("directed")) && json_object_is_type(value, json_type_boolean))
        of->import->undirected = !json_object_get_boolean(value);
    json_object_put(value);
}

/* `graph` of node-link holds attributes, of JGF the nodes: both are looked through. */
static void read_object(walker *of, int depth)
{
    if (!zr_reader_take(&of->reader, '{', "这里应是对象：{ … }", "an object, { … }, was expected"))
        return;
    for (bool first = true; zr_reader_look(&of->reader) != '}' && goes_on(of); first = false) {
        if (!first && !zr_reader_take(&of->reader, ',', "这里应是逗号或 }", "a comma or } was expected"))
            return;
        zr_reader_look(&of->reader);
        zr_span key = zr_reader_key(&of->reader);
        if (goes_on(of) && zr_reader_take(&of->reader, ':', "这里应是冒号", "a colon was expected"))
            read_member(of, key, depth);
    }
    of->reader.at += goes_on(of);
}

void zr_import_json(zr_import *import)
{
    walker of = {.import = import, .line = 1};
    of.reader = (zr_reader){.text = import->text,
                            .err = import->err,
                            .store = import->store,
                            .tokener = json_tokener_new_ex(ZR_JSON_DEPTH - 2)};
    if (!of.reader.tokener) {
        import->status = zr_fail_memory(import->err);
        return;
    }
    json_tokener_set_flags(of.reader.tokener, JSON_TOKENER_STRICT | JSON_TOKENER_ALLOW_TRAILING_CHARS);
    of.is_hif = zr_span_find(import->text, zr_span_of("\"incidences\""), 0) != SIZE_MAX;
    of.reader.at = zr_span_starts(import->text, "\xEF\xBB\xBF") ? 3 : 0;
    read_object(&of, 0);
    if (goes_on(&of) && zr_reader_look(&of.reader))
        zr_reader_fail_at(&of.reader, ZR_BAD_INPUT, of.reader.at, "不是 JSON：结尾之后还有内容",
                          "not JSON: something stands behind the end");
    if (goes_on(&of) && !of.any)
        zr_import_fail(import, ZR_BAD_INPUT, 1, "没有 nodes、edges 或 incidences",
                       "there are no nodes, edges or incidences", (zr_span){0});
    for (size_t i = 0; i < import->node_count && of.is_hif; i++)
        import->nodes[i].defined = true; /* an incidence is enough */
    json_tokener_free(of.reader.tokener);
}
