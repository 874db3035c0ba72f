/* What a number counts: a scale, and one of the words below. */
#include "document/target_units.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"

#include <string.h>

/* In the order of the bytes. */
static const zr_word units[] = {
    {"%", 0},           {"EB", 0},       {"EFLOPS", 0}, {"EFlops", 0},      {"Eflops", 0}, {"GB", 0},
    {"GW", 0},          {"Gbps", 0},     {"MW", 0},     {"MWh", 0},         {"Mbps", 0},   {"P", 0},
    {"PB", 0},          {"PFLOPS", 0},   {"PFlops", 0}, {"Pflops", 0},      {"TB", 0},     {"TEU", 0},
    {"TFLOPS", 0},      {"kW", 0},       {"kWh", 0},    {"‰", 0},           {"个", 0},     {"个学时", 0},
    {"个小时", 0},      {"个工作日", 0}, {"个月", 0},   {"个百分点", 0},    {"个课时", 0}, {"亩", 0},
    {"人", 0},          {"人天", 0},     {"人月", 0},   {"人次", 0},        {"件", 0},     {"件次", 0},
    {"份", 0},          {"位", 0},       {"例", 0},     {"例次", 0},        {"倍", 0},     {"元", 0},
    {"兆瓦", 0},        {"兆瓦时", 0},   {"克", 0},     {"公斤", 0},        {"公里", 0},   {"公里/小时", 0},
    {"公顷", 0},        {"册", 0},       {"分钟", 0},   {"列", 0},          {"千伏安", 0}, {"千克", 0},
    {"千瓦", 0},        {"千瓦时", 0},   {"千米", 0},   {"升", 0},          {"单", 0},     {"卷", 0},
    {"厘米", 0},        {"口", 0},       {"只", 0},     {"台", 0},          {"台套", 0},   {"台次", 0},
    {"吉瓦", 0},        {"名", 0},       {"吨", 0},     {"吨标准煤", 0},    {"吨标煤", 0}, {"场", 0},
    {"场次", 0},        {"块", 0},       {"堂", 0},     {"处", 0},          {"天", 0},     {"头", 0},
    {"套", 0},          {"套次", 0},     {"孔", 0},     {"学位", 0},        {"学时", 0},   {"宗", 0},
    {"家", 0},          {"家次", 0},     {"对", 0},     {"小时", 0},        {"尾", 0},     {"层", 0},
    {"工位", 0},        {"工作日", 0},   {"幅", 0},     {"幢", 0},          {"平方", 0},   {"平方公里", 0},
    {"平方米", 0},      {"床", 0},       {"床位", 0},   {"座", 0},          {"延米", 0},   {"延长米", 0},
    {"张", 0},          {"张床位", 0},   {"微克", 0},   {"微克/立方米", 0}, {"户", 0},     {"户次", 0},
    {"所", 0},          {"批", 0},       {"批次", 0},   {"支", 0},          {"斤", 0},     {"日", 0},
    {"期", 0},          {"本", 0},       {"机架", 0},   {"机柜", 0},        {"杆", 0},     {"条", 0},
    {"条次", 0},        {"枚", 0},       {"枝", 0},     {"架", 0},          {"架次", 0},   {"标准机架", 0},
    {"标准箱", 0},      {"标台", 0},     {"标箱", 0},   {"栋", 0},          {"株", 0},     {"根", 0},
    {"棵", 0},          {"次", 0},       {"欧元", 0},   {"款", 0},          {"毫克", 0},   {"毫克/升", 0},
    {"毫克/立方米", 0}, {"毫升", 0},     {"毫米", 0},   {"泊位", 0},        {"海里", 0},   {"港元", 0},
    {"点位", 0},        {"片", 0},       {"班次", 0},   {"瓶", 0},          {"百分点", 0}, {"盆", 0},
    {"盏", 0},          {"眼", 0},       {"种", 0},     {"立方", 0},        {"立方米", 0}, {"站", 0},
    {"端口", 0},        {"篇", 0},       {"米", 0},     {"类", 0},          {"粒", 0},     {"级", 0},
    {"组", 0},          {"美元", 0},     {"羽", 0},     {"艘", 0},          {"课时", 0},   {"车位", 0},
    {"车公里", 0},      {"车次", 0},     {"轮次", 0},   {"辆", 0},          {"辆次", 0},   {"部", 0},
    {"门", 0},          {"间", 0},       {"项", 0},     {"％", 0}};

