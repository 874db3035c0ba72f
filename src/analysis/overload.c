/* Loads against chance: exact tails, no threshold of our own. */
#include "zeren/overload.h"

#include "analysis/tails.h"
#include "base/arena.h"

#include <stdlib.h>

/* Measures of one place: units draw from them, and are drawn for them. */
typedef struct group {
    uint32_t units;    /* that have a cell in it */
    uint32_t first;    /* its part of `classes` */
    uint32_t count;    /* classes: sizes of measures that occur */
    uint32_t last_row; /* work of counting units: the row counted last, plus 1 */
} group;

typedef struct chance {
    const zr_incidence *incidence;
    uint32_t *leads;    /* by measure */
    uint32_t *group_of; /* by measure */
    group *groups;
    uint32_t group_count;
    zr_trials *classes; /* by group: measures of one size, p = size / units */
    zr_trials *trials;  /* of one unit; as many as all classes, or as a row's cells */
    double *room;       /* columns + 1 */
} chance;

static uint32_t degree(const uint32_t *start, uint32_t node)
{
    return start[node + 1] - start[node];
}

static void count_leads(chance *c)
{
    for (uint32_t i = 0; i < c->incidence->cells; i++)
        c->leads[c->incidence->cell[i].column] += (c->incidence->cell[i].roles & 1u << ZR_LEAD) != 0;
}

/* Places first, then documents without one. */
static void place_measures(chance *c)
{
    const zr_graph *graph = c->incidence->graph;
    c->group_count = graph ? graph->place_count + graph->document_count : 1;
    for (uint32_t t = 0; t < c->incidence->columns && graph; t++) {
        uint32_t document = graph->measures[c->incidence->column_measure[t]].document;
        uint32_t place = graph->documents[document].place;
        c->group_of[t] = place == ZR_NONE ? graph->place_count + document : place;
    }
}

static void count_units(chance *c)
{
    const zr_incidence *b = c->incidence;
    for (uint32_t i = 0; i < b->rows; i++) {
        for (uint32_t k = b->row_start[i]; k < b->row_start[i + 1]; k++) {
            group *of = &c->groups[c->group_of[b->cell[k].column]];
            of->units += of->last_row != i + 1;
            of->last_row = i + 1;
        }
    }
}

/* One measure in its group and its size. */
typedef struct sized {
    uint32_t group, size;
} sized;

static int by_group(const void *left, const void *right)
{
    const sized *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    return (a->size > b->size) - (a->size < b->size);
}

static void fill_classes(chance *c, sized *measures)
{
    uint32_t count = 0, columns = c->incidence->columns;
    for (uint32_t t = 0; t < columns; t++)
        measures[t] = (sized){c->group_of[t], degree(c->incidence->column_start, t)};
    if (columns)
        qsort(measures, columns, sizeof *measures, by_group);
    for (uint32_t t = 0; t < columns; t++) {
        group *of = &c->groups[measures[t].group];
        bool new_group = t == 0 || measures[t].group != measures[t - 1].group;
        if (new_group)
            of->first = count;
        if (new_group || measures[t].size != measures[t - 1].size) {
            c->classes[count++] = (zr_trials){of->units ? (double)measures[t].size / of->units : 0, 0};
            of->count++;
        }
        c->classes[count - 1].count++;
    }
}

static double sum_of(const zr_trials *trials, size_t classes)
{
    double sum = 0;
    for (size_t i = 0; i < classes; i++)
        sum += trials[i].p * trials[i].count;
    return sum;
}

/* All measures of the groups that the unit has a cell in. */
static void test_measures(zr_overload *out, chance *c, uint32_t i)
{
    const zr_incidence *b = c->incidence;
    size_t classes = 0;
    for (uint32_t k = b->row_start[i]; k < b->row_start[i + 1]; k++) {
        group *of = &c->groups[c->group_of[b->cell[k].column]];
        if (of->last_row == b->rows + i + 1)
            continue;
        of->last_row = b->rows + i + 1;
        for (uint32_t size = 0; size < of->count; size++)
            c->trials[classes++] = c->classes[of->first + size];
    }
    *out =
        (zr_overload){.measures = degree(b->row_start, i), .expected_measures = sum_of(c->trials, classes)};
    out->p_measures = zr_poisson_binomial_upper(c->trials, classes, out->measures, c->room);
}

