/* Plain text: what is read, what is replaced, and where it came from. */
#include "zeren/source.h"

#include <criterion/criterion.h>
#include <string.h>

static zr_source *read_bytes(const char *bytes, size_t size)
{
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, (zr_span){bytes, size}, NULL, &err), ZR_OK, "%s", err.message);
    return source;
}

Test(source, valid_text_is_lent_not_copied)
{
    const char *text = "一、责任\r\n二、单位\r\n";
    zr_source *source = read_bytes(text, strlen(text));
    cr_assert_eq(zr_source_text(source).data, text);
    cr_assert_eq(zr_source_text(source).size, strlen(text));
    cr_assert_eq(zr_source_format(source), ZR_TEXT);
    cr_assert_str_eq(zr_source_encoding(source), "UTF-8");
    cr_assert_eq(zr_source_offset(source, 7), 7);
    cr_assert_eq(zr_source_line(source, 0), 1);
    cr_assert_eq(zr_source_line(source, strlen("一、责任\r\n")), 2);
    cr_assert_eq(zr_source_line(source, 1000), 3);
    cr_assert_eq(zr_source_page(source, 3), 0);
    zr_source_free(source);
}

Test(source, byte_order_mark_is_no_text)
{
    zr_source *source = read_bytes("\xEF\xBB\xBF责任", 9);
    cr_assert(zr_span_equal(zr_source_text(source), zr_span_of("责任")));
    cr_assert_eq(zr_source_offset(source, 0), 3);
    cr_assert_eq(zr_source_offset(source, 6), 9);
    zr_source_free(source);
}

Test(source, empty_file_is_empty_text)
{
    zr_source *source = read_bytes(NULL, 0);
    cr_assert_eq(zr_source_text(source).size, 0);
    cr_assert_eq(zr_source_line(source, 0), 1);
    zr_source_free(source);
}

Test(source, invalid_bytes_are_replaced_and_counted)
{
    static const char bytes[] = "责任\xFF单位\n\xE4\xB8 市科技局牵头，各有关单位配合";
    zr_source *source = read_bytes(bytes, sizeof bytes - 1);
    zr_span text = zr_source_text(source);
    cr_assert(zr_span_starts(text, "责任\uFFFD单位\n\uFFFD\uFFFD 市"));
    cr_assert_eq(zr_source_invalid(source), 3);
    cr_assert_eq(zr_source_invalid_at(source), 6);
    cr_assert_eq(zr_source_offset(source, strlen("责任\uFFFD")), 7);
    cr_assert_eq(zr_source_offset(source, strlen("责任\uFFFD单位\n\uFFFD\uFFFD ")), 7 + 6 + 1 + 2 + 1);
    cr_assert_eq(zr_source_line(source, strlen("责任\uFFFD单位\n")), 2);
    zr_source_free(source);
}

Test(source, lines_are_counted_across_blocks)
{
    char text[10000];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = i % 7 == 3 ? '\n' : 'a';
    zr_source *source = read_bytes(text, sizeof text);
    uint32_t line = 1;
    for (size_t i = 0; i < sizeof text; i++) {
        cr_assert_eq(zr_source_line(source, i), line);
        line += text[i] == '\n';
    }
    zr_source_free(source);
}

Test(source, sha256_is_the_published_one)
{
    char digest[65];
    zr_source *source = read_bytes("abc", 3);
    zr_source_sha256(source, digest);
    cr_assert_str_eq(digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    zr_source_free(source);
    source = read_bytes(NULL, 0);
    zr_source_sha256(source, digest);
    cr_assert_str_eq(digest, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    zr_source_free(source);
}

Test(source, size_is_bounded)
{
    zr_source *source;
    zr_error err = {0};
    zr_source_options options = {.max_bytes = 5};
    cr_assert_eq(zr_source_read(&source, zr_span_of("123456"), &options, &err), ZR_LIMIT);
    cr_assert_null(source);
    cr_assert(strstr(err.message, "5 bytes"));
}
