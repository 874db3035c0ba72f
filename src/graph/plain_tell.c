/* What kind of table a text is: told by its first rows. */
#include "graph/import.h"

#include "graph/plain.h"
#include "graph/plain_survey.h"

#include <string.h>
#include <strings.h>

typedef struct word_list {
    const char *words[10];
} word_list;

static const word_list measure_words = {{"measure", "task", "event", "item", "措施", "任务", "事项"}};
static const word_list unit_words = {
    {"unit", "actor", "department", "organization", "person", "单位", "部门"}};
static const word_list document_words = {{"document", "webID", "文件"}};

/* Words that mean the two ends of a tie only together: of programs for graphs, of R bipartite. */
static const struct {
    word_list unit, measure;
} pairs[] = {{{{"source"}}, {{"target"}}}, {{{"higher"}}, {{"lower"}}}};
static const word_list role_words = {{"role", "角色"}};
static const word_list first_words = {{"first"}};
static const word_list type_words = {{"type", "类型"}};
static const word_list weight_words = {{"weight", "value", "count", "freq", "权重", "次数"}};

static bool is_word(const word_list *list, zr_span text)
{
    for (const char *const *word = list->words; *word; word++) {
        if (text.size == strlen(*word) && strncasecmp(text.data, *word, text.size) == 0)
            return true;
    }
    return false;
}

bool zr_is_unit_word(zr_span word)
{
    static const word_list more = {{"units", "actors", "source", "node", "row", "rows", "people", "persons"}};
    return is_word(&unit_words, word) || is_word(&more, word);
}

bool zr_is_measure_word(zr_span word)
{
    static const word_list more = {
        {"measures", "events", "target", "hyperedge", "column", "columns", "tasks", "edge"}};
    return is_word(&measure_words, word) || is_word(&more, word);
}

/* The first of a list that a column is called by. */
static void note_column(uint32_t *column, const word_list *list, const zr_cell_read *cell)
{
    if (*column == ZR_NONE && is_word(list, cell->text))
        *column = cell->number - 1;
}

static const zr_tie_columns no_columns = {ZR_NONE, ZR_NONE, ZR_NONE, ZR_NONE, ZR_NONE, ZR_NONE};

static void note_cell(zr_tie_columns *columns, zr_tie_columns *paired, const zr_cell_read *cell)
{
    note_column(&columns->measure, &measure_words, cell);
    note_column(&columns->unit, &unit_words, cell);
    note_column(&columns->role, &role_words, cell);
    note_column(&columns->first, &first_words, cell);
    note_column(&columns->weight, &weight_words, cell);
    note_column(&columns->document, &document_words, cell);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        note_column(&paired[i].unit, &pairs[i].unit, cell);
        note_column(&paired[i].measure, &pairs[i].measure, cell);
    }
}

/* Does the first row name columns of a list of ties? */
static bool ties_header(zr_tie_columns *out, zr_span text, char separator)
{
    zr_cells cells = {.text = text, .separator = separator};
    zr_cell_read cell = {0};
    zr_tie_columns paired[] = {no_columns, no_columns};
    *out = no_columns;
    while (!cell.last && zr_cells_next(&cells, &cell))
        note_cell(out, paired, &cell);
    zr_buffer_free(&cells.unquoted);
    for (size_t i = 0; i < sizeof paired / sizeof *paired; i++) {
        bool both = paired[i].unit != ZR_NONE && paired[i].measure != ZR_NONE;
        if (both && (out->unit == ZR_NONE || out->measure == ZR_NONE)) {
            out->unit = paired[i].unit;
            out->measure = paired[i].measure;
        }
    }
    if (out->measure == ZR_NONE)
        out->measure = paired[0].measure;
    return out->measure != ZR_NONE && out->unit != ZR_NONE;
}

/* from, to: a list of one mode. */
static bool is_arcs_header(zr_plain_shape *shape, zr_span text)
{
    static const word_list tails = {{"from", "sender", "ego", "起点"}};
    static const word_list heads = {{"to", "receiver", "alter", "终点"}};
    zr_cells cells = {.text = text, .separator = shape->separator};
    zr_cell_read cell;
    zr_tie_columns columns = no_columns;
    while (zr_cells_next(&cells, &cell)) {
        note_column(&columns.unit, &tails, &cell);
        note_column(&columns.measure, &heads, &cell);
        note_column(&columns.weight, &weight_words, &cell);
        note_column(&shape->type, &type_words, &cell);
        if (cell.last)
            break;
    }
    zr_buffer_free(&cells.unquoted);
    shape->arcs = columns.unit != ZR_NONE && columns.measure != ZR_NONE;
    if (shape->arcs)
        shape->columns = columns;
    return shape->arcs;
}

