/* Loads of the same rows in several networks. */
#include "analysis/comparisons.h"
#include "analysis/tables.h"
#include "base/arena.h"
#include "base/table.h"
#include "zeren/load.h"

#include <math.h>
#include <stdlib.h>

enum { FIGURES = 3, BEFORE = 2, MOST_NETWORKS = 200 };

/* All rows of all networks, once each, by name; and where each is in each network. */
typedef struct merged {
    uint32_t rows, networks;
    zr_span *name, *label[2]; /* by zr_lang */
    uint32_t *at;             /* rows × networks: row in the network, or ZR_NONE */
    zr_loads **loads;
} merged;

static int by_name(const void *left, const void *right)
{
    return zr_span_compare(*(const zr_span *)left, *(const zr_span *)right);
}

/* Distinct names in order, and their numbers. */
static bool list_names(merged *all, const zr_network *networks, zr_table *numbers)
{
    uint32_t listed = 0;
    for (uint32_t i = 0; i < all->networks; i++) {
        for (uint32_t r = 0; r < networks[i].incidence->rows; r++)
            all->name[listed++] = networks[i].incidence->row_name[r];
    }
    if (listed)
        qsort(all->name, listed, sizeof *all->name, by_name);
    for (uint32_t i = 0; i < listed; i++) {
        if (i == 0 || !zr_span_equal(all->name[i], all->name[i - 1]))
            all->name[all->rows++] = all->name[i];
    }
    for (uint32_t r = 0; r < all->rows; r++) {
        if (!zr_table_set(numbers, all->name[r], r))
            return false;
    }
    return true;
}

static zr_status place_rows(merged *all, const zr_network *networks, const zr_table *numbers, zr_arena *arena,
                            zr_error *err)
{
    size_t places = (size_t)all->rows * all->networks;
    all->at = zr_arena_take(arena, places, sizeof *all->at);
    for (int lang = ZR_ZH; lang <= ZR_EN; lang++)
        all->label[lang] = zr_arena_take(arena, all->rows, sizeof *all->label[lang]);
    if (arena->failed)
        return zr_fail_memory(err);
    for (size_t k = 0; k < places; k++)
        all->at[k] = ZR_NONE;
    for (uint32_t i = all->networks; i-- > 0;) {
        for (uint32_t r = 0; r < networks[i].incidence->rows; r++) {
            uint32_t row = zr_table_get(numbers, networks[i].incidence->row_name[r]);
            all->at[(size_t)row * all->networks + i] = r;
            for (int lang = ZR_ZH; lang <= ZR_EN; lang++)
                all->label[lang][row] = zr_incidence_row_label(networks[i].incidence, r, (zr_lang)lang);
        }
    }
    return ZR_OK;
}

static zr_status measure_all(merged *all, const zr_network *networks, zr_error *err)
{
    zr_status status = ZR_OK;
    for (uint32_t i = 0; i < all->networks && status == ZR_OK; i++)
        status = zr_loads_measure(&all->loads[i], networks[i].incidence, err);
    return status;
}

static zr_status merge(merged *all, const zr_network *networks, zr_arena *arena, zr_error *err)
{
    size_t listed = 0;
    for (uint32_t i = 0; i < all->networks; i++)
        listed += networks[i].incidence->rows;
    if (listed > UINT32_MAX / 2)
        return zr_fail_words(err, ZR_LIMIT, "%zu 行太多，无法对齐", "%zu rows are too many to align", listed);
    all->name = zr_arena_take(arena, listed, sizeof *all->name);
    all->loads = zr_arena_take(arena, all->networks, sizeof *all->loads);
    if (arena->failed)
        return zr_fail_memory(err);
    zr_table numbers = {0};
    zr_status status = list_names(all, networks, &numbers) ? ZR_OK : zr_fail_memory(err);
    if (status == ZR_OK)
        status = place_rows(all, networks, &numbers, arena, err);
    zr_table_free(&numbers);
    return status == ZR_OK ? measure_all(all, networks, err) : status;
}

