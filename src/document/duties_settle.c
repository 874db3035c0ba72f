/* Expressions in document order; then every statement is applied to those behind it. */
#include "document/duties_settle.h"

#include "base/sort.h"
#include "document/duties_carry.h"
#include "document/duties_legend.h"
#include "document/duties_marked.h"
#include "document/duties_reaches.h"
#include "document/duties_rule.h"
#include "document/duties_section_reach.h"
#include "document/duties_unled.h"

static int by_place(const void *a, const void *b)
{
    const zr_found *x = a, *y = b;
    if (x->expression.start != y->expression.start)
        return x->expression.start < y->expression.start ? -1 : 1;
    if (x->expression.end != y->expression.end)
        return x->expression.end < y->expression.end ? -1 : 1;
    return (x->expression.mention > y->expression.mention) - (x->expression.mention < y->expression.mention);
}

/* What holds at the place the walk has come to. */
typedef struct zr_settling {
    zr_duty_pool *pool;
    size_t statement;          /* next one to come into force */
    const zr_statement *rule;  /* for the lead, or NULL */
    bool used;                 /* has it made a lead? */
    const zr_statement *unled; /* lists without a stated lead have none, or NULL */
    bool unled_used;
    zr_carrying carrying;
    zr_mention *mentions;
    size_t mention_count;
    zr_legends legends;
} zr_settling;

/* A rule that makes leads is told with its words, and so is one that nothing follows. */
static void tell_rule(zr_duty_pool *pool, const zr_statement *rule, bool used)
{
    zr_code code = used ? ZR_F_LEAD_RULE : ZR_F_RULE_UNUSED;
    zr_notes_tell(pool->notes, code, pool->text, rule->start, rule->end);
}

static void tell_last_rule(const zr_settling *settling)
{
    if (settling->rule)
        tell_rule(settling->pool, settling->rule, settling->used);
}

/* Do the words before the names, a label or the head of a column, say that their order means nothing?
 * O(cells of the row). */
static bool is_unordered(const zr_duty_pool *pool, const zr_expression *found, const zr_mention *mentions)
{
    enum { LABEL = 90 }; /* bytes */
    if (found->mentions < 2)
        return false;
    size_t first = mentions[0].start;
    size_t from = first > found->start + LABEL ? first - LABEL : found->start;
    if (first > from && zr_head_unorders(zr_span_cut(pool->text, from, first)))
        return true;
    const zr_node *row = found->measure == ZR_NONE ? NULL : &pool->outline->nodes[found->measure];
    for (uint32_t i = 0; row && i < row->cells && row->cell + i < pool->outline->cell_count; i++) {
        const zr_cell_text *cell = &pool->outline->cells[row->cell + i];
        if (first >= cell->start && first < cell->end)
            return zr_head_unorders(cell->column);
    }
    return false;
}

/* 未明确牵头单位的按职责分工负责: is the list one of several, none of them named as lead? */
static bool leave_unled(const zr_statement *statement, zr_expression *expression, const zr_mention *mentions)
{
    bool unled = statement && statement->unled && zr_rule_leaves_out(mentions, expression->mentions);
    expression->unled |= unled;
    return unled;
}

static void enter_force(zr_settling *settling, const zr_statement *statement)
{
    if (statement->unled && !settling->unled)
        settling->unled = statement;
    if (statement->says == ZR_SAYS_UNLED)
        return;
    if (statement->says == ZR_SAYS_SIGNS || (settling->rule && settling->rule->says == statement->says))
        return; /* of the whole document; said again */
    if (statement->says != ZR_SAYS_CARRIED) {
        tell_last_rule(settling);
        settling->rule = statement;
        settling->used = false;
        return;
    }
    if (statement->reach != ZR_REACHES_ABOVE)
        zr_carry_names(&settling->carrying, statement, statement->until ? statement->until : SIZE_MAX);
}

/* Some mentions of an expression, one behind the other. */
typedef struct zr_reach {
    uint32_t first, count;
} zr_reach;

static bool holds(zr_span text, zr_span words, size_t at)
{
    uintptr_t from = (uintptr_t)words.data, place = (uintptr_t)(text.data + at);
    return place >= from && place < from + words.size;
}

/* A rule inside the head of a column speaks of the cells below that head: of which mentions? Every other rule
 * speaks of all. O(cells + mentions). */
