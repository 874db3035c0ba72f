/* Several leads in the sentences of one item: 由市教育局牵头制定…；由市民政局牵头核查… */
#ifndef ZEREN_DOCUMENT_DUTIES_LEADS_H
#define ZEREN_DOCUMENT_DUTIES_LEADS_H

#include "document/duties_read.h"

/* Parts the names that were read, before each lead behind another that is no more of its list: a sentence or
 * a clause of its own shares out work, where a list under one 牵头 leads together. O(names). */
void zr_leads_part(zr_reading *reading);

#endif
