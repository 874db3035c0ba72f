#include "source/page_head_words.h"

#include "base/utf8.h"
#include "base/words.h"
#include "source/drawn_words.h"
#include "source/page_mark.h"

#include <string.h>

bool zr_page_head_names_paper(zr_span line)
{
    static const char *const ends[] = {"公报", "文件", "期", "期）", "期)", NULL};
    return zr_ends_any(line, ends) > 0;
}

bool zr_page_head_of_gazette(zr_span line)
{
    bool apart = zr_holds(line, "    ") || zr_holds(line, "　　");
    bool issue = zr_holds(line, "年第") || zr_holds(line, "年 第");
    return zr_holds(line, "公报") && (apart || (issue && !zr_span_ends(line, "文件"))) &&
           zr_page_head_names_paper(line);
}

/* Are the parts of the line, between wide gaps, names of columns? Titles may sound like one: …工作要点. */
static bool names_columns(zr_span line)
{
    enum { MOST_NAME = 18 };
    uint32_t names = 0;
    for (size_t at = 0; at < line.size;) {
        size_t gap = zr_span_find(line, zr_span_of("  "), at), end = gap == SIZE_MAX ? line.size : gap;
        zr_span part = zr_span_trim(zr_span_cut(line, at, end));
        if (zr_words_name_bodies(part))
            return true;
        names += part.size && zr_words_head_kind(part) != ZR_HEAD_OTHER;
        at = end + 2;
    }
    return names > 1 || (names && line.size <= MOST_NAME);
}

/* 一、 （一） 1. 第三条: labels of items. */
static bool begins_as_item(zr_span line)
{
    static const char *const opens[] = {"（", "(", "“", "《", NULL};
    static const char *const marks[] = {"、", ".", "．", "）", ")", NULL};
    size_t at = 0, size;
    while ((size = zr_chinese_digits(zr_span_cut(line, at, line.size), 10)) > 0 ||
           (at < line.size && line.data[at] >= '0' && line.data[at] <= '9' && (size = 1)))
        at += size;
    return zr_starts_any(line, opens) || (at && zr_starts_any(zr_span_cut(line, at, line.size), marks));
}

bool zr_page_head_may_be(zr_span line)
{
    static const char *const stops[] = {"。", "；", "：", "|", "\t", "┃", "│", NULL};
    static const char *const ends[] = {"，", "、", "）", ")", "〕", "】", "］", "]", NULL};
    if (line.size < ZR_PAGE_HEAD_LEAST || line.size > ZR_PAGE_HEAD_MOST)
        return false;
    if (zr_is_browser_head(line) || zr_span_starts(line, "http"))
        return true;
    return !zr_holds_any(line, stops) && (!zr_ends_any(line, ends) || zr_page_head_of_gazette(line)) &&
           !begins_as_item(line) && !names_columns(line) &&
           (zr_page_head_names_paper(line) || !zr_words_are_bodies(line));
}

zr_span zr_page_head_key(zr_span line, char out[ZR_PAGE_HEAD_MOST])
{
    size_t size = 0;
    for (size_t at = 0, step; at < line.size; at += step) {
        uint32_t c = 0;
        step = zr_utf8_read(zr_span_cut(line, at, line.size), &c);
        bool digit = c >= '0' && c <= '9';
        if (zr_is_space(c) || (digit && size && out[size - 1] == '#'))
            continue;
        memcpy(out + size, digit ? "#" : line.data + at, step);
        size += step;
    }
    return (zr_span){out, size};
}

unsigned zr_page_head_signature(zr_span line)
{
    const unsigned char *bytes = (const unsigned char *)line.data, *last = bytes + line.size - 1;
    unsigned from = *bytes >= '0' && *bytes <= '9' ? '#' : *bytes,
             to = *last >= '0' && *last <= '9' ? '#' : *last;
    if (from >= 0xE0 && line.size >= 3)
        from = (unsigned)bytes[1] << 6 ^ bytes[2];
    if (to >= 0x80 && line.size >= 3)
        to ^= (unsigned)last[-1] << 6;
    return (from * 31 + to) % ZR_PAGE_HEAD_SIGNATURES;
}
