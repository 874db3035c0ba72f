/* A command is data: its name, what it takes and what it says of itself. Help is printed from the same tables
 * that read the arguments. A new command is a file cmd_NAME.c, a line here and a line in commands.c; a new
 * option a field of zr_settings and a line in option_forms.c. */
#ifndef ZEREN_CLI_COMMAND_H
#define ZEREN_CLI_COMMAND_H

#include "zeren/incidence.h"
#include "zeren/lang.h"
#include "zeren/span.h"

/* What the program ends with. */
typedef enum zr_exit {
    ZR_EXIT_FINE = 0,
    ZR_EXIT_FINDINGS = 1, /* something that a person should look at */
    ZR_EXIT_USAGE = 2,    /* asked in a way that zeren does not understand */
    ZR_EXIT_FAILED = 3    /* asked rightly, and it could not be done */
} zr_exit;

/* Everything that options can say, for all commands. Zero is "not given". */
typedef struct zr_settings {
    bool help;
    const char *lang;
    const char *output; /* -o */
    uint64_t jobs;
    const char *units;   /* a user's own names */
    const char *network; /* how plain data is read; NULL: told by content */
    bool transpose;      /* of one-mode data */
    bool csv, json, bom; /* the form of tables */
    uint64_t top;
    const char *sort;
    const char *format;
    const char *lead, *by, *document, *place, *sector, *role;
    bool no_collectives;
    const char *method, *explain;
    bool list;
    uint64_t seed, draws;
    double level, alpha; /* analyze; 0: not given */
    const char *adjust;
    const char *in;
    const char *kind, *unit;
    const char *severity;
    uint64_t least, width, height, page;
    bool full_names;
    const char *to; /* export: a format */
    bool binary;
    bool all, loads;                                     /* diff */
    const char *steps, *scenario, *among, *rules, *save; /* plan */
    bool balance;
    const char *align; /* compare */
    bool texts;
    uint64_t seconds;
    bool flags, calendar; /* load */
    const char *capacity;
    const char *status, *today; /* load, export, run */
    bool each;                  /* export */
    const char *until;          /* export */
    bool undated;               /* export */
    const char *before;         /* run */
    const char *map;            /* plan, diff */
} zr_settings;

typedef enum zr_option_kind {
    ZR_OPTION_FLAG,
    ZR_OPTION_TEXT,
    ZR_OPTION_COUNT,
    ZR_OPTION_REAL
} zr_option_kind;

/* How an option is written and where it goes: the same in every command. */
typedef struct zr_option_form {
    const char *name; /* "top" for --top */
    char letter;      /* 'o' for -o, or 0 */
    zr_option_kind kind;
    size_t offset;        /* in zr_settings of what the kind says: bool, const char *, uint64_t, double */
    zr_words value;       /* N; empty for a flag */
    uint64_t least, most; /* of a count; most 0: as much as 32 bits hold. A real is above `least` */
} zr_option_form;

/* What it means to a command; a table of them ends with a NULL name. */
typedef struct zr_option {
    const char *name; /* of its form */
    zr_words help;
    const char *const *choices; /* ends with NULL; or NULL: any text */
} zr_option;

/* The form of an option; the table of them is option_forms.c. */
const zr_option_form *zr_option_form_of(const char *name);

typedef struct zr_call zr_call;

typedef struct zr_example {
    const char *line;
    zr_words what;
} zr_example;

#define ZR_OPTION_TABLES 9
#define ZR_EXAMPLES 6

typedef struct zr_command {
    const char *name;
    zr_exit (*run)(const zr_call *call);
    zr_words summary;                           /* one line, for the list */
    zr_words usage;                             /* what follows the name: GRAPH WHAT */
    int least, most;                            /* arguments besides options; most -1: any number */
    const zr_option *options[ZR_OPTION_TABLES]; /* its own table, then those it shares */
    zr_words about;                             /* paragraphs */
    zr_example examples[ZR_EXAMPLES];
} zr_command;

/* One run of a command. Lives as long as the run. */
struct zr_call {
    const zr_command *command;
    zr_settings set;
    const char *const *arguments;
    int count;
    zr_lang lang;
    const char *program; /* the path of the executable, as started */
};

/* Is an option given, with this value? */
static inline bool zr_option_is(const char *value, const char *wanted)
{
    return value && strcmp(value, wanted) == 0;
}

/* Does the result go to stdout rather than to a file? */
static inline bool zr_to_stdout(const zr_call *call)
{
    return !call->set.output || strcmp(call->set.output, "-") == 0;
}

/* The table, and the row of a name (or NULL). */
const zr_command *const *zr_commands(uint32_t *count);
const zr_command *zr_command_find(const char *name);

/* Shared tables of options (option_groups.c). */
extern const zr_option zr_options_common[];     /* --lang --help: every command has them */
extern const zr_option zr_options_reading[];    /* --units --jobs: commands that read texts */
extern const zr_option zr_options_output[];     /* -o: commands whose result is one file */
extern const zr_option zr_options_difference[]; /* --map: commands that have a before and an after */
extern const zr_option zr_options_table[];      /* --csv --json --bom */
extern const zr_option zr_options_rows[];       /* --top --sort: of tables */
extern const zr_option zr_options_random[];     /* --seed --draws */
extern const zr_option zr_options_methods[];    /* --list --explain: of methods */
extern const zr_option zr_options_selection[];  /* --document --place --sector --role … */
extern const char *const zr_lead_rules[];       /* choices of --lead */

#endif
