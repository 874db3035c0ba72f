/* What an item's own words say about whose a note behind the items below it is. */
#include "document/duties_scope_words.h"

#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"
#include "source/drawn_words.h"

#include <string.h>

/* The last of the item's own lines; empty where it has one alone. */
static zr_span last_line(const zr_node *node, zr_span text)
{
    zr_span words = zr_span_trim(zr_span_cut(text, node->start, node->own_end));
    const char *line = words.size ? memrchr(words.data, '\n', words.size) : NULL;
    return line ? zr_span_trim(zr_behind(words, (size_t)(line + 1 - words.data))) : (zr_span){0};
}

bool zr_ends_in_unknown_label(const zr_node *node, zr_span text)
{
    zr_span last = last_line(node, text);
    zr_duty_label label = zr_label_of_noun(last, 0);
    size_t colon = label.kind == ZR_LABEL_ROLE ? zr_colon_at(last, label.size) : 0;
    return colon && zr_words_are_bodies(zr_span_trim(zr_behind(last, label.size + colon)));
}

bool zr_introduces_points(const zr_node *node, zr_span text)
{
    enum { REACH = 60 };
    static const char *const things[] = {"任务", "措施", "举措", "工作", NULL};
    static const char *const ends[] = {"为：", "包括：", "有：", "是：", "如下：", "内容：", NULL};
    zr_span words = zr_span_trim(zr_span_cut(text, node->body, node->own_end));
    zr_span clause = zr_span_cut(words, words.size > REACH ? words.size - REACH : 0, words.size);
    return node->kind == ZR_NODE_ITEM && zr_ends_any(words, ends) && !zr_holds_any(clause, things);
}

bool zr_ends_in_field(const zr_node *node, zr_span text)
{
    enum { MOST = 36, LEAST = 12 };
    static const char *const things[] = {"措施】", "举措】", "任务】", "内容】", "步骤】", "做法】", NULL};
    zr_span last = last_line(node, text);
    return last.size >= LEAST && last.size <= MOST && zr_span_starts(last, "【") && zr_ends_any(last, things);
}
