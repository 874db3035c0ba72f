/* One quantity in the words of a measure: [comparison] number unit [comparison]. */
#include "document/target_read.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"

#include <string.h>

typedef struct word {
    const char *text;
    zr_comparison comparison;
    uint_least16_t last; /* character, of those before a number */
} word;

/* Longer words first where one ends with another. */
static const word before_words[] = {{"不低于", ZR_AT_LEAST, u'于'},   {"不少于", ZR_AT_LEAST, u'于'},
                                    {"不小于", ZR_AT_LEAST, u'于'},   {"不下于", ZR_AT_LEAST, u'于'},
                                    {"不超过", ZR_AT_MOST, u'过'},    {"不高于", ZR_AT_MOST, u'于'},
                                    {"不大于", ZR_AT_MOST, u'于'},    {"不多于", ZR_AT_MOST, u'于'},
                                    {"不得低于", ZR_AT_LEAST, u'于'}, {"不得少于", ZR_AT_LEAST, u'于'},
                                    {"不得超过", ZR_AT_MOST, u'过'},  {"不得高于", ZR_AT_MOST, u'于'},
                                    {"至少", ZR_AT_LEAST, u'少'},     {"最低", ZR_AT_LEAST, u'低'},
                                    {"不低於", ZR_AT_LEAST, u'於'},   {"≥", ZR_AT_LEAST, u'≥'},
                                    {"至多", ZR_AT_MOST, u'多'},      {"最多", ZR_AT_MOST, u'多'},
                                    {"最高", ZR_AT_MOST, u'高'},      {"上限", ZR_AT_MOST, u'限'},
                                    {"≤", ZR_AT_MOST, u'≤'},          {"超过", ZR_OVER, u'过'},
                                    {"超", ZR_OVER, u'超'},           {"突破", ZR_OVER, u'破'},
                                    {"高于", ZR_OVER, u'于'},         {"大于", ZR_OVER, u'于'},
                                    {"多于", ZR_OVER, u'于'},         {">", ZR_OVER, u'>'},
                                    {"低于", ZR_UNDER, u'于'},        {"少于", ZR_UNDER, u'于'},
                                    {"小于", ZR_UNDER, u'于'},        {"<", ZR_UNDER, u'<'},
                                    {"约", ZR_ABOUT, u'约'},          {"大约", ZR_ABOUT, u'约'},
                                    {"近", ZR_ABOUT, u'近'}};

static const word behind_words[] = {
    {"及以上", ZR_AT_LEAST, 0}, {"以上", ZR_AT_LEAST, 0}, {"及以下", ZR_AT_MOST, 0},
    {"以下", ZR_AT_MOST, 0},    {"以内", ZR_AT_MOST, 0},  {"之内", ZR_AT_MOST, 0},
    {"左右", ZR_ABOUT, 0},      {"上下", ZR_ABOUT, 0},    {"内", ZR_AT_MOST, 0}};

/* What is counted, in the order of the bytes. */
static const zr_word units[] = {
    {"%", 0},  {"EFlops", 0}, {"GB", 0},     {"MW", 0},       {"P", 0},      {"PFlops", 0},
    {"kW", 0}, {"‰", 0},      {"个", 0},     {"个工作日", 0}, {"个月", 0},   {"个百分点", 0},
    {"亩", 0}, {"人", 0},     {"人次", 0},   {"件", 0},       {"例次", 0},   {"倍", 0},
    {"元", 0}, {"兆瓦", 0},   {"公里", 0},   {"公顷", 0},     {"册", 0},     {"分钟", 0},
    {"列", 0}, {"千瓦", 0},   {"千米", 0},   {"单", 0},       {"只", 0},     {"台", 0},
    {"名", 0}, {"吨", 0},     {"场", 0},     {"块", 0},       {"处", 0},     {"天", 0},
    {"套", 0}, {"宗", 0},     {"家", 0},     {"家次", 0},     {"对", 0},     {"小时", 0},
    {"层", 0}, {"工作日", 0}, {"幅", 0},     {"平方公里", 0}, {"平方米", 0}, {"床", 0},
    {"座", 0}, {"张", 0},     {"张床位", 0}, {"户", 0},       {"户次", 0},   {"所", 0},
    {"批", 0}, {"支", 0},     {"期", 0},     {"本", 0},       {"机柜", 0},   {"条", 0},
    {"枚", 0}, {"架", 0},     {"架次", 0},   {"标准机架", 0}, {"标准箱", 0}, {"栋", 0},
    {"根", 0}, {"次", 0},     {"款", 0},     {"片", 0},       {"班次", 0},   {"百分点", 0},
    {"种", 0}, {"立方米", 0}, {"站", 0},     {"篇", 0},       {"米", 0},     {"类", 0},
    {"级", 0}, {"组", 0},     {"美元", 0},   {"艘", 0},       {"车次", 0},   {"辆", 0},
    {"部", 0}, {"门", 0},     {"间", 0},     {"项", 0},       {"％", 0},
};

