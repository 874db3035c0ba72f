#include "document/outline_title_label.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"

size_t zr_title_common_name(zr_span words)
{
    static const char *const names[] = {
        "问题",     "整改问题", "反馈问题", "存在问题", "具体问题", "主要问题", "突出问题",
        "问题描述", "问题表现", "具体表现", "主要表现", "问题内容", "整改任务", "整改事项",
        "任务名称", "事项名称", "项目名称", "督办事项", "工作任务", "工作内容", "工作事项",
        "具体任务", "任务内容", "任务",     "事项",     NULL};
    static zr_word_list names_list = {.words = names};
    size_t name = zr_list_longest(&names_list, words);
    size_t colon = name ? zr_colon_at(words, name) : 0;
    return colon && words.size > name + colon + 6 ? name + colon : 0;
}

size_t zr_title_before_label(zr_span words, size_t from)
{
    enum { LONGEST = 60 }; /* bytes of a label */
    size_t least = words.size > LONGEST && from < words.size - LONGEST ? words.size - LONGEST : from;
    for (size_t at = words.size; at > least; at--) {
        zr_span before = zr_span_cut(words, 0, at);
        size_t space = zr_utf8_space_before(before);
        if (!space)
            continue;
        zr_duty_label label = zr_duty_label_words(words, at);
        zr_span title = zr_span_trim(zr_span_cut(words, from, at - space));
        if (label.kind != ZR_LABEL_NONE && at + label.size == words.size && title.size)
            return (size_t)(title.data - words.data) + title.size;
    }
    return words.size;
}
