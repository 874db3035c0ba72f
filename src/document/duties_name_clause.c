/* Where a name would end inside a word, or go on with what its body does. */
#include "document/duties_name_clause.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_told.h"
#include "document/duties_verbs.h"

#include <string.h>

/* 市救助站|为承办机构: does the word at `at` say what a body is? Not the 为 of 华为. */
static bool says_what(zr_span name, size_t at)
{
    static const char *const words[] = {"是", "作为", "为", "均为", "均是", NULL};
    static zr_word_list words_list = {.words = words};
    static const char *const nouns[] = {"主体", "单位", "部门", "机构", "人", NULL};
    return zr_list_starts(&words_list, zr_behind(name, at)) && zr_ends_any(name, nouns) &&
           (zr_ends_like_body(name, 0, at) || zr_span_ends(name, "责任人"));
}

/* 驻村工作组|要协助…: a body is asked to do something. */
static bool asks_body(zr_span name, size_t at)
{
    size_t modal = zr_told_modal(name, at);
    return modal && zr_ends_like_body(name, 0, at) && zr_verb_read(name, at + modal).core;
}

/* How clauses begin; no name does. */
static bool begins_clause(zr_span name)
{
    static const char *const heads[] = {"可通过", "可由",   "可以", "可按", "可根据",
                                        "可委托", "可采取", "批示", "转送", "方式委托",
                                        "发现",   "处于",   "处在", "用好", NULL};
    static zr_word_list heads_list = {.words = heads};
    static const char *const joined = "联合";
    unsigned char digit =
        zr_has(name, 0, joined) && name.size > strlen(joined) ? (unsigned char)name.data[strlen(joined)] : 0;
    return zr_list_starts(&heads_list, name) || (digit >= '0' && digit <= '9'); /* 联合20家单位 */
}

/* 代表国务院, 代表市政府: for whom a body acts; 市人大代表工作委员会 is one. */
static bool acts_for(zr_span rest)
{
    static const char *const whom[] = {"国务院", "国家",   "中央",   "本级",   "同级",   "省政府", "省人民",
                                       "市政府", "市人民", "县政府", "县人民", "区政府", "区人民", NULL};
    static const char *const acts = "代表";
    return zr_has(rest, 0, acts) && zr_starts_any(zr_behind(rest, strlen(acts)), whom);
}

/* 办公室|设县水利局: where it sits, or 0. */
bool zr_name_sits_at(zr_span text, size_t at)
{
    int rank;
    return zr_has(text, at, "设") && zr_has_before(text, 0, at, "办公室") &&
           zr_level_read_at(text, at + strlen("设"), &rank);
}

bool zr_name_is_clause(zr_span name)
{
    enum { SHORTEST = 6 };
    static const char *const words[] = {"已",     "委托",   "批示",   "印发",   "转发",   "转送",
                                        "兼任",   "授权",   "代表",   "综合后", "汇总后", "整理后",
                                        "审核后", "审查后", "研究后", NULL};
    static zr_word_list words_list = {.words = words};
    static const char *const never[] = {"兼任", "批示", "转送", NULL}; /* whoever stands before them */
    if (begins_clause(name))
        return true;
    for (size_t at = SHORTEST; at < name.size; at += zr_step(name, at)) {
        zr_span rest = zr_behind(name, at);
        size_t word = zr_list_starts(&words_list, rest);
        word = word ? word : zr_worded_modal(name, at);
        bool alone = word && zr_starts_any(rest, never); /* 市教育局局长|兼任, 省领导|批示 */
        if (zr_name_sits_at(name, at) || says_what(name, at) || asks_body(name, at))
            return true;
        if (word && (alone || zr_ends_like_body(name, 0, at)) &&
            (!zr_has(name, at, "代表") || acts_for(rest)))
            return true;
    }
    return false;
}

/* 商业, 商标, 商定: what 商 begins as well; of these 商|业务主管部门, 商|人力资源社会保障部 do not. */
static bool is_trade(zr_span right)
{
    static const char *const words[] = {
        "务", "会", "业", "标", "品", "贸", "户", "人", "家", "场", "行", "圈", "事", "用", "城",
        "洛", "丘", "州", "河", "水", "南", "都", "学", "检", "协", "联", "议", "定", "讨", "谈",
        "量", "请", "榷", "洽", "住", "铺", "旅", "誉", "超", "机", "办", "调", "签", "酌", NULL};
    static const char *const bodies[] = {"业务", "人力", "人民", "人社", "人防", "人大", "人才",
                                         "行业", "城市", "城管", "城乡", "水利", "水务", "南京",
                                         "都江", "学校", "住房", "住建", "机关", "办公", NULL};
    static zr_word_list words_list = {.words = words};
    return zr_list_starts(&words_list, right) && !zr_starts_any(right, bodies);
}

bool zr_consults_at(zr_span text, size_t at)
{
    enum { NEAR = 60 };
    static const char *const consults = "商";
    static const char *const before[] = {"工", "招", "协", "会", "电", "通", NULL}; /* 协商, 会商 */
    if (!zr_has(text, at, consults) || at < strlen("发改"))
        return false;
    zr_span right = zr_behind(text, at + strlen(consults));
    return !is_trade(right) && right.size && zr_is_ideograph(zr_char_at(right, 0)) &&
           !zr_ends_any(zr_span_cut(text, 0, at), before) &&
           zr_ends_like_body(text, at < NEAR ? 0 : at - NEAR, at);
}

/* A word and what may stand behind its first character as well: 部|分管. */
typedef struct torn_word {
    const char *word, *apart;
} torn_word;

bool zr_word_goes_on(zr_span text, size_t at)
{
    static const torn_word words[] = {
        {"科学", ""},           {"科技", ""},
        {"科研", ""},           {"科普", ""},
        {"社会", ""},           {"部分", "管类别级工头片批年期区步行赴解层配项线块布组设"},
        {"办法", "规制律院治"}, {"处于", "每本今次上下当"},
        {"办公室", ""},
    };
    if (at >= text.size || at < 3)
        return false;
    size_t last = zr_step_back(text, at);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t behind = last + strlen(words[i].word);
        if (!zr_has(text, last, words[i].word))
            continue;
        zr_span next =
            zr_span_cut(text, behind, behind < text.size ? behind + zr_step(text, behind) : behind);
        bool number = next.size == 1 && next.data[0] >= '0' && next.data[0] <= '9';
        bool apart = next.size == 3 && zr_span_find(zr_span_of(words[i].apart), next, 0) != SIZE_MAX;
        return !apart && !(number && zr_has(text, last, "处于"));
    }
    return false;
}
