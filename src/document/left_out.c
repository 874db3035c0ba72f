/* Items whose words a publisher has left out: 三、（略）  5.此条略  8.…… */
#include "zeren/document.h"

#include "document/duties_words.h"

bool zr_title_left_out(zr_span title)
{
    static const char *const around[] = {"（", "）", "(",  ")",  "［",   "］",   "[",    "]",    "【",
                                         "】", "〔", "〕", "此", "本",   "该",   "条",   "项",   "款",
                                         "段", "节", "章", "部", "分",   "内容", "具体", "原文", "全文",
                                         "已", "从", "。", "，", "以下", "任务", "措施", " ",    "　"};
    static const char *const marks[] = {"略去", "省略", "从略", "略", "……", "......", "…", "不公开"};
    size_t at = 0, size;
    bool left_out = false;
    for (; at < title.size && title.size <= 60; at += size) {
        size = zr_longest_at(marks, sizeof marks / sizeof *marks, title, at);
        left_out |= size > 0;
        if (!size)
            size = zr_longest_at(around, sizeof around / sizeof *around, title, at);
        if (!size)
            return false;
    }
    return left_out && at == title.size;
}
