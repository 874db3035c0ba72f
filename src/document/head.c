/* What a document says about itself.
 *
 * title: what a notice sends out, by its own title where it is printed; else the title at the top, without
 * the issuer before 关于. number: a line that is nothing but a 文号, else a header's field. issuers: the
 * names above the date, else what stands before 关于 in the title, else a header's field, else of the
 * imprint. date: the one under the issuer's name (after the notice, else at the end of the text), else in
 * brackets behind the title, else a header's 成文日期, else of the imprint, else the day of a meeting. */
#include "document/head.h"

#include "base/words.h"
#include "document/date.h"
#include "document/head_first_line.h"
#include "document/head_issuer.h"
#include "document/head_lines.h"
#include "document/head_masthead.h"
#include "document/head_number.h"
#include "document/head_row.h"
#include "document/outline_front.h"
#include "document/outline_name.h"
#include "document/outline_page.h"
#include "document/outline_title.h"

#include <string.h>

enum { MOST_ISSUERS = 40 };

typedef struct reader {
    zr_document_head *out;
    zr_span text;
    const zr_outline *outline;
    const zr_front *front;
    zr_arena *arena;
    zr_head_lines lines; /* before the body, then behind it */
    zr_span issuer[MOST_ISSUERS];
    uint32_t issuer_count;
} reader;

static zr_span line_at(const reader *at, uint32_t index)
{
    return zr_span_cut(at->text, at->lines.line[index].start, at->lines.line[index].end);
}

static zr_line_class class_of(const reader *at, uint32_t index)
{
    zr_clean_line clean;
    zr_line_clean(&clean, line_at(at, index));
    return zr_line_classify(&clean);
}

/* A date alone, or beside the names of those who issued: where it stands; else empty. */
static zr_span date_at(const reader *at, uint32_t index, zr_masthead *masthead)
{
    *masthead = (zr_masthead){0};
    if (zr_line_is_date(line_at(at, index)))
        return line_at(at, index);
    return zr_masthead_read(masthead, line_at(at, index)) ? masthead->date : (zr_span){0};
}

static zr_span find_field(const reader *at, const char *const *keys)
{
    return zr_head_lines_field(&at->lines, at->text, keys);
}

static zr_span without_issuer(zr_span title)
{
    zr_span issuer = zr_issuer_of_title(title);
    bool about = zr_span_starts(zr_span_cut(title, issuer.size, title.size), "关于");
    return issuer.size && about ? zr_span_cut(title, issuer.size, title.size) : title;
}

/* A text whose title ends like none: its first line, if that stands above all items. */
static zr_span read_first_line(reader *at)
{
    const zr_outline *outline = at->outline;
    size_t limit = outline->node_count > 1 ? outline->nodes[1].start : outline->body_start;
    zr_span title = zr_title_clean(zr_first_line_title(at->text, limit), at->arena);
    zr_span inside = zr_span_ends(title, "通知") ? zr_title_inside(title) : (zr_span){0};
    at->out->full_title = title;
    return inside.size ? inside : without_issuer(title);
}

static void read_title(reader *at)
{
    static const char *const keys[] = {"标题", "文件名称", "名称", NULL};
    const zr_front *front = at->front;
    at->out->full_title = front->full_title;
    zr_span inside = front->name_count ? front->names[0] : zr_title_inside(front->full_title);
    if (front->asked)
        at->out->title = front->plan_title;
    else if (front->full_title.size && !zr_title_inside(front->full_title).size)
        at->out->title = without_issuer(front->full_title);
    else if (front->plan_title.size && !zr_title_inside(front->plan_title).size)
        at->out->title = front->plan_title;
    else
        at->out->title = inside;
    if (zr_span_ends(at->out->title, "的通知"))
        at->out->title.size -= strlen("的通知");
    if (!at->out->title.size)
        at->out->title = zr_title_clean(find_field(at, keys), at->arena);
    if (!at->out->title.size)
        at->out->title = read_first_line(at);
    at->out->title = zr_without_file_ending(at->out->title);
    if (!at->out->full_title.size)
        at->out->full_title = at->out->title;
}

