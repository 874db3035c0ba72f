/* The net under the words of a plan around its items: sentences that tell who answers for all of them, and
 * bodies that a copy has left below the last.
 *
 *     各项任务均由市政府督查室督办。          before the items, or behind them
 *     配合 市水利局                           right below the last, at the end of the text
 */
#include "document/duties_net_lines.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_above.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

/* 市水利局, 配合 市水利局 right below the last item and at the end of the text: bodies, and at most a verb
 * before them. Who signs prints the name of the place, and a date below. */
static bool are_left(const zr_line_net *net, size_t start, size_t end)
{
    zr_span text = net->hunt->text;
    int rank;
    if (end - start > ZR_NET_LIST || !zr_net_may_end(zr_span_cut(text, start, end)) ||
        zr_words_from(text, end + zr_has(text, end, "。") * strlen("。")) < text.size)
        return false;
    zr_span words = zr_clean_make(text, start, end, net->hunt->pool->arena).text;
    size_t verb = zr_verb_read(words, 0).size;
    return zr_level_read_at(words, verb, &rank) && !zr_span_starts(words, "市场") &&
           zr_net_lists(zr_behind(words, verb));
}

void zr_net_before_items(zr_line_net *net, const zr_node *plan)
{
    size_t at =
        plan->body > net->hunt->pool->outline->body_start ? plan->body : net->hunt->pool->outline->body_start;
    zr_span text = zr_span_cut(net->hunt->text, 0, plan->own_end);
    for (size_t end; at < text.size; at = end + 1) {
        size_t start = zr_words_from(text, at); /* past blank lines, all at once */
        end = zr_line_end(text, start, text.size);
        if (start < end && zr_above_may_begin(text, start) && !zr_covered_holds(&net->covered, start))
            zr_statement_above(net->hunt, start, end, false);
    }
}

void zr_net_behind_items(zr_line_net *net, size_t at, size_t stop)
{
    zr_span text = zr_span_cut(net->hunt->text, 0, stop);
    size_t first = zr_words_from(text, at);
    for (size_t end; at < stop; at = end + 1) {
        size_t start = zr_words_from(text, at);
        end = zr_line_end(text, start, stop);
        if (start >= end || (start != first && !zr_above_may_begin(text, start)))
            continue; /* as most */
        zr_span words = zr_without_stops(zr_span_trim(zr_span_cut(text, start, end)));
        if (words.size < 9 || zr_covered_holds(&net->covered, start) ||
            zr_statement_above(net->hunt, start, start + words.size, false))
            continue;
        if (start == first && are_left(net, start, start + words.size))
            zr_line_net_tell(net, start, start + words.size);
    }
}
