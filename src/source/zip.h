/* A zip file in memory, read within bounds. The one home of libzip. */
#ifndef ZEREN_SOURCE_ZIP_H
#define ZEREN_SOURCE_ZIP_H

#include "zeren/error.h"
#include "zeren/span.h"

typedef struct zr_zip zr_zip;

/* `bytes` are borrowed. Refuses more than 10,000 entries. */
zr_status zr_zip_open(zr_zip **out, zr_span bytes, zr_error *err);
void zr_zip_close(zr_zip *zip);

uint32_t zr_zip_count(const zr_zip *zip);

/* The name as stored, in an encoding that nobody states. */
zr_span zr_zip_name(const zr_zip *zip, uint32_t index);

/* The entry of that name, or ZR_NONE. */
uint32_t zr_zip_find(const zr_zip *zip, const char *name);

/* Size of an entry once unpacked, as the file says. */
size_t zr_zip_size(const zr_zip *zip, uint32_t index);

/* Made by a Unix program from a symbolic link: its bytes are a path, not a text. */
bool zr_zip_is_link(const zr_zip *zip, uint32_t index);

/* Unpacks an entry into malloc'd bytes. Refuses what is larger than 256 MiB, what grows more than two hundred
 * times (beyond 16 MiB), what is protected by a password. */
zr_status zr_zip_read(zr_zip *zip, uint32_t index, char **bytes, size_t *size, zr_error *err);

#endif
