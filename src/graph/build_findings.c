/* What a person should look at: the notes of reading, and what only a whole measure shows. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "base/words.h"
#include "graph/build.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

zr_finding *zr_builder_add_finding(zr_builder *builder, zr_code code, uint32_t measure, size_t start,
                                   size_t end, zr_span detail)
{
    const zr_source *source = builder->reading->source;
    zr_finding *finding = zr_store_add(builder->store, ZR_FINDINGS);
    if (!finding)
        return NULL;
    finding->code = code;
    finding->document = builder->document;
    finding->measure = measure < builder->measure_count ? builder->first_measure + measure : ZR_NONE;
    finding->line = zr_source_line(source, start);
    zr_sheet sheet = zr_builder_sheet(builder, start);
    finding->page = sheet.page;
    finding->paragraph = sheet.paragraph;
    zr_source_range(source, start, end, &finding->start, &finding->end);
    finding->detail = zr_one_line(builder->store, detail);
    finding->quote = zr_quote(builder->store, zr_source_text(source), start);
    return finding;
}

/* Does the note say of the same words what the one before it did: of a merged cell, once for each column? */
static bool is_said(const zr_builder *builder, const zr_note *notes, uint32_t i)
{
    size_t start, end, before, before_end;
    if (i == 0 || notes[i].code != notes[i - 1].code || !zr_span_equal(notes[i].detail, notes[i - 1].detail))
        return false;
    const zr_source *source = builder->reading->source;
    zr_source_range(source, notes[i].start, notes[i].end, &start, &end);
    zr_source_range(source, notes[i - 1].start, notes[i - 1].end, &before, &before_end);
    return start == before && end == before_end;
}

static void add_notes(zr_builder *builder, const zr_note *notes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (is_said(builder, notes, i))
            continue;
        zr_builder_add_finding(builder, notes[i].code, notes[i].measure, notes[i].start, notes[i].end,
                               notes[i].detail);
    }
}

/* Duties of the reading by measure: those of measure m are rows[starts[m]] … rows[starts[m + 1] − 1], in
 * order. */
typedef struct by_measure {
    uint32_t *starts, *rows;
    uint8_t *shared; /* of each measure, whether its leads share it: an answer, NOT_ASKED before */
} by_measure;

enum { NOT_ASKED, NOT_SHARED, SHARED };

static void fill(const zr_builder *builder, by_measure *by, uint32_t duty_count)
{
    const zr_duty *duties = zr_store_duties(builder->store) + builder->first_duty;
    for (uint32_t i = 0; i < duty_count; i++)
        by->starts[duties[i].measure - builder->first_measure + 2]++;
    for (uint32_t m = 2; m < builder->measure_count + 2; m++)
        by->starts[m] += by->starts[m - 1];
    for (uint32_t i = 0; i < duty_count; i++)
        by->rows[by->starts[duties[i].measure - builder->first_measure + 1]++] = builder->first_duty + i;
}

/* Is the unit of rows[at] in the role (-1: any) already in a row before it? Looks back at few. */
static bool is_repeated(const zr_duty *duties, const uint32_t *rows, uint32_t at, int role)
{
    enum { LOOK_BACK = 64 };
    for (uint32_t i = at > LOOK_BACK ? at - LOOK_BACK : 0; i < at; i++) {
        if (duties[rows[i]].unit == duties[rows[at]].unit && (role < 0 || (int)duties[rows[i]].role == role))
            return true;
    }
    return false;
}

/* Names of duties in a role (-1: any), each unit once, joined by 、; eight at most. */
static zr_span join_names(const zr_builder *builder, zr_buffer *out, const uint32_t *rows, uint32_t count,
                          int role)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    uint32_t names = 0;
    out->size = 0;
    for (uint32_t i = 0; i < count && names <= 8; i++) {
        if ((role >= 0 && (int)duties[rows[i]].role != role) || is_repeated(duties, rows, i, role))
            continue;
        zr_buffer_put(out, names == 8 ? "…" : names ? "、" : "");
        if (names++ < 8)
            zr_buffer_add(out, duties[rows[i]].name);
    }
    return zr_buffer_span(out);
}

/* The first duty of the role whose unit is another than that of `other` (ZR_NONE: any); ZR_NONE if there is
 * none. Two calls tell whether there are two units. */
static uint32_t first_in_role(const zr_builder *builder, const uint32_t *rows, uint32_t count, zr_role role,
                              uint32_t other)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    for (uint32_t i = 0; i < count; i++) {
        if (duties[rows[i]].role == role && (other == ZR_NONE || duties[rows[i]].unit != duties[other].unit))
            return rows[i];
    }
    return ZR_NONE;
}

