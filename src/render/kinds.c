/* The table of maps. Adding one: a builder in a file of its own, a row here. */
#include "render/job.h"

static const zr_map_kind kinds[] = {
    {.name = "load",
     .maker = &(struct zr_map_maker){zr_build_load, false},
     .title = {{"责任负担图", "Who carries the load"}},
     .shows = {{"所有单位：面积是负担，颜色是地区，环是牵头占比，连线是共同承担",
                "all units: area is load, colour place, ring the share led, lines shared measures"}}},
    {.name = "sectors",
     .maker = &(struct zr_map_maker){zr_build_sectors, false},
     .title = {{"条线负担图", "Load by sector"}},
     .shows = {{"条线 × 文件：谁在各份文件中承担多少", "sectors × documents: who carries how much in each"}},
     .parted = true},
    {.name = "duties",
     .maker = &(struct zr_map_maker){zr_build_duties, true},
     .title = {{"责任分工图", "Who answers for what"}},
     .shows = {{"一份文件：章节、措施、责任单位，牵头用粗线",
                "one document: sections, measures, units; bold lines lead"}},
     .one_document = true},
    {.name = "heat",
     .maker = &(struct zr_map_maker){zr_build_heat, false},
     .title = {{"责任矩阵", "Duty matrix"}},
     .shows = {{"单位 × 措施（多份文件时为章节），按角色着色",
                "units × measures (sections of several documents), by role"}}},
    {.name = "leads",
     .maker = &(struct zr_map_maker){zr_build_leads, false},
     .title = {{"牵头关系图", "Who leads for whom"}},
     .shows = {{"牵头单位 → 责任单位，牵头多的在左",
                "leading unit → responsible units, leaders on the left"}}},
    {.name = "compare",
     .maker = &(struct zr_map_maker){zr_build_compare, false},
     .title = {{"对照图", "Side by side"}},
     .shows = {{"一份文件（或一地）一幅小图，同一条线位置相同",
                "a panel a document (or place), each sector at the same spot"}},
     .parted = true},
    {.name = "org",
     .maker = &(struct zr_map_maker){zr_build_org, false},
     .title = {{"单位名录图", "Units by place and branch"}},
     .shows = {{"地区 → 系统（党委、政府、群团、企业…）→ 单位，附负担",
                "place → branch → unit, with load bars"}}},
    {.name = "ego",
     .maker = &(struct zr_map_maker){zr_build_ego, false},
     .title = {{"单位图", "One unit"}},
     .shows = {{"一个单位：它的措施和合作单位", "one unit: its measures and its partners"}},
     .one_unit = true},
};

#define KINDS (sizeof kinds / sizeof *kinds)

const zr_map_kind *zr_map_kinds(uint32_t *count)
{
    *count = KINDS;
    return kinds;
}

const zr_map_kind *zr_map_find(zr_span name)
{
    for (size_t i = 0; i < KINDS; i++) {
        if (zr_span_equal(name, zr_span_of(kinds[i].name)))
            return &kinds[i];
    }
    return NULL;
}
