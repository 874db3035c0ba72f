/* The names of the columns of a table that was copied without its rows. */
#include "source/drawn_stack.h"

#include "source/drawn_heads.h"

#include <string.h>

bool zr_stack_begin(zr_stack *at, zr_drawn *table, size_t start, size_t end)
{
    *at = (zr_stack){.table = table, .run = {table->text, zr_strip_kind_at(table->text, start)}};
    at->head.spaced = at->run.kind == ZR_STRIP_WORDS;
    at->head.number = ZR_NONE;
    return !at->head.spaced || !memchr(table->text.data + start, '\t', end - start);
}

uint32_t zr_stack_number(const zr_stack *at, const zr_tile *piece)
{
    bool may = piece->first || at->inlined;
    return may && !zr_strip_is_over(&at->run, piece) ? zr_words_number(zr_stack_words(at, piece)) : 0;
}

static void name_column(zr_stack *at, const zr_tile *piece)
{
    at->head.kind[at->head.columns] = zr_words_head_kind(zr_stack_words(at, piece));
    at->names[at->head.columns++] = *piece;
}

/* 工 作 任 务: characters set apart are one name. */
static bool goes_on_name(const zr_stack *at, const zr_tile *piece)
{
    if (at->run.kind != ZR_STRIP_WORDS || at->head.columns == 0 ||
        zr_span_characters(zr_stack_words(at, piece)) != 1)
        return false;
    const zr_tile *before = &at->names[at->head.columns - 1];
    size_t last = before->end;
    while (last > before->start && at->run.text.data[last - 1] != ' ')
        last--;
    return zr_span_characters(zr_span_cut(at->run.text, last, before->end)) == 1;
}

/* 时间, which 完成 above it makes a name of; but not 配合单位 below 牵头, which is one of its own. */
static bool is_rest_of_name(zr_span before, zr_span words, zr_span whole)
{
    enum { REST = 2 };
    zr_head_run run;
    if (zr_span_characters(words) > REST || !zr_words_may_head(whole) || zr_heads_split(&run, before))
        return false;
    bool say_nothing =
        zr_words_head_kind(before) == ZR_HEAD_OTHER && zr_words_head_kind(words) == ZR_HEAD_OTHER;
    return (say_nothing && zr_words_head_kind(whole) != ZR_HEAD_OTHER) ||
           (zr_heads_split(&run, whole) && run.count == 1);
}

/* 序 ⏎ 号, 完成时 ⏎ 限: a name that is cut by the end of a line, and says nothing without its rest. */
static bool finishes_name(const zr_stack *at, const zr_tile *piece)
{
    if (!piece->first || at->head.columns == 0 || at->run.kind == ZR_STRIP_BARS)
        return false;
    const zr_tile *before = &at->names[at->head.columns - 1];
    zr_tile whole = {before->start, piece->end, false};
    return is_rest_of_name(zr_stack_words(at, before), zr_stack_words(at, piece), zr_stack_words(at, &whole));
}

static void lengthen_name(zr_stack *at, const zr_tile *piece)
{
    zr_tile *name = &at->names[at->head.columns - 1];
    name->end = piece->end;
    at->head.kind[at->head.columns - 1] = zr_words_head_kind(zr_stack_words(at, name));
}

/* 重点工作任务, 工作任务安排 on a line of their own: words for what is to be done, and so one name. */
static bool is_one_task(const zr_stack *at, zr_span words, const zr_head_run *run)
{
    bool task = at->run.kind == ZR_STRIP_LINES;
    for (uint32_t i = 0; i < run->count && task; i++)
        task = zr_words_head_kind(zr_span_cut(words, run->start[i], run->end[i])) == ZR_HEAD_TASK;
    return task;
}

