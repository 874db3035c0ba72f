/* 县水利局|是河道整治的牵头单位，|负责…: what a body is called before the words that tell what it does. */
#ifndef ZEREN_DOCUMENT_DUTIES_IDENTITY_H
#define ZEREN_DOCUMENT_DUTIES_IDENTITY_H

#include "zeren/span.h"

/* Bytes of such words at `at`, with the comma behind them; 0 if none stand there. `*leads`: they call it one
 * that leads; else it is left as it is. O(1). */
size_t zr_identity_at(zr_span text, size_t at, bool *leads);

#endif
