/* A page of a table whose cells stand in the middle of their rows: its columns by its head and by where words
 * begin, and each line's words in them. */
#include "source/drawn_centred.h"

#include "base/utf8.h"
#include "base/words.h"

enum { LONGEST = 900 /* bytes of a line */, SHORT_HEAD = 14 };

static uint32_t middle(const zr_centred_words *at)
{
    return at->left + at->right;
}

static uint32_t read_words(zr_centred_words out[ZR_CENTRED_WORDS], zr_span text, size_t start, size_t end,
                           uint32_t least)
{
    uint32_t count = 0, column = 0, gap = least;
    if (end - start > LONGEST)
        return 0;
    for (size_t at = start; at < end;) {
        uint32_t c;
        size_t size = zr_utf8_read(zr_span_cut(text, at, end), &c);
        uint32_t width = c == '\f' ? 0 : c == '\t' ? 4 : c == 0x3000 ? 2 : 1;
        if (zr_is_space(c) || c == '\f') {
            gap += width;
        } else {
            if (gap >= least && count == ZR_CENTRED_WORDS)
                return 0;
            if (gap >= least)
                out[count++] = (zr_centred_words){.start = at, .left = column};
            size_t more = zr_utf8_ideographs(text, at + size, end - at - size); /* as most are */
            size += more;
            width += (uint32_t)(more / 3);
            out[count - 1].end = at + size;
            out[count - 1].right = column + width;
            gap = 0;
        }
        column += width;
        at += size;
    }
    return count;
}

static uint32_t number_of(zr_span span)
{
    uint32_t value = 0;
    for (size_t i = 0; i < span.size; i++) {
        if (span.data[i] < '0' || span.data[i] > '9' || i > 3)
            return 0;
        value = value * 10 + (uint32_t)(span.data[i] - '0');
    }
    return value;
}

uint32_t zr_centred_pieces(zr_centred_words out[ZR_CENTRED_WORDS], zr_span text, size_t start, size_t end)
{
    return read_words(out, text, start, end, 2);
}

/* Short words without stops. */
static bool is_head(const zr_centred_page *at, const zr_centred_words *item, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        zr_span span = zr_centred_span(at, &item[i]);
        if (zr_span_characters(span) > SHORT_HEAD || zr_holds(span, "。") || zr_holds(span, "、") ||
            zr_holds(span, "，") || zr_holds(span, "：") || number_of(span))
            return false;
    }
    return count > 0;
}

/* A column of the head; a head of two lines has words above or below others. */
static void add_head(zr_centred_page *at, const zr_centred_words *item)
{
    for (uint32_t i = 0; i < at->columns; i++) {
        if (item->left < at->head[i].right && at->head[i].left < item->right) {
            if (at->head[i].right < item->right)
                at->head[i].right = item->right;
            return;
        }
    }
    if (at->columns == ZR_CENTRED_COLUMNS) {
        at->columns = ZR_CENTRED_COLUMNS + 1;
        return;
    }
    uint32_t place = at->columns++;
    for (; place > 0 && at->head[place - 1].left > item->left; place--)
        at->head[place] = at->head[place - 1];
    at->head[place] = *item;
}

static bool is_unit(zr_span span)
{
    return zr_holds(span, "责任") || zr_holds(span, "牵头") || zr_holds(span, "落实") ||
           zr_holds(span, "实施");
}

/* Adds the head's words in the line [start, end) if they are such; whether they are. */
static bool take_head_line(zr_centred_page *at, size_t start, size_t end, const char *begins)
{
    zr_centred_words item[ZR_CENTRED_WORDS];
    uint32_t count = zr_centred_pieces(item, at->text, start, end);
    if (count > ZR_CENTRED_COLUMNS || !is_head(at, item, count) ||
        (begins && !zr_span_equal(zr_centred_span(at, &item[0]), zr_span_of(begins))))
        return false;
    for (uint32_t i = 0; i < count && at->columns <= ZR_CENTRED_COLUMNS; i++)
        add_head(at, &item[i]);
    return at->columns <= ZR_CENTRED_COLUMNS;
}

