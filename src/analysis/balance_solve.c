/* The integer programme: one 0/1 variable a candidate, one row a slot, one a unit's load, one a unit and
 * measure with several slots. First the largest load is made small, then the moves few. */
#include "analysis/balance_model.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_ENTRIES = 20000000, MOST_MEGABYTES = 4096 };

/* The programme being built. Columns 1 … candidates, then the largest load. */
typedef struct programme {
    const zr_balance_model *model;
    const bool *use;
    glp_prob *problem;
    int *rows, *columns; /* of the matrix's entries, from 1 */
    double *values;
    int entries, room;
    uint32_t *load_row; /* by unit; 0: none */
} programme;

static int load_column(const programme *p)
{
    return (int)p->model->candidate_count + 1;
}

static bool counts(const programme *p, uint32_t unit)
{
    uint32_t place = p->model->options->place;
    return place == ZR_NONE || p->model->graph->units[unit].place == place;
}

static void put(programme *p, int row, int column, double value)
{
    p->entries++; /* room is made for all of them beforehand */
    p->rows[p->entries] = row;
    p->columns[p->entries] = column;
    p->values[p->entries] = value;
}

/* Every slot is filled once: Σ x = 1. */
static void add_slots(programme *p)
{
    const zr_balance_model *model = p->model;
    int first = glp_add_rows(p->problem, (int)model->slot_count);
    for (uint32_t s = 0; s < model->slot_count; s++) {
        glp_set_row_bnds(p->problem, first + (int)s, GLP_FX, 1, 1);
        for (uint32_t c = 0; c < model->slots[s].count; c++)
            put(p, first + (int)s, (int)(model->slots[s].first + c) + 1, 1);
    }
}

/* What a unit leads is at most the largest load: Σ x − L ≤ 0. */
static void add_loads(programme *p)
{
    const zr_balance_model *model = p->model;
    for (uint32_t c = 0; c < model->candidate_count; c++) {
        uint32_t unit = model->candidates[c].unit;
        if (!counts(p, unit))
            continue;
        if (!p->load_row[unit]) {
            p->load_row[unit] = (uint32_t)glp_add_rows(p->problem, 1);
            glp_set_row_bnds(p->problem, (int)p->load_row[unit], GLP_UP, 0, 0);
            put(p, (int)p->load_row[unit], load_column(p), -1);
        }
        put(p, (int)p->load_row[unit], (int)c + 1, 1);
    }
}

/* A candidate by its measure and unit. */
typedef struct key {
    uint64_t pair;
    uint32_t candidate;
} key;

static int by_measure_and_unit(const void *left, const void *right)
{
    const key *a = left, *b = right;
    if (a->pair != b->pair)
        return a->pair < b->pair ? -1 : 1;
    return (a->candidate > b->candidate) - (a->candidate < b->candidate);
}

/* Two leads of one measure do not go to one unit. */
static bool add_distinct(programme *p)
{
    const zr_balance_model *model = p->model;
    key *keys = malloc(((size_t)model->candidate_count + 1) * sizeof *keys);
    if (!keys)
        return false;
    for (uint32_t c = 0; c < model->candidate_count; c++)
        keys[c] = (key){
            (uint64_t)model->slots[model->candidates[c].slot].measure << 32 | model->candidates[c].unit, c};
    qsort(keys, model->candidate_count, sizeof *keys, by_measure_and_unit);
    for (uint32_t begin = 0, end; begin < model->candidate_count; begin = end) {
        for (end = begin + 1; end < model->candidate_count && keys[end].pair == keys[begin].pair;)
            end++;
        if (end == begin + 1)
            continue;
        int row = glp_add_rows(p->problem, 1);
        glp_set_row_bnds(p->problem, row, GLP_UP, 0, 1);
        for (uint32_t i = begin; i < end; i++)
            put(p, row, (int)keys[i].candidate + 1, 1);
    }
    free(keys);
    return true;
}

static void forbid(programme *p, uint32_t candidate)
{
    glp_set_col_bnds(p->problem, (int)candidate + 1, GLP_FX, 0, 0);
}

/* A rule on one candidate: what it may not be. */
static void apply_to_candidate(programme *p, const zr_balance_rule *rule, uint32_t c)
{
    const zr_candidate *candidate = &p->model->candidates[c];
    const zr_slot_of_lead *slot = &p->model->slots[candidate->slot];
    bool stays = candidate->unit == slot->unit, same = rule->measure == slot->measure;
    if (rule->kind == ZR_RULE_FORBID && candidate->unit == rule->unit &&
        (rule->measure == ZR_NONE ? !stays : same))
        forbid(p, c);
    if (rule->kind == ZR_RULE_FIX && !stays && (rule->measure == ZR_NONE ? slot->unit == rule->unit : same))
        forbid(p, c);
}

