/* GraphML: of zeren, igraph, NetworkX, Gephi … Attributes go by their names, whatever the keys are called.
 * http://graphml.graphdrawing.org/specification.html */
#include "graph/import.h"
#include "source/xml.h"

#include <stdlib.h>

/* A key: what data of it says, and of what. */
typedef struct key {
    zr_span id, name;
    bool of_edge;
} key;

enum { MOST_KEYS = 1000 };

typedef struct graphml {
    zr_import *import;
    zr_buffer text; /* of the <data> at hand; or a value being resolved */
    zr_table keys;
    key *key;
    size_t key_count, key_room;
    uint32_t line;
    uint32_t node;
    zr_import_tie tie;
    bool in_edge, in_data, has_graph;
    zr_span name; /* what the <data> at hand says */
} graphml;

static zr_span kept(graphml *of, zr_span value)
{
    of->text.size = 0;
    zr_xml_resolved(&of->text, value);
    zr_span copy = zr_store_copy(of->import->store, zr_buffer_span(&of->text));
    of->text.size = 0;
    return copy;
}

static void fail(graphml *of, zr_status status, const char *zh, const char *en)
{
    zr_import_fail(of->import, status, of->line, zh, en, (zr_span){0});
}

static void open_key(graphml *of, const zr_xml_tag *tag)
{
    void *grown = of->key;
    zr_span id = kept(of, zr_xml_value(tag, "id")), name = kept(of, zr_xml_value(tag, "attr.name"));
    if (of->key_count >= MOST_KEYS)
        fail(of, ZR_LIMIT, "键超过 1000 个", "more than 1000 keys");
    else if (!zr_grow(&grown, of->key_count, &of->key_room, sizeof *of->key) || !id.data ||
             !zr_table_set(&of->keys, id, (uint32_t)of->key_count))
        of->import->store->failed = true;
    of->key = grown;
    if (of->import->status == ZR_OK && !of->import->store->failed)
        of->key[of->key_count++] = (key){id, name.size ? name : id, false};
}

static void open_graph(graphml *of, const zr_xml_tag *tag)
{
    of->import->undirected = zr_span_equal(zr_xml_value(tag, "edgedefault"), zr_span_of("undirected"));
    if (of->has_graph)
        fail(of, ZR_UNSUPPORTED, "一个文件里有几张图，zeren 只读一张",
             "several graphs in one file; zeren reads one");
    of->has_graph = true;
}

static void open_node(graphml *of, const zr_xml_tag *tag)
{
    of->in_edge = false;
    of->node = zr_import_say(of->import, 0, kept(of, zr_xml_value(tag, "id")), of->line);
}

static void open_edge(graphml *of, const zr_xml_tag *tag)
{
    of->in_edge = true;
    of->tie = (zr_import_tie){.role = ZR_RESPONSIBLE, .weight = 1, .line = of->line};
    zr_span directed = zr_xml_value(tag, "directed");
    of->tie.both_ways = zr_span_equal(directed, zr_span_of("false"));
    of->tie.one_way = zr_span_equal(directed, zr_span_of("true"));
    of->tie.a = zr_import_meet(of->import, 0, kept(of, zr_xml_value(tag, "source")), of->line);
    of->tie.b = zr_import_meet(of->import, 0, kept(of, zr_xml_value(tag, "target")), of->line);
}

static void open_data(graphml *of, const zr_xml_tag *tag)
{
    uint32_t known = zr_table_get(&of->keys, kept(of, zr_xml_value(tag, "key")));
    of->name = known == ZR_NONE ? (zr_span){0} : of->key[known].name;
    of->in_data = true;
    of->text.size = 0;
}

static void open_other(graphml *of, const zr_xml_tag *tag)
{
    (void)tag;
    fail(of, ZR_UNSUPPORTED, "zeren 不读超边与端口", "hyperedges and ports are not read");
}

static void open_tag(void *self, const zr_xml_tag *tag)
{
    static const struct {
        const char *name;
        void (*open)(graphml *of, const zr_xml_tag *tag);
    } tags[] = {{"key", open_key},   {"graph", open_graph},     {"node", open_node}, {"edge", open_edge},
                {"data", open_data}, {"hyperedge", open_other}, {"port", open_other}};
    graphml *of = self;
    of->line = tag->line;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        if (zr_span_equal(tag->name, zr_span_of(tags[i].name)))
            tags[i].open(of, tag);
    }
}

static void close_data(graphml *of)
{
    zr_span value = zr_span_trim(zr_buffer_span(&of->text));
    of->in_data = false;
    if (of->name.size && of->in_edge)
        zr_import_tie_says(of->import, &of->tie, of->name, value);
    else if (of->name.size && of->node != ZR_NONE)
        zr_import_node_says(of->import, of->node, of->name, value);
}

static void close_tag(void *self, zr_span name)
{
    graphml *of = self;
    if (zr_span_equal(name, zr_span_of("data")))
        close_data(of);
    else if (zr_span_equal(name, zr_span_of("node")))
        of->node = ZR_NONE;
    else if (zr_span_equal(name, zr_span_of("edge"))) {
        zr_import_add(of->import, &of->tie);
        of->in_edge = false;
    }
}

static void take_text(void *self, zr_span text)
{
    graphml *of = self;
    if (of->in_data)
        zr_buffer_add(&of->text, text);
}

static bool should_stop(const void *self)
{
    const graphml *of = self;
    return of->import->status != ZR_OK || of->import->store->failed || of->text.failed;
}

void zr_import_graphml(zr_import *import)
{
    graphml of = {.import = import, .node = ZR_NONE};
    zr_xml_reader reader = {open_tag, close_tag, take_text, should_stop, &of, .is_graph = true};
    zr_status status = zr_xml_read(import->text, "GraphML", &reader, import->err);
    if (import->status == ZR_OK)
        import->status = of.text.failed ? zr_fail_memory(import->err) : status;
    if (!zr_import_failed(import) && !of.has_graph)
        fail(&of, ZR_BAD_INPUT, "没有 <graph>", "there is no <graph>");
    zr_buffer_free(&of.text);
    zr_table_free(&of.keys);
    free(of.key);
}
