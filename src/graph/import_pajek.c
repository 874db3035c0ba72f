/* Pajek networks: "*Vertices N n" says how many of N vertices are of the first mode (units here), "*Vertices
 * N" alone that there is one mode. Relations named after roles, as zeren writes them, are roles; *Matrix and
 * lists are read too. http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf */
#include "graph/import.h"
#include "graph/plain.h"

#include <stdio.h>
#include <strings.h>

/* Vertices that a file may have beyond what it has room to say. */
enum { MOST_UNSAID = 100000 };

typedef enum section { NOTHING, VERTICES, TIES, LISTS, MATRIX } section;

typedef struct pajek {
    zr_import *import;
    uint32_t line;
    section section;
    uint32_t vertices, first; /* N, and how many of the first mode */
    bool two_modes;           /* it is said how many */
    bool has_vertices;
    uint32_t row; /* of the matrix */
    zr_role role;
    bool both_ways; /* the ties at hand are edges, not arcs */
} pajek;

/* The next word of a line, quoted or not; empty at its end. */
static zr_span next_word(zr_span *rest, bool *open)
{
    *rest = zr_span_trim(*rest);
    bool quoted = rest->size && rest->data[0] == '"';
    size_t at = quoted ? 1 : 0, from = at;
    while (at < rest->size &&
           (quoted ? rest->data[at] != '"' : rest->data[at] != ' ' && rest->data[at] != '\t'))
        at++;
    *open = quoted && at >= rest->size;
    zr_span word = zr_span_cut(*rest, from, at);
    *rest = zr_span_cut(*rest, quoted && at < rest->size ? at + 1 : at, rest->size);
    return word;
}

static void fail(pajek *of, const char *zh, const char *en, zr_span value)
{
    zr_import_fail(of->import, ZR_BAD_INPUT, of->line, zh, en, value);
}

static bool read_count(uint32_t *out, zr_span word)
{
    double number;
    if (!zr_cell_number(&number, word) || number < 0 || number > 4e9 || number != (double)(uint32_t)number)
        return false;
    *out = (uint32_t)number;
    return true;
}

/* A vertex by its number; vertices without a line of their own are named by it. */
static uint32_t vertex(pajek *of, zr_span word)
{
    uint32_t number;
    char text[16];
    if (!read_count(&number, word) || number == 0 || number > of->vertices) {
        fail(of, "应为顶点编号", "should be the number of a vertex", word);
        return ZR_NONE;
    }
    int size = snprintf(text, sizeof text, "%u", number);
    uint32_t node = zr_import_meet(of->import, 0, (zr_span){text, (size_t)size}, of->line);
    if (node != ZR_NONE) {
        of->import->nodes[node].defined = true;
        if (of->two_modes)
            of->import->nodes[node].side = number <= of->first ? ZR_SIDE_FIRST : ZR_SIDE_SECOND;
    }
    return node;
}

static uint32_t numbered(pajek *of, uint32_t number)
{
    char text[16];
    int size = snprintf(text, sizeof text, "%u", number);
    return vertex(of, (zr_span){text, (size_t)size});
}

static void read_vertex(pajek *of, zr_span rest)
{
    bool open;
    zr_span number = next_word(&rest, &open), label = next_word(&rest, &open);
    uint32_t node = vertex(of, number);
    if (node == ZR_NONE)
        return;
    if (open)
        fail(of, "引号没有结束", "a quote that is never closed", label);
    else if (of->import->nodes[node].name.data)
        fail(of, "这个顶点出现两次", "this vertex is there twice", number);
    of->import->nodes[node].name = zr_store_copy(of->import->store, label);
    of->import->nodes[node].line = of->line;
}

static void add(pajek *of, uint32_t a, uint32_t b, zr_span weight)
{
    zr_import_tie tie = {
        .a = a, .b = b, .role = of->role, .both_ways = of->both_ways, .weight = 1, .line = of->line};
    zr_import_tie_says(of->import, &tie, zr_span_of("weight"), weight);
    zr_import_add(of->import, &tie);
}

static void read_tie(pajek *of, zr_span rest)
{
    bool open;
    zr_span from = next_word(&rest, &open), to = next_word(&rest, &open), weight = next_word(&rest, &open);
    uint32_t a = vertex(of, from);
    uint32_t b = a == ZR_NONE ? ZR_NONE : vertex(of, to);
    if (b != ZR_NONE)
        add(of, a, b, weight);
}

static void read_list(pajek *of, zr_span rest)
{
    bool open;
    uint32_t a = vertex(of, next_word(&rest, &open));
    for (zr_span word; a != ZR_NONE && (word = next_word(&rest, &open)).size;) {
        uint32_t b = vertex(of, word);
        if (b == ZR_NONE)
            return;
        add(of, a, b, (zr_span){0});
    }
}

