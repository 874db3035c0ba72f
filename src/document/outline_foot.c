/* A page's foot (解读 相关链接 打印) ends the plan. Where several documents stand in one file, the next
 * begins with a title over its own 一、; words about the plan (《…》解读) are none. */
#include "base/words.h"
#include "document/outline_columns.h"
#include "document/outline_walker.h"

void zr_walker_enter_foot(zr_walker *at, uint32_t line)
{
    zr_tree *tree = at->levels.tree;
    size_t start = zr_walker_line(at, line)->start;
    zr_tree_cut(tree, start);
    if (tree->node_count < 2)
        return;
    zr_walker_cut_closing(at);
    tree->nodes[at->levels.plan].own_end = start;
    at->body_end = start;
    at->last_mark_line = line;
    at->in_foot = at->covered = true;
}

/* A line under which no plan stands: an explanation of one, questions and answers. */
static bool is_about(zr_span words)
{
    static const char *const ends[] = {"解读", "问答", "起草说明", "编制说明", "图解", "一图读懂", NULL};
    size_t end = zr_ends_any(words, ends);
    return end && words.size > end;
}

static bool is_explanation(const zr_walker *at, uint32_t line)
{
    for (uint32_t i = at->last_mark_line + 1; i < line; i++) {
        zr_clean_line clean;
        zr_line_clean(&clean, zr_walker_words(at, i));
        if (is_about((zr_span){clean.data, clean.size}) && zr_walker_stands_alone(at, i))
            return true;
    }
    return false;
}

/* A line that opens a numbering, or the head of a table of measures. */
static bool opens(zr_walker *at, uint32_t line)
{
    const zr_scan *scan = at->scan;
    zr_columns unused;
    if (zr_walker_line(at, line)->kind == ZR_LINE_TABLE)
        return zr_columns_read(&unused, zr_walker_words(at, line), NULL);
    while (at->mark < scan->mark_count && scan->marks[at->mark].line < line)
        at->mark++;
    if (at->mark == scan->mark_count)
        return false;
    const zr_mark *mark = &scan->marks[at->mark];
    return mark->line == line && mark->place == ZR_PLACE_LINE && zr_label_opens_body(&mark->label);
}

/* Each line is looked at for a title once: what was no plan is behind `last_mark_line`. */
void zr_walker_take_foot_line(zr_walker *at, uint32_t line)
{
    if (!opens(at, line))
        return;
    if (!is_explanation(at, line) && zr_walker_look_for_title(at, line)) {
        at->in_foot = false;
        at->body_end = at->text.size;
    }
    at->last_mark_line = line;
}
