/* A scene → a cgraph graph with fixed places. */
#include "render/dot.h"

#include "base/shown.h"
#include "render/svg.h"

#include <ctype.h>
#include <graphviz/cgraph.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* cgraph takes char * for strings that it only reads: the one cast. */
static char *lend(const char *text)
{
    return (char *)(uintptr_t)text;
}

typedef struct setting {
    const char *name, *value;
} setting;

/* cgraph writes an attribute of a node or edge only where it is not the default. */
static const setting node_defaults[] = {
    {"shape", "box"},
    {"fixedsize", "true"},
    {"margin", "0"},
    {"label", ""},
    {"fontname", ""},
    {"fontsize", "10.5"},
    {"fontcolor", "#1f2933"},
    {"style", ""},
    {"color", "transparent"},
    {"fillcolor", ""},
    {"penwidth", "1"},
    {"peripheries", "1"},
    {"width", "0"},
    {"height", "0"},
    {"pos", ""},
    {"class", ""},
    {"id", ""},
    {"tooltip", ""},
    {"URL", ""},
};
static const setting edge_defaults[] = {
    {"pos", ""},          {"color", "#c3cad4"}, {"penwidth", "1"}, {"style", ""},   {"dir", "none"},
    {"arrowsize", "0.6"}, {"class", ""},        {"id", ""},        {"tooltip", ""}, {"URL", ""},
};

/* What one run needs; `text` is rewritten for every attribute. */
typedef struct builder {
    Agraph_t *graph;
    Agnode_t **nodes; /* by mark; NULL for curves and areas */
    const zr_scene *scene;
    const zr_dot_options *options;
    zr_buffer text, back; /* back: the xdot of what lies behind everything */
} builder;

static void set(builder *job, void *thing, const char *name, const char *value)
{
    if (!job->text.failed)
        agset(thing, lend(name), lend(value));
}

static void set_text(builder *job, void *thing, const char *name)
{
    if (job->text.data)
        set(job, thing, name, job->text.data);
    job->text.size = 0;
}

static void set_number(builder *job, void *thing, const char *name, double value, int decimals)
{
    zr_buffer_fixed(&job->text, value, decimals);
    set_text(job, thing, name);
}

static void set_colour(builder *job, void *thing, const char *name, zr_colour colour)
{
    char text[16];
    zr_colour_write(text, colour);
    set(job, thing, name, text);
}

/* Graphviz reads \N, \l and the like in labels, tooltips and ids, and &lt; and the like everywhere: a
 * backslash is doubled, an ampersand that begins such an entity becomes the full-width one. */
static bool starts_entity(zr_span text)
{
    size_t at = 1;
    while (at < text.size && at < 12 && (isalnum((unsigned char)text.data[at]) || text.data[at] == '#'))
        at++;
    return at > 1 && at < text.size && text.data[at] == ';';
}

static void add_escaped(zr_buffer *out, zr_span text, const char *turn, const char *backslash)
{
    size_t step;
    for (size_t at = 0; at < text.size; at += step) {
        char byte = text.data[at];
        size_t no_word = zr_svg_foreign(zr_span_cut(text, at, text.size));
        step = no_word ? no_word : 1;
        if (no_word)
            zr_buffer_put(out, byte == '\t' ? " " : "\xEF\xBF\xBD");
        else if (byte == '\n')
            zr_buffer_put(out, turn);
        else if (byte == '\\')
            zr_buffer_put(out, backslash);
        else if (byte == '&' && starts_entity(zr_span_cut(text, at, text.size)))
            zr_buffer_put(out, "＆");
        else
            zr_buffer_char(out, byte);
    }
}

/* Graphviz writes a link as it is: what could end the attribute is written as %22 and the like. */
static void add_url(zr_buffer *out, const char *url)
{
    for (; *url; url++) {
        bool plain = isalnum((unsigned char)*url) || strchr("-._~:/?#@!$()*+,;=%", *url);
        if (plain)
            zr_buffer_char(out, *url);
        else
            zr_buffer_print(out, "%%%02X", (unsigned)(unsigned char)*url);
    }
}

static void set_words(builder *job, void *thing, const zr_mark *mark)
{
    const zr_scene *scene = job->scene;
    if (mark->id && *mark->id) {
        zr_buffer_print(&job->text, "%s-%s", scene->map, mark->id);
        set_text(job, thing, "id");
    }
    zr_buffer_print(&job->text, "%s%s%s", mark->kind ? mark->kind : "", mark->kind && mark->id ? " " : "",
                    mark->id ? mark->id : "");
    set_text(job, thing, "class");
    if (mark->tip.size) {
        add_escaped(&job->text, mark->tip, "\\n", "\\\\\\\\"); /* tooltips are read twice */
        set_text(job, thing, "tooltip");
    }
    if (job->options->links && mark->id && mark->tip.size) {
        add_url(&job->text, job->options->links);
        zr_buffer_print(&job->text, "#%s", mark->id);
        set_text(job, thing, "URL");
    }
}

