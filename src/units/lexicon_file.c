/* units.tsv and a user's own file: name, place, sector, kind, aliases, members. */
#include "units/lexicon.h"
#include "units/lexicon_columns.h"
#include "units/spell.h"

#include "base/utf8.h"
#include "base/words.h"

#include <stdio.h>
#include <string.h>

typedef struct line_reader {
    zr_lexicon *lexicon;
    const char *file;
    unsigned long line;
    zr_lexicon_columns columns;
    size_t first; /* of the file, in special */
    zr_error *err;
} line_reader;

static zr_status refuse(const line_reader *reader, const char *zh, const char *en, zr_span found)
{
    enum { MOST = 80 }; /* bytes */
    size_t most = found.size < MOST ? found.size : zr_utf8_start_of(found, MOST);
    int size = (int)most;
    const char *more = most < found.size ? "…" : "";
    zr_error reason = {.status = ZR_BAD_INPUT};
    if (found.size) {
        snprintf(reason.message, sizeof reason.message, "%s:%lu: %s, found \"%.*s%s\"", reader->file,
                 reader->line, en, size, found.data, more);
        snprintf(reason.message_zh, sizeof reason.message_zh, "%s:%lu: %s，而不是“%.*s%s”", reader->file,
                 reader->line, zh, size, found.data, more);
    } else {
        snprintf(reason.message, sizeof reason.message, "%s:%lu: %s", reader->file, reader->line, en);
        snprintf(reason.message_zh, sizeof reason.message_zh, "%s:%lu: %s", reader->file, reader->line, zh);
    }
    return zr_fail_as(reader->err, &reason);
}

/* The first name of several; the rest stays in `*rest`. */
static zr_span next_name(zr_span *rest)
{
    static const char *const marks[] = {"、", "；", "，", ";", ",", "|", NULL};
    size_t at = 0, mark = 0;
    while (at < rest->size && !(mark = zr_starts_any(zr_span_cut(*rest, at, rest->size), marks)))
        at++;
    zr_span name = zr_span_trim(zr_span_cut(*rest, 0, at));
    *rest = zr_span_cut(*rest, at + mark, rest->size);
    return name;
}

/* The one place of this full (brief) name; `several`: there are more. */
static uint32_t place_named(const zr_lexicon *lexicon, zr_span name, bool full, bool *several)
{
    uint32_t found = ZR_NONE;
    for (uint32_t i = zr_table_get(&lexicon->places, name); i != ZR_NONE; i = lexicon->place_names[i].next) {
        if (lexicon->place_names[i].full != full)
            continue;
        *several |= found != ZR_NONE;
        found = zr_place_today(lexicon->place_names[i].division);
    }
    return found;
}

/* A code of six digits or the name of one place. */
static zr_status read_place(const line_reader *reader, zr_span cell, uint32_t *out)
{
    bool several = false;
    *out = cell.size ? zr_division_find(cell) : ZR_NONE;
    for (int brief = 0; brief < 2 && cell.size && *out == ZR_NONE; brief++)
        *out = place_named(reader->lexicon, cell, !brief, &several);
    if (several)
        return refuse(reader, "有几个地方叫这个名称，应写六位区划代码",
                      "several places have this name: expected a code of six digits", cell);
    return cell.size && *out == ZR_NONE
               ? refuse(reader, "应为地方：六位区划代码或名称（如 330300、温州市）",
                        "expected a place: a code of six digits or its name (330300, 温州市)", cell)
               : ZR_OK;
}

/* The line by its id or by its name in either language. */
static zr_status read_sector(const line_reader *reader, zr_span cell, uint32_t *out)
{
    *out = cell.size ? zr_sector_find(cell) : ZR_NONE;
    for (uint32_t i = 0; i < zr_table_sector_count && cell.size && *out == ZR_NONE; i++) {
        const zr_sector *it = &zr_table_sectors[i];
        if (zr_span_equal(cell, zr_span_of(it->name.in[ZR_ZH])) ||
            zr_span_equal(cell, zr_span_of(it->name.in[ZR_EN])))
            *out = i;
    }
    return cell.size && *out == ZR_NONE
               ? refuse(reader, "应为条线的标识或名称（zeren unit 市科技局 会写出一个名称的条线）",
                        "expected a sector by its id or its name (zeren unit 市科技局 shows that of a name)",
                        cell)
               : ZR_OK;
}

