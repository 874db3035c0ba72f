/* What a single line is, seen alone. Word lists first, then one question each. */
#include "document/outline_line.h"

#include "base/utf8.h"
#include "document/cursor.h"
#include "document/date.h"

#include <string.h>

/* Ends of the names of plans. */
static const char *const title_ends[] = {
    "方案", "意见", "措施", "办法", "计划", "要点",   "清单", "规划", "通知", "机制",   "任务", "举措",
    "条例", "细则", "规定", "行动", "决定", "纲要",   "分工", "政策", "台账", "三十条", "十条", "条",
    "规则", "标准", "目录", "指引", "指南", "安排",   "工作", "部署", "公告", "通告",   "批复", "报告",
    "函",   "制度", "章程", "准则", "倡议", "一览表", "表",   "流程", "名单", "体系"};

/* Ends of the names of bodies that sign. */
static const char *const issuer_ends[] = {"人民政府", "政府", "办公室",   "办公厅", "委员会", "局",   "厅",
                                          "部",       "院",   "会",       "委",     "中心",   "行",   "社",
                                          "办",       "总队", "领导小组", "组",     "署",     "海关", "公司",
                                          "大学",     "学院", "（代章）", "(代章)", "代章）", "支队", "集团",
                                          "联席会议", "专班", "秘书处"};

static const char *const meta_keys[] = {
    "索引号",         "主题分类", "发文单位",     "发文机关", "发文机构", "成文日期", "生成日期",
    "发布日期",       "发布时间", "标题",         "发文字号", "文号",     "效力状态", "有效性",
    "公报期刊",       "用户分类", "组配分类",     "统一编号", "文件编号", "发布机构", "公开方式",
    "来源",           "信息来源", "浏览次数",     "字体",     "原文链接", "检索时间", "检索关键词",
    "分类",           "更新时间", "文档类型",     "关键词",   "当前位置", "制发机关", "公开类型",
    "公开范围",       "公文时效", "文件名称",     "发布单位", "名称",     "体裁",     "主题词",
    "服务对象",       "信息索引", "公开责任部门", "公开日期", "废止日期", "失效日期", "有效期",
    "阅读次数",       "访问次数", "点击数",       "作者",     "时间",     "所属栏目", "登记号",
    "规范性文件编号", "日期"};

/* Words that begin a page's foot: alone in their line, or with a mark behind them. */
static const char *const foot_words[] = {
    "相关解读", "政策解读", "相关链接", "相关文件", "相关政策", "相关附件",    "附件下载",
    "文件下载", "原文下载", "扫一扫",   "打印本页", "打印",     "关闭",        "上一篇",
    "下一篇",   "分享到",   "责任编辑", "关闭窗口", "打印关闭", "主办单位",    "主办",
    "版权所有", "联系我们", "返回顶部", "返回政策", "相关阅读", "图解",        "解读材料",
    "更新时间", "解读",     "返回",     "收藏",     "分享",     "信息公开选项"};

/* Words that end the text whatever follows. */
static const char *const end_words[] = {"（由于篇幅太长", "←上一篇", "返回政策"};

static const char *const contact_starts[] = {"联系人",   "联系电话", "联系方式", "联系单位",
                                             "咨询电话", "邮箱",     "电子邮箱", "传真"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool starts_with_one(zr_span words, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_span_starts(words, list[i]))
            return true;
    }
    return false;
}

static bool ends_with_one(zr_span words, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_span_ends(words, list[i]))
            return true;
    }
    return false;
}

static bool has(zr_span words, const char *word)
{
    return zr_span_find(words, zr_span_of(word), 0) != SIZE_MAX;
}

static bool is_dropped(uint32_t c)
{
    return zr_is_space(c) || c == '*' || c == '#' || c == '|' || c == '>';
}

/* A list's dash or dot at the start of a line. */
static size_t bullet(zr_span line)
{
    static const char *const bullets[] = {"- ", "• ", "● ", "■ ", "◆ "};
    for (size_t i = 0; i < COUNT(bullets); i++) {
        if (zr_span_starts(line, bullets[i]))
            return strlen(bullets[i]);
    }
    return 0;
}

