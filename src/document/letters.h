/* What one character may be or begin: a bit for each question that the grammar asks of every character. */
#ifndef ZEREN_DOCUMENT_LETTERS_H
#define ZEREN_DOCUMENT_LETTERS_H

#include "base/seek.h"
#include "base/utf8.h"
#include "document/duties_words.h"

typedef enum zr_letter {
    ZR_L_OPENS = 1u << 0,      /* a bracket of any kind */
    ZR_L_CLOSES = 1u << 1,     /* likewise */
    ZR_L_CLAUSE = 1u << 2,     /* ends a clause: ， ； 。 */
    ZR_L_LISTS = 1u << 3,      /* parts names: 、 ， / and ① before one */
    ZR_L_JOINS = 1u << 4,      /* begins what joins two names: 和 及 会同 */
    ZR_L_ETC = 1u << 5,        /* 等 */
    ZR_L_COLON = 1u << 6,      /* of any width */
    ZR_L_LABEL = 1u << 7,      /* begins a label */
    ZR_L_LABEL_END = 1u << 8,  /* ends one */
    ZR_L_VERB = 1u << 9,       /* begins a verb, a manner or a predicate */
    ZR_L_MANNER = 1u << 10,    /* begins a manner: 按职责 */
    ZR_L_PREDICATE = 1u << 11, /* begins a predicate: 为牵头单位 */
    ZR_L_FOLLOWS = 1u << 12,   /* begins what follows a subject: modals, phrases, verbs */
    ZR_L_STATES = 1u << 13,    /* stands in every statement */
    ZR_L_LIMIT = 1u << 14,     /* begins a time limit */
    ZR_L_INSIDE = 1u << 15,    /* tells what a name is, wherever it stands in it */
    ZR_L_LEVEL = 1u << 16,     /* begins a level of government */
    ZR_L_HALF = 1u << 17,      /* closes a quote or a title */
    ZR_L_STAR = 1u << 18,      /* a sign at a name: * ★ */
    ZR_L_LOOSE = 1u << 19,     /* begins a word before a name that is no part of it */
    ZR_L_SIGN = 1u << 20,      /* decorates a label */
    ZR_L_SENTENCE = 1u << 21,  /* ends a sentence */
    ZR_L_NEXT = 1u << 22,      /* begins what is no more of the sentence before */
    ZR_L_VERB_END = 1u << 23,  /* ends verbs and limits in a note */
    ZR_L_ODD_HEAD = 1u << 24,  /* begins a word that no name begins with */
    ZR_L_EVENT = 1u << 25,     /* begins a sign of words that assign */
    ZR_L_STOPS = 1u << 26,     /* ， 、 。 ； */
    ZR_L_QUANTITY = 1u << 27,  /* a quantity or a time limit is recognised by it */
    ZR_L_NUMBER = 1u << 28,    /* begins a number before a label, as brackets do */
    ZR_L_NUMBERING = 1u << 29, /* begins a label of numbering: 一、 （一） 1. ① */
    ZR_L_SHY = 1u << 30        /* begins one that is often none: 任务一 A. 甲、 */
} zr_letter;

/* Stands in traditional texts; above the bits that an enumerator may have. */
static const uint32_t zr_letter_traditional = 1u << 31;

/* Bits that no ideograph has: a walk for these alone need not look at one. */
enum {
    ZR_L_MARKS = ZR_L_OPENS | ZR_L_CLOSES | ZR_L_CLAUSE | ZR_L_LISTS | ZR_L_COLON | ZR_L_HALF | ZR_L_STAR |
                 ZR_L_SIGN | ZR_L_SENTENCE | ZR_L_NEXT | ZR_L_STOPS | ZR_L_NUMBER
};

/* Bits by character, up to U+FFFF; filled before main. */
extern uint32_t zr_letters[0x10000];

/* The same told more coarsely, in a byte: what is asked again and again of the words that are read. */
typedef enum zr_trait {
    ZR_T_BRACKET = 1u << 0, /* opens or closes */
    ZR_T_CLAUSE = 1u << 1,
    ZR_T_COLON = 1u << 2,
    ZR_T_STATES = 1u << 3,
    ZR_T_LABEL = 1u << 4,
    ZR_T_VERB = 1u << 5,  /* without those that only join two verbs: 、 与 和 */
    ZR_T_ITEM = 1u << 6,  /* ends a name in a list: lists, joins, 等, digits; opens a quote */
    ZR_T_DRESS = 1u << 7, /* stands at or in a name and is none of a plain one: a sign, half a quote, 各 */
} zr_trait;

extern unsigned char zr_traits[0x10000];

/* The traits of each character at its first byte, 0 at its others; `out` has room for ZR_TRAITS_MORE bytes
 * more than the text, which are 0 too. O(size). */
enum { ZR_TRAITS_MORE = 8 };
void zr_traits_fill(unsigned char *out, zr_span text);

/* First place in [at, end) of one of the traits, or `end`. */
static inline size_t zr_traits_find(const unsigned char *traits, size_t at, size_t end, unsigned wanted)
{
    uint64_t bits = wanted * 0x0101010101010101u;
    for (; at < end; at += 8) {
        uint64_t found = zr_utf8_load((const char *)traits + at) & bits;
        if (found) {
            at += zr_lowest_bit(found) / 8;
            break;
        }
    }
    return at < end ? at : end;
}

/* Of the character at `at`; 0 past the end. */
static inline uint32_t zr_letter_at(zr_span text, size_t at)
{
    return zr_letters[zr_char_at(text, at)];
}

/* Of the character that ends at `at`; 0 at the start. */
static inline uint32_t zr_letter_before(zr_span text, size_t at)
{
    return at ? zr_letters[zr_char_at(text, zr_step_back(text, at))] : 0;
}

/* The bits of all characters of the text. */
static inline uint32_t zr_letters_in(zr_span text)
{
    uint32_t letters = 0;
    for (size_t at = 0; at < text.size; at += zr_step(text, at))
        letters |= zr_letter_at(text, at);
    return letters;
}

/* First character at or behind `at` that has one of the bits, or text.size. O(bytes); marks cost a third of
 * others, since ideographs are passed over by their first byte. */
static inline size_t zr_letter_find(zr_span text, size_t at, uint32_t bits)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    bool marks = !(bits & ~(uint32_t)ZR_L_MARKS);
    while (at < text.size) {
        if (marks)
            at += zr_utf8_run(text.data + at, text.size - at);
        while (marks && text.size - at >= 3 && bytes[at] >= 0xE4 && bytes[at] <= 0xE9)
            at += 3;
        if (at >= text.size)
            break;
        unsigned char lead = bytes[at];
        if (lead >= 0xE0 && lead < 0xF0 && text.size - at >= 3) {
            if (zr_letters[zr_utf8_three(bytes + at)] & bits)
                return at;
            at += 3;
        } else if (zr_letter_at(text, at) & bits) {
            return at;
        } else {
            at += zr_step(text, at);
        }
    }
    return at;
}

/* A seeker of all characters that have one of the bits, but for those of whole blocks (ZR_L_SIGN, ZR_L_NUMBER
 * …), and of those in `more`. May be made before main, whether the table above is filled or not. */
void zr_letters_seeker(zr_seeker *out, uint32_t bits, const char *more);

/* Has no ideograph one of ZR_L_MARKS? For the tests. */
bool zr_letters_marks(void);

/* Has every word's first character this bit? For the tests. */
bool zr_letters_begin(uint32_t bit, zr_words_table table);

#endif
