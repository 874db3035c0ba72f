/* Where the rows of a page end: the cheapest parting of its tasks into as many as there are numbers. */
#include "source/drawn_layout.h"

#include "base/words.h"

enum {
    LONGEST = 60,  /* lines of one row */
    OFF = 2,       /* what a quarter of a line costs by which a row's middle misses its number */
    FAR = 16,      /* quarters of a line that it may miss it */
    BROKEN = 12,   /* what a short line costs that is not the last of its row */
    STOPPED = 2,   /* what a line costs that ends with a stop and is not the last */
    UNSTOPPED = 8, /* what a full line without a stop costs that is the last */
    DEAR_ROW = 14  /* what a row may cost on the average */
};

typedef struct tasks {
    const zr_layout_page *at;
    const zr_layout_part *part;
    uint32_t line[ZR_LAYOUT_LINES], count; /* lines with words in the column of tasks */
    uint32_t whole[ZR_LAYOUT_LINES + 1]; /* what it costs that no row ends behind the lines above this one */
    uint32_t cost[ZR_LAYOUT_ROWS + 1][ZR_LAYOUT_LINES + 1];
    uint8_t size[ZR_LAYOUT_ROWS + 1][ZR_LAYOUT_LINES + 1]; /* lines of the row that ends there */
} tasks;

static uint32_t place_of(const tasks *all, uint32_t task)
{
    return all->at->line[all->line[task]].place;
}

static bool stops(const tasks *all, uint32_t task)
{
    static const char *const ends[] = {"。", "；", "！", ";", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, zr_layout_span(all->at, all->line[task], all->at->head.task)) > 0;
}

static uint32_t goes_on_cost(const tasks *all, uint32_t task)
{
    if (zr_layout_is_short(all->at, all->line[task], all->at->head.task))
        return BROKEN;
    return stops(all, task) ? STOPPED : 0;
}

static uint32_t end_cost(const tasks *all, uint32_t task)
{
    bool full = !zr_layout_is_short(all->at, all->line[task], all->at->head.task);
    return stops(all, task) ? 0 : full ? UNSTOPPED : 1;
}

static void add_up(tasks *all)
{
    const zr_layout_part *part = all->part;
    for (uint32_t i = part->above; i < part->bottom; i++) {
        if (all->at->line[i].cell[all->at->head.task].end)
            all->line[all->count++] = i;
    }
    all->whole[0] = 0;
    for (uint32_t i = 0; i < all->count; i++)
        all->whole[i + 1] = all->whole[i] + goes_on_cost(all, i);
}

/* How far the lines [from, to] miss the number at `place`, in quarters of a line. */
static uint32_t miss(const tasks *all, uint32_t from, uint32_t to, uint32_t place)
{
    uint32_t first = place_of(all, from);
    if (all->part->hanging)
        return 2 * zr_layout_distance(first, place);
    return zr_layout_distance(first + place_of(all, to), 2 * place);
}

/* Row `r` is lines [from, to). */
static void try_row(tasks *all, uint32_t r, uint32_t from, uint32_t to)
{
    uint32_t off = miss(all, from, to - 1, all->at->line[all->part->number[r]].place);
    if (off > FAR)
        return;
    uint32_t sum =
        all->cost[r][from] + OFF * off + all->whole[to - 1] - all->whole[from] + end_cost(all, to - 1);
    if (sum < all->cost[r + 1][to]) {
        all->cost[r + 1][to] = sum;
        all->size[r + 1][to] = (uint8_t)(to - from);
    }
}

/* Can a row that begins with this line, and one that ends with it, still meet its number? */
static bool is_near(const tasks *all, uint32_t r, uint32_t from, uint32_t last)
{
    uint32_t place = all->at->line[all->part->number[r]].place;
    uint32_t first = place_of(all, from);
    return first <= place + FAR && (all->part->hanging || first + place_of(all, last) <= 2 * place + FAR);
}

/* Row `r`: from every line where the row before may end. */
static void put_row(tasks *all, uint32_t r)
{
    for (uint32_t to = 0; to <= all->count; to++)
        all->cost[r + 1][to] = ZR_LAYOUT_DEAR;
    for (uint32_t from = r; from < all->count; from++) {
        if (all->cost[r][from] >= ZR_LAYOUT_DEAR)
            continue;
        for (uint32_t to = from + 1; to <= all->count && to - from <= LONGEST; to++) {
            if (!is_near(all, r, from, to - 1))
                break;
            try_row(all, r, from, to);
        }
    }
}

static uint32_t find_rows(tasks *all, zr_layout_part *part)
{
    if (part->rows == 0 || all->count < part->rows)
        return ZR_LAYOUT_DEAR;
    for (uint32_t from = 0; from <= all->count; from++)
        all->cost[0][from] = from ? ZR_LAYOUT_DEAR : 0;
    for (uint32_t r = 0; r < part->rows; r++)
        put_row(all, r);
    uint32_t to = all->count, cost = all->cost[part->rows][to];
    if (cost > DEAR_ROW * (part->rows + 1))
        return ZR_LAYOUT_DEAR;
    for (uint32_t r = part->rows; r-- > 0;) {
        uint32_t from = to - all->size[r + 1][to];
        part->first[r] = all->line[from];
        part->last[r] = all->line[to - 1];
        to = from;
    }
    return cost;
}

uint32_t zr_layout_rows(const zr_layout_page *at, zr_layout_part *part)
{
    tasks all;
    all.at = at;
    all.part = part;
    all.count = 0;
    add_up(&all);
    return find_rows(&all, part);
}
