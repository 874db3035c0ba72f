#include "units/usual_zone.h"

#include "base/words.h"

#include <string.h>

static const char *const zones[] = {"高新区",     "高新技术产业开发区",
                                    "经开区",     "经济技术开发区",
                                    "经济开发区", "开发区",
                                    "综保区",     "综合保税区",
                                    "保税区",     "度假区",
                                    "工业园区",   "旅游度假区",
                                    "空港区",     "临港区",
                                    "自贸区",     "出口加工区",
                                    NULL};

bool zr_is_usual_zone(zr_span name)
{
    return zr_equals_any(name, zones);
}

size_t zr_usual_zone_size(zr_span name)
{
    return zr_longest_any(name, zones);
}

bool zr_is_usual_zone_stem(zr_span name)
{
    bool is = false;
    for (size_t i = 0; zones[i] && !is; i++)
        is = zr_span_equal(name, zr_without_last(zr_span_of(zones[i]), strlen("区")));
    return is;
}

bool zr_ends_as_usual_zone(zr_span name)
{
    bool ends = false;
    for (size_t i = 0; zones[i] && !ends; i++) {
        zr_span stem = zr_without_last(zr_span_of(zones[i]), strlen("区"));
        ends = name.size >= stem.size && zr_span_equal(zr_behind(name, name.size - stem.size), stem);
    }
    return ends;
}
