/* word/document.xml → lines. */
#ifndef ZEREN_SOURCE_DOCX_BODY_H
#define ZEREN_SOURCE_DOCX_BODY_H

#include "source/docx_lists.h"
#include "source/source.h"

/* `out` has steps: the place of each word is the number of its paragraph, from 1. `told` gets remarks of what
 * is passed over (hidden text that shares out work, files inside of the file); NULL: nobody asks. */
zr_status zr_docx_read_body(zr_draft *out, zr_lists *lists, zr_span xml, zr_source *told, zr_error *err);

#endif
