/* Statements about the words that assign: who leads by his place in a list, who is carried forward. */
#ifndef ZEREN_DOCUMENT_DUTIES_STATEMENTS_H
#define ZEREN_DOCUMENT_DUTIES_STATEMENTS_H

#include "document/duties_pool.h"

/* What a sentence (cleaned; without its end mark) states. O(size). */
zr_says zr_statement_look(zr_span sentence);

/* Of a sentence that carries: the names in it, bytes [*start, *end), and what role they are given. `*here`
 * when it names them for its own place too (各市人民政府均为责任单位，以下不再列出). False when it names
 * nobody (duties_statement_names.c). O(size). */
bool zr_statement_names(zr_span sentence, size_t *start, size_t *end, zr_role *role, bool *here);

/* Could a statement begin with this clause, which holds one of ZR_L_STATES? O(size). */
bool zr_statement_begins(zr_span clause);

/* The same of what a bracket behind a label or among names holds, which need not say of whom it speaks:
 * 排第一位为牵头. O(size). */
zr_says zr_statement_aside(zr_span inside);

/* Does a line that begins at `at` begin with a statement: 以下任务均需各学院落实，不再列出? O(1). */
bool zr_statement_begins_line(zr_span text, size_t at);

/* 不再, 不一一: what a sentence says will not be said again; NULL ends them. */
extern const char *const zr_silences[];

/* For the tests: is the word table in order? */
bool zr_statement_words_sorted(void);

#endif
