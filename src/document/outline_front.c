/* Where the plan begins.
 *
 * 1. lines are classified when their class is first asked for: mostly those above the first item
 * 2. find the first numbered item, and above it the last words of a covering notice (印发给你们)
 * 3. with a notice: behind its sign-off stands the plan's title; without: the title stands at the top
 * 4. the body begins behind title, number and recipients */
#include "document/outline_front.h"

#include "document/cursor.h"
#include "document/duties_words.h"
#include "document/head_masthead.h"
#include "document/head_number.h"
#include "document/outline_asked.h"
#include "document/outline_columns.h"
#include "document/outline_fields.h"
#include "document/outline_headless.h"
#include "document/outline_line.h"
#include "document/outline_name.h"
#include "document/outline_notice.h"
#include "document/outline_page.h"

#include <string.h>

enum { MOST_LINES = 400, MOST_BYTES = 1 << 16 };

typedef struct finder {
    zr_front *out;
    zr_span text;
    const zr_scan *scan;
    zr_arena *arena;
    uint32_t item; /* line of the first numbered item, or count */
} finder;

static zr_span words_of(const finder *at, uint32_t line)
{
    return zr_span_cut(at->text, at->scan->lines[line].start, at->scan->lines[line].end);
}

static bool may_be_masthead(zr_line_class class)
{
    return class == ZR_CLASS_TITLE || class == ZR_CLASS_SHORT || class == ZR_CLASS_ISSUER ||
           class == ZR_CLASS_NUMBER || class == ZR_CLASS_META;
}

/* > 政务公开 > 信息公开 > 规定, 某市>政务公开>规定: the way to a page, whatever it begins with; its marks are
 * lost in words. */
static bool is_way(zr_span line)
{
    static const char *const close[] = {">", "＞", "›", "»", NULL}, *const open[] = {"<", "＜", "《", NULL};
    enum { LONGEST = 200 };
    size_t first = line.size < LONGEST ? zr_first_end(line, close, 0) : 0;
    return first && zr_first_end(line, close, first) && !zr_holds_any(line, open);
}

/* > 信息公开: one step of the way, below the line that begins it or below another step. */
static bool is_step(const finder *at, uint32_t line)
{
    enum { MOST_STEPS = 12 };
    for (uint32_t steps = 0; steps < MOST_STEPS; line--) {
        const zr_line *of = &at->scan->lines[line];
        zr_span begun = zr_span_trim(zr_span_cut(at->text, zr_line_start(at->text, 0, of->start), of->end));
        bool step = zr_span_starts(begun, ">") || zr_span_starts(begun, "＞") || zr_span_starts(begun, "»");
        if (!step && of->kind != ZR_LINE_BLANK) {
            zr_clean_line clean;
            zr_line_clean(&clean, begun);
            return steps && zr_is_page_way((zr_span){clean.data, clean.size});
        }
        if (line == 0 || (!steps && !step))
            break;
        steps += step;
    }
    return false;
}

/* Page marks count for nothing, and no cell of a table is a title. */
static zr_line_class class_of(const finder *at, uint32_t line)
{
    uint8_t kind = at->scan->lines[line].kind;
    bool page = kind == ZR_LINE_PAGE || is_way(words_of(at, line)) || is_step(at, line);
    zr_line_class class = page ? ZR_CLASS_EMPTY : zr_line_class_of(at->scan, at->text, line);
    bool cells = kind == ZR_LINE_TABLE && class != ZR_CLASS_EMPTY;
    zr_masthead masthead;
    if (kind == ZR_LINE_TEXT && may_be_masthead(class) && zr_masthead_read(&masthead, words_of(at, line)))
        return masthead.date.size ? ZR_CLASS_DATE : ZR_CLASS_NUMBER;
    bool may = class == ZR_CLASS_SHORT || class == ZR_CLASS_TITLE;
    bool number = may && (zr_number_before_fields(words_of(at, line)).size ||
                          zr_number_in_bracket(zr_span_trim(words_of(at, line))).size);
    return cells || number ? ZR_CLASS_META : class;
}