bool zr_role_word(zr_role *out, zr_span word)
{
    static const struct {
        const char *word;
        zr_role role;
    } words[] = {{"牵头", ZR_LEAD},    {"责任", ZR_RESPONSIBLE}, {"负责", ZR_RESPONSIBLE},
                 {"配合", ZR_SUPPORT}, {"参与", ZR_SUPPORT},     {"协助", ZR_SUPPORT},
                 {"指导", ZR_GUIDE},   {"督导", ZR_GUIDE}};
    if (zr_role_read(out, word))
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (zr_span_equal(word, zr_span_of(words[i].word))) {
            *out = words[i].role;
            return true;
        }
    }
    return false;
}

/* The width of most rows behind the first. */
static uint32_t usual_width(const zr_survey *seen)
{
    uint32_t best = 0, most = 0;
    for (uint32_t i = 1; i < seen->rows; i++) {
        uint32_t count = 0;
        for (uint32_t other = i; other < seen->rows; other++)
            count += seen->widths[other] == seen->widths[i];
        if (count > most) {
            most = count;
            best = seen->widths[i];
        }
    }
    return best;
}

/* Rows 2 and on are of one width, but for one in `tolerance` that may be broken. */
static bool is_even(const zr_survey *seen, uint32_t tolerance, uint32_t *width)
{
    if (seen->hopeless || seen->rows < 2)
        return false;
    uint32_t odd = 0;
    *width = usual_width(seen);
    for (uint32_t i = 1; i < seen->rows; i++)
        odd += seen->widths[i] != *width;
    return odd * tolerance <= seen->rows;
}

/* Names at the sides or not, numbers (roles) inside, but for one cell in ten that may be broken. */
static bool is_table(const zr_survey *seen, uint32_t width, zr_plain_shape *shape)
{
    uint32_t inside = seen->names + seen->numbers + seen->empty;
    if (width < 2 || seen->numbers == 0 || seen->names * 10 > inside)
        return false;
    /* Names that are numbers show by the corner: empty, or not there. */
    bool numbered = seen->empty_corner || seen->widths[0] == width - 1;
    shape->header = numbered || seen->header_names > seen->header_numbers;
    shape->row_names = numbered || seen->first_names * 2 > seen->rows - 1;
    shape->corner = seen->widths[0] == width;
    bool fits =
        seen->widths[0] == width || (shape->header && shape->row_names && seen->widths[0] == width - 1);
    return fits && (shape->row_names ? shape->header : width > 2);
}

/* A list of ties whose columns zeren does not know: two names in every row, perhaps a role or a number behind
 * them, and three rows at least. Not in Chinese, unless a column says that it holds numbers: a table of
 * measures and units is a document's, unless data is wanted. */
static bool is_list(const zr_survey *seen, uint32_t width, const zr_plain_shape *shape, bool wanted)
{
    bool foreign = seen->foreign && !wanted && !(width == 3 && shape->columns.weight == 2);
    return width >= 2 && width <= 3 && seen->widths[0] == width && seen->rows >= 3 && seen->empty == 0 &&
           seen->odd_values == 0 && !foreign;
}

/* The first column is of units, as the rows of a table are, unless a name that is known says otherwise. */
static void set_list(zr_plain_shape *shape, bool header, uint32_t width)
{
    zr_tie_columns named = shape->columns;
    uint32_t unit = header && (named.measure == 0 || named.unit == 1) ? 1 : 0;
    uint32_t value = width > 2 ? 2 : ZR_NONE;
    shape->kind = ZR_PLAIN_TIES;
    shape->header = header;
    shape->row_names = shape->corner = false;
    shape->columns = (zr_tie_columns){1 - unit, unit, value, value, ZR_NONE, ZR_NONE};
    shape->guessed = true;
}

/* Three in a row may be a table or a list: what the numbers are tells. */
static bool is_numbered(zr_plain_shape *shape, zr_span text, const zr_survey *seen, uint32_t width)
{
    return width == 3 && seen->widths[0] == 3 && seen->empty == 0 && seen->names == 0 &&
           !seen->empty_corner && zr_list_of_numbers(text, shape);
}

/* Where only blanks part the cells, words are most often prose: numbers must be in every row. */
static bool is_prose(const zr_survey *seen, uint32_t width, char separator)
{
    if (separator != ' ')
        return false;
    return seen->foreign || seen->sentences || seen->rows < 3 || seen->odd_values > 0 ||
           (width == 2 ? seen->names + seen->first_names > 0 : seen->numbers < seen->rows - 1);
}

static char separator_of(zr_span text)
{
    char separator = zr_cells_separator(text);
    return separator ? separator : ' ';
}