static zr_reach reach_of(const zr_duty_pool *pool, const zr_statement *rule, const zr_expression *found,
                         const zr_mention *mentions)
{
    zr_reach reach = {0, found->mentions};
    if (found->measure == ZR_NONE)
        return reach;
    const zr_node *row = &pool->outline->nodes[found->measure];
    for (uint32_t i = row->cell; i < row->cell + row->cells && i < pool->outline->cell_count; i++) {
        const zr_cell_text *cell = &pool->outline->cells[i];
        if (!holds(pool->text, cell->column, rule->start))
            continue;
        while (reach.first < found->mentions && mentions[reach.first].start < cell->start)
            reach.first++;
        uint32_t end = reach.first;
        while (end < found->mentions && mentions[end].start < cell->end)
            end++;
        reach.count = end - reach.first;
        return reach;
    }
    return reach;
}

static void carry(zr_settling *settling, zr_expression *expression, uint32_t index)
{
    zr_mention *own = settling->mentions + expression->mention;
    uint32_t printed = expression->mentions;
    if (printed && own->basis == ZR_BY_PROSE)
        return; /* a closing paragraph is no task */
    const zr_carrying *carrying = &settling->carrying;
    for (size_t i = 0; i < carrying->count; i++) {
        zr_mention mention = carrying->names[i].mention;
        bool there = (mention.start >= expression->start && mention.start < expression->end) ||
                     expression->start >= carrying->until[i] || expression->start < carrying->from[i];
        for (uint32_t j = 0; j < printed && !there; j++)
            there = zr_span_equal(own[j].surface, mention.surface);
        if (there)
            continue;
        mention.expression = index;
        mention.basis = ZR_BY_CARRY;
        mention.rank = (uint32_t)i + 1;
        settling->mentions[settling->mention_count++] = mention;
        expression->mentions++;
    }
}

/* Statements that stand before the end of this expression are in force for it. */
static void bring_into_force(zr_settling *settling, const zr_expression *expression)
{
    zr_duty_pool *pool = settling->pool;
    uint32_t plan = zr_plan_at(pool->outline, expression->start);
    if (plan != settling->carrying.plan)
        zr_carry_plan(&settling->carrying, plan);
    while (settling->statement < pool->statement_count &&
           pool->statements[settling->statement].start < expression->end) {
        const zr_statement *statement = &pool->statements[settling->statement++];
        uint32_t where = zr_plan_at(pool->outline, statement->start);
        if (statement->says != ZR_SAYS_CARRIED || where == plan || where == ZR_NONE)
            enter_force(settling, statement);
    }
}

static void settle_one(zr_settling *settling, zr_expression *expression, const zr_found *found,
                       uint32_t index)
{
    const zr_name *names = settling->pool->names.items + found->expression.mention;
    *expression = found->expression;
    expression->mention = (uint32_t)settling->mention_count;
    for (uint32_t i = 0; i < found->expression.mentions; i++) {
        zr_mention *mention = &settling->mentions[settling->mention_count++];
        *mention = names[i].mention;
        mention->expression = index;
    }
    bring_into_force(settling, expression);
    zr_mention *mentions = settling->mentions + expression->mention;
    bool led = zr_legend_apply(&settling->legends, settling->pool->text, expression->start, expression->end,
                               names, mentions, expression->mentions);
    if (settling->rule && !led) {
        zr_reach reach = reach_of(settling->pool, settling->rule, expression, mentions);
        settling->used |= zr_rule_apply(settling->rule, found->ruled, settling->pool->text,
                                        mentions + reach.first, reach.count);
    }
    zr_marked_leads_settle(settling->pool, expression, mentions);
    expression->unled |= zr_rule_leaves_out(mentions, expression->mentions) &&
                         is_unordered(settling->pool, expression, mentions);
    bool unled = leave_unled(settling->unled, expression, mentions);
    if (unled && settling->unled == settling->rule)
        settling->used = true;
    settling->unled_used |= unled && settling->unled != settling->rule;
    carry(settling, expression, index);
}

/* A sign has made its lead: no place in the list does. */
static bool is_ruled(const zr_found *found, const zr_mention *mentions)
{
    bool ruled = found->ruled;
    for (uint32_t i = 0; i < found->expression.mentions; i++)
        ruled |= mentions[i].marked && mentions[i].role == ZR_LEAD;
    return ruled;
}

static bool apply_backwards_to(zr_settling *settling, const zr_statement *statement, const zr_found *found,
                               zr_expression *expression)
{
    zr_mention *mentions = settling->mentions + expression->mention;
    bool made = statement->says != ZR_SAYS_UNLED &&
                zr_rule_apply(statement, is_ruled(found, mentions), settling->pool->text, mentions,
                              found->expression.mentions);
    return leave_unled(statement, expression, mentions) || made;
}

/* The rules behind the last expression that have been applied: a second of a kind finds nothing to do. */
typedef struct zr_backwards {
    uint32_t plan;     /* that the last of them stands in */
    uint32_t all, own; /* a bit for a kind: applied to all expressions; to those of the plan */
} zr_backwards;

