/* What is collected while the words that assign are read: names, expressions, statements. */
#ifndef ZEREN_DOCUMENT_DUTIES_POOL_H
#define ZEREN_DOCUMENT_DUTIES_POOL_H

#include "document/duties.h"
#include "document/duties_above.h"
#include "document/duties_names.h"

/* A mention, and what is printed at the name itself: a sign, a bracket （牵头） that settles its role. */
typedef struct zr_name {
    zr_mention mention;
    uint32_t sign; /* *, ▲ …, or 0 */
    bool settled;
} zr_name;

typedef struct zr_name_list {
    zr_name *items;
    size_t count, capacity;
    bool failed;
} zr_name_list;

/* Items first to last of a list, by their numbers; first 0: the `last` items before the words that say so, or
 * all of them. last 0: none are named. */
enum { ZR_ITEMS_ALL = 256 }; /* as far as siblings are looked at */
typedef struct zr_item_range {
    uint32_t first, last;
    bool round; /* printed as （一） */
    bool part;  /* 本部分: at a heading all that it holds */
    bool inner; /* 第一款, 第一项: parts of an article, and no article or chapter */
} zr_item_range;

/* From name `name` on, an expression is for these items alone. */
typedef struct zr_part {
    size_t name;
    zr_item_range items;
} zr_part;

/* A found expression. `measure` is a node or ZR_NONE; `mention` is an index in pool.names. */
typedef struct zr_found {
    zr_expression expression;
    bool ruled;          /* a lead is said in its own words: no rule speaks here */
    uint8_t order;       /* of two that begin together: as they were found */
    zr_item_range items; /* that it names */
} zr_found;

/* Something that the document says about the expressions from here on. */
typedef enum zr_says {
    ZR_SAYS_NOTHING,
    ZR_SAYS_FIRST_LEADS,     /* 列第一位的为牵头单位 */
    ZR_SAYS_COMMA_LEADS,     /* 逗号前为牵头单位 */
    ZR_SAYS_SEMICOLON_LEADS, /* 分号前为牵头单位 */
    ZR_SAYS_OWNERS_LEAD,     /* 无牵头单位的，责任单位即为牵头单位 */
    ZR_SAYS_UNLED,           /* 未明确牵头单位的按职责分工负责 */
    ZR_SAYS_SIGNS,           /* 加*的为牵头单位，加△的为配合单位 */
    ZR_SAYS_CARRIED,         /* 以下均需各县（市、区）政府落实，不再列出 */
    ZR_SAYS_SAME             /* 下同 */
} zr_says;

enum { ZR_LEGEND_MOST = 6 }; /* signs that one sentence explains */

/* ▲ means lead; a sign that does not mean a role is explained all the same. */
typedef struct zr_meaning {
    uint32_t sign;
    bool means;
    zr_role role;
} zr_meaning;

typedef struct zr_legend {
    zr_meaning items[ZR_LEGEND_MOST];
    uint32_t count;
    bool linked; /* a word between says so: 为, 表示, 用 … 标注 */
    bool others; /* it has other words too */
} zr_legend;

typedef struct zr_statement {
    size_t start, end; /* bytes of the text */
    zr_says says;
    size_t name, names;   /* of one that carries: in pool.carried */
    zr_carry_reach reach; /* of one that carries */
    size_t from;          /* of one about tasks above it: where these begin */
    size_t until;         /* of one on the heading of a section: where that ends; 0: the plan's end */
    zr_legend legend;     /* of one that explains signs, or says what the rest are */
    bool shares;          /* 分别负责 means that all lead */
    bool unled;           /* a list that names no lead has none, whatever stands first */
    bool backwards;       /* a remark below what it is about: 注：列首位的为牵头单位 */
} zr_statement;

/* Names that were read as bodies, or sets of them, and have nothing about them: the same words again are told
 * at once. Each has one place. */
enum { ZR_PLAIN_NAMES = 256 };
typedef struct zr_plain_name {
    zr_span name; /* of a text that lives as long as the pool */
    zr_look look;
} zr_plain_name;

typedef struct zr_duty_pool {
    zr_span text;
    const zr_outline *outline;
    zr_arena *arena;
    zr_notes *notes;
    zr_name_list names, carried;
    zr_found *found;
    size_t found_count, found_capacity;
    zr_statement *statements;
    size_t statement_count, statement_capacity;
    zr_plain_name plain[ZR_PLAIN_NAMES];
    size_t repeated; /* names that stand in the pool again, for 同上 and for further items */
    bool failed;     /* memory was refused */
} zr_duty_pool;

/* May so many names stand in the pool again? Not more in all than are in proportion to the text. */
bool zr_pool_may_repeat(zr_duty_pool *pool, size_t names);

void zr_pool_name(zr_duty_pool *pool, zr_name_list *list, zr_name name);
void zr_pool_found(zr_duty_pool *pool, zr_found found);
void zr_pool_statement(zr_duty_pool *pool, zr_statement statement);
void zr_pool_free(zr_duty_pool *pool);

#endif
