/* The two-mode matrix against its definition, word for word. */
#include "graph/two_mode.h"
#include "zeren/incidence.h"

#include "support/random_graph.h"

#include <criterion/criterion.h>
#include <string.h>

static bool counts(const zr_graph *graph, const zr_selection *wanted, const zr_duty *duty)
{
    const zr_graph_unit *unit = &graph->units[duty->unit];
    zr_span document = graph->documents[graph->measures[duty->measure].document].id;
    if (wanted->document.size && !zr_span_equal(document, wanted->document))
        return false;
    if (wanted->no_collectives && unit->collective)
        return false;
    if (wanted->sector.size && !zr_span_equal(unit->sector, wanted->sector))
        return false;
    if (!wanted->place.size)
        return true;
    if (unit->place == ZR_NONE)
        return false;
    zr_span code = graph->places[unit->place].code;
    return wanted->within ? zr_place_within(code, wanted->place) : zr_span_equal(code, wanted->place);
}

/* Roles of a unit (of a sector) in a measure: all duties looked at. */
static unsigned roles_of(const zr_graph *graph, const zr_selection *wanted, const zr_incidence *matrix,
                         uint32_t row, uint32_t measure, bool *stated)
{
    unsigned roles = 0;
    *stated = false;
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        const zr_graph_unit *unit = &graph->units[duty->unit];
        zr_span sector = unit->sector.size ? unit->sector : zr_span_of("-");
        zr_span id = wanted->rows == ZR_ROWS_SECTORS ? sector : unit->id;
        if (duty->measure != measure || !zr_span_equal(id, matrix->row_name[row]) ||
            !counts(graph, wanted, duty))
            continue;
        roles |= 1u << duty->role;
        *stated = *stated || duty->role == ZR_LEAD;
        if (duty->first && wanted->lead == ZR_LEAD_FIRST)
            roles |= 1u << ZR_LEAD;
    }
    return wanted->roles ? roles & wanted->roles : roles;
}

static double heaviest(const double *weights, unsigned roles)
{
    double weight = 0;
    for (int role = 0; role < ZR_ROLES; role++)
        weight = roles & 1u << role && weights[role] > weight ? weights[role] : weight;
    return weight;
}

/* The cell at a place, or NULL; both indices must agree on it. */
static const zr_cell *cell_at(const zr_incidence *matrix, uint32_t row, uint32_t column)
{
    const zr_cell *found = NULL, *other = NULL;
    for (uint32_t i = matrix->row_start[row]; i < matrix->row_start[row + 1]; i++) {
        cr_assert_eq(matrix->cell[i].row, row);
        cr_assert(i == matrix->row_start[row] || matrix->cell[i - 1].column < matrix->cell[i].column);
        if (matrix->cell[i].column == column)
            found = &matrix->cell[i];
    }
    for (uint32_t i = matrix->column_start[column]; i < matrix->column_start[column + 1]; i++) {
        const zr_cell *cell = &matrix->cell[matrix->by_column[i]];
        cr_assert_eq(cell->column, column);
        cr_assert(i == matrix->column_start[column] ||
                  matrix->cell[matrix->by_column[i - 1]].row < cell->row);
        if (cell->row == row)
            other = cell;
    }
    cr_assert_eq(found, other);
    return found;
}

static zr_selection draw_selection(uint64_t *state, const zr_graph *graph)
{
    zr_selection wanted = {.rows = (zr_rows)draw(state, 2),
                           .lead = (zr_lead_rule)draw(state, 2),
                           .roles = draw(state, 2) ? draw(state, 16) : 0,
                           .no_collectives = draw(state, 4) == 0};
    if (graph->document_count && draw(state, 4) == 0)
        wanted.document = graph->documents[draw(state, graph->document_count)].id;
    if (graph->place_count && draw(state, 4) == 0)
        wanted.place = graph->places[draw(state, graph->place_count)].code;
    wanted.within = draw(state, 2);
    if (graph->unit_count && draw(state, 4) == 0)
        wanted.sector = graph->units[draw(state, graph->unit_count)].sector;
    if (draw(state, 3) == 0)
        memcpy(wanted.weights, (double[]){3, 1, 2, 0}, sizeof wanted.weights);
    return wanted;
}

