/* What the tables of all methods have in common: a method's name and formula, its nodes' names, its notes. */
#ifndef ZEREN_ANALYSIS_TABLES_H
#define ZEREN_ANALYSIS_TABLES_H

#include "zeren/frame.h"
#include "zeren/incidence.h"
#include "zeren/method.h"

/* A frame named after a method (or a comparison) of the list, with notes on its formula, source and
 * conventions. */
zr_status zr_table_new(zr_frame **out, const char *method, const zr_column *columns, uint32_t count,
                       zr_error *err);

/* The end of a run: a frame that broke for lack of memory is freed and *out becomes NULL. */
zr_status zr_table_end(zr_frame **out, zr_error *err);

/* The same where the run may have failed on the way: the frame is freed then, and the status handed on. */
zr_status zr_table_close(zr_frame **out, zr_status status, zr_error *err);

/* What to show for a row, in both languages. */
void zr_table_put_label(zr_frame *frame, uint32_t column, const zr_incidence *incidence, uint32_t row);

/* Fills two columns with a node's id and what to show for it. */
void zr_table_unit(zr_frame *frame, uint32_t column, const zr_incidence *incidence, uint32_t row);
void zr_table_measure(zr_frame *frame, uint32_t column, const zr_incidence *incidence, uint32_t measure);

/* The same for a node of either mode. */
void zr_table_node(zr_frame *frame, uint32_t column, const zr_incidence *incidence, zr_mode mode,
                   uint32_t node);

/* "unit" or "measure" (or "sector") into one column. */
void zr_table_mode(zr_frame *frame, uint32_t column, const zr_incidence *incidence, zr_mode mode);

/* "措施数 / measures" into one column: words of ours among the data, where a table has one language only. */
void zr_table_both(zr_frame *frame, uint32_t column, zr_words words);

/* α of the degree that counts ties and adds their weights, ½ unless told; and the note that names it. */
double zr_table_alpha(const zr_method_options *options);
void zr_table_alpha_note(zr_frame *frame, const zr_method_options *options);

/* Notes: a number, or words that are the same in both languages or not. */
void zr_table_count(zr_frame *frame, const char *key, zr_words title, uint64_t value);
void zr_table_real(zr_frame *frame, const char *key, zr_words title, double value);
void zr_table_text(zr_frame *frame, const char *key, zr_words title, const char *value);
void zr_table_words(zr_frame *frame, const char *key, zr_words title, zr_words value);

/* One of several variants of a method, as notes call it: "one", 之间取 1. */
typedef struct zr_variant {
    const char *key;
    zr_words title;
} zr_variant;

/* A number that every variant has: "correlation_one", 与理想结构的相关（之间取 1）. */
void zr_table_variant(zr_frame *frame, const zr_variant *variant, const char *what, zr_words title,
                      double value);

/* ZR_LIMIT above ZR_MOST_DRAWS. */
zr_status zr_draws_check(uint32_t draws, zr_error *err);

/* Notes of a random method: seed, draws (or runs). */
void zr_table_random(zr_frame *frame, uint64_t seed, uint64_t draws);

/* ZR_LIMIT when a table of so many pairs would take gigabytes; before anything is written. */
zr_status zr_table_pairs(size_t rows, zr_error *err);

/* Numbers 0 … count − 1 by value, largest first, equal ones as they were. */
zr_status zr_table_order(uint32_t *order, const double *value, uint32_t count, zr_error *err);

/* A row of `result` for node v, units 0 … rows − 1 and measures behind them. */
typedef void zr_table_row(zr_frame *frame, const zr_incidence *incidence, const void *result, uint32_t v);

/* Rows for all nodes: units before measures, each mode by value (of nodes, in that order), largest first. */
zr_status zr_table_modes(zr_frame *frame, const zr_incidence *incidence, const double *value,
                         zr_table_row *row, const void *result, zr_error *err);

/* A word of caution for null models over documents of several places. */
void zr_table_places(zr_frame *frame, const zr_incidence *incidence);

/* What the incidence counts: the lead rule and the role weights. */
void zr_table_roles(zr_frame *frame, const zr_incidence *incidence);

static inline zr_words zr_bilingual(const char *zh, const char *en)
{
    return (zr_words){{zh, en}};
}

#endif
