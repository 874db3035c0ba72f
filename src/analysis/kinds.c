/* Pairs by kind: those of the same two classes that share as many have the same p, computed once. */
#include "analysis/backbone_p.h"

#include <stdlib.h>

enum { DIGIT = 11, DIGITS = 1 << DIGIT, CLASS_BITS = 17 };

/* Both classes (the smaller first) and what is shared, in one number. */
typedef struct kind {
    uint64_t key;
    uint32_t pair;
} kind;

static int bits_of(uint64_t most)
{
    int bits = 0;
    while (bits < 64 && most >> bits)
        bits++;
    return bits;
}

/* By the lowest digit first; stable, so that the last pass leaves all in order. Returns where the result is.
 */
static kind *sort_kinds(kind *kinds, kind *room, size_t count, int bits)
{
    for (int shift = 0; shift < bits; shift += DIGIT) {
        size_t start[DIGITS + 1] = {0};
        for (size_t i = 0; i < count; i++)
            start[(kinds[i].key >> shift & (DIGITS - 1)) + 1]++;
        for (int d = 0; d < DIGITS; d++)
            start[d + 1] += start[d];
        for (size_t i = 0; i < count; i++)
            room[start[kinds[i].key >> shift & (DIGITS - 1)]++] = kinds[i];
        kind *sorted = room;
        room = kinds;
        kinds = sorted;
    }
    return kinds;
}

/* Largest class and largest number shared decide how many bits a key has. */
typedef struct layout {
    int class_bits, shared_bits;
} layout;

static layout lay_out(const zr_projection *projection, const uint32_t *class_of)
{
    uint32_t class_most = 0, shared_most = 0;
    for (uint32_t v = 0; v < projection->nodes && class_of; v++)
        class_most = class_of[v] > class_most ? class_of[v] : class_most;
    for (size_t i = 0; i < projection->pairs; i++)
        shared_most = projection->pair[i].shared > shared_most ? projection->pair[i].shared : shared_most;
    return (layout){bits_of(class_most), bits_of(shared_most)};
}

static void fill(kind *kinds, const zr_projection *projection, const uint32_t *class_of, layout of)
{
    for (size_t i = 0; i < projection->pairs; i++) {
        const zr_pair *pair = &projection->pair[i];
        uint64_t a = class_of ? class_of[pair->a] : 0, b = class_of ? class_of[pair->b] : 0;
        uint64_t low = a < b ? a : b, high = a < b ? b : a;
        kinds[i] = (kind){(low << of.class_bits | high) << of.shared_bits | pair->shared, (uint32_t)i};
    }
}

static void compute_kinds(double *p, const kind *kinds, size_t count, layout of, zr_kind_p *compute,
                          void *model)
{
    double last = 1;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || kinds[i].key != kinds[i - 1].key) {
            uint64_t classes = kinds[i].key >> of.shared_bits;
            uint32_t shared = (uint32_t)(kinds[i].key & ((1ull << of.shared_bits) - 1));
            last = compute(model, (uint32_t)(classes >> of.class_bits),
                           (uint32_t)(classes & ((1ull << of.class_bits) - 1)), shared);
        }
        p[kinds[i].pair] = last;
    }
}

zr_status zr_p_by_kind(double *p, const zr_projection *projection, const uint32_t *class_of,
                       zr_kind_p *compute, void *model, zr_error *err)
{
    layout of = lay_out(projection, class_of);
    if (of.class_bits > CLASS_BITS || 2 * of.class_bits + of.shared_bits > 64)
        return zr_fail_words(err, ZR_LIMIT, "不同的度太多，无法按类计算",
                             "too many different degrees for kinds of pairs");
    kind *kinds = malloc((projection->pairs + 1) * sizeof *kinds),
         *room = malloc((projection->pairs + 1) * sizeof *room);
    if (kinds && room) {
        fill(kinds, projection, class_of, of);
        const kind *sorted = sort_kinds(kinds, room, projection->pairs, 2 * of.class_bits + of.shared_bits);
        compute_kinds(p, sorted, projection->pairs, of, compute, model);
    }
    bool fine = kinds && room;
    free(kinds);
    free(room);
    return fine ? ZR_OK : zr_fail_memory(err);
}
