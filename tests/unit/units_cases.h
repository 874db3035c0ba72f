/* Cases of lists and what is understood by them, with a lexicon of their own for each test of the suite. */
#ifndef TESTS_UNITS_CASES_H
#define TESTS_UNITS_CASES_H

#include "units_lists.h"

#include "base/buffer.h"

#include <criterion/criterion.h>

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

/* One case: where, the list as printed (| for 、), what is expected of it. */
typedef struct list_case {
    const char *seat, *list, *expected;
} list_case;

typedef enum shown { NAMES, UNITS, LINES } shown;

/* The names of a list, or their units (place/canonical), or their lines; * marks collectives. */
static inline void show(zr_buffer *out, const zr_names *names, shown what)
{
    uint32_t count;
    const zr_resolved *table = zr_names_table(names, &count);
    for (uint32_t i = 0; i < count; i++) {
        const zr_resolved *it = &table[i];
        zr_buffer_put(out, i ? " " : "");
        if (what == UNITS)
            zr_buffer_print(out, "%s/%.*s", code_of(it->place), (int)it->canonical.size, it->canonical.data);
        else if (what == LINES)
            zr_buffer_put(out, line_of(it->sector));
        else
            zr_buffer_add(out, it->name);
        if (it->alias.size && what == NAMES)
            zr_buffer_print(out, "[%.*s]", (int)it->alias.size, it->alias.data);
        zr_buffer_put(out, it->collective ? "*" : "");
    }
    zr_buffer_put(out, "");
}

static inline void check(const list_case *cases, size_t count, shown what)
{
    for (size_t i = 0; i < count; i++) {
        zr_names *names = resolve_list(lexicon, cases[i].seat, cases[i].list);
        zr_buffer out = {0};
        show(&out, names, what);
        cr_expect_str_eq(out.data, cases[i].expected, "%s in %s gives %s, expected %s", cases[i].list,
                         cases[i].seat, out.data, cases[i].expected);
        zr_buffer_free(&out);
        zr_names_free(names);
    }
}

#define COUNT(table) (sizeof(table) / sizeof *(table))

#endif
