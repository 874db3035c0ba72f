/* Why a name was understood as it was, in words. */
#include "units/sense_reason.h"

enum { CENTRE = 0 };

/* One way in both languages; %s stands for the line's name. */
static const zr_words bodies[] = {
    [ZR_WAY_NONE] = {{"名称表里没有", "in no table"}},
    [ZR_WAY_LISTED] = {{"单位表里列有", "listed in the table of units"}},
    [ZR_WAY_COLLECTIVE] = {{"泛指一类单位", "the words denote a set of bodies"}},
    [ZR_WAY_FORM] = {{"条线表里有这种叫法", "a name form of the table of sectors"}},
    [ZR_WAY_PLACE] = {{"地名，指当地政府", "a place, for its government"}},
    [ZR_WAY_OFFICE] = {{"某单位的内设机构，随该单位归类", "an office inside a known body, of its line"}},
    [ZR_WAY_PATTERN] = {{"按名称的开头或结尾归类", "classed by how the name begins or ends"}},
    [ZR_WAY_STEM] = {{"按名称开头的业务词归类", "classed by the line that the name begins with"}},
    [ZR_WAY_ENDING] = {{"按名称结尾的机构名归类", "classed by the known body that ends the name"}},
    [ZR_WAY_HOST] = {{"发文部门的内设机构", "an office of the department that issues the document"}},
};

zr_words zr_sense_reason(zr_way way)
{
    return bodies[way];
}

/* “市”指潜江市（429005）. */
static zr_words place_words(zr_arena *arena, const zr_sense *sense)
{
    if (sense->place == ZR_NONE)
        return (zr_words){{"地方不明", "the place is not known"}};
    if (sense->place == CENTRE)
        return (zr_words){{"中央单位", "a body of the centre"}};
    const zr_division *place = &zr_table_divisions[sense->place];
    zr_span prefix = zr_span_cut(sense->name, 0, sense->prefix.size), zh, en;
    if (prefix.size) {
        zh = zr_arena_print(arena, "“%.*s”指%s（%s）", (int)prefix.size, prefix.data, place->name.data,
                            place->code);
        en = zr_arena_print(arena, "“%.*s” is %s (%s)", (int)prefix.size, prefix.data, place->name.data,
                            place->code);
    } else {
        zh = zr_arena_print(arena, "没有写明地方，记在%s（%s）", place->name.data, place->code);
        en = zr_arena_print(arena, "no prefix: placed in %s (%s)", place->name.data, place->code);
    }
    return (zr_words){{zh.data, en.data}};
}

/* The words of the name that the line was told from. */
static zr_span told_from(const zr_sense *sense)
{
    return zr_span_cut(sense->name, sense->prefix.whole, sense->name.size);
}

static zr_words body_words(zr_arena *arena, const zr_sense *sense)
{
    zr_span from = told_from(sense);
    zr_words way = bodies[sense->way];
    if (sense->sector == ZR_NONE)
        return way;
    const zr_sector *sector = &zr_table_sectors[sense->sector];
    zr_span zh = zr_arena_print(arena, "“%.*s”属“%s”条线（%s）", (int)from.size, from.data,
                                sector->name.in[ZR_ZH], way.in[ZR_ZH]);
    zr_span en = zr_arena_print(arena, "“%.*s” is of the line “%s” (%s)", (int)from.size, from.data,
                                sector->name.in[ZR_EN], way.in[ZR_EN]);
    return (zr_words){{zh.data, en.data}};
}

zr_words zr_sense_explain(zr_arena *arena, const zr_sense *sense)
{
    zr_words place = place_words(arena, sense), body = body_words(arena, sense);
    zr_words none = bodies[sense->way];
    if (arena->failed)
        return none;
    zr_span zh, en, rivals_zh = zr_span_of(""), rivals_en = zr_span_of("");
    if (sense->rivals) {
        rivals_zh = zr_arena_print(arena, "，另有%u处同名", (unsigned)sense->rivals);
        rivals_en = zr_arena_print(arena, ", one of %u places of that name", (unsigned)sense->rivals + 1);
    }
    zh = zr_arena_print(arena, "%s%s；%s", place.in[ZR_ZH], rivals_zh.data, body.in[ZR_ZH]);
    en = zr_arena_print(arena, "%s%s; %s", place.in[ZR_EN], rivals_en.data, body.in[ZR_EN]);
    return arena->failed ? none : (zr_words){{zh.data, en.data}};
}
