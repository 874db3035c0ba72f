/* The tables of graphs/ as the build compiles them in (tools/embed_tables.c). */
#ifndef ZEREN_UNITS_TABLES_H
#define ZEREN_UNITS_TABLES_H

#include "base/words.h"
#include "zeren/units.h"

/* How a form of sectors.tsv meets a name. */
typedef enum zr_form_kind {
    ZR_FORM_PLAIN, /* 科技局: whole, behind a prefix or alone */
    ZR_FORM_PARTY, /* 党/组织部: behind the Party's prefix, 市委组织部 */
    ZR_FORM_PLACE, /* @海关: behind the name of a place, 南宁海关 */
    ZR_FORM_FULL,  /* @@政府: behind the full name of a place; only as the canonical form of its body */
    ZR_FORM_WORD,  /* 团~委: with the level's word in it, 团市委 */
    ZR_FORM_HEAD,  /* 国网*: begins so */
    ZR_FORM_TAIL,  /* *大学: ends so */
    ZR_FORM_BOTH   /* 国家统计局*总队: begins and ends so */
} zr_form_kind;

/* Which column of sectors.tsv a place reads its names in: bits 1 << column. */
typedef enum zr_tier {
    ZR_TIER_CENTRAL,
    ZR_TIER_PROVINCE,
    ZR_TIER_CITY,
    ZR_TIER_COUNTY,
    ZR_TIER_MUNICIPALITY
} zr_tier;

/* One spelling of one body. */
typedef struct zr_form {
    zr_span text;
    uint16_t body;
    uint8_t kind;  /* zr_form_kind */
    uint8_t tiers; /* bits 1 << zr_tier */
} zr_form;

/* What can be one unit in a place: its spellings are the forms with its number; `form` is the canonical one.
 */
typedef struct zr_body {
    uint16_t sector;
    uint16_t form;
} zr_body;

/* Behind the divisions of today stand the same under names that they bore before (监利县, now 监利市), each
 * with the code of today and the level of then. A document of then is of such a row: 县 is the place, not
 * what is above it. */
extern const zr_division zr_table_divisions[];
extern const uint32_t zr_table_division_count; /* of today */
extern const uint32_t zr_table_former_count;
extern const uint32_t zr_table_today[]; /* of each former name, in this order: the division of today */
extern const zr_sector zr_table_sectors[];
extern const uint32_t zr_table_sector_count;
extern const zr_body zr_table_bodies[];
extern const zr_form zr_table_forms[];
extern const uint32_t zr_table_form_count;
extern const char *const zr_table_units; /* units.tsv as it is */
extern const size_t zr_table_units_size;

/* The division that holds all others. */
enum { ZR_CENTRE = 0 };

static inline uint32_t zr_form_sector(uint32_t form)
{
    return zr_table_bodies[zr_table_forms[form].body].sector;
}

/* The spelling that a body is called by. */
static inline const zr_form *zr_form_canonical(uint32_t form)
{
    return &zr_table_forms[zr_table_bodies[zr_table_forms[form].body].form];
}

/* The divisions of today and, behind them, their former names. */
static inline uint32_t zr_place_count(void)
{
    return zr_table_division_count + zr_table_former_count;
}

static inline bool zr_is_former(uint32_t place)
{
    return place != ZR_NONE && place >= zr_table_division_count;
}

/* The division that it is today, whatever it is called. */
static inline uint32_t zr_place_today(uint32_t place)
{
    return zr_is_former(place) ? zr_table_today[place - zr_table_division_count] : place;
}

/* Said only of the centre: 科技部. */
static inline bool zr_form_is_central(uint32_t form)
{
    return zr_table_forms[form].tiers == 1u << ZR_TIER_CENTRAL;
}

/* Is it the line of that id, or of one of these (the list ends with NULL)? False of ZR_NONE, as below. */
static inline bool zr_sector_is(uint32_t sector, const char *id)
{
    return sector != ZR_NONE && zr_span_equal(zr_table_sectors[sector].id, zr_span_of(id));
}
static inline bool zr_sector_is_any(uint32_t sector, const char *const *ids)
{
    return sector != ZR_NONE && zr_equals_any(zr_table_sectors[sector].id, ids);
}

/* Is it a line of that branch (government, vertical, internal …), or of one of these? */
static inline bool zr_sector_is_of(uint32_t sector, const char *branch)
{
    return sector != ZR_NONE && zr_span_equal(zr_table_sectors[sector].branch, zr_span_of(branch));
}
static inline bool zr_sector_is_of_any(uint32_t sector, const char *const *branches)
{
    return sector != ZR_NONE && zr_equals_any(zr_table_sectors[sector].branch, branches);
}

/* 办公室, 法规处: of no line of their own. */
static inline bool zr_sector_is_internal(uint32_t sector)
{
    return zr_sector_is_of(sector, "internal");
}

#endif
