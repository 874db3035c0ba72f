/* Plain text: what is read, what is replaced, and where it came from. */
#include "base/random.h"
#include "source/page_mark.h"
#include "source/places.h"
#include "zeren/source.h"

#include <criterion/criterion.h>
#include <string.h>
#include <time.h>

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

/* \n, \r\n and \r end lines alike; places stay those of the file. */
Test(source, a_return_alone_ends_a_line)
{
    const char *text = "一、责任\r二、单位\r\r三、时限\r\n四、\r";
    zr_source *source;
    zr_error err;
    cr_assert_eq(zr_source_read(&source, zr_span_of(text), NULL, &err), ZR_OK);
    zr_span read = zr_source_text(source);
    cr_assert(zr_span_equal(read, zr_span_of("一、责任\n二、单位\n\n三、时限\r\n四、\n")));
    size_t third = strlen("一、责任\r二、单位\r\r");
    cr_assert_eq(zr_source_line(source, third), 4);
    cr_assert_eq(zr_source_offset(source, third), third);
    cr_assert_eq(zr_source_line(source, third + strlen("三、时限\r\n")), 5);
    zr_source_free(source);
}

Test(source, empty_file_is_empty_text)
{
    zr_source *source = read_bytes(NULL, 0);
    cr_assert_eq(zr_source_text(source).size, 0);
    cr_assert_eq(zr_source_line(source, 0), 1);
    zr_source_free(source);
}

/* Of a font or an input method; as long as what they are meant for, so that places stay. */
Test(source, characters_that_only_look_alike_are_read_as_meant)
{
    const char *text = "﹙责任单位﹕市⼯信局､市⻓江办﹚３∶１，（市場）";
    zr_source *source = read_bytes(text, strlen(text));
    cr_assert(
        zr_span_equal(zr_source_text(source), zr_span_of("（责任单位：市工信局、市长江办）３∶１，（市場）")));
    cr_assert_eq(zr_source_offset(source, strlen("﹙责任单位﹕")), strlen("﹙责任单位﹕"));
    zr_source_free(source);
    const char *torn = "责任\u2060单位：市\u200E工信局\uFE0F、\u202A市交通局\u202C";
    source = read_bytes(torn, strlen(torn));
    cr_assert(zr_span_equal(zr_source_text(source),
                            zr_span_of("责任\u200B单位：市\u200B工信局\u200B、\u200B市交通局\u200B")));
    zr_source_free(source);
    const char *page = "<html><body><p>责任单位&#65109;市&#x2F2F;信局</p></body></html>";
    source = read_bytes(page, strlen(page));
    cr_assert(zr_span_starts(zr_span_trim(zr_source_text(source)), "责任单位：市工信局"));
    zr_source_free(source);
}

