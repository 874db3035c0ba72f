/* The grammar of verbs: manner, verbs and plain objects in a row; the strongest verb gives the role. */
#include "document/duties_verbs.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_joints.h"
#include "document/duties_labels.h"
#include "document/duties_organ.h"
#include "document/duties_verb_words.h"
#include "document/letters.h"

#include <string.h>

/* By the kinds of words. Where a run holds several (负责指导, 统筹推进, 配合落实) the highest force speaks.
 */
static const struct {
    zr_role role;
    uint8_t force;
    bool strong;
} meanings[] = {
    [ZR_VERB_LEAD] = {ZR_LEAD, 9, true},
    [ZR_VERB_SUPPORT] = {ZR_SUPPORT, 8, true},
    [ZR_VERB_RESPONSIBLE] = {ZR_RESPONSIBLE, 5, true},
    [ZR_VERB_SOFT_LEAD] = {ZR_LEAD, 4, false},
    [ZR_VERB_SOFT_SUPPORT] = {ZR_SUPPORT, 7, false},
    [ZR_VERB_TOGETHER] = {ZR_SUPPORT, 7, false},
    [ZR_VERB_SOFT_GUIDE] = {ZR_GUIDE, 6, false},
    [ZR_VERB_BACKING] = {ZR_SUPPORT, 4, false},
    [ZR_VERB_SOFT] = {ZR_RESPONSIBLE, 1, false},
};

enum { MOST_WORDS = 16 /* of one verb: no sentence has more, and each place is asked anew */ };

/* The bytes of words of a list that follow each other at `at`. */
static size_t read_words(zr_word_list *list, zr_span text, size_t at)
{
    size_t from = at, step = 1;
    for (int read = 0; step && read < MOST_WORDS; read++)
        at += step = zr_list_longest(list, zr_behind(text, at));
    return at - from;
}

/* Manner alone: 按 + 各自 + 职责 + 分工, 在职责范围内; its length or 0. */
static size_t manner_read(zr_span text, size_t at)
{
    static const char *const heads[] = {"按",   "按照", "根据", "依",   "依据",
                                        "依照", "在",   "结合", "立足", NULL};
    static const char *const middles[] = {"各自", "自身", "部门", "工作", "有关", "相关",
                                          "法定", "本",   "单位", "各",   NULL};
    static const char *const nouns[] = {"职责",   "职能", "分工", "任务", "权限", "责任",
                                        "要求",   "规定", "职权", "属地", "原则", "范围",
                                        "范围内", "管理", "界限", "清单", "实际", NULL};
    static zr_word_list heads_list = {.words = heads}, middles_list = {.words = middles},
                        nouns_list = {.words = nouns};
    if (!(zr_letter_at(text, at) & ZR_L_MANNER))
        return 0;
    size_t size = zr_list_longest(&heads_list, zr_behind(text, at));
    if (!size)
        return 0;
    size += read_words(&middles_list, text, at + size);
    size_t noun = read_words(&nouns_list, text, at + size);
    return noun ? size + noun : 0;
}

/* 负主体责任, 落实属地责任, 承担牵头责任: a label's words say how one answers. */
static size_t burden_read(zr_span text, size_t at, zr_role *role)
{
    static const char *const heads[] = {"负", "承担", "落实"};
    uint32_t first = zr_char_at(text, at);
    if (first != u'负' && first != u'承' && first != u'落')
        return 0;
    size_t head = zr_longest_at(heads, sizeof heads / sizeof *heads, text, at);
    if (!head || zr_has(text, at, "负责"))
        return 0;
    zr_duty_label label = zr_duty_label_words(text, at + head);
    if (label.kind != ZR_LABEL_ROLE || !zr_has_before(text, at, at + head + label.size, "责任"))
        return 0;
    *role = label.role;
    return head + label.size;
}

/* 为牵头单位, 作为责任单位, 为成员单位 */
static size_t predicate_read(zr_span text, size_t at, zr_role *role)
{
    static const char *const links[] = {"为", "是", "作为", "均为", "都是", "系", "均是"};
    if (!(zr_letter_at(text, at) & ZR_L_PREDICATE))
        return 0;
    size_t step = zr_longest_at(links, sizeof links / sizeof *links, text, at);
    if (!step)
        return 0;
    static const char *const wholes[] = {"所有", "全部", "各项", "上述", "以上", "以下", "每项", "任务",
                                         "工作", "措施", "事项", "条款", "共同", "的",   NULL};
    static zr_word_list wholes_list = {.words = wholes};
    step += read_words(&wholes_list, text, at + step);
    zr_duty_label label = zr_duty_label_words(text, at + step);
    bool member = label.beside && zr_has(text, at + step, "成员");
    if (label.kind != ZR_LABEL_ROLE || (label.weak && !member))
        return 0;
    *role = label.role;
    return step + label.size;
}

static void take_word(zr_verb *verb, const zr_word *word)
{
    if (word->kind >= ZR_VERB_MANNER)
        return;
    bool own = word->kind != ZR_VERB_TOGETHER;
    verb->together |= !own && !verb->core; /* 协同推进; 负责协同 helps */
    if (own && verb->together && meanings[word->kind].force > verb->own_force) {
        verb->own_force = meanings[word->kind].force;
        verb->own_role = meanings[word->kind].role;
    }
    verb->core = true;
    verb->strong |= meanings[word->kind].strong;
    if (meanings[word->kind].force > verb->force) {
        verb->force = meanings[word->kind].force;
        verb->role = meanings[word->kind].role;
    }
}

