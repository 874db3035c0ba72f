/* Could words hold a subject whose name begins with a level of government (市财政局) or of the country
 * (国务院, 中央)? */
#ifndef ZEREN_DOCUMENT_DUTIES_LEVELED_H
#define ZEREN_DOCUMENT_DUTIES_LEVELED_H

#include "document/letters.h"

/* Can the first character of such a name stand at `at`? */
static inline bool zr_leveled_at(zr_span text, size_t at)
{
    uint32_t first = zr_char_at(text, at);
    return (zr_letters[first] & ZR_L_LEVEL) || first == u'国' || first == u'中';
}

/* Could a sentence of text[start, end), which need not be clean, tell such a subject to do something? It
 * stands at the head of a clause, behind a link (责成, 此外, 6月底前) or behind 由 or 下设. O(end - start).
 */
bool zr_leveled_may_stand(zr_span text, size_t start, size_t end);

#endif
