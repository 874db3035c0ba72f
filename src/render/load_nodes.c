/* Who is on the load map: the most loaded, their sizes, and the groups they form. */
#include "render/load.h"

#include <math.h>
#include <stdlib.h>

#define MOST_NODES 130
#define LARGEST_RADIUS 32.0
#define SMALLEST_RADIUS 5.0
#define LABEL_WIDTH 68.0

static int by_load(const void *first, const void *second)
{
    const load_node *a = first, *b = second;
    if (a->load->measures != b->load->measures)
        return a->load->measures < b->load->measures ? 1 : -1;
    return a->row < b->row ? -1 : a->row > b->row;
}

static int by_group(const void *first, const void *second)
{
    const load_node *a = first, *b = second;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    return by_load(first, second);
}

static uint32_t hue_of(const load_plan *plan, uint32_t row)
{
    const zr_job *job = plan->job;
    return plan->sectors ? 0 : zr_job_hue_rank(job, job->graph->units[plan->incidence->row_unit[row]].place);
}

static zr_span name_of(load_plan *plan, uint32_t row)
{
    return plan->sectors ? zr_sector_name(plan->job, plan->incidence->row_name[row])
                         : zr_unit_name(plan->job, plan->incidence->row_unit[row]);
}

static bool take_nodes(load_plan *plan)
{
    uint32_t rows = plan->incidence->rows, wanted = plan->job->options->top;
    plan->nodes = zr_arena_take(plan->job->arena, rows, sizeof *plan->nodes);
    if (!plan->nodes)
        return false;
    for (uint32_t i = 0; i < rows; i++)
        plan->nodes[i] = (load_node){.row = i, .load = &plan->loads->load[i], .hue = hue_of(plan, i)};
    qsort(plan->nodes, rows, sizeof *plan->nodes, by_load);
    wanted = wanted ? wanted : MOST_NODES;
    wanted = wanted < ZR_PACK_MOST ? wanted : ZR_PACK_MOST;
    plan->count = rows < wanted ? rows : wanted;
    return true;
}

/* Area is load: the largest circle has LARGEST_RADIUS, and no circle is too small to see. */
static void set_sizes(load_plan *plan)
{
    plan->scale = LARGEST_RADIUS / sqrt(fmax(plan->nodes[0].load->measures, 6));
    for (uint32_t i = 0; i < plan->count; i++) {
        load_node *node = &plan->nodes[i];
        node->radius = fmax(SMALLEST_RADIUS, plan->scale * sqrt(node->load->measures));
        zr_span name = name_of(plan, node->row);
        double width = fmax(LABEL_WIDTH, 2 * node->radius);
        node->label = zr_name_wrap(plan->job, name, ZR_SIZE_SMALL, false, width, 4);
        if (node->label.shortened)
            node->label = zr_name_wrap(plan->job, name, ZR_SIZE_SMALL, false, 1.5 * width, 6);
    }
}

/* A cluster of one, and all that share nothing, go to one group a hue behind the clusters. */
static void set_groups(load_plan *plan)
{
    uint32_t clusters = plan->clusters->clusters;
    for (uint32_t i = 0; i < plan->count; i++) {
        load_node *node = &plan->nodes[i];
        uint32_t cluster = plan->clusters->cluster[node->row];
        node->group = plan->clusters->size[cluster] > 1 ? cluster : clusters + node->hue;
    }
    qsort(plan->nodes, plan->count, sizeof *plan->nodes, by_group);
    for (uint32_t i = 0; i < plan->count; i++) {
        load_node *node = &plan->nodes[i];
        bool next = i == 0 || node->group != plan->nodes[i - 1].group;
        if (next)
            plan->groups[plan->group_count++] =
                (load_group){.cluster = node->group < clusters ? node->group : ZR_NONE, .first = i};
        plan->groups[plan->group_count - 1].count++;
    }
    for (uint32_t g = 0; g < plan->group_count; g++) {
        for (uint32_t i = 0; i < plan->groups[g].count; i++)
            plan->nodes[plan->groups[g].first + i].group = g;
    }
}

