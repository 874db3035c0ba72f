/* Does a line go on with the cells above it? Told by cells that end in the middle of a list or filled their
 * column, and by where a lone piece hangs. */
#include "source/drawn_columns.h"

#include "base/words.h"
#include "source/drawn_words.h"

/* Do the words above end in the middle of a list? */
bool zr_columns_in_list(const zr_columns *at, uint32_t column)
{
    static const char *const open[] = {"、", "，", "和", "及", "与", "（", NULL};
    return at->above.item[column].end && zr_ends_any(zr_columns_words(at, &at->above.item[column]), open);
}

/* Do the words above reach to the edge of the column: as far as any, and next to the column behind? */
static bool is_filled(const zr_columns *at, uint32_t column)
{
    if (zr_columns_in_list(at, column))
        return true;
    uint32_t m = at->measure, slack = m == 0 ? 3 : 2, right = at->above.item[column].right[m];
    bool last = column + 1 == at->head.count;
    return at->above.item[column].end && right + slack >= at->right[m][column] &&
           (last || right + slack + 2 >= at->least[m][column + 1]);
}

static bool has_own_time(const zr_columns *at)
{
    bool own = false;
    for (uint32_t i = 0; i < at->head.count && !own; i++)
        own = zr_words_are_two_times(zr_columns_words(at, &at->head.item[i]),
                                     zr_columns_words(at, &at->above.item[i]),
                                     zr_columns_words(at, &at->line.item[i]));
    return own;
}

/* Every piece stands below one that filled its column. */
bool zr_columns_all_go_on(const zr_columns *at)
{
    if (at->line.item[0].end && has_own_time(at))
        return false;
    for (uint32_t i = 0; i < at->head.count; i++) {
        if (at->line.item[i].end && !is_filled(at, i))
            return false;
    }
    return true;
}

/* Where rows have numbers, one piece below the words of a cell is no row, although these did not fill the
 * column: what is told by the layout alone. */
static bool hangs(const zr_columns *at)
{
    uint32_t count = 0, column = 0;
    for (uint32_t i = 0; i < at->head.count; i++) {
        count += at->line.item[i].end > 0;
        column = at->line.item[i].end ? i : column;
    }
    return at->numbered && count == 1 && at->above.item[column].end > 0;
}

/* A line without a cell in the first column, of which one goes on with a list, brings no row: its other cells
 * go on too. */
static bool continues_list(const zr_columns *at)
{
    bool list = false;
    for (uint32_t i = 1; i < at->head.count && !at->line.item[0].end; i++)
        list |= at->line.item[i].end && zr_columns_in_list(at, i);
    return list;
}

bool zr_columns_go_on(zr_columns *at)
{
    if (zr_columns_all_go_on(at))
        return true;
    bool by_layout = hangs(at) || continues_list(at);
    at->table->by_layout |= by_layout;
    return by_layout;
}
