/* What a node is between and within modules: participation c and within-module degree z. */
#include "analysis/sides.h"
#include "zeren/modules.h"

#include <math.h>
#include <stdlib.h>

typedef struct roles {
    const zr_side *side;
    const uint32_t *own, *other;     /* modules of the mode, of the other one */
    double *sum;                     /* modules: what the node at hand has in each */
    double *total, *squares, *count; /* modules: of their nodes' ties inside */
    bool weighted;
} roles;

static double value(const roles *of, uint32_t k)
{
    return of->weighted ? of->side->weight[k] : 1;
}

/* c, and what the node has inside of its module for now in z. */
static void spread(zr_module_role *out, const roles *of, uint32_t i)
{
    double all = 0, squares = 0;
    for (uint32_t k = of->side->start[i]; k < of->side->start[i + 1]; k++) {
        of->sum[of->other[of->side->to[k]]] += value(of, k);
        all += value(of, k);
    }
    *out = (zr_module_role){.defined = all > 0, .z = of->sum[of->own[i]]};
    for (uint32_t k = of->side->start[i]; k < of->side->start[i + 1]; k++) {
        double *sum = &of->sum[of->other[of->side->to[k]]];
        squares += all > 0 ? *sum / all * (*sum / all) : 0; /* once a module: it is 0 then */
        *sum = 0;
    }
    out->c = all > 0 ? fmax(1 - squares, 0) : 0;
    of->total[of->own[i]] += out->z;
    of->count[of->own[i]]++;
}

static void standardise(zr_module_role *out, const roles *of, uint32_t i)
{
    uint32_t s = of->own[i];
    double mean = of->total[s] / of->count[s];
    double deviation = of->count[s] > 1 ? sqrt(of->squares[s] / (of->count[s] - 1)) : 0;
    out->z_defined = out->defined && deviation > 1e-12;
    out->z = out->z_defined ? (out->z - mean) / deviation : 0;
}

static void fill(zr_module_role *out, const roles *of)
{
    for (uint32_t i = 0; i < of->side->nodes; i++)
        spread(&out[i], of, i);
    for (uint32_t i = 0; i < of->side->nodes; i++) {
        double off = out[i].z - of->total[of->own[i]] / of->count[of->own[i]];
        of->squares[of->own[i]] += off * off;
    }
    for (uint32_t i = 0; i < of->side->nodes; i++)
        standardise(&out[i], of, i);
}

zr_status zr_module_roles(zr_module_role *out, const zr_incidence *incidence, zr_mode mode,
                          const zr_modules *modules, bool weighted, zr_error *err)
{
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    bool fine, units = mode == ZR_MODE_UNITS;
    size_t count = modules->modules;
    double *room = calloc(4 * count + 1, sizeof *room);
    roles of = {.side = &sides.side[mode],
                .own = units ? modules->unit : modules->measure,
                .other = units ? modules->measure : modules->unit,
                .sum = room,
                .weighted = weighted};
    fine = room != NULL;
    if (fine) {
        of.total = room + count;
        of.squares = room + 2 * count;
        of.count = room + 3 * count;
        fill(out, &of);
    }
    free(room);
    zr_sides_dispose(&sides);
    return fine ? ZR_OK : zr_fail_memory(err);
}
