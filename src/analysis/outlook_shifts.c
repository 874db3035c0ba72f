/* Two graphs side by side, one thing a row: flags, and measures that hang on one unit. */
#include "analysis/tables.h"
#include "base/arena.h"
#include "graph/measure_ids.h"
#include "zeren/flags.h"
#include "zeren/outlook.h"

#include <stdlib.h>

static const zr_term changes[] = {{"new", {{"新出现", "new"}}},
                                  {"gone", {{"不再有", "gone"}}},
                                  {"stays", {{"仍有", "stays"}}},
                                  {NULL, {{NULL, NULL}}}};

/* --- flags --- */

enum { CHANGE, ID, NAME, FLAG, BEFORE, AFTER, COLUMNS };

static const zr_column columns[COLUMNS] = {
    [CHANGE] = {"change", {{"变化", "change"}}, ZR_TYPE_TEXT, 0},
    [ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [NAME] = {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    [FLAG] = {"flag", {{"超负荷", "flag"}}, ZR_TYPE_TEXT, 0},
    [BEFORE] = {"before", {{"调整前", "before"}}, ZR_TYPE_REAL, 1},
    [AFTER] = {"after", {{"调整后", "after"}}, ZR_TYPE_REAL, 1},
};

static zr_status flags_of(zr_flags **out, const zr_graph *graph, zr_error *err)
{
    zr_incidence *incidence = NULL;
    zr_selection selection = {0};
    *out = NULL;
    zr_status status = zr_incidence_cut(&incidence, graph, &selection, err);
    if (status == ZR_OK)
        status = zr_flags_find(out, incidence, 0, err);
    zr_incidence_free(incidence);
    return status;
}

/* The flags of one of the graphs, to be asked by unit and kind. */
typedef struct side {
    const zr_graph *graph;
    zr_flags *flags;
    const zr_flag **of; /* unit · ZR_FLAG_KINDS + kind; NULL: it has none */
} side;

static zr_status read_side(side *out, const zr_graph *graph, zr_arena *arena, zr_error *err)
{
    zr_status status = flags_of(&out->flags, graph, err);
    if (status != ZR_OK)
        return status;
    out->graph = graph;
    out->of = zr_arena_take(arena, (size_t)graph->unit_count * ZR_FLAG_KINDS, sizeof *out->of);
    if (!out->of)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < out->flags->count; i++) {
        const zr_flag *flag = &out->flags->flags[i];
        out->of[(size_t)flag->unit * ZR_FLAG_KINDS + flag->kind] = flag;
    }
    return ZR_OK;
}

static const zr_graph_unit *unit_of(const side *in, uint32_t flag)
{
    return &in->graph->units[in->flags->flags[flag].unit];
}

/* The flag of that kind that a unit of the other graph has in this one. O(log units). */
static const zr_flag *same_flag(const side *in, const zr_flag *flag, const zr_graph_unit *unit)
{
    uint32_t same = zr_graph_find_unit(in->graph, unit->id);
    return same == ZR_NONE ? NULL : in->of[(size_t)same * ZR_FLAG_KINDS + flag->kind];
}

static void put_flag(zr_frame *frame, const zr_graph_unit *unit, const zr_flag *was, const zr_flag *is)
{
    zr_frame_row(frame);
    zr_frame_text(frame, CHANGE, zr_span_of(!was ? "new" : is ? "stays" : "gone"));
    zr_frame_text(frame, ID, unit->id);
    zr_frame_text(frame, NAME, unit->name);
    zr_frame_text(frame, FLAG, zr_span_of(zr_flag_name(was ? was->kind : is->kind)));
    if (was)
        zr_frame_real(frame, BEFORE, was->observed);
    if (is)
        zr_frame_real(frame, AFTER, is->observed);
}

/* What is new or gone first, then what stays. */
static void put_flags(zr_frame *frame, const side *was, const side *is)
{
    for (uint32_t i = 0; i < is->flags->count; i++)
        if (!same_flag(was, &is->flags->flags[i], unit_of(is, i)))
            put_flag(frame, unit_of(is, i), NULL, &is->flags->flags[i]);
    for (int stays = 0; stays < 2; stays++)
        for (uint32_t i = 0; i < was->flags->count; i++) {
            const zr_flag *now = same_flag(is, &was->flags->flags[i], unit_of(was, i));
            if ((now != NULL) == stays)
                put_flag(frame, unit_of(was, i), &was->flags->flags[i], now);
        }
}

zr_status zr_flags_shift_frame(zr_frame **out, const zr_graph *before, const zr_graph *after, zr_error *err)
{
    side was = {0}, is = {0};
    zr_arena arena = {0};
    *out = NULL;
    zr_status status = read_side(&was, before, &arena, err);
    if (status == ZR_OK)
        status = read_side(&is, after, &arena, err);
    if (status == ZR_OK)
        status = zr_frame_new(out, "flag-shift",
                              zr_bilingual("超负荷标记的变化", "overload flags, before and after"), columns,
                              COLUMNS, err);
    if (status == ZR_OK) {
        zr_frame_terms(*out, CHANGE, changes);
        zr_frame_terms(*out, FLAG, zr_flag_terms());
        put_flags(*out, &was, &is);
        status = zr_table_end(out, err);
    }
    zr_flags_free(was.flags);
    zr_flags_free(is.flags);
    zr_arena_free(&arena);
    return status;
}

/* --- measures of one unit alone --- */

enum { ALONE_CHANGE, ALONE_MEASURE, ALONE_TITLE, ALONE_UNIT, ALONE_COLUMNS };

static const zr_column alone_columns[ALONE_COLUMNS] = {
    [ALONE_CHANGE] = {"change", {{"变化", "change"}}, ZR_TYPE_TEXT, 0},
    [ALONE_MEASURE] = {"measure", {{"措施", "measure"}}, ZR_TYPE_TEXT, 0},
    [ALONE_TITLE] = {"title", {{"标题", "title"}}, ZR_TYPE_TEXT, 0},
    [ALONE_UNIT] = {"unit", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
};

/* The only unit of each measure; ZR_NONE for none or several. */
static uint32_t *only_units(const zr_graph *graph, zr_arena *arena)
{
    uint32_t *only = zr_arena_take(arena, graph->measure_count, sizeof *only);
    bool *several = zr_arena_take(arena, graph->measure_count, sizeof *several);
    for (uint32_t m = 0; only && several && m < graph->measure_count; m++)
        only[m] = ZR_NONE;
    for (uint32_t d = 0; only && several && d < graph->duty_count; d++) {
        const zr_duty *duty = &graph->duties[d];
        several[duty->measure] |= only[duty->measure] != ZR_NONE && only[duty->measure] != duty->unit;
        only[duty->measure] = duty->unit;
    }
    for (uint32_t m = 0; only && several && m < graph->measure_count; m++)
        only[m] = several[m] ? ZR_NONE : only[m];
    return several ? only : NULL;
}

/* Measures alone in `graph` that are not in the other graph; `others`: its measures by id. */
static void put_alone(zr_frame *frame, const char *change, const zr_graph *graph, const uint32_t *only,
                      const zr_table *others, const uint32_t *other_only)
{
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        if (only[m] == ZR_NONE)
            continue;
        uint32_t same = zr_table_get(others, graph->measures[m].id);
        if (same != ZR_NONE && other_only[same] != ZR_NONE)
            continue;
        zr_frame_row(frame);
        zr_frame_text(frame, ALONE_CHANGE, zr_span_of(change));
        zr_frame_text(frame, ALONE_MEASURE, graph->measures[m].id);
        zr_frame_text(frame, ALONE_TITLE, graph->measures[m].title);
        zr_frame_text(frame, ALONE_UNIT, graph->units[only[m]].name);
    }
}

zr_status zr_alone_shift_frame(zr_frame **out, const zr_graph *before, const zr_graph *after, zr_error *err)
{
    zr_arena arena = {0};
    zr_table old_ids = {0}, new_ids = {0};
    *out = NULL;
    const uint32_t *was = only_units(before, &arena), *is = only_units(after, &arena);
    bool known = zr_measure_ids(&old_ids, before) && zr_measure_ids(&new_ids, after);
    zr_status status = was && is && known ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK)
        status = zr_frame_new(
            out, "alone-shift",
            zr_bilingual("仅一个单位的措施（单点）的变化", "single points of failure, before and after"),
            alone_columns, ALONE_COLUMNS, err);
    if (status == ZR_OK) {
        zr_frame_terms(*out, ALONE_CHANGE, changes);
        put_alone(*out, "new", after, is, &old_ids, was);
        put_alone(*out, "gone", before, was, &new_ids, is);
        status = zr_table_end(out, err);
    }
    zr_table_free(&old_ids);
    zr_table_free(&new_ids);
    zr_arena_free(&arena);
    return status;
}
