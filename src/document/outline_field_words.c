/* The labels of a table of fields, by a list of words and as those of duties. */
#include "document/outline_field_words.h"

#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"
#include "document/outline_line.h"

#include <string.h>

enum { LONGEST_FIELD = 36 };

/* In the order of their bytes. */
static const zr_word field_words[] = {
    {"主要任务", ZR_FIELD_NAME},
    {"主要内容", ZR_FIELD_WORDS},
    {"主要措施", ZR_FIELD_WORDS},
    {"主要目标", ZR_FIELD_WORDS},
    {"主要表现", ZR_FIELD_TITLED},
    {"主要问题", ZR_FIELD_TITLED},
    {"举措", ZR_FIELD_NAME},
    {"事项", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"事项名称", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"事项编号", ZR_FIELD_NUMBER},
    {"任务", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"任务内容", ZR_FIELD_WORDS | ZR_FIELD_TITLED},
    {"任务名称", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"任务序号", ZR_FIELD_NUMBER},
    {"任务描述", ZR_FIELD_WORDS},
    {"任务来源", ZR_FIELD_OTHER},
    {"任务目标", ZR_FIELD_WORDS},
    {"任务编号", ZR_FIELD_NUMBER},
    {"具体任务", ZR_FIELD_WORDS | ZR_FIELD_TITLED},
    {"具体内容", ZR_FIELD_WORDS},
    {"具体措施", ZR_FIELD_WORDS},
    {"具体表现", ZR_FIELD_TITLED},
    {"具体问题", ZR_FIELD_TITLED},
    {"内容", ZR_FIELD_WORDS},
    {"反馈问题", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"名称", ZR_FIELD_NAME},
    {"场景名称", ZR_FIELD_NAME},
    {"备注", ZR_FIELD_OTHER},
    {"存在问题", ZR_FIELD_OTHER | ZR_FIELD_TITLED},
    {"实事项目", ZR_FIELD_NAME},
    {"工作举措", ZR_FIELD_WORDS},
    {"工作事项", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"工作任务", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"工作内容", ZR_FIELD_WORDS | ZR_FIELD_TITLED},
    {"工作名称", ZR_FIELD_NAME},
    {"工作措施", ZR_FIELD_WORDS},
    {"工作目标", ZR_FIELD_WORDS},
    {"工作要求", ZR_FIELD_OTHER},
    {"工作项目", ZR_FIELD_NAME},
    {"序号", ZR_FIELD_NUMBER},
    {"建设内容", ZR_FIELD_WORDS},
    {"建设单位", ZR_FIELD_OTHER},
    {"建设地点", ZR_FIELD_OTHER},
    {"总投资", ZR_FIELD_OTHER},
    {"所属领域", ZR_FIELD_OTHER},
    {"指标名称", ZR_FIELD_NAME},
    {"措施", ZR_FIELD_NAME},
    {"改革事项", ZR_FIELD_NAME},
    {"改革任务", ZR_FIELD_NAME},
    {"政策措施", ZR_FIELD_NAME},
    {"整改事项", ZR_FIELD_TITLED},
    {"整改任务", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"整改措施", ZR_FIELD_WORDS},
    {"整改时限", ZR_FIELD_OTHER},
    {"整改目标", ZR_FIELD_WORDS},
    {"整改问题", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"来源", ZR_FIELD_OTHER},
    {"民生实事", ZR_FIELD_NAME},
    {"测评项目", ZR_FIELD_NAME},
    {"目标", ZR_FIELD_OTHER},
    {"目标任务", ZR_FIELD_WORDS},
    {"督办事项", ZR_FIELD_TITLED},
    {"突出问题", ZR_FIELD_TITLED},
    {"类别", ZR_FIELD_OTHER},
    {"编号", ZR_FIELD_NUMBER},
    {"考核项目", ZR_FIELD_NAME},
    {"行动名称", ZR_FIELD_NAME},
    {"课题名称", ZR_FIELD_NAME},
    {"资金来源", ZR_FIELD_OTHER},
    {"进展情况", ZR_FIELD_OTHER},
    {"重点举措", ZR_FIELD_WORDS},
    {"重点事项", ZR_FIELD_NAME},
    {"重点任务", ZR_FIELD_NAME},
    {"重点工作", ZR_FIELD_NAME},
    {"重点项目", ZR_FIELD_NAME},
    {"问题", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"问题内容", ZR_FIELD_TITLED},
    {"问题描述", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"问题编号", ZR_FIELD_NUMBER},
    {"问题表现", ZR_FIELD_TITLED},
    {"项目", ZR_FIELD_NAME},
    {"项目名称", ZR_FIELD_NAME | ZR_FIELD_TITLED},
    {"项目概况", ZR_FIELD_OTHER},
    {"预期成效", ZR_FIELD_OTHER},
    {"领域", ZR_FIELD_OTHER},
};

static zr_words_index field_index;
static const zr_words_table field_table = {field_words, sizeof field_words / sizeof *field_words,
                                           &field_index};

bool zr_field_words_sorted(void)
{
    return zr_words_sorted(field_table);
}

static zr_field_kind kind_of(const zr_word *word)
{
    return (zr_field_kind)(word->kind & ~(unsigned)ZR_FIELD_TITLED);
}

static zr_field_kind kind_of_word(zr_span word)
{
    const zr_word *found = zr_word_read(field_table, word, 0);
    return found && strlen(found->text) == word.size ? kind_of(found) : ZR_FIELD_NONE;
}

zr_field_kind zr_field_kind_of(zr_span cell)
{
    if (cell.size < 6 || cell.size > LONGEST_FIELD)
        return ZR_FIELD_NONE;
    zr_clean_line clean;
    zr_line_clean(&clean, cell);
    zr_span word = {clean.data, clean.size};
    if (word.size > 3 && (zr_span_ends(word, "：") || zr_span_ends(word, "、")))
        word.size -= 3;
    zr_field_kind kind = kind_of_word(word);
    if (kind != ZR_FIELD_NONE)
        return kind;
    zr_duty_label label = zr_duty_label_words(word, 0);
    if (label.size != word.size)
        return ZR_FIELD_NONE;
    if (label.kind == ZR_LABEL_ROLE && !label.beside)
        return label.weak && word.size < 12 ? ZR_FIELD_NONE : ZR_FIELD_DUTY;
    return label.kind == ZR_LABEL_NONE ? ZR_FIELD_NONE : ZR_FIELD_OTHER;
}

bool zr_is_field(zr_span cell)
{
    return zr_field_kind_of(cell) != ZR_FIELD_NONE;
}

size_t zr_field_named(zr_span words)
{
    const zr_word *found = zr_word_read(field_table, words, 0);
    size_t size = found && kind_of(found) == ZR_FIELD_NAME ? strlen(found->text) : 0;
    size_t colon = size ? zr_colon_at(words, size) : 0;
    return colon ? size + colon : 0;
}

size_t zr_field_titled(zr_span words)
{
    const zr_word *found = zr_word_read(field_table, words, 0);
    size_t size = found && found->kind & ZR_FIELD_TITLED ? strlen(found->text) : 0;
    size_t colon = size ? zr_colon_at(words, size) : 0;
    return colon && words.size > size + colon + 6 ? size + colon : 0;
}
