/* Issuers that wait for their next document, each in a place that its words decide. */
#include "units/hosts.h"

#include "units/seat.h"

#include <stdlib.h>

static size_t place_of(zr_span words, uint32_t seat)
{
    return (size_t)(zr_hash(words) ^ seat) % ZR_HOST_PLACES;
}

static void let_go(zr_issuer *issuer)
{
    if (issuer)
        zr_arena_free(&issuer->arena);
    free(issuer);
}

static zr_issuer *find_host(const zr_lexicon *lexicon, zr_span words, uint32_t seat)
{
    zr_issuer *issuer = calloc(1, sizeof *issuer);
    if (!issuer)
        return NULL;
    issuer->words = zr_arena_copy(&issuer->arena, words);
    issuer->seat = seat;
    issuer->host = zr_host_find(lexicon, issuer->words, &issuer->arena, seat);
    if (!issuer->arena.failed)
        return issuer;
    let_go(issuer);
    return NULL;
}

zr_issuer *zr_hosts_take(zr_hosts *hosts, const zr_lexicon *lexicon, zr_span issuer, uint32_t seat)
{
    zr_issuer *kept = atomic_exchange(&hosts->places[place_of(issuer, seat)], NULL);
    if (kept && kept->seat == seat && zr_span_equal(kept->words, issuer))
        return kept;
    zr_hosts_put(hosts, kept); /* another's: it waits on, until ours takes the place */
    return find_host(lexicon, issuer, seat);
}

void zr_hosts_put(zr_hosts *hosts, zr_issuer *issuer)
{
    if (issuer)
        let_go(atomic_exchange(&hosts->places[place_of(issuer->words, issuer->seat)], issuer));
}

void zr_hosts_free(zr_hosts *hosts)
{
    for (size_t i = 0; i < ZR_HOST_PLACES; i++)
        let_go(atomic_exchange(&hosts->places[i], NULL));
}
