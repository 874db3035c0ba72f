/* Heads of the columns of a matrix. */
#include "render/heat.h"

#include <math.h>
#include <string.h>

#define HEAD_LETTERS 24
#define LIST_WIDTH 290.0 /* of one column of the list, at least */
#define LIST_INDENT 26.0

/* Words of English are not read upright. */
static bool is_english(zr_span words)
{
    return words.size && (words.data[0] | 32) >= 'a' && (words.data[0] | 32) <= 'z' &&
           memchr(words.data, ' ', words.size);
}

static size_t letters_of(heat *map, uint32_t column)
{
    if (is_english(map->columns[column].words))
        return HEAD_LETTERS + 1;
    return zr_span_characters(zr_type_clean(map->job->arena, map->columns[column].words, HEAD_LETTERS + 2));
}

/* Where more than a third are too long all are numbers: two ways of reading would be one too many. */
void zr_heat_heads_measure(heat *map)
{
    uint32_t many = 0, number = 0;
    for (uint32_t c = 0; c < map->column_count; c++)
        many += letters_of(map, c) > HEAD_LETTERS;
    map->head_height = ZR_SIZE_SMALL * ZR_LEADING + 10;
    for (uint32_t c = 0; c < map->column_count; c++) {
        size_t letters = letters_of(map, c);
        if (3 * many > map->column_count || letters > HEAD_LETTERS)
            map->columns[c].number = ++number;
        else
            map->head_height = fmax(map->head_height, ZR_SIZE_SMALL * ZR_LEADING * (double)letters + 10);
    }
    map->head_height += map->documents ? HEAT_BAND : 0;
}

static void describe(heat *map, const heat_column *column, uint32_t mark)
{
    zr_scene_at(map->job->scene, mark)->tip = zr_type_clean(map->job->arena, column->words, 0);
    zr_scene_at(map->job->scene, mark)->kind = "column";
}

void zr_heat_head_draw(heat *map, uint32_t column)
{
    zr_job *job = map->job;
    const heat_column *one = &map->columns[column];
    double x = map->name_width + HEAT_CELL * (column + 0.5);
    zr_lines lines = {.count = 1};
    if (one->number) {
        lines.text = zr_arena_print(job->arena, "%u", one->number);
        lines.width = zr_type_width(lines.text, ZR_SIZE_SMALL, true);
    } else {
        lines = zr_type_columns(job->arena, one->words, ZR_SIZE_SMALL, HEAD_LETTERS, 1);
    }
    double y =
        map->head_height - (map->documents ? HEAT_BAND : 0) - 6 - zr_lines_height(lines, ZR_SIZE_SMALL);
    describe(map, one,
             zr_scene_text(job->scene, x, y, lines, ZR_SIZE_SMALL, ZR_CENTRE, zr_colour_hue(one->hue).ink,
                           one->number > 0));
}

/* What stands above a column, and what it means. */
typedef struct list_entry {
    zr_span sign, words;
    const heat_column *of;
} list_entry;

/* Gives its height. */
static double draw_entry(heat *map, const list_entry *entry, double x, double y, double width)
{
    zr_job *job = map->job;
    zr_lines lines =
        zr_type_wrap(job->arena, entry->words, ZR_SIZE_SMALL, false, width - LIST_INDENT - 12, 4);
    zr_scene_line(job->scene, x + LIST_INDENT - 6, y, entry->sign, ZR_SIZE_SMALL, ZR_RIGHT,
                  zr_colour_hue(entry->of->hue).ink, true);
    uint32_t mark =
        zr_scene_text(job->scene, x + LIST_INDENT, y, lines, ZR_SIZE_SMALL, ZR_LEFT, ZR_INK, false);
    zr_scene_at(job->scene, mark)->tip = zr_type_clean(job->arena, entry->words, 0);
    zr_scene_at(job->scene, mark)->kind = "column";
    return zr_lines_height(lines, ZR_SIZE_SMALL) + 3;
}

/* Documents before columns; NULL: there are none, or no memory. O(columns). */
static list_entry *list_entries(const heat *map, uint32_t *count)
{
    zr_arena *arena = map->job->arena;
    *count = map->documents;
    for (uint32_t c = 0; c < map->column_count; c++)
        *count += map->columns[c].number > 0;
    list_entry *entries = *count ? zr_arena_take(arena, *count, sizeof *entries) : NULL, *end = entries;
    for (uint32_t c = 0; entries && c < map->column_count; c++) {
        const heat_column *of = &map->columns[c];
        if (of->letter)
            *end++ =
                (list_entry){zr_heat_document_letter(map, c), zr_document_name(map->job, of->document), of};
    }
    for (uint32_t c = 0; entries && c < map->column_count; c++) {
        const heat_column *of = &map->columns[c];
        if (of->number)
            *end++ = (list_entry){zr_arena_print(arena, "%u", of->number), of->words, of};
    }
    return entries;
}

void zr_heat_list_draw(heat *map)
{
    zr_job *job = map->job;
    uint32_t count;
    const list_entry *entries = list_entries(map, &count);
    if (!entries)
        return;
    job->width = fmax(job->width, LIST_WIDTH);
    uint32_t across = (uint32_t)(job->width / LIST_WIDTH);
    across = across < count ? across : count;
    uint32_t each = (count + across - 1) / across;
    double width = job->width / across, top = job->height + 14, y = top, low = top;
    for (uint32_t i = 0; i < count; i++) {
        if (i % each == 0)
            y = top;
        y += draw_entry(map, &entries[i], width * (i / each), y, width);
        low = fmax(low, y);
    }
    job->height = low;
}
