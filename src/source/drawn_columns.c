/* Tables whose columns are kept apart by spaces.
 *
 * A head names bodies (责任单位) among other short words. Below it a line with as many pieces as the head is
 * a row; one with fewer goes on with the cells above, if those filled their column, or leaves cells blank.
 * Copies of pages put the words of a cell in the middle of a taller row; there no line tells which row it
 * belongs to, and such a drawing is refused. */
#include "source/drawn.h"

#include "base/words.h"
#include "source/drawn_columns.h"
#include "source/drawn_gaps.h"
#include "source/drawn_words.h"

enum { LONGEST_HEAD = 600, PAUSES = 3, TIMES = 64 };

/* 序号  任务  责任单位: short words without stops, of which some name bodies. */
static bool is_head(zr_columns *at, const zr_gapped *line)
{
    static const char *const stops[] = {"。", "，", "：", ":", "；", "、", NULL};
    uint32_t units = 0;
    if (line->many || line->count < 2 || zr_gapped_is_number(zr_columns_words(at, &line->item[0])))
        return false;
    for (uint32_t i = 0; i < line->count; i++) {
        zr_span words = zr_columns_words(at, &line->item[i]);
        if (zr_span_characters(words) > 14 || zr_holds_any(words, stops))
            return false;
        units |= (uint32_t)zr_words_name_bodies(words) << i;
    }
    at->units = units;
    return units > 1; /* and not in the first column alone */
}

typedef enum line_kind {
    LINE_PAUSE,
    LINE_RULE,
    LINE_HEAD,
    LINE_ROW,
    LINE_SHORT,
    LINE_ALONE,
    LINE_OTHER
} line_kind;

static line_kind read_line(zr_columns *at, size_t start, size_t end)
{
    if (zr_drawn_is_pause(zr_span_cut(at->text, start, end)))
        return LINE_PAUSE;
    zr_gapped_read(&at->line, at->text, start, end);
    if (at->line.many || at->line.count > at->head.count)
        return LINE_OTHER;
    if (zr_gapped_is_rule(at->text, &at->line))
        return LINE_RULE;
    if (zr_gapped_equal(at->text, &at->line, &at->head))
        return LINE_HEAD;
    if (at->line.count == at->head.count)
        return LINE_ROW;
    if (at->line.count > 1)
        return LINE_SHORT;
    if (zr_drawn_is_section(zr_columns_words(at, &at->line.item[0])))
        return LINE_ALONE;
    const zr_gapped_piece *only = &at->line.item[0];
    bool prose = only->left[0] < 5 && only->right[0] > at->head.item[1].right[0]; /* over two columns */
    return prose ? LINE_OTHER : LINE_SHORT;
}

/* 1, and 1 农村公路 or 1、农村公路 where the number has no column of its own. */
static bool is_numbered(const zr_columns *at)
{
    static const char *const marks[] = {" ", "　", "、", ".", "．", NULL};
    zr_span words = zr_columns_words(at, &at->line.item[0]);
    size_t digits = 0;
    while (digits < words.size && words.data[digits] >= '0' && words.data[digits] <= '9')
        digits++;
    zr_span rest = zr_span_cut(words, digits, words.size);
    return zr_gapped_is_number(words) || (digits && digits <= 3 && zr_starts_any(rest, marks) > 0);
}

static void learn(zr_columns *at)
{
    for (int m = 0; m < ZR_GAP_MEASURES; m++) {
        for (uint32_t i = 0; i < at->line.count; i++) {
            const zr_gapped_piece *one = &at->line.item[i];
            bool first = at->rows == 0;
            if (first || one->left[m] < at->least[m][i])
                at->least[m][i] = one->left[m];
            if (first || one->left[m] > at->most[m][i])
                at->most[m][i] = one->left[m];
            if (first || one->right[m] > at->right[m][i])
                at->right[m][i] = one->right[m];
        }
    }
    if (at->rows++ == 0)
        at->numbered = is_numbered(at);
}

static uint32_t spread(const zr_columns *at, uint32_t measure)
{
    uint32_t widest = 0;
    for (uint32_t i = 1; i < at->head.count; i++) {
        uint32_t wide = at->most[measure][i] - at->least[measure][i];
        widest = wide > widest ? wide : widest;
    }
    return widest;
}