/* Where three characters are whole for each row of spoilt bytes, the text is read; a row may be long. */
Test(source, spoilt_text_is_read_as_long_as_most_is_whole)
{
    static const char spoilt[] =
        "市科\xFF技局，\xC0\xC1市财\xE5政局；责任\x80\x81\x82\x83\x84\x85\x86\x87单位市水利局"
        "市教育\xFE局市商务局\xF8\xF9\xFA";
    zr_source *source = read_bytes(spoilt, sizeof spoilt - 1);
    cr_assert_str_eq(zr_source_encoding(source), "UTF-8");
    cr_assert_eq(zr_source_invalid(source), 16);
    cr_assert(zr_span_starts(zr_source_text(source), "市科\uFFFD技局，\uFFFD\uFFFD市财\uFFFD政局"));
    zr_source_free(source);
    static const char lost[] =
        "\xC0\x80甲\xFF\xFE\x81\x82\x83\xFE\xFE乙\x81\x82\xFF\xC0\xC1\xF8\xF9\xFA丙\xFF\xFF";
    zr_source *none;
    cr_assert_eq(zr_source_read(&none, (zr_span){lost, sizeof lost - 1}, NULL, NULL), ZR_UNSUPPORTED);
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

enum { PIECES = 100000, PIECE_SIZE = 10 };

/* The definition: the first piece that holds the place, else the start of what lies next behind it. */
static size_t find_place(const zr_places *map, size_t from, size_t size)
{
    size_t next = SIZE_MAX, found = size;
    for (size_t i = 0; i < map->count; i++) {
        const zr_piece *piece = &map->pieces[i];
        size_t length = zr_places_end(map, i, size) - piece->at;
        if (from >= piece->from && from - piece->from < length)
            return piece->at + (from - piece->from);
        if (length && piece->from > from && piece->from < next) {
            next = piece->from;
            found = piece->at;
        }
    }
    return found;
}

Test(places, the_way_back_is_the_first_place)
{
    zr_random random = zr_random_seeded(3);
    for (int round = 0; round < 300; round++) {
        zr_places map = {0};
        size_t at = 0;
        for (uint32_t i = 0, count = 2 + zr_random_below(&random, 12); i < count; i++) {
            zr_places_add(&map, at, zr_random_below(&random, 60));
            at += 1 + zr_random_below(&random, 9);
        }
        cr_assert(zr_places_turn(&map, at));
        for (size_t from = 0; from < 80 && map.turns; from++)
            cr_assert_eq(zr_places_find(&map, from, at), find_place(&map, from, at), "round %d, %zu", round,
                         from);
        zr_places_free(&map);
    }
}

Test(places, that_turn_are_found_fast, .timeout = 600)
{
    zr_places map = {0};
    for (size_t i = 0; i < PIECES; i++)
        zr_places_add(&map, PIECE_SIZE * i, PIECE_SIZE * (PIECES - i));
    size_t size = PIECE_SIZE * PIECES;
    cr_assert(zr_places_turn(&map, size));
    clock_t start = clock();
    for (size_t i = 0; i < PIECES; i++)
        cr_assert_eq(zr_places_find(&map, PIECE_SIZE * (PIECES - i) + 3, size), PIECE_SIZE * i + 3);
    cr_expect_lt((double)(clock() - start) / CLOCKS_PER_SEC, 1.0);
    zr_places_free(&map);
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

static void check_decoded(const char *bytes, size_t size, const char *text, const char *encoding)
{
    zr_source *source = read_bytes(bytes, size);
    zr_span found = zr_source_text(source);
    cr_assert_str_eq(zr_source_encoding(source), encoding);
    cr_assert(zr_span_equal(found, zr_span_of(text)), "%.*s", (int)found.size, found.data);
    cr_assert_eq(zr_source_invalid(source), 0);
    zr_source_free(source);
}

/* 责任单位：市科技局 */
static const char gbk[] = "\xD4\xF0\xC8\xCE\xB5\xA5\xCE\xBB\xA3\xBA\xCA\xD0\xBF\xC6\xBC\xBC\xBE\xD6";
/* 責任單位：科技局 */
static const char big5[] = "\xB3\x64\xA5\xF4\xB3\xE6\xA6\xEC\xA1\x47\xAC\xEC\xA7\xDE\xA7\xBD";

Test(source, short_texts_of_old_encodings)
{
    check_decoded(gbk, sizeof gbk - 1, "责任单位：市科技局", "GB18030");
    check_decoded(big5, sizeof big5 - 1, "責任單位：科技局", "Big5");
    check_decoded("\xC9\xCC\xCE\xF1\xBE\xD6", 6, "商务局", "GB18030");
    check_decoded("\xD2\xBB\xA1\xA2", 4, "一、", "GB18030");
}

/* Two bytes without meaning, and the rest is read. */
Test(source, half_of_a_pair_of_surrogates)
{
    static const char bytes[] = "\xFF\xFE\x23\x8D\x00\xD8\xFB\x4E\x0A\x00";
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, (zr_span){bytes, 10}, NULL, &err), ZR_OK, "%s", err.message);
    cr_assert(zr_span_equal(zr_source_text(source), zr_span_of("责\xEF\xBF\xBD任\n")));
    cr_assert_gt(zr_source_invalid(source), 0);
    zr_source_free(source);
}

