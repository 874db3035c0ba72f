/* Names that say only what kind of body one is: 交投集团, 二中, 图书馆. */
#include "units/generic.h"

#include "base/utf8.h"
#include "base/words.h"

static const char *const companies[] = {
    "集团有限责任公司", "集团有限公司", "有限责任公司", "控股集团", "集团公司",
    "有限公司",         "总公司",       "公司",         "集团",     NULL};
static zr_word_list companies_list = {.words = companies};

/* Schools that a place numbers or has one of. */
static const char *const schools[] = {
    "中",           "中学",         "小",       "小学",       "初中",     "高中",
    "高级中学",     "实验中学",     "实验小学", "职中",       "职业中学", "职教中心",
    "职业教育中心", "职业学校",     "职校",     "职高",       "幼儿园",   "机关幼儿园",
    "特校",         "特殊教育学校", "技校",     "技工学校",   "技师学院", "教师进修学校",
    "中等职业学校", "职业技术学校", "实验学校", "实验幼儿园", "中心小学", "中心幼儿园",
    "中心学校",     "中心校",       NULL};
/* What stands in towns and is named for them. */
static const char *const stations[] = {"所",     "站",   "卫生院", "中心校", "中心学校", "中学", "小学",
                                       "幼儿园", "法庭", "支局",   "信用社", "中队",     NULL};

/* 城投 of 城投集团; 国投 itself. */
static zr_span without_ending(zr_span name)
{
    size_t size = zr_list_ends(&companies_list, name);
    return zr_span_cut(name, 0, size < name.size ? name.size - size : name.size);
}

/* 城市建设投资: nothing but words for trades, the longest first. */
bool zr_is_of_trades(const zr_lexicon *lexicon, zr_span text)
{
    size_t size = text.size;
    while (text.size) {
        size = zr_vocabulary_starts(&lexicon->vocabulary, text, ZR_WORD_TRADE);
        if (!size)
            return false;
        text = zr_span_cut(text, size, text.size);
    }
    return size > 0;
}

size_t zr_ordinal_size(zr_span text)
{
    size_t from = zr_span_starts(text, "第") ? strlen("第") : 0;
    size_t size = zr_chinese_digits(zr_behind(text, from), 10);
    return size ? from + size : 0;
}

/* 第二十中学, 三小 */
static bool is_of_schools(zr_span text)
{
    return zr_equals_any(zr_behind(text, zr_ordinal_size(text)), schools);
}

/* 供电所, 中心卫生院, 电信支局, 农业服务站: a form of the tables, or the stem of a line with words for what
 * is done before the ending. */
bool zr_is_station(const zr_lexicon *lexicon, zr_span text)
{
    static const char *const centre = "中心", *const work[] = {"综合", "管理", "服务", "监督", "工作",
                                                               "推广", "事业", "保护", NULL};
    size_t size, end = zr_ends_any(text, stations);
    if (!end || is_of_schools(text))
        return end > 0;
    zr_span own = zr_span_starts(text, centre) ? zr_span_cut(text, strlen(centre), text.size) : text;
    uint32_t tail = zr_tail_form(lexicon, own);
    if ((tail != ZR_NONE && zr_table_forms[tail].text.size == own.size) ||
        zr_lexicon_form(lexicon, ZR_FORM_PLAIN, own, ~0u) != ZR_NONE)
        return true;
    if (zr_stem_sector(lexicon, own, &size) == ZR_NONE)
        return false;
    for (size_t word = 1; word && size + end < own.size; size += word)
        word = zr_starts_any(zr_span_cut(own, size, own.size), work);
    return size + end == own.size;
}

bool zr_has_own_name(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const general[] = {"institution", "internal", "research", NULL};
    static const char *const heads[] = {"中心", "森林", "水上", "交通", "农村", "旅游", "边防", "边境",
                                        "治安", "铁路", "港口", "机场", "景区", "基层", NULL};
    static const char *const school = "中心校";
    size_t end = strlen(school);
    if (!zr_span_ends(name, school)) {
        uint32_t tail = zr_ends_any(name, stations) ? zr_tail_form(lexicon, name) : ZR_NONE;
        if (tail == ZR_NONE || zr_sector_is_of_any(zr_form_sector(tail), general))
            return false;
        end = zr_table_forms[tail].text.size;
    }
    zr_span own = zr_span_cut(name, 0, name.size - end);
    size_t stem;
    return own.size >= strlen("某某") && zr_stem_sector(lexicon, own, &stem) == ZR_NONE &&
           !zr_equals_any(own, heads) && !zr_is_of_trades(lexicon, own) && !is_of_schools(name);
}

/* A company by its name, whatever its line: 机场集团 is of 民航. */
static bool is_company(const zr_sense *sense)
{
    bool listed = sense->sector != ZR_NONE && zr_sector_is_of(sense->sector, "enterprise");
    return listed || zr_list_ends(&companies_list, sense->name) > 0;
}

zr_generic zr_generic_kind(const zr_sense *sense)
{
    if (sense->collective)
        return ZR_GENERIC_NONE;
    if (sense->sector != ZR_NONE && zr_sector_is_of(sense->sector, "school"))
        return ZR_GENERIC_SCHOOL;
    return is_company(sense) ? ZR_GENERIC_COMPANY : ZR_GENERIC_NONE;
}

zr_generic zr_generic_of(const zr_lexicon *lexicon, const zr_sense *sense)
{
    enum { LONGEST = 60 };
    zr_generic kind = sense->name.size <= LONGEST ? zr_generic_kind(sense) : ZR_GENERIC_NONE;
    bool generic = kind == ZR_GENERIC_SCHOOL
                       ? is_of_schools(sense->name)
                       : kind == ZR_GENERIC_COMPANY && zr_is_of_trades(lexicon, without_ending(sense->name));
    return generic ? kind : ZR_GENERIC_NONE;
}
