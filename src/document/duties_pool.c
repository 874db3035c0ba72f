/* Growing tables of what was found. */
#include "document/duties_pool.h"

#include <stdlib.h>

bool zr_pool_may_repeat(zr_duty_pool *pool, size_t names)
{
    enum { SOME = 4096, BYTES_A_NAME = 8 };
    if (names > SOME + pool->text.size / BYTES_A_NAME - pool->repeated)
        return false;
    pool->repeated += names;
    return true;
}

void zr_pool_name(zr_duty_pool *pool, zr_name_list *list, zr_name name)
{
    void *items = list->items;
    if (!zr_grow(&items, list->count, &list->capacity, sizeof name)) {
        pool->failed = true;
        return;
    }
    list->items = items;
    list->items[list->count++] = name;
}

void zr_pool_found(zr_duty_pool *pool, zr_found found)
{
    void *items = pool->found;
    if (!zr_grow(&items, pool->found_count, &pool->found_capacity, sizeof found)) {
        pool->failed = true;
        return;
    }
    pool->found = items;
    pool->found[pool->found_count++] = found;
}

void zr_pool_statement(zr_duty_pool *pool, zr_statement statement)
{
    void *items = pool->statements;
    if (!zr_grow(&items, pool->statement_count, &pool->statement_capacity, sizeof statement)) {
        pool->failed = true;
        return;
    }
    pool->statements = items;
    pool->statements[pool->statement_count++] = statement;
}

void zr_pool_free(zr_duty_pool *pool)
{
    free(pool->names.items);
    free(pool->carried.items);
    free(pool->found);
    free(pool->statements);
}
