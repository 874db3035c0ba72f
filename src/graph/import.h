/* Two-mode data from the files of other programs, put together: nodes and ties as they are met → graph.
 *
 *     import_graphml.c, import_gexf.c, import_json.c, import_pajek.c, import_dl.c   a format → nodes and ties
 *     import.c         nodes and ties, as they are met
 *     import_relations.c  several relations in one file
 *     import_modes.c   which of the two modes a node is of
 *     import_rows.c    the graph of all
 *     import_tell.c    which format a text is
 *     one_mode.c       one mode → two
 *     square.c         tables and lists of one mode → nodes and ties
 *
 * A node may be named by a tie before it is said itself. The first failure stays; later calls do nothing. */
#ifndef ZEREN_GRAPH_IMPORT_H
#define ZEREN_GRAPH_IMPORT_H

#include "graph/store.h"

typedef enum zr_side_said { ZR_SIDE_UNSAID, ZR_SIDE_FIRST, ZR_SIDE_SECOND } zr_side_said;

/* What a file says of a node; spans are in the store. Empty where it says nothing. */
typedef struct zr_import_node {
    zr_span id;    /* unique in the file; what ties name it by */
    zr_span name;  /* by which the graph knows it; the id where it is empty */
    zr_span label; /* what to show: a unit's name, a measure's title */
    zr_span title, full_name, place, sector, document, kind;
    zr_side_said mode; /* named in words: first mode units, second measures */
    zr_side_said side; /* numbered: igraph's `type`, NetworkX' `bipartite`, Pajek's first n */
    bool defined;
    uint32_t line;
} zr_import_node;

typedef struct zr_import_tie {
    uint32_t a, b;
    zr_role role;
    bool first;
    bool both_ways;    /* of one-mode data: without direction */
    bool one_way;      /* says that it has one, whatever is said of all ties */
    double weight;     /* 1 where the file gives none */
    uint32_t relation; /* of several in a file */
    uint32_t line;
} zr_import_tie;

typedef struct zr_import {
    const zr_reading *reading;
    zr_span text;
    zr_graph_store *store;
    zr_table ids[2]; /* of one namespace or, in hypergraphs, of two */
    zr_import_node *nodes;
    zr_import_tie *ties;
    size_t node_count, node_room, tie_count, tie_room;
    zr_span *relations; /* their names, in the store; each is a document where there are several */
    size_t relation_count;
    bool one_mode;   /* the format says so */
    bool undirected; /* what it says of all its ties */
    bool turned;     /* ties are measures now (one_mode.c) … */
    bool has_arcs;   /* … with direction */
    size_t loops;    /* left out */
    zr_span sides;   /* names of two columns that share no node; empty: they do */
    zr_error *err;
    zr_status status;
} zr_import;

/* "line 12: …"; both languages take the same value after the words, or NULL. */
void zr_import_fail(zr_import *import, zr_status status, uint32_t line, const char *zh, const char *en,
                    zr_span value);

/* The node of an id, met before or new; ZR_NONE when it failed. */
uint32_t zr_import_meet(zr_import *import, int space, zr_span id, uint32_t line);
/* The same for a node's own element: refuses one that was said before. */
uint32_t zr_import_say(zr_import *import, int space, zr_span id, uint32_t line);

/* Takes what an attribute of a node says; attributes that nobody knows are passed over. */
void zr_import_node_says(zr_import *import, uint32_t node, zr_span key, zr_span value);
/* The same for a tie: role, weight, first. */
void zr_import_tie_says(zr_import *import, zr_import_tie *tie, zr_span key, zr_span value);
void zr_import_add(zr_import *import, const zr_import_tie *tie);

/* Names of relations: those that the file gives, made unique, or the file's own with a number; one at least.
 * Refuses more than `rows` of all and `columns` of each may say in a file of this size. */
void zr_import_relations(zr_import *import, uint32_t rows, uint32_t columns);
/* Of two modes: what several relations share of the second mode becomes one node for each of them. */
void zr_import_spread(zr_import *import);

/* Has anything failed so far, memory of the store included? */
bool zr_import_failed(zr_import *import);

/* The steps of zr_import_finish: modes from what nodes and ties say, refusing a tie within one; then rows. */
void zr_import_modes(zr_import *import);
void zr_import_rows(zr_import *import);

/* What is read → graph. Every tie must go from one mode to the other. O(all · log). */
zr_status zr_import_finish(zr_graph **out, zr_import *import);

/* Is it, or is it wanted to be, data of one mode: units tied to units? */
bool zr_import_is_one_mode(const zr_import *import);
/* One mode → two: every tie becomes a measure that its two ends answer for. O(ties · log). */
void zr_import_turn(zr_import *import);
/* A table or list of one mode → nodes and ties; false where the table is none, or not wanted to be. */
bool zr_import_square(zr_import *import);

/* ZR_NOT_PLAIN: a table or list of one mode; nothing comes out, and no failure, where it is none. */
zr_status zr_import_read(zr_graph **out, const zr_reading *reading, zr_plain kind, zr_error *err);
/* Gives back all that was read. */
zr_status zr_import_drop(zr_import *import);

void zr_import_graphml(zr_import *import);
void zr_import_gexf(zr_import *import);
void zr_import_json(zr_import *import);
void zr_import_pajek(zr_import *import);
void zr_import_dl(zr_import *import);

/* --- shared with plain.c --- */

/* A new unit by what a table or file calls it: "450000/自治区科技厅" and "-/name" are ids, other names get
 * "-/". `*id` is what must be unique. NULL when memory was refused. */
zr_graph_unit *zr_import_unit(zr_graph_store *store, zr_table *places, zr_span name, zr_span *id);

/* The weight to keep of a tie: 0 where it is what its role weighs anyhow. */
double zr_import_weight(zr_role role, bool first, double weight);

/* The one document that a file is, or one of several, by its id. */
void zr_import_document(zr_graph_store *store, const zr_reading *reading, zr_span id);

bool zr_is_unit_word(zr_span word);
bool zr_is_measure_word(zr_span word);

#endif
