/* How wide a line is, how it begins and how it ends. */
#include "document/outline_edges.h"

#include "base/utf8.h"
#include "document/mark3.h"

#include <string.h>

/* Columns of each of eight bytes: 1 for ASCII, 2 for a lead byte, 0 for one that goes on. */
static uint64_t columns_of(uint64_t bytes)
{
    const uint64_t ones = 0x0101010101010101u;
    uint64_t high = bytes >> 7 & ones, next = bytes >> 6 & ones;
    return (ones ^ high) + ((high & next) << 1);
}

/* The last few bytes, 1 to 7, behind others that count nothing. */
static uint64_t last_bytes(zr_span line, size_t count)
{
    const uint64_t nothing = 0x8080808080808080u, kept = UINT64_MAX << 8 * (8 - count);
    if (line.size >= 8)
        return (zr_utf8_load(line.data + line.size - 8) & kept) | (nothing & ~kept);
    uint64_t bytes = nothing;
    for (size_t at = line.size - count; at < line.size; at++)
        bytes = bytes << 8 | (unsigned char)line.data[at];
    return bytes;
}

/* Eight sums of a byte each, so that they are added up at once: no line of fewer than 480 bytes overflows
 * one.
 */
static uint8_t count_columns(zr_span line)
{
    if (line.size >= 3 * ZR_WIDEST)
        return ZR_WIDEST;
    uint64_t sums = 0;
    size_t at = 0;
    for (; at + 8 <= line.size; at += 8)
        sums += columns_of(zr_utf8_load(line.data + at));
    if (at < line.size)
        sums += columns_of(last_bytes(line, line.size - at));
    sums = (sums & 0x00FF00FF00FF00FFu) + (sums >> 8 & 0x00FF00FF00FF00FFu);
    uint64_t columns = (sums * 0x0001000100010001u) >> 48;
    return (uint8_t)(columns < ZR_WIDEST ? columns : ZR_WIDEST);
}

static zr_edge last_edge(zr_span line)
{
    switch (line.size ? line.data[line.size - 1] : 'x') {
    case '\0':
    case ')':
    case ']':
    case ';':
    case ':':
        return ZR_EDGE_STOP;
    case ',':
    case '(':
        return ZR_EDGE_OPEN;
    default:
        break;
    }
    uint32_t mark = line.size < 3 ? 0 : zr_mark3(line, line.size - 3, line.size);
    if (zr_mark_ends(mark))
        return ZR_EDGE_STOP;
    switch (mark) {
    case ZR_M_COLON:
        return ZR_EDGE_STOP;
    case ZR_M_COMMA:
    case ZR_M_PAUSE:
    case ZR_M_OPEN:
    case ZR_M_QUOTE_OPEN:
    case ZR_M_TITLE_OPEN:
    case ZR_M_SHELL_OPEN:
        return ZR_EDGE_OPEN;
    default:
        return ZR_EDGE_WORD;
    }
}

static zr_edge first_edge(zr_span line)
{
    switch (zr_mark3(line, 0, line.size)) {
    case ZR_M_COMMA:
    case ZR_M_STOP:
    case ZR_M_PAUSE:
    case ZR_M_SEMICOLON:
    case ZR_M_QUOTE_CLOSE:
    case ZR_M_TITLE_CLOSE:
    case ZR_M_CLOSE:
    case ZR_M_ANGLE_CLOSE:
    case ZR_M_SINGLE_CLOSE:
    case ZR_M_COLON:
        return ZR_EDGE_TORN;
    default:
        return line.size && line.data[0] == ',' ? ZR_EDGE_TORN : ZR_EDGE_WORD;
    }
}

void zr_line_measure(zr_line *line, zr_span text)
{
    zr_span words = zr_span_cut(text, line->start, line->end);
    line->columns = count_columns(words);
    line->first = (uint8_t)first_edge(words);
    line->last = (uint8_t)last_edge(words);
}
