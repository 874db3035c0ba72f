/* What kind of file bytes are, and what to say of the kinds that are not read. */
#include "source/kind.h"

#include <string.h>

#define AS_DOCX                                                                                              \
    "save it as .docx in Word or WPS, or run: libreoffice --headless --convert-to docx FILE"                 \
    "（请在 Word 或 WPS 中另存为 .docx）"
#define AS_TEXT "only an image: run it through OCR and give zeren the text（图片，请先做文字识别）"
#define AS_PARTS "unpack it, or make it a .zip（请先解压或改用 .zip）"

/* A kind known by its first bytes and not read. */
static const struct {
    const char *magic;
    size_t size;
    const char *reason;
} refused[] = {
    {"{\\rtf", 5, "an RTF file: " AS_DOCX},
    {"\x89PNG", 4, "a PNG image: " AS_TEXT},
    {"\xFF\xD8\xFF", 3, "a JPEG image: " AS_TEXT},
    {"GIF8", 4, "a GIF image: " AS_TEXT},
    {"II*\0", 4, "a TIFF image: " AS_TEXT},
    {"MM\0*", 4, "a TIFF image: " AS_TEXT},
    {"RIFF", 4, "a RIFF file (image, sound or film)"},
    {"Rar!\x1A\x07", 6, "a RAR archive: " AS_PARTS},
    {"7z\xBC\xAF\x27\x1C", 6, "a 7-Zip archive: " AS_PARTS},
    {"\x1F\x8B", 2, "a gzip file: " AS_PARTS},
    {"BZh", 3, "a bzip2 file: " AS_PARTS},
    {"\xFD"
     "7zXZ",
     5, "an xz file: " AS_PARTS},
    {"\x28\xB5\x2F\xFD", 4, "a zstd file: " AS_PARTS},
    {"\x7F"
     "ELF",
     4, "a program, not a document"},
    {"MZ\x90\0", 4, "a program, not a document"},
    {"SQLite format 3", 15, "a database, not a document"},
    {"%!PS", 4, "a PostScript file: make it a PDF with ps2pdf"},
};

/* Names in an OLE2 directory (UTF-16) that tell its kinds apart; the first found decides. */
static const struct {
    const char *stream;
    const char *reason;
} ole_kinds[] = {
    {"EncryptedPackage", "protected by a password: open it in Word or WPS and save it without"
                         "（文件已加密，请取消密码后另存）"},
    {"WordDocument", "an old Word or WPS file (.doc, .wps): " AS_DOCX},
    {"Workbook", "a spreadsheet (.xls, .et): copy the table into a .docx, or save it as a web page"
                 "（电子表格，请将表格粘贴到 .docx）"},
    {"PowerPoint Document", "slides (.ppt, .dps): save them as PDF（演示文稿，请另存为 PDF）"},
};

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

static void refuse_ole(zr_span bytes, zr_error *err)
{
    for (size_t i = 0; i < sizeof ole_kinds / sizeof *ole_kinds; i++) {
        if (has_wide(bytes, ole_kinds[i].stream)) {
            zr_fail(err, ZR_UNSUPPORTED, "%s", ole_kinds[i].reason);
            return;
        }
    }
    zr_fail(err, ZR_UNSUPPORTED, "an old Office file (.doc, .wps …): %s", AS_DOCX);
}

/* The mark of a PDF may stand behind a few odd bytes, but not in a text that speaks of it. */
static bool is_pdf(zr_span bytes)
{
    size_t at = zr_span_find(zr_span_cut(bytes, 0, 1024), zr_span_of("%PDF-"), 0);
    if (at == SIZE_MAX)
        return false;
    return at == 0 || zr_span_find(zr_span_cut(bytes, at, at + 4096), zr_span_of(" obj"), 0) != SIZE_MAX;
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
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        if (starts(bytes, refused[i].magic, refused[i].size)) {
            zr_fail(err, ZR_UNSUPPORTED, "%s", refused[i].reason);
            return ZR_FILE_REFUSED;
        }
    }
    return ZR_FILE_TEXT;
}
