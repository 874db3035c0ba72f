/* Tables of pages whose cells stand in the middle of their rows.
 *
 *      序号   任务                责任单位          A copy keeps columns apart by spaces, and puts the number
 * of a 加快建设算力平      市科技局、        row, the lines of its words and its bodies all around the 1
 * 市财政局          middle of the row. No line says where a row begins; what does: 台。 the middle of the
 * row, stops, and names that are cut. 2     引进人才。          市人社局
 *
 * Between the numbers of two rows every line is weighed as the last of the upper row; the cheapest parting of
 * all rows is taken, if it is cheap. Bodies in the middle of several rows belong to all of them; rows beside
 * such a cell that it is not in the middle of stay without bodies, which is told like any other measure that
 * nobody answers for. */
#include "source/drawn.h"

#include "base/utf8.h"
#include "base/words.h"

enum {
    COLUMNS = 8,
    LINES = 160,   /* of one page */
    ROWS = 100,    /* of one page */
    REACH = 30,    /* lines from one number to the next */
    LONGEST = 900, /* bytes of a line */
    BLOCKS = 12,   /* words between spaces in a line */
    SHORT_HEAD = 14,
    DEAR = 9 /* what a row may cost on the average */
};

typedef struct words {
    size_t start, end;
    uint32_t left, right; /* in characters; middle is left + right */
} words;

typedef struct page_line {
    words cell[COLUMNS]; /* end 0: none */
    uint32_t number;     /* of the row whose number stands here; 0: none */
    bool section;        /* a heading over the whole width */
} page_line;

typedef struct page {
    zr_drawn *table;
    zr_span text;
    words head[COLUMNS];
    uint32_t columns, numbers, task, unit; /* columns by what they hold */
    uint32_t edge;                         /* where the words of the task's column begin */
    uint32_t reach;                        /* where they end at most */
    uint32_t left, right;                  /* where bodies stand */
    size_t first, behind;                  /* bytes: the head's first line, behind the last line */
    page_line line[LINES];
    uint32_t lines;
} page;

static uint32_t middle(const words *at)
{
    return at->left + at->right;
}

static zr_span span_of(const page *at, const words *one)
{
    return zr_span_cut(at->text, one->start, one->end);
}

/* Words between gaps of `least` spaces and more; how many, or 0 where they are too many. */
static uint32_t read_words(words out[BLOCKS], zr_span text, size_t start, size_t end, uint32_t least)
{
    uint32_t count = 0, column = 0, gap = least;
    if (end - start > LONGEST)
        return 0;
    for (size_t at = start; at < end;) {
        uint32_t c;
        size_t size = zr_utf8_read(zr_span_cut(text, at, end), &c);
        uint32_t width = c == '\f' ? 0 : c == '\t' ? 4 : c == 0x3000 ? 2 : 1;
        if (zr_is_space(c) || c == '\f') {
            gap += width;
        } else {
            if (gap >= least && count == BLOCKS)
                return 0;
            if (gap >= least)
                out[count++] = (words){.start = at, .left = column};
            out[count - 1].end = at + size;
            out[count - 1].right = column + 1;
            gap = 0;
        }
        column += width;
        at += size;
    }
    return count;
}

static uint32_t number_of(zr_span span)
{
    uint32_t value = 0;
    for (size_t i = 0; i < span.size; i++) {
        if (span.data[i] < '0' || span.data[i] > '9' || i > 3)
            return 0;
        value = value * 10 + (uint32_t)(span.data[i] - '0');
    }
    return value;
}

/* Short words without stops. */
static bool is_head(const page *at, const words *item, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        zr_span span = span_of(at, &item[i]);
        if (zr_span_characters(span) > SHORT_HEAD || zr_holds(span, "。") || zr_holds(span, "、") ||
            zr_holds(span, "，") || zr_holds(span, "：") || number_of(span))
            return false;
    }
    return count > 0;
}

