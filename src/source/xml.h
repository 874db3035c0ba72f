/* XML of office files and of graphs, read once from front to back. The one home of libxml2's parser.
 *
 * No document type, so no entities of its own and nothing from outside; no network; depth and attributes are
 * bounded. */
#ifndef ZEREN_SOURCE_XML_H
#define ZEREN_SOURCE_XML_H

#include "base/buffer.h"
#include "zeren/error.h"
#include "zeren/span.h"

/* One start tag. Names are without their prefix. */
typedef struct zr_xml_tag {
    zr_span name;
    const void *attributes; /* of libxml2 */
    int count;
    uint32_t line; /* of its end, from 1 */
} zr_xml_tag;

/* The value of an attribute as written (references not resolved); `data` NULL if there is none such. */
zr_span zr_xml_value(const zr_xml_tag *tag, const char *name);

/* Adds the value with the references of XML resolved: &lt; &gt; &amp; &quot; &apos; &#20013; &#x4E2D; */
void zr_xml_resolved(zr_buffer *out, zr_span value);

/* A whole number of up to six digits. */
uint32_t zr_xml_number(const zr_xml_tag *tag, const char *name, uint32_t otherwise);

/* A switch of office files: on unless val says 0, false or off. */
bool zr_xml_is_on(const zr_xml_tag *tag);

typedef struct zr_xml_reader {
    void (*open)(void *self, const zr_xml_tag *tag);
    void (*close)(void *self, zr_span name);
    void (*text)(void *self, zr_span text);
    bool (*stop)(const void *self);
    void *self;
    bool is_graph; /* a file of its own, not part of an office file: what messages say */
} zr_xml_reader;

/* The part as UTF-8; what had to be made for it is in `owned`, to be freed. ZR_UNSUPPORTED for anything but
 * UTF-8 and UTF-16. */
zr_status zr_xml_as_utf8(zr_span *xml, char **owned, const char *what, zr_error *err);

/* `what` names the part in messages: "word/document.xml". O(size). */
zr_status zr_xml_read(zr_span xml, const char *what, const zr_xml_reader *reader, zr_error *err);

#endif
