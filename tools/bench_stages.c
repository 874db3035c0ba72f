/* Where the time of extraction goes: every stage of the way timed by itself, on one thread, in pieces of 256
 * documents as the command reads them. usage: bench_stages FOLDER     prints "bytes N", "documents N",
 * "written N" and a line "STAGE SECONDS" for each. */
#include "zeren/zeren.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PIECE = 256, LONGEST_PATH = 4096 };

typedef enum stage { OPEN, SOURCE, TABLE, DOCUMENT, NAMES, HASH, GRAPH, WRITE, FREE, STAGES } stage;

static const char *const stage_names[STAGES] = {"open", "source", "table", "document", "names",
                                                "hash", "graph",  "write", "free"};

typedef struct text {
    char *path;
    zr_span bytes;
    zr_source *source;
    zr_document *document;
    zr_names *names;
} text;

typedef struct bench {
    const zr_lexicon *lexicon;
    double seconds[STAGES], since;
    size_t bytes, documents, written;
} bench;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* What passed since the last time belongs to the stage. */
static void lap(bench *b, stage which)
{
    double time = now();
    b->seconds[which] += time - b->since;
    b->since = time;
}

static bool read_file(text *out)
{
    FILE *file = fopen(out->path, "rb");
    if (!file)
        return false;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *data = size > 0 ? malloc((size_t)size) : NULL;
    bool fine = data && fread(data, 1, (size_t)size, file) == (size_t)size;
    out->bytes = fine ? (zr_span){data, (size_t)size} : (zr_span){0};
    fclose(file);
    return fine;
}

static bool understand(bench *b, text *it)
{
    zr_error err = {0};
    zr_plain_grid grid;
    if (zr_source_read(&it->source, it->bytes, NULL, &err) != ZR_OK)
        return false;
    lap(b, SOURCE);
    zr_plain_tell(zr_source_text(it->source), ZR_NETWORK_TOLD, &grid);
    lap(b, TABLE);
    if (zr_document_parse(&it->document, zr_source_text(it->source), &err) != ZR_OK)
        return false;
    lap(b, DOCUMENT);
    bool fine = zr_names_resolve(&it->names, it->document, b->lexicon, &err) == ZR_OK;
    lap(b, NAMES);
    return fine;
}

static bool count_bytes(void *sink, const char *data, size_t size)
{
    (void)data;
    *(size_t *)sink += size;
    return true;
}

/* The hash of each file is part of making the graph: it is timed once more and taken off. */
static void hash_all(bench *b, const text *texts, uint32_t count)
{
    char unused[65];
    for (uint32_t i = 0; i < count; i++)
        zr_source_sha256(texts[i].source, unused);
    double before = b->seconds[HASH];
    lap(b, HASH);
    b->seconds[GRAPH] -= b->seconds[HASH] - before;
}

static bool put_together(bench *b, const text *texts, uint32_t count)
{
    zr_reading readings[PIECE];
    zr_graph *graph;
    zr_error err = {0};
    for (uint32_t i = 0; i < count; i++)
        readings[i] = (zr_reading){.id = zr_span_of(texts[i].path),
                                   .path = zr_span_of(texts[i].path),
                                   .source = texts[i].source,
                                   .document = texts[i].document,
                                   .names = texts[i].names};
    if (zr_graph_build(&graph, readings, count, &err) != ZR_OK)
        return false;
    lap(b, GRAPH);
    bool fine = zr_graph_write(graph, true, count_bytes, &b->written, &err) == ZR_OK;
    lap(b, WRITE);
    zr_graph_free(graph);
    lap(b, FREE);
    return fine;
}

static void empty(bench *b, text *texts, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        zr_names_free(texts[i].names);
        zr_document_free(texts[i].document);
        zr_source_free(texts[i].source);
        free((char *)(uintptr_t)texts[i].bytes.data);
    }
    lap(b, FREE);
}

static bool take_piece(bench *b, text *texts, uint32_t count)
{
    bool fine = true;
    for (uint32_t i = 0; i < count && fine; i++) {
        fine = read_file(&texts[i]);
        b->bytes += texts[i].bytes.size;
        lap(b, OPEN);
        fine = fine && understand(b, &texts[i]);
    }
    b->documents += count;
    if (fine) {
        hash_all(b, texts, count);
        fine = put_together(b, texts, count);
    }
    empty(b, texts, count);
    return fine;
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool take_all(bench *b, const char *folder)
{
    struct dirent **names;
    int count = scandir(folder, &names, is_visible, alphasort);
    bool fine = count > 0;
    for (int first = 0; first < count && fine; first += PIECE) {
        text texts[PIECE] = {{0}};
        uint32_t size = (uint32_t)(count - first < PIECE ? count - first : PIECE);
        for (uint32_t i = 0; i < size; i++) {
            texts[i].path = malloc(LONGEST_PATH);
            snprintf(texts[i].path, LONGEST_PATH, "%s/%s", folder, names[first + (int)i]->d_name);
        }
        fine = take_piece(b, texts, size);
        for (uint32_t i = 0; i < size; i++)
            free(texts[i].path);
    }
    for (int i = 0; i < count; i++)
        free(names[i]);
    if (count >= 0)
        free(names);
    return fine;
}

int main(int argc, char **argv)
{
    zr_error err = {0};
    zr_lexicon *lexicon;
    if (argc != 2 || zr_lexicon_new(&lexicon, (zr_span){0}, NULL, &err) != ZR_OK)
        return 2;
    bench b = {.lexicon = lexicon, .since = now()};
    bool fine = take_all(&b, argv[1]);
    zr_lexicon_free(lexicon);
    printf("bytes %zu\ndocuments %zu\nwritten %zu\n", b.bytes, b.documents, b.written);
    for (int i = 0; i < STAGES; i++)
        printf("%s %.6f\n", stage_names[i], b.seconds[i]);
    return fine ? 0 : 1;
}
