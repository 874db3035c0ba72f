/* Inputs larger than memory, read in pieces. */
#include "cli/archives.h"
#include "cli/corpus.h"
#include "cli/message.h"

#include <pthread.h>
#include <sys/stat.h>

/* A piece ends at whichever comes first. */
#define PIECE_FILES 256
#define PIECE_BYTES ((size_t)16 << 20)

/* What it takes in memory: of a file in an archive, unpacked. */
static size_t bytes_of(const char *path, zr_open_archive *sizes)
{
    struct stat about;
    if (stat(path, &about) == 0)
        return (size_t)about.st_size;
    return sizes ? zr_open_archive_size(sizes, path) : 0;
}

/* How many items from `first` on are the next piece: at least one. */
static size_t piece_size(const zr_items *items, size_t first, zr_open_archive *sizes)
{
    size_t bytes = 0, count = 0;
    while (first + count < items->count && count < PIECE_FILES) {
        size_t size = bytes_of(items->items[first + count].path, sizes);
        if (count && (size > PIECE_BYTES || bytes + size > PIECE_BYTES))
            break;
        bytes += size;
        count++;
    }
    return count;
}

/* One piece, and what reads it: a thread of its own where there are several, so that the piece before can be
 * written meanwhile. */
typedef struct piece_reader {
    zr_items piece;
    const zr_call *call;
    const zr_lexicon *lexicon;
    zr_open_archive *archive; /* that of the members read last, and of their sizes */
    pthread_t thread;
    bool apart;
} piece_reader;

static void *open_piece(void *context)
{
    const piece_reader *reader = context;
    zr_items_open(&reader->piece, reader->call, reader->lexicon, reader->archive);
    return NULL;
}

static void start_piece(piece_reader *reader, const zr_items *items, size_t first)
{
    reader->piece =
        (zr_items){.items = items->items + first, .count = piece_size(items, first, reader->archive)};
    reader->apart = reader->piece.count > 0 && zr_jobs(reader->call, 2) > 1 &&
                    pthread_create(&reader->thread, NULL, open_piece, reader) == 0;
}

/* The piece is read when this returns. */
static void await_piece(piece_reader *reader)
{
    if (reader->apart)
        pthread_join(reader->thread, NULL);
    else
        open_piece(reader);
    reader->apart = false;
}

static void empty_piece(const zr_items *piece)
{
    for (size_t i = 0; i < piece->count; i++)
        zr_item_empty(&piece->items[i]);
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

static zr_exit stream(const zr_items *items, piece_reader *reader, zr_take_graph *take, void *context)
{
    size_t all = 0, first = 0;
    zr_exit result = ZR_EXIT_FINE;
    start_piece(reader, items, first);
    while (reader->piece.count && result == ZR_EXIT_FINE) {
        size_t kept = 0;
        await_piece(reader);
        zr_items piece = reader->piece;
        result = zr_items_judge(&piece, reader->call, &kept);
        start_piece(reader, items, first += piece.count);
        if (result == ZR_EXIT_FINE) /* also of a piece of which nothing could be read: it says so */
            result = take_piece(&piece, reader->call, take, context);
        empty_piece(&piece);
        all += kept;
    }
    if (reader->apart)
        await_piece(reader);
    if (result == ZR_EXIT_FINE && all == 0)
        return zr_say_failed(reader->call, "没有可读的文件", "nothing that zeren can read");
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
    zr_open_archive *archive = zr_open_archive_new();
    if (result == ZR_EXIT_FINE)
        result = stream(&items, &(piece_reader){.call = call, .lexicon = lexicon, .archive = archive}, take,
                        context);
    zr_open_archive_free(archive);
    zr_lexicon_free(lexicon);
    zr_items_free(&items);
    return result;
}
