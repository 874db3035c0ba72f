/* What a printer puts between two pages of a table: numbers of pages in any form, and running heads.
 *
 *        1 / 3                       3 / 宜昌市公报                 (before a form feed)
 *   某市人民政府公报                                  某市人民政府公报     (behind it)
 *
 * Words of a table's cells begin where others of their column do; these begin elsewhere. */
#include "source/drawn_layout.h"

#include "base/words.h"

#include <string.h>

enum {
    NEAR_FEED = 3 /* blank lines before a form feed */,
    MOST_SKIPPED = 4,
    FURNITURE = 2 /* words in a line */
};

/* Does a form feed begin the next line that is not blank? */
static bool is_before_feed(zr_span text, size_t end)
{
    for (uint32_t i = 0; i <= NEAR_FEED && end + 1 < text.size; i++) {
        size_t start = end + 1;
        end = zr_drawn_line_end(text, start);
        if (text.data[start] == '\f')
            return true;
        if (zr_span_trim(zr_span_cut(text, start, end)).size)
            return false;
    }
    return false;
}

/* Does the word begin where the name of a column does, or words of a cell in the page's lines? */
static bool is_aligned(const zr_layout_page *at, const zr_layout_atom *atom)
{
    uint32_t measure = at->measured ? at->measure : at->head.measure, left = atom->left[measure];
    for (uint32_t c = 0; c < at->head.columns; c++) {
        if (c == at->head.numbers)
            continue;
        if (zr_layout_distance(at->head.name[c].left[measure], left) <= 1)
            return true;
        for (uint32_t i = 0; i < at->lines && at->measured; i++) {
            const zr_layout_words *cell = &at->line[i].cell[c];
            if (cell->end && !at->line[i].section && zr_layout_distance(cell->left, left) <= 1)
                return true;
        }
    }
    return false;
}

/* A few words of which none stands where a cell's would; a number of a page may be among them. */
static bool is_furniture(const zr_layout_page *at, size_t start, size_t end, bool numbered)
{
    zr_layout_atom atoms[ZR_LAYOUT_ATOMS];
    zr_span all = zr_span_trim(zr_span_cut(at->text, start, end));
    uint32_t count = zr_layout_atoms(atoms, at->text, start, end);
    if (zr_words_are_page(all))
        return true;
    bool number = false;
    if (count == ZR_NONE || count == 0 || count > FURNITURE || zr_drawn_is_section(all) ||
        zr_span_ends(all, "。") || zr_span_ends(all, "、"))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        bool own = zr_words_are_page(zr_span_cut(at->text, atoms[i].start, atoms[i].end));
        number |= own;
        if (!own && is_aligned(at, &atoms[i]))
            return false;
    }
    return number || !numbered;
}

bool zr_layout_is_foot(const zr_layout_page *at, size_t start, size_t end)
{
    return is_before_feed(at->text, end) && is_furniture(at, start, end, true);
}

size_t zr_layout_behind_furniture(const zr_layout_page *at, size_t line, uint32_t number)
{
    size_t start = line;
    for (uint32_t i = 0; i <= MOST_SKIPPED && start < at->text.size;) {
        size_t end = zr_drawn_line_end(at->text, start);
        zr_span words = zr_span_trim(zr_span_cut(at->text, start, end));
        zr_layout_atom atoms[ZR_LAYOUT_ATOMS];
        uint32_t count = words.size ? zr_layout_atoms(atoms, at->text, start, end) : 0;
        if (count != ZR_NONE && count > FURNITURE &&
            zr_words_row_number(zr_span_cut(at->text, atoms[0].start, atoms[0].end)) == number)
            return start;
        if (words.size && !zr_drawn_is_pause(words) && !is_furniture(at, start, end, false))
            return line;
        i += words.size > 0;
        start = end + 1;
    }
    return line;
}