/* Does a name begin a list of its own there? In sentences, 甲局负责…，乙局负责…, each for its part; and who
 * is carried to every measure stands beside nobody. */
static bool begins_list(const zr_duty *duty)
{
    return (duty->basis == ZR_BY_PROSE && duty->rank == 1) || duty->basis == ZR_BY_CARRY;
}

/* 市教育局会同市财政局: who calls the others in leads, as everybody reads it, though no word says so. */
static bool calls_in(const zr_builder *builder, const uint32_t *rows, uint32_t from, uint32_t until)
{
    enum { LEAST = 6, MOST = 12 };
    zr_span text = zr_source_text(builder->reading->source);
    for (uint32_t i = from ? from : 1; i < until; i++) {
        size_t end = builder->words[rows[i - 1]].end, next = builder->words[rows[i]].start;
        if (end < next && next - end >= LEAST && next - end <= MOST &&
            zr_holds(zr_span_cut(text, end, next), "会同"))
            return true;
    }
    return false;
}

/* 列第一位的为牵头单位, where a set of bodies stands first: it leads nobody, and the rule names no other. */
static bool begins_with_set(const zr_builder *builder, uint32_t duty)
{
    return builder->ruled &&
           zr_store_units(builder->store)[zr_store_duties(builder->store)[duty].unit].collective;
}

/* The first of several who answer for one thing: names of one list. Those of notes behind different
 * sentences, and those whom a sentence each tells its part, share the measure out. ZR_NONE: there are none.
 */
static uint32_t first_of_equals(const zr_builder *builder, const uint32_t *rows, uint32_t count)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    for (uint32_t from = 0, end; from < count; from = end) {
        for (end = from + 1; end < count && duties[rows[end]].expression == duties[rows[from]].expression &&
                             !begins_list(&duties[rows[end]]);)
            end++;
        uint32_t owner = first_in_role(builder, rows + from, end - from, ZR_RESPONSIBLE, ZR_NONE);
        if (owner != ZR_NONE && !duties[owner].unled &&
            first_in_role(builder, rows + from, end - from, ZR_RESPONSIBLE, owner) != ZR_NONE &&
            !begins_with_set(builder, owner) && !calls_in(builder, rows, from, end))
            return owner;
    }
    return ZR_NONE;
}

/* Where the words of a duty stand in the original: those of a merged cell in one place. */
static size_t place_of(const zr_builder *builder, uint32_t duty)
{
    const zr_duty_words *words = &builder->words[duty];
    size_t place, end;
    zr_source_range(builder->reading->source, words->start, words->end, &place, &end);
    return place;
}

/* The finding stands at the words of a duty. */
static void add_at_duty(zr_builder *builder, zr_code code, uint32_t measure, uint32_t duty, zr_span detail)
{
    const zr_duty_words *words = &builder->words[duty];
    size_t place = place_of(builder, duty);
    if (builder->said_at[code] == place + 1)
        return; /* of the measure before it, which the same note closes, or a merged cell */
    builder->said_at[code] = place + 1;
    zr_builder_add_finding(builder, code, measure, words->start, words->end, detail);
}

/* Two leads in one expression. Sentences of their own, each with its lead, share a measure out. The rows of
 * the first such expression, or none. */
typedef struct rival_rows {
    const uint32_t *rows;
    uint32_t count, rival; /* a lead beside the first one */
} rival_rows;

static rival_rows find_rivals(const zr_builder *builder, const uint32_t *rows, uint32_t count)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    for (uint32_t from = 0, end; from < count; from = end) {
        for (end = from + 1; end < count && duties[rows[end]].expression == duties[rows[from]].expression;)
            end++;
        uint32_t lead = first_in_role(builder, rows + from, end - from, ZR_LEAD, ZR_NONE);
        uint32_t rival =
            lead == ZR_NONE ? ZR_NONE : first_in_role(builder, rows + from, end - from, ZR_LEAD, lead);
        if (rival != ZR_NONE)
            return (rival_rows){rows + from, end - from, rival};
    }
    return (rival_rows){0};
}

static bool are_shared(zr_builder *builder, const by_measure *by, uint32_t measure, rival_rows rivals)
{
    uint8_t *known = &by->shared[measure];
    if (*known == NOT_ASKED) {
        uint32_t lead = first_in_role(builder, rivals.rows, rivals.count, ZR_LEAD, ZR_NONE);
        *known = zr_builder_leads_share(builder, rivals.rows, rivals.count, lead) ? SHARED : NOT_SHARED;
    }
    return *known == SHARED;
}

