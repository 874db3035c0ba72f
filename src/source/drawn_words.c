/* What words of a table look like. */
#include "source/drawn_words.h"

#include "base/short_words.h"
#include "base/utf8.h"
#include "base/words.h"
#include "source/body_kinds.h"
#include "source/family_names.h"

#include <string.h>

enum { SQUEEZED = 128, LONGEST_HEAD = 16, LONGEST_TIME = 24, LONGEST_DATES = 40 };

typedef struct squeezed {
    char bytes[SQUEEZED];
    zr_span words;
} squeezed;

/* The first bytes without white space. */
static void squeeze(squeezed *out, zr_span words)
{
    size_t size = 0;
    for (size_t at = 0; at < words.size;) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (size + step > sizeof out->bytes)
            break;
        if (!zr_is_space(c)) {
            memcpy(out->bytes + size, words.data + at, step);
            size += step;
        }
        at += step;
    }
    out->words = (zr_span){out->bytes, size};
}

bool zr_words_are_apart(zr_span words)
{
    uint32_t c;
    bool space = true;
    for (size_t at = 0; at < words.size;) {
        at += zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (!zr_is_space(c) && !space)
            return false;
        space = zr_is_space(c);
    }
    return words.size > 3;
}

/* What words inside the name of a column say of it. */
enum {
    NUMBER = 1,
    PERSON = 2,
    BODY = 4,
    DUTY = 8,
    LEAD = 16,
    TIME = 32,
    TASK = 64,
    LEADS = 128,
    OBJECT = 256
};

static zr_short_words head_words;

