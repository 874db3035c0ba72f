/* An imprint at the end of a text or behind it: who issued it, and when. */
#include "document/head_issuer.h"
#include "document/head_reader.h"
#include "document/outline_page.h"
#include "document/outline_title.h"

/* The last of the lines that says 某局2026年3月17日发布。 */
static void find_imprint(zr_head_reader *at)
{
    for (uint32_t i = at->lines.count; i-- > 0 && !at->out->date[0];) {
        if (zr_span_find(zr_head_line_at(at, i), zr_span_of("日"), 0) == SIZE_MAX)
            continue; /* as most lines */
        zr_signature imprint = zr_imprint_read(zr_title_clean(zr_head_line_at(at, i), at->arena));
        if (!imprint.date.size)
            continue;
        zr_head_keep_date(at, imprint.date, at->lines.line[i].start);
        zr_span issuer = zr_issuer_of_imprint(imprint.issuer);
        if (!at->out->issuer_count && zr_issuer_is_body(issuer))
            zr_head_keep_issuer(at, issuer);
    }
}

void zr_head_read_imprint(zr_head_reader *at)
{
    size_t end = at->outline->body_end;
    zr_head_lines_last(&at->lines, at->text, at->outline->body_start, end);
    find_imprint(at);
    zr_head_lines_first(&at->lines, at->text, end, at->text.size);
    find_imprint(at);
}
