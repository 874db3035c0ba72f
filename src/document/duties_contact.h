/* Words that tell whom to call, where to go and where to send papers. */
#ifndef ZEREN_DOCUMENT_DUTIES_CONTACT_H
#define ZEREN_DOCUMENT_DUTIES_CONTACT_H

#include "zeren/span.h"

/* 报名地点：滨江路8号|（市人才中心）: does the sentence that goes on to `at` tell of a contact? A bracket
 * there names whose it is. O(1). */
bool zr_tells_contact(zr_span text, size_t at);

#endif