static zr_status read_kind(const line_reader *reader, zr_span cell, zr_span members, zr_special *special)
{
    static const char *const one[] = {"unit", "单位", "单个单位", NULL};
    static const char *const several[] = {"collective", "集合", "集体", "集合称谓", NULL};
    special->has_kind = cell.size > 0 || members.size > 0;
    special->collective = zr_equals_any(cell, several) || (!cell.size && members.size);
    if (cell.size && !special->collective && !zr_equals_any(cell, one))
        return refuse(reader, "类别应为 unit（单位）或 collective（集合）",
                      "expected the kind: unit or collective", cell);
    if (members.size && !special->collective)
        return refuse(reader, "有成员的，类别应为 collective（集合）",
                      "expected the kind collective where members are listed", cell);
    return ZR_OK;
}

static void read_members(zr_lexicon *lexicon, zr_span cell, zr_special *special)
{
    size_t count = 0;
    for (zr_span rest = cell; rest.size; count++)
        next_name(&rest);
    zr_span *members = count ? zr_arena_take(&lexicon->arena, count, sizeof *members) : NULL;
    while (cell.size && members) {
        zr_span member = next_name(&cell);
        if (member.size)
            members[special->member_count++] = zr_arena_copy(&lexicon->arena, member);
    }
    special->members = members;
}

/* The line of the same file that makes the name mean another unit of the same place, or 0. */
static unsigned long said_otherwise(const line_reader *reader, zr_span key, const zr_special *special)
{
    const zr_lexicon *lexicon = reader->lexicon;
    uint32_t at = zr_table_get(&lexicon->specials, key);
    while (at != ZR_NONE && at >= reader->first && lexicon->special[at].place != special->place)
        at = lexicon->special[at].next;
    bool other =
        at != ZR_NONE && at >= reader->first && !zr_span_equal(lexicon->special[at].name, special->name);
    return other ? lexicon->special[at].line : 0;
}

/* Makes `name` mean the special: later files go before earlier ones. */
static zr_status add_name(const line_reader *reader, zr_span name, zr_special special)
{
    zr_lexicon *lexicon = reader->lexicon;
    zr_span key = zr_arena_copy(&lexicon->arena, zr_spell(&lexicon->arena, name));
    if (!key.data || !zr_grow((void **)&lexicon->special, lexicon->special_count, &lexicon->special_capacity,
                              sizeof special)) {
        lexicon->arena.failed = true;
        return ZR_OK;
    }
    unsigned long before = said_otherwise(reader, key, &special);
    if (before) {
        zr_span en = zr_arena_print(
            &lexicon->arena,
            "line %lu gives this name to another unit of the same place: expected one of them", before);
        zr_span zh = zr_arena_print(&lexicon->arena,
                                    "第 %lu 行已把这个名称给了同一地方的另一单位，应只留一处", before);
        return en.data && zh.data ? refuse(reader, zh.data, en.data, name) : ZR_OK;
    }
    special.line = reader->line;
    special.key = key;
    special.next = zr_table_get(&lexicon->specials, key);
    lexicon->special[lexicon->special_count] = special;
    zr_table_set(&lexicon->specials, key, (uint32_t)lexicon->special_count++);
    return ZR_OK;
}

static zr_status add_names(const line_reader *reader, zr_span aliases, const zr_special *special)
{
    zr_status status = add_name(reader, special->name, *special);
    while (aliases.size && status == ZR_OK) {
        zr_span alias = next_name(&aliases);
        if (alias.size)
            status = add_name(reader, alias, *special);
    }
    return status;
}

