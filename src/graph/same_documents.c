/* One document that was given twice: every count of it is doubled.
 *
 *     documents ─ by title (without one: by all their measures) ─ runs ─ each beside the first few of its run
 */
#include "graph/same_documents.h"

#include "base/table.h"
#include "base/utf8.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

enum {
    FIRSTS = 16, /* different documents of one title that others of it are compared with */
    LEAST = 3    /* measures of a document without a title, so that its measures tell which it is */
};

typedef struct titled {
    uint64_t key;
    uint32_t document;
} titled;

/* A title's letters and digits, whatever stands between them in the one copy or the other, and the bracket
 * that ends it: （2021—2023年）, which copies leave out. */
typedef struct plain_title {
    zr_span name, bracket;
} plain_title;

typedef struct same_documents {
    zr_graph_store *store;
    zr_arena arena;
    plain_title *titles; /* by document */
    uint32_t *start;     /* by document: its first measure; one more at the end */
    uint32_t *duties;    /* by document: how many */
    uint64_t *hashes;    /* of the measures' titles, sorted within each document of a run; once made */
    bool told;
} same_documents;

static int by_hash(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static int by_key(const void *left, const void *right)
{
    const titled *a = left, *b = right;
    int order = (a->key > b->key) - (a->key < b->key);
    return order ? order : (a->document > b->document) - (a->document < b->document);
}

static uint32_t measures_of(const same_documents *it, uint32_t document)
{
    return it->start[document + 1] - it->start[document];
}

static const zr_graph_document *document_at(const same_documents *it, uint32_t document)
{
    return &zr_store_documents(it->store)[document];
}

/* Chinese, Latin letters and digits, these of either width. */
static bool is_letter(uint32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || c >= 0x20000;
}

static zr_span letters_of(zr_arena *arena, zr_span words)
{
    size_t size = 0;
    char *letters = zr_arena_take(arena, words.size + 1, 1);
    for (size_t at = 0, step; letters && at < words.size; at += step) {
        uint32_t c;
        step = zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        bool wide = c >= 0xFF10 && c <= 0xFF5A;
        if (!is_letter(wide ? c - 0xFEE0 : c))
            continue;
        if (wide)
            letters[size++] = (char)(c - 0xFEE0);
        else {
            memcpy(letters + size, words.data + at, step);
            size += step;
        }
    }
    return (zr_span){letters, letters ? size : 0};
}

static plain_title plain(zr_arena *arena, zr_span title)
{
    static const char *const ends[] = {"）", ")", NULL};
    size_t open = title.size, wide = zr_span_find(title, zr_span_of("（"), 0),
           narrow = zr_span_find(title, zr_span_of("("), 0);
    if (zr_ends_any(title, ends))
        open = wide < narrow ? wide : narrow;
    open = open == 0 || open == SIZE_MAX ? title.size : open;
    return (plain_title){letters_of(arena, zr_span_cut(title, 0, open)),
                         letters_of(arena, zr_span_cut(title, open, title.size))};
}

static bool read_titles(same_documents *it)
{
    uint32_t documents = zr_store_count(it->store, ZR_DOCUMENTS);
    it->titles = calloc((size_t)documents + 1, sizeof *it->titles);
    for (uint32_t d = 0; d < documents && it->titles; d++)
        it->titles[d] = plain(&it->arena, document_at(it, d)->title);
    return it->titles && !it->arena.failed;
}

static bool count_rows(same_documents *it)
{
    uint32_t documents = zr_store_count(it->store, ZR_DOCUMENTS);
    uint32_t measures = zr_store_count(it->store, ZR_MEASURES);
    uint32_t duties = zr_store_count(it->store, ZR_DUTIES);
    it->start = calloc((size_t)documents + 1, sizeof *it->start);
    it->duties = calloc((size_t)documents + 1, sizeof *it->duties);
    it->hashes = malloc(((size_t)measures + 1) * sizeof *it->hashes);
    if (!it->start || !it->duties || !it->hashes)
        return false;
    const zr_graph_measure *rows = zr_store_measures(it->store);
    for (uint32_t m = 0; m < measures; m++)
        it->start[rows[m].document + 1]++;
    for (uint32_t d = 0; d < documents; d++)
        it->start[d + 1] += it->start[d];
    for (uint32_t i = 0; i < duties; i++)
        it->duties[rows[zr_store_duties(it->store)[i].measure].document]++;
    return true;
}

static void hash_measures(same_documents *it, uint32_t document)
{
    uint32_t first = it->start[document], count = measures_of(it, document);
    for (uint32_t m = first; m < first + count; m++)
        it->hashes[m] = zr_hash(zr_store_measures(it->store)[m].title);
    if (count)
        qsort(it->hashes + first, count, sizeof *it->hashes, by_hash);
}

/* What is the same for the two: the title, else all measures and how many duties. 0: nothing to know it by.
 */
static uint64_t key_of(same_documents *it, uint32_t document)
{
    zr_span title = it->titles[document].name;
    uint32_t first = it->start[document], count = measures_of(it, document);
    if (title.size)
        return zr_hash(title) | 1;
    if (count < LEAST)
        return 0;
    hash_measures(it, document);
    zr_span all = {(const char *)(it->hashes + first), count * sizeof *it->hashes};
    return (zr_hash(all) ^ it->duties[document]) | 1;
}

/* Documents that have a key, in its order. */
static uint32_t collect(same_documents *it, titled *keys)
{
    uint32_t count = 0;
    for (uint32_t d = 0; d < zr_store_count(it->store, ZR_DOCUMENTS); d++) {
        uint64_t key = key_of(it, d);
        if (key)
            keys[count++] = (titled){key, d};
    }
    if (count)
        qsort(keys, count, sizeof *keys, by_key);
    return count;
}

/* One of them may leave it out: heads of copies are cut. */
static bool may_agree(zr_span a, zr_span b)
{
    return !a.size || !b.size || zr_span_equal(a, b);
}

static zr_span first_issuer(const zr_graph_document *document)
{
    return document->issuer_count ? document->issuers[0] : (zr_span){0};
}

/* Three in four of the larger one's measures stand in the other. */
static bool share_measures(const same_documents *it, uint32_t one, uint32_t other)
{
    uint32_t a = measures_of(it, one), b = measures_of(it, other);
    if ((uint64_t)(a < b ? a : b) * 4 < (uint64_t)(a > b ? a : b) * 3)
        return false; /* a large one is not walked for every small one of its title */
    uint32_t i = it->start[one], j = it->start[other], common = 0;
    while (i < it->start[one + 1] && j < it->start[other + 1]) {
        int order = by_hash(&it->hashes[i], &it->hashes[j]);
        common += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    return (uint64_t)common * 4 >= (uint64_t)(a > b ? a : b) * 3;
}

static bool are_same(const same_documents *it, uint32_t one, uint32_t other)
{
    const zr_graph_document *a = document_at(it, one), *b = document_at(it, other);
    bool agree = a->place == b->place && zr_span_equal(it->titles[one].name, it->titles[other].name) &&
                 may_agree(it->titles[one].bracket, it->titles[other].bracket) &&
                 may_agree(a->number, b->number) && may_agree(a->date, b->date) &&
                 may_agree(first_issuer(a), first_issuer(b));
    bool bytes = a->sha256.size && zr_span_equal(a->sha256, b->sha256);
    bool named = measures_of(it, one) || bytes || (a->number.size && zr_span_equal(a->number, b->number));
    return agree && named && share_measures(it, one, other);
}

static void tell(same_documents *it, uint32_t first, uint32_t again)
{
    const zr_graph_document *early = document_at(it, first), *late = document_at(it, again);
    zr_finding *finding = zr_store_add(it->store, ZR_FINDINGS);
    it->told = true;
    if (finding)
        *finding = (zr_finding){.code = ZR_F_SAME_DOCUMENT,
                                .document = again,
                                .measure = ZR_NONE,
                                .line = 1,
                                .detail = late->title.size
                                              ? zr_arena_print(&it->store->arena, "%.*s（%.*s）",
                                                               (int)late->title.size, late->title.data,
                                                               (int)early->source.size, early->source.data)
                                              : early->source,
                                .quote = late->title};
}

/* Documents of one key, in their order: each beside those before it that are no copies themselves. */
static void look_at_run(same_documents *it, const titled *run, uint32_t count)
{
    uint32_t firsts[FIRSTS], known = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = 0;
        hash_measures(it, run[i].document);
        while (at < known && !are_same(it, firsts[at], run[i].document))
            at++;
        if (at < known)
            tell(it, firsts[at], run[i].document);
        else if (known < FIRSTS)
            firsts[known++] = run[i].document;
    }
}

static void look(same_documents *it, const titled *keys, uint32_t count)
{
    for (uint32_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && keys[end].key == keys[first].key;)
            end++;
        if (end - first > 1)
            look_at_run(it, keys + first, end - first);
    }
}

zr_status zr_same_documents_tell(zr_graph_store *store, zr_error *err)
{
    uint32_t documents = zr_store_count(store, ZR_DOCUMENTS);
    if (documents < 2)
        return ZR_OK;
    same_documents it = {.store = store};
    titled *keys = malloc(documents * sizeof *keys);
    bool done = keys && count_rows(&it) && read_titles(&it);
    if (done)
        look(&it, keys, collect(&it, keys));
    free(it.start);
    free(it.duties);
    free(it.hashes);
    free(it.titles);
    zr_arena_free(&it.arena);
    free(keys);
    if (!done)
        return zr_fail_memory(err);
    zr_status status = zr_store_status(store, err);
    return status == ZR_OK && it.told ? zr_store_order(store, err) : status;
}
