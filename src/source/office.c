/* Zip files: which of them are documents, and of what kind. */
#include "source/office.h"

#include "source/docx.h"

/* A part that tells the kind; the first one found decides. */
static const struct {
    const char *part;
    const char *reason; /* NULL: read as docx */
} kinds[] = {
    {"word/document.xml", NULL},
    {"xl/workbook.xml", "a spreadsheet (.xlsx): copy the table into a .docx, or save it as a web page"
                        "（电子表格，请将表格粘贴到 .docx）"},
    {"ppt/presentation.xml", "slides (.pptx): save them as PDF（演示文稿，请另存为 PDF）"},
    {"OFD.xml", "an OFD file: save it as PDF or .docx（OFD 版式文件，请另存为 PDF 或 .docx）"},
    {"META-INF/container.xml", "an e-book (.epub): save it as .docx or HTML"},
    {"content.xml", "an OpenDocument file (.odt, .ods): save it as .docx, or run: libreoffice --headless "
                    "--convert-to docx FILE（请另存为 .docx）"},
    {"AndroidManifest.xml", "a program, not a document"},
    {"META-INF/MANIFEST.MF", "a program, not a document"},
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
        return zr_fail(err, ZR_UNSUPPORTED,
                       "a zip archive, not one document: unpack it first（压缩包，请先解压）");
    if (kinds[kind].reason)
        return zr_fail(err, ZR_UNSUPPORTED, "%s", kinds[kind].reason);
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
