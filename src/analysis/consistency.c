/* Where two documents say nearly the same.
 *
 *     measures ─ letters ─ pieces ─ inverted list ─ pairs with summed rarity ─ the best, with their longest
 * run
 *
 * Like near-duplicate search by shingles (Broder 1997), but exact and weighted by rarity (Spärck Jones 1972)
 * instead of sketched: the inverted list is cut at 40 measures a piece, so the work is linear in the text. */
#include "zeren/consistency.h"

#include "analysis/consistency_differ.h"
#include "analysis/measure_letters.h"
#include "analysis/pair_map.h"
#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_COMMON = 40, USUAL_PAIRS = 200, RUN_LETTERS = 1500, SHORTEST_RUN = 10, SHORTEST_TEXT = 8 };
static const double usual_least = 0.04, sure = 0.4;

/* All that is gathered, freed at once. */
typedef struct gathered {
    zr_piece *pieces;
    size_t count, capacity;
    double *weight; /* per measure: summed rarity of its pieces */
    uint32_t texts; /* measures with pieces */
} gathered;

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

static bool gather(gathered *all, const zr_graph *graph, const zr_source *const *sources,
                   const zr_duty_index *index)
{
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        const zr_source *source = zr_measure_source(graph, sources, m);
        if (!source || graph->measures[m].kind == ZR_GROUP)
            continue;
        zr_letters letters = {0};
        bool good = zr_measure_letters(&letters, graph, source, m, index) && add_pieces(all, &letters, m);
        zr_letters_dispose(&letters);
        if (!good)
            return false;
    }
    return true;
}

/* Every pair of one piece's texts that stand in different documents. */
static bool add_run(zr_pair_map *map, const zr_graph *graph, const zr_piece *run, size_t count, double rarity)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            if (graph->measures[run[i].text].document != graph->measures[run[j].text].document &&
                !zr_pair_map_add(map, run[i].text, run[j].text, rarity))
                return false;
    return true;
}

static bool pair_up(zr_pair_map *map, gathered *all, const zr_graph *graph, uint32_t *common)
{
    zr_pieces_sort(all->pieces, all->count);
    for (size_t begin = 0, end; begin < all->count; begin = end) {
        size_t texts = zr_pieces_run(all->pieces, all->count, begin, &end);
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
static bool choose(zr_consistency *out, const zr_pair_map *map, const gathered *all, const zr_graph *graph,
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

/* The words that a run of letters stands in. */
static zr_span run_words(const zr_source *source, const zr_letters *letters, uint32_t end, uint32_t length)
{
    if (!length)
        return (zr_span){0};
    uint32_t character;
    zr_span text = zr_source_text(source);
    size_t last = letters->at[end - 1];
    return zr_span_cut(text, letters->at[end - length],
                       last + zr_utf8_read(zr_span_cut(text, last, text.size), &character));
}

static bool quote(zr_consistency_pair *pair, const zr_graph *graph, const zr_source *const *sources,
                  const zr_duty_index *index)
{
    zr_letters a = {0}, b = {0};
    uint32_t end_a = 0, end_b = 0, length = 0;
    const zr_source *source_a = zr_measure_source(graph, sources, pair->a),
                    *source_b = zr_measure_source(graph, sources, pair->b);
    bool good = zr_measure_letters(&a, graph, source_a, pair->a, index) &&
                zr_measure_letters(&b, graph, source_b, pair->b, index) &&
                longest_run(&a, &b, &end_a, &end_b, &length);
    if (good) {
        pair->words_a = run_words(source_a, &a, end_a, length);
        pair->words_b = run_words(source_b, &b, end_b, length);
    }
    zr_letters_dispose(&a);
    zr_letters_dispose(&b);
    return good;
}

/* The same words, not the same few terms: a long run, or most of the shorter text, or one title. */
static bool is_alike(const zr_consistency_pair *pair, const zr_graph *graph)
{
    zr_span title = graph->measures[pair->a].title;
    return zr_span_characters(pair->words_a) >= SHORTEST_RUN || pair->similarity >= sure ||
           (zr_span_characters(title) >= ZR_PIECE && zr_span_equal(title, graph->measures[pair->b].title));
}

static bool find(zr_consistency *out, gathered *all, zr_pair_map *map, const zr_graph *graph,
                 const zr_source *const *sources, const zr_duty_index *index,
                 const zr_consistency_options *options)
{
    if (!gather(all, graph, sources, index) || !pair_up(map, all, graph, &out->common) ||
        !choose(out, map, all, graph, index, options))
        return false;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->count; i++) {
        if (!quote(&out->pairs[i], graph, sources, index))
            return false;
        if (is_alike(&out->pairs[i], graph))
            out->pairs[kept++] = out->pairs[i];
    }
    out->count = kept;
    return true;
}

zr_status zr_consistency_find(zr_consistency *out, const zr_graph *graph, const zr_source *const *sources,
                              const zr_consistency_options *options, zr_error *err)
{
    *out = (zr_consistency){0};
    zr_arena arena = {0};
    gathered all = {0};
    zr_pair_map map = {0};
    zr_duty_index index;
    all.weight = zr_arena_take(&arena, graph->measure_count, sizeof *all.weight);
    bool good =
        zr_duty_index_make(&index, graph, &arena) && find(out, &all, &map, graph, sources, &index, options);
    free(all.pieces);
    zr_pair_map_free(&map);
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
