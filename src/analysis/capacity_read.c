/* A user's capacities: names, amounts, and what the amounts count. */
#include "zeren/capacity.h"

#include "analysis/unit_names.h"
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

/* The short name of a place, from the table of divisions. */
static bool is_place(const zr_graph_place *place, zr_span name)
{
    uint32_t count, index = zr_division_find(place->code);
    const zr_division *divisions = zr_divisions(&count);
    return zr_span_equal(place->code, name) || zr_span_equal(place->name, name) ||
           (index != ZR_NONE && zr_span_equal(divisions[index].brief, name));
}

/* 潜江市/市科技局: of the units called so those of the place in front. */
static void add_placed(const zr_unit_names *names, zr_span name, zr_unit_list *out)
{
    const zr_graph *graph = names->graph;
    size_t slash = zr_span_find(name, zr_span_of("/"), 0), from = out->count;
    if (slash == SIZE_MAX)
        return;
    zr_unit_names_called(names, zr_span_cut(name, slash + 1, name.size), false, out);
    size_t kept = from;
    for (size_t i = from; i < out->count; i++) {
        uint32_t place = graph->units[out->units[i]].place;
        if (place != ZR_NONE && is_place(&graph->places[place], zr_span_cut(name, 0, slash)))
            out->units[kept++] = out->units[i];
    }
    out->count = kept;
}

/* The units that the name is for; `surfaces`: as printed anywhere. */
static void match_unit(zr_capacity *item, const zr_unit_names *names, bool surfaces, zr_unit_list *found)
{
    found->count = 0;
    zr_unit_names_called(names, item->name, surfaces, found);
    add_placed(names, item->name, found);
    zr_unit_list_settle(found);
    if (!found->count)
        return;
    item->unit = found->units[0];
    item->of = found->count == 1 ? ZR_CAPACITY_UNIT : ZR_CAPACITY_AMBIGUOUS;
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

enum { SHOWN = 6 }; /* units that a name may be a piece of */

/* 330300/市科技局、429005/市科技局; of those that it is a piece of, 市人防办 for 人防办, with the name. */
static zr_span candidates(const zr_graph *graph, const zr_unit_list *units, bool named, zr_arena *arena)
{
    zr_buffer out = {0};
    for (size_t i = 0; i < units->count && !(named && i == SHOWN); i++) {
        const zr_graph_unit *unit = &graph->units[units->units[i]];
        zr_buffer_put(&out, i ? "、" : "");
        zr_buffer_add(&out, unit->id);
        if (!named)
            continue;
        zr_buffer_put(&out, "（");
        zr_buffer_add(&out, unit->name);
        zr_buffer_put(&out, "）");
    }
    zr_buffer_put(&out, named && units->count > SHOWN ? "……" : "");
    zr_span words = zr_arena_copy(arena, zr_buffer_span(&out));
    arena->failed |= out.failed;
    zr_buffer_free(&out);
    return words;
}

static void match(zr_capacity *item, const zr_unit_names *names, zr_unit_list *found, zr_arena *arena)
{
    item->of = ZR_CAPACITY_UNKNOWN;
    item->unit = item->place = ZR_NONE;
    match_unit(item, names, false, found);
    if (item->of == ZR_CAPACITY_UNKNOWN)
        match_rest(item, names->graph);
    if (item->of == ZR_CAPACITY_UNKNOWN)
        match_unit(item, names, true, found);
    bool unknown = item->of == ZR_CAPACITY_UNKNOWN;
    if (unknown)
        zr_unit_names_holding(names, item->name, SHOWN + 1, found);
    if (found->count && (unknown || item->of == ZR_CAPACITY_AMBIGUOUS))
        item->candidates = candidates(names->graph, found, unknown, arena);
    arena->failed |= found->failed;
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

static zr_status read_rows(zr_capacities *out, const zr_user_table *table, const zr_unit_names *names,
                           zr_unit_list *found, zr_error *err)
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
        match(&out->items[out->count++], names, found, out->arena);
        zr_user_cell name = zr_user_at(&table->rows[r], form.name);
        if ((status = same_twice(out, table, &name, err)) != ZR_OK)
            return status;
    }
    return out->arena->failed ? zr_fail_memory(err) : ZR_OK;
}

static zr_status read_named(zr_capacities *out, const zr_user_table *table, const zr_graph *graph,
                            zr_error *err)
{
    zr_unit_names names;
    zr_unit_list found = {0};
    zr_status status =
        zr_unit_names_make(&names, graph) ? read_rows(out, table, &names, &found, err) : zr_fail_memory(err);
    zr_unit_names_free(&names);
    free(found.units);
    return status;
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
        status = read_named(read, &table, graph, err);
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
