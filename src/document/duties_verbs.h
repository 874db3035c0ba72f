/* Verbs that assign, with what stands around them: 按职责分工负责, 分别牵头, 配合组织落实. */
#ifndef ZEREN_DOCUMENT_DUTIES_VERBS_H
#define ZEREN_DOCUMENT_DUTIES_VERBS_H

#include "zeren/document.h"

/* A run of verbs and their manner. */
typedef struct zr_verb {
    size_t size;       /* bytes; 0: none */
    size_t lead;       /* of them before the first verb: 根据职责|配合 */
    bool core;         /* holds a verb, not only a manner (按职责分工) */
    bool manner;       /* 按职责 stands in it */
    bool strong;       /* 牵头 负责 配合 …: counts inside a sentence too, with an object behind it */
    zr_role role;      /* of those who stand before it */
    uint8_t force;     /* how plainly it says so, 1 to 9 */
    bool together;     /* 协同 stands before its other verbs: 协同负责, 协同推进 */
    uint8_t own_force; /* of these others; 0: there are none */
    zr_role own_role;  /* of those who do it together, where nobody else does it */
} zr_verb;

/* A quick no: by the first two characters, or by the first where more than a word may begin. */
bool zr_verb_may_begin(zr_span text, size_t at);

/* The longest run at `at`. O(size of the run). */
zr_verb zr_verb_read(zr_span text, size_t at);

/* Does a verb begin at `at` that helps another body, whatever stands behind it: 配合; not 支持企业? */
bool zr_verb_helps(zr_span text, size_t at);

/* Does a verb stand in the words that sentences of names and verbs end with? */
bool zr_verbs_hold_last(zr_span words);

bool zr_verbs_sorted(void);

#endif
