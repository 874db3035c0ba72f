/* The words of the graph file for kinds, roles, bases and comparisons. */
#include "zeren/document.h"

static const char *const kinds[] = {"task", "principle", "goal", "safeguard", "group", "tie"};
static const char *const roles[] = {"lead", "responsible", "support", "guide"};
static const char *const bases[] = {"label", "verb", "bare", "table", "prose", "rule", "carry", "first"};
static const char *const comparisons[] = {"=", ">=", "<=", ">", "<", "~"};
static const char *const years_from[] = {"stated", "title", "issued", "number", "before"};

/* The place of a word in a list, or -1. */
static int place_in(const char *const *words, size_t count, zr_span name)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_span_equal(name, zr_span_of(words[i])))
            return (int)i;
    }
    return -1;
}

const char *zr_kind_name(zr_kind kind)
{
    return (size_t)kind < sizeof kinds / sizeof *kinds ? kinds[kind] : "";
}

const char *zr_role_name(zr_role role)
{
    return (size_t)role < sizeof roles / sizeof *roles ? roles[role] : "";
}

const char *zr_basis_name(zr_basis basis)
{
    return (size_t)basis < sizeof bases / sizeof *bases ? bases[basis] : "";
}

const char *zr_year_from_name(zr_year_from from)
{
    return (size_t)from < sizeof years_from / sizeof *years_from ? years_from[from] : "";
}

bool zr_year_from_read(zr_year_from *out, zr_span name)
{
    int found = place_in(years_from, sizeof years_from / sizeof *years_from, name);
    if (found >= 0)
        *out = (zr_year_from)found;
    return found >= 0;
}

const char *zr_comparison_name(zr_comparison comparison)
{
    return (size_t)comparison < sizeof comparisons / sizeof *comparisons ? comparisons[comparison] : "";
}

bool zr_kind_read(zr_kind *out, zr_span name)
{
    int found = place_in(kinds, sizeof kinds / sizeof *kinds, name);
    if (found >= 0)
        *out = (zr_kind)found;
    return found >= 0;
}

bool zr_role_read(zr_role *out, zr_span name)
{
    int found = place_in(roles, sizeof roles / sizeof *roles, name);
    if (found >= 0)
        *out = (zr_role)found;
    return found >= 0;
}

bool zr_basis_read(zr_basis *out, zr_span name)
{
    int found = place_in(bases, sizeof bases / sizeof *bases, name);
    if (found >= 0)
        *out = (zr_basis)found;
    return found >= 0;
}

bool zr_comparison_read(zr_comparison *out, zr_span name)
{
    int found = place_in(comparisons, sizeof comparisons / sizeof *comparisons, name);
    if (found >= 0)
        *out = (zr_comparison)found;
    return found >= 0;
}
