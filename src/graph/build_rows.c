/* The names of one expression as rows: every name once, in the strongest role that the words give it. */
#include "graph/build.h"

#include <stdlib.h>

/* The table of bodies reaches up to `unit`. */
static bool reach(zr_builder *builder, uint32_t unit)
{
    size_t had = builder->said_room;
    void *items = builder->said;
    while (unit >= builder->said_room) {
        if (!zr_grow(&items, builder->said_room, &builder->said_room, sizeof *builder->said))
            return false;
        builder->said = items;
    }
    for (size_t i = had; i < builder->said_room; i++)
        builder->said[i] = (zr_said){0};
    return true;
}

/* What is carried forward gives way to what is printed; else the stronger role, else what stands first. */
static bool outdoes(const zr_mention *later, const zr_mention *earlier)
{
    bool carried = later->basis == ZR_BY_CARRY;
    return carried == (earlier->basis == ZR_BY_CARRY) ? later->role < earlier->role : !carried;
}

/* Is it the row of the same name? Two names of one body (市纪委、市监委) are both told. */
static bool is_same(const zr_resolved *names, const zr_duty_row *row, const zr_duty_row *other)
{
    return zr_span_equal(names[row->name].name, names[other->name].name);
}

/* 牵头单位：市科技局；配合单位：市科技局: one body, and it would support itself; with 督导单位 it would guide
 * itself. */
static bool is_both(const zr_resolved *name, const zr_mention *one, const zr_mention *other, zr_role role)
{
    bool carried = one->basis == ZR_BY_CARRY || other->basis == ZR_BY_CARRY;
    bool beside = one->role == role || other->role == role;
    bool answers = one->role <= ZR_RESPONSIBLE || other->role <= ZR_RESPONSIBLE;
    return beside && answers && !carried && !name->collective;
}

/* 市科技局、市财政局、市科技局; 市人社局、市人力资源社会保障局. The bodies of a set are many. */
static bool is_again(const zr_resolved *name, const zr_mention *one, const zr_mention *other)
{
    return !name->collective && one->basis != ZR_BY_CARRY && other->basis != ZR_BY_CARRY;
}

/* Of two rows of one body: which is dropped, where their names are the same, and what the one that stays is
 * told to be. */
static void compare(const zr_mention *mentions, const zr_resolved *names, zr_duty_row *row,
                    zr_duty_row *other)
{
    const zr_resolved *name = &names[row->name];
    const zr_mention *later = &mentions[name->mention], *earlier = &mentions[names[other->name].mention];
    bool same = is_same(names, row, other);
    bool helps = is_both(name, later, earlier, ZR_SUPPORT), guides = is_both(name, later, earlier, ZR_GUIDE);
    bool again = row->list == other->list && !helps && !guides && is_again(name, later, earlier);
    row->dropped = same && !outdoes(later, earlier);
    other->dropped = same && !row->dropped;
    if (other->dropped) { /* what was told of it */
        row->helps_itself = other->helps_itself;
        row->guides_itself = other->guides_itself;
        row->repeats = other->repeats;
        row->twin = other->twin;
    }
    zr_duty_row *kept = row->dropped ? other : row;
    kept->helps_itself |= helps;
    kept->guides_itself |= guides;
    kept->repeats |= again;
    if (helps || guides || again)
        kept->twin = kept == row ? other->name : row->name;
}

/* Adds row `row` of the expression, or lets it stand in for one of the same name, or drops it. */
static bool keep(zr_builder *builder, const zr_mention *mentions, const zr_resolved *names, zr_duty_row row)
{
    if (!reach(builder, row.unit))
        return false;
    zr_said *said = &builder->said[row.unit];
    zr_duty_row *other = said->expression == builder->expressions ? &builder->rows[said->row] : NULL;
    if (other)
        compare(mentions, names, &row, other);
    if (!row.dropped)
        *said = (zr_said){builder->expressions, builder->row_count};
    void *items = builder->rows;
    if (!zr_grow(&items, builder->row_count, &builder->row_room, sizeof *builder->rows))
        return false;
    builder->rows = items;
    builder->rows[builder->row_count++] = row;
    return true;
}

static void close_ranks(zr_builder *builder)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < builder->row_count; i++) {
        if (!builder->rows[i].dropped)
            builder->rows[count++] = builder->rows[i];
    }
    builder->row_count = count;
}

void zr_builder_rows(zr_builder *builder, const zr_mention *mentions, const zr_resolved *names,
                     uint32_t first, uint32_t end)
{
    uint32_t rank = 0, list = 0;
    builder->row_count = 0;
    builder->expressions++;
    for (uint32_t i = first; i < end && !builder->store->failed; i++) {
        const zr_mention *mention = &mentions[names[i].mention];
        bool begins = mention->rank <= 1 && (i == first || names[i].mention != names[i - 1].mention);
        rank = begins ? 1 : rank + 1;
        list += begins;
        const zr_known_name *known = zr_builder_name(builder, &names[i]);
        if (!known)
            continue;
        zr_duty_row row = {.name = i,
                           .unit = known->unit,
                           .rank = rank,
                           .list = list,
                           .kept = known->kept,
                           .full_name = known->kept_full};
        if (!keep(builder, mentions, names, row))
            builder->store->failed = true;
    }
    close_ranks(builder);
}
