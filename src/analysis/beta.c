/* β-diversity of links: how far two networks differ in whom they have, and in who is tied to whom among
 * these. */
#include "zeren/compare.h"

#include "analysis/align.h"

#include <stdlib.h>

/* The links of one network in one order, both ends by number; ends of duties are a row and a column. */
typedef struct link {
    uint32_t from, to;
} link;

typedef struct links {
    link *link;
    size_t count;
} links;

/* Where the ends of links of a stand in b. */
typedef struct ends {
    zr_alignment from, to; /* the same arrays unless duties */
    bool apart, ties;      /* from and to are of two kinds; a tie has no direction */
} ends;

static int by_ends(const void *left, const void *right)
{
    const link *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return (a->to > b->to) - (a->to < b->to);
}

static zr_status take(links *out, size_t count, zr_error *err)
{
    *out = (links){malloc((count + 1) * sizeof(link)), count};
    return out->link ? ZR_OK : zr_fail_memory(err);
}

static zr_status list_ties(links *out, const zr_incidence *incidence, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    status = take(out, projection->pairs, err);
    for (size_t i = 0; i < projection->pairs && status == ZR_OK; i++)
        out->link[i] = (link){projection->pair[i].a, projection->pair[i].b};
    zr_projection_free(projection);
    return status;
}

static zr_status list_leads(links *out, const zr_incidence *incidence, zr_error *err)
{
    zr_arcs *arcs;
    zr_status status = zr_arcs_make(&arcs, incidence, 0, 0, err);
    if (status != ZR_OK)
        return status;
    status = take(out, arcs->arcs, err);
    for (size_t i = 0; i < arcs->arcs && status == ZR_OK; i++)
        out->link[i] = (link){arcs->arc[i].from, arcs->arc[i].to};
    zr_arcs_free(arcs);
    return status;
}

static zr_status list_duties(links *out, const zr_incidence *incidence, zr_error *err)
{
    zr_status status = take(out, incidence->cells, err);
    for (size_t i = 0; i < incidence->cells && status == ZR_OK; i++)
        out->link[i] = (link){incidence->cell[i].row, incidence->cell[i].column};
    return status;
}

static zr_status list_links(links *out, const zr_incidence *incidence, zr_link_kind kind, zr_error *err)
{
    switch (kind) {
    case ZR_LINKS_TIES:
        return list_ties(out, incidence, err);
    case ZR_LINKS_LEADS:
        return list_leads(out, incidence, err);
    default:
        return list_duties(out, incidence, err);
    }
}

/* Counts the links of one that the other has, and those that it could have. */
typedef struct overlap {
    uint64_t shared, possible; /* both ends are in the other */
} overlap;

static overlap look_up(const links *of, const links *in, const uint32_t *from, const uint32_t *to, bool ties)
{
    overlap found = {0};
    for (size_t i = 0; i < of->count; i++) {
        link there = {from[of->link[i].from], to[of->link[i].to]};
        if (there.from == ZR_NONE || there.to == ZR_NONE)
            continue;
        if (ties && there.from > there.to)
            there = (link){there.to, there.from};
        found.possible++;
        found.shared += bsearch(&there, in->link, in->count, sizeof there, by_ends) != NULL;
    }
    return found;
}

static zr_maybe whittaker(double shared, double one, double other)
{
    double all = 2 * shared + one + other;
    return all > 0 ? (zr_maybe){(one + other) / all, true} : (zr_maybe){0};
}

static void conclude(zr_beta *out, const links *a, const links *b, const ends *between)
{
    const zr_alignment *to = between->apart ? &between->to : &between->from;
    overlap of_a = look_up(a, b, between->from.of_a, to->of_a, between->ties);
    overlap of_b = look_up(b, a, between->from.of_b, to->of_b, between->ties);
    out->shared_links = of_a.shared;
    out->only_a = a->count - of_a.shared;
    out->only_b = b->count - of_b.shared;
    out->rewired_a = of_a.possible - of_a.shared;
    out->rewired_b = of_b.possible - of_b.shared;
    out->wn = whittaker((double)out->shared_links, (double)out->only_a, (double)out->only_b);
    out->os = whittaker((double)out->shared_links, (double)out->rewired_a, (double)out->rewired_b);
    out->st = out->wn.defined ? (zr_maybe){out->wn.value - out->os.value, true} : (zr_maybe){0};
    out->shared_nodes = between->from.shared;
    out->s = whittaker(out->shared_nodes, out->nodes_a - out->shared_nodes, out->nodes_b - out->shared_nodes);
}

static zr_status with_links(zr_beta *out, const zr_incidence *a, const zr_incidence *b, zr_link_kind kind,
                            const ends *between, zr_error *err)
{
    links of_a = {0}, of_b = {0};
    zr_status status = list_links(&of_a, a, kind, err);
    if (status == ZR_OK)
        status = list_links(&of_b, b, kind, err);
    if (status == ZR_OK)
        conclude(out, &of_a, &of_b, between);
    free(of_a.link);
    free(of_b.link);
    return status;
}

zr_status zr_beta_measure(zr_beta *out, const zr_incidence *a, const zr_incidence *b, zr_link_kind kind,
                          zr_error *err)
{
    *out = (zr_beta){.nodes_a = a->rows, .nodes_b = b->rows};
    ends between = {.apart = kind == ZR_LINKS_DUTIES, .ties = kind == ZR_LINKS_TIES};
    zr_status status = zr_align_rows(&between.from, a, b, err);
    if (status == ZR_OK && between.apart)
        status = zr_align_columns(&between.to, a, b, err);
    if (status == ZR_OK)
        status = with_links(out, a, b, kind, &between, err);
    zr_alignment_dispose(&between.from);
    zr_alignment_dispose(&between.to);
    return status;
}
