/* The words that lists leave out of names. */
#include "graph/whole_name.h"

#include "base/words.h"

bool zr_is_whole_name(zr_span whole, zr_span name)
{
    static const char *const levels[] = {
        "省",     "市",     "县",         "区",   "州",   "盟",   "旗",   "镇",   "乡",   "自治区",
        "自治州", "自治县", "新区",       "省委", "市委", "县委", "区委", "州委", "盟委", "旗委",
        "镇党委", "乡党委", "自治区党委", "省级", "市级", "县级", "区级", NULL};
    size_t more = whole.size - name.size;
    return whole.size > name.size && zr_span_equal(zr_behind(whole, more), name) &&
           zr_equals_any(zr_span_cut(whole, 0, more), levels);
}
