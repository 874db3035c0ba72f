/* Parts a line at its gaps of two columns and more. */
#include "source/drawn_gaps.h"

#include "base/utf8.h"
#include "source/drawn_words.h"

enum { LONGEST = 2400 };

static void end_piece(zr_gapped *out, size_t start, size_t end, const uint32_t left[], const uint32_t right[])
{
    if (out->count == ZR_GAP_COLUMNS) {
        out->many = true;
        return;
    }
    zr_gapped_piece *new = &out->item[out->count++];
    *new = (zr_gapped_piece){.start = start, .end = end};
    for (int m = 0; m < ZR_GAP_MEASURES; m++) {
        new->left[m] = left[m];
        new->right[m] = right[m];
    }
}

/* 11  月底 is one piece. Not the number of a row. */
static bool counts_on(const zr_gapped *out, zr_span text, size_t stop, size_t at, size_t end)
{
    if (out->count == 0 || stop == 0 || text.data[stop - 1] < '0' || text.data[stop - 1] > '9')
        return false;
    while (at < end && text.data[at] == ' ')
        at++;
    return zr_words_follow_number(zr_span_cut(text, at, end));
}

void zr_gapped_read(zr_gapped *out, zr_span text, size_t start, size_t end)
{
    uint32_t at[ZR_GAP_MEASURES] = {0}, left[ZR_GAP_MEASURES] = {0}, right[ZR_GAP_MEASURES] = {0};
    size_t from = SIZE_MAX, stop = start, gap = 0;
    out->count = 0;
    out->many = end - start > LONGEST;
    for (size_t i = start; i < end && !out->many;) {
        uint32_t c;
        size_t size = zr_utf8_read(zr_span_cut(text, i, end), &c);
        uint32_t width = c == '\t' ? 8 : c >= 0x1100 ? 2 : 1;
        gap = zr_is_space(c) ? gap + width : 0;
        bool wide = gap >= 2 && gap - width < 2; /* now, and not at the character before */
        if (wide && from != SIZE_MAX && !counts_on(out, text, stop, i, end)) {
            end_piece(out, from, stop, left, right);
            from = SIZE_MAX;
        }
        if (!zr_is_space(c) && from == SIZE_MAX) {
            from = i;
            left[0] = at[0];
            left[1] = at[1];
        }
        at[0] += width;
        at[1]++;
        i += size;
        if (!zr_is_space(c)) {
            stop = i;
            right[0] = at[0];
            right[1] = at[1];
        }
    }
    if (from != SIZE_MAX && !out->many)
        end_piece(out, from, stop, left, right);
}

static zr_span words_of(zr_span text, const zr_gapped_piece *one)
{
    return zr_span_cut(text, one->start, one->end);
}

bool zr_gapped_equal(zr_span text, const zr_gapped *a, const zr_gapped *b)
{
    bool same = a->count == b->count;
    for (uint32_t i = 0; same && i < a->count; i++)
        same = zr_span_equal(words_of(text, &a->item[i]), words_of(text, &b->item[i]));
    return same;
}

bool zr_gapped_is_rule(zr_span text, const zr_gapped *line)
{
    for (uint32_t i = 0; i < line->count; i++) {
        zr_span words = words_of(text, &line->item[i]);
        for (size_t k = 0; k < words.size; k++) {
            if (words.data[k] != '-' && words.data[k] != '=')
                return false;
        }
    }
    return line->count > 0;
}

bool zr_gapped_is_number(zr_span words)
{
    for (size_t at = 0; at < words.size;) {
        uint32_t c;
        at += zr_utf8_read(zr_span_cut(words, at, words.size), &c);
        if (zr_digit_of(c) < 0)
            return false;
    }
    return words.size > 0;
}

uint32_t zr_gapped_number(zr_span words)
{
    uint32_t value = 0;
    for (size_t at = 0; at < words.size && at < 4 && words.data[at] >= '0' && words.data[at] <= '9'; at++)
        value = 10 * value + (uint32_t)(words.data[at] - '0');
    return value;
}
