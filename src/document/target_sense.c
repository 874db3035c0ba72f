/* Which numbers set a goal, and which pay, bound or count what is there. */
#include "document/target_sense.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "document/mark3.h"
#include "document/target_class.h"
#include "document/target_units.h"

#include <string.h>

/* Bytes of the sentence that are looked at; what is paid stands nearer. */
enum { BEFORE = 360, BEHIND = 180, PAID_BEFORE = 240, PAID_BEHIND = 90 };

static bool is_stop(uint32_t mark)
{
    return mark == ZR_M_STOP || mark == ZR_M_SEMICOLON || mark == ZR_M_EXCLAMATION || mark == ZR_M_QUESTION;
}

/* Where the sentence about the quantity begins that starts at `at`, no further back than `edge`. */
static size_t sentence_start(zr_span text, size_t at, size_t edge)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    for (; at > edge; at--) {
        while (at >= edge + 3 && bytes[at - 3] >= 0xE4 && bytes[at - 3] <= 0xE9 && bytes[at - 1] >= 0x80)
            at -= 3; /* ideographs */
        if (at == edge)
            break;
        unsigned char last = (unsigned char)text.data[at - 1];
        if ((last == 0x82 || last == 0x9B || last == 0x81 || last == 0x9F) && at >= 3 &&
            is_stop(zr_mark3(text, at - 3, at)))
            return at;
    }
    return at;
}

static size_t sentence_end(zr_span text, size_t at, size_t edge)
{
    for (; at < edge; at++) {
        while (edge - at > 3 && (unsigned char)text.data[at] >= 0xE4 && (unsigned char)text.data[at] <= 0xE9)
            at += 3; /* ideographs */
        unsigned char lead = (unsigned char)text.data[at];
        if ((lead == 0xE3 || lead == 0xEF) && is_stop(zr_mark3(text, at, text.size)))
            return at;
    }
    return at;
}

static bool is_share(zr_span unit)
{
    static const char *const shares[] = {"%", "％", "‰", NULL};
    return zr_equals_any(unit, shares);
}

/* 覆盖率达到, 增长, 新增, 突破, 不低于: the number is reached, where it is not what each is given
 * (亩补助不低于). */
static bool is_reached(zr_span before, zr_span quote)
{
    static const char *const floors[] = {"突破", "不低于", "不少于", "达",   "提",   "增", "扩",
                                         "上升", "升",     "稳定",   "保持", "控制", "降", "下降",
                                         "减",   "压",     "缩",     "精简", NULL};
    static const char *const given[] = {"补助", "补贴", "奖励", "给予", "资助", "标准", "标准为", NULL};
    static zr_word_list given_list = {.words = given};
    if (zr_span_ends(before, "利率"))
        return false; /* of what is lent */
    if (zr_starts_any(quote, floors))
        return !zr_list_ends(&given_list, before);
    static const char *const verbs[] = {"率",   "增长", "提高", "提升", "新增", "建成",
                                        "引进", "降低", "下降", "增加", NULL};
    static const char *const changes[] = {"提高", "提升", "降低", "压减", "压缩",
                                          "减少", "下调", "上调", "扩大", NULL};
    static const char *const to[] = {"至", "到", "为", NULL}; /* 降低担保费率至1% */
    enum { NEAR = 48 };
    zr_span near = before.size > NEAR ? zr_behind(before, before.size - NEAR) : before;
    return zr_ends_any(before, verbs) || (zr_ends_any(before, to) && zr_holds_any(near, changes));
}

/* 担保费率0.5%|的补贴: it is given, whatever it is a share of. */
static bool is_of_pay(zr_span behind)
{
    enum { MOST = 30 /* bytes */ };
    static const char *const pay[] = {"补贴", "补助", "奖励", "贴息", "资助", "奖补", NULL};
    size_t end = zr_span_starts(behind, "的") ? zr_letter_find(behind, 0, ZR_L_CLAUSE) : 0;
    return zr_holds_any(zr_span_cut(behind, 0, end < MOST ? end : MOST), pay);
}

