/* Where two documents say nearly the same.
 *
 *     measures ─ letters ─ pieces ─ inverted list ─ pairs with summed rarity ─ the best, with their longest
 * run
 *
 * Like near-duplicate search by shingles (Broder 1997), but exact and weighted by rarity (Spärck Jones 1972)
 * instead of sketched: the inverted list is cut at 40 measures a piece, so the work is linear in the text. */
#include "zeren/consistency.h"

#include "analysis/consistency_differ.h"
#include "analysis/pieces.h"
#include "graph/duty_index.h"
#include "zeren/passage.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_COMMON = 40, USUAL_PAIRS = 200, RUN_LETTERS = 1500, SHORTEST_TEXT = 12 };
static const double usual_least = 0.15;

/* All that is gathered, freed at once. */
typedef struct gathered {
    zr_piece *pieces;
    size_t count, capacity;
    double *weight; /* per measure: summed rarity of its pieces */
    uint32_t texts; /* measures with pieces */
} gathered;

/* A pair's shared rarity, by hash of (a, b): open addressing, at most half full. */
typedef struct pair_slot {
    uint64_t key; /* a << 32 | b, plus 1; 0: free */
    double shared;
} pair_slot;

typedef struct pair_map {
    pair_slot *slots;
    size_t count, capacity;
} pair_map;

static int by_hash(const void *left, const void *right)
{
    const zr_piece *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

/* Leaves out the letters of the duty expressions: what is compared is what is asked, not of whom. `duties`
 * are the measure's, in document order. */
static void drop_duties(zr_letters *letters, const zr_graph *graph, const zr_source *source, size_t start,
                        const uint32_t *duties, uint32_t count)
{
    uint32_t kept = 0, next = 0;
    for (uint32_t i = 0; i < letters->count; i++) {
        size_t at = start + letters->at[i];
        while (next < count && zr_passage_of_duty(&graph->duties[duties[next]], source).end <= at)
            next++;
        bool inside = next < count && zr_passage_of_duty(&graph->duties[duties[next]], source).start <= at;
        if (inside)
            continue;
        letters->letter[kept] = letters->letter[i];
        letters->at[kept++] = letters->at[i];
    }
    letters->at[kept] = letters->at[letters->count];
    letters->count = kept;
}

static bool add_pieces(gathered *all, const zr_letters *letters, uint32_t measure)
{
    if (letters->count < SHORTEST_TEXT)
        return true;
    for (uint32_t i = 0; i + ZR_PIECE <= letters->count; i++) {
        if (!zr_grow((void **)&all->pieces, all->count, &all->capacity, sizeof *all->pieces))
            return false;
        all->pieces[all->count++] = (zr_piece){zr_piece_hash(letters->letter + i), measure, i};
    }
    all->texts++;
    return true;
}

static const zr_source *source_of(const zr_graph *graph, const zr_source *const *sources, uint32_t measure)
{
    uint32_t document = graph->measures[measure].document;
    return sources && document != ZR_NONE ? sources[document] : NULL;
}

static bool read_letters(zr_letters *letters, const zr_graph *graph, const zr_source *const *sources,
                         uint32_t m, const zr_duty_index *index)
{
    const zr_source *source = source_of(graph, sources, m);
    zr_passage words = zr_passage_of_measure(graph, m, source);
    if (!zr_letters_read(letters, zr_span_cut(zr_source_text(source), words.start, words.end)))
        return false;
    drop_duties(letters, graph, source, words.start, index->duties + index->start[m],
                index->start[m + 1] - index->start[m]);
    return true;
}

static bool gather(gathered *all, const zr_graph *graph, const zr_source *const *sources,
                   const zr_duty_index *index)
{
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        if (!source_of(graph, sources, m))
            continue;
        zr_letters letters = {0};
        bool good = read_letters(&letters, graph, sources, m, index) && add_pieces(all, &letters, m);
        zr_letters_dispose(&letters);
        if (!good)
            return false;
    }
    return true;
}