static void compare_with_definition(const zr_graph *graph, const zr_selection *wanted,
                                    const zr_incidence *matrix)
{
    static const double usual[] = {2, 1, 0.5, 0.25};
    const double *weights = wanted->weights[0] > 0 ? wanted->weights : usual;
    uint32_t cells = 0;
    for (uint32_t row = 0; row < matrix->rows; row++) {
        for (uint32_t column = 0; column < matrix->columns; column++) {
            bool stated;
            unsigned roles = roles_of(graph, wanted, matrix, row, matrix->column_measure[column], &stated);
            const zr_cell *cell = cell_at(matrix, row, column);
            cr_assert_eq(cell ? cell->roles : 0, roles);
            cells += cell != NULL;
            if (!cell)
                continue;
            cr_assert_eq(cell->weight, heaviest(weights, roles));
            cr_assert_eq(cell->first, (roles & 1u << ZR_LEAD) && !stated);
        }
    }
    cr_assert_eq(cells, matrix->cells);
}

/* No duty is lost, none is in twice: every one that counts has its cell. */
static void every_duty_has_its_cell(const zr_graph *graph, const zr_selection *wanted,
                                    const zr_incidence *matrix)
{
    bool unit_seen[16] = {false}, measure_seen[64] = {false};
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        unsigned roles =
            1u << duty->role | (duty->first && wanted->lead == ZR_LEAD_FIRST ? 1u << ZR_LEAD : 0);
        if (!counts(graph, wanted, duty) || (wanted->roles && !(roles & wanted->roles)))
            continue;
        unit_seen[duty->unit] = measure_seen[duty->measure] = true;
    }
    uint32_t units = 0, measures = 0;
    for (uint32_t i = 0; i < graph->unit_count; i++)
        units += unit_seen[i];
    for (uint32_t i = 0; i < graph->measure_count; i++)
        measures += measure_seen[i];
    cr_assert_eq(matrix->columns, measures);
    if (wanted->rows == ZR_ROWS_UNITS)
        cr_assert_eq(matrix->rows, units);
    else
        cr_assert_leq(matrix->rows, 3);
}

Test(incidence, is_what_its_definition_says)
{
    for (uint64_t seed = 1; seed <= 1500; seed++) {
        zr_graph *graph = random_graph(seed);
        uint64_t state = seed;
        zr_selection wanted = draw_selection(&state, graph);
        zr_incidence *matrix;
        zr_error err = {0};
        cr_assert_eq(zr_incidence_cut(&matrix, graph, &wanted, &err), ZR_OK, "%s", err.message);
        compare_with_definition(graph, &wanted, matrix);
        every_duty_has_its_cell(graph, &wanted, matrix);
        for (uint32_t row = 1; row < matrix->rows; row++)
            cr_assert_lt(zr_span_compare(matrix->row_name[row - 1], matrix->row_name[row]), 0);
        for (uint32_t column = 1; column < matrix->columns; column++)
            cr_assert_lt(matrix->column_measure[column - 1], matrix->column_measure[column]);
        zr_incidence_free(matrix);
        zr_graph_free(graph);
    }
}

Test(incidence, labels_tell_rows_apart)
{
    for (uint64_t seed = 1; seed <= 300; seed++) {
        zr_graph *graph = random_graph(seed);
        zr_incidence *matrix;
        cr_assert_eq(zr_incidence_cut(&matrix, graph, &(zr_selection){0}, NULL), ZR_OK);
        for (uint32_t a = 0; a < matrix->rows; a++) {
            const zr_graph_unit *unit = &graph->units[matrix->row_unit[a]];
            bool own_name = true;
            for (uint32_t b = 0; b < matrix->rows; b++) {
                if (a != b && zr_span_equal(unit->name, graph->units[matrix->row_unit[b]].name))
                    own_name = false;
                cr_assert(a == b || !zr_span_equal(matrix->row_label[a], matrix->row_label[b]));
            }
            cr_assert_eq(own_name, zr_span_equal(matrix->row_label[a], unit->name));
        }
        zr_incidence_free(matrix);
        zr_graph_free(graph);
    }
}

