/* What each body does, told body by body. */
#ifndef ZEREN_DOCUMENT_DUTIES_REMITS_H
#define ZEREN_DOCUMENT_DUTIES_REMITS_H

#include "document/duties_hunt.h"

/* Items, and lines of items, that begin with the name of a body and say what it does: in the nodes
 * [first, end): of a document that assigns in no other way, or behind the last that a note tells of, where
 * they close it and share out the work. `told`: of each node, whether it has such; they are set. O(their
 * words). */
void zr_remits_find(zr_hunt *hunt, uint32_t first, uint32_t end, bool *told);

/* The same of every section among them whose heading says that it shares out the work (职责分工), where no
 * note stands in it; `ends` by node: of its last expression, or 0. `shared`: its nodes, whose sentences tell
 * what bodies do; they are set. */
void zr_remits_find_sections(zr_hunt *hunt, uint32_t first, uint32_t end, const size_t *ends, bool *told,
                             bool *shared);

/* Those of one node, as asides. O(its words). */
void zr_remits_tell(zr_hunt *hunt, uint32_t index);

/* Headings that are nothing but the name of a body, three and more beside each other, over items for which
 * nobody else answers; `alone`: those that say so by a noun (县公安局职责), however many. O(nodes +
 * expressions). */
void zr_remits_find_headings(zr_hunt *hunt, bool alone);

/* Adds those of whom a clause behind byte `from` of the reading's text says no more than that they help. */
void zr_remit_helpers(zr_reading *reading, size_t from);

#endif
