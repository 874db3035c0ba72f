/* Rows with bars that no head was found for: they are told where they look like tasks and those who answer.
 *
 *     1 | 修建园区道路 | 县交通局、县财政局 | 年底前
 *     2 | 改造老旧小区 | 县住建局 | 长期 */
#include "document/outline_unread.h"

#include "base/words.h"
#include "document/outline_columns.h"
#include "source/drawn_words.h"

enum { LEAST_CELLS = 3, LEAST_TASK = 6 /* characters */ };

/* Words that say what is to be done, as far as their look tells. */
static bool is_task(zr_span cell)
{
    return zr_span_characters(cell) >= LEAST_TASK && !zr_words_are_time(cell) && !zr_words_are_bodies(cell);
}

/* *区科技局 各镇街 各平台: bodies that white space parts, of which a star marks the first. */
static bool names_bodies(zr_span cell)
{
    static const char *const stars[] = {"*", "★", "＊", NULL};
    static const char *const sets[] = {"各", "有关", "相关", NULL};
    enum { MOST = 12 };
    if (zr_words_are_bodies(cell))
        return true;
    cell = zr_behind(cell, zr_starts_any(cell, stars));
    for (int i = 0; i < MOST; i++) {
        size_t end = zr_span_find(cell, zr_span_of(" "), 0);
        zr_span name = zr_span_cut(cell, 0, end);
        if (!zr_words_are_bodies(name) && (i == 0 || !zr_starts_any(name, sets)))
            return false;
        if (end == SIZE_MAX)
            return true;
        cell = zr_span_trim(zr_behind(cell, end));
    }
    return false;
}

/* The columns of the row that name bodies, if another asks for something; else none. */
static uint64_t bodies_of(const zr_row *row)
{
    uint64_t bodies = 0;
    bool task = false;
    for (uint32_t i = 0; i < row->count; i++) {
        bool names = names_bodies(row->cell[i]);
        bodies |= (uint64_t)names << i;
        task |= !names && is_task(row->cell[i]);
    }
    return task ? bodies : 0;
}

void zr_unread_row(zr_unread *at, zr_span text, zr_span line, zr_notes *notes)
{
    zr_span room[ZR_COLUMNS];
    zr_row row = zr_row_split(line, room);
    bool bars = zr_span_find(line, zr_span_of("|"), 0) != SIZE_MAX;
    uint64_t bodies = bars && row.count >= LEAST_CELLS ? bodies_of(&row) : 0;
    bool alike = at->cells == row.count && (at->bodies & bodies);
    if (alike && !at->told)
        zr_notes_tell(notes, ZR_F_LEFT_OVER, text, at->start, at->end);
    at->told = alike;
    at->bodies = bodies;
    at->cells = row.count;
    at->start = (size_t)(line.data - text.data);
    at->end = at->start + line.size;
}
