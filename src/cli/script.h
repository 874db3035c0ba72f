/* A user's own little file (scenario, rules): lines of words, with what is wrong said by line and column. */
#ifndef ZEREN_CLI_SCRIPT_H
#define ZEREN_CLI_SCRIPT_H

#include "cli/command.h"
#include "cli/user_file.h"
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
    char ending;       /* what ends a line: '\n', or ';' for --do (； as well) */
    const char *place; /* --place: of several that fit, those of this place; or NULL */
    zr_span document;  /* … those of this document (an id); or empty */
    uint32_t about;    /* the measure that the line has named so far, and 1: its units come first */
} zr_script;

/* A script in a user's file, whatever its encoding; the text is `file`'s, which the caller frees. Says what
 * fails. */
zr_exit zr_script_open(zr_script *out, zr_user_file *file, const zr_call *call, const char *path);

/* The next line that is neither empty nor a comment (#). False at the end; *result says if a line was wrong.
 */
bool zr_script_next(zr_script *script, zr_script_line *line, zr_exit *result);

/* "FILE:LINE:COLUMN: …" on stderr. `word` counts from 0; past the last it is the line's end. */
void zr_script_note(const zr_script *script, const zr_script_line *line, uint32_t word, const char *zh,
                    const char *en);

/* The same, of what is wrong: ZR_EXIT_USAGE. */
zr_exit zr_script_wrong(const zr_script *script, const zr_script_line *line, uint32_t word, const char *zh,
                        const char *en);

/* One of several spellings (in either language), ended by NULL. */
bool zr_script_is(const zr_script_line *line, uint32_t word, const char *const *spellings);

/* What a word names in the graph; says when it is nothing, or several things, and which. Of several units
 * those of the line's measure are meant, then those of its document's place. */
zr_exit zr_script_unit(uint32_t *out, zr_script *script, const zr_script_line *line, uint32_t word,
                       const zr_graph *graph);
/* The same of --unit, in the place of --place and in the document of that id (or empty). */
zr_exit zr_script_unit_asked(uint32_t *out, const zr_call *call, const zr_graph *graph, zr_span document);
zr_exit zr_script_measure(uint32_t *out, zr_script *script, const zr_script_line *line, uint32_t word,
                          const zr_graph *graph);

/* The same for a unit that may be new: ZR_NONE then. An old one is named by its id, full name, or by its name
 * where its place holds, or lies in, that of `beside` (a unit, or ZR_NONE); of several the nearest is meant.
 */
zr_exit zr_script_target(uint32_t *out, zr_script *script, const zr_script_line *line, uint32_t word,
                         const zr_graph *graph, uint32_t beside);

#endif
