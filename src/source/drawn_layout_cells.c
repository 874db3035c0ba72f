/* The cells of one column: which lines are one cell, and which rows it belongs to. Where cells stand in the
 * middle of their rows, a cell merged over several stands in the middle of them all. */
#include "source/drawn_layout.h"

#include "base/words.h"

enum {
    LONGEST = 40, /* lines of one cell */
    WIDEST = 40,  /* rows of one cell */
    NEAR = 6,     /* quarters of a line by which a cell may miss its rows' middle */
    APART = 3,    /* half lines between two lines of one cell, but for few */
    FURTHEST = 4, /* at most */
    ACROSS = 6,   /* what it costs to go on where the cell of those who lead ends */
    BESIDE = 12,  /* what it costs to stand beside the tasks of another row */
    NEXT = 16,    /* what it costs to go on with a new name and no mark before it */
    CUT = 12      /* what a cut costs where words go on */
};

typedef struct column {
    const zr_layout_page *at;
    const zr_layout_part *part;
    uint32_t index;
    bool marked;        /* names in a cell have marks between them, not lines */
    bool bodies, leads; /* leads: another column names those who lead */
    uint32_t line[ZR_LAYOUT_LINES], count;
    uint32_t place[ZR_LAYOUT_LINES]; /* of each line, in half lines */
    uint32_t top[ZR_LAYOUT_ROWS], bottom[ZR_LAYOUT_ROWS], number[ZR_LAYOUT_ROWS]; /* places of the rows */
    uint32_t whole[ZR_LAYOUT_LINES + 1]; /* what it costs that no cell ends behind the lines above this one */
    uint32_t ends[ZR_LAYOUT_LINES + 1];  /* what it costs that a cell ends above this one */
    uint32_t begun[ZR_LAYOUT_ROWS + 1];  /* rows above this one that begin a cell of those who lead */
    uint32_t middle;                     /* so many rows have their middle above the cell at hand */
    uint32_t most;                       /* partings that cost more are not looked at */
    uint32_t cost[ZR_LAYOUT_LINES + 1][ZR_LAYOUT_ROWS + 1]; /* of the lines above one in the rows above one */
    uint8_t rows[ZR_LAYOUT_LINES + 1][ZR_LAYOUT_ROWS + 1];  /* of the cell that ends there */
    uint8_t size[ZR_LAYOUT_LINES + 1][ZR_LAYOUT_ROWS + 1];  /* its lines */
} column;

static zr_span span_of(const column *all, uint32_t i)
{
    return zr_layout_span(all->at, all->line[i], all->index);
}

bool zr_layout_begins_name(zr_span words)
{
    static const char *const heads[] = {"省", "市", "区", "县", "各", "自治", "国", "州", "团", "厅", NULL};
    return zr_starts_any(words, heads) > 0;
}

/* Behind 负责, 牵头 or 等 a list of names is told to its end. */
static bool ends_list(zr_span words)
{
    static const char *const ends[] = {"负责", "牵头", "配合", "协助", "参与", "落实", "等", NULL};
    return zr_ends_any(words, ends) > 0;
}

bool zr_layout_ends_name(zr_span words)
{
    static const char *const others[] = {"市", "心", "门", "位", NULL};
    return zr_words_end_as_body(words) || zr_ends_any(words, others) > 0 || ends_list(words);
}

bool zr_layout_is_name(zr_span words)
{
    enum { SHORTEST = 4 };
    return zr_layout_begins_name(words) ||
           (zr_span_characters(words) >= SHORTEST && zr_words_are_bodies(words));
}

/* Do names, or words of a field, go on from line `i` to the next? */
static bool goes_on(const column *all, uint32_t i)
{
    static const char *const open[] = {"、", "，", ",", "和", "及", "（", NULL};
    static const char *const marks[] = {"、", "，", ",", "）", ")", NULL};
    zr_span upper = span_of(all, i), lower = span_of(all, i + 1);
    if (zr_ends_any(upper, open) || zr_starts_any(lower, marks))
        return true;
    bool full = !zr_layout_is_short(all->at, all->line[i], all->index);
    return all->bodies && full &&
           (zr_span_characters(lower) <= 2 || !zr_layout_ends_name(upper) || !zr_layout_begins_name(lower));
}

