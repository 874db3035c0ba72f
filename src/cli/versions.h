/* A corpus with the sources of its documents at hand, as the analyses that need words take them. */
#ifndef ZEREN_CLI_VERSIONS_H
#define ZEREN_CLI_VERSIONS_H

#include "cli/corpus.h"

/* One source a document, NULL where the text is gone or was changed since: a word is said then, and what
 * needs words passes over the document. malloc'd; NULL without memory. */
const zr_source **zr_corpus_sources(zr_corpus *corpus, const zr_call *call);

#endif
