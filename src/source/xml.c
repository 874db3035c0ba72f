/* XML of office files and graphs, by libxml2's SAX interface. */
#include "source/xml.h"

#include "base/utf8.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
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

/* The character of "#20013" or "#x4E2D"; 0 for none. */
static uint32_t character_of(zr_span digits)
{
    bool hex = digits.size > 1 && digits.data[1] == 'x';
    uint32_t code = 0;
    for (size_t i = hex ? 2 : 1; i < digits.size && code < 0x110000; i++) {
        char c = digits.data[i];
        uint32_t digit = c >= '0' && c <= '9'          ? (uint32_t)(c - '0')
                         : hex && c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10
                         : hex && c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A') + 10
                                                       : 0x110000;
        code = code * (hex ? 16 : 10) + digit;
    }
    return code < 0x110000 && (code < 0xD800 || code > 0xDFFF) ? code : 0;
}

static void put_reference(zr_buffer *out, zr_span name)
{
    static const struct {
        const char *name, *text;
    } known[] = {{"lt", "<"}, {"gt", ">"}, {"amp", "&"}, {"quot", "\""}, {"apos", "'"}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (zr_span_equal(name, zr_span_of(known[i].name)))
            zr_buffer_put(out, known[i].text);
    }
    char bytes[4];
    uint32_t code = zr_span_starts(name, "#") ? character_of(name) : 0;
    if (code)
        zr_buffer_add(out, (zr_span){bytes, zr_utf8_write(bytes, code)});
}

void zr_xml_resolved(zr_buffer *out, zr_span value)
{
    for (size_t at = 0; at < value.size;) {
        size_t mark = zr_span_find(value, zr_span_of("&"), at);
        size_t end = mark == SIZE_MAX ? SIZE_MAX : zr_span_find(value, zr_span_of(";"), mark);
        zr_buffer_add(out, zr_span_cut(value, at, end == SIZE_MAX ? value.size : mark));
        if (end == SIZE_MAX)
            return;
        put_reference(out, zr_span_cut(value, mark + 1, end));
        at = end + 1;
    }
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

static void refuse_depth(reading *r)
{
    int line = xmlSAX2GetLineNumber(r->parser);
    stop(r,
         r->reader->is_graph
             ? zr_fail_words(r->err, ZR_LIMIT, "%s 的元素嵌套超过 %d 层（第 %d 行）",
                             "%s has elements nested deeper than %d (line %d)", r->what, DEPTH, line)
             : zr_fail_words(
                   r->err, ZR_LIMIT,
                   "%s 的元素嵌套超过 %d 层（第 %d 行），正常的办公文件不会有，请用 Word 或 WPS 打开后另存",
                   "%s has elements nested deeper than %d (line %d), which no office file does: open the "
                   "file in Word or WPS and save it again",
                   r->what, DEPTH, line));
}

static void open_element(void *self, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                         int namespaces, const xmlChar **declared, int count, int defaulted,
                         const xmlChar **attributes)
{
    (void)prefix, (void)uri, (void)namespaces, (void)declared, (void)defaulted;
    reading *r = self;
    if (++r->depth > DEPTH) {
        refuse_depth(r);
        return;
    }
    int line = xmlSAX2GetLineNumber(r->parser);
    zr_xml_tag tag = {zr_span_of((const char *)name), attributes, count, line > 0 ? (uint32_t)line : 0};
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
    stop(r,
         r->reader->is_graph
             ? zr_fail_words(r->err, ZR_LIMIT, "第 %d 行：%s 声明了 DTD，zeren 不读，请删去",
                             "line %d: %s declares a document type, which zeren does not read: take it out",
                             xmlSAX2GetLineNumber(r->parser), r->what)
             : zr_fail_words(r->err, ZR_LIMIT, "%s 声明了 DTD，正常的办公文件不会有",
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
    if (r->reader->is_graph)
        return zr_fail_words(err, ZR_BAD_INPUT, "第 %d 行第 %d 列：%s 不是完整的 XML",
                             "line %d, column %d: %s is not well-formed XML", line, column, r->what);
    return zr_fail_words(
        err, ZR_BAD_INPUT, "文件已损坏：%s 第 %d 行第 %d 列起不是完整的 XML，请用 Word 或 WPS 打开后另存",
        "%s is not well-formed XML (line %d, column %d): open the file in Word or WPS and save it "
        "again",
        r->what, line, column);
}

/* libxml2 makes its tables when first asked, without looking whether another thread does. */
static pthread_once_t made_ready = PTHREAD_ONCE_INIT;

static zr_status read_utf8(zr_span xml, const char *what, const zr_xml_reader *reader, zr_error *err)
{
    if (has_endless_tag(xml))
        return zr_fail_words(err, ZR_LIMIT, "%s 的一个标签有超过 %d 个属性",
                             "%s has a tag with more than %d attributes", what, MOST_ATTRIBUTES);
    pthread_once(&made_ready, xmlInitParser);
    xmlSAXHandler handler = handler_of();
    reading r = {.reader = reader, .what = what, .err = err};
    r.parser = xmlCreatePushParserCtxt(&handler, &r, NULL, 0, NULL);
    if (!r.parser)
        return zr_fail_memory(err);
    xmlCtxtUseOptions(r.parser,
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
    feed(&r, xml);
    zr_status status = verdict(&r, err);
    if (r.parser->myDoc)
        xmlFreeDoc(r.parser->myDoc);
    xmlFreeParserCtxt(r.parser);
    return status;
}

zr_status zr_xml_read(zr_span xml, const char *what, const zr_xml_reader *reader, zr_error *err)
{
    char *owned;
    zr_status status = zr_xml_as_utf8(&xml, &owned, what, err);
    if (status == ZR_OK)
        status = read_utf8(xml, what, reader, err);
    free(owned);
    return status;
}