/* A column of the head; a head of two lines has words above or below others. */
static void add_head(page *at, const words *item)
{
    for (uint32_t i = 0; i < at->columns; i++) {
        if (item->left < at->head[i].right && at->head[i].left < item->right) {
            if (at->head[i].right < item->right)
                at->head[i].right = item->right;
            return;
        }
    }
    if (at->columns == COLUMNS) {
        at->columns = COLUMNS + 1;
        return;
    }
    uint32_t place = at->columns++;
    for (; place > 0 && at->head[place - 1].left > item->left; place--)
        at->head[place] = at->head[place - 1];
    at->head[place] = *item;
}

static bool is_unit(zr_span span)
{
    return zr_holds(span, "责任") || zr_holds(span, "牵头") || zr_holds(span, "落实") ||
           zr_holds(span, "实施");
}

/* Adds the head's words in the line [start, end) if they are such; whether they are. */
static bool take_head_line(page *at, size_t start, size_t end, const char *begins)
{
    words item[BLOCKS];
    uint32_t count = read_words(item, at->text, start, end, 2);
    if (count > COLUMNS || !is_head(at, item, count) ||
        (begins && !zr_span_equal(span_of(at, &item[0]), zr_span_of(begins))))
        return false;
    for (uint32_t i = 0; i < count && at->columns <= COLUMNS; i++)
        add_head(at, &item[i]);
    return at->columns <= COLUMNS;
}

/* The head around the line [start, end): 序 above and 号 below belong to it. `end` is then behind it. */
static bool read_head(page *at, size_t floor, size_t start, size_t *end)
{
    at->first = start;
    if (!take_head_line(at, start, *end, NULL))
        return false;
    size_t above = start;
    if (start > floor + 1) {
        for (above = start - 1; above > floor && at->text.data[above - 1] != '\n' && start - above < LONGEST;)
            above--;
        if (take_head_line(at, above, start - 1, "序")) {
            at->first = above;
            size_t below = zr_drawn_line_end(at->text, *end + 1);
            if (*end + 1 < at->text.size && take_head_line(at, *end + 1, below, "号"))
                *end = below;
        }
    }
    zr_span first = span_of(at, &at->head[0]);
    at->unit = at->columns ? at->columns - 1 : 0;
    return at->columns >= 3 && (zr_holds(first, "序") || zr_holds(first, "编号")) &&
           is_unit(span_of(at, &at->head[at->unit]));
}

/* 一、 （二） and nothing else in the line. */
static bool is_section(zr_span span)
{
    static const char *const digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    size_t open = zr_span_starts(span, "（") ? 3 : 0;
    zr_span rest = zr_span_cut(span, open, span.size);
    bool digit = false;
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
        digit |= zr_span_starts(rest, digits[i]);
    zr_span mark = zr_span_cut(rest, 3, rest.size);
    return digit && (zr_span_starts(mark, "、") || zr_span_starts(mark, "）") || zr_span_starts(mark, "十"));
}

static uint32_t distance(uint32_t a, uint32_t b)
{
    return a > b ? a - b : b - a;
}

/* The words that a single space parts from those of the last column: 优势赛道， 委、省经信. */
static void split_last(const page *at, words item[BLOCKS], uint32_t *count)
{
    words part[BLOCKS], *last = &item[*count - 1];
    uint32_t parts = read_words(part, at->text, last->start, last->end, 1);
    if (parts < 2 || *count == BLOCKS)
        return;
    words tail = part[parts - 1];
    tail.left += last->left;
    tail.right += last->left;
    bool latin = (unsigned char)at->text.data[part[parts - 2].end - 1] < 0x80 ||
                 (unsigned char)at->text.data[tail.start] < 0x80; /* L3 智能: a space of the words' own */
    bool below = distance(middle(&tail), middle(&at->head[at->unit])) <= 6;
    bool beside = at->right && tail.left + 8 >= at->left && tail.right > tail.left + 1;
    if (latin || (!below && !beside) || tail.left < last->left + 8)
        return;
    last->end = part[parts - 2].end;
    last->right = last->left + part[parts - 2].right;
    item[(*count)++] = tail;
}

