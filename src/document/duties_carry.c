#include "document/duties_carry.h"

uint32_t zr_plan_at(const zr_outline *outline, size_t at)
{
    uint32_t node = zr_outline_before(outline, at);
    for (int step = 0; node != ZR_NONE && step < 256; step++) {
        if (outline->nodes[node].kind == ZR_NODE_PLAN)
            return node;
        node = outline->nodes[node].parent;
    }
    return ZR_NONE;
}

/* The place of the name among those carried, or their count. */
static size_t carried_at(const zr_carrying *carrying, zr_span surface)
{
    size_t i = 0;
    while (i < carrying->count && !zr_span_equal(carrying->names[i].mention.surface, surface))
        i++;
    return i;
}

void zr_carry_names(zr_carrying *carrying, const zr_statement *statement, size_t until)
{
    for (size_t i = 0; i < statement->names; i++) {
        zr_name name = carrying->pool->carried.items[statement->name + i];
        size_t at = carried_at(carrying, name.mention.surface);
        if (at == ZR_CARRIED_MOST)
            return;
        if (at == carrying->count) {
            carrying->names[carrying->count++] = name;
            carrying->until[at] = 0;
        }
        carrying->until[at] = carrying->until[at] > until ? carrying->until[at] : until;
    }
}

/* 以上任务均需各学院落实: what a plan says of tasks before the statement holds from the plan's beginning. */
void zr_carry_plan(zr_carrying *carrying, uint32_t plan)
{
    enum { MOST = 64 }; /* statements of a plan */
    const zr_node *node = plan == ZR_NONE ? NULL : &carrying->pool->outline->nodes[plan];
    size_t low = 0, high = carrying->whole_count;
    while (node && low < high) {
        size_t middle = low + (high - low) / 2;
        if (carrying->wholes[middle]->start < node->start)
            low = middle + 1;
        else
            high = middle;
    }
    carrying->plan = plan;
    carrying->count = 0;
    for (size_t i = low; i < carrying->whole_count && i - low < MOST; i++) {
        const zr_statement *statement = carrying->wholes[i];
        if (node && statement->start >= node->end)
            return;
        if (zr_plan_at(carrying->pool->outline, statement->start) == plan)
            zr_carry_names(carrying, statement,
                           statement->reach == ZR_REACHES_ABOVE ? statement->start : SIZE_MAX);
    }
}

void zr_carry_begin(zr_carrying *carrying, const zr_duty_pool *pool)
{
    *carrying = (zr_carrying){.pool = pool};
    carrying->wholes = zr_arena_take(pool->arena, pool->statement_count, sizeof(zr_statement *));
    for (size_t i = 0; carrying->wholes && i < pool->statement_count; i++) {
        const zr_statement *statement = &pool->statements[i];
        if (statement->says == ZR_SAYS_CARRIED && statement->reach != ZR_REACHES_BEHIND)
            carrying->wholes[carrying->whole_count++] = statement;
    }
    zr_carry_plan(carrying, ZR_NONE);
}

static size_t reach_start(const zr_duty_pool *pool, const zr_statement *statement, uint32_t plan)
{
    if (statement->reach == ZR_REACHES_BEHIND)
        return statement->start;
    return plan == ZR_NONE ? 0 : pool->outline->nodes[plan].start;
}

static size_t reach_end(const zr_duty_pool *pool, const zr_statement *statement, uint32_t plan)
{
    if (statement->reach == ZR_REACHES_ABOVE)
        return statement->start;
    return plan == ZR_NONE ? pool->text.size : pool->outline->nodes[plan].end;
}

void zr_carry_tell(zr_duties *out, const zr_duty_pool *pool)
{
    zr_carried *carried = zr_arena_take(pool->arena, pool->statement_count, sizeof *carried);
    uint32_t count = 0;
    for (size_t i = 0; carried && i < pool->statement_count; i++) {
        const zr_statement *statement = &pool->statements[i];
        if (statement->says != ZR_SAYS_CARRIED || !statement->names)
            continue;
        const zr_name *names = pool->carried.items + statement->name;
        if (statement->names > ZR_CARRIED_MOST)
            zr_notes_tell(pool->notes, ZR_F_LEFT_OVER, pool->text, statement->start, statement->end);
        uint32_t plan = zr_plan_at(pool->outline, statement->start);
        carried[count++] = (zr_carried){.names_start = names[0].mention.start,
                                        .names_end = names[statement->names - 1].mention.end,
                                        .start = reach_start(pool, statement, plan),
                                        .end = reach_end(pool, statement, plan)};
    }
    out->carried = carried;
    out->carried_count = count;
}
