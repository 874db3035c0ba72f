/* What the first rows of a text of separated values hold. */
#include "graph/plain_survey.h"

#include "base/words.h"
#include "graph/plain.h"

enum { LONGEST_NAME = 120, LONGEST_CELL = 400 };

static bool is_value(zr_span text)
{
    double number;
    zr_role role;
    return zr_cell_number(&number, text) || zr_role_word(&role, text);
}

static bool is_sentence(zr_span text)
{
    static const char *const marks[] = {"。", "；", "：", "，", "、", NULL};
    return zr_holds_any(text, marks) || text.size > LONGEST_NAME;
}

/* What programs write for nothing, on the diagonal of a square. */
static bool is_missing(zr_span text)
{
    return text.size == 0 || zr_span_equal(text, zr_span_of("NA")) || zr_span_equal(text, zr_span_of("-")) ||
           zr_span_equal(text, zr_span_of("."));
}

/* The first byte of a letter from U+3000 on. */
static bool is_foreign(unsigned char byte)
{
    return byte >= 0xE3 && byte <= 0xF4;
}

/* 450000/自治区科技厅, -/甲: as zeren writes units. */
static bool is_unit_id(zr_span text)
{
    size_t digits = 0;
    while (digits < text.size && text.data[digits] >= '0' && text.data[digits] <= '9')
        digits++;
    return zr_span_starts(text, "-/") || (digits == 6 && text.size > 6 && text.data[6] == '/');
}

static void see_row(zr_survey *seen, uint32_t width)
{
    seen->widths[seen->rows++] = width;
    seen->odd_rows += width != seen->widths[seen->rows > 1];
}

static void see_cell(zr_survey *seen, const zr_cell_read *cell)
{
    double number;
    bool value = is_value(cell->text);
    seen->sentences |= is_sentence(cell->text);
    seen->passages |=
        cell->text.size > LONGEST_CELL && zr_span_find(cell->text, zr_span_of("。"), 0) != SIZE_MAX;
    for (size_t i = 0; i < cell->text.size; i++)
        seen->foreign |= is_foreign((unsigned char)cell->text.data[i]);
    seen->odd_values += cell->number > 2 && !value && seen->rows > 0;
    seen->odd_header |= cell->number > 2 && !value && seen->rows == 0;
    if (seen->rows == 0) {
        seen->empty_corner |= cell->number == 1 && !cell->text.size;
        seen->unit_corner |= cell->number == 1 && zr_span_equal(cell->text, zr_span_of("unit"));
        seen->header_digits |= zr_cell_number(&number, cell->text);
        seen->header_numbers += value;
        seen->header_names += !value;
    } else if (cell->number == 1) {
        seen->first_names += !value;
        seen->unit_ids += is_unit_id(cell->text);
    } else if (is_missing(cell->text))
        seen->empty++;
    else if (value)
        seen->numbers++;
    else
        seen->names++;
    if (seen->rows == 0)
        seen->plain_header = !seen->foreign;
    if (cell->last)
        see_row(seen, cell->number);
}

/* More rows of another width than one in ten of all that are looked at, the last aside; a second row of one
 * cell under a first that names no columns; the words of a document where only blanks part the cells:
 * whatever follows, it is no table. Most documents show that in their first lines. */
static bool is_hopeless(const zr_survey *seen, char separator, zr_patience patience)
{
    if (patience == ZR_PATIENCE_WHOLE)
        return false;
    return seen->odd_rows > ZR_SURVEY_ROWS / 10 + 1 ||
           (patience == ZR_PATIENCE_NONE && seen->rows > 1 && seen->widths[1] == 1) ||
           (separator == ' ' && (seen->foreign || seen->sentences));
}

/* A row that the sample cuts in two is not looked at: `widths` has whole rows only. */
zr_survey zr_survey_of(zr_span text, char separator, zr_patience patience)
{
    zr_survey seen = {0};
    zr_cells cells = {.text = zr_span_cut(text, 0, ZR_SURVEY_BYTES), .separator = separator};
    zr_cell_read cell;
    while (seen.rows < ZR_SURVEY_ROWS && !is_hopeless(&seen, separator, patience) &&
           zr_cells_next(&cells, &cell))
        see_cell(&seen, &cell);
    seen.hopeless = is_hopeless(&seen, separator, patience);
    if (text.size > ZR_SURVEY_BYTES && seen.rows > 1 && seen.rows < ZR_SURVEY_ROWS)
        seen.rows--;
    seen.failed = cells.unquoted.failed;
    zr_buffer_free(&cells.unquoted);
    return seen;
}
