/* Units of different documents that are one body perhaps: by place and stem, each beside its neighbours.
 *
 * The stem is the full name without the place's name and the Party's mark: 湖北省|委|金融办, 湖北省|金融办.
 */
#include "graph/near_units.h"

#include "base/words.h"
#include "units/near.h"

#include <stdlib.h>
#include <string.h>

enum { NEIGHBOURS = 16 }; /* behind each in their order: a unit's duties are looked at so often at most */

typedef struct unit_stem {
    uint32_t unit, place;
    zr_span stem;
} unit_stem;

/* The duties of each unit, in the order of their documents: of unit u duties[start[u]] … */
typedef struct by_unit {
    uint32_t *start, *duties;
} by_unit;

static bool make_index(by_unit *index, const zr_graph_store *store)
{
    uint32_t units = zr_store_count(store, ZR_UNITS), count = zr_store_count(store, ZR_DUTIES);
    const zr_duty *duties = zr_store_duties(store);
    index->start = calloc((size_t)units + 2, sizeof *index->start);
    index->duties = calloc((size_t)count + 1, sizeof *index->duties);
    if (!index->start || !index->duties)
        return false;
    for (uint32_t d = 0; d < count; d++)
        index->start[duties[d].unit + 2]++;
    for (uint32_t u = 0; u < units; u++)
        index->start[u + 2] += index->start[u + 1];
    for (uint32_t d = 0; d < count; d++)
        index->duties[index->start[duties[d].unit + 1]++] = d;
    return true;
}

static uint32_t document_of(const zr_graph_store *store, uint32_t duty)
{
    return zr_store_measures(store)[zr_store_duties(store)[duty].measure].document;
}

/* Is there a document that names both? */
static bool stand_together(const zr_graph_store *store, const by_unit *index, uint32_t a, uint32_t b)
{
    uint32_t i = index->start[a], j = index->start[b];
    while (i < index->start[a + 1] && j < index->start[b + 1]) {
        uint32_t one = document_of(store, index->duties[i]), other = document_of(store, index->duties[j]);
        if (one == other)
            return true;
        if (one < other)
            i++;
        else
            j++;
    }
    return false;
}

static zr_span stem_of(const zr_graph_unit *unit, const zr_graph_place *place)
{
    enum { LEAST = 9 }; /* bytes: three characters */
    static const char *const marks[] = {"党委", "委", NULL};
    zr_span name = unit->full_name;
    if (zr_goes_on(name, place->name))
        name = zr_behind(name, place->name.size);
    size_t mark = zr_starts_any(name, marks);
    return name.size >= mark + LEAST ? zr_behind(name, mark) : name;
}

static int by_stem(const void *left, const void *right)
{
    const unit_stem *a = left, *b = right;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    int order = zr_span_compare(a->stem, b->stem);
    return order ? order : (a->unit > b->unit) - (a->unit < b->unit);
}

static uint32_t collect(unit_stem *stems, const zr_graph_store *store, const by_unit *index)
{
    const zr_graph_unit *units = zr_store_units(store);
    uint32_t count = 0;
    for (uint32_t u = 0; u < zr_store_count(store, ZR_UNITS); u++) {
        if (!units[u].collective && units[u].place != ZR_NONE && index->start[u] < index->start[u + 1])
            stems[count++] =
                (unit_stem){u, units[u].place, stem_of(&units[u], &zr_store_places(store)[units[u].place])};
    }
    if (count)
        qsort(stems, count, sizeof *stems, by_stem);
    return count;
}

static bool are_near(zr_span a, zr_span b)
{
    return zr_span_equal(a, b) || zr_name_is_within(a.size < b.size ? a : b, a.size < b.size ? b : a);
}

/* At the first words of the one that comes later: 自治区金融办、自治区党委金融办 (gx2023:41). */
static void tell(zr_graph_store *store, const by_unit *index, uint32_t one, uint32_t other)
{
    uint32_t first = index->duties[index->start[one]], second = index->duties[index->start[other]];
    if (first > second) {
        uint32_t swapped = first;
        first = second;
        second = swapped;
    }
    const zr_duty *early = &zr_store_duties(store)[first], *late = &zr_store_duties(store)[second];
    zr_finding *finding = zr_store_add(store, ZR_FINDINGS);
    if (!finding)
        return;
    const zr_graph_unit *units = zr_store_units(store);
    zr_span where = zr_store_documents(store)[document_of(store, first)].id;
    zr_span late_name = units[late->unit].name, early_name = units[early->unit].name;
    *finding = (zr_finding){.code = ZR_F_NEAR_UNITS,
                            .document = document_of(store, second),
                            .measure = late->measure,
                            .line = late->line,
                            .page = late->page,
                            .paragraph = late->paragraph,
                            .start = late->start,
                            .end = late->end,
                            .quote = late->surface};
    finding->detail =
        zr_arena_print(&store->arena, "%.*s、%.*s（%.*s:%u）", (int)late_name.size, late_name.data,
                       (int)early_name.size, early_name.data, (int)where.size, where.data, early->line);
}

/* Every pair is told. */
static bool look(zr_graph_store *store, const by_unit *index, const unit_stem *stems, uint32_t count)
{
    enum { WORD = 6 }; /* bytes that they begin with alike */
    bool told = false;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = i + 1; k < count && k <= i + NEIGHBOURS; k++) {
            const unit_stem *a = &stems[i], *b = &stems[k];
            if (a->place != b->place || a->stem.size < WORD || b->stem.size < WORD ||
                memcmp(a->stem.data, b->stem.data, WORD))
                break;
            if (!are_near(a->stem, b->stem) || stand_together(store, index, a->unit, b->unit))
                continue;
            tell(store, index, a->unit, b->unit);
            told = true;
        }
    }
    return told;
}

zr_status zr_near_units_tell(zr_graph_store *store, zr_error *err)
{
    if (zr_store_count(store, ZR_DOCUMENTS) < 2)
        return ZR_OK;
    by_unit index = {0};
    unit_stem *stems = calloc((size_t)zr_store_count(store, ZR_UNITS) + 1, sizeof *stems);
    bool done = stems && make_index(&index, store);
    bool told = done && look(store, &index, stems, collect(stems, store, &index));
    free(index.start);
    free(index.duties);
    free(stems);
    if (!done)
        return zr_fail_memory(err);
    zr_status status = zr_store_status(store, err);
    return status == ZR_OK && told ? zr_store_order(store, err) : status;
}