/* One piece of a text is enough: [begin, end) of one hash becomes its distinct texts, their number returned.
 */
static size_t distinct_texts(zr_piece *run, size_t count)
{
    size_t kept = 1;
    for (size_t i = 1; i < count; i++)
        if (run[i].text != run[kept - 1].text)
            run[kept++] = run[i];
    return kept;
}

static pair_slot *find_slot(const pair_map *map, uint64_t key)
{
    size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> 20) & (map->capacity - 1);
    while (map->slots[at].key && map->slots[at].key != key)
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
}

static bool enlarge(pair_map *map)
{
    pair_map larger = {.capacity = map->capacity ? map->capacity * 2 : 1024, .count = map->count};
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < map->capacity; i++)
        if (map->slots[i].key)
            *find_slot(&larger, map->slots[i].key) = map->slots[i];
    free(map->slots);
    *map = larger;
    return true;
}

static bool add_shared(pair_map *map, uint32_t a, uint32_t b, double rarity)
{
    if (map->count * 2 >= map->capacity && !enlarge(map))
        return false;
    uint64_t key = ((uint64_t)a << 32 | b) + 1;
    pair_slot *slot = find_slot(map, key);
    map->count += slot->key == 0;
    slot->key = key;
    slot->shared += rarity;
    return true;
}

/* Every pair of one piece's texts that stand in different documents. */
static bool add_run(pair_map *map, const zr_graph *graph, const zr_piece *run, size_t count, double rarity)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            if (graph->measures[run[i].text].document != graph->measures[run[j].text].document &&
                !add_shared(map, run[i].text, run[j].text, rarity))
                return false;
    return true;
}

static bool pair_up(pair_map *map, gathered *all, const zr_graph *graph, uint32_t *common)
{
    if (all->count)
        qsort(all->pieces, all->count, sizeof *all->pieces, by_hash);
    for (size_t begin = 0, end; begin < all->count; begin = end) {
        for (end = begin + 1; end < all->count && all->pieces[end].hash == all->pieces[begin].hash;)
            end++;
        size_t texts = distinct_texts(all->pieces + begin, end - begin);
        double rarity = log(((double)all->texts + 1) / (double)texts);
        for (size_t i = 0; i < texts; i++)
            all->weight[all->pieces[begin + i].text] += rarity;
        *common += texts > MOST_COMMON;
        if (texts > 1 && texts <= MOST_COMMON && !add_run(map, graph, all->pieces + begin, texts, rarity))
            return false;
    }
    return true;
}

