/* The words that names are made of, beside the forms of sectors.tsv: one table, hashed by the lexicon. */
#include "units/vocabulary.h"

#include "base/seek.h"

#include <string.h>

/* Levels by themselves: 各市科技部门. */
static const char *const levels[] = {"自治区", "自治州", "自治县", "地区", "省", "市",
                                     "州",     "盟",     "县",     "区",   "旗", NULL};

/* Words that begin with a level's word and are none. */
static const char *const no_levels[] = {
    "市场", "市政公", "市政工", "市政管理", "市政园", "市民中", "市民热", "市民卡", "市民服", "市容",
    "市域", "市值",   "区域",   "区块",     "县域",   "州际",   "旗舰",   "师范",   "师生",   "省会",
    "区际", "区划",   "市长",   "县长",     "省长",   "区长",   "市辖",   "省部",   NULL};

/* Nouns of more than one body, with which a set's name ends. */
static const char *const plurals[] = {"部门",         "单位",         "地区",
                                      "地方",         "处室",         "科室",
                                      "厅局",         "委局",         "委办局",
                                      "机构",         "部委",         "部门（单位）",
                                      "单位（部门）", "高校",         "科研院所",
                                      "院校",         "高等院校",     "企业",
                                      "园区",         "街镇",         "镇街",
                                      "乡镇",         "区县",         "县区",
                                      "市县",         "市州",         "县市区",
                                      "功能区",       "开发区",       "中小学",
                                      "职业院校",     "职业学校",     "街道",
                                      "平台公司",     "乡镇（街道）", "乡镇街道",
                                      "镇（街道）",   "街道（镇）",   "镇街道",
                                      "成员",         "银行",         "商会",
                                      "协会",         "协会商会",     "行业协会商会",
                                      "社会组织",     "行业组织",     "学校",
                                      "医院",         "处（室）",     "处室（局）",
                                      "处室（单位）", "科室（单位）", "部门和单位",
                                      "部门及单位",   "单位和部门",   "队伍",
                                      "方面",         "区镇",         "产业链",
                                      "社区",         "法院",         "团体",
                                      "部室",         "主体",         "市区",
                                      "主管厅局",     "职能处室",     "平台",
                                      "村居",         "村（社区）",   "镇",
                                      "管委会",       "政府",         "公司",
                                      "集团",         "区",           "市",
                                      "县",           "州",           "旗",
                                      "盟",           "省",           "科（室）",
                                      "村",           "国企",         "央企",
                                      "民主党派",     "纪检监察组",   "系统",
                                      "板块",         "运营商",       NULL};

/* … that are a set without any other word. */
static const char *const alone[] = {
    "嘎查村",       "嘎查（村）",     "嘎查社区",       "高校",         "科研院所",   "科研机构",
    "企业",         "金融机构",       "银行业金融机构", "医疗机构",     "行业协会",   "社会组织",
    "街道",         "乡镇",           "部门",           "单位",         "院校",       "处室",
    "科室",         "各方",           "媒体",           "地方",         "学校",       "医院",
    "行业协会商会", "地区",           "新闻媒体",       "基础电信企业", "电信运营商", "电信企业",
    "园区",         "银行",           "商业银行",       "保险机构",     "高等院校",   "职业院校",
    "中小学校",     "用人单位",       "县区",           "区县",         "功能区",     "开发（度假）区",
    "开发区",       "街镇",           "镇街",           "分公司",       "子公司",     "二级单位",
    "通信运营商",   "运营商",         "高校院所",       "新型研发机构", "基层法院",   "基层人民法院",
    "基层检察院",   "基层人民检察院", "基层单位",       "行委",         "院（校）",   "村委会",
    "居委会",       "村（居）委会",   "村民委员会",     "经济区",       NULL};

/* Sets by their whole last word. */
static const char *const sets[] = {"成员单位", "直单位",   "级单位",   "属单位",   "直部门",   "级部门",
                                   "主管部门", "管理部门", "监管部门", "职能部门", "业务处室", "行政部门",
                                   "执法部门", "责任单位", "责任部门", "配合单位", "直机关",   "协办处室",
                                   "辅办单位", "服务单位", "会员单位", "主管单位", "牵头部门", "牵头单位",
                                   "驻地单位", "监管企业", "出资企业", "下属企业", "下属单位", "所属企业",
                                   "直属企业", "直属机构", NULL};

/* Words that make a set of the noun that follows. */
static const char *const some[] = {"有关", "相关",   "其他",   "其它",   "涉及",     "对应", "承担",
                                   "具有", "涉农",   "所有",   "全体",   "所属",     "各级", "负有",
                                   "属地", "有许可", "有监管", "有职能", "行业主管", NULL};

