/* What a body is called before the words that tell what it does: 市卫生健康委是主管部门，|负责…. */
#include "document/duties_identity.h"

#include "base/words.h"
#include "document/duties_labels.h"
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
    static const char *const nouns[] = {"主体", "单位", "部门", "机构", NULL};
    static const char *const helps[] = {"配合单位", "配合部门", "参与单位", "参加单位",
                                        "协办单位", "支持单位", "成员单位", NULL}; /* a role by themselves */
    size_t copula = copula_at(text, at);
    if (!copula)
        return 0; /* as most */
    zr_span near = zr_span_cut(text, 0, text.size - at < MOST ? text.size : at + MOST);
    size_t end = zr_letter_find(near, at, ZR_L_CLAUSE);
    zr_span words = zr_span_cut(near, at + copula, end);
    if (!zr_comma_at(near, end) || !zr_ends_any(words, nouns) || zr_ends_any(words, helps))
        return 0;
    *leads = zr_holds(words, "牵头");
    return end + zr_step(near, end) - at;
}