static void count_lines(finder *at)
{
    uint32_t count = 0;
    while (count < at->scan->line_count && count < MOST_LINES && at->scan->lines[count].start < MOST_BYTES)
        count++;
    at->out->count = count;
}

bool zr_label_opens_body(const zr_label *label)
{
    static const bool high[ZR_STYLES] = {
        [ZR_STYLE_PART] = true,  [ZR_STYLE_CHAPTER] = true, [ZR_STYLE_ROMAN] = true, [ZR_STYLE_COMMA] = true,
        [ZR_STYLE_NAMED] = true, [ZR_STYLE_ARTICLE] = true, [ZR_STYLE_ROUND] = true};
    return high[label->style] && label->number == 1;
}

static bool ends_list(zr_line_class class)
{
    return class == ZR_CLASS_DATE || class == ZR_CLASS_ISSUER || class == ZR_CLASS_ANNEX ||
           class == ZR_CLASS_REMARK;
}

/* Most lines are told by their first character. */
static bool lists_annexes(const finder *at, uint32_t line)
{
    const zr_line *about = &at->scan->lines[line];
    return zr_line_may_be_annex(zr_span_cut(at->text, about->start, about->end)) &&
           class_of(at, line) == ZR_CLASS_ANNEX_LIST;
}

/* First line at or behind `from` that opens the numbering: 一、 and its kin, or 1. if 2. follows before
 * those. What an annex list counts (附件：1.…) is none. */
static uint32_t first_numbered(const finder *at, uint32_t from)
{
    uint32_t pending = ZR_NONE, line = from;
    bool list = false;
    for (size_t i = 0; i < at->scan->mark_count; i++) {
        const zr_mark *mark = &at->scan->marks[i];
        if (mark->line < from || mark->place != ZR_PLACE_LINE || mark->label.style == ZR_STYLE_NONE)
            continue;
        if (mark->line >= at->out->count)
            break;
        for (; line <= mark->line; line++)
            list = (list && !ends_list(class_of(at, line))) || lists_annexes(at, line);
        if (zr_label_opens_body(&mark->label))
            return mark->line;
        if (mark->label.style != ZR_STYLE_DOT || list)
            continue;
        if (mark->label.number == 2 && pending != ZR_NONE)
            return pending;
        pending = mark->label.number == 1 ? mark->line : pending;
    }
    return at->out->count;
}

/* The first table whose rows are measures begins the plan's own text as well. */
static uint32_t first_item(const finder *at)
{
    uint32_t item = first_numbered(at, 0);
    for (uint32_t i = 0; i < item; i++) {
        const zr_line *line = &at->scan->lines[i];
        zr_columns unused;
        zr_span title;
        if (line->kind == ZR_LINE_TABLE &&
            (zr_columns_read(&unused, zr_span_cut(at->text, line->start, line->end), NULL) ||
             zr_fields_begin(at->text, at->scan, i, at->out->count) ||
             zr_headless_begins(at->text, at->scan, i, at->out->count)))
            return i;
        if (zr_field_lines_begin(at->text, at->scan, i, &title) != ZR_NONE)
            return i;
    }
    return item;
}

/* A quick no for most lines. */
static bool may_be_class(const finder *at, zr_line_class class, uint32_t line)
{
    zr_span words = words_of(at, line);
    zr_masthead masthead;
    switch (class) {
    case ZR_CLASS_DATE:
        return zr_line_may_be_date(words) || zr_masthead_read(&masthead, words);
    case ZR_CLASS_ANNEX:
        return zr_line_may_be_annex(words);
    case ZR_CLASS_RECIPIENTS:
        return zr_line_may_name_recipients(words);
    default:
        return true;
    }
}

/* First line of a class in [from, end), or ZR_NONE. */
static uint32_t find_class(const finder *at, zr_line_class class, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end; i++) {
        if (may_be_class(at, class, i) && class_of(at, i) == class)
            return i;
    }
    return ZR_NONE;
}

