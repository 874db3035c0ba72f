/* Large blocks of memory. */
#ifndef ZEREN_BASE_LARGE_H
#define ZEREN_BASE_LARGE_H

#include <stddef.h>

/* Tells the system that a block from malloc will be filled from end to end: it then comes in large pages
 * where there are such, and is looked up faster. Nothing for small blocks, NULL, and other systems. */
void zr_large_pages(void *block, size_t bytes);

#endif
