/* What a body does with a paper or a matter, behind its name: 市司法局起草、市财政局会签. Such words stand
 * for its role where names are listed; in sentences they would tell of much that is no duty. */
#ifndef ZEREN_DOCUMENT_DUTIES_DEEDS_H
#define ZEREN_DOCUMENT_DUTIES_DEEDS_H

#include "document/duties_verbs.h"

typedef struct zr_deed {
    size_t at;     /* where the body's name ends and the deed begins */
    size_t behind; /* where another name begins (甲局起草后由|乙局印发), or the end */
    zr_verb verb;
} zr_deed;

/* In the item text[start, end) of a list: a body and a deed that takes the rest of it. False: there is none.
 * O(size). */
bool zr_deed_find(zr_deed *out, zr_span text, size_t start, size_t end);

/* 市财政局|安排资金: where a label or a column asks for bodies, who sees to the money; elsewhere it may be a
 * remark. Such words are none of its name. O(size). */
bool zr_deed_pays(zr_deed *out, zr_span text, size_t start, size_t end);

/* The same where none is found, of whatever words stand behind the body, a few characters of them. */
bool zr_deed_any(zr_deed *out, zr_span text, size_t start, size_t end);

/* What of a stretch is made of bodies and their deeds. */
typedef enum zr_sharing {
    ZR_SHARES_NOTHING,
    ZR_SHARES_ONE, /* bodies, and what one of them does: 市财政局安排资金 */
    ZR_SHARES_OUT  /* what two and more do: 甲局受理、乙局复核 */
} zr_sharing;
zr_sharing zr_deeds_share(zr_span words);

/* Do the words at `at` end the name that begins at `start`: 协 of 政协办, 督 of 目督办, 组织 of 行业组织?
 * They begin no verb. */
bool zr_ends_name(zr_span clause, size_t start, size_t at);

bool zr_deeds_sorted(void);

/* 市督查室|对各单位落实情况: behind a body, what the verb is about; not 市委对外联络办. Where it begins, or
 * `end`. O(end - start). */
size_t zr_object_begin(zr_span text, size_t start, size_t end);

#endif
