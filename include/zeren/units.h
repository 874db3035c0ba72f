/* Names → units: which body a printed name means, in which place, of which functional line. */
#ifndef ZEREN_UNITS_H
#define ZEREN_UNITS_H

#include "zeren/document.h"
#include "zeren/error.h"
#include "zeren/lang.h"
#include "zeren/span.h"

typedef enum zr_level { ZR_CENTRAL, ZR_PROVINCE, ZR_CITY, ZR_COUNTY, ZR_TOWNSHIP, ZR_NO_LEVEL } zr_level;
ZR_API const char *zr_level_name(zr_level level); /* "central" "province" "city" "county" "township" "" */
ZR_API bool zr_level_read(zr_level *out, zr_span name);

/* A division of GB/T 2260. "000000" is the centre (中央). Static: never freed. */
typedef struct zr_division {
    char code[7];
    zr_span name;  /* 广西壮族自治区 */
    zr_span brief; /* 广西 */
    zr_level level;
    uint32_t parent; /* index of the division above, or ZR_NONE */
} zr_division;

/* A functional line (条线) that a unit belongs to in any place. Static. */
typedef struct zr_sector {
    zr_span id;     /* "science" */
    zr_words name;  /* 科技 / science and technology */
    zr_span branch; /* government, party, congress, court, mass, vertical, university, research, enterprise,
                       zone, local … */
} zr_sector;

ZR_API const zr_division *zr_divisions(uint32_t *count); /* by code */
ZR_API uint32_t zr_division_find(zr_span code);          /* index, or ZR_NONE. O(log n) */
/* By code, full or short name, the highest level first; else by a name that it bore before (监利县). That
 * one's index is behind those of zr_divisions, and its row has the code of today; ZR_NONE: there is none. */
ZR_API uint32_t zr_division_named(zr_span name);
/* The division of today into which one of that name was merged (闸北区: 静安区), for those of whom that is
 * known, or ZR_NONE. */
ZR_API uint32_t zr_division_merged(zr_span name);
ZR_API const zr_sector *zr_sectors(uint32_t *count); /* in the order of sectors.tsv */
ZR_API uint32_t zr_sector_find(zr_span id);          /* index, or ZR_NONE */
/* What to show for a sector: its name in that language, of "-" or nothing words for units of none; an id that
 * is in no table is shown as it is. O(sectors). */
ZR_API zr_span zr_sector_label(zr_span id, zr_lang lang);

/* The tables above and what a user adds with --units FILE. Built in a few milliseconds; many documents and
 * threads may share one. */
typedef struct zr_lexicon zr_lexicon;
/* `user` is the text of the file (with tabs or commas between columns, see graphs/README.md), `user_name`
 * what messages call it, NULL: there is none. An odd line fails with its number, a file without a name in it
 * too. */
ZR_API zr_status zr_lexicon_new(zr_lexicon **out, zr_span user, const char *user_name, zr_error *err);
ZR_API void zr_lexicon_free(zr_lexicon *lexicon);
/* The names that a collective stands for, where units.tsv or the user's file says so; else none.
 * O(bodies of that name). */
ZR_API const zr_span *zr_lexicon_members(const zr_lexicon *lexicon, zr_span name, uint32_t place,
                                         uint32_t *count);

/* What else a body is called, by units.tsv and by the user's file: from *at = 0 on each call gives one name
 * more; false behind the last. O(names of the tables). */
ZR_API bool zr_lexicon_other_name(const zr_lexicon *lexicon, zr_span canonical, uint32_t place, size_t *at,
                                  zr_span *name);

/* One name understood. Spans lie in the names, in the document (which must live as long) or are static. A
 * mention may give several (广州、深圳等市政府 is two mentions, 市经信局市新经济委 one mention and two
 * names), never none. */
typedef struct zr_resolved {
    uint32_t mention;
    size_t start, end; /* bytes of the text: the mention's, or its part */
    zr_span surface;   /* as printed, cleaned */
    zr_span name;      /* as a reader understands it inside the document: 自治区党委金融办 */
    zr_span alias;     /* of 区委组织部（人才办）: 人才办; else empty */
    zr_span canonical; /* same body, same canonical: what makes the unit, with the place */
    zr_span full_name; /* 广西壮族自治区科技厅 */
    bool collective;
    bool named_by_user;     /* canonical is what the user's file (--units) calls it: to be shown so */
    uint32_t place;         /* division, or ZR_NONE */
    uint32_t sector;        /* or ZR_NONE */
    const zr_span *members; /* of a collective: the bodies that it stands for, where that is known */
    uint32_t member_count;
    zr_words reason; /* why this place and sector: in full from zr_names_understand, else in short */
} zr_resolved;

/* Where a document's issuer governs, and from which words that was taken. */
typedef struct zr_seat {
    uint32_t place;    /* division, or ZR_NONE */
    size_t start, end; /* the words in the text */
    bool inferred;     /* not in title, issuer or number */
    uint32_t rivals;   /* other places that the words would fit as well */
    uint32_t rival[3]; /* … the first of them */
    uint32_t said; /* the place as the document calls it, for zr_names_understand: 监利县, now 监利市 */
    zr_span name;  /* … by that name; empty: the place is not known. Static */
} zr_seat;

typedef struct zr_names zr_names; /* owns the tables below */

/* Understands every mention of a document. O(mentions + text). */
ZR_API zr_status zr_names_resolve(zr_names **out, const zr_document *document, const zr_lexicon *lexicon,
                                  zr_error *err);
ZR_API void zr_names_free(zr_names *names);
ZR_API const zr_resolved *zr_names_table(const zr_names *names,
                                         uint32_t *count); /* by mention, then place in it */
ZR_API const zr_seat *zr_names_seat(const zr_names *names);
ZR_API const zr_note *zr_names_notes(const zr_names *names, uint32_t *count);

/* One name alone, as `zeren unit` shows it; `place` (a division or ZR_NONE) is where it is said. The result's
 * spans live in `names`, which the caller frees. */
ZR_API zr_status zr_names_understand(zr_names **out, zr_span name, uint32_t place, const zr_lexicon *lexicon,
                                     zr_error *err);

#endif