static uint32_t nearest(const page *at, const words *one)
{
    uint32_t best = 0, least = UINT32_MAX;
    for (uint32_t i = 0; i < at->columns; i++) {
        uint32_t away = distance(middle(one), middle(&at->head[i]));
        if (i != at->task && away < least) {
            least = away;
            best = i;
        }
    }
    return best;
}

/* Words at the edge of the task's column, or reaching over it, are its own. */
static uint32_t column_of(const page *at, const words *one)
{
    if (distance(one->left, at->edge) <= 1 ||
        (one->left > at->edge && one->right <= at->reach && one->right - one->left > 8))
        return at->task;
    return nearest(at, one);
}

static void put_words(page *at, page_line *line, const words *one, uint32_t column)
{
    words *cell = &line->cell[column];
    if (column == at->numbers)
        line->number = number_of(span_of(at, one));
    if (cell->end) {
        cell->end = one->end;
        cell->right = one->right;
    } else {
        *cell = *one;
    }
}

/* Last words of a line that stand below the last word of the head tell how wide its column is. */
static void widen(page *at, const words *last)
{
    const words *head = &at->head[at->unit];
    if (distance(middle(last), middle(head)) > 6 || last->right - last->left > 14)
        return;
    at->left = at->right && at->left < last->left ? at->left : last->left;
    at->right = at->right > last->right ? at->right : last->right;
}

/* Where most long words begin: the column of tasks. False if none is told. */
static bool find_edge(page *at, size_t from, size_t to)
{
    enum { WIDE = 10, PLACES = 120 };
    uint32_t begins[PLACES] = {0}, best = 0;
    for (size_t line = from; line < to;) {
        size_t end = zr_drawn_line_end(at->text, line);
        words item[BLOCKS];
        uint32_t count = read_words(item, at->text, line, end < to ? end : to, 2);
        for (uint32_t i = 0; i < count; i++) {
            if (item[i].right - item[i].left >= WIDE && item[i].left < PLACES)
                begins[item[i].left]++;
            if (i > 0 && i + 1 == count)
                widen(at, &item[i]);
            if (i + 1 < count && item[i].right > at->reach && item[i].right - item[i].left >= WIDE)
                at->reach = item[i].right;
        }
        line = end + 1;
    }
    for (uint32_t i = 1; i < PLACES; i++)
        best = begins[i] > begins[best] ? i : best;
    at->edge = best;
    at->task = at->columns;
    for (uint32_t i = 1; i + 1 < at->columns && begins[best] > 1; i++) {
        if (at->head[i].right > best && (at->task == at->columns || at->head[at->task].right < best + 6))
            at->task = i;
    }
    for (uint32_t i = 1; i + 1 < at->columns && at->task == at->columns && begins[best] > 1; i++) {
        if (at->head[i].left <= best && (i + 2 == at->columns || at->head[i + 1].left > best))
            at->task = i; /* all heads end left of the words */
    }
    return at->task < at->columns;
}

/* Does another head stand in the line [start, end)? */
static bool is_next_head(const page *at, size_t start, size_t end)
{
    words item[BLOCKS];
    uint32_t count = read_words(item, at->text, start, end, 2);
    return count >= 2 && is_head(at, item, count) && is_unit(span_of(at, &item[count - 1])) &&
           zr_holds(span_of(at, &item[count - 1]), "单位");
}

/* The lines of the page behind the head, up to a page's mark or another head. */
static size_t page_end(const page *at, size_t from)
{
    uint32_t blank = 0, lines = 0;
    size_t behind = from;
    for (size_t line = from; line < at->text.size && lines < LINES;) {
        size_t end = zr_drawn_line_end(at->text, line);
        zr_span all = zr_span_trim(zr_span_cut(at->text, line, end));
        bool mark = all.size && zr_drawn_is_pause(all) && !number_of(all);
        blank = all.size ? 0 : blank + 1;
        if (mark || blank > 2 || zr_span_starts(all, "附") || is_next_head(at, line, end))
            break;
        line = end < at->text.size ? end + 1 : end;
        behind = all.size ? line : behind;
        lines++;
    }
    return behind;
}

