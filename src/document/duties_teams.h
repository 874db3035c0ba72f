/* Who sits in a team (医疗救护组：由县卫健局牵头，县医保局等组成，负责救治): its members do its work. */
#ifndef ZEREN_DOCUMENT_DUTIES_TEAMS_H
#define ZEREN_DOCUMENT_DUTIES_TEAMS_H

#include "document/duties_hunt.h"

/* Is this the name of a team that works: 医疗救护组, 综合协调专班? In a 领导小组 they meet. */
bool zr_is_team(zr_span title);

/* Does the node's title name one? */
bool zr_has_team_title(const zr_outline *outline, uint32_t node);

/* The members that the paragraph [start, end) of the node tells first become an expression of it. Where the
 * rest begins: `start` if it tells none. */
size_t zr_team_find(zr_hunt *hunt, uint32_t node, size_t start, size_t end);

#endif
