/* Inputs larger than memory, read in pieces. */
#include "cli/corpus.h"
#include "cli/message.h"

#include <sys/stat.h>

/* A piece ends at whichever comes first. */
#define PIECE_FILES 256
#define PIECE_BYTES ((off_t)16 << 20)

/* How many items from `first` on are the next piece: at least one. Members of archives count as files alone.
 */
static size_t piece_size(const zr_items *items, size_t first)
{
    off_t bytes = 0;
    size_t count = 0;
    while (first + count < items->count && count < PIECE_FILES) {
        struct stat about;
        off_t size = stat(items->items[first + count].path, &about) == 0 ? about.st_size : 0;
        if (count && bytes + size > PIECE_BYTES)
            break;
        bytes += size;
        count++;
    }
    return count;
}

static zr_exit take_piece(zr_items *piece, const zr_call *call, zr_take_graph *take, void *context)
{
    zr_error err = {0};
    zr_graph *graph = NULL;
    if (zr_items_join(&graph, piece, &err) != ZR_OK)
        return zr_say_error(call, NULL, &err);
    zr_exit result = take(context, graph);
    zr_graph_free(graph);
    return result;
}

static zr_exit stream(const zr_items *items, const zr_call *call, const zr_lexicon *lexicon,
                      zr_take_graph *take, void *context)
{
    size_t all = 0;
    zr_exit result = ZR_EXIT_FINE;
    for (size_t first = 0, count; first < items->count && result == ZR_EXIT_FINE; first += count) {
        count = piece_size(items, first);
        size_t kept = 0;
        zr_items piece = {.items = items->items + first, .count = count};
        result = zr_items_read_with(&piece, call, lexicon, &kept);
        if (result == ZR_EXIT_FINE && kept)
            result = take_piece(&piece, call, take, context);
        for (size_t i = 0; i < count; i++)
            zr_item_empty(&piece.items[i]);
        all += kept;
    }
    if (result == ZR_EXIT_FINE && all == 0)
        return zr_say_failed(call, "没有可读的文件", "nothing that zeren can read");
    return result;
}

zr_exit zr_corpus_stream(const zr_call *call, const char *const *inputs, int count, zr_take_graph *take,
                         void *context)
{
    zr_items items;
    zr_lexicon *lexicon = NULL;
    zr_exit result = zr_items_list(&items, call, inputs, count);
    if (result == ZR_EXIT_FINE)
        result = zr_lexicon_for(&lexicon, call);
    if (result == ZR_EXIT_FINE)
        result = stream(&items, call, lexicon, take, context);
    zr_lexicon_free(lexicon);
    zr_items_free(&items);
    return result;
}
