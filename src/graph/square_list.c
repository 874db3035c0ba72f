/* Lists of one mode: a tie a row, from … to … */
#include "graph/square.h"

#include <stdlib.h>
#include <strings.h>

static bool is_word(zr_span text, const char *word)
{
    return zr_span_equal(text, zr_span_of(word)) ||
           (text.size == zr_span_of(word).size && strncasecmp(text.data, word, text.size) == 0);
}

/* Do the columns say source and target, and does a name stand in both? */
static bool meets(zr_square *of)
{
    const zr_tie_columns *columns = &of->shape.columns;
    zr_table sources = {0};
    zr_cell_read cell;
    bool found = false, words = of->shape.header;
    for (bool head = words; head && zr_square_next(of, &cell); head = !cell.last) {
        words &= cell.number - 1 != columns->unit || is_word(cell.text, "source");
        words &= cell.number - 1 != columns->measure || is_word(cell.text, "target");
    }
    while (words && zr_square_next(of, &cell)) {
        if (cell.number - 1 == columns->unit &&
            !zr_table_set(&sources, zr_store_copy(of->import->store, cell.text), 0))
            of->import->store->failed = true;
    }
    zr_square_rewind(of);
    while (words && !found && zr_square_next(of, &cell))
        found = cell.line > 1 && cell.number - 1 == columns->measure &&
                zr_table_get(&sources, cell.text) != ZR_NONE;
    zr_table_free(&sources);
    zr_square_rewind(of);
    return found;
}

static uint32_t meet(zr_square *of, const zr_cell_read *cell)
{
    uint32_t node = zr_import_meet(of->import, 0, cell->text, cell->line);
    if (node != ZR_NONE)
        of->import->nodes[node].defined = true;
    return node;
}

static void read_tie_cell(zr_square *of, const zr_cell_read *cell, zr_import_tie *tie)
{
    const zr_tie_columns *columns = &of->shape.columns;
    uint32_t at = cell->number - 1;
    if (at == columns->unit)
        tie->a = meet(of, cell);
    else if (at == columns->measure)
        tie->b = meet(of, cell);
    else if (at == columns->weight)
        zr_import_tie_says(of->import, tie, zr_span_of("weight"), cell->text);
    else if (at == of->shape.type)
        tie->both_ways = is_word(cell->text, "undirected");
}

void zr_square_read_list(zr_square *of)
{
    zr_cell_read cell;
    zr_import_tie tie = {0};
    if (of->shape.header)
        zr_square_skip_row(of);
    for (bool first = true; zr_square_next(of, &cell); first = cell.last) {
        if (first)
            tie = (zr_import_tie){
                .a = ZR_NONE, .b = ZR_NONE, .role = ZR_RESPONSIBLE, .weight = 1, .line = cell.line};
        read_tie_cell(of, &cell, &tie);
        if (cell.last && of->import->status == ZR_OK && (tie.a == ZR_NONE || tie.b == ZR_NONE))
            zr_square_fail(of, &cell, "这一行缺少一端", "this row has only one end of a tie");
        else if (cell.last)
            zr_import_add(of->import, &tie);
    }
}

/* "from, to" */
static zr_span column_names(zr_square *of)
{
    zr_span name[2] = {{0}};
    zr_cell_read cell = {0};
    zr_square_rewind(of);
    while (of->shape.header && !cell.last && zr_square_next(of, &cell)) {
        if (cell.number - 1 == of->shape.columns.unit)
            name[0] = zr_store_copy(of->import->store, cell.text);
        if (cell.number - 1 == of->shape.columns.measure)
            name[1] = zr_store_copy(of->import->store, cell.text);
    }
    return zr_arena_print(&of->import->store->arena, "%.*s, %.*s", (int)name[0].size, name[0].data,
                          (int)name[1].size, name[1].data);
}

/* Two columns of two names each at least, none in both: they may be two modes. */
static void look_at_sides(zr_square *of)
{
    zr_import *import = of->import;
    enum { TAIL = 1, HEAD = 2 };
    unsigned char *ends = calloc(import->node_count + 1, 1);
    size_t tails = 0, heads = 0;
    bool apart = ends != NULL && import->status == ZR_OK;
    for (size_t i = 0; i < import->tie_count && apart; i++) {
        ends[import->ties[i].a] |= TAIL;
        ends[import->ties[i].b] |= HEAD;
    }
    for (size_t i = 0; i < import->node_count && apart; i++) {
        tails += ends[i] == TAIL;
        heads += ends[i] == HEAD;
        apart = ends[i] != (TAIL | HEAD);
    }
    free(ends);
    if (apart && tails > 1 && heads > 1)
        import->sides = column_names(of);
}

bool zr_square_take_list(zr_square *of)
{
    bool wanted = of->import->reading->network != ZR_NETWORK_TOLD;
    if (!wanted && !of->shape.arcs && !meets(of))
        return false;
    zr_square_rewind(of);
    zr_square_read_list(of);
    if (!wanted)
        look_at_sides(of);
    return true;
}
