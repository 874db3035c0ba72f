/* UCINET DL while it is read: the head (import_dl.c) and the data behind it (import_dl_data.c). */
#ifndef ZEREN_GRAPH_IMPORT_DL_H
#define ZEREN_GRAPH_IMPORT_DL_H

#include "graph/import.h"

/* Rows or columns that a file may have beyond what it has room to say. */
enum { ZR_DL_UNSAID = 100000 };

typedef struct zr_dl zr_dl;

typedef struct zr_dl_format {
    const char *name;
    bool one_mode, two_mode;
    void (*read)(zr_dl *of); /* one relation */
} zr_dl_format;

struct zr_dl {
    zr_import *import;
    size_t at;
    uint32_t line;
    uint32_t rows, columns;
    bool has_rows, has_columns;
    const zr_dl_format *format;
    uint32_t relation;  /* that is being read, from 0 */
    zr_table labels[2]; /* met in the data: of rows and of columns, or of both */
    uint32_t met[2];
    bool quoted;           /* the word that was read last: a name, whatever it says */
    bool embedded, hollow; /* labels stand in the data; nothing stands on the diagonal */
};

void zr_dl_fail(zr_dl *of, const char *zh, const char *en, zr_span value);

/* Where the next word is read. */
typedef struct zr_dl_spot {
    size_t at;
    uint32_t line;
} zr_dl_spot;

static inline zr_dl_spot zr_dl_here(const zr_dl *of)
{
    return (zr_dl_spot){of->at, of->line};
}

static inline void zr_dl_return(zr_dl *of, zr_dl_spot spot)
{
    of->at = spot.at;
    of->line = spot.line;
}

/* The next word; quotes keep blanks together, "=" and commas part words. Empty at the end. */
zr_span zr_dl_word(zr_dl *of);

/* A row ("r1") or column ("c1") of the matrix; of one mode both are one node. */
uint32_t zr_dl_node(zr_dl *of, char mode, uint32_t number);
void zr_dl_label(zr_dl *of, char mode, uint32_t number, zr_span name);

/* A format of the data by its name, or NULL; the first is meant where none is named. */
const zr_dl_format *zr_dl_format_find(zr_span name);

/* All relations, one after the other. */
void zr_dl_read_data(zr_dl *of);

#endif
