/* Flags as a table: which, how much, the words. */
#include "analysis/cite.h"
#include "analysis/tables.h"
#include "zeren/flags.h"

#include <stdio.h>

enum { ID, NAME, PLACE, FLAG, OBSERVED, EXPECTED, ADJUSTED, WORDS, COLUMNS };

static const zr_column columns[COLUMNS] = {
    [ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [NAME] = {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    [PLACE] = {"place", {{"地方", "place"}}, ZR_TYPE_TEXT, 0},
    [FLAG] = {"flag", {{"超负荷", "flag"}}, ZR_TYPE_TEXT, 0},
    [OBSERVED] = {"observed", {{"实有", "has"}}, ZR_TYPE_REAL, 1},
    [EXPECTED] = {"expected", {{"应有", "expected"}}, ZR_TYPE_REAL, 1},
    [ADJUSTED] = {"adjusted", {{"校正 p 值", "adjusted p"}}, ZR_TYPE_REAL, 4},
    [WORDS] = {"words", {{"原文（最重的几项）", "words (the heaviest)"}}, ZR_TYPE_TEXT, 0},
};

/* By kind. */
static const zr_term terms[ZR_FLAG_KINDS + 1] = {
    {"measures", {{"措施多于随机", "more measures than chance"}}},
    {"lead", {{"牵头多于随机", "leads more than chance"}}},
    {"burden", {{"协调负担重于随机", "more to coordinate than chance"}}},
    {"partners", {{"合作单位多于随机", "more partners than chance"}}},
    {"exclusivity", {{"独自承担多于随机", "more alone than chance"}}},
    {"elsewhere", {{"措施多于他地同条线", "more measures than its sector elsewhere"}}},
    {"lead-elsewhere", {{"牵头多于他地同条线", "leads more than its sector elsewhere"}}},
    {"capacity", {{"超出能力", "over capacity"}}},
    {NULL, {{NULL, NULL}}}};

const char *zr_flag_name(zr_flag_kind kind)
{
    return terms[kind].key;
}

const zr_term *zr_flag_terms(void)
{
    return terms;
}

zr_words zr_flag_title(zr_flag_kind kind)
{
    return terms[kind].words;
}

static void put_flag(zr_frame *frame, const zr_flag *flag, const zr_graph *graph)
{
    const zr_graph_unit *unit = &graph->units[flag->unit];
    zr_buffer words = {0};
    zr_frame_row(frame);
    zr_frame_text(frame, ID, unit->id);
    zr_frame_text(frame, NAME, unit->name);
    if (unit->place != ZR_NONE)
        zr_frame_text(frame, PLACE, graph->places[unit->place].name);
    zr_frame_text(frame, FLAG, zr_span_of(terms[flag->kind].key));
    zr_frame_real(frame, OBSERVED, flag->observed);
    zr_frame_real(frame, EXPECTED, flag->expected);
    zr_frame_real(frame, ADJUSTED, flag->adjusted);
    for (uint32_t i = 0; i < flag->measure_count; i++)
        zr_cite_measure(&words, graph, flag->measures[i]);
    zr_frame_text(frame, WORDS, zr_buffer_span(&words));
    zr_buffer_free(&words);
}

static void put_capacity(zr_frame *frame, const zr_capacity *item, const zr_graph *graph)
{
    zr_frame_row(frame);
    if (item->of == ZR_CAPACITY_UNIT)
        zr_frame_text(frame, ID, graph->units[item->unit].id);
    zr_frame_text(frame, NAME, item->name);
    uint32_t place = item->of == ZR_CAPACITY_UNIT ? graph->units[item->unit].place : item->place;
    if (place != ZR_NONE)
        zr_frame_text(frame, PLACE, graph->places[place].name);
    zr_frame_text(frame, FLAG, zr_span_of(terms[ZR_FLAG_CAPACITY].key));
    zr_frame_real(frame, OBSERVED, item->leads ? item->lead : item->measures);
    zr_frame_real(frame, EXPECTED, item->expected);
    if (!item->limit)
        zr_frame_real(frame, ADJUSTED, item->adjusted);
    zr_buffer words = {0};
    zr_buffer_print(&words, "%g %.*s", item->amount, (int)item->measure.size, item->measure.data);
    zr_frame_text(frame, WORDS, zr_buffer_span(&words));
    zr_buffer_free(&words);
}

static void put_notes(zr_frame *frame, const zr_flags *flags)
{
    zr_table_real(frame, "level", zr_bilingual("显著性水平", "level"), flags->level);
    for (int kind = 0; kind < ZR_FLAG_CAPACITY; kind++) {
        const zr_flag_tests *of = &flags->tests[kind];
        char zh[120], en[120], left_zh[60] = "", left_en[60] = "";
        if (of->left_out) {
            snprintf(left_zh, sizeof left_zh, "，%u 个因措施太多未检验", of->left_out);
            snprintf(left_en, sizeof left_en, ", %u not tested: too many measures", of->left_out);
        }
        snprintf(zh, sizeof zh, "检验 %u 个，标出 %u 个%s", of->tests, of->flags, left_zh);
        snprintf(en, sizeof en, "%u tested, %u flagged%s", of->tests, of->flags, left_en);
        zr_frame_note(frame, terms[kind].key, terms[kind].words, zh, en);
    }
    zr_table_words(
        frame, "method", zr_bilingual("判断", "judged by"),
        zr_bilingual(
            "每项措施的单位数不变，由同地哪些单位承担随机（精确分布）；他地同条线用 Fisher 精确检验；"
            "每种在单位间作 BH 校正。集合称谓不检验",
            "each measure keeps its number of units, which of the place they are is chance (exact "
            "laws); its sector elsewhere by Fisher's exact test; BH over units for each kind. "
            "Collectives are not tested"));
}

zr_status zr_flags_frame(zr_frame **out, const zr_flags *flags, const zr_capacities *capacities,
                         const zr_graph *graph, zr_error *err)
{
    zr_status status =
        zr_frame_new(out, "flags", zr_bilingual("超负荷标记", "overload flags"), columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, FLAG, terms);
    for (uint32_t i = 0; capacities && i < capacities->count; i++)
        if (capacities->items[i].over)
            put_capacity(*out, &capacities->items[i], graph);
    for (uint32_t i = 0; i < flags->count; i++)
        put_flag(*out, &flags->flags[i], graph);
    put_notes(*out, flags);
    return zr_table_end(out, err);
}
