/* Names → units: prefixes restored, places, sectors, kinds, canonical names. */
#include "units_lists.h"

#include <criterion/criterion.h>
#include <stdio.h>

static zr_lexicon *lexicon;

static void setup(void)
{
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
}

static void teardown(void)
{
    zr_lexicon_free(lexicon);
}

TestSuite(units, .init = setup, .fini = teardown);

Test(units, levels_have_names)
{
    zr_level level;
    cr_assert(zr_level_read(&level, zr_span_of("county")));
    cr_assert_eq(level, ZR_COUNTY);
    cr_assert_str_eq(zr_level_name(ZR_NO_LEVEL), "");
}