static bool read_lines(page *at, size_t from)
{
    for (size_t start = from; start < at->behind;) {
        size_t end = zr_drawn_line_end(at->text, start);
        words item[BLOCKS];
        zr_span all = zr_span_trim(zr_span_cut(at->text, start, end));
        uint32_t count = read_words(item, at->text, start, end, 2);
        start = end + 1;
        if (all.size == 0)
            continue;
        if (count == 0 || at->lines == LINES)
            return false;
        page_line *line = &at->line[at->lines++];
        *line = (page_line){.section = count == 1 && is_section(all)};
        if (!line->section)
            split_last(at, item, &count);
        for (uint32_t i = 0; i < count; i++)
            put_words(at, line, &item[i], line->section ? 0 : column_of(at, &item[i]));
    }
    return true;
}

/* How badly bodies bear a row's end between two of their lines, and how badly none. */
static uint32_t part_units(const page *at, const words *upper, const words *lower, bool parted)
{
    static const char *const open[] = {"、", "，", ",", "和", "及", NULL};
    static const char *const whole[] = {"局", "厅", "委", "部", "府", "办", "院", "会", "门",
                                        "行", "司", "校", "位", "市", "联", "区", NULL};
    zr_span span = span_of(at, upper), next = span_of(at, lower);
    bool goes_on = zr_ends_any(span, open) || zr_span_starts(next, "、") || zr_span_starts(next, "，") ||
                   zr_span_characters(next) <= 2;
    bool ends = zr_ends_any(span, whole) && !goes_on;
    bool begins = zr_span_starts(next, "省") || zr_span_starts(next, "市") || zr_span_starts(next, "各") ||
                  zr_span_starts(next, "区") || zr_span_starts(next, "县") || zr_span_starts(next, "自治区");
    if (parted)
        return goes_on ? 12 : ends ? 0 : 8;
    return ends && begins ? 12 : 0;
}

/* The same of the words of the task. */
static uint32_t part_task(const page *at, const words *upper, const words *lower, bool parted)
{
    zr_span span = span_of(at, upper);
    bool stop = zr_span_ends(span, "。"), full = upper->right + 2 >= at->reach;
    (void)lower;
    if (parted)
        return stop ? 0 : full ? 12 : 2;
    return stop ? 3 : full ? 0 : 4;
}

/* The nearest line at or above `line`, not above `top`, with words in a column. */
static uint32_t above(const page *at, uint32_t line, uint32_t top, uint32_t column)
{
    for (uint32_t i = line + 1; i-- > top;) {
        if (at->line[i].cell[column].end)
            return i;
    }
    return ZR_NONE;
}

static uint32_t below(const page *at, uint32_t line, uint32_t bottom, uint32_t column)
{
    for (uint32_t i = line; i < bottom; i++) {
        if (at->line[i].cell[column].end)
            return i;
    }
    return ZR_NONE;
}

typedef struct section {
    uint32_t top, bottom; /* lines */
    uint32_t number[ROWS], rows;
} section;

static uint32_t part_cost(const page *at, const section *part, uint32_t last, bool parted)
{
    uint32_t cost = 0, up, down;
    up = above(at, last, part->top, at->unit);
    down = below(at, last + 1, part->bottom, at->unit);
    if (up != ZR_NONE && down != ZR_NONE && (parted || up == last))
        cost += part_units(at, &at->line[up].cell[at->unit], &at->line[down].cell[at->unit], parted);
    up = above(at, last, part->top, at->task);
    down = below(at, last + 1, part->bottom, at->task);
    if (up != ZR_NONE && down != ZR_NONE && (parted || up == last))
        cost += part_task(at, &at->line[up].cell[at->task], &at->line[down].cell[at->task], parted);
    return cost;
}

