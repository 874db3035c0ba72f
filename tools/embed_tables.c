/* Turns graphs/places.tsv, former.tsv, sectors.tsv and units.tsv into C tables; run by the build.
 *
 *     embed_tables places.tsv former.tsv sectors.tsv units.tsv > tables.c
 *
 * The tables' form is described in graphs/README.md and src/units/tables.h. A wrong line stops the build and
 * is named. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MAX_PLACES = 8000,
    MAX_FORMER = 2000,
    MAX_SECTORS = 400,
    MAX_BODIES = 4000,
    MAX_FORMS = 40000,
    MAX_LINE = 1 << 16,
    COLUMNS = 5
};

typedef struct place {
    char code[7], parent[7], level[16];
    char *name, *brief;
} place;

/* A name that a place bore before. */
typedef struct former {
    char level[16];
    char *name;
    int today; /* index in places */
} former;

typedef struct form {
    char *text;
    int body, kind, levels;
} form;

static place places[MAX_PLACES];
static former formers[MAX_FORMER];
static char *sectors[MAX_SECTORS][4]; /* id, branch, zh, en */
static int body_sector[MAX_BODIES], body_form[MAX_BODIES];
static form forms[MAX_FORMS];
static int place_count, former_count, sector_count, body_count, form_count;

/* Same order as zr_form_kind in src/units/tables.h. */
enum { PLAIN, PARTY, PLACE, FULL, WORD, HEAD, TAIL, BOTH };

static const char *file_name;
static int line_number;

static void stop(const char *what, const char *detail)
{
    fprintf(stderr, "%s:%d: %s: %s\n", file_name, line_number, what, detail);
    exit(1);
}

static char *keep(const char *text)
{
    char *copy = malloc(strlen(text) + 1);
    if (!copy)
        stop("out of memory", "");
    return strcpy(copy, text);
}

/* Cuts a line at its tabs; returns the number of cells. Missing cells are empty. */
static int cells_of(char *line, char *cells[], int wanted)
{
    int count = 0;
    line[strcspn(line, "\r\n")] = '\0';
    for (char *at = line; at; count++) {
        char *tab = strchr(at, '\t');
        if (tab)
            *tab++ = '\0';
        if (count < wanted)
            cells[count] = at;
        at = tab;
    }
    for (int i = count; i < wanted; i++)
        cells[i] = "";
    return count;
}

/* Calls `take` with every line but the first, blank ones and those that begin with #. */
static void each_line(const char *path, void (*take)(char *line))
{
    static char line[MAX_LINE];
    FILE *file = fopen(path, "r");
    file_name = path;
    line_number = 0;
    if (!file)
        stop("cannot be read", path);
    while (fgets(line, sizeof line, file)) {
        if (!strchr(line, '\n'))
            stop("line too long, or no end of line", "");
        if (++line_number > 1 && *line != '#' && *line != '\n')
            take(line);
    }
    fclose(file);
}

static void take_place(char *line)
{
    char *cell[5];
    if (cells_of(line, cell, 5) != 5 || strlen(cell[0]) != 6 || strlen(cell[3]) > 15)
        stop("expected code, name, brief, level, parent", cell[0]);
    if (place_count == MAX_PLACES)
        stop("too many places", cell[0]);
    if (place_count && strcmp(places[place_count - 1].code, cell[0]) >= 0)
        stop("codes must rise", cell[0]);
    place *it = &places[place_count++];
    strcpy(it->code, cell[0]);
    it->name = keep(cell[1]);
    it->brief = keep(cell[2]);
    strcpy(it->level, cell[3]);
    snprintf(it->parent, sizeof it->parent, "%s", cell[4]);
}

static int place_index(const char *code)
{
    for (int i = 0; i < place_count; i++) {
        if (!strcmp(places[i].code, code))
            return i;
    }
    return -1;
}

/* The name that a place has today is nobody's former name. */
static void take_former(char *line)
{
    char *cell[4];
    if (cells_of(line, cell, 4) != 4 || strlen(cell[2]) > 15)
        stop("expected name, code, level, last", cell[0]);
    if (former_count == MAX_FORMER)
        stop("too many former names", cell[0]);
    former *it = &formers[former_count++];
    it->today = place_index(cell[1]);
    if (it->today < 0)
        stop("no place has this code", cell[1]);
    if (it > formers && it[-1].today > it->today) /* they are looked up by it */
        stop("not in the order of the places of today", cell[0]);
    for (int i = 0; i < place_count; i++) {
        if (!strcmp(places[i].name, cell[0]))
            stop("a place has this name today", cell[0]);
    }
    it->name = keep(cell[0]);
    strcpy(it->level, cell[2]);
}

