/* The words of a note in brackets, looked at before they are read: could they assign? */
#ifndef ZEREN_DOCUMENT_DUTIES_NOTE_WORDS_H
#define ZEREN_DOCUMENT_DUTIES_NOTE_WORDS_H

#include "document/duties_deeds.h"

/* How far a note is looked at for a label; what it may weigh that tells of deeds. */
enum { ZR_NOTE_PEEK = 90, ZR_NOTE_SHARED = 360 };

/* Cheap: a colon near the start, or an end like a verb's or a body's; a tail may stand behind it. */
bool zr_note_may_assign(zr_span inside);

/* 含技工院校, 以下简称…: how remarks begin. */
bool zr_note_is_remark(zr_span inside);

/* 甲局受理、乙局复核: what short notes without a label may be made of. */
zr_sharing zr_note_shares(zr_span inside);

/* 市教育局2025年10月, 市教育局 第三季度 */
bool zr_note_is_dated_body(zr_span text);

#endif
