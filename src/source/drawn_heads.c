/* Names of columns that a copy has run together: the cheapest way to part them.
 *
 *     name = { 重点 | 责任 | … } 单位 | 任务 | …    [ （…） ]
 *
 * Of two ways names of four characters win: 目标任务 责任单位, not 目标 任务责任 单位. */
#include "source/drawn_heads.h"

#include "base/short_words.h"
#include "base/utf8.h"
#include "base/words.h"
#include "source/drawn_words.h"

enum { MOST_CHARACTERS = 72, MOST_BYTES = 800, LONGEST = 12, MOST_BEFORE = 4, FAR = 1000 };

/* Words that names end with, and those that may stand before one. */
static const char *const nouns[] = {
    "序号", "编号", "任务",   "内容", "措施", "举措", "事项", "项目",   "目标",   "指标", "要求",
    "名称", "类别", "领域",   "清单", "要点", "单位", "部门", "处室",   "科室",   "股室", "主体",
    "机构", "领导", "责任人", "时限", "时间", "期限", "节点", "日期",   "进度",   "情况", "安排",
    "备注", "电话", "成果",   "标准", "方式", "问题", "工作", "负责人", "联系人", "分工", "类型",
    "板块", "方向", "行动",   "工程", "实事", "条目", "说明", "依据",   "计划",   "案号", "建议号",
    "文号", "编码", "案由",   "题目", "标题", NULL};
static const char *const befores[] = {
    "重点", "工作", "主要", "具体", "实事", "民生", "目标", "任务", "年度", "建设", "项目", "整改", "完成",
    "责任", "牵头", "配合", "协责", "协管", "协办", "主办", "承办", "参与", "分管", "联系", "时间", "进展",
    "推进", "办理", "落实", "指导", "督导", "主管", "实施", "改革", "创建", "市级", "省级", "县级", "区级",
    "包保", "包联", "挂钩", "挂牌", "市直", "问题", "措施", "事项", "行动", "工程", "指标", "协助", "协同",
    "支持", "监督", "验收", "考核", "评价", "分解", "细化", "计划", "预期", "阶段", "及",   "和",   "与",
    "市",   "省",   "县",   "区",   "主责", "第一", "直接", "部门", "单位", "评分", "考评", "评估", "审核",
    "监管", "督办", "督查", "内容", "举措", "名称", "检查", "抽查", "执法", "普法", "起草", "联合", "业务",
    "时限", "会办", "分办", "独办", "提案", "议案", "建议", NULL};

enum { NOUN = 1, BEFORE = 2 };

static zr_short_words words_of_heads;

__attribute__((constructor)) static void add_words(void)
{
    zr_short_words_add(&words_of_heads, nouns, NOUN);
    zr_short_words_add(&words_of_heads, befores, BEFORE);
}

typedef struct characters {
    uint16_t code[MOST_CHARACTERS];
    size_t start[MOST_CHARACTERS], end[MOST_CHARACTERS]; /* bytes in the words */
    size_t bracket[MOST_CHARACTERS + 1]; /* where a bracket behind so many of them ends in the words, or 0 */
    uint32_t count;
} characters;

/* Behind the bracket that opens at `at`, or 0. */
static size_t behind_bracket(zr_span words, size_t at)
{
    static const char *const closes[] = {"）", ")", "〕", "］", NULL};
    static zr_word_list closes_list = {.words = closes};
    for (size_t from = at; at < words.size && at - from < 120; at++) {
        size_t size = zr_list_starts(&closes_list, zr_span_cut(words, at, words.size));
        if (size)
            return at + size;
    }
    return 0;
}

/* May names of columns end so? Sentences do not: by their last character most lines are told. */
static bool may_end(zr_span words)
{
    uint32_t last = 0;
    zr_utf8_back(words, &last);
    return zr_is_ideograph(last) || zr_is_space(last) || last == u'）' || last == ')' || last == u'〕' ||
           last == u'］';
}

/* Characters without white space and brackets. */
static bool gather(characters *out, zr_span words)
{
    out->count = 0;
    out->bracket[0] = 0;
    for (size_t at = 0, step; at < words.size; at += step) {
        uint32_t c;
        step = zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (zr_is_ideograph(c)) {
            if (out->count == MOST_CHARACTERS)
                return false;
            out->code[out->count] = (uint16_t)c;
            out->start[out->count] = at;
            out->end[out->count++] = at + step;
            out->bracket[out->count] = 0;
        } else if (c == u'（' || c == '(' || c == u'〔' || c == u'［') {
            size_t behind = behind_bracket(words, at);
            if (!behind || !out->count || out->bracket[out->count])
                return false;
            out->bracket[out->count] = behind;
            step = behind - at;
        } else if (!zr_is_space(c)) {
            return false;
        }
    }
    return out->count > 0;
}

