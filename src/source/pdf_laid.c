/* Tables of a PDF whose columns no rules keep apart: below a head that names bodies the lines of the page are
 * set with their words at their places, as a copy of the page has them, and read as tables drawn with spaces
 * are. */
#include "source/pdf.h"

#include "base/words.h"
#include "source/drawn.h"
#include "source/drawn_words.h"

#include <stdlib.h>
#include <string.h>

enum { LEAST_LINES = 3, LONGEST_NAME = 14, MOST_NAMES = 16 };
static const float gap_of_words = 0.35f, gap_of_columns = 0.6f,
                   most_of_width = 0.85f; /* of a character; of the head */

/* The next piece of a line between gaps; empty at its end. */
static zr_span next_piece(zr_span *rest)
{
    *rest = zr_span_trim(*rest);
    size_t end = 0;
    while (end < rest->size && rest->data[end] != ' ' && rest->data[end] != '\t')
        end++;
    zr_span piece = zr_span_cut(*rest, 0, end);
    *rest = zr_span_cut(*rest, end, rest->size);
    return piece;
}

/* 序号  任务  责任单位: names of columns, each short and without stops, of which some name bodies. */
static bool is_head(zr_span line)
{
    static const char *const stops[] = {"。", "，", "、", "：", ":", "；", NULL};
    uint32_t names = 0, known = 0, bodies = 0;
    if (zr_holds_any(line, stops))
        return false;
    for (zr_span rest = line, piece; (piece = next_piece(&rest)).size && names <= MOST_NAMES; names++) {
        zr_head_kind kind = zr_words_head_kind(piece);
        if (zr_span_characters(piece) > LONGEST_NAME)
            return false;
        known += kind != ZR_HEAD_OTHER;
        bodies += zr_head_names_bodies(kind);
    }
    return names >= 3 && names <= MOST_NAMES && bodies && 2 * known > names;
}

static float width_of(const zr_pdf_line *line)
{
    return line->box.right - line->box.left;
}

/* A line of a paragraph below the table: as wide as it, and without a gap. */
static bool is_prose(const zr_pdf_line *line, float width)
{
    return width_of(line) > width * most_of_width && !zr_holds(line->text, " ") &&
           !zr_holds(line->text, "\t");
}

/* The lines of one page that are set. */
typedef struct region {
    zr_pdf_text *text;
    size_t first, last; /* lines */
    uint32_t page;
    float left, em;
} region;

static void pad(zr_buffer *words, uint32_t *width, uint32_t to, uint32_t least)
{
    uint32_t spaces = to > *width + least ? to - *width : least;
    for (uint32_t i = 0; i < spaces; i++)
        zr_buffer_char(words, ' ');
    *width += spaces;
}

/* Each word begins at its place, counted in half characters; a character counts as one of them, as in the
 * copies that programs make. */
static zr_span set_line(const region *in, zr_glyph **glyphs, size_t count)
{
    zr_buffer words = {0};
    uint32_t width = 0;
    for (size_t i = 0; i < count; i++) {
        float gap = i ? (glyphs[i]->box.left - glyphs[i - 1]->box.right) / in->em : 0;
        float place = (glyphs[i]->box.left - in->left) / in->em * 2 + 0.5f;
        uint32_t column = place > 0 && place < 400 ? (uint32_t)place : 0;
        if (!i || gap > gap_of_words)
            pad(&words, &width, column, i == 0 ? 0 : gap > gap_of_columns ? 2 : 1);
        width++;
        zr_buffer_add(&words, glyphs[i]->text);
    }
    in->text->arena.failed |= words.failed;
    zr_span line = zr_arena_copy(&in->text->arena, zr_buffer_span(&words));
    zr_buffer_free(&words);
    return line;
}

static void take_line(void *self, zr_glyph **glyphs, size_t count)
{
    region *in = self;
    zr_pdf_line *line = zr_pdf_add_line(in->text);
    if (!line)
        return;
    *line = (zr_pdf_line){.box = glyphs[0]->box, .em = in->em, .page = in->page};
    line->box.right = glyphs[count - 1]->box.right;
    float middle = (line->box.top + line->box.bottom) / 2; /* figures may be lower than characters */
    line->box.top = middle - in->em / 2;
    line->box.bottom = middle + in->em / 2;
    line->size = line->box.bottom - line->box.top;
    line->text = line->laid = set_line(in, glyphs, count);
}

/* Where the table begins among the page's lines: at a head, or at the first line if the last page ended in
 * one. */
static size_t find_first(const zr_pdf_text *text, size_t from)
{
    size_t i = from;
    while (!text->open && i < text->count && !is_head(text->lines[i].text))
        i++;
    return i;
}

