/* Which lines are rows of cells: told by their bars and tabs. */
#include "document/outline_cells.h"

#include "document/outline_columns.h"
#include "document/outline_field_words.h"

#include <string.h>

static const char cell_marks[ZR_CELL_MARKS] = {'|', '\t'};

static size_t next_cell_mark(int kind, zr_span text, size_t at)
{
    const char *hit = at < text.size ? memchr(text.data + at, cell_marks[kind], text.size - at) : NULL;
    return hit ? (size_t)(hit - text.data) : text.size;
}

zr_cell_walk zr_cells_start(zr_span text)
{
    return (zr_cell_walk){
        .next = {next_cell_mark(ZR_CELL_BAR, text, 0), next_cell_mark(ZR_CELL_TAB, text, 0)},
        .below = {SIZE_MAX, SIZE_MAX},
    };
}

/* The first mark of a kind in the line, or NULL. */
static const char *cell_mark(zr_cell_walk *walk, int kind, zr_span text, zr_span line)
{
    size_t start = (size_t)(line.data - text.data);
    if (walk->next[kind] < start)
        walk->next[kind] = next_cell_mark(kind, text, start);
    return walk->next[kind] < start + line.size ? text.data + walk->next[kind] : NULL;
}

/* Is `line` the one that begins at `start`, but for the blanks before its words? */
static bool begins_at(zr_span text, size_t start, zr_span line)
{
    size_t words = (size_t)(line.data - text.data);
    return start <= words && !memchr(text.data + start, '\n', words - start);
}

/* 单位 ⇥ 职责: the head of a table of two columns. */
static bool is_narrow_head(zr_span line)
{
    enum { LONGEST = 90 };
    zr_columns columns;
    return line.size <= LONGEST && zr_columns_read(&columns, line, NULL);
}

bool zr_cells_stand_in(zr_cell_walk *walk, zr_span text, zr_span line)
{
    for (int i = 0; i < ZR_CELL_MARKS; i++) {
        const char *first = cell_mark(walk, i, text, line);
        size_t rest = first ? line.size - (size_t)(first + 1 - line.data) : 0;
        bool edge = first && (first == line.data || (rest == 0 && i == ZR_CELL_BAR));
        bool row =
                 edge || (first && is_narrow_head(line)) || (first && memchr(first + 1, cell_marks[i], rest)),
             below = first && begins_at(text, walk->below[i], line);
        if (row || below) {
            walk->below[i] = (size_t)(line.data - text.data) + line.size + 1;
            return true;
        }
        if (first && zr_is_field(zr_span_trim(zr_span_cut(line, 0, (size_t)(first - line.data)))))
            return true;
    }
    return false;
}