/* The date that begins `words`, behind a bracket or a few other characters; `place` is where they stand. */
static void keep_date(reader *at, zr_span words, size_t place)
{
    zr_date date = {0};
    for (size_t skip = 0; skip <= 6 && skip < words.size && !date.size; skip++)
        date = zr_date_read(zr_span_cut(words, skip, words.size));
    if (!date.day)
        return;
    zr_date_write(at->out->date, date);
    at->out->date_at = place;
}

/* A name as it is kept: without （代章） and the bodies that lend their seal, which stand in brackets. */
static zr_span issuer_name(const reader *at, zr_span line)
{
    static const char *const tails[] = {"（代章）", "(代章)", "（章）"};
    zr_span words = zr_title_clean(line, at->arena);
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (zr_span_ends(words, tails[i]))
            words.size -= strlen(tails[i]);
    }
    return words;
}

/* Adds the names of a line, which may stand in a row without a gap. */
static void add_issuers(reader *at, zr_span names)
{
    while (names.size && at->issuer_count < MOST_ISSUERS) {
        size_t first = zr_issuer_first(names);
        at->issuer[at->issuer_count++] = zr_span_cut(names, 0, first);
        names = zr_span_cut(names, first, names.size);
    }
}

/* The same of a line in which gaps may part them. */
static void add_row(reader *at, zr_span line)
{
    zr_span names[MOST_ISSUERS];
    uint32_t count = zr_issuers_of_row(names, MOST_ISSUERS, line);
    for (uint32_t i = 0; i < count; i++)
        add_issuers(at, issuer_name(at, names[i]));
}

static void store_issuers(reader *at)
{
    zr_span *copy = zr_arena_take(at->arena, at->issuer_count, sizeof *copy);
    if (copy && at->issuer_count) {
        memcpy(copy, at->issuer, at->issuer_count * sizeof *copy);
        at->out->issuers = copy;
        at->out->issuer_count = at->issuer_count;
    }
    at->issuer_count = 0;
}

static void keep_issuer(reader *at, zr_span issuer)
{
    add_issuers(at, issuer);
    store_issuers(at);
}

/* Issuers: lines [first, date); a line that is no body's name begins one that goes on in the next. */
static void keep_issuers(reader *at, uint32_t first, uint32_t date)
{
    bool bracket = false;
    for (uint32_t i = first; i < date; i++) {
        zr_span line = line_at(at, i), words = issuer_name(at, line);
        if (class_of(at, i) != ZR_CLASS_ISSUER && i + 1 < date) {
            zr_span rest = issuer_name(at, line_at(at, ++i));
            line = words =
                zr_arena_print(at->arena, "%.*s%.*s", (int)words.size, words.data, (int)rest.size, rest.data);
        }
        bracket = bracket || zr_span_starts(words, "（");
        if (!bracket)
            add_row(at, line);
        bracket = bracket && !zr_span_ends(words, "）");
    }
    store_issuers(at);
}

/* The first half of a name that goes on in the next line has no marks in it: no 责任单位：…, no 2.附表. */
static bool is_half_name(const reader *at, uint32_t line)
{
    static const char *const marks[] = {"：", ":", "，", "。", "；", "《", "（", "(",
                                        "1",  "2", "3",  "4",  "5",  "6",  NULL};
    return !zr_holds_any(line_at(at, line), marks);
}

/* First line of the names above a date line. */
static uint32_t first_issuer(const reader *at, uint32_t date, size_t from)
{
    uint32_t first = date;
    while (first > 0 && class_of(at, first - 1) == ZR_CLASS_ISSUER && at->lines.line[first - 1].start >= from)
        first--;
    if (first == date || first == 0 || at->lines.line[first - 1].start < from)
        return first;
    zr_line_class above = class_of(at, first - 1);
    if (zr_issuer_place(line_at(at, first)).size)
        return first; /* a whole name */
    bool half = (above == ZR_CLASS_SHORT || above == ZR_CLASS_TITLE) && is_half_name(at, first - 1) &&
                !zr_issuer_place(zr_span_cut(line_at(at, first), 0, 18)).size; /* begins a whole name */
    return half ? first - 1 : first;
}