Test(source, utf16_with_and_without_mark)
{
    check_decoded("\xFF\xFE\x23\x8D\xFB\x4E\x0A\x00", 8, "责任\n", "UTF-16LE");
    check_decoded("\xFF\xFE\0\0\x23\x8D\0\0\xFB\x4E\0\0\x0A\0\0\0", 16, "责任\n", "UTF-32LE");
    check_decoded("\0\0\xFE\xFF\0\0\x8D\x23\0\0\x4E\xFB", 12, "责任", "UTF-32BE");
    check_decoded("\xFE\xFF\x8D\x23\x4E\xFB\x00\x0A", 8, "责任\n", "UTF-16BE");
    check_decoded("\x23\x8D\xFB\x4E\x55\x53\x4D\x4F", 8, "责任单位", "UTF-16LE");
    check_decoded("\x8D\x23\x4E\xFB\x53\x55\x4F\x4D", 8, "责任单位", "UTF-16BE");
    check_decoded("\x31\0.\0 \0\x23\x8D\xFB\x4E", 10, "1. 责任", "UTF-16LE");
}

Test(source, places_in_decoded_text)
{
    /* 120 times 责任a and a character of four bytes, U+3400: more than one chunk of the decoder. */
    char bytes[120 * 9];
    for (size_t i = 0; i < sizeof bytes; i += 9)
        memcpy(bytes + i,
               "\xD4\xF0\xC8\xCE"
               "a\x81\x39\xEE\x39",
               9);
    zr_source *source = read_bytes(bytes, sizeof bytes);
    cr_assert_eq(zr_source_text(source).size, (size_t)120 * 10);
    for (size_t i = 0; i < 120; i++) {
        cr_assert_eq(zr_source_offset(source, i * 10 + 0), i * 9 + 0);
        cr_assert_eq(zr_source_offset(source, i * 10 + 3), i * 9 + 2);
        cr_assert_eq(zr_source_offset(source, i * 10 + 6), i * 9 + 4);
        cr_assert_eq(zr_source_offset(source, i * 10 + 7), i * 9 + 5);
        cr_assert_eq(zr_source_end(source, i * 10 + 10), i * 9 + 9);
        cr_assert_eq(zr_source_find(source, i * 9 + 2), i * 10 + 3);
    }
    cr_assert_eq(zr_source_offset(source, 1200), sizeof bytes);
    zr_source_free(source);
}

Test(source, damage_in_an_old_encoding_is_counted)
{
    char bytes[64];
    memcpy(bytes, gbk, 10);
    bytes[10] = (char)0xFF;
    memcpy(bytes + 11, gbk, sizeof gbk - 1);
    zr_source *source = read_bytes(bytes, 11 + sizeof gbk - 1);
    zr_span text = zr_source_text(source);
    cr_assert(zr_span_equal(text, zr_span_of("责任单位：\uFFFD责任单位：市科技局")), "%.*s", (int)text.size,
              text.data);
    cr_assert_eq(zr_source_invalid(source), 1);
    cr_assert_eq(zr_source_invalid_at(source), 10);
    cr_assert_eq(zr_source_offset(source, strlen("责任单位：\uFFFD责任")), 15);
    zr_source_free(source);
}

static void check_refused(const char *bytes, size_t size, const char *words)
{
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, (zr_span){bytes, size}, NULL, &err), ZR_UNSUPPORTED);
    cr_assert_null(source);
    cr_assert(strstr(err.message, words), "%s", err.message);
}

