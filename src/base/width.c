/* How many columns of a terminal a text takes: full-width characters take two. */
#include "base/width.h"

#include "base/utf8.h"
#include "base/words.h"

typedef struct range {
    uint32_t first, last;
} range;

/* East Asian Width W and F (Unicode 15, TR 11), neighbours joined where the gap is unassigned. */
static const range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x25FD, 0x25FE},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x2705, 0x2705},
    {0x274C, 0x274C},   {0x2753, 0x2755},   {0x2795, 0x2797},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},
    {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x16FE0, 0x18CFF}, {0x1AFF0, 0x1B2FF}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335},
    {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3E0, 0x1F3F0}, {0x1F400, 0x1F4FC},
    {0x1F4FF, 0x1F53D}, {0x1F550, 0x1F567}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD}};

/* Marks that stand on the character before them, and characters without a shape. */
static const range narrow[] = {{0x0000, 0x001F},  {0x007F, 0x009F}, {0x0300, 0x036F}, {0x200B, 0x200F},
                               {0x202A, 0x202E},  {0x2060, 0x2064}, {0x20D0, 0x20F0}, {0x302A, 0x302D},
                               {0x3099, 0x309A},  {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
                               {0xE0100, 0xE01EF}};

static bool within(const range *ranges, size_t count, uint32_t c)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && c >= ranges[low].first;
}

unsigned zr_character_columns(uint32_t character)
{
    if (character >= 0x20 && character < 0x7F)
        return 1;
    if (within(narrow, sizeof narrow / sizeof *narrow, character))
        return 0;
    return within(wide, sizeof wide / sizeof *wide, character) ? 2 : 1;
}

size_t zr_columns(zr_span text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.size;) {
        uint32_t character;
        at += zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        columns += zr_character_columns(character);
    }
    return columns;
}

zr_span zr_columns_cut(zr_span text, size_t columns)
{
    size_t at = 0, taken = 0;
    while (at < text.size) {
        uint32_t character;
        size_t length = zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        taken += zr_character_columns(character);
        if (taken > columns)
            break;
        at += length;
    }
    return zr_span_cut(text, 0, at);
}

size_t zr_line_size(zr_span text, size_t columns)
{
    static const char *const closing[] = {"，", "。", "；", "、", "）", "：", "”",
                                          "》", "？", "！", "〉", "】", NULL};
    static const char *const opening[] = {"（", "“", "《", "〈", "【", NULL};
    size_t fits = zr_columns_cut(text, columns).size, good = 0, fair = 0, at, step;
    bool ends = false, opens = false; /* what stands before `at` */
    if (fits == text.size)
        return fits;
    for (at = 0; at <= fits; at += step) {
        uint32_t character;
        zr_span rest = zr_span_cut(text, at, text.size);
        step = zr_utf8_read(rest, &character);
        bool closes = zr_starts_any(rest, closing), blank = character == ' ';
        if (at && !closes && !opens && (ends || blank))
            good = at;
        else if (at && !closes && !opens && zr_character_columns(character) == 2)
            fair = at;
        ends = closes || blank;
        opens = zr_starts_any(rest, opening);
    }
    size_t best = zr_columns(zr_span_cut(text, 0, good)) * 3 >= columns * 2 || good > fair ? good : fair;
    if (best)
        return best;
    uint32_t first;
    return fits ? fits : zr_utf8_read(text, &first);
}

bool zr_is_steering(uint32_t character)
{
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x200E ||
           character == 0x200F || (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069) || character == 0x2028 || character == 0x2029;
}