/* A few words of which none begins where the cells of a column do, or a page's number. */
static bool is_furniture(const zr_columns *at, const zr_gapped *line)
{
    enum { FEW = 2 };
    uint32_t m = spread(at, 1) < spread(at, 0);
    bool few = line->count <= FEW;
    for (uint32_t i = 0; i < line->count && few; i++) {
        uint32_t left = line->item[i].left[m];
        for (uint32_t c = 1; c < at->head.count; c++)
            few &= left + 1 < at->least[m][c] || left > at->most[m][c] + 1 ||
                   zr_words_are_page(zr_columns_words(at, &line->item[i]));
    }
    return few;
}

/* Behind what a printer puts between two pages, numbers and running heads, where the row with the next number
 * begins; `from` where no page ends there, or where other words stand before that row. */
static size_t behind_page(const zr_columns *at, size_t from)
{
    enum { MOST = 8 };
    bool page = false;
    size_t start = from;
    for (uint32_t i = 0; i < MOST && start < at->text.size; i++) {
        size_t stop = zr_drawn_line_end(at->text, start);
        zr_span words = zr_span_trim(zr_span_cut(at->text, start, stop));
        zr_gapped line;
        zr_gapped_read(&line, at->text, start, stop);
        page |= at->text.data[start] == '\f' || zr_words_are_page(words);
        if (!line.many && line.count > 2 &&
            zr_gapped_number(zr_columns_words(at, &line.item[0])) == at->number + 1)
            return page ? start : from;
        if (words.size && !zr_words_are_page(words) &&
            (line.many || zr_drawn_is_section(words) || !is_furniture(at, &line)))
            return from;
        start = stop + 1;
    }
    return from;
}

/* Where the drawing may end; learns from whole rows. A line of one piece belongs to it if rows follow. */
static size_t survey(zr_columns *at, size_t from)
{
    size_t end = from;
    uint32_t pauses = 0;
    bool alone = false;
    while (from < at->text.size && pauses <= PAUSES) {
        from = at->rows ? behind_page(at, from) : from;
        size_t stop = zr_drawn_line_end(at->text, from);
        line_kind kind = read_line(at, from, stop);
        if (kind == LINE_OTHER || (kind == LINE_ALONE && alone) || (kind == LINE_SHORT && pauses))
            break;
        from = stop < at->text.size ? stop + 1 : stop;
        pauses = kind == LINE_PAUSE ? pauses + 1 : 0;
        alone = kind == LINE_ALONE || (alone && kind == LINE_PAUSE);
        if (kind == LINE_ROW)
            learn(at);
        if ((kind == LINE_ROW || kind == LINE_SHORT) && is_numbered(at))
            at->number = zr_gapped_number(zr_columns_words(at, &at->line.item[0]));
        if (kind != LINE_PAUSE && kind != LINE_ALONE)
            end = from;
    }
    return end;
}

static void choose_measure(zr_columns *at)
{
    at->measure = spread(at, 1) < spread(at, 0);
    at->aligned = spread(at, at->measure) <= 1;
}

/* Puts the pieces of a short line at their columns; false if one fits none. */
static bool seat_pieces(zr_columns *at)
{
    zr_gapped seated = {.count = at->head.count};
    uint32_t column = 0;
    for (uint32_t i = 0; i < at->line.count; i++) {
        const zr_gapped_piece *one = &at->line.item[i];
        uint32_t left = one->left[at->measure];
        while (column < at->head.count && left > at->most[at->measure][column] + 1)
            column++;
        if (column == at->head.count || left + 1 < at->least[at->measure][column])
            return false;
        seated.item[column++] = *one;
    }
    at->line = seated;
    return true;
}

/* In one column of bodies at least: 配合单位 may be blank. */
static bool names_bodies(const zr_columns *at)
{
    for (uint32_t i = 0; i < at->head.count; i++) {
        if ((at->units >> i & 1) && at->line.item[i].end)
            return true;
    }
    return false;
}

static void put(zr_columns *at, bool row)
{
    if (row)
        zr_drawn_row(at->table, 0);
    for (uint32_t i = 0; i < at->line.count; i++)
        zr_drawn_add(at->table, i, at->line.item[i].start, at->line.item[i].end);
    at->above = at->line;
}

/* The list of names that the line above goes on with is not at its end, and this row has names of its own:
 * the words above stand in the middle of this taller row. */
static bool cuts_list(const zr_columns *at)
{
    for (uint32_t i = 1; i < at->head.count && !at->above.item[0].end; i++) {
        if ((at->units >> i & 1) && at->line.item[i].end && zr_columns_in_list(at, i))
            return true;
    }
    return false;
}

