/* Rows that blank lines part:
 *
 *            加快建设算力平      市科技局、
 *     1                          市财政局
 *            台。
 *
 *     2      引进人才。          市人社局
 *
 * Only where each run of lines has one number, a task and bodies: a cell that is merged over several rows
 * stands between them, or in one of them alone, and then the words have to tell. */
#include "source/drawn_layout.h"

static uint32_t block_end(const zr_layout_page *at, uint32_t line, uint32_t bottom)
{
    do
        line++;
    while (line < bottom && !at->line[line].apart);
    return line;
}

static bool has_words(const zr_layout_page *at, uint32_t column, uint32_t from, uint32_t end)
{
    while (from < end && !at->line[from].cell[column].end)
        from++;
    return from < end;
}

/* The column of those who lead, or the first of bodies. */
static uint32_t chief_column(const zr_layout_page *at)
{
    uint32_t first = ZR_NONE;
    for (uint32_t c = at->head.columns; c-- > 0;) {
        if (zr_layout_is_bodies(at, c))
            first = c;
    }
    for (uint32_t c = 0; c < at->head.columns; c++) {
        if (at->head.kind[c] == ZR_HEAD_LEAD)
            return c;
    }
    return first;
}

/* Is [from, end) one row, all of it? */
static bool is_row(const zr_layout_page *at, uint32_t from, uint32_t end, uint32_t number)
{
    uint32_t chief = chief_column(at);
    for (uint32_t i = from; i < end; i++) {
        if (at->line[i].number && i != number)
            return false;
    }
    return number >= from && number < end && has_words(at, at->head.task, from, end) &&
           (chief == ZR_NONE || has_words(at, chief, from, end));
}

bool zr_layout_blocks(const zr_layout_page *at, zr_layout_part *part)
{
    uint32_t line = part->above, rows = 0;
    while (line < part->bottom && rows < part->rows) {
        uint32_t end = block_end(at, line, part->bottom);
        if (!is_row(at, line, end, part->number[rows]))
            return false;
        part->block[rows++] = line;
        line = end;
    }
    if (rows < 2 || rows < part->rows || line < part->bottom)
        return false;
    part->block[rows] = line;
    return true;
}

void zr_layout_block_cells(const zr_layout_page *at, const zr_layout_part *part, uint32_t column,
                           zr_layout_cell out[ZR_LAYOUT_ROWS])
{
    for (uint32_t r = 0; r < part->rows; r++) {
        out[r] = (zr_layout_cell){.first = ZR_NONE, .last = ZR_NONE};
        for (uint32_t i = part->block[r]; i < part->block[r + 1]; i++) {
            if (!at->line[i].cell[column].end)
                continue;
            out[r].first = out[r].first == ZR_NONE ? i : out[r].first;
            out[r].last = i;
        }
    }
}