/* Σ of the unit's candidates in a measure ≥ 1, or of all its candidates ≤ amount. */
static void add_rule_row(programme *p, const zr_balance_rule *rule)
{
    const zr_balance_model *model = p->model;
    int row = glp_add_rows(p->problem, 1);
    if (rule->kind == ZR_RULE_CAP)
        glp_set_row_bnds(p->problem, row, GLP_UP, 0, rule->amount);
    else
        glp_set_row_bnds(p->problem, row, GLP_LO, 1, 0);
    for (uint32_t c = 0; c < model->candidate_count; c++) {
        bool fits =
            model->candidates[c].unit == rule->unit &&
            (rule->kind == ZR_RULE_CAP || model->slots[model->candidates[c].slot].measure == rule->measure);
        if (fits)
            put(p, row, (int)c + 1, 1);
    }
}

static void add_rules(programme *p)
{
    for (uint32_t r = 0; r < p->model->options->rule_count; r++) {
        const zr_balance_rule *rule = &p->model->options->rules[r];
        if (!p->use[r])
            continue;
        if (rule->kind == ZR_RULE_CAP || rule->kind == ZR_RULE_REQUIRE) {
            add_rule_row(p, rule);
            continue;
        }
        for (uint32_t c = 0; c < p->model->candidate_count; c++)
            apply_to_candidate(p, rule, c);
    }
}

/* Entries: a slot's row, a load's, a distinct row's and each rule's row for every candidate, L once a unit.
 */
static zr_status make_room(programme *p, zr_error *err)
{
    size_t rules = 0;
    for (uint32_t r = 0; r < p->model->options->rule_count; r++)
        rules += p->use[r] && (p->model->options->rules[r].kind == ZR_RULE_CAP ||
                               p->model->options->rules[r].kind == ZR_RULE_REQUIRE);
    size_t need = (size_t)p->model->candidate_count * 3 + p->model->graph->unit_count + 2;
    for (uint32_t c = 0; c < p->model->candidate_count && rules;
         c++) /* a rule's row holds its unit's candidates */
        for (uint32_t r = 0; r < p->model->options->rule_count; r++)
            need += p->model->options->rules[r].unit == p->model->candidates[c].unit;
    if (need > MOST_ENTRIES)
        return zr_fail_words(
            err, ZR_LIMIT, "整数规划超过 %d 个系数；请限定地方、减少规则或只在措施自己的单位中调整",
            "the integer programme has more than %d coefficients: choose a place, give fewer "
            "rules, or move among own units only",
            MOST_ENTRIES);
    p->rows = malloc(need * sizeof *p->rows);
    p->columns = malloc(need * sizeof *p->columns);
    p->values = malloc(need * sizeof *p->values);
    p->load_row = calloc((size_t)p->model->graph->unit_count + 1, sizeof *p->load_row);
    return p->rows && p->columns && p->values && p->load_row ? ZR_OK : zr_fail_memory(err);
}

static zr_status build(programme *p, zr_error *err)
{
    const zr_balance_model *model = p->model;
    zr_status status = make_room(p, err);
    if (status != ZR_OK)
        return status;
    p->problem = glp_create_prob();
    glp_add_cols(p->problem, (int)model->candidate_count + 1);
    for (uint32_t c = 0; c < model->candidate_count; c++)
        glp_set_col_kind(p->problem, (int)c + 1, GLP_BV);
    glp_set_col_kind(p->problem, load_column(p), GLP_IV);
    glp_set_col_bnds(p->problem, load_column(p), GLP_LO, 0, 0);
    add_slots(p);
    add_loads(p);
    if (!add_distinct(p))
        return zr_fail_memory(err);
    add_rules(p);
    glp_load_matrix(p->problem, p->entries, p->rows, p->columns, p->values);
    return ZR_OK;
}

/* Branch and bound with a limit of time; the best bound is read from the callback. */
static void note_bound(glp_tree *tree, void *info)
{
    int node = glp_ios_best_node(tree);
    if (node)
        *(double *)info = glp_ios_node_bound(tree, node);
}

/* Gives GLP_OPT, GLP_FEAS (in time, not proven), GLP_NOFEAS or GLP_UNDEF, and a lower bound of the objective.
 */
static int solve(programme *p, double seconds, double *bound)
{
    glp_iocp control;
    glp_init_iocp(&control);
    control.msg_lev = GLP_MSG_OFF;
    control.presolve = GLP_ON;
    control.tm_lim =
        (int)fmax(1, fmin(seconds * 1000, INT_MAX)); /* what is out of its range ends the program */
    control.cb_func = note_bound;
    control.cb_info = bound;
    *bound = 0;
    int code = glp_intopt(p->problem, &control);
    if (code == GLP_ENOPFS || code == GLP_ENODFS)
        return GLP_NOFEAS;
    if (code != 0 && code != GLP_ETMLIM)
        return GLP_UNDEF;
    int status = glp_mip_status(p->problem);
    if (status == GLP_OPT)
        *bound = glp_mip_obj_val(p->problem);
    return status;
}

