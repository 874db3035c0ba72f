/* Who is told to do something in a clause, and the words behind them that say so. */
#ifndef ZEREN_DOCUMENT_DUTIES_TOLD_H
#define ZEREN_DOCUMENT_DUTIES_TOLD_H

#include "document/duties_verbs.h"
#include "zeren/document.h"

enum { ZR_SUBJECT_MOST = 360 }; /* bytes of a list of names in a sentence */

typedef struct zr_subject {
    size_t start, end; /* a list of names */
    size_t behind;     /* first byte behind the words that were looked at */
    zr_role role;
    bool parted;                 /* from its verb, by a colon or a comma */
    size_t with_start, with_end; /* of 甲会同乙: 乙; 0, 0: nobody */
} zr_subject;

/* May the words at `at` stand behind a subject: one that tells it, or a time before it (6月底前|完成整改)? */
bool zr_told_at(zr_span text, size_t at);

/* Could the words at `at` tell those who are named in [start, at) to do something? Not the 督查 of
 * 市政府|督查室. */
bool zr_told_may_begin(zr_span text, size_t start, size_t at);

/* The bytes of 要, 应当, 须 and the like at `at`; 0: none stands there. */
size_t zr_told_modal(zr_span text, size_t at);

/* Of those with an adverb, which no name ends in: 也要, 都应. */
size_t zr_worded_modal(zr_span text, size_t at);

/* Do the words behind the subject tell it to do something? Then its role, its company and how far they go are
 * set. `stop` is the end of its clause, `text` that of its sentence; `beside`: another subject stands before
 * it. */
bool zr_told_read(zr_subject *subject, zr_span text, size_t stop, bool beside);

/* The same where a mark stands before the verb, at `subject->behind`: 县公安局：负责…. */
bool zr_told_parted(zr_subject *subject, zr_span text);

/* 统筹建立, 统筹使用: an adverb to the verb behind it, no lead over others. */
bool zr_plans_for_verb(zr_span text, size_t at, zr_verb verb);

/* 配合|不够, 推进|缓慢: the verb before `at` tells what went wrong, not what to do. */
bool zr_tells_fault(zr_span text, size_t at);

/* Where the clause at `at` ends: at its comma or semicolon, or with the text. */
size_t zr_clause_end(zr_span text, size_t at);

/* The clause at `at`, as far as it is looked at: one without a mark may be as long as the text. */
zr_span zr_clause_at(zr_span text, size_t at);

/* 牵头制定了办法: they did already. */
bool zr_tells_done(zr_span clause);

/* 由公安机关|依法处罚: what becomes of those who break a rule is no work of a plan. */
bool zr_told_to_punish(zr_span text, size_t start, size_t end);

#endif