/* The glyphs of the region's lines, put first. */
static size_t gather(const region *in, zr_glyph **glyphs, size_t count)
{
    float top = in->text->lines[in->first].box.top, bottom = in->text->lines[in->last - 1].box.bottom;
    size_t taken = 0;
    for (size_t i = 0; i < count; i++) {
        zr_glyph *glyph = glyphs[i];
        float middle = zr_glyph_middle(glyph);
        if (middle < top || middle > bottom)
            continue;
        glyphs[i] = glyphs[taken];
        glyphs[taken++] = glyph;
    }
    return taken;
}

static int in_order(const void *a, const void *b)
{
    const zr_glyph *const *x = a, *const *y = b;
    return (*x > *y) - (*x < *y);
}

/* How much lower `glyph` is than its neighbour in the same words; false if they are none. */
static bool is_lower(const zr_glyph *glyph, const zr_glyph *beside, float em, float *by)
{
    float gap = glyph->box.left > beside->box.left ? glyph->box.left - beside->box.right
                                                   : beside->box.left - glyph->box.right;
    *by = zr_glyph_middle(glyph) - zr_glyph_middle(beside);
    return gap < em * gap_of_columns && gap > -em && *by < em * 0.6f && *by > -em * 0.6f;
}

/* Figures and letters of another font stand lower than the characters beside them (5G网络, 2025年): they are
 * put at the height of these. */
static void align(zr_glyph **glyphs, size_t count, float em)
{
    qsort(glyphs, count, sizeof *glyphs, in_order);
    for (size_t start = 0, end; start < count; start = end) {
        float by = 0;
        for (end = start; end < count && !zr_glyph_is_wide(glyphs[end]); end++) {
        }
        bool beside = end > start && ((start > 0 && is_lower(glyphs[start], glyphs[start - 1], em, &by)) ||
                                      (end < count && is_lower(glyphs[end - 1], glyphs[end], em, &by)));
        for (size_t i = start; i < end && beside; i++) {
            glyphs[i]->box.top -= by;
            glyphs[i]->box.bottom -= by;
        }
        end += end < count;
    }
}

/* Its lines are cut anew, more closely: the number of a row stands between two of its lines. */
static void set_region(region *in, zr_glyph **glyphs, size_t count)
{
    static const float close = 0.3f;
    zr_pdf_text *text = in->text;
    size_t taken = gather(in, glyphs, count);
    memmove(text->lines + in->first, text->lines + in->last, (text->count - in->last) * sizeof *text->lines);
    text->count -= in->last - in->first;
    align(glyphs, taken, in->em);
    zr_pdf_cut_lines(glyphs, taken, close, take_line, in);
}

void zr_pdf_lay_out(zr_pdf_text *text, zr_glyph **glyphs, size_t count, size_t from, uint32_t number)
{
    region in = {.text = text, .first = find_first(text, from), .page = number};
    if (in.first == text->count || text->bold || text->flat)
        return;
    const zr_pdf_line *head = &text->lines[in.first];
    if (!text->open || is_head(head->text))
        text->laid_width = width_of(head);
    in.left = head->box.left;
    in.em = head->em;
    for (in.last = in.first; in.last < text->count && !is_prose(&text->lines[in.last], text->laid_width);
         in.last++)
        in.left = text->lines[in.last].box.left < in.left ? text->lines[in.last].box.left : in.left;
    bool table = in.last > in.first && (text->open || in.last - in.first >= LEAST_LINES);
    text->open = table && in.last == text->count;
    text->laid |= table;
    if (table)
        set_region(&in, glyphs, count);
}

/* Puts the text that was read into `out`, each part with the page that it came from. */
static void copy_pages(zr_draft *out, const zr_source *source, const zr_draft *from)
{
    const zr_places *map = &source->extraction, *pages = &from->map;
    for (size_t i = 0; i < map->count; i++) {
        size_t at = map->pieces[i].at, end = zr_places_end(map, i, source->text.size),
               place = map->pieces[i].from;
        while (at < end) {
            const zr_piece *page = zr_places_piece(pages, place);
            bool last = !page || page + 1 == pages->pieces + pages->count;
            size_t room = last || page[1].at <= place ? end - at : page[1].at - place;
            size_t stop = room < end - at ? at + room : end;
            zr_draft_verbatim(out, zr_span_cut(source->text, at, stop), page ? page->from : 1);
            place += stop - at;
            at = stop;
        }
    }
}

zr_status zr_pdf_read_laid(zr_source *source, zr_draft *out, bool *found, zr_error *err)
{
    source->raw = zr_buffer_span(&out->out);
    zr_status status = zr_source_read_drawn(source, 0, err);
    *found = status == ZR_OK && source->owned_text;
    if (*found) {
        zr_draft read = {.max = out->max, .steps = true};
        copy_pages(&read, source, out);
        zr_draft_free(out);
        *out = read;
    }
    free(source->owned_text);
    source->owned_text = NULL;
    zr_places_free(&source->extraction);
    source->extraction = (zr_places){0};
    return status;
}