static zr_words_index unit_index;
static const zr_words_table unit_words = {units, sizeof units / sizeof *units, &unit_index};

bool zr_target_words_sorted(void)
{
    return zr_words_sorted(unit_words);
}

/* Times count only as limits: 3个工作日内. */
static bool is_time(zr_span unit)
{
    uint32_t last = zr_char_before(unit, unit.size);
    if (last != u'日' && last != u'钟' && last != u'时' && last != u'天' && last != u'月')
        return false;
    static const char *const times[] = {"个工作日", "工作日", "分钟", "小时", "天", "个月", NULL};
    return zr_equals_any(unit, times);
}

/* 3.1, 1,200, full-width digits: its value; 0 bytes if the digits are none of that. */
static size_t read_value(zr_span words, double *value)
{
    zr_cursor at = {words, 0};
    double whole = 0, scale = 0;
    int digits = 0;
    for (;;) {
        size_t length;
        uint32_t c = zr_cursor_peek(&at, &length);
        int digit = zr_digit_of(c);
        if (digit >= 0 && digits++ < 15) {
            whole = whole * 10 + digit;
            scale *= 10;
        } else if (scale == 0 && (c == '.' || c == 0xFF0E) && digits) {
            size_t behind;
            zr_cursor next = at;
            zr_cursor_skip(&next, length);
            if (zr_digit_of(zr_cursor_peek(&next, &behind)) < 0)
                break;
            scale = 1;
        } else {
            break;
        }
        zr_cursor_skip(&at, length);
    }
    *value = scale > 1 ? whole / scale : whole;
    return digits > 0 && digits <= 15 ? at.used : 0;
}

/* [百千万亿] and what is counted; its bytes. */
static size_t read_unit(zr_span words)
{
    zr_cursor at = {words, 0};
    switch (zr_char_at(words, 0)) {
    case u'万':
        zr_cursor_skip(&at, zr_has(words, 3, "亿") ? 6 : 3);
        break;
    case u'千':
    case u'百':
        zr_cursor_skip(&at, zr_has(words, 3, "万") ? 6 : 3);
        break;
    case u'亿':
        zr_cursor_skip(&at, 3);
        break;
    default:
        break;
    }
    zr_cursor_take(&at, "余多");
    const zr_word *unit = zr_word_read(unit_words, at.rest, 0);
    return unit ? at.used + strlen(unit->text) : 0;
}

static bool is_ideograph(uint32_t character)
{
    return character >= 0x4E00 && character <= 0x9FFF;
}

/* The Chinese characters right before `at`, at most six: no mark, digit or space among them. */
static zr_span letters_before(zr_span text, size_t at, size_t floor)
{
    enum { MOST = 18 };
    size_t start = at;
    while (start >= floor + 3 && at - start < MOST && (unsigned char)text.data[start - 3] >= 0xE4 &&
           (unsigned char)text.data[start - 3] <= 0xE9)
        start -= 3;
    return zr_span_cut(text, start, at);
}

