/* The integer programme: one 0/1 variable a candidate, one row a slot, one a unit's load, one a unit and
 * measure with several slots. First the largest load is made small, then the moves few. */
#include "analysis/balance_model.h"

#include <glpk.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

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

static int by_measure_and_unit(const void *left, const void *right)
{
    const uint64_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Two leads of one measure do not go to one unit. Keys: measure and unit, then the candidate. */
static bool add_distinct(programme *p)
{
    const zr_balance_model *model = p->model;
    struct key {
        uint64_t pair;
        uint32_t candidate;
    } *keys = malloc(((size_t)model->candidate_count + 1) * sizeof *keys);
    if (!keys)
        return false;
    for (uint32_t c = 0; c < model->candidate_count; c++)
        keys[c] = (struct key){
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
static bool make_room(programme *p)
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
    if (need > 100000000)
        return false;
    p->rows = malloc(need * sizeof *p->rows);
    p->columns = malloc(need * sizeof *p->columns);
    p->values = malloc(need * sizeof *p->values);
    p->load_row = calloc((size_t)p->model->graph->unit_count + 1, sizeof *p->load_row);
    return p->rows && p->columns && p->values && p->load_row;
}

static bool build(programme *p)
{
    const zr_balance_model *model = p->model;
    if (!make_room(p))
        return false;
    glp_add_cols(p->problem, (int)model->candidate_count + 1);
    for (uint32_t c = 0; c < model->candidate_count; c++)
        glp_set_col_kind(p->problem, (int)c + 1, GLP_BV);
    glp_set_col_kind(p->problem, load_column(p), GLP_IV);
    glp_set_col_bnds(p->problem, load_column(p), GLP_LO, 0, 0);
    add_slots(p);
    add_loads(p);
    if (!add_distinct(p))
        return false;
    add_rules(p);
    glp_load_matrix(p->problem, p->entries, p->rows, p->columns, p->values);
    return true;
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
    control.tm_lim = (int)(seconds * 1000);
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
        return zr_fail_words(err, ZR_BACKEND, "整数规划在限时内没有解",
                             "the integer programme found nothing in its time");
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

zr_status zr_balance_solve(zr_balance *out, uint32_t *filled, bool *feasible, const zr_balance_model *model,
                           const bool *use, zr_error *err)
{
    glp_term_out(GLP_OFF);
    programme p = {.model = model, .use = use, .problem = glp_create_prob()};
    zr_status status = build(&p) ? run(&p, out, filled, feasible, err) : zr_fail_memory(err);
    glp_delete_prob(p.problem);
    free(p.rows);
    free(p.columns);
    free(p.values);
    free(p.load_row);
    return status;
}
