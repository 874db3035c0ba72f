/* A page of a table that a copy keeps apart by spaces: where its columns end, and each line's words in them.
 */
#include "source/drawn_layout.h"

#include "base/words.h"

#include <stdlib.h>

enum {
    SLACK = 6,  /* weight by which a line may be fuller than most */
    INDENT = 8, /* columns of characters by which the first line of a cell may be set in */
    NEAR = 8,   /* the same before the end of a column */
    BLANKS = 2
};

static bool is_head(const zr_layout_page *at, size_t start)
{
    zr_layout_head head;
    return zr_layout_read_head(&head, at->text, start, start);
}

/* Words that stand below a table, and in no cell: a remark about it, its imprint (behind a blank line:
 * 某市教育局办公室  2022年7月15日印发), whom to call. */
static bool stands_below(zr_span line, bool behind_blank)
{
    static const char *const remarks[] = {
        "注：",     "注:",      "备注：", "备注:",    "说明：",   "说明:",  "（注：",
        "填表说明", "抄送：",   "抄送:",  "信息公开", "公开方式", "（此件", "（联系",
        "联系人：", "主题词：", "注1",    "注１",     "注 ：",    NULL};
    static const char *const prints[] = {"日印发", "日印制", "日 印发", NULL};
    return zr_starts_any(line, remarks) ||
           (behind_blank && zr_ends_any(line, prints) && zr_holds(line, "年"));
}

/* Does the line [start, end) stand below the page, or above another? */
static bool ends_page(const zr_layout_page *at, size_t start, size_t end, uint32_t lines, bool behind_blank)
{
    zr_span all = zr_span_trim(zr_span_cut(at->text, start, end));
    bool feed = lines && start < end && at->text.data[start] == '\f';
    bool mark = all.size && zr_drawn_is_pause(all) && !zr_words_number(all);
    bool head = (zr_holds(all, "单位") || zr_holds(all, "部门")) && is_head(at, start);
    return feed || mark || head || (lines && zr_layout_is_foot(at, start, end)) ||
           stands_below(all, behind_blank) || zr_span_starts(all, "附") ||
           zr_span_equal(all, zr_span_of("序"));
}

/* The end of the lines that may belong to the page. */
static size_t page_end(const zr_layout_page *at, size_t from)
{
    uint32_t blank = 0, lines = 0;
    size_t behind = from;
    for (size_t line = from; line < at->text.size && lines < ZR_LAYOUT_LINES;) {
        size_t end = zr_drawn_line_end(at->text, line);
        bool empty = zr_span_trim(zr_span_cut(at->text, line, end)).size == 0;
        bool behind_blank = blank > 0;
        blank = empty ? blank + 1 : 0;
        if (ends_page(at, line, end, lines, behind_blank) || blank > BLANKS)
            break;
        line = end < at->text.size ? end + 1 : end;
        behind = empty ? behind : line;
        lines += !empty;
    }
    return behind;
}

/* L3 智能: a space of the words' own, behind words that are not empty. */
static bool is_latin(const zr_layout_page *at, const zr_layout_words *before, const zr_layout_atom *atom)
{
    return (unsigned char)at->text.data[before->end - 1] < 0x80 ||
           (unsigned char)at->text.data[atom->start] < 0x80;
}

static void put(zr_layout_words *cell, const zr_layout_atom *atom, uint32_t measure)
{
    if (cell->end)
        cell->weight += 1 + atom->weight;
    else
        *cell = (zr_layout_words){.start = atom->start, .weight = atom->weight, .left = atom->left[measure]};
    cell->end = atom->end;
    cell->right = atom->right[measure];
}

/* 推 进 交 通: characters set apart to fill their line stay together, wherever they stand. */
static bool is_apart(const zr_layout_page *at, const zr_layout_atom *before, const zr_layout_atom *atom)
{
    enum { TWO = 6 /* bytes of two characters */ };
    return atom->gap <= 2 && atom->end - atom->start <= TWO && before->end - before->start <= TWO &&
           (unsigned char)at->text.data[atom->start] >= 0x80 &&
           (unsigned char)at->text.data[before->start] >= 0x80;
}

