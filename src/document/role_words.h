/* What a unit does in a role, in words that people read. */
#ifndef ZEREN_DOCUMENT_ROLE_WORDS_H
#define ZEREN_DOCUMENT_ROLE_WORDS_H

#include "zeren/document.h"
#include "zeren/frame.h"

/* For cells that name a role, by zr_role; behind them "first": 列首位, first-listed. */
extern const zr_term zr_role_terms[];

/* 牵头, leads. */
static inline zr_words zr_role_does(zr_role role)
{
    return zr_role_terms[role].words;
}

/* 列首位, first-listed: leads by convention. */
static inline zr_words zr_role_first(void)
{
    return zr_role_terms[ZR_GUIDE + 1].words;
}

#endif
