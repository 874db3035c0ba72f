/* Which papers a notice or a collection sends out, by the words of its title or of a sentence. */
#include "document/outline_name.h"

#include "base/words.h"
#include "document/outline_line.h"

#include <string.h>

/* 某方案的通知 of 某方案的通知》解读, where 《 stands before who sends it: the marks are around all of it. */
static zr_span in_own_marks(zr_span words)
{
    static const char *const open[] = {"《", NULL}, *const close[] = {"》", NULL};
    size_t end = zr_first_end(words, close, 0), begin = zr_first_end(words, open, 0);
    return end && (!begin || begin > end) ? zr_without_any(zr_span_cut(words, 0, end), close) : words;
}

zr_span zr_title_inside(zr_span title)
{
    static const char *const verbs[] = {"印发", "转发", "公布", "发布", "下发"};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        size_t verb = zr_span_find(title, zr_span_of(verbs[i]), 0);
        if (verb == SIZE_MAX)
            continue;
        static const char *const tails[] = {"的通知知", "的通知", "通知", "的函", "的公告", NULL};
        return zr_without_any(in_own_marks(zr_behind(title, verb + strlen(verbs[i]))), tails);
    }
    return (zr_span){0};
}

/* Does a title that begins at `line` send out what the title `above` only tells, as a collection does:
 * 某政策汇编：某措施 above 某局关于印发《某措施》的通知? */
static bool is_sent_below(zr_span text, const zr_scan *scan, uint32_t line, uint32_t limit, zr_span above,
                          zr_arena *arena)
{
    enum { SHORTEST = 18 };
    static const char *const open[] = {"《", NULL}, *const close[] = {"》", NULL};
    zr_span words;
    if (scan->lines[line].kind != ZR_LINE_TEXT)
        return false;
    zr_lines lines = zr_title_lines(&words, text, scan, line, limit, (zr_span){0}, arena);
    zr_span inside = lines.first < lines.end ? zr_title_inside(words) : (zr_span){0};
    inside = zr_without_any(zr_behind(inside, zr_starts_any(inside, open)), close);
    return inside.size >= SHORTEST && above.size > inside.size &&
           zr_same_words(zr_behind(above, above.size - inside.size), inside);
}

uint32_t zr_title_sent_below(zr_span text, const zr_scan *scan, zr_lines title, uint32_t limit, zr_span words,
                             zr_arena *arena)
{
    enum { NEAR = 12 };
    bool told = zr_title_inside(words).size > 0;
    for (uint32_t i = title.end; !told && i < limit && i < title.end + NEAR; i++) {
        if (is_sent_below(text, scan, i, limit, words, arena))
            return i;
    }
    return title.first;
}

/* The names in 《》 one after the other; without any, or where they stand inside a longer name (本市落实《…》
 * 任务分工), the words themselves. */
static uint32_t cut_names(zr_span names[ZR_FRONT_NAMES], zr_span words)
{
    uint32_t count = 0;
    bool whole = words.size && !zr_span_starts(words, "《") && !zr_span_ends(words, "》");
    for (size_t at = 0; count < ZR_FRONT_NAMES && !whole;) {
        size_t open = zr_span_find(words, zr_span_of("《"), at);
        if (open == SIZE_MAX)
            break;
        size_t close = zr_span_find(words, zr_span_of("》"), open);
        if (close == SIZE_MAX)
            close = words.size;
        names[count++] = zr_span_cut(words, open + 3, close);
        at = close;
    }
    if (count == 0 && words.size)
        names[count++] = words;
    return count;
}

/* The names in the sentence that ends with the notice's words: …《甲》和《乙》已经…同意，现印发给你们. */
static zr_span notice_sentence(zr_span text, const zr_scan *scan, uint32_t notice, zr_arena *arena)
{
    char joined[8 * ZR_CLEAN_ROOM];
    size_t size = 0;
    for (uint32_t i = notice > 6 ? notice - 6 : 0; i <= notice; i++) {
        zr_clean_line clean;
        zr_line_clean(&clean, zr_span_cut(text, scan->lines[i].start, scan->lines[i].end));
        if (scan->lines[i].kind != ZR_LINE_TEXT)
            continue;
        memcpy(joined + size, clean.data, clean.size);
        size += clean.size;
    }
    zr_span words = {joined, size};
    size_t end = SIZE_MAX, at = 0;
    while ((at = zr_span_find(words, zr_span_of("印发"), at)) != SIZE_MAX)
        end = at++;
    words = zr_span_cut(words, 0, end);
    for (at = 0; (at = zr_span_find(words, zr_span_of("。"), at)) != SIZE_MAX; at = 0)
        words = zr_span_cut(words, at + 3, words.size);
    size_t last = SIZE_MAX;
    for (at = 0; (at = zr_span_find(words, zr_span_of("《"), at)) != SIZE_MAX; at++)
        last = at;
    if (last == SIZE_MAX)
        return (zr_span){0};
    return zr_arena_copy(arena, zr_span_cut(words, last, words.size));
}

uint32_t zr_names_sent(zr_span names[ZR_FRONT_NAMES], zr_span text, const zr_scan *scan,
                       const zr_front *front, zr_arena *arena)
{
    zr_span inside = zr_title_inside(front->full_title);
    if (inside.size)
        return cut_names(names, inside);
    zr_span sentence = notice_sentence(text, scan, front->notice, arena);
    return sentence.size ? cut_names(names, sentence) : 0;
}
