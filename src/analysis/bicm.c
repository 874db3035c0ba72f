/* The bipartite configuration model, fitted by Newton's method on classes of degree.
 *
 * With x = e^θ and y = e^η the fit minimises the convex Σ log(1 + e^(θ+η)) − Σ d θ − Σ k η. Its Hessian is
 * diagonal inside each mode; eliminating the mode with more classes leaves a small dense system. One η is
 * free (θ + c, η − c is the same model): the small system is solved with a little weight on its diagonal. */
#include "zeren/nulls.h"

#include "base/arena.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ROUNDS = 200, MOST_SMALL = 4096 };

typedef struct owned {
    zr_bicm bicm;
    zr_arena arena;
} owned;

/* One mode's classes. `left` is the degree that remains among the nodes of the other mode that are not set.
 */
typedef struct classes {
    uint32_t count;
    uint32_t *degree, *size;
    double *left, *log; /* left degree; θ or η */
    bool *set;          /* empty or full: its cells are 0 or 1 */
    double *sum;        /* Σ p over the other mode, of the present round */
} classes;

typedef struct fit {
    classes mode[2]; /* 0: the mode with more classes, 1: with fewer */
    double *p;       /* mode[0] × mode[1] */
    double *slope;   /* p (1 − p), beside p */
    double *equations, *step[2];
    double residual;
} fit;

/* Classes in ascending order of degree, and each node's class. */
static bool classify(zr_arena *arena, classes *out, const uint32_t *start, uint32_t nodes, uint32_t most,
                     uint32_t **class_of)
{
    uint32_t *number = zr_arena_take(arena, (size_t)most + 1, sizeof *number);
    *class_of = zr_arena_take(arena, nodes, sizeof **class_of);
    out->degree = zr_arena_take(arena, (size_t)most + 1, sizeof(uint32_t));
    out->size = zr_arena_take(arena, (size_t)most + 1, sizeof(uint32_t));
    if (arena->failed)
        return false;
    for (uint32_t v = 0; v < nodes; v++)
        number[start[v + 1] - start[v]]++;
    for (uint32_t d = 0; d <= most; d++) {
        if (!number[d])
            continue;
        out->degree[out->count] = d;
        out->size[out->count] = number[d];
        number[d] = out->count++;
    }
    for (uint32_t v = 0; v < nodes; v++)
        (*class_of)[v] = number[start[v + 1] - start[v]];
    out->left = zr_arena_take(arena, out->count, sizeof(double));
    out->log = zr_arena_take(arena, out->count, sizeof(double));
    out->sum = zr_arena_take(arena, out->count, sizeof(double));
    out->set = zr_arena_take(arena, out->count, sizeof(bool));
    return !arena->failed;
}

static double *p_at(const fit *f, int mode, uint32_t own, uint32_t other)
{
    size_t row = mode == 0 ? own : other, column = mode == 0 ? other : own;
    return &f->p[row * f->mode[1].count + column];
}

/* A class without degree left, or with all that can be had, is set; full ones take one from each other node.
 */
static bool set_one(fit *f, int mode, uint32_t own)
{
    classes *mine = &f->mode[mode], *others = &f->mode[1 - mode];
    double room = 0;
    for (uint32_t c = 0; c < others->count; c++)
        room += others->set[c] ? 0 : others->size[c];
    bool full = mine->left[own] >= room;
    if (mine->set[own] || (mine->left[own] > 0 && !full))
        return false;
    full = full && room > 0;
    for (uint32_t c = 0; c < others->count; c++) {
        if (others->set[c])
            continue;
        *p_at(f, mode, own, c) = full;
        others->left[c] -= full ? mine->size[own] : 0;
    }
    mine->set[own] = true;
    return true;
}

static void set_forced(fit *f)
{
    bool any = true;
    while (any) {
        any = false;
        for (int mode = 0; mode < 2; mode++) {
            for (uint32_t c = 0; c < f->mode[mode].count; c++)
                any |= set_one(f, mode, c);
        }
    }
}

