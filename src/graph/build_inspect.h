/* A look at all measures of a reading, once its duties are there: what the parts of it share.
 *
 *     build_findings.c  which measures there are, and sets of bodies that answer alone
 *     build_told.c      the words and the place of a finding; measures of one kind, told once
 *     build_unled.c     several who answer and nobody who leads
 *     build_rivals.c    several who lead
 */
#ifndef ZEREN_GRAPH_BUILD_INSPECT_H
#define ZEREN_GRAPH_BUILD_INSPECT_H

#include "graph/build.h"

enum { ZR_LEAST_OF_HABIT = 3 /* measures that make a document's way */ };

typedef struct zr_inspection {
    zr_builder *builder;
    uint32_t *starts,
        *rows;       /* the duties of measure m: rows[starts[m]] … rows[starts[m + 1] − 1], in order */
    uint8_t *shared; /* of each measure, whether its leads share it: an answer, 0 before it is asked */
    size_t said_at[ZR_CODES]; /* behind the place of the last finding at a duty */
    zr_buffer words;          /* of a finding, while they are put together */
    uint32_t rivals;          /* measures with rival leads, where they are a habit; else 0 */
    bool ruled;               /* a rule that the document states makes the first of a list its lead */
} zr_inspection;

/* Rows of duties, of one measure or of one list of it. */
typedef struct zr_duty_list {
    const uint32_t *rows;
    uint32_t count;
} zr_duty_list;

static inline zr_duty_list zr_duties_of(const zr_inspection *all, uint32_t measure)
{
    return (zr_duty_list){all->rows + all->starts[measure], all->starts[measure + 1] - all->starts[measure]};
}

/* The first duty of the role whose unit is another than that of `other` (ZR_NONE: any); ZR_NONE if there is
 * none. Two calls tell whether there are two units. O(list). */
uint32_t zr_first_in_role(const zr_builder *builder, zr_duty_list list, zr_role role, uint32_t other);

/* Where the words of a duty stand in the original: those of a merged cell in one place. */
size_t zr_duty_place(const zr_builder *builder, uint32_t duty);

/* Names of duties in a role (-1: any), each unit once, joined by 、, eight at most: all->words. */
zr_span zr_join_names(zr_inspection *all, zr_duty_list list, int role);

/* A finding at the words of a duty; none where one of its code was told last of the same place: of the
 * measure before, which the same note closes, or of a merged cell. */
void zr_find_at_duty(zr_inspection *all, zr_code code, uint32_t measure, uint32_t duty, zr_span detail);

/* Measures of one kind, told once: how many, and the lines of the first of them, which all->words keeps until
 * then. Those that one note or merged cell closes count as one. */
typedef struct zr_told_lines {
    size_t said, shown; /* the last duty's place; of the words, where more than one line is left out */
    uint32_t first, count, lines, last;
} zr_told_lines;

zr_told_lines zr_tell_nothing(zr_inspection *all);
void zr_tell_line(zr_inspection *all, zr_told_lines *told, uint32_t duty);
/* The finding; false where they are too few for one. */
bool zr_tell_once(zr_inspection *all, const zr_told_lines *told, zr_code code);

/* Measures of several bodies without a lead: each by itself, but where the document's lists name no lead at
 * all. O(duties). */
void zr_look_at_unled(zr_inspection *all);

/* Are rival leads the way of the document? That is told once. O(duties). */
void zr_look_at_habit(zr_inspection *all);

/* The measure's leads, where there are several in one expression. O(its duties). */
void zr_look_at_leads(zr_inspection *all, uint32_t measure);

#endif
