/* What words of a table look like. */
#include "source/drawn_words.h"

#include "base/short_words.h"
#include "base/utf8.h"
#include "base/words.h"

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

/* Bytes of the longest of the words that the text ends with. */
static size_t longest_end(zr_span text, const char *const *list)
{
    size_t longest = 0;
    for (; *list; list++) {
        size_t size = strlen(*list);
        if (size > longest && zr_span_ends(text, *list))
            longest = size;
    }
    return longest;
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
    static const char *const numbers[] = {"序号", "编号", NULL};
    static const char *const people[] = {"领导", "责任人", "负责人", "联系人", "县长", "市长", "区长", NULL};
    static const char *const bodies[] = {"单位", "部门", "处室",     "科室",     "股室",     "主体",
                                         "站所", "机构", "责任分工", "职责分工", "部门分工", NULL};
    static const char *const duties[] = {"责任", "牵头", "配合", "落实", "参与", "承办", "主办", "协办",
                                         "协同", "负责", "实施", "主管", "指导", "协作", "主责", "分工",
                                         "督导", "参加", "发起", "检查", "抽查", "执法", "普法", "起草",
                                         "联合", "业务", "涉及", "评分", "考核", "考评", "评价", "评估",
                                         "审核", "监督", "监管", "督办", "督查", "验收", "审批", NULL};
    static const char *const objects[] = {"被检", "被抽", "被执", "被督", "受检", "受查", NULL};
    static const char *const leads[] = {"牵头", "主办", "发起", NULL};
    static const char *const times[] = {"时限", "时间", "期限", "进度", "日期", "节点", NULL};
    static const char *const tasks[] = {"任务", "措施", "举措", "事项", "内容", "项目",
                                        "工作", "要点", "目标", "指标", "要求", "实事",
                                        "名称", "类别", "领域", "分工", NULL};
    static const struct {
        const char *const *words;
        uint32_t kind;
    } lists[] = {{numbers, NUMBER}, {people, PERSON}, {bodies, BODY}, {duties, DUTY},
                 {leads, LEAD},     {times, TIME},    {tasks, TASK},  {objects, OBJECT}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        zr_short_words_add(&head_words, lists[i].words, lists[i].kind);
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
    static const char *const bare[] = {"牵头", "配合", "协办", "主办", "承办", NULL};
    return zr_equals_any(words, bare);
}

zr_head_kind zr_words_head_kind(zr_span words)
{
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
    squeeze(&head, words);
    return head.words.size && zr_span_characters(head.words) <= LONGEST_HEAD &&
           !zr_holds_any(head.words, stops);
}

uint32_t zr_words_number(zr_span words)
{
    uint32_t value = 0, digits = 0, c;
    size_t at = 0;
    for (size_t step; (step = zr_utf8_read(zr_span_cut(words, at, words.size), &c)) && zr_digit_of(c) >= 0;
         at += step) {
        if (++digits > 4)
            return 0;
        value = value * 10 + (uint32_t)zr_digit_of(c);
    }
    zr_span rest = zr_span_cut(words, at, words.size);
    bool bare = rest.size == 0 || zr_span_equal(rest, zr_span_of(".")) ||
                zr_span_equal(rest, zr_span_of("．")) || zr_span_equal(rest, zr_span_of("、"));
    return bare ? value : 0;
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

/* Is the last character of the words one of `lasts`, all of three bytes? */
static bool ends_with_character(zr_span words, const char *lasts)
{
    if (words.size < 3)
        return false;
    size_t at = zr_span_find(zr_span_of(lasts), zr_span_cut(words, words.size - 3, words.size), 0);
    return at != SIZE_MAX && at % 3 == 0;
}

static const char *const opens[] = {"（", "(", "〔", NULL}, *const closes[] = {"）", ")", "〕", NULL};

/* Where the bracket opens that ends the words: the one whose partner it is; 0 if there is none. O(size). */
static size_t opening_of_last(zr_span words)
{
    int depth = 0;
    for (size_t at = words.size; at > 0;) {
        zr_span left = zr_span_cut(words, 0, at);
        size_t close = zr_ends_any(left, closes), open = close ? 0 : zr_ends_any(left, opens);
        depth += close ? 1 : open ? -1 : 0;
        at -= close ? close : open ? open : 1;
        if (open && depth == 0)
            return at;
    }
    return 0;
}

/* 甲局（乙办）按职责分工负责。 → 甲局 */
static zr_span without_tail(zr_span words)
{
    static const char last_characters[] = "。责头合实施工别等、，；同织导与助）〕";
    static const char *const tails[] = {
        "。", "负责", "牵头", "配合", "落实", "实施", "按职责分工", "按照职责分工", "分别", "等", "、",
        "，", ",",    "；",   ";",    "共同", "组织", "指导",       "参与",         "协助", NULL};
    for (size_t size; (words = zr_span_trim(words)).size;) {
        if ((unsigned char)words.data[words.size - 1] >= 0x80 && !ends_with_character(words, last_characters))
            break; /* as most names */
        if (zr_ends_any(words, closes)) {
            size_t open = opening_of_last(words);
            if (open == 0)
                break;
            words = zr_span_cut(words, 0, open);
        } else if ((size = longest_end(words, tails)) != 0) {
            words = zr_span_cut(words, 0, words.size - size);
        } else {
            break;
        }
    }
    return words;
}

bool zr_words_end_as_body(zr_span name)
{
    static const char last_characters[] =
        "局厅委部府办院校会司区处行社所站团室股科联庭馆队位门心学组班道镇县乡村市盟州地署台街关";
    static const char *const ends[] = {"局",   "厅",   "委",   "部",   "府",   "办",   "院",   "校",   "会",
                                       "司",   "区",   "处",   "行",   "社",   "所",   "站",   "团",   "室",
                                       "股",   "科",   "联",   "庭",   "馆",   "队",   "单位", "部门", "中心",
                                       "大学", "公司", "小组", "专班", "街道", "街镇", "市县", "区县", "乡镇",
                                       "各县", "各市", "各镇", "各乡", "各村", "县市", "旗县", "盟市", "市州",
                                       "州市", "地市", "镇街", "镇",   "乡",   "村",   "集团", "法院", "社区",
                                       "园区", "学校", "医院", "总署", "台",   "海关", "机关", NULL};
    static const char *const others[] = {
        /* what is built, and ways of speaking: no 电视台, no 丁蜀镇 */
        "平台", "舞台", "后台", "小镇", "城镇", "集镇", "村镇", "古镇", "名镇", "强镇", "重镇", "大镇",
        "新镇", "城乡", "家乡", "水乡", "下乡", "返乡", "回乡", "还乡", "故乡", "侨乡", "老乡", "之乡",
        "入乡", "示范乡", "乡村", "农村", "新村", "中村", "示范村", "山村", "文明村", "特色村", "心村",
        "明星村", "重点村", "贫困村", "渔村", "示范镇", "重点镇", "中心镇",
        /* whom others look after */
        "从业单位", "经营单位", "生产单位", "使用单位", "用人单位", "用工单位", "施工单位", "供餐单位",
        "培训单位", "服务单位", NULL};
    static const char last_of_others[] = "台镇乡村位"; /* few names end with one */
    return ends_with_character(name, last_characters) && zr_ends_any(name, ends) != 0 &&
           !(ends_with_character(name, last_of_others) && zr_ends_any(name, others));
}

/* 建设县妇幼保健院 asks for something; it names nobody. */
bool zr_words_begin_as_task(zr_span words)
{
    static const char *const verbs[] = {
        "建设", "新建", "改建", "迁建", "启动", "推进", "加快", "开展", "完成", "实施", "组织", "加强",
        "强化", "提升", "完善", "建立", "健全", "优化", "深化", "落实", "做好", "推动", "促进", "培育",
        "打造", "支持", "制定", "开工", "建成", "全面", "积极", "严格", "扩大", "整治", "持续", NULL};
    return zr_starts_any(words, verbs) > 0;
}

/* Bytes of the mark at `at` that parts names, or 0. */
static size_t parting_at(zr_span words, size_t at)
{
    char byte = words.data[at];
    if ((unsigned char)byte < 0x80)
        return byte == ',' || byte == ';' || byte == ' ' || byte == '\n';
    uint32_t c;
    size_t size = zr_utf8_read(zr_behind(words, at), &c);
    return c == u'、' || c == u'，' || c == u'；' || c == u'和' || c == u'及' ? size : 0;
}

/* Where the part that begins at `at` ends. */
static size_t part_end(zr_span words, size_t at)
{
    while (at < words.size && !parting_at(words, at)) {
        unsigned char lead = (unsigned char)words.data[at];
        at += lead < 0x80 ? 1 : lead >= 0xE0 && words.size - at >= 3 ? 3 : 1;
    }
    return at;
}

/* 工业 of 工业和信息化厅, 县公安 of 县公安 局: does what stands behind a part that names nobody end its name?
 */
static bool goes_on_behind(zr_span words, size_t end)
{
    enum { LONGEST_REST = 15 };
    zr_span rest = zr_span_cut(words, end, words.size), next = zr_span_trim(rest);
    if (zr_span_starts(next, "和"))
        return true;
    zr_span end_of_name = without_tail(zr_span_cut(next, 0, part_end(next, 0)));
    return next.size < rest.size && end_of_name.size && end_of_name.size <= LONGEST_REST &&
           zr_words_end_as_body(end_of_name);
}

bool zr_words_are_bodies(zr_span words)
{
    enum { LOOK = 1200 };
    words = zr_span_cut(zr_span_trim(words), 0, LOOK);
    if (words.size == 0 || zr_words_begin_as_task(words))
        return false;
    uint32_t parts = 0, named = 0;
    bool torn = false;
    words = without_tail(words);
    if (zr_span_find(words, zr_span_of("。"), 0) != SIZE_MAX)
        return false;
    for (size_t at = 0, end; at < words.size; at = end + (end < words.size ? parting_at(words, end) : 0)) {
        end = part_end(words, at);
        zr_span part = without_tail(zr_span_cut(words, at, end));
        if (part.size <= 2)
            continue; /* nothing between two marks */
        bool body = ((part.size > 3 || torn) && zr_words_end_as_body(part)) || zr_span_starts(part, "各");
        torn = !body && goes_on_behind(words, end);
        if (torn)
            continue;
        parts++;
        named += body;
    }
    return parts && 3 * named >= 2 * parts;
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
           !zr_holds_any(time.words, (const char *const[]){"。", "；", NULL});
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
    static const char names[] =
        "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁"
        "沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱"
        "施牛洪龚俞章倪芮温庄申";
    squeezed name;
    squeeze(&name, words);
    size_t count = zr_span_characters(name.words);
    if (count < 2 || count > 4 || name.words.size < 6 || zr_words_end_as_body(name.words))
        return false;
    zr_span family = zr_span_cut(name.words, 0, 3);
    return zr_span_find(zr_span_of(names), family, 0) % 3 == 0 &&
           zr_span_find(zr_span_of(names), family, 0) != SIZE_MAX;
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
