/* What a list leaves out after its first name: 省商务厅、发展改革委 → 省发展改革委. */
#ifndef ZEREN_UNITS_INHERIT_H
#define ZEREN_UNITS_INHERIT_H

#include "units/generic.h"

/* The prefix that was last printed before a name of the list. */
typedef struct zr_inherit_prefix {
    zr_span level;    /* 自治区, 潜江市; empty: nothing to inherit */
    zr_span party;    /* 自治区党委 */
    zr_generic kind;  /* of the body that the prefix was printed before */
    bool by_party;    /* it was printed with the Party's mark */
    bool of_township; /* the level is 乡, 镇 or 街道 */
    bool omits;       /* a name has left it out since */
    bool bare;        /* none was printed before a bureau: 教育局、… */
} zr_inherit_prefix;

/* What was said in an expression that a later name may leave out. A field added here belongs into
 * zr_inherit_equal too; a test sees to it. */
typedef struct zr_inherit {
    zr_inherit_prefix before;
    zr_span office;      /* 市场监管厅 before 处 and 科; empty: none */
    zr_span branch;      /* 州生态环境局 of 州生态环境局大理分局; empty: none */
    zr_span team;        /* 市公安局 of 市公安局治安支队; empty: none */
    zr_span counted;     /* 市税务局 of 市税务局第一稽查局; empty: none */
    zr_span counted_end; /* … and 稽查局 */
    zr_span firms;       /* 平罗县 of 平罗县移动公司; empty: none */
    zr_span ruled;       /* 黄骅市 of 黄骅市委; empty: none */
    zr_span committee;   /* 党委 of 党委办公室, whose is not said; empty: none */
    /* 各在温 of 各在温高校, 各市、县（区） of 各市、县（区）教育局, 各 of 各县区政府; empty: none */
    zr_span set;
    zr_span set_party; /* 各县（市、区）委 of 各县（市、区）委编办 and of 各县（市、区）教育局 */
    uint32_t team_sector, firms_sector; /* 0 where there is none */
    bool set_by_party;                  /* it was printed with the Party's mark */
    bool set_of_levels, set_of_all;
    bool set_of_some;        /* 有关镇政府, 相关园区管委会: said of places, and only of them */
    bool set_of_prefectures; /* 各盟行政公署 */
    bool set_of_places;      /* 各乡镇、街道, 各县区政府 */
    bool set_of_counties;    /* 各县区政府: of what cities are made of */
    bool keeps_level, keeps_office; /* of an effect: leaves these as they were; false in a state */
} zr_inherit;

/* Where an expression begins. */
extern const zr_inherit zr_inherit_nothing;

bool zr_inherit_prefix_equal(const zr_inherit_prefix *a, const zr_inherit_prefix *b);

/* Do two hand on the same? O(bytes of the fields), as all of these. */
bool zr_inherit_equal(const zr_inherit *a, const zr_inherit *b);

/* Does it hand on nothing but the prefix? Then what a name inherits depends on that alone. */
bool zr_inherit_is_prefix(const zr_inherit *state);

/* The name as understood: with what was left out put before it, or as it is. `sense` is that of the name as
 * printed; `closely`: it stands behind 、 or at the head. */
zr_span zr_inherit_name(const zr_inherit *state, const zr_context *context, const zr_sense *sense,
                        bool closely);

/* What a name as printed hands on to the names behind it; the same wherever it stands. */
zr_inherit zr_inherit_effect(const zr_context *context, const zr_sense *sense);
/* A name that was restored hands on its parts' owner: 市公安局 of 市公安局治安支队, where 公安局治安支队 was
 * printed; and that the Party's mark was printed (党委组织部 behind 师市教育局). */
void zr_inherit_restored(zr_inherit *state, const zr_context *context, const zr_sense *printed,
                         const zr_sense *restored);
/* … to a name to which nothing had to be restored: what it hands on. */
void zr_inherit_apply(zr_inherit *state, const zr_context *context, const zr_sense *sense,
                      const zr_inherit *effect);

#endif
