/* What a unit is called: the name that its duties use most, with the level's word that some of them have.
 *
 *     duties ─ each text of a unit once, with its duties ─ by unit, then by bytes ─ the most used, or all */
#include "graph/build.h"
#include "graph/whole_name.h"

#include <stdlib.h>

enum { BY_NAME, BY_FULL_NAME, BY_SURFACE };

/* A text that duties of a unit have. */
typedef struct called {
    zr_span text;
    uint32_t unit, duties;
} called;

typedef struct calls {
    called *items;
    size_t count, capacity;
    uint32_t *slots; /* numbers of items from 1, by unit and place in memory; 0: free */
    size_t slot_count;
    uint32_t *latest; /* by unit: the number of its text that was met last, or 0 */
} calls;

/* Where the text of a unit is, or would go. Texts are kept once, so that their place tells nearly all. */
static uint32_t *slot_of(const calls *all, uint32_t unit, zr_span text)
{
    uint64_t mixed = ((uint64_t)(uintptr_t)text.data ^ (uint64_t)unit << 40) * 0x9E3779B97F4A7C15u;
    size_t mask = all->slot_count - 1, at = (size_t)(mixed >> 32) & mask;
    for (; all->slots[at]; at = (at + 1) & mask) {
        const called *one = &all->items[all->slots[at] - 1];
        if (one->unit == unit && one->text.data == text.data && one->text.size == text.size)
            break;
    }
    return &all->slots[at];
}

/* At most half of the slots are taken. */
static bool make_slots(calls *all)
{
    if (all->count * 2 < all->slot_count)
        return true;
    calls more = *all;
    more.slot_count = all->slot_count ? all->slot_count * 2 : 256;
    more.slots = calloc(more.slot_count, sizeof *more.slots);
    if (!more.slots)
        return false;
    for (size_t i = 0; i < all->count; i++)
        *slot_of(&more, all->items[i].unit, all->items[i].text) = (uint32_t)i + 1;
    free(all->slots);
    *all = more;
    return true;
}

/* The number of a text of a unit; 0 when memory is refused. */
static uint32_t number_of(calls *all, uint32_t unit, zr_span text)
{
    if (!make_slots(all))
        return 0;
    uint32_t *slot = slot_of(all, unit, text);
    if (!*slot) {
        void *items = all->items;
        if (!zr_grow(&items, all->count, &all->capacity, sizeof *all->items))
            return 0;
        all->items = items;
        all->items[all->count] = (called){.text = text, .unit = unit};
        *slot = (uint32_t)++all->count;
    }
    return *slot;
}

/* Most units are called by one text all along. */
static bool note(calls *all, uint32_t unit, zr_span text)
{
    uint32_t number = all->latest[unit];
    if (!number || all->items[number - 1].text.data != text.data ||
        all->items[number - 1].text.size != text.size) {
        if (!text.data)
            return true;
        number = all->latest[unit] = number_of(all, unit, text);
        if (!number)
            return false;
    }
    all->items[number - 1].duties++;
    return true;
}

static int compare(const void *left, const void *right)
{
    const called *a = left, *b = right;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    return zr_span_compare(a->text, b->text);
}

/* By unit, then by bytes; what is the same in two places is one. */
static void sort(calls *all)
{
    size_t kept = 0;
    if (all->count)
        qsort(all->items, all->count, sizeof *all->items, compare);
    for (size_t i = 0; i < all->count; i++) {
        if (kept && compare(&all->items[kept - 1], &all->items[i]) == 0)
            all->items[kept - 1].duties += all->items[i].duties;
        else
            all->items[kept++] = all->items[i];
    }
    all->count = kept;
}

static zr_span text_of(const zr_duty *duty, const zr_duty_words *words, int which)
{
    if (which == BY_FULL_NAME)
        return words->full_name;
    return which == BY_NAME ? duty->name : duty->surface;
}

/* Gathers one of the texts of every duty; false when memory is refused. To be forgotten either way. */
static bool gather(calls *all, const zr_graph_store *store, const zr_duty_words *words, int which)
{
    const zr_duty *duties = zr_store_duties(store);
    uint32_t count = zr_store_count(store, ZR_DUTIES);
    *all = (calls){.latest = calloc((size_t)zr_store_count(store, ZR_UNITS) + 1, sizeof *all->latest)};
    if (!all->latest)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        if (!note(all, duties[i].unit, text_of(&duties[i], words ? &words[i] : NULL, which)))
            return false;
    }
    sort(all);
    return true;
}

static void forget(calls *all)
{
    free(all->items);
    free(all->slots);
    free(all->latest);
}

/* Where the texts of the unit of item `first` end. */
static size_t unit_end(const calls *all, size_t first)
{
    size_t end = first + 1;
    while (end < all->count && all->items[end].unit == all->items[first].unit)
        end++;
    return end;
}

/* 市司法局 for 司法局, where some list has it so: the most used of those. */
static size_t whole_of(const calls *all, size_t first, size_t end, size_t brief)
{
    size_t best = brief;
    for (size_t i = first; i < end; i++) {
        if (zr_is_whole_name(all->items[i].text, all->items[brief].text) &&
            (best == brief || all->items[i].duties > all->items[best].duties))
            best = i;
    }
    return best;
}

/* Texts of one unit come in byte order, so that the first of those used most wins. */
static zr_span most_used(const calls *all, size_t first, size_t end)
{
    size_t best = first;
    for (size_t i = first + 1; i < end; i++)
        best = all->items[i].duties > all->items[best].duties ? i : best;
    return all->items[whole_of(all, first, end, best)].text;
}

zr_status zr_name_units(zr_graph_store *store, const zr_duty_words *words, zr_error *err)
{
    bool fine = true;
    for (int which = BY_NAME; which <= BY_FULL_NAME && fine; which++) {
        calls all;
        fine = gather(&all, store, words, which);
        for (size_t first = 0, end; first < all.count && fine; first = end) {
            end = unit_end(&all, first);
            zr_graph_unit *unit = &zr_store_units(store)[all.items[first].unit];
            *(which == BY_NAME ? &unit->name : &unit->full_name) = most_used(&all, first, end);
        }
        forget(&all);
    }
    return fine ? ZR_OK : zr_fail_memory(err);
}

static bool list_texts(zr_graph_store *store, const calls *all, size_t first, size_t end)
{
    zr_span *names = zr_arena_take(&store->arena, end - first, sizeof *names);
    if (!names)
        return false;
    for (size_t i = first; i < end; i++)
        names[i - first] = all->items[i].text;
    zr_graph_unit *unit = &zr_store_units(store)[all->items[first].unit];
    unit->names = names;
    unit->name_count = (uint32_t)(end - first);
    return true;
}

zr_status zr_list_surfaces(zr_graph_store *store, zr_error *err)
{
    calls all;
    bool fine = gather(&all, store, NULL, BY_SURFACE);
    for (size_t first = 0, end; first < all.count && fine; first = end) {
        end = unit_end(&all, first);
        fine = list_texts(store, &all, first, end);
    }
    forget(&all);
    return fine ? ZR_OK : zr_fail_memory(err);
}
