/* Tables of a docx: what their elements do to the grid.
 *
 * The outermost table of several columns is written as rows; tables inside of its cells are words of the
 * cell, and a table of one column only frames what is in it. Programs other than Word leave out w:tblGrid,
 * which tells the columns: then the first row of two cells does. */
#include "source/docx_state.h"

void zr_docx_open_cell(zr_docx_body *b)
{
    if (b->cell_open || !b->grid_table)
        return;
    zr_grid_open_merged(&b->grid, b->span, b->merge, b->paragraphs);
    b->cell_open = true;
}

/* The row that is open in a table of which only one column is known, or NULL. Paragraphs of a text box are
 * kept elsewhere. */
static zr_docx_framed_row *framed_row(zr_docx_body *b)
{
    bool framed = !b->grid_table && b->tables && b->tables <= ZR_DOCX_NESTING && !b->depth;
    return framed ? &b->framed[b->tables - 1] : NULL;
}

static zr_docx_framed_row begun_row(const zr_docx_body *b)
{
    return (zr_docx_framed_row){.start = b->out->out.size, .paragraphs = b->paragraphs, .span = 1};
}

void zr_docx_open_table(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    b->tables++;
    if (!b->grid_table)
        b->columns = 0;
    zr_docx_framed_row *row = framed_row(b);
    if (row)
        *row = begun_row(b); /* a cell outside of any row is none of the table before */
}

/* A table of one column only frames what is in it. */
void zr_docx_count_column(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    if (++b->columns == 2 && !b->grid_table)
        b->grid_table = b->tables;
}

void zr_docx_close_table(zr_docx_body *b)
{
    if (b->grid_table && b->grid_table == b->tables) {
        if (b->grid.count)
            zr_grid_close_row(&b->grid, b->out); /* of cells outside of any row: no end of one has told */
        zr_grid_reset(&b->grid);
        b->grid_table = 0;
    }
    b->tables -= b->tables > 0;
}

static bool in_own_row(const zr_docx_body *b)
{
    return b->grid_table && b->grid_table == b->tables;
}

/* Takes back what the text has from `start` on. */
static void cut(zr_draft *out, size_t start)
{
    out->out.size = out->line = start;
    while (out->map.count && out->map.pieces[out->map.count - 1].at >= start)
        out->map.count--;
}

/* A second cell begins: the table has columns, and what was written of this row was its first. */
static void make_grid(zr_docx_body *b, const zr_docx_framed_row *row)
{
    size_t start = row->start;
    while (start < b->out->out.size && b->out->out.data[start] == '\n')
        start++;
    b->grid_table = b->tables;
    zr_grid_open_merged(&b->grid, row->span, row->merge, row->paragraphs);
    zr_draft_copy(&b->grid.cells, b->out, start, b->out->out.size);
    zr_grid_close_cell(&b->grid);
    cut(b->out, row->start);
}

void zr_docx_open_row(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    zr_docx_framed_row *row = framed_row(b);
    if (row)
        *row = begun_row(b);
    if (row || in_own_row(b))
        b->row_deleted = false;
}

void zr_docx_close_row(zr_docx_body *b)
{
    if (!in_own_row(b))
        return;
    if (b->row_deleted)
        zr_grid_drop_row(&b->grid);
    else
        zr_grid_close_row(&b->grid, b->out);
}

/* Columns left out before the first cell. */
void zr_docx_skip_columns(zr_docx_body *b, const zr_xml_tag *tag)
{
    if (in_own_row(b) && zr_xml_number(tag, "val", 0))
        zr_grid_open_merged(&b->grid, zr_xml_number(tag, "val", 0), ZR_MERGE_NONE, b->paragraphs);
}

void zr_docx_begin_cell(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    zr_docx_framed_row *row = framed_row(b);
    if (row && ++row->cells == 2)
        make_grid(b, row);
    if (!in_own_row(b))
        return;
    b->span = 1;
    b->merge = ZR_MERGE_NONE;
    b->cell_open = false;
}

void zr_docx_close_cell(zr_docx_body *b)
{
    if (!in_own_row(b))
        return;
    zr_docx_open_cell(b);
    zr_grid_close_cell(&b->grid);
    b->cell_open = false;
}

void zr_docx_set_span(zr_docx_body *b, const zr_xml_tag *tag)
{
    zr_docx_framed_row *row = framed_row(b);
    if (in_own_row(b))
        b->span = zr_xml_number(tag, "val", 1);
    else if (row)
        row->span = zr_xml_number(tag, "val", 1);
}

void zr_docx_set_merge(zr_docx_body *b, const zr_xml_tag *tag)
{
    bool starts = zr_span_equal(zr_xml_value(tag, "val"), zr_span_of("restart"));
    zr_merge merge = starts ? ZR_MERGE_STARTS : ZR_MERGE_GOES_ON;
    zr_docx_framed_row *row = framed_row(b);
    if (in_own_row(b))
        b->merge = merge;
    else if (row)
        row->merge = merge;
}
