/* The words that verbs of duties are made of. */
#ifndef ZEREN_DOCUMENT_DUTIES_VERB_WORDS_H
#define ZEREN_DOCUMENT_DUTIES_VERB_WORDS_H

#include "document/duties_words.h"

enum zr_verb_word {
    ZR_VERB_LEAD,
    ZR_VERB_SUPPORT,
    ZR_VERB_RESPONSIBLE,
    ZR_VERB_SOFT_LEAD,
    ZR_VERB_SOFT_SUPPORT,
    ZR_VERB_TOGETHER, /* support, unless those who do a thing together are all who do it */
    ZR_VERB_SOFT_GUIDE,
    ZR_VERB_BACKING, /* support, unless it is the object of 负责 */
    ZR_VERB_SOFT,
    ZR_VERB_MANNER,
    ZR_VERB_OBJECT,
    ZR_VERB_LINK
};

extern const zr_words_table zr_verb_words;

#endif