/* A whole line; where rows have numbers, each must. */
static bool take_row(zr_columns *at)
{
    if (at->numbered && cuts_list(at))
        return false;
    if (at->numbered ? !is_numbered(at) : at->aligned && at->table->row_count > 1 && zr_columns_go_on(at))
        return false;
    at->number = zr_gapped_number(zr_columns_words(at, &at->line.item[0]));
    put(at, true);
    return true;
}

/* Without numbers: all cells but one, the first and one of bodies among them, and not what goes on. */
static bool leaves_one_blank(const zr_columns *at)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < at->head.count; i++)
        count += at->line.item[i].end > 0;
    return !at->numbered && at->line.item[0].end && count > 2 && count + 1 == at->head.count &&
           names_bodies(at) && !zr_columns_all_go_on(at);
}

static bool take_short(zr_columns *at)
{
    if (!at->aligned || !seat_pieces(at))
        return false;
    if (leaves_one_blank(at)) {
        put(at, true);
        return true;
    }
    if (at->numbered && at->line.item[0].end) {
        if (!is_numbered(at) || !names_bodies(at) || cuts_list(at))
            return false;
        at->number = zr_gapped_number(zr_columns_words(at, &at->line.item[0]));
        put(at, true);
        return true;
    }
    if (at->table->row_count < 2 || !zr_columns_go_on(at))
        return false;
    put(at, false);
    return true;
}

static bool take(zr_columns *at, line_kind kind)
{
    switch (kind) {
    case LINE_ROW:
        return take_row(at);
    case LINE_SHORT:
        return take_short(at);
    case LINE_ALONE:
        put(at, true);
        zr_drawn_widen(at->table);
        at->above = (zr_gapped){0};
        return true;
    case LINE_PAUSE:
        at->above = (zr_gapped){0};
        return true;
    case LINE_RULE:
    case LINE_HEAD:
        return true;
    case LINE_OTHER:
        break;
    }
    return false;
}

/* The lines [from, behind), which were surveyed. */
static bool take_all(zr_columns *at, size_t from, size_t behind)
{
    choose_measure(at);
    zr_drawn_reset(at->table, at->head.count);
    at->line = at->head;
    put(at, true);
    at->above = (zr_gapped){0};
    at->number = 0;
    for (size_t stop; from < behind; from = stop + 1) {
        size_t next = at->number ? behind_page(at, from) : from;
        from = next < behind ? next : from;
        stop = zr_drawn_line_end(at->text, from);
        if (!take(at, read_line(at, from, stop)))
            return false;
    }
    return true;
}

/* Words in the middle of a taller row, above its number: none in the first column. */
static bool stands_apart(const zr_columns *at)
{
    return at->line.item[0].left[at->measure] + 1 >= at->head.item[1].left[at->measure];
}

/* Does the row with the next number stand below, which could not be read as these were? Then they are no
 * whole table. */
static bool stops_short(zr_columns *at, size_t behind)
{
    enum { LINES = 12 };
    for (uint32_t line = 0, blank = 0;
         line < LINES && blank <= PAUSES && behind < at->text.size && at->numbered; line++) {
        size_t stop = zr_drawn_line_end(at->text, behind);
        zr_gapped_read(&at->line, at->text, behind, stop);
        if (at->line.count && !stands_apart(at) && !is_furniture(at, &at->line))
            return at->line.count > 1 && at->number &&
                   zr_gapped_number(zr_columns_words(at, &at->line.item[0])) == at->number + 1;
        blank = at->line.count ? 0 : blank + 1;
        behind = stop + 1;
    }
    return false;
}

/* Where another reader takes the first lines of a drawing that is refused here, the rest is surveyed again
 * from its next head on: so often in a text as TIMES its size. */
bool zr_drawn_columns(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    size_t at = *start;
    (void)floor;
    zr_columns draw = {.table = table, .text = table->text};
    size_t stop = zr_drawn_line_end(table->text, at);
    *end = stop + 1;
    if (stop - at > LONGEST_HEAD || table->in_vain / TIMES > table->text.size)
        return false;
    zr_gapped_read(&draw.head, table->text, at, stop);
    if (!is_head(&draw, &draw.head))
        return false;
    *end = survey(&draw, stop + 1);
    bool found = draw.rows > 0 && take_all(&draw, stop + 1, *end) && !stops_short(&draw, *end);
    table->in_vain += found ? 0 : *end - at;
    return found;
}
