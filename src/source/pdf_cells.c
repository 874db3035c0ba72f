/* The words of a table's cells, put together line by line.
 *
 * A line that filled its cell was broken where the paper ended, and goes on in the next; one that left room
 * for what the next begins with was ended by its writer, as between names that stand each on a line of its
 * own. How far the words of a cell reach is told by the table: none of its words stands closer to a border
 * than the least of their distances. */
#include "source/pdf_cells.h"

#include "base/words.h"
#include "source/drawn_words.h"

#include <stdlib.h>

/* Names in a column that stand each on a line of its own, and lines in which marks part them. */
typedef struct habit {
    uint32_t apart, marked;
} habit;

typedef struct taker {
    zr_pdf_cells *cells;
    uint32_t cell;
    zr_box frame;
} taker;

static void take_line(void *self, zr_glyph **glyphs, size_t count)
{
    taker *t = self;
    zr_pdf_cells *cells = t->cells;
    void *lines = cells->lines;
    cells->failed |= !zr_grow(&lines, cells->count, &cells->capacity, sizeof *cells->lines);
    cells->lines = lines;
    if (cells->failed)
        return;
    float em = zr_pdf_em(glyphs, count);
    cells->lines[cells->count++] =
        (zr_cell_line){.cell = t->cell,
                       .box = {.left = glyphs[0]->box.left, .right = glyphs[count - 1]->box.right},
                       .frame = t->frame,
                       .em = em,
                       .first_word = zr_pdf_first_word(glyphs, count),
                       .text = zr_pdf_line_text(cells->arena, glyphs, count, em)};
}

void zr_pdf_cells_add(zr_pdf_cells *cells, uint32_t cell, zr_box frame, zr_glyph **glyphs, size_t count)
{
    taker t = {cells, cell, frame};
    zr_pdf_cut_lines(glyphs, count, zr_pdf_reach, take_line, &t);
}

/* The distance of words from a border that hardly any line falls below: single words may stand out of their
 * cells. */
static float padding_of(const zr_pdf_cells *cells)
{
    float *all = malloc((cells->count + 1) * sizeof *all);
    for (size_t i = 0; all && i < cells->count; i++) {
        const zr_cell_line *line = &cells->lines[i];
        float left = line->box.left - line->frame.left, right = line->frame.right - line->box.right;
        all[i] = left < right ? left : right;
    }
    if (all)
        qsort(all, cells->count, sizeof *all, zr_pdf_compare_floats);
    float found = all && cells->count ? all[cells->count / 20] : 0;
    free(all);
    return found > 0 ? found : 0;
}

/* What a line leaves free: on both sides of words in the middle of the cell, else behind them. */
static float room_of(const zr_cell_line *line, float padding)
{
    float left = line->box.left - line->frame.left - padding,
          right = line->frame.right - line->box.right - padding;
    float apart = left > right ? left - right : right - left;
    return apart < line->em * 0.8f && left > line->em * 0.3f ? left + right : right;
}

/* Did the line leave no room for what the next one begins with? */
static bool is_full(const zr_cell_line *line, float padding, float next_word)
{
    return room_of(line, padding) < next_word + line->em * 0.4f;
}

/* 市财政局, 各区政府, 国网某市供电公司: as names begin that stand in one list. */
static bool begins_name(zr_span words)
{
    static const char *const openings[] = {"省", "市", "区",   "县",   "州",   "旗", "镇",
                                           "各", "驻", "国家", "中国", "国网", NULL};
    return zr_starts_any(words, openings);
}

/* Words that end as names do, and with which others only begin: 国家税务总局|某省税务局, 省委|组织部,
 * 各县|区政府, 市政府|有关部门. */
static bool may_go_on(zr_span line, zr_span next)
{
    static const char *const ends[] = {"总局", "银行", "监会", "省委", "市委", "县委",
                                       "区委", "党委", "州委", "旗委", NULL};
    static const char *const openings[] = {"（",   "(",    "〔",   "办",   "等",   "员会", "有关",
                                           "相关", "机关", "所属", "直属", "下属", "分局", "及",
                                           "和",   "与",   "负责", "牵头", "配合", "按",   NULL};
    enum { SHORT = 9 };
    return (zr_ends_any(line, ends) && !begins_name(next)) || zr_starts_any(next, openings) ||
           zr_span_ends(next, "分局") || (zr_span_starts(line, "各") && line.size <= SHORT);
}

/* Few names go on behind these. */
static bool surely_ends(zr_span line)
{
    static const char *const ends[] = {"局",   "厅",   "委",   "中心", "公司", "政府", "管委会", "部门",
                                       "单位", "街道", "分行", "支行", "学院", "大学", "集团",   NULL};
    return zr_ends_any(line, ends) > 0;
}

