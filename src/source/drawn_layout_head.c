/* The head of a table that a copy keeps apart by spaces: the names of its columns, and where they stand. */
#include "source/drawn_layout.h"

#include "base/utf8.h"
#include "base/words.h"

enum { LONGEST = 900 /* bytes of a line */, SHORT_NAME = 14 };

/* Adds the character that is `size` bytes at `at` to the words of a line. */
static void widen(zr_layout_atom *atom, size_t end, const uint32_t column[], const uint32_t width[],
                  uint32_t weight)
{
    atom->end = end;
    atom->weight += weight;
    for (int m = 0; m < ZR_LAYOUT_MEASURES; m++)
        atom->right[m] = column[m] + width[m];
}

/* The next character, and how many like it stand there: most stand in runs of spaces or of Chinese ones. */
static uint32_t next_run(zr_span line, size_t at, size_t *size, uint32_t *times)
{
    uint32_t c = ' ';
    for (*size = 0; at + *size < line.size && line.data[at + *size] == ' ';)
        ++*size;
    *times = (uint32_t)*size;
    if (*size == 0 && (*size = zr_utf8_ideographs(line, at, line.size)) != 0) {
        c = 0x4E00; /* or any other */
        *times = (uint32_t)*size / 3;
    } else if (*size == 0) {
        *size = zr_utf8_read(zr_span_cut(line, at, line.size), &c);
        *times = 1;
    }
    return c;
}

uint32_t zr_layout_atoms(zr_layout_atom out[ZR_LAYOUT_ATOMS], zr_span text, size_t start, size_t end)
{
    uint32_t count = 0, gap = 2, column[ZR_LAYOUT_MEASURES] = {0}, times;
    if (end - start > LONGEST)
        return ZR_NONE;
    zr_span line = zr_span_cut(text, 0, end);
    for (size_t at = start, size; at < end; at += size) {
        uint32_t c = next_run(line, at, &size, &times);
        uint32_t one = c == '\f' || c == '\r' ? 0 : c == '\t' ? 4 : c == 0x3000 ? 2 : 1;
        uint32_t width[] = {one * times, (c >= 0x1100 && one == 1 ? 2 : one) * times};
        if (zr_is_space(c) || c == '\f') {
            gap += width[0];
        } else {
            if (gap && count == ZR_LAYOUT_ATOMS)
                return ZR_NONE;
            if (gap)
                out[count++] = (zr_layout_atom){.start = at, .left = {column[0], column[1]}, .gap = gap};
            widen(&out[count - 1], at + size, column, width, (c < 0x1100 ? 2 : ZR_LAYOUT_CHARACTER) * times);
            gap = 0;
        }
        for (int m = 0; m < ZR_LAYOUT_MEASURES; m++)
            column[m] += width[m];
    }
    return count;
}

static zr_span words_of(zr_span text, const zr_layout_atom *atom)
{
    return zr_span_cut(text, atom->start, atom->end);
}

/* 工 作 任 务: characters set apart are one name, and so are 2027 年. */
static bool goes_on_name(zr_span text, const zr_layout_atom *before, const zr_layout_atom *atom)
{
    zr_span left = words_of(text, before), right = words_of(text, atom);
    if (zr_span_equal(left, zr_span_of("序")) && !zr_span_starts(right, "号"))
        return false; /* 号 stands below */
    return atom->gap <= 2 && (zr_span_characters(right) == 1 || zr_span_characters(left) == 1);
}

/* A column of the head; in a head of two lines words stand above or below others. */
static bool add_name(zr_layout_head *at, const zr_layout_atom *atom)
{
    for (uint32_t i = 0; i < at->columns; i++) {
        zr_layout_atom *name = &at->name[i];
        if (atom->left[0] < name->right[0] && name->left[0] < atom->right[0]) {
            for (int m = 0; m < ZR_LAYOUT_MEASURES; m++)
                name->right[m] = name->right[m] > atom->right[m] ? name->right[m] : atom->right[m];
            return true;
        }
    }
    if (at->columns == ZR_LAYOUT_COLUMNS)
        return false;
    uint32_t place = at->columns++;
    for (; place > 0 && at->name[place - 1].left[0] > atom->left[0]; place--)
        at->name[place] = at->name[place - 1];
    at->name[place] = *atom;
    return true;
}

static bool may_name(zr_span words)
{
    static const char *const stops[] = {"。", "、", "，", "：", ":", "；", NULL};
    return zr_span_characters(words) <= SHORT_NAME && !zr_holds_any(words, stops) && !zr_words_number(words);
}

/* Adds the names in the line [start, end), which begins with `begins` if that is given; whether they are. */
static bool take_line(zr_layout_head *at, zr_span text, size_t start, size_t end, const char *begins)
{
    zr_layout_atom atoms[ZR_LAYOUT_ATOMS];
    uint32_t count = zr_layout_atoms(atoms, text, start, end), names = 0;
    if (count == ZR_NONE || count == 0 || count > 4 * ZR_LAYOUT_COLUMNS)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        zr_layout_atom *last = names ? &atoms[names - 1] : NULL;
        if (last && goes_on_name(text, last, &atoms[i])) {
            last->end = atoms[i].end;
            last->right[0] = atoms[i].right[0];
            last->right[1] = atoms[i].right[1];
        } else {
            atoms[names++] = atoms[i];
        }
    }
    if (begins && !zr_span_equal(words_of(text, &atoms[0]), zr_span_of(begins)))
        return false;
    for (uint32_t i = 0; i < names; i++) {
        if (!may_name(words_of(text, &atoms[i])) || !add_name(at, &atoms[i]))
            return false;
    }
    return true;
}