/* 至少聚焦1个, 最高给予50万元: a verb may stand between. */
static zr_comparison comparison_over_verb(zr_span text, size_t *start, size_t floor)
{
    static const word words[] = {{"至少", ZR_AT_LEAST, 0},
                                 {"最低", ZR_AT_LEAST, 0},
                                 {"至多", ZR_AT_MOST, 0},
                                 {"最多", ZR_AT_MOST, 0},
                                 {"最高", ZR_AT_MOST, 0}};
    zr_span letters = letters_before(text, *start, floor);
    bool may = false;
    for (size_t at = 0; at < letters.size; at += 3)
        may |= zr_char_at(letters, at) == u'至' || zr_char_at(letters, at) == u'最';
    if (!may)
        return ZR_EQUAL;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t at = zr_span_find(letters, zr_span_of(words[i].text), 0);
        if (at != SIZE_MAX && at % 3 == 0) {
            *start -= letters.size - at;
            return words[i].comparison;
        }
    }
    return ZR_EQUAL;
}

/* Last characters of the words before a number. */
static bool may_end_comparison(uint32_t character)
{
    switch (character) {
    case u'于':
    case u'於':
    case u'过':
    case u'少':
    case u'低':
    case u'多':
    case u'高':
    case u'限':
    case u'超':
    case u'破':
    case u'约':
    case u'近':
    case u'≥':
    case u'≤':
    case '>':
    case '<':
        return true;
    default:
        return false;
    }
}

/* The comparison that ends right before `at`; moves `start` to its first byte. */
static zr_comparison comparison_before(zr_span text, size_t *start, size_t floor)
{
    size_t at = *start;
    for (int i = 0; i < 2 && at > floor && text.data[at - 1] == ' '; i++)
        at--;
    const word *best = NULL;
    uint32_t last = at > floor ? zr_char_before(text, at) : 0;
    if (at > floor && !may_end_comparison(last))
        return comparison_over_verb(text, start, floor);
    for (size_t i = 0; i < sizeof before_words / sizeof *before_words; i++) {
        if (before_words[i].last != last)
            continue;
        size_t size = strlen(before_words[i].text);
        if (at >= floor + size && memcmp(text.data + at - size, before_words[i].text, size) == 0 &&
            (!best || size > strlen(best->text)))
            best = &before_words[i];
    }
    if (!best)
        return comparison_over_verb(text, start, floor);
    *start = at - strlen(best->text);
    return best->comparison;
}

/* First characters of the words behind a number. */
static bool may_begin_comparison(uint32_t character)
{
    switch (character) {
    case u'及':
    case u'以':
    case u'之':
    case u'左':
    case u'上':
    case u'内':
        return true;
    default:
        return false;
    }
}

static zr_comparison comparison_behind(zr_cursor *at)
{
    if (!may_begin_comparison(zr_char_at(at->rest, 0)))
        return ZR_EQUAL; /* as behind most */
    for (size_t i = 0; i < sizeof behind_words / sizeof *behind_words; i++) {
        if (zr_cursor_word(at, behind_words[i].text))
            return behind_words[i].comparison;
    }
    return ZR_EQUAL;
}

/* 第3, 附件2, 〔2026〕, G20, 5+5, 7×24, 前50: the digits belong to something else. */
static bool is_part_of_name(zr_span text, size_t at, size_t floor)
{
    if (at <= floor)
        return false;
    uint32_t c;
    size_t step = zr_utf8_back(zr_span_cut(text, floor, at), &c);
    if (c == ' ' && at > floor + step)
        zr_utf8_back(zr_span_cut(text, floor, at - step), &c);
    switch (c) {
    case u'第':
    case u'件':
    case u'前':
    case u'〔':
    case u'＋':
    case u'×':
    case u'—':
    case u'～':
    case u'表':
    case '[':
    case '+':
    case '.':
    case '/':
    case '-':
    case '~':
    case '#':
    case ':':
        return true;
    default:
        break;
    }
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || zr_digit_of(c) >= 0;
}

