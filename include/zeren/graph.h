/* The two-mode graph: measures on one side, units on the other, every edge a duty with its role and its
 * words.
 *
 * A zr_graph is plain tables that refer to one another by index. All strings
 * live in it and are NUL-terminated behind their span. It is built once and
 * then only read; one zr_graph_free() gives everything back. */
#ifndef ZEREN_GRAPH_H
#define ZEREN_GRAPH_H

#include "zeren/document.h"
#include "zeren/error.h"
#include "zeren/finding.h"
#include "zeren/sink.h"
#include "zeren/source.h"
#include "zeren/units.h"

typedef struct zr_graph_document {
    zr_span id, source, title, number, date, sha256; /* number and date may be empty (null in the file) */
    const zr_span *issuers;
    uint32_t issuer_count;
    uint32_t place; /* index in places, or ZR_NONE */
} zr_graph_document;

typedef struct zr_graph_place {
    zr_span code, name;
    zr_level level;
} zr_graph_place;

typedef struct zr_graph_unit {
    zr_span id;   /* "450000/自治区科技厅": place code or "-", slash, canonical name */
    zr_span name; /* the name understood that is used most, ties by byte order */
    zr_span full_name;
    bool collective;
    uint32_t place;       /* or ZR_NONE */
    zr_span sector;       /* id, or empty */
    const zr_span *names; /* every surface, by byte order */
    uint32_t name_count;
    const zr_span *members; /* of a collective: the bodies that it stands for, where that is known */
    uint32_t member_count;
} zr_graph_unit;

typedef struct zr_graph_measure {
    zr_span id; /* "000_5524d213dd2d8b2b#7": document and running number of its measures from 1 */
    uint32_t document;
    uint32_t parent;         /* measure, or ZR_NONE */
    zr_span label, title;    /* label may be empty (null in the file) */
    const zr_span *sections; /* outermost first */
    uint32_t section_count;
    zr_kind kind;
    bool exempt; /* need not name anybody: of a closing section or a law's articles, or where a table tells
                    who answers. In the file only if so */
    uint32_t line;
    uint32_t page, paragraph; /* of a PDF, of a docx; else 0, and not in the file */
    size_t start, end;
    const zr_deadline *deadlines;
    uint32_t deadline_count;
    const zr_target *targets;
    uint32_t target_count;
} zr_graph_measure;

typedef struct zr_duty {
    uint32_t measure, unit;
    zr_role role;
    zr_basis basis;
    bool first; /* first of a plain list of two or more, and no lead in words, here or on the
                   heading above: the lead by convention */
    bool unled; /* the document says that its list, without a stated lead, has none. In the file only if so */
    double weight; /* of plain two-mode data with values; 0: by its role. In the file only if there is one */
    uint32_t rank; /* place in its list, from 1 */
    uint32_t expression;            /* counted in the document from 1 */
    zr_span name, surface, alias;   /* alias may be empty */
    uint32_t line, page, paragraph; /* where `start` is */
    size_t start, end;
} zr_duty;

typedef struct zr_finding {
    zr_code code;
    uint32_t document; /* or ZR_NONE */
    uint32_t measure;  /* or ZR_NONE */
    uint32_t line, page, paragraph;
    size_t start, end;
    zr_span detail, quote; /* the words in question; the line they stand in, shortened to 120 characters */
    zr_span reason[2];     /* by zr_lang: why a file was not read (ZR_F_UNREAD_FILE); else empty */
} zr_finding;

typedef struct zr_graph {
    const zr_graph_document *documents; /* in the order given */
    const zr_graph_place *places;       /* by code */
    const zr_graph_unit *units;         /* by id */
    const zr_graph_measure *measures;   /* by document, then place in it */
    const zr_duty *duties;              /* by document, expression, then place in it, then measure */
    const zr_finding *findings;         /* by document, start, code */
    uint32_t document_count, place_count, unit_count, measure_count, duty_count, finding_count;
    struct zr_graph_store *store; /* owns all of the above; private */
} zr_graph;

/* How plain data is read: two modes, or one (units tied to units). */
typedef enum zr_network_kind {
    ZR_NETWORK_TOLD, /* by content */
    ZR_NETWORK_TWO_MODE,
    ZR_NETWORK_ONE_MODE,   /* with direction unless all ties go both ways */
    ZR_NETWORK_DIRECTED,   /* one mode */
    ZR_NETWORK_UNDIRECTED, /* one mode; the larger of two values counts, as UCINET symmetrises */
} zr_network_kind;

/* One document read, ready to be joined into a graph. `id` is the file's name without its ending. */
typedef struct zr_reading {
    zr_span id, path;
    const zr_source *source;
    const zr_document *document;
    const zr_names *names;
    zr_network_kind network; /* of plain data */
    bool transposed;         /* one-mode data: every arc the other way round */
} zr_reading;

/* Joins readings (borrowed; strings are copied). Units of the same place and canonical name become one.
 * A second document with an id already taken gets "~2", "~3" … O(all of it · log units). */
ZR_API zr_status zr_graph_build(zr_graph **out, const zr_reading *readings, uint32_t count, zr_error *err);
ZR_API void zr_graph_free(zr_graph *graph);

/* One graph of several (borrowed; strings are copied), as if their documents had been read together: units
 * and places of one id become one, documents (and measures) whose id is taken get "~2", "~3" … O(all of it ·
 * log duties). */
ZR_API zr_status zr_graph_join(zr_graph **out, const zr_graph *const *graphs, uint32_t count, zr_error *err);