void zr_line_clean(zr_clean_line *out, zr_span line)
{
    out->size = 0;
    out->cut = false;
    out->token = SIZE_MAX;
    for (size_t at = bullet(line); at < line.size;) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(line, at, line.size), &c);
        if (!is_dropped(c)) {
            if (out->size + step > ZR_CLEAN_ROOM) {
                out->cut = true;
                break;
            }
            memcpy(out->data + out->size, line.data + at, step);
            out->size += step;
        } else if (out->size && out->token == SIZE_MAX && zr_is_space(c)) {
            out->token = out->size;
        }
        at += step;
    }
    if (out->token > out->size)
        out->token = out->size;
}

/* The year in its bracket, then 6号: 〔2026〕6号, [2023]62号, (2023)第6号. */
static bool is_number_tail(zr_span words)
{
    zr_cursor at = {words, 0};
    if (!zr_cursor_take(&at, "〔[(（［【"))
        return false;
    zr_number year = zr_digits_read(at.rest);
    zr_cursor_skip(&at, year.size);
    if (year.value < 1949 || year.value > 2100 || !zr_cursor_take(&at, "〕])）］】"))
        return false;
    zr_cursor_word(&at, "第");
    zr_number number = zr_digits_read(at.rest);
    zr_cursor_skip(&at, number.size);
    return number.size && zr_cursor_word(&at, "号") && at.rest.size == 0;
}

/* 某省人民政府令第388号 */
static bool is_order(zr_span words)
{
    size_t order = zr_span_find(words, zr_span_of("令第"), 0);
    if (order == SIZE_MAX || order == 0)
        return false;
    zr_cursor at = {zr_span_cut(words, order + strlen("令第"), words.size), 0};
    zr_number number = zr_digits_read(at.rest);
    zr_cursor_skip(&at, number.size);
    return number.size && zr_cursor_word(&at, "号") && at.rest.size == 0;
}

bool zr_is_number(zr_span words)
{
    if (words.size <= 90 && is_order(words))
        return true;
    if (words.size > 90 || !zr_span_ends(words, "号") || has(words, "《") || has(words, "，"))
        return false;
    for (size_t at = 3; at < words.size; at++) {
        if (is_number_tail(zr_span_cut(words, at, words.size)))
            return true;
    }
    return false;
}

static zr_span without_bracket(zr_span words)
{
    return zr_span_ends(words, "）") && zr_span_starts(words, "（") ? zr_span_cut(words, 3, words.size - 3)
                                                                    : words;
}

/* 2026年1月24日, （2018年5月30日）, 2023年5月26日印发; not 2025年 alone. */
static bool is_date(zr_span words)
{
    zr_span inner = without_bracket(words);
    zr_date date = zr_date_read(inner);
    if (!date.day)
        return false;
    zr_span rest = zr_span_cut(inner, date.size, inner.size);
    return rest.size == 0 || zr_span_equal(rest, zr_span_of("印发")) ||
           zr_span_equal(rest, zr_span_of("发布"));
}

/* 附1 and 附：, the short forms; 附近 is none. */
static bool is_short_annex(zr_span words, zr_cursor *at)
{
    zr_cursor next = {words, 0};
    if (!zr_cursor_word(&next, "附"))
        return false;
    zr_cursor behind = next;
    if (!zr_digits_read(next.rest).size && !zr_cursor_take(&behind, "：:"))
        return false;
    *at = next;
    return true;
}

bool zr_is_annex(zr_span words, zr_span *rest)
{
    zr_cursor at = {words, 0};
    if (!zr_cursor_word(&at, "附件") && !zr_cursor_word(&at, "附表") && !zr_cursor_word(&at, "附录") &&
        !is_short_annex(words, &at))
        return false;
    zr_cursor_take(&at, "（(");
    zr_number number = zr_number_read(at.rest);
    if (number.value <= 99)
        zr_cursor_skip(&at, number.size);
    for (int i = 0; i < 3 && zr_cursor_take(&at, "-－—"); i++)
        zr_cursor_skip(&at, zr_digits_read(at.rest).size);
    zr_cursor_take(&at, "）)");
    *rest = at.rest;
    return true;
}

