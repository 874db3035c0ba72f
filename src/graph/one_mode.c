/* One mode → two: a network of units tied to units has a measure for every tie, so that all that is asked of
 * units (who leads whom, ties, holes, clusters, QAP) is asked of its own ties. */
#include "graph/brief.h"
#include "graph/import.h"

#include <math.h>
#include <stdlib.h>

/* From a to b, all that the file says of it together. */
typedef struct arc {
    uint32_t relation, a, b, line;
    size_t order; /* how many came before it */
    double weight;
} arc;

typedef struct network {
    zr_import *import;
    arc *arc; /* by relation, a, then b; no loops */
    size_t count;
} network;

static bool says_second(const zr_import *import)
{
    for (size_t i = 0; i < import->node_count; i++) {
        const zr_import_node *node = &import->nodes[i];
        if (node->mode == ZR_SIDE_SECOND || (node->mode == ZR_SIDE_UNSAID && node->side == ZR_SIDE_SECOND))
            return true;
    }
    return false;
}

static bool says_first(const zr_import *import)
{
    for (size_t i = 0; i < import->node_count; i++) {
        if (import->nodes[i].mode == ZR_SIDE_FIRST || import->nodes[i].side == ZR_SIDE_FIRST)
            return true;
    }
    return false;
}

/* A file that names a second mode has two; one that names only the first may be one-sided, unless it has
 * ties. */
bool zr_import_is_one_mode(const zr_import *import)
{
    zr_network_kind wanted = import->reading->network;
    if (wanted != ZR_NETWORK_TOLD)
        return wanted != ZR_NETWORK_TWO_MODE;
    if (import->one_mode)
        return true;
    return import->node_count > 0 && !says_second(import) && (import->tie_count > 0 || !says_first(import));
}

