/* zeren unit: how a name is understood, and why. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/message.h"
#include "cli/select.h"
#include "cli/tables.h"

#include <string.h>
#include <sys/stat.h>

static const zr_column columns[] = {{"given", {{"所问", "given"}}, ZR_TYPE_TEXT, 0},
                                    {"name", {{"理解为", "understood"}}, ZR_TYPE_TEXT, 0},
                                    {"full_name", {{"全称", "full name"}}, ZR_TYPE_TEXT, 0},
                                    {"kind", {{"类别", "kind"}}, ZR_TYPE_TEXT, 0},
                                    {"place", {{"区划代码", "place"}}, ZR_TYPE_TEXT, 0},
                                    {"place_name", {{"地方", "place name"}}, ZR_TYPE_TEXT, 0},
                                    {"sector", {{"条线", "sector"}}, ZR_TYPE_TEXT, 0},
                                    {"alias", {{"别名", "alias"}}, ZR_TYPE_TEXT, 0},
                                    {"reason", {{"理由", "reason"}}, ZR_TYPE_TEXT, 0},
                                    {"members", {{"所指", "stands for"}}, ZR_TYPE_TEXT, 0}};

static const zr_term kinds[] = {
    {"unit", {{"单位", "unit"}}}, {"collective", {{"集合称谓", "collective"}}}, {NULL, {{NULL, NULL}}}};

static void set_text(zr_frame *frame, uint32_t column, zr_span text)
{
    if (text.size)
        zr_frame_text(frame, column, text);
}

/* The bodies that a set stands for. The frame keeps what it was given, copied. */
static void set_members(zr_frame *frame, const zr_resolved *unit)
{
    zr_buffer list = {0};
    for (uint32_t i = 0; i < unit->member_count; i++) {
        zr_buffer_put(&list, i ? "、" : "");
        zr_buffer_add(&list, unit->members[i]);
    }
    set_text(frame, 9, (zr_span){list.data, list.size});
    zr_buffer_free(&list);
}

/* The name of its body, under which all that mean it are counted as one: 市国动办 of 市人防办. */
static zr_span body_of(const zr_resolved *unit)
{
    return unit->canonical.size ? unit->canonical : unit->name;
}

static void add_alias(zr_buffer *list, zr_span name)
{
    zr_buffer_put(list, list->size ? "、" : "");
    zr_buffer_add(list, name);
}

/* What a bracket behind the name says, and what the tables know. */
static void set_aliases(zr_frame *frame, const zr_resolved *unit, const zr_lexicon *lexicon)
{
    zr_buffer list = {0};
    zr_span name;
    size_t at = 0;
    if (unit->alias.size)
        add_alias(&list, unit->alias);
    while (zr_lexicon_other_name(lexicon, body_of(unit), unit->place, &at, &name))
        if (!zr_span_equal(name, unit->alias))
            add_alias(&list, name);
    set_text(frame, 7, zr_buffer_span(&list));
    zr_buffer_free(&list);
}

/* CSV and JSON are the same in either language; the reason for people is in theirs. */
static void add_row(zr_frame *frame, const zr_call *call, zr_span given, const zr_resolved *unit,
                    const zr_lexicon *lexicon)
{
    uint32_t count;
    const zr_division *divisions = zr_divisions(&count);
    const zr_sector *sectors = zr_sectors(&count);
    zr_lang lang = call->set.csv || call->set.json ? ZR_EN : call->lang;
    zr_frame_row(frame);
    set_text(frame, 0, given);
    set_text(frame, 1, body_of(unit));
    set_text(frame, 2, unit->full_name);
    set_text(frame, 3, zr_span_of(unit->collective ? "collective" : "unit"));
    if (unit->place != ZR_NONE) {
        set_text(frame, 4, zr_span_of(divisions[unit->place].code));
        set_text(frame, 5, divisions[unit->place].name);
    }
    if (unit->sector != ZR_NONE) /* tables for programs have the id, people the line's name */
        set_text(frame, 6,
                 call->set.csv || call->set.json ? sectors[unit->sector].id
                                                 : zr_span_of(sectors[unit->sector].name.in[lang]));
    set_aliases(frame, unit, lexicon);
    set_text(frame, 8, zr_span_of(unit->reason.in[lang]));
    set_members(frame, unit);
}

