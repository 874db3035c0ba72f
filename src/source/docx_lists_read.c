/* numbering.xml and styles.xml → schemes, lists and styles. */
#include "source/docx_lists.h"
#include "source/xml.h"

#include <string.h>
#include <strings.h>

/* Names of number formats (ST_NumberFormat); any other is decimal. */
static const struct {
    const char *name;
    zr_numeral kind;
} formats[] = {
    {"none", ZR_NUMERAL_NONE},
    {"bullet", ZR_NUMERAL_NONE},
    {"decimal", ZR_NUMERAL_DECIMAL},
    {"decimalZero", ZR_NUMERAL_DECIMAL_ZERO},
    {"decimalFullWidth", ZR_NUMERAL_FULLWIDTH},
    {"decimalFullWidth2", ZR_NUMERAL_FULLWIDTH},
    {"decimalEnclosedCircle", ZR_NUMERAL_CIRCLE},
    {"decimalEnclosedCircleChinese", ZR_NUMERAL_CIRCLE},
    {"decimalEnclosedParen", ZR_NUMERAL_PAREN},
    {"decimalEnclosedFullstop", ZR_NUMERAL_PERIOD},
    {"chineseCounting", ZR_NUMERAL_CHINESE},
    {"chineseCountingThousand", ZR_NUMERAL_CHINESE},
    {"taiwaneseCounting", ZR_NUMERAL_CHINESE},
    {"taiwaneseCountingThousand", ZR_NUMERAL_CHINESE},
    {"japaneseCounting", ZR_NUMERAL_CHINESE},
    {"chineseLegalSimplified", ZR_NUMERAL_LEGAL},
    {"ideographLegalTraditional", ZR_NUMERAL_LEGAL},
    {"ideographDigital", ZR_NUMERAL_DIGITS},
    {"taiwaneseDigital", ZR_NUMERAL_DIGITS},
    {"japaneseDigitalTenThousand", ZR_NUMERAL_DIGITS},
    {"ideographTraditional", ZR_NUMERAL_STEM},
    {"ideographZodiac", ZR_NUMERAL_BRANCH},
    {"ideographEnclosedCircle", ZR_NUMERAL_IDEO_PAREN},
    {"lowerLetter", ZR_NUMERAL_LOWER},
    {"upperLetter", ZR_NUMERAL_UPPER},
    {"lowerRoman", ZR_NUMERAL_ROMAN_LOWER},
    {"upperRoman", ZR_NUMERAL_ROMAN_UPPER},
};

/* Reading one of the two parts. What is being filled is NULL between elements, and when its array moved. */
typedef struct part {
    zr_lists *lists;
    zr_scheme *scheme;
    zr_level *level;
    zr_list_use *use;
    zr_style *style;
    uint32_t override; /* level of a lvlOverride */
} part;

static bool is(zr_span text, const char *word)
{
    return zr_span_equal(text, zr_span_of(word));
}

static zr_numeral format_named(zr_span name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (is(name, formats[i].name))
            return formats[i].kind;
    }
    return ZR_NUMERAL_DECIMAL;
}

static zr_span keep(part *p, zr_span text)
{
    return zr_arena_copy(&p->lists->arena, text);
}

static void open_scheme(part *p, const zr_xml_tag *tag)
{
    p->level = NULL;
    p->scheme = zr_lists_add_scheme(p->lists);
    zr_span id = keep(p, zr_xml_value(tag, "abstractNumId"));
    zr_table_set(&p->lists->scheme_of, id, (uint32_t)p->lists->scheme_count - 1);
}

/* A lvl inside of a num changes the scheme for that list alone. */
static void open_level(part *p, const zr_xml_tag *tag)
{
    uint32_t level = zr_xml_number(tag, "ilvl", ZR_NONE);
    if (p->use && p->use->changed == ZR_NONE) {
        zr_scheme *own = zr_lists_add_scheme(p->lists);
        p->scheme = NULL;
        p->use->changed = own ? (uint32_t)p->lists->scheme_count - 1 : ZR_NONE;
    }
    zr_scheme *scheme = p->scheme;
    if (p->use)
        scheme = p->use->changed == ZR_NONE ? NULL : &p->lists->schemes[p->use->changed];
    p->level = scheme && level < ZR_LEVELS ? &scheme->levels[level] : NULL;
    if (p->level) {
        p->level->known = true;
        p->level->kind = ZR_NUMERAL_DECIMAL;
    }
}

