/* What one name means by itself, said in a place: body, place, functional line. */
#ifndef ZEREN_UNITS_SENSE_H
#define ZEREN_UNITS_SENSE_H

#include "units/prefix.h"

/* How a name was understood; the first that fits decides. */
typedef enum zr_way {
    ZR_WAY_NONE,       /* not at all */
    ZR_WAY_LISTED,     /* a line of units.tsv or of the user's file */
    ZR_WAY_COLLECTIVE, /* words that denote a set of bodies */
    ZR_WAY_FORM,       /* a form of sectors.tsv, behind a prefix or alone */
    ZR_WAY_PLACE,      /* a place for its government: 官渡区 */
    ZR_WAY_OFFICE,     /* an office inside a known body: 市政府办金融科 */
    ZR_WAY_PATTERN,    /* it begins or ends as a form says: *大学 */
    ZR_WAY_STEM,       /* it begins with the stem of a line: 科技和工业信息化局 */
    ZR_WAY_ENDING,     /* a known form behind a name of its own: 宁东市场监管局 */
    ZR_WAY_HOST        /* an office of the department that issues the document: 稽查局 */
} zr_way;

/* What the issuer governs, where the tables of places do not have it (domain.h). */
typedef enum zr_domain {
    ZR_DOMAIN_NONE,
    ZR_DOMAIN_TOWNSHIP,
    ZR_DOMAIN_ZONE,
    ZR_DOMAIN_CORPS,
    ZR_DOMAIN_REGIMENT, /* of the Corps */
    ZR_DOMAIN_COUNTY    /* that is no more, or not yet in the tables */
} zr_domain;

enum { ZR_HOST_WORDS = 5 };

/* The department that issues a document: 安徽省住房城乡建设厅. Its offices are named without it. */
typedef struct zr_host {
    uint32_t sector;    /* or ZR_NONE: a government or a Party committee issues it */
    zr_span body, full; /* its canonical and its full name */
    bool institution; /* a university, a hospital, a company: all that it names without a prefix is its own */
    zr_domain domain;
    zr_span words[ZR_HOST_WORDS]; /* what the domain is called: 徐霞客镇, 镇 */
    zr_span brief;                /* 徐霞客; empty: it is no town */
} zr_host;

/* Where names are said. */
typedef struct zr_context {
    const zr_lexicon *lexicon;
    zr_arena *arena;
    uint32_t seat; /* division, or ZR_NONE */
    zr_host host;
    bool prints_all;      /* the document prints the prefix before nearly every name */
    bool bare_bureaus;    /* 科技局, never 市科技局, where no name before it tells a level */
    bool prints_host;     /* 厅 before nearly every office of it */
    bool lists_by_commas; /* it separates the names of its lists with ，, hardly any with 、 */
    bool names_offices;   /* the document names offices of the department that issues it: 法规处 */
    struct zr_book *book; /* where what was worked out of names in this context is kept; NULL: nowhere */
} zr_context;

/* Does the name that the mark stands before belong to the list of the one before it? */
static inline bool zr_lists_on(const zr_context *context, zr_joint joint)
{
    return joint == ZR_ENUM || joint == ZR_AND || (joint == ZR_COMMA && context->lists_by_commas);
}

typedef struct zr_sense {
    zr_span name; /* spelled (spell.h) */
    zr_prefix prefix;
    zr_way way;
    uint32_t form; /* of ZR_WAY_FORM, ZR_WAY_OFFICE, ZR_WAY_PATTERN; or ZR_NONE */
    size_t zone; /* bytes of the zone that begins it, where a body of one is named: 高新区 of 高新区财政局 */
    size_t form_end; /* of ZR_WAY_OFFICE: where the body's name ends */
    uint32_t listed; /* of ZR_WAY_LISTED: index in special */
    uint32_t place, rivals;
    uint32_t sector;
    bool collective;
    zr_span canonical, full_name;
    const zr_span *members; /* what a set stands for; filled by who asks for it (zr_sense_find_members) */
    uint32_t member_count;
    zr_words reason; /* written by who asks for it (sense_reason.h) */
    uint32_t noted;  /* its doubts have been put down for this document (book.h) */
} zr_sense;