/* The head around the line [start, end): 序 above and 号 below belong to it. `end` is then behind it. */
static bool read_head(zr_centred_page *at, size_t floor, size_t start, size_t *end)
{
    at->first = start;
    if (!take_head_line(at, start, *end, NULL))
        return false;
    size_t above = start;
    if (start > floor + 1) {
        for (above = start - 1; above > floor && at->text.data[above - 1] != '\n' && start - above < LONGEST;)
            above--;
        if (take_head_line(at, above, start - 1, "序")) {
            at->first = above;
            size_t below = zr_drawn_line_end(at->text, *end + 1);
            if (*end + 1 < at->text.size && take_head_line(at, *end + 1, below, "号"))
                *end = below;
        }
    }
    if (at->columns < 3 || at->columns > ZR_CENTRED_COLUMNS)
        return false; /* also when the lines around it have one too many */
    zr_span first = zr_centred_span(at, &at->head[0]);
    at->unit = at->columns - 1;
    return (zr_holds(first, "序") || zr_holds(first, "编号")) &&
           is_unit(zr_centred_span(at, &at->head[at->unit]));
}

/* The words that a single space parts from those of the last column: 优势赛道， 委、省经信. */
static void split_last(const zr_centred_page *at, zr_centred_words item[ZR_CENTRED_WORDS], uint32_t *count)
{
    zr_centred_words part[ZR_CENTRED_WORDS], *last = &item[*count - 1];
    uint32_t parts = read_words(part, at->text, last->start, last->end, 1);
    if (parts < 2 || *count == ZR_CENTRED_WORDS)
        return;
    zr_centred_words tail = part[parts - 1];
    tail.left += last->left;
    tail.right += last->left;
    bool latin = (unsigned char)at->text.data[part[parts - 2].end - 1] < 0x80 ||
                 (unsigned char)at->text.data[tail.start] < 0x80; /* L3 智能: a space of the words' own */
    bool below = zr_centred_distance(middle(&tail), middle(&at->head[at->unit])) <= 6;
    bool beside = at->right && tail.left + 8 >= at->left && tail.right > tail.left + 1;
    if (latin || (!below && !beside) || tail.left < last->left + 8)
        return;
    last->end = part[parts - 2].end;
    last->right = last->left + part[parts - 2].right;
    item[(*count)++] = tail;
}

static uint32_t nearest(const zr_centred_page *at, const zr_centred_words *one)
{
    uint32_t best = 0, least = UINT32_MAX;
    for (uint32_t i = 0; i < at->columns; i++) {
        uint32_t away = zr_centred_distance(middle(one), middle(&at->head[i]));
        if (i != at->task && away < least) {
            least = away;
            best = i;
        }
    }
    return best;
}

/* Words at the edge of the task's column, or reaching over it, are its own. */
static uint32_t column_of(const zr_centred_page *at, const zr_centred_words *one)
{
    if (zr_centred_distance(one->left, at->edge) <= 1 ||
        (one->left > at->edge && one->right <= at->reach && one->right - one->left > 8))
        return at->task;
    return nearest(at, one);
}

static void put_words(zr_centred_page *at, zr_centred_line *line, const zr_centred_words *one,
                      uint32_t column)
{
    zr_centred_words *cell = &line->cell[column];
    if (column == at->numbers)
        line->number = number_of(zr_centred_span(at, one));
    if (cell->end) {
        cell->end = one->end;
        cell->right = one->right;
    } else {
        *cell = *one;
    }
}

/* Last words of a line that stand below the last word of the head tell how wide its column is. */
static void widen(zr_centred_page *at, const zr_centred_words *last)
{
    const zr_centred_words *head = &at->head[at->unit];
    if (zr_centred_distance(middle(last), middle(head)) > 6 || last->right - last->left > 14)
        return;
    at->left = at->right && at->left < last->left ? at->left : last->left;
    at->right = at->right > last->right ? at->right : last->right;
}

