/* What a statement on the heading of a section reaches: that section, where its tasks stand in it.
 *
 *     二、重点任务（以下任务均需各区政府落实，不再列出）    1.修路。（责任单位：市交通局）
 *     三、保障措施                                          2.考核。（责任单位：市统计局）    is beyond it */
#include "document/duties_section_reach.h"

#include "base/words.h"
#include "document/letters.h"

enum { LONGEST = 240 /* bytes of a heading */ };

/* 重点任务, 防汛任务清单: what stands below is what such a heading calls tasks, too. */
static bool names_tasks(zr_span title)
{
    static const char *const ends[] = {"任务",     "任务分工", "任务清单", "措施",     "举措",
                                       "重点工作", "主要工作", "工作内容", "工作事项", NULL};
    return zr_ends_any(title, ends) > 0;
}

/* The words of a heading before a statement, without the bracket that opens there. */
static zr_span heading_words(zr_span words, bool *bracket)
{
    size_t length;
    words = zr_span_trim(words);
    size_t last = words.size ? zr_step_back(words, words.size) : 0;
    *bracket = words.size && zr_bracket_at(words, last, &length) == 1;
    return *bracket ? zr_span_trim(zr_span_cut(words, 0, last)) : words;
}

/* Does the statement stand in a bracket at the end of the heading's line, or below one that says no more than
 * that tasks follow? 一、修路 |以下任务均需… is said at the first of all tasks. */
static bool stands_on_heading(zr_span text, const zr_node *node, size_t at)
{
    if (at <= node->title_start || at - node->title_start > LONGEST)
        return false;
    bool bracket;
    zr_span words = zr_span_cut(text, node->title_start, at), title = heading_words(words, &bracket);
    if (!title.size || zr_letter_find(title, 0, ZR_L_SENTENCE) < title.size)
        return false;
    bool below = memchr(title.data + title.size, '\n',
                        words.size - (size_t)(title.data - words.data) - title.size) != NULL;
    return (bracket && !below) || names_tasks(title);
}

size_t zr_section_reach(const zr_duty_pool *pool, const zr_covered *covered, const zr_statement *statement)
{
    const zr_outline *outline = pool->outline;
    uint32_t at = zr_outline_at(outline, statement->start);
    if (at == ZR_NONE || statement->reach != ZR_REACHES_BEHIND || !covered->items)
        return 0;
    const zr_node *node = &outline->nodes[at];
    if (node->kind != ZR_NODE_ITEM || !zr_outline_has_items(outline, at) ||
        !stands_on_heading(pool->text, node, statement->start) || zr_covered_holds(covered, statement->start))
        return 0; /* beside names it stands at the first task */
    size_t first = zr_covered_first(covered, statement->end);
    return first < covered->count && covered->items[first].start < node->end ? node->end : 0;
}
