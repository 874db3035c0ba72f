/* Issuers met before, with the department that each was found to be: the next document of the same issuer
 * need not look again. What is kept follows from the issuer's words and the seat alone, so no result depends
 * on which documents were read before. */
#ifndef ZEREN_UNITS_HOSTS_H
#define ZEREN_UNITS_HOSTS_H

#include "units/sense.h"

#include <stdatomic.h>

/* One issuer, and the texts of its host. */
typedef struct zr_issuer {
    zr_arena arena;
    zr_span words;
    uint32_t seat;
    zr_host host;
} zr_issuer;

enum { ZR_HOST_PLACES = 256 };

/* Zero-initialise it. Threads may share it. */
typedef struct zr_hosts {
    _Atomic(zr_issuer *) places[ZR_HOST_PLACES];
} zr_hosts;

/* The issuer of a document whose seat is known, the caller's own until it is put back; NULL when memory is
 * refused. */
zr_issuer *zr_hosts_take(zr_hosts *hosts, const zr_lexicon *lexicon, zr_span issuer, uint32_t seat);
void zr_hosts_put(zr_hosts *hosts, zr_issuer *issuer); /* NULL is fine */

void zr_hosts_free(zr_hosts *hosts);

#endif