/* A file that was not read, and why, by zr_lang: in both languages or not at all. */
typedef struct zr_unread_file {
    zr_span path, reason[2];
} zr_unread_file;

/* A graph of findings alone (ZR_F_UNREAD_FILE), one for each file in its order, to be joined to the graph of
 * the files that were read; `count` 0 gives an empty one. Paths and reasons are copied. `*out` is NULL where
 * it fails, for want of memory alone. O(bytes of them). */
ZR_API zr_status zr_graph_of_unread(zr_graph **out, const zr_unread_file *files, uint32_t count,
                                    zr_error *err);

/* The graph file. Reading refuses other formats and versions, dangling references and bytes that are not
 * JSON, saying where; unknown keys are passed over. Writing then reading gives an equal graph, and reading
 * then writing the same bytes. Several ndjson files put one behind the other are joined. */
ZR_API zr_status zr_graph_read(zr_graph **out, zr_span json, zr_error *err);
ZR_API zr_status zr_graph_write(const zr_graph *graph, bool ndjson, zr_put *put, void *sink, zr_error *err);

/* Plain two-mode data, as researchers keep it: a table of ties (a measure, a unit, perhaps a role or a weight
 * in a row), an incidence table (units in rows, measures in columns, with names or without), and the formats
 * of other programs: GraphML, GEXF, JSON (JGF, HIF, node-link), Pajek, UCINET DL. */
typedef enum zr_plain {
    ZR_NOT_PLAIN,
    ZR_PLAIN_TIES,
    ZR_PLAIN_TABLE,
    ZR_PLAIN_GRAPHML,
    ZR_PLAIN_JSON,
    ZR_PLAIN_PAJEK,
    ZR_PLAIN_DL,
    ZR_PLAIN_GEXF
} zr_plain;

/* The formats of other programs alone, told by the first bytes of a file. A node's mode is what `mode` says
 * (unit, measure, actor, event …), else its number in `bipartite` or `type`: 0 and false are units, 1 and
 * true measures. A file that says neither of any node is a one-mode network. */
ZR_API zr_plain zr_exchange_tell(zr_span bytes);

/* Rows of one width, two cells or more, as programs write tables, where nothing else is known of them: a
 * person may have written them, with words of duties in them; or a head in Latin letters above short cells
 * says that a program did. */
typedef enum zr_plain_grid { ZR_GRID_NONE, ZR_GRID_EVEN, ZR_GRID_OF_PROGRAM } zr_plain_grid;
/* Told by the first lines, never by a file name. Commas, semicolons or tabs; quotes as in RFC 4180. Where a
 * kind of network is named, a table of numbers is one however broken it is: reading says what does not fit.
 * `grid`, unless NULL, tells what is left to know of a text that is none. */
ZR_API zr_plain zr_plain_tell(zr_span text, zr_network_kind network, zr_plain_grid *grid);
/* One document whose measures are the columns and whose units ("-/name") are the rows, with basis `label`;
 * duties have weights where cells are not 0 or 1. Takes id, path, source and network of the reading.
 * ZR_BAD_INPUT with line and cell of what does not fit. O(size).
 *
 * Lists of ties: units and measures by the columns' names (unit, actor, source …; measure, event, target …).
 * Where no name is known the first column is of units, as rows of incidence tables are, the second of
 * measures, a third one of weights or roles; a first row is then one of names when its third cell is no
 * value or, of two columns, when none of its cells comes again. A finding says so.
 *
 * One-mode networks: a square table whose rows and columns have the same names in the same order (or none,
 * the same numbers on both sides of an empty diagonal), a list with columns from and to (or source and
 * target, when a name stands in both), formats of other programs that say so or say no mode. Every tie
 * becomes a measure of kind `tie`: its tail leads and its head is responsible with the tie's value; without
 * direction both are responsible. So the projection onto units, by the products of weights, is the network
 * itself. A finding says what was read; loops are left out; ties that come twice add up.
 *
 * Several relations in a file of UCINET DL (nm) are a document each, called as the relation is. */
ZR_API zr_status zr_graph_read_plain(zr_graph **out, const zr_reading *reading, zr_error *err);

/* Row of an id (a place: its code), or ZR_NONE. O(log rows) for places and units, O(documents) for documents,
 * O(documents + places from that which its number names) for measures; O(measures) where there is none: one
 * question at a time. */
ZR_API uint32_t zr_graph_find_document(const zr_graph *graph, zr_span id);
ZR_API uint32_t zr_graph_find_place(const zr_graph *graph, zr_span code);
ZR_API uint32_t zr_graph_find_unit(const zr_graph *graph, zr_span id);
ZR_API uint32_t zr_graph_find_measure(const zr_graph *graph, zr_span id);

/* The measures of a document are rows [*first, *first + count); returns the count. O(log measures). */
ZR_API uint32_t zr_graph_measures_of(const zr_graph *graph, uint32_t document, uint32_t *first);

/* Whether the place `code` is `above` or lies in it: GB/T 2260 codes nest by pairs of digits, "000000" holds
 * all. */
ZR_API bool zr_place_within(zr_span code, zr_span above);

/* Writes true to unowned[m] for every measure m (room for measure_count) that asks for something (task,
 * safeguard; not a closing section under 组织实施 or 保障措施 that is meant for all) and has no duty itself,
 * in a measure above it or in one below it. O(measures + duties). */
ZR_API void zr_graph_unowned(const zr_graph *graph, bool *unowned);

#endif
