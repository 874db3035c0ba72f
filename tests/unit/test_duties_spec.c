/* Runs tests/spec/duties_*.txt: small documents, and what a careful reader finds in them.
 *
 *     ## what the case shows
 *     the text
 *     =>
 *     label | role names | role names … | until limit
 *     ! finding words
 *
 * One line for each expression, in order. Names that share a role stand together, parted by 、; a basis that
 * is not plain (rule, prose, table, bare) is told: lead/rule. Carried names stand behind "carry". */
#include "base/arena.h"
#include "base/buffer.h"
#include "support/read_file.h"
#include "zeren/document.h"
#include "zeren/source.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool same_group(const zr_mention *a, const zr_mention *b)
{
    bool both = (a->basis == ZR_BY_CARRY) == (b->basis == ZR_BY_CARRY);
    bool plain_a = a->basis == ZR_BY_LABEL || a->basis == ZR_BY_VERB;
    bool plain_b = b->basis == ZR_BY_LABEL || b->basis == ZR_BY_VERB;
    return both && a->role == b->role && plain_a == plain_b;
}

static void put_role(zr_buffer *out, const zr_mention *mention)
{
    bool plain = mention->basis == ZR_BY_LABEL || mention->basis == ZR_BY_VERB;
    zr_buffer_print(out, " | %s", zr_role_name(mention->role));
    if (!plain)
        zr_buffer_print(out, "/%s", zr_basis_name(mention->basis));
    zr_buffer_put(out, " ");
}

static void put_expression(zr_buffer *out, const zr_document *document, const zr_expression *expression)
{
    uint32_t count;
    const zr_mention *mentions = zr_document_mentions(document, &count) + expression->mention;
    const zr_measure *measures = zr_document_measures(document, &count);
    zr_span label = measures[expression->measure].label;
    zr_buffer_add(out, label.size ? label : zr_span_of("-"));
    if (expression->measures > 1)
        zr_buffer_print(out, " closes %u", expression->measures);
    for (uint32_t i = 0; i < expression->mentions; i++) {
        if (i == 0 || !same_group(&mentions[i - 1], &mentions[i]))
            put_role(out, &mentions[i]);
        else
            zr_buffer_put(out, "、");
        zr_buffer_add(out, mentions[i].surface);
        if (mentions[i].marked)
            zr_buffer_put(out, "*");
    }
    if (expression->etc)
        zr_buffer_put(out, " | etc");
    if (expression->deadline.size) {
        zr_buffer_put(out, " | until ");
        zr_buffer_add(out, expression->deadline);
    }
    zr_buffer_put(out, "\n");
}

static void put_notes(zr_buffer *out, const zr_document *document)
{
    uint32_t count;
    const zr_note *notes = zr_document_notes(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (notes[i].code != ZR_F_LEFT_OVER && notes[i].code != ZR_F_UNBALANCED &&
            notes[i].code != ZR_F_RULE_UNUSED && notes[i].code != ZR_F_IN_PROSE &&
            notes[i].code != ZR_F_UNNAMED && notes[i].code != ZR_F_SET_MEANS &&
            notes[i].code != ZR_F_LEFT_OUT && notes[i].code != ZR_F_LAYOUT)
            continue;
        zr_buffer_print(out, "! %s %.*s\n", zr_code_name(notes[i].code), (int)notes[i].detail.size,
                        notes[i].detail.data);
    }
}

static char *found_in(const char *text, size_t size)
{
    zr_source *source = NULL;
    zr_document *document = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, (zr_span){text, size}, NULL, &err), ZR_OK, "%s", err.message);
    cr_assert_eq(zr_document_parse(&document, zr_source_text(source), &err), ZR_OK, "%s", err.message);
    uint32_t count;
    const zr_expression *expressions = zr_document_expressions(document, &count);
    zr_buffer out = {0};
    zr_buffer_put(&out, "");
    for (uint32_t i = 0; i < count; i++)
        put_expression(&out, document, &expressions[i]);
    put_notes(&out, document);
    zr_document_free(document);
    zr_source_free(source);
    return out.data ? out.data : calloc(1, 1);
}

/* The text with \r\n at the end of each line. */
static char *with_carriages(const char *text, size_t size, size_t *out_size)
{
    char *out = malloc(2 * size + 1);
    *out_size = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '\n')
            out[(*out_size)++] = '\r';
        out[(*out_size)++] = text[i];
    }
    return out;
}

/* What is found does not change with the way lines end. */
static bool same_with_carriages(const char *text, size_t size, const char *found)
{
    size_t other_size;
    char *other = with_carriages(text, size, &other_size);
    char *again = found_in(other, other_size);
    size_t at = 0; /* words of a note may hold ends of lines */
    for (size_t i = 0; again[i]; i++) {
        if (again[i] != '\r')
            again[at++] = again[i];
    }
    again[at] = '\0';
    bool same = strcmp(found, again) == 0;
    if (!same)
        fprintf(stderr, "  with \\r\\n:\n%s\n", again);
    free(again);
    free(other);
    return same;
}

/* One case: [at, …) up to the next "## "; returns where that begins. */
static char *run_case(const char *file, char *at, int *failed)
{
    char *title = at + 3, *line = strchr(at, '\n');
    char *next = strstr(line, "\n## ");
    char *end = next ? next + 1 : at + strlen(at);
    char *arrow = strstr(line, "\n=>\n");
    cr_assert(arrow && arrow < end, "%s: a case without =>: %.60s", file, title);
    char *found = found_in(line + 1, (size_t)(arrow - line));
    char *wanted = arrow + 4;
    size_t size = (size_t)(end - wanted);
    while (size && wanted[size - 1] == '\n')
        size--;
    size_t have = strlen(found);
    while (have && found[have - 1] == '\n')
        have--;
    if (have != size || memcmp(found, wanted, size) != 0) {
        fprintf(stderr, "%s: %.*s\n  wanted:\n%.*s\n  found:\n%s\n", file, (int)(line - title), title,
                (int)size, wanted, found);
        ++*failed;
    } else if (!same_with_carriages(line + 1, (size_t)(arrow - line), found)) {
        fprintf(stderr, "%s: %.*s\n  found:\n%s\n", file, (int)(line - title), title, found);
        ++*failed;
    }
    free(found);
    return end;
}

static int run_file(const char *name, int *cases)
{
    char path[512];
    snprintf(path, sizeof path, "%s/tests/spec/%s", ZEREN_ROOT, name);
    char *text = read_file(path).data;
    int failed = 0;
    char *at = strncmp(text, "## ", 3) == 0 ? text : strstr(text, "\n## ");
    at = at && *at == '\n' ? at + 1 : at;
    while (at && *at) {
        at = run_case(name, at, &failed);
        ++*cases;
    }
    free(text);
    return failed;
}

Test(duties, spec)
{
    char folder[512];
    snprintf(folder, sizeof folder, "%s/tests/spec", ZEREN_ROOT);
    DIR *files = opendir(folder);
    cr_assert_not_null(files);
    int failed = 0, cases = 0;
    for (struct dirent *file; (file = readdir(files)) != NULL;) {
        if (strncmp(file->d_name, "duties_", 7) == 0)
            failed += run_file(file->d_name, &cases);
    }
    closedir(files);
    cr_assert_gt(cases, 0);
    cr_assert_eq(failed, 0, "%d of %d cases", failed, cases);
}
