/* Whose sections the columns of a matrix are: a letter above those of each document. */
#include "render/heat.h"

/* Columns come document by document, the one with most cells first. */
void zr_heat_documents_order(heat *map)
{
    uint32_t *load = zr_arena_take(map->job->arena, map->job->graph->document_count, sizeof *load);
    for (uint32_t c = 0; load && c < map->column_count; c++)
        load[map->columns[c].document] += map->columns[c].load;
    for (uint32_t c = 0; load && c < map->column_count; c++)
        map->columns[c].document_load = load[map->columns[c].document];
}

static bool begins(const heat *map, uint32_t column)
{
    return column == 0 || map->columns[column].document != map->columns[column - 1].document;
}

void zr_heat_documents_count(heat *map)
{
    for (uint32_t c = 0; c < map->column_count; c++)
        map->documents += begins(map, c);
    if (map->by == HEAT_DOCUMENTS || map->documents < 2)
        map->documents = 0;
    for (uint32_t c = 0, letter = 0; map->documents && c < map->column_count; c++)
        map->columns[c].letter = begins(map, c) ? ++letter : 0;
}

zr_span zr_heat_document_letter(const heat *map, uint32_t column)
{
    if (!map->columns[column].letter)
        return (zr_span){0};
    uint32_t number = map->columns[column].letter - 1;
    char first = (char)('A' + number % 26);
    return number < 26 ? zr_arena_print(map->job->arena, "%c", first)
                       : zr_arena_print(map->job->arena, "%c%u", first, number / 26 + 1);
}

/* A rule above the columns of the document from `first` up to `end`, and its letter; a line down its side. */
static void draw_one(heat *map, uint32_t first, uint32_t end, double bottom)
{
    zr_scene *scene = map->job->scene;
    zr_colour ink = zr_colour_hue(map->columns[first].hue).ink;
    double left = map->name_width + HEAT_CELL * first, right = map->name_width + HEAT_CELL * end,
           top = map->head_height - HEAT_BAND;
    zr_scene_rule(scene, left + 2, top, right - 2, top, ink, 1);
    uint32_t letter = zr_scene_line(scene, (left + right) / 2, top + 1, zr_heat_document_letter(map, first),
                                    ZR_SIZE_SMALL, ZR_CENTRE, ink, true);
    zr_scene_at(scene, letter)->tip =
        zr_type_clean(map->job->arena, zr_document_name(map->job, map->columns[first].document), 0);
    if (first > 0)
        zr_scene_rule(scene, left, map->head_height, left, bottom, ZR_LINE, 1);
}

void zr_heat_documents_draw(heat *map, double bottom)
{
    for (uint32_t first = 0, end; map->documents && first < map->column_count; first = end) {
        for (end = first + 1; end < map->column_count && !begins(map, end);)
            end++;
        draw_one(map, first, end, bottom);
    }
}
