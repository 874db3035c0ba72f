/* Capacities as a table. */
#include "analysis/tables.h"
#include "base/buffer.h"
#include "zeren/capacity.h"

enum {
    NAME,
    OF,
    ID,
    AMOUNT,
    MEASURE,
    MEASURES,
    LEAD,
    WORK,
    PER,
    EXPECTED,
    OVER,
    BY,
    ADJUSTED,
    CANDIDATES,
    COLUMNS
};

static const zr_column columns[COLUMNS] = {
    [NAME] = {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    [OF] = {"of", {{"是", "is a"}}, ZR_TYPE_TEXT, 0},
    [ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [AMOUNT] = {"amount", {{"能力", "capacity"}}, ZR_TYPE_REAL, 1},
    [MEASURE] = {"measure", {{"计量", "in"}}, ZR_TYPE_TEXT, 0},
    [MEASURES] = {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    [LEAD] = {"lead", {{"牵头", "lead"}}, ZR_TYPE_COUNT, 0},
    [WORK] = {"work", {{"加权负荷", "work"}}, ZR_TYPE_REAL, 2},
    [PER] = {"measures_per", {{"措施÷能力", "measures per"}}, ZR_TYPE_REAL, 2},
    [EXPECTED] = {"allowed", {{"按能力应担", "its share"}}, ZR_TYPE_REAL, 1},
    [OVER] = {"over", {{"超出", "over"}}, ZR_TYPE_FLAG, 0},
    [BY] = {"by", {{"超出多少", "by"}}, ZR_TYPE_REAL, 1},
    [ADJUSTED] = {"adjusted", {{"校正 p 值", "adjusted p"}}, ZR_TYPE_REAL, 4},
    [CANDIDATES] = {"candidates", {{"可能是", "may be"}}, ZR_TYPE_TEXT, 0},
};

static const zr_term kinds[] = {{"unit", {{"单位", "unit"}}},
                                {"sector", {{"条线", "sector"}}},
                                {"place", {{"地方", "place"}}},
                                {"unknown", {{"图中没有", "not in the graph"}}},
                                {"ambiguous", {{"不止一个", "several"}}},
                                {NULL, {{NULL, NULL}}}};

static void put_load(zr_frame *frame, const zr_capacity *item)
{
    double load = item->leads ? item->lead : item->measures;
    zr_frame_count(frame, MEASURES, item->measures);
    zr_frame_count(frame, LEAD, item->lead);
    zr_frame_real(frame, WORK, item->work);
    zr_frame_real(frame, PER, load / item->amount);
    if (!item->judged)
        return;
    zr_frame_real(frame, EXPECTED, item->expected);
    zr_frame_flag(frame, OVER, item->over);
    if (item->over)
        zr_frame_real(frame, BY, load - item->expected);
    if (!item->limit)
        zr_frame_real(frame, ADJUSTED, item->adjusted);
}

static void put_row(zr_frame *frame, const zr_capacity *item, const zr_graph *graph)
{
    zr_frame_row(frame);
    zr_frame_text(frame, NAME, item->name);
    zr_frame_text(frame, OF, zr_span_of(kinds[item->of].key));
    if (item->of == ZR_CAPACITY_UNIT)
        zr_frame_text(frame, ID, graph->units[item->unit].id);
    if (item->of == ZR_CAPACITY_SECTOR)
        zr_frame_text(frame, ID, item->sector);
    if (item->of == ZR_CAPACITY_PLACE)
        zr_frame_text(frame, ID, graph->places[item->place].code);
    zr_frame_real(frame, AMOUNT, item->amount);
    if (item->measure.size)
        zr_frame_text(frame, MEASURE, item->measure);
    if (item->of <= ZR_CAPACITY_PLACE)
        put_load(frame, item);
    if (item->candidates.size)
        zr_frame_text(frame, CANDIDATES, item->candidates);
}

static void put_notes(zr_frame *frame, const zr_capacities *capacities)
{
    uint32_t unmatched = 0, over = 0;
    for (uint32_t i = 0; i < capacities->count; i++) {
        unmatched += capacities->items[i].of > ZR_CAPACITY_PLACE;
        over += capacities->items[i].over;
    }
    zr_table_count(frame, "over", zr_bilingual("超出能力的", "over capacity"), over);
    zr_table_count(frame, "unmatched", zr_bilingual("没有对上的行", "rows that match nothing"), unmatched);
    zr_table_words(
        frame, "rule", zr_bilingual("判断", "judged by"),
        zr_bilingual(
            "计量为项（措施）或牵头的是上限；其他（人、工时…）按能力份额：措施按各行能力之比随机落下，"
            "二项分布上尾，BH 校正 < 0.05",
            "amounts of measures or leads are limits; all others (people, hours …) by share: measures "
            "fall to rows in proportion to the amounts, upper tail of the binomial, BH < 0.05"));
}

zr_status zr_capacities_frame(zr_frame **out, const zr_capacities *capacities, const zr_graph *graph,
                              zr_error *err)
{
    zr_status status =
        zr_frame_new(out, "capacity", zr_bilingual("负荷与能力", "load and capacity"), columns, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, OF, kinds);
    for (uint32_t i = 0; i < capacities->count; i++)
        put_row(*out, &capacities->items[i], graph);
    put_notes(*out, capacities);
    return zr_table_end(out, err);
}
