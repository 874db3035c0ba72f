/* What kind of table a text is: told by its first rows. */
#include "graph/import.h"

#include "base/words.h"
#include "graph/plain.h"

#include <string.h>
#include <strings.h>

/* What is looked at. */
enum { ROWS = 64, BYTES = 1 << 18, LONGEST_NAME = 120 };

typedef struct word_list {
    const char *words[10];
} word_list;

static const word_list measure_words = {
    {"measure", "task", "event", "item", "target", "措施", "任务", "事项"}};
static const word_list unit_words = {
    {"unit", "actor", "department", "organization", "person", "source", "单位", "部门"}};
static const word_list role_words = {{"role", "角色"}};
static const word_list first_words = {{"first"}};
static const word_list type_words = {{"type", "类型"}};
static const word_list weight_words = {{"weight", "value", "count", "权重", "次数"}};

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
    static const word_list more = {{"units", "actors", "node", "row", "rows", "people", "persons"}};
    return is_word(&unit_words, word) || is_word(&more, word);
}

bool zr_is_measure_word(zr_span word)
{
    static const word_list more = {{"measures", "events", "hyperedge", "column", "columns", "tasks", "edge"}};
    return is_word(&measure_words, word) || is_word(&more, word);
}

/* The first of a list that a column is called by. */
static void note_column(uint32_t *column, const word_list *list, const zr_cell_read *cell)
{
    if (*column == ZR_NONE && is_word(list, cell->text))
        *column = cell->number - 1;
}

bool zr_ties_header(zr_tie_columns *out, zr_span text, char separator)
{
    zr_cells cells = {.text = text, .separator = separator};
    zr_cell_read cell;
    *out = (zr_tie_columns){ZR_NONE, ZR_NONE, ZR_NONE, ZR_NONE, ZR_NONE};
    while (zr_cells_next(&cells, &cell)) {
        note_column(&out->measure, &measure_words, &cell);
        note_column(&out->unit, &unit_words, &cell);
        note_column(&out->role, &role_words, &cell);
        note_column(&out->first, &first_words, &cell);
        note_column(&out->weight, &weight_words, &cell);
        if (cell.last)
            break;
    }
    zr_buffer_free(&cells.unquoted);
    return out->measure != ZR_NONE && out->unit != ZR_NONE;
}

