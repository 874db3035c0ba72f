/* A plan behind words that ask for opinions on it: 关于公开征求《某方案（征求意见稿）》意见的公告, and below
 * it 某方案 with its text. The plan is what the document is about, as one that a notice sends out. */
#include "document/outline_asked.h"

#include "base/words.h"

#include <string.h>

enum { NEAR = 80 }; /* lines between the title at the top and that of the plan */

/* 某方案（征求意见稿） of 关于征求《某方案（征求意见稿）》意见的公告; else empty. */
static zr_span plan_asked_about(zr_span title)
{
    size_t asks = zr_span_find(title, zr_span_of("征求"), 0);
    size_t open = asks == SIZE_MAX ? SIZE_MAX : zr_span_find(title, zr_span_of("《"), asks);
    size_t close = open == SIZE_MAX ? SIZE_MAX : zr_span_find(title, zr_span_of("》"), open);
    return close == SIZE_MAX ? (zr_span){0} : zr_span_cut(title, open + strlen("《"), close);
}

/* 某方案 of 某方案（征求意见稿）. */
static zr_span without_draft(zr_span name)
{
    static const char *const drafts[] = {"（征求意见稿）", "(征求意见稿)", "（公开征求意见稿）",
                                         "（草案）",       "（送审稿）",   NULL};
    return zr_without_any(name, drafts);
}

bool zr_asked_find(zr_front *out, zr_span text, const zr_scan *scan, uint32_t item, zr_arena *arena)
{
    zr_span name = plan_asked_about(out->full_title);
    for (uint32_t i = out->full.end; name.size && i < item && i < out->full.end + NEAR; i++) {
        zr_span words;
        zr_lines lines = zr_title_lines(&words, text, scan, i, item, name, arena);
        if (lines.first == lines.end || !zr_same_words(without_draft(words), without_draft(name)))
            continue;
        out->asked = true;
        out->plan = lines;
        out->plan_title = name;
        out->names[0] = name;
        out->name_count = 1;
        out->notice = i > out->full.end ? i - 1 : out->full.end;
        out->notice_end = scan->lines[out->full.end].start;
        out->body = lines.end;
        return true;
    }
    return false;
}
