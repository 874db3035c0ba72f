/* Rules for the lead and collectives carried forward, told by their words. */
#include "document/duties_statements.h"

#include "base/words.h"
#include "document/duties_above.h"
#include "document/duties_from_here.h"
#include "document/duties_legend.h"
#include "document/duties_unled.h"
#include "document/letters.h"

#include <string.h>

enum { ZR_RULE_MOST = 400 }; /* bytes of a sentence that states one */

/* A quick no: every statement holds one of these characters. */
static bool may_state(zr_span text)
{
    return zr_letter_find(text, 0, ZR_L_STATES) < text.size;
}

/* What a word has to do with a rule. */
enum {
    ALONE = 1 << 0, /* begins a statement by itself */
    LEADS = 1 << 1,
    BODIES = 1 << 2,
    COMMAS = 1 << 3,
    SEMICOLONS = 1 << 4,
    LINKS = 1 << 5,
    FIRSTS = 1 << 6
};

/* In the order of their bytes; a word is also what a shorter one is that it begins with. */
static const zr_word rule_words[] = {
    {"为", LINKS},
    {"为上述", ALONE | LINKS},
    {"为下列", ALONE | LINKS},
    {"为以下", ALONE | LINKS},
    {"为全部任务", ALONE | LINKS},
    {"为各项任务", ALONE | LINKS},
    {"为所有任务", ALONE | LINKS},
    {"为本方案", ALONE | LINKS},
    {"主办", LEADS},
    {"主要负责", LEADS},
    {"主要责任", LEADS},
    {"主责", LEADS},
    {"位列第一", FIRSTS},
    {"分号之前", SEMICOLONS},
    {"分号前", SEMICOLONS},
    {"列", LINKS},
    {"列在最前", LINKS | FIRSTS},
    {"列第一", LINKS | FIRSTS},
    {"列首", LINKS | FIRSTS},
    {"单位", BODIES},
    {"即", LINKS},
    {"句号前", SEMICOLONS},
    {"均为", ALONE},
    {"均作为", ALONE},
    {"均列", ALONE},
    {"均包括", ALONE},
    {"均含", ALONE},
    {"均应", ALONE},
    {"均是", ALONE},
    {"均涉及", ALONE},
    {"均由", ALONE},
    {"均需", ALONE},
    {"均须", ALONE},
    {"处室", BODIES},
    {"居第一", FIRSTS},
    {"居首", FIRSTS},
    {"总负责", LEADS},
    {"排", LINKS},
    {"排名第一", LINKS | FIRSTS},
    {"排名首", LINKS | FIRSTS},
    {"排在前面", LINKS | FIRSTS},
    {"排在最前", LINKS | FIRSTS},
    {"排在第一", LINKS | FIRSTS},
    {"排序第一", LINKS | FIRSTS},
    {"排序首", LINKS | FIRSTS},
    {"排第一", LINKS | FIRSTS},
    {"排首", LINKS | FIRSTS},
    {"无牵头", ALONE},
    {"是", LINKS},
    {"最前面", FIRSTS},
    {"未明确牵头", ALONE},
    {"机构", BODIES},
    {"没有牵头", ALONE},
    {"牵头", LEADS},
    {"由", LINKS},
    {"科室", BODIES},
    {"第1个", FIRSTS},
    {"第1位", FIRSTS},
    {"第一个", FIRSTS},
    {"第一个分号", SEMICOLONS | FIRSTS},
    {"第一个单位", FIRSTS},
    {"第一个逗号", COMMAS | FIRSTS},
    {"第一个部门", FIRSTS},
    {"第一位", FIRSTS},
    {"第一名", FIRSTS},
    {"第一家", FIRSTS},
    {"第一责任", LEADS},
    {"系", LINKS},
    {"者", BODIES},
    {"负总责", LEADS},
    {"责任", BODIES},
    {"逗号之前", COMMAS},
    {"逗号以前", COMMAS},
    {"逗号前", COMMAS},
    {"部门", BODIES},
    {"都是", ALONE},
    {"首个单位", FIRSTS},
    {"首个部门", FIRSTS},
    {"首位", FIRSTS},
    {"首家", FIRSTS},
};

