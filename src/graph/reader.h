/* Reading the graph file, private to it: the state, and typed fields of JSON objects that say where they
 * fail.
 *
 *     file_walk.c  marks, keys and values of the outside, one at a time
 *     file_read.c  walks the outside (JSON or ndjson) and gives json-c one object at a time
 *     rows_read.c  makes a row of each object
 *     fields.c     takes typed values out of an object, with a path in every complaint
 *     resolve.c    turns ids into row numbers when all is read */
#ifndef ZEREN_GRAPH_READER_H
#define ZEREN_GRAPH_READER_H

#include "graph/brief.h"
#include "graph/store.h"
#include "graph/symbols.h"

#include <json-c/json.h>

/* Deepest nesting read, the file's own object and array included. */
enum { ZR_JSON_DEPTH = 32 };

/* While reading, references in rows are symbols, not row numbers. */
typedef struct zr_reader {
    zr_span text;
    size_t at;             /* next byte */
    size_t element;        /* where the object being read starts */
    const char *table;     /* "duties", or NULL outside of them */
    uint32_t index;        /* which of its rows, from 0 */
    const char *list;      /* a list inside the row, or NULL */
    uint32_t item;         /* which of its items */
    json_tokener *tokener; /* used again for every object */
    zr_graph_store *store;
    zr_symbols symbols[ZR_MEASURES + 1]; /* documents, places, units, measures */
    bool has_format, has_version;
    zr_graph **parts; /* graphs read whole: one, or several from ndjson that was put together from files */
    size_t part_count, part_room;
    zr_error *err;
    zr_status status; /* of the first failure; sticky */
} zr_reader;

/* Fails with the line of the object and the path of the value: line 12: duties[3].role: … `key` may be NULL.
 * Both languages take the same values. */
zr_status zr_reader_fail(zr_reader *reader, zr_status status, const char *key, const char *zh, const char *en,
                         ...) ZR_PRINTF(4, 6) ZR_PRINTF(5, 6);
/* Fails at a byte: line 12, column 7: … */
zr_status zr_reader_fail_at(zr_reader *reader, zr_status status, size_t at, const char *zh, const char *en);

/* Walking the outside: the next byte that is not space (0 at the end); that byte, or a complaint; a key's
 * bytes as they stand between the quotes; a whole value, NULL for null and when it failed (reader->status
 * tells), which the caller puts back. Each is linear in what it passes. */
char zr_reader_look(zr_reader *reader);
bool zr_reader_take(zr_reader *reader, char wanted, const char *zh, const char *en);
zr_span zr_reader_key(zr_reader *reader);
json_object *zr_reader_value(zr_reader *reader);
json_object *zr_reader_value_to(zr_reader *reader, size_t limit); /* of one that ends before `limit` */

/* Typed values. A missing key or null gives the empty value, unless `needed`. */
zr_span zr_field_text(zr_reader *reader, json_object *object, const char *key, bool needed);
uint32_t zr_field_count(zr_reader *reader, json_object *object, const char *key);
double zr_field_real(zr_reader *reader, json_object *object, const char *key);
bool zr_field_flag(zr_reader *reader, json_object *object, const char *key);
void zr_field_range(zr_reader *reader, json_object *object, const char *key, size_t *start, size_t *end);
/* The array, or NULL; `*count` is its length. */
json_object *zr_field_list(zr_reader *reader, json_object *object, const char *key, uint32_t *count);
/* A list of texts, kept in the store. */
const zr_span *zr_field_texts(zr_reader *reader, json_object *object, const char *key, uint32_t *count);
/* The symbol of an id in a namespace; ZR_NONE for null. */
uint32_t zr_field_id(zr_reader *reader, json_object *object, const char *key, zr_rows_kind kind, bool needed);

/* Adds the object as a row of that kind. */
void zr_row_read(zr_reader *reader, zr_rows_kind kind, json_object *object);

/* Symbols → row numbers; refuses what dangles and what goes round in circles. */
zr_status zr_reader_resolve(zr_reader *reader);

#endif
