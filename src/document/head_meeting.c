/* The day of minutes, where no other is told. */
#include "base/words.h"
#include "document/date.h"
#include "document/head_reader.h"

void zr_head_read_meeting(zr_head_reader *at)
{
    static const char *const keys[] = {"会议时间", "时间", "会议日期", NULL};
    if (at->out->date[0] || !zr_holds(at->out->full_title, "纪要"))
        return;
    size_t from = at->front->title_at;
    size_t end = at->outline->node_count > 1 ? at->outline->nodes[1].start : at->text.size;
    zr_head_lines_first(&at->lines, at->text, from < end ? from : 0, end);
    zr_span field = zr_head_lines_field(&at->lines, at->text, keys);
    if (field.size)
        zr_head_keep_date(at, field, (size_t)(field.data - at->text.data));
    for (uint32_t i = 0; i < at->lines.count && !at->out->date[0]; i++) {
        if (zr_date_read(zr_head_line_at(at, i)).day)
            zr_head_keep_date(at, zr_head_line_at(at, i), at->lines.line[i].start);
    }
}