static void aim_at_load(programme *p)
{
    glp_set_obj_dir(p->problem, GLP_MIN);
    for (uint32_t c = 0; c < p->model->candidate_count; c++)
        glp_set_obj_coef(p->problem, (int)c + 1, 0);
    glp_set_obj_coef(p->problem, load_column(p), 1);
}

/* A move costs 1 and a little by rank, so little that all of them together are less than a move. */
static void aim_at_moves(programme *p, uint32_t load)
{
    const zr_balance_model *model = p->model;
    double little = 0.5 / (1001.0 * (model->slot_count + 1.0));
    glp_set_col_bnds(p->problem, load_column(p), GLP_UP, 0, load);
    glp_set_obj_coef(p->problem, load_column(p), 0);
    for (uint32_t c = 0; c < model->candidate_count; c++) {
        bool stays = model->candidates[c].unit == model->slots[model->candidates[c].slot].unit;
        glp_set_obj_coef(p->problem, (int)c + 1, stays ? 0 : 1 + little * model->candidates[c].rank);
    }
}

static void read_filled(const programme *p, uint32_t *filled)
{
    for (uint32_t c = 0; c < p->model->candidate_count; c++)
        if (glp_mip_col_val(p->problem, (int)c + 1) > 0.5)
            filled[p->model->candidates[c].slot] = c;
}

static bool has_answer(int status)
{
    return status == GLP_OPT || status == GLP_FEAS;
}

/* Both stages. */
static zr_status run(programme *p, zr_balance *out, uint32_t *filled, bool *feasible, zr_error *err)
{
    double seconds = p->model->options->seconds > 0 ? p->model->options->seconds : 10, bound;
    aim_at_load(p);
    int first = solve(p, seconds / 2, &bound);
    *feasible = has_answer(first);
    if (first == GLP_NOFEAS)
        return ZR_OK;
    if (!*feasible)
        return zr_fail_words(
            err, ZR_BACKEND, "整数规划在限时内没有解；请多给时间（--seconds），或只看一地（--place）",
            "the integer programme found nothing in its time; give it more (--seconds), or one place "
            "(--place)");
    out->after = (uint32_t)(glp_mip_obj_val(p->problem) + 0.5);
    out->bound = first == GLP_OPT ? out->after : (uint32_t)ceil(bound - 1e-6);
    read_filled(p, filled);
    aim_at_moves(p, out->after);
    int second = solve(p, seconds / 2, &bound);
    if (has_answer(second))
        read_filled(p, filled);
    out->fewest = (uint32_t)floor(bound + 1e-6);
    out->optimal = first == GLP_OPT && second == GLP_OPT;
    return ZR_OK;
}

/* One programme, in a thread of its own: there GLPK's state is ours alone, and where GLPK would end the
 * program (memory refused, or above its bound) its hook jumps back and all it holds is given up. */
typedef struct solving {
    programme programme;
    zr_balance *out;
    uint32_t *filled;
    bool *feasible;
    zr_error *err;
    zr_status status;
    jmp_buf back;
} solving;

static void jump_back(void *opaque)
{
    solving *job = opaque;
    longjmp(job->back, 1);
}

static void build_and_run(solving *job)
{
    programme *p = &job->programme;
    glp_term_out(GLP_OFF);
    glp_mem_limit(MOST_MEGABYTES);
    job->status = build(p, job->err);
    if (job->status == ZR_OK)
        job->status = run(p, job->out, job->filled, job->feasible, job->err);
    if (p->problem)
        glp_delete_prob(p->problem);
}

static void *solve_apart(void *opaque)
{
    solving *job = opaque;
    glp_error_hook(jump_back, job);
    if (setjmp(job->back) == 0)
        build_and_run(job);
    else
        job->status =
            zr_fail_words(job->err, ZR_LIMIT, "整数规划所需内存超出允许；请限定地方或减少规则",
                          "the integer programme needs more memory than there is: choose a place, or "
                          "give fewer rules");
    glp_error_hook(NULL, NULL);
    glp_free_env();
    return NULL;
}

zr_status zr_balance_solve(zr_balance *out, uint32_t *filled, bool *feasible, const zr_balance_model *model,
                           const bool *use, zr_error *err)
{
    solving job = {.programme = {.model = model, .use = use},
                   .out = out,
                   .filled = filled,
                   .feasible = feasible,
                   .err = err};
    pthread_t thread;
    if (pthread_create(&thread, NULL, solve_apart, &job) != 0)
        return zr_fail_memory(err);
    pthread_join(thread, NULL);
    free(job.programme.rows);
    free(job.programme.columns);
    free(job.programme.values);
    free(job.programme.load_row);
    return job.status;
}