/* What it costs that a cell goes on behind its line `i`. */
static uint32_t join_cost(const column *all, uint32_t i)
{
    uint32_t apart = all->place[i + 1] - all->place[i], cost = apart > APART ? 3 : 0;
    if (apart > FURTHEST)
        return goes_on(all, i) ? CUT / 2 : CUT;
    bool room = zr_layout_is_short(all->at, all->line[i], all->index), on = goes_on(all, i);
    if (!all->bodies)
        return cost + (room ? 3 : 0);
    if (!on && zr_layout_ends_name(span_of(all, i)) && zr_layout_begins_name(span_of(all, i + 1)))
        return cost + (all->marked ? NEXT : 4);
    return cost + (room && !on ? 4 : 0);
}

/* What it costs that a cell ends there. */
static uint32_t part_cost(const column *all, uint32_t i)
{
    bool far = all->place[i + 1] > all->place[i] + FURTHEST;
    if (goes_on(all, i))
        return far ? CUT / 2 : CUT;
    if (far)
        return 0;
    return all->bodies && !zr_layout_ends_name(span_of(all, i)) ? 6 : 0;
}

static void add_up(column *all)
{
    uint32_t marks = 0;
    for (uint32_t i = all->part->above; i < all->part->bottom; i++) {
        if (all->at->line[i].cell[all->index].end) {
            marks += zr_holds(zr_layout_span(all->at, i, all->index), "、");
            all->place[all->count] = all->at->line[i].place;
            all->line[all->count++] = i;
        }
    }
    all->marked = 4 * marks >= all->count;
    all->whole[0] = all->ends[0] = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        bool last = i + 1 == all->count;
        all->whole[i + 1] = all->whole[i] + (last ? 0 : join_cost(all, i));
        all->ends[i + 1] = last ? 0 : part_cost(all, i);
    }
}

/* A row reaches from its number or its task to the other, or to the task's last line. */
static void find_places(column *all)
{
    const zr_layout_part *part = all->part;
    const zr_layout_line *lines = all->at->line;
    all->begun[0] = 0;
    for (uint32_t r = 0; r < part->rows; r++) {
        uint32_t first = lines[part->first[r]].place, last = lines[part->last[r]].place;
        uint32_t number = lines[part->number[r]].place;
        all->number[r] = number;
        all->top[r] = first < number ? first : number;
        all->bottom[r] = last > number ? last : number;
        all->begun[r + 1] = all->begun[r] + part->begins[r];
    }
}

/* How far lines [from, to] miss rows [a, b], in quarters of a line. */
static uint32_t miss(const column *all, uint32_t from, uint32_t to, uint32_t a, uint32_t b)
{
    uint32_t twice = all->place[from] + all->place[to], task = all->top[a] + all->bottom[b];
    uint32_t off = zr_layout_distance(twice, a == b ? 2 * all->number[a] : task);
    uint32_t tasks = zr_layout_distance(twice, task);
    return off < tasks ? off : tasks;
}

/* Lines [from, to] beside the tasks of a row above `a` or below `b` cannot belong to rows [a, b]. */
static uint32_t beside(const column *all, uint32_t from, uint32_t to, uint32_t a, uint32_t b)
{
    const zr_layout_part *part = all->part;
    bool above = a > 0 && all->line[from] <= part->last[a - 1];
    bool below = b + 1 < part->rows && all->line[to] >= part->first[b + 1];
    return (above ? (uint32_t)BESIDE : 0) + (below ? (uint32_t)BESIDE : 0);
}