static zr_words_index rule_index;
static const zr_words_table rule_table = {rule_words, sizeof rule_words / sizeof *rule_words, &rule_index};

bool zr_statement_words_sorted(void)
{
    for (size_t i = 1; i < rule_table.count; i++) {
        const zr_word *shorter = &rule_words[i - 1], *word = &rule_words[i];
        bool begun = zr_span_starts(zr_span_of(word->text), shorter->text);
        if (begun && (shorter->kind & ~word->kind))
            return false;
    }
    return zr_words_sorted(rule_table);
}

/* What the words of a text have to do with rules, all of them in one walk. */
static unsigned words_in(zr_span text)
{
    unsigned kinds = 0;
    for (size_t at = 0; at < text.size; at += zr_step(text, at)) {
        const zr_word *word = zr_word_read(rule_table, text, at);
        kinds |= word ? word->kind : 0;
    }
    return kinds;
}

static const char *const scopes[] = {
    "以下", "下列",     "后续",       "下文",       "此后",       "其后",       "后文",     "后面", "以后",
    "其余", "其他各项", "各项任务均", "上述任务均", "各项工作均", "所有任务均", "各任务均", NULL};
const char *const zr_silences[] = {"不再", "不一一", "不另", "不重复", "省略", "不单独", "不逐", NULL};
static const char *const alls[] = {"均", "都", "皆", "全部", "一律", "同时", "还包括", "还需", "也", NULL};

/* Words for later tasks at the head: 以下, 此项及以下. */
static bool begins_scope(zr_span text)
{
    return zr_starts_any(text, scopes) || zr_from_here(text);
}

/* 第一责任单位|为牵头单位: the first of a list by its name. 市科技局为|第一责任单位 names one. */
static bool first_of_list_leads(zr_span text)
{
    static const char *const subjects[] = {"第一责任单位", "第一责任部门", "第一单位",
                                           "第一部门",     "第一承办单位", "首要责任单位"};
    static const char *const says[] = {"牵头", "主办", "主责", "主要", "总责", "负总", NULL};
    for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
        size_t at = zr_find_word(text, 0, subjects[i]);
        if (at == SIZE_MAX || zr_has_before(text, 0, at, "为") || zr_has_before(text, 0, at, "是"))
            continue;
        zr_span rest = zr_span_cut(text, at + strlen(subjects[i]), text.size);
        return zr_holds_any(rest, says);
    }
    return false;
}

/* 无牵头单位的，责任单位即为牵头单位 */
static bool owners_lead(zr_span text)
{
    static const char *const owners[] = {"责任单位", "责任部门", "承办单位", "主责单位"};
    static const char *const says[] = {"即为牵头", "为牵头", "均为牵头", "视为牵头", "即是牵头", "是牵头"};
    if (zr_without_lead(text) == SIZE_MAX)
        return false;
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++) {
        size_t at = zr_find_word(text, 0, owners[i]);
        if (at != SIZE_MAX &&
            zr_longest_at(says, sizeof says / sizeof *says, text, at + strlen(owners[i])) > 0)
            return true;
    }
    return false;
}

/* 排第一位为牵头, 第一个是牵头: no body is named, and the place in the list and the role are all that is. */
static bool is_bare_rule(zr_span text, unsigned words)
{
    enum { LONGEST = 45 };
    static const char *const ends[] = {"为牵头", "是牵头", "的牵头", "为主责", "为主办", NULL};
    return text.size <= LONGEST && (words & FIRSTS) && zr_ends_any(text, ends);
}

