/* Lines of their own that begin with a role and the body that has it:
 *
 *     牵头市水利局                 牵头  市水利局、市财政局
 *     配合市财政局、市审计局       配合  各县区 */
#include "base/words.h"
#include "document/duties_called.h"
#include "document/duties_plain.h"

enum { LONGEST = 900 };

static bool begins_called(zr_hunt *hunt, size_t start, size_t end, bool first)
{
    enum { PEEK = 180 };
    zr_duty_label label;
    zr_clean head =
        zr_clean_make(hunt->text, start, start + PEEK < end ? start + PEEK : end, hunt->pool->arena);
    return head.text.size && zr_called_at(&head, 0, head.text.size, first, &label);
}

/* Such lines in a row from the one at `start` on: the end of the last, or 0. */
static size_t lines_end(zr_hunt *hunt, size_t start, size_t most)
{
    size_t end = zr_line_end(hunt->text, start, most);
    if (end - start > LONGEST || !begins_called(hunt, start, end, true))
        return 0;
    while (end < most) {
        size_t next = end + 1, stop = zr_line_end(hunt->text, next, most);
        zr_span words = zr_span_trim(zr_span_cut(hunt->text, next, stop));
        if (!words.size || stop - start > LONGEST ||
            !begins_called(hunt, (size_t)(words.data - hunt->text.data), stop, false))
            break;
        end = stop;
    }
    return end;
}

size_t zr_called_lines_find(zr_hunt *hunt, uint32_t index, size_t start, size_t most)
{
    size_t end = lines_end(hunt, start, most);
    if (!end)
        return 0;
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_LABEL);
    zr_read_stretch(&reading, 0, clean.text.size);
    if (reading.called && !reading.weak && zr_reading_convinces(&reading)) {
        zr_hunt_keep_for(hunt, &reading, start, end, index);
        return end;
    }
    zr_reading_drop(&reading);
    return 0;
}
