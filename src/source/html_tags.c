/* The elements of HTML: one row a name, in the order of names. */
#include "source/html_tags.h"

#include <string.h>

static const struct {
    const char *name;
    zr_tag tag;
} names[] = {
    {"a", ZR_TAG_A},
    {"address", ZR_TAG_BLOCK},
    {"applet", ZR_TAG_DROPPED},
    {"area", ZR_TAG_VOID},
    {"article", ZR_TAG_ARTICLE},
    {"aside", ZR_TAG_ASIDE},
    {"audio", ZR_TAG_DROPPED},
    {"b", ZR_TAG_B},
    {"base", ZR_TAG_VOID},
    {"bgsound", ZR_TAG_VOID},
    {"blockquote", ZR_TAG_BLOCK},
    {"body", ZR_TAG_BODY},
    {"br", ZR_TAG_BR},
    {"button", ZR_TAG_DROPPED},
    {"canvas", ZR_TAG_DROPPED},
    {"caption", ZR_TAG_CAPTION},
    {"center", ZR_TAG_BLOCK},
    {"col", ZR_TAG_VOID},
    {"datalist", ZR_TAG_DROPPED},
    {"dd", ZR_TAG_DD},
    {"del", ZR_TAG_DROPPED},
    {"details", ZR_TAG_BLOCK},
    {"dialog", ZR_TAG_DROPPED},
    {"dir", ZR_TAG_UL},
    {"div", ZR_TAG_DIV},
    {"dl", ZR_TAG_BLOCK},
    {"dt", ZR_TAG_DT},
    {"embed", ZR_TAG_VOID},
    {"fieldset", ZR_TAG_BLOCK},
    {"figcaption", ZR_TAG_BLOCK},
    {"figure", ZR_TAG_BLOCK},
    {"footer", ZR_TAG_FOOTER},
    {"form", ZR_TAG_BLOCK},
    {"frame", ZR_TAG_VOID},
    {"h1", ZR_TAG_H1},
    {"h2", ZR_TAG_H2},
    {"h3", ZR_TAG_H3},
    {"h4", ZR_TAG_H4},
    {"h5", ZR_TAG_H5},
    {"h6", ZR_TAG_H6},
    {"head", ZR_TAG_HTML},
    {"header", ZR_TAG_HEADER},
    {"hgroup", ZR_TAG_BLOCK},
    {"hr", ZR_TAG_HR},
    {"html", ZR_TAG_HTML},
    {"iframe", ZR_TAG_RAW},
    {"img", ZR_TAG_VOID},
    {"input", ZR_TAG_VOID},
    {"legend", ZR_TAG_BLOCK},
    {"li", ZR_TAG_LI},
    {"link", ZR_TAG_VOID},
    {"main", ZR_TAG_MAIN},
    {"map", ZR_TAG_NONE},
    {"menu", ZR_TAG_UL},
    {"meta", ZR_TAG_VOID},
    {"nav", ZR_TAG_NAV},
    {"noembed", ZR_TAG_RAW},
    {"noframes", ZR_TAG_RAW},
    {"noscript", ZR_TAG_RAW},
    {"object", ZR_TAG_DROPPED},
    {"ol", ZR_TAG_OL},
    {"optgroup", ZR_TAG_NONE},
    {"option", ZR_TAG_NONE},
    {"p", ZR_TAG_P},
    {"param", ZR_TAG_VOID},
    {"pre", ZR_TAG_PRE},
    {"rp", ZR_TAG_NONE},
    {"rt", ZR_TAG_NONE},
    {"script", ZR_TAG_RAW},
    {"section", ZR_TAG_SECTION},
    {"select", ZR_TAG_DROPPED},
    {"source", ZR_TAG_VOID},
    {"span", ZR_TAG_SPAN},
    {"strong", ZR_TAG_B},
    {"style", ZR_TAG_RAW},
    {"summary", ZR_TAG_BLOCK},
    {"svg", ZR_TAG_DROPPED},
    {"table", ZR_TAG_TABLE},
    {"tbody", ZR_TAG_TBODY},
    {"td", ZR_TAG_TD},
    {"template", ZR_TAG_DROPPED},
    {"textarea", ZR_TAG_RAW},
    {"tfoot", ZR_TAG_TBODY},
    {"th", ZR_TAG_TD},
    {"thead", ZR_TAG_TBODY},
    {"title", ZR_TAG_RAW},
    {"tr", ZR_TAG_TR},
    {"track", ZR_TAG_VOID},
    {"ul", ZR_TAG_UL},
    {"video", ZR_TAG_DROPPED},
    {"wbr", ZR_TAG_VOID},
    {"xml", ZR_TAG_DROPPED},
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* As strcmp, the first in any case. */
static int compare(zr_span name, const char *row)
{
    size_t i = 0;
    while (i < name.size && row[i] && lower(name.data[i]) == row[i])
        i++;
    int a = i < name.size ? (unsigned char)lower(name.data[i]) : 0;
    return a - (unsigned char)row[i];
}

/* Names that begin with the letter n from `a` on: rows [starts[n], starts[n + 1]). */
static unsigned char starts[27];

__attribute__((constructor)) static void find_starts(void)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        for (int letter = names[i].name[0] - 'a' + 1; letter < 27; letter++)
            starts[letter] = (unsigned char)(i + 1);
    }
}

zr_tag zr_tag_named(zr_span name)
{
    char letter = name.size ? lower(name.data[0]) : ' ';
    if (letter < 'a' || letter > 'z')
        return ZR_TAG_NONE;
    size_t low = starts[letter - 'a'], high = starts[letter - 'a' + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(name, names[middle].name);
        if (order == 0)
            return names[middle].tag;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return ZR_TAG_NONE;
}

bool zr_tag_is_block(zr_tag tag)
{
    static const bool inline_tags[ZR_TAGS] = {
        [ZR_TAG_NONE] = true,    [ZR_TAG_A] = true,   [ZR_TAG_B] = true,    [ZR_TAG_BR] = true,
        [ZR_TAG_DROPPED] = true, [ZR_TAG_RAW] = true, [ZR_TAG_SPAN] = true, [ZR_TAG_VOID] = true};
    return !inline_tags[tag];
}
