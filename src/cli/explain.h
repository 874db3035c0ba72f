/* Back to the words: what stands behind a duty, a measure, a unit, a document, or a number of the load table.
 */
#ifndef ZEREN_CLI_EXPLAIN_H
#define ZEREN_CLI_EXPLAIN_H

#include "base/buffer.h"
#include "cli/corpus.h"
#include "cli/topic.h"
#include "zeren/incidence.h"
#include "zeren/load.h"

/* One explanation being written. */
typedef struct zr_explanation {
    const zr_call *call;
    zr_lang lang;
    zr_corpus *corpus;
    const zr_graph *graph;
    zr_selection selection; /* what the options choose */
    uint32_t width;
    zr_buffer out;
    bool *told;      /* documents whose text is gone or changed: said already */
    bool *ruled;     /* documents whose own rule for the lead is shown already */
    bool incomplete; /* some words could not be shown */
} zr_explanation;

/* One topic in full: its head, and every duty that hangs on it, in its words. */
void zr_explain_topic(zr_explanation *explain, zr_topic topic);

/* One duty: place, who, in which role and why, and the words. */
void zr_explain_duty(zr_explanation *explain, uint32_t duty);

/* A functional line or a place: its units, and how many measures each answers for. */
void zr_explain_group(zr_explanation *explain, zr_topic topic);

/* What a word could mean that is the name of nothing: one is told, and taken (ZR_EXIT_FINE); several are
 * listed. */
zr_exit zr_explain_choice(const zr_explanation *explain, const zr_topics *topics, const char *word);

/* Is the column of that key and title called so? By its key, or as it is headed in either language; 牵头数 is
 * 牵头, too. */
bool zr_is_column_called(const char *key, const zr_words *title, const char *name);

/* A number of the load table, of a unit or a functional line: its parts, measure by measure, and their words.
 * The name of the quantity is a column of zeren load, as in CSV or as a table heads it in either language;
 * false when it is none. */
bool zr_is_quantity(const char *name);
bool zr_has_quantities(zr_topic topic);
zr_exit zr_explain_quantity(zr_explanation *explain, zr_topic topic, const char *name);

/* The same of a document or of a place: a column of zeren load --by document, --by place. */
bool zr_is_group_quantity(const char *name);
bool zr_has_group_quantities(zr_topic topic);
zr_exit zr_explain_group_quantity(zr_explanation *explain, zr_topic topic, const char *name);

/* One line: where a measure stands, and what it is called. */
void zr_explain_measure(zr_explanation *explain, uint32_t measure);

/* The partners of a row, with the measures shared with each. */
void zr_explain_partners(zr_explanation *explain, const zr_incidence *incidence, uint32_t row);

/* Two topics together: the duties that are of both (of a unit in a measure), else the measures that two
 * units, lines or places share; none are told of when the pair is not the `lone` one. */
void zr_explain_pair(zr_explanation *explain, zr_topic a, zr_topic b, bool lone);

/* Words of the field, for people. */
const char *zr_role_words(zr_role role, zr_lang lang);
const char *zr_basis_words(zr_basis basis, zr_role role, zr_lang lang);
const char *zr_kind_words(zr_kind kind, zr_lang lang);

#endif
