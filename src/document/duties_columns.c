#include "document/duties_columns.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/outline_columns.h"

/* 督办事项, 牵头任务, 举措及实施计划: what is to be done, and by nobody's name. */
static bool names_work(zr_span column)
{
    static const char *const ends[] = {"事项", "项目", "工作", "方案", "清单", NULL};
    return zr_ends_any(column, ends) || zr_tells_work(column) || zr_column_tells_outcome(column) ||
           zr_column_tells_object(column);
}

static bool names_role(zr_duty_label label, zr_span column)
{
    return label.kind == ZR_LABEL_ROLE && (label.works || !names_work(column));
}

static bool is_share(zr_duty_label label, zr_span column)
{
    return label.kind == ZR_LABEL_NEUTRAL && zr_span_ends(column, "分工");
}

/* Does a column of the row name those who answer, or, if `works` too, the work that they answer for? */
static bool has_column(const zr_outline *outline, const zr_node *row, bool works)
{
    for (uint32_t i = row->cell; i < row->cell + row->cells && i < outline->cell_count; i++) {
        zr_span column = outline->cells[i].column;
        zr_duty_label label = zr_duty_label_column(column);
        if ((names_role(label, column) && !label.beside) || (works && names_work(column)))
            return true;
    }
    return false;
}

/* Does a column whose head is a noun for bodies stand beside 职责分工? */
static bool has_bodies_beside(const zr_outline *outline, const zr_node *row)
{
    for (uint32_t i = row->cell; i < row->cell + row->cells && i < outline->cell_count; i++) {
        zr_span column = outline->cells[i].column;
        if (zr_ends_any(column, zr_body_nouns) && zr_duty_label_column(column).kind == ZR_LABEL_ROLE)
            return true;
    }
    return false;
}

bool zr_cell_tells_deeds(const zr_outline *outline, const zr_node *row, zr_span text,
                         const zr_cell_text *cell)
{
    return zr_span_ends(cell->column, "分工") && has_bodies_beside(outline, row) &&
           !zr_begins_with_body(zr_span_trim(zr_span_cut(text, cell->start, cell->end)));
}

bool zr_row_says_who_answers(const zr_outline *outline, const zr_node *row)
{
    for (uint32_t i = row->cell; i < row->cell + row->cells && i < outline->cell_count; i++) {
        zr_duty_label label = zr_duty_label_column(outline->cells[i].column);
        if (names_role(label, outline->cells[i].column) && !label.weak &&
            (label.role == ZR_LEAD || label.role == ZR_RESPONSIBLE))
            return true;
    }
    return false;
}

/* 单位, 部门: such a column may name who reports, or in what is counted. */
static bool is_bare(zr_span column)
{
    static const char *const words[] = {"单位", "部门", NULL};
    return zr_equals_any(column, words);
}

bool zr_cell_counts(zr_span text, const zr_cell_text *cell)
{
    static const char *const sets[] = {"各", "全", NULL};
    zr_span words = zr_span_trim(zr_span_cut(text, cell->start, cell->end));
    return is_bare(cell->column) && words.size && !zr_begins_with_body(words) && !zr_starts_any(words, sets);
}

bool zr_column_answers(const zr_outline *outline, const zr_node *row, zr_duty_label label, zr_span column)
{
    if ((is_bare(column) || zr_label_assesses(column, &label)) && zr_row_says_who_answers(outline, row))
        return false;
    if (label.beside)
        return names_role(label, column) && has_column(outline, row, true);
    return names_role(label, column) || label.kind == ZR_LABEL_LIMIT ||
           (is_share(label, column) && !has_column(outline, row, false));
}

bool zr_row_names_owners(const zr_outline *outline, const zr_node *row)
{
    return has_column(outline, row, false);
}
