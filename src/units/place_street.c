/* Streets, squares and zones that bear the names of places far away. */
#include "units/place.h"

#include "base/words.h"

bool zr_place_is_of_street(zr_span behind)
{
    static const char *const sides[] = {"东", "西", "南", "北", "中", "一",
                                        "二", "三", "四", "五", "六", NULL};
    static const char *const streets[] = {"路",   "街",   "大道", "大街", "大桥", "广场",
                                          "立交", "高架", "公园", "小区", NULL};
    static const char *const others[] = {"路桥", "路网", "路段", "路政", "路灯",
                                         "路面", "路产", "路况", NULL};
    enum { MOST_SIDES = 2 }; /* 中山北一路 */
    for (int i = 0; i <= MOST_SIDES; i++) {
        if (zr_starts_any(behind, streets))
            return !zr_starts_any(behind, others);
        size_t side = zr_starts_any(behind, sides);
        if (!side)
            break;
        behind = zr_behind(behind, side);
    }
    return false;
}

/* 浦东新区管委会 is Shanghai's in any of its districts. */
static int far_from(uint32_t seat)
{
    uint32_t province = zr_place_above(seat, ZR_PROVINCE);
    return province != ZR_NONE && zr_span_ends(zr_table_divisions[province].name, "市") ? 4 : 3;
}

bool zr_place_is_zone(const zr_found_place *place, zr_span behind, uint32_t seat)
{
    static const char *const boards[] = {"管委会", "管理委员会", NULL};
    const zr_division *division = &zr_table_divisions[place->division];
    if (seat == ZR_NONE || seat == ZR_CENTRE || !place->full || division->level != ZR_COUNTY ||
        !zr_span_ends(division->name, "区"))
        return false;
    int distance = zr_place_distance(place->division, seat);
    return (distance >= far_from(seat) && zr_starts_any(behind, boards)) || (distance > 3 && place->rivals);
}