/* 会办 of 环委会办公室, 督查 of 督查室, 会商 of 协会商会, 要 of 主要负责同志 */
static bool is_of_name(zr_span text, size_t at, const zr_word *word)
{
    size_t end = at + strlen(word->text);
    if (word->kind < ZR_VERB_MANNER && zr_organ_behind(text, at, end))
        return true;
    if (zr_chamber_at(text, at) || (zr_has(text, at, "要") && zr_has_before(text, 0, at, "主")))
        return true;
    return zr_has(text, end, "公室") && zr_has_before(text, at, end, "办");
}

static void take_role(zr_verb *verb, zr_role role)
{
    verb->core = true;
    verb->role = role;
    verb->force = 9;
}

bool zr_verb_may_begin(zr_span text, size_t at)
{
    uint32_t first = zr_char_at(text, at), letters = zr_letters[first];
    bool more =
        (letters & (ZR_L_MANNER | ZR_L_PREDICATE)) || first == u'负' || first == u'承' || first == u'落';
    return (letters & ZR_L_VERB) && (more || !zr_word_is_none(zr_verb_words.index, text, at));
}

/* Whatever 甲局按职责分工 does up to the end of its clause, it answers: a few characters, no mark among them.
 */
static size_t deed_read(zr_span text, size_t from, size_t at)
{
    enum { MOST = 6 };
    static const char *const nouns[] = {"职责", "职能", "分工", "职权", NULL};
    size_t start = at;
    if (!zr_holds_any(zr_span_cut(text, from, at), nouns))
        return 0;
    for (int read = 0; read <= MOST && at < text.size; read++) {
        uint32_t c = zr_char_at(text, at);
        if (!zr_is_ideograph(c))
            break;
        at += zr_step(text, at);
    }
    bool ends = at >= text.size || (zr_letter_at(text, at) & (ZR_L_CLAUSE | ZR_L_CLOSES));
    return ends && at - start <= 3 * MOST && at - start > 3 ? at - start : 0;
}

zr_verb zr_verb_read(zr_span text, size_t at)
{
    zr_verb verb = {.role = ZR_RESPONSIBLE}, ended = verb;
    size_t from = at;
    if (!zr_verb_may_begin(text, at))
        return ended;
    for (int words = 0; words < MOST_WORDS && (zr_letter_at(text, at) & ZR_L_VERB); words++) {
        zr_role role;
        size_t step = burden_read(text, at, &role);
        const zr_word *word = step ? NULL : zr_word_read(zr_verb_words, text, at);
        if (word && ((word->kind == ZR_VERB_LINK && at == from) || is_of_name(text, at, word)))
            break;
        if (step) {
            take_role(&verb, role);
        } else if (word) {
            step = strlen(word->text);
            take_word(&verb, word);
        } else if ((step = manner_read(text, at)) != 0) {
            verb.manner = true;
        } else if ((step = predicate_read(text, at, &role)) != 0) {
            take_role(&verb, role);
        }
        if (!step)
            break;
        verb.lead += verb.core ? 0 : step;
        at += step;
        verb.size = at - from;
        if (!word || word->kind != ZR_VERB_LINK)
            ended = verb;
    }
    size_t deed = ended.manner && !ended.core ? deed_read(text, from, from + ended.size) : 0;
    if (deed) {
        ended.size += deed;
        ended.core = true;
        ended.role = ZR_RESPONSIBLE;
        ended.force = 1;
    }
    return ended;
}

bool zr_verb_helps(zr_span text, size_t at)
{
    static const char *const helps[] = {"配合", "协助", "协同", "参与"};
    return zr_longest_at(helps, sizeof helps / sizeof *helps, text, at) > 0;
}

/* What sentences of names and verbs end with, in the order of their bytes. */
static const zr_word last_verbs[] = {
    {"主办", 0}, {"会签", 0}, {"办理", 0}, {"协办", 0}, {"协助", 0}, {"协同", 0}, {"参与", 0}, {"参加", 0},
    {"实施", 0}, {"承办", 0}, {"承担", 0}, {"指导", 0}, {"推进", 0}, {"牵头", 0}, {"监督", 0}, {"督促", 0},
    {"督办", 0}, {"督导", 0}, {"组织", 0}, {"落实", 0}, {"负责", 0}, {"配合", 0}, {"验收", 0}};

static zr_words_index last_index;
static const zr_words_table last_words = {last_verbs, sizeof last_verbs / sizeof *last_verbs, &last_index};

/* Their first characters. */
static zr_seeker last_firsts;

__attribute__((constructor)) static void make_last_firsts(void)
{
    zr_seeker_make(&last_firsts, "主会办协参实承指推牵监督组落负配验");
}

bool zr_verbs_hold_last(zr_span words)
{
    for (size_t at = 0; (at = zr_seek(&last_firsts, words, at, words.size)) < words.size; at++) {
        if (zr_word_read(last_words, words, at))
            return true;
    }
    return false;
}

/* Is each of them found? */
static bool last_verbs_are_held(void)
{
    for (size_t i = 0; i < last_words.count; i++) {
        if (!zr_verbs_hold_last(zr_span_of(last_verbs[i].text)))
            return false;
    }
    return true;
}

bool zr_verbs_sorted(void)
{
    return zr_letters_begin(ZR_L_VERB, zr_verb_words) && zr_words_sorted(zr_verb_words) &&
           last_verbs_are_held() && zr_words_sorted(last_words);
}