/* Measures of one kind, told once: how many, and the lines of the first of them. Those that one note or
 * merged cell closes count as one. */
typedef struct told_lines {
    zr_buffer *out;
    size_t said, shown; /* the last duty's place; of `out`, where more than one line is left out */
    uint32_t first, count, lines, last;
} told_lines;

enum { LEAST_OF_HABIT = 3, LINES_SHOWN = 6 };

static told_lines tell_nothing(zr_buffer *out)
{
    out->size = 0;
    return (told_lines){.out = out, .said = SIZE_MAX, .first = ZR_NONE};
}

static void tell_line(const zr_builder *builder, told_lines *told, uint32_t duty)
{
    size_t place = place_of(builder, duty);
    if (place == told->said)
        return;
    told->said = place;
    told->first = told->count++ ? told->first : duty;
    uint32_t line = zr_source_line(builder->reading->source, builder->words[duty].start);
    told->lines += line != told->last;
    if (line != told->last && told->lines <= LINES_SHOWN + 1) {
        zr_buffer_put(told->out, told->lines > 1 ? ", " : "");
        zr_buffer_count(told->out, line);
    }
    told->shown = told->lines <= LINES_SHOWN ? told->out->size : told->shown;
    told->last = line;
}

static bool tell_once(zr_builder *builder, const told_lines *told, zr_code code)
{
    char words[160];
    bool more = told->lines > LINES_SHOWN + 1;
    if (told->count < LEAST_OF_HABIT)
        return false;
    snprintf(words, sizeof words, "%u (%.*s%s)", told->count, (int)(more ? told->shown : told->out->size),
             told->out->data, more ? ", …" : "");
    add_at_duty(builder, code, ZR_NONE, told->first, zr_span_of(words));
    return true;
}

/* Three measures with rival leads are the way of the document. */
static void tell_habit(zr_builder *builder, const by_measure *by, zr_buffer *words)
{
    told_lines told = tell_nothing(words);
    for (uint32_t m = 0; m < builder->measure_count; m++) {
        rival_rows found = find_rivals(builder, by->rows + by->starts[m], by->starts[m + 1] - by->starts[m]);
        if (found.count && place_of(builder, found.rival) != told.said && !are_shared(builder, by, m, found))
            tell_line(builder, &told, found.rival);
    }
    builder->rivals = tell_once(builder, &told, ZR_F_LEADS_HABIT) ? told.count : 0;
}

/* The first of several that answer for a measure that none of them leads; or ZR_NONE. Where nobody is named,
 * nobody can lead. */
static uint32_t unled_owner(const zr_builder *builder, const by_measure *by, uint32_t measure)
{
    const uint32_t *rows = by->rows + by->starts[measure];
    uint32_t count = by->starts[measure + 1] - by->starts[measure];
    bool led = builder->led[measure] || first_in_role(builder, rows, count, ZR_LEAD, ZR_NONE) != ZR_NONE;
    bool nobody = zr_builder_names_sets(builder, measure, rows, count);
    return led || nobody ? ZR_NONE : first_of_equals(builder, rows, count);
}

/* Is any body a lead, in one of these ways (bits 1 << zr_basis)? */
static bool names_leads(const zr_builder *builder, const by_measure *by, unsigned ways)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    for (uint32_t i = 0; i < by->starts[builder->measure_count]; i++) {
        const zr_duty *duty = &duties[by->rows[i]];
        if (duty->role == ZR_LEAD && ways & 1u << duty->basis)
            return true;
    }
    return false;
}

/* In which ways a lead says that the lists of a document name leads: one in a sentence (组织部门要牵头抓总)
 * says so of a document of sentences, and nothing of one whose bodies stand in notes and tables. */
static unsigned ways_of_leads(const zr_builder *builder, const by_measure *by)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    uint32_t told = 0, all = by->starts[builder->measure_count];
    for (uint32_t i = 0; i < all; i++)
        told += duties[by->rows[i]].basis == ZR_BY_PROSE;
    return told > all / 2 ? ~0u : ~(1u << ZR_BY_PROSE);
}

