/* Where the columns of a page end that a copy keeps apart by spaces: where the fewest words are cut. */
#include "source/drawn_layout.h"

#include <string.h>

enum { SPREAD = 6 /* characters set apart: such a line tells no places */ };

void zr_layout_add_cover(zr_layout_cover *all, const zr_layout_atom atoms[], uint32_t count)
{
    uint32_t single = 0;
    for (uint32_t i = 0; i < count; i++)
        single += atoms[i].end - atoms[i].start == 3;
    for (uint32_t i = 0; i < count && single < SPREAD; i++) {
        for (int m = 0; m < ZR_LAYOUT_MEASURES; m++) {
            for (uint32_t x = atoms[i].left[m] + 1; x < atoms[i].right[m] && x < ZR_LAYOUT_WIDTH; x++)
                all->over[m][x]++;
            if (atoms[i].left[m] < ZR_LAYOUT_WIDTH)
                all->begins[m][atoms[i].left[m]]++;
            uint32_t centre = zr_layout_middle(&atoms[i], (uint32_t)m) / 2;
            all->middle[m][centre < ZR_LAYOUT_WIDTH ? centre : ZR_LAYOUT_WIDTH - 1]++;
        }
    }
}

/* The middle of the longest run of places [from, to] over which the fewest words stand. */
static uint32_t best_cut(const uint16_t over[ZR_LAYOUT_WIDTH], uint32_t from, uint32_t to, uint32_t *crossed)
{
    uint32_t least = UINT32_MAX, length = 0, best = from;
    for (uint32_t x = from, run = 0; x <= to && x < ZR_LAYOUT_WIDTH; x++) {
        run = x > from && over[x] == over[x - 1] ? run + 1 : 1;
        if (over[x] < least || (over[x] == least && run > length)) {
            least = over[x];
            length = run;
            best = x - (run - 1) / 2;
        }
    }
    *crossed += least == UINT32_MAX ? ZR_LAYOUT_WIDTH : least;
    return best;
}

/* Columns in which no words have their middle; 备注 may have none. */
static uint32_t count_empty(const zr_layout_page *at, const uint16_t middles[ZR_LAYOUT_WIDTH],
                            const uint32_t cut[])
{
    uint32_t empty = 0;
    for (uint32_t c = 0, x = 0; c < at->head.columns; c++) {
        uint32_t words = 0;
        for (; x < cut[c] && x < ZR_LAYOUT_WIDTH; x++)
            words += middles[x];
        empty += words == 0 && at->head.kind[c] != ZR_HEAD_OTHER;
    }
    return empty;
}

/* The last place before `end` where words have their middle, or 0. */
static uint32_t last_middle(const uint16_t middles[ZR_LAYOUT_WIDTH], uint32_t end)
{
    uint32_t x = end < ZR_LAYOUT_WIDTH ? end : ZR_LAYOUT_WIDTH;
    while (x > 0 && middles[x - 1] == 0)
        x--;
    return x > 0 ? x - 1 : 0;
}

/* The first place at or after `from` where words have their middle, or ZR_LAYOUT_WIDTH. */
static uint32_t first_middle(const uint16_t middles[ZR_LAYOUT_WIDTH], uint32_t from)
{
    while (from < ZR_LAYOUT_WIDTH && middles[from] == 0)
        from++;
    return from;
}

/* Names may stand beside the words below them: column `c` ends further left if that gives the next one words,
 * or further right if that gives it some itself, and cuts hardly any. */
static void move_cut(const zr_layout_page *at, const zr_layout_cover *all, uint32_t m, uint32_t c,
                     uint32_t cut[])
{
    uint32_t next = c + 2 < at->head.columns ? cut[c + 1] : ZR_LAYOUT_WIDTH, before = cut[c];
    uint32_t from = zr_layout_middle(&at->head.name[c], m) / 2 + 1,
             to = zr_layout_middle(&at->head.name[c + 1], m) / 2;
    uint32_t last = last_middle(all->middle[m], next);
    uint32_t first = first_middle(all->middle[m], c ? cut[c - 1] : 0) + 1;
    uint32_t left = last < before ? from : first, right = last < before ? last : to;
    if ((last >= before && first <= before) || left >= right)
        return;
    uint32_t empty = count_empty(at, all->middle[m], cut), crossed = 0;
    cut[c] = best_cut(all->over[m], left, right, &crossed);
    if (crossed > at->lines / 16 || count_empty(at, all->middle[m], cut) >= empty)
        cut[c] = before;
}

/* How far words begin at the same places as others: squares tell one edge from words here and there. */
static uint64_t sharpness(const uint16_t begins[ZR_LAYOUT_WIDTH])
{
    uint64_t sum = 0;
    for (uint32_t x = 1; x < ZR_LAYOUT_WIDTH; x++)
        sum += (uint64_t)begins[x] * begins[x];
    return sum;
}

/* Between the middles of the names, in the measure that cuts fewer words; if both cut as many, in the one in
 * which more words begin below each other. */
void zr_layout_find_cuts(zr_layout_page *at, const zr_layout_cover *all)
{
    uint32_t fewest = UINT32_MAX;
    uint32_t known = at->measure;
    for (uint32_t m = 0; m < ZR_LAYOUT_MEASURES; m++) {
        if (at->measured && m != known)
            continue;
        uint32_t cut[ZR_LAYOUT_COLUMNS] = {0}, crossed = 0;
        cut[at->head.columns - 1] = ZR_LAYOUT_WIDTH;
        for (uint32_t c = 0; c + 1 < at->head.columns; c++) {
            uint32_t from = zr_layout_middle(&at->head.name[c], m) / 2 + 1;
            uint32_t to = zr_layout_middle(&at->head.name[c + 1], m) / 2;
            cut[c] = best_cut(all->over[m], from, to, &crossed);
        }
        for (uint32_t c = at->head.columns - 1; c-- > 0;)
            move_cut(at, all, m, c, cut);
        crossed += ZR_LAYOUT_WIDTH * count_empty(at, all->middle[m], cut);
        bool sharper = crossed == fewest && sharpness(all->begins[m]) > sharpness(all->begins[0]);
        if (crossed < fewest || sharper) {
            fewest = crossed;
            at->measure = m;
            memcpy(at->cut, cut, sizeof cut);
        }
    }
    at->cut[at->head.columns - 1] = UINT32_MAX;
}

void zr_layout_follow(zr_layout_page *at)
{
    uint32_t m = at->measure;
    for (uint32_t c = 0; c < at->head.columns; c++) {
        uint64_t sum = 0, count = 0;
        for (uint32_t i = 0; i < at->lines; i++) {
            const zr_layout_words *cell = &at->line[i].cell[c];
            uint32_t width = cell->weight / (m ? ZR_LAYOUT_CHARACTER / 2 : ZR_LAYOUT_CHARACTER);
            sum += cell->end && !at->line[i].section ? cell->left + width / 2 : 0;
            count += cell->end && !at->line[i].section;
        }
        if (count)
            at->head.name[c].left[m] = at->head.name[c].right[m] = (uint32_t)(sum / count);
    }
}
