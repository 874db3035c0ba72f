/* The cells of a table or list of one mode, one after the other. */
#include "graph/square.h"

void zr_square_fail(zr_square *of, const zr_cell_read *cell, const char *zh, const char *en)
{
    zr_import_fail(of->import, ZR_BAD_INPUT, cell->line, zh, en, cell->text);
}

bool zr_square_next(zr_square *of, zr_cell_read *cell)
{
    if (of->import->status != ZR_OK || of->import->store->failed || !zr_cells_next(&of->cells, cell))
        return false;
    if (cell->open)
        zr_square_fail(of, cell, "引号没有结束", "a quote that is never closed");
    of->import->store->failed |= of->cells.unquoted.failed;
    return of->import->status == ZR_OK;
}

void zr_square_rewind(zr_square *of)
{
    zr_buffer unquoted = of->cells.unquoted;
    of->cells = (zr_cells){.text = of->import->text, .separator = of->shape.separator, .unquoted = unquoted};
}

void zr_square_skip_row(zr_square *of)
{
    zr_cell_read cell = {0};
    while (!cell.last && zr_square_next(of, &cell))
        continue;
}