/* from, to: a list of one mode. */
static bool is_arcs_header(zr_plain_shape *shape, zr_span text)
{
    static const word_list tails = {{"from", "sender", "ego", "起点"}};
    static const word_list heads = {{"to", "receiver", "alter", "终点"}};
    zr_cells cells = {.text = text, .separator = shape->separator};
    zr_cell_read cell;
    zr_tie_columns columns = {ZR_NONE, ZR_NONE, ZR_NONE, ZR_NONE, ZR_NONE};
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

/* What the first rows hold. */
typedef struct survey {
    uint32_t rows;
    uint32_t widths[ROWS];
    uint32_t odd_rows;              /* from the third on: of another width than the second */
    bool hopeless;                  /* no table, and the rest is not looked at */
    uint32_t names, numbers, empty; /* cells behind the first of a row, behind the first row */
    uint32_t first_names;           /* rows behind the first that begin with no number */
    uint32_t header_names, header_numbers;
    uint32_t odd_values; /* cells from the third on that are neither number nor role, behind the first row */
    bool odd_header;     /* one in the first row */
    bool sentences;      /* a cell that is none, but words of a document */
    bool foreign;        /* a letter of Chinese or its neighbours */
    bool plain_header;   /* none in the first row */
    bool empty_corner;   /* the first cell of all is empty */
} survey;

static bool is_value(zr_span text)
{
    double number;
    zr_role role;
    return zr_cell_number(&number, text) || zr_role_word(&role, text);
}

static bool is_sentence(zr_span text)
{
    static const char *const marks[] = {"。", "；", "：", "，", "、", NULL};
    return zr_holds_any(text, marks) || text.size > LONGEST_NAME;
}

/* What programs write for nothing, on the diagonal of a square. */
static bool is_missing(zr_span text)
{
    return text.size == 0 || zr_span_equal(text, zr_span_of("NA")) || zr_span_equal(text, zr_span_of("-")) ||
           zr_span_equal(text, zr_span_of("."));
}

/* The first byte of a letter from U+3000 on. */
static bool is_foreign(unsigned char byte)
{
    return byte >= 0xE3 && byte <= 0xF4;
}

static void see_row(survey *seen, uint32_t width)
{
    seen->widths[seen->rows++] = width;
    seen->odd_rows += width != seen->widths[seen->rows > 1];
}

static void see_cell(survey *seen, const zr_cell_read *cell)
{
    bool value = is_value(cell->text);
    seen->sentences |= is_sentence(cell->text);
    for (size_t i = 0; i < cell->text.size; i++)
        seen->foreign |= is_foreign((unsigned char)cell->text.data[i]);
    seen->odd_values += cell->number > 2 && !value && seen->rows > 0;
    seen->odd_header |= cell->number > 2 && !value && seen->rows == 0;
    if (seen->rows == 0) {
        seen->empty_corner |= cell->number == 1 && !cell->text.size;
        seen->header_numbers += value;
        seen->header_names += !value;
    } else if (cell->number == 1)
        seen->first_names += !value;
    else if (is_missing(cell->text))
        seen->empty++;
    else if (value)
        seen->numbers++;
    else
        seen->names++;
    if (seen->rows == 0)
        seen->plain_header = !seen->foreign;
    if (cell->last)
        see_row(seen, cell->number);
}

/* More rows of another width than one in ten of all that are looked at, the last aside; a second row of one
 * cell under a first that names no columns; the words of a document where only blanks part the cells:
 * whatever follows, it is no table. Most documents show that in their first lines. */
static bool is_hopeless(const survey *seen, char separator, bool header)
{
    return seen->odd_rows > ROWS / 10 + 1 || (!header && seen->rows > 1 && seen->widths[1] == 1) ||
           (separator == ' ' && (seen->foreign || seen->sentences));
}

/* A row that the sample cuts in two is not looked at: `widths` has whole rows only. */
static survey look(zr_span text, char separator, bool header)
{
    survey seen = {0};
    zr_cells cells = {.text = zr_span_cut(text, 0, BYTES), .separator = separator};
    zr_cell_read cell;
    while (seen.rows < ROWS && !is_hopeless(&seen, separator, header) && zr_cells_next(&cells, &cell))
        see_cell(&seen, &cell);
    seen.hopeless = is_hopeless(&seen, separator, header);
    if (text.size > BYTES && seen.rows > 1 && seen.rows < ROWS)
        seen.rows--;
    zr_buffer_free(&cells.unquoted);
    return seen;
}

/* Rows 2 and on are of one width, but for one in ten that may be broken. */
static bool is_even(const survey *seen, uint32_t *width)
{
    if (seen->hopeless || seen->rows < 2)
        return false;
    uint32_t odd = 0;
    *width = seen->widths[1];
    for (uint32_t i = 2; i < seen->rows; i++)
        odd += seen->widths[i] != *width;
    return odd * 10 <= seen->rows;
}

/* Names at the sides or not, numbers (roles) inside, but for one cell in ten that may be broken. */
static bool is_table(const survey *seen, uint32_t width, zr_plain_shape *shape)
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
 * measures and units is a document's. */
static bool is_list(const survey *seen, uint32_t width, const zr_plain_shape *shape)
{
    return width >= 2 && width <= 3 && seen->widths[0] == width && seen->rows >= 3 && seen->empty == 0 &&
           seen->odd_values == 0 && (!seen->foreign || (width == 3 && shape->columns.weight == 2));
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
    shape->columns = (zr_tie_columns){1 - unit, unit, value, value, ZR_NONE};
    shape->guessed = true;
}

/* Three in a row may be a table or a list: what the numbers are tells. */
static bool is_numbered(zr_plain_shape *shape, zr_span text, const survey *seen, uint32_t width)
{
    return width == 3 && seen->widths[0] == 3 && seen->empty == 0 && seen->names == 0 &&
           !seen->empty_corner && zr_list_of_numbers(text, shape->separator, shape->header, &shape->numbers);
}

/* Where only blanks part the cells, words are most often prose: numbers must be in every row. */
static bool is_prose(const survey *seen, uint32_t width, char separator)
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

static bool survey_of(survey *seen, zr_span text, char separator, bool header, uint32_t *width)
{
    *seen = look(text, separator, header);
    return is_even(seen, width) && !is_prose(seen, *width, separator);
}

zr_plain_shape zr_plain_shape_of(zr_span text)
{
    zr_plain_shape shape = {.type = ZR_NONE};
    uint32_t width;
    survey seen;
    shape.separator = separator_of(text);
    zr_span opening = zr_span_cut(text, 0, BYTES);
    bool header = is_arcs_header(&shape, opening) || zr_ties_header(&shape.columns, opening, shape.separator);
    if (!survey_of(&seen, text, shape.separator, header, &width))
        return shape;
    /* A name may hold a comma of its own (各区（县、市）政府): where the head is a program's, or numbers fill
     * the rows, no document is meant. */
    if (seen.sentences && !(header && seen.plain_header) && !is_table(&seen, width, &shape))
        return shape;
    if (header) {
        shape.kind = ZR_PLAIN_TIES;
        shape.header = true;
    } else if (is_table(&seen, width, &shape)) {
        shape.kind = ZR_PLAIN_TABLE;
        if (is_numbered(&shape, text, &seen, width))
            set_list(&shape, shape.header, width);
    } else if (is_list(&seen, width, &shape))
        set_list(&shape, width > 2 ? seen.odd_header : zr_list_has_header(text, shape.separator), width);
    return shape;
}

bool zr_plain_is_even(zr_span text)
{
    uint32_t width = 0;
    survey seen;
    return survey_of(&seen, text, separator_of(text), false, &width) && width > 1 &&
           seen.widths[0] == width && seen.rows > 2 && !seen.sentences;
}

zr_plain zr_plain_tell(zr_span text)
{
    zr_plain kind = zr_exchange_tell(text);
    return kind == ZR_NOT_PLAIN ? zr_plain_shape_of(text).kind : kind;
}
