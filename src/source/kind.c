/* What kind of file bytes are, and what to say of the kinds that are not read. */
#include "source/kind.h"

#include "zeren/lang.h"

#include <string.h>

#define AS_DOCX_ZH "请在 Word 或 WPS 中另存为 .docx，或运行 libreoffice --headless --convert-to docx FILE"
#define AS_DOCX "save it as .docx in Word or WPS, or run: libreoffice --headless --convert-to docx FILE"
#define AN_IMAGE                                                                                             \
    {                                                                                                        \
        {                                                                                                    \
            "是图片，请先做文字识别，再给 zeren 文字",                                                       \
                "an image: run it through OCR and give zeren the text"                                       \
        }                                                                                                    \
    }
#define AN_ARCHIVE                                                                                           \
    {                                                                                                        \
        {                                                                                                    \
            "是 zeren 不读的压缩包，请先解压或改用 .zip", "an archive that is no .zip: unpack it first"      \
        }                                                                                                    \
    }
#define A_PROGRAM                                                                                            \
    {                                                                                                        \
        {                                                                                                    \
            "是程序，不是文档", "a program, not a document"                                                  \
        }                                                                                                    \
    }

/* A kind known by its first bytes and not read. */
static const struct {
    const char *magic;
    size_t size;
    zr_words reason;
} refused[] = {
    {"{\\rtf", 5, {{"RTF 文件：" AS_DOCX_ZH, "an RTF file: " AS_DOCX}}},
    {"\x89PNG", 4, AN_IMAGE},
    {"\xFF\xD8\xFF", 3, AN_IMAGE},
    {"GIF8", 4, AN_IMAGE},
    {"II*\0", 4, AN_IMAGE},
    {"MM\0*", 4, AN_IMAGE},
    {"RIFF", 4, {{"是图片、声音或影像", "an image, sound or film"}}},
    {"Rar!\x1A\x07", 6, AN_ARCHIVE},
    {"7z\xBC\xAF\x27\x1C", 6, AN_ARCHIVE},
    {"\x1F\x8B", 2, AN_ARCHIVE},
    {"BZh", 3, AN_ARCHIVE},
    {"\xFD"
     "7zXZ",
     5, AN_ARCHIVE},
    {"\x28\xB5\x2F\xFD", 4, AN_ARCHIVE},
    {"\x7F"
     "ELF",
     4, A_PROGRAM},
    {"MZ\x90\0", 4, A_PROGRAM},
    {"SQLite format 3", 15, {{"是数据库，不是文档", "a database, not a document"}}},
    {"MIME-Version:", 13, {{"网页归档（.mht），" AS_DOCX_ZH, "a web archive (.mht): " AS_DOCX}}},
    {"From: <Saved by", 15, {{"网页归档（.mht），" AS_DOCX_ZH, "a web archive (.mht): " AS_DOCX}}},
    {"%!PS", 4, {{"PostScript 文件，请用 ps2pdf 转成 PDF", "a PostScript file: make it a PDF with ps2pdf"}}},
};

/* Names in an OLE2 directory (UTF-16) that tell its kinds apart; the first found decides. */
static const struct {
    const char *stream;
    zr_words reason;
} ole_kinds[] = {
    {"EncryptedPackage",
     {{"文件有密码，请在 Word 或 WPS 中取消密码后另存",
       "protected by a password: open it in Word or WPS and save it without"}}},
    {"WordDocument",
     {{"旧版 Word 或 WPS 文件（.doc、.wps）：" AS_DOCX_ZH,
       "an old Word or WPS file (.doc, .wps): " AS_DOCX}}},
    {"Workbook",
     {{"电子表格（.xls、.et），请把每张工作表另存为 CSV，或把表格粘贴到 .docx，或另存为网页",
       "a spreadsheet (.xls, .et): save each sheet as CSV, copy the table into a .docx, or save it as a web "
       "page"}}},
    {"PowerPoint Document",
     {{"演示文稿（.ppt、.dps），请另存为 PDF", "slides (.ppt, .dps): save them as PDF"}}},
    {"", {{"旧版 Office 文件（.doc、.wps 等）：" AS_DOCX_ZH, "an old Office file (.doc, .wps …): " AS_DOCX}}},
};

static void refuse(zr_error *err, const zr_words *reason)
{
    zr_fail_said(err, ZR_UNSUPPORTED, reason->in[ZR_ZH], reason->in[ZR_EN]);
}

static bool starts(zr_span bytes, const char *magic, size_t size)
{
    return bytes.size >= size && memcmp(bytes.data, magic, size) == 0;
}

static bool has_wide(zr_span bytes, const char *name)
{
    char wide[64];
    size_t size = 0;
    for (; *name && size + 2 <= sizeof wide; name++) {
        wide[size++] = *name;
        wide[size++] = '\0';
    }
    return zr_span_find(bytes, (zr_span){wide, size}, 0) != SIZE_MAX;
}

/* The last row of the table is for all others. */
static void refuse_ole(zr_span bytes, zr_error *err)
{
    size_t i = 0;
    while (ole_kinds[i].stream[0] && !has_wide(bytes, ole_kinds[i].stream))
        i++;
    refuse(err, &ole_kinds[i].reason);
}

/* The mark of a PDF may stand behind a few odd bytes, but not in a text that speaks of it. */
static bool is_pdf(zr_span bytes)
{
    size_t at = zr_span_find(zr_span_cut(bytes, 0, 1024), zr_span_of("%PDF-"), 0);
    if (at == SIZE_MAX)
        return false;
    return at == 0 || zr_span_find(zr_span_cut(bytes, at, at + 4096), zr_span_of(" obj"), 0) != SIZE_MAX;
}

static const zr_words flat_office = {
    {"Word、Excel 或 OpenDocument 的 XML 文件：" AS_DOCX_ZH, "an Office file in XML: " AS_DOCX}};

/* One XML file, as Office 2003 and LibreOffice write. */
static bool is_flat_office(zr_span bytes)
{
    zr_span head = zr_span_cut(bytes, 0, 1024);
    return zr_span_find(head, zr_span_of("<?mso-application"), 0) != SIZE_MAX ||
           zr_span_find(head, zr_span_of("<office:document"), 0) != SIZE_MAX;
}

zr_kind_of_file zr_file_kind(zr_span bytes, zr_error *err)
{
    if (is_pdf(bytes))
        return ZR_FILE_PDF;
    if (starts(bytes, "PK\x03\x04", 4) || starts(bytes, "PK\x05\x06", 4))
        return ZR_FILE_ZIP;
    if (starts(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)) {
        refuse_ole(bytes, err);
        return ZR_FILE_REFUSED;
    }
    if (is_flat_office(bytes)) {
        refuse(err, &flat_office);
        return ZR_FILE_REFUSED;
    }
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        if (starts(bytes, refused[i].magic, refused[i].size)) {
            refuse(err, &refused[i].reason);
            return ZR_FILE_REFUSED;
        }
    }
    return ZR_FILE_TEXT;
}
