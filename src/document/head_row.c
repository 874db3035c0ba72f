/* Names of those who sign together, several in a line:
 *
 *     国家发展改革委　　商　务　部
 *     教 育 部          全国妇联
 *
 * White space parts them where each of its sides is a name; it also spreads the characters of one. */
#include "document/head_row.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_words.h"
#include "document/outline_line.h"

enum { MOST_WORDS = 32, LEAST_NAME = 3 /* characters */ };

/* Words of a row between its white space; those whose characters are spread are one. */
typedef struct row {
    zr_span word[MOST_WORDS];
    uint32_t gap[MOST_WORDS]; /* before it: columns of white space, and whether full-width is among it */
    uint32_t count;
} row;

static zr_span from_to(zr_span first, zr_span last)
{
    return (zr_span){first.data, (size_t)(last.data + last.size - first.data)};
}

static bool split(row *out, zr_span line)
{
    out->count = 0;
    for (size_t at = 0, end; at < line.size; at = end) {
        uint32_t c, gap = 0;
        for (size_t space; (space = zr_utf8_space(zr_behind(line, at))) != 0; at += space)
            gap = space > 2 ? (gap + 4) | 1 : gap + (line.data[at] == '\t' ? 16 : 2);
        for (end = at; end < line.size && !zr_utf8_space(zr_behind(line, end));)
            end += zr_utf8_read(zr_behind(line, end), &c);
        if (out->count == MOST_WORDS)
            return false;
        out->gap[out->count] = gap;
        out->word[out->count++] = zr_span_cut(line, at, end);
    }
    return out->count > 1;
}

/* Is the gap no other than the first one of a spread word? Names that are spread to one width may stand as
 * far from each other as their characters, with spaces of another kind. */
static bool is_same_gap(uint32_t gap, uint32_t first)
{
    return gap == first || gap / 2 < first / 2;
}

/* The end of the spread word that begins with word `from`: characters as far apart as the first two. */
static uint32_t spread_end(const row *words, uint32_t from)
{
    uint32_t end = from + 1;
    while (end < words->count && zr_span_characters(words->word[from]) == 1 &&
           zr_span_characters(words->word[end]) == 1 && is_same_gap(words->gap[end], words->gap[from + 1]))
        end++;
    return end;
}

static void join_spread(row *words)
{
    uint32_t count = 0;
    for (uint32_t i = 0, end; i < words->count; i = end) {
        end = spread_end(words, i);
        words->word[count++] = from_to(words->word[i], words->word[end - 1]);
    }
    words->count = count;
}

static bool is_name(const zr_clean_line *clean)
{
    zr_span words = {clean->data, clean->size};
    return zr_span_characters(words) >= LEAST_NAME && zr_is_issuer(words);
}

/* 办公室, 某区分局 behind 某市公安局: the rest of a name, whose first words are one too. */
static bool goes_on(zr_span before, const zr_clean_line *clean)
{
    static const char *const rests[] = {"办公室",         "办公厅",       "委员会",   "人民政府",
                                        "领导小组",       "管理委员会",   "管委会",   "工作委员会",
                                        "领导小组办公室", "委员会办公室", "联席会议", "秘书处",
                                        "党组",           "党委",         "指挥部",   NULL};
    static const char *const branches[] = {"分行", "支行", "分局", "分公司", NULL};
    static const char *const whole[] = {"银行", "公安局", "集团", NULL};
    zr_span words = {clean->data, clean->size};
    if (zr_equals_any(words, rests))
        return true;
    return zr_ends_any(words, branches) && !zr_holds_any(words, whole) && before.size >= 3 &&
           zr_char_at(before, before.size - 3) == zr_char_at(words, words.size - 3);
}

uint32_t zr_issuers_of_row(zr_span *out, uint32_t most, zr_span line)
{
    row words;
    uint32_t count = 0;
    zr_span held = {0};
    out[0] = line;
    if (!split(&words, line))
        return 1;
    join_spread(&words);
    for (uint32_t i = 0; i < words.count; i++) {
        zr_clean_line clean;
        held = held.size ? from_to(held, words.word[i]) : words.word[i];
        zr_line_clean(&clean, held);
        if (count && goes_on(out[count - 1], &clean))
            out[count - 1] = from_to(out[count - 1], held);
        else if (!is_name(&clean))
            continue;
        else if (count == most)
            break;
        else
            out[count++] = held;
        held = (zr_span){0};
    }
    if (!held.size && count)
        return count;
    out[0] = line; /* other words are among them */
    return 1;
}