__attribute__((constructor)) static void add_head_words(void)
{
    static const char *const numbers[] = {"序号", "编号", "案号", "建议号", "文号", "编码", NULL};
    static const char *const people[] = {"领导", "责任人", "负责人", "联系人", "县长", "市长", "区长", NULL};
    static const char *const bodies[] = {"单位", "部门", "处室",     "科室",     "股室",     "主体",
                                         "站所", "机构", "责任分工", "职责分工", "部门分工", NULL};
    static const char *const duties[] = {
        "责任", "牵头", "配合", "落实", "参与", "承办", "主办", "协办", "协同", "协责", "协管", "负责",
        "实施", "主管", "指导", "协作", "主责", "分工", "督导", "参加", "发起", "检查", "抽查", "执法",
        "普法", "起草", "联合", "业务", "涉及", "评分", "考核", "考评", "评价", "评估", "审核", "监督",
        "监管", "督办", "督查", "督促", "验收", "审批", "会办", "分办", "独办", NULL};
    static const char *const objects[] = {"被检", "被抽", "被执", "被督", "受检", "受查", NULL};
    static const char *const leads[] = {"牵头", "主办", "发起", NULL};
    static const char *const times[] = {"时限", "时间", "期限", "进度", "日期", "节点", NULL};
    static const char *const tasks[] = {"任务", "措施", "举措", "事项", "内容", "项目", "工作",
                                        "要点", "目标", "指标", "要求", "实事", "名称", "类别",
                                        "领域", "分工", "案由", "题目", "标题", NULL};
    static const struct {
        const char *const *words;
        uint32_t kind;
    } lists[] = {{numbers, NUMBER}, {people, PERSON}, {bodies, BODY}, {duties, DUTY},
                 {leads, LEAD},     {times, TIME},    {tasks, TASK},  {objects, OBJECT}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        zr_short_words_add(&head_words, lists[i].words, lists[i].kind);
}

/* 责任|股（室）, 牵头|学院; 责任|院长. */
static uint32_t kind_at_end(zr_span words)
{
    squeezed head;
    squeeze(&head, words);
    return zr_ends_as_body_kind(head.words) ? BODY : zr_ends_as_body_person(head.words) ? PERSON : 0;
}

/* The kinds of the words in the first bytes, white space aside; LEADS: the first of them leads. */
static uint32_t kinds_inside(zr_span words)
{
    uint64_t key = 0;
    uint32_t kinds = 0, characters = 0, c;
    size_t size = 0;
    for (size_t at = 0, step; at < words.size; at += step) {
        step = zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (size + step > SQUEEZED)
            break;
        if (zr_is_space(c))
            continue;
        size += step;
        bool second = ++characters == 2;
        key = key << 16 | (c & 0xFFFF);
        uint32_t pair = zr_short_find(&head_words, zr_short_key(key, 2));
        kinds |= pair | (second && (pair & LEAD) ? LEADS : 0) |
                 zr_short_find(&head_words, zr_short_key(key, 3)) | zr_short_find(&head_words, key);
    }
    if ((kinds & DUTY) && !(kinds & (BODY | PERSON | OBJECT)))
        kinds |= kind_at_end(words);
    return kinds & OBJECT ? kinds & ~(uint32_t)BODY : kinds; /* 被检查单位 */
}

bool zr_words_name_bodies(zr_span words)
{
    uint32_t kinds = kinds_inside(words);
    return (kinds & BODY) && (kinds & DUTY);
}

/* 牵头 | 配合 | 协办: the noun is left out. */
static bool is_bare_duty(zr_span words)
{
    static const char *const bare[] = {"牵头", "配合", "协办", "主办", "承办", "会办", "分办", "独办", NULL};
    return zr_equals_any(words, bare);
}

zr_span zr_words_of_head(zr_span words)
{
    static const char *const opens[] = {"（", "(", "〔", NULL}, *const closes[] = {"）", ")", "〕", NULL};
    static const char *const works[] = {"任务", "工作", "内容", "事项", "措施", "举措", "项目",
                                        "目标", "要点", "清单", "指标", "要求", NULL};
    zr_span name = zr_span_trim(words);
    if (!zr_ends_any(name, closes))
        return words;
    for (size_t at = 0; at < name.size; at++) {
        if (!zr_starts_any(zr_behind(name, at), opens))
            continue;
        zr_span before = zr_span_trim(zr_span_cut(name, 0, at));
        return zr_ends_any(before, works) ? before : words;
    }
    return words;
}

zr_head_kind zr_words_head_kind(zr_span words)
{
    words = zr_words_of_head(words);
    uint32_t kinds = is_bare_duty(words) ? BODY | kinds_inside(words) : kinds_inside(words);
    if (kinds & NUMBER)
        return ZR_HEAD_NUMBER;
    if (kinds & PERSON)
        return ZR_HEAD_PERSON;
    if ((kinds & BODY) && (kinds & DUTY))
        return kinds & LEADS ? ZR_HEAD_LEAD : ZR_HEAD_UNIT;
    if (kinds & TIME)
        return ZR_HEAD_TIME;
    return kinds & TASK ? ZR_HEAD_TASK : ZR_HEAD_OTHER;
}

bool zr_words_are_share(zr_span words)
{
    return zr_span_ends(zr_span_trim(words), "分工");
}

void zr_heads_settle_shares(zr_head_kind kinds[], const bool shares[], uint32_t columns)
{
    bool named = false;
    for (uint32_t i = 0; i < columns; i++)
        named |= zr_head_names_bodies(kinds[i]) && !shares[i];
    for (uint32_t i = 0; i < columns && named; i++) {
        if (zr_head_names_bodies(kinds[i]) && shares[i])
            kinds[i] = ZR_HEAD_TASK;
    }
}

bool zr_words_may_head(zr_span words)
{
    static const char *const stops[] = {"。", "，", ",", "：", ":", "；", ";", "|", NULL};
    squeezed head;
    squeeze(&head, zr_words_of_head(words));
    return head.words.size && zr_span_characters(head.words) <= LONGEST_HEAD &&
           !zr_holds_any(head.words, stops);
}

uint32_t zr_words_number(zr_span words)
{
    static const char *const ends[] = {".",  "．", "、", "*",
                                       "＊", "★",  "▲",  NULL}; /* 3*: a remark tells why */
    uint32_t value = 0, digits = 0, c;
    size_t at = 0;
    for (size_t step; (step = zr_utf8_read(zr_span_cut(words, at, words.size), &c)) && zr_digit_of(c) >= 0;
         at += step) {
        if (++digits > 4)
            return 0;
        value = value * 10 + (uint32_t)zr_digit_of(c);
    }
    zr_span rest = zr_span_cut(words, at, words.size);
    return rest.size == 0 || zr_equals_any(rest, ends) ? value : 0;
}

/* 1 to 9 for 一 to 九, 10 for 十; else 0. */
static uint32_t chinese_digit(zr_span words, size_t at)
{
    uint32_t character;
    zr_utf8_read(zr_span_cut(words, at, words.size), &character);
    int digit = zr_chinese_digit_of(character);
    return digit >= 1 && digit <= 10 ? (uint32_t)digit : 0;
}

/* 一 to 九十九; else 0. */
static uint32_t chinese_number(zr_span words)
{
    uint32_t first = chinese_digit(words, 0), second = chinese_digit(words, 3),
             third = chinese_digit(words, 6);
    if (words.size == 3)
        return first;
    if (words.size == 6 && first == 10)
        return second == 10 || second == 0 ? 0 : 10 + second;
    if (first == 0 || first == 10 || second != 10 || third == 10)
        return 0;
    return words.size == 6 ? 10 * first : words.size == 9 && third ? 10 * first + third : 0;
}

uint32_t zr_words_row_number(zr_span words)
{
    uint32_t number = zr_words_number(words);
    return number ? number : chinese_number(words);
}

bool zr_words_are_time(zr_span words)
{
    static const char *const times[] = {"年",   "月", "季度", "底前", "长期", "持续", "全年", "立即",
                                        "立行", "每", "随时", "常态", "天",   "日前", "适时", NULL};
    squeezed time;
    squeeze(&time, words);
    uint32_t first;
    bool dated = zr_utf8_read(time.words, &first) && zr_digit_of(first) >= 0;
    size_t most = dated ? LONGEST_DATES : LONGEST_TIME;
    return time.words.size && zr_span_characters(time.words) <= most && zr_holds_any(time.words, times) &&
           !zr_holds(time.words, "。") && !zr_holds(time.words, "；");
}

bool zr_words_are_two_times(zr_span head, zr_span above, zr_span below)
{
    return above.size && below.size && zr_words_head_kind(head) == ZR_HEAD_TIME && zr_words_are_time(above) &&
           zr_words_are_time(below);
}

bool zr_words_follow_number(zr_span words)
{
    static const char *const counted[] = {"年", "月", "日", "季度", NULL};
    return zr_starts_any(words, counted) > 0;
}

bool zr_words_are_person(zr_span words)
{
    squeezed name;
    squeeze(&name, words);
    size_t count = zr_span_characters(name.words);
    if (count < 2 || count > 4 || name.words.size < 6 || zr_words_end_as_body(name.words))
        return false;
    return zr_family_name_at(name.words, 0) && !zr_span_starts(name.words, "文"); /* 文化, 文件 */
}

bool zr_words_are_page(zr_span words)
{
    static const char *const signs[] = {"第", "页", "共", "—", "–", "－", "·", "•", NULL};
    bool digit = false;
    for (size_t at = 0, size; at < words.size; at += size) {
        char c = words.data[at];
        size = zr_starts_any(zr_behind(words, at), signs);
        digit |= c >= '0' && c <= '9';
        if (!size && !(c >= '0' && c <= '9') && !strchr(" -/.~", c))
            return false;
        size = size ? size : 1;
    }
    return digit && words.size <= 40;
}
