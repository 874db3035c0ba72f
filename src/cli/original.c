/* Back from the graph to the text it was read from. */
#include "cli/archives.h"
#include "cli/corpus.h"
#include "cli/files.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A graph may come from anybody, and name anything: only regular files are opened, or files in archives that
 * are, never what a name of the system stands for. */
static bool may_read(const char *path)
{
    struct stat about;
    bool system = strncmp(path, "/dev/", 5) == 0 || strncmp(path, "/proc/", 6) == 0;
    return !system && (stat(path, &about) == 0 ? S_ISREG(about.st_mode) : zr_archive_member(path) != NULL);
}

/* Reads and checks one candidate; false when it is not there or no text. */
static bool look_at(zr_original *original, const zr_graph_document *document, const char *path)
{
    zr_error ignored = {0};
    if (!may_read(path))
        return false;
    zr_span bytes;
    zr_source *source = NULL;
    if (zr_file_read(&bytes, path, &ignored) != ZR_OK)
        return false;
    if (zr_source_read(&source, bytes, NULL, &ignored) != ZR_OK) {
        zr_file_free(&bytes);
        return false;
    }
    char sha256[65];
    zr_source_sha256(source, sha256);
    bool same = zr_span_equal(zr_span_of(sha256), document->sha256);
    *original = (zr_original){
        .state = same ? ZR_ORIGINAL_THERE : ZR_ORIGINAL_CHANGED, .bytes = bytes, .source = source};
    return true;
}

/* Not the one that was looked for. */
static void put_down(zr_original *original)
{
    zr_source_free(original->source);
    zr_file_free(&original->bytes);
    *original = (zr_original){.state = ZR_ORIGINAL_GONE};
}

/* At `path`, or at the one that is written so: of the two the file that has not changed. */
static bool look_about(zr_original *original, const zr_graph_document *document, const char *path)
{
    zr_arena arena = {0};
    bool found = look_at(original, document, path);
    const char *other =
        original->state == ZR_ORIGINAL_THERE ? NULL : zr_path_of_written(&arena, zr_span_of(path));
    zr_original second = {.state = ZR_ORIGINAL_GONE};
    if (other && look_at(&second, document, other) && (!found || second.state == ZR_ORIGINAL_THERE)) {
        put_down(original);
        *original = second;
        found = true;
    } else
        put_down(&second);
    zr_arena_free(&arena);
    return found;
}

static bool look_beside(zr_original *original, const zr_graph_document *document, const char *folder)
{
    if (!folder || document->source.data[0] == '/')
        return false;
    char *path = zr_path_join(folder, document->source.data);
    bool found = path && look_about(original, document, path);
    free(path);
    return found;
}

zr_original *zr_corpus_original(zr_corpus *corpus, uint32_t index)
{
    zr_original *original = &corpus->originals[index];
    const zr_graph_document *document = &corpus->graph->documents[index];
    if (original->state != ZR_ORIGINAL_UNSEEN)
        return original;
    original->state = ZR_ORIGINAL_GONE;
    if (document->source.size == 0 || zr_span_equal(document->source, zr_span_of("-")))
        return original;
    if (!look_about(original, document, document->source.data))
        look_beside(original, document, corpus->folder);
    return original;
}