/* Rows are the first mode, columns the second; of one mode both are all. */
static void read_matrix_row(pajek *of, zr_span rest)
{
    bool open;
    uint32_t column = 0, columns = of->vertices - of->first, rows = of->two_modes ? of->first : of->vertices;
    uint32_t a = ++of->row > rows ? ZR_NONE : numbered(of, of->row);
    if (a == ZR_NONE)
        fail(of, "矩阵的行太多", "a row too many", (zr_span){0});
    for (zr_span word; of->import->status == ZR_OK && (word = next_word(&rest, &open)).size; column++) {
        uint32_t b = column < columns ? numbered(of, of->first + column + 1) : ZR_NONE;
        if (b == ZR_NONE)
            fail(of, "这一行的数太多", "this row has too many numbers", word);
        else
            add(of, a, b, word);
    }
    if (of->import->status == ZR_OK && column < columns)
        fail(of, "这一行的数太少", "this row has too few numbers", (zr_span){0});
}

static void read_vertices(pajek *of, zr_span rest)
{
    bool open;
    zr_span count = next_word(&rest, &open), first = next_word(&rest, &open);
    of->two_modes = first.size > 0;
    if (of->has_vertices)
        fail(of, "有两张网络", "there are two networks", (zr_span){0});
    else if (!read_count(&of->vertices, count))
        fail(of, "应为顶点数", "should be the number of vertices", count);
    else if (of->vertices > MOST_UNSAID + of->import->text.size / 4)
        fail(of, "顶点数与文件的大小不符", "more vertices than a file of this size can have", count);
    else if (first.size && (!read_count(&of->first, first) || of->first > of->vertices))
        fail(of, "应为第一模的顶点数", "should be the number of vertices of the first mode", first);
    of->section = VERTICES;
    of->has_vertices = true;
    of->import->one_mode = !of->two_modes && of->import->reading->network != ZR_NETWORK_TWO_MODE;
    for (uint32_t v = 1; v <= of->vertices && of->import->status == ZR_OK; v++)
        numbered(of, v);
}

/* "*Edges :1 "lead"" names a relation. */
static void read_relation(pajek *of, zr_span rest)
{
    bool open;
    of->role = ZR_RESPONSIBLE;
    for (zr_span word; (word = next_word(&rest, &open)).size;)
        zr_role_word(&of->role, word);
}

static bool is_head(zr_span word, const char *head)
{
    return word.size == zr_span_of(head).size && strncasecmp(word.data, head, word.size) == 0;
}

static void read_head(pajek *of, zr_span rest)
{
    bool open;
    zr_span head = next_word(&rest, &open);
    if (is_head(head, "*vertices"))
        read_vertices(of, rest);
    else if (is_head(head, "*edges") || is_head(head, "*arcs"))
        of->section = TIES;
    else if (is_head(head, "*edgeslist") || is_head(head, "*arcslist"))
        of->section = LISTS;
    else if (is_head(head, "*matrix"))
        of->section = MATRIX;
    else if (is_head(head, "*network"))
        of->section = NOTHING;
    else
        fail(of, "不认识的段落", "not a section that zeren reads", head);
    of->both_ways = is_head(head, "*edges") || is_head(head, "*edgeslist");
    if (of->section == TIES || of->section == LISTS)
        read_relation(of, rest);
}

static void read_line(pajek *of, zr_span line)
{
    static void (*const readers[])(pajek *, zr_span) = {
        [VERTICES] = read_vertex, [TIES] = read_tie, [LISTS] = read_list, [MATRIX] = read_matrix_row};
    if (!line.size || line.data[0] == '%')
        return;
    if (line.data[0] == '*')
        read_head(of, line);
    else if (of->section == NOTHING)
        fail(of, "应以 *Vertices 开头", "*Vertices should come first", line);
    else
        readers[of->section](of, line);
}

void zr_import_pajek(zr_import *import)
{
    pajek of = {.import = import, .role = ZR_RESPONSIBLE};
    for (size_t at = 0; at < import->text.size && import->status == ZR_OK;) {
        size_t end = zr_span_find(import->text, zr_span_of("\n"), at);
        end = end == SIZE_MAX ? import->text.size : end;
        zr_span line = zr_span_cut(import->text, at, end);
        of.line++;
        read_line(
            &of, zr_span_trim(zr_span_starts(line, "\xEF\xBB\xBF") ? zr_span_cut(line, 3, line.size) : line));
        at = end + 1;
    }
}
