/* A user's capacities: names, amounts, and what the amounts count. */
#include "zeren/capacity.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "graph/user_table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const name_words[] = {"单位", "名称", "责任单位", "部门",   "条线",  "地方",
                                         "地区", "unit", "name",     "sector", "place", NULL};
static const char *const amount_words[] = {"数量", "能力", "上限", "amount", "capacity", "limit", NULL};
static const char *const measure_words[] = {"计量", "计量单位", "measure", "measured in", NULL};

#define ROWS 10000

/* Which column is what; rows begin at `first`. */
typedef struct layout {
    uint32_t name, amount, measure, first;
    zr_span counted; /* what the amounts count where no row says: another name of the amount column */
} layout;

/* 12, 1,200.5, ７, 8人: a number above 0 and what stands behind it. False for anything else. */
static bool read_amount(double *out, zr_span *behind, zr_span text)
{
    double value = 0, part = 0;
    size_t at = 0, size, digits = 0;
    for (; at < text.size; at += size) {
        uint32_t c;
        size = zr_utf8_read(zr_span_cut(text, at, text.size), &c);
        int digit = zr_digit_of(c);
        if ((c == ',' || c == '.') && digits && part == 0) {
            part = c == '.';
            continue;
        }
        if (digit < 0)
            break;
        digits++;
        if (part > 0)
            value += digit * (part /= 10);
        else
            value = value * 10 + digit;
    }
    *out = value;
    *behind = zr_span_trim(zr_span_cut(text, at, text.size));
    bool odd = behind->size && strchr("+-.,0123456789eE%", behind->data[0]);
    return digits > 0 && digits <= 15 && value > 0 && isfinite(value) && !odd;
}

static bool is_amount(zr_span text)
{
    double value;
    zr_span behind;
    return read_amount(&value, &behind, text);
}

static layout layout_of(const zr_user_table *table)
{
    layout out = {zr_user_column(table, name_words),
                  zr_user_column(table, amount_words),
                  zr_user_column(table, measure_words),
                  1,
                  {0}};
    const zr_user_row *head = &table->rows[0];
    bool header = out.name != ZR_NONE || out.amount != ZR_NONE || out.measure != ZR_NONE;
    /* 单位,编制: the second column is called by what it counts, where the second row has a number there */
    if (out.name != ZR_NONE && out.amount == ZR_NONE) {
        for (uint32_t c = 0; c < head->count && out.amount == ZR_NONE; c++)
            if (c != out.name && c != out.measure)
                out.amount = c;
        out.counted = out.amount == ZR_NONE ? (zr_span){0} : head->cells[out.amount].text;
        header = !is_amount(out.counted);
    }
    if (header)
        return out;
    return (layout){0, 1, 2, 0, {0}};
}

/* --- what a name means --- */

/* By id or name; `surfaces`: as printed anywhere. */
static bool is_name(const zr_graph_unit *unit, zr_span name, bool surfaces)
{
    if (!surfaces)
        return zr_span_equal(unit->id, name) || zr_span_equal(unit->name, name) ||
               zr_span_equal(unit->full_name, name);
    for (uint32_t i = 0; i < unit->name_count; i++)
        if (zr_span_equal(unit->names[i], name))
            return true;
    return false;
}

/* The short name of a place, from the table of divisions. */
static bool is_place(const zr_graph_place *place, zr_span name)
{
    uint32_t count, index = zr_division_find(place->code);
    const zr_division *divisions = zr_divisions(&count);
    return zr_span_equal(place->code, name) || zr_span_equal(place->name, name) ||
           (index != ZR_NONE && zr_span_equal(divisions[index].brief, name));
}

/* 潜江市/市科技局: the part in front, when it is a place that the unit is of. */
static bool is_placed(const zr_graph *graph, const zr_graph_unit *unit, zr_span name)
{
    size_t slash = zr_span_find(name, zr_span_of("/"), 0);
    return slash != SIZE_MAX && unit->place != ZR_NONE &&
           is_place(&graph->places[unit->place], zr_span_cut(name, 0, slash)) &&
           is_name(unit, zr_span_cut(name, slash + 1, name.size), false);
}

static void match_unit(zr_capacity *item, const zr_graph *graph, bool surfaces, zr_buffer *candidates)
{
    uint32_t found = 0;
    for (uint32_t u = 0; u < graph->unit_count; u++) {
        const zr_graph_unit *unit = &graph->units[u];
        if (!is_name(unit, item->name, surfaces) && !is_placed(graph, unit, item->name))
            continue;
        item->unit = found++ ? item->unit : u;
        zr_buffer_put(candidates, candidates->size ? "、" : "");
        zr_buffer_add(candidates, unit->id);
    }
    if (found)
        item->of = found == 1 ? ZR_CAPACITY_UNIT : ZR_CAPACITY_AMBIGUOUS;
}

static bool may_be(const zr_graph_unit *unit, zr_span name)
{
    bool holds =
        zr_span_find(unit->name, name, 0) != SIZE_MAX || zr_span_find(unit->full_name, name, 0) != SIZE_MAX;
    for (uint32_t i = 0; i < unit->name_count && !holds; i++)
        holds = zr_span_find(unit->names[i], name, 0) != SIZE_MAX;
    return holds;
}

/* Of a name that nothing bears: the units that it is a piece of, 市人防办 for 人防办. */
static void suggest(const zr_capacity *item, const zr_graph *graph, zr_buffer *candidates)
{
    enum { MOST = 6 };
    uint32_t found = 0;
    for (uint32_t u = 0; u < graph->unit_count && item->name.size && found <= MOST; u++) {
        if (!may_be(&graph->units[u], item->name))
            continue;
        if (found++ == MOST) {
            zr_buffer_put(candidates, "……");
            return;
        }
        zr_buffer_put(candidates, candidates->size ? "、" : "");
        zr_buffer_add(candidates, graph->units[u].id);
        zr_buffer_put(candidates, "（");
        zr_buffer_add(candidates, graph->units[u].name);
        zr_buffer_put(candidates, "）");
    }
}