/* Lines [first, last] as the row whose number stands at `number`. */
static uint32_t row_cost(const page *at, const section *part, uint32_t number, uint32_t first, uint32_t last)
{
    uint32_t cost = 2 * distance(number - first, last - number);
    if (above(at, last, first, at->task) == ZR_NONE)
        cost += 20;
    for (uint32_t i = first; i < last; i++)
        cost += part_cost(at, part, i, false);
    return cost;
}

/* The cheapest last lines of the rows; false if they are dear, which is to say in doubt. */
static bool part_rows(const page *at, const section *part, uint32_t last[ROWS])
{
    static const uint32_t never = UINT32_MAX / 4;
    uint32_t cost[ROWS][REACH + 1], from[ROWS][REACH + 1];
    for (uint32_t r = 0; r < part->rows; r++) {
        uint32_t number = part->number[r];
        bool final = r + 1 == part->rows;
        uint32_t most = final ? part->bottom - 1 : part->number[r + 1] - 1;
        if (most - number > REACH || (r == 0 && number - part->top > REACH))
            return false;
        for (uint32_t e = 0; e <= REACH; e++) {
            cost[r][e] = never;
            if (number + e > most || (final && number + e != most))
                continue;
            uint32_t tail = final ? 0 : part_cost(at, part, number + e, true);
            for (uint32_t f = 0; f <= (r ? REACH : 0); f++) {
                uint32_t before = r ? cost[r - 1][f] : 0;
                uint32_t first = r ? part->number[r - 1] + f + 1 : part->top;
                if (before >= never || first > number)
                    continue;
                uint32_t sum = before + tail + row_cost(at, part, number, first, number + e);
                if (sum < cost[r][e]) {
                    cost[r][e] = sum;
                    from[r][e] = f;
                }
            }
        }
    }
    uint32_t end = part->bottom - 1 - part->number[part->rows - 1];
    if (cost[part->rows - 1][end] > DEAR * part->rows + 2 * DEAR)
        return false;
    for (uint32_t r = part->rows; r-- > 0;) {
        last[r] = part->number[r] + end;
        end = from[r][end];
    }
    return true;
}

/* Columns left of the tasks say what rows belong to; merged over rows, they stand beside none of them. */
static bool is_kept(const page *at, uint32_t column)
{
    return column == at->numbers || column >= at->task;
}

/* Bodies that stand in the middle of several rows belong to all of them. */
typedef struct cell_rows {
    uint32_t first, last; /* lines of the bodies */
    uint32_t from, to;    /* rows */
} cell_rows;

/* The first line of row `r`. */
static uint32_t top_of(const section *part, const uint32_t last[], uint32_t r)
{
    return r ? last[r - 1] + 1 : part->top;
}

