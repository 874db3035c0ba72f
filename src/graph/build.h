/* Readings → graph: the state, and its parts.
 *
 *     build.c           documents, measures; calls the others for every reading
 *     build_units.c     places and units: one node for one body
 *     build_rows.c      the names of an expression, every one once
 *     build_duties.c    edges, and who is first in a plain list
 *     build_unowned.c   measures that nobody answers for; build_closing.c where nobody has to
 *     build_findings.c  what a person should look at; its parts in build_inspect.h
 *     build_remarks.c   … in the text as a whole
 *     build_leads.c     whether several leads share the work in words
 *     build_sets.c      measures for which nobody but sets of bodies answer
 *     build_teams.c     doubts about names, but for those of teams that the document sets up
 *     naming.c          when all is there: the name a unit is called by most */
#ifndef ZEREN_GRAPH_BUILD_H
#define ZEREN_GRAPH_BUILD_H

#include "base/buffer.h"
#include "graph/store.h"

/* What a duty's row does not keep. */
typedef struct zr_duty_words {
    zr_span full_name; /* of its unit, as this document has it; in the store's arena */
    size_t start, end; /* of the mention, in the text */
    bool shared;       /* as the mention has it */
} zr_duty_words;

/* What a name meant, by where its texts lie: readings stay as they are while a graph is built. */
typedef struct zr_known_name {
    zr_span name, canonical, full_name;
    uint32_t place;          /* a division */
    uint32_t unit;           /* its row */
    zr_span kept, kept_full; /* name and full name in the store */
} zr_known_name;

/* A name that becomes a duty: its row in the table of names, the body, its place in its list. */
typedef struct zr_duty_row {
    uint32_t name, unit, rank, list;
    zr_span kept, full_name; /* its name and its full name in the store */
    bool dropped;            /* the body has a stronger role in these words */
    bool helps_itself;       /* … and of the two one supports the other, */
    bool guides_itself;      /* or guides it */
    bool repeats;            /* or the same list has it twice; */
    uint32_t twin;           /* the other name that has it, where one of the three holds */
} zr_duty_row;

/* Where an expression names a body: the row that stands for it. */
typedef struct zr_said {
    uint32_t expression, row;
} zr_said;

typedef struct zr_builder {
    zr_graph_store *store;
    zr_table units; /* id → row */
    zr_known_name known_names[512];
    zr_table ids;         /* document ids taken → last number given behind ~ */
    uint32_t *place_of;   /* by division: row of its place, or ZR_NONE */
    zr_duty_words *words; /* of every duty */
    size_t word_room;
    uint32_t *named; /* rows of units that the user's file names; one may come more than once */
    size_t named_count, named_room;
    zr_buffer scratch; /* an id while it is put together */
    /* the reading at work */
    const zr_reading *reading;
    uint32_t document;      /* its row */
    uint32_t first_measure; /* row of its first measure */
    uint32_t first_duty;    /* row of its first duty */
    const zr_measure *measures;
    uint32_t measure_count;
    uint32_t *before;  /* by measure: the sibling before it, or ZR_NONE */
    bool *led;         /* by measure: the words name a lead for it, in itself or above it */
    uint32_t *group;   /* room for the measures that one expression closes */
    zr_duty_row *rows; /* of the expression at work */
    size_t row_room;
    uint32_t row_count;
    zr_said *said; /* by unit: where it was named last */
    size_t said_room;
    uint32_t expressions; /* that were counted so far, in all readings */
} zr_builder;

/* Row of a division's place; ZR_NONE for none. */
uint32_t zr_builder_place(zr_builder *builder, uint32_t division);
/* The unit that a name means, and its texts in the store; NULL when memory is refused. Good until the next.
 */
const zr_known_name *zr_builder_name(zr_builder *builder, const zr_resolved *name);
/* Units that the user's file names are shown by that name, whatever documents use most. */
void zr_builder_show_named(const zr_builder *builder);
/* Names [first, end) of one expression → builder->rows. A name that is said twice has one row: that of its
 * strongest role (责任单位：市科技局（牵头）、市科技局). O(names). */
void zr_builder_rows(zr_builder *builder, const zr_mention *mentions, const zr_resolved *names,
                     uint32_t first, uint32_t end);