static const char *node_style(const zr_mark *mark)
{
    static const char *const styles[2][2][3] = {
        {{"", "dashed", "dotted"}, {"rounded", "rounded,dashed", "rounded,dotted"}},
        {{"filled", "filled,dashed", "filled,dotted"},
         {"filled,rounded", "filled,rounded,dashed", "filled,rounded,dotted"}},
    };
    return styles[mark->fill != 0][mark->rounded][mark->dash];
}

static void set_label(builder *job, Agnode_t *node, const zr_mark *mark)
{
    static const char *const turns[] = {[ZR_CENTRE] = "\\n", [ZR_LEFT] = "\\l", [ZR_RIGHT] = "\\r"};
    if (!mark->text.text.size)
        return;
    add_escaped(&job->text, mark->text.text, turns[mark->align], "\\\\");
    zr_buffer_put(&job->text, mark->align == ZR_CENTRE ? "" : turns[mark->align]);
    set_text(job, node, "label");
    set_number(job, node, "fontsize", mark->size, 1);
    set_colour(job, node, "fontcolor", mark->ink ? mark->ink : ZR_INK);
    set(job, node, "fontname", mark->bold ? job->options->bold : job->options->font);
    if (mark->align != ZR_CENTRE && (mark->fill || mark->stroke))
        set(job, node, "margin", "0.09,0.04");
}

static void set_shape(builder *job, Agnode_t *node, const zr_mark *mark)
{
    double middle = job->scene->height - mark->y - mark->height / 2;
    zr_buffer_fixed(&job->text, mark->x + mark->width / 2, 2);
    zr_buffer_char(&job->text, ',');
    zr_buffer_fixed(&job->text, middle, 2);
    set_text(job, node, "pos");
    set_number(job, node, "width", mark->width / 72, 4);
    set_number(job, node, "height", mark->height / 72, 4);
    set(job, node, "style", node_style(mark));
    if (mark->shape == ZR_DISC)
        set(job, node, "shape", "circle");
    if (mark->fill)
        set_colour(job, node, "fillcolor", mark->fill);
    if (mark->stroke)
        set_colour(job, node, "color", mark->stroke);
    if (mark->stroke)
        set_number(job, node, "penwidth", mark->pen > 0 ? mark->pen : 0.75, 2);
    if (!mark->stroke && !mark->fill)
        set(job, node, "peripheries", "0");
}

static void add_node(builder *job, uint32_t number)
{
    const zr_mark *mark = &job->scene->marks[number];
    if (mark->name.size)
        zr_buffer_shown(&job->text, mark->name);
    else
        zr_buffer_print(&job->text, "_%u", number);
    if (!job->text.failed &&
        agnode(job->graph, job->text.data, 0)) /* drawn before, on another page or panel */
        zr_buffer_print(&job->text, " _%u", number);
    if (job->text.failed)
        return;
    Agnode_t *node = agnode(job->graph, job->text.data, 1);
    job->text.size = 0;
    job->nodes[number] = node;
    set_shape(job, node, mark);
    set_label(job, node, mark);
    set_words(job, node, mark);
}

static void add_points(builder *job, zr_buffer *out, const zr_mark *mark, const char *between)
{
    for (uint32_t i = 0; i < mark->point_count; i++) {
        zr_buffer_put(out, i ? " " : "");
        zr_buffer_fixed(out, mark->points[i].x, 2);
        zr_buffer_put(out, between);
        zr_buffer_fixed(out, job->scene->height - mark->points[i].y, 2);
    }
}

/* Behind everything: xdot operations. "c 7 -#rrggbb" pen, "C" fill, "b" closed and filled, "B" open. */
static void add_behind(builder *job, const zr_mark *mark)
{
    char colour[16], fill[16];
    static const char *const dashes[] = {"solid", "dashed", "dotted"};
    zr_colour_write(colour, mark->stroke);
    zr_colour_write(fill, mark->fill);
    zr_buffer *out = &job->back;
    zr_buffer_print(out, "c %zu -%s C %zu -%s ", strlen(colour), colour, strlen(fill), fill);
    zr_buffer_print(out, "S %zu -%s ", strlen(dashes[mark->dash]), dashes[mark->dash]);
    char pen[32];
    int size = (int)(mark->pen * 100 + 0.5);
    snprintf(pen, sizeof pen, "setlinewidth(%d.%02d)", size / 100, size % 100);
    zr_buffer_print(out, "S %zu -%s %s %u ", strlen(pen), pen, mark->shape == ZR_AREA ? "b" : "B",
                    mark->point_count);
    add_points(job, out, mark, " ");
    zr_buffer_char(out, ' ');
}

/* Graphviz fills the space between the end of the line and the point after "e". */
static void add_arrow(builder *job, Agedge_t *edge, const zr_mark *mark)
{
    zr_point *tip = &mark->points[mark->point_count - 1], whole = *tip;
    double dx = tip->x - tip[-1].x, dy = tip->y - tip[-1].y, length = fmax(hypot(dx, dy), 1e-6);
    double back = 5 + mark->pen;
    zr_buffer_put(&job->text, "e,");
    zr_buffer_fixed(&job->text, whole.x, 2);
    zr_buffer_char(&job->text, ',');
    zr_buffer_fixed(&job->text, job->scene->height - whole.y, 2);
    zr_buffer_char(&job->text, ' ');
    *tip = (zr_point){whole.x - dx / length * back, whole.y - dy / length * back};
    add_points(job, &job->text, mark, ",");
    *tip = whole;
    set(job, edge, "dir", "forward");
}