/* Levels said together: 县（市、区）政府, 区县政府, 市州人民政府. */
static const char *const joined_levels[] = {"市、州、直管市、神农架林区",
                                            "市、州、直管市及神农架林区",
                                            "市、州、直管市和神农架林区",
                                            "市（州）、直管市及神农架林区",
                                            "市州、直管市及神农架林区",
                                            "市、州、直管市、林区",
                                            "市（州）、直管市、神农架林区",
                                            "市（州）、直管市、林区",
                                            "市州、直管市、神农架林区",
                                            "市州、直管市、林区",
                                            "市、州、直管市",
                                            "市（州）、直管市",
                                            "市州、直管市",
                                            "县（市、区）",
                                            "市（县、区）",
                                            "区（县、市）",
                                            "市、县（市、区）",
                                            "县（市）区",
                                            "县（市）、区",
                                            "区县（市）",
                                            "区、县（市）",
                                            "市、县（区）",
                                            "县市区",
                                            "县区市",
                                            "市县区",
                                            "区县市",
                                            "县区",
                                            "区县",
                                            "市县",
                                            "市区县",
                                            "市州",
                                            "旗区",
                                            "苏木乡镇",
                                            "苏木镇",
                                            "苏木（乡镇、街道）",
                                            "苏木镇（街道）",
                                            "苏木乡镇（街道）",
                                            "苏木（镇、街道）",
                                            "苏木（乡、镇）",
                                            "州市",
                                            "盟市",
                                            "旗县区",
                                            "旗县市区",
                                            "旗县",
                                            "县市",
                                            "地市",
                                            "市（州）",
                                            "州（市）",
                                            "盟（市）",
                                            "旗（县、区）",
                                            "旗县（市、区）",
                                            "旗县（区）",
                                            "县（区）",
                                            "区（县）",
                                            "区（市）",
                                            "区（市）县",
                                            "市（区）",
                                            "县（市）",
                                            "市、县",
                                            "县、区",
                                            "市、区",
                                            "市、县、区",
                                            "区（市、县）",
                                            "地（州、市）",
                                            "地州市",
                                            "州（市、地）",
                                            "区、市",
                                            "地方",
                                            "镇街",
                                            "街镇",
                                            "乡镇",
                                            "镇（街道）",
                                            "乡镇（街道）",
                                            "街道（镇）",
                                            "乡镇街道",
                                            "镇、街道",
                                            "镇街道",

                                            "县级",
                                            "市级",
                                            "省级",
                                            "地级市",
                                            "地级以上市",
                                            "设区市",
                                            "设区的市",
                                            "省辖市",
                                            "省（区、市）",
                                            "区、市（县）",
                                            "市（地）",
                                            "地（市）",
                                            "区市",
                                            "区市县",
                                            "市（县）",
                                            "市（县）区",
                                            "区镇",
                                            "属地",
                                            "区级",
                                            "乡（镇）",
                                            "团镇",
                                            "团场",
                                            "团（镇）",
                                            "市、州",
                                            "县、市",
                                            "市、区县",
                                            "镇（街）",
                                            "街（镇）",
                                            "所在地",
                                            NULL};

/* What stands behind levels said together. */
static const char *const governments[] = {"政府",
                                          "人民政府",
                                          "政府（管委会）",
                                          "人民政府（管委会）",
                                          "党委政府",
                                          "党委、政府",
                                          "委、政府",
                                          "管委会",
                                          "委",
                                          "党委",
                                          "政府和管委会",
                                          "办事处",
                                          "政府（街道办事处）",
                                          "人民政府（街道办事处）",
                                          "政府（办事处）",
                                          NULL};

/* Nouns to which 各在温 is handed on. */
static const char *const handed_on[] = {
    "高校",   "科研院所", "科研机构", "企业",     "医疗机构",     "院校",       "金融机构",
    "园区",   "街镇",     "高等院校", "街道",     "乡镇",         "医院",       "学校",
    "功能区", "开发区",   "平台",     "科研单位", "新型研发机构", "职业院校",   "行业协会",
    "商会",   "社会组织", "部门",     "单位",     "中小学",       "企事业单位", NULL};

/* Classes of zones: with 管委会 behind them no one zone is meant. */
static const char *const zones[] = {"功能区",
                                    "园区",
                                    "功能园区",
                                    "开发园区",
                                    "产业园区",
                                    "工业园区",
                                    "开发（度假）区",
                                    "开发区",
                                    "开发区（园区）",
                                    "园区（开发区）",
                                    "功能区（园区）",
                                    "经济功能区",
                                    "重点园区",
                                    "重点功能区",
                                    "经济区",
                                    "开放区",
                                    NULL};

