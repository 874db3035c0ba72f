/* Sections and pages of a map in columns. */
#include "render/duties.h"

#include <math.h>
#include <string.h>

#define PAGE_HEIGHT 1080.0
#define PAGE_UNITS 52

static bool same_sections(const zr_graph_measure *a, const zr_graph_measure *b)
{
    if (a->section_count != b->section_count)
        return false;
    for (uint32_t i = 0; i < a->section_count; i++) {
        if (!zr_span_equal(a->sections[i], b->sections[i]))
            return false;
    }
    return true;
}

static bool same_section(const duty_plan *plan, uint32_t a, uint32_t b)
{
    const zr_graph_measure *measures = plan->job->graph->measures;
    if (plan->ego != ZR_NONE)
        return measures[plan->rows[a].measure].document == measures[plan->rows[b].measure].document;
    return same_sections(&measures[plan->rows[a].measure], &measures[plan->rows[b].measure]);
}

zr_lines zr_section_words(const duty_plan *plan, uint32_t row)
{
    const zr_graph_measure *measure = &plan->job->graph->measures[plan->rows[row].measure];
    if (measure->section_count == 0 || plan->ego != ZR_NONE)
        return (zr_lines){.text = zr_span_of("")};
    return zr_type_wrap(plan->job->arena, measure->sections[measure->section_count - 1], ZR_SIZE_TEXT, true,
                        SECTION_WIDTH, 8);
}

uint32_t zr_section_end(const duty_plan *plan, uint32_t first)
{
    uint32_t end = first + 1;
    while (end < plan->row_count && same_section(plan, first, end))
        end++;
    return end;
}

/* Rows of one section one under the other, in the middle of the height that its name needs. */
static double place_section(duty_plan *plan, uint32_t first, uint32_t end, double top)
{
    double y = top, needed = zr_lines_height(zr_section_words(plan, first), ZR_SIZE_TEXT);
    for (uint32_t i = first; i < end; i++) {
        y += i == first ? 0 : plan->rows[i].heading ? 10 : 6;
        plan->rows[i].y = y;
        y += plan->rows[i].height;
    }
    double down = fmax(0, (needed - (y - top)) / 2);
    for (uint32_t i = first; i < end; i++)
        plan->rows[i].y += down;
    return y + 2 * down;
}

double zr_duties_place(duty_plan *plan)
{
    double y = 0;
    for (uint32_t first = 0; first < plan->row_count;) {
        uint32_t end = zr_section_end(plan, first);
        y = place_section(plan, first, end, first ? y + 20 : 0);
        first = end;
    }
    return y;
}

/* Units of a row that are not on the page yet (`seen` holds the last page of each unit, from 1). */
static uint32_t new_units(const duty_plan *plan, uint32_t row, uint32_t page, uint32_t *seen)
{
    const zr_incidence *incidence = plan->job->incidence;
    uint32_t column = plan->rows[row].column, count = 0;
    for (uint32_t k = 0; k < zr_cells_of(incidence, column); k++) {
        uint32_t i = incidence->column_start[column] + k;
        uint32_t unit = incidence->cell[incidence->by_column[i]].row;
        count += seen[unit] != page;
        seen[unit] = page;
    }
    return count;
}

/* Gives every row its page: a new one where the height or the units of a page are full, never right behind a
 * heading. Gives the number of pages. O(rows + edges). */
static uint32_t split(duty_plan *plan, double limit, uint32_t *page_of, uint32_t *seen)
{
    uint32_t page = 1, units = 0, rows = plan->job->incidence->rows;
    double top = 0;
    memset(seen, 0, rows * sizeof *seen);
    for (uint32_t i = 0; i < plan->row_count; i++) {
        const measure_row *row = &plan->rows[i];
        units += new_units(plan, i, page, seen);
        bool full = row->y + row->height - top > limit || units > PAGE_UNITS;
        if (full && i > 0 && page_of[i - 1] == page && !plan->rows[i - 1].heading) {
            page++;
            top = row->y;
            units = new_units(plan, i, page, seen);
        }
        page_of[i] = page;
    }
    return page;
}

/* Rows of the page asked for. Pages are as even as their number allows. */
bool zr_duties_page(duty_plan *plan)
{
    zr_job *job = plan->job;
    uint32_t *page_of = zr_arena_take(job->arena, plan->row_count, sizeof *page_of);
    uint32_t *seen = zr_arena_take(job->arena, job->incidence->rows, sizeof *seen);
    if (!page_of || !seen)
        return false;
    double height = zr_duties_place(plan), limit = PAGE_HEIGHT;
    job->pages = split(plan, limit, page_of, seen);
    for (int i = 0; i < 10 && job->pages > 1; i++) {
        limit = height / job->pages * (1 + 0.05 * i);
        if (split(plan, limit, page_of, seen) == job->pages)
            break;
        split(plan, PAGE_HEIGHT, page_of, seen);
    }
    uint32_t first = 0, end = 0;
    for (uint32_t i = 0; i < plan->row_count; i++) {
        first += page_of[i] < job->page + 1;
        end += page_of[i] <= job->page + 1;
    }
    plan->rows += first;
    plan->row_count = end - first;
    return true;
}