/* 3 化。: a row's number, and a task so short that its middle stands over the column of numbers. */
static bool is_behind_number(const zr_layout_page *at, const zr_layout_words *cell,
                             const zr_layout_atom *atom, uint32_t column)
{
    return column == at->head.numbers && (unsigned char)at->text.data[atom->start] >= 0x80 &&
           zr_words_row_number(zr_span_cut(at->text, cell->start, cell->end)) > 0;
}

/* Do the words of a cell end before the atom? Behind a gap or a row's number always; behind a single space,
 * which stands between Chinese characters of one cell nowhere else, if the column ends near there. */
static bool is_parted(const zr_layout_page *at, const zr_layout_words *cell, const zr_layout_atom *atom,
                      uint32_t column)
{
    return atom->gap > 1 || is_behind_number(at, cell, atom, column) ||
           (!is_latin(at, cell, atom) && atom->left[at->measure] + NEAR >= at->cut[column]);
}

/* A date behind names, where the next column has dates: 县民政局 2025年底. */
static bool is_date_behind(const zr_layout_page *at, const zr_layout_atom *atom, uint32_t column)
{
    return zr_layout_is_bodies(at, column) && column + 1 < at->head.columns &&
           at->head.kind[column + 1] == ZR_HEAD_TIME && at->text.data[atom->start] >= '0' &&
           at->text.data[atom->start] <= '9' &&
           zr_words_are_time(zr_span_cut(at->text, atom->start, atom->end));
}

/* The column of an atom behind one of `column`: by its middle, but never one whose words have ended, nor one
 * whose words begin elsewhere. */
static uint32_t column_of(const zr_layout_page *at, const zr_layout_line *line, const zr_layout_atom *atom,
                          uint32_t column)
{
    uint32_t last = at->head.columns - 1, before = column;
    while (column < last && zr_layout_middle(atom, at->measure) > 2 * at->cut[column])
        column++;
    const zr_layout_words *cell = &line->cell[column];
    bool goes_on = column < last && cell->end && column == before;
    if (goes_on && (is_parted(at, cell, atom, column) || is_date_behind(at, atom, column)))
        column++;
    uint32_t edge = at->edge[column];
    bool strange = !line->cell[column].end && edge && atom->left[at->measure] > edge + INDENT;
    return column + (column < last && strange);
}

/* The one cell of the line above below whose words the atom stands; ZR_NONE if none or several are there. */
static uint32_t column_below(const zr_layout_page *at, const zr_layout_atom *atom)
{
    const zr_layout_line *above = at->lines ? &at->line[at->lines - 1] : NULL;
    uint32_t found = ZR_NONE, cells = 0;
    for (uint32_t c = 0; above && !above->section && c < at->head.columns; c++) {
        const zr_layout_words *cell = &above->cell[c];
        bool over =
            cell->end && atom->left[at->measure] < cell->right && cell->left < atom->right[at->measure];
        found = over ? c : found;
        cells += over;
    }
    return cells == 1 ? found : ZR_NONE;
}

/* The line's words in their columns. A line that is fuller than its column goes on into the next. */
static void seat(const zr_layout_page *at, zr_layout_line *line, const zr_layout_atom atoms[], uint32_t count)
{
    uint32_t column = count == 1 ? column_below(at, &atoms[0]) : ZR_NONE;
    if (column != ZR_NONE) { /* alone in its line, it goes on with the words above it */
        put(&line->cell[column], &atoms[0], at->measure);
        return;
    }
    column = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool stays = i > 0 && is_apart(at, &atoms[i - 1], &atoms[i]);
        column = stays ? column : column_of(at, line, &atoms[i], column);
        zr_layout_words *cell = &line->cell[column];
        bool over = at->full[column] && cell->end && column + 1 < at->head.columns &&
                    cell->weight + 1 + atoms[i].weight > at->full[column] + SLACK;
        column += over && !is_latin(at, cell, &atoms[i]);
        cell = &line->cell[column];
        put(cell, &atoms[i], at->measure);
    }
}

static int by_weight(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? 1 : x > y ? -1 : 0;
}

