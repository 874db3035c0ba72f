/* Names of columns that a copy has run together: the cheapest way to part them.
 *
 *     name = { 重点 | 责任 | … } 单位 | 任务 | …    [ （…） ]
 *
 * Of two ways names of four characters win: 目标任务 责任单位, not 目标 任务责任 单位. */
#include "source/drawn_heads.h"

#include "base/utf8.h"
#include "base/words.h"
#include "source/drawn_words.h"

#include <string.h>

enum { MOST_CHARACTERS = 72, MOST_BYTES = 400, LONGEST = 12, MOST_BEFORE = 4, FAR = 1000 };

/* Words that names end with, and those that may stand before one. */
static const char *const nouns[] = {
    "序号", "编号", "任务",   "内容", "措施", "举措", "事项", "项目",   "目标",   "指标", "要求",
    "名称", "类别", "领域",   "清单", "要点", "单位", "部门", "处室",   "科室",   "股室", "主体",
    "机构", "领导", "责任人", "时限", "时间", "期限", "节点", "日期",   "进度",   "情况", "安排",
    "备注", "电话", "成果",   "标准", "方式", "问题", "工作", "负责人", "联系人", "分工", "类型",
    "板块", "方向", "行动",   "工程", "实事", "条目", "说明", "依据",   "计划",   NULL};
static const char *const befores[] = {
    "重点", "工作", "主要", "具体", "实事", "民生", "目标", "任务", "年度", "建设", "项目", "整改", "完成",
    "责任", "牵头", "配合", "协办", "主办", "承办", "参与", "分管", "联系", "时间", "进展", "推进", "办理",
    "落实", "指导", "督导", "主管", "实施", "改革", "创建", "市级", "省级", "县级", "区级", "包保", "包联",
    "挂钩", "挂牌", "市直", "问题", "措施", "事项", "行动", "工程", "指标", "协助", "协同", "支持", "监督",
    "验收", "考核", "评价", "分解", "细化", "计划", "预期", "阶段", "及",   "和",   "与",   "市",   "省",
    "县",   "区",   "主责", "第一", "直接", "部门", "单位", "内容", "举措", "名称", NULL};

typedef struct characters {
    char bytes[MOST_BYTES + 1];
    size_t at[MOST_CHARACTERS + 1];     /* in the bytes kept */
    size_t source[MOST_CHARACTERS + 1]; /* in the words */
    uint32_t count;
    size_t bracket[MOST_CHARACTERS + 1]; /* where a bracket behind this character ends in the words, or 0 */
} characters;

/* Behind the bracket that opens at `at`, or 0. */
static size_t behind_bracket(zr_span words, size_t at)
{
    static const char *const closes[] = {"）", ")", "〕", "］", NULL};
    for (size_t from = at; at < words.size && at - from < 120; at++) {
        size_t size = zr_starts_any(zr_span_cut(words, at, words.size), closes);
        if (size)
            return at + size;
    }
    return 0;
}

/* Characters without white space and brackets. */
static bool gather(characters *out, zr_span words)
{
    static const char *const opens[] = {"（", "(", "〔", "［", NULL};
    size_t size = 0;
    out->count = 0;
    out->bracket[0] = 0;
    for (size_t at = 0, step; at < words.size; at += step) {
        uint32_t c;
        step = zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (zr_is_space(c))
            continue;
        if (zr_starts_any(zr_span_cut(words, at, words.size), opens)) {
            size_t behind = behind_bracket(words, at);
            if (!behind || !out->count || out->bracket[out->count])
                return false;
            out->bracket[out->count] = behind;
            step = behind - at;
            continue;
        }
        if (out->count == MOST_CHARACTERS || size + step > MOST_BYTES || c < 0x4E00 || c > 0x9FFF)
            return false;
        memcpy(out->bytes + size, words.data + at, step);
        out->at[out->count] = size;
        out->source[out->count++] = at;
        out->bracket[out->count] = 0;
        size += step;
    }
    out->at[out->count] = size;
    out->source[out->count] = words.size;
    return out->count > 0;
}

/* Can characters [from, to) be words that stand before a noun? */
static bool are_befores(const characters *in, uint32_t from, uint32_t to, int most)
{
    if (from == to)
        return true;
    zr_span rest = {in->bytes + in->at[from], in->at[to] - in->at[from]};
    for (const char *const *word = befores; *word && most; word++) {
        if (zr_span_starts(rest, *word) && are_befores(in, from + (uint32_t)strlen(*word) / 3, to, most - 1))
            return true;
    }
    return false;
}

/* What characters [from, to) cost as one name. */
static uint32_t cost_of(const characters *in, uint32_t from, uint32_t to)
{
    zr_span name = {in->bytes + in->at[from], in->at[to] - in->at[from]};
    uint32_t length = to - from;
    size_t noun = zr_ends_any(name, nouns);
    static const char *const links[] = {"及", "和", "与", NULL};
    if (zr_starts_any(name, links))
        return FAR;
    for (uint32_t i = from + 1; i < to; i++) {
        if (in->bracket[i])
            return FAR; /* a bracket ends a name */
    }
    if (!noun || !are_befores(in, from, to - (uint32_t)noun / 3, MOST_BEFORE))
        return FAR;
    return length == 4 ? 10 : length <= 3 ? 12 : 20 + 2 * length;
}

bool zr_heads_split(zr_head_run *out, zr_span words)
{
    characters in;
    uint32_t cost[MOST_CHARACTERS + 1], from[MOST_CHARACTERS + 1], starts[MOST_CHARACTERS];
    out->count = 0;
    if (words.size > 2 * MOST_BYTES || !gather(&in, words) ||
        !zr_ends_any((zr_span){in.bytes, in.at[in.count]}, nouns)) /* as most lines */
        return false;
    cost[0] = from[0] = 0;
    for (uint32_t to = 1; to <= in.count; to++) {
        cost[to] = FAR;
        from[to] = 0;
        bool noun = zr_ends_any((zr_span){in.bytes, in.at[to]}, nouns); /* or no name ends here */
        for (uint32_t at = to > LONGEST ? to - LONGEST : 0; noun && at + 1 < to; at++) {
            uint32_t own = cost[at] < FAR ? cost[at] + cost_of(&in, at, to) : FAR;
            if (own < cost[to]) {
                cost[to] = own;
                from[to] = at;
            }
        }
    }
    if (cost[in.count] >= FAR)
        return false;
    uint32_t names = 0;
    for (uint32_t at = in.count; at > 0; at = from[at])
        starts[names++] = at;
    if (names > ZR_HEAD_RUN)
        return false;
    for (uint32_t i = names; i-- > 0;) {
        uint32_t to = starts[i], at = from[to];
        out->start[out->count] = in.source[at];
        out->end[out->count++] =
            in.bracket[to] ? in.bracket[to] : in.source[to - 1] + (in.at[to] - in.at[to - 1]);
    }
    return true;
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
