/* How often something is due: 每年, 每季度. */
#include "document/deadline_each.h"

#include "document/cursor.h"

/* 最高, 给予, 不超过最高 …: passes the words of what is paid. */
static void pass_paying(zr_cursor *at)
{
    static const char *const words[] = {"最高", "最多", "不超过", "给予", "补助",
                                        "补贴", "奖励", "支持",   " ",    NULL};
    while (zr_cursor_any(at, words)) {
    }
}

/* 每年7天, 每月2000元, 每年最高50万元: how much a year, not how often. */
static bool is_amount(zr_span words)
{
    static const char *const units[] = {"天", "晚", "日", "小时", "元", "万元", "亿元", "%", "％", NULL};
    zr_cursor at = {words, 0};
    pass_paying(&at);
    zr_number number = zr_number_read(at.rest);
    zr_cursor_skip(&at, number.size);
    zr_cursor_spaces(&at, 1);
    return number.size && zr_starts_any(at.rest, units);
}

size_t zr_each_read(zr_span words)
{
    static const char *const each[] = {"每半年", "每季度", "每季", "每年度", "每年",
                                       "每个月", "每月",   "每周", "每两年", NULL};
    size_t size = zr_starts_any(words, each);
    return size && !is_amount(zr_behind(words, size)) ? size : 0;
}