/* Is it of that line? */
static inline bool zr_is_sector(const zr_sense *sense, const char *id)
{
    return zr_sector_is(sense->sector, id);
}

/* Understands a name; never fails but for memory (arena->failed). O(size). */
zr_sense zr_sense_of(const zr_context *context, zr_span name);

/* Nothing tells which body it is: not in any table, or 管委会 alone where no zone issues the document. */
bool zr_sense_is_unknown(const zr_context *context, const zr_sense *sense);

/* Fills form, way, place, sector where a form of sectors.tsv is the name: alone, behind a level's word or a
 * place (sense_body.c). False: it is none. */
bool zr_sense_by_form(const zr_context *context, zr_sense *sense);
/* … where it begins, ends or goes on as a form says, or begins with a stem (sense_part.c). */
bool zr_sense_by_part(const zr_context *context, zr_sense *sense);

/* The form of sectors.tsv that a name without prefix is, plain or the Party's; or ZR_NONE. */
uint32_t zr_sense_bare_form(const zr_context *context, zr_span name, bool party_first);

/* Where a form said without prefix belongs: the seat or what is above it, as its levels say. */
uint32_t zr_sense_place_of_form(const zr_context *context, uint32_t form);

/* An office of the host, said without it: 法规处, 厅法规处, 省局人事处, 办公室. `own`: where its own name
 * begins, behind 厅 or 省局 (sense_host.c). */
bool zr_sense_is_hosts(const zr_context *context, const zr_sense *sense, size_t *own);

/* One name for a room of an institution that has it only once: 党委宣传部 for 宣传部, 纪委 for 纪委机关. The
 * Party's own 办公室 is no other's. */
zr_span zr_room_of_host(const zr_context *context, zr_span room);

/* Told by a line of the user's file, not by the built-in table. */
bool zr_sense_is_users(const zr_lexicon *lexicon, const zr_sense *sense);

/* Fills canonical and full_name (sense_words.c). */
void zr_sense_write(const zr_context *context, zr_sense *sense);

/* Words that denote a set of bodies: 各…, 有关部门, 县区政府, 组织部门, 成员单位 … `seat` decides whether
 * 区政府 is the seat's own. */
bool zr_is_collective(const zr_lexicon *lexicon, zr_span name, uint32_t seat);
/* Its functional line where the words name one: 各在温高校, 财政部门; or ZR_NONE. */
uint32_t zr_collective_sector(const zr_lexicon *lexicon, zr_span name);

/* 区县政府, 市州: levels said together, with what governs them or without. */
bool zr_is_levels(const zr_lexicon *lexicon, zr_span name);

/* One name for one set, however it is printed: 各县（市、区）政府 for 县区, 各有关部门 for 相关部门. In the
 * arena or part of the name. */
zr_span zr_collective_write(const zr_context *context, const zr_sense *sense);

/* Fills members: those listed, else those of the divisions that the words mean. O(divisions in the place). */
void zr_sense_find_members(const zr_context *context, zr_sense *sense);

/* The place whose set it is: 各地级以上市 said in a city are its province's. */
uint32_t zr_collective_place(const zr_lexicon *lexicon, zr_span name, uint32_t place);

/* Length of the levels said together (县（市、区）, 市州) that begin the text, or 0. */
size_t zr_joined_levels(const zr_lexicon *lexicon, zr_span text);
/* … or of a level by itself. */
size_t zr_levels_size(const zr_lexicon *lexicon, zr_span text);

/* The longest tail form (*大学) that ends the text; or ZR_NONE. */
uint32_t zr_tail_form(const zr_lexicon *lexicon, zr_span text);
/* … and of the longest head form (国网*) that begins it. */
uint32_t zr_head_form(const zr_lexicon *lexicon, zr_span text);
/* The sector of the longest stem that begins the text; or ZR_NONE. */
uint32_t zr_stem_sector(const zr_lexicon *lexicon, zr_span text, size_t *size);

#endif
