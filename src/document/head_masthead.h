/* A line over a document, or under its notice, that says several things of it:
 *
 *     青山市人民政府办公室　2026年3月5日      青山市人民政府文件  青政发〔2026〕5号      青政发〔2026〕5号
 * 签发人：张三 */
#ifndef ZEREN_DOCUMENT_HEAD_MASTHEAD_H
#define ZEREN_DOCUMENT_HEAD_MASTHEAD_H

#include "base/arena.h"

#include <stdbool.h>

/* Parts of the line, which may hold spaces; empty: it does not say so. */
typedef struct zr_masthead {
    zr_span issuers, number, date;
} zr_masthead;

/* Is the line made of nothing but two such parts or more, of which one is a number or a date? O(line),
 * bounded. */
bool zr_masthead_read(zr_masthead *out, zr_span line);

/* 青山县人民政府 of 青山县人民政府文件, alone in its line; else empty. */
zr_span zr_issuer_of_issue(zr_span line, zr_arena *arena);

#endif
