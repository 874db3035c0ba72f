/* Back from the graph to the text it was read from. */
#include "cli/archives.h"
#include "cli/corpus.h"
#include "cli/files.h"

#include "base/utf8.h"

#include <dirent.h>
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

/* Is this the name that a graph file, which is UTF-8, has as `written`? Bytes that are none stand there as
 * U+FFFD. */
static bool is_written_as(const char *name, const char *written)
{
    char out[4];
    uint32_t character;
    zr_span rest = zr_span_of(name), want = zr_span_of(written);
    for (size_t length; rest.size; rest = zr_span_cut(rest, length, rest.size)) {
        length = zr_utf8_read(rest, &character);
        zr_span head = {out, zr_utf8_write(out, character)};
        if (want.size < head.size || memcmp(want.data, head.data, head.size) != 0)
            return false;
        want = zr_span_cut(want, head.size, want.size);
    }
    return want.size == 0;
}

/* Not the one that was looked for. */
static void put_down(zr_original *original)
{
    zr_source_free(original->source);
    zr_file_free(&original->bytes);
    *original = (zr_original){.state = ZR_ORIGINAL_GONE};
}

/* The file in `folder` whose name is written so. */
static bool look_in(zr_original *original, const zr_graph_document *document, const char *folder,
                    const char *written)
{
    bool found = false;
    DIR *open = opendir(folder);
    for (struct dirent *entry; open && !found && (entry = readdir(open));) {
        if (!is_written_as(entry->d_name, written))
            continue;
        char *path = zr_path_join(folder, entry->d_name);
        found = path && look_at(original, document, path) && original->state == ZR_ORIGINAL_THERE;
        if (!found)
            put_down(original);
        free(path);
    }
    if (open)
        closedir(open);
    return found;
}

/* At `path`, or at a name in its folder that is written like it. */
static bool look_about(zr_original *original, const zr_graph_document *document, const char *path)
{
    if (look_at(original, document, path))
        return true;
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    if (!strstr(name, "\xEF\xBF\xBD"))
        return false;
    char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
    bool found = folder && look_in(original, document, folder, name);
    free(folder);
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
