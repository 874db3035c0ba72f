/* Zip files of documents: listed in order, names readable, nothing that leads out or blows up. */
#include "zip_maker.h"

#include "zeren/archive.h"

#include <string.h>

static void drop(zr_span zip)
{
    free((char *)(uintptr_t)zip.data);
}

Test(archive, files_in_the_order_of_names)
{
    static const zip_part parts[] = {{"乙/b.txt", "二", 0}, {"__MACOSX/._a.txt", "x", 0},
                                     {"乙/a.txt", "一", 0}, {".DS_Store", "x", 0},
                                     {"空/", "", 0},        {"c.md", "三", 0}};
    zr_span zip = make_zip(parts, 6);
    cr_assert(zr_archive_is(zip));
    zr_archive *archive;
    zr_error err = {0};
    cr_assert_eq(zr_archive_open(&archive, zip, &err), ZR_OK, "%s", err.message);
    static const char *const names[] = {"c.md", "乙/a.txt", "乙/b.txt"}, *const words[] = {"三", "一", "二"};
    cr_assert_eq(zr_archive_count(archive), 3);
    for (uint32_t i = 0; i < 3; i++) {
        zr_span bytes;
        cr_assert(zr_span_equal(zr_archive_name(archive, i), zr_span_of(names[i])));
        cr_assert_eq(zr_archive_read(archive, i, &bytes, &err), ZR_OK);
        cr_assert(zr_span_equal(bytes, zr_span_of(words[i])));
        zr_archive_drop(bytes);
    }
    cr_assert_eq(zr_archive_name(archive, 3).size, 0);
    zr_archive_free(archive);
    drop(zip);
}

Test(archive, files_of_one_name_are_told_apart)
{
    static const zip_part parts[] = {{"a.txt", "一", 0}, {"b.txt", "二", 0}, {"x.txt", "三", 0}};
    zr_span zip = make_zip(parts, 3);
    for (char *at; (at = memmem(zip.data, zip.size, "x.txt", 5));)
        *at = 'a';
    zr_archive *archive;
    zr_error err = {0};
    cr_assert_eq(zr_archive_open(&archive, zip, &err), ZR_OK, "%s", err.message);
    static const char *const names[] = {"a.txt", "a.txt~2", "b.txt"}, *const words[] = {"一", "三", "二"};
    for (uint32_t i = 0; i < 3; i++) {
        zr_span bytes;
        cr_assert_eq(zr_archive_find(archive, zr_span_of(names[i])), i);
        cr_assert_eq(zr_archive_read(archive, i, &bytes, &err), ZR_OK);
        cr_assert(zr_span_equal(bytes, zr_span_of(words[i])));
        zr_archive_drop(bytes);
    }
    cr_assert_eq(zr_archive_find(archive, zr_span_of("c.txt")), ZR_NONE);
    zr_archive_free(archive);
    drop(zip);
}

Test(archive, names_of_old_programs_are_decoded)
{
    static const char name[] = "\xD4\xF0\xC8\xCE\xB5\xA5\xCE\xBB.txt"; /* 责任单位.txt in GBK */
    zr_span zip = make_zip(&(zip_part){"AAAAAAAA.txt", "x", 0}, 1);
    char *bytes = (char *)(uintptr_t)zip.data, *at;
    while ((at = memmem(bytes, zip.size, "AAAAAAAA.txt", 12)))
        memcpy(at, name, 12);
    zr_archive *archive;
    zr_error err = {0};
    cr_assert_eq(zr_archive_open(&archive, zip, &err), ZR_OK, "%s", err.message);
    cr_assert(zr_span_equal(zr_archive_name(archive, 0), zr_span_of("责任单位.txt")));
    zr_archive_free(archive);
    drop(zip);
}

static void check_refused(zip_part part, const char *words)
{
    zr_span zip = make_zip(&part, 1);
    zr_archive *archive;
    zr_error err = {0};
    cr_assert_eq(zr_archive_open(&archive, zip, &err), ZR_LIMIT);
    cr_assert_null(archive);
    cr_assert(strstr(err.message, words), "%s", err.message);
    drop(zip);
}

Test(archive, names_that_lead_out_are_refused)
{
    check_refused((zip_part){"../x.txt", "x", 0}, "leads out");
    check_refused((zip_part){"a/../../x.txt", "x", 0}, "leads out");
    check_refused((zip_part){"/etc/x.txt", "x", 0}, "leads out");
    check_refused((zip_part){"C:\\x.txt", "x", 0}, "leads out");
    check_refused((zip_part){"a\\..\\x.txt", "x", 0}, "leads out");
}

static zr_status read_first(zr_span zip, zr_error *err)
{
    zr_archive *archive;
    cr_assert_eq(zr_archive_open(&archive, zip, err), ZR_OK, "%s", err->message);
    zr_span bytes;
    zr_status status = zr_archive_read(archive, 0, &bytes, err);
    cr_assert(status == ZR_OK || !bytes.data);
    zr_archive_drop(bytes);
    zr_archive_free(archive);
    return status;
}

Test(archive, an_archive_inside_is_refused_but_not_a_docx)
{
    zr_error err = {0};
    zr_span inner = make_zip(&(zip_part){"a.txt", "x", 0}, 1);
    zr_span outer = make_zip(&(zip_part){"inner.zip", inner.data, inner.size}, 1);
    cr_assert_eq(read_first(outer, &err), ZR_UNSUPPORTED);
    cr_assert(strstr(err.message, "inside of an archive"));
    drop(inner);
    drop(outer);
    inner = make_zip(&(zip_part){"word/document.xml", "x", 0}, 1);
    outer = make_zip(&(zip_part){"a.docx", inner.data, inner.size}, 1);
    cr_assert_not(zr_archive_is(inner));
    cr_assert_eq(read_first(outer, &err), ZR_OK);
    drop(inner);
    drop(outer);
}

Test(archive, bombs_are_refused)
{
    size_t size = 40 << 20;
    char *zeros = calloc(1, size);
    zr_span zip = make_zip(&(zip_part){"a.txt", zeros, size}, 1);
    zr_error err = {0};
    cr_assert_eq(read_first(zip, &err), ZR_LIMIT);
    cr_assert(strstr(err.message, "200 times"), "%s", err.message);
    free(zeros);
    drop(zip);
}

Test(archive, too_many_files_are_refused)
{
    zip_part *parts = calloc(10001, sizeof *parts);
    char(*names)[16] = calloc(10001, sizeof *names);
    for (int i = 0; i < 10001; i++) {
        snprintf(names[i], sizeof names[i], "%d", i);
        parts[i] = (zip_part){names[i], "x", 1};
    }
    zr_span zip = make_zip(parts, 10001);
    zr_archive *archive;
    zr_error err = {0};
    cr_assert_eq(zr_archive_open(&archive, zip, &err), ZR_LIMIT);
    cr_assert(strstr(err.message, "10000 entries"), "%s", err.message);
    free(parts);
    free(names);
    drop(zip);
}

Test(archive, other_bytes_are_none)
{
    cr_assert_not(zr_archive_is(zr_span_of("PK is a word")));
    cr_assert_not(zr_archive_is(zr_span_of("")));
    cr_assert_not(zr_archive_is((zr_span){"PK\x03\x04 broken", 11}));
}