/* 15%-20%, 100—200家: passes the second number of a range. */
static size_t skip_range(zr_span words)
{
    zr_cursor at = {words, 0};
    zr_cursor_take(&at, "%％");
    if (!zr_cursor_take(&at, "-－—–~～至"))
        return 0;
    double unused;
    size_t size = read_value(at.rest, &unused);
    zr_cursor_skip(&at, size);
    return size && read_unit(at.rest) ? at.used : 0;
}

/* 突破400⏎列, 总数达2000⏎家，: a line of the page may end between the number and its unit, where words of
 * comparison stand before it, or words before it and a mark or 以上 behind the unit. Elsewhere the next line
 * is another cell. */
static void pass_line_end(zr_cursor *at, zr_comparison comparison, uint32_t before)
{
    zr_cursor_spaces(at, 1);
    zr_cursor next = *at;
    if (!zr_cursor_word(&next, "\n"))
        return;
    zr_cursor behind = next;
    zr_cursor_skip(&behind, read_unit(next.rest));
    bool goes_on = is_ideograph(before) &&
                   (comparison_behind(&behind) != ZR_EQUAL || zr_cursor_take(&behind, "，。；、）"));
    if (comparison != ZR_EQUAL || goes_on)
        *at = next;
}

/* 压缩至2个工作日, 缩短到承诺时限3天: a limit that is no word of comparison by itself. */
static bool is_shortened(zr_span text, size_t at, size_t floor)
{
    static const char *const words[] = {"缩至", "短至", "减至", "降至", "缩到",   "短到",
                                        "减到", "降到", "减为", "缩为", "控制在", NULL};
    for (int i = 0; i < 2 && at > floor && text.data[at - 1] == ' '; i++)
        at--;
    return zr_holds_any(letters_before(text, at, floor), words);
}

/* 用户数超10万: counted in ten thousands of what stands before, where words say that it is to be reached. */
static size_t bare_scale(zr_span words, zr_comparison comparison)
{
    zr_cursor at = {words, 0};
    if (!zr_cursor_word(&at, "万") && !zr_cursor_word(&at, "亿"))
        return 0;
    size_t scale = at.used;
    zr_comparison behind = comparison_behind(&at);
    comparison = behind != ZR_EQUAL ? behind : comparison;
    zr_cursor_word(&at, "\n"); /* 10万⏎亿元 is something else */
    uint32_t next = zr_char_at(at.rest, 0);
    return !is_ideograph(next) && (comparison == ZR_AT_LEAST || comparison == ZR_OVER) ? scale : 0;
}

zr_quantity zr_quantity_read(zr_span text, size_t at, size_t floor)
{
    zr_quantity out = {.start = at};
    zr_cursor cursor = {zr_span_cut(text, at, at + 120), 0};
    size_t size = is_part_of_name(text, at, floor) ? 0 : read_value(cursor.rest, &out.value);
    if (!size)
        return (zr_quantity){0};
    zr_cursor_skip(&cursor, size);
    size_t range = skip_range(cursor.rest);
    zr_cursor_skip(&cursor, range);
    bool more = zr_cursor_take(&cursor, "余多");
    out.comparison = comparison_before(text, &out.start, floor);
    pass_line_end(&cursor, out.comparison, at > floor ? zr_char_before(text, at) : 0);
    size_t unit = read_unit(cursor.rest);
    if (!unit)
        unit = bare_scale(cursor.rest, out.comparison);
    if (!unit)
        return (zr_quantity){0};
    out.unit_start = at + cursor.used;
    out.unit_end = out.unit_start + unit;
    zr_cursor_skip(&cursor, unit);
    zr_comparison behind = comparison_behind(&cursor);
    if (behind != ZR_EQUAL)
        out.comparison = behind;
    else if (out.comparison == ZR_EQUAL && (more || range))
        out.comparison = more ? ZR_OVER : ZR_AT_LEAST;
    if (is_time(zr_span_cut(text, out.unit_start, out.unit_end)) && out.comparison == ZR_EQUAL) {
        if (!is_shortened(text, at, floor))
            return (zr_quantity){0};
        out.comparison = ZR_AT_MOST;
    }
    out.end = at + cursor.used;
    return out;
}