static int find_sector(const char *id)
{
    for (int i = 0; i < sector_count; i++) {
        if (!strcmp(sectors[i][0], id))
            return i;
    }
    return -1;
}

static int kind_of(char **text)
{
    size_t size = strlen(*text);
    if (!strncmp(*text, "党/", strlen("党/"))) {
        *text += strlen("党/");
        return PARTY;
    }
    if (**text == '@') {
        bool full = (*text)[1] == '@';
        *text += full ? 2 : 1;
        return full ? FULL : PLACE;
    }
    if (**text == '*') {
        ++*text;
        return TAIL;
    }
    if (size && (*text)[size - 1] == '*') {
        (*text)[size - 1] = '\0';
        return HEAD;
    }
    return strchr(*text, '*') ? BOTH : strchr(*text, '~') ? WORD : PLAIN;
}

static void add_form(const char *spelled, int body, int levels)
{
    char *text = keep(spelled);
    if (form_count == MAX_FORMS)
        stop("too many forms", spelled);
    int kind = kind_of(&text);
    if (!*text && kind != PARTY)
        stop("empty form", spelled);
    if (body_form[body] < 0)
        body_form[body] = form_count;
    forms[form_count++] = (form){text, body, kind, levels};
}

/* {A|B}C → AC, BC; braces do not nest. */
static void expand(const char *token, int body, int levels)
{
    const char *open = strchr(token, '{');
    if (!open) {
        add_form(token, body, levels);
        return;
    }
    const char *close = strchr(open, '}');
    if (!close)
        stop("brace is not closed", token);
    if (memchr(open + 1, '{', (size_t)(close - open)))
        stop("braces do not nest", token);
    for (const char *at = open + 1; at <= close;) {
        size_t size = strcspn(at, "|}");
        char text[2048];
        snprintf(text, sizeof text, "%.*s%.*s%s", (int)(open - token), token, (int)size, at, close + 1);
        expand(text, body, levels);
        at += size + 1;
    }
}

/* One cell of names at the levels of `levels`: every word of it is one body. */
static void take_cell(char *cell, int sector, int levels)
{
    for (char *token = strtok(cell, " "); token; token = strtok(NULL, " ")) {
        if (body_count == MAX_BODIES)
            stop("too many bodies", token);
        body_sector[body_count] = sector;
        body_form[body_count] = -1;
        expand(token, body_count++, levels);
    }
}

static void take_sector(char *line)
{
    char *cell[4 + COLUMNS];
    if (cells_of(line, cell, 4 + COLUMNS) != 4 + COLUMNS)
        stop("expected id, branch, zh, en and five columns of names", cell[0]);
    int sector = find_sector(cell[0]);
    if (sector < 0) {
        if (sector_count == MAX_SECTORS || !*cell[1] || !*cell[2] || !*cell[3])
            stop("a new sector needs branch and both names", cell[0]);
        sector = sector_count++;
        for (int i = 0; i < 4; i++)
            sectors[sector][i] = keep(cell[i]);
    }
    /* "=" in a column repeats the one before it; in the last (municipalities) the city's. */
    int levels[COLUMNS] = {1, 2, 4, 8, 16};
    for (int column = COLUMNS - 1; column > 1; column--) {
        if (!strcmp(cell[4 + column], "=")) {
            levels[column == 4 ? 2 : column - 1] |= levels[column];
            levels[column] = 0;
        }
    }
    for (int column = 0; column < COLUMNS; column++) {
        if (levels[column])
            take_cell(cell[4 + column], sector, levels[column]);
    }
}

/* One spelling at one tier must mean one body: else the order of lines would decide. O(forms²), a few ms. */
static void check_forms(void)
{
    for (int i = 0; i < form_count; i++) {
        for (int j = 0; j < i; j++) {
            const form *a = &forms[i], *b = &forms[j];
            if (a->kind == b->kind && (a->levels & b->levels) && a->body != b->body &&
                !strcmp(a->text, b->text))
                stop("two bodies of one tier have the same name", a->text);
        }
    }
}

