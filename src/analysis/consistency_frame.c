/* Pairs of measures that say nearly the same, as a table. */
#include "base/buffer.h"
#include "graph/duty_index.h"
#include "zeren/consistency.h"

enum {
    SIMILARITY,
    A,
    TITLE_A,
    B,
    TITLE_B,
    OWNERS,
    LEAD,
    DEADLINE,
    TARGET,
    OWNED,
    UNITS_A,
    UNITS_B,
    WORDS_A,
    WORDS_B,
    COLUMNS
};

static const zr_column columns[COLUMNS] = {
    [SIMILARITY] = {"similarity", {{"相似度", "similarity"}}, ZR_TYPE_REAL, 3},
    [A] = {"measure_a", {{"措施甲", "measure A"}}, ZR_TYPE_TEXT, 0},
    [TITLE_A] = {"title_a", {{"标题甲", "title A"}}, ZR_TYPE_TEXT, 0},
    [B] = {"measure_b", {{"措施乙", "measure B"}}, ZR_TYPE_TEXT, 0},
    [TITLE_B] = {"title_b", {{"标题乙", "title B"}}, ZR_TYPE_TEXT, 0},
    [OWNERS] = {"owners_differ", {{"责任单位不同", "owners differ"}}, ZR_TYPE_FLAG, 0},
    [LEAD] = {"lead_differs", {{"牵头不同", "lead differs"}}, ZR_TYPE_FLAG, 0},
    [DEADLINE] = {"deadline_differs", {{"时限不同", "deadline differs"}}, ZR_TYPE_FLAG, 0},
    [TARGET] = {"target_differs", {{"指标不同", "target differs"}}, ZR_TYPE_FLAG, 0},
    [OWNED] = {"one_unowned", {{"一方无责任单位", "one has no unit"}}, ZR_TYPE_FLAG, 0},
    [UNITS_A] = {"units_a", {{"责任单位甲", "units A"}}, ZR_TYPE_TEXT, 0},
    [UNITS_B] = {"units_b", {{"责任单位乙", "units B"}}, ZR_TYPE_TEXT, 0},
    [WORDS_A] = {"words_a", {{"原文甲", "words A"}}, ZR_TYPE_TEXT, 0},
    [WORDS_B] = {"words_b", {{"原文乙", "words B"}}, ZR_TYPE_TEXT, 0},
};

/* The units of a measure, as one text. `first` is an index of its duties made by the caller. */
static void put_units(zr_frame *frame, uint32_t column, const zr_graph *graph, uint32_t measure,
                      const uint32_t *start, const uint32_t *duties)
{
    zr_buffer text = {0};
    for (uint32_t i = start[measure]; i < start[measure + 1]; i++) {
        zr_buffer_put(&text, i > start[measure] ? "、" : "");
        zr_buffer_add(&text, graph->units[graph->duties[duties[i]].unit].name);
    }
    zr_frame_text(frame, column, zr_buffer_span(&text));
    zr_buffer_free(&text);
}

static void put_pair(zr_frame *frame, const zr_consistency_pair *pair, const zr_graph *graph,
                     const uint32_t *start, const uint32_t *duties)
{
    zr_frame_row(frame);
    zr_frame_real(frame, SIMILARITY, pair->similarity);
    zr_frame_text(frame, A, graph->measures[pair->a].id);
    zr_frame_text(frame, TITLE_A, graph->measures[pair->a].title);
    zr_frame_text(frame, B, graph->measures[pair->b].id);
    zr_frame_text(frame, TITLE_B, graph->measures[pair->b].title);
    zr_frame_flag(frame, OWNERS, pair->differ & ZR_DIFFER_OWNERS);
    zr_frame_flag(frame, LEAD, pair->differ & ZR_DIFFER_LEAD);
    zr_frame_flag(frame, DEADLINE, pair->differ & ZR_DIFFER_DEADLINE);
    zr_frame_flag(frame, TARGET, pair->differ & ZR_DIFFER_TARGET);
    zr_frame_flag(frame, OWNED, pair->differ & ZR_DIFFER_OWNED);
    put_units(frame, UNITS_A, graph, pair->a, start, duties);
    put_units(frame, UNITS_B, graph, pair->b, start, duties);
    zr_frame_text(frame, WORDS_A, pair->words_a);
    zr_frame_text(frame, WORDS_B, pair->words_b);
}

zr_status zr_consistency_frame(zr_frame **out, const zr_consistency *consistency, const zr_graph *graph,
                               zr_error *err)
{
    zr_words title = {
        {"政策取向一致性：相近措施的不同安排", "consistency: similar measures shared out differently"}};
    zr_arena arena = {0};
    zr_duty_index index;
    zr_status status = zr_frame_new(out, "consistency", title, columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    if (zr_duty_index_make(&index, graph, &arena))
        for (uint32_t i = 0; i < consistency->count; i++)
            put_pair(*out, &consistency->pairs[i], graph, index.start, index.duties);
    else
        status = zr_fail_memory(err);
    zr_frame_note(*out, "formula", (zr_words){{"公式", "formula"}},
                  "共有五字片段的稀有度之和 ÷ 较少一方的稀有度之和",
                  "Σ log(N/n) of the five-letter pieces both have ÷ the same sum of the one with less");
    zr_frame_note(*out, "source", (zr_words){{"出处", "source"}}, "Broder 1997；Spärck Jones 1972",
                  "Broder 1997; Spärck Jones 1972");
    zr_arena_free(&arena);
    if (status == ZR_OK)
        status = zr_frame_status(*out, err);
    if (status != ZR_OK) {
        zr_frame_free(*out);
        *out = NULL;
    }
    return status;
}
