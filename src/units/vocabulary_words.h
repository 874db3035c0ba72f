/* The lists of the vocabulary, with the flag that each gives its words. */
#ifndef ZEREN_UNITS_VOCABULARY_WORDS_H
#define ZEREN_UNITS_VOCABULARY_WORDS_H

#include "units/vocabulary.h"

typedef struct zr_vocabulary_list {
    const char *const *words; /* the last is NULL */
    unsigned flag;
} zr_vocabulary_list;

extern const zr_vocabulary_list zr_vocabulary_lists[];
extern const size_t zr_vocabulary_list_count;

#endif