/* 某办公室秘书处 2023年5月8日印发: the foot says who printed the text, and when; neither signs it. */
static bool is_print(zr_span date)
{
    return zr_span_ends(date, "发");
}

/* A date line and the issuers above it, behind byte `from`: the first such, or (with names) the last. A
 * print line counts where none is signed, its printer where no title names who issues. */
static void read_sign_off(reader *at, size_t from, bool last)
{
    for (uint32_t i = 0; i < at->lines.count; i++) {
        zr_masthead masthead;
        zr_span date = at->lines.line[i].start < from ? (zr_span){0} : date_at(at, i, &masthead);
        if (!date.size || (is_print(date) && at->out->date[0]))
            continue;
        uint32_t first = first_issuer(at, i, from);
        if (first == i && last && !masthead.issuers.size)
            continue;
        if (!is_print(date) || !zr_issuer_of_title(at->out->full_title).size)
            add_row(at, masthead.issuers);
        keep_issuers(at, first, i);
        keep_date(at, date, at->lines.line[i].start);
        if (!last)
            return;
    }
}

/* 某市人民政府办公室 | 2023年4月10日 below the title: who signs, and when. A date in digits is of a page. */
static void read_head_sign_off(reader *at)
{
    for (uint32_t i = 1; i < at->lines.count && !at->out->date[0]; i++) {
        zr_span date = line_at(at, i);
        bool signs = at->lines.line[i].start > at->front->title_at && zr_line_is_date(date) &&
                     zr_holds(date, "年") && !is_print(date);
        uint32_t first = signs ? first_issuer(at, i, at->front->title_at) : 0;
        if (first == i || first == 0)
            continue;
        keep_issuers(at, first, i);
        keep_date(at, date, at->lines.line[i].start);
    }
}

static void read_date_elsewhere(reader *at)
{
    static const char *const keys[] = {"成文日期", "生成日期", "制发日期", "发文日期", "印发日期", NULL};
    if (at->out->date[0])
        return;
    zr_span field = find_field(at, keys);
    if (field.size)
        keep_date(at, field, (size_t)(field.data - at->text.data));
    for (uint32_t i = 0; i < at->lines.count && !at->out->date[0]; i++) {
        zr_masthead masthead;
        zr_span date = date_at(at, i, &masthead);
        if (masthead.date.size || (date.size && zr_span_starts(date, "（")))
            keep_date(at, date, at->lines.line[i].start);
    }
}

/* 青山县人民政府文件 above the title, and the bodies that stand above and below it where several issue. */
static bool read_red_head(reader *at)
{
    uint32_t head = 0, first, end;
    while (head < at->lines.count && !zr_issuer_of_issue(line_at(at, head), at->arena).size)
        head++;
    if (head == at->lines.count || at->lines.line[head].start >= at->front->title_at)
        return false;
    for (first = head; first > 0 && class_of(at, first - 1) == ZR_CLASS_ISSUER;)
        first--;
    for (end = head + 1; end < at->lines.count && class_of(at, end) == ZR_CLASS_ISSUER;)
        end++;
    for (uint32_t i = first; i < end; i++) {
        if (i == head)
            add_issuers(at, zr_issuer_of_issue(line_at(at, i), at->arena));
        else
            add_row(at, line_at(at, i));
    }
    store_issuers(at);
    return true;
}

static void read_issuers_elsewhere(reader *at)
{
    static const char *const keys[] = {"发文单位", "发文机关", "发文机构", "制发机关",
                                       "发布机构", "发布单位", NULL};
    if (at->out->issuer_count)
        return;
    zr_span issuer = zr_issuer_of_title(at->out->full_title);
    if (!issuer.size && read_red_head(at))
        return;
    if (!issuer.size)
        issuer = find_field(at, keys);
    for (uint32_t i = 0; i < at->lines.count && !issuer.size; i++) {
        zr_masthead masthead;
        if (zr_masthead_read(&masthead, line_at(at, i)))
            issuer = masthead.issuers;
    }
    add_row(at, issuer);
    store_issuers(at);
}