/* Asks for something; nobody answers for it, for anything above it or below it. */
static bool is_unowned(const zr_graph *graph, uint32_t measure)
{
    if (graph->measures[measure].kind != ZR_TASK && graph->measures[measure].kind != ZR_SAFEGUARD)
        return false;
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        uint32_t owned = graph->duties[i].measure;
        for (uint32_t up = measure; up != ZR_NONE; up = graph->measures[up].parent) {
            if (up == owned)
                return false;
        }
        for (uint32_t up = owned; up != ZR_NONE; up = graph->measures[up].parent) {
            if (up == measure)
                return false;
        }
    }
    return true;
}

Test(incidence, unowned_measures_are_columns_on_request)
{
    for (uint64_t seed = 1; seed <= 300; seed++) {
        zr_graph *graph = random_graph(seed);
        zr_incidence *matrix, *plain;
        cr_assert_eq(zr_incidence_cut(&matrix, graph, &(zr_selection){.keep_unowned = true}, NULL), ZR_OK);
        cr_assert_eq(zr_incidence_cut(&plain, graph, &(zr_selection){0}, NULL), ZR_OK);
        uint32_t expected = plain->columns;
        for (uint32_t i = 0; i < graph->measure_count; i++)
            expected += is_unowned(graph, i);
        cr_assert_eq(matrix->columns, expected);
        cr_assert_eq(matrix->cells, plain->cells);
        zr_incidence_free(matrix);
        zr_incidence_free(plain);
        zr_graph_free(graph);
    }
}

Test(incidence, refuses_what_the_graph_does_not_have)
{
    zr_graph *graph = random_graph(3);
    zr_incidence *matrix;
    static const zr_selection odd[] = {{.document = {"nowhere", 7}},
                                       {.place = {"110000", 6}},
                                       {.place = {"110000", 6}, .within = true},
                                       {.sector = {"alchemy", 7}},
                                       {.roles = 16},
                                       {.weights = {-1, 1, 1, 1}},
                                       {.weights = {1, 1, 0.0 / 0.0, 1}}};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        zr_error err = {0};
        cr_assert_eq(zr_incidence_cut(&matrix, graph, &odd[i], &err), ZR_BAD_INPUT, "selection %zu", i);
        cr_assert_null(matrix);
        cr_assert(err.message[0]);
    }
    zr_graph_free(graph);
}

Test(incidence, places_nest_by_their_codes)
{
    cr_assert(zr_place_within(zr_span_of("330302"), zr_span_of("330300")));
    cr_assert(zr_place_within(zr_span_of("330302"), zr_span_of("330000")));
    cr_assert(zr_place_within(zr_span_of("330300"), zr_span_of("330300")));
    cr_assert(zr_place_within(zr_span_of("429005"), zr_span_of("420000")));
    cr_assert(zr_place_within(zr_span_of("429005"), zr_span_of("000000")));
    cr_assert_not(zr_place_within(zr_span_of("330000"), zr_span_of("330300")));
    cr_assert_not(zr_place_within(zr_span_of("331000"), zr_span_of("330300")));
    cr_assert_not(zr_place_within(zr_span_of("450000"), zr_span_of("330000")));
}

