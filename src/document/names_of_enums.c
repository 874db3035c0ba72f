/* The words for kinds, roles and bases as they stand in the graph file. */
#include "zeren/document.h"

static const char *const kinds[] = {
    [ZR_TASK] = "task",           [ZR_PRINCIPLE] = "principle", [ZR_GOAL] = "goal",
    [ZR_SAFEGUARD] = "safeguard", [ZR_GROUP] = "group",
};

static const char *const roles[ZR_ROLES] = {
    [ZR_LEAD] = "lead",
    [ZR_RESPONSIBLE] = "responsible",
    [ZR_SUPPORT] = "support",
    [ZR_GUIDE] = "guide",
};

static const char *const bases[] = {
    [ZR_BY_LABEL] = "label", [ZR_BY_VERB] = "verb",   [ZR_BY_BARE] = "bare", [ZR_BY_TABLE] = "table",
    [ZR_BY_PROSE] = "prose", [ZR_BY_RULE] = "rule", [ZR_BY_CARRY] = "carry", [ZR_BY_FIRST] = "first",
};

enum {
    KINDS = sizeof kinds / sizeof *kinds,
    BASES = sizeof bases / sizeof *bases
};

const char *zr_kind_name(zr_kind kind)
{
    return kinds[kind];
}

const char *zr_role_name(zr_role role)
{
    return roles[role];
}

const char *zr_basis_name(zr_basis basis)
{
    return bases[basis];
}

static int find_name(const char *const *names, int count, zr_span name)
{
    for (int i = 0; i < count; i++) {
        if (zr_span_equal(name, zr_span_of(names[i])))
            return i;
    }
    return -1;
}

bool zr_kind_read(zr_kind *out, zr_span name)
{
    int found = find_name(kinds, KINDS, name);
    if (found >= 0)
        *out = (zr_kind)found;
    return found >= 0;
}

bool zr_role_read(zr_role *out, zr_span name)
{
    int found = find_name(roles, ZR_ROLES, name);
    if (found >= 0)
        *out = (zr_role)found;
    return found >= 0;
}

bool zr_basis_read(zr_basis *out, zr_span name)
{
    int found = find_name(bases, BASES, name);
    if (found >= 0)
        *out = (zr_basis)found;
    return found >= 0;
}
