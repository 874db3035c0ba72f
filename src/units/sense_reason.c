/* Why a name was understood as it was, in words. */
#include "units/sense_reason.h"

#include "units/spell.h"

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

static const char *sentence(zr_arena *arena, const zr_span *pieces, size_t count)
{
    return zr_join(arena, pieces, count).data;
}

static zr_span of(const char *text)
{
    return zr_span_of(text);
}

/* “市”指潜江市（429005）. */
static zr_words place_words(zr_arena *arena, const zr_sense *sense)
{
    if (sense->place == ZR_NONE)
        return (zr_words){{"地方不明", "the place is not known"}};
    if (sense->place == ZR_CENTRE)
        return (zr_words){{"中央单位", "a body of the centre"}};
    const zr_division *place = &zr_table_divisions[sense->place];
    zr_span prefix = zr_span_cut(sense->name, 0, sense->prefix.size), name = place->name,
            code = of(place->code);
    if (sense->prefix.own) { /* the Corps; a township or a zone that issues the document */
        const zr_span zh[] = {of("“"), prefix, of("”自己的机构，记在"), name, of("（"), code, of("）")};
        const zr_span en[] = {
            of("a body of “"), prefix, of("” itself, placed in "), name, of(" ("), code, of(")")};
        return (zr_words){{sentence(arena, zh, 7), sentence(arena, en, 7)}};
    }
    if (prefix.size && sense->prefix.place != ZR_NONE && sense->prefix.place != sense->place) {
        /* 市公安局长安分局: 市 is the city */
        const zr_span zh[] = {of("名称里写明了"), name, of("（"), code, of("）")};
        const zr_span en[] = {of("the name says "), name, of(" ("), code, of(")")};
        return (zr_words){{sentence(arena, zh, 5), sentence(arena, en, 5)}};
    }
    if (prefix.size) {
        const zr_span zh[] = {of("“"), prefix, of("”指"), name, of("（"), code, of("）")};
        const zr_span en[] = {of("“"), prefix, of("” is "), name, of(" ("), code, of(")")};
        return (zr_words){{sentence(arena, zh, 7), sentence(arena, en, 7)}};
    }
    const zr_span zh[] = {of("没有写明地方，记在"), name, of("（"), code, of("）")};
    const zr_span en[] = {of("no prefix: placed in "), name, of(" ("), code, of(")")};
    return (zr_words){{sentence(arena, zh, 5), sentence(arena, en, 5)}};
}

/* “科技局”属“科技”条线（条线表里有这种叫法）. */
static zr_words body_words(zr_arena *arena, const zr_sense *sense)
{
    zr_words way = bodies[sense->way];
    if (sense->sector == ZR_NONE)
        return way;
    zr_span from = zr_span_cut(sense->name, sense->prefix.whole, sense->name.size);
    from = from.size ? from : sense->name; /* 中共扬州市委: prefix and body in one */
    zr_words line = zr_table_sectors[sense->sector].name;
    const zr_span zh[] = {of("“"),           from,    of("”属“"), of(line.in[ZR_ZH]), of("”条线（"),
                          of(way.in[ZR_ZH]), of("）")};
    const zr_span en[] = {of("“"),           from,   of("” is of the line “"), of(line.in[ZR_EN]), of("” ("),
                          of(way.in[ZR_EN]), of(")")};
    return (zr_words){{sentence(arena, zh, 7), sentence(arena, en, 7)}};
}

static zr_words rival_words(zr_arena *arena, const zr_sense *sense)
{
    if (!sense->rivals)
        return (zr_words){{"", ""}};
    zr_span zh = zr_arena_print(arena, "，另有%u处同名", (unsigned)sense->rivals);
    zr_span en = zr_arena_print(arena, ", one of %u places of that name", (unsigned)sense->rivals + 1);
    return (zr_words){{zh.data, en.data}};
}

zr_words zr_sense_explain(zr_arena *arena, const zr_sense *sense)
{
    zr_words place = place_words(arena, sense), rivals = rival_words(arena, sense),
             body = body_words(arena, sense);
    if (arena->failed)
        return bodies[sense->way];
    const zr_span zh[] = {of(place.in[ZR_ZH]), of(rivals.in[ZR_ZH]), of("；"), of(body.in[ZR_ZH])};
    const zr_span en[] = {of(place.in[ZR_EN]), of(rivals.in[ZR_EN]), of("; "), of(body.in[ZR_EN])};
    zr_words why = {{sentence(arena, zh, 4), sentence(arena, en, 4)}};
    return arena->failed ? bodies[sense->way] : why;
}
