/* Spans, characters, arenas, buffers, tables. */
#include "base/arena.h"
#include "base/buffer.h"
#include "base/json_text.h"
#include "base/seek.h"
#include "base/table.h"
#include "base/utf8.h"
#include "base/words.h"
#include "zeren/finding.h"

#include <criterion/criterion.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

Test(utf8, reads_back_what_it_writes)
{
    for (uint32_t c = 0; c <= 0x10FFFF; c += c < 0x11000 ? 1 : 257) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        char bytes[4];
        uint32_t read, back;
        size_t length = zr_utf8_write(bytes, c);
        cr_assert_eq(zr_utf8_read((zr_span){bytes, length}, &read), length, "U+%04X", (unsigned)c);
        cr_assert_eq(zr_utf8_back((zr_span){bytes, length}, &back), length);
        cr_assert_eq(read, c);
        cr_assert_eq(back, c);
    }
}

Test(utf8, invalid_bytes_are_one_character_each)
{
    static const char *const bad[] = {"\x80", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE4\xB8"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        cr_assert_eq(zr_utf8_invalid(zr_span_of(bad[i]), 0), 0);
        cr_assert_eq(zr_span_characters(zr_span_of(bad[i])), strlen(bad[i]));
    }
    cr_assert_eq(zr_utf8_invalid(zr_span_of("责任 ok"), 0), SIZE_MAX);
    cr_assert_eq(zr_utf8_invalid(zr_span_of("责任\xFFok"), 0), 6);
}

/* The definition: step by characters, stop at one that does not read. */
static size_t first_invalid(zr_span text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t character;
        size_t length = zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        if (length == 1 && (unsigned char)text.data[at] >= 0x80)
            return at;
        at += length;
    }
    return SIZE_MAX;
}

static void check_invalid(zr_span text)
{
    size_t expected = first_invalid(text);
    cr_assert_eq(zr_utf8_invalid(text, 0), expected, "%zu bytes", text.size);
    cr_assert_eq(zr_utf8_invalid_portable(text, 0), expected);
}

Test(utf8, every_pair_and_every_place_is_checked)
{
    char text[100];
    for (unsigned first = 0; first < 256; first++) {
        for (unsigned second = 0; second < 256; second++) {
            size_t at = 25 + (first * 7 + second) % 10; /* across the edge of a block, too */
            memset(text, 'a', sizeof text);
            text[at] = (char)first;
            text[at + 1] = (char)second;
            check_invalid((zr_span){text, sizeof text});
            text[at + 2] = text[at + 3] = (char)0x80;
            check_invalid((zr_span){text, sizeof text});
            text[at + 3] = 'a';
            check_invalid((zr_span){text, sizeof text});
            check_invalid((zr_span){text, at + 2});
        }
    }
}

Test(utf8, random_damage_is_found_where_it_is)
{
    uint32_t seed = 1;
    char text[400];
    for (int round = 0; round < 20000; round++) {
        size_t size = 0;
        while (size < sizeof text - 4) {
            seed = seed * 1664525u + 1013904223u;
            uint32_t pick = seed >> 8;
            static const uint32_t sets[] = {0x7F, 0x7FF, 0xFFFF, 0xFFFF, 0xFFFF, 0x10FFFF};
            size += zr_utf8_write(text + size, pick % (sets[pick % 6] + 1));
        }
        seed = seed * 1664525u + 1013904223u;
        if (round % 4)
            text[(seed >> 8) % size] = (char)(seed >> 24);
        check_invalid((zr_span){text, size});
    }
}

Test(span, trims_ascii_and_ideographic_space)
{
    zr_span trimmed = zr_span_trim(zr_span_of(" \t\xE3\x80\x80市科技局 \xC2\xA0\n"));
    cr_assert(zr_span_equal(trimmed, zr_span_of("市科技局")));
    cr_assert_eq(zr_span_trim(zr_span_of("\xE3\x80\x80 ")).size, 0);
}

