/* What kind of file bytes are, by their first words: text, a container that is read, or one that is not. */
#ifndef ZEREN_SOURCE_KIND_H
#define ZEREN_SOURCE_KIND_H

#include "zeren/source.h"

/* What to do with a spreadsheet; merged cells survive in a web page alone. */
#define ZR_SHEETS_AS_ZH                                                                                                               \
    "请把每张工作表另存为 CSV；有合并单元格的另存为网页，或运行 libreoffice --headless --convert-to html " \
    "FILE"
#define ZR_SHEETS_AS                                                                                         \
    "save each sheet as CSV; with merged cells as a web page, or run: libreoffice --headless --convert-to "  \
    "html FILE"

typedef enum zr_kind_of_file { ZR_FILE_TEXT, ZR_FILE_PDF, ZR_FILE_ZIP, ZR_FILE_REFUSED } zr_kind_of_file;

/* ZR_FILE_REFUSED writes into `err` what it is and how to convert it. O(bytes) for OLE2 files, else O(1). */
zr_kind_of_file zr_file_kind(zr_span bytes, zr_error *err);

/* What decoded text is written in: ZR_TEXT, ZR_MARKDOWN or ZR_HTML; `start` is where it begins behind a YAML
 * front matter. Looks at the first 64 KiB. */
zr_format zr_text_format(zr_span text, size_t *start);

#endif