/* Nouns of kinds of bodies: what ends so and has no place or level in it is no name. */
static const char *const kinds[] = {"机构", "企业", "高校", "院校",   "院所", "运营商",     "国企",
                                    "央企", "主体", "团体", "服务商", "智库", "学术委员会", NULL};

/* Offices that departments have and that governments have too: whose they are, their list says. */
static const char *const offices[] = {
    "信息中心", "审批办",   "审批局",       "行政审批办",   "行政审批局", "政务服务中心", "政务中心",
    "政务大厅", "政务办",   "研究室",       "督查室",       "督查办",     "工会",         "机关工会",
    "团委",     "机关团委", "新闻办",       "新闻中心",     "保密办",     "信访办",       "法制办",
    "老干部局", "老干局",   "离退休干部局", "人才办",       "项目办",     "信用办",       "绩效办",
    "安委办",   "机关党委", "机关纪委",     "党委办公室",   "党办",       "办公室",       "综合办",
    "妇委会",   "服务中心", "宣教中心",     "机关服务中心", NULL};

/* What the companies of a place are called for, where no name of their own stands before it: 交投集团,
 * 城市建设投资公司. Not 电信 and 供电, that are nobody's in the place. */
static const char *const trades[] = {
    "城市", "城乡",   "城建",     "城投", "城发", "城控",     "城运", "交通",   "交投", "交建",   "交控",
    "交发", "建设",   "建投",     "建工", "建发", "建安",     "投资", "发展",   "国投", "国资",   "国有",
    "国控", "资产",   "资本",     "产业", "产投", "产发",     "产服", "产城",   "金控", "金投",   "金融",
    "文旅", "文化",   "旅游",     "旅投", "旅发", "文投",     "水务", "水利",   "水投", "水发",   "环保",
    "环境", "环投",   "生态",     "能源", "能投", "新能源",   "燃气", "天然气", "热力", "供热",   "供水",
    "排水", "自来水", "污水处理", "公交", "地铁", "轨道",     "机场", "港口",   "港航", "港务",   "铁投",
    "铁路", "高速",   "高速公路", "公路", "路桥", "农业",     "农发", "农投",   "粮食", "粮油",   "粮投",
    "粮储", "安居",   "人才",     "科技", "科投", "科创",     "科发", "数字",   "数据", "大数据", "信息",
    "物流", "商贸",   "商投",     "供销", "市政", "园林",     "绿化", "环卫",   "保安", "物业",   "置业",
    "房产", "地产",   "房地产",   "实业", "工业", "工投",     "开发", "开投",   "经营", "运营",   "控股",
    "担保", "融资",   "融资担保", "传媒", "体育", "教育",     "教投", "健康",   "医药", "康养",   "殡葬",
    "盐业", "矿业",   "林业",     "林投", "渔业", "海洋",     "海投", "建筑",   "建材", "设计",   "检测",
    "综合", "管理",   "服务",     "公共", "公用", "事业",     "资源", "置地",   "土地", "储备",   "新城",
    "投控", "投",     "兴农",     "乡村", "振兴", "乡村振兴", "会展", "停车",   "客运", "运输",   "汽运",
    "招商", "园区",   "人力资源", "人力", "和",   NULL};

/* What offices end with. */
static const char *const office_ends[] = {"处",   "科",   "室",   "股",   "办",     "局",   "队", "中心",
                                          "党委", "纪委", "工会", "团委", "组",     "专班", "站", "所",
                                          "庭",   "司",   "部",   "委",   "委员会", NULL};

/* What the name of a body ends with, where two are run together. */
static const char *const body_ends[] = {"局", "委",   "厅",   "办",   "部",   "会", "院", "联",
                                        "协", "中心", "政府", "单位", "部门", "室", "区", "司",
                                        "署", "台",   "校",   "所",   "团",   "关", "行", NULL};

/* Which list gives which flag. */
static const struct {
    const char *const *list;
    unsigned flag;
} lists[] = {
    {levels, ZR_WORD_LEVEL},
    {no_levels, ZR_WORD_NO_LEVEL},
    {plurals, ZR_WORD_PLURAL},
    {alone, ZR_WORD_ALONE},
    {sets, ZR_WORD_SET},
    {some, ZR_WORD_SOME},
    {joined_levels, ZR_WORD_JOINED},
    {governments, ZR_WORD_RULER},
    {handed_on, ZR_WORD_HANDED},
    {body_ends, ZR_WORD_BODY_END},
    {zones, ZR_WORD_ZONES},
    {kinds, ZR_WORD_KIND},
    {offices, ZR_WORD_OFFICE},
    {office_ends, ZR_WORD_OFFICE_END},
    {trades, ZR_WORD_TRADE},
};