static bool is_called(const zr_resolved *unit, zr_span given, bool by_alias)
{
    if (by_alias)
        return unit->alias.size && zr_span_equal(unit->alias, given);
    return zr_span_equal(unit->surface, given) || zr_span_equal(unit->name, given);
}

/* How the document itself uses the name, or who has it for an alias: once for each different reading. */
static uint32_t add_from_document(zr_frame *frame, const zr_call *call, zr_span given, const zr_names *names,
                                  const zr_lexicon *lexicon, bool by_alias)
{
    uint32_t count, added = 0;
    const zr_resolved *table = zr_names_table(names, &count);
    zr_span last = {0};
    for (uint32_t i = 0; i < count; i++) {
        if (!is_called(&table[i], given, by_alias) || (added && zr_span_equal(table[i].full_name, last)))
            continue;
        add_row(frame, call, given, &table[i], lexicon);
        last = table[i].full_name;
        added++;
    }
    return added;
}

/* 330300/市科技局, 温州/市科技局, as ids and plans have it: the name behind the place, which goes into
 * *place. */
static zr_span behind_place(zr_span given, uint32_t *place)
{
    size_t slash = zr_span_find(given, zr_span_of("/"), 0);
    zr_span name = slash == SIZE_MAX ? (zr_span){0} : zr_span_cut(given, slash + 1, given.size);
    uint32_t found = name.size ? zr_division_named(zr_span_cut(given, 0, slash)) : ZR_NONE;
    if (found == ZR_NONE)
        return given;
    *place = found;
    return name;
}

static zr_status add_alone(zr_frame *frame, const zr_call *call, zr_span given, uint32_t place,
                           const zr_lexicon *lexicon, zr_error *err)
{
    zr_names *names;
    zr_span name = behind_place(given, &place);
    zr_status status = zr_names_understand(&names, name, place, lexicon, err);
    if (status != ZR_OK)
        return status;
    uint32_t count;
    const zr_resolved *table = zr_names_table(names, &count);
    for (uint32_t i = 0; i < count; i++)
        add_row(frame, call, given, &table[i], lexicon);
    zr_names_free(names);
    return ZR_OK;
}

static zr_exit place_of(uint32_t *out, const zr_call *call)
{
    *out = ZR_NONE;
    if (!call->set.place)
        return ZR_EXIT_FINE;
    *out = zr_division_named(zr_span_of(call->set.place));
    char safe[204];
    if (*out != ZR_NONE)
        return ZR_EXIT_FINE;
    zr_select_say_merged(call);
    return zr_say_usage(call, "没有这个地方：%s（可写全称、简称或区划代码，如 温州、330300）",
                        "no such place: %s (a name, a short name or a code, as 温州, 330300)",
                        zr_say_safe(safe, call->set.place));
}

/* One row or more for every name. `document` is the file of --in, read, or NULL. */
static zr_exit understand(const zr_call *call, const zr_item *document)
{
    uint32_t place;
    zr_error err = {0};
    zr_lexicon *lexicon = NULL;
    zr_frame *frame = NULL;
    zr_exit result = place_of(&place, call);
    if (result == ZR_EXIT_FINE)
        result = zr_lexicon_for(&lexicon, call);
    if (result != ZR_EXIT_FINE)
        return result;
    if (place == ZR_NONE && document)
        place = zr_names_seat(document->names)->said;
    zr_status status = zr_frame_new(&frame, "units", (zr_words){{"单位名称", "unit names"}}, columns,
                                    sizeof columns / sizeof *columns, &err);
    if (status == ZR_OK)
        zr_frame_terms(frame, 3, kinds);
    for (int i = 0; i < call->count && status == ZR_OK; i++) {
        zr_span given = zr_span_of(call->arguments[i]);
        if (!document || (!add_from_document(frame, call, given, document->names, lexicon, false) &&
                          !add_from_document(frame, call, given, document->names, lexicon, true)))
            status = add_alone(frame, call, given, place, lexicon, &err);
    }
    if (status == ZR_OK)
        status = zr_frame_status(frame, &err);
    result = status == ZR_OK ? zr_tables_print(call, &frame, 1, NULL) : zr_say_error(call, NULL, &err);
    zr_frame_free(frame);
    zr_lexicon_free(lexicon);
    return result;
}