Test(source, other_kinds_are_refused_with_advice)
{
    check_refused("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 33,
                  "--convert-to docx");
    check_refused("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0", 25, "spreadsheet");
    check_refused("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, ".docx");
    check_refused("{\\rtf1\\ansi", 11, ".docx");
    check_refused("\x89PNG\r\n\x1A\n", 8, "OCR");
    static const char flat[] =
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?><w:wordDocument/>";
    check_refused(flat, sizeof flat - 1, ".docx");
    static const char open[] = "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"o\"/>";
    check_refused(open, sizeof open - 1, ".docx");
    check_refused("MIME-Version: 1.0\r\n", 19, ".docx");
    check_refused("Rar!\x1A\x07\x01", 7, ".zip");
    check_refused("\xEF\xBB\xBF\n{\\rtf1\\ansi", 15, "RTF");
}

/* A mail's head is told by its lines; plain mail and what only looks like a head are texts. */
Test(source, mails_that_nobody_can_read_are_refused_with_advice)
{
    static const struct {
        const char *text, *words;
    } cases[] = {
        {"Subject: x\nMime-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"\n\n--x\n",
         ".mht"},
        {"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n", ".mht"},
        {"Received: from a\n by b\nContent-Type: text/plain\ncontent-transfer-encoding: BASE64\n\n5Zu9\n",
         ".eml"},
        {"To: a@b.cn\r\nContent-Type: multipart/alternative\r\n\r\n--x\r\n", ".eml"},
        {"To: a@b.cn\nContent-Type: text/plain; charset=utf-8\n\n（一）建平台。\n", NULL},
        {"Title: base64\nNote: multipart/mixed\n\n（一）建平台。\n", NULL},
        {"任务: 建平台\nContent-Type: multipart/mixed\n\n", NULL},
        {"Content-Type: multipart/mixed\n（一）建平台。\n\n", NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_span text = zr_span_of(cases[i].text);
        if (cases[i].words)
            check_refused(text.data, text.size, cases[i].words);
        else
            zr_source_free(read_bytes(text.data, text.size));
    }
}

Test(source, garbage_is_refused_as_binary)
{
    char bytes[4096];
    uint32_t seed = 7;
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)((seed = seed * 1664525u + 1013904223u) >> 24);
    check_refused(bytes, sizeof bytes, "binary");
    memset(bytes, 0, sizeof bytes);
    check_refused(bytes, sizeof bytes, "binary");
}

Test(source, front_matter_is_passed_over)
{
    zr_source *source =
        read_bytes("---\ntitle: 某市\n---\n\n# 一、总则\n", strlen("---\ntitle: 某市\n---\n\n# 一、总则\n"));
    cr_assert_eq(zr_source_format(source), ZR_MARKDOWN);
    cr_assert(zr_span_equal(zr_source_text(source), zr_span_of("\n# 一、总则\n")));
    cr_assert_eq(zr_source_line(source, 1), 5);
    cr_assert_eq(zr_source_offset(source, 1), strlen("---\ntitle: 某市\n---\n\n"));
    zr_source_free(source);
    source = read_bytes("---\n文中的横线，不是\n---\n", strlen("---\n文中的横线，不是\n---\n"));
    cr_assert_eq(zr_source_format(source), ZR_TEXT);
    cr_assert_eq(zr_source_offset(source, 0), 0);
    zr_source_free(source);
}

/* Breaks in the cells of a table of Markdown, or a few at the ends of many lines, make no page of a text. */
Test(source, breaks_make_no_page)
{
    static const char *const texts[] = {
        "某市任务清单\n\n|任务|单位|\n|---|---|\n|甲|一局<br>二局|\n|乙|一局<br>二局<br>三局<br>四局|\n",
        "甲<br>\n乙<br>\n丙<br>\n丁<br>\n一\n二\n三\n四\n五\n六\n七\n八\n九\n",
        "甲<br>乙<br>\n丙<br>丁<br>戊\n"};
    static const zr_format formats[] = {ZR_MARKDOWN, ZR_TEXT, ZR_HTML};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        zr_source *source = read_bytes(texts[i], strlen(texts[i]));
        cr_expect_eq(zr_source_format(source), formats[i], "text %zu", i);
        zr_source_free(source);
    }
}

/* Numbers of pages among the words of a long line are taken out, others become one form; every other place
 * leads to its bytes. */
Test(source, numbers_of_pages)
{
    static const char text[] =
        "\xEF\xBB\xBF更新茶树，对树龄五十年以上的茶园逐年更新，每亩补助三百元。（县财 - 2 - 政局负责）"
        "兴办茶市，每年办好春茶秋茶两节。（县供— 3 —销社负责）\n第 4 页 共 9 页\n5-6月、7—8-9月\n";
    static const char wanted[] =
        "更新茶树，对树龄五十年以上的茶园逐年更新，每亩补助三百元。（县财 政局负责）"
        "兴办茶市，每年办好春茶秋茶两节。（县供— 3 —销社负责）\n-4-                \n5-6月、7—8-9月\n";
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zr_span_of(text), NULL, &err), ZR_OK);
    zr_span found = zr_source_text(source);
    size_t second = (size_t)(strstr(wanted, "— 3 —") - wanted), size = strlen("— 3 —");
    cr_assert_gt(found.size, second);
    cr_expect_eq(memcmp(found.data, wanted, second), 0, "%.*s", (int)found.size, found.data);
    cr_expect(zr_span_equal(zr_span_cut(found, second, found.size), zr_span_of(wanted + second + size)),
              "%.*s", (int)found.size, found.data);
    for (size_t at = 0; at < found.size; at++)
        cr_expect(found.data[at] == text[zr_source_offset(source, at)] || found.data[at] == '-' ||
                      found.data[at] == ' ' || found.data[at] == '4',
                  "byte %zu", at);
    zr_source_free(source);
}