static void add_edge(builder *job, Agnode_t *page, const zr_mark *mark)
{
    bool joins = mark->tail != ZR_NONE && mark->head != ZR_NONE;
    Agnode_t *tail = joins ? job->nodes[mark->tail] : page, *head = joins ? job->nodes[mark->head] : page;
    if (!tail || !head || mark->point_count < 4)
        return;
    static const char *const dashes[] = {"", "dashed", "dotted"};
    Agedge_t *edge = agedge(job->graph, tail, head, NULL, 1);
    if (mark->arrow)
        add_arrow(job, edge, mark);
    else
        add_points(job, &job->text, mark, ",");
    set_text(job, edge, "pos");
    set_colour(job, edge, "color", mark->stroke);
    set_number(job, edge, "penwidth", mark->pen > 0 ? mark->pen : 0.75, 2);
    set(job, edge, "style", dashes[mark->dash]);
    set_words(job, edge, mark);
}

static void declare(builder *job)
{
    const zr_dot_options *options = job->options;
    for (size_t i = 0; i < sizeof node_defaults / sizeof *node_defaults; i++)
        agattr(job->graph, AGNODE, lend(node_defaults[i].name), lend(node_defaults[i].value));
    for (size_t i = 0; i < sizeof edge_defaults / sizeof *edge_defaults; i++)
        agattr(job->graph, AGEDGE, lend(edge_defaults[i].name), lend(edge_defaults[i].value));
    agattr(job->graph, AGNODE, lend("fontname"), lend(options->font));
    agattr(job->graph, AGRAPH, lend("layout"), lend("nop2"));
    agattr(job->graph, AGRAPH, lend("bgcolor"), lend("#ffffff"));
    agattr(job->graph, AGRAPH, lend("pad"), lend("0"));
    agattr(job->graph, AGRAPH, lend("margin"), lend("0"));
    agattr(job->graph, AGRAPH, lend("outputorder"), lend("edgesfirst"));
    if (options->width > 0 || options->height > 0) {
        zr_buffer_fixed(&job->text, (options->width > 0 ? options->width : 1e5) / 72, 4);
        zr_buffer_char(&job->text, ',');
        zr_buffer_fixed(&job->text, (options->height > 0 ? options->height : 1e5) / 72, 4);
        zr_buffer_char(&job->text, '!');
        agattr(job->graph, AGRAPH, lend("size"), job->text.data);
        job->text.size = 0;
    }
    if (options->dpi > 0) {
        zr_buffer_fixed(&job->text, options->dpi, 1);
        agattr(job->graph, AGRAPH, lend("dpi"), job->text.data);
        job->text.size = 0;
    }
}

static bool is_behind(const zr_mark *mark)
{
    return mark->shape == ZR_AREA || (mark->shape == ZR_CURVE && mark->behind);
}

/* The page is an unseen node, so that the drawing is as large as the scene; strokes that join nothing are its
 * loops, drawn after the edges and before the nodes. */
static void add_all(builder *job)
{
    const zr_scene *scene = job->scene;
    for (uint32_t i = 0; i < scene->count; i++) {
        if (scene->marks[i].shape == ZR_BOX || scene->marks[i].shape == ZR_DISC)
            add_node(job, i);
        else if (is_behind(&scene->marks[i]))
            add_behind(job, &scene->marks[i]);
    }
    Agnode_t *page = agnode(job->graph, lend("_page"), 1);
    zr_mark sheet = {.width = scene->width, .height = scene->height};
    set_shape(job, page, &sheet);
    set(job, page, "style", "invis");
    for (uint32_t i = 0; i < scene->count; i++) {
        if (scene->marks[i].shape == ZR_CURVE && !scene->marks[i].behind)
            add_edge(job, page, &scene->marks[i]);
    }
    if (job->back.size)
        agattr(job->graph, AGRAPH, lend("_background"), job->back.data);
}

static zr_status fill(builder *job, zr_error *err)
{
    declare(job);
    add_all(job);
    bool failed = job->text.failed || job->back.failed || job->scene->failed || job->scene->arena->failed;
    zr_buffer_free(&job->text);
    zr_buffer_free(&job->back);
    return failed ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_dot_build(Agraph_t **out, const zr_scene *scene, const zr_dot_options *options, zr_error *err)
{
    builder job = {.scene = scene, .options = options};
    job.nodes = calloc(scene->count + 1, sizeof *job.nodes);
    if (!job.nodes)
        return zr_fail_memory(err);
    job.graph = agopen(lend(scene->map), scene->directed ? Agdirected : Agundirected, NULL);
    zr_status status = job.graph ? fill(&job, err) : zr_fail_memory(err);
    free(job.nodes);
    if (status != ZR_OK && job.graph)
        agclose(job.graph);
    else
        *out = job.graph;
    return status;
}
