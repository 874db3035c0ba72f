/* Do words of a table name bodies? Told by how they end: no register of units is known here. */
#include "source/drawn_words.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

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
        "局厅委部府办院校会司区处行社所站团室股科联庭馆队位门心学组班道镇县乡村市盟州地署台街关协";
    static const char *const ends[] = {
        "局",   "厅",   "委",   "部",   "府",   "办",   "院",   "校",   "会",   "司",   "区",   "处",
        "行",   "社",   "所",   "站",   "团",   "室",   "股",   "科",   "联",   "庭",   "馆",   "队",
        "单位", "部门", "中心", "大学", "公司", "小组", "专班", "街道", "街镇", "市县", "区县", "乡镇",
        "各县", "各市", "各镇", "各乡", "各村", "县市", "旗县", "盟市", "市州", "州市", "地市", "镇街",
        "镇",   "乡",   "村",   "集团", "法院", "社区", "园区", "学校", "医院", "总署", "台",   "海关",
        "机关", "科协", "政协", "作协", "体协", "消协", NULL};
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

/* 各级政务大厅|设置|综合窗口, 各区政务中心开设“专窗”: what they are to do stands behind whom it is asked of.
 * Such a word stands in the names of bodies for one work alone: 市推行河长制工作领导小组办公室. Quotation
 * marks stand in names of one body, but not of each of many. */
static bool tells_deed(zr_span part)
{
    static const char *const single[] = {"办公室", "办", "领导小组", "专班", "委员会", "指挥部", NULL};
    static const char *const verbs[] = {"设置", "开设", "设立", "开展", "制定", "实现", "推行", "配备",
                                        "做到", "公布", "建成", "达到", "完成", "确保", NULL};
    static const char *const quotes[] = {"“", "”", "「", "」", NULL};
    bool deed = zr_holds_any(part, verbs) && !zr_ends_any(part, single);
    return deed || (zr_span_starts(part, "各") && zr_holds_any(part, quotes));
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
        body = body && !tells_deed(part);
        torn = !body && goes_on_behind(words, end);
        if (torn)
            continue;
        parts++;
        named += body;
    }
    return parts && 3 * named >= 2 * parts;
}
