/* What the user says that units, sectors or places can carry, and what they carry of it.
 *
 * A table (commas, semicolons or tabs; quotes as in RFC 4180; a byte order mark is passed over) of two or
 * three columns: name, amount, and what the amount counts:
 *
 *     单位,数量,计量            a first row of names is optional: 单位 名称 name unit … | 数量 amount … |
 *     自治区科技厅,12,人        计量 measure …; another name of the second column (编制, 工时) says what is
 *     环境,8人                  counted where no row does
 *     温州市,20,项
 *
 * A name is a unit's id, any of its names, place/name, a sector or a place. An amount is a number above 0
 * (1,200 in quotes, ７), perhaps with its measure behind it. Amounts of 项 (措施, measures) and of 牵头
 * (leads) are limits; every other measure (people, hours, money) is compared by shares. */
#ifndef ZEREN_CAPACITY_H
#define ZEREN_CAPACITY_H

#include "zeren/frame.h"
#include "zeren/incidence.h"

typedef enum zr_capacity_of {
    ZR_CAPACITY_UNIT,
    ZR_CAPACITY_SECTOR,
    ZR_CAPACITY_PLACE,
    ZR_CAPACITY_UNKNOWN,  /* nothing in the graph has that name */
    ZR_CAPACITY_AMBIGUOUS /* several units have it */
} zr_capacity_of;

typedef struct zr_capacity {
    zr_span name; /* as given */
    zr_span measure;
    double amount;
    uint32_t line;
    zr_capacity_of of;
    uint32_t unit, place;
    zr_span sector;
    zr_span candidates; /* of an ambiguous name: 330300/市科技局、429005/市科技局 */
    /* what it carries, filled by zr_capacities_measure */
    uint32_t measures, lead;
    double work, expected, p, adjusted; /* p and adjusted of shares alone */
    bool limit;                         /* the amount is a number of measures … */
    bool leads;                         /* … or of leads */
    bool judged;                        /* matched, and a limit or one of several with the same measure */
    bool over;
} zr_capacity;

typedef struct zr_capacities {
    zr_capacity *items; /* in the file's order */
    uint32_t count;
    double level;
    struct zr_arena *arena; /* private */
} zr_capacities;

/* All or nothing: ZR_BAD_INPUT with NAME:LINE:COLUMN and what was expected; ZR_LIMIT over 10,000 rows.
 * O(rows · (rows + units)). */
ZR_API zr_status zr_capacities_read(zr_capacities **out, zr_span text, const char *name,
                                    const zr_graph *graph, zr_error *err);
ZR_API void zr_capacities_free(zr_capacities *capacities);

/* Distinct measures, leads and work of each; over a limit when above it, over its share when so many or more
 * of all measures would fall to it by chance in proportion to the amounts (binomial; adjusted over the rows
 * of one measure and kind, Benjamini & Hochberg) with less than `level` (0: 0.05). O(rows · (rows + cells)).
 */
ZR_API zr_status zr_capacities_measure(zr_capacities *capacities, const zr_incidence *incidence, double level,
                                       zr_error *err);

/* One row a line of the file: what it means, amount, load, load for one of the amount, what is over by how
 * much; the rows that match nothing with the candidates. */
ZR_API zr_status zr_capacities_frame(zr_frame **out, const zr_capacities *capacities, const zr_graph *graph,
                                     zr_error *err);

#endif
