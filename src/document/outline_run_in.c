/* Texts that have lost their line breaks: where the numbering begins in the lines of the front. */
#include "document/outline_front.h"

/* …任务清单|1．修缮渡口。…2． in a line that holds a whole text: a 1 behind a word, and a 2 to come. */
static bool opens_run(const zr_scan *scan, size_t index)
{
    const zr_mark *mark = &scan->marks[index];
    zr_style style = mark->label.style;
    bool runs = style == ZR_STYLE_DOT || style == ZR_STYLE_ROUND || style == ZR_STYLE_COMMA;
    if (!runs || mark->label.number != 1 || !scan->lines[mark->line].whole)
        return false;
    size_t next = index + 1;
    while (next < scan->mark_count && scan->marks[next].label.style != style)
        next++;
    return next < scan->mark_count && scan->marks[next].line == mark->line &&
           scan->marks[next].label.number == 2;
}

void zr_front_keep_numbering(zr_front *out, const zr_scan *scan)
{
    for (size_t i = 0; i < scan->mark_count; i++) {
        const zr_mark *mark = &scan->marks[i];
        if (mark->line >= out->body)
            return;
        bool opens = mark->place != ZR_PLACE_PLAIN && zr_label_opens_body(&mark->label);
        if (!opens && !opens_run(scan, i))
            continue;
        if (scan->marks[scan->mark_count - 1].line < out->body) {
            out->body = mark->line;
            out->mark = (uint32_t)i;
        }
        return;
    }
}
