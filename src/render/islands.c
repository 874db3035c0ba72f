/* Greedy placing of convex polygons: slide outwards from every standing one in fixed directions until free.
 */
#include "render/islands.h"

#include <math.h>

#define DIRECTIONS 36
#define PI 3.14159265358979323846

typedef struct frame_box {
    double left, top, right, bottom;
} frame_box;

static frame_box box_of(const zr_island *island, zr_point at)
{
    return (frame_box){island->low.x + at.x, island->low.y + at.y, island->high.x + at.x,
                       island->high.y + at.y};
}

static void measure(zr_island *island)
{
    island->low = island->high = island->polygon.corner[0];
    for (uint32_t i = 1; i < island->polygon.count; i++) {
        zr_point corner = island->polygon.corner[i];
        island->low = (zr_point){fmin(island->low.x, corner.x), fmin(island->low.y, corner.y)};
        island->high = (zr_point){fmax(island->high.x, corner.x), fmax(island->high.y, corner.y)};
    }
}

static frame_box join(frame_box a, frame_box b)
{
    return (frame_box){fmin(a.left, b.left), fmin(a.top, b.top), fmax(a.right, b.right),
                       fmax(a.bottom, b.bottom)};
}

typedef struct search {
    zr_island *islands;
    uint32_t *order;
    uint32_t count, placed; /* order[0 … placed) stand */
    double *pull;           /* count × count: the bonds as a table */
    double gap, aspect;
    frame_box whole; /* of what stands */
} search;

static bool is_free(const search *all, const zr_island *island, zr_point at)
{
    frame_box box = box_of(island, at);
    for (uint32_t i = 0; i < all->placed; i++) {
        const zr_island *other = &all->islands[all->order[i]];
        frame_box there = box_of(other, other->at);
        if (box.left - there.right >= all->gap || there.left - box.right >= all->gap ||
            box.top - there.bottom >= all->gap || there.top - box.bottom >= all->gap)
            continue;
        zr_point by = {at.x - other->at.x, at.y - other->at.y};
        if (zr_hull_touch(&other->polygon, &island->polygon, by, all->gap))
            return false;
    }
    return true;
}

static double cost_at(const search *all, uint32_t number, zr_point at)
{
    frame_box box = join(all->whole, box_of(&all->islands[number], at));
    double width = box.right - box.left, height = box.bottom - box.top;
    double far = 0, weight = 0;
    for (uint32_t i = 0; i < all->placed; i++) {
        uint32_t other = all->order[i];
        double pull = all->pull[(size_t)number * all->count + other];
        far += pull * hypot(at.x - all->islands[other].at.x, at.y - all->islands[other].at.y);
        weight += pull;
    }
    double middle = hypot(at.x / all->aspect, at.y);
    return fmax(width / all->aspect, height) + 0.1 * (weight > 0 ? far / weight : middle) +
           0.04 * (width + height);
}

/* The first free place on the way out, to a quarter of a point. */
static zr_point slide(const search *all, uint32_t number, zr_point from, double angle)
{
    zr_point way = {cos(angle), sin(angle)};
    const zr_island *island = &all->islands[number];
    double low = 0, high = 48;
    while (!is_free(all, island, (zr_point){from.x + way.x * high, from.y + way.y * high})) {
        low = high;
        high += 48;
    }
    while (high - low > 0.5) {
        double middle = (low + high) / 2;
        zr_point at = {from.x + way.x * middle, from.y + way.y * middle};
        *(is_free(all, island, at) ? &high : &low) = middle;
    }
    /* On quarters of a point, so that the last digit of a machine's arithmetic decides nothing. */
    return (zr_point){floor((from.x + way.x * high) * 4 + 0.5) / 4,
                      floor((from.y + way.y * high) * 4 + 0.5) / 4};
}

static void measure_whole(search *all)
{
    for (uint32_t i = 0; i < all->placed; i++) {
        const zr_island *island = &all->islands[all->order[i]];
        frame_box box = box_of(island, island->at);
        all->whole = i ? join(all->whole, box) : box;
    }
}

static void place_next(search *all)
{
    uint32_t number = all->order[all->placed];
    double best = INFINITY;
    zr_point at = {0, 0};
    measure_whole(all);
    for (uint32_t i = 0; i < all->placed * DIRECTIONS; i++) {
        zr_point from = all->islands[all->order[i / DIRECTIONS]].at;
        zr_point tried = slide(all, number, from, 2 * PI * (i % DIRECTIONS) / DIRECTIONS);
        double cost = cost_at(all, number, tried);
        if (cost < best - 1e-6) {
            best = cost;
            at = tried;
        }
    }
    all->islands[number].at = at;
    all->placed++;
}

/* Takes every island up again and puts it where it now costs least. */
static void place_again(search *all)
{
    for (uint32_t round = 0; round < all->count; round++) {
        uint32_t first = all->order[0];
        for (uint32_t i = 1; i < all->count; i++)
            all->order[i - 1] = all->order[i];
        all->order[all->count - 1] = first;
        all->placed = all->count - 1;
        place_next(all);
    }
}

/* What the sheet costs: its area as a length, more when it is far from the aspect wanted. */
static double sheet_cost(const search *all)
{
    double width = all->whole.right - all->whole.left, height = all->whole.bottom - all->whole.top;
    return sqrt(width * height) * (1 + 0.3 * fabs(log(width / height / all->aspect)));
}

