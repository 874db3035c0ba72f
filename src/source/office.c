/* Zip files: which of them are documents, and of what kind. */
#include "source/office.h"

#include "source/docx.h"
#include "source/kind.h"
#include "zeren/lang.h"

#include <stdlib.h>

#define A_SPREADSHEET                                                                                        \
    {                                                                                                        \
        {                                                                                                    \
            "电子表格（.xlsx）：" ZR_SHEETS_AS_ZH, "a spreadsheet (.xlsx): " ZR_SHEETS_AS                    \
        }                                                                                                    \
    }

/* A part that tells the kind; the first one found decides. */
static const struct {
    const char *part;
    zr_words reason; /* empty: read as docx */
} kinds[] = {
    {"word/document.xml", {{NULL, NULL}}},
    {"word/document2.xml", {{NULL, NULL}}}, /* as Word in a browser calls it */
    {"xl/workbook.xml", A_SPREADSHEET},
    {"xl/workbook.bin", A_SPREADSHEET},
    {"ppt/presentation.xml", {{"演示文稿（.pptx），请另存为 PDF", "slides (.pptx): save them as PDF"}}},
    {"OFD.xml", {{"OFD 版式文件，请另存为 PDF 或 .docx", "an OFD file: save it as PDF or .docx"}}},
    {"META-INF/container.xml",
     {{"电子书（.epub），请另存为 .docx 或网页", "an e-book (.epub): save it as .docx or HTML"}}},
    {"content.xml",
     {{"OpenDocument 文件（.odt）：请另存为 .docx，或运行 libreoffice --headless --convert-to docx FILE",
       "an OpenDocument file (.odt): save it as .docx, or run: libreoffice --headless --convert-to docx "
       "FILE"}}},
    {"Index/Document.iwa",
     {{"Pages、Numbers 或 Keynote 文件，请导出为 .docx、CSV 或 PDF",
       "a file of Pages, Numbers or Keynote: export it as .docx, CSV or PDF"}}},
    {"AndroidManifest.xml", {{"是程序，不是文档", "a program, not a document"}}},
    {"[Content_Types].xml",
     {{"办公文件里没有正文（文件不完整），请用 Word 或 WPS 打开后另存为 .docx",
       "an office file without a text part (incomplete): open it in Word or WPS and save it as .docx"}}},
    {"META-INF/MANIFEST.MF", {{"是程序，不是文档", "a program, not a document"}}},
};

/* Which row of kinds a zip is; SIZE_MAX for an archive. */
static size_t kind_of(const zr_zip *zip, uint32_t *part)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        *part = zr_zip_find(zip, kinds[i].part);
        if (*part != ZR_NONE)
            return i;
    }
    return SIZE_MAX;
}

/* An OpenDocument file says in a part of its own which kind it is. */
static const zr_words *reason_of(zr_zip *zip, size_t kind)
{
    enum { MOST = 256 };
    static const zr_words sheets = {
        {"电子表格（.ods）：" ZR_SHEETS_AS_ZH, "a spreadsheet (.ods): " ZR_SHEETS_AS}};
    static const zr_words slides = {{"演示文稿（.odp），请另存为 PDF", "slides (.odp): save them as PDF"}};
    char *bytes = NULL;
    size_t size;
    uint32_t part = zr_zip_find(zip, "mimetype");
    const zr_words *reason = &kinds[kind].reason;
    if (part == ZR_NONE || zr_zip_size(zip, part) > MOST ||
        zr_zip_read(zip, part, &bytes, &size, NULL) != ZR_OK)
        return reason;
    if (zr_span_find((zr_span){bytes, size}, zr_span_of("opendocument.spreadsheet"), 0) != SIZE_MAX)
        reason = &sheets;
    else if (zr_span_find((zr_span){bytes, size}, zr_span_of("opendocument.presentation"), 0) != SIZE_MAX)
        reason = &slides;
    free(bytes);
    return reason;
}

static zr_status read_kind(zr_source *source, zr_zip *zip, zr_error *err)
{
    uint32_t part;
    size_t kind = kind_of(zip, &part);
    if (kind == SIZE_MAX)
        return zr_fail_words(err, ZR_UNSUPPORTED, "是压缩包，不是一份文档，请先解压",
                             "a zip archive, not one document: unpack it first");
    if (!kinds[kind].reason.in[ZR_EN])
        return zr_source_read_docx(source, zip, part, err);
    const zr_words *reason = reason_of(zip, kind);
    return zr_fail_said(err, ZR_UNSUPPORTED, reason->in[ZR_ZH], reason->in[ZR_EN]);
}

zr_status zr_source_read_office(zr_source *source, zr_error *err)
{
    zr_zip *zip;
    zr_status status = zr_zip_open(&zip, source->bytes, err);
    if (status != ZR_OK)
        return status;
    status = read_kind(source, zip, err);
    zr_zip_close(zip);
    return status;
}

bool zr_zip_is_archive(zr_span bytes)
{
    zr_zip *zip;
    if (zr_zip_open(&zip, bytes, NULL) != ZR_OK)
        return false;
    uint32_t part;
    bool archive = kind_of(zip, &part) == SIZE_MAX;
    zr_zip_close(zip);
    return archive;
}
