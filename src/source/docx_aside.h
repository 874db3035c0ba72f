/* What stands in a Word file beside the text that is read, and what of it is told. */
#ifndef ZEREN_SOURCE_DOCX_ASIDE_H
#define ZEREN_SOURCE_DOCX_ASIDE_H

#include "source/docx_lists.h"
#include "source/source.h"
#include "source/zip.h"

/* Remarks on the source, behind byte `at` of its text; without memory its arena says so. A source of NULL is
 * told nothing. Words are told of where they share out work, from the line that does. */
void zr_docx_tell_words(zr_source *source, size_t at, zr_span part, zr_span words);
void zr_docx_tell_part(zr_source *source, size_t at, zr_span part);

/* Foot and end notes, comments, headers and footers, diagrams: parts of their own, in the main part's folder.
 * One that is torn is told of, and the text stands. */
zr_status zr_docx_look_aside(zr_source *source, zr_lists *lists, zr_zip *zip, uint32_t document,
                             zr_error *err);

#endif
