/* The head of a table that a copy keeps apart by spaces: the names of its columns, and where they stand. */
#include "source/drawn_layout.h"

#include "base/lines.h"
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
    bool upper = zr_span_equal(left, zr_span_of("序")) && !zr_span_starts(right, "号");
    if (upper || zr_span_equal(left, zr_span_of("号")))
        return false; /* 序 stands above 号 */
    return atom->gap <= 2 && (zr_span_characters(right) == 1 || zr_span_characters(left) == 1);
}

static bool stands_over(const zr_layout_atom *a, const zr_layout_atom *b, uint32_t measure)
{
    return a->left[measure] < b->right[measure] && b->left[measure] < a->right[measure];
}

/* Words above or below those that the column has. */
static bool pile(zr_layout_head *at, uint32_t column, const zr_layout_atom *atom)
{
    zr_layout_stack *words = &at->words[column];
    zr_layout_atom *name = &at->name[column];
    if (words->count == ZR_LAYOUT_STORIES)
        return false;
    uint32_t place = words->count++;
    for (; place > 0 && words->start[place - 1] > atom->start; place--) {
        words->start[place] = words->start[place - 1];
        words->end[place] = words->end[place - 1];
    }
    words->start[place] = atom->start;
    words->end[place] = atom->end;
    for (int m = 0; m < ZR_LAYOUT_MEASURES; m++) {
        name->left[m] = name->left[m] < atom->left[m] ? name->left[m] : atom->left[m];
        name->right[m] = name->right[m] > atom->right[m] ? name->right[m] : atom->right[m];
    }
    return true;
}

/* The column whose name the words stand above or below; a single character (限 below 完成时) may stand beside
 * its edge. ZR_NONE: none. */
static uint32_t column_over(const zr_layout_head *at, const zr_layout_atom *atom)
{
    enum { CHARACTER = 4 /* bytes */ };
    uint32_t m = at->measure;
    for (uint32_t i = 0; i < at->columns; i++) {
        if (stands_over(atom, &at->name[i], m))
            return i;
    }
    for (uint32_t i = 0; i < at->columns && atom->end - atom->start <= CHARACTER; i++) {
        if (atom->left[m] == at->name[i].right[m] || atom->right[m] == at->name[i].left[m])
            return i;
    }
    return ZR_NONE;
}

/* A column of the head; in a head of several lines words stand above or below others. */
static bool add_name(zr_layout_head *at, const zr_layout_atom *atom)
{
    uint32_t over = column_over(at, atom);
    if (over != ZR_NONE)
        return pile(at, over, atom);
    if (at->columns == ZR_LAYOUT_COLUMNS)
        return false;
    uint32_t place = at->columns++;
    for (; place > 0 && at->name[place - 1].left[0] > atom->left[0]; place--) {
        at->name[place] = at->name[place - 1];
        at->words[place] = at->words[place - 1];
    }
    at->name[place] = *atom;
    at->words[place] = (zr_layout_stack){.start = {atom->start}, .end = {atom->end}, .count = 1};
    return true;
}

static bool may_name(zr_span words)
{
    static const char *const stops[] = {"。", "、", "，", "：", ":", "；", NULL};
    return zr_span_characters(words) <= SHORT_NAME && !zr_holds_any(words, stops) && !zr_words_number(words);
}

/* Adds the names in the line [start, end); whether they are. */
static bool take_line(zr_layout_head *at, zr_span text, size_t start, size_t end)
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
    for (uint32_t i = 0; i < names; i++) {
        if (!may_name(words_of(text, &atoms[i])) || !add_name(at, &atoms[i]))
            return false;
    }
    return true;
}

enum { LONGEST_JOINED = (ZR_LAYOUT_STORIES + 1) * 4 * SHORT_NAME * 2 };

/* A column's name: the words of all its lines, and `more` behind them if there is that. */
static zr_span join_name(char joined[LONGEST_JOINED], const zr_layout_stack *words, zr_span text,
                         const zr_layout_atom *more)
{
    size_t size = 0;
    for (uint32_t i = 0; i < words->count + (more ? 1 : 0); i++) {
        zr_span piece = i < words->count ? zr_span_cut(text, words->start[i], words->end[i])
                                         : zr_span_cut(text, more->start, more->end);
        if (piece.size > LONGEST_JOINED - size)
            break;
        memcpy(joined + size, piece.data, piece.size);
        size += piece.size;
    }
    return (zr_span){joined, size};
}

/* What it says. */
static zr_head_kind kind_of(const zr_layout_head *at, zr_span text, uint32_t column,
                            const zr_layout_atom *more)
{
    char joined[LONGEST_JOINED];
    return zr_words_head_kind(join_name(joined, &at->words[column], text, more));
}

