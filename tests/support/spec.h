/* Spec cases: small texts and what is expected of them, in files that anybody can read.
 *
 *     ## what the case shows
 *     the text
 *     =>
 *     what is expected */
#ifndef ZEREN_TESTS_SPEC_H
#define ZEREN_TESTS_SPEC_H

#include "support/read_file.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>

/* Writes what is found in a text. */
typedef void spec_finder(zr_buffer *out, zr_span text);

typedef struct spec_count {
    int cases, failed;
} spec_count;

static inline zr_span spec_trim_end(zr_span text)
{
    while (text.size && (text.data[text.size - 1] == '\n' || text.data[text.size - 1] == ' '))
        text.size--;
    return text;
}

static inline void spec_run_case(const char *file, zr_span text, spec_finder *find, spec_count *count)
{
    size_t head = zr_span_find(text, zr_span_of("\n"), 0);
    size_t arrow = zr_span_find(text, zr_span_of("\n=>\n"), 0);
    zr_span title = zr_span_cut(text, 3, head);
    cr_assert_neq(arrow, SIZE_MAX, "%s: a case without =>: %.*s", file, (int)title.size, title.data);
    zr_buffer found = {0};
    find(&found, zr_span_cut(text, head + 1, arrow));
    zr_span have = spec_trim_end(zr_buffer_span(&found));
    zr_span want = spec_trim_end(zr_span_cut(text, arrow + 4, text.size));
    count->cases++;
    if (!zr_span_equal(have, want)) {
        count->failed++;
        fprintf(stderr, "%s: %.*s\n  wanted:\n%.*s\n  found:\n%.*s\n", file, (int)title.size, title.data,
                (int)want.size, want.data, (int)have.size, have.data);
    }
    zr_buffer_free(&found);
}

static inline void spec_run_file(const char *name, spec_finder *find, spec_count *count)
{
    char path[512];
    snprintf(path, sizeof path, "%s/tests/spec/%s", ZEREN_ROOT, name);
    zr_buffer file = read_file(path);
    zr_span text = zr_buffer_span(&file);
    size_t at = zr_span_starts(text, "## ") ? 0 : zr_span_find(text, zr_span_of("\n## "), 0) + 1;
    while (at > 0 || zr_span_starts(text, "## ")) {
        size_t next = zr_span_find(text, zr_span_of("\n## "), at);
        size_t end = next == SIZE_MAX ? text.size : next + 1;
        spec_run_case(name, zr_span_cut(text, at, end), find, count);
        if (next == SIZE_MAX)
            break;
        at = end;
    }
    zr_buffer_free(&file);
}

/* All files of tests/spec whose names begin with `prefix`; fails the test if a case does. */
static inline void spec_run(const char *prefix, spec_finder *find)
{
    char folder[512];
    snprintf(folder, sizeof folder, "%s/tests/spec", ZEREN_ROOT);
    DIR *files = opendir(folder);
    cr_assert_not_null(files);
    spec_count count = {0};
    for (struct dirent *file; (file = readdir(files)) != NULL;) {
        if (strncmp(file->d_name, prefix, strlen(prefix)) == 0)
            spec_run_file(file->d_name, find, &count);
    }
    closedir(files);
    cr_assert_gt(count.cases, 0);
    cr_assert_eq(count.failed, 0, "%d of %d cases", count.failed, count.cases);
}

#endif
