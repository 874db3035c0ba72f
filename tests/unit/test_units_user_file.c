/* A user's own file of names. */
#include "units_lists.h"

#include <criterion/criterion.h>

Test(user_file, names_places_lines_kinds_aliases_members)
{
    zr_lexicon *own;
    zr_error err = {0};
    const char *file = "name\tplace\tsector\tkind\taliases\tmembers\r\n"
                       "# 注释\n\n"
                       "奇妙事物中心\t潜江市\tscience\tunit\t奇妙中心、奇妙\n"
                       "各在潜奇院\t429005\tresearch\tcollective\t\t甲院、乙院\n"
                       "市科技局\t\tdata\n";
    char *bytes = strdup(file);
    cr_assert_eq(zr_lexicon_new(&own, zr_span_of(bytes), "own.tsv", &err), ZR_OK, "%s", err.message);
    memset(bytes, '?', strlen(bytes)); /* the file is not needed any more */
    free(bytes);
    zr_names *names = resolve_list(own, "420100", "奇妙|市科技局|各在潜奇院");
    uint32_t count;
    const zr_resolved *table = zr_names_table(names, &count);
    cr_assert(zr_span_equal(table[0].canonical, zr_span_of("奇妙事物中心")));
    cr_assert_str_eq(code_of(table[0].place), "429005");
    cr_assert_str_eq(line_of(table[0].sector), "science");
    cr_assert_str_eq(line_of(table[1].sector), "data");
    cr_assert_str_eq(code_of(table[1].place), "420100");
    cr_assert(table[0].named_by_user && table[1].named_by_user);
    cr_assert(table[2].collective);
    const zr_span *members = zr_lexicon_members(own, zr_span_of("各在潜奇院"), table[2].place, &count);
    cr_assert_eq(count, 2);
    cr_assert(zr_span_equal(members[1], zr_span_of("乙院")));
    size_t at = 0;
    zr_span other;
    zr_span canonical = table[0].canonical;
    cr_assert(zr_lexicon_other_name(own, canonical, table[0].place, &at, &other));
    cr_assert(zr_span_equal(other, zr_span_of("奇妙中心")));
    cr_assert(zr_lexicon_other_name(own, canonical, table[0].place, &at, &other));
    cr_assert(zr_span_equal(other, zr_span_of("奇妙")));
    cr_assert(!zr_lexicon_other_name(own, canonical, table[0].place, &at, &other));
    at = 0;
    cr_assert(!zr_lexicon_other_name(own, canonical, ZR_NONE, &at, &other)); /* of another place */
    zr_names_free(names);
    zr_lexicon_free(own);
}

/* Tabs or commas, quotes, a byte order mark, a head in either language and any order, a sector by its name, a
 * place by its brief one. */
Test(user_file, forms_of_one_table)
{
    static const char *const files[] = {
        "奇妙中心\t429005\tscience\tunit\t奇妙、奇心\n",
        "奇妙中心\t潜江\t科技\t单位\t奇妙,奇心\t\t\t\n",
        "\xEF\xBB\xBF别名,条线,名称,地方\r\n\"奇妙,奇心\",science and technology,奇妙中心,潜江市\r\n",
        "Alias,Name,Code,Sector\n奇妙；奇心,\"奇妙中心\",429005,science",
        "\"名称\" ,\"区划代码\",\"条线\",\"简称\",\r\n\"奇妙中心\" ,\"429005\", \"science\" "
        ",\"奇妙、奇心\",\r\n",
        "# 说明\n\n简称\t\t单位名称\t区划代码\t条线\n奇妙|奇心\t\t奇妙中心\t429005\tscience\n",
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        zr_lexicon *own;
        zr_error err = {0};
        uint32_t count;
        cr_assert_eq(zr_lexicon_new(&own, zr_span_of(files[i]), "own.csv", &err), ZR_OK, "%s", err.message);
        zr_names *names = resolve_list(own, "420000", "奇妙|奇心");
        const zr_resolved *table = zr_names_table(names, &count);
        for (uint32_t k = 0; k < count; k++) {
            cr_expect(zr_span_equal(table[k].canonical, zr_span_of("奇妙中心")), "%s", files[i]);
            cr_expect_str_eq(code_of(table[k].place), "429005", "%s", files[i]);
            cr_expect_str_eq(line_of(table[k].sector), "science", "%s", files[i]);
        }
        zr_names_free(names);
        zr_lexicon_free(own);
    }
}

Test(user_file, members_make_a_collective)
{
    zr_lexicon *own;
    uint32_t count;
    zr_span file = zr_span_of("名称,成员\n校际联盟,\"甲校、乙校\"\n");
    cr_assert_eq(zr_lexicon_new(&own, file, "own.csv", NULL), ZR_OK);
    zr_names *names = resolve_list(own, "429005", "校际联盟");
    cr_assert(zr_names_table(names, &count)->collective);
    cr_assert_eq(zr_names_table(names, &count)->member_count, 2);
    zr_names_free(names);
    zr_lexicon_free(own);
}

Test(user_file, an_odd_line_is_named)
{
    static const struct {
        const char *file, *message;
    } bad[] = {
        {"甲\n乙\t没有这个地方\n", "own.tsv:2: expected a place"},
        {"甲\t鼓楼区\n", "own.tsv:1: several places have this name"},
        {"甲\t429005\tno-line\n", "own.tsv:1: expected a sector by its id or its name"},
        {"甲\t429005\tscience\tthing\n", "own.tsv:1: expected the kind: unit or collective"},
        {"\t429005\n", "own.tsv:1: no name in this line"},
        {"甲    429005    science\n", "own.tsv:1: expected the name of a unit, and tabs or commas"},
        {"甲\t\t\tunit\t\t乙、丙\n", "own.tsv:1: expected the kind collective where members are listed"},
        {"甲院\t429005\t\t\t甲\n乙院\t429005\t\t\t甲\n", "own.tsv:2: line 1 gives this name to another"},
        {"单位,备注\n甲,无\n", "own.tsv:1: expected a head of name"},
        {"条线,简称\nscience,甲\n", "own.tsv:1: expected a head of name"},
        {"name\tname\n甲\t乙\n", "own.tsv:1: expected a head of name"},
        {"\"甲\"院,429005\n", "own.tsv:1: expected quotes in pairs"},
        {"\"甲院,429005\n", "own.tsv:1: expected quotes in pairs"},
        {"", "own.tsv: no names in it"},
        {"# 注释\r\n\r\n", "own.tsv: no names in it"},
        {"name,place\n", "own.tsv: no names in it"},
        {"甲\t\t\t\t\t\t七\n", "own.tsv:1: expected at most six columns"},
        {"甲\xFF\n", "own.tsv:1: expected UTF-8"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        zr_lexicon *own = NULL;
        zr_error err = {0};
        cr_assert_eq(zr_lexicon_new(&own, zr_span_of(bad[i].file), "own.tsv", &err), ZR_BAD_INPUT, "%s",
                     bad[i].file);
        cr_assert_null(own);
        cr_assert_eq(strncmp(err.message, bad[i].message, strlen(bad[i].message)), 0, "%s", err.message);
    }
}