/* p and its slope everywhere that is not set; sums; returns the function to be minimised. */
static double evaluate(fit *f)
{
    classes *rows = &f->mode[0], *columns = &f->mode[1];
    double value = 0;
    f->residual = 0;
    for (uint32_t c = 0; c < columns->count; c++) {
        columns->sum[c] = 0;
        value -= columns->set[c] ? 0 : columns->size[c] * columns->left[c] * columns->log[c];
    }
    for (uint32_t r = 0; r < rows->count; r++) {
        rows->sum[r] = 0;
        if (rows->set[r])
            continue;
        for (uint32_t c = 0; c < columns->count; c++) {
            if (columns->set[c])
                continue;
            double z = rows->log[r] + columns->log[c], p = 1 / (1 + exp(-z));
            f->p[(size_t)r * columns->count + c] = p;
            f->slope[(size_t)r * columns->count + c] = p * (1 / (1 + exp(z)));
            rows->sum[r] += p * columns->size[c];
            columns->sum[c] += p * rows->size[r];
            value += (double)rows->size[r] * columns->size[c] * (z > 0 ? z + log1p(exp(-z)) : log1p(exp(z)));
        }
        value -= rows->size[r] * rows->left[r] * rows->log[r];
        f->residual = fmax(f->residual, fabs(rows->sum[r] - rows->left[r]));
    }
    for (uint32_t c = 0; c < columns->count; c++)
        f->residual =
            columns->set[c] ? f->residual : fmax(f->residual, fabs(columns->sum[c] - columns->left[c]));
    return value;
}

/* In place, lower triangle; false where it is not positive. */
static bool cholesky(double *a, uint32_t n)
{
    for (uint32_t j = 0; j < n; j++) {
        for (uint32_t i = j; i < n; i++) {
            double sum = a[(size_t)i * n + j];
            for (uint32_t k = 0; k < j; k++)
                sum -= a[(size_t)i * n + k] * a[(size_t)j * n + k];
            if (i == j && !(sum > 0))
                return false;
            a[(size_t)i * n + j] = i == j ? sqrt(sum) : sum / a[(size_t)j * n + j];
        }
    }
    return true;
}

static void solve(const double *a, uint32_t n, double *x)
{
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < i; k++)
            x[i] -= a[(size_t)i * n + k] * x[k];
        x[i] /= a[(size_t)i * n + i];
    }
    for (uint32_t i = n; i-- > 0;) {
        for (uint32_t k = i + 1; k < n; k++)
            x[i] -= a[(size_t)k * n + i] * x[k];
        x[i] /= a[(size_t)i * n + i];
    }
}

/* Diagonal of the Hessian for one row class, never 0. */
static double row_diagonal(const fit *f, uint32_t r)
{
    double sum = 1e-300;
    for (uint32_t c = 0; c < f->mode[1].count; c++)
        sum += f->mode[1].set[c] ? 0 : f->mode[1].size[c] * f->slope[(size_t)r * f->mode[1].count + c];
    return sum * f->mode[0].size[r];
}

/* The last class that is not set keeps its η. */
static void pin(fit *f)
{
    uint32_t n = f->mode[1].count, last = n;
    for (uint32_t c = 0; c < n; c++)
        last = f->mode[1].set[c] ? last : c;
    for (uint32_t c = 0; c < n && last < n; c++)
        f->equations[(size_t)last * n + c] = f->equations[(size_t)c * n + last] = c == last;
    if (last < n)
        f->step[1][last] = 0;
}

