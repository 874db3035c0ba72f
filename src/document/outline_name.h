/* The names of plans: as titles over several lines, and as a notice quotes them. */
#ifndef ZEREN_DOCUMENT_OUTLINE_NAME_H
#define ZEREN_DOCUMENT_OUTLINE_NAME_H

#include "document/outline_front.h"

/* What the notice sends out: 《…》 of 关于印发《…》的通知, or of the sentence …印发给你们. At most
 * ZR_FRONT_NAMES, clean; returns how many. */
uint32_t zr_names_sent(zr_span names[ZR_FRONT_NAMES], zr_span text, const zr_scan *scan,
                       const zr_front *front, zr_arena *arena);

/* 关于印发…的通知 → what it sends out, else empty. */
zr_span zr_title_inside(zr_span full_title);

/* The line of the title that sends out what `title` tells, as a collection does that names itself above the
 * papers it prints: 某政策汇编：某措施, and below it 某局关于印发《某措施》的通知. Else its own first line.
 */
uint32_t zr_title_sent_below(zr_span text, const zr_scan *scan, zr_lines title, uint32_t limit, zr_span words,
                             zr_arena *arena);

/* The title without .docx, .pdf …: pages print the names of files. */
zr_span zr_without_file_ending(zr_span title);

/* A clean title without the number that a collection puts before it and the date in brackets behind it. */
zr_span zr_title_trim(zr_span title);

#endif