/* The characters [from, to), three at most. */
static uint64_t key_of(const characters *in, uint32_t from, uint32_t to)
{
    uint64_t key = 0;
    for (uint32_t i = from; i < to; i++)
        key = key << 16 | in->code[i];
    return key;
}

static bool is_before(uint64_t key)
{
    return (zr_short_find(&words_of_heads, key) & BEFORE) != 0;
}

/* How many characters before `to` are a noun, or 0. */
static uint32_t noun_before(const characters *in, uint32_t to)
{
    for (uint32_t size = 2; size <= 3 && size <= to; size++) {
        if (zr_short_find(&words_of_heads, key_of(in, to - size, to)) & NOUN)
            return size;
    }
    return 0;
}

/* 及, 和 and 与 begin no name. */
static bool is_link(uint16_t code)
{
    return code == u'及' || code == u'和' || code == u'与';
}

static uint32_t cost_of_length(uint32_t length)
{
    return length == 4 ? 10 : length <= 3 ? 12 : length <= 6 ? 20 + 2 * length : 8 + 4 * length;
}

/* 名称 seldom begins the name of a column: 抽查任务名称 is one name. */
static uint32_t cost_of_name(const characters *in, uint32_t from, uint32_t length)
{
    enum { SELDOM = 20 };
    bool begins = in->code[from] == u'名' && in->code[from + 1] == u'称';
    return cost_of_length(length) + (begins ? SELDOM : 0);
}

/* The cheapest ways to part the characters up to each. */
typedef struct ways {
    uint32_t cost[MOST_CHARACTERS + 1], from[MOST_CHARACTERS + 1];
} ways;

/* Does a bracket stand inside the noun that ends at `to`? */
static bool is_parted(const characters *in, uint32_t to, uint32_t noun)
{
    for (uint32_t i = 1; i < noun; i++) {
        if (in->bracket[to - i])
            return true;
    }
    return false;
}

/* Names that end at `to`: a noun, and up to four words before it. A bracket ends a name. */
static void reach(ways *out, const characters *in, uint32_t to)
{
    uint32_t noun = noun_before(in, to), last = to - noun;
    uint32_t words[LONGEST + 2]; /* fewest between `last` and so many characters before it */
    out->cost[to] = FAR;
    out->from[to] = 0;
    if (!noun || is_parted(in, to, noun))
        return;
    for (uint32_t back = 0; back <= last && back + noun <= LONGEST; back++) {
        uint32_t at = last - back;
        words[back] = back ? FAR : 0;
        if (back >= 1 && is_before(in->code[at]))
            words[back] = words[back - 1] + 1;
        if (back >= 2 && words[back - 2] + 1 < words[back] && is_before(key_of(in, at, at + 2)))
            words[back] = words[back - 2] + 1;
        uint32_t own = out->cost[at] + cost_of_name(in, at, back + noun);
        if (words[back] <= MOST_BEFORE && out->cost[at] < FAR && !is_link(in->code[at]) &&
            own <= out->cost[to]) {
            out->cost[to] = own;
            out->from[to] = at;
        }
        if (in->bracket[at])
            break; /* it ends a name */
    }
}

/* Writes down the names of the cheapest way. */
static bool write_names(zr_head_run *out, const characters *in, const ways *found)
{
    uint32_t starts[MOST_CHARACTERS], names = 0;
    for (uint32_t to = in->count; to > 0; to = found->from[to])
        starts[names++] = to;
    if (names > ZR_HEAD_RUN)
        return false;
    for (uint32_t i = names; i-- > 0;) {
        uint32_t to = starts[i];
        out->start[out->count] = in->start[found->from[to]];
        out->end[out->count++] = in->bracket[to] ? in->bracket[to] : in->end[to - 1];
    }
    return true;
}

bool zr_heads_split(zr_head_run *out, zr_span words)
{
    characters in;
    ways found;
    out->count = 0;
    if (words.size > MOST_BYTES || !may_end(words) || !gather(&in, words) || !noun_before(&in, in.count))
        return false; /* as most lines */
    found.cost[0] = found.from[0] = 0;
    for (uint32_t to = 1; to <= in.count; to++)
        reach(&found, &in, to);
    return found.cost[in.count] < FAR && write_names(out, &in, &found);
}

bool zr_heads_run_together(zr_span words)
{
    zr_head_run run;
    bool bodies = false;
    if (!zr_heads_split(&run, words) || run.count < 2)
        return false;
    for (uint32_t i = 0; i < run.count; i++)
        bodies |= zr_head_names_bodies(zr_words_head_kind(zr_span_cut(words, run.start[i], run.end[i])));
    return bodies;
}
