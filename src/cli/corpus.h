/* What a command was given, read: one graph, and the texts behind it where they are at hand.
 *
 *     INPUTs ─ items.c: files, folders, - ─ reading.c: bytes → source → document → names, several at a time
 *            ─ corpus.c: one graph of all ─ original.c: back to the words */
#ifndef ZEREN_CLI_CORPUS_H
#define ZEREN_CLI_CORPUS_H

#include "base/arena.h"
#include "cli/archives.h"
#include "cli/command.h"
#include "cli/folder.h"
#include "zeren/zeren.h"

/* The text that a document of the graph was read from. */
typedef enum zr_original_state {
    ZR_ORIGINAL_UNSEEN, /* not looked for yet */
    ZR_ORIGINAL_THERE,
    ZR_ORIGINAL_CHANGED, /* there, with another SHA-256 */
    ZR_ORIGINAL_GONE
} zr_original_state;

typedef struct zr_original {
    zr_original_state state;
    zr_span bytes;
    zr_source *source; /* NULL unless there or changed */
    size_t seen,
        column; /* the place located last and its column: the next is mostly further on in the line */
} zr_original;

/* Owns everything in it; zr_corpus_free. */
typedef struct zr_corpus {
    zr_graph *graph;
    zr_original *originals; /* one a document */
    char *folder;           /* of the graph file, where sources are looked for too; or NULL */
    char *unread;           /* path of a table of data that was read as a text for want of better; or NULL */
} zr_corpus;

/* Reads the inputs into one graph, in the order given; texts are kept when `keep`. Says what went wrong:
 * a file named by the user that cannot be read fails; one found in a folder is passed over with a word and
 * told among the findings. */
zr_exit zr_corpus_read(zr_corpus *out, const zr_call *call, const char *const *inputs, int count, bool keep);
/* The same for what computes or draws: fails when a table of data is all there is and nothing was found in
 * it, for a page of blanks is no result. */
zr_exit zr_corpus_read_graph(zr_corpus *out, const zr_call *call, const char *const *inputs, int count,
                             bool keep);
void zr_corpus_free(zr_corpus *corpus);

/* What is said of a table of data in which nothing is found. */
extern const zr_words zr_table_refused;

/* Names on stderr the documents without any text, and data whose modes zeren has told by itself. */
void zr_corpus_say_blank(const zr_call *call, const zr_graph *graph);

/* Is there a finding that tells why no duty was read? */
bool zr_corpus_tells_why(const zr_graph *graph);

/* Says so on stderr when nobody answers for anything: an empty table must not pass for a result. `why`: a
 * finding tells more. */
void zr_corpus_say_empty(const zr_call *call, uint32_t documents, uint32_t measures, uint64_t duties,
                         bool why);

/* The same in pieces, for inputs larger than memory: each piece (so many files, or so many bytes of them) is
 * read into a graph of its own, given to `take`, and freed. What the pieces are does not depend on --jobs. */
typedef zr_exit zr_take_graph(void *context, const zr_graph *graph);
zr_exit zr_corpus_stream(const zr_call *call, const char *const *inputs, int count, zr_take_graph *take,
                         void *context);

/* Looks for the text of a document once: kept, or where the graph says, or beside the graph file. */
zr_original *zr_corpus_original(zr_corpus *corpus, uint32_t document);

/* --- between the files named above --- */

/* One file to read. */
typedef struct zr_item {
    const char *path; /* for opening it */
    const char *name; /* the path as results have it, in UTF-8 (zr_path_written) */
    bool found;       /* in a folder: not named by the user */
    zr_span id;
    zr_span bytes;
    zr_graph *graph; /* of a graph file; else the four below */
    zr_source *source;
    zr_document *document;
    zr_names *names;
    bool result; /* a table that zeren wrote: passed over, and nothing is lost by it */
    bool table;  /* a table of data that no reader of data takes */
    zr_status status;
    zr_error *why; /* there is none of them; NULL where even memory for the reason was refused */
} zr_item;

typedef struct zr_items {
    zr_paths paths;
    zr_arena names; /* of items, and ids, that are not as the path has them */
    zr_item *items;
    size_t count;
} zr_items;

zr_exit zr_items_list(zr_items *out, const zr_call *call, const char *const *inputs, int count);
void zr_items_free(zr_items *items);
void zr_item_empty(zr_item *item); /* gives back all that was read */

/* Reads every item with as many threads as --jobs says; items keep their order. */
zr_exit zr_items_read(const zr_items *items, const zr_call *call);
/* Its two halves: reads, and keeps for each item why it failed; says so, and adds to `*kept` how many did
 * not. `archive` is where members are read from (archives.h); without it (NULL) each opens its own. */
void zr_items_open(const zr_items *items, const zr_call *call, const zr_lexicon *lexicon,
                   zr_open_archive *archive);
zr_exit zr_items_judge(const zr_items *items, const zr_call *call, size_t *kept);
/* How many threads may read `count` files. */
size_t zr_jobs(const zr_call *call, size_t count);

/* One graph of all that was read; takes the graph of an only graph file from its item. */
zr_status zr_items_join(zr_graph **out, zr_items *items, zr_error *err);

/* Does the file hold a graph (JSON), not a text? */
bool zr_is_graph_file(zr_span bytes);

/* The user's own names (--units) on top of the built-in ones. */
zr_exit zr_lexicon_for(zr_lexicon **out, const zr_call *call);

#endif
