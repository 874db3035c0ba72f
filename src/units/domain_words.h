/* The words by which who governs is told, for those who find the issuer's domain and those who use it. */
#ifndef ZEREN_UNITS_DOMAIN_WORDS_H
#define ZEREN_UNITS_DOMAIN_WORDS_H

#include "base/words.h"
#include "units/domain.h"

/* What may follow the name of one where it issues documents; the longer before those that they hold. */
extern const char *const zr_rulers[];
extern const char *const zr_committees[];

/* The Corps, in full and as it is called. */
extern const char *const zr_corps[];

/* Bytes of the Corps' name that begins the text; not that of one of its divisions (兵团第八师). */
size_t zr_corps_size(zr_span text);

#endif
