/* Letters as boxes: widths, line breaks, and what may be shown at all. */
#include "render/type.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <math.h>
#include <string.h>

typedef struct range {
    uint32_t first, last;
} range;

/* Ranges in rising order; a character outside of them is half-width. */
static const range wide[] = {
    {0x00B7, 0x00B7},    {0x1100, 0x115F},   {0x2014, 0x2015},   {0x2018, 0x2019},   {0x201C, 0x201D},
    {0x2025, 0x2026},    {0x2030, 0x2030},   {0x203B, 0x203B},   {0x2103, 0x2103},   {0x2116, 0x2116},
    {0x2121, 0x2121},    {0x2160, 0x217F},   {0x2190, 0x2199},   {0x2200, 0x22FF},   {0x2460, 0x24FF},
    {0x2500, 0x27BF},    {0x2B00, 0x2BFF},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7FF},    {0xE000, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0xFFFD, 0xFFFD},    {0x16FE0, 0x18CFF}, {0x1AFF0, 0x1B2FF}, {0x1F000, 0x1FAFF}, {0x20000, 0x3FFFD},
    {0xF0000, 0x10FFFD},
};
static const range none[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF},
};
/* Signs without a picture of their own, and those that turn the direction of writing round. */
static const range invisible[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD},   {0x034F, 0x034F}, {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFDD0, 0xFDEF},   {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0xE0000, 0xE0FFF},
};

static bool is_in(uint32_t character, const range *ranges, size_t count)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (character > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && character >= ranges[low].first;
}

static double ascii_em(uint32_t character)
{
    if (strchr("ijl.,:;'|!`", (int)character))
        return 0.32;
    if (strchr("mwMW@%", (int)character))
        return 0.92;
    if (character == ' ')
        return 0.3;
    return character >= 'A' && character <= 'Z' ? 0.67 : 0.57;
}

double zr_type_em(uint32_t character)
{
    if (character < 0x20)
        return 0;
    if (character < 0x7F)
        return ascii_em(character);
    if (is_in(character, none, sizeof none / sizeof *none))
        return 0;
    return is_in(character, wide, sizeof wide / sizeof *wide) ? 1 : 0.62;
}

double zr_type_em_of(uint32_t character, bool bold)
{
    double em = zr_type_em(character);
    return bold && em < 1 ? em * 1.06 : em;
}

double zr_type_width(zr_span line, double size, bool bold)
{
    double ems = 0;
    for (size_t at = 0; at < line.size;) {
        uint32_t character;
        at += zr_utf8_read(zr_span_cut(line, at, line.size), &character);
        ems += zr_type_em_of(character, bold);
    }
    return ems * size;
}

/* Two narrow characters would stand closer than two wide ones: a narrow one that has a neighbour is replaced
 * by its full-width form. */
static void add_upright(zr_buffer *out, uint32_t character, bool alone)
{
    char bytes[4];
    if (!alone && character > 0x20 && character < 0x7F)
        character += 0xFEE0;
    if (!alone && character == ' ')
        character = 0x3000;
    zr_buffer_add(out, (zr_span){bytes, zr_utf8_write(bytes, character)});
}

zr_lines zr_type_columns(zr_arena *arena, zr_span text, double size, uint32_t height, uint32_t stacks)
{
    zr_lines lines = {.text = zr_span_of("")};
    zr_span whole = zr_type_clean(arena, text, (size_t)height * stacks);
    if (zr_span_characters(whole) > (size_t)height * stacks)
        whole = zr_type_clean(arena, text, (size_t)height * stacks - 1);
    uint32_t count = 0, *letters = zr_arena_take(arena, (size_t)height * stacks + 1, sizeof *letters);
    zr_buffer out = {0};
    for (size_t at = 0; letters && at < whole.size && count < height * stacks; count++)
        at += zr_utf8_read(zr_span_cut(whole, at, whole.size), &letters[count]);
    lines.count = count < height ? count : height;
    uint32_t used = lines.count ? (count + height - 1) / height : 0;
    for (uint32_t line = 0; letters && line < lines.count; line++) {
        if (line)
            zr_buffer_char(&out, '\n');
        for (uint32_t stack = used; stack-- > 0;)
            add_upright(&out, stack * height + line < count ? letters[stack * height + line] : 0x3000,
                        used == 1);
    }
    lines.width = used > 1 ? used * size : size;
    if (out.size)
        lines.text = zr_arena_copy(arena, zr_buffer_span(&out));
    arena->failed = arena->failed || out.failed;
    zr_buffer_free(&out);
    return lines;
}

static bool is_shown(uint32_t character)
{
    return !is_in(character, invisible, sizeof invisible / sizeof *invisible) &&
           (character & 0xFFFE) != 0xFFFE;
}

zr_span zr_type_clean(zr_arena *arena, zr_span text, size_t most)
{
    zr_buffer out = {0};
    size_t count = 0;
    bool blank = false, more = false;
    most = most ? most : 2000;
    text = zr_span_trim(text);
    for (size_t at = 0; at < text.size && !more;) {
        char bytes[4];
        uint32_t character;
        zr_span rest = zr_span_cut(text, at, text.size);
        bool space = zr_utf8_space(rest) > 0;
        at += zr_utf8_read(rest, &character);
        space = space && character != 0xFEFF;
        if (!space && !is_shown(character))
            continue;
        if (space) {
            blank = out.size > 0;
            continue;
        }
        more = count + blank >= most;
        if (more)
            break;
        if (blank)
            zr_buffer_char(&out, ' ');
        count += blank ? 2 : 1;
        blank = false;
        zr_buffer_add(&out, (zr_span){bytes, zr_utf8_write(bytes, character)});
    }
    zr_span clean =
        out.size ? zr_arena_print(arena, "%.*s%s", (int)out.size, out.data, more ? "…" : "") : zr_span_of("");
    arena->failed = arena->failed || out.failed;
    zr_buffer_free(&out);
    return clean;
}
