/* units.tsv and a user's own file: name, place, sector, kind, aliases, members. */
#include "units/lexicon.h"
#include "units/spell.h"

#include "base/utf8.h"
#include "base/words.h"

#include <stdio.h>
#include <string.h>

enum { NAME, PLACE, SECTOR, KIND, ALIASES, MEMBERS, CELLS };

typedef struct line_reader {
    zr_lexicon *lexicon;
    const char *file;
    unsigned long line;
    zr_error *err;
} line_reader;

static zr_status refuse(const line_reader *reader, const char *zh, const char *en, zr_span found)
{
    int size = found.size > 80 ? 80 : (int)found.size;
    const char *words = found.data ? found.data : "";
    zr_error reason = {.status = ZR_BAD_INPUT};
    snprintf(reason.message, sizeof reason.message, "%s:%lu: %s, found \"%.*s\"", reader->file, reader->line,
             en, size, words);
    snprintf(reason.message_zh, sizeof reason.message_zh, "%s:%lu: %s，而不是“%.*s”", reader->file,
             reader->line, zh, size, words);
    return zr_fail_as(reader->err, &reason);
}

/* The first piece up to `mark`; the rest stays in `*rest`. */
static zr_span next_piece(zr_span *rest, const char *mark)
{
    size_t at = zr_span_find(*rest, zr_span_of(mark), 0);
    zr_span piece = zr_span_cut(*rest, 0, at);
    *rest = at == SIZE_MAX ? (zr_span){0} : zr_span_cut(*rest, at + strlen(mark), rest->size);
    return zr_span_trim(piece);
}

/* A code of six digits or the full name of one place. */
static zr_status read_place(const line_reader *reader, zr_span cell, uint32_t *out)
{
    *out = cell.size ? zr_division_find(cell) : ZR_NONE;
    if (!cell.size || *out != ZR_NONE)
        return ZR_OK;
    uint32_t first = zr_table_get(&reader->lexicon->places, cell);
    for (uint32_t i = first; i != ZR_NONE; i = reader->lexicon->place_names[i].next) {
        if (!reader->lexicon->place_names[i].full)
            continue;
        if (*out != ZR_NONE)
            return refuse(reader, "有几个地方叫这个名称，应写六位区划代码",
                          "several places have this name: expected a code of six digits", cell);
        *out = reader->lexicon->place_names[i].division;
    }
    return *out == ZR_NONE ? refuse(reader, "应为地方：六位区划代码或全称",
                                    "expected a place: a code of six digits or its full name", cell)
                           : ZR_OK;
}

static zr_status read_kind(const line_reader *reader, zr_span cell, zr_special *special)
{
    special->has_kind = cell.size > 0;
    special->collective = zr_span_equal(cell, zr_span_of("collective"));
    if (cell.size && !special->collective && !zr_span_equal(cell, zr_span_of("unit")))
        return refuse(reader, "类别应为 unit 或 collective", "expected the kind: unit or collective", cell);
    return ZR_OK;
}

static void read_members(zr_lexicon *lexicon, zr_span cell, zr_special *special)
{
    size_t count = 1;
    for (size_t at = 0; (at = zr_span_find(cell, zr_span_of("、"), at)) != SIZE_MAX; at++)
        count++;
    zr_span *members = cell.size ? zr_arena_take(&lexicon->arena, count, sizeof *members) : NULL;
    while (cell.size && members) {
        zr_span member = next_piece(&cell, "、");
        if (member.size)
            members[special->member_count++] = zr_arena_copy(&lexicon->arena, member);
    }
    special->members = members;
}

