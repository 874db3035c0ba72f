/* Texts all the way to a graph, for tests. */
#ifndef ZEREN_TESTS_READING_H
#define ZEREN_TESTS_READING_H

#include "zeren/graph.h"

#include <criterion/criterion.h>

/* One text read; the text itself is the caller's. */
typedef struct text_read {
    zr_source *source;
    zr_document *document;
    zr_names *names;
} text_read;

static inline text_read read_text(zr_span bytes, const zr_lexicon *lexicon)
{
    text_read read;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&read.source, bytes, NULL, &err), ZR_OK, "%s", err.message);
    cr_assert_eq(zr_document_parse(&read.document, zr_source_text(read.source), &err), ZR_OK, "%s",
                 err.message);
    cr_assert_eq(zr_names_resolve(&read.names, read.document, lexicon, &err), ZR_OK, "%s", err.message);
    return read;
}

static inline void free_text(text_read *read)
{
    zr_names_free(read->names);
    zr_document_free(read->document);
    zr_source_free(read->source);
}

/* A graph of texts, all under the id given (NULL: "a", "b" …). */
static inline zr_graph *graph_of(const zr_span *texts, uint32_t count, const char *id)
{
    enum { MOST = 8 };
    static const char *const ids[MOST] = {"a", "b", "c", "d", "e", "f", "g", "h"};
    text_read reads[MOST];
    zr_reading readings[MOST];
    zr_lexicon *lexicon;
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_leq(count, MOST);
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, &err), ZR_OK, "%s", err.message);
    for (uint32_t i = 0; i < count; i++) {
        reads[i] = read_text(texts[i], lexicon);
        zr_span name = zr_span_of(id ? id : ids[i]);
        readings[i] = (zr_reading){.id = name,
                                   .path = name,
                                   .source = reads[i].source,
                                   .document = reads[i].document,
                                   .names = reads[i].names};
    }
    cr_assert_eq(zr_graph_build(&graph, readings, count, &err), ZR_OK, "%s", err.message);
    for (uint32_t i = 0; i < count; i++)
        free_text(&reads[i]);
    zr_lexicon_free(lexicon);
    return graph;
}

static inline zr_graph *graph_of_text(const char *text)
{
    zr_span span = zr_span_of(text);
    return graph_of(&span, 1, NULL);
}

#endif
