/* Zip files: which of them are documents, and of what kind. */
#include "source/office.h"

#include "source/docx.h"
#include "zeren/lang.h"

/* A part that tells the kind; the first one found decides. */
static const struct {
    const char *part;
    zr_words reason; /* empty: read as docx */
} kinds[] = {
    {"word/document.xml", {{NULL, NULL}}},
    {"xl/workbook.xml",
     {{"电子表格（.xlsx），请把每张工作表另存为 CSV，或把表格粘贴到 .docx，或另存为网页",
       "a spreadsheet (.xlsx): save each sheet as CSV, copy the table into a .docx, or save it as a web "
       "page"}}},
    {"ppt/presentation.xml", {{"演示文稿（.pptx），请另存为 PDF", "slides (.pptx): save them as PDF"}}},
    {"OFD.xml", {{"OFD 版式文件，请另存为 PDF 或 .docx", "an OFD file: save it as PDF or .docx"}}},
    {"META-INF/container.xml",
     {{"电子书（.epub），请另存为 .docx 或网页", "an e-book (.epub): save it as .docx or HTML"}}},
    {"content.xml",
     {{"OpenDocument 文件（.odt、.ods），请另存为 .docx，或运行 libreoffice --headless --convert-to docx "
       "FILE",
       "an OpenDocument file (.odt, .ods): save it as .docx, or run: libreoffice --headless --convert-to "
       "docx "
       "FILE"}}},
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

static zr_status read_kind(zr_source *source, zr_zip *zip, zr_error *err)
{
    uint32_t part;
    size_t kind = kind_of(zip, &part);
    if (kind == SIZE_MAX)
        return zr_fail_words(err, ZR_UNSUPPORTED, "是压缩包，不是一份文档，请先解压",
                             "a zip archive, not one document: unpack it first");
    const zr_words *reason = &kinds[kind].reason;
    if (reason->in[ZR_EN])
        return zr_fail_said(err, ZR_UNSUPPORTED, reason->in[ZR_ZH], reason->in[ZR_EN]);
    return zr_source_read_docx(source, zip, part, err);
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
