/* "Did you mean …?": the candidate nearest to a mistyped word. */
#include "cli/nearest.h"

#include <stdbool.h>
#include <string.h>

#define LONGEST 63 /* bytes of a word worth guessing at */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to add, drop, change or swap with a neighbour (optimal string alignment), over three rows. */
static size_t distance(const char *a, size_t n, const char *b, size_t m)
{
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= m; j++)
        last[j] = before[j] = j;
    for (size_t i = 1; i <= n; i++) {
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            row[j] = least(least(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        size_t *free_row = before;
        before = last;
        last = row;
        row = free_row;
    }
    return last[m];
}

void zr_nearest_try(zr_nearest *nearest, const char *candidate)
{
    size_t n = strlen(nearest->word), m = strlen(candidate);
    if (n == 0 || n > LONGEST || m > LONGEST)
        return;
    bool begun = n >= 2 && m > n && strncmp(candidate, nearest->word, n) == 0;
    size_t far = begun ? 1 : distance(nearest->word, n, candidate, m);
    size_t whole = n > m ? n : m;
    size_t bound = whole < 6 ? 1 : whole < 9 ? 2 : 3; /* a third: with more, short words are near to any */
    if (far > bound || (nearest->best && far >= nearest->distance))
        return;
    nearest->best = candidate;
    nearest->distance = far;
}