/* The small system after the rows are eliminated: D2 − Cᵀ D1⁻¹ C, and its right side. */
static void build_system(fit *f)
{
    classes *rows = &f->mode[0], *columns = &f->mode[1];
    uint32_t n = columns->count;
    memset(f->equations, 0, (size_t)n * n * sizeof *f->equations);
    for (uint32_t c = 0; c < n; c++) {
        f->step[1][c] = columns->set[c] ? 0 : columns->size[c] * (columns->left[c] - columns->sum[c]);
        f->equations[(size_t)c * n + c] = columns->set[c] ? 1 : 0;
    }
    for (uint32_t r = 0; r < rows->count; r++) {
        if (rows->set[r])
            continue;
        double diagonal = row_diagonal(f, r), gradient = rows->size[r] * (rows->left[r] - rows->sum[r]);
        const double *slope = f->slope + (size_t)r * n;
        for (uint32_t a = 0; a < n; a++) {
            if (columns->set[a])
                continue;
            double cross_a = (double)rows->size[r] * columns->size[a] * slope[a];
            f->step[1][a] -= cross_a * gradient / diagonal;
            f->equations[(size_t)a * n + a] += cross_a;
            for (uint32_t b = 0; b <= a; b++)
                f->equations[(size_t)a * n + b] -=
                    columns->set[b] ? 0 : cross_a * rows->size[r] * columns->size[b] * slope[b] / diagonal;
        }
    }
    pin(f);
}

/* The rows' step from the columns'. */
static void step_back(fit *f)
{
    classes *rows = &f->mode[0], *columns = &f->mode[1];
    for (uint32_t r = 0; r < rows->count; r++) {
        f->step[0][r] = 0;
        if (rows->set[r])
            continue;
        double right = rows->left[r] - rows->sum[r];
        for (uint32_t c = 0; c < columns->count; c++)
            right -= columns->set[c]
                         ? 0
                         : columns->size[c] * f->slope[(size_t)r * columns->count + c] * f->step[1][c];
        f->step[0][r] = right * rows->size[r] / row_diagonal(f, r);
    }
}

static void move(fit *f, double by)
{
    for (int mode = 0; mode < 2; mode++) {
        for (uint32_t c = 0; c < f->mode[mode].count; c++)
            f->mode[mode].log[c] += f->mode[mode].set[c] ? 0 : by * f->step[mode][c];
    }
}

/* Steps longer than 10 in a logarithm are shortened: far out the function is flat. */
static double longest(const fit *f)
{
    double most = 0;
    for (int mode = 0; mode < 2; mode++) {
        for (uint32_t c = 0; c < f->mode[mode].count; c++)
            most = fmax(most, fabs(f->step[mode][c]));
    }
    return most;
}

/* One Newton step, halved until the function falls. False when it cannot fall any more. */
static bool improve(fit *f, double *value)
{
    build_system(f);
    if (!cholesky(f->equations, f->mode[1].count))
        return false;
    solve(f->equations, f->mode[1].count, f->step[1]);
    step_back(f);
    double most = longest(f), by = most > 10 ? 10 / most : 1;
    if (!(most > 0) || !isfinite(most))
        return false;
    for (int halving = 0; halving < 40; halving++, by /= 2) {
        double before = f->residual;
        move(f, by);
        double now = evaluate(f);
        if (now < *value || (now <= *value + 1e-12 * fabs(*value) && f->residual < before)) {
            *value = now;
            return true;
        }
        move(f, -by);
        evaluate(f);
    }
    return false;
}

/* Start: x_i y_t near the density's odds, as d_i k_t / M. */
static void start(fit *f)
{
    double total = 0;
    for (uint32_t r = 0; r < f->mode[0].count; r++)
        total += f->mode[0].set[r] ? 0 : f->mode[0].size[r] * f->mode[0].left[r];
    for (int mode = 0; mode < 2; mode++) {
        for (uint32_t c = 0; c < f->mode[mode].count; c++)
            f->mode[mode].log[c] = f->mode[mode].set[c] ? 0 : log(f->mode[mode].left[c]) - log(total) / 2;
    }
}

