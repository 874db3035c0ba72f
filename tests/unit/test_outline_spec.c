/* Runs tests/spec/outline_*.txt, head_*.txt and targets_*.txt.
 *
 * outline: one line for each section and measure, indented under what it belongs to: kind, label, title;
 *          "! numbering" for a number out of step
 * head:    title, full title, number, issuers, date, as far as there are any
 * targets: the quantities and limits of all measures, with their value or date */
#include "support/spec.h"
#include "zeren/document.h"

static zr_document *parse(zr_span text)
{
    zr_document *document = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_document_parse(&document, text, &err), ZR_OK, "%s", err.message);
    return document;
}

static void put_span(zr_buffer *out, const char *before, zr_span span)
{
    if (!span.size)
        return;
    zr_buffer_put(out, before);
    zr_buffer_add(out, span);
}

static int section_depth(const zr_section *sections, uint32_t section)
{
    int depth = 0;
    for (; section != ZR_NONE; section = sections[section].parent)
        depth++;
    return depth;
}

static int measure_depth(const zr_measure *measures, const zr_section *sections, const zr_measure *one)
{
    int depth = section_depth(sections, one->section);
    for (uint32_t i = one->parent; i != ZR_NONE; i = measures[i].parent)
        depth++;
    return depth;
}

static void put_indent(zr_buffer *out, int depth)
{
    for (int i = 0; i < depth; i++)
        zr_buffer_put(out, "  ");
}

/* Sections have lines, not offsets: one goes before the first measure that stands in it or under it. */
static uint32_t put_sections_of(zr_buffer *out, const zr_section *sections, uint32_t next, uint32_t section)
{
    for (; section != ZR_NONE && next <= section; next++) {
        put_indent(out, section_depth(sections, sections[next].parent));
        zr_buffer_put(out, "section ");
        zr_buffer_add(out, sections[next].heading);
        zr_buffer_put(out, "\n");
    }
    return next;
}

static void put_notes(zr_buffer *out, const zr_document *document)
{
    uint32_t count;
    const zr_note *notes = zr_document_notes(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        if (notes[i].code != ZR_F_NUMBERING && notes[i].code != ZR_F_NO_MEASURES)
            continue;
        zr_buffer_print(out, "! %s", zr_code_name(notes[i].code));
        put_span(out, " ", notes[i].detail);
        zr_buffer_put(out, "\n");
    }
}

static void find_outline(zr_buffer *out, zr_span text)
{
    zr_document *document = parse(text);
    uint32_t section_count, count, next = 0;
    const zr_section *sections = zr_document_sections(document, &section_count);
    const zr_measure *measures = zr_document_measures(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        next = put_sections_of(out, sections, next, measures[i].section);
        put_indent(out, measure_depth(measures, sections, &measures[i]));
        zr_buffer_put(out, zr_kind_name(measures[i].kind));
        put_span(out, " ", measures[i].label);
        put_span(out, " ", measures[i].title);
        zr_buffer_put(out, "\n");
    }
    put_notes(out, document);
    zr_document_free(document);
}

static void put_line(zr_buffer *out, const char *before, zr_span span)
{
    put_span(out, before, span);
    if (span.size)
        zr_buffer_put(out, "\n");
}

static void find_head(zr_buffer *out, zr_span text)
{
    zr_document *document = parse(text);
    const zr_document_head *head = zr_document_get_head(document);
    put_line(out, "title ", head->title);
    if (!zr_span_equal(head->title, head->full_title))
        put_line(out, "full ", head->full_title);
    put_line(out, "number ", head->number);
    for (uint32_t i = 0; i < head->issuer_count; i++)
        put_line(out, "issuer ", head->issuers[i]);
    put_line(out, "date ", zr_span_of(head->date));
    zr_document_free(document);
}

static void find_targets(zr_buffer *out, zr_span text)
{
    zr_document *document = parse(text);
    uint32_t targets, deadlines;
    const zr_target *target = zr_document_targets(document, &targets);
    const zr_deadline *deadline = zr_document_deadlines(document, &deadlines);
    for (uint32_t i = 0; i < targets; i++) {
        put_span(out, "", target[i].quote);
        zr_buffer_print(out, " | %s ", zr_comparison_name(target[i].comparison));
        zr_buffer_real(out, target[i].value);
        put_span(out, " ", target[i].unit);
        zr_buffer_put(out, "\n");
    }
    for (uint32_t i = 0; i < deadlines; i++) {
        put_span(out, "until ", deadline[i].quote);
        put_span(out, " | ", deadline[i].date);
        zr_buffer_put(out, "\n");
    }
    zr_document_free(document);
}

Test(outline, spec)
{
    spec_run("outline_", find_outline);
}

Test(head, spec)
{
    spec_run("head_", find_head);
}

Test(targets, spec)
{
    spec_run("targets_", find_targets);
}