/* With how far apart things stand, which alone moves an island that is not at the edge. */
static double total_cost(search *all)
{
    double spread = 0;
    measure_whole(all);
    zr_point middle = {(all->whole.left + all->whole.right) / 2, (all->whole.top + all->whole.bottom) / 2};
    for (uint32_t i = 0; i < all->count; i++)
        spread += hypot(all->islands[i].at.x - middle.x, all->islands[i].at.y - middle.y);
    return sheet_cost(all) + 0.08 * spread / all->count;
}

/* Whether the island that stands last in the order is free there. */
static bool may_stand(search *all, uint32_t at_order, zr_point at)
{
    uint32_t last = all->count - 1, number = all->order[at_order];
    all->order[at_order] = all->order[last];
    all->order[last] = number;
    all->placed = last;
    bool free = is_free(all, &all->islands[number], at);
    all->placed = all->count;
    all->order[last] = all->order[at_order];
    all->order[at_order] = number;
    return free;
}

/* Shoves every island a step in eight directions where that costs less. */
static bool nudge(search *all, double step)
{
    bool moved = false;
    for (uint32_t i = 0; i < all->count * 8; i++) {
        static const int ways[8][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
        zr_island *island = &all->islands[all->order[i / 8]];
        zr_point from = island->at, to = {from.x + step * ways[i % 8][0], from.y + step * ways[i % 8][1]};
        double before = total_cost(all);
        if (!may_stand(all, i / 8, to))
            continue;
        island->at = to;
        if (total_cost(all) < before - 1e-6)
            moved = true;
        else
            island->at = from;
    }
    return moved;
}

/* Places all in one order; gives the cost. */
static double place_all(search *all)
{
    for (all->placed = 0; all->placed < all->count;)
        place_next(all);
    if (all->count > 2)
        place_again(all);
    for (double step = 32; step >= 2; step /= 2) {
        for (int i = 0; i < 12 && nudge(all, step); i++)
            continue;
    }
    measure_whole(all);
    return sheet_cost(all);
}

static double area_of(const zr_polygon *polygon)
{
    double twice = 0;
    for (uint32_t i = 0; i < polygon->count; i++) {
        zr_point a = polygon->corner[i], b = polygon->corner[(i + 1) % polygon->count];
        twice += a.x * b.y - b.x * a.y;
    }
    return fabs(twice) / 2;
}

static void largest_first(search *all)
{
    for (uint32_t i = 0; i < all->count; i++) {
        uint32_t at = i;
        double area = area_of(&all->islands[i].polygon);
        for (; at > 0 && area > area_of(&all->islands[all->order[at - 1]].polygon) + 0.5; at--)
            all->order[at] = all->order[at - 1];
        all->order[at] = i;
    }
}

/* The order'th permutation of the first islands (Lehmer code). */
static void permute(const uint32_t *from, uint32_t *to, uint32_t count, uint32_t head, uint32_t number)
{
    uint32_t rest[4], size = head;
    for (uint32_t i = 0; i < count; i++)
        to[i] = from[i];
    for (uint32_t i = 0; i < head; i++)
        rest[i] = from[i];
    for (uint32_t i = 0; i < head; i++) {
        uint32_t pick = number % size;
        number /= size--;
        to[i] = rest[pick];
        for (uint32_t j = pick; j < size; j++)
            rest[j] = rest[j + 1];
    }
}

static void search_orders(search *all, uint32_t *base, zr_point *kept)
{
    static const uint32_t orders[] = {1, 1, 2, 6};
    uint32_t head = all->count < 3 ? all->count : 3;
    uint32_t tries = all->count <= 16 ? orders[head] : 1;
    double best = INFINITY;
    for (uint32_t i = 0; i < tries; i++) {
        permute(base, all->order, all->count, head, i);
        double cost = place_all(all);
        if (cost >= best * (1 - 1e-6))
            continue;
        best = cost;
        for (uint32_t k = 0; k < all->count; k++)
            kept[k] = all->islands[k].at;
    }
    for (uint32_t k = 0; k < all->count; k++)
        all->islands[k].at = kept[k];
}

bool zr_islands_place(zr_arena *arena, zr_island *islands, uint32_t count, const zr_bond *bonds,
                      size_t bond_count, double gap, double aspect)
{
    search all = {.islands = islands, .count = count, .gap = gap, .aspect = aspect};
    uint32_t *base = zr_arena_take(arena, count, sizeof *base);
    zr_point *kept = zr_arena_take(arena, count, sizeof *kept);
    all.order = zr_arena_take(arena, count, sizeof *all.order);
    all.pull = zr_arena_take(arena, (size_t)count * count, sizeof *all.pull);
    if (!base || !kept || !all.order || !all.pull)
        return false;
    for (uint32_t i = 0; i < count; i++)
        measure(&islands[i]);
    for (size_t i = 0; i < bond_count; i++) {
        all.pull[(size_t)bonds[i].a * count + bonds[i].b] += bonds[i].weight;
        all.pull[(size_t)bonds[i].b * count + bonds[i].a] += bonds[i].weight;
    }
    largest_first(&all);
    for (uint32_t i = 0; i < count; i++)
        base[i] = all.order[i];
    search_orders(&all, base, kept);
    return true;
}