/* Words that begin with what may be a unit: 2 组织, 3 处置, 20 项目. */
static const zr_word others[] = {{"件套", 0}, {"份额", 0}, {"位于", 0}, {"位列", 0}, {"位居", 0}, {"例如", 0},
                                 {"升级", 0}, {"升至", 0}, {"单位", 0}, {"口岸", 0}, {"台账", 0}, {"场景", 0},
                                 {"处室", 0}, {"处理", 0}, {"处置", 0}, {"头部", 0}, {"对接", 0}, {"层级", 0},
                                 {"支持", 0}, {"支撑", 0}, {"日均", 0}, {"日常", 0}, {"期间", 0}, {"期限", 0},
                                 {"条例", 0}, {"类型", 0}, {"级别", 0}, {"组织", 0}, {"路径", 0}, {"部分", 0},
                                 {"部署", 0}, {"部门", 0}, {"项目", 0}};

static zr_words_index unit_index;
static const zr_words_table unit_words = {units, sizeof units / sizeof *units, &unit_index};
static zr_words_index other_index;
static const zr_words_table other_words = {others, sizeof others / sizeof *others, &other_index};

bool zr_target_words_sorted(void)
{
    return zr_words_sorted(unit_words) && zr_words_sorted(other_words);
}

/* 万, 亿 and the like at the front of the words; their bytes. */
static size_t scale_read(zr_span words)
{
    switch (zr_char_at(words, 0)) {
    case u'万':
        return zr_has(words, 3, "亿") ? 6 : 3;
    case u'千':
    case u'百':
        return zr_has(words, 3, "万") || zr_has(words, 3, "亿") ? 6 : 3;
    case u'亿':
        return 3;
    default:
        return 0;
    }
}

/* 项目, but 项|目标; 支持, but 支|持… is no other word's. */
static bool is_other_word(zr_span words)
{
    static const char *const parted[] = {"项目标", "项目前", "项目录", NULL};
    return zr_word_read(other_words, words, 0) && !zr_starts_any(words, parted);
}

/* 105亿|枝: behind a scale, one character before a mark or 以上 is what is counted, whatever it is. */
static size_t read_rare(zr_span words)
{
    static const char *const ends[] = {"，", "。", "；",   "、",   "）",   ",",
                                       ";",  ")",  "以上", "左右", "以内", NULL};
    static const char *const none[] = {"的", "以", "左", "上", "多", "余", "和", "及", "等", "内", NULL};
    if (!zr_is_ideograph(zr_char_at(words, 0)) || zr_starts_any(words, none))
        return 0;
    return zr_starts_any(zr_behind(words, 3), ends) ? 3 : 0;
}

/* 元|/千克, 微克|/立方米 */
static size_t read_per(zr_span words)
{
    static const char *const each[] = {"人", "年", "月", "日", "天", "家", "次", "千人", "万人", NULL};
    if (!words.size || words.data[0] != '/')
        return 0;
    zr_span behind = zr_behind(words, 1);
    const zr_word *unit = zr_word_read(unit_words, behind, 0);
    size_t size = unit ? strlen(unit->text) : zr_starts_any(behind, each);
    return size ? 1 + size : 0;
}

/* The unit at `at` behind a scale or none; its bytes. */
static size_t read_plain(zr_span words, bool scaled)
{
    if (!scaled && is_other_word(words))
        return 0;
    const zr_word *unit = zr_word_read(unit_words, words, 0);
    size_t size = unit ? strlen(unit->text) : 0;
    if (!size)
        return scaled ? read_rare(words) : 0;
    return size + read_per(zr_behind(words, size));
}

size_t zr_unit_read(zr_span words)
{
    zr_cursor at = {words, 0};
    zr_cursor_skip(&at, scale_read(words));
    bool scaled = at.used > 0;
    zr_cursor_take(&at, "余多");
    size_t size = read_plain(at.rest, scaled);
    if (!size && scaled) { /* 10 万 | 亿元 */
        zr_cursor_spaces(&at, 1);
        zr_cursor_take(&at, "\n");
        zr_cursor_skip(&at, zr_has(at.rest, 0, "亿元") ? strlen("亿") : 0);
        const zr_word *unit = zr_word_read(unit_words, at.rest, 0);
        size = unit ? strlen(unit->text) : 0;
    }
    return size ? at.used + size : 0;
}

bool zr_unit_is_time(zr_span unit)
{
    static const char *const times[] = {"个工作日", "工作日", "分钟", "小时", "个小时",
                                        "天",       "日",     "个月", NULL};
    return zr_equals_any(unit, times);
}

bool zr_unit_is_money(zr_span unit)
{
    return zr_span_ends(unit, "元") || zr_holds(unit, "元/");
}