static int by_ends(const void *left, const void *right)
{
    const arc *x = left, *y = right;
    if (x->relation != y->relation)
        return x->relation < y->relation ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

static void put(network *of, uint32_t a, uint32_t b, const zr_import_tie *tie)
{
    bool back = of->import->reading->transposed;
    of->arc[of->count] = (arc){tie->relation, back ? b : a, back ? a : b, tie->line, of->count, tie->weight};
    of->count++;
}

/* Ties that come twice add up, in their order. */
static void merge(network *of)
{
    size_t kept = 0;
    qsort(of->arc, of->count, sizeof *of->arc, by_ends);
    for (size_t i = 0; i < of->count; i++) {
        arc *last = kept ? &of->arc[kept - 1] : NULL;
        if (last && last->relation == of->arc[i].relation && last->a == of->arc[i].a &&
            last->b == of->arc[i].b)
            last->weight += of->arc[i].weight;
        else
            of->arc[kept++] = of->arc[i];
    }
    of->count = kept;
    for (size_t i = 0; i < kept; i++) {
        if (!isfinite(of->arc[i].weight))
            zr_import_fail(of->import, ZR_BAD_INPUT, of->arc[i].line, "权重之和太大，无法表示",
                           "the weights add up to more than can be held", (zr_span){0});
    }
}

static void collect(network *of)
{
    zr_import *import = of->import;
    for (size_t i = 0; i < import->tie_count; i++) {
        const zr_import_tie *tie = &import->ties[i];
        if (tie->a == tie->b) {
            import->loops++;
            continue;
        }
        put(of, tie->a, tie->b, tie);
        if (tie->both_ways || (import->undirected && !tie->one_way))
            put(of, tie->b, tie->a, tie);
    }
    merge(of);
}

static const arc *back_of(const network *of, const arc *one)
{
    arc wanted = {.relation = one->relation, .a = one->b, .b = one->a};
    size_t low = 0, high = of->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_ends(&of->arc[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    const arc *at = low < of->count ? &of->arc[low] : NULL;
    return at && at->relation == wanted.relation && at->a == wanted.a && at->b == wanted.b ? at : NULL;
}

static bool is_even(const network *of)
{
    for (size_t i = 0; i < of->count; i++) {
        const arc *back = back_of(of, &of->arc[i]);
        if (!back || back->weight < of->arc[i].weight || back->weight > of->arc[i].weight)
            return false;
    }
    return true;
}

/* One of each two that go both ways, with the larger value. */
static bool symmetrise(network *of)
{
    arc *kept = malloc((of->count + 1) * sizeof *kept);
    size_t count = 0;
    if (!kept)
        return false;
    for (size_t i = 0; i < of->count; i++) {
        arc one = of->arc[i];
        const arc *back = back_of(of, &one);
        if (back && one.a > one.b)
            continue;
        if (back && back->weight > one.weight)
            one.weight = back->weight;
        kept[count++] = one;
    }
    free(of->arc);
    of->arc = kept;
    of->count = count;
    return true;
}

/* A long name would stand in every one of its ties. */
static zr_brief shown(const zr_import_node *node)
{
    return zr_brief_of(node->label.size ? node->label : node->name.size ? node->name : node->id);
}

/* The measure that a tie becomes; ZR_NONE when it failed. */
static uint32_t measure_of(zr_import *import, const arc *one, size_t number)
{
    zr_arena *arena = &import->store->arena;
    bool several = import->relation_count > 1;
    zr_span id = zr_arena_print(arena, "%zu", number);
    zr_span document = several ? import->relations[one->relation] : import->reading->id;
    zr_brief a = shown(&import->nodes[one->a]), b = shown(&import->nodes[one->b]);
    uint32_t node = zr_import_say(import, 1, id, one->line);
    if (node == ZR_NONE)
        return node;
    zr_import_node *to = &import->nodes[node];
    to->mode = ZR_SIDE_SECOND;
    to->document = several ? document : (zr_span){0};
    to->kind = zr_store_name(import->store, zr_span_of("tie"));
    to->name = zr_arena_print(arena, "%.*s#%zu", (int)document.size, document.data, number);
    to->label = zr_arena_print(arena, "%s %s %s", a.text, import->has_arcs ? "→" : "–", b.text);
    return node;
}

/* The value stands at the head, so that both together weigh the tie. */
static bool put_ties(network *of)
{
    zr_import *import = of->import;
    zr_import_tie *ties = malloc((2 * of->count + 1) * sizeof *ties);
    if (!ties)
        return false;
    for (size_t i = 0; i < of->count && import->status == ZR_OK; i++) {
        const arc *one = &of->arc[i];
        uint32_t measure = measure_of(import, one, i + 1);
        zr_role tail = import->has_arcs ? ZR_LEAD : ZR_RESPONSIBLE;
        ties[2 * i] =
            (zr_import_tie){.a = one->a, .b = measure, .role = tail, .weight = 1, .line = one->line};
        ties[2 * i + 1] = (zr_import_tie){
            .a = one->b, .b = measure, .role = ZR_RESPONSIBLE, .weight = one->weight, .line = one->line};
    }
    free(import->ties);
    import->ties = ties;
    import->tie_count = import->tie_room = 2 * of->count;
    import->turned = true;
    return true;
}

static bool turn(network *of)
{
    zr_import *import = of->import;
    zr_network_kind wanted = import->reading->network;
    for (size_t i = 0; i < import->node_count; i++)
        import->nodes[i].mode = ZR_SIDE_FIRST;
    collect(of);
    import->has_arcs = wanted == ZR_NETWORK_DIRECTED || (wanted != ZR_NETWORK_UNDIRECTED && !is_even(of));
    return (import->has_arcs || symmetrise(of)) && put_ties(of);
}

void zr_import_turn(zr_import *import)
{
    network of = {.import = import, .arc = malloc((2 * import->tie_count + 1) * sizeof(arc))};
    bool fine = of.arc && turn(&of);
    free(of.arc);
    if (!fine && import->status == ZR_OK)
        import->status = zr_fail_memory(import->err);
}
