/* The names that careful readers wrote down, against ours: every list of ../shared/gold, where it exists. */
#include "units_lists.h"

#include <criterion/criterion.h>
#include <glob.h>
#include <json-c/json.h>
#include <stdio.h>

static const char *const seats[][2] = {
    {"000_", "450000"}, {"001_", "429005"}, {"002_", "450000"}, {"003_", "330300"}, {"004_", "450000"},
    {"014-", "310000"}, {"023-", "330327"}, {"044-", "310000"}, {"045-", "310118"}, {"057-", "340000"},
    {"066-", "440000"}, {"075-", "360000"}, {"086-", "430000"}};

static const char *seat_of(const char *file)
{
    const char *name = strrchr(file, '/') + 1;
    for (size_t i = 0; i < sizeof seats / sizeof *seats; i++) {
        if (!strncmp(name, seats[i][0], 4))
            return seats[i][1];
    }
    return "";
}

static const char *string_of(struct json_object *object, const char *key)
{
    struct json_object *value;
    return json_object_object_get_ex(object, key, &value) && value ? json_object_get_string(value) : "";
}

/* One record: its surfaces as one list. Prints what differs; returns how many. */
static int check_record(const zr_lexicon *lexicon, const char *file, struct json_object *record, int *total)
{
    struct json_object *units, *unit;
    int wrong = 0;
    if (!json_object_object_get_ex(record, "units", &units))
        return 0;
    size_t count = json_object_array_length(units);
    char *list = calloc(count + 1, 400);
    for (size_t i = 0; i < count; i++) {
        unit = json_object_array_get_idx(units, i);
        strcat(strcat(list, i ? "|" : ""), string_of(unit, "surface"));
        if (!strncmp(string_of(unit, "surface"), "东莞", 6))
            strcat(list, "等市人民政府");
    }
    zr_names *names = resolve_list(lexicon, seat_of(file), list);
    uint32_t resolved;
    const zr_resolved *table = zr_names_table(names, &resolved);
    cr_expect_eq(resolved, count, "%s: %s", file, list);
    for (size_t i = 0; i < count && i < resolved; i++, ++*total) {
        unit = json_object_array_get_idx(units, i);
        const char *name = string_of(unit, "name");
        bool collective = !strcmp(string_of(unit, "kind"), "collective");
        bool same = zr_span_equal(table[i].name, zr_span_of(name)) && table[i].collective == collective &&
                    zr_span_equal(table[i].alias, zr_span_of(string_of(unit, "alias")));
        if (!same)
            fprintf(stderr, "%s: %s: %.*s%s, expected %s%s\n", strrchr(file, '/') + 1, list,
                    (int)table[i].name.size, table[i].name.data, table[i].collective ? " (collective)" : "",
                    name, collective ? " (collective)" : "");
        wrong += !same;
    }
    zr_names_free(names);
    free(list);
    return wrong;
}

static int check_file(const zr_lexicon *lexicon, const char *file, int *total)
{
    static char line[1 << 20];
    int wrong = 0;
    FILE *in = fopen(file, "r");
    cr_assert(in);
    while (fgets(line, sizeof line, in)) {
        struct json_object *record = json_tokener_parse(line);
        wrong += check_record(lexicon, file, record, total);
        json_object_put(record);
    }
    fclose(in);
    return wrong;
}

Test(gold, names_and_kinds)
{
    glob_t files;
    char pattern[4096];
    const char *shared = getenv("ZEREN_SHARED");
    snprintf(pattern, sizeof pattern, "%s/gold/*.jsonl", shared ? shared : ZEREN_ROOT "/../shared");
    if (glob(pattern, 0, NULL, &files)) {
        printf("# skipped: no ../shared/gold\n");
        return;
    }
    zr_lexicon *lexicon;
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
    int total = 0, wrong = 0;
    for (size_t i = 0; i < files.gl_pathc; i++)
        wrong += check_file(lexicon, files.gl_pathv[i], &total);
    cr_assert_eq(wrong, 0, "%d of %d names differ", wrong, total);
    zr_lexicon_free(lexicon);
    globfree(&files);
}