/* Three columns a network; keys "1_measures" … in the order given. */
static zr_column *list_columns(const zr_network *networks, uint32_t count, zr_arena *arena)
{
    static const char *const keys[FIGURES] = {"measures", "lead", "share"};
    static const zr_words titles[FIGURES] = {{{"措施", "measures"}}, {{"牵头", "lead"}}, {{"份额", "share"}}};
    uint32_t columns = BEFORE + FIGURES * count + 2;
    zr_column *column = zr_arena_take(arena, columns, sizeof *column);
    if (!column)
        return NULL;
    column[0] = (zr_column){"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0};
    column[1] = (zr_column){"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0};
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t f = 0; f < FIGURES; f++) {
            zr_span name = networks[i].name;
            const char *key = zr_arena_print(arena, "%u_%s", i + 1, keys[f]).data;
            const char *zh =
                zr_arena_print(arena, "%.*s %s", (int)name.size, name.data, titles[f].in[ZR_ZH]).data;
            const char *en =
                zr_arena_print(arena, "%.*s %s", (int)name.size, name.data, titles[f].in[ZR_EN]).data;
            column[BEFORE + FIGURES * i + f] =
                (zr_column){key, {{zh, en}}, f == 2 ? ZR_TYPE_REAL : ZR_TYPE_COUNT, f == 2 ? 4 : 0};
        }
    }
    column[columns - 2] = (zr_column){"networks", {{"出现网络数", "networks"}}, ZR_TYPE_COUNT, 0};
    column[columns - 1] = (zr_column){"spread", {{"份额极差", "spread of share"}}, ZR_TYPE_REAL, 4};
    return arena->failed ? NULL : column;
}

/* A row that a network does not have carries nothing there: counts and share are 0 for the spread, empty in
 * print. */
static void put_row(zr_frame *frame, const merged *all, uint32_t row)
{
    double least = INFINITY, most = 0;
    int64_t present = 0;
    zr_frame_row(frame);
    zr_frame_text(frame, 0, all->name[row]);
    zr_frame_name_in(frame, 1, all->label[ZR_ZH][row], all->label[ZR_EN][row]);
    for (uint32_t i = 0; i < all->networks; i++) {
        uint32_t at = all->at[(size_t)row * all->networks + i], column = BEFORE + FIGURES * i;
        const zr_load *load = at == ZR_NONE ? NULL : &all->loads[i]->load[at];
        double share = load ? load->share : 0;
        least = fmin(least, share);
        most = fmax(most, share);
        present += load != NULL;
        if (!load)
            continue;
        zr_frame_count(frame, column, load->measures);
        zr_frame_count(frame, column + 1, load->lead);
        zr_frame_real(frame, column + 2, share);
    }
    zr_frame_count(frame, BEFORE + FIGURES * all->networks, present);
    zr_frame_real(frame, BEFORE + FIGURES * all->networks + 1, most - least);
}

static zr_status table(zr_frame **out, const merged *all, const zr_network *networks, zr_arena *arena,
                       zr_error *err)
{
    zr_column *columns = list_columns(networks, all->networks, arena);
    if (!columns)
        return zr_fail_memory(err);
    zr_status status = zr_table_new(out, "rows", columns, BEFORE + FIGURES * all->networks + 2, err);
    if (status != ZR_OK)
        return status;
    for (uint32_t row = 0; row < all->rows; row++)
        put_row(*out, all, row);
    zr_table_roles(*out, networks[0].incidence);
    zr_frame_sort(*out, BEFORE + FIGURES * all->networks + 1, true, NULL);
    return zr_table_end(out, err);
}

zr_status zr_compare_rows(zr_frame **out, const zr_network *networks, uint32_t count,
                          const zr_method_options *options, zr_error *err)
{
    (void)options;
    *out = NULL;
    if (count > MOST_NETWORKS)
        return zr_fail_words(err, ZR_LIMIT, "%u 个网络超过 %d 列所能列出的",
                             "%u networks are more than %d columns can show", count, MOST_NETWORKS);
    zr_arena arena = {0};
    merged all = {.networks = count};
    zr_status status = merge(&all, networks, &arena, err);
    if (status == ZR_OK)
        status = table(out, &all, networks, &arena, err);
    for (uint32_t i = 0; i < count && all.loads; i++)
        zr_loads_free(all.loads[i]);
    zr_arena_free(&arena);
    return status;
}