/* What a comment of HTML holds is none of the words, in a line or over several; one that nothing closes is
 * left as it stands, and lines stay lines. */
Test(source, comments_are_no_words)
{
    static const char given[] =
        "（市农业局<!-- b -->、市环保局<!-- 待\n核 -->）\n<!-- page 3 -->\n甲<!-- 乙\n";
    static const char wanted[] =
        "（市农业局          、市环保局        \n       ）\n-0-            \n甲<!-- 乙\n";
    zr_source *source = read_bytes(given, strlen(given));
    zr_span found = zr_source_text(source);
    cr_expect(zr_span_equal(found, zr_span_of(wanted)), "%.*s|", (int)found.size, found.data);
    zr_source_free(source);
}

/* Where a site's generator keeps the title in a front matter alone, the text begins with it; commands to it
 * are no words. */
Test(source, signs_around_numbers_of_pages)
{
    static const struct {
        const char *line;
        zr_page_signs signs;
    } cases[] = {
        {"", {0}},
        {"12", {.digits = 2, .longest = 2}},
        {"― 12 ―", {.digits = 2, .longest = 2, .rules = 2}},
        {"－１２－", {.digits = 2, .longest = 2, .rules = 2}},
        {"2024-2025", {.digits = 8, .longest = 4, .rules = 1}},
        {"5/12", {.digits = 3, .longest = 2, .slashes = 1}},
        {"第 5 页", {.digits = 1, .longest = 1, .words = 2}},
        {"12 项", {0}},
        {"-----------------------------------------", {0}}, /* longer than any */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_page_signs found = zr_page_signs_read(zr_span_of(cases[i].line)), want = cases[i].signs;
        cr_expect(found.digits == want.digits && found.longest == want.longest && found.rules == want.rules &&
                      found.slashes == want.slashes && found.words == want.words,
                  "%s", cases[i].line);
    }
}

Test(source, title_in_front_matter)
{
    static const char given[] =
        "---\nlayout: post\ntitle:  \"青石县茶业意见\"\ntags: 茶\n---\n{:toc}\n一、种茶\n";
    static const char wanted[] = "青石县茶业意见 \n         \n   \n      \n一、种茶\n";
    zr_source *source = read_bytes(given, strlen(given));
    zr_span found = zr_source_text(source);
    cr_expect(zr_span_equal(found, zr_span_of(wanted)), "%.*s|", (int)found.size, found.data);
    cr_expect_eq(zr_source_line(source, 0), 3);
    cr_expect_eq(zr_source_line(source, found.size - 2), 7);
    zr_source_free(source);
    static const char headed[] = "---\ntitle: 青石县茶业意见（转载）\n---\n# 青石县茶业意见\n";
    source = read_bytes(headed, strlen(headed));
    cr_expect(zr_span_equal(zr_source_text(source), zr_span_of("# 青石县茶业意见\n")));
    zr_source_free(source);
}

/* Readings in brackets are taken out of a text that has a few of them; every place leads to its bytes. */
Test(source, readings_in_brackets)
{
    static const char text[] = "責(zé)任(rèn)單位:區(qū)衛(wèi)局(科(ab)、股(zhi))\n";
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zr_span_of(text), NULL, &err), ZR_OK);
    zr_span found = zr_source_text(source);
    cr_expect(zr_span_equal(found, zr_span_of("責任單位:區衛局(科(ab)、股(zhi))\n")), "%.*s", (int)found.size,
              found.data);
    for (size_t at = 0; at < found.size; at++)
        cr_expect_eq(text[zr_source_offset(source, at)], found.data[at], "byte %zu", at);
    zr_source_free(source);
    static const char few[] = "重(zhòng)要,不读作重(chóng)\n";
    cr_assert_eq(zr_source_read(&source, zr_span_of(few), NULL, &err), ZR_OK);
    cr_expect(zr_span_equal(zr_source_text(source), zr_span_of(few)));
    zr_source_free(source);
}
