/* A table of results that knows its own meaning: what every analysis gives and every report prints. */
#ifndef ZEREN_FRAME_H
#define ZEREN_FRAME_H

#include "zeren/error.h"
#include "zeren/lang.h"
#include "zeren/span.h"

typedef enum zr_type { ZR_TYPE_TEXT, ZR_TYPE_COUNT, ZR_TYPE_REAL, ZR_TYPE_FLAG } zr_type;

typedef struct zr_column {
    const char *key; /* "lead": in JSON and CSV */
    zr_words title;  /* 牵头 / lead */
    zr_type type;
    int decimals; /* of a real, when printed for people (-3: at most three); JSON and CSV keep 17 digits'
                     worth. 1 puts a text at the right */
} zr_column;

/* One cell; which member is meant is the column's type. `undefined` prints as an empty field (null in JSON):
 * a frame never holds NaN or infinity. */
typedef struct zr_value {
    zr_span text;
    double real;
    int64_t count; /* also a flag: 0 or 1 */
    bool undefined;
    bool english; /* behind the text and a zero stands what tables for readers of English show, and a zero */
} zr_value;

/* Owns its cells and texts (copied in). Rows are in the order they were added. */
typedef struct zr_frame zr_frame;

ZR_API zr_status zr_frame_new(zr_frame **out, const char *name, zr_words title, const zr_column *columns,
                              uint32_t count, zr_error *err);
ZR_API void zr_frame_free(zr_frame *frame);

/* A new row of undefined cells; fill them with the setters. Memory refused makes the frame broken, once for
 * all: ask zr_frame_status at the end. */
ZR_API void zr_frame_row(zr_frame *frame);
ZR_API void zr_frame_text(zr_frame *frame, uint32_t column, zr_span text);
/* A name of ours in both languages (科技, Science and technology): data keeps the Chinese one, as documents
 * speak it. */
ZR_API void zr_frame_name_in(zr_frame *frame, uint32_t column, zr_span zh, zr_span en);
ZR_API void zr_frame_count(zr_frame *frame, uint32_t column, int64_t count);
ZR_API void zr_frame_real(zr_frame *frame, uint32_t column,
                          double real); /* NaN and infinity become undefined */
ZR_API void zr_frame_flag(zr_frame *frame, uint32_t column, bool flag);
/* What holds for the whole table: seed, draws, formula, convention used. Keys in the order added. */
ZR_API void zr_frame_note(zr_frame *frame, const char *key, zr_words title, const char *value_zh,
                          const char *value_en);
/* Memory ran out over what was to go in: the frame is broken as if it had run out itself. */
ZR_API void zr_frame_fail(zr_frame *frame);
ZR_API zr_status zr_frame_status(const zr_frame *frame, zr_error *err);

ZR_API const char *zr_frame_name(const zr_frame *frame);
ZR_API zr_words zr_frame_title(const zr_frame *frame);
ZR_API uint32_t zr_frame_rows(const zr_frame *frame);
ZR_API const zr_column *zr_frame_columns(const zr_frame *frame, uint32_t *count);
/* `row` and `column` are below those counts, and `column` of the setters too; none is checked. Lent until a
 * row is added. */
ZR_API const zr_value *zr_frame_at(const zr_frame *frame, uint32_t row, uint32_t column);

typedef struct zr_frame_note_entry {
    const char *key;
    zr_words title;
    zr_words value;
} zr_frame_note_entry;
ZR_API const zr_frame_note_entry *zr_frame_notes(const zr_frame *frame, uint32_t *count);

/* A word of ours among the data, and how people say it. */
typedef struct zr_term {
    const char *key;
    zr_words words;
} zr_term;

/* Says what the keys of a text column are called: tables for people show the words of their language, data
 * (CSV, JSON) keeps the keys. `terms` is static and ends with a NULL key; other texts stay as they are. */
ZR_API const zr_term *zr_terms_both(void); /* for texts that hold both: "措施数 / measures" */
ZR_API void zr_frame_terms(zr_frame *frame, uint32_t column, const zr_term *terms);
ZR_API const zr_term *zr_frame_column_terms(const zr_frame *frame, uint32_t column); /* or NULL */
/* The words of one cell of such a column: its own where no term is it. */
ZR_API zr_span zr_frame_word(const zr_frame *frame, uint32_t row, uint32_t column, zr_lang lang);

/* Reorders rows by a column (ties keep their order). O(rows · log rows). */
ZR_API zr_status zr_frame_sort(zr_frame *frame, uint32_t column, bool descending, zr_error *err);

#endif