/* As a plain search does, wherever the text begins and ends, whatever the word. */
Test(span, finds_the_first_place)
{
    static const char text[] = "为贯彻落实2020年有关部署，到那时各地各部门要加强协同；加强协同要落实到位。aaa"
                               "aaaaaaaaaaaaaaaaaabx`aa``a";
    static const char *const words[] = {"a",          "aab",    "。",      "协同", "落实",
                                        "加强协同要", "2020年", "到位。a", "没有", "``a"};
    for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
        zr_span word = zr_span_of(words[w]);
        for (size_t end = 0; end < sizeof text; end++) {
            zr_span part = {text, end};
            size_t first = SIZE_MAX; /* at or behind `from`, from the end on */
            for (size_t from = end + 1; from-- > 0;) {
                if (end - from >= word.size && memcmp(text + from, word.data, word.size) == 0)
                    first = from;
                cr_assert_eq(zr_span_find(part, word, from), first);
            }
        }
    }
}

static bool holds_one_of(zr_span text, const char *const *words)
{
    bool holds = false;
    for (; *words; words++)
        holds |= zr_holds(text, *words);
    return holds;
}

/* The first word of a list that fits, as each word alone does, wherever the text is cut. */
Test(words, lists_are_searched_as_each_word)
{
    static const char text[] = "aab市科技局、县·𠮷团a（市）局ab";
    static const char *const words[] = {"市科",   "市", "ab",  "a",  "·",  "、县", "𠮷", "科",
                                        "科技局", "局", "团a", "）", "技", "）局", NULL};
    static const char *const absent[] = {"科市", "aa市", "术局", "𠮶", NULL};
    static zr_word_list list = {.words = words}; /* tells most texts by a byte, and never a wrong one */
    for (size_t start = 0; start < sizeof text; start++) {
        for (size_t end = start; end < sizeof text; end++) {
            zr_span part = {text + start, end - start};
            size_t head = 0, tail = 0, longest = 0, end_of = 0;
            for (size_t i = 0; words[i]; i++) {
                if (zr_span_starts(part, words[i]) && strlen(words[i]) > longest)
                    longest = strlen(words[i]);
                head = !head && zr_span_starts(part, words[i]) ? strlen(words[i]) : head;
                tail = !tail && zr_span_ends(part, words[i]) ? strlen(words[i]) : tail;
                if (zr_span_ends(part, words[i]) && strlen(words[i]) > end_of)
                    end_of = strlen(words[i]);
            }
            cr_assert_eq(zr_starts_any(part, words), head);
            cr_assert_eq(zr_ends_any(part, words), tail);
            cr_assert_eq(zr_longest_any(part, words), longest);
            cr_assert_eq(zr_longest_end(part, words), end_of);
            cr_assert_eq(zr_without_any(part, words).size, part.size - end_of);
            cr_assert_eq(zr_list_starts(&list, part), head);
            cr_assert_eq(zr_list_ends(&list, part), tail);
            cr_assert_eq(zr_list_longest(&list, part), longest);
            cr_assert_eq(zr_holds_any(part, words), holds_one_of(part, words));
            cr_assert_eq(zr_holds_any(part, words + 3), holds_one_of(part, words + 3));
            cr_assert_eq(zr_holds_any(part, absent), false);
        }
    }
}

Test(utf8, chinese_characters_are_passed_over)
{
    zr_span text = zr_span_of("市科技局，A局\xE5\x8A");
    cr_assert_eq(zr_utf8_ideographs(text, 0, text.size), strlen("市科技局"));
    cr_assert_eq(zr_utf8_ideographs(text, 0, 7), 6u);
    cr_assert_eq(zr_utf8_ideographs(text, strlen("市科技局"), text.size), 0u);
    cr_assert_eq(zr_utf8_ideographs(text, strlen("市科技局，A"), text.size), 3u);
}

