/* Names as they stand in plans, against how a reader understands them. */
#include "units/spell.h"
#include "units_lists.h"
#include "units_names.h"

#include <criterion/criterion.h>

Test(names, marks_that_no_name_has)
{
    static const char *const held[] = {"市工信局^市交通局", "ː市工信局", "市工信局‖市交通局",
                                       "市工信局*市交通局"};
    static const char *const none[] = {"市工信局",           "市“一带一路”办", "12345热线办",
                                       "各县（市、区）政府", "○○局",           "G60科创走廊办",
                                       "中国石油—长庆油田",  "A/B公司"};
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        cr_expect(zr_holds_mark(zr_span_of(held[i])), "%s", held[i]);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        cr_expect(!zr_holds_mark(zr_span_of(none[i])), "%s", none[i]);
}

Test(units_names, kind_place_and_line)
{
    zr_lexicon *lexicon;
    uint32_t count;
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
    for (size_t i = 0; i < sizeof known_names / sizeof *known_names; i++) {
        const char *name = known_names[i].name;
        zr_names *names = resolve_list(lexicon, known_names[i].seat, name);
        const zr_resolved *it = zr_names_table(names, &count);
        cr_expect_eq(count, 1, "%s is %u names", name, count);
        cr_expect_str_eq(it->collective ? "collective" : "unit", known_names[i].kind, "%s", name);
        const char *place = code_of(it->place);
        cr_expect_str_eq(place, known_names[i].place, "%s is in %s", name, place);
        const char *line = line_of(it->sector);
        cr_expect_str_eq(line, known_names[i].line, "%s is of %s", name, line);
        zr_names_free(names);
    }
    zr_lexicon_free(lexicon);
}
