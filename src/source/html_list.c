/* Lists of HTML: the number or the mark that a browser puts before an item. */
#include "source/html_list.h"

#include "base/words.h"
#include "source/html_token.h"

#include <string.h>

static const struct {
    const char *name;
    zr_numeral kind;
} styles[] = {
    {"none", ZR_NUMERAL_NONE},
    {"disc", ZR_NUMERAL_NONE},
    {"circle", ZR_NUMERAL_NONE},
    {"square", ZR_NUMERAL_NONE},
    {"decimal-leading-zero", ZR_NUMERAL_DECIMAL_ZERO},
    {"decimal", ZR_NUMERAL_DECIMAL},
    {"lower-alpha", ZR_NUMERAL_LOWER},
    {"lower-latin", ZR_NUMERAL_LOWER},
    {"upper-alpha", ZR_NUMERAL_UPPER},
    {"upper-latin", ZR_NUMERAL_UPPER},
    {"lower-roman", ZR_NUMERAL_ROMAN_LOWER},
    {"upper-roman", ZR_NUMERAL_ROMAN_UPPER},
    {"cjk-ideographic", ZR_NUMERAL_CHINESE},
    {"simp-chinese-informal", ZR_NUMERAL_CHINESE},
    {"trad-chinese-informal", ZR_NUMERAL_CHINESE},
    {"simp-chinese-formal", ZR_NUMERAL_LEGAL},
    {"cjk-decimal", ZR_NUMERAL_DIGITS},
    {"cjk-heavenly-stem", ZR_NUMERAL_STEM},
    {"cjk-earthly-branch", ZR_NUMERAL_BRANCH},
};

static zr_numeral from_type(zr_span type)
{
    if (type.size == 1) {
        switch (type.data[0]) {
        case 'a':
            return ZR_NUMERAL_LOWER;
        case 'A':
            return ZR_NUMERAL_UPPER;
        case 'i':
            return ZR_NUMERAL_ROMAN_LOWER;
        case 'I':
            return ZR_NUMERAL_ROMAN_UPPER;
        default:
            break;
        }
    }
    return ZR_NUMERAL_DECIMAL;
}

static zr_numeral from_style(zr_span style, zr_numeral otherwise)
{
    size_t at = zr_span_find(style, zr_span_of("list-style"), 0);
    size_t colon = at == SIZE_MAX ? at : zr_span_find(style, zr_span_of(":"), at);
    if (colon == SIZE_MAX)
        return otherwise;
    size_t end = zr_span_find(style, zr_span_of(";"), colon);
    zr_span value = zr_span_cut(style, colon + 1, end);
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
        if (zr_span_find(value, zr_span_of(styles[i].name), 0) != SIZE_MAX)
            return styles[i].kind;
    }
    return otherwise;
}

/* Up to six digits; `otherwise` for anything else. */
static uint32_t read_number(zr_span text, uint32_t otherwise)
{
    uint32_t value = 0;
    text = zr_span_trim(text);
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i == 6)
            return otherwise;
        value = value * 10 + (uint32_t)(text.data[i] - '0');
    }
    return text.size ? value : otherwise;
}

/* list-style: none; the style itself says that nothing stands before the items. */
static bool is_unmarked(zr_span style)
{
    size_t at = zr_span_find(style, zr_span_of("list-style"), 0);
    size_t end = at == SIZE_MAX ? at : zr_span_find(style, zr_span_of(";"), at);
    return at != SIZE_MAX && zr_span_find(zr_span_cut(style, at, end), zr_span_of("none"), 0) != SIZE_MAX;
}

zr_list zr_list_open(bool ordered, zr_span attributes)
{
    zr_span style = zr_token_attribute(attributes, "style");
    zr_numeral kind = ordered ? from_type(zr_token_attribute(attributes, "type")) : ZR_NUMERAL_NONE;
    return (zr_list){.kind = from_style(style, kind),
                     .marked = !is_unmarked(style),
                     .next = read_number(zr_token_attribute(attributes, "start"), 1)};
}

static bool is_chinese(zr_numeral kind)
{
    return kind >= ZR_NUMERAL_CHINESE && kind <= ZR_NUMERAL_BRANCH;
}

/* Passes over tags and white space, of which only the first bytes are looked at. */
static zr_span behind_tags(zr_span html)
{
    enum { MOST = 512 };
    html = zr_span_trim(zr_span_cut(html, 0, MOST));
    while (html.size && html.data[0] == '<') {
        size_t end = zr_span_find(html, zr_span_of(">"), 0);
        html = end == SIZE_MAX ? (zr_span){0} : zr_span_trim(zr_span_cut(html, end + 1, html.size));
    }
    return html;
}

/* Bytes of such a key at the beginning of the words, else 0. */
static size_t field_key(zr_span words)
{
    static const char *const keys[] = {"主题分类",     "发文机构", "发文机关", "发文单位", "发文字号",
                                       "发文日期",     "发布机构", "发布单位", "发布日期", "发布时间",
                                       "成文日期",     "生成日期", "废止日期", "失效日期", "有效性",
                                       "索引号",       "制发机关", "实施日期", "文件编号", "公开日期",
                                       "联合发文单位", "主题词",   "文件名称", "信息来源", NULL};
    return zr_starts_any(words, keys);
}

bool zr_is_field_key(zr_span words)
{
    words = zr_span_trim(words);
    return words.size && field_key(words) == words.size;
}

/* Does such an element begin here? <spanner> is no <span>. */
static bool opens_element(zr_span html, const char *tag)
{
    static const char *const ends[] = {">", "/", " ", "\t", "\r", "\n", "\f", NULL};
    return zr_span_starts(html, tag) && zr_starts_any(zr_span_cut(html, strlen(tag), html.size), ends);
}

bool zr_field_value_follows(zr_span html, const char *tag)
{
    zr_span close = zr_span_cut(html, 0, 16);
    size_t end = zr_span_starts(close, "</") ? zr_span_find(close, zr_span_of(">"), 0) : SIZE_MAX;
    return end != SIZE_MAX && opens_element(zr_span_trim(zr_span_cut(html, end + 1, end + 128)), tag);
}

bool zr_list_item_is_field(zr_span html)
{
    static const char *const opens[] = {"[", "【", "［", "〖", NULL};
    static const char *const closes[] = {"]", "】", "］", "〗", "：", ":", NULL};
    zr_span words = behind_tags(html);
    words = zr_span_cut(words, zr_starts_any(words, opens), words.size);
    size_t key = field_key(words);
    return key && zr_starts_any(behind_tags(zr_span_cut(words, key, words.size)), closes) > 0;
}

void zr_list_item(zr_list *list, zr_span attributes, zr_buffer *label)
{
    label->size = 0;
    zr_span style = zr_token_attribute(attributes, "style");
    zr_numeral kind = from_style(style, list->kind);
    list->next = read_number(zr_token_attribute(attributes, "value"), list->next);
    if (kind != ZR_NUMERAL_NONE) {
        zr_numeral_write(label, kind, list->next);
        zr_buffer_put(label, is_chinese(kind) ? "、" : ". ");
    } else if (list->marked && !is_unmarked(style)) {
        zr_buffer_put(label, zr_item_mark);
    }
    list->next++;
}