static int by_similarity(const void *left, const void *right)
{
    const zr_consistency_pair *a = left, *b = right;
    if (a->similarity != b->similarity)
        return a->similarity > b->similarity ? -1 : 1;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

/* The pairs similar enough and different enough, best first. */
static bool choose(zr_consistency *out, const pair_map *map, const gathered *all, const zr_graph *graph,
                   const zr_duty_index *index, const zr_consistency_options *options)
{
    size_t capacity = 0, count = 0;
    double least = options->least > 0 ? options->least : usual_least;
    for (size_t i = 0; i < map->capacity; i++) {
        if (!map->slots[i].key)
            continue;
        uint32_t a = (uint32_t)((map->slots[i].key - 1) >> 32), b = (uint32_t)(map->slots[i].key - 1);
        double similarity = map->slots[i].shared / fmin(all->weight[a], all->weight[b]);
        unsigned differ =
            similarity < least ? 0 : zr_consistency_differ(graph, a, b, index->start, index->duties);
        if (similarity < least || (!differ && !options->agreeing))
            continue;
        if (!zr_grow((void **)&out->pairs, count, &capacity, sizeof *out->pairs))
            return false;
        out->pairs[count++] =
            (zr_consistency_pair){.a = a, .b = b, .similarity = similarity, .differ = differ};
    }
    if (count)
        qsort(out->pairs, count, sizeof *out->pairs, by_similarity);
    uint32_t most = options->most ? options->most : USUAL_PAIRS;
    out->count = count > most ? most : (uint32_t)count;
    return true;
}

/* The longest run of letters that both have, by the table of common suffixes, in two rows. O(a·b), both cut
 * at RUN_LETTERS. */
static bool longest_run(const zr_letters *a, const zr_letters *b, uint32_t *end_a, uint32_t *end_b,
                        uint32_t *length)
{
    uint32_t rows = a->count < RUN_LETTERS ? a->count : RUN_LETTERS;
    uint32_t columns = b->count < RUN_LETTERS ? b->count : RUN_LETTERS;
    uint32_t *suffix = calloc((size_t)columns + 1, sizeof *suffix);
    if (!suffix)
        return false;
    *length = 0;
    for (uint32_t i = 0; i < rows; i++)
        for (uint32_t j = columns; j > 0; j--) {
            suffix[j] = a->letter[i] == b->letter[j - 1] ? suffix[j - 1] + 1 : 0;
            if (suffix[j] > *length) {
                *length = suffix[j];
                *end_a = i + 1;
                *end_b = j;
            }
        }
    free(suffix);
    return true;
}

static zr_span run_words(const zr_graph *graph, const zr_source *source, uint32_t measure,
                         const zr_letters *letters, uint32_t end, uint32_t length)
{
    if (!length)
        return (zr_span){0};
    zr_passage words = zr_passage_of_measure(graph, measure, source);
    zr_span text = zr_span_cut(zr_source_text(source), words.start, words.end);
    size_t last = letters->at[end - 1];
    size_t after = last < text.size && (unsigned char)text.data[last] >= 0xF0   ? 4
                   : last < text.size && (unsigned char)text.data[last] >= 0xE0 ? 3
                   : last < text.size && (unsigned char)text.data[last] >= 0xC0 ? 2
                                                                                : 1;
    return zr_span_cut(text, letters->at[end - length], last + after);
}

static bool quote(zr_consistency_pair *pair, const zr_graph *graph, const zr_source *const *sources,
                  const zr_duty_index *index)
{
    zr_letters a = {0}, b = {0};
    uint32_t end_a = 0, end_b = 0, length = 0;
    bool good = read_letters(&a, graph, sources, pair->a, index) &&
                read_letters(&b, graph, sources, pair->b, index) &&
                longest_run(&a, &b, &end_a, &end_b, &length);
    if (good) {
        pair->words_a = run_words(graph, source_of(graph, sources, pair->a), pair->a, &a, end_a, length);
        pair->words_b = run_words(graph, source_of(graph, sources, pair->b), pair->b, &b, end_b, length);
    }
    zr_letters_dispose(&a);
    zr_letters_dispose(&b);
    return good;
}

static bool find(zr_consistency *out, gathered *all, pair_map *map, const zr_graph *graph,
                 const zr_source *const *sources, const zr_duty_index *index,
                 const zr_consistency_options *options)
{
    if (!gather(all, graph, sources, index) || !pair_up(map, all, graph, &out->common) ||
        !choose(out, map, all, graph, index, options))
        return false;
    for (uint32_t i = 0; i < out->count; i++)
        if (!quote(&out->pairs[i], graph, sources, index))
            return false;
    return true;
}

zr_status zr_consistency_find(zr_consistency *out, const zr_graph *graph, const zr_source *const *sources,
                              const zr_consistency_options *options, zr_error *err)
{
    *out = (zr_consistency){0};
    zr_arena arena = {0};
    gathered all = {0};
    pair_map map = {0};
    zr_duty_index index;
    all.weight = zr_arena_take(&arena, graph->measure_count, sizeof *all.weight);
    bool good =
        zr_duty_index_make(&index, graph, &arena) && find(out, &all, &map, graph, sources, &index, options);
    free(all.pieces);
    free(map.slots);
    zr_arena_free(&arena);
    if (!good)
        zr_consistency_dispose(out);
    return good ? ZR_OK : zr_fail_memory(err);
}

void zr_consistency_dispose(zr_consistency *consistency)
{
    free(consistency->pairs);
    *consistency = (zr_consistency){0};
}
