/* Sentences of nothing but names and verbs. */
#ifndef ZEREN_DOCUMENT_DUTIES_PLAIN_H
#define ZEREN_DOCUMENT_DUTIES_PLAIN_H

#include "document/duties_hunt.h"

/* Keeps those of an item, each as one expression; behind its last note, where `note` is not 0, only those
 * that name items, but all items of a plan are left to its closing paragraph. O(its words). */
void zr_plain_find(zr_hunt *hunt, uint32_t index, size_t note);

/* Where the sentence that begins at `at` ends: at its stop, or with its last line. */
size_t zr_plain_sentence_end(zr_span text, size_t at, size_t end);

/* 市审 | - 3 - | 计局牵头: where the line from `start` on ends at `at`, the bytes up to where its words go on
 * behind the end of their page, or 0. O(1). */
size_t zr_page_goes_on(zr_span text, size_t start, size_t at, size_t end);

/* The names of such a sentence, [start, end) of what is read, become names of the reading. False: it is none.
 */
bool zr_plain_read(zr_reading *whole, size_t start, size_t end);

/* The same of words that a bracket of helpers goes on behind: they are of its note. */
bool zr_plain_read_led(zr_reading *whole, size_t start, size_t end);

/* The same of the remark in a row of a table: they are the row's. */
bool zr_plain_remark(zr_reading *row, size_t start, size_t end);

/* Lines that begin with a role and the body that has it (牵头市水利局) from the one at `start` on, up to
 * `most`: kept as one expression of the item; the end of the last, or 0 (duties_called_lines.c). */
size_t zr_called_lines_find(zr_hunt *hunt, uint32_t index, size_t start, size_t most);

/* 修建道路    |县交通局负责: where the names begin behind white space, where what stands before it in
 * [start, end) is none of them; else `start`. O(end - start), and no more than for one sentence. */
size_t zr_plain_names_start(zr_span text, size_t start, size_t end);

#endif