static void run(owned *out, fit *f)
{
    zr_bicm *bicm = &out->bicm;
    double most = 1;
    for (int mode = 0; mode < 2; mode++) {
        for (uint32_t c = 0; c < f->mode[mode].count; c++) {
            f->mode[mode].left[c] = f->mode[mode].degree[c];
            most = fmax(most, f->mode[mode].degree[c]);
        }
    }
    set_forced(f);
    start(f);
    double value = evaluate(f);
    while (bicm->rounds < MOST_ROUNDS && f->residual > 1e-13 * most && improve(f, &value))
        bicm->rounds++;
    bicm->residual = f->residual;
    bicm->converged = f->residual < 1e-8 * (1 + most);
}

/* p by unit class × measure class, whichever of them is mode 0. */
static void show(owned *out, const fit *f, int unit_mode, double *p)
{
    zr_bicm *bicm = &out->bicm;
    const classes *units = &f->mode[unit_mode], *measures = &f->mode[1 - unit_mode];
    for (uint32_t u = 0; u < units->count; u++) {
        for (uint32_t t = 0; t < measures->count; t++)
            p[(size_t)u * measures->count + t] = *p_at(f, unit_mode, u, t);
    }
    bicm->unit_classes = units->count;
    bicm->measure_classes = measures->count;
    bicm->unit_degree = units->degree;
    bicm->measure_degree = measures->degree;
    bicm->unit_count = units->size;
    bicm->measure_count = measures->size;
    bicm->p = p;
}

static zr_status with_rooms(owned *out, fit *f, int unit_mode, zr_arena *scratch, zr_error *err)
{
    size_t rows = f->mode[0].count, columns = f->mode[1].count;
    if (columns > MOST_SMALL)
        return zr_fail_words(err, ZR_LIMIT, "%zu 种不同的度太多，拟合不了配置模型",
                             "%zu different degrees are more than the configuration model is fitted for",
                             columns);
    f->p = zr_arena_take(scratch, rows * columns, sizeof(double));
    f->slope = zr_arena_take(scratch, rows * columns, sizeof(double));
    f->equations = zr_arena_take(scratch, columns * columns, sizeof(double));
    f->step[0] = zr_arena_take(scratch, rows, sizeof(double));
    f->step[1] = zr_arena_take(scratch, columns, sizeof(double));
    double *p = zr_arena_take(&out->arena, rows * columns, sizeof(double));
    if (scratch->failed || out->arena.failed)
        return zr_fail_memory(err);
    run(out, f);
    show(out, f, unit_mode, p);
    return ZR_OK;
}

static zr_status fit_with_scratch(owned *out, const zr_incidence *incidence, zr_arena *scratch, zr_error *err)
{
    classes units = {0}, measures = {0};
    uint32_t *unit_class, *measure_class;
    if (!classify(&out->arena, &units, incidence->row_start, incidence->rows, incidence->columns,
                  &unit_class) ||
        !classify(&out->arena, &measures, incidence->column_start, incidence->columns, incidence->rows,
                  &measure_class))
        return zr_fail_memory(err);
    out->bicm.unit_class = unit_class;
    out->bicm.measure_class = measure_class;
    int unit_mode = units.count >= measures.count ? 0 : 1;
    fit f = {.mode = {unit_mode == 0 ? units : measures, unit_mode == 0 ? measures : units}};
    return with_rooms(out, &f, unit_mode, scratch, err);
}

zr_status zr_bicm_fit(zr_bicm **out, const zr_incidence *incidence, zr_error *err)
{
    *out = NULL;
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    zr_arena scratch = {0};
    zr_status status = fit_with_scratch(result, incidence, &scratch, err);
    zr_arena_free(&scratch);
    if (status == ZR_OK)
        *out = &result->bicm;
    else
        zr_bicm_free(&result->bicm);
    return status;
}

void zr_bicm_free(zr_bicm *bicm)
{
    if (!bicm)
        return;
    owned *result = (owned *)bicm;
    zr_arena_free(&result->arena);
    free(result);
}
