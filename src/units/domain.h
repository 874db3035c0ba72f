/* Parts of a place that the tables do not have: a township, a zone, a district that is no more, the Corps and
 * its regiments. A document that one of them issues says 财政局, 镇团委, 高新区经发局 of its own bodies, that
 * are not those of the county or city around it. */
#ifndef ZEREN_UNITS_DOMAIN_H
#define ZEREN_UNITS_DOMAIN_H

#include "units/sense.h"

/* Is the issuer one, or an office of one? Fills the host with its names; its texts lie in the context's
 * arena. */
bool zr_domain_find(zr_host *host, const zr_context *context, zr_span issuer);

/* Bytes up to the zone that the title begins with: 襄阳高新区招商方案; or 0. */
size_t zr_zone_in_title(zr_span title);

/* The words for the host that the name begins with: 徐霞客镇, 镇, 镇党委; size 0: none. */
zr_prefix zr_domain_prefix(const zr_context *context, zr_span name);

/* Does the name begin with that of the town without its level: 双沟供电所, 双沟社区? */
bool zr_domain_begins(const zr_context *context, zr_span name);

/* A body of the host, said with its word or without any. */
bool zr_domain_has(const zr_context *context, const zr_sense *sense);

/* Is it the host itself: 镇政府, 管委会 behind its name? */
bool zr_domain_is_itself(const zr_sense *sense);

/* Fills canonical and full_name of such a body: 徐霞客镇团委 for 镇团委, 徐霞客镇 for 镇政府. */
void zr_domain_write(const zr_context *context, zr_sense *sense);

/* 徐霞客镇 for 徐霞客镇人民政府, 江阴市徐霞客镇: how a township is written, whoever speaks; else empty. */
zr_span zr_township_name(const zr_context *context, const zr_sense *sense);

#endif
