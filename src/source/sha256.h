/* SHA-256 of bytes, in hexadecimal. */
#ifndef ZEREN_SOURCE_SHA256_H
#define ZEREN_SOURCE_SHA256_H

#include "zeren/span.h"

/* 64 digits and a NUL. O(size). */
void zr_sha256(zr_span bytes, char out[65]);

#endif
