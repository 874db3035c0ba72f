/* What a web page and an issue set around a document. Word lists first, then one question each. */
#include "document/outline_page.h"

#include "base/words.h"
#include "document/cursor.h"
#include "document/date.h"
#include "document/duties_words.h"
#include "document/head_unmarked.h"

#include <string.h>

/* In the order of their bytes, as the next two are. */
static const zr_word meta_keys[] = {
    {"主题分类", 0},     {"主题词", 0},         {"体裁", 0},     {"作者", 0},         {"信息名称", 0},
    {"信息来源", 0},     {"信息标题", 0},       {"信息索引", 0}, {"公布日期", 0},     {"公开方式", 0},
    {"公开日期", 0},     {"公开类型", 0},       {"公开范围", 0}, {"公开责任部门", 0}, {"公报期刊", 0},
    {"公文时效", 0},     {"关键词", 0},         {"分类", 0},     {"制发机关", 0},     {"制定机关", 0},
    {"原文链接", 0},     {"发布单位", 0},       {"发布日期", 0}, {"发布时间", 0},     {"发布机构", 0},
    {"发布部门", 0},     {"发文单位", 0},       {"发文字号", 0}, {"发文日期", 0},     {"发文机关", 0},
    {"发文机构", 0},     {"发文部门", 0},       {"发表时间", 0}, {"名称", 0},         {"失效日期", 0},
    {"字 号", 0},        {"字　号", 0},         {"字体", 0},     {"字号", 0},         {"实施日期", 0},
    {"废止日期", 0},     {"当前位置", 0},       {"成文日期", 0}, {"所属栏目", 0},     {"政策文号", 0},
    {"效力状态", 0},     {"效力等级", 0},       {"效力级别", 0}, {"文件名称", 0},     {"文件标题", 0},
    {"文件编号", 0},     {"文号", 0},           {"文档类型", 0}, {"文章来源", 0},     {"施行日期", 0},
    {"日期", 0},         {"时效性", 0},         {"时间", 0},     {"更新时间", 0},     {"有效性", 0},
    {"有效期", 0},       {"服务对象", 0},       {"本版信箱", 0}, {"本版编辑", 0},     {"本版美编", 0},
    {"本版责编", 0},     {"来源", 0},           {"标题", 0},     {"检索关键词", 0},   {"检索时间", 0},
    {"法规类别", 0},     {"浏览次数", 0},       {"浏览量", 0},   {"点击数", 0},       {"点击量", 0},
    {"版面编辑", 0},     {"生成日期", 0},       {"用户分类", 0}, {"登记号", 0},       {"稿件来源", 0},
    {"索引号", 0},       {"组配分类", 0},       {"统一编号", 0}, {"编辑", 0},         {"美编", 0},
    {"联合发文单位", 0}, {"规范性文件编号", 0}, {"访问次数", 0}, {"访问量", 0},       {"责编", 0},
    {"阅读次数", 0},     {"阅读量", 0}};

/* Words that begin a page's foot: alone in their line, or with a mark behind them. */
static const zr_word foot_words[] = {
    {"上一篇", 0},   {"下一篇", 0},     {"主办", 0},     {"主办单位", 0}, {"信息公开选项", 0},
    {"关闭", 0},     {"关闭窗口", 0},   {"分享", 0},     {"分享到", 0},   {"原文下载", 0},
    {"图解", 0},     {"打印", 0},       {"打印关闭", 0}, {"打印本页", 0}, {"扫一扫", 0},
    {"收藏", 0},     {"政策解读", 0},   {"文件下载", 0}, {"更新时间", 0}, {"版权所有", 0},
    {"相关政策", 0}, {"相关文件", 0},   {"相关解读", 0}, {"相关链接", 0}, {"相关阅读", 0},
    {"相关附件", 0}, {"联系我们", 0},   {"解读", 0},     {"解读材料", 0}, {"责任编辑", 0},
    {"返回", 0},     {"返回上一页", 0}, {"返回上页", 0}, {"返回主页", 0}, {"返回列表", 0},
    {"返回政策", 0}, {"返回顶部", 0},   {"返回首页", 0}, {"附件下载", 0}};

/* Words that end the text whatever follows. */
static const char *const end_words[] = {"（由于篇幅太长", "←上一篇", "返回政策", NULL};

