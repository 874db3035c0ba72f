#include "source/html_bold.h"

#include "base/utf8.h"
#include "base/words.h"
#include "source/drawn_words.h"
#include "source/html_tree.h"
#include "source/numeral.h"

/* Behind the white space from `at` on; does it hold the end of a line? */
static size_t skip_blanks(zr_span html, size_t at, bool *breaks)
{
    for (*breaks = false; at < html.size && (unsigned char)html.data[at] <= ' '; at++)
        *breaks |= html.data[at] == '\n';
    return at;
}

static bool begins_source_line(zr_span html, size_t at)
{
    while (at > 0 && (html.data[at - 1] == ' ' || html.data[at - 1] == '\t'))
        at--;
    return at == 0 || html.data[at - 1] == '\n';
}

bool zr_html_bold_alone(zr_span html, size_t at, bool begun)
{
    enum { LEAST = 15, MOST = 150 /* bytes of a number and a heading */, TAGS = 300 };
    static const char *const goes_on[] = {"：", ":", "，", ",", "、", "（", "(", NULL};
    if (begun && !begins_source_line(html, at))
        return false;
    zr_span near = zr_span_cut(html, at, at + MOST + TAGS);
    size_t open = zr_span_find(near, zr_span_of(">"), 0);
    size_t close = open == SIZE_MAX ? open : zr_span_find(near, zr_span_of("</"), open);
    size_t tag = close == SIZE_MAX ? close : zr_span_find(near, zr_span_of(">"), close);
    if (tag == SIZE_MAX)
        return false; /* no end in sight */
    zr_span inside = zr_span_cut(near, open + 1, close), words = zr_span_trim(inside);
    if (words.size < LEAST || words.size > MOST || memchr(inside.data, '<', inside.size))
        return false; /* or other elements inside */
    bool breaks;
    size_t next = skip_blanks(html, at + tag + 1, &breaks);
    return breaks && next < html.size && html.data[next] != '<' && zr_is_listed(words) &&
           !zr_ends_any(words, goes_on);
}

/* The first character that a browser shows of the page from here on in the same block; 0: none, or another
 * element than those of type. */
static uint32_t next_shown(zr_span html)
{
    enum { REACH = 400 };
    zr_span near = zr_span_cut(html, 0, REACH);
    zr_token token = zr_token_read(near, 0);
    for (; token.kind != ZR_TOKEN_END; token = zr_token_read(near, token.end)) {
        zr_span words = zr_span_trim(zr_span_cut(near, token.at, token.end));
        if (token.kind == ZR_TOKEN_TEXT && words.size) {
            uint32_t c;
            return zr_utf8_read(words, &c) ? c : 0;
        }
        if (token.kind != ZR_TOKEN_TEXT && (zr_tag_is_block(token.tag) || token.tag == ZR_TAG_BR))
            return 0;
    }
    return 0;
}

/* 一、, （一）, 1. */
static zr_span behind_number(zr_span words)
{
    enum { LONGEST = 24 };
    static const char *const marks[] = {"、", "）", ")", "．", ".", "是", "条", "〕", "】", NULL};
    size_t end = zr_first_end(zr_span_cut(words, 0, LONGEST), marks, 0);
    return zr_span_trim(zr_behind(words, end));
}

bool zr_html_bold_first(zr_span words, zr_span html)
{
    enum { SHORTEST = 4, LONGEST = 40 /* characters */ };
    static const char *const goes_on[] = {"：", ":", "，", ",",  "、", "。", "；", ";", "（",
                                          "(",  "“", "《", "年", "月", "日", "的", NULL};
    words = zr_span_trim(words);
    if (words.size > 3 * LONGEST || !zr_is_listed(words) || zr_ends_any(words, goes_on))
        return false;
    zr_span own = behind_number(words);
    return zr_span_characters(own) >= SHORTEST && own.size < words.size && !zr_words_are_bodies(own) &&
           zr_is_ideograph(next_shown(html));
}