/* Issuers above a date: lines that are bodies' names, blank lines between them. */
static uint32_t first_issuer(const finder *at, uint32_t date, uint32_t floor)
{
    uint32_t first = date;
    for (uint32_t i = date; i-- > floor;) {
        zr_line_class class = class_of(at, i);
        if (class == ZR_CLASS_ISSUER)
            first = i;
        else if (class != ZR_CLASS_EMPTY)
            break;
    }
    return first;
}

static bool is_between(zr_line_class class)
{
    return class == ZR_CLASS_EMPTY || class == ZR_CLASS_REMARK || class == ZR_CLASS_CONTACT ||
           class == ZR_CLASS_META || class == ZR_CLASS_NUMBER || class == ZR_CLASS_DATE ||
           class == ZR_CLASS_FOOT;
}

/* Behind the sign-off: remarks, 附件, and the plan's title. */
static void read_plan_title(finder *at, uint32_t from)
{
    zr_front *out = at->out;
    uint32_t line = from;
    for (; line < at->item && (is_between(class_of(at, line)) || class_of(at, line) == ZR_CLASS_ANNEX);
         line++) {
        if (class_of(at, line) == ZR_CLASS_ANNEX)
            out->annex = line;
    }
    for (uint32_t i = line; i < at->item && i < line + 12; i++) {
        for (uint32_t name = 0; name < out->name_count; name++) {
            zr_span words;
            zr_lines lines =
                zr_title_lines(&words, at->text, at->scan, i, at->item, out->names[name], at->arena);
            if (lines.first < lines.end && zr_same_words(words, out->names[name])) {
                out->plan = lines;
                out->plan_title = words;
                return;
            }
        }
    }
    out->plan = zr_title_lines(&out->plan_title, at->text, at->scan, line, at->item, (zr_span){0}, at->arena);
}

/* The notice's own sentence ends in this line or in one of the next. */
static uint32_t end_of_notice(const finder *at, uint32_t notice)
{
    for (uint32_t i = notice; i < at->item && i < notice + 8; i++) {
        const zr_line *line = &at->scan->lines[i];
        if (zr_span_ends(zr_span_cut(at->text, line->start, line->end), "。"))
            return i + 1;
    }
    return notice + 1;
}

/* …关于印发…的通知 whose text does not say 印发给你们: it begins behind the recipients. */
static uint32_t notice_without_words(const finder *at)
{
    uint32_t recipients = find_class(at, ZR_CLASS_RECIPIENTS, at->out->full.end, at->item);
    return recipients != ZR_NONE ? recipients : at->out->full.end - 1;
}

/* The line behind the last one of a header that begins at line `body`, if any. */
static uint32_t behind_header(const finder *at, uint32_t body)
{
    uint32_t below = body; /* the line below the title */
    for (uint32_t i = body; i < at->item; i++) {
        zr_line_class class = class_of(at, i);
        zr_span words = words_of(at, i);
        below += i == below && at->scan->lines[i].kind == ZR_LINE_BLANK;
        bool number = class == ZR_CLASS_NUMBER || (i == below && zr_number_in_bracket(words).size);
        if (number || class == ZR_CLASS_META || class == ZR_CLASS_DATE || class == ZR_CLASS_RECIPIENTS ||
            class == ZR_CLASS_REMARK)
            body = i + 1;
        if (class == ZR_CLASS_WORDS && zr_span_find(words, zr_span_of("。"), 0) != SIZE_MAX)
            break;
    }
    return body;
}

static void read_behind_notice(finder *at, bool wordless)
{
    zr_front *out = at->out;
    uint32_t behind = end_of_notice(at, out->notice);
    if (behind < out->count)
        out->notice_end = at->scan->lines[behind].start;
    uint32_t date = find_class(at, ZR_CLASS_DATE, behind, at->item);
    uint32_t annex = find_class(at, ZR_CLASS_ANNEX, behind, at->item);
    uint32_t from = behind;
    if (date != ZR_NONE) {
        out->sign_off = (zr_lines){first_issuer(at, date, out->notice), date + 1};
        from = date + 1;
    } else if (annex != ZR_NONE) {
        from = annex;
    }
    read_plan_title(at, from);
    bool titled = out->plan.first < out->plan.end;
    bool bare = wordless && out->notice + 1 == out->full.end; /* it names no recipients either */
    out->body = titled                       ? out->plan.end
                : from == behind && wordless ? (bare ? behind_header(at, out->full.end) : out->notice + 1)
                                             : from;
}

