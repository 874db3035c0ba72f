/* Changes as tables: one row a change, one row a unit whose load shifts. */
#include "base/buffer.h"
#include "document/role_words.h"
#include "graph/duty_index.h"
#include "zeren/change.h"

static const zr_term kinds[ZR_CHANGES + 1] = {
    [ZR_CHANGE_ADDED] = {"added", {{"新增措施", "measure added"}}},
    [ZR_CHANGE_DROPPED] = {"dropped", {{"删去措施", "measure dropped"}}},
    [ZR_CHANGE_RETITLED] = {"retitled", {{"标题改动", "title changed"}}},
    [ZR_CHANGE_REWORDED] = {"reworded", {{"文字改动", "reworded"}}},
    [ZR_CHANGE_TARGET] = {"target", {{"指标改动", "target changed"}}},
    [ZR_CHANGE_DEADLINE] = {"deadline", {{"时限改动", "deadline changed"}}},
    [ZR_CHANGE_MOVED] = {"moved", {{"位置移动", "moved"}}},
    [ZR_CHANGE_RENUMBERED] = {"renumbered", {{"编号改动", "renumbered"}}},
    [ZR_CHANGE_UNIT_ADDED] = {"unit-added", {{"增加单位", "unit added"}}},
    [ZR_CHANGE_UNIT_DROPPED] = {"unit-dropped", {{"减少单位", "unit dropped"}}},
    [ZR_CHANGE_ROLE] = {"role", {{"角色改动", "role changed"}}},
    [ZR_CHANGE_LEAD] = {"lead", {{"首位单位改动", "first-listed unit changed"}}},
    [ZR_CHANGE_UNIT_RENAMED] = {"unit-renamed", {{"单位更名", "unit renamed"}}},
    [ZR_CHANGE_UNITS_MERGED] = {"units-merged", {{"单位合并", "units merged"}}},
    [ZR_CHANGE_UNIT_SPLIT] = {"unit-split", {{"单位拆分", "unit split"}}},
};

const char *zr_change_name(zr_change_kind kind)
{
    return kinds[kind].key;
}

zr_words zr_change_title(zr_change_kind kind)
{
    return kinds[kind].words;
}

enum { KIND, OLD, NEW, TITLE, UNIT_OLD, UNIT_NEW, BEFORE, AFTER, LINE_OLD, LINE_NEW, COLUMNS };

static const zr_column columns[COLUMNS] = {
    [KIND] = {"change", {{"变动", "change"}}, ZR_TYPE_TEXT, 0},
    [OLD] = {"old", {{"旧措施", "old measure"}}, ZR_TYPE_TEXT, 0},
    [NEW] = {"new", {{"新措施", "new measure"}}, ZR_TYPE_TEXT, 0},
    [TITLE] = {"title", {{"标题", "title"}}, ZR_TYPE_TEXT, 0},
    [UNIT_OLD] = {"old_unit", {{"旧单位", "old unit"}}, ZR_TYPE_TEXT, 0},
    [UNIT_NEW] = {"new_unit", {{"新单位", "new unit"}}, ZR_TYPE_TEXT, 0},
    [BEFORE] = {"before", {{"原为", "before"}}, ZR_TYPE_TEXT, 0},
    [AFTER] = {"after", {{"现为", "after"}}, ZR_TYPE_TEXT, 0},
    [LINE_OLD] = {"old_line", {{"旧行号", "old line"}}, ZR_TYPE_COUNT, 0},
    [LINE_NEW] = {"new_line", {{"新行号", "new line"}}, ZR_TYPE_COUNT, 0},
};

static void put_measure(zr_frame *frame, uint32_t id, uint32_t line, const zr_graph *graph, uint32_t measure)
{
    if (measure == ZR_NONE)
        return;
    zr_frame_text(frame, id, graph->measures[measure].id);
    zr_frame_count(frame, line, graph->measures[measure].line);
    zr_frame_text(frame, TITLE, graph->measures[measure].title);
}

static void put_change(zr_frame *frame, const zr_change *change, const zr_graph *before,
                       const zr_graph *after)
{
    zr_frame_row(frame);
    zr_frame_text(frame, KIND, zr_span_of(zr_change_name(change->kind)));
    put_measure(frame, OLD, LINE_OLD, before, change->old_measure);
    put_measure(frame, NEW, LINE_NEW, after, change->new_measure);
    /* A unit that comes to a measure, or leaves it, may well be in both versions: it stands on its side
     * alone. */
    if (change->old_unit != ZR_NONE && change->kind != ZR_CHANGE_UNIT_ADDED)
        zr_frame_text(frame, UNIT_OLD, before->units[change->old_unit].name);
    if (change->new_unit != ZR_NONE && change->kind != ZR_CHANGE_UNIT_DROPPED)
        zr_frame_text(frame, UNIT_NEW, after->units[change->new_unit].name);
    if (change->before.size)
        zr_frame_text(frame, BEFORE, change->before);
    if (change->after.size)
        zr_frame_text(frame, AFTER, change->after);
}

static void put_note(zr_frame *frame, const char *key, zr_words title, uint32_t number)
{
    zr_buffer text = {0};
    zr_buffer_print(&text, "%u", number);
    if (!text.failed)
        zr_frame_note(frame, key, title, text.data, text.data);
    zr_buffer_free(&text);
}

static zr_status end(zr_frame **out, zr_error *err)
{
    zr_status status = zr_frame_status(*out, err);
    if (status != ZR_OK) {
        zr_frame_free(*out);
        *out = NULL;
    }
    return status;
}