/* What cannot be a name: nothing, bytes of another encoding, a file that was meant for --in. */
static zr_exit refuse_name(const zr_call *call, const char *name)
{
    char safe[204];
    struct stat about;
    zr_span given = zr_span_of(name);
    if (!zr_span_trim(given).size)
        return zr_say_usage(call, "名称是空的", "a name is empty");
    if (zr_utf8_invalid(given, 0) != SIZE_MAX)
        return zr_say_usage(call, "名称不是 UTF-8 文字：%s", "a name that is no UTF-8: %s",
                            zr_say_safe(safe, name));
    if (strchr(name, '.') && stat(name, &about) == 0)
        return zr_say_usage(call, "%s 是文件，不是名称；按这份文件理解名称，请写 --in",
                            "%s is a file, no name; to ask what names mean in it: --in",
                            zr_say_safe(safe, name));
    return ZR_EXIT_FINE;
}

static zr_exit run(const zr_call *call)
{
    zr_exit refused = ZR_EXIT_FINE;
    for (int i = 0; i < call->count && refused == ZR_EXIT_FINE; i++)
        refused = refuse_name(call, call->arguments[i]);
    if (refused != ZR_EXIT_FINE)
        return refused;
    if (!call->set.in)
        return understand(call, NULL);
    zr_items items;
    zr_exit result = zr_items_list(&items, call, &call->set.in, 1);
    if (result == ZR_EXIT_FINE)
        result = zr_items_read(&items, call);
    if (result == ZR_EXIT_FINE && (items.count != 1 || !items.items[0].names))
        result = zr_say_usage(call, "--in 要一份文本", "--in takes one text");
    if (result == ZR_EXIT_FINE)
        result = understand(call, &items.items[0]);
    zr_items_free(&items);
    return result;
}

static const zr_option options[] = {
    {"in", {{"在这份文件里怎样理解", "as this document means it"}}, NULL},
    {"place",
     {{"在这个地方说（名称或区划代码，如 温州、330300）",
       "as said in this place (name or code, as 温州, 330300)"}},
     NULL},
    {"units",
     {{"自备的单位名称表（详见 graphs/README.md）", "your own unit names (more: graphs/README.md)"}},
     NULL},
    {0}};

const zr_command zr_cmd_unit = {
    "unit",
    run,
    {{"一个名称指哪个单位、为什么", "which unit a name means, and why"}},
    {{"名称…", "NAME…"}},
    1,
    -1,
    {options, zr_options_table, zr_options_common},
    {{"给出名称的全称、地方、条线、是单位还是集合称谓，以及这样理解的理由。“理解为”是合并各种叫法的名称：\n"
      "市发改委、市发展改革委是一个单位，图中编号为 地方/市发展改革委；“别名”列出单位表里的其他叫法。\n"
      "同一个“市科技局”在温州与潜江是两个单位：用 --place 或 --in 说明在哪里。",
      "Full name, place, sector and kind of a name, and the reason for it. What is understood is the name "
      "that\n"
      "all others of the body come to, as in its id; under alias stand those of the tables. The same "
      "市科技局 is\n"
      "one unit in Wenzhou and another in Qianjiang: --place or --in says where it is said."}},
    {{"zeren unit 市科技局 --place 温州", {{"温州的市科技局", "that of Wenzhou"}}},
     {"zeren unit 金融办 组织部 --in 方案.txt",
      {{"文件中承前省略的名称", "names that the document shortens"}}}}};
