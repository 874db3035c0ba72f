/* A Word file (docx): its paragraphs as Word shows them, one line each. */
#ifndef ZEREN_SOURCE_DOCX_H
#define ZEREN_SOURCE_DOCX_H

#include "source/source.h"
#include "source/zip.h"

/* Reads the text of an opened package into source->text; `document` is its main part. */
zr_status zr_source_read_docx(zr_source *source, zr_zip *zip, uint32_t document, zr_error *err);

#endif
