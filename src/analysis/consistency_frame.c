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
    OWNERS_SAID,
    LEADS_SAID,
    DEADLINES_SAID,
    TARGETS_SAID,
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
    [OWNERS_SAID] = {"owners", {{"责任单位（甲 ≠ 乙）", "owners (A ≠ B)"}}, ZR_TYPE_TEXT, 0},
    [LEADS_SAID] = {"leads", {{"牵头（甲 ≠ 乙）", "leads (A ≠ B)"}}, ZR_TYPE_TEXT, 0},
    [DEADLINES_SAID] = {"deadlines", {{"时限（甲 ≠ 乙）", "deadlines (A ≠ B)"}}, ZR_TYPE_TEXT, 0},
    [TARGETS_SAID] = {"targets", {{"指标（甲 ≠ 乙）", "targets (A ≠ B)"}}, ZR_TYPE_TEXT, 0},
};

/* What a row is made from. */
typedef struct pair_row {
    zr_frame *frame;
    const zr_graph *graph;
    const zr_duty_index *index;
} pair_row;

/* Adds what a measure says of one thing to a list. */
typedef void say(zr_buffer *out, const pair_row *row, uint32_t measure);

static void add(zr_buffer *out, zr_span text)
{
    zr_buffer_put(out, out->size ? "、" : "");
    zr_buffer_add(out, text);
}

static void say_units(zr_buffer *out, const pair_row *row, uint32_t measure)
{
    const uint32_t *start = row->index->start;
    for (uint32_t i = start[measure]; i < start[measure + 1]; i++)
        add(out, row->graph->units[row->graph->duties[row->index->duties[i]].unit].name);
}

static void say_leads(zr_buffer *out, const pair_row *row, uint32_t measure)
{
    const uint32_t *start = row->index->start;
    for (uint32_t i = start[measure]; i < start[measure + 1]; i++) {
        const zr_duty *duty = &row->graph->duties[row->index->duties[i]];
        if (duty->role == ZR_LEAD || duty->first)
            add(out, row->graph->units[duty->unit].name);
    }
}

static void say_deadlines(zr_buffer *out, const pair_row *row, uint32_t measure)
{
    const zr_graph_measure *of = &row->graph->measures[measure];
    for (uint32_t i = 0; i < of->deadline_count; i++)
        add(out, of->deadlines[i].quote);
}

static void say_targets(zr_buffer *out, const pair_row *row, uint32_t measure)
{
    const zr_graph_measure *of = &row->graph->measures[measure];
    for (uint32_t i = 0; i < of->target_count; i++)
        add(out, of->targets[i].quote);
}

static void put_text(zr_frame *frame, uint32_t column, const zr_buffer *text)
{
    if (text->failed)
        zr_frame_fail(frame);
    zr_frame_text(frame, column, zr_buffer_span(text));
}

static void put_said(const pair_row *row, uint32_t column, say *says, uint32_t measure)
{
    zr_buffer text = {0};
    says(&text, row, measure);
    put_text(row->frame, column, &text);
    zr_buffer_free(&text);
}

/* Both sides' words, where they differ. */
static void put_both(const pair_row *row, uint32_t column, say *says, const zr_consistency_pair *pair)
{
    zr_buffer a = {0}, b = {0};
    says(&a, row, pair->a);
    says(&b, row, pair->b);
    zr_buffer_put(&a, a.size ? " ≠ " : "– ≠ ");
    zr_buffer_add(&a, b.size ? zr_buffer_span(&b) : zr_span_of("–"));
    a.failed |= b.failed;
    put_text(row->frame, column, &a);
    zr_buffer_free(&a);
    zr_buffer_free(&b);
}

static void put_differences(const pair_row *row, const zr_consistency_pair *pair)
{
    static const struct {
        unsigned differ;
        uint32_t flag, column;
        say *says;
    } kinds[] = {{ZR_DIFFER_OWNERS, OWNERS, OWNERS_SAID, say_units},
                 {ZR_DIFFER_LEAD, LEAD, LEADS_SAID, say_leads},
                 {ZR_DIFFER_DEADLINE, DEADLINE, DEADLINES_SAID, say_deadlines},
                 {ZR_DIFFER_TARGET, TARGET, TARGETS_SAID, say_targets}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        zr_frame_flag(row->frame, kinds[i].flag, pair->differ & kinds[i].differ);
        if (pair->differ & kinds[i].differ)
            put_both(row, kinds[i].column, kinds[i].says, pair);
    }
    zr_frame_flag(row->frame, OWNED, pair->differ & ZR_DIFFER_OWNED);
}

static void put_pair(const pair_row *row, const zr_consistency_pair *pair)
{
    const zr_graph *graph = row->graph;
    zr_frame *frame = row->frame;
    zr_frame_row(frame);
    zr_frame_real(frame, SIMILARITY, pair->similarity);
    zr_frame_text(frame, A, graph->measures[pair->a].id);
    zr_frame_text(frame, TITLE_A, graph->measures[pair->a].title);
    zr_frame_text(frame, B, graph->measures[pair->b].id);
    zr_frame_text(frame, TITLE_B, graph->measures[pair->b].title);
    put_differences(row, pair);
    put_said(row, UNITS_A, say_units, pair->a);
    put_said(row, UNITS_B, say_units, pair->b);
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
            put_pair(&(pair_row){*out, graph, &index}, &consistency->pairs[i]);
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
