/* A user's own little file (scenario, rules): lines of words, with what is wrong said by line and column. */
#ifndef ZEREN_CLI_SCRIPT_H
#define ZEREN_CLI_SCRIPT_H

#include "cli/command.h"
#include "zeren/graph.h"

#define ZR_SCRIPT_WORDS 64

typedef struct zr_script_word {
    zr_span text;
    uint32_t column; /* in characters, from 1 */
} zr_script_word;

/* One line; words are parted by white space, a word in "…" or “…” may hold some. */
typedef struct zr_script_line {
    zr_script_word words[ZR_SCRIPT_WORDS];
    uint32_t count;
    uint32_t number; /* from 1 */
} zr_script_line;

typedef struct zr_script {
    const zr_call *call;
    const char *name; /* of the file, for messages */
    zr_span rest;
    uint32_t number;
    char ending; /* what ends a line: '\n', or ';' for --do */
} zr_script;

/* The next line that is neither empty nor a comment (#). False at the end; *result says if a line was wrong.
 */
bool zr_script_next(zr_script *script, zr_script_line *line, zr_exit *result);

/* "FILE:LINE:COLUMN: …" and ZR_EXIT_USAGE. `word` counts from 0; past the last it is the line's end. */
zr_exit zr_script_wrong(const zr_script *script, const zr_script_line *line, uint32_t word, const char *zh,
                        const char *en);

/* One of several spellings (in either language), ended by NULL. */
bool zr_script_is(const zr_script_line *line, uint32_t word, const char *const *spellings);

/* What a word names in the graph; says when it is nothing, or several things. */
zr_exit zr_script_unit(uint32_t *out, const zr_script *script, const zr_script_line *line, uint32_t word,
                       const zr_graph *graph);
zr_exit zr_script_measure(uint32_t *out, const zr_script *script, const zr_script_line *line, uint32_t word,
                          const zr_graph *graph);

#endif