Test(utf8, chinese_digits_have_one_table)
{
    static const char digits[] = "零一二三四五六七八九十";
    for (size_t i = 0; i < 11; i++) {
        uint32_t c;
        cr_assert_eq(zr_utf8_read((zr_span){digits + 3 * i, 3}, &c), 3);
        cr_expect_eq(zr_chinese_digit_of(c), (int)i);
        cr_expect_eq(zr_is_several(c), i >= 2);
    }
    cr_expect_eq(zr_chinese_digit_of(0x3007), 0);
    cr_expect_eq(zr_chinese_digit_of(0x5EFF), 20);
    cr_expect_eq(zr_chinese_digit_of(0x767E), 100);
    cr_expect_eq(zr_chinese_digit_of('1'), -1);
    cr_expect(zr_is_several(0x4E24));
    cr_expect_eq(zr_chinese_digits(zr_span_of("二十一、百"), 10), 9);
    cr_expect_eq(zr_chinese_digits(zr_span_of("百二十"), 10), 0);
    cr_expect_eq(zr_chinese_digits(zr_span_of("百二十"), 100), 9);
    cr_expect_eq(zr_chinese_digits(zr_span_of("〇一"), 100), 0);
    cr_expect_eq(zr_chinese_digits(zr_span_of(""), 10), 0);
}

Test(span, order_is_total)
{
    cr_assert_lt(zr_span_compare(zr_span_of("a"), zr_span_of("ab")), 0);
    cr_assert_gt(zr_span_compare(zr_span_of("\xE4"), zr_span_of("z")), 0);
    cr_assert_eq(zr_span_compare(zr_span_of(""), (zr_span){0}), 0);
}

Test(arena, keeps_large_and_small_apart)
{
    zr_arena arena = {0};
    char *small = zr_arena_take(&arena, 10, 1);
    char *large = zr_arena_take(&arena, 1000, 1000);
    cr_assert(small && large && !arena.failed);
    memset(small, 1, 10);
    memset(large, 2, 1000000);
    cr_assert_eq(small[9], 1);
    cr_assert_null(zr_arena_take(&arena, SIZE_MAX / 2, 8));
    cr_assert(arena.failed);
    zr_arena_free(&arena);
    zr_span copy = zr_arena_copy(&arena, zr_span_of("各有关单位"));
    cr_assert_str_eq(copy.data, "各有关单位");
    zr_arena_free(&arena);
}

Test(buffer, whole_numbers_are_as_printf_writes_them)
{
    char expected[32], digits[ZR_DIGITS];
    for (uint64_t power = 1, last = 0; power > last; last = power, power *= 10) {
        for (int off = -1; off <= 1; off++) {
            uint64_t number = power + (uint64_t)off;
            size_t size = (size_t)snprintf(expected, sizeof expected, "%" PRIu64, number);
            cr_assert_eq(zr_digits(digits, number), size, "%s", expected);
            cr_assert_arr_eq(digits, expected, size);
        }
    }
    cr_assert_eq(zr_digits(digits, UINT64_MAX), 20);
    cr_assert_arr_eq(digits, "18446744073709551615", 20);
}

Test(buffer, numbers_read_back)
{
    static const double values[] = {0, -0.0, 1, 0.1, 1.0 / 3, 12345678.25, 1e300, 5e-324, 70};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        zr_buffer buffer = {0};
        zr_buffer_real(&buffer, values[i]);
        cr_assert_eq(strtod(buffer.data, NULL), values[i], "%s", buffer.data);
        zr_buffer_free(&buffer);
    }
    zr_buffer buffer = {0};
    zr_buffer_real(&buffer, (double)NAN);
    cr_assert_eq(buffer.size, 0);
    zr_buffer_real(&buffer, 70);
    zr_buffer_char(&buffer, ' ');
    zr_buffer_real(&buffer, 0.00125);
    zr_buffer_char(&buffer, ' ');
    zr_buffer_real(&buffer, -1234567.5);
    zr_buffer_char(&buffer, ' ');
    zr_buffer_real(&buffer, 1e21);
    cr_assert_str_eq(buffer.data, "70 0.00125 -1234567.5 1e+21");
    zr_buffer_free(&buffer);
    zr_buffer_fixed(&buffer, 2.0 / 3, 3);
    cr_assert_str_eq(buffer.data, "0.667");
    zr_buffer_free(&buffer);
}

