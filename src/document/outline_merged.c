/* Cells that stand for those of the row above: 同上, and bodies of merged cells, which a copy has in their
 * first row alone.
 *
 *     准入 | 压缩开办时间 | 市市场监管局 |
 *          | 推行证照联办 |              |      the class is merged over both rows, and so is who answers;
 *                                               so is a number */
#include "document/outline_merged.h"

#include "document/duties_nobody.h"

/* Is there room for one more cell from above? */
static bool take_room(size_t *room, size_t size)
{
    if (size > *room)
        return false;
    *room -= size;
    return true;
}

void zr_cells_repeat(const zr_columns *columns, zr_row *rows, uint32_t count, size_t *room)
{
    for (uint32_t r = 1; r < count; r++) {
        const zr_row *above = &rows[r - 1];
        for (uint32_t i = 0; i < columns->count && !rows[r].heading && !above->heading; i++) {
            if (zr_is_ditto_cell(rows[r].cell[i]) && take_room(room, above->cell[i].size))
                rows[r].cell[i] = above->cell[i];
        }
    }
}

/* The number's cell is merged over rows that have none of their own: 2 | 托育 | 卫健局 above | 筛查 | |. */
static bool shares_number(const zr_columns *columns, const zr_row *row, bool counted)
{
    return counted && columns->kind[0] == ZR_COLUMN_NUMBER && !row->cell[0].size;
}

static bool lacks_bodies(const zr_columns *columns, const zr_row *row, bool counted)
{
    bool group = shares_number(columns, row, counted), bodies = false;
    for (uint32_t i = 0; i < columns->count; i++) {
        group |= columns->group[i] && (row->merged >> i & 1);
        bodies |= columns->kind[i] == ZR_COLUMN_UNIT && row->cell[i].size;
    }
    bool words = columns->title < columns->count && row->cell[columns->title].size;
    return group && !bodies && words && !row->heading;
}

static bool take_bodies(const zr_columns *columns, zr_row *row, const zr_row *above, size_t *room)
{
    bool carried = false;
    for (uint32_t i = 0; i < columns->count; i++) {
        if (columns->kind[i] != ZR_COLUMN_UNIT || !take_room(room, above->cell[i].size))
            continue;
        row->cell[i] = above->cell[i];
        carried |= row->cell[i].size > 0;
    }
    return carried;
}

void zr_bodies_carry(const zr_columns *columns, zr_row *rows, uint32_t count, size_t *room, zr_span text,
                     zr_notes *notes)
{
    bool counted = false; /* a number stands above, and no heading since */
    for (uint32_t r = 1; r < count; r++) {
        counted = !rows[r - 1].heading && (counted || zr_digits_read(rows[r - 1].cell[0]).size > 0);
        if (rows[r - 1].heading || !lacks_bodies(columns, &rows[r], counted) ||
            !take_bodies(columns, &rows[r], &rows[r - 1], room))
            continue;
        zr_span title = rows[r].cell[columns->title];
        size_t start = (size_t)(title.data - text.data);
        if (!rows[r].guessed)
            zr_notes_tell(notes, ZR_F_LAYOUT, text, start, start + title.size);
    }
}