static zr_line_class annex_class(zr_span rest)
{
    zr_cursor at = {rest, 0};
    bool colon = zr_cursor_take(&at, "：:");
    if (zr_cursor_word(&at, "（略）") || zr_cursor_word(&at, "(略)"))
        return ZR_CLASS_ANNEX_LIST;
    if (at.rest.size == 0)
        return colon ? ZR_CLASS_ANNEX_LIST : ZR_CLASS_ANNEX;
    if (!colon && at.used == 0 && has(at.rest, "。"))
        return ZR_CLASS_WORDS;
    zr_number number = zr_number_read(at.rest);
    return number.size && number.value < 100 ? ZR_CLASS_ANNEX_LIST : ZR_CLASS_ANNEX_TITLE;
}

static bool is_remark(zr_span words)
{
    static const char *const starts[] = {"（此件",     "(此件",      "（此页",
                                         "（公开发布", "（主动公开", "（依申请公开"};
    return starts_with_one(words, starts, COUNT(starts)) && words.size < 90;
}

static bool has_stop(zr_span words)
{
    return has(words, "。") || has(words, "；") || has(words, "！") || has(words, "？");
}

static bool is_recipients(zr_span words)
{
    static const char *const who[] = {"各", "单位", "部门", "政府", "委员会", "公司", "成员", "管委会", "局"};
    if (!(zr_span_ends(words, "：") || zr_span_ends(words, ":")) || has_stop(words))
        return false;
    for (size_t i = 0; i < COUNT(who); i++) {
        if (has(words, who[i]))
            return true;
    }
    return false;
}

bool zr_is_issuer(zr_span words)
{
    return words.size >= 6 && words.size <= 120 && !has(words, "，") && !has(words, "：") &&
           !has(words, "《") && !has_stop(words) && !has(words, "关于") && !has(words, ":") &&
           !has(words, "责任") && !has(words, "牵头") &&
           ends_with_one(words, issuer_ends, COUNT(issuer_ends));
}

/* The words behind the last 。 of the last bytes. */
static zr_span last_words(zr_span text)
{
    enum { TAIL = 240 };
    text = zr_span_trim(text);
    zr_span tail = zr_span_cut(text, text.size > TAIL ? text.size - TAIL : 0, text.size);
    size_t at = 0, stop;
    while ((stop = zr_span_find(tail, zr_span_of("。"), at)) != SIZE_MAX)
        at = stop + 3;
    return at ? zr_span_cut(tail, at, tail.size) : (zr_span){0};
}

zr_signature zr_signature_read(zr_span text)
{
    zr_span words = last_words(text);
    for (size_t at = 6; at < words.size; at++) {
        zr_date date = zr_date_read(zr_span_cut(words, at, words.size));
        if (!date.day)
            continue;
        zr_span rest = zr_span_trim(zr_span_cut(words, at + date.size, words.size));
        zr_span issuer = zr_span_trim(zr_span_cut(words, 0, at));
        if ((rest.size == 0 || is_remark(rest)) && zr_is_issuer(issuer))
            return (zr_signature){issuer, zr_span_cut(words, at, at + date.size)};
        break;
    }
    return (zr_signature){0};
}

/* （2025—2027年）, （试行）: what a title may have behind its last word. Its start, or the whole size. */
static size_t title_bracket(zr_span words)
{
    static const char *const inside[] = {"年", "试行", "稿", "版", "修订", "暂行", "20", "批", "略", "２０"};
    if (!zr_span_ends(words, "）") && !zr_span_ends(words, ")"))
        return words.size;
    size_t open = words.size;
    while (open > 0 && !zr_span_starts(zr_span_cut(words, open, words.size), "（") &&
           (open == words.size || words.data[open] != '('))
        open--;
    zr_span tail = zr_span_cut(words, open, words.size);
    for (size_t i = 0; i < COUNT(inside); i++) {
        if (has(tail, inside[i]))
            return open;
    }
    return words.size;
}

