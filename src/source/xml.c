/* XML inside of office files, by libxml2's SAX interface. */
#include "source/xml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

enum { DEPTH = 1000, MOST_ATTRIBUTES = 1000, STEP = 1 << 16 };

typedef struct reading {
    const zr_xml_reader *reader;
    xmlParserCtxtPtr parser;
    const char *what;
    zr_error *err;
    zr_status status;
    int depth;
} reading;

static void stop(reading *r, zr_status status)
{
    r->status = status;
    xmlStopParser(r->parser);
}

/* Attributes come in groups of five pointers: name, prefix, URI, value, its end. */
zr_span zr_xml_value(const zr_xml_tag *tag, const char *name)
{
    const xmlChar *const *attribute = tag->attributes;
    for (int i = 0; i < tag->count; i++, attribute += 5) {
        if (strcmp((const char *)attribute[0], name) == 0)
            return (zr_span){(const char *)attribute[3], (size_t)(attribute[4] - attribute[3])};
    }
    return (zr_span){0};
}

uint32_t zr_xml_number(const zr_xml_tag *tag, const char *name, uint32_t otherwise)
{
    zr_span text = zr_xml_value(tag, name);
    uint32_t value = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i == 6)
            return otherwise;
        value = value * 10 + (uint32_t)(text.data[i] - '0');
    }
    return text.size ? value : otherwise;
}

bool zr_xml_is_on(const zr_xml_tag *tag)
{
    static const char *const off[] = {"0", "false", "off"};
    zr_span value = zr_xml_value(tag, "val");
    for (size_t i = 0; value.data && i < sizeof off / sizeof *off; i++) {
        if (zr_span_equal(value, zr_span_of(off[i])))
            return false;
    }
    return true;
}

static void open_element(void *self, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                         int namespaces, const xmlChar **declared, int count, int defaulted,
                         const xmlChar **attributes)
{
    (void)prefix, (void)uri, (void)namespaces, (void)declared, (void)defaulted;
    reading *r = self;
    if (++r->depth > DEPTH) {
        stop(r, zr_fail_words(r->err, ZR_LIMIT, "%s 的元素嵌套超过 %d 层",
                              "%s has elements nested deeper than %d", r->what, DEPTH));
        return;
    }
    zr_xml_tag tag = {zr_span_of((const char *)name), attributes, count};
    r->reader->open(r->reader->self, &tag);
    if (r->reader->stop(r->reader->self))
        xmlStopParser(r->parser);
}

static void close_element(void *self, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void)prefix, (void)uri;
    reading *r = self;
    r->depth--;
    r->reader->close(r->reader->self, zr_span_of((const char *)name));
}

static void characters(void *self, const xmlChar *text, int size)
{
    reading *r = self;
    r->reader->text(r->reader->self, (zr_span){(const char *)text, (size_t)size});
}

static void refuse_doctype(void *self, const xmlChar *name, const xmlChar *public_id,
                           const xmlChar *system_id)
{
    (void)name, (void)public_id, (void)system_id;
    reading *r = self;
    stop(r, zr_fail_words(r->err, ZR_LIMIT, "%s 声明了 DTD，正常的办公文件不会有",
                          "%s declares a document type, which no office file does", r->what));
}

static xmlSAXHandler handler_of(void)
{
    return (xmlSAXHandler){.initialized = XML_SAX2_MAGIC,
                           .startElementNs = open_element,
                           .endElementNs = close_element,
                           .characters = characters,
                           .cdataBlock = characters,
                           .internalSubset = refuse_doctype};
}

static size_t find(zr_span xml, const char *what, size_t from)
{
    size_t at = zr_span_find(xml, zr_span_of(what), from);
    return at == SIZE_MAX ? xml.size : at;
}

/* The end of a tag, and how many quoted values it has. */
static size_t pass_tag(zr_span xml, size_t at, size_t *values)
{
    *values = 0;
    for (; at < xml.size && xml.data[at] != '>'; at++) {
        char c = xml.data[at];
        if (c == '"' || c == '\'') {
            const char *close = memchr(xml.data + at + 1, c, xml.size - at - 1);
            at = close ? (size_t)(close - xml.data) : xml.size - 1;
            ++*values;
        }
    }
    return at;
}

/* libxml2 compares every attribute of a tag with every other: their number is bounded before it looks. */
static bool has_endless_tag(zr_span xml)
{
    for (size_t at = 0; (at = find(xml, "<", at)) < xml.size; at++) {
        zr_span rest = zr_span_cut(xml, at, at + 9);
        size_t values = 0;
        if (zr_span_starts(rest, "<!--"))
            at = find(xml, "-->", at);
        else if (zr_span_starts(rest, "<![CDATA["))
            at = find(xml, "]]>", at);
        else if (zr_span_starts(rest, "<?"))
            at = find(xml, "?>", at);
        else
            at = pass_tag(xml, at, &values);
        if (values > MOST_ATTRIBUTES)
            return true;
    }
    return false;
}

static void feed(reading *r, zr_span xml)
{
    if (!xml.size)
        xmlParseChunk(r->parser, "", 0, 1);
    for (size_t at = 0; at < xml.size && r->status == ZR_OK; at += STEP) {
        zr_span step = zr_span_cut(xml, at, at + STEP);
        if (xmlParseChunk(r->parser, step.data, (int)step.size, at + STEP >= xml.size) != 0)
            break;
    }
}

static zr_status verdict(const reading *r, zr_error *err)
{
    if (r->status != ZR_OK)
        return r->status;
    if (r->reader->stop(r->reader->self) || r->parser->wellFormed)
        return ZR_OK;
    if (r->parser->errNo == XML_ERR_NO_MEMORY)
        return zr_fail_memory(err);
    int line = xmlSAX2GetLineNumber(r->parser), column = xmlSAX2GetColumnNumber(r->parser);
    return zr_fail_words(
        err, ZR_BAD_INPUT, "文件已损坏：%s 第 %d 行第 %d 列起不是完整的 XML，请用 Word 或 WPS 打开后另存",
        "%s is not well-formed XML (line %d, column %d): open the file in Word or WPS and save it "
        "again",
        r->what, line, column);
}

zr_status zr_xml_read(zr_span xml, const char *what, const zr_xml_reader *reader, zr_error *err)
{
    if (has_endless_tag(xml))
        return zr_fail_words(err, ZR_LIMIT, "%s 的一个标签有超过 %d 个属性",
                             "%s has a tag with more than %d attributes", what, MOST_ATTRIBUTES);
    xmlSAXHandler handler = handler_of();
    reading r = {.reader = reader, .what = what, .err = err};
    r.parser = xmlCreatePushParserCtxt(&handler, &r, NULL, 0, NULL);
    if (!r.parser)
        return zr_fail_memory(err);
    xmlCtxtUseOptions(r.parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    feed(&r, xml);
    zr_status status = verdict(&r, err);
    if (r.parser->myDoc)
        xmlFreeDoc(r.parser->myDoc);
    xmlFreeParserCtxt(r.parser);
    return status;
}