/* The page of a PDF or the paragraph of a docx that holds byte `start` of the text; 0 in any other. */
typedef struct zr_sheet {
    uint32_t page, paragraph;
} zr_sheet;
zr_sheet zr_builder_sheet(const zr_builder *builder, size_t start);

zr_status zr_builder_add_duties(zr_builder *builder, zr_error *err);
zr_status zr_builder_add_findings(zr_builder *builder, zr_error *err);
/* A finding at bytes [start, end) of the reading's text. `measure` is the document's own, or ZR_NONE. NULL:
 * no memory, which the store keeps in mind. */
zr_finding *zr_builder_add_finding(zr_builder *builder, zr_code code, uint32_t measure, size_t start,
                                   size_t end, zr_span detail);
/* Those about the text as a whole: its bytes, its head, how it came about. */
void zr_builder_add_remarks(zr_builder *builder);
/* Limits that had passed before the document was issued. O(bytes). */
void zr_builder_find_past_limits(zr_builder *builder);
/* The doubts about names, but for those of teams that items of the document set up. O(notes + measures). */
zr_status zr_builder_add_name_notes(zr_builder *builder, zr_error *err);
/* Do the words say what each of the leads among these rows does, or that they lead together? `first`: the
 * first of them. */
bool zr_builder_leads_share(zr_builder *builder, const uint32_t *rows, uint32_t count, uint32_t first);
/* Is nobody but sets of bodies (各有关单位) named for the measure, and no set whose work it tells? `rows`:
 * its duties. */
bool zr_builder_names_sets(const zr_builder *builder, uint32_t measure, const uint32_t *rows, uint32_t count);

/* Of how many measures of a reading one set is all that answers. Zero-initialise it. */
typedef struct zr_lone_sets {
    zr_table numbers; /* by the id of its unit */
    uint32_t *items;
    size_t count, room;
    bool failed;
} zr_lone_sets;
void zr_lone_set_count(zr_lone_sets *sets, const zr_builder *builder, uint32_t measure, const uint32_t *rows,
                       uint32_t count);
/* That number for the set that these duties name; NULL where they name others too. */
uint32_t *zr_lone_set(const zr_lone_sets *sets, const zr_builder *builder, const uint32_t *rows,
                      uint32_t count);
void zr_lone_sets_free(zr_lone_sets *sets);
/* One for each measure that nobody answers for. O(measures + duties + notes). */
zr_status zr_builder_find_unowned(zr_builder *builder, zr_error *err);

/* Measures in closing sections, and those of them that lack nobody, since their section assigns nothing.
 * False: no memory. O(measures + duties). */
bool zr_builder_find_closing(const zr_builder *builder, const zr_graph *rows, bool *closing, bool *silent);

/* 市人民政府办公室, issued in 潜江市 → 潜江市人民政府办公室. Kept in the store. */
zr_span zr_issuer_complete(zr_graph_store *store, zr_span printed, zr_span seat);

/* Gives every unit the name and the full name that its duties use most, ties by byte order. `words` has a row
 * for every duty. O(duties · log duties). */
zr_status zr_name_units(zr_graph_store *store, const zr_duty_words *words, zr_error *err);
/* Gives every unit the list of its duties' surfaces. As costly. */
zr_status zr_list_surfaces(zr_graph_store *store, zr_error *err);

/* zr_graph_unowned on a piece of a graph: its measures are rows `first` and on of the whole, and parents and
 * duties name them so. */
void zr_unowned_from(const zr_graph *piece, uint32_t first, bool *unowned);

/* Measures without a duty of their own, of a group above or of an item below, whether they ask for one or
 * not. */
void zr_ownerless(const zr_graph *graph, bool *ownerless);

/* On the same piece: measures with a lead in words, their own or that of a group above them. */
void zr_leads_stated(const zr_graph *piece, uint32_t first, bool *led);

/* The line around byte `start` of a text, at most 120 characters, with … where it was cut; it holds
 * `start`. Bounded work, whatever the length of the line. */
zr_span zr_quote(zr_graph_store *store, zr_span text, size_t start);

/* The words of a finding, kept in the store, without breaks of lines and other controls. O(size). */
zr_span zr_one_line(zr_graph_store *store, zr_span words);

#endif