void zr_stack_name(zr_stack *at, const zr_tile *piece)
{
    zr_head_run run = {.count = 0};
    zr_span words = zr_stack_words(at, piece);
    bool together = zr_heads_split(&run, words) && run.count > 1 && !is_one_task(at, words, &run);
    size_t from = (size_t)(words.data - at->run.text.data);
    for (uint32_t j = 0; together && j < run.count && at->head.columns < ZR_SEAT_COLUMNS; j++)
        name_column(at, &(zr_tile){from + run.start[j], from + run.end[j], false});
    if (!together && at->head.columns < ZR_SEAT_COLUMNS)
        name_column(at, piece);
}

/* Names that ran together are parted; what stands between bars is one. */
static void split_names(zr_stack *at)
{
    if (at->run.kind == ZR_STRIP_BARS)
        return;
    zr_tile names[ZR_SEAT_COLUMNS];
    uint32_t count = at->head.columns;
    memcpy(names, at->names, count * sizeof *names);
    at->head.columns = 0;
    for (uint32_t i = 0; i < count; i++)
        zr_stack_name(at, &names[i]);
}

bool zr_stack_names_bodies(const zr_stack *at)
{
    return zr_head_bodies(&at->head) && at->head.columns > 1;
}

/* The first row's number in the line of the head: 任务 责任单位 1 建平台 甲局 2 … */
static bool begins_inline(const zr_stack *at, const zr_tile *piece)
{
    return at->run.kind == ZR_STRIP_WORDS && !piece->first &&
           zr_words_number(zr_stack_words(at, piece)) == 1 && at->head.kind[0] == ZR_HEAD_NUMBER &&
           zr_stack_names_bodies(at);
}

static bool may_name(zr_span words)
{
    zr_head_run run;
    return zr_words_may_head(words) || zr_heads_split(&run, words);
}

/* Where a blank line stands behind every cell, empty cells have left others, as many as there are columns. */
static void allow_blanks(zr_stack *at)
{
    uint32_t count = at->head.columns;
    if (at->run.kind != ZR_STRIP_LINES || count < 2)
        return;
    for (uint32_t i = 1; i < count; i++) {
        zr_span between = zr_span_cut(at->run.text, at->names[i - 1].end + 1, at->names[i].start);
        if (!memchr(between.data, '\n', between.size))
            return;
    }
    at->run.blanks = count;
}

/* 序号 and a column of bodies are among the names: other words below them are a heading, if anything. */
static bool is_full(const zr_stack *at)
{
    return at->run.kind == ZR_STRIP_LINES && at->head.columns > 2 &&
           (at->head.kind[0] == ZR_HEAD_NUMBER || at->head.kind[1] == ZR_HEAD_NUMBER) &&
           zr_stack_names_bodies(at);
}

/* The names of the columns that stand from `from` on; where the first row begins, or SIZE_MAX. */
size_t zr_stack_head(zr_stack *at, size_t from)
{
    bool bars = at->run.kind == ZR_STRIP_BARS;
    for (uint32_t looks = 0; looks < 2 * ZR_SEAT_COLUMNS && at->head.columns < ZR_SEAT_COLUMNS; looks++) {
        allow_blanks(at);
        zr_tile piece = zr_strip_tile(&at->run, from);
        zr_span words = zr_stack_words(at, &piece);
        if (zr_strip_is_over(&at->run, &piece))
            return SIZE_MAX;
        at->inlined |= begins_inline(at, &piece);
        if (finishes_name(at, &piece)) {
            lengthen_name(at, &piece);
            from = zr_strip_behind(&at->run, &piece);
            continue;
        }
        if (zr_stack_number(at, &piece) || zr_drawn_is_section(words) || (piece.first && from > at->broken))
            return split_names(at), from;
        bool number = zr_words_may_head(words) && zr_words_head_kind(words) == ZR_HEAD_NUMBER;
        if (bars && number)
            at->head.columns = 0; /* what stood before was a title */
        if (goes_on_name(at, &piece)) {
            lengthen_name(at, &piece);
        } else if (words.size) {
            if (!bars && !may_name(words))
                return is_full(at) ? split_names(at), from : SIZE_MAX;
            name_column(at, &piece);
        }
        from = zr_strip_behind(&at->run, &piece);
    }
    at->looked = from; /* many names, and no row */
    return SIZE_MAX;
}

