/* Remarks in the rows of a table that tell who answers.
 *
 *     | 任务 | 完成时限 | 备注                              |
 *     | 修渠 | 6月底    | 牵头：市水利局 配合：市财政局     |    shares out the work; beside a column
 *                                                              责任单位 it may mean whatever else there is */
#include "document/duties_remark_cells.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_columns.h"
#include "document/duties_frame.h"
#include "document/duties_names.h"
#include "document/letters.h"

bool zr_is_remark_column(zr_span column)
{
    static const char *const columns[] = {"备注", "说明", "其他", NULL};
    return zr_ends_any(column, columns);
}

/* 责任单位, 牵头; not 主办单位, which may be of whatever is held there. */
static bool assigns(zr_duty_label label, zr_span words)
{
    return label.kind == ZR_LABEL_ROLE && (!label.weak || !zr_ends_any(words, zr_body_nouns));
}

/* Where the first of the names at `at` ends: at a mark or white space. */
static size_t name_end(zr_span text, size_t at)
{
    enum { MOST = 120 };
    zr_span near = zr_span_cut(text, 0, text.size - at < MOST ? text.size : at + MOST);
    while (at < near.size && !zr_utf8_space(zr_behind(near, at)) &&
           !(zr_letter_at(near, at) & (ZR_L_LISTS | ZR_L_STOPS)))
        at += zr_step(near, at);
    return at;
}

/* 牵头：|市水利局, 责任单位为|各镇: with bodies behind it, and no person. */
static bool is_role_label(zr_span text, size_t at)
{
    if (!(zr_letter_at(text, at) & ZR_L_LABEL))
        return false;
    zr_duty_label label = zr_duty_label_words(text, at);
    size_t end = at + label.size, sign = zr_colon_at(text, end);
    sign += sign ? 0 : zr_copula_at(text, end);
    if (!sign || !assigns(label, zr_span_cut(text, at, end)))
        return false;
    size_t from = zr_words_from(text, end + sign);
    return zr_name_look(zr_span_cut(text, from, name_end(text, from))) >= ZR_LOOK_PLACE;
}

/* Behind a mark, white space or nothing. */
static bool begins_words(zr_span text, const zr_cell_text *cell, size_t at)
{
    return at == cell->start || (zr_letter_before(text, at) & (ZR_L_SENTENCE | ZR_L_STOPS)) ||
           zr_utf8_space(zr_behind(text, zr_step_back(text, at)));
}

size_t zr_cell_label(zr_span text, const zr_cell_text *cell)
{
    zr_span words = zr_span_cut(text, 0, cell->end);
    for (size_t at = cell->start; at < cell->end; at += zr_step(words, at)) {
        if (begins_words(words, cell, at) && is_role_label(words, at))
            return at;
    }
    return cell->end;
}

size_t zr_remark_shares(const zr_outline *outline, const zr_node *row, zr_span text, const zr_cell_text *cell)
{
    if (cell->end == cell->start || !zr_is_remark_column(cell->column) || zr_row_names_owners(outline, row))
        return cell->end;
    return zr_cell_label(text, cell);
}
