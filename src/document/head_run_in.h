/* What a text that has lost its line breaks says of itself: title, number and signature run in with the rest.
 *
 *     某市人民政府办公室关于做好春耕的通知某政办发〔2024〕5号各区县人民政府：为…。某市人民政府办公室2024年3月1日（此件公开发布）…
 */
#ifndef ZEREN_DOCUMENT_HEAD_RUN_IN_H
#define ZEREN_DOCUMENT_HEAD_RUN_IN_H

#include "base/arena.h"
#include "document/outline_line.h"
#include "document/outline_signature.h"

/* Clean words; empty: the text does not say so. */
typedef struct zr_run_in {
    zr_span title, number;
    zr_signature signature; /* of a covering notice */
} zr_run_in;

/* 某市人民政府 2026年3月10日 in the words from `from` on: the issuer of the title once more, behind it, and a
 * day. O(1). */
zr_signature zr_signed_again(zr_span text, zr_span issuer, size_t from);

/* Nothing of a text whose first line is none too long for a title. `limit` is where the first item begins.
 * O(1). */
zr_run_in zr_run_in_read(zr_span text, size_t limit, zr_arena *arena);

#endif