static bool survey_of(zr_survey *seen, zr_span text, char separator, zr_patience patience, uint32_t *width)
{
    *seen = zr_survey_of(text, separator, patience);
    return is_even(seen, 10, width) && !is_prose(seen, *width, separator);
}

/* An incidence table as zeren writes it: what its measures are called (任务, 牵头, 1) says nothing then. */
static bool is_own_table(const zr_survey *seen, uint32_t width, zr_plain_shape *shape)
{
    if (!seen->unit_corner || seen->unit_ids + 1 < seen->rows || seen->widths[0] != width ||
        seen->names > 0 || seen->numbers == 0)
        return false;
    shape->kind = ZR_PLAIN_TABLE;
    shape->header = shape->row_names = shape->corner = true;
    return true;
}

/* Data that is wanted, and is broken: a table still, so that what does not fit is said with its place. */
static void take_broken(zr_plain_shape *shape, const zr_survey *seen)
{
    uint32_t width;
    bool numbers = seen->numbers > seen->names;
    if (!is_even(seen, 2, &width) || width < 2 || !numbers || seen->sentences)
        return;
    shape->kind = ZR_PLAIN_TABLE;
    shape->header = seen->header_names > seen->header_numbers || seen->empty_corner;
    shape->row_names = seen->first_names * 2 > seen->rows - 1;
    shape->corner = seen->widths[0] == width;
}

static void tell_shape(zr_plain_shape *shape, zr_span text, const zr_survey *seen, bool header,
                       uint32_t width, bool wanted)
{
    /* A name may hold a comma of its own (各区（县、市）政府): where the head is a program's, or numbers fill
     * the rows, no document is meant. */
    if (seen->sentences && !(header && seen->plain_header) && !is_table(seen, width, shape))
        return;
    if (header) {
        shape->kind = ZR_PLAIN_TIES;
        shape->header = true;
    } else if (is_table(seen, width, shape)) {
        shape->kind = ZR_PLAIN_TABLE;
        if (is_numbered(shape, text, seen, width))
            set_list(shape, shape->header, width);
    } else if (is_list(seen, width, shape, wanted))
        set_list(shape,
                 width > 2 ? seen->odd_header : zr_list_has_header(text, shape->separator, &shape->failed),
                 width);
}

/* Of a text looked at without patience; rows are even if `even`. */
static zr_plain_grid grid_in(const zr_survey *seen, bool even, uint32_t width, char separator)
{
    if (!even || width < 2 || seen->widths[0] != width)
        return ZR_GRID_NONE;
    if (width > 2 && separator != ' ' && seen->plain_header && !seen->passages && !seen->header_digits)
        return ZR_GRID_OF_PROGRAM;
    return seen->rows > 2 && !seen->sentences ? ZR_GRID_EVEN : ZR_GRID_NONE;
}

/* The same of a text that was looked at with more. */
static zr_plain_grid grid_of(zr_span text, char separator)
{
    uint32_t width = 0;
    zr_survey seen;
    bool even = survey_of(&seen, text, separator, ZR_PATIENCE_NONE, &width);
    return grid_in(&seen, even, width, separator);
}

zr_plain_shape zr_plain_shape_of(zr_span text, zr_network_kind network)
{
    zr_plain_shape shape = {.type = ZR_NONE, .separator = separator_of(text)};
    uint32_t width;
    zr_survey seen;
    zr_span opening = zr_span_cut(text, 0, ZR_SURVEY_BYTES);
    bool header = is_arcs_header(&shape, opening) || ties_header(&shape.columns, opening, shape.separator);
    bool wanted = network != ZR_NETWORK_TOLD;
    zr_patience patience = wanted ? ZR_PATIENCE_WHOLE : header ? ZR_PATIENCE_HEADED : ZR_PATIENCE_NONE;
    bool even = survey_of(&seen, text, shape.separator, patience, &width);
    shape.grid = patience == ZR_PATIENCE_NONE ? grid_in(&seen, even, width, shape.separator)
                                              : grid_of(text, shape.separator);
    if (even && !is_own_table(&seen, width, &shape))
        tell_shape(&shape, text, &seen, header, width, wanted);
    if (shape.kind == ZR_NOT_PLAIN && wanted)
        take_broken(&shape, &seen);
    shape.failed |= seen.failed;
    return shape;
}

/* Without memory it may be one: reading says so. */
zr_plain zr_plain_tell(zr_span text, zr_network_kind network, zr_plain_grid *grid)
{
    zr_plain kind = zr_exchange_tell(text);
    zr_plain_shape shape = {.grid = ZR_GRID_NONE};
    if (kind == ZR_NOT_PLAIN) {
        shape = zr_plain_shape_of(text, network);
        kind = shape.failed ? ZR_PLAIN_TIES : shape.kind;
    }
    if (grid)
        *grid = shape.grid;
    return kind;
}