static bool is_title_start(zr_line_class class)
{
    return class == ZR_CLASS_TITLE || class == ZR_CLASS_SHORT || class == ZR_CLASS_ISSUER;
}

/* 某市人民政府文件 right above a title: the head of the issue, no line of it. */
static bool heads_issue(const finder *at, uint32_t line, uint32_t limit)
{
    uint32_t below = line + 1;
    while (below < limit && at->scan->lines[below].kind == ZR_LINE_BLANK)
        below++;
    zr_span issuer = below < limit ? zr_issuer_of_issue(words_of(at, line), at->arena) : (zr_span){0};
    zr_span words = issuer.size ? words_of(at, below) : (zr_span){0};
    size_t again = issuer.size && zr_span_equal(zr_span_cut(words, 0, issuer.size), issuer) ? issuer.size : 0;
    return words.size && (zr_span_starts(zr_behind(words, again), "关于") || again == words.size ||
                          class_of(at, below) == ZR_CLASS_TITLE);
}

static void read_title_between(finder *at, uint32_t first, uint32_t limit)
{
    zr_front *out = at->out;
    bool list = false; /* 附件：1.甲表 ⏎ 2.乙表 */
    for (uint32_t i = first; i < limit; i++) {
        list = (list && !ends_list(class_of(at, i))) || lists_annexes(at, i);
        if (!is_title_start(class_of(at, i)) || (list && at->scan->lines[i].labelled) ||
            heads_issue(at, i, limit))
            continue;
        zr_span words;
        zr_lines lines = zr_title_lines(&words, at->text, at->scan, i, limit, (zr_span){0}, at->arena);
        if (lines.first < lines.end && words.size >= 18) {
            i = zr_title_sent_below(at->text, at->scan, lines, limit, zr_title_trim(words), at->arena);
            if (i > lines.first)
                lines = zr_title_lines(&words, at->text, at->scan, i, limit, (zr_span){0}, at->arena);
            out->full = lines;
            out->full_title = zr_title_trim(words);
            out->title_date = zr_span_cut(
                words, (size_t)(out->full_title.data - words.data) + out->full_title.size, words.size);
            out->title_at = at->scan->lines[i].start;
            return;
        }
    }
}

static void read_full_title(finder *at, uint32_t limit)
{
    uint32_t first = zr_line_below_way(at->scan, at->text, limit);
    read_title_between(at, first, limit);
    if (first && !at->out->full_title.size)
        read_title_between(at, 0, first);
}

/* A document without a covering notice: the body begins behind the last line of a header. */
static void read_direct(finder *at)
{
    zr_front *out = at->out;
    uint32_t body = behind_header(at, out->full.end);
    for (uint32_t i = out->full.end; i < body && i < out->count; i++) {
        if (class_of(at, i) == ZR_CLASS_ANNEX)
            out->annex = i;
    }
    out->body = body;
}

zr_status zr_front_find(zr_front *out, zr_span text, const zr_scan *scan, zr_arena *arena, zr_error *err)
{
    *out = (zr_front){.annex = ZR_NONE, .notice = ZR_NONE};
    finder at = {.out = out, .text = text, .scan = scan, .arena = arena};
    count_lines(&at);
    at.item = first_item(&at);
    out->notice = zr_notice_last(text, scan, at.item);
    read_full_title(&at, out->notice == ZR_NONE ? at.item : out->notice);
    bool wordless = out->notice == ZR_NONE && zr_title_inside(out->full_title).size;
    if (wordless)
        out->notice = notice_without_words(&at);
    if (out->notice == ZR_NONE) {
        if (!zr_asked_find(out, text, scan, at.item, arena))
            read_direct(&at);
    } else {
        out->name_count = zr_names_sent(out->names, text, scan, out, arena);
        read_behind_notice(&at, wordless);
    }
    zr_front_keep_numbering(out, scan);
    return arena->failed ? zr_fail_memory(err) : ZR_OK;
}