enum { LONGEST = 15 }; /* characters of three bytes */

/* The place of a character of three bytes. */
static size_t place_of(const char *character)
{
    const unsigned char *byte = (const unsigned char *)character;
    return (size_t)(byte[0] * 31u + byte[1] * 64u + byte[2]) % (sizeof((zr_vocabulary *)0)->first / 2);
}

/* Longer words share a bit: they are asked for whole only. */
static size_t length_bit(zr_span word)
{
    return word.size / 3 < LONGEST ? word.size / 3 : LONGEST;
}

/* The bit of a text with a flag, by its length, its first character and its last: 市 as a level is no 市 that
 * a word begins with. */
static size_t known_bit(zr_span text, unsigned flag)
{
    const unsigned char *first = (const unsigned char *)text.data, *last = first + text.size - 3;
    uint32_t ends =
        (first[0] * 31u + first[1]) * 64u + first[2] + ((last[0] * 37u + last[1]) * 64u + last[2]) * 8191u;
    return ((ends + (uint32_t)text.size * 0x85EBCA77u + flag * 0xC2B2AE3Du) * 0x9E3779B1u >> 16) %
           (8 * sizeof((zr_vocabulary *)0)->known);
}

void zr_vocabulary_add(zr_vocabulary *words)
{
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        for (const char *const *word = lists[i].list; *word; word++) {
            zr_span key = zr_span_of(*word);
            uint32_t flags = zr_table_get(&words->table, key);
            zr_table_set(&words->table, key, (flags == ZR_NONE ? 0 : flags) | lists[i].flag);
            uint16_t bit = (uint16_t)(1u << length_bit(key));
            size_t first = place_of(key.data), last = place_of(key.data + key.size - 3);
            words->first[first] |= bit;
            words->last[last] |= bit;
            words->first_flags[first] |= (uint16_t)lists[i].flag;
            words->last_flags[last] |= (uint16_t)lists[i].flag;
            size_t own = known_bit(key, lists[i].flag);
            words->known[own / 8] |= (uint8_t)(1u << own % 8);
            if (key.size > words->longest)
                words->longest = key.size;
        }
    }
}

/* Is the text, of a length that some word has, one with this flag? Most are told by a bit. */
static bool is_word(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    size_t bit = known_bit(text, flag);
    if (!(words->known[bit / 8] >> bit % 8 & 1))
        return false;
    uint32_t flags = zr_table_get(&words->table, text);
    return flags != ZR_NONE && flags & flag;
}

/* Lengths of words with this flag that begin (end) with the character; some have another flag. */
static unsigned lengths_from(const zr_vocabulary *words, const char *character, unsigned flag)
{
    size_t place = place_of(character);
    return words->first_flags[place] & flag ? words->first[place] : 0;
}

static unsigned lengths_to(const zr_vocabulary *words, const char *character, unsigned flag)
{
    size_t place = place_of(character);
    return words->last_flags[place] & flag ? words->last[place] : 0;
}

bool zr_vocabulary_is(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    if (text.size < 3 || text.size > words->longest || text.size % 3 ||
        !(lengths_from(words, text.data, flag) >> length_bit(text) & 1))
        return false;
    return is_word(words, text, flag);
}

/* Those of the lengths that the text has room for. */
static unsigned lengths_within(unsigned lengths, zr_span text)
{
    size_t most = text.size / 3 < LONGEST ? text.size / 3 : LONGEST;
    return lengths & ((2u << most) - 1);
}

size_t zr_vocabulary_ends(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    unsigned lengths = text.size < 3 ? 0 : lengths_to(words, text.data + text.size - 3, flag);
    for (lengths = lengths_within(lengths, text); lengths; lengths &= lengths - 1) {
        size_t size = (size_t)3 * zr_lowest_bit(lengths);
        if (is_word(words, zr_span_cut(text, text.size - size, text.size), flag))
            return size;
    }
    return 0;
}

size_t zr_vocabulary_starts(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    unsigned lengths = text.size < 3 ? 0 : lengths_from(words, text.data, flag);
    size_t longest = 0;
    for (lengths = lengths_within(lengths, text); lengths; lengths &= lengths - 1) {
        size_t size = (size_t)3 * zr_lowest_bit(lengths);
        longest = is_word(words, zr_span_cut(text, 0, size), flag) ? size : longest;
    }
    return longest;
}
