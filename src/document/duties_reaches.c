/* What sentences about the tasks above them reach: those of their section where more of the plan follows, or
 * where another section has such a sentence of its own; else those of the plan.
 *
 *     一、道路  1.修路。  2.架桥。  以上均由市财政局配合。
 *     二、水利  3.修渠。  4.清河。  以上均由市审计局配合。      of 3. and 4.
 */
#include "document/duties_reaches.h"

#include "base/sort.h"
#include "document/duties_carry.h"
#include "document/duties_covered.h"

static int by_start(const void *a, const void *b)
{
    const zr_statement *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->name > y->name) - (x->name < y->name);
}

static bool speaks_of_above(const zr_statement *statement)
{
    return statement->says == ZR_SAYS_CARRIED && statement->reach == ZR_REACHES_ABOVE;
}

/* Where the section begins that the node stands in, or its plan. */
static size_t section_start(const zr_outline *outline, uint32_t node)
{
    uint32_t parent = node == ZR_NONE ? ZR_NONE : outline->nodes[node].parent;
    return parent == ZR_NONE ? 0 : outline->nodes[parent].start;
}

void zr_statements_reach(zr_duty_pool *pool)
{
    const zr_outline *outline = pool->outline;
    size_t before = SIZE_MAX; /* where the section of the statement before this one begins */
    zr_sort(pool->statements, pool->statement_count, sizeof *pool->statements, by_start);
    for (size_t i = 0; i < pool->statement_count; i++) {
        zr_statement *statement = &pool->statements[i];
        if (!speaks_of_above(statement))
            continue;
        uint32_t node = zr_outline_before(outline, statement->start);
        uint32_t plan = zr_plan_at(outline, statement->start);
        size_t section = section_start(outline, node),
               start = plan == ZR_NONE ? 0 : outline->nodes[plan].start;
        bool apart = (node != ZR_NONE && !zr_ends_plan(outline, node)) ||
                     (before != SIZE_MAX && before >= start && before != section);
        statement->from = apart ? section : start;
        before = section;
    }
}

/* The names of the statement, in a row of their own among those that are printed. */
static size_t copy_names(zr_duty_pool *pool, const zr_statement *statement)
{
    size_t first = pool->names.count;
    for (size_t i = 0; i < statement->names && !pool->failed; i++) {
        zr_name name = pool->carried.items[statement->name + i];
        name.mention.basis = ZR_BY_PROSE;
        zr_pool_name(pool, &pool->names, name);
    }
    return first;
}

/* The topmost item above the last one that begins before the statement, of those that the words reach. */
static uint32_t last_reached(const zr_outline *outline, const zr_statement *statement)
{
    uint32_t node = zr_outline_before(outline, statement->start);
    for (int step = 0; node != ZR_NONE && step < 256; step++) {
        uint32_t parent = outline->nodes[node].parent;
        if (parent == ZR_NONE || outline->nodes[parent].kind == ZR_NODE_PLAN ||
            outline->nodes[parent].start <= statement->from)
            break;
        node = parent;
    }
    return node != ZR_NONE && outline->nodes[node].kind != ZR_NODE_PLAN &&
                   outline->nodes[node].start >= statement->from
               ? node
               : ZR_NONE;
}

static void assign(zr_duty_pool *pool, zr_statement *statement)
{
    uint32_t node = last_reached(pool->outline, statement);
    if (node == ZR_NONE || !zr_pool_may_repeat(pool, statement->names))
        return;
    size_t first = copy_names(pool, statement);
    zr_pool_found(pool, (zr_found){.expression = {.start = statement->start,
                                                  .end = statement->end,
                                                  .measure = node,
                                                  .measures = 1,
                                                  .mention = (uint32_t)first,
                                                  .mentions = (uint32_t)(pool->names.count - first)},
                                   .items = {.last = ZR_ITEMS_ALL}});
    statement->says = ZR_SAYS_NOTHING;
}

static void drop_assigned(zr_duty_pool *pool)
{
    size_t kept = 0;
    for (size_t i = 0; i < pool->statement_count; i++) {
        if (pool->statements[i].says != ZR_SAYS_NOTHING)
            pool->statements[kept++] = pool->statements[i];
    }
    pool->statement_count = kept;
}

/* Does nobody answer for what stands from `from` up to the statement? */
static bool is_open(const zr_covered *covered, const zr_statement *statement, size_t from)
{
    size_t first = zr_covered_first(covered, from);
    return first == covered->count || covered->items[first].start >= statement->start;
}

void zr_statements_assign(zr_duty_pool *pool)
{
    zr_statements_reach(pool);
    zr_covered covered = zr_covered_make(pool);
    for (size_t i = 0; covered.items && i < pool->statement_count && !pool->failed; i++) {
        zr_statement *statement = &pool->statements[i];
        if (!speaks_of_above(statement) || !statement->names || zr_covered_holds(&covered, statement->start))
            continue; /* a sentence that was read already */
        size_t section = section_start(pool->outline, zr_outline_before(pool->outline, statement->start));
        if (!is_open(&covered, statement, statement->from) && section > statement->from)
            statement->from = section; /* the last section of a plan is open alone */
        if (is_open(&covered, statement, statement->from))
            assign(pool, statement);
    }
    drop_assigned(pool);
}