/* No column is called 序号, but a number stands among the cells: the names end with the last that says what
 * it is, and the words before the number are the first row's. */
static bool part_head(zr_stack *at)
{
    uint32_t named = at->head.columns;
    while (named && (at->head.kind[named - 1] == ZR_HEAD_OTHER ||
                     !zr_words_may_head(zr_stack_words(at, &at->names[named - 1])) ||
                     zr_span_characters(zr_stack_words(at, &at->names[named - 1])) > 8))
        named--;
    at->leads = at->head.columns - named;
    if (named < 2 || at->leads > 2 || at->leads + named + 1 > ZR_SEAT_COLUMNS)
        return false;
    memcpy(at->lead, at->names + named, at->leads * sizeof *at->lead);
    for (uint32_t i = 0; i < at->leads; i++)
        at->lead_column[i] = (uint8_t)i;
    for (uint32_t i = named; i > at->leads; i--) {
        at->names[i] = at->names[i - 1];
        at->head.kind[i] = at->head.kind[i - 1];
    }
    at->head.number = at->leads;
    at->head.kind[at->leads] = ZR_HEAD_NUMBER;
    at->names[at->leads].end = at->names[at->leads].start = at->run.text.size;
    at->head.columns = named + 1;
    return true;
}

/* 项目 before 序号, and behind the last name the class of the first rows, which is no name: it stands before
 * the number of the first. */
static void part_class(zr_stack *at)
{
    uint32_t last = at->head.columns - 1;
    zr_head_run run;
    if (at->run.kind != ZR_STRIP_LINES || at->head.number != 1 || last < 3 ||
        at->head.kind[last] != ZR_HEAD_OTHER || zr_heads_split(&run, zr_stack_words(at, &at->names[last])))
        return;
    at->lead[0] = at->names[last];
    at->lead_column[0] = 0;
    at->leads = 1;
    at->head.columns = last;
}

static bool is_numbered(zr_stack *at)
{
    for (uint32_t i = 0; i < at->head.columns && at->head.number == ZR_NONE; i++) {
        if (at->head.kind[i] == ZR_HEAD_NUMBER)
            at->head.number = i;
    }
    return at->head.number != ZR_NONE;
}

static void judge_shares(zr_stack *at)
{
    bool shares[ZR_SEAT_COLUMNS];
    for (uint32_t i = 0; i < at->head.columns; i++)
        shares[i] = zr_words_are_share(zr_stack_words(at, &at->names[i]));
    zr_heads_settle_shares(at->head.kind, shares, at->head.columns);
}

bool zr_stack_find_number(zr_stack *at)
{
    judge_shares(at);
    if (is_numbered(at)) {
        part_class(at);
        return true;
    }
    return at->run.kind == ZR_STRIP_BARS && part_head(at);
}

bool zr_stack_signs(const zr_stack *at, const zr_tile *pieces, uint32_t index, uint32_t count)
{
    if (index == 0 || index + 1 >= count || !zr_words_are_bodies(zr_stack_words(at, &pieces[index - 1])) ||
        !zr_words_are_bodies(zr_stack_words(at, &pieces[index])))
        return false;
    zr_span below = zr_stack_words(at, &pieces[index + 1]);
    return zr_span_starts(below, "关于") ||
           (zr_words_are_time(below) && !zr_head_has(&at->head, ZR_HEAD_TIME));
}

void zr_stack_put_head(zr_stack *at)
{
    zr_drawn_reset(at->table, at->head.columns);
    zr_drawn_row(at->table, 0);
    for (uint32_t i = 0; i < at->head.columns; i++)
        zr_drawn_add(at->table, i, at->names[i].start, at->names[i].end);
}
