/* What the parts of office files may be written in: UTF-8, or UTF-16, which is made UTF-8 first. Word and WPS
 * write nothing else; in another encoding the bounds that are checked on the bytes could be passed by. */
#include "source/encoding.h"
#include "source/xml.h"

#include <string.h>
#include <strings.h>

static zr_status refuse(const char *what, const char *name, int size, zr_error *err)
{
    return zr_fail_words(
        err, ZR_UNSUPPORTED, "%s 的编码是 %.*s，只读 UTF-8 和 UTF-16；请用 Word 或 WPS 打开后另存",
        "%s is encoded as %.*s, and only UTF-8 and UTF-16 are read: open the file in Word or "
        "WPS and save it again",
        what, size, name);
}

static bool begins(zr_span xml, const char *bytes, size_t size)
{
    return xml.size >= size && memcmp(xml.data, bytes, size) == 0;
}

/* By its first bytes (XML 1.0, appendix F); NULL: none of the 16 bit ones. */
static const char *wide_encoding(zr_span xml, size_t *mark)
{
    static const struct {
        const char *bytes;
        size_t size, mark;
        const char *name;
    } heads[] = {{"\xFF\xFE", 2, 2, "UTF-16LE"},
                 {"\xFE\xFF", 2, 2, "UTF-16BE"},
                 {"<\0?", 4, 0, "UTF-16LE"},
                 {"\0<\0?", 4, 0, "UTF-16BE"}};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        *mark = heads[i].mark;
        if (begins(xml, heads[i].bytes, heads[i].size))
            return heads[i].name;
    }
    return NULL;
}

static zr_status widen(zr_span *xml, char **owned, const char *name, size_t mark, zr_error *err)
{
    zr_decoded decoded = {0};
    zr_status status = zr_encoding_decode(&decoded, zr_encoding_named(zr_span_of(name)), *xml, mark, err);
    *xml = (zr_span){decoded.data, decoded.size};
    *owned = decoded.data;
    decoded.data = NULL;
    zr_decoded_free(&decoded);
    return status;
}

/* The quoted value behind encoding= in the declaration, empty if it has none. */
static zr_span declared(zr_span xml)
{
    if (!zr_span_starts(xml, "<?xml"))
        return (zr_span){0};
    size_t end = zr_span_find(xml, zr_span_of("?>"), 0);
    zr_span head = zr_span_cut(xml, 0, end < xml.size ? end : xml.size);
    size_t at = zr_span_find(head, zr_span_of("encoding"), 0);
    if (at == SIZE_MAX)
        return (zr_span){0};
    while (at < head.size && head.data[at] != '"' && head.data[at] != '\'')
        at++;
    size_t start = at + 1, stop = start;
    while (stop < head.size && head.data[stop] != '"' && head.data[stop] != '\'')
        stop++;
    return zr_span_cut(head, start, stop);
}

/* As much of a name as a message may show. */
static int plain_size(zr_span name)
{
    int size = 0;
    for (; size < 40 && (size_t)size < name.size; size++) {
        char c = name.data[size];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && c != '-' && c != '_' && c != '.')
            break;
    }
    return size;
}

static bool is_read(zr_span name)
{
    static const char *const read[] = {"UTF-8",  "UTF8",     "US-ASCII", "ASCII",
                                       "UTF-16", "UTF-16LE", "UTF-16BE"};
    bool found = name.size == 0;
    for (size_t i = 0; i < sizeof read / sizeof *read && !found; i++)
        found = name.size == strlen(read[i]) && strncasecmp(name.data, read[i], name.size) == 0;
    return found;
}

zr_status zr_xml_as_utf8(zr_span *xml, char **owned, const char *what, zr_error *err)
{
    size_t mark = 0;
    *owned = NULL;
    bool quad = begins(*xml, "\xFF\xFE\0\0", 4) || begins(*xml, "<\0\0\0", 4);
    const char *wide = quad ? NULL : wide_encoding(*xml, &mark);
    if (!wide && (quad || (xml->size >= 4 && memchr(xml->data, 0, 4))))
        return refuse(what, "UCS-4", 5, err);
    if (begins(*xml, "\x4C\x6F\xA7\x94", 4))
        return refuse(what, "EBCDIC", 6, err);
    zr_status status = wide ? widen(xml, owned, wide, mark, err) : ZR_OK;
    if (status != ZR_OK)
        return status;
    if (begins(*xml, "\xEF\xBB\xBF", 3))
        *xml = zr_span_cut(*xml, 3, xml->size);
    zr_span name = declared(*xml);
    int plain = plain_size(name);
    return is_read(name) ? ZR_OK : refuse(what, plain ? name.data : "?", plain ? plain : 1, err);
}
