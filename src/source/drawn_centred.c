/* Tables of pages whose cells stand in the middle of their rows.
 *
 *     序号   任务                责任单位
 *            加快建设算力平      市科技局、
 *     1                          市财政局
 *            台。
 *     2      引进人才。          市人社局
 *
 * A copy keeps columns apart by spaces, and puts the number of a row, the lines of its words and its bodies
 * all around the middle of the row. No line says where a row begins; what does: the middle of the row, stops,
 * and names that are cut. Between the numbers of two rows every line is weighed as the last of the upper row;
 * the cheapest parting of all rows is taken, if it is cheap. Bodies in the middle of several rows belong to
 * all of them; rows beside such a cell that it is not in the middle of stay without bodies, which is told
 * like any other measure that nobody answers for. */
#include "source/drawn_centred.h"

/* Columns left of the tasks say what rows belong to; merged over rows, they stand beside none of them. */
static bool is_kept(const zr_centred_page *at, uint32_t column)
{
    return column == at->numbers || column >= at->task;
}

/* Bodies that stand in the middle of several rows belong to all of them. */
typedef struct cell_rows {
    uint32_t first, last; /* lines of the bodies */
    uint32_t from, to;    /* rows */
} cell_rows;

/* The first line of row `r`. */
static uint32_t top_of(const zr_centred_section *part, uint32_t r)
{
    return r ? part->last[r - 1] + 1 : part->top;
}

/* The bodies of the rows, those that a row's end cuts counted once. */
static uint32_t find_cells(const zr_centred_page *at, const zr_centred_section *part,
                           cell_rows cells[ZR_CENTRED_ROWS])
{
    uint32_t count = 0;
    for (uint32_t r = 0; r < part->rows; r++) {
        uint32_t top = top_of(part, r), up = zr_centred_below(at, top, part->last[r] + 1, at->unit);
        if (up == ZR_NONE)
            continue;
        uint32_t down = zr_centred_above(at, part->last[r], top, at->unit);
        cell_rows *before = count ? &cells[count - 1] : NULL;
        bool cut = before && before->to + 1 == r && zr_centred_goes_on(at, before->last, up);
        if (cut) {
            before->to = r;
            before->last = down;
        } else {
            cells[count++] = (cell_rows){up, down, r, r};
        }
    }
    return count;
}

/* Rows without bodies above and below a cell are its own if it stands in their middle. */
static void spread_cells(const zr_centred_section *part, cell_rows cells[], uint32_t count)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i < count; i++) {
        cell_rows *cell = &cells[i];
        uint32_t most = i + 1 < count ? cells[i + 1].from : part->rows, best = UINT32_MAX, to = cell->to;
        uint32_t twice = cell->first + cell->last, top = top_of(part, from);
        for (uint32_t q = cell->to; q < most; q++) {
            uint32_t away = zr_centred_distance(top + part->last[q], twice);
            if (away < best) {
                best = away;
                to = q;
            }
        }
        if (best <= 1) {
            cell->from = from;
            cell->to = to;
        }
        from = cell->to + 1;
    }
}

static void put_cells(zr_drawn *table, const zr_centred_page *at, uint32_t line, uint32_t column)
{
    const zr_centred_words *cell = &at->line[line].cell[column];
    if (cell->end && is_kept(at, column))
        zr_drawn_add(table, column, cell->start, cell->end);
}

/* Rows [from, to] with one cell of bodies, `cell` or none. */
static void put_group(zr_drawn *table, const zr_centred_page *at, const zr_centred_section *part,
                      uint32_t from, uint32_t to, const cell_rows *cell)
{
    for (uint32_t r = from; r <= to; r++) {
        zr_drawn_row(table, r > from && cell ? (uint64_t)1 << at->unit : 0);
        for (uint32_t i = top_of(part, r); i <= part->last[r]; i++) {
            for (uint32_t c = 0; c < at->columns; c++) {
                if (c != at->unit)
                    put_cells(table, at, i, c);
            }
        }
        for (uint32_t i = cell && r == from ? cell->first : 1; cell && r == from && i <= cell->last; i++)
            put_cells(table, at, i, at->unit);
    }
}

static void put_parted(zr_drawn *table, const zr_centred_page *at, const zr_centred_section *part)
{
    cell_rows cells[ZR_CENTRED_ROWS];
    uint32_t count = find_cells(at, part, cells), row = 0;
    spread_cells(part, cells, count);
    for (uint32_t i = 0; i < count; i++) {
        if (row < cells[i].from)
            put_group(table, at, part, row, cells[i].from - 1, NULL);
        put_group(table, at, part, cells[i].from, cells[i].to, &cells[i]);
        row = cells[i].to + 1;
    }
    if (row < part->rows)
        put_group(table, at, part, row, part->rows - 1, NULL);
}

static bool put_section(zr_drawn *table, const zr_centred_page *at, zr_centred_section *part)
{
    if (part->top == part->bottom)
        return true;
    if (part->rows == 0 || !zr_centred_part(at, part))
        return false;
    put_parted(table, at, part);
    return true;
}

static void put_wide(zr_drawn *table, const zr_centred_page *at, uint32_t line)
{
    const zr_centred_words *cell = &at->line[line].cell[0];
    zr_drawn_row(table, 0);
    zr_drawn_widen(table);
    zr_drawn_add(table, 0, cell->start, cell->end);
}

/* Rows between headings over the whole width; their numbers follow each other. */
static bool put_rows(zr_drawn *table, const zr_centred_page *at)
{
    uint32_t number = 0;
    zr_centred_section part = {0};
    for (uint32_t i = 0; i < at->lines; i++) {
        const zr_centred_line *line = &at->line[i];
        if (line->section) {
            part.bottom = i;
            if (!put_section(table, at, &part))
                return false;
            put_wide(table, at, i);
            part = (zr_centred_section){.top = i + 1};
        } else if (line->number) {
            if ((number && line->number != number + 1) || part.rows == ZR_CENTRED_ROWS)
                return false;
            number = line->number;
            part.number[part.rows++] = i;
        }
    }
    part.bottom = at->lines;
    return put_section(table, at, &part) && number > 0;
}

static void put_head(zr_drawn *table, const zr_centred_page *at, size_t start, size_t end)
{
    zr_drawn_row(table, 0);
    for (size_t line = start; line < end;) {
        size_t stop = zr_drawn_line_end(at->text, line);
        zr_centred_words item[ZR_CENTRED_WORDS];
        uint32_t count = zr_centred_pieces(item, at->text, line, stop < end ? stop : end);
        for (uint32_t i = 0; i < count; i++) {
            for (uint32_t c = 0; c < at->columns; c++) {
                if (item[i].left < at->head[c].right && at->head[c].left < item[i].right) {
                    zr_drawn_add(table, c, item[i].start, item[i].end);
                    break;
                }
            }
        }
        line = stop + 1;
    }
}

bool zr_drawn_centred(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    zr_centred_line lines[ZR_CENTRED_LINES];
    zr_centred_page at = {.text = table->text, .line = lines};
    if (!zr_centred_read(&at, floor, *start, end))
        return false;
    zr_drawn_reset(table, at.columns);
    table->by_layout = true;
    put_head(table, &at, at.first, at.below);
    if (!put_rows(table, &at))
        return false;
    *start = at.first < *start ? at.first : *start;
    *end = at.behind;
    return true;
}