/* Where most long words begin: the column of tasks. False if none is told. */
static bool find_edge(zr_centred_page *at, size_t from, size_t to)
{
    enum { WIDE = 10, PLACES = 120 };
    uint32_t begins[PLACES] = {0}, best = 0;
    for (size_t line = from; line < to;) {
        size_t end = zr_drawn_line_end(at->text, line);
        zr_centred_words item[ZR_CENTRED_WORDS];
        uint32_t count = zr_centred_pieces(item, at->text, line, end < to ? end : to);
        for (uint32_t i = 0; i < count; i++) {
            if (item[i].right - item[i].left >= WIDE && item[i].left < PLACES)
                begins[item[i].left]++;
            if (i > 0 && i + 1 == count)
                widen(at, &item[i]);
            if (i + 1 < count && item[i].right > at->reach && item[i].right - item[i].left >= WIDE)
                at->reach = item[i].right;
        }
        line = end + 1;
    }
    for (uint32_t i = 1; i < PLACES; i++)
        best = begins[i] > begins[best] ? i : best;
    at->edge = best;
    at->task = at->columns;
    for (uint32_t i = 1; i + 1 < at->columns && begins[best] > 1; i++) {
        if (at->head[i].right > best && (at->task == at->columns || at->head[at->task].right < best + 6))
            at->task = i;
    }
    for (uint32_t i = 1; i + 1 < at->columns && at->task == at->columns && begins[best] > 1; i++) {
        if (at->head[i].left <= best && (i + 2 == at->columns || at->head[i + 1].left > best))
            at->task = i; /* all heads end left of the zr_centred_words */
    }
    return at->task < at->columns;
}

/* Does another head stand in the line [start, end)? */
static bool is_next_head(const zr_centred_page *at, size_t start, size_t end)
{
    zr_centred_words item[ZR_CENTRED_WORDS];
    uint32_t count = zr_centred_pieces(item, at->text, start, end);
    return count >= 2 && is_head(at, item, count) && is_unit(zr_centred_span(at, &item[count - 1])) &&
           zr_holds(zr_centred_span(at, &item[count - 1]), "单位");
}

/* The lines of the page behind the head, up to a page's mark or another head. */
static size_t page_end(const zr_centred_page *at, size_t from)
{
    uint32_t blank = 0, lines = 0;
    size_t behind = from;
    for (size_t line = from; line < at->text.size && lines < ZR_CENTRED_LINES;) {
        size_t end = zr_drawn_line_end(at->text, line);
        zr_span all = zr_span_trim(zr_span_cut(at->text, line, end));
        bool mark = all.size && zr_drawn_is_pause(all) && !number_of(all);
        blank = all.size ? 0 : blank + 1;
        if (mark || blank > 2 || zr_span_starts(all, "附") || is_next_head(at, line, end))
            break;
        line = end < at->text.size ? end + 1 : end;
        behind = all.size ? line : behind;
        lines++;
    }
    return behind;
}

/* The words of every line in their columns. */
static bool read_lines(zr_centred_page *at, size_t from)
{
    for (size_t start = from; start < at->behind;) {
        size_t end = zr_drawn_line_end(at->text, start);
        zr_centred_words item[ZR_CENTRED_WORDS];
        zr_span all = zr_span_trim(zr_span_cut(at->text, start, end));
        uint32_t count = zr_centred_pieces(item, at->text, start, end);
        start = end + 1;
        if (all.size == 0)
            continue;
        if (count == 0 || at->lines == ZR_CENTRED_LINES)
            return false;
        zr_centred_line *line = &at->line[at->lines++];
        *line = (zr_centred_line){.section = count == 1 && zr_drawn_is_section(all)};
        if (!line->section)
            split_last(at, item, &count);
        for (uint32_t i = 0; i < count; i++)
            put_words(at, line, &item[i], line->section ? 0 : column_of(at, &item[i]));
    }
    return true;
}

bool zr_centred_read(zr_centred_page *at, size_t floor, size_t start, size_t *looked)
{
    at->below = zr_drawn_line_end(at->text, start);
    *looked = at->below + 1;
    if (at->below - start > LONGEST || !read_head(at, floor, start, &at->below))
        return false;
    at->behind = page_end(at, at->below + 1);
    *looked = at->behind > *looked ? at->behind : *looked;
    return at->behind > at->below + 1 && find_edge(at, at->below + 1, at->behind) &&
           read_lines(at, at->below + 1);
}
