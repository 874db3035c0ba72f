/* One finding, for people or as JSON. */
#ifndef ZEREN_CLI_FINDINGS_H
#define ZEREN_CLI_FINDINGS_H

#include "base/buffer.h"
#include "cli/corpus.h"
#include "cli/quote.h"
#include "cli/select.h"

/* file:line:column: severity: message [code], the line, a caret. */
void zr_finding_text(zr_buffer *out, zr_lang lang, zr_corpus *corpus, uint32_t index, uint32_t width);

/* An object on a line of its own; `before` counts those written already. */
void zr_finding_json(zr_buffer *out, zr_corpus *corpus, uint32_t index, uint32_t before);

#endif
