#include "units/tail_classes.h"

#include "base/words.h"

#include <string.h>

/* What rooms of a hospital, a university, a bureau are classed by. */
static const char *const classes[] = {
    "临床", "医技", "医辅",     "医疗",     "护理", "门诊", "职能",     "行政",     "后勤", "业务", "综合",
    "管理", "机关", "行政后勤", "行政职能", "党群", "党政", "教学",     "科研",     "教辅", "教研", "直属",
    "内设", "附属", "辅助",     "技术",     "生产", "经营", "职能管理", "临床医技", "行业", "监管", NULL};

/* Bytes of 各, 各有关, 局机关各. */
static size_t set_size(zr_span name)
{
    static const char *const wide[] = {"有关", "相关", NULL};
    static const char each[] = "各";
    enum { OWNER = 18 };
    size_t at = zr_span_find(zr_span_cut(name, 0, OWNER + strlen(each)), zr_span_of(each), 0);
    if (at == SIZE_MAX)
        return zr_starts_any(name, wide);
    at += strlen(each);
    return at + zr_starts_any(zr_behind(name, at), wide);
}

bool zr_begins_classes(zr_span name)
{
    size_t set = set_size(name);
    return set && zr_equals_any(zr_behind(name, set), classes);
}

bool zr_is_class_of_rooms(const zr_context *context, zr_span name, zr_span first)
{
    (void)context;
    return name.data == first.data ? zr_begins_classes(name) : zr_equals_any(name, classes);
}

size_t zr_head_of_classes(const zr_context *context, zr_span first)
{
    (void)context;
    return set_size(first);
}

zr_span zr_classes_tail(const zr_context *context, zr_span last, zr_span first)
{
    static const char *const rooms[] = {"科室", "处室", "股室", "部室", "部门", "单位",
                                        "机构", "院系", "科",   "处",   NULL};
    (void)context, (void)first;
    size_t size = zr_ends_any(last, rooms);
    bool whole = size && zr_equals_any(zr_without_last(last, size), classes);
    return whole ? zr_behind(last, last.size - size) : (zr_span){0};
}
