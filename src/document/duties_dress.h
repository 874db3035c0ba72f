/* What is printed around a name, and what it says. */
#ifndef ZEREN_DOCUMENT_DUTIES_DRESS_H
#define ZEREN_DOCUMENT_DUTIES_DRESS_H

#include "document/duties_read.h"

typedef struct zr_dress {
    uint32_t sign;
    bool settled; /* a bracket gives the name its own role; */
    bool shared;  /* it does so to all of its list */
    bool below;   /* and to those at its place in the lists below: （牵头，下同） */
    zr_role role; /* of one that is settled */
    zr_span own;  /* the name where a bracket inside it is none of it, else empty */
} zr_dress;

/* “市科技局”; “市科技局 of “市科技局、市财政局”: quotes around a body, or around a list of them, are none of
 * its name. */
void zr_dress_quotes(zr_span text, size_t *start, size_t *end);

/* Halves of brackets, signs, a bracket that tells who else is meant. */
void zr_dress_off(zr_reading *reading, size_t *start, size_t *end, zr_dress *worn);

/* Does [start, end) end with a bracket behind a name that gives it a role: 市科技局（牵头）? */
bool zr_dress_is_role(zr_span text, size_t start, size_t end);

/* A sign or a role in a bracket behind the name, or a person. */
void zr_dress_bracket(zr_span text, size_t start, size_t *end, zr_dress *worn);

#endif
