/* What a body is called before the words that tell what it does. */
#include "document/duties_identity.h"

#include "base/words.h"
#include "document/duties_words.h"
#include "document/letters.h"

enum { MOST = 150 /* bytes up to the comma */ };

/* 是, 作为, 为; not 为加强. */
static size_t copula_at(zr_span text, size_t at)
{
    static const char *const words[] = {"是", "作为", "为", NULL};
    static zr_word_list list = {.words = words};
    return zr_list_starts(&list, zr_behind(text, at));
}

size_t zr_identity_at(zr_span text, size_t at, bool *leads)
{
    static const char *const nouns[] = {"责任主体", "实施主体", "执行主体", "落实主体",     "工作主体",
                                        "责任单位", "责任部门", "牵头单位", "牵头部门",     "主管部门",
                                        "主管单位", "实施单位", "监管主体", "牵头责任单位", NULL};
    size_t copula = copula_at(text, at);
    if (!copula)
        return 0; /* as most */
    zr_span near = zr_span_cut(text, 0, text.size - at < MOST ? text.size : at + MOST);
    size_t end = zr_letter_find(near, at, ZR_L_CLAUSE);
    zr_span words = zr_span_cut(near, at + copula, end);
    if (end >= near.size || (zr_char_at(near, end) != u'，' && zr_char_at(near, end) != ',') ||
        !zr_ends_any(words, nouns))
        return 0;
    *leads = zr_holds(words, "牵头");
    return end + zr_step(near, end) - at;
}