/* 最高, 给予, 补助 in a sentence about money: what is paid, and to whom. */
static bool is_paid(zr_span before, zr_span behind, zr_span quote)
{
    static const char *const paid[] = {"补助",   "补贴", "奖励", "奖补", "资助", "贴息",   "给予",     "减免",
                                       "补偿",   "返还", "扣除", "减征", "退还", "担保费", "免征",     "减按",
                                       "征收率", "预征", "限额", "扣减", "租金", "优惠期", "发放最高", NULL};
    if (is_of_pay(behind))
        return true;
    if (is_reached(before, quote))
        return false;
    if (before.size > PAID_BEFORE)
        before = zr_behind(before, before.size - PAID_BEFORE);
    return zr_holds_any(before, paid) || zr_holds_any(zr_span_cut(behind, 0, PAID_BEHIND), paid);
}

/* 围绕20个, A、B等5个, 全省20个: what is there already. */
static bool is_set(zr_span before)
{
    static const char *const words[] = {"等",   "围绕", "聚焦", "针对", "面向", "依托", "全省",
                                        "全市", "全区", "全县", "全国", "我省", "我市", "我区",
                                        "我县", "上述", "首批", "“",    "这",   NULL};
    static const char *const places[] = {"，省", "；省", "。省", "，市", "；市",
                                         "。市", "、省", "、市", NULL};
    static const char *const safe[] = {"安全区", "安全县", "安全市", NULL};
    switch (zr_char_before(before, before.size)) { /* the last characters of them all */
    case u'等':
    case u'绕':
    case u'焦':
    case u'对':
    case u'向':
    case u'托':
    case u'省':
    case u'市':
    case u'区':
    case u'县':
    case u'国':
    case u'述':
    case u'批':
    case u'“':
    case u'这':
        break;
    default:
        return false;
    }
    if (zr_ends_any(before, safe))
        return false;
    return zr_ends_any(before, words) || zr_ends_any(before, places);
}

/* 以上|1—3项由…, 第|1-3项: items by their numbers. */
static bool names_items(zr_span before, zr_span unit)
{
    while (before.size && (zr_span_ends(before, "、") ||
                           (before.data[before.size - 1] >= '0' && before.data[before.size - 1] <= '9')))
        before = zr_without_last(before, zr_span_ends(before, "、") ? strlen("、") : 1); /* 第5、|6项 */
    static const char *const heads[] = {"以上", "上述", "第", "前", "其中", NULL};
    static const char *const nouns[] = {"项", "条", "款", NULL};
    return zr_ends_any(before, heads) && zr_equals_any(unit, nouns);
}

/* 对面积不大于1万平方米的|项目, the clause begins so: whom it is about. */
static bool is_case(zr_span before, zr_span behind)
{
    static const char *const cases[] = {"的，", "的,", NULL};
    enum { LABEL = 12 }; /* bytes of a label before the first clause */
    static const char *const label_ends[] = {"、", "）", ")", ".", "．", NULL};
    zr_cursor at_list = {behind, 0};
    while (zr_cursor_take(&at_list, "、") && zr_digits_read(at_list.rest).size) { /* 1亿元|、10亿元的，*/
        zr_cursor_skip(&at_list, zr_digits_read(at_list.rest).size);
        zr_cursor_skip(&at_list, zr_unit_read(at_list.rest));
    }
    if (zr_starts_any(behind, cases) || zr_starts_any(at_list.rest, cases))
        return true;
    if (!zr_span_starts(behind, "的"))
        return false;
    size_t from = 0;
    for (size_t at; (at = zr_span_find(before, zr_span_of("，"), from)) != SIZE_MAX;)
        from = at + strlen("，");
    zr_span clause = zr_span_cut(before, from, before.size);
    size_t at = zr_span_find(clause, zr_span_of("对"), 0);
    if (at == SIZE_MAX || at > LABEL)
        return false;
    zr_span label = zr_span_trim(zr_span_cut(clause, 0, at));
    return (!label.size || zr_ends_any(label, label_ends)) &&
           zr_is_about(zr_span_cut(clause, at, clause.size));
}

