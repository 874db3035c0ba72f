/* Runs tests/spec/duties_*.txt: small documents, and what a careful reader finds in them.
 *
 *     label | role names | role names … | until limit
 *     ! finding words
 *
 * One line for each expression, in order. Names that share a role stand together, parted by 、; a basis that
 * is not plain (rule, prose, table, bare) is told: lead/rule. Carried names stand behind "carry". */
#include "support/spec.h"
#include "zeren/document.h"
#include "zeren/source.h"

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
            notes[i].code != ZR_F_LEFT_OUT && notes[i].code != ZR_F_LAYOUT &&
            notes[i].code != ZR_F_UNREAD_LABEL)
            continue;
        zr_buffer_print(out, "! %s %.*s\n", zr_code_name(notes[i].code), (int)notes[i].detail.size,
                        notes[i].detail.data);
    }
}

static void find_once(zr_buffer *out, zr_span text)
{
    zr_source *source = NULL;
    zr_document *document = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, text, NULL, &err), ZR_OK, "%s", err.message);
    cr_assert_eq(zr_document_parse(&document, zr_source_text(source), &err), ZR_OK, "%s", err.message);
    uint32_t count;
    const zr_expression *expressions = zr_document_expressions(document, &count);
    for (uint32_t i = 0; i < count; i++)
        put_expression(out, document, &expressions[i]);
    put_notes(out, document);
    zr_document_free(document);
    zr_source_free(source);
}

/* The text with \r\n at the ends of its lines, or without any \r. */
static zr_buffer with_ends(zr_span text, bool carriages)
{
    zr_buffer out = {0};
    for (size_t i = 0; i < text.size; i++) {
        if (carriages && text.data[i] == '\n')
            zr_buffer_put(&out, "\r");
        if (carriages || text.data[i] != '\r')
            zr_buffer_add(&out, zr_span_cut(text, i, i + 1));
    }
    return out;
}

/* What is found does not change with the way lines end: else that is told behind it. */
static void find_duties(zr_buffer *out, zr_span text)
{
    zr_buffer other = with_ends(text, true), found = {0};
    find_once(out, text);
    find_once(&found, zr_buffer_span(&other));
    zr_buffer again = with_ends(zr_buffer_span(&found), false); /* words of a note may hold ends of lines */
    if (!zr_span_equal(zr_buffer_span(out), zr_buffer_span(&again))) {
        zr_buffer_put(out, "with \\r\\n:\n");
        zr_buffer_add(out, zr_buffer_span(&again));
    }
    zr_buffer_free(&other);
    zr_buffer_free(&found);
    zr_buffer_free(&again);
}

Test(duties, spec)
{
    spec_run("duties_", find_duties);
}
