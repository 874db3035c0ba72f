/* GEXF: of zeren, Gephi, igraph … Attributes go by their titles, whatever their numbers are. https://gexf.net
 */
#include "graph/import.h"
#include "source/xml.h"

#include <stdlib.h>

enum { MOST_TITLES = 1000 };

typedef struct gexf {
    zr_import *import;
    zr_buffer text;  /* a value being resolved */
    zr_table titles; /* of attributes, by their class and id: "n0", "erole" */
    zr_span *title;
    size_t title_count, title_room;
    uint32_t line;
    uint32_t node;
    zr_import_tie tie;
    bool of_edges; /* the attributes that are declared at hand */
    bool in_edge, has_graph;
} gexf;

static zr_span kept(gexf *of, zr_span value)
{
    of->text.size = 0;
    zr_xml_resolved(&of->text, value);
    return zr_store_copy(of->import->store, zr_buffer_span(&of->text));
}

static zr_span value_of(gexf *of, const zr_xml_tag *tag, const char *name)
{
    return kept(of, zr_xml_value(tag, name));
}

static void fail(gexf *of, zr_status status, const char *zh, const char *en)
{
    zr_import_fail(of->import, status, of->line, zh, en, (zr_span){0});
}

static zr_span key_of(gexf *of, bool of_edge, zr_span id)
{
    return zr_arena_print(&of->import->store->arena, "%c%.*s", of_edge ? 'e' : 'n', (int)id.size, id.data);
}

static void open_attributes(gexf *of, const zr_xml_tag *tag)
{
    of->of_edges = zr_span_equal(zr_xml_value(tag, "class"), zr_span_of("edge"));
}

static void open_attribute(gexf *of, const zr_xml_tag *tag)
{
    void *grown = of->title;
    zr_span key = key_of(of, of->of_edges, value_of(of, tag, "id")), title = value_of(of, tag, "title");
    if (of->title_count >= MOST_TITLES)
        fail(of, ZR_LIMIT, "属性超过 1000 个", "more than 1000 attributes");
    else if (!zr_grow(&grown, of->title_count, &of->title_room, sizeof *of->title) || !key.data ||
             !zr_table_set(&of->titles, key, (uint32_t)of->title_count))
        of->import->store->failed = true;
    of->title = grown;
    if (of->import->status == ZR_OK && !of->import->store->failed)
        of->title[of->title_count++] = title;
}

static void open_graph(gexf *of, const zr_xml_tag *tag)
{
    of->import->undirected = !zr_span_equal(zr_xml_value(tag, "defaultedgetype"), zr_span_of("directed"));
    if (of->has_graph)
        fail(of, ZR_UNSUPPORTED, "一个文件里有几张图，zeren 只读一张",
             "several graphs in one file; zeren reads one");
    of->has_graph = true;
}

static void open_node(gexf *of, const zr_xml_tag *tag)
{
    of->in_edge = false;
    of->node = zr_import_say(of->import, 0, value_of(of, tag, "id"), of->line);
    zr_import_node_says(of->import, of->node, zr_span_of("label"), value_of(of, tag, "label"));
}

static void open_edge(gexf *of, const zr_xml_tag *tag)
{
    zr_span type = zr_xml_value(tag, "type");
    of->in_edge = true;
    of->tie = (zr_import_tie){.role = ZR_RESPONSIBLE, .weight = 1, .line = of->line};
    of->tie.one_way = zr_span_equal(type, zr_span_of("directed"));
    of->tie.both_ways =
        zr_span_equal(type, zr_span_of("undirected")) || zr_span_equal(type, zr_span_of("mutual"));
    of->tie.a = zr_import_meet(of->import, 0, value_of(of, tag, "source"), of->line);
    of->tie.b = zr_import_meet(of->import, 0, value_of(of, tag, "target"), of->line);
    zr_import_tie_says(of->import, &of->tie, zr_span_of("weight"), value_of(of, tag, "weight"));
}

static void open_value(gexf *of, const zr_xml_tag *tag)
{
    zr_span id = value_of(of, tag, "for");
    uint32_t known =
        zr_table_get(&of->titles, key_of(of, of->in_edge, id.size ? id : value_of(of, tag, "id")));
    zr_span value = value_of(of, tag, "value");
    if (known == ZR_NONE)
        return;
    if (of->in_edge)
        zr_import_tie_says(of->import, &of->tie, of->title[known], value);
    else if (of->node != ZR_NONE)
        zr_import_node_says(of->import, of->node, of->title[known], value);
}

static void open_tag(void *self, const zr_xml_tag *tag)
{
    static const struct {
        const char *name;
        void (*open)(gexf *of, const zr_xml_tag *tag);
    } tags[] = {{"attributes", open_attributes},
                {"attribute", open_attribute},
                {"graph", open_graph},
                {"node", open_node},
                {"edge", open_edge},
                {"attvalue", open_value}};
    gexf *of = self;
    of->line = tag->line;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        if (zr_span_equal(tag->name, zr_span_of(tags[i].name)))
            tags[i].open(of, tag);
    }
}

static void close_tag(void *self, zr_span name)
{
    gexf *of = self;
    if (zr_span_equal(name, zr_span_of("node")))
        of->node = ZR_NONE;
    else if (zr_span_equal(name, zr_span_of("edge"))) {
        zr_import_add(of->import, &of->tie);
        of->in_edge = false;
    }
}

static void pass_text(void *self, zr_span text)
{
    (void)self;
    (void)text;
}

static bool should_stop(const void *self)
{
    const gexf *of = self;
    return of->import->status != ZR_OK || of->import->store->failed || of->text.failed;
}

void zr_import_gexf(zr_import *import)
{
    gexf of = {.import = import, .node = ZR_NONE};
    zr_xml_reader reader = {open_tag, close_tag, pass_text, should_stop, &of, .is_graph = true};
    zr_status status = zr_xml_read(import->text, "GEXF", &reader, import->err);
    if (import->status == ZR_OK)
        import->status = of.text.failed ? zr_fail_memory(import->err) : status;
    if (!zr_import_failed(import) && !of.has_graph)
        fail(&of, ZR_BAD_INPUT, "没有 <graph>", "there is no <graph>");
    zr_buffer_free(&of.text);
    zr_table_free(&of.titles);
    free(of.title);
}
