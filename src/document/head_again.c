/* Who issues a paper, where only lines around its title tell: a page prints the title alone, and below it
 * stands the paper's own head, or the title's first line is a body's name. */
#include "base/words.h"
#include "document/head_issuer.h"
#include "document/head_reader.h"
#include "document/outline_title.h"

/* The paper's title again below the page's: all of it or its first line. */
static bool says_title(const zr_head_reader *at, uint32_t line)
{
    enum { LEAST = 24 };
    zr_span words = zr_title_clean(zr_head_line_at(at, line), at->arena), title = at->out->full_title;
    return at->lines.line[line].start > at->front->title_at && words.size >= LEAST &&
           (zr_goes_on(title, words) || zr_span_equal(title, words));
}

/* 某局 ⏎ 另一局 ⏎ 关于印发…的通知 below a page's 关于印发…的通知: the bodies above the title. */
static void read_above_again(zr_head_reader *at)
{
    for (uint32_t i = 1; i < at->lines.count && !at->out->issuer_count; i++) {
        uint32_t first = i;
        if (!says_title(at, i))
            continue;
        while (first > 0 && zr_head_line_class(at, first - 1) == ZR_CLASS_ISSUER &&
               at->lines.line[first - 1].start > at->front->title_at)
            first--;
        for (uint32_t name = first; name < i; name++)
            zr_head_add_row(at, zr_head_line_at(at, name));
        zr_head_store_issuers(at);
    }
}

/* 青石县人民政府 of 青石县人民政府 ⏎ 青石县修路方案, and of a title whose first line it is. Not 建设区域中心,
 * which a title may go on from. */
static void read_first_line(zr_head_reader *at)
{
    static const char *const bodies[] = {"人民政府", "办公室", "办公厅", "委员会",   "局",
                                         "厅",       "法院",   "检察院", "领导小组", NULL};
    static const char *const deeds[] = {"支持", "加强", "加快", "推进", "建设", "的",
                                        "20",   "_",    "|",    "｜",   NULL}; /* 某方案_某县人民政府 */
    for (uint32_t i = 0; i < at->lines.count && at->lines.line[i].start <= at->front->title_at; i++) {
        zr_span words = zr_head_line_at(at, i);
        zr_span place = zr_issuer_place(words);
        if (at->lines.line[i].start == at->front->title_at && place.size && zr_ends_any(words, bodies) &&
            !zr_holds_any(words, deeds) && zr_head_line_class(at, i) == ZR_CLASS_ISSUER)
            zr_head_keep_issuer(at, zr_title_clean(words, at->arena));
    }
}

void zr_head_read_again(zr_head_reader *at)
{
    if (!at->out->full_title.size || at->out->issuer_count)
        return;
    zr_head_lines_first(&at->lines, at->text, 0, at->outline->body_start);
    read_above_again(at);
    if (!at->out->issuer_count)
        read_first_line(at);
}
