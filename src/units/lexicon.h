/* Everything that names are looked up in: the compiled tables, hashed, and what a user's file adds. */
#ifndef ZEREN_UNITS_LEXICON_H
#define ZEREN_UNITS_LEXICON_H

#include "base/arena.h"
#include "base/table.h"
#include "units/shelf.h"
#include "units/tables.h"
#include "units/vocabulary.h"

#include <string.h>

/* One spelling of a place: full (温州市) or brief (温州). Homonyms are chained by `next`. */
typedef struct zr_place_name {
    uint32_t division, next;
    bool full;
} zr_place_name;

/* A form with ~, written out for one level's word: 团市委. */
typedef struct zr_worded {
    uint32_t form;
    zr_span word;
} zr_worded;

/* A line of units.tsv or of a user's file. Lines of one name are chained by `next`, the user's first. */
typedef struct zr_special {
    zr_span name;    /* as it stands in the line: the canonical one */
    zr_span key;     /* that name, or one of the others of the line */
    uint32_t place;  /* or ZR_NONE: decided as for any name */
    uint32_t sector; /* or ZR_NONE */
    bool has_kind, collective;
    const zr_span *members;
    uint32_t member_count;
    uint32_t next;
    unsigned long line; /* of its file, from 1 */
} zr_special;

enum { ZR_PLACE_BITS = 1 << 16, ZR_PLACE_SLOTS = 1 << 14 };

struct zr_lexicon {
    zr_arena arena;
    zr_table forms[ZR_FORM_BOTH + 1]; /* by kind: text → first form; the rest by next_form */
    uint32_t *next_form;
    zr_table worded; /* 团市委 → index in words */
    zr_worded *words;
    uint32_t word_count;
    zr_table places; /* 温州 → first index in place_names */
    zr_place_name *place_names;
    uint32_t place_name_count;
    uint8_t place_starts[ZR_PLACE_BITS / 8]; /* bits: hashes of the first two characters of places' names */
    uint16_t place_sizes[ZR_PLACE_SLOTS];    /* by other bits of them: bit n for names of n characters */
    zr_vocabulary vocabulary;
    zr_table stems;    /* 科技 → sector */
    zr_table specials; /* name or alias → first index in special */
    zr_special *special;
    size_t special_count, special_capacity;
    size_t table_specials; /* of units.tsv; those of a --units file stand behind them */
    zr_shelf *shelf;        /* of its own; not part of what is looked up */
    struct zr_hosts *hosts; /* likewise */
    size_t longest_form, longest_tail, longest_head, longest_place, longest_stem; /* bytes */
};

/* Reads lines of units.tsv's form into the lexicon. */
zr_status zr_lexicon_read(zr_lexicon *lexicon, zr_span text, const char *name, zr_error *err);

/* The form of a kind spelled `text`, of the tiers wanted if there is one, else of any; or ZR_NONE. O(size).
 */
uint32_t zr_lexicon_form(const zr_lexicon *lexicon, zr_form_kind kind, zr_span text, unsigned tiers);

/* Of two characters of three bytes: six bytes, as two words that overlap. */
static inline uint32_t zr_start_hash(const char *text)
{
    uint32_t first, second;
    memcpy(&first, text, sizeof first);
    memcpy(&second, text + 2, sizeof second);
    uint64_t both = (uint64_t)first << 32 ^ second;
    return (uint32_t)(both * 0x9E3779B97F4A7C15u >> 32);
}

static inline size_t zr_start_bit(uint32_t hash)
{
    return (hash >> 16) % ZR_PLACE_BITS;
}

/* False tells that no name of a place begins with the six bytes at `text`. */
static inline bool zr_lexicon_place_may_stand(const zr_lexicon *lexicon, const char *text)
{
    size_t bit = zr_start_bit(zr_start_hash(text));
    return lexicon->place_starts[bit / 8] >> bit % 8 & 1;
}

/* False tells that no name of a place begins the text. */
static inline bool zr_lexicon_place_may_begin(const zr_lexicon *lexicon, zr_span text)
{
    return text.size >= 6 && zr_lexicon_place_may_stand(lexicon, text.data);
}

uint32_t zr_lexicon_place_from(const zr_lexicon *lexicon, zr_span text, size_t *size);

/* The longest name of a place that begins `text`: index in place_names, or ZR_NONE. O(1): names are bounded;
 * most texts begin none and are told at once. */
static inline uint32_t zr_lexicon_place_at(const zr_lexicon *lexicon, zr_span text, size_t *size)
{
    return zr_lexicon_place_may_begin(lexicon, text) ? zr_lexicon_place_from(lexicon, text, size) : ZR_NONE;
}

#endif