/* Whatever byte stands wherever in a text: the same as when it stands alone. */
Test(json, escapes_a_byte_wherever_it_stands)
{
    for (int byte = 0; byte < 0x80; byte++) {
        char one = (char)byte;
        zr_buffer alone = {0};
        zr_buffer_json(&alone, (zr_span){&one, 1});
        for (size_t at = 0; at < 24; at++) {
            char text[] = "abcdefgh\xE4\xB8\x80\xE4\xBA\x8C 23456789xyz";
            if ((text[at] & 0x80) || at >= sizeof text - 1)
                continue;
            text[at] = one;
            zr_buffer expected = {0}, got = {0};
            zr_buffer_char(&expected, '"');
            zr_buffer_add(&expected, (zr_span){text, at});
            zr_buffer_add(&expected, (zr_span){alone.data + 1, alone.size - 2});
            zr_buffer_add(&expected, (zr_span){text + at + 1, sizeof text - 2 - at});
            zr_buffer_char(&expected, '"');
            zr_buffer_json(&got, (zr_span){text, sizeof text - 1});
            cr_assert(zr_span_equal(zr_buffer_span(&got), zr_buffer_span(&expected)), "byte %d at %zu", byte,
                      at);
            zr_buffer_free(&expected);
            zr_buffer_free(&got);
        }
        zr_buffer_free(&alone);
    }
}

/* One byte that needs an escape is seen wherever it stands, however long the text is. */
Test(json, a_text_is_plain_without_escapes_alone)
{
    for (size_t size = 0; size < 48; size++) {
        char text[48];
        memset(text, 'a', sizeof text);
        cr_assert(zr_json_is_plain((zr_span){text, size}));
        for (size_t at = 0; at < size; at++) {
            text[at] = at % 2 ? '"' : '\n';
            cr_assert_not(zr_json_is_plain((zr_span){text, size}), "%zu of %zu", at, size);
            text[at] = 'a';
        }
    }
}

/* Every character of the set is met, a byte at a time or in blocks, wherever the text is cut. */
Test(seek, meets_all_that_it_looks_for)
{
    static const char set[] = "。（年0:";
    static const char text[] =
        "为贯彻落实2020年有关部署（试行）：到那时，各地各部门要加强协同。a:b 末尾的字不在其中，"
        "再长一些也不在其中；只有这里（一）和那里。";
    zr_seeker seeker;
    zr_seeker_make(&seeker, set);
    for (size_t end = 0; end < sizeof text; end++) {
        zr_span part = {text, end};
        size_t seen = 0;
        zr_seek_walk walk = zr_seek_start(&seeker, part, 0);
        for (size_t at = 0; at < end; at++) {
            bool member = false;
            for (const char *c = set; *c; c += *c & 0x80 ? 3 : 1)
                member |= strncmp(text + at, c, *c & 0x80 ? 3 : 1) == 0 && end - at >= (*c & 0x80 ? 3u : 1u);
            if (!member)
                continue;
            cr_assert_eq(zr_seek(&seeker, part, seen, end), at);
            cr_assert_eq(zr_seek_portable(&seeker, part, seen, end), at);
            cr_assert_eq(zr_seek_next(&walk), at);
            seen = at + 1;
        }
        cr_assert_eq(zr_seek(&seeker, part, seen, end), end);
        cr_assert_eq(zr_seek_portable(&seeker, part, seen, end), end);
        cr_assert_eq(zr_seek_next(&walk), end);
        cr_assert_eq(zr_seek(&seeker, part, end + 1, end), end);
        cr_assert_eq(zr_seek_portable(&seeker, part, end + 1, end), end);
    }
}

