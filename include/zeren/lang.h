/* The two languages of user-facing words. The data stays in the documents' own words. */
#ifndef ZEREN_LANG_H
#define ZEREN_LANG_H

typedef enum zr_lang { ZR_ZH, ZR_EN } zr_lang;

/* Words in both languages, indexed by zr_lang. */
typedef struct zr_words {
    const char *in[2];
} zr_words;

#endif