/* Measures of several bodies without a lead: each by itself, but where the document names no lead at all. */
static void tell_unled(zr_builder *builder, const by_measure *by, zr_buffer *words)
{
    told_lines told = tell_nothing(words);
    bool none = !names_leads(builder, by, ways_of_leads(builder, by));
    builder->ruled = names_leads(builder, by, 1u << ZR_BY_RULE);
    for (uint32_t m = 0; m < builder->measure_count && none; m++) {
        uint32_t owner = unled_owner(builder, by, m);
        if (owner != ZR_NONE)
            tell_line(builder, &told, owner);
    }
    if (none && tell_once(builder, &told, ZR_F_NO_LEADS))
        return;
    for (uint32_t m = 0; m < builder->measure_count; m++) {
        uint32_t owner = unled_owner(builder, by, m);
        if (owner != ZR_NONE)
            add_at_duty(builder, ZR_F_NO_LEAD, m, owner, builder->measures[m].title);
    }
}

static void look_at_leads(zr_builder *builder, const by_measure *by, uint32_t measure, zr_buffer *names)
{
    const uint32_t *rows = by->rows + by->starts[measure];
    uint32_t count = by->starts[measure + 1] - by->starts[measure];
    rival_rows rivals = find_rivals(builder, rows, count);
    if (!rivals.count)
        return;
    zr_code code = are_shared(builder, by, measure, rivals) ? ZR_F_CO_LEADS
                   : builder->rivals                        ? ZR_F_SEVERAL_LEADS
                                                            : ZR_F_TWO_LEADS;
    add_at_duty(builder, code, measure, rivals.rival,
                join_names(builder, names, rivals.rows, rivals.count, ZR_LEAD));
}

/* 各科室, in a plan of one bureau for five measures: what is a document's way is told at the first of them.
 */
static void tell_sets(zr_builder *builder, uint32_t measure, const uint32_t *rows, uint32_t count,
                      zr_lone_sets *lone, zr_buffer *names)
{
    uint32_t *same = zr_lone_set(lone, builder, rows, count);
    join_names(builder, names, rows, count, -1);
    if (same && *same >= LEAST_OF_HABIT) {
        zr_buffer_print(names, " ×%u", *same);
        *same = 0;
    } else if (same && !*same)
        return; /* told */
    add_at_duty(builder, ZR_F_COLLECTIVE_ONLY, measure, rows[0], zr_buffer_span(names));
}

static void look_at_measure(zr_builder *builder, const by_measure *by, uint32_t measure, zr_lone_sets *lone,
                            zr_buffer *names)
{
    const uint32_t *rows = by->rows + by->starts[measure];
    uint32_t count = by->starts[measure + 1] - by->starts[measure];
    if (first_in_role(builder, rows, count, ZR_LEAD, ZR_NONE) != ZR_NONE)
        look_at_leads(builder, by, measure, names);
    if (zr_builder_names_sets(builder, measure, rows, count))
        tell_sets(builder, measure, rows, count, lone, names);
}

static void look_at_measures(zr_builder *builder, const by_measure *by)
{
    zr_buffer names = {0};
    zr_lone_sets lone = {0};
    memset(builder->said_at, 0, sizeof builder->said_at);
    tell_habit(builder, by, &names);
    tell_unled(builder, by, &names);
    for (uint32_t m = 0; m < builder->measure_count; m++)
        zr_lone_set_count(&lone, builder, m, by->rows + by->starts[m], by->starts[m + 1] - by->starts[m]);
    for (uint32_t m = 0; m < builder->measure_count && !lone.failed; m++)
        look_at_measure(builder, by, m, &lone, &names);
    builder->store->failed |= names.failed || lone.failed;
    zr_buffer_free(&names);
    zr_lone_sets_free(&lone);
}

zr_status zr_builder_add_findings(zr_builder *builder, zr_error *err)
{
    uint32_t count, duties = zr_store_count(builder->store, ZR_DUTIES) - builder->first_duty;
    zr_builder_add_remarks(builder);
    const zr_note *notes = zr_document_notes(builder->reading->document, &count);
    add_notes(builder, notes, count);
    zr_status status = zr_builder_add_name_notes(builder, err);
    if (status != ZR_OK)
        return status;
    by_measure by = {calloc(builder->measure_count + (size_t)2, sizeof *by.starts),
                     calloc(duties + (size_t)1, sizeof *by.rows),
                     calloc(builder->measure_count + (size_t)1, 1)};
    bool fine = by.starts && by.rows && by.shared;
    if (fine) {
        fill(builder, &by, duties);
        look_at_measures(builder, &by);
    }
    free(by.starts);
    free(by.rows);
    free(by.shared);
    return fine ? zr_builder_find_unowned(builder, err) : zr_fail_memory(err);
}
