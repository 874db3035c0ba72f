/* Any bytes as a text file, and the document in it. */
#include "fuzz.h"

#include "zeren/document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zr_source *source = read_checked((zr_span){(const char *)data, size});
    zr_document *document = NULL;
    if (source)
        must(zr_document_parse(&document, zr_source_text(source), NULL) == ZR_OK, "any text is a document");
    zr_document_free(document);
    zr_source_free(source);
    return 0;
}
