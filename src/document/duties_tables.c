/* Tables: the cells of a row that stand under columns of duties are one expression. */
#include "document/duties_hunt.h"
#include "document/duties_words.h"

static bool is_blank(zr_span text)
{
    static const char *const nobody[] = {"无", "暂无", "待定", "/", "〇"};
    for (size_t i = 0; i < sizeof nobody / sizeof *nobody; i++) {
        if (zr_span_equal(text, zr_span_of(nobody[i])))
            return true;
    }
    for (size_t at = 0; at < text.size; at += zr_step(text, at)) {
        if (!zr_has(text, at, "/") && !zr_has(text, at, "-") && !zr_has(text, at, "—") &&
            !zr_has(text, at, "／"))
            return false;
    }
    return true;
}

/* A reading that goes on from cell to cell; every cell has its own clean copy. */
static void read_cell(zr_reading *reading, zr_hunt *hunt, const zr_cell_text *cell, zr_duty_label label)
{
    zr_clean *clean = zr_arena_take(hunt->pool->arena, 1, sizeof *clean);
    if (!clean)
        return;
    *clean = zr_clean_make(hunt->text, cell->start, cell->end, hunt->pool->arena);
    if (is_blank(clean->text))
        return;
    reading->clean = clean;
    reading->role = label.role;
    reading->state = label.kind;
    reading->joint = ZR_HEAD;
    reading->waiting = reading->list->count;
    reading->rank = 0;
    reading->labels++;
    reading->limit_end = SIZE_MAX; /* of another cell */
    zr_read_stretch(reading, 0, clean->text.size);
}

static bool is_duty_column(zr_duty_label label)
{
    return label.kind == ZR_LABEL_ROLE || label.kind == ZR_LABEL_LIMIT;
}

static void read_row(zr_hunt *hunt, const zr_node *row, uint32_t index)
{
    const zr_outline *outline = hunt->pool->outline;
    zr_clean none = {0};
    zr_reading reading = zr_reading_new(hunt->pool, &none, ZR_RESPONSIBLE, ZR_BY_TABLE);
    size_t start = SIZE_MAX, end = 0;
    for (uint32_t i = row->cell; i < row->cell + row->cells && i < outline->cell_count; i++) {
        const zr_cell_text *cell = &outline->cells[i];
        zr_duty_label label = zr_duty_label_column(cell->column);
        if (!is_duty_column(label))
            continue;
        size_t names = zr_reading_names(&reading);
        read_cell(&reading, hunt, cell, label);
        if (zr_reading_names(&reading) > names) {
            start = cell->start < start ? cell->start : start;
            end = cell->end > end ? cell->end : end;
        }
    }
    if (zr_reading_names(&reading) == 0 || reading.clean == &none)
        return;
    zr_hunt_keep(hunt, &reading, start, end);
    hunt->pool->found[hunt->pool->found_count - 1].expression.measure = index;
}

void zr_tables_find(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    for (uint32_t i = 0; i < outline->node_count; i++) {
        if (outline->nodes[i].kind == ZR_NODE_ROW && !hunt->pool->failed)
            read_row(hunt, &outline->nodes[i], i);
    }
}
