/* Prints the words that assign, one expression a line, for people who work on the grammar: dump_duties FILE…
 */
#include "dump_file.h"
#include "zeren/source.h"
#include "zeren/zeren.h"

static void put(zr_span text, size_t most)
{
    for (size_t i = 0; i < text.size && i < most; i++)
        putchar(text.data[i] == '\n' || text.data[i] == '\t' ? ' ' : text.data[i]);
}

static void dump_mention(const zr_mention *mention)
{
    static const char *const joints[] = {" ", "、", "，", "；", " + ", " _ "};
    fputs(joints[mention->joint], stdout);
    put(mention->surface, 400);
    printf("/%s:%s", zr_role_name(mention->role), zr_basis_name(mention->basis));
}

static void dump_expression(const zr_document *document, const zr_source *source,
                            const zr_expression *expression)
{
    uint32_t count;
    const zr_measure *measures = zr_document_measures(document, &count);
    const zr_mention *mentions = zr_document_mentions(document, &count);
    printf("%u\t", zr_source_line(source, expression->start));
    put(measures[expression->measure].label, 60);
    if (expression->measures > 1)
        printf("(-%u)", expression->measures - 1);
    printf("\t%s\t", expression->etc ? "etc" : "");
    put(expression->deadline, 100);
    putchar('\t');
    for (uint32_t i = 0; i < expression->mentions; i++)
        dump_mention(&mentions[expression->mention + i]);
    putchar('\n');
}

static void dump_note(const zr_document *document, const zr_source *source, const zr_note *note)
{
    (void)document;
    printf("! %s\t%u\t", zr_code_name(note->code), zr_source_line(source, note->start));
    put(note->detail, 300);
    putchar('\n');
}

static void dump(const zr_document *document, const zr_source *source)
{
    uint32_t count;
    const zr_expression *expressions = zr_document_expressions(document, &count);
    for (uint32_t i = 0; i < count; i++)
        dump_expression(document, source, &expressions[i]);
    const zr_note *notes = zr_document_notes(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        zr_code code = notes[i].code;
        if (code == ZR_F_LEFT_OVER || code == ZR_F_UNBALANCED || code == ZR_F_RULE_UNUSED ||
            code == ZR_F_IN_PROSE || code == ZR_F_UNNAMED || code == ZR_F_SET_MEANS)
            dump_note(document, source, &notes[i]);
    }
}

static int show_file(const char *path)
{
    zr_error err = {0};
    zr_span bytes = read_file(path);
    zr_source *source = NULL;
    zr_document *document = NULL;
    zr_status status = zr_source_read(&source, bytes, NULL, &err);
    if (status == ZR_OK)
        status = zr_document_parse(&document, zr_source_text(source), &err);
    if (status == ZR_OK)
        dump(document, source);
    else
        fprintf(stderr, "%s: %s\n", path, err.message);
    zr_document_free(document);
    zr_source_free(source);
    free((void *)(uintptr_t)bytes.data);
    return status != ZR_OK;
}

int main(int count, char **paths)
{
    int failed = 0;
    for (int i = 1; i < count; i++) {
        if (count > 2)
            printf("== %s\n", paths[i]);
        failed |= show_file(paths[i]);
    }
    return failed;
}
