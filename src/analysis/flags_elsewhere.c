/* A unit's part of its place's measures against that of its sector in other places: Fisher's exact test. */
#include "analysis/flags_tests.h"
#include "analysis/tails.h"
#include "base/table.h"

/* What a sector has in a pool. */
typedef struct sector_load {
    uint32_t measures, lead;
} sector_load;

typedef struct sector_counts {
    uint32_t sectors, pools;
    uint32_t *sector_of; /* by row; ZR_NONE: none */
    sector_load *load;   /* sectors × pools: distinct measures of the sector's units */
    sector_load *total;  /* pools: measures with a unit, with a lead */
} sector_counts;

static bool number_sectors(sector_counts *out, const zr_flag_work *work)
{
    const zr_incidence *b = work->incidence;
    zr_table seen = {0};
    for (uint32_t r = 0; r < b->rows; r++) {
        const zr_graph_unit *unit = &b->graph->units[b->row_unit[r]];
        out->sector_of[r] = ZR_NONE;
        if (unit->collective || !unit->sector.size)
            continue;
        uint32_t sector = zr_table_get(&seen, unit->sector);
        if (sector == ZR_NONE && zr_table_set(&seen, unit->sector, out->sectors))
            sector = out->sectors++;
        out->sector_of[r] = sector;
    }
    bool good = !seen.failed;
    zr_table_free(&seen);
    return good;
}

/* One measure's sectors and leads; `last` and `last_lead` by sector hold the measure counted last. */
static void count_column(sector_counts *out, const zr_flag_work *work, uint32_t column, uint32_t *last,
                         uint32_t *last_lead)
{
    const zr_incidence *b = work->incidence;
    uint32_t pool = work->pools.pool_of[column];
    bool led = false;
    for (uint32_t i = b->column_start[column]; i < b->column_start[column + 1]; i++) {
        const zr_cell *cell = &b->cell[b->by_column[i]];
        uint32_t sector = out->sector_of[cell->row];
        bool leads = cell->roles & 1u << ZR_LEAD;
        led |= leads;
        if (sector == ZR_NONE)
            continue;
        sector_load *load = &out->load[(size_t)sector * out->pools + pool];
        load->measures += last[sector] != column + 1;
        last[sector] = column + 1;
        if (leads) {
            load->lead += last_lead[sector] != column + 1;
            last_lead[sector] = column + 1;
        }
    }
    out->total[pool].measures += b->column_start[column] < b->column_start[column + 1];
    out->total[pool].lead += led;
}

/* What a unit has in the pool where it has most. */
static sector_load own_load(const zr_flag_work *work, uint32_t row, uint32_t *home, uint32_t *room)
{
    const zr_incidence *b = work->incidence;
    uint32_t pools = zr_pools_of_row(room, &work->pools, b, row);
    sector_load best = {0};
    for (uint32_t i = 0; i < pools; i++) {
        sector_load here = {0};
        for (uint32_t k = b->row_start[row]; k < b->row_start[row + 1]; k++)
            if (work->pools.pool_of[b->cell[k].column] == room[i]) {
                here.measures++;
                here.lead += (b->cell[k].roles & 1u << ZR_LEAD) != 0;
            }
        if (here.measures > best.measures) {
            best = here;
            *home = room[i];
        }
    }
    return best;
}

static zr_flag_test fisher(uint32_t own, uint32_t here, uint32_t others, uint32_t elsewhere)
{
    double expected = (double)here * (own + others) / (here + elsewhere);
    double p = zr_hypergeometric_upper(own, own + others, here + elsewhere, here);
    return (zr_flag_test){own, expected, p, true};
}

static void test_row(zr_flag_work *work, const sector_counts *counts, uint32_t row, uint32_t *room)
{
    uint32_t sector = counts->sector_of[row], home = 0, places = 0;
    if (sector == ZR_NONE || work->incidence->row_start[row] == work->incidence->row_start[row + 1])
        return;
    sector_load own = own_load(work, row, &home, room), others = {0}, elsewhere = {0};
    for (uint32_t pool = 0; pool < counts->pools; pool++) {
        const sector_load *load = &counts->load[(size_t)sector * counts->pools + pool];
        if (pool == home || !load->measures)
            continue;
        places++;
        others.measures += load->measures;
        others.lead += load->lead;
        elsewhere.measures += counts->total[pool].measures;
        elsewhere.lead += counts->total[pool].lead;
    }
    if (!places)
        return;
    work->test[ZR_FLAG_ELSEWHERE][row] =
        fisher(own.measures, counts->total[home].measures, others.measures, elsewhere.measures);
    if (own.lead && elsewhere.lead)
        work->test[ZR_FLAG_LEAD_ELSEWHERE][row] =
            fisher(own.lead, counts->total[home].lead, others.lead, elsewhere.lead);
}

zr_status zr_flags_test_elsewhere(zr_flag_work *work, zr_error *err)
{
    const zr_incidence *b = work->incidence;
    sector_counts counts = {.pools = work->pools.count};
    counts.sector_of = zr_arena_take(work->arena, b->rows, sizeof *counts.sector_of);
    if (!counts.sector_of || !number_sectors(&counts, work))
        return zr_fail_memory(err);
    counts.load = zr_arena_take(work->arena, (size_t)counts.sectors * counts.pools, sizeof *counts.load);
    counts.total = zr_arena_take(work->arena, counts.pools, sizeof *counts.total);
    uint32_t *last = zr_arena_take(work->arena, 2 * (size_t)counts.sectors, sizeof *last);
    uint32_t *room = zr_arena_take(work->arena, b->cells, sizeof *room);
    if (work->arena->failed)
        return zr_fail_memory(err);
    for (uint32_t column = 0; column < b->columns; column++)
        count_column(&counts, work, column, last, last + counts.sectors);
    for (uint32_t r = 0; r < b->rows; r++)
        test_row(work, &counts, r, room);
    return ZR_OK;
}
