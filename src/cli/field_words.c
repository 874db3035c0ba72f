/* Roles, bases and kinds in words that people read. */
#include "cli/explain.h"

#include "document/role_words.h"

const char *zr_role_words(zr_role role, zr_lang lang)
{
    return lang == ZR_ZH ? zr_role_does(role).in[ZR_ZH] : zr_role_name(role);
}

/* The label and the verb that make this role. */
static const char *by_label(zr_role role, zr_lang lang)
{
    static const zr_words words[] = {[ZR_LEAD] = {{"标明“牵头单位”之类", "a label such as 牵头单位"}},
                                     [ZR_RESPONSIBLE] = {{"标明“责任单位”之类", "a label such as 责任单位"}},
                                     [ZR_SUPPORT] = {{"标明“配合单位”之类", "a label such as 配合单位"}},
                                     [ZR_GUIDE] = {{"标明“指导单位”之类", "a label such as 指导单位"}}};
    return words[role].in[lang];
}

static const char *by_verb(zr_role role, zr_lang lang)
{
    static const zr_words words[] = {[ZR_LEAD] = {{"由动词指明（A牵头、B配合）", "verbs (A牵头、B配合)"}},
                                     [ZR_RESPONSIBLE] = {{"由动词指明（A负责）", "a verb (A负责)"}},
                                     [ZR_SUPPORT] = {{"由动词指明（A牵头、B配合）", "verbs (A牵头、B配合)"}},
                                     [ZR_GUIDE] = {{"由动词指明（C指导）", "a verb (C指导)"}}};
    return words[role].in[lang];
}

const char *zr_basis_words(zr_basis basis, zr_role role, zr_lang lang)
{
    static const zr_words words[] = {
        [ZR_BY_BARE] = {{"括号内只列名称", "names alone in brackets"}},
        [ZR_BY_TABLE] = {{"表格中的一格", "a cell of a table"}},
        [ZR_BY_PROSE] = {{"行文中指派", "a sentence that assigns"}},
        [ZR_BY_RULE] = {{"文件自己规定的规则", "a rule that the document states"}},
        [ZR_BY_CARRY] = {{"前文统一要求，逐条沿用", "stated once, carried forward"}},
        [ZR_BY_FIRST] = {{"首位惯例", "the first-listed convention"}}};
    if (basis == ZR_BY_LABEL || basis == ZR_BY_VERB)
        return basis == ZR_BY_LABEL ? by_label(role, lang) : by_verb(role, lang);
    return words[basis].in[lang];
}

const char *zr_kind_words(zr_kind kind, zr_lang lang)
{
    static const zr_words words[] = {
        [ZR_TASK] = {{"任务", "task"}},   [ZR_PRINCIPLE] = {{"原则", "principle"}},
        [ZR_GOAL] = {{"目标", "goal"}},   [ZR_SAFEGUARD] = {{"保障措施", "safeguard"}},
        [ZR_GROUP] = {{"分组", "group"}}, [ZR_TIE] = {{"连线", "tie"}}};
    return words[kind].in[lang];
}
