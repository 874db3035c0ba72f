/* What kind of file bytes are, and what to say of the kinds that are not read. */
#include "source/kind.h"

#include "zeren/lang.h"

#include <string.h>
#include <strings.h>

enum { MOST_BLANKS = 64, MOST_HEAD = 1 << 14, MOST_LINE = 2000 };

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
    {"Workbook", {{"电子表格（.xls、.et）：" ZR_SHEETS_AS_ZH, "a spreadsheet (.xls, .et): " ZR_SHEETS_AS}}},
    {"PowerPoint Document",
     {{"演示文稿（.ppt、.dps），请另存为 PDF", "slides (.ppt, .dps): save them as PDF"}}},
    {"", {{"旧版 Office 文件（.doc、.wps 等）：" AS_DOCX_ZH, "an old Office file (.doc, .wps …): " AS_DOCX}}},
};

static const zr_words rich_text = {{"RTF 文件：" AS_DOCX_ZH, "an RTF file: " AS_DOCX}};
static const zr_words web_archive = {{"网页归档（.mht）：" AS_DOCX_ZH, "a web archive (.mht): " AS_DOCX}};
static const zr_words mail = {
    {"邮件（.eml）：请在邮件程序中把正文另存为文本或网页、把附件另存为文件，再给 zeren",
     "an e-mail (.eml): save its text as text or a web page, its attachments as files, and give zeren "
     "those"}};

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

/* Behind a byte order mark and white space, which editors put before a text. */
static zr_span text_of(zr_span bytes)
{
    if (starts(bytes, "\xEF\xBB\xBF", 3))
        bytes = zr_span_cut(bytes, 3, bytes.size);
    size_t at = 0;
    while (at < bytes.size && at < MOST_BLANKS && (unsigned char)bytes.data[at] <= ' ')
        at++;
    return zr_span_cut(bytes, at, bytes.size);
}

/* Subject: …, X-Mailer: …, and lines that go on behind white space: fields of a mail's head. */
static bool is_mail_line(zr_span line)
{
    size_t at = 0;
    while (at < line.size && line.data[at] > ' ' && line.data[at] < 0x7F && line.data[at] != ':')
        at++;
    return starts(line, " ", 1) || starts(line, "\t", 1) || (at && at < line.size && line.data[at] == ':');
}

static bool holds_word(zr_span line, const char *word)
{
    size_t size = strlen(word);
    for (size_t at = 0; at + size <= line.size; at++) {
        if (strncasecmp(line.data + at, word, size) == 0)
            return true;
    }
    return false;
}

/* What a mail's head says of words that nobody can read as they stand there: they are in parts, or in letters
 * that stand for bytes. NULL for all else, plain mail too. */
static const zr_words *mail_of(zr_span text)
{
    zr_span head = zr_span_cut(text, 0, MOST_HEAD);
    const zr_words *kind = NULL;
    bool saved = starts(text, "From: <Saved by", 15);
    for (size_t at = 0, end; at < head.size; at = end + 1) {
        end = zr_span_find(head, zr_span_of("\n"), at);
        zr_span line = zr_span_cut(head, at, end == SIZE_MAX ? head.size : end);
        if (!zr_span_trim(line).size)
            return kind; /* the text begins */
        if (end == SIZE_MAX || line.size > MOST_LINE || !is_mail_line(line))
            return NULL;
        if (holds_word(line, "multipart/related") || (saved && holds_word(line, "mime-version:")))
            kind = &web_archive;
        else if (!kind && holds_word(line, "content-") &&
                 (holds_word(line, "multipart/") || holds_word(line, "base64") ||
                  holds_word(line, "quoted-printable")))
            kind = &mail;
    }
    return NULL;
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
    zr_span text = text_of(bytes);
    const zr_words *sent = mail_of(text);
    if (sent || starts(text, "MIME-Version:", 13)) {
        refuse(err, sent ? sent : &web_archive);
        return ZR_FILE_REFUSED;
    }
    if (starts(text, "{\\rtf", 5)) {
        refuse(err, &rich_text);
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
