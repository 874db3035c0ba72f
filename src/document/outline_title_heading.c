/* Headings that words follow in their own line, told by their words or by the type. */
#include "document/outline_title_heading.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_names.h"
#include "document/duties_words.h"

/* 一、总体要求以人民为中心。 in a line that holds a whole text: a heading that all plans have ends where its
 * words do. Its bytes, or 0. */
size_t zr_heading_usual(zr_span words)
{
    static const char *const names[] = {"总体要求", "指导思想", "基本原则", "工作目标", "主要目标",
                                        "总体目标", "保障措施", "组织保障", "工作要求", "重点任务",
                                        "主要任务", "总体思路", "工作措施", NULL};
    static const char *const more[] = {"和", "及",   "与",   "、",   "（一）", "(一)",
                                       "1",  "任务", "分工", "清单", NULL};
    size_t size = zr_starts_any(words, names);
    return size && size < words.size && !zr_starts_any(zr_span_cut(words, size, words.size), more) ? size : 0;
}

/* **二、部门自查**|省级部门要…: a heading in Markdown's bold ends where that does, unless it is a label or
 * the name of a body that does what follows. Its bytes, or 0. */
size_t zr_heading_in_bold(zr_span text, const zr_node *node, zr_span own)
{
    enum { LEAST = 12, MOST = 150 };
    static const char *const goes_on[] = {"：", ":", "，", ",", "、", "。", "；", ";", "的", NULL};
    if (node->start < 2 || text.data[node->start - 1] != '*' || text.data[node->start - 2] != '*')
        return 0;
    size_t end = zr_span_find(zr_span_cut(own, 0, MOST), zr_span_of("**"), 0);
    zr_span words = zr_span_trim(zr_span_cut(own, 0, end)), rest = zr_span_trim(zr_behind(own, end + 2));
    bool heading = end != SIZE_MAX && words.size >= LEAST && !zr_ends_any(words, goes_on) &&
                   zr_is_ideograph(zr_char_at(rest, 0)) && zr_name_look(words) != ZR_LOOK_UNIT;
    return heading ? end : 0;
}
