/* Items that are no measures: clauses of the paragraph above them, papers and materials that are named. */
#include "document/shape_clauses.h"

#include "base/words.h"
#include "document/outline_label.h"

static const zr_node *node_at(const zr_clauses *at, uint32_t index)
{
    return &at->outline->nodes[index];
}

/* （1）…；（2）…。 in the lines of an item: measures if at least two carry duties of their own, else clauses.
 */
static bool could_be_clause(const zr_clauses *at, uint32_t index)
{
    const zr_node *node = node_at(at, index);
    if (node->parent == ZR_NONE || node_at(at, node->parent)->kind != ZR_NODE_ITEM ||
        node_at(at, node->parent)->inside)
        return false;
    zr_style style = (zr_style)at->style[index];
    return style == ZR_STYLE_DIGIT_ROUND || style == ZR_STYLE_DIGIT_HALF || style == ZR_STYLE_CIRCLE ||
           style == ZR_STYLE_DOT || style == ZR_STYLE_POINT;
}

/* 会议要求，一是…；二是… and below it 1. 2. in lines of their own: another row, and no clauses. */
static bool begins_row(const zr_clauses *at, uint32_t index)
{
    uint32_t first = node_at(at, index)->parent + 1;
    return !node_at(at, index)->inside && at->style[index] != at->style[first];
}

/* Of each item: how many of its items carry duties, and whether the first stands in the middle of a line. */
static void count_clauses(const zr_clauses *at)
{
    for (uint32_t i = at->outline->node_count; i-- > 0;) {
        if (could_be_clause(at, i)) {
            at->inside[node_at(at, i)->parent] = node_at(at, i)->inside;
            at->busy[node_at(at, i)->parent] += at->has_duty[i] != 0;
        }
    }
}

/* 《…》, 《…》（国发〔2020〕1号）: a paper that is named. */
static bool names_paper(zr_span title)
{
    size_t close = title.size;
    if (!zr_span_starts(title, "《"))
        return false;
    while (close >= 3 && !zr_span_starts(zr_span_cut(title, close - 3, close), "》"))
        close--;
    zr_span behind = zr_span_cut(title, close, title.size);
    return close >= 3 && (behind.size == 0 || zr_span_starts(behind, "（") || zr_span_starts(behind, "("));
}

/* 提交以下材料：, 学习内容： what items below such words name is nothing to be done. */
static bool introduces_things(const zr_clauses *at, const zr_node *parent)
{
    static const char *const things[] = {"材料：", "资料：", "证件：", "文件：",
                                         "内容：", "名单：", "证明：", NULL};
    static zr_word_list things_list = {.words = things};
    static const char *const lists[] = {"名单",     "目录",     "联系方式", "联系人",   "联络表",
                                        "通讯录",   "申报材料", "申请材料", "所需材料", "提交材料",
                                        "文件清单", "学习书目", "参考文献", "报送材料", "学习内容",
                                        "获奖单位", "表彰对象", NULL};
    static zr_word_list lists_list = {.words = lists};
    size_t from = parent->own_end > parent->start + 60 ? parent->own_end - 60 : parent->start;
    zr_span words = zr_span_trim(zr_span_cut(at->text, from, parent->own_end));
    return zr_list_ends(&things_list, words) || (parent->heading && zr_list_ends(&lists_list, parent->title));
}

/* A leaf without duties that names a thing: papers, materials, persons to ask. */
static bool names_thing(const zr_clauses *at, uint32_t index)
{
    const zr_node *node = node_at(at, index);
    if (zr_outline_has_items(at->outline, index) || at->has_duty[index] || node->kind != ZR_NODE_ITEM ||
        node->parent == ZR_NONE || node_at(at, node->parent)->kind != ZR_NODE_ITEM)
        return false;
    return names_paper(node->title) || introduces_things(at, node_at(at, node->parent));
}

void zr_clauses_mark(const zr_clauses *at)
{
    uint32_t count = at->outline->node_count;
    count_clauses(at);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t parent = node_at(at, i)->parent;
        if (parent == ZR_NONE)
            continue;
        bool clause =
            (could_be_clause(at, i) && at->inside[parent] && at->busy[parent] < 2 && !begins_row(at, i)) ||
            names_thing(at, i);
        at->is_clause[i] = at->is_clause[parent] || clause;
        at->items[parent] += !at->is_clause[i];
    }
    for (uint32_t i = count; i-- > 0;) {
        if (at->is_clause[i])
            at->has_duty[node_at(at, i)->parent] |= at->has_duty[i];
    }
}