/* The bodies of the rows, those that a row's end cuts counted once. */
static uint32_t find_cells(const page *at, const section *part, const uint32_t last[], cell_rows cells[ROWS])
{
    uint32_t count = 0;
    for (uint32_t r = 0; r < part->rows; r++) {
        uint32_t top = top_of(part, last, r), up = below(at, top, last[r] + 1, at->unit);
        if (up == ZR_NONE)
            continue;
        uint32_t down = above(at, last[r], top, at->unit);
        cell_rows *before = count ? &cells[count - 1] : NULL;
        bool cut =
            before && before->to + 1 == r &&
            part_units(at, &at->line[before->last].cell[at->unit], &at->line[up].cell[at->unit], true) >= 8;
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
static void spread_cells(const section *part, const uint32_t last[], cell_rows cells[], uint32_t count)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i < count; i++) {
        cell_rows *cell = &cells[i];
        uint32_t most = i + 1 < count ? cells[i + 1].from : part->rows, best = UINT32_MAX, to = cell->to;
        uint32_t twice = cell->first + cell->last, top = top_of(part, last, from);
        for (uint32_t q = cell->to; q < most; q++) {
            uint32_t away = distance(top + last[q], twice);
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

static void put_cells(page *at, uint32_t line, uint32_t column)
{
    const words *cell = &at->line[line].cell[column];
    if (cell->end && is_kept(at, column))
        zr_drawn_add(at->table, column, cell->start, cell->end);
}

/* Rows [from, to] with one cell of bodies, `cell` or none. */
static void put_group(page *at, const section *part, const uint32_t last[], uint32_t from, uint32_t to,
                      const cell_rows *cell)
{
    for (uint32_t r = from; r <= to; r++) {
        zr_drawn_row(at->table, r > from && cell ? (uint64_t)1 << at->unit : 0);
        for (uint32_t i = top_of(part, last, r); i <= last[r]; i++) {
            for (uint32_t c = 0; c < at->columns; c++) {
                if (c != at->unit)
                    put_cells(at, i, c);
            }
        }
        for (uint32_t i = cell && r == from ? cell->first : 1; cell && r == from && i <= cell->last; i++)
            put_cells(at, i, at->unit);
    }
}

static void put_parted(page *at, const section *part, const uint32_t last[])
{
    cell_rows cells[ROWS];
    uint32_t count = find_cells(at, part, last, cells), row = 0;
    spread_cells(part, last, cells, count);
    for (uint32_t i = 0; i < count; i++) {
        if (row < cells[i].from)
            put_group(at, part, last, row, cells[i].from - 1, NULL);
        put_group(at, part, last, cells[i].from, cells[i].to, &cells[i]);
        row = cells[i].to + 1;
    }
    if (row < part->rows)
        put_group(at, part, last, row, part->rows - 1, NULL);
}

static bool put_section(page *at, section *part)
{
    uint32_t last[ROWS];
    if (part->top == part->bottom)
        return true;
    if (part->rows == 0 || !part_rows(at, part, last))
        return false;
    put_parted(at, part, last);
    return true;
}

static void put_wide(page *at, uint32_t line)
{
    const words *cell = &at->line[line].cell[0];
    zr_drawn_row(at->table, 0);
    zr_drawn_widen(at->table);
    zr_drawn_add(at->table, 0, cell->start, cell->end);
}

/* Rows between headings over the whole width; their numbers follow each other. */
static bool put_rows(page *at)
{
    uint32_t number = 0;
    section part = {0};
    for (uint32_t i = 0; i < at->lines; i++) {
        const page_line *line = &at->line[i];
        if (line->section) {
            part.bottom = i;
            if (!put_section(at, &part))
                return false;
            put_wide(at, i);
            part = (section){.top = i + 1};
        } else if (line->number) {
            if ((number && line->number != number + 1) || part.rows == ROWS)
                return false;
            number = line->number;
            part.number[part.rows++] = i;
        }
    }
    part.bottom = at->lines;
    return put_section(at, &part) && number > 0;
}

static void put_head(page *at, size_t start, size_t end)
{
    zr_drawn_row(at->table, 0);
    for (size_t line = start; line < end;) {
        size_t stop = zr_drawn_line_end(at->text, line);
        words item[BLOCKS];
        uint32_t count = read_words(item, at->text, line, stop < end ? stop : end, 2);
        for (uint32_t i = 0; i < count; i++) {
            for (uint32_t c = 0; c < at->columns; c++) {
                if (item[i].left < at->head[c].right && at->head[c].left < item[i].right) {
                    zr_drawn_add(at->table, c, item[i].start, item[i].end);
                    break;
                }
            }
        }
        line = stop + 1;
    }
}

bool zr_drawn_centred(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    page at = {.table = table, .text = table->text};
    size_t head = zr_drawn_line_end(table->text, *start), line = *start;
    *end = head + 1;
    if (head - *start > LONGEST || !read_head(&at, floor, *start, &head))
        return false;
    at.behind = page_end(&at, head + 1);
    *end = at.behind > *end ? at.behind : *end;
    if (at.behind <= head + 1 || !find_edge(&at, head + 1, at.behind) || !read_lines(&at, head + 1))
        return false;
    zr_drawn_reset(table, at.columns);
    table->by_layout = true;
    put_head(&at, at.first, head);
    if (!put_rows(&at))
        return false;
    *start = at.first < line ? at.first : line;
    *end = at.behind;
    return true;
}