zr_status zr_changes_frame(zr_frame **out, const zr_changes *changes, const zr_version *before,
                           const zr_version *after, bool all, zr_error *err)
{
    zr_words title = {{"变动", "changes"}};
    zr_status status = zr_frame_new(out, "changes", title, columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, KIND, kinds);
    zr_frame_terms(*out, BEFORE, zr_role_terms);
    zr_frame_terms(*out, AFTER, zr_role_terms);
    for (uint32_t i = 0; i < changes->count; i++)
        if (all || changes->changes[i].kind != ZR_CHANGE_RENUMBERED)
            put_change(*out, &changes->changes[i], before->graph, after->graph);
    put_note(*out, "matched", (zr_words){{"两版都有的措施", "measures in both"}}, changes->matched);
    put_note(*out, "same", (zr_words){{"其中没有变动", "of those without a change"}}, changes->same);
    zr_frame_note(
        *out, "matching", (zr_words){{"配对方法", "matching"}},
        "五字片段按稀有度加权的 Dice 系数 ≥ 0.3；其余按标题",
        "Dice's coefficient of five-letter pieces weighted by rarity, 0.3 and more; else equal titles");
    return end(out, err);
}

/* --- loads --- */

enum { UNIT, NAME, MEASURES_OLD, MEASURES_NEW, SHIFT, LEADS_OLD, LEADS_NEW, LOAD_COLUMNS };

static const zr_column load_columns[LOAD_COLUMNS] = {
    [UNIT] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [NAME] = {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    [MEASURES_OLD] = {"old_measures", {{"原措施数", "measures before"}}, ZR_TYPE_COUNT, 0},
    [MEASURES_NEW] = {"new_measures", {{"现措施数", "measures after"}}, ZR_TYPE_COUNT, 0},
    [SHIFT] = {"shift", {{"增减", "shift"}}, ZR_TYPE_COUNT, 0},
    [LEADS_OLD] = {"old_lead", {{"原牵头", "leads before"}}, ZR_TYPE_COUNT, 0},
    [LEADS_NEW] = {"new_lead", {{"现牵头", "leads after"}}, ZR_TYPE_COUNT, 0},
};

/* Measures and leads of every unit: a unit's several duties in one measure count once. Duties of a measure
 * stand together but for notes that close several, so `last` remembers the measure counted last. */
typedef struct tally {
    uint32_t measures, leads, last, last_lead;
} tally;

static tally *tally_units(const zr_graph *graph, zr_arena *arena)
{
    tally *units = zr_arena_take(arena, graph->unit_count, sizeof *units);
    zr_duty_index index;
    if (!units || !zr_duty_index_make(&index, graph, arena))
        return NULL;
    for (uint32_t m = 0; m < graph->measure_count; m++)
        for (uint32_t i = index.start[m]; i < index.start[m + 1]; i++) {
            const zr_duty *duty = &graph->duties[index.duties[i]];
            tally *unit = &units[duty->unit];
            unit->measures += unit->last != m + 1;
            unit->last = m + 1;
            if (duty->role == ZR_LEAD || duty->first) {
                unit->leads += unit->last_lead != m + 1;
                unit->last_lead = m + 1;
            }
        }
    return units;
}

static void put_shift(zr_frame *frame, const zr_graph_unit *unit, const tally *was, const tally *is)
{
    static const tally none;
    const tally *old = was ? was : &none, *new = is ? is : &none;
    if (old->measures == new->measures && old->leads == new->leads)
        return;
    zr_frame_row(frame);
    zr_frame_text(frame, UNIT, unit->id);
    zr_frame_text(frame, NAME, unit->name);
    zr_frame_count(frame, MEASURES_OLD, old->measures);
    zr_frame_count(frame, MEASURES_NEW, new->measures);
    zr_frame_count(frame, SHIFT, (int64_t) new->measures - (int64_t)old->measures);
    zr_frame_count(frame, LEADS_OLD, old->leads);
    zr_frame_count(frame, LEADS_NEW, new->leads);
}

/* Both lists of units are sorted by id: one walk merges them. */
static void put_shifts(zr_frame *frame, const zr_graph *before, const zr_graph *after, const tally *was,
                       const tally *is)
{
    uint32_t b = 0, a = 0;
    while (b < before->unit_count || a < after->unit_count) {
        int order = b == before->unit_count  ? 1
                    : a == after->unit_count ? -1
                                             : zr_span_compare(before->units[b].id, after->units[a].id);
        const zr_graph_unit *unit = order > 0 ? &after->units[a] : &before->units[b];
        put_shift(frame, unit, order <= 0 ? &was[b] : NULL, order >= 0 ? &is[a] : NULL);
        b += order <= 0;
        a += order >= 0;
    }
}

zr_status zr_changes_load_frame(zr_frame **out, const zr_version *before, const zr_version *after,
                                zr_error *err)
{
    zr_words title = {{"负荷的增减", "shifts of load"}};
    zr_status status = zr_frame_new(out, "load-shift", title, load_columns, LOAD_COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_arena arena = {0};
    const tally *was = tally_units(before->graph, &arena), *is = tally_units(after->graph, &arena);
    if (was && is)
        put_shifts(*out, before->graph, after->graph, was, is);
    zr_frame_note(*out, "lead_rule", (zr_words){{"牵头口径", "lead rule"}}, "明示牵头与首位",
                  "stated leads and first-listed");
    bool failed = arena.failed;
    zr_arena_free(&arena);
    if (failed) {
        zr_frame_free(*out);
        *out = NULL;
        return zr_fail_memory(err);
    }
    status = end(out, err);
    return status == ZR_OK ? zr_frame_sort(*out, SHIFT, true, err) : status;
}