bool zr_ends_like_title(zr_span words)
{
    size_t bracket;
    while ((bracket = title_bracket(words)) < words.size)
        words.size = bracket;
    return ends_with_one(words, title_ends, COUNT(title_ends)) || words.size == 0;
}

static bool is_foot(zr_span words, zr_span token)
{
    zr_cursor at = {words, 0};
    zr_cursor_take(&at, "【[");
    for (size_t i = 0; i < COUNT(foot_words) && words.size < 150; i++) {
        zr_cursor rest = at;
        if (token.size < words.size && zr_span_equal(token, zr_span_of(foot_words[i])))
            return true;
        if (zr_cursor_word(&rest, foot_words[i]) &&
            (rest.rest.size == 0 || zr_cursor_take(&rest, "：:】]（(")))
            return true;
    }
    return starts_with_one(words, end_words, COUNT(end_words));
}

/* 杭州市…局2026年5月25日发布，…: the last line of a page. */
static bool is_published(zr_span words)
{
    size_t end = zr_span_find(words, zr_span_of("日发布"), 0);
    if (end == SIZE_MAX || words.size > 240)
        return false;
    for (size_t at = 0; at < end && at < 120; at++) {
        zr_date date = zr_date_read(zr_span_cut(words, at, words.size));
        if (date.day && at + date.size == end + 3)
            return at >= 6 && !has(zr_span_cut(words, 0, at), "，");
    }
    return false;
}

static bool is_copy(zr_span words)
{
    static const char *const starts[] = {"抄送：", "抄送:", "主送：", "公开方式："};
    return starts_with_one(words, starts, COUNT(starts)) || is_published(words) ||
           (words.size < 120 && zr_span_ends(words, "日印发"));
}

static bool is_meta(zr_span words)
{
    for (size_t i = 0; i < COUNT(meta_keys); i++) {
        if (!zr_span_starts(words, meta_keys[i]))
            continue;
        zr_cursor at = {words, 0};
        zr_cursor_word(&at, meta_keys[i]);
        if (zr_cursor_take(&at, "：:】]") || at.rest.size == 0)
            return true;
    }
    return false;
}

/* An id or a web address: nothing in it but ASCII. */
static bool is_ascii(zr_span words)
{
    for (size_t i = 0; i < words.size; i++) {
        if ((unsigned char)words.data[i] >= 0x80)
            return false;
    }
    return true;
}

static bool is_short(zr_span words)
{
    return words.size <= 180 && !has_stop(words) && !zr_span_ends(words, "，") &&
           !zr_span_ends(words, "、") && !zr_span_ends(words, "：") && !zr_span_ends(words, ":");
}

zr_line_class zr_line_classify(const zr_clean_line *line)
{
    zr_span words = {line->data, line->size}, rest;
    if (words.size == 0)
        return ZR_CLASS_EMPTY;
    if (line->cut)
        return is_recipients(words) ? ZR_CLASS_RECIPIENTS : ZR_CLASS_WORDS;
    if (is_date(words))
        return ZR_CLASS_DATE;
    if (zr_is_number(words))
        return ZR_CLASS_NUMBER;
    if (is_remark(words))
        return ZR_CLASS_REMARK;
    if (zr_is_annex(words, &rest))
        return annex_class(rest);
    if (is_copy(words))
        return ZR_CLASS_COPY;
    if (is_foot(words, (zr_span){line->data, line->token}))
        return ZR_CLASS_FOOT;
    if (is_meta(words) || is_ascii(words))
        return ZR_CLASS_META;
    if (starts_with_one(words, contact_starts, COUNT(contact_starts)))
        return ZR_CLASS_CONTACT;
    if (is_recipients(words))
        return ZR_CLASS_RECIPIENTS;
    if (!is_short(words))
        return ZR_CLASS_WORDS;
    if (zr_is_issuer(words))
        return ZR_CLASS_ISSUER;
    return zr_ends_like_title(words) ? ZR_CLASS_TITLE : ZR_CLASS_SHORT;
}