static void match_rest(zr_capacity *item, const zr_graph *graph)
{
    uint32_t count;
    const zr_sector *sectors = zr_sectors(&count);
    for (uint32_t p = 0; p < graph->place_count; p++)
        if (is_place(&graph->places[p], item->name)) {
            item->place = p;
            item->of = ZR_CAPACITY_PLACE;
            return;
        }
    for (uint32_t s = 0; s < count; s++)
        if (zr_span_equal(sectors[s].id, item->name) ||
            zr_span_equal(zr_span_of(sectors[s].name.in[ZR_ZH]), item->name) ||
            zr_span_equal(zr_span_of(sectors[s].name.in[ZR_EN]), item->name)) {
            item->sector = sectors[s].id;
            item->of = ZR_CAPACITY_SECTOR;
            return;
        }
}

static void match(zr_capacity *item, const zr_graph *graph, zr_arena *arena)
{
    zr_buffer candidates = {0};
    item->of = ZR_CAPACITY_UNKNOWN;
    item->unit = item->place = ZR_NONE;
    match_unit(item, graph, false, &candidates);
    if (item->of == ZR_CAPACITY_UNKNOWN)
        match_rest(item, graph);
    if (item->of == ZR_CAPACITY_UNKNOWN)
        match_unit(item, graph, true, &candidates);
    if (item->of == ZR_CAPACITY_UNKNOWN)
        suggest(item, graph, &candidates);
    if (candidates.size && item->of != ZR_CAPACITY_UNIT)
        item->candidates = zr_arena_copy(arena, zr_buffer_span(&candidates));
    arena->failed |= candidates.failed;
    zr_buffer_free(&candidates);
}

/* --- rows --- */

static zr_status read_row(zr_capacity *item, const zr_user_table *table, const zr_user_row *row,
                          const layout *form, zr_error *err)
{
    zr_user_cell name = zr_user_at(row, form->name), amount = zr_user_at(row, form->amount);
    zr_span behind;
    if (!name.text.size)
        return zr_user_wrong(table, &name, "这里应是单位、条线或地方的名称",
                             "the name of a unit, a sector or a place is expected here", err);
    if (!read_amount(&item->amount, &behind, amount.text))
        return zr_user_wrong(table, &amount, "这里应是大于 0 的数，可带计量单位（如 12 或 12人）",
                             "a number above 0 is expected here, perhaps with its measure (12 or 12 people)",
                             err);
    item->name = name.text;
    item->line = name.line;
    zr_span stated = form->measure == ZR_NONE ? (zr_span){0} : zr_user_at(row, form->measure).text;
    item->measure = stated.size ? stated : behind.size ? behind : form->counted;
    return ZR_OK;
}

static zr_status same_twice(const zr_capacities *out, const zr_user_table *table, const zr_user_cell *name,
                            zr_error *err)
{
    const zr_capacity *item = &out->items[out->count - 1];
    for (uint32_t i = 0; i + 1 < out->count; i++)
        if (out->items[i].of == item->of && item->of <= ZR_CAPACITY_PLACE &&
            out->items[i].unit == item->unit && out->items[i].place == item->place &&
            zr_span_equal(out->items[i].sector, item->sector) &&
            zr_span_equal(out->items[i].measure, item->measure))
            return zr_user_wrong(table, name, "这一个前面已有一行", "there is a row for this one above", err);
    return ZR_OK;
}

static zr_status read_rows(zr_capacities *out, const zr_user_table *table, const zr_graph *graph,
                           zr_error *err)
{
    layout form = table->count ? layout_of(table) : (layout){0};
    if (table->count <= form.first) {
        zr_user_cell start = {.line = 1, .column = 1};
        return zr_user_wrong(table, &start, "没有任何一行；每行应是 名称,数量[,计量]",
                             "no rows; each is NAME,AMOUNT[,MEASURE]", err);
    }
    if (table->count > ROWS)
        return zr_fail_words(err, ZR_LIMIT, "%s 超过 %d 行", "%s has more than %d rows", table->name, ROWS);
    out->items = zr_arena_take(out->arena, table->count, sizeof *out->items);
    for (uint32_t r = form.first; r < table->count && out->items; r++) {
        zr_status status = read_row(&out->items[out->count], table, &table->rows[r], &form, err);
        if (status != ZR_OK)
            return status;
        match(&out->items[out->count++], graph, out->arena);
        zr_user_cell name = zr_user_at(&table->rows[r], form.name);
        if ((status = same_twice(out, table, &name, err)) != ZR_OK)
            return status;
    }
    return out->arena->failed ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_capacities_read(zr_capacities **out, zr_span text, const char *name, const zr_graph *graph,
                             zr_error *err)
{
    *out = NULL;
    zr_capacities *read = calloc(1, sizeof *read);
    zr_user_table table;
    if (!read || !(read->arena = calloc(1, sizeof *read->arena))) {
        free(read);
        return zr_fail_memory(err);
    }
    zr_status status = zr_user_table_read(&table, text, name, read->arena, err);
    if (status == ZR_OK)
        status = read_rows(read, &table, graph, err);
    if (status != ZR_OK) {
        zr_capacities_free(read);
        return status;
    }
    *out = read;
    return ZR_OK;
}

void zr_capacities_free(zr_capacities *capacities)
{
    if (!capacities)
        return;
    zr_arena_free(capacities->arena);
    free(capacities->arena);
    free(capacities);
}