static void keep_cheapest(column *all, uint32_t r, uint32_t i, uint32_t rows, uint32_t size, uint32_t cost)
{
    if (cost < all->cost[i][r]) {
        all->cost[i][r] = cost;
        all->rows[i][r] = (uint8_t)rows;
        all->size[i][r] = (uint8_t)size;
    }
}

/* Rows without words: of cells that nothing is written in, or at the page's head of one that began above. */
static uint32_t empty_cost(const column *all, uint32_t i)
{
    bool above = all->part->goes_on && i == 0;
    bool helps = all->at->head.kind[all->index] == ZR_HEAD_UNIT && all->leads;
    return above || !all->bodies ? 2 : helps ? 4 : 10;
}

/* The cell of row `r` and the `rows` from it on, of lines [from, to), where it is near their middle. It costs
 * `least` and more. */
static void try_rows(column *all, uint32_t r, uint32_t rows, uint32_t from, uint32_t to, uint32_t least)
{
    uint32_t off = miss(all, from, to - 1, r, r + rows - 1);
    uint32_t across = ACROSS * (all->begun[r + rows] - all->begun[r + 1]);
    uint32_t merged = rows > 1 ? off + 1 + across : 0;
    if (off > NEAR)
        return;
    merged += beside(all, from, to - 1, r, r + rows - 1);
    keep_cheapest(all, r + rows, to, rows, to - from, least + 2 * off + merged);
}

/* The cell that begins with row `r` and line `from`: its lines [from, to), its rows [r, …]. The further down
 * it reaches, the more rows it takes to have their middle there: all->middle only grows with `to`. */
static void try_cell(column *all, uint32_t r, uint32_t from, uint32_t to)
{
    uint32_t twice = all->place[from] + all->place[to - 1], top = all->top[r];
    uint32_t least = all->cost[from][r] + all->whole[to - 1] - all->whole[from] + all->ends[to];
    if (least > all->most)
        return;
    const uint32_t *costs = all->cost[to] + r; /* mostly less than this one costs at least */
    if (least < costs[1])
        try_rows(all, r, 1, from, to, least);
    for (uint32_t rows = all->middle + 1; rows <= WIDEST && r + rows <= all->part->rows; rows++) {
        uint32_t middle = top + all->bottom[r + rows - 1];
        if (middle > twice + NEAR)
            break;
        if (middle + NEAR < twice)
            all->middle = rows;
        else if (least < costs[rows])
            try_rows(all, r, rows, from, to, least);
    }
}

/* All cells that begin with row `r` and line `from` and may have their middle where some rows have it. */
static void try_cells(column *all, uint32_t r, uint32_t from)
{
    uint32_t most = all->part->rows - r < WIDEST ? all->part->rows - r : WIDEST;
    uint32_t above = 2 * all->top[r], below = 2 * all->bottom[r + most - 1];
    all->middle = 1;
    for (uint32_t to = from + 1; to <= all->count && to - from <= LONGEST; to++) {
        uint32_t twice = all->place[from] + all->place[to - 1];
        bool dear = all->cost[from][r] + all->whole[to - 1] - all->whole[from] > all->most;
        if (dear || twice > below + NEAR)
            break;
        if (twice + NEAR >= above)
            try_cell(all, r, from, to);
    }
}

/* The cheapest parting of all, if it costs no more than `most`. */
static bool spread_within(column *all, uint32_t most)
{
    all->most = most;
    for (uint32_t r = 0; r <= all->part->rows; r++) {
        for (uint32_t i = 0; i <= all->count; i++)
            all->cost[i][r] = r || i ? ZR_LAYOUT_DEAR : 0;
    }
    for (uint32_t r = 0; r < all->part->rows; r++) {
        for (uint32_t i = 0; i <= all->count; i++) {
            if (all->cost[i][r] > most || all->cost[i][r] >= ZR_LAYOUT_DEAR)
                continue;
            keep_cheapest(all, r + 1, i, 1, 0, all->cost[i][r] + empty_cost(all, i));
            try_cells(all, r, i);
        }
    }
    return all->cost[all->count][all->part->rows] <= most;
}