/* 县教育局牵头工作（3项）: how many things a heading holds. */
static bool counts_items(zr_span before, zr_span behind, zr_span unit)
{
    static const char *const opens[] = {"（", "(", "（共", "(共", "（共计", "(共计", NULL};
    static const char *const closes[] = {"）", ")", NULL}, *const nouns[] = {"项", "件", "条", "款", NULL};
    return zr_equals_any(unit, nouns) && zr_ends_any(before, opens) && zr_starts_any(behind, closes);
}

/* 13个街道、镇: how many bodies there are, wherever nothing is done in them. */
static bool counts_towns(zr_span before, zr_span behind, zr_span unit)
{
    static const char *const towns[] = {"街道、镇",   "镇、街道",     "乡镇、街道", "街道、乡镇",
                                        "镇（街道）", "乡镇（街道）", NULL};
    static const char *const edges[] = {"，", ",", "、", "；", ";", "：", ":", "|", "\n", NULL};
    return zr_span_equal(unit, zr_span_of("个")) && zr_starts_any(behind, towns) &&
           (!before.size || zr_ends_any(before, edges));
}

/* 给⏎予10万元: the words without the ends of lines that part two ideographs. */
static zr_span in_one_line(zr_span words, char *room)
{
    const char *line = words.size ? memchr(words.data, '\n', words.size) : NULL;
    if (!line)
        return words; /* as most */
    size_t size = 0;
    for (size_t at = 0, end; at < words.size; at = end) {
        line = memchr(words.data + at, '\n', words.size - at);
        end = line ? (size_t)(line - words.data) : words.size;
        bool parts = line && zr_is_ideograph(zr_char_before(words, end)) &&
                     zr_is_ideograph(zr_char_at(words, end + 1));
        size_t kept = end - at + (line && !parts);
        memcpy(room + size, words.data + at, kept);
        size += kept;
        end += line != NULL;
    }
    return (zr_span){room, size};
}

bool zr_quantity_is_no_goal(zr_span text, const zr_quantity *quantity, size_t floor, size_t end)
{
    size_t from = quantity->start > floor + BEFORE ? quantity->start - BEFORE : floor;
    size_t to = end - quantity->end > BEHIND ? quantity->end + BEHIND : end;
    from = sentence_start(text, quantity->start, from);
    to = sentence_end(text, quantity->end, to);
    char before_room[BEFORE], behind_room[BEHIND];
    zr_span before = in_one_line(zr_span_trim(zr_span_cut(text, from, quantity->start)), before_room);
    zr_span behind = in_one_line(zr_span_cut(text, quantity->end, to), behind_room);
    zr_span quote = zr_span_cut(text, quantity->start, quantity->end);
    zr_span unit = zr_span_cut(text, quantity->unit_start, quantity->unit_end);
    if (names_items(before, unit) || counts_items(before, behind, unit) ||
        counts_towns(before, behind, unit) || zr_span_starts(quote, "最高") || zr_span_ends(before, "最高") ||
        zr_span_ends(before, "（含") || zr_span_ends(before, "(含") || is_case(before, zr_span_trim(behind)))
        return true;
    zr_counted counted = {
        .before = before, .behind = behind, .quote = quote, .unit = unit, .quantity = quantity};
    if (zr_quantity_describes(counted))
        return true;
    bool term = zr_span_equal(unit, zr_span_of("个月")); /* for how long something is paid */
    if (!zr_unit_is_money(unit) && !is_share(unit) && !term)
        return quantity->comparison == ZR_EQUAL && is_set(before);
    static const char *const conditions[] = {"的企业", "的单位", "的项目", NULL};
    static const char *const there[] = {"上述", "用好", "用足", "用活", NULL};
    return zr_starts_any(behind, conditions) || zr_ends_any(before, there) || is_paid(before, behind, quote);
}