static bool is_new(zr_backwards *done, const zr_statement *statement, uint32_t plan)
{
    uint32_t kind = UINT32_C(1) << statement->says;
    if (plan != done->plan)
        *done = (zr_backwards){.plan = plan, .all = done->all};
    bool known = ((done->all | (statement->backwards ? 0 : done->own)) & kind) != 0;
    if (statement->backwards)
        done->all |= kind;
    done->own |= kind;
    return !known;
}

/* The first expression at byte `at` or behind it. */
static size_t found_from(const zr_duty_pool *pool, size_t count, size_t at)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        bool before = pool->found[middle].expression.start < at;
        low = before ? middle + 1 : low;
        count = before ? count : middle;
    }
    return low;
}

/* A rule that nothing follows: a remark below a table is about all of it (注：列首位的为牵头单位), and a
 * sentence at the end of a plan about that plan. */
static bool apply_to_plan(zr_settling *settling, const zr_statement *statement, uint32_t plan,
                          zr_expression *expressions, size_t count)
{
    const zr_duty_pool *pool = settling->pool;
    bool all = statement->backwards, used = false;
    size_t first = all || plan == ZR_NONE ? 0 : found_from(pool, count, pool->outline->nodes[plan].start);
    for (size_t j = first; j < count; j++) {
        const zr_found *found = &pool->found[j];
        if (all || zr_plan_at(pool->outline, found->expression.start) == plan)
            used |= apply_backwards_to(settling, statement, found, &expressions[j]);
    }
    return used;
}

/* Rules behind the last expression. O(expressions), and a search a rule. */
static void apply_backwards(zr_settling *settling, zr_expression *expressions, size_t count)
{
    zr_duty_pool *pool = settling->pool;
    zr_backwards done = {.plan = ZR_NONE};
    for (size_t i = settling->statement; i < pool->statement_count; i++) {
        const zr_statement *statement = &pool->statements[i];
        if (statement->says == ZR_SAYS_CARRIED || statement->says == ZR_SAYS_SIGNS)
            continue;
        uint32_t plan = zr_plan_at(pool->outline, statement->start);
        settling->rule = statement;
        settling->used =
            is_new(&done, statement, plan) && apply_to_plan(settling, statement, plan, expressions, count);
        if (i + 1 < pool->statement_count)
            tell_last_rule(settling);
    }
}

/* Room for every printed mention, and for what is carried to every expression. */
static size_t room_needed(const zr_duty_pool *pool)
{
    size_t carried = pool->carried.count < ZR_CARRIED_MOST ? pool->carried.count : ZR_CARRIED_MOST;
    return pool->names.count + carried * pool->found_count;
}

static void reach_sections(zr_duty_pool *pool)
{
    zr_covered covered = zr_covered_make(pool);
    for (size_t i = 0; i < pool->statement_count; i++) {
        zr_statement *statement = &pool->statements[i];
        if (statement->says == ZR_SAYS_CARRIED)
            statement->until = zr_section_reach(pool, &covered, statement);
    }
}

void zr_duties_settle(zr_duties *out, zr_duty_pool *pool)
{
    zr_sort(pool->found, pool->found_count, sizeof *pool->found, by_place);
    zr_statements_reach(pool);
    reach_sections(pool);
    zr_expression *expressions = zr_arena_take(pool->arena, pool->found_count, sizeof *expressions);
    zr_settling *settling = zr_arena_take(pool->arena, 1, sizeof *settling);
    zr_mention *mentions = zr_arena_take(pool->arena, room_needed(pool), sizeof *mentions);
    if (!expressions || !settling || !mentions)
        return;
    *settling =
        (zr_settling){.pool = pool,
                      .mentions = mentions,
                      .legends = zr_legends_make(pool->statements, pool->statement_count, pool->arena)};
    zr_carry_begin(&settling->carrying, pool);
    for (size_t i = 0; i < pool->found_count; i++)
        settle_one(settling, &expressions[i], &pool->found[i], (uint32_t)i);
    tell_last_rule(settling);
    settling->rule = NULL;
    apply_backwards(settling, expressions, pool->found_count);
    tell_last_rule(settling);
    if (settling->unled_used)
        tell_rule(pool, settling->unled, true);
    for (size_t i = 0; i < settling->legends.count; i++)
        tell_rule(pool, settling->legends.items[i], settling->legends.used[i]);
    *out = (zr_duties){.expressions = expressions,
                       .expression_count = (uint32_t)pool->found_count,
                       .mentions = mentions,
                       .mention_count = (uint32_t)settling->mention_count};
    zr_carry_tell(out, &settling->carrying);
}