/* The line without a bracket at its end: 高新园（某某镇）. */
static zr_span without_bracket(zr_span line)
{
    static const char *const closes[] = {"）", ")", "〕", NULL};
    static const char *const opens[] = {"（", "(", "〔"};
    for (size_t i = 0; zr_ends_any(line, closes) && i < sizeof opens / sizeof *opens; i++) {
        size_t open = zr_span_find(line, zr_span_of(opens[i]), 0);
        if (open != SIZE_MAX && open)
            return zr_span_cut(line, 0, open);
    }
    return line;
}

/* Does a name end with the line, as far as its words tell, and another begin with the next? */
static bool name_ends(zr_span line, zr_span next)
{
    zr_span name = without_bracket(line);
    if (may_go_on(name, next))
        return false;
    bool body = zr_words_end_as_body(name) || name.size < line.size;
    return body && (begins_name(next) || surely_ends(name));
}

static bool goes_on_below(const zr_pdf_cells *cells, size_t i)
{
    return i + 1 < cells->count && cells->lines[i + 1].cell == cells->lines[i].cell;
}

static void find_habits(const zr_pdf_cells *cells, float padding, habit *habits)
{
    static const char *const marks[] = {"、", "，", "；", "。", ",", ";", NULL};
    for (size_t i = 0; i < cells->count; i++) {
        const zr_cell_line *line = &cells->lines[i];
        habit *column = &habits[line->cell % cells->columns];
        column->marked += zr_holds_any(line->text, marks);
        column->apart += goes_on_below(cells, i) && zr_words_end_as_body(line->text) &&
                         !is_full(line, padding, line[1].first_word);
    }
}

/* A cell has one line of text; bars would part it. */
static void one_line(zr_buffer *words)
{
    for (size_t i = 0; i < words->size; i++) {
        if (words->data[i] == '\t')
            words->data[i] = ' ';
        else if (words->data[i] == '|')
            words->data[i] = '/';
    }
}

/* How the line ends. */
static zr_cell_end end_of(const zr_cell_line *line, float padding, float next_word, bool names)
{
    return !is_full(line, padding, next_word) ? ZR_CELL_ENDED : names ? ZR_CELL_OF_NAMES : ZR_CELL_FULL;
}

/* The last of words that spaces part, as far back as a name may reach: a cell may be long, and is asked about
 * line by line. */
static zr_span last_part(zr_span words)
{
    enum { LONGEST = 120 }; /* bytes */
    size_t at = words.size, least = words.size > LONGEST ? words.size - LONGEST : 0;
    while (at > least && words.data[at - 1] != ' ')
        at--;
    while (at < words.size && ((unsigned char)words.data[at] & 0xC0) == 0x80) /* inside of a character */
        at++;
    return zr_span_cut(words, at, words.size);
}

bool zr_pdf_cell_parts(zr_cell_end end, zr_span words, zr_span next)
{
    return end == ZR_CELL_ENDED || (end == ZR_CELL_OF_NAMES && name_ends(last_part(words), next));
}

/* The words of the cell whose first line is the `from`th; the first line behind it. */
static size_t write_cell(zr_pdf_cells *cells, size_t from, float padding, habit column)
{
    zr_buffer out = {0};
    bool names = column.apart > column.marked;
    size_t i = from;
    for (bool more = true; more; i++) {
        const zr_cell_line *line = &cells->lines[i];
        more = goes_on_below(cells, i);
        zr_cell_end end = end_of(line, padding, more ? line[1].first_word : line->em, names);
        zr_buffer_add(&out, line->text);
        if (more && (zr_pdf_cell_parts(end, zr_buffer_span(&out), line[1].text) ||
                     zr_pdf_needs_space(zr_buffer_span(&out), line[1].text)))
            zr_buffer_char(&out, ' ');
        cells->ends[line->cell] = end;
    }
    one_line(&out);
    cells->words[cells->lines[from].cell] = zr_arena_copy(cells->arena, zr_buffer_span(&out));
    cells->failed |= out.failed;
    zr_buffer_free(&out);
    return i;
}

void zr_pdf_cells_write(zr_pdf_cells *cells)
{
    habit *habits = calloc(cells->columns + 1, sizeof *habits);
    float padding = padding_of(cells);
    cells->failed |= !habits;
    if (habits)
        find_habits(cells, padding, habits);
    for (size_t i = 0; habits && i < cells->count;)
        i = write_cell(cells, i, padding, habits[cells->lines[i].cell % cells->columns]);
    free(habits);
}
