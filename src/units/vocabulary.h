/* The words that names are made of: levels, plural nouns, words for sets. Looked up by hash, never scanned.
 */
#ifndef ZEREN_UNITS_VOCABULARY_H
#define ZEREN_UNITS_VOCABULARY_H

#include "base/table.h"

enum {
    ZR_WORD_LEVEL = 1 << 0,       /* 市, 自治区 */
    ZR_WORD_NO_LEVEL = 1 << 1,    /* 市场 */
    ZR_WORD_PLURAL = 1 << 2,      /* 部门 at the end */
    ZR_WORD_ALONE = 1 << 3,       /* 科研院所 as the whole name */
    ZR_WORD_SET = 1 << 4,         /* 成员单位 at the end */
    ZR_WORD_SOME = 1 << 5,        /* 有关 */
    ZR_WORD_JOINED = 1 << 6,      /* 县（市、区） */
    ZR_WORD_RULER = 1 << 7,       /* 政府（管委会） behind joined levels */
    ZR_WORD_HANDED = 1 << 9,      /* 科研院所 behind 各在温高校、 */
    ZR_WORD_BODY_END = 1 << 10,   /* 局 */
    ZR_WORD_ZONES = 1 << 11,      /* 功能区 before 管委会 */
    ZR_WORD_KIND = 1 << 12,       /* 专业机构 at the end of what is no name */
    ZR_WORD_OFFICE_END = 1 << 14, /* 处 */
    ZR_WORD_OFFICE = 1 << 13,     /* 信息中心, that a department may have as well as a government */
    ZR_WORD_TRADE = 1 << 15       /* 城投, 公交, of which the names of a place's own companies are made */
};

typedef struct zr_vocabulary {
    zr_table table;
    size_t longest;
    /* By a hash of the character that words begin (end) with: their lengths, a bit a character, and flags. */
    uint16_t first[1024], last[1024];
    uint16_t first_flags[1024], last_flags[1024];
    uint16_t second_flags[1024]; /* flags of the words with that second character */
    uint16_t single_flags;       /* those that some word of one character has */
    uint8_t known[2048];         /* bits: hashes of their ends, lengths and flags */
} zr_vocabulary;

void zr_vocabulary_add(zr_vocabulary *words);

/* Is the text a word with this flag? */
bool zr_vocabulary_is(const zr_vocabulary *words, zr_span text, unsigned flag);
/* Bytes of the shortest such word that ends the text, of the longest that begins it; or 0. */
size_t zr_vocabulary_ends(const zr_vocabulary *words, zr_span text, unsigned flag);
size_t zr_vocabulary_starts(const zr_vocabulary *words, zr_span text, unsigned flag);

#endif
