/* Something that a person should look at.
 *
 * A stage of reading writes notes (code and place, no words); the graph turns
 * them into findings; words are made when they are shown, in either language. */
#ifndef ZEREN_FINDING_H
#define ZEREN_FINDING_H

#include "zeren/export.h"
#include "zeren/lang.h"
#include "zeren/span.h"

typedef enum zr_severity { ZR_INFO, ZR_WARNING, ZR_ERROR } zr_severity;

/* One kind of finding; the table of them is src/base/finding.c. `name` stands in the graph file. */
typedef enum zr_code {
    ZR_F_NO_OWNER,  /* a measure that nobody answers for */
    ZR_F_LEFT_OUT,  /* info: a measure whose words the text leaves out: （略） */
    ZR_F_NO_DUTIES, /* a document that names nobody for any of its measures: told once */
    ZR_F_NO_LEAD,   /* several answer, none leads (info: Chinese lists put the lead first) */
    ZR_F_NO_LEADS,  /* info: a document that names no lead for three measures or more: told once */
    ZR_F_TWO_LEADS,
    ZR_F_LEADS_HABIT,     /* three measures or more have several leads: told once, with how many and where */
    ZR_F_SEVERAL_LEADS,   /* info: … each of them */
    ZR_F_CO_LEADS,        /* info: several lead, and the text says that it means it (分别牵头) */
    ZR_F_TWO_ROLES,       /* one unit leads or answers and supports itself, in the same words */
    ZR_F_GUIDES_ITSELF,   /* … leads or answers and guides itself: whoever oversees the work does it */
    ZR_F_REPEATED_UNIT,   /* info: a list has one unit twice, under one name or two */
    ZR_F_COLLECTIVE_ONLY, /* 各有关单位 alone */
    ZR_F_UNNAMED,      /* where a unit should stand the text says that none does yet (待定), or nothing */
    ZR_F_UNKNOWN_NAME, /* a unit that no table knows */
    ZR_F_AMBIGUOUS_PLACE,
    ZR_F_INFERRED_PLACE, /* info: from which words the place was taken */
    ZR_F_UNKNOWN_PLACE,
    ZR_F_NO_TITLE,  /* info: measures, and no words that could be their title */
    ZR_F_NO_ISSUER, /* info: neither head nor foot tells whose document it is */
    ZR_F_UNRESOLVED_ALIAS,
    ZR_F_SAME_BODY,   /* info: two names that the document uses by turns, taken for one body */
    ZR_F_NEAR_NAMES,  /* two names that are one body's perhaps, and are not taken for one */
    ZR_F_NEAR_UNITS,  /* … of different documents, of one place */
    ZR_F_SAME_DOCUMENT, /* two documents that are one perhaps: copies of it in two formats */
    ZR_F_UNBALANCED,  /* a bracket that is never closed, or closed twice */
    ZR_F_LEAD_RULE,   /* info: a rule for the lead that the document states, and that lists follow */
    ZR_F_RULE_UNUSED, /* a rule for the lead that nothing follows */
    ZR_F_LEFT_OVER,   /* words of an expression that were not understood */
    ZR_F_UNREAD_LABEL, /* info: bodies under a label that says not that they answer (建设单位：…), not counted
                        */
    ZR_F_PROSE_ONLY, /* a measure for which nobody answers but in sentences that are not counted */
    ZR_F_IN_PROSE,   /* info: a sentence assigns, in a document that has notes for that; not counted */
    ZR_F_SET_MEANS, /* info: bodies that a set is said to mean too (各区政府（含甲管委会，下同）) */
    ZR_F_ASKS_ALL,     /* info: a sentence asks everybody (各单位要…) where nobody else answers */
    ZR_F_PAST_LIMIT,   /* info: a time limit that ended before the document was issued */
    ZR_F_NO_SUCH_DAY,  /* 6月31日, 13月底 */
    ZR_F_NUMBERING,    /* 一、 2、 三、 */
    ZR_F_NOT_UTF8,     /* bytes without meaning */
    ZR_F_LAYOUT,       /* rows of a table told by their places on the page */
    ZR_F_UNREAD_PAGE,  /* a page of a PDF whose words could not be read */
    ZR_F_UNREAD_WORDS, /* words in a comment or tag of a page that never ends, beside the text of Word */
    ZR_F_UNREAD_PART,  /* a torn part of a Word file, or another file in it */
    ZR_F_UNREAD_FILE,  /* a file of a folder or archive that zeren does not read: a scan, an old .doc */
    ZR_F_NO_MEASURES,  /* nothing numbered, no table */
    ZR_F_EMPTY,        /* no text at all */
    ZR_F_DIRECTED,     /* info: plain data read as a one-mode network of arcs */
    ZR_F_UNDIRECTED,   /* info: … of ties without direction */
    ZR_F_LOOPS,        /* info: … its ties from a node to itself are left out */
    ZR_F_TWO_SIDES,    /* … no name stands at both ends of its ties: two modes, perhaps */
    ZR_F_COLUMNS,      /* info: which column of a list of ties was taken for units and which for measures */
    ZR_F_NUMBERS,      /* info: rows of three numbers read as a list of ties, not as a table */
    ZR_CODES
} zr_code;

/* A note of one reading stage: bytes [start, end) of the text. */
typedef struct zr_note {
    zr_code code;
    size_t start, end;
    uint32_t measure; /* or ZR_NONE */
    zr_span detail;   /* the words in question: a name, a candidate list; may be empty */
} zr_note;

ZR_API const char *zr_code_name(zr_code code); /* "no-owner" … */
ZR_API bool zr_code_read(zr_code *out, zr_span name);
ZR_API zr_severity zr_code_severity(zr_code code);
ZR_API const char *zr_severity_name(zr_severity severity);

/* The sentence to show, with one %s for the detail. */
ZR_API const char *zr_code_sentence(zr_code code, zr_lang lang);
/* What a person may do about it. */
ZR_API const char *zr_code_advice(zr_code code, zr_lang lang);

#endif