static const zr_word contact_starts[] = {
    {"传真", 0},     {"咨询电话", 0}, {"电子邮箱", 0}, {"联系人", 0},
    {"联系单位", 0}, {"联系方式", 0}, {"联系电话", 0}, {"邮箱", 0},
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static zr_words_index meta_index;
static const zr_words_table meta_words = {meta_keys, COUNT(meta_keys), &meta_index};
static zr_words_index foot_index;
static const zr_words_table foot_table = {foot_words, COUNT(foot_words), &foot_index};
static zr_words_index contact_index;
static const zr_words_table contact_words = {contact_starts, COUNT(contact_starts), &contact_index};

/* A word of the table alone, or with a mark behind it. */
static bool is_named(zr_words_table table, zr_span words, const char *marks)
{
    const zr_word *word = zr_word_read(table, words, 0);
    zr_cursor at = {words, 0};
    return word && zr_cursor_word(&at, word->text) && (at.rest.size == 0 || zr_cursor_take(&at, marks));
}

bool zr_is_page_foot(zr_span words, zr_span token)
{
    zr_cursor at = {words, 0};
    zr_cursor_take(&at, "【[〖［");
    if (words.size < 150 && ((token.size < words.size && is_named(foot_table, token, "")) ||
                             is_named(foot_table, at.rest, "：:】]〗］（(")))
        return true;
    return zr_starts_any(words, end_words);
}

/* 印发, or 发布 and 公布 with more behind: 发布，征求意见至6月24日。 Not 印发的《…》. */
static bool is_outcome(zr_span rest)
{
    static const char *const printed[] = {"印发", NULL}, *const published[] = {"发布", "公布", NULL};
    static const char *const marks[] = {"。", "，", "（", "(", NULL};
    zr_span behind = zr_span_cut(rest, strlen("印发"), rest.size);
    if (zr_starts_any(rest, printed))
        return behind.size == 0 || zr_span_equal(behind, zr_span_of("。"));
    return zr_starts_any(rest, published) && (behind.size == 0 || zr_starts_any(behind, marks));
}

zr_signature zr_imprint_read(zr_span words)
{
    static const char *const days[] = {"日发布", "日公布", "日印发", NULL};
    static const char *const marks[] = {"，", "。", "；", NULL};
    enum { SHORTEST_BODY = 6, LONGEST_BODY = 120, LONGEST = 240 };
    if (words.size > LONGEST || !zr_holds(words, "日") || !zr_holds_any(words, days))
        return (zr_signature){0}; /* as nearly all */
    for (size_t at = SHORTEST_BODY; at < words.size && at < LONGEST_BODY; at++) {
        zr_date date = zr_date_read(zr_span_cut(words, at, words.size));
        if (!date.day)
            continue;
        zr_span body = zr_span_cut(words, 0, at), day = zr_span_cut(words, at, at + date.size);
        bool imprint =
            is_outcome(zr_span_cut(words, at + date.size, words.size)) && !zr_holds_any(body, marks);
        return imprint ? (zr_signature){body, day} : (zr_signature){0};
    }
    return (zr_signature){0};
}

bool zr_is_copy(zr_span words)
{
    static const char *const starts[] = {"抄送：", "抄送:", "主送：", "公开方式：", NULL};
    return zr_starts_any(words, starts) || zr_imprint_read(words).date.size ||
           (words.size < 120 && zr_span_ends(words, "日印发"));
}

/* 您当前的位置：, 所在位置：首页, 您的位置首页: where a page stands in its site; not 所在位置：县城东. */
static bool tells_place(zr_span words)
{
    static const char *const before[] = {"您", "你", "现在", "当前", "目前", "所在", "的", "在", NULL};
    static zr_word_list before_list = {.words = before};
    static const char *const readers[] = {"您", "你", "现在", "当前", "目前", NULL};
    static zr_word_list readers_list = {.words = readers};
    static const char *const homes[] = {"首页", "网站首页", "本站首页", "主页", NULL};
    zr_cursor at = {words, 0};
    if (!zr_list_may_start(&before_list, words))
        return false; /* as most */
    bool reader = zr_list_starts(&readers_list, words) > 0;
    for (int count = 0; count < 5 && zr_cursor_any(&at, before); count++) {
    }
    if (!at.used || !zr_cursor_word(&at, "位置"))
        return false;
    zr_cursor_word(&at, "是");
    bool colon = zr_cursor_take(&at, "：:");
    return (colon && reader) || zr_starts_any(at.rest, homes);
}

/* 首页 政务公开 政府文件: the way to a page; the marks between its words may be lost. */
static bool tells_way(zr_span words)
{
    static const char *const homes[] = {"首页", "网站首页", NULL};
    static zr_word_list homes_list = {.words = homes};
    return words.size < 150 && zr_list_starts(&homes_list, words) && !zr_span_starts(words, "首页面") &&
           !zr_holds(words, "。") && !zr_holds(words, "，") && !zr_holds(words, "：");
}

/* Buttons and names of rooms, alone in their line. */
static bool is_button(zr_span words)
{
    static const char *const buttons[] = {
        "手机版",       "电脑版",   "网站地图", "无障碍浏览", "无障碍阅读", "无障碍",
        "长者模式",     "老年模式", "关怀版",   "适老版",     "语音播报",   "全文",
        "正文",         "图片",     "政务公开", "信息公开",   "通知公告",   "政务新媒体",
        "政府信息公开", "政策文件", "收藏本站", "设为首页",   "加入收藏",   "不能读取语音阅读器",
        "导航菜单",     "网站导航", "导航",     "菜单",       "登录",       "注册",
        "搜索",         "切换导航", "文本描述", "下载文档",   "文档预览",   "在线预览",
        "文档内容",     "全文下载", "文章属性", "详细内容",   NULL};
    static zr_word_list buttons_list = {.words = buttons};
    return words.size <= 27 && zr_list_may_start(&buttons_list, words) && zr_equals_any(words, buttons);
}

enum { LONG_KEY = 12 }; /* bytes of one that is no common word */

/* 公开日期 2025-11-18 发布机构 某市科技局: a long key with a gap for its colon, or one that is no common
 * word; or keys and values with nothing between them. */
static bool begins_fields(zr_span words, zr_span token)
{
    static const char *const sure[] = {"文号", "索引号", NULL};
    if (!zr_word_read(meta_words, words, 0))
        return false; /* as nearly all */
    bool gap = (token.size >= LONG_KEY || zr_equals_any(token, sure)) && token.size < words.size &&
               is_named(meta_words, token, "");
    return gap || zr_is_unmarked_row(words);
}

/* 第A05版：发布厅, 第5版 要闻, 专版: the page of a newspaper. */
static bool is_sheet(zr_span words)
{
    static const char *const sheets[] = {"专版", "专刊", "头版", "综合新闻", NULL};
    if (zr_equals_any(words, sheets))
        return true;
    static const char *const marks[] = {"：", ":", "要闻", "公告", "专版", NULL};
    zr_cursor at = {words, 0};
    if (!zr_cursor_word(&at, "第"))
        return false;
    if (at.rest.size && at.rest.data[0] >= 'A' && at.rest.data[0] <= 'Z')
        zr_cursor_skip(&at, 1);
    zr_number number = zr_digits_read(at.rest);
    zr_cursor_skip(&at, number.size);
    return number.size && zr_cursor_word(&at, "版") && words.size < 60 &&
           (at.rest.size == 0 || zr_starts_any(at.rest, marks));
}

bool zr_is_page_key(zr_span words)
{
    zr_cursor at = {words, 0};
    zr_cursor_take(&at, "∙•·●");
    zr_cursor_take(&at, "[【〖［"); /* [发文字号]某政发〔2021〕1号, ∙【公布日期】2021.01.05 */
    return is_named(meta_words, at.rest, "：:】]］〗");
}

zr_span zr_page_name_first(zr_span words)
{
    const zr_word *word = zr_word_read(meta_words, words, 0);
    return word ? zr_span_of(word->text) : (zr_span){0};
}

bool zr_is_page_name(zr_span word)
{
    return is_named(meta_words, word, "") && zr_word_read(meta_words, word, 0);
}

bool zr_is_long_page_key(zr_span words)
{
    const zr_word *word = zr_word_read(meta_words, words, 0);
    return word && strlen(word->text) >= LONG_KEY && zr_is_page_key(words);
}

bool zr_is_page_row(zr_span words)
{
    static const char *const sure[] = {"索引号", NULL}, *const others[] = {"服务对象", NULL};
    zr_cursor at = {words, 0};
    zr_cursor_take(&at, "|");
    zr_cursor_spaces(&at, 4);
    const zr_word *word = zr_word_read(meta_words, at.rest, 0);
    if (!word || !zr_cursor_word(&at, word->text))
        return false;
    zr_cursor_spaces(&at, 4);
    zr_span key = zr_span_of(word->text);
    return zr_cursor_take(&at, "：:】]|") && !zr_equals_any(key, others) &&
           (key.size >= LONG_KEY || zr_equals_any(key, sure));
}

bool zr_is_page_way(zr_span words)
{
    return tells_place(words) || tells_way(words);
}

bool zr_is_page_meta(zr_span words, zr_span token)
{
    return zr_is_page_key(words) || begins_fields(words, token) || zr_is_page_way(words) ||
           is_button(words) || is_sheet(words);
}

bool zr_is_contact(zr_span words)
{
    return zr_word_read(contact_words, words, 0) != NULL;
}

bool zr_page_words_sorted(void)
{
    return zr_words_sorted(meta_words) && zr_words_sorted(foot_table) && zr_words_sorted(contact_words);
}
