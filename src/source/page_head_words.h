/* What a line says by its words alone of being a running head; what other lines say is asked elsewhere. */
#ifndef ZEREN_SOURCE_PAGE_HEAD_WORDS_H
#define ZEREN_SOURCE_PAGE_HEAD_WORDS_H

#include "zeren/span.h"

enum {
    ZR_PAGE_HEAD_LEAST = 9, /* bytes of a head */
    ZR_PAGE_HEAD_MOST = 240,
    ZR_PAGE_HEAD_SIGNATURES = 1024
};

/* May the line be a head at all: no sentence, no label with what follows it, no row, no name of a body?
 * O(size). */
bool zr_page_head_may_be(zr_span line);

/* 某市人民政府公报, …办公室文件, 2023年第5期（总第87期）: what is printed above the pages of an issue or a
 * paper? */
bool zr_page_head_names_paper(zr_span line);

/* The head of a gazette's page, told by its words alone: its name and the number of the issue, or the room
 * that the paper stands in, far apart. */
bool zr_page_head_of_gazette(zr_span line);

/* The words of a line of at most ZR_PAGE_HEAD_MOST bytes without white space, every number as #: alike on all
 * pages. They stand in `out`. */
zr_span zr_page_head_key(zr_span line, char out[ZR_PAGE_HEAD_MOST]);

/* A number below ZR_PAGE_HEAD_SIGNATURES that lines of one key share, made of their first and last
 * characters: asked before the words are. The line is not empty. O(1). */
unsigned zr_page_head_signature(zr_span line);

#endif
