/* Where the last item of a plan ends: before a paragraph that asks something of everybody. */
#include "document/shape_end.h"

#include "base/words.h"
#include "document/duties_words.h"

/* 工作要求：各单位…: without the label. */
static zr_span behind_label(zr_span line)
{
    static const char *const labels[] = {"工作要求：", "有关要求：", "相关要求：",
                                         "报送要求：", "要求：",     NULL};
    return zr_behind(line, zr_starts_any(line, labels));
}

/* 各单位要于每季度末前报送进展, 请各县区认真落实, 以上任务各部门要…: of everybody who reads it. */
static bool asks_everybody(zr_span line)
{
    enum { REACH = 90 };
    static const char *const heads[] = {"各", "请各", "要求各", "望各", "请你们", "上述", "以上", "同时，各"};
    static const char *const bodies[] = {"单位", "部门", "区",   "县",   "市",   "镇", "乡",
                                         "街道", "地",   "科室", "处室", "学校", NULL};
    static const char *const asks[] = {"要", "应", "须", "请", "于", "务必", "认真", "按时", "每", NULL};
    line = behind_label(zr_span_trim(line));
    zr_span words = zr_span_cut(line, 0, line.size < REACH ? line.size : REACH);
    return zr_longest_at(heads, sizeof heads / sizeof *heads, words, 0) && zr_holds_any(words, bodies) &&
           zr_holds_any(words, asks) && zr_span_ends(line, "。");
}

bool zr_asks_readers(zr_span text, size_t at, bool limit)
{
    static const char *const asks[] = {"请各",   "请你",   "请有关", "请相关", "请责任", "望各",
                                       "希望各", "要求各", "以上各", "上述各", NULL};
    zr_span line = zr_behind(text, at);
    return zr_starts_any(line, asks) || (limit && zr_span_starts(line, "各"));
}

/* Is there a line in [from, at) that holds words? */
static bool holds_words(zr_span text, size_t from, size_t at)
{
    return zr_span_trim(zr_span_cut(text, from, at)).size > 0;
}

size_t zr_last_item_end(const zr_outline *outline, uint32_t node, zr_span text)
{
    const zr_node *item = &outline->nodes[node];
    if (!zr_ends_plan(outline, node) || item->kind != ZR_NODE_ITEM || item->end > text.size)
        return item->end;
    size_t body = item->heading ? zr_line_end(text, item->body, item->end) : item->body;
    for (size_t at = zr_line_end(text, item->body, item->end); at < item->end;) {
        size_t start = at + 1, end = zr_line_end(text, start, item->end);
        if (start < item->end && asks_everybody(zr_span_cut(text, start, end)) && holds_words(text, body, at))
            return at;
        at = end;
    }
    return item->end;
}
