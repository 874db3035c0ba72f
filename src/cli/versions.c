/* A corpus with the sources of its documents at hand. */
#include "cli/versions.h"

#include "cli/message.h"

#include <stdlib.h>

const zr_source **zr_corpus_sources(zr_corpus *corpus, const zr_call *call)
{
    uint32_t count = corpus->graph->document_count;
    const zr_source **sources = calloc((size_t)count + 1, sizeof *sources);
    for (uint32_t d = 0; sources && d < count; d++) {
        const zr_original *original = zr_corpus_original(corpus, d);
        char safe[204];
        if (original->state == ZR_ORIGINAL_THERE)
            sources[d] = original->source;
        else
            zr_say(call->lang, "%s：原文不在或已改动，不比较文字",
                   "%s: the text is gone or was changed; its words are not compared",
                   zr_say_safe(safe, corpus->graph->documents[d].source.data));
    }
    return sources;
}
