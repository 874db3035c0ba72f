/* Items whose words a publisher has left out: 三、（略）  5.此条略  8.…… */
#include "document/left_out.h"
#include "zeren/document.h"

#include "base/lines.h"
#include "base/words.h"
#include "document/duties_words.h"

/* The first characters of the words below. */
static bool may_begin(uint32_t character)
{
    switch (character) {
    case u'（':
    case u'）':
    case '(':
    case ')':
    case u'［':
    case u'］':
    case '[':
    case ']':
    case u'【':
    case u'】':
    case u'〔':
    case u'〕':
    case u'此':
    case u'本':
    case u'该':
    case u'条':
    case u'项':
    case u'款':
    case u'段':
    case u'节':
    case u'章':
    case u'部':
    case u'分':
    case u'内':
    case u'具':
    case u'原':
    case u'全':
    case u'已':
    case u'从':
    case u'。':
    case u'，':
    case u'以':
    case u'任':
    case u'措':
    case ' ':
    case u'　':
    case u'略':
    case u'省':
    case u'…':
    case '.':
    case u'不':
        return true;
    default:
        return false;
    }
}

bool zr_title_left_out(zr_span title)
{
    static const char *const around[] = {
        "（",   "）", "(",  ")",  "［", "］",   "[",    "]",    "【", "】", "〔",   "〕",   "此",
        "本",   "该", "条", "项", "款", "段",   "节",   "章",   "部", "分", "内容", "具体", "原文",
        "全文", "已", "从", "。", "，", "以下", "任务", "措施", " ",  "　", NULL};
    static const char *const marks[] = {"略去", "省略", "从略", "略", "……", "......", "…", "不公开", NULL};
    enum { LONGEST = 60 };
    if (!may_begin(zr_char_at(title, 0)))
        return false; /* as most */
    return title.size <= LONGEST && zr_is_row_of(title, marks, around);
}

/* （由于篇幅较长，省略部分内容）, 未完待续: a remark about the text itself. */
static bool says_rest_is_missing(zr_span line)
{
    enum { LONGEST = 150, SHORT = 24 };
    static const char *const marks[] = {"省略", "略去", "未完", "以下略", "下略", "余略", NULL};
    static const char *const heads[] = {"（", "(", "【", "[", "［", "注", "……", "...", NULL};
    return line.size <= LONGEST && (line.size <= SHORT || zr_starts_any(line, heads)) &&
           zr_holds_any(line, marks);
}

zr_span zr_end_left_out(zr_span text)
{
    enum { LINES = 5 };
    zr_span rest = zr_span_trim(text);
    for (int i = 0; i < LINES && rest.size; i++) {
        size_t start = zr_line_start(rest, 0, rest.size);
        zr_span line = zr_span_trim(zr_span_cut(rest, start, rest.size));
        if (says_rest_is_missing(line))
            return line;
        rest = zr_span_trim(zr_span_cut(rest, 0, start));
    }
    return (zr_span){0};
}
