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

/* Of a plan, or of what is in none. */
static size_t plan_row(const zr_carrying *carrying, uint32_t plan)
{
    return plan == ZR_NONE ? carrying->pool->outline->node_count : plan;
}

size_t zr_plan_end(const zr_outline *outline, uint32_t index, size_t size)
{
    if (!zr_ends_plan(outline, index))
        return 0;
    size_t body = outline->body_end && outline->body_end < size ? outline->body_end : size;
    uint32_t plan = zr_plan_at(outline, outline->nodes[index].start);
    size_t end = plan == ZR_NONE ? body : outline->nodes[plan].end;
    return end < body ? end : body;
}

/* The place of the name among those carried, or their count. */
static size_t carried_at(const zr_carrying *carrying, zr_span surface)
{
    size_t i = 0;
    while (i < carrying->count && !zr_span_equal(carrying->names[i].mention.surface, surface))
        i++;
    return i;
}

/* False where there is no room. */
static bool carry_name(zr_carrying *carrying, size_t name, size_t from, size_t until)
{
    size_t at = carried_at(carrying, carrying->pool->carried.items[name].mention.surface);
    if (at == ZR_CARRIED_MOST)
        return false;
    if (at == carrying->count) {
        carrying->names[carrying->count++] = carrying->pool->carried.items[name];
        carrying->from[at] = from;
        carrying->until[at] = 0;
    }
    carrying->from[at] = carrying->from[at] < from ? carrying->from[at] : from;
    carrying->until[at] = carrying->until[at] > until ? carrying->until[at] : until;
    return true;
}

void zr_carry_names(zr_carrying *carrying, const zr_statement *statement, size_t until)
{
    for (size_t i = 0; i < statement->names; i++) {
        if (!carry_name(carrying, statement->name + i, 0, until) && carrying->too_many)
            carrying->too_many[statement - carrying->pool->statements] = true;
    }
}

void zr_carry_plan(zr_carrying *carrying, uint32_t plan)
{
    carrying->plan = plan;
    carrying->count = 0;
    uint32_t one = carrying->first ? carrying->first[plan_row(carrying, plan)] : ZR_NONE;
    for (; one != ZR_NONE; one = carrying->wholes[one].next)
        carry_name(carrying, carrying->wholes[one].name, carrying->wholes[one].from,
                   carrying->wholes[one].until);
}

/* 以上任务均需各学院落实: what a plan says of tasks before the statement holds from the plan's beginning. The
 * name is one more of those of its plan, or holds as long as the one that stands there already. */
static void add_whole(zr_carrying *carrying, const zr_statement *statement, size_t name)
{
    const zr_name *names = carrying->pool->carried.items;
    bool above = statement->reach == ZR_REACHES_ABOVE;
    size_t from = above ? statement->from : 0, until = above ? statement->start : SIZE_MAX, count = 0;
    uint32_t *at =
        &carrying->first[plan_row(carrying, zr_plan_at(carrying->pool->outline, statement->start))];
    for (; *at != ZR_NONE; at = &carrying->wholes[*at].next, count++) {
        zr_whole *whole = &carrying->wholes[*at];
        if (!zr_span_equal(names[whole->name].mention.surface, names[name].mention.surface))
            continue;
        whole->from = whole->from < from ? whole->from : from;
        whole->until = whole->until > until ? whole->until : until;
        return;
    }
    if (count == ZR_CARRIED_MOST) {
        carrying->too_many[statement - carrying->pool->statements] = true;
        return;
    }
    carrying->wholes[carrying->whole_count] = (zr_whole){name, from, until, ZR_NONE};
    *at = (uint32_t)carrying->whole_count++;
}

static bool carries_whole(const zr_statement *statement)
{
    return statement->says == ZR_SAYS_CARRIED && statement->reach != ZR_REACHES_BEHIND;
}

static size_t count_wholes(const zr_duty_pool *pool)
{
    size_t names = 0;
    for (size_t i = 0; i < pool->statement_count; i++)
        names += carries_whole(&pool->statements[i]) ? pool->statements[i].names : 0;
    return names;
}

void zr_carry_begin(zr_carrying *carrying, const zr_duty_pool *pool)
{
    *carrying = (zr_carrying){.pool = pool};
    carrying->too_many = zr_arena_take(pool->arena, pool->statement_count, sizeof *carrying->too_many);
    size_t names = count_wholes(pool), plans = (size_t)pool->outline->node_count + 1;
    if (names) {
        carrying->wholes = zr_arena_take(pool->arena, names, sizeof *carrying->wholes);
        carrying->first = zr_arena_take(pool->arena, plans, sizeof *carrying->first);
    }
    if (!carrying->wholes || !carrying->first || !carrying->too_many)
        carrying->first = NULL; /* nothing, or no memory, which the arena tells */
    for (size_t i = 0; carrying->first && i < plans; i++)
        carrying->first[i] = ZR_NONE;
    for (size_t i = 0; carrying->first && i < pool->statement_count; i++) {
        const zr_statement *statement = &pool->statements[i];
        for (size_t n = 0; carries_whole(statement) && n < statement->names; n++)
            add_whole(carrying, statement, statement->name + n);
    }
    zr_carry_plan(carrying, ZR_NONE);
}

static size_t reach_start(const zr_duty_pool *pool, const zr_statement *statement, uint32_t plan)
{
    if (statement->reach == ZR_REACHES_BEHIND)
        return statement->start;
    if (statement->reach == ZR_REACHES_ABOVE)
        return statement->from;
    return plan == ZR_NONE ? 0 : pool->outline->nodes[plan].start;
}

static size_t reach_end(const zr_duty_pool *pool, const zr_statement *statement, uint32_t plan)
{
    if (statement->reach == ZR_REACHES_ABOVE)
        return statement->start;
    if (statement->until)
        return statement->until;
    return plan == ZR_NONE ? pool->text.size : pool->outline->nodes[plan].end;
}

void zr_carry_tell(zr_duties *out, const zr_carrying *carrying)
{
    const zr_duty_pool *pool = carrying->pool;
    zr_carried *carried = zr_arena_take(pool->arena, pool->statement_count, sizeof *carried);
    uint32_t count = 0;
    for (size_t i = 0; carried && carrying->too_many && i < pool->statement_count; i++) {
        const zr_statement *statement = &pool->statements[i];
        if (statement->says != ZR_SAYS_CARRIED || !statement->names)
            continue;
        const zr_name *names = pool->carried.items + statement->name;
        if (carrying->too_many[i])
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