static zr_status take_line(const line_reader *reader, const zr_span cells[ZR_LEXICON_COLUMNS])
{
    zr_special special = {.sector = ZR_NONE};
    zr_span name = cells[ZR_LEXICON_NAME], members = cells[ZR_LEXICON_MEMBERS];
    if (!name.size)
        return refuse(reader, "这一行没有名称，应有一个", "no name in this line, expected one", name);
    zr_status status = read_place(reader, cells[ZR_LEXICON_PLACE], &special.place);
    if (status == ZR_OK)
        status = read_kind(reader, cells[ZR_LEXICON_KIND], members, &special);
    if (status == ZR_OK)
        status = read_sector(reader, cells[ZR_LEXICON_SECTOR], &special.sector);
    if (status != ZR_OK)
        return status;
    /* The file's bytes may be gone when names are looked up. */
    special.name = zr_arena_copy(&reader->lexicon->arena, zr_spell(&reader->lexicon->arena, name));
    read_members(reader->lexicon, members, &special);
    return add_names(reader, cells[ZR_LEXICON_ALIASES], &special);
}

/* Not a sentence, nor a line of another kind of file, nor cells with blanks between. An empty one is refused
 * later. */
static bool is_name(zr_span cell)
{
    static const char *const strange[] = {"，", "。", "；", "：", "、", ",",  ";",    "{",
                                          "}",  "<",  ">",  "=",  "\"", "  ", "　　", NULL};
    return !zr_holds_any(cell, strange) && zr_span_characters(cell) <= 60;
}

static zr_status read_head(line_reader *reader, zr_span line, bool *is_head)
{
    zr_span odd;
    zr_lexicon_head head = zr_lexicon_columns_begin(&reader->columns, line, &reader->lexicon->arena, &odd);
    *is_head = head == ZR_LEXICON_HEAD_READ;
    return head == ZR_LEXICON_HEAD_WRONG
               ? refuse(reader, "表头应为 名称、地方、条线、类别、别名、成员 中的几列，各列一次，有名称",
                        "expected a head of name, place, sector, kind, aliases, members, each once, name "
                        "among them",
                        odd)
               : ZR_OK;
}

static zr_status read_cells(const line_reader *reader, zr_span line)
{
    zr_span cells[ZR_LEXICON_COLUMNS];
    bool fits = zr_lexicon_columns_cells(&reader->columns, line, &reader->lexicon->arena, cells);
    if (zr_span_find(cells[ZR_LEXICON_NAME], zr_span_of("\""), 0) != SIZE_MAX)
        return refuse(reader, "双引号应成对，且括住整格", "expected quotes in pairs around the whole cell",
                      line);
    if (!is_name(cells[ZR_LEXICON_NAME]))
        return refuse(reader, "应为单位名称（列以制表符或逗号分开：名称、地方、条线、类别、别名、成员）",
                      "expected the name of a unit, and tabs or commas between columns (name, place, sector, "
                      "kind, aliases, members)",
                      line);
    if (!fits)
        return refuse(reader, "至多六列：名称、地方、条线、类别、别名、成员",
                      "expected at most six columns: name, place, sector, kind, aliases, members", line);
    return take_line(reader, cells);
}

static zr_status read_line(line_reader *reader, zr_span line)
{
    if (!zr_span_trim(line).size || zr_span_starts(line, "#"))
        return ZR_OK;
    if (zr_utf8_invalid(line, 0) != SIZE_MAX)
        return refuse(reader, "应为 UTF-8", "expected UTF-8", (zr_span){0});
    bool is_head = false;
    zr_status status = reader->columns.mark ? ZR_OK : read_head(reader, line, &is_head);
    return status != ZR_OK || is_head ? status : read_cells(reader, line);
}

static zr_status refuse_empty(const line_reader *reader)
{
    zr_error reason = {.status = ZR_BAD_INPUT};
    snprintf(
        reason.message, sizeof reason.message,
        "%s: no names in it; a line is: name, place, sector, kind, aliases, members, with tabs or commas",
        reader->file);
    snprintf(reason.message_zh, sizeof reason.message_zh,
             "%s：没有单位名称；每行为：名称、地方、条线、类别、别名、成员，以制表符或逗号分开",
             reader->file);
    return zr_fail_as(reader->err, &reason);
}

zr_status zr_lexicon_read(zr_lexicon *lexicon, zr_span text, const char *name, zr_error *err)
{
    line_reader reader = {.lexicon = lexicon, .file = name, .first = lexicon->special_count, .err = err};
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
    bool empty = lexicon->special_count == reader.first && !lexicon->arena.failed;
    return status == ZR_OK && empty ? refuse_empty(&reader) : status;
}