/* Does the atom below finish a name? 序 and 号, 完成时 and 限. */
static bool finishes(const zr_layout_head *at, zr_span text, const zr_layout_atom *atom)
{
    char joined[2 * 4 * SHORT_NAME];
    for (uint32_t i = 0; i < at->columns; i++) {
        const zr_layout_atom *name = &at->name[i];
        if (atom->left[0] >= name->right[0] || name->left[0] >= atom->right[0])
            continue;
        zr_span upper = words_of(text, name), lower = words_of(text, atom);
        if (upper.size + lower.size > sizeof joined || zr_words_head_kind(upper) != ZR_HEAD_OTHER)
            return false;
        memcpy(joined, upper.data, upper.size);
        memcpy(joined + upper.size, lower.data, lower.size);
        return zr_words_head_kind((zr_span){joined, upper.size + lower.size}) != ZR_HEAD_OTHER;
    }
    return false;
}

/* The line below belongs to the head if it finishes one of its names. */
static void take_below(zr_layout_head *at, zr_span text, size_t end)
{
    zr_layout_atom atoms[ZR_LAYOUT_ATOMS];
    size_t below = end < text.size ? zr_drawn_line_end(text, end + 1) : end;
    uint32_t count = below > end ? zr_layout_atoms(atoms, text, end + 1, below) : 0;
    bool more = false;
    for (uint32_t i = 0; i < count && count != ZR_NONE && !more; i++)
        more = finishes(at, text, &atoms[i]);
    zr_layout_head saved = *at;
    if (more && take_line(at, text, end + 1, below, NULL) && at->columns == saved.columns)
        at->behind = below + 1;
    else
        *at = saved;
}

/* The line above belongs to the head if 序 begins it and 号 the line below. */
static void take_above(zr_layout_head *at, zr_span text, size_t floor, size_t start)
{
    if (start <= floor + 1)
        return;
    size_t above = start - 1;
    while (above > floor && text.data[above - 1] != '\n' && start - above < LONGEST)
        above--;
    zr_layout_head saved = *at;
    if (take_line(at, text, above, start - 1, "序"))
        at->first = above;
    else
        *at = saved;
}

/* Are most columns further apart than words are? */
static bool has_gaps(const zr_layout_head *at)
{
    uint32_t wide = 0;
    for (uint32_t i = 1; i < at->columns; i++)
        wide += at->name[i].left[0] > at->name[i - 1].right[0] + 1;
    return 2 * wide >= at->columns - 1;
}

/* What the words of a column's name say, those of its second line too. */
static zr_head_kind kind_of(const zr_layout_head *at, zr_span text, uint32_t column)
{
    zr_span words = words_of(text, &at->name[column]);
    bool split = zr_span_equal(words, zr_span_of("序")); /* 号 stands below */
    bool time = zr_span_ends(words, "时");               /* 限 does */
    zr_head_kind kind = zr_words_head_kind(words);
    return split ? ZR_HEAD_NUMBER : kind == ZR_HEAD_OTHER && time ? ZR_HEAD_TIME : kind;
}

/* What the columns hold; false if no numbers, no tasks or no bodies stand in them. */
static bool tell_columns(zr_layout_head *at, zr_span text)
{
    bool bodies = false;
    at->numbers = at->task = ZR_NONE;
    for (uint32_t i = 0; i < at->columns; i++) {
        at->kind[i] = kind_of(at, text, i);
        bodies |= zr_head_names_bodies(at->kind[i]);
        if (at->kind[i] == ZR_HEAD_NUMBER && at->numbers == ZR_NONE)
            at->numbers = i;
    }
    return bodies && at->columns >= 3 && at->numbers != ZR_NONE;
}

/* Names without gaps between them, where the columns are narrow: each says what it is, and the lines below
 * have gaps as only columns do. */
static bool heads_gaps(const zr_layout_head *at, zr_span text)
{
    enum { LINES = 6, GAP = 4, COLUMNS = 4 };
    uint32_t gapped = 0;
    for (uint32_t i = 0; i < at->columns; i++) {
        if (at->kind[i] == ZR_HEAD_OTHER)
            return false;
    }
    size_t start = at->behind;
    for (uint32_t line = 0; line < LINES && start < text.size; line++) {
        zr_layout_atom atoms[ZR_LAYOUT_ATOMS];
        size_t end = zr_drawn_line_end(text, start);
        uint32_t count = zr_layout_atoms(atoms, text, start, end), wide = 0;
        for (uint32_t i = 0; i < count && count != ZR_NONE; i++)
            wide += atoms[i].gap >= GAP;
        gapped += wide > 0;
        start = end + 1;
    }
    return at->columns >= COLUMNS && gapped >= 2;
}

bool zr_layout_read_head(zr_layout_head *out, zr_span text, size_t floor, size_t start)
{
    size_t end = zr_drawn_line_end(text, start);
    *out = (zr_layout_head){.first = start, .behind = end + 1};
    if (end - start > LONGEST || memchr(text.data + start, '\t', end - start))
        return false; /* marks between columns say nothing of places */
    if (!take_line(out, text, start, end, NULL))
        return false;
    take_above(out, text, floor, start);
    take_below(out, text, end);
    return tell_columns(out, text) && (has_gaps(out) || heads_gaps(out, text));
}