/* Makes `name` mean the special: later files go before earlier ones. */
static void add_name(zr_lexicon *lexicon, zr_span name, zr_special special)
{
    if (!zr_grow((void **)&lexicon->special, lexicon->special_count, &lexicon->special_capacity,
                 sizeof special)) {
        lexicon->arena.failed = true;
        return;
    }
    zr_span key = zr_arena_copy(&lexicon->arena, zr_spell(&lexicon->arena, name));
    if (!key.data)
        return;
    special.next = zr_table_get(&lexicon->specials, key);
    lexicon->special[lexicon->special_count] = special;
    zr_table_set(&lexicon->specials, key, (uint32_t)lexicon->special_count++);
}

static zr_status take_line(const line_reader *reader, const zr_span cells[CELLS])
{
    zr_special special = {.sector = ZR_NONE};
    if (!cells[NAME].size)
        return refuse(reader, "第一列应为名称", "expected a name in the first column", cells[NAME]);
    zr_status status = read_place(reader, cells[PLACE], &special.place);
    if (status == ZR_OK)
        status = read_kind(reader, cells[KIND], &special);
    if (status != ZR_OK)
        return status;
    if (cells[SECTOR].size && (special.sector = zr_sector_find(cells[SECTOR])) == ZR_NONE)
        return refuse(reader, "应为条线的标识", "expected the id of a sector", cells[SECTOR]);
    /* The file's bytes may be gone when names are looked up. */
    special.name = zr_arena_copy(&reader->lexicon->arena, zr_spell(&reader->lexicon->arena, cells[NAME]));
    read_members(reader->lexicon, cells[MEMBERS], &special);
    add_name(reader->lexicon, special.name, special);
    for (zr_span rest = cells[ALIASES]; rest.size;) {
        zr_span alias = next_piece(&rest, "、");
        if (alias.size)
            add_name(reader->lexicon, alias, special);
    }
    return ZR_OK;
}

/* Not a sentence, nor a line of another kind of file. An empty one is refused later. */
static bool is_name(zr_span cell)
{
    static const char *const strange[] = {"，", "。", "；", "：", "、", ",",  ";",
                                          "{",  "}",  "<",  ">",  "=",  "\"", NULL};
    return !zr_holds_any(cell, strange) && zr_span_characters(cell) <= 60;
}

static zr_status read_line(const line_reader *reader, zr_span line)
{
    zr_span cells[CELLS] = {0};
    if (!zr_span_trim(line).size || zr_span_starts(line, "#") || zr_span_starts(line, "name\t"))
        return ZR_OK;
    size_t broken = zr_utf8_invalid(line, 0);
    if (broken != SIZE_MAX)
        return refuse(reader, "应为 UTF-8", "expected UTF-8", (zr_span){0});
    int count = 0;
    for (zr_span rest = line; rest.size; count++) {
        zr_span cell = next_piece(&rest, "\t");
        if (count < CELLS)
            cells[count] = cell;
    }
    if (!is_name(cells[NAME]))
        return refuse(
            reader, "第一列应为单位名称（列以制表符分开：名称、地方、条线、类别、别名、成员）",
            "expected the name of a unit, and tabs between columns (name, place, sector, kind, aliases, "
            "members)",
            line);
    if (count > CELLS)
        return refuse(reader, "至多六列：名称、地方、条线、类别、别名、成员",
                      "expected at most six columns: name, place, sector, kind, aliases, members", line);
    return take_line(reader, cells);
}

zr_status zr_lexicon_read(zr_lexicon *lexicon, zr_span text, const char *name, zr_error *err)
{
    line_reader reader = {.lexicon = lexicon, .file = name, .err = err};
    if (zr_span_starts(text, "\xEF\xBB\xBF"))
        text = zr_span_cut(text, 3, text.size);
    zr_status status = ZR_OK;
    for (size_t at = 0; at < text.size && status == ZR_OK;) {
        size_t end = zr_span_find(text, zr_span_of("\n"), at);
        zr_span line = zr_span_cut(text, at, end);
        if (zr_span_ends(line, "\r"))
            line.size--;
        reader.line++;
        status = read_line(&reader, line);
        at = end == SIZE_MAX ? text.size : end + 1;
    }
    return status;
}