/* Nearly every column has a parting that costs little, and nearly all beginnings of another cost more: what
 * costs little is looked at alone first. No part of a parting costs more than the whole, so that the cheapest
 * is the same. */
static void spread(column *all)
{
    enum { LITTLE = 4, MORE = 20 };
    find_places(all);
    if (!spread_within(all, LITTLE) && !spread_within(all, MORE))
        spread_within(all, ZR_LAYOUT_DEAR);
}

static void put_cell(zr_layout_cell out[], uint32_t from, uint32_t rows, uint32_t first, uint32_t last)
{
    for (uint32_t r = 0; r < rows; r++)
        out[from + r] = (zr_layout_cell){first, last, r > 0};
}

static void put_cells(const column *all, zr_layout_cell out[ZR_LAYOUT_ROWS])
{
    for (uint32_t r = all->part->rows, i = all->count; r > 0;) {
        uint32_t rows = all->rows[i][r], size = all->size[i][r];
        r -= rows;
        i -= size;
        if (size)
            put_cell(out, r, rows, all->line[i], all->line[i + size - 1]);
        else
            put_cell(out, r, 1, ZR_NONE, ZR_NONE);
    }
}

/* Does line `i` belong to row `r + 1` rather than to `r`? By the row's first line, or by the nearest number.
 */
static bool is_next(const column *all, uint32_t r, uint32_t i)
{
    const zr_layout_part *part = all->part;
    uint32_t next = part->number[r + 1];
    if (part->hanging)
        return i >= (next < part->first[r + 1] ? next : part->first[r + 1]);
    return zr_layout_distance(part->number[r], i) > zr_layout_distance(next, i);
}

/* Where cells begin in the first line of their row: does line `i` go on with a cell of the row above? */
static bool hangs_over(const column *all, uint32_t i)
{
    return all->part->hanging && all->bodies && i > 0 && all->place[i] <= all->place[i - 1] + APART &&
           goes_on(all, i - 1) && !zr_layout_ends_name(span_of(all, i - 1));
}

/* Where cells begin in the first line of their row, or no parting fits: every line for itself. */
static void put_lines(const column *all, zr_layout_cell out[ZR_LAYOUT_ROWS])
{
    uint32_t r = 0, owner = 0;
    put_cell(out, 0, 1, ZR_NONE, ZR_NONE);
    for (uint32_t i = 0; i < all->count; i++) {
        while (r + 1 < all->part->rows && is_next(all, r, all->line[i])) {
            put_cell(out, ++r, 1, ZR_NONE, ZR_NONE);
            out[r].kept = is_next(all, r - 1, all->line[i]) && hangs_over(all, i);
            owner = out[r].kept ? owner : r;
        }
        out[owner].first = out[owner].first == ZR_NONE ? all->line[i] : out[owner].first;
        out[owner].last = all->line[i];
    }
    while (r + 1 < all->part->rows)
        put_cell(out, ++r, 1, ZR_NONE, ZR_NONE);
}

void zr_layout_cells(const zr_layout_page *at, const zr_layout_part *part, uint32_t index,
                     zr_layout_cell out[ZR_LAYOUT_ROWS])
{
    if (index == at->head.task) { /* a cell a row */
        for (uint32_t r = 0; r < part->rows; r++)
            put_cell(out, r, 1, part->first[r], part->last[r]);
        return;
    }
    column all;
    all.at = at;
    all.part = part;
    all.index = index;
    all.count = 0;
    all.bodies = zr_layout_is_bodies(at, index);
    all.leads = false;
    for (uint32_t c = 0; c < at->head.columns; c++)
        all.leads |= at->head.kind[c] == ZR_HEAD_LEAD;
    add_up(&all);
    if (!part->hanging)
        spread(&all);
    if (!part->hanging && all.cost[all.count][part->rows] < ZR_LAYOUT_DEAR)
        put_cells(&all, out);
    else
        put_lines(&all, out);
}
