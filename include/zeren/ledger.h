/* The ledger (任务台账): one row a measure with its units, deadline, targets, source and status; and what the
 * statuses that a user filled in say of progress.
 *
 * A measure without units of its own has those of the nearest measure above that has some. Rows are the tasks
 * and safeguards, and whatever else has units. */
#ifndef ZEREN_LEDGER_H
#define ZEREN_LEDGER_H

#include "zeren/frame.h"
#include "zeren/graph.h"

typedef enum zr_state {
    ZR_STATE_UNSAID,
    ZR_STATE_OPEN,    /* 未开始 */
    ZR_STATE_DOING,   /* 进行中 */
    ZR_STATE_DONE,    /* 已完成 */
    ZR_STATE_STOPPED, /* 已停止 */
    ZR_STATES
} zr_state;

/* What the user says of one measure. */
typedef struct zr_answer {
    zr_state state;
    zr_span done_on; /* 2025-12-31, or empty */
    zr_span note;
} zr_answer;

/* What a ledger says that cannot all be so; a person should look at it. */
typedef enum zr_doubt_kind {
    ZR_DOUBT_STATES, /* two columns of statuses differ: the first counts */
    ZR_DOUBT_DAY,    /* not done by its status, and yet a day of completion */
    ZR_DOUBT_EARLY,  /* done before the document was issued */
    ZR_DOUBT_CUT     /* the last row ends before its cells do: it is left out */
} zr_doubt_kind;

typedef struct zr_doubt {
    zr_doubt_kind kind;
    uint32_t measure;      /* ZR_NONE: of a row that is left out */
    uint32_t line, column; /* in characters, from 1 */
    zr_span words;         /* the cell */
} zr_doubt;

/* One a measure of the graph; owned until zr_answers_free. */
typedef struct zr_answers {
    const zr_answer *of;
    uint32_t count, rows;   /* measures of the graph; rows of the file */
    const zr_doubt *doubts; /* by line */
    uint32_t doubt_count;
    struct zr_arena *arena; /* private */
} zr_answers;

/* Reads a ledger that was filled in: rows in any order, columns by their names (编号 or id, 状态 or status;
 * 完成日期 and 备注 if they are there), other columns passed over. All or nothing: ZR_BAD_INPUT with
 * NAME:LINE:COLUMN and what was expected, for an unknown id, another word than a status, a date that is none,
 * two rows of one measure that differ. What is odd and can be read is a doubt. O(size + rows · log measures).
 */
ZR_API zr_status zr_answers_read(zr_answers **out, zr_span text, const char *name, const zr_graph *graph,
                                 zr_error *err);
/* Those of the measures of `part`, a subset of the graph that they were read for; the notes are still `of`'s.
 * O(measures · log). */
ZR_API zr_status zr_answers_part(zr_answers **out, const zr_answers *of, const zr_graph *graph,
                                 const zr_graph *part, zr_error *err);
ZR_API void zr_answers_free(zr_answers *answers);

/* A calendar day as people write it (2025-12-31, 2025/1/5, 2025年12月31日) → "2025-12-31" and a NUL; false
 * for anything else. */
ZR_API bool zr_day_read(char out[11], zr_span text);

typedef struct zr_ledger_options {
    uint32_t unit;             /* measures of this unit alone, with its role; ZR_NONE: all */
    const zr_answers *answers; /* or NULL: an empty column to fill in */
    const char *until;         /* "2025-06-30": what has a date by then alone, by that date; NULL: all */
    const zr_graph *part; /* a subset of the graph whose measures alone are listed, each with all the units
                             that the graph has for it; NULL: all */
    bool undated;         /* what has no date alone */
} zr_ledger_options;

/* The ledgers of many units: the measures are chosen once. `options`, whose unit is not looked at, and what
 * it points to must live as long as this does. O(graph), with `until` O(graph · log). */
typedef struct zr_ledger zr_ledger;
ZR_API zr_status zr_ledger_new(zr_ledger **out, const zr_graph *graph, const zr_ledger_options *options,
                               zr_error *err);
/* The ledger of one unit, or of all (ZR_NONE); to be freed with zr_frame_free. Not by several threads at
 * once. O(rows), the first of a unit O(graph). */
ZR_API zr_status zr_ledger_of(zr_frame **out, zr_ledger *ledger, uint32_t unit, zr_error *err);
ZR_API void zr_ledger_free(zr_ledger *ledger);

/* The same for one unit, or all, alone. O(graph), with `until` O(graph · log). */
ZR_API zr_status zr_ledger_frame(zr_frame **out, const zr_graph *graph, const zr_ledger_options *options,
                                 zr_error *err);

/* Is the line the head of a ledger with the columns above, as a table in either language? O(size). */
ZR_API bool zr_ledger_is_head(zr_span line);

typedef enum zr_progress_by { ZR_PROGRESS_UNITS, ZR_PROGRESS_DOCUMENTS, ZR_PROGRESS_SECTIONS } zr_progress_by;

/* How many measures of each unit, document or section are done, under way … A measure is overdue when its
 * last date is before `today` ("2025-12-31"; NULL: not asked) and it is neither done nor stopped. O(graph ·
 * log). */
ZR_API zr_status zr_progress_frame(zr_frame **out, const zr_graph *graph, const zr_answers *answers,
                                   zr_progress_by by, const char *today, zr_error *err);

/* One row a measure that is overdue on that day, the longest first. */
ZR_API zr_status zr_overdue_frame(zr_frame **out, const zr_graph *graph, const zr_answers *answers,
                                  const char *today, zr_error *err);

#endif
