/* Issuers in full: what a document leaves out because everybody there knows it. */
#include "graph/build.h"

/* What a place's name may end with and an issuer's begin with, longest first. */
static const char *const kinds_of_place[] = {"自治区", "自治州", "自治县", "自治旗", "地区", "特区", "林区",
                                             "省",     "市",     "州",     "盟",     "县",   "区",   "旗"};

static zr_span join(zr_graph_store *store, zr_span a, zr_span b, zr_span c)
{
    return zr_arena_print(&store->arena, "%.*s%.*s%.*s", (int)a.size, a.data ? a.data : "", (int)b.size,
                          b.data ? b.data : "", (int)c.size, c.data ? c.data : "");
}

zr_span zr_issuer_complete(zr_graph_store *store, zr_span printed, zr_span seat)
{
    zr_span party =
        zr_span_starts(printed, "中共") ? zr_span_cut(printed, 0, sizeof "中共" - 1) : (zr_span){0};
    zr_span rest = zr_span_cut(printed, party.size, printed.size);
    if (seat.size && zr_span_starts(rest, "人民政府"))
        return join(store, party, seat, rest);
    for (size_t i = 0; i < sizeof kinds_of_place / sizeof *kinds_of_place; i++) {
        zr_span kind = zr_span_of(kinds_of_place[i]);
        if (zr_span_starts(rest, kind.data) && zr_span_ends(seat, kind.data))
            return join(store, party, zr_span_cut(seat, 0, seat.size - kind.size), rest);
    }
    return zr_store_name(store, printed);
}
