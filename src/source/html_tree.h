/* The elements of a page, walked in order. */
#ifndef ZEREN_SOURCE_HTML_TREE_H
#define ZEREN_SOURCE_HTML_TREE_H

#include "source/html_token.h"
#include "zeren/error.h"

enum { ZR_HTML_DEPTH = 512 }; /* as browsers; deeper elements count as their ancestors' own words */

/* One open element. */
typedef struct zr_element {
    zr_tag tag;
    uint32_t node;  /* number of the element in order of opening, counted from 0; see zr_walk */
    uint32_t below; /* in the stack: the next lower one of the same tag, or ZR_NONE */
    uint32_t block; /* in the stack: the next lower block, or ZR_NONE */
    zr_span attributes;
    size_t at, inside; /* its tag */
} zr_element;

/* What is done at each step; the stack is passed with the element concerned on top. */
typedef struct zr_visitor {
    void (*open)(void *self, const zr_element *stack, uint32_t depth);
    void (*close)(void *self, const zr_element *stack, uint32_t depth, size_t at, bool by_tag);
    void (*words)(void *self, const zr_element *stack, uint32_t depth, size_t at, size_t end);
    void (*line_break)(void *self, const zr_element *stack, uint32_t depth, size_t at);
    bool (*stop)(const void *self);
    void (*lose)(void *self, zr_span words); /* zr_token's lost; or NULL */
    void *self;
} zr_visitor;

/* Walks the page from `start`: every element is opened and closed once, in the order of the standard's own
 * rules for tags left out (p, li, td …) and for stray end tags. Nodes are numbered the same in every walk.
 * O(size). */
void zr_html_walk(zr_span html, size_t start, const zr_visitor *visitor);

#endif
