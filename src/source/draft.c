/* Text that is put together from words of another one. */
#include "source/draft.h"

#include "base/lines.h"
#include "base/utf8.h"

#include <string.h>

static bool has_room(zr_draft *draft, size_t more)
{
    if (draft->out.size > draft->max || more > draft->max - draft->out.size)
        draft->full = true;
    return !draft->full && !draft->out.failed && !draft->map.failed;
}

static void note_place(zr_draft *draft, size_t at)
{
    const zr_places *map = &draft->map;
    if (!draft->steps)
        zr_places_join(&draft->map, draft->out.size, at);
    else if (!map->count || map->pieces[map->count - 1].from != at)
        zr_places_add(&draft->map, draft->out.size, at);
}

static void add(zr_draft *draft, zr_span words, size_t at)
{
    if (!words.size || !has_room(draft, words.size))
        return;
    note_place(draft, at);
    zr_buffer_add(&draft->out, words);
}

/* Wide characters are those from U+2E80 on, and the quotes, dashes and points of Chinese. */
static bool is_wide(uint32_t c)
{
    return c >= 0x2E80 || (c >= 0x2010 && c <= 0x2027);
}

static bool between_wide(const zr_draft *draft, zr_span next)
{
    uint32_t before, after;
    zr_utf8_back(zr_buffer_span(&draft->out), &before);
    zr_utf8_read(next, &after);
    return is_wide(before) && is_wide(after);
}

/* White space that came before `next` is written now, if it shows. */
static void settle_blank(zr_draft *draft, zr_span next)
{
    if (draft->blank && draft->out.size > draft->line && !(draft->blank_breaks && between_wide(draft, next)))
        add(draft, zr_span_of(" "), draft->blank_at);
    draft->blank = draft->blank_breaks = false;
}

static bool is_blank(char c)
{
    return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f');
}

static size_t run_of(zr_span words, size_t at, bool blank)
{
    size_t end = at;
    while (end < words.size && is_blank(words.data[end]) == blank) {
        end++;
        if (!blank && end < words.size && (unsigned char)words.data[end] >= 0xE4)
            end += zr_utf8_run(words.data + end, words.size - end);
    }
    return end;
}

void zr_draft_words(zr_draft *draft, zr_span words, size_t at)
{
    for (size_t i = 0; i < words.size;) {
        bool blank = is_blank(words.data[i]);
        size_t end = run_of(words, i, blank);
        zr_span run = zr_span_cut(words, i, end);
        if (blank) {
            if (!draft->blank)
                draft->blank_at = at + i;
            draft->blank = true;
            draft->blank_breaks = i > 0 && end < words.size && memchr(run.data, '\n', run.size);
        } else {
            settle_blank(draft, run);
            add(draft, run, at + i);
        }
        i = end;
    }
}

void zr_draft_verbatim(zr_draft *draft, zr_span words, size_t at)
{
    settle_blank(draft, words);
    add(draft, words, at);
    size_t line = zr_line_start(words, 0, words.size);
    if (line > 0)
        draft->line = draft->out.size - (words.size - line);
}

void zr_draft_put(zr_draft *draft, const char *words, size_t at)
{
    settle_blank(draft, zr_span_of(words));
    if (!has_room(draft, strlen(words)))
        return;
    if (draft->steps)
        note_place(draft, at);
    else
        zr_places_add(&draft->map, draft->out.size, at);
    zr_buffer_put(&draft->out, words);
}

void zr_draft_newline(zr_draft *draft, size_t at)
{
    draft->blank = draft->blank_breaks = false;
    add(draft, zr_span_of("\n"), at);
    draft->line = draft->out.size;
}

void zr_draft_break(zr_draft *draft, size_t at)
{
    draft->blank = draft->blank_breaks = false;
    if (draft->out.size > draft->line)
        zr_draft_newline(draft, at);
}

void zr_draft_copy(zr_draft *draft, const zr_draft *from, size_t start, size_t end)
{
    zr_span text = zr_span_cut(zr_buffer_span(&from->out), start, end);
    const zr_piece *piece = zr_places_piece(&from->map, start);
    const zr_piece *last = from->map.count ? from->map.pieces + from->map.count - 1 : NULL;
    for (size_t at = start; at < end && text.size;) {
        size_t next = piece && piece < last ? piece[1].at : end;
        next = next < end ? next : end;
        add(draft, zr_span_cut(text, at - start, next - start),
            from->steps && piece ? piece->from : zr_places_place(&from->map, at));
        at = next;
        piece = piece ? piece + 1 : NULL;
    }
}

bool zr_draft_failed(const zr_draft *draft)
{
    return draft->out.failed || draft->map.failed;
}

void zr_draft_free(zr_draft *draft)
{
    zr_buffer_free(&draft->out);
    zr_places_free(&draft->map);
}