static void test_lead(zr_overload *out, chance *c, uint32_t i)
{
    const zr_incidence *b = c->incidence;
    size_t classes = 0;
    for (uint32_t k = b->row_start[i]; k < b->row_start[i + 1]; k++) {
        uint32_t t = b->cell[k].column;
        out->lead += (b->cell[k].roles & 1u << ZR_LEAD) != 0;
        c->trials[classes++] = (zr_trials){(double)c->leads[t] / degree(b->column_start, t), 1};
    }
    out->expected_lead = sum_of(c->trials, classes);
    out->p_lead = zr_poisson_binomial_upper(c->trials, classes, out->lead, c->room);
}

static zr_status adjust(zr_overload *out, uint32_t rows, double level, zr_adjustment adjustment,
                        zr_arena *scratch, zr_error *err)
{
    double *p = zr_arena_take(scratch, rows, sizeof *p),
           *adjusted = zr_arena_take(scratch, rows, sizeof *adjusted);
    if (scratch->failed)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < rows; i++)
        p[i] = out[i].p_measures;
    zr_status status = zr_p_adjust(adjusted, p, rows, rows, adjustment, err);
    for (uint32_t i = 0; i < rows && status == ZR_OK; i++) {
        out[i].adjusted_measures = adjusted[i];
        out[i].many_measures = adjusted[i] < level;
        p[i] = out[i].p_lead;
    }
    if (status == ZR_OK)
        status = zr_p_adjust(adjusted, p, rows, rows, adjustment, err);
    for (uint32_t i = 0; i < rows && status == ZR_OK; i++) {
        out[i].adjusted_lead = adjusted[i];
        out[i].many_lead = adjusted[i] < level;
    }
    return status;
}

static void test_all(zr_overload *out, chance *c, sized *measures)
{
    count_leads(c);
    count_units(c);
    fill_classes(c, measures);
    for (uint32_t i = 0; i < c->incidence->rows; i++) {
        test_measures(&out[i], c, i);
        test_lead(&out[i], c, i);
    }
}

static zr_status measure(zr_overload *out, const zr_incidence *incidence, double level,
                         zr_adjustment adjustment, zr_arena *scratch, zr_error *err)
{
    size_t columns = incidence->columns;
    chance c = {.incidence = incidence};
    c.leads = zr_arena_take(scratch, columns, sizeof *c.leads);
    c.group_of = zr_arena_take(scratch, columns, sizeof *c.group_of);
    c.classes = zr_arena_take(scratch, columns, sizeof *c.classes);
    c.trials = zr_arena_take(scratch, columns, sizeof *c.trials);
    c.room = zr_arena_take(scratch, columns + 1, sizeof *c.room);
    sized *measures = zr_arena_take(scratch, columns, sizeof *measures);
    if (scratch->failed)
        return zr_fail_memory(err);
    place_measures(&c);
    c.groups = zr_arena_take(scratch, c.group_count, sizeof *c.groups);
    if (!c.groups)
        return zr_fail_memory(err);
    test_all(out, &c, measures);
    return adjust(out, incidence->rows, level, adjustment, scratch, err);
}

zr_status zr_overload_measure(zr_overload *out, const zr_incidence *incidence, double level,
                              zr_adjustment adjustment, zr_error *err)
{
    if (!(level >= 0) || level > 1)
        return zr_fail_words(err, ZR_BAD_INPUT, "显著性水平 %g 不在 0 与 1 之间",
                             "the level %g is not between 0 and 1", level);
    zr_arena scratch = {0};
    zr_status status = measure(out, incidence, level > 0 ? level : .05, adjustment, &scratch, err);
    zr_arena_free(&scratch);
    return status;
}
