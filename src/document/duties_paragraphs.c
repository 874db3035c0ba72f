/* Sentences that assign outside of every item, in a document that assigns in no other way: the paragraphs of
 * a text without numbers, the words above the first item. Each sentence is an expression of its own. */
#include "document/duties_hunt.h"
#include "document/duties_plain.h"
#include "document/duties_prose.h"
#include "document/outline_columns.h"

#include <string.h>

/* Behind white space: where the words of a sentence begin. */
static size_t words_start(zr_span text, size_t at, size_t end)
{
    zr_span words = zr_span_trim(zr_span_cut(text, at, end));
    return words.size ? (size_t)(words.data - text.data) : end;
}

/* | 序号 | 案由 | 提案人 | 交办单位 |: the names of a table's columns tell nobody to do anything. */
static bool is_head(zr_span line)
{
    zr_columns columns;
    bool cells = memchr(line.data, '|', line.size) || memchr(line.data, '\t', line.size);
    return cells && zr_columns_read(&columns, line, NULL);
}

void zr_paragraphs_find(zr_hunt *hunt, uint32_t plan)
{
    const zr_outline *outline = hunt->pool->outline;
    const zr_node *node = &outline->nodes[plan];
    size_t at = node->body > outline->body_start ? node->body : outline->body_start, end = node->own_end;
    if (outline->body_end && outline->body_end < end)
        end = outline->body_end;
    size_t line = outline->wrap ? end : at; /* a copy that broke its lines goes on in the next */
    while (at < end && !hunt->pool->failed) {
        bool begins = at >= line;
        line = begins ? zr_line_end(hunt->text, at, end) : line;
        if (begins && line > at && is_head(zr_span_cut(hunt->text, at, line))) {
            at = line;
            continue;
        }
        size_t stop = zr_plain_sentence_end(hunt->text, at, line), start = words_start(hunt->text, at, stop);
        start = zr_plain_names_start(hunt->text, start, stop);
        if (start < stop)
            zr_prose_sentence(hunt, plan, start, stop);
        at = stop < end ? stop + zr_step(hunt->text, stop) : stop;
    }
}
