/* What sentences begin with, and names do not. */
#include "document/duties_opening.h"

#include "base/words.h"
#include "document/duties_organ.h"
#include "document/duties_words.h"

/* Sentences begin so, names do not. */
static const zr_word sentence_heads[] = {
    {"不", 0},   {"与", 0},   {"严禁", 0}, {"为", 0},   {"于", 0},   {"从", 0},   {"以", 0},   {"会", 0},
    {"作为", 0}, {"使", 0},   {"依托", 0}, {"依据", 0}, {"依照", 0}, {"做好", 0}, {"健全", 0}, {"充分", 0},
    {"关于", 0}, {"其", 0},   {"凡", 0},   {"切实", 0}, {"划入", 0}, {"划转", 0}, {"加强", 0}, {"加快", 0},
    {"动员", 0}, {"协助", 0}, {"压实", 0}, {"厘清", 0}, {"参与", 0}, {"反映", 0}, {"发动", 0}, {"发挥", 0},
    {"召开", 0}, {"召集", 0}, {"向", 0},   {"商请", 0}, {"因", 0},   {"围绕", 0}, {"在", 0},   {"坚决", 0},
    {"坚持", 0}, {"夯实", 0}, {"如", 0},   {"委托", 0}, {"完善", 0}, {"实行", 0}, {"对", 0},   {"将", 0},
    {"履行", 0}, {"已", 0},   {"并", 0},   {"建立", 0}, {"开展", 0}, {"引导", 0}, {"强化", 0}, {"当", 0},
    {"成立", 0}, {"我", 0},   {"所在", 0}, {"把", 0},   {"报", 0},   {"报请", 0}, {"抽调", 0}, {"指导", 0},
    {"按", 0},   {"推动", 0}, {"提请", 0}, {"支持", 0}, {"明晰", 0}, {"明确", 0}, {"是", 0},   {"有", 0},
    {"未", 0},   {"本", 0},   {"杜绝", 0}, {"树立", 0}, {"根据", 0}, {"派出", 0}, {"派遣", 0}, {"涉及", 0},
    {"深化", 0}, {"理清", 0}, {"理顺", 0}, {"界定", 0}, {"督促", 0}, {"瞄准", 0}, {"突出", 0}, {"立足", 0},
    {"组建", 0}, {"细化", 0}, {"经", 0},   {"聚焦", 0}, {"若", 0},   {"被", 0},   {"要", 0},   {"让", 0},
    {"该", 0},   {"调派", 0}, {"调集", 0}, {"负责", 0}, {"贯彻", 0}, {"赋予", 0}, {"通过", 0}, {"遵循", 0},
    {"邀请", 0}, {"配合", 0}, {"鼓励", 0},
};

static zr_words_index head_index;
static const zr_words_table head_words = {sentence_heads, sizeof sentence_heads / sizeof *sentence_heads,
                                          &head_index};

bool zr_opening_words_sorted(void)
{
    return zr_words_sorted(head_words);
}

bool zr_exhorts_all(zr_span clause)
{
    static const char *const heads[] = {"强化", "加强", "深化", "健全", "完善", "促进", "优化", "增强",
                                        "注重", "密切", "突出", "推动", "提升", "形成", NULL};
    static zr_word_list heads_list = {.words = heads};
    static const char *const anybody[] = {"部门", "单位", "各方", "上下", "内部", "政企", NULL};
    static zr_word_list anybody_list = {.words = anybody};
    size_t head = zr_list_starts(&heads_list, clause);
    return head && zr_list_longest(&anybody_list, zr_behind(clause, head));
}

/* 协调|相关部门做好, 组织|有关单位开展: what somebody does with others. */
static bool moves_others(zr_span clause)
{
    static const char *const verbs[] = {"统筹协调", "组织协调", "牵头协调", "积极协调", "协调", "组织",
                                        "统筹",     "联合",     "召集",     "主动",     "督办", NULL};
    static zr_word_list verbs_list = {.words = verbs};
    static const char *const others[] = {"相关部门", "有关部门", "相关单位", "有关单位", "各有关", "各相关",
                                         "各部门",   "各单位",   "各成员",   "成员单位", "各责任", NULL};
    static zr_word_list others_list = {.words = others};
    size_t verb = zr_list_starts(&verbs_list, clause);
    return verb && zr_list_starts(&others_list, zr_span_cut(clause, verb, clause.size));
}

/* 其他|有关部门, 其他|成员单位: the rest of the bodies, by a name; not 其他事项, 其他由…. */
static bool names_rest(zr_span name)
{
    static const char *const rest[] = {"其他", "其它", NULL};
    static zr_word_list rest_list = {.words = rest};
    static const char *const sets[] = {"各",   "有关",     "相关",     "部门",     "单位", "责任",
                                       "成员", "配合单位", "参与单位", "协办单位", NULL};
    static zr_word_list sets_list = {.words = sets};
    size_t head = zr_list_longest(&rest_list, name);
    return head && zr_list_starts(&sets_list, zr_span_cut(name, head, name.size));
}

bool zr_begins_sentence(zr_span name)
{
    static const char *const names[] = {"有关", "经信", "经开", "经济", "经发",   "经贸", "经合",
                                        "会计", "对外", "从化", "如东", "如皋",   "将乐", "当涂",
                                        "本溪", "向阳", "当阳", "本级", "派出所", NULL};
    static zr_word_list names_list = {.words = names};
    bool odd = zr_word_read(head_words, name, 0) && !zr_list_starts(&names_list, name) && !names_rest(name);
    return odd || zr_exhorts_all(name) || moves_others(name) || zr_founds_organ(name);
}
