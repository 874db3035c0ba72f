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
    return zr_fail_words(err, ZR_BACKEND, "Graphviz 未能完成（%s）：%s", "Graphviz could not %s: %s", what,
                         *complaint ? complaint : "it gave no reason");
}

/* Where the drawing goes: bytes of an engine's, or a cairo context. */
typedef struct target {
    zr_buffer *out;
    const char *engine;
    void *cairo;
    uint32_t *unknown;
} target;

static zr_status write_bytes(const target *to, GVC_t *context, Agraph_t *graph, zr_error *err)
{
    char *data = NULL;
    unsigned size = 0;
    if (gvRenderData(context, graph, to->engine, &data, &size) != 0 || !data)
        return refused(err, "draw");
    zr_buffer_add(to->out, (zr_span){data, size});
    gvFreeRenderData(data);
    return to->out->failed ? zr_fail_memory(err) : ZR_OK;
}

static zr_status render(const target *to, GVC_t *context, Agraph_t *graph, zr_error *err)
{
    if (!to->cairo)
        return write_bytes(to, context, graph, err);
    return gvRenderContext(context, graph, ZR_SHEET_DEVICE, to->cairo) == 0 ? ZR_OK : refused(err, "paint");
}

static zr_status lay_out(const target *to, GVC_t *context, Agraph_t *graph, zr_error *err)
{
    if (gvLayout(context, graph, "nop2") != 0)
        return refused(err, "place the drawing");
    zr_status status = render(to, context, graph, err);
    gvFreeLayout(context, graph);
    return status;
}

static zr_status with_context(const target *to, Agraph_t *graph, zr_error *err)
{
    GVC_t *context = zr_letters_context(to->cairo || strcmp(to->engine, "png") == 0);
    if (!context)
        return refused(err, "start");
    zr_status status = lay_out(to, context, graph, err);
    *to->unknown += zr_letters_unknown();
    gvFreeContext(context);
    return status;
}

static zr_status with_graph(const target *to, const zr_scene *scene, const zr_dot_options *options,
                            zr_error *err)
{
    Agraph_t *graph;
    zr_status status = zr_dot_build(&graph, scene, options, err);
    if (status != ZR_OK)
        return status;
    status = with_context(to, graph, err);
    agclose(graph);
    return status;
}

static zr_status with_lock(const target *to, const zr_scene *scene, const zr_dot_options *options,
                           zr_error *err)
{
    pthread_mutex_lock(&lock);
    complaint[0] = '\0';
    agusererrf outer = agseterrf(keep_complaint);
    agerrlevel_t level = agseterr(AGWARN);
    zr_status status = with_graph(to, scene, options, err);
    agseterr(level);
    agseterrf(outer);
    pthread_mutex_unlock(&lock);
    return status;
}

zr_status zr_gvc_draw(zr_buffer *out, const zr_scene *scene, const char *engine,
                      const zr_dot_options *options, uint32_t *unknown, zr_error *err)
{
    *unknown = 0;
    return with_lock(&(target){.out = out, .engine = engine, .unknown = unknown}, scene, options, err);
}

zr_status zr_gvc_paint(void *cairo, const zr_scene *scene, const zr_dot_options *options, uint32_t *unknown,
                       zr_error *err)
{
    return with_lock(&(target){.cairo = cairo, .unknown = unknown}, scene, options, err);
}
