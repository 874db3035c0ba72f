/* Back from the graph to the text it was read from. */
#include "cli/corpus.h"
#include "cli/files.h"

#include <stdlib.h>
#include <string.h>

/* Reads and checks one candidate; false when it is not there or no text. */
static bool look_at(zr_original *original, const zr_graph_document *document, const char *path)
{
    zr_error ignored = {0};
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

static bool look_beside(zr_original *original, const zr_graph_document *document, const char *folder)
{
    if (!folder || document->source.data[0] == '/')
        return false;
    char *path = zr_path_join(folder, document->source.data);
    bool found = path && look_at(original, document, path);
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
    if (!look_at(original, document, document->source.data))
        look_beside(original, document, corpus->folder);
    return original;
}
