/* Everything that names are looked up in: the compiled tables, hashed, and what a user's file adds. */
#ifndef ZEREN_UNITS_LEXICON_H
#define ZEREN_UNITS_LEXICON_H

#include "base/arena.h"
#include "base/table.h"
#include "units/shelf.h"
#include "units/tables.h"
#include "units/vocabulary.h"

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
    uint32_t place;  /* or ZR_NONE: decided as for any name */
    uint32_t sector; /* or ZR_NONE */
    bool has_kind, collective;
    const zr_span *members;
    uint32_t member_count;
    uint32_t next;
} zr_special;

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
    uint8_t place_starts[8192]; /* bits: hashes of the first two characters of any place's name */
    uint16_t place_sizes[4096]; /* by other bits of that hash: bit n for names of n characters */
    zr_vocabulary vocabulary;
    zr_table stems;    /* 科技 → sector */
    zr_table specials; /* name or alias → first index in special */
    zr_special *special;
    size_t special_count, special_capacity;
    zr_shelf *shelf; /* of its own; not part of what is looked up */
    size_t longest_form, longest_tail, longest_head, longest_place, longest_stem; /* bytes */
};

/* Reads lines of units.tsv's form into the lexicon. */
zr_status zr_lexicon_read(zr_lexicon *lexicon, zr_span text, const char *name, zr_error *err);

/* The form of a kind spelled `text`, of the tiers wanted if there is one, else of any; or ZR_NONE. O(size).
 */
uint32_t zr_lexicon_form(const zr_lexicon *lexicon, zr_form_kind kind, zr_span text, unsigned tiers);

/* The longest name of a place that begins `text`: index in place_names, or ZR_NONE. O(1): names are bounded.
 */
uint32_t zr_lexicon_place_at(const zr_lexicon *lexicon, zr_span text, size_t *size);

#endif