static const char *level_word(const char *level)
{
    static const char *const words[][2] = {
        {"central", "ZR_CENTRAL"}, {"province", "ZR_PROVINCE"}, {"city", "ZR_CITY"}, {"county", "ZR_COUNTY"}};
    for (int i = 0; i < 4; i++) {
        if (!strcmp(words[i][0], level))
            return words[i][1];
    }
    stop("unknown level", level);
    return NULL;
}

/* What a name is without its level; the name where that would be one character. */
static int brief_size(const char *name)
{
    static const char *const levels[] = {"自治县", "地区", "特区", "市", "县", "区", "盟"};
    int size = (int)strlen(name), end = 0;
    for (int i = 0; i < 7 && !end; i++) {
        int word = (int)strlen(levels[i]);
        if (size > word && !strcmp(name + size - word, levels[i]))
            end = word;
    }
    return size - end > 3 ? size - end : size;
}

/* A row as those of today, that lies where today's lies; a prefecture that is a district today lay in the
 * province. */
static void write_former(const former *it)
{
    const place *today = &places[it->today];
    int above = place_index(today->parent);
    if (strcmp(today->level, it->level) && above >= 0 && !strcmp(it->level, places[above].level))
        above = place_index(places[above].parent);
    printf("    {\"%s\", {\"%s\", %zu}, {\"%s\", %d}, %s, %d},\n", today->code, it->name, strlen(it->name),
           it->name, brief_size(it->name), level_word(it->level), above);
}

static void write_places(void)
{
    printf("const zr_division zr_table_divisions[] = {\n");
    for (int i = 0; i < place_count; i++) {
        const place *it = &places[i];
        int parent = *it->parent ? place_index(it->parent) : -1;
        if (*it->parent && parent < 0)
            stop("unknown parent", it->parent);
        printf("    {\"%s\", {\"%s\", %zu}, {\"%s\", %zu}, %s, ", it->code, it->name, strlen(it->name),
               it->brief, strlen(it->brief), level_word(it->level));
        printf(parent < 0 ? "ZR_NONE},\n" : "%d},\n", parent);
    }
    for (int i = 0; i < former_count; i++)
        write_former(&formers[i]);
    printf("};\nconst uint32_t zr_table_division_count = %d, zr_table_former_count = %d;\n", place_count,
           former_count);
    printf("const uint32_t zr_table_today[] = {\n");
    for (int i = 0; i < former_count; i++)
        printf("    %d,\n", formers[i].today);
    printf("};\n");
}

static void write_sectors(void)
{
    printf("const zr_sector zr_table_sectors[] = {\n");
    for (int i = 0; i < sector_count; i++)
        printf("    {{\"%s\", %zu}, {{\"%s\", \"%s\"}}, {\"%s\", %zu}},\n", sectors[i][0],
               strlen(sectors[i][0]), sectors[i][2], sectors[i][3], sectors[i][1], strlen(sectors[i][1]));
    printf("};\nconst uint32_t zr_table_sector_count = %d;\n", sector_count);
    printf("const zr_body zr_table_bodies[] = {\n");
    for (int i = 0; i < body_count; i++)
        printf("    {%d, %d},\n", body_sector[i], body_form[i]);
    printf("};\nconst zr_form zr_table_forms[] = {\n");
    for (int i = 0; i < form_count; i++)
        printf("    {{\"%s\", %zu}, %d, %d, %d},\n", forms[i].text, strlen(forms[i].text), forms[i].body,
               forms[i].kind, forms[i].levels);
    printf("};\nconst uint32_t zr_table_form_count = %d;\n", form_count);
}

static void write_bytes(const char *path)
{
    FILE *file = fopen(path, "rb");
    int byte, count = 0;
    if (!file)
        stop("cannot be read", path);
    printf("static const unsigned char units[] = {");
    while ((byte = fgetc(file)) != EOF)
        printf(count++ % 24 ? "%d," : "\n    %d,", byte);
    fclose(file);
    printf("0};\nconst char *const zr_table_units = (const char *)units;\n");
    printf("const size_t zr_table_units_size = %d;\n", count);
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: embed_tables places.tsv former.tsv sectors.tsv units.tsv\n");
        return 2;
    }
    each_line(argv[1], take_place);
    each_line(argv[2], take_former);
    each_line(argv[3], take_sector);
    check_forms();
    printf("/* Made by tools/embed_tables.c from graphs/: edit the tables there. */\n#include "
           "\"units/tables.h\"\n\n");
    write_places();
    write_sectors();
    write_bytes(argv[4]);
    return ferror(stdout) || fclose(stdout) ? 1 : 0;
}