static uint32_t sorted_weights(const zr_layout_page *at, uint32_t column, uint32_t out[ZR_LAYOUT_LINES])
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < at->lines; i++) {
        if (at->line[i].cell[column].end && !at->line[i].section)
            out[count++] = at->line[i].cell[column].weight;
    }
    qsort(out, count, sizeof *out, by_weight);
    return count;
}

/* What most lines of a column weigh that fill it; 0 if few do. */
static uint32_t common_weight(const uint32_t weights[], uint32_t count)
{
    uint32_t best = 0, most = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t near = 0;
        while (i + near < count && weights[i + near] + 2 * ZR_LAYOUT_CHARACTER >= weights[i])
            near++;
        if (near > most) {
            most = near;
            best = weights[i];
        }
    }
    return most >= 3 && 3 * most >= count ? best : 0;
}

/* Columns of bodies are seldom full; those of tasks are, but for the last line of each cell. */
static void find_full(zr_layout_page *at, bool common)
{
    uint32_t weights[ZR_LAYOUT_LINES];
    for (uint32_t c = 0; c < at->head.columns; c++) {
        uint32_t count = sorted_weights(at, c, weights);
        uint32_t most = zr_layout_is_bodies(at, c) ? 0 : common_weight(weights, count);
        at->full[c] = common || most ? most : count > 2 ? weights[1] : count ? weights[0] : 0;
    }
}

/* A heading over the whole width: no gaps, and no full line of tasks that goes on below; these begin no
 * further left than the column does. */
static bool is_section(const zr_layout_page *at, const zr_layout_atom atoms[], uint32_t count, uint32_t full)
{
    uint32_t weight = atoms[0].weight;
    for (uint32_t i = 1; i < count; i++) {
        zr_layout_words before = {.end = atoms[i - 1].end};
        weight += atoms[i].weight;
        if (atoms[i].gap > 2 || !is_latin(at, &before, &atoms[i]))
            return false;
    }
    bool left = atoms[0].left[at->measure] + 1 < at->edge[at->head.task];
    return zr_drawn_is_section(zr_span_cut(at->text, atoms[0].start, atoms[count - 1].end)) &&
           (!full || left || zr_layout_distance(weight, full) > 2 * ZR_LAYOUT_CHARACTER);
}

/* Where the words of the column of tasks begin, if nearly all do at one place. */
static void find_edge(zr_layout_page *at)
{
    uint32_t begins[ZR_LAYOUT_WIDTH] = {0}, best = 0, count = 0, c = at->head.task;
    for (uint32_t i = 0; i < at->lines; i++) {
        const zr_layout_words *cell = &at->line[i].cell[c];
        if (!cell->end || at->line[i].section || cell->left >= ZR_LAYOUT_WIDTH)
            continue;
        count++;
        begins[cell->left]++;
        best = begins[cell->left] > begins[best] ? cell->left : best;
    }
    at->edge[c] = 3 * begins[best] >= 2 * count ? best : 0;
}

/* Beside its number a group of rows has its name alone. */
static bool names_more(const zr_layout_page *at, const zr_layout_line *line)
{
    uint32_t cells = 0;
    for (uint32_t c = 0; c < at->head.columns; c++)
        cells += line->cell[c].end > 0;
    return cells > 2;
}

/* A sentence without a gap that begins left of the tasks and reaches beyond them, or over a whole column: it
 * stands below the table. */
static bool is_sentence_across(const zr_layout_page *at, const zr_layout_atom atoms[], uint32_t count)
{
    uint32_t c = 0, last = at->head.columns - 1, task = at->head.task;
    if (count != 1 || !zr_span_ends(zr_span_cut(at->text, atoms[0].start, atoms[0].end), "。"))
        return false;
    uint32_t left = atoms[0].left[at->measure], right = atoms[0].right[at->measure];
    while (c < last && left >= at->cut[c])
        c++;
    bool beyond = task < last && left + 1 < at->edge[task] && right > at->cut[task];
    return beyond || (c + 1 < last && right > at->cut[c + 1]);
}

typedef enum pass { PASS_COVER, PASS_SEAT, PASS_FULL } pass;

