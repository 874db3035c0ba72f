/* Who signs a document, and when: names above a date. */
#include "base/words.h"
#include "document/date.h"
#include "document/head_issuer.h"
#include "document/head_reader.h"
#include "document/head_row.h"
#include "document/outline_title.h"

#include <string.h>

zr_span zr_head_line_at(const zr_head_reader *at, uint32_t index)
{
    return zr_span_cut(at->text, at->lines.line[index].start, at->lines.line[index].end);
}

zr_line_class zr_head_line_class(const zr_head_reader *at, uint32_t index)
{
    return zr_line_class_alone(zr_head_line_at(at, index));
}

zr_span zr_head_date_at(const zr_head_reader *at, uint32_t index, zr_masthead *masthead)
{
    *masthead = (zr_masthead){0};
    if (zr_line_is_date(zr_head_line_at(at, index)))
        return zr_head_line_at(at, index);
    return zr_masthead_read(masthead, zr_head_line_at(at, index)) ? masthead->date : (zr_span){0};
}

void zr_head_keep_date(zr_head_reader *at, zr_span words, size_t place)
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
static zr_span issuer_name(const zr_head_reader *at, zr_span line)
{
    static const char *const tails[] = {"（代章）", "(代章)", "（章）"};
    zr_span words = zr_title_clean(line, at->arena);
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (zr_span_ends(words, tails[i]))
            words.size -= strlen(tails[i]);
    }
    return words;
}

void zr_head_add_issuers(zr_head_reader *at, zr_span names)
{
    static const char *const marks[] = {"、", NULL};
    while (names.size && at->issuer_count < ZR_HEAD_ISSUERS) {
        size_t first = zr_issuer_first(names);
        at->issuer[at->issuer_count++] = zr_span_cut(names, 0, first);
        names = zr_behind(names, first);
        names = zr_behind(names, zr_starts_any(names, marks));
    }
}

void zr_head_add_row(zr_head_reader *at, zr_span line)
{
    zr_span names[ZR_HEAD_ISSUERS];
    uint32_t count = zr_issuers_of_row(names, ZR_HEAD_ISSUERS, line);
    for (uint32_t i = 0; i < count; i++)
        zr_head_add_issuers(at, issuer_name(at, names[i]));
}

void zr_head_store_issuers(zr_head_reader *at)
{
    zr_span *copy = zr_arena_take(at->arena, at->issuer_count, sizeof *copy);
    if (copy && at->issuer_count) {
        memcpy(copy, at->issuer, at->issuer_count * sizeof *copy);
        at->out->issuers = copy;
        at->out->issuer_count = at->issuer_count;
    }
    at->issuer_count = 0;
}

void zr_head_keep_issuer(zr_head_reader *at, zr_span issuer)
{
    zr_head_add_issuers(at, issuer);
    zr_head_store_issuers(at);
}

/* Issuers: lines [first, date); a line that is no body's name begins one that goes on in the next. */
static void keep_issuers(zr_head_reader *at, uint32_t first, uint32_t date)
{
    static const char *const opens[] = {"（", "(", NULL}, *const closes[] = {"）", ")", NULL};
    bool bracket = false;
    for (uint32_t i = first; i < date; i++) {
        zr_span line = zr_head_line_at(at, i), words = issuer_name(at, line);
        zr_span rest = i + 1 < date ? issuer_name(at, zr_head_line_at(at, i + 1)) : (zr_span){0};
        if (rest.size && (zr_head_line_class(at, i) != ZR_CLASS_ISSUER || zr_issuer_goes_on(words, rest))) {
            i++;
            line = words =
                zr_arena_print(at->arena, "%.*s%.*s", (int)words.size, words.data, (int)rest.size, rest.data);
        }
        bracket = bracket || zr_starts_any(words, opens);
        if (!bracket)
            zr_head_add_row(at, line);
        bracket = bracket && !zr_ends_any(words, closes);
    }
    zr_head_store_issuers(at);
}

/* The first half of a name that goes on in the next line has no marks in it: no 责任单位：…, no 2.附表, no
 * 分工负责）, which closes the last note of the text. */
