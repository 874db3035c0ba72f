/* What a list hands on is compared field by field: none may be forgotten. */
#include "units/inherit.h"

#include <criterion/criterion.h>
#include <stddef.h>
#include <string.h>

#define FIELD(name)                                                                                          \
    {                                                                                                        \
        offsetof(zr_inherit, name), sizeof(((zr_inherit *)NULL)->name)                                       \
    }

static const struct {
    size_t at, size;
} fields[] = {FIELD(before.level),
              FIELD(before.party),
              FIELD(before.kind),
              FIELD(before.by_party),
              FIELD(before.of_township),
              FIELD(before.omits),
              FIELD(before.bare),
              FIELD(office),
              FIELD(branch),
              FIELD(team),
              FIELD(counted),
              FIELD(counted_end),
              FIELD(firms),
              FIELD(ruled),
              FIELD(committee),
              FIELD(set),
              FIELD(set_party),
              FIELD(team_sector),
              FIELD(firms_sector),
              FIELD(set_by_party),
              FIELD(set_of_levels),
              FIELD(set_of_all),
              FIELD(set_of_some),
              FIELD(set_of_prefectures),
              FIELD(set_of_places),
              FIELD(set_of_counties),
              FIELD(keeps_level),
              FIELD(keeps_office)};
enum { FIELDS = sizeof fields / sizeof *fields, OF_PREFIX = 7, OF_EFFECT = 2 };

/* Every field, in its order and without its name: the compiler misses one that is added. */
static zr_inherit full(void)
{
    zr_span x = zr_span_of("某");
    zr_inherit_prefix before = {x, x, ZR_GENERIC_SCHOOL, true, true, true, true};
    return (zr_inherit){before, x, x,    x,    x,    x,    x,    x,    x,    x,    x,
                        1,      1, true, true, true, true, true, true, true, true, true};
}

static void copy_field(zr_inherit *to, const zr_inherit *from, size_t field)
{
    memcpy((char *)to + fields[field].at, (const char *)from + fields[field].at, fields[field].size);
}

Test(inherit, differs_by_every_field)
{
    const zr_inherit none = {0}, all = full();
    zr_inherit copy = none;
    for (size_t i = 0; i < FIELDS; i++) {
        zr_inherit one = none;
        copy_field(&one, &all, i);
        cr_expect(!zr_inherit_equal(&one, &none), "field %zu is not compared", i);
        cr_expect_eq(zr_inherit_prefix_equal(&one.before, &none.before), i >= OF_PREFIX, "field %zu", i);
        cr_expect_eq(zr_inherit_is_prefix(&one), i < OF_PREFIX || i >= FIELDS - OF_EFFECT, "field %zu", i);
        copy_field(&copy, &all, i);
    }
    cr_expect(zr_inherit_equal(&copy, &all), "a field is not in this test's list");
}
