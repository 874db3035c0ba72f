/* What a measure asks for, without of whom.
 *
 * The graph knows where names stand, not where the note around them begins and ends; so a run of names grows
 * to the bracket around it, or to the ends of its line. */
#include "analysis/measure_letters.h"

#include "base/utf8.h"
#include "zeren/passage.h"

#include <string.h>

enum { NOTE_REACH = 120 }; /* bytes from a name to its note's bracket: a label, a verb, 按职责分工负责 */

static bool is_one_of(uint32_t c, const uint32_t *set)
{
    for (; *set; set++)
        if (*set == c)
            return true;
    return false;
}

static const uint32_t openers[] = {'(', '[', 0xFF08, 0x3014, 0xFF3B, 0x3010, 0x3008, 0};
static const uint32_t closers[] = {')', ']', 0xFF09, 0x3015, 0xFF3D, 0x3011, 0x3009, 0};

/* Back from `at` to the opening bracket of the note, or to the start of the line; `at` when neither is near.
 */
static size_t note_start(zr_span text, size_t at, size_t least)
{
    size_t back = at;
    while (back > least && at - back < NOTE_REACH) {
        uint32_t c;
        size_t length = zr_utf8_back(zr_span_cut(text, 0, back), &c);
        if (c == '\n')
            return back;
        back -= length;
        if (is_one_of(c, openers))
            return back;
        if (c == 0x3002) /* 。: the note has no bracket */
            return at;
    }
    return at;
}

static size_t note_end(zr_span text, size_t at, size_t most)
{
    size_t on = at;
    while (on < most && on - at < NOTE_REACH) {
        uint32_t c;
        size_t length = zr_utf8_read(zr_span_cut(text, on, text.size), &c);
        if (c == '\n')
            return on;
        on += length;
        if (is_one_of(c, closers))
            return on;
    }
    return at;
}

/* Leaves out the letters in [start, end). */
static void drop(zr_letters *letters, size_t start, size_t end, size_t offset)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < letters->count; i++) {
        size_t at = offset + letters->at[i];
        if (at >= start && at < end)
            continue;
        letters->letter[kept] = letters->letter[i];
        letters->at[kept++] = letters->at[i];
    }
    letters->count = kept;
}

/* One pass a duty expression; a measure has a few. */
static void drop_expressions(zr_letters *letters, const zr_graph *graph, const zr_source *source,
                             zr_passage words, const uint32_t *duties, uint32_t count)
{
    zr_span text = zr_source_text(source);
    for (uint32_t i = 0, next; i < count; i = next) {
        uint32_t expression = graph->duties[duties[i]].expression;
        zr_passage first = zr_passage_of_duty(&graph->duties[duties[i]], source), last = first;
        for (next = i + 1; next < count && graph->duties[duties[next]].expression == expression; next++) {
            zr_passage name = zr_passage_of_duty(&graph->duties[duties[next]], source);
            if (name.start >= words.start && name.end <= words.end && name.end > last.end)
                last = name;
        }
        if (first.start >= words.start && first.end <= words.end)
            drop(letters, note_start(text, first.start, words.start), note_end(text, last.end, words.end),
                 words.start);
    }
}

const zr_source *zr_measure_source(const zr_graph *graph, const zr_source *const *sources, uint32_t measure)
{
    uint32_t document = graph->measures[measure].document;
    return sources && document != ZR_NONE ? sources[document] : NULL;
}

bool zr_measure_letters(zr_letters *out, const zr_graph *graph, const zr_source *source, uint32_t measure,
                        const zr_duty_index *index)
{
    *out = (zr_letters){0};
    if (!source)
        return zr_letters_read(out, (zr_span){0});
    zr_passage words = zr_passage_of_measure(graph, measure, source);
    words.start += words.start + graph->measures[measure].label.size <= words.end
                       ? graph->measures[measure].label.size
                       : 0;
    if (!zr_letters_read(out, zr_span_cut(zr_source_text(source), words.start, words.end)))
        return false;
    drop_expressions(out, graph, source, words, index->duties + index->start[measure],
                     index->start[measure + 1] - index->start[measure]);
    for (uint32_t i = 0; i < out->count; i++)
        out->at[i] += (uint32_t)words.start;
    out->at[out->count] = (uint32_t)words.end;
    return true;
}