static bool is_half_name(const zr_head_reader *at, uint32_t line)
{
    static const char *const marks[] = {"：", ":",  "，", "。", "；", "《", "》", "（", "）", "(", ")",
                                        "】", "〕", "]",  "1",  "2",  "3",  "4",  "5",  "6",  NULL};
    return !zr_holds_any(zr_head_line_at(at, line), marks);
}

/* First line of the names above a date line. */
static uint32_t first_issuer(const zr_head_reader *at, uint32_t date, size_t from)
{
    uint32_t first = date;
    while (first > 0 && zr_head_line_class(at, first - 1) == ZR_CLASS_ISSUER &&
           at->lines.line[first - 1].start >= from)
        first--;
    if (first == date || first == 0 || at->lines.line[first - 1].start < from)
        return first;
    zr_line_class above = zr_head_line_class(at, first - 1);
    if (zr_issuer_place(zr_head_line_at(at, first)).size)
        return first; /* a whole name */
    bool half =
        (above == ZR_CLASS_SHORT || above == ZR_CLASS_TITLE) && is_half_name(at, first - 1) &&
        !zr_issuer_place(zr_span_cut(zr_head_line_at(at, first), 0, 18)).size; /* begins a whole name */
    return half ? first - 1 : first;
}

/* 某办公室秘书处 2023年5月8日印发: the foot says who printed the text, and when; neither signs it. */
static bool is_print(zr_span date)
{
    return zr_span_ends(date, "发");
}

/* A copy has lost who signs: a date alone below the last sentence. */
static bool is_last_line(const zr_head_reader *at, uint32_t date)
{
    return date > 0 && date + 1 == at->lines.count && zr_span_ends(zr_head_line_at(at, date - 1), "。");
}

void zr_head_read_sign_off(zr_head_reader *at, size_t from, bool last)
{
    for (uint32_t i = 0; i < at->lines.count; i++) {
        zr_masthead masthead;
        zr_span date = at->lines.line[i].start < from ? (zr_span){0} : zr_head_date_at(at, i, &masthead);
        if (!date.size || (is_print(date) && at->out->date[0]))
            continue;
        uint32_t first = first_issuer(at, i, from);
        if (first == i && last && !masthead.issuers.size && !is_last_line(at, i))
            continue;
        if (!is_print(date) || !zr_issuer_of_title(at->out->full_title).size)
            zr_head_add_row(at, masthead.issuers);
        keep_issuers(at, first, i);
        zr_head_keep_date(at, date, at->lines.line[i].start);
        if (!last)
            return;
    }
}

/* Below the title, or below 各县人民政府： of a notice that has lost its own. */
void zr_head_read_top_sign_off(zr_head_reader *at)
{
    bool letter = false;
    for (uint32_t i = 1; i < at->lines.count && !at->out->date[0]; i++) {
        zr_span date = zr_head_line_at(at, i);
        letter |= zr_line_may_name_recipients(zr_head_line_at(at, i - 1)) &&
                  zr_head_line_class(at, i - 1) == ZR_CLASS_RECIPIENTS;
        bool signs = (letter || at->lines.line[i].start > at->front->title_at) && zr_line_is_date(date) &&
                     zr_holds(date, "年") && !is_print(date);
        uint32_t first = signs ? first_issuer(at, i, letter ? 0 : at->front->title_at) : 0;
        if (first == i || first == 0)
            continue;
        keep_issuers(at, first, i);
        zr_head_keep_date(at, date, at->lines.line[i].start);
    }
}

/* 2018年3月, no day: as covers have it. */
static bool is_month(zr_span line)
{
    zr_date date = zr_date_read(line);
    return date.size && date.size == line.size && date.month && !date.day;
}

void zr_head_read_cover(zr_head_reader *at, size_t end)
{
    enum { MOST = 8 };
    zr_head_lines_first(&at->lines, at->text, at->front->title_at, end);
    for (uint32_t i = 1; i < at->lines.count && i < MOST && !at->out->issuer_count; i++) {
        uint32_t first = is_month(zr_head_line_at(at, i)) ? first_issuer(at, i, at->front->title_at) : i;
        if (first < i && first > 0)
            keep_issuers(at, first, i);
    }
}
