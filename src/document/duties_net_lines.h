/* The net under lines: what its parts share. */
#ifndef ZEREN_DOCUMENT_DUTIES_NET_LINES_H
#define ZEREN_DOCUMENT_DUTIES_NET_LINES_H

#include "document/duties_covered.h"
#include "document/duties_net.h"

enum { ZR_NET_LIST = 360 /* bytes of a list of bodies, at most */ };

typedef struct zr_line_net {
    zr_hunt *hunt;
    zr_covered covered;
    size_t next; /* the first that is not known to end before the line */
    size_t told; /* where the words end that were told last */
    bool last;   /* the item is the last of its plan */
} zr_line_net;

/* A finding about [start, end). */
void zr_line_net_tell(zr_line_net *net, size_t start, size_t end);

/* Could the words, which end with no stop, end as a list of bodies? Told by their last name alone, which must
 * end as a name, or hold what sets do: most lines are sentences, and are looked at no further. Characters of
 * a page's mark (页) say nothing, since the mark is taken out. O(last name). */
bool zr_net_may_end(zr_span words);

/* Statements about all tasks among the words of a plan before its items (duties_net_plans.c). O(its words).
 */
void zr_net_before_items(zr_line_net *net, const zr_node *plan);

/* The same behind the last of them, in [at, stop), and bodies right below it at the end of the text. */
void zr_net_behind_items(zr_line_net *net, size_t at, size_t stop);

#endif
