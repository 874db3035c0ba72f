/* One map being made: what is drawn from, what is drawn on, and what stands around the drawing. */
#ifndef ZEREN_RENDER_JOB_H
#define ZEREN_RENDER_JOB_H

#include "render/scene.h"
#include "zeren/map.h"

/* One entry of the legend. */
typedef enum zr_sign {
    ZR_SIGN_DISC,
    ZR_SIGN_RING,
    ZR_SIGN_LINE,
    ZR_SIGN_CELL,
    ZR_SIGN_AREA,
    ZR_SIGN_BAR
} zr_sign;
typedef struct zr_key {
    zr_sign sign;
    zr_colour fill, stroke;
    double size;  /* radius of a disc, pen of a line; 0: usual */
    double share; /* of a ring or bar that is strong */
    zr_dash dash;
    zr_span text;
} zr_key;

/* The scale of areas, drawn beside the legend: circles for up to three values, 0 for none. */
typedef struct zr_sizes {
    double scale;      /* radius of 1 */
    uint32_t value[3]; /* falling */
    zr_span text;
} zr_sizes;

#define ZR_KEYS 24
#define ZR_REMARKS 8

/* The colour of a place. Places inside another one that a document is from share its colour. */
typedef struct zr_hues {
    uint32_t *rank;  /* graph->place_count, and one more for "no place": rank of the hue */
    uint32_t *place; /* count: the place that stands for the rank, or ZR_NONE */
    uint32_t count;
} zr_hues;

/* A map's builder draws the body of one page with its left upper corner at (0, 0) and says how large it is;
 * the sheet puts title, legend, remarks and sources around it. */
typedef struct zr_job {
    const zr_graph *graph;
    const zr_map_options *options;
    const zr_map_kind *kind;
    const zr_incidence *incidence;
    zr_hues hues;
    uint32_t hues_used;   /* bits: ranks (up to ZR_HUES: the rest) that the page shows; 0: all */
    bool *documents_used; /* by document; NULL: those of the incidence */
    zr_scene *scene;
    zr_arena *arena;
    uint32_t page, pages; /* asked for, from 0; how many there are: the builder says (default 1) */
    double width, height; /* of the body: the builder says */
    zr_span heading;      /* behind the map's own title, or empty */
    zr_span facts;        /* the line under the title */
    zr_key keys[ZR_KEYS];
    uint32_t key_count;
    zr_sizes sizes;
    zr_span remarks[ZR_REMARKS]; /* what was left out or joined */
    uint32_t remark_count;
} zr_job;

typedef zr_status zr_build(zr_job *job, zr_error *err);
zr_build zr_build_load, zr_build_duties, zr_build_sectors, zr_build_heat, zr_build_leads, zr_build_compare,
    zr_build_org, zr_build_ego;

/* How a kind of map is made. */
struct zr_map_maker {
    zr_build *build;
    bool unowned; /* also shows measures that nobody answers for */
};

const char *zr_job_say(const zr_job *job, const char *zh, const char *en);
bool zr_job_zh(const zr_job *job);
void zr_job_key(zr_job *job, zr_key key);
void zr_job_key_words(zr_job *job, zr_key key, const char *zh, const char *en);
void zr_job_remark(zr_job *job, zr_span remark);
/* A body of one sentence, where there is nothing to draw. */
void zr_job_empty(zr_job *job, const char *zh, const char *en);
/* One key for each place that has a colour and is used, and one for the rest. */
void zr_job_place_keys(zr_job *job, zr_sign sign);
/* The colour that signs of the legend have: of the first place shown, so that a map of one place has it too.
 */
zr_hue zr_job_key_hue(const zr_job *job);
void zr_job_use_hue(zr_job *job, uint32_t rank);
/* What a ring's dark parts mean; only those that occur. */
void zr_job_ring_keys(zr_job *job, bool stated, bool first);
void zr_job_collective_key(zr_job *job, zr_sign sign);
/* What a sign says of a role, and a line as duties of this role are drawn; `first`: leads by the first-listed
 * convention. */
void zr_job_key_of_role(zr_job *job, zr_key key, zr_role role, bool first);
void zr_job_role_key(zr_job *job, zr_role role, bool first);

/* Colours for the places of the incidence's units, most loaded first, ties by code. */
bool zr_hues_find(zr_job *job);
zr_hue zr_job_hue(const zr_job *job, uint32_t unit);
uint32_t zr_job_hue_rank(const zr_job *job, uint32_t place);

/* "5 份文件 · 80 项措施 · 75 个单位 · 379 条责任" of an incidence. */
zr_span zr_job_facts(zr_job *job, const zr_incidence *incidence);
/* The sector's name in the map's language; "-" and unknown ids in words. */
zr_span zr_sector_name(zr_job *job, zr_span id);
/* A unit's name in lines; 自治区 stands alone on the first where that costs no line more. */
zr_lines zr_name_wrap(zr_job *job, zr_span name, double size, bool bold, double width, uint32_t most);
/* What is shown, for headings: the title of a single document, else its places. */
zr_span zr_job_scope(zr_job *job);
/* A document's title, or its id where it has none. */
zr_span zr_document_name(const zr_job *job, uint32_t document);
/* 广西壮族自治区、潜江市、温州市 (up to four). */
zr_span zr_job_places(zr_job *job);
zr_span zr_unit_name(const zr_job *job, uint32_t unit);
/* The selection cut by sectors instead of units; the caller frees it. */
zr_status zr_job_sectors(zr_incidence **out, const zr_job *job, zr_error *err);
/* How many documents have a measure in it. */
uint32_t zr_job_documents(const zr_job *job, const zr_incidence *incidence);
zr_role zr_strongest_role(unsigned roles); /* of role bits; ZR_GUIDE for none */
/* id for SVG and links: "u12". */
const char *zr_job_id(zr_job *job, const char *letter, uint32_t number);

/* All pages of a map as a scene: `job` holds graph, options, kind, and an empty scene with its arena. What
 * the scene's marks point to lives in the arena and the graph. */
zr_status zr_map_compose(zr_job *job, zr_error *err);

/* Title, legend, remarks and sources around the body, whose marks begin at `first`; the page's upper edge is
 * at `top`. Gives the height of the page; `*width` is its width. */
double zr_sheet_frame(zr_job *job, size_t first, double top, double *width);

#endif