static void read_level(part *p, const zr_xml_tag *tag)
{
    zr_span value = zr_xml_value(tag, "val");
    if (is(tag->name, "numFmt")) {
        p->level->kind = format_named(value);
        p->level->bullet = is(value, "bullet");
    }
    if (is(tag->name, "lvlText"))
        p->level->text = keep(p, value);
    else if (is(tag->name, "start"))
        p->level->start = zr_xml_number(tag, "val", 1);
    else if (is(tag->name, "lvlRestart"))
        p->level->restart = zr_xml_number(tag, "val", ZR_NONE);
    else if (is(tag->name, "isLgl"))
        p->level->legal = zr_xml_is_on(tag);
    else if (is(tag->name, "suff"))
        p->level->close = is(value, "nothing");
    else if (is(tag->name, "pStyle"))
        p->level->style = keep(p, value);
}

static void read_use(part *p, const zr_xml_tag *tag)
{
    zr_span value = zr_xml_value(tag, "val");
    if (is(tag->name, "abstractNumId"))
        p->use->scheme_id = keep(p, value);
    else if (is(tag->name, "lvlOverride"))
        p->override = zr_xml_number(tag, "ilvl", ZR_NONE);
    else if (is(tag->name, "startOverride") && p->override < ZR_LEVELS)
        p->use->start[p->override] = zr_xml_number(tag, "val", 1);
}

static void open_in_numbering(void *self, const zr_xml_tag *tag)
{
    part *p = self;
    if (is(tag->name, "abstractNum"))
        open_scheme(p, tag);
    else if (is(tag->name, "num"))
        p->use = zr_lists_add_use(p->lists, zr_xml_value(tag, "numId"));
    else if (is(tag->name, "lvl"))
        open_level(p, tag);
    else if (p->level)
        read_level(p, tag);
    else if (p->scheme && is(tag->name, "numStyleLink"))
        p->scheme->linked = keep(p, zr_xml_value(tag, "val"));
    else if (p->use)
        read_use(p, tag);
}

static void close_in_numbering(void *self, zr_span name)
{
    part *p = self;
    if (is(name, "abstractNum"))
        p->scheme = NULL;
    else if (is(name, "num"))
        p->use = NULL;
    else if (is(name, "lvl"))
        p->level = NULL;
}

static bool is_contents_name(zr_span name)
{
    return name.size >= 4 && strncasecmp(name.data, "toc ", 4) == 0;
}

static void open_in_styles(void *self, const zr_xml_tag *tag)
{
    part *p = self;
    zr_span value = zr_xml_value(tag, "val");
    if (is(tag->name, "style"))
        p->style = zr_lists_add_style(p->lists, zr_xml_value(tag, "styleId"));
    else if (!p->style)
        return;
    else if (is(tag->name, "name"))
        p->style->contents = is_contents_name(value);
    else if (is(tag->name, "basedOn"))
        p->style->based_on = keep(p, value);
    else if (is(tag->name, "numId"))
        p->style->list = keep(p, value);
    else if (is(tag->name, "ilvl"))
        p->style->level = zr_xml_number(tag, "val", ZR_NONE);
}

static void close_in_styles(void *self, zr_span name)
{
    part *p = self;
    if (is(name, "style"))
        p->style = NULL;
}

static void pass_text(void *self, zr_span text)
{
    (void)self, (void)text;
}

static bool must_stop(const void *self)
{
    const part *p = self;
    return p->lists->failed || p->lists->arena.failed;
}

static zr_status read_part(zr_lists *lists, zr_span xml, const char *what, zr_xml_reader reader,
                           zr_error *err)
{
    if (!xml.size)
        return ZR_OK;
    part p = {.lists = lists, .override = ZR_NONE};
    reader.text = pass_text;
    reader.stop = must_stop;
    reader.self = &p;
    zr_status status = zr_xml_read(xml, what, &reader, err);
    return status == ZR_OK && must_stop(&p) ? zr_fail_memory(err) : status;
}

zr_status zr_lists_read_numbering(zr_lists *lists, zr_span xml, zr_error *err)
{
    zr_xml_reader reader = {.open = open_in_numbering, .close = close_in_numbering};
    return read_part(lists, xml, "numbering.xml", reader, err);
}

zr_status zr_lists_read_styles(zr_lists *lists, zr_span xml, zr_error *err)
{
    zr_xml_reader reader = {.open = open_in_styles, .close = close_in_styles};
    return read_part(lists, xml, "styles.xml", reader, err);
}
