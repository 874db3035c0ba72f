/* The border to igraph: incidence → two-mode graph, codes → statuses. */
#include "graph/two_mode.h"

#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

igraph_error_handler_t *zr_igraph_enter(void)
{
    pthread_mutex_lock(&lock);
    return igraph_set_error_handler(igraph_error_handler_ignore);
}

zr_status zr_igraph_leave(igraph_error_handler_t *outer, igraph_error_t code, zr_error *err)
{
    igraph_set_error_handler(outer);
    pthread_mutex_unlock(&lock);
    return zr_from_igraph(code, err);
}

/* igraph's own words are English only. */
static zr_words reason_of(igraph_error_t code)
{
    if (code >= IGRAPH_ARPACK_PROD && code <= IGRAPH_ARPACK_REORDER)
        return (zr_words){{"igraph：迭代不收敛，求不出特征向量",
                           "igraph: no eigenvector was found, the iteration does not settle"}};
    if (code == IGRAPH_EOVERFLOW)
        return (zr_words){{"igraph：数值太大，无法计算", "igraph: numbers too large to compute with"}};
    if (code == IGRAPH_EINVAL)
        return (zr_words){{"igraph：数值不在允许范围内", "igraph: a value outside what it takes"}};
    return (zr_words){{"igraph：计算失败", "igraph: the computation failed"}};
}

zr_status zr_from_igraph(igraph_error_t code, zr_error *err)
{
    if (code == IGRAPH_SUCCESS)
        return ZR_OK;
    if (code == IGRAPH_ENOMEM)
        return zr_fail_memory(err);
    zr_words reason = reason_of(code);
    return zr_fail_said(err, ZR_BACKEND, reason.in[ZR_ZH], reason.in[ZR_EN]);
}

static void fill_edges(igraph_vector_int_t *edges, const zr_incidence *incidence)
{
    for (uint32_t i = 0; i < incidence->cells; i++) {
        VECTOR(*edges)[2 * (size_t)i] = incidence->cell[i].row;
        VECTOR(*edges)[2 * (size_t)i + 1] = (igraph_integer_t)incidence->rows + incidence->cell[i].column;
    }
}

/* One thing acquired per function, so that every way out gives back what it took. */
static igraph_error_t with_edges(zr_two_mode *out, const zr_incidence *incidence,
                                 const igraph_vector_int_t *edges)
{
    igraph_integer_t count = (igraph_integer_t)incidence->rows + incidence->columns;
    igraph_error_t code = igraph_vector_bool_init(&out->types, count);
    if (code != IGRAPH_SUCCESS)
        return code;
    for (igraph_integer_t i = incidence->rows; i < count; i++)
        VECTOR(out->types)[i] = true;
    code = igraph_create(&out->graph, edges, count, IGRAPH_UNDIRECTED);
    if (code != IGRAPH_SUCCESS)
        igraph_vector_bool_destroy(&out->types);
    return code;
}

static igraph_error_t make(zr_two_mode *out, const zr_incidence *incidence)
{
    igraph_vector_int_t edges;
    igraph_error_t code = igraph_vector_int_init(&edges, 2 * (igraph_integer_t)incidence->cells);
    if (code != IGRAPH_SUCCESS)
        return code;
    fill_edges(&edges, incidence);
    code = with_edges(out, incidence, &edges);
    igraph_vector_int_destroy(&edges);
    return code;
}

zr_status zr_two_mode_make(zr_two_mode *out, const zr_incidence *incidence, zr_error *err)
{
    igraph_error_handler_t *outer = zr_igraph_enter();
    return zr_igraph_leave(outer, make(out, incidence), err);
}

void zr_two_mode_free(zr_two_mode *both)
{
    igraph_destroy(&both->graph);
    igraph_vector_bool_destroy(&both->types);
}

igraph_error_t zr_two_mode_weights(igraph_vector_t *weights, const zr_incidence *incidence)
{
    igraph_error_t code = igraph_vector_init(weights, incidence->cells);
    for (uint32_t i = 0; i < incidence->cells && code == IGRAPH_SUCCESS; i++)
        VECTOR(*weights)[i] = incidence->cell[i].weight;
    return code;
}