Test(incidence, plain_cells)
{
    static const zr_cell cells[] = {{.row = 1, .column = 0},
                                    {.row = 0, .column = 2, .weight = 3},
                                    {.row = 1, .column = 0, .roles = 1 << ZR_LEAD, .weight = 0.5}};
    zr_incidence *matrix;
    zr_error err = {0};
    zr_span rows[] = {zr_span_of("Nora"), zr_span_of("Ruth")};
    cr_assert_eq(zr_incidence_from_cells(&matrix, 2, 3, cells, 3, rows, NULL, &err), ZR_OK);
    cr_assert_eq(matrix->cells, 2);
    cr_assert_eq(cell_at(matrix, 0, 2)->weight, 3);
    cr_assert_eq(cell_at(matrix, 1, 0)->weight, 1);
    cr_assert_eq(cell_at(matrix, 1, 0)->roles, 1 << ZR_LEAD | 1 << ZR_RESPONSIBLE);
    cr_assert_null(cell_at(matrix, 0, 0));
    cr_assert_str_eq(matrix->row_label[1].data, "Ruth");
    cr_assert(zr_span_equal(zr_incidence_column_name(matrix, 2), zr_span_of("3")));
    cr_assert_eq(matrix->row_unit[0], ZR_NONE);
    zr_incidence_free(matrix);
    cr_assert_eq(zr_incidence_from_cells(&matrix, 2, 2, cells, 3, NULL, NULL, &err), ZR_BAD_INPUT);
    cr_assert_eq(zr_incidence_from_cells(&matrix, 0, 0, NULL, 0, NULL, NULL, NULL), ZR_OK);
    cr_assert_eq(matrix->cells + matrix->rows + matrix->columns, 0);
    zr_incidence_free(matrix);
    zr_incidence_free(NULL);
}

Test(two_mode, is_the_same_graph_in_igraph)
{
    for (uint64_t seed = 1; seed <= 100; seed++) {
        zr_graph *graph = random_graph(seed);
        zr_incidence *matrix;
        zr_two_mode both;
        cr_assert_eq(zr_incidence_cut(&matrix, graph, &(zr_selection){0}, NULL), ZR_OK);
        cr_assert_eq(zr_two_mode_make(&both, matrix, NULL), ZR_OK);
        cr_assert_eq(igraph_vcount(&both.graph), matrix->rows + matrix->columns);
        cr_assert_eq(igraph_ecount(&both.graph), matrix->cells);
        for (uint32_t i = 0; i < matrix->cells; i++) {
            cr_assert_eq(IGRAPH_FROM(&both.graph, i) + IGRAPH_TO(&both.graph, i),
                         matrix->cell[i].row + matrix->rows + matrix->cell[i].column);
            cr_assert_neq(VECTOR(both.types)[IGRAPH_FROM(&both.graph, i)],
                          VECTOR(both.types)[IGRAPH_TO(&both.graph, i)]);
        }
        igraph_vector_t weights;
        cr_assert_eq(zr_two_mode_weights(&weights, matrix), IGRAPH_SUCCESS);
        for (uint32_t i = 0; i < matrix->cells; i++)
            cr_assert_eq(VECTOR(weights)[i], matrix->cell[i].weight);
        igraph_vector_destroy(&weights);
        zr_two_mode_free(&both);
        zr_incidence_free(matrix);
        zr_graph_free(graph);
    }
}

Test(two_mode, errors_do_not_abort_and_the_handler_comes_back)
{
    igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_printignore);
    igraph_error_handler_t *outer = zr_igraph_enter();
    zr_error err = {0};
    cr_assert_eq(zr_igraph_leave(outer, IGRAPH_EINVAL, &err), ZR_BACKEND);
    cr_assert_eq(zr_from_igraph(IGRAPH_ENOMEM, NULL), ZR_NO_MEMORY);
    cr_assert(strstr(err.message, "igraph"));
    cr_assert_eq(igraph_set_error_handler(before), igraph_error_handler_printignore);
}

Test(incidence, idle_units_are_rows_on_request)
{
    for (uint64_t seed = 1; seed <= 200; seed++) {
        zr_graph *graph = random_graph(seed);
        zr_incidence *matrix;
        cr_assert_eq(
            zr_incidence_cut(&matrix, graph, &(zr_selection){.keep_idle = true, .keep_unowned = true}, NULL),
            ZR_OK);
        cr_assert_eq(matrix->rows, graph->unit_count);
        uint32_t empty = 0, idle = graph->unit_count;
        for (uint32_t row = 0; row < matrix->rows; row++)
            empty += matrix->row_start[row] == matrix->row_start[row + 1];
        for (uint32_t unit = 0; unit < graph->unit_count; unit++) {
            for (uint32_t i = 0; i < graph->duty_count; i++) {
                if (graph->duties[i].unit == unit) {
                    idle--;
                    break;
                }
            }
        }
        cr_assert_eq(empty, idle);
        zr_incidence_free(matrix);
        zr_graph_free(graph);
    }
}
