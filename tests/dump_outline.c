/* Prints how a text is built, for people who work on the outline: dump_outline FILE… */
#include "dump_file.h"
#include "zeren/source.h"
#include "zeren/zeren.h"

static int show(zr_span span)
{
    size_t size = span.size > 150 ? 150 : span.size;
    while (size && size < span.size && ((unsigned char)span.data[size] & 0xC0) == 0x80)
        size--;
    return (int)size;
}

static void dump_head(const zr_document_head *head)
{
    printf("title   %.*s\n", (int)head->title.size, head->title.data);
    printf("full    %.*s\n", (int)head->full_title.size, head->full_title.data);
    printf("number  %.*s\n", (int)head->number.size, head->number.data);
    for (uint32_t i = 0; i < head->issuer_count; i++)
        printf("issuer  %.*s\n", (int)head->issuers[i].size, head->issuers[i].data);
    printf("date    %s\n", head->date);
}

static void dump_measure(const zr_document *document, const zr_source *source, uint32_t index)
{
    uint32_t count, sections, expressions;
    const zr_measure *all = zr_document_measures(document, &count);
    const zr_section *section = zr_document_sections(document, &sections);
    const zr_expression *expression = zr_document_expressions(document, &expressions);
    const zr_measure *one = &all[index];
    uint32_t notes = 0, depth = 0;
    for (uint32_t i = 0; i < expressions; i++)
        notes += expression[i].measure == index;
    for (uint32_t i = one->parent; i != ZR_NONE; i = all[i].parent)
        depth++;
    printf("%4u #%-3u %*s[%s] %.*s | %.*s | s%d n%u %zu+%zu\n", zr_source_line(source, one->start), index + 1,
           (int)depth * 2, "", zr_kind_name(one->kind), show(one->label), one->label.data, show(one->title),
           one->title.data, (int)one->section, notes, one->start, one->end - one->start);
    (void)section;
}

static void dump_text(zr_span text)
{
    fwrite(text.data, 1, text.size, stdout);
}

static void dump(const zr_document *document, const zr_source *source)
{
    dump_head(zr_document_get_head(document));
    uint32_t sections, measures, notes, targets, deadlines, expressions;
    const zr_section *section = zr_document_sections(document, &sections);
    zr_document_measures(document, &measures);
    const zr_note *note = zr_document_notes(document, &notes);
    const zr_target *target = zr_document_targets(document, &targets);
    const zr_deadline *deadline = zr_document_deadlines(document, &deadlines);
    zr_document_expressions(document, &expressions);
    for (uint32_t i = 0; i < sections; i++)
        printf("section s%u line %u under %d: %.*s\n", i, zr_source_line(source, section[i].start),
               (int)section[i].parent, show(section[i].heading), section[i].heading.data);
    for (uint32_t i = 0; i < measures; i++)
        dump_measure(document, source, i);
    if (getenv("TARGETS")) {
        for (uint32_t i = 0; i < targets; i++)
            printf("target #%u %.*s %s %g %.*s\n", target[i].measure + 1, show(target[i].quote),
                   target[i].quote.data, zr_comparison_name(target[i].comparison), target[i].value,
                   show(target[i].unit), target[i].unit.data);
        for (uint32_t i = 0; i < deadlines; i++)
            printf("deadline #%u %.*s %.*s\n", deadline[i].measure + 1, show(deadline[i].quote),
                   deadline[i].quote.data, show(deadline[i].date), deadline[i].date.data);
    }
    for (uint32_t i = 0; i < notes; i++)
        printf("note %s line %u %.*s\n", zr_code_name(note[i].code), zr_source_line(source, note[i].start),
               show(note[i].detail), note[i].detail.data);
    printf("%u sections, %u measures, %u expressions\n", sections, measures, expressions);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        zr_span bytes = read_file(argv[i]);
        zr_source *source = NULL;
        zr_document *document = NULL;
        zr_error err = {0};
        printf("=== %s\n", argv[i]);
        if (zr_source_read(&source, bytes, NULL, &err) == ZR_OK &&
            zr_document_parse(&document, zr_source_text(source), &err) == ZR_OK)
            getenv("TEXT") ? dump_text(zr_source_text(source)) : dump(document, source);
        else
            printf("failed: %s\n", err.message);
        zr_document_free(document);
        zr_source_free(source);
        free((void *)(uintptr_t)bytes.data);
    }
    return 0;
}