/* Does the atom below finish a name? 序 and 号, 完成时 and 限, 牵头 and 单位. */
static bool finishes(const zr_layout_head *at, zr_span text, const zr_layout_atom *atom)
{
    uint32_t i = column_over(at, atom);
    return i != ZR_NONE && kind_of(at, text, i, NULL) == ZR_HEAD_OTHER &&
           kind_of(at, text, i, atom) != ZR_HEAD_OTHER;
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
    if (more && take_line(at, text, end + 1, below) && at->columns == saved.columns)
        at->behind = below + 1;
    else
        *at = saved;
}

/* Does the line begin with 序, or 序号? */
static bool begins_head(zr_span text, size_t start, size_t end)
{
    return zr_span_starts(zr_span_trim(zr_span_cut(text, start, end)), "序");
}

/* So many lines above the one at hand belong to the head, of which one begins with 序; false if they do not
 * hold names, or are not there. */
static bool take_above(zr_layout_head *at, zr_span text, size_t floor, uint32_t lines)
{
    bool begins = lines == 0;
    for (uint32_t i = 0; i < lines; i++) {
        size_t below = at->first;
        if (below <= floor + 1)
            return false;
        size_t above = zr_line_start(text, zr_line_floor(floor, below, LONGEST), below - 1);
        begins |= begins_head(text, above, below - 1);
        if (!take_line(at, text, above, below - 1))
            return false;
        at->first = above;
    }
    return begins;
}

/* Are most columns further apart than words are? */
static bool has_gaps(const zr_layout_head *at)
{
    uint32_t wide = 0;
    for (uint32_t i = 1; i < at->columns; i++)
        wide += at->name[i].left[at->measure] > at->name[i - 1].right[at->measure] + 1;
    return 2 * wide >= at->columns - 1;
}

/* What the columns hold; false if no numbers, no tasks or no bodies stand in them. */
static bool tell_columns(zr_layout_head *at, zr_span text)
{
    bool bodies = false, shares[ZR_LAYOUT_COLUMNS];
    char joined[LONGEST_JOINED];
    at->numbers = at->task = ZR_NONE;
    for (uint32_t i = 0; i < at->columns; i++) {
        zr_span name = join_name(joined, &at->words[i], text, NULL);
        at->kind[i] = zr_words_head_kind(name);
        shares[i] = zr_words_are_share(name);
    }
    zr_heads_settle_shares(at->kind, shares, at->columns);
    for (uint32_t i = 0; i < at->columns; i++) {
        bodies |= zr_head_names_bodies(at->kind[i]);
        if (at->kind[i] == ZR_HEAD_NUMBER && at->numbers == ZR_NONE)
            at->numbers = i;
    }
    return bodies && at->columns >= 3 && at->numbers != ZR_NONE;
}

/* Names without gaps between them, where the columns are narrow: most say what they are, and the lines below
 * have gaps as only columns do. */
static bool heads_gaps(const zr_layout_head *at, zr_span text)
{
    enum { LINES = 6, GAP = 4, COLUMNS = 4 };
    uint32_t gapped = 0, others = 0;
    for (uint32_t i = 0; i < at->columns; i++)
        others += at->kind[i] == ZR_HEAD_OTHER;
    if (4 * others > at->columns)
        return false;
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

/* The head with so many lines above the one at [start, end). */
static bool read_stories(zr_layout_head *out, zr_span text, size_t floor, size_t start, size_t end,
                         uint32_t above)
{
    uint32_t measure = out->measure;
    *out = (zr_layout_head){.first = start, .behind = end + 1, .measure = measure};
    if (!take_line(out, text, start, end) || !take_above(out, text, floor, above))
        return false;
    take_below(out, text, end);
    return tell_columns(out, text) && (has_gaps(out) || heads_gaps(out, text));
}

bool zr_layout_read_head(zr_layout_head *out, zr_span text, size_t floor, size_t start)
{
    size_t end = zr_drawn_line_end(text, start);
    *out = (zr_layout_head){.first = start, .behind = end + 1};
    if (end - start > LONGEST || memchr(text.data + start, '\t', end - start))
        return false; /* marks between columns say nothing of places */
    if (!take_line(out, text, start, end))
        return false;
    for (uint32_t above = 0; above < ZR_LAYOUT_STORIES; above++) {
        zr_layout_head other = {.measure = 1};
        out->measure = 0;
        bool one = read_stories(out, text, floor, start, end, above);
        if (one && above == 0 && out->behind == end + 1)
            return true; /* in one line no words stand above others */
        bool two = read_stories(&other, text, floor, start, end, above);
        if (two && (!one || other.columns < out->columns))
            *out = other; /* more words stand above others */
        if (one || two)
            return true;
    }
    return false;
}