/* The same where there are more groups than bits, so that some share one. */
Test(seek, meets_each_of_many)
{
    static const char set[] = "·，；：！？年每季第首不责负牵配為責單負協參與實辦導進發務國區縣廳0。（";
    zr_seeker seeker;
    zr_seeker_make(&seeker, set);
    for (const char *at = set; *at; at += (*at & 0x80 ? 2 + (*at & 0x20 ? 1 : 0) : 1)) {
        char text[80] = {0};
        memset(text, 'a', sizeof text - 1);
        memcpy(text + 40, at, (size_t)(*at & 0x80 ? 2 + (*at & 0x20 ? 1 : 0) : 1));
        zr_span whole = {text, sizeof text - 1};
        cr_expect_eq(zr_seek(&seeker, whole, 0, whole.size), 40u, "%.3s", at);
        cr_expect_eq(zr_seek_portable(&seeker, whole, 0, whole.size), 40u, "%.3s", at);
    }
}

Test(table, finds_what_was_set_among_many)
{
    zr_arena arena = {0};
    zr_table table = {0};
    cr_assert_eq(zr_table_get(&table, zr_span_of("x")), ZR_NONE);
    for (uint32_t i = 0; i < 10000; i++)
        cr_assert(zr_table_set(&table, zr_arena_print(&arena, "unit-%u", i), i));
    for (uint32_t i = 0; i < 10000; i++)
        cr_assert_eq(zr_table_get(&table, zr_arena_print(&arena, "unit-%u", i)), i);
    cr_assert_eq(zr_table_get(&table, zr_span_of("unit-10000")), ZR_NONE);
    zr_table_free(&table);
    zr_arena_free(&arena);
}

/* By another program: the definition in numbers of any length, at the point 0x123456789abcdef. */
Test(hash, is_the_polynomial)
{
    static const struct {
        const char *text;
        uint64_t hash;
    } cases[] = {{"", 0x0},
                 {"a", 0xf8091a2b3c4d581},
                 {"市科技局", 0x2cdd1b0520aad0b},
                 {"0123456", 0x6771522b0d09302},
                 {"01234567", 0x634ec32476ab7d5},
                 {"012345678", 0x1a13cf8f4f095c5a},
                 {"01234567890123", 0x161cca68af4a8768},
                 {"市科技局、市发展改革委、市财政局", 0x8b3876c23cf12ba}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(zr_hash_at(zr_span_of(cases[i].text), 0x123456789abcdef), cases[i].hash, "%s",
                     cases[i].text);
}

/* A multiplication and two shifts: without a secret whoever writes the names can run them backwards. */
static uint64_t mix(uint64_t value)
{
    value ^= value >> 32;
    value *= 0xD6E8FEB86659FD93u;
    return value ^ value >> 32;
}

Test(table, names_made_to_fall_together_do_not, .timeout = 600)
{
    enum { NAMES = 100000 };
    static uint64_t names[NAMES][2];
    zr_table table = {0};
    for (uint32_t i = 0; i < NAMES; i++) {
        names[i][0] = i;
        names[i][1] =
            mix(0x9E3779B97F4A7C15u ^ 16 ^ i); /* what the second word is mixed with: nought is left */
    }
    clock_t start = clock();
    for (uint32_t i = 0; i < NAMES; i++)
        cr_assert(zr_table_set(&table, (zr_span){(const char *)names[i], 16}, i));
    double took = (double)(clock() - start) / CLOCKS_PER_SEC;
    cr_expect_lt(took, 2.0, "%.1f s", took);
    zr_table_free(&table);
}

Test(finding, every_code_has_a_name_and_two_sentences)
{
    for (int code = 0; code < ZR_CODES; code++) {
        zr_code back;
        cr_assert(zr_code_read(&back, zr_span_of(zr_code_name((zr_code)code))));
        cr_assert_eq(back, (zr_code)code);
        cr_assert(strstr(zr_code_sentence((zr_code)code, ZR_ZH), "%s"));
        cr_assert(strstr(zr_code_sentence((zr_code)code, ZR_EN), "%s"));
    }
}
