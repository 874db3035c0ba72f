/* Where everything stands on the load map: each group packed by itself, then the groups as islands. */
#include "render/load.h"

#include <math.h>

#define GAP 11.0
#define ISLAND_GAP 12.0 /* between two outlines */
#define ASPECT 1.5

static zr_block block_of(const load_node *node)
{
    return (zr_block){.width = fmax(2 * node->radius + 6, node->label.width + 4),
                      .height = 2 * node->radius + 6 + zr_lines_height(node->label, ZR_SIZE_SMALL)};
}

/* All ties inside the group pull, drawn or not. */
static size_t bonds_inside(const load_plan *plan, uint32_t group, zr_bond *bonds)
{
    size_t count = 0;
    uint32_t first = plan->groups[group].first;
    for (size_t i = 0; i < plan->projection->pairs; i++) {
        const zr_pair *pair = &plan->projection->pair[i];
        uint32_t a = plan->shown[pair->a], b = plan->shown[pair->b];
        if (a == ZR_NONE || b == ZR_NONE || plan->nodes[a].group != group || plan->nodes[b].group != group)
            continue;
        bonds[count++] = (zr_bond){a - first, b - first, zr_jaccard(plan->projection, pair)};
    }
    return count;
}

/* The name stands above the group, in the middle. */
static void place_name(load_group *group, zr_block *blocks)
{
    double top = INFINITY, left = INFINITY, right = -INFINITY;
    for (uint32_t i = 0; i < group->count; i++) {
        top = fmin(top, blocks[i].y - blocks[i].height / 2);
        left = fmin(left, blocks[i].x - blocks[i].width / 2);
        right = fmax(right, blocks[i].x + blocks[i].width / 2);
    }
    double height = zr_lines_height(group->name, ZR_SIZE_TEXT);
    group->name_at = (zr_point){(left + right) / 2, top - height - 5};
    blocks[group->count] =
        (zr_block){group->name.width + 6, height, group->name_at.x, group->name_at.y + height / 2};
}

static bool place_group(load_plan *plan, uint32_t number, zr_block *blocks, zr_bond *bonds)
{
    zr_arena *arena = plan->job->arena;
    load_group *group = &plan->groups[number];
    load_node *nodes = &plan->nodes[group->first];
    for (uint32_t i = 0; i < group->count; i++)
        blocks[i] = block_of(&nodes[i]);
    size_t count = bonds_inside(plan, number, bonds);
    if (!zr_pack(arena, blocks, group->count, bonds, count, GAP, 1.3))
        return false;
    place_name(group, blocks);
    for (uint32_t i = 0; i < group->count; i++)
        nodes[i].at = (zr_point){blocks[i].x, blocks[i].y - blocks[i].height / 2 + nodes[i].radius + 3};
    return zr_hull_around(&plan->islands[number].polygon, arena, blocks, group->count + 1);
}

/* What two groups share pulls them together; two of one place are pulled a little in any case. */
static size_t bonds_between(const load_plan *plan, zr_bond *bonds, double *sums)
{
    uint32_t n = plan->group_count;
    size_t count = 0;
    for (size_t i = 0; i < plan->projection->pairs; i++) {
        const zr_pair *pair = &plan->projection->pair[i];
        uint32_t a = plan->shown[pair->a], b = plan->shown[pair->b];
        if (a != ZR_NONE && b != ZR_NONE)
            sums[plan->nodes[a].group * n + plan->nodes[b].group] += pair->shared;
    }
    for (uint32_t a = 0; a < n; a++) {
        for (uint32_t b = a + 1; b < n; b++) {
            bool kin = plan->groups[a].hue == plan->groups[b].hue;
            double weight = sums[a * n + b] + sums[b * n + a] + (kin ? 3 : 0);
            if (weight > 0)
                bonds[count++] = (zr_bond){a, b, weight};
        }
    }
    return count;
}

static bool place_groups(load_plan *plan)
{
    size_t n = plan->group_count;
    double *sums = zr_arena_take(plan->job->arena, n * n, sizeof *sums);
    zr_bond *bonds = zr_arena_take(plan->job->arena, n * n, sizeof *bonds);
    if (!sums || !bonds)
        return false;
    size_t count = bonds_between(plan, bonds, sums);
    return zr_islands_place(plan->job->arena, plan->islands, plan->group_count, bonds, count,
                            2 * LOAD_PAD + ISLAND_GAP, ASPECT);
}

/* Moves all so that the outlines begin at (0, 0). */
static void settle(load_plan *plan)
{
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
    for (uint32_t g = 0; g < plan->group_count; g++) {
        const zr_island *island = &plan->islands[g];
        for (uint32_t i = 0; i < island->polygon.count; i++) {
            left = fmin(left, island->polygon.corner[i].x + island->at.x - LOAD_PAD);
            right = fmax(right, island->polygon.corner[i].x + island->at.x + LOAD_PAD);
            top = fmin(top, island->polygon.corner[i].y + island->at.y - LOAD_PAD);
            bottom = fmax(bottom, island->polygon.corner[i].y + island->at.y + LOAD_PAD);
        }
    }
    for (uint32_t g = 0; g < plan->group_count; g++) {
        zr_island *island = &plan->islands[g];
        zr_point by = {island->at.x - left, island->at.y - top};
        for (uint32_t i = 0; i < island->polygon.count; i++) {
            island->polygon.corner[i].x += by.x;
            island->polygon.corner[i].y += by.y;
        }
        plan->groups[g].name_at.x += by.x;
        plan->groups[g].name_at.y += by.y;
        for (uint32_t i = 0; i < plan->groups[g].count; i++) {
            plan->nodes[plan->groups[g].first + i].at.x += by.x;
            plan->nodes[plan->groups[g].first + i].at.y += by.y;
        }
    }
    plan->job->width = right - left;
    plan->job->height = bottom - top;
}

bool zr_load_places(load_plan *plan)
{
    zr_block *blocks = zr_arena_take(plan->job->arena, (size_t)plan->count + 1, sizeof *blocks);
    zr_bond *bonds = zr_arena_take(plan->job->arena, plan->projection->pairs, sizeof *bonds);
    if (!blocks || !bonds)
        return false;
    for (uint32_t g = 0; g < plan->group_count; g++) {
        if (!place_group(plan, g, blocks, bonds))
            return false;
    }
    if (!place_groups(plan))
        return false;
    settle(plan);
    return true;
}
