/* The moves of a balance, with their reasons. */
#include "base/buffer.h"
#include "zeren/balance.h"

enum { MEASURE, TITLE, FROM, FROM_BEFORE, FROM_AFTER, TO, TO_BEFORE, TO_AFTER, REASON, RANK, COLUMNS };

static const zr_column columns[COLUMNS] = {
    [MEASURE] = {"measure", {{"措施", "measure"}}, ZR_TYPE_TEXT, 0},
    [TITLE] = {"title", {{"标题", "title"}}, ZR_TYPE_TEXT, 0},
    [FROM] = {"from", {{"原牵头", "lead now"}}, ZR_TYPE_TEXT, 0},
    [FROM_BEFORE] = {"from_before", {{"其牵头数", "its leads"}}, ZR_TYPE_COUNT, 0},
    [FROM_AFTER] = {"from_after", {{"调整后", "after"}}, ZR_TYPE_COUNT, 0},
    [TO] = {"to", {{"改由", "to"}}, ZR_TYPE_TEXT, 0},
    [TO_BEFORE] = {"to_before", {{"其牵头数", "its leads"}}, ZR_TYPE_COUNT, 0},
    [TO_AFTER] = {"to_after", {{"调整后", "after"}}, ZR_TYPE_COUNT, 0},
    [REASON] = {"reason", {{"缘由", "reason"}}, ZR_TYPE_TEXT, 0},
    [RANK] = {"rank", {{"名单中第几", "place in the list"}}, ZR_TYPE_COUNT, 0},
};

static const zr_term reasons[] = {{"lead", {{"已与他单位共同牵头", "leads it already"}}},
                                  {"responsible", {{"本措施的责任单位", "responsible for it"}}},
                                  {"support", {{"本措施的配合单位", "supports it"}}},
                                  {"guide", {{"本措施的指导单位", "guides it"}}},
                                  {"same-sector", {{"同地同条线", "of the same sector and place"}}},
                                  {"same-place", {{"同地单位", "of the same place"}}},
                                  {NULL, {{NULL, NULL}}}};

/* Why this unit: what it has to do with the measure already, and its place in the list. */
static void put_reason(zr_frame *frame, const zr_graph *graph, const zr_balance_move *move)
{
    bool same = zr_span_equal(graph->units[move->from].sector, graph->units[move->to].sector);
    for (uint32_t d = 0; d < graph->duty_count; d++)
        if (graph->duties[d].measure == move->measure && graph->duties[d].unit == move->to) {
            zr_frame_text(frame, REASON, zr_span_of(zr_role_name(graph->duties[d].role)));
            zr_frame_count(frame, RANK, graph->duties[d].rank);
            return;
        }
    zr_frame_text(frame, REASON, zr_span_of(same ? "same-sector" : "same-place"));
}

static void put_move(zr_frame *frame, const zr_balance *balance, const zr_graph *graph,
                     const zr_balance_move *move)
{
    zr_frame_row(frame);
    zr_frame_text(frame, MEASURE, graph->measures[move->measure].id);
    zr_frame_text(frame, TITLE, graph->measures[move->measure].title);
    zr_frame_text(frame, FROM, graph->units[move->from].name);
    zr_frame_count(frame, FROM_BEFORE, balance->loads_before[move->from]);
    zr_frame_count(frame, FROM_AFTER, balance->loads_after[move->from]);
    zr_frame_text(frame, TO, graph->units[move->to].name);
    zr_frame_count(frame, TO_BEFORE, balance->loads_before[move->to]);
    zr_frame_count(frame, TO_AFTER, balance->loads_after[move->to]);
    put_reason(frame, graph, move);
}

static void put_note(zr_frame *frame, const char *key, const char *zh, const char *en, uint32_t number)
{
    zr_buffer text = {0};
    zr_buffer_print(&text, "%u", number);
    if (!text.failed)
        zr_frame_note(frame, key, (zr_words){{zh, en}}, text.data, text.data);
    zr_buffer_free(&text);
}

static void put_notes(zr_frame *frame, const zr_balance *balance)
{
    put_note(frame, "before", "最大牵头数", "largest number of leads", balance->before);
    put_note(frame, "after", "调整后最大牵头数", "largest number of leads after", balance->after);
    put_note(frame, "bound", "规则之内不可能更小", "none within the rules is smaller than", balance->bound);
    put_note(frame, "moves", "调整项数", "moves", balance->move_count);
    put_note(frame, "fewest", "至少需要的调整项数", "moves needed at least", balance->fewest);
    zr_frame_note(frame, "optimal", (zr_words){{"最优", "optimal"}},
                  balance->optimal ? "已证明" : "限时内未证明",
                  balance->optimal ? "proven" : "not proven in the time given");
    zr_frame_note(frame, "method", (zr_words){{"方法", "method"}},
                  "整数规划（GLPK）：先使最大牵头数最小，再使调整项数最少；同等时按名单次序",
                  "integer programme (GLPK): the smallest largest load, then the fewest moves; ties by the "
                  "place in the list");
}

zr_status zr_balance_frame(zr_frame **out, const zr_balance *balance, const zr_graph *graph, zr_error *err)
{
    zr_words title = {{"牵头的平衡", "balance of leads"}};
    zr_status status = zr_frame_new(out, "balance", title, columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, REASON, reasons);
    for (uint32_t i = 0; i < balance->move_count; i++)
        put_move(*out, balance, graph, &balance->moves[i]);
    put_notes(*out, balance);
    status = zr_frame_status(*out, err);
    if (status != ZR_OK) {
        zr_frame_free(*out);
        *out = NULL;
    }
    return status;
}
