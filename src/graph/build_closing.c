/* Closing sections that assign nothing: 四、工作要求, 五、保障措施, and what a body that is set up tells of
 * itself (一、组成人员). Whoever reads them is meant: that nobody is named for their items is no gap. Where
 * one item names somebody, the others lack him; and 强化资金保障 lacks him in any case. */
#include "base/words.h"
#include "document/shape_kind.h"
#include "graph/build.h"

#include <stdlib.h>

/* 四、工作要求; 二、重点发展产品, which tells what the tasks behind it are about. */
static bool names_nobody(zr_span heading)
{
    return zr_heading_closes(heading) || zr_heading_names_fields(heading);
}

/* The closing heading above each section, or ZR_NONE: a parent stands before its children. */
static void find_sections(const zr_section *sections, uint32_t count, uint32_t *closing)
{
    for (uint32_t s = 0; s < count; s++) {
        uint32_t parent = sections[s].parent;
        closing[s] = parent == ZR_NONE ? ZR_NONE : closing[parent];
        if (closing[s] == ZR_NONE && names_nobody(sections[s].heading))
            closing[s] = s;
    }
}

/* The closing heading over measure `m`, told by a number of its own: a section's, or behind those a measure's
 * that stands at the top. */
static uint32_t closing_over(const zr_builder *builder, uint32_t m, const uint32_t *of_section,
                             uint32_t sections, const uint32_t *of_measure)
{
    const zr_measure *row = &builder->measures[m];
    if (row->parent != ZR_NONE)
        return of_measure[row->parent];
    if (row->section != ZR_NONE)
        return of_section[row->section];
    return names_nobody(row->title) ? sections + m : ZR_NONE;
}

/* Items of 保障措施 are tasks as others are where they ask for something: 强化资金保障. */
static bool lacks_nobody(zr_span heading, zr_span title)
{
    return !zr_holds(heading, "保障") || zr_title_exhorts(title);
}

bool zr_builder_find_closing(const zr_builder *builder, const zr_graph *rows, bool *closing, bool *silent)
{
    uint32_t sections, measures = builder->measure_count;
    const zr_section *section = zr_document_sections(builder->reading->document, &sections);
    size_t all = (size_t)sections + measures;
    uint32_t *over_section = calloc(all + 1, sizeof *over_section);
    bool *assigns = calloc(all + 1, sizeof *assigns);
    bool done = over_section && assigns;
    if (done) {
        uint32_t *of_measure = over_section + sections;
        find_sections(section, sections, over_section);
        for (uint32_t m = 0; m < measures; m++)
            of_measure[m] = closing_over(builder, m, over_section, sections, of_measure);
        for (uint32_t i = 0; i < rows->duty_count; i++) {
            uint32_t over = of_measure[rows->duties[i].measure - builder->first_measure];
            if (over != ZR_NONE)
                assigns[over] = true;
        }
        for (uint32_t m = 0; m < measures; m++) {
            uint32_t over = of_measure[m];
            zr_span title = builder->measures[m].title;
            closing[m] = over != ZR_NONE;
            silent[m] = over != ZR_NONE && !assigns[over] &&
                        lacks_nobody(over < sections ? section[over].heading : title, title);
        }
    }
    free(over_section);
    free(assigns);
    return done;
}