/* The line of the page with these words; false where the table ends. */
static bool seat_line(zr_layout_page *at, const zr_layout_atom atoms[], uint32_t count, pass turn)
{
    zr_layout_line *line = &at->line[at->lines];
    uint32_t full = turn == PASS_FULL ? at->full[at->head.task] : 0;
    uint32_t numbers = at->head.numbers;
    *line = (zr_layout_line){.section = is_section(at, atoms, count, full)};
    if (line->section) {
        line->cell[0] = (zr_layout_words){.start = atoms[0].start, .end = atoms[count - 1].end};
    } else if (is_sentence_across(at, atoms, count)) {
        return false;
    } else {
        seat(at, line, atoms, count);
        zr_span words = zr_layout_span(at, at->lines, numbers);
        line->number = zr_words_row_number(words);
        if (line->cell[numbers].end && !line->number)
            return false;
        at->digits |= zr_words_number(words) > 0;
        line->section = turn == PASS_FULL && line->number && at->digits && !zr_words_number(words);
        if (line->section && names_more(at, line))
            return false;
    }
    at->lines++;
    return true;
}

/* Reads the lines [from, at->behind); false if one of them has too many words. */
static bool read_lines(zr_layout_page *at, size_t from, pass turn, zr_layout_cover *all)
{
    size_t start = from;
    bool blank = true;
    at->lines = 0;
    while (start < at->behind) {
        zr_layout_atom atoms[ZR_LAYOUT_ATOMS];
        size_t end = zr_drawn_line_end(at->text, start);
        uint32_t count = zr_layout_atoms(atoms, at->text, start, end);
        if (count == ZR_NONE)
            return false;
        at->lines += count && turn == PASS_COVER;
        if (count && turn == PASS_COVER)
            zr_layout_add_cover(all, atoms, count);
        else if (count && !seat_line(at, atoms, count, turn))
            break;
        else if (count)
            at->line[at->lines - 1].apart = blank;
        blank = count == 0;
        start = end < at->text.size ? end + 1 : end;
    }
    at->behind = start < at->behind ? start : at->behind;
    return true;
}

/* The column that holds most words and names no bodies: no row is without some there. */
static void find_task(zr_layout_page *at)
{
    uint32_t best = 0;
    at->head.task = at->measured ? at->head.task : ZR_NONE; /* the rest of a row may have none */
    for (uint32_t c = 0; c < at->head.columns; c++) {
        uint32_t weight = 0;
        bool may = at->head.kind[c] == ZR_HEAD_TASK || at->head.kind[c] == ZR_HEAD_OTHER;
        for (uint32_t i = 0; i < at->lines && may; i++)
            weight += at->line[i].section ? 0 : at->line[i].cell[c].weight;
        if (weight > best) {
            best = weight;
            at->head.task = c;
        }
    }
}

/* Lines of one cell stand a whole line apart; where cells stand in the middle of their rows, lines of
 * different cells may be half a line apart. */
static void find_places(zr_layout_page *at)
{
    uint32_t last[ZR_LAYOUT_COLUMNS] = {0}, place = 0;
    for (uint32_t i = 0; i < at->lines; i++) {
        place++;
        for (uint32_t c = 0; c < at->head.columns; c++) {
            if (at->line[i].cell[c].end && last[c] && last[c] + 2 > place)
                place = last[c] + 2;
        }
        for (uint32_t c = 0; c < at->head.columns; c++)
            last[c] = at->line[i].cell[c].end ? place : last[c];
        at->line[i].place = place;
    }
}

bool zr_layout_read_page(zr_layout_page *at, size_t from)
{
    zr_layout_cover all = {0};
    at->behind = page_end(at, from);
    at->digits = false;
    for (uint32_t c = 0; c < at->head.columns; c++)
        at->full[c] = at->edge[c] = 0;
    at->head.task = at->measured ? at->head.task : at->head.numbers;
    if (at->behind <= from || !read_lines(at, from, PASS_COVER, &all))
        return false;
    zr_layout_find_cuts(at, &all);
    if (!read_lines(at, from, PASS_SEAT, &all))
        return false;
    find_task(at);
    find_full(at, true);
    if (at->head.task != ZR_NONE)
        find_edge(at);
    if (at->head.task == ZR_NONE || !read_lines(at, from, PASS_FULL, &all))
        return false;
    find_full(at, false);
    find_places(at);
    zr_layout_turn(at);
    return true;
}