/* Of a text of at most ZR_RULE_MOST; `words`: its words_in. */
static zr_says rule_of(zr_span text, unsigned words)
{
    if (!(words & BODIES) && !is_bare_rule(text, words))
        return ZR_SAYS_NOTHING;
    if (!(words & LEADS))
        return zr_statement_unled(text) ? ZR_SAYS_UNLED : ZR_SAYS_NOTHING;
    if (words & COMMAS)
        return ZR_SAYS_COMMA_LEADS;
    if (words & SEMICOLONS)
        return ZR_SAYS_SEMICOLON_LEADS;
    if (first_of_list_leads(text))
        return ZR_SAYS_FIRST_LEADS;
    if ((words & LINKS) && (words & FIRSTS))
        return ZR_SAYS_FIRST_LEADS;
    if ((words & LINKS) && owners_lead(text))
        return ZR_SAYS_OWNERS_LEAD;
    return zr_statement_unled(text) ? ZR_SAYS_UNLED : ZR_SAYS_NOTHING;
}

static bool carries(zr_span text)
{
    if (text.size > 900)
        return false;
    bool silent = zr_holds_any(text, zr_silences);
    bool later =
        zr_holds_any(text, scopes) || zr_from_here(text) || zr_carry_reach_of(text) != ZR_REACHES_BEHIND;
    bool all = zr_holds_any(text, alls);
    static const char *const tellings[] = {"列",   "重复", "赘述", "注明", "标注", "说明",
                                           "分工", "写明", "标明", "体现", NULL};
    if (silent && (later || all))
        return zr_holds_any(text, tellings);
    zr_above above;
    return (begins_scope(text) && all && !zr_has(text, 0, "以下简称")) ||
           (later && zr_above_read(text, &above));
}

/* 下同: what was just said holds from here on. */
static bool is_same(zr_span sentence)
{
    static const char *const words[] = {
        "下同",   "以下同",   "以下相同", "下同不列", "下同，不再列出", "下同略", "下略",   "以下略",
        "下不列", "以下不列", "后同",     "下文同",   "以下均同",       "下均同", "下皆同", NULL};
    return zr_equals_any(sentence, words);
}

zr_says zr_statement_look(zr_span sentence)
{
    if (!may_state(sentence))
        return ZR_SAYS_NOTHING;
    zr_says rule = sentence.size > ZR_RULE_MOST ? ZR_SAYS_NOTHING : rule_of(sentence, words_in(sentence));
    if (rule != ZR_SAYS_NOTHING)
        return rule;
    zr_legend legend = zr_legend_read(sentence);
    if (zr_legend_says(&legend))
        return ZR_SAYS_SIGNS;
    if (carries(sentence))
        return ZR_SAYS_CARRIED;
    return is_same(sentence) ? ZR_SAYS_SAME : ZR_SAYS_NOTHING;
}

zr_says zr_statement_aside(zr_span inside)
{
    enum { LONGEST = 90 };
    zr_says says = zr_statement_look(inside);
    if (says != ZR_SAYS_NOTHING || inside.size > LONGEST || !may_state(inside))
        return says;
    return rule_of(inside, words_in(inside) | BODIES | LINKS);
}

bool zr_statement_begins(zr_span clause)
{
    if (zr_has(clause, 0, "下同") || is_same(clause) || begins_scope(clause) || zr_begins_above(clause))
        return true;
    unsigned words = words_in(clause);
    return (words & ALONE) ||
           (clause.size < 200 && (rule_of(clause, words) != ZR_SAYS_NOTHING || zr_legend_read(clause).count));
}

bool zr_statement_begins_line(zr_span text, size_t at)
{
    enum { MOST = 300 };
    zr_span near = zr_span_cut(text, at, text.size - at < MOST ? text.size : at + MOST);
    size_t end = 0;
    while (end < near.size && near.data[end] != '\n' && !zr_has(near, end, "。"))
        end += zr_step(near, end);
    near = zr_span_cut(near, 0, end);
    return ((begins_scope(near) || zr_begins_above(near)) && carries(near)) ||
           (zr_above_may_begin(near, 0) && zr_carry_reach_of(near) != ZR_REACHES_BEHIND && carries(near));
}
