/* The day on which a letter was written, where nobody signs above it, as the title says who writes:
 *
 *     …请认真贯彻落实。                  附件：1.任务分解表
 *     2021年5月12日                           2.考核办法
 *     （此件公开发布）                   2021年5月12日
 */
#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"
#include "document/head_reader.h"

/* Does what a letter is signed below end in this line: its last sentence, or its list of annexes? `annexes`:
 * is that list open above it? */
static bool ends_letter(zr_span line, bool annexes)
{
    static const char *const stops[] = {"。", "！", "。）", "。)", NULL};
    return line.size && (annexes || zr_ends_any(line, stops));
}

/* （某局负责） or 责任单位：某局 closes the last task: the day below it is the paper's where it is the last
 * line of all but its remarks, as the last of a column of days says when a task is due. */
static bool ends_task(zr_span line)
{
    static const char *const closes[] = {"）", ")", "】", "〕", "]", NULL};
    size_t length;
    return zr_ends_any(line, closes) || zr_duty_label_read(line, 0, 0, &length, NULL).kind == ZR_LABEL_ROLE;
}

/* 附件：1.…, and the entries below it. */
static bool lists_annexes(zr_span line, bool above)
{
    if (zr_line_may_be_annex(line)) {
        zr_line_class class = zr_line_class_alone(line);
        return class == ZR_CLASS_ANNEX_LIST || class == ZR_CLASS_ANNEX_TITLE;
    }
    return above && ((line.data[0] >= '1' && line.data[0] <= '9') || zr_span_starts(line, "《"));
}

/* What stands below such a day: an annex, the plan's title or its 一、, the end; no cell of a table, no more
 * words. */
static bool is_below(zr_span line)
{
    zr_label label = zr_label_read(line);
    if (zr_label_opens_body(&label))
        return true;
    switch (zr_line_class_alone(line)) {
    case ZR_CLASS_EMPTY:
    case ZR_CLASS_META:
    case ZR_CLASS_REMARK:
    case ZR_CLASS_ANNEX:
    case ZR_CLASS_ANNEX_TITLE:
    case ZR_CLASS_CONTACT:
    case ZR_CLASS_COPY:
    case ZR_CLASS_FOOT:
    case ZR_CLASS_TITLE:
        return true;
    default:
        return false;
    }
}

/* What stands below the last line of a paper: its end, a remark, its annexes. */
static bool is_foot(zr_span line)
{
    switch (zr_line_class_alone(line)) {
    case ZR_CLASS_EMPTY:
    case ZR_CLASS_META:
    case ZR_CLASS_REMARK:
    case ZR_CLASS_ANNEX:
    case ZR_CLASS_CONTACT:
    case ZR_CLASS_COPY:
    case ZR_CLASS_FOOT:
        return true;
    default:
        return false;
    }
}

static bool is_day(zr_span line)
{
    return zr_line_may_be_date(line) && zr_line_is_date(line) && zr_holds(line, "年") &&
           zr_span_ends(line, "日");
}

/* The next line with words at or behind `*at`, which goes behind it; empty: none. */
static zr_span next_line(zr_span text, size_t *at)
{
    zr_span line = {0};
    while (*at < text.size && !line.size) {
        size_t end = zr_line_end(text, *at, text.size);
        line = zr_span_trim(zr_span_cut(text, *at, end));
        if (zr_line_is_empty(line))
            line = (zr_span){0};
        *at = end + 1;
    }
    return line;
}

/* Where a letter begins: 各县人民政府： above the title of what it sends, where it has lost its own. */
static size_t letter_start(const zr_head_reader *at)
{
    for (uint32_t i = 0; i < at->lines.count && at->lines.line[i].start < at->front->title_at; i++) {
        if (zr_line_may_name_recipients(zr_head_line_at(at, i)) &&
            zr_head_line_class(at, i) == ZR_CLASS_RECIPIENTS)
            return at->lines.line[i].start;
    }
    return at->front->title_at;
}

void zr_head_read_lone_date(zr_head_reader *at)
{
    bool annexes = false, days = false;
    zr_span above = {0};
    size_t from = letter_start(at);
    for (zr_span line = next_line(at->text, &from); line.size && !at->out->date[0];) {
        zr_span below = next_line(at->text, &from);
        size_t start = (size_t)(line.data - at->text.data);
        if (is_day(line)) {
            bool signs = (ends_letter(above, annexes) && is_below(below)) ||
                         (!days && ends_task(above) && is_foot(below));
            uint32_t node = signs ? zr_outline_at(at->outline, start) : ZR_NONE;
            if (signs && (node == ZR_NONE || at->outline->nodes[node].kind != ZR_NODE_ROW))
                zr_head_keep_date(at, line, start);
            days = true;
        }
        annexes = lists_annexes(line, annexes);
        above = line;
        line = below;
    }
}