/* --- names of groups: the two sectors that carry most in it --- */

typedef struct sector_sum {
    zr_span id;
    uint32_t load, first;
} sector_sum;

static int by_sum(const void *first, const void *second)
{
    const sector_sum *a = first, *b = second;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->first < b->first ? -1 : a->first > b->first;
}

static zr_span sector_of(const load_plan *plan, const load_node *node)
{
    if (plan->sectors)
        return plan->incidence->row_name[node->row];
    return plan->job->graph->units[plan->incidence->row_unit[node->row]].sector;
}

/* Groups hold at most ZR_PACK_MOST nodes: a plain search will do. */
static uint32_t sum_sectors(const load_plan *plan, const load_group *group, sector_sum *sums)
{
    uint32_t count = 0;
    for (uint32_t i = group->first; i < group->first + group->count; i++) {
        zr_span id = sector_of(plan, &plan->nodes[i]);
        uint32_t at = 0;
        if (!id.size || zr_span_equal(id, zr_span_of("-")))
            continue;
        while (at < count && !zr_span_equal(sums[at].id, id))
            at++;
        if (at == count)
            sums[count++] = (sector_sum){.id = id, .first = i};
        sums[at].load += plan->nodes[i].load->measures;
    }
    qsort(sums, count, sizeof *sums, by_sum);
    return count;
}

static uint32_t main_hue(const load_plan *plan, const load_group *group)
{
    uint32_t load[ZR_HUES + 1] = {0}, best = 0;
    for (uint32_t i = group->first; i < group->first + group->count; i++)
        load[plan->nodes[i].hue < ZR_HUES ? plan->nodes[i].hue : ZR_HUES] += plan->nodes[i].load->measures;
    for (uint32_t i = 1; i <= ZR_HUES; i++)
        best = load[i] > load[best] ? i : best;
    return best;
}

static zr_span group_words(load_plan *plan, const load_group *group, const sector_sum *sums, uint32_t count)
{
    zr_job *job = plan->job;
    const char *joint = zr_job_say(job, "、", ", ");
    if (group->cluster == ZR_NONE)
        return zr_span_of(zr_job_say(job, "不与他人共担", "share no measure"));
    zr_span one = count > 0 ? zr_sector_name(job, sums[0].id) : name_of(plan, plan->nodes[group->first].row);
    if (count < 2)
        return one;
    zr_span two = zr_sector_name(job, sums[1].id);
    return zr_arena_print(job->arena, "%.*s%s%.*s", (int)one.size, one.data, joint, (int)two.size, two.data);
}

static bool name_groups(load_plan *plan)
{
    sector_sum *sums = zr_arena_take(plan->job->arena, plan->count, sizeof *sums);
    for (uint32_t g = 0; sums && g < plan->group_count; g++) {
        load_group *group = &plan->groups[g];
        group->hue = main_hue(plan, group);
        uint32_t count = sum_sectors(plan, group, sums);
        group->name =
            zr_type_wrap(plan->job->arena, group_words(plan, group, sums, count), ZR_SIZE_TEXT, true, 170, 5);
    }
    return sums != NULL;
}

bool zr_load_nodes(load_plan *plan)
{
    zr_job *job = plan->job;
    if (!take_nodes(plan))
        return false;
    plan->groups = zr_arena_take(job->arena, plan->count, sizeof *plan->groups);
    plan->islands = zr_arena_take(job->arena, plan->count, sizeof *plan->islands);
    plan->shown = zr_arena_take(job->arena, plan->incidence->rows, sizeof *plan->shown);
    if (!plan->groups || !plan->islands || !plan->shown)
        return false;
    set_sizes(plan);
    set_groups(plan);
    for (uint32_t i = 0; i < plan->incidence->rows; i++)
        plan->shown[i] = ZR_NONE;
    for (uint32_t i = 0; i < plan->count; i++)
        plan->shown[plan->nodes[i].row] = i;
    return name_groups(plan) && zr_ties_choose(&plan->ties, job->arena, plan->projection, plan->shown,
                                               plan->count, job->options->least);
}
