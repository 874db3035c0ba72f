/* Graphviz draws: one graph, one picture, under one lock (Graphviz keeps global state). */
#include "render/dot.h"
#include "render/letters.h"

#include <graphviz/cgraph.h>
#include <pthread.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char complaint[256]; /* the last words of Graphviz; under the lock */

static int keep_complaint(char *words)
{
    if (strncmp(words, "Warning", 7) != 0)
        snprintf(complaint, sizeof complaint, "%.*s", (int)strcspn(words, "\n"), words);
    return 0;
}

static zr_status refused(zr_error *err, const char *what)
{
    return zr_fail(err, ZR_BACKEND, "Graphviz could not %s: %s", what,
                   *complaint ? complaint : "it gave no reason");
}

static zr_status render(zr_buffer *out, GVC_t *context, Agraph_t *graph, const char *engine, zr_error *err)
{
    char *data = NULL;
    unsigned size = 0;
    if (gvRenderData(context, graph, engine, &data, &size) != 0 || !data)
        return refused(err, "draw");
    zr_buffer_add(out, (zr_span){data, size});
    gvFreeRenderData(data);
    return out->failed ? zr_fail_memory(err) : ZR_OK;
}

static zr_status lay_out(zr_buffer *out, GVC_t *context, Agraph_t *graph, const char *engine, zr_error *err)
{
    if (gvLayout(context, graph, "nop2") != 0)
        return refused(err, "place the drawing");
    zr_status status = render(out, context, graph, engine, err);
    gvFreeLayout(context, graph);
    return status;
}

static zr_status with_context(zr_buffer *out, Agraph_t *graph, const char *engine, uint32_t *unknown,
                              zr_error *err)
{
    bool fonts = strcmp(engine, "png") == 0 || strcmp(engine, "pdf") == 0;
    GVC_t *context = zr_letters_context(fonts);
    if (!context)
        return refused(err, "start");
    zr_status status = lay_out(out, context, graph, engine, err);
    *unknown = zr_letters_unknown();
    gvFreeContext(context);
    return status;
}

static zr_status with_graph(zr_buffer *out, const zr_scene *scene, const char *engine,
                            const zr_dot_options *options, uint32_t *unknown, zr_error *err)
{
    Agraph_t *graph;
    zr_status status = zr_dot_build(&graph, scene, options, err);
    if (status != ZR_OK)
        return status;
    status = with_context(out, graph, engine, unknown, err);
    agclose(graph);
    return status;
}

zr_status zr_gvc_draw(zr_buffer *out, const zr_scene *scene, const char *engine,
                      const zr_dot_options *options, uint32_t *unknown, zr_error *err)
{
    pthread_mutex_lock(&lock);
    complaint[0] = '\0';
    agusererrf outer = agseterrf(keep_complaint);
    agerrlevel_t level = agseterr(AGWARN);
    zr_status status = with_graph(out, scene, engine, options, unknown, err);
    agseterr(level);
    agseterrf(outer);
    pthread_mutex_unlock(&lock);
    return status;
}