/* The one issuer that signs in short is called in full in the title. */
static void complete_issuer(reader *at)
{
    if (at->out->issuer_count != 1)
        return;
    zr_span whole = zr_issuer_fuller(at->out->issuers[0], zr_issuer_of_title(at->out->full_title));
    if (whole.size > at->out->issuers[0].size)
        keep_issuer(at, whole);
}

static void read_tail(reader *at)
{
    zr_head_lines_last(&at->lines, at->text, at->outline->body_start, at->outline->body_end);
    read_sign_off(at, 0, true);
    zr_signature run_in = zr_signature_read(zr_span_cut(at->text, at->outline->body_start, at->text.size));
    if (!run_in.date.size || at->out->date[0])
        return;
    keep_issuer(at, run_in.issuer);
    keep_date(at, run_in.date, (size_t)(run_in.date.data - at->text.data));
}

/* 2025年5月12日，市长主持召开会议: minutes are of the day on which they met, told at the head of their words
 * or as 时间：. */
static void read_meeting(reader *at)
{
    static const char *const keys[] = {"会议时间", "时间", "会议日期", NULL};
    if (at->out->date[0] || !zr_holds(at->out->full_title, "纪要"))
        return;
    size_t from = at->front->title_at;
    size_t end = at->outline->node_count > 1 ? at->outline->nodes[1].start : at->text.size;
    zr_head_lines_first(&at->lines, at->text, from < end ? from : 0, end);
    zr_span field = find_field(at, keys);
    if (field.size)
        keep_date(at, field, (size_t)(field.data - at->text.data));
    for (uint32_t i = 0; i < at->lines.count && !at->out->date[0]; i++) {
        if (zr_date_read(line_at(at, i)).day)
            keep_date(at, line_at(at, i), at->lines.line[i].start);
    }
}

/* The last of the lines that says 某局2026年3月17日发布。 */
static void find_imprint(reader *at)
{
    for (uint32_t i = at->lines.count; i-- > 0 && !at->out->date[0];) {
        if (zr_span_find(line_at(at, i), zr_span_of("日"), 0) == SIZE_MAX)
            continue; /* as most lines */
        zr_signature imprint = zr_imprint_read(zr_title_clean(line_at(at, i), at->arena));
        if (!imprint.date.size)
            continue;
        keep_date(at, imprint.date, at->lines.line[i].start);
        zr_span issuer = zr_issuer_of_imprint(imprint.issuer);
        if (!at->out->issuer_count && zr_issuer_is_body(issuer))
            keep_issuer(at, issuer);
    }
}

/* An imprint at the end of the text or behind it, where nothing better says who and when. */
static void read_imprint(reader *at)
{
    size_t end = at->outline->body_end;
    zr_head_lines_last(&at->lines, at->text, at->outline->body_start, end);
    find_imprint(at);
    zr_head_lines_first(&at->lines, at->text, end, at->text.size);
    find_imprint(at);
}

static void read_all(reader *at)
{
    zr_head_lines_first(&at->lines, at->text, 0, at->outline->body_start);
    read_title(at);
    at->out->number = zr_head_number(&at->lines, at->text, at->front->title_at, at->arena);
    if (at->front->notice != ZR_NONE)
        read_sign_off(at, at->front->notice_end, false);
    bool whole = at->out->date[0] && at->out->issuer_count;
    if (!at->out->date[0])
        read_tail(at);
    if (!at->out->date[0])
        keep_date(at, at->front->title_date, at->front->title_at);
    if (whole)
        return;
    zr_head_lines_first(&at->lines, at->text, 0, at->outline->body_start);
    read_head_sign_off(at);
    read_date_elsewhere(at);
    read_issuers_elsewhere(at);
    if (!at->out->date[0])
        read_imprint(at);
    read_meeting(at);
}

zr_status zr_head_find(zr_document_head *out, zr_span text, const zr_outline *outline, zr_arena *arena,
                       zr_error *err)
{
    *out = (zr_document_head){0};
    reader *at = zr_arena_take(arena, 1, sizeof *at);
    if (!at)
        return zr_fail_memory(err);
    at->out = out;
    at->text = text;
    at->outline = outline;
    at->front = outline->front;
    at->arena = arena;
    read_all(at);
    complete_issuer(at);
    return arena->failed ? zr_fail_memory(err) : ZR_OK;
}
