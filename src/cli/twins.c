/* Documents of the same bytes: copies of a file double every count. */
#include "cli/twins.h"

#include "cli/message.h"

#include <stdlib.h>

#define MOST_SAID 5
#define SHA256_OF_NOTHING "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

enum { MOST_KNOWN = 1 << 16 }; /* so that memory does not grow with the number of files */

static void say(const zr_call *call, zr_span first, zr_span second)
{
    char one[204], two[204];
    zr_say(call->lang, "%s 与 %s 内容相同，都计入了；若是同一份文件，请只给一个",
           "%s has the same bytes as %s and both are counted; give one if they are one document",
           zr_say_safe(two, second.data), zr_say_safe(one, first.data));
}

/* Remembers a document by its key. Without memory a twin is not told of, no more. */
static void remember(zr_twins *twins, zr_span key, const zr_graph_document *document)
{
    if (twins->count >= MOST_KNOWN ||
        !zr_grow((void **)&twins->known, twins->count, &twins->capacity, sizeof *twins->known))
        return;
    zr_known_document *known = twins->known + twins->count;
    *known = (zr_known_document){zr_arena_copy(&twins->arena, document->source),
                                 zr_arena_copy(&twins->arena, document->title)};
    zr_table_set(&twins->keys, zr_arena_copy(&twins->arena, key), (uint32_t)twins->count++);
}

/* The one seen before under this key, or NULL: then it is this. */
static const zr_known_document *seen(zr_twins *twins, zr_span key, const zr_graph_document *document)
{
    uint32_t index = zr_table_get(&twins->keys, key);
    if (index == ZR_NONE)
        remember(twins, key, document);
    return index == ZR_NONE ? NULL : twins->known + index;
}

/* The first of those of the same bytes. A file of another program may hold several documents: they share its
 * name and its bytes, and are twins only where the title is the same too. */
static const zr_known_document *find(zr_twins *twins, const zr_graph_document *document)
{
    const zr_known_document *first = seen(twins, document->sha256, document);
    if (!first || !zr_span_equal(first->source, document->source) ||
        zr_span_equal(first->title, document->title))
        return first;
    if (twins->count >= MOST_KNOWN)
        return NULL; /* not told apart any more */
    zr_span piece = zr_arena_print(&twins->arena, "%.*s %.*s", (int)document->sha256.size,
                                   document->sha256.data, (int)document->title.size, document->title.data);
    return piece.data ? seen(twins, piece, document) : NULL;
}

void zr_twins_look(zr_twins *twins, const zr_call *call, const zr_graph *graph)
{
    for (uint32_t i = 0; i < graph->document_count; i++) {
        const zr_graph_document *document = &graph->documents[i];
        if (document->sha256.size == 0 || zr_span_equal(document->sha256, zr_span_of(SHA256_OF_NOTHING)))
            continue;
        const zr_known_document *first = find(twins, document);
        if (first && ++twins->found <= MOST_SAID)
            say(call, first->source, document->source);
    }
}

void zr_twins_close(zr_twins *twins, const zr_call *call)
{
    if (twins->found > MOST_SAID)
        zr_say(call->lang, "另有 %u 份文件也与别的内容相同",
               "%u more documents have the same bytes as others", twins->found - MOST_SAID);
    zr_table_free(&twins->keys);
    zr_arena_free(&twins->arena);
    free(twins->known);
    *twins = (zr_twins){0};
}
