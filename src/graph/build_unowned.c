/* Measures that nobody answers for: as a finding each, or once where a document names nobody at all. */
#include "graph/build.h"

#include "base/words.h"
#include "document/duties_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where the heading of a measure ends: its label and title, or its first line. */
static size_t heading_end(const zr_builder *builder, const zr_measure *row)
{
    zr_span text = zr_source_text(builder->reading->source);
    size_t line = zr_span_find(zr_span_cut(text, 0, row->end), zr_span_of("\n"), row->start);
    size_t end = line == SIZE_MAX ? row->end : line;
    size_t title = zr_span_find(zr_span_cut(text, 0, end), row->title, row->start);
    return title != SIZE_MAX && row->title.size ? title + row->title.size : end;
}

static void add_unowned(zr_builder *builder, uint32_t measure, bool in_prose)
{
    const zr_measure *row = &builder->measures[measure];
    zr_builder_add_finding(builder, in_prose ? ZR_F_PROSE_ONLY : ZR_F_NO_OWNER, measure, row->start,
                           heading_end(builder, row), row->title);
}

/* Measures of which a note of that kind tells: that a sentence which is not counted says who answers, or that
 * everybody is asked. */
static void mark_noted(const zr_builder *builder, int code, bool *marked)
{
    uint32_t count;
    const zr_note *notes = zr_document_notes(builder->reading->document, &count);
    for (uint32_t i = 0; i < count; i++) {
        if ((int)notes[i].code == code && notes[i].measure < builder->measure_count)
            marked[notes[i].measure] = true;
    }
}

/* A document without any duty, but for few in sentences, is another kind of text, or one that zeren could not
 * read: said once. */
static void add_assigns_nothing(zr_builder *builder, const bool *unowned)
{
    uint32_t first = ZR_NONE, count = 0;
    for (uint32_t m = 0; m < builder->measure_count; m++) {
        first = unowned[m] && first == ZR_NONE ? m : first;
        count += unowned[m];
    }
    if (count == 0)
        return;
    char words[24];
    snprintf(words, sizeof words, "%u", count);
    const zr_measure *row = &builder->measures[first];
    zr_builder_add_finding(builder, ZR_F_NO_DUTIES, ZR_NONE, row->start, row->start, zr_span_of(words));
}

/* The names that are carried forward to the words at `at`: 以下任务均需各区政府落实，不再列出. */
static zr_span carried_to(const zr_builder *builder, size_t at, uint32_t *from)
{
    uint32_t count;
    const zr_carried *carried = zr_document_carried(builder->reading->document, &count);
    zr_span names = {0};
    while (*from < count && carried[*from].start < at)
        ++*from;
    if (*from && at < carried[*from - 1].end)
        names = zr_span_cut(zr_source_text(builder->reading->source), carried[*from - 1].names_start,
                            carried[*from - 1].names_end);
    return names;
}

/* Of measures: nobody answers; a sentence that is not counted names somebody; in a closing section; where
 * nobody has to answer; everybody is asked. */
typedef struct unowned_rows {
    bool *unowned, *in_prose, *closing, *silent, *asked;
} unowned_rows;

/* Nobody is printed: a sentence tells who answers, or bodies carried forward do, or nobody. What closes the
 * text (加强组织领导) asks for no more than those. */
static void look_at_unowned(zr_builder *builder, const unowned_rows *of)
{
    uint32_t from = 0;
    for (uint32_t m = 0; m < builder->measure_count; m++) {
        const zr_measure *row = &builder->measures[m];
        if (!of->unowned[m])
            continue;
        zr_span carried = of->in_prose[m] ? (zr_span){0} : carried_to(builder, row->start, &from);
        bool silent = of->silent[m] || (of->closing[m] && of->asked[m]);
        of->unowned[m] = carried.size ? !of->closing[m] : of->in_prose[m] || !silent;
        if (of->unowned[m] && carried.size)
            zr_builder_add_finding(builder, ZR_F_COLLECTIVE_ONLY, m, row->start, heading_end(builder, row),
                                   carried);
        else if (of->unowned[m])
            add_unowned(builder, m, of->in_prose[m]);
    }
}

/* 重点任务分工见附件, 具体任务及分工如下表: who answers is told by the table, and not here. */
static bool refers_to_table(const zr_builder *builder, const zr_measure *row)
{
    enum { MOST = 300 }; /* bytes of words that do no more than refer */
    static const char *const refers[] = {"见附件", "见附表", "见下表", "如下表", "附后", "见附录", NULL};
    static const char *const shares[] = {"分工", "责任", "任务清单", "任务分解", "任务表", NULL};
    if (row->end - row->start > MOST)
        return false;
    zr_span words = zr_span_cut(zr_source_text(builder->reading->source), row->start, row->end);
    return zr_holds_any(words, refers) && zr_holds_any(words, shares);
}

/* 四、责任单位中排名第一的为牵头单位。 An item that says how the lists are to be read asks for nothing else.
 */
static void drop_rules(const zr_builder *builder, bool *unowned)
{
    enum { MOST = 300 }; /* bytes of an item that does no more */
    uint32_t count;
    const zr_note *notes = zr_document_notes(builder->reading->document, &count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t m = notes[i].code == ZR_F_LEAD_RULE ? notes[i].measure : ZR_NONE;
        const zr_measure *row = m == ZR_NONE ? NULL : &builder->measures[m];
        if (row && notes[i].start < row->end && row->end - row->start <= MOST)
            unowned[m] = false;
    }
}

/* 附件 重点任务分工表: its table says who does what the text before it asks for. */
static bool is_sharing_annex(zr_span heading)
{
    static const char *const heads[] = {"附件", "附表", "附：", "附:", NULL};
    static const char *const shares[] = {"分工",     "任务清单", "责任清单", "任务分解",
                                         "责任分解", "任务表",   NULL};
    return zr_starts_any(heading, heads) && zr_holds_any(heading, shares);
}

/* Where all duties stand in such an annex, what stands before it lacks nobody. */
static void drop_shared_in_annex(const zr_builder *builder, const zr_graph *rows, bool *unowned)
{
    uint32_t count, first = ZR_NONE;
    const zr_section *sections = zr_document_sections(builder->reading->document, &count);
    for (uint32_t i = 0; i < rows->duty_count; i++) {
        uint32_t measure = rows->duties[i].measure - builder->first_measure;
        first = measure < first ? measure : first;
    }
    size_t annex = 0;
    for (uint32_t s = 0; s < count && first != ZR_NONE; s++) {
        if (sections[s].start <= builder->measures[first].start && is_sharing_annex(sections[s].heading))
            annex = sections[s].start;
    }
    for (uint32_t m = 0; annex && m < first && builder->measures[m].start < annex; m++)
        unowned[m] = false;
}

static void drop_referred(const zr_builder *builder, bool *unowned)
{
    for (uint32_t m = 0; m < builder->measure_count; m++)
        unowned[m] = unowned[m] && !refers_to_table(builder, &builder->measures[m]);
}

/* Are all duties told in passing, in sentences, and of few measures: 本措施由区科技局组织实施 at the end?
 * Then that nobody answers for the others is said once. */
static bool assigns_in_passing(const zr_graph *rows, const bool *unowned)
{
    uint32_t owned = 0, open = 0;
    for (uint32_t i = 0; i < rows->duty_count; i++) {
        if (rows->duties[i].basis != ZR_BY_PROSE)
            return false;
        owned += i == 0 || rows->duties[i].measure != rows->duties[i - 1].measure;
    }
    for (uint32_t m = 0; m < rows->measure_count; m++)
        open += unowned[m];
    return open > 2 * owned;
}

/* 某县普法办法: its articles say what holds, and name whom they must; without a name they ask anybody. */
static bool is_law(zr_span title)
{
    static const char *const laws[] = {"条例", "办法", "规定", "规则", "章程", "细则", NULL};
    return zr_ends_any(zr_span_cut(title, 0, zr_last_bracket(title, 0, title.size)), laws) > 0;
}

/* Does it stand in an annex that is a law: 附件 某市奖补细则? */
static bool is_of_law(const zr_section *sections, uint32_t section)
{
    while (sections[section].parent != ZR_NONE && sections[section].parent < section)
        section = sections[section].parent;
    zr_span heading = sections[section].heading;
    return zr_span_starts(heading, "附") && is_law(heading);
}

/* A parent stands before its children. */
static void leave_out_articles(const zr_builder *builder, bool *unowned)
{
    uint32_t sections;
    const zr_section *section = zr_document_sections(builder->reading->document, &sections);
    bool law = is_law(zr_document_get_head(builder->reading->document)->title);
    bool *article = calloc(builder->measure_count + (size_t)1, sizeof *article);
    for (uint32_t m = 0; article && m < builder->measure_count; m++) {
        const zr_measure *row = &builder->measures[m];
        bool numbered = zr_span_starts(row->label, "第") && zr_span_ends(row->label, "条");
        bool of_law = law || (row->section < sections && numbered && is_of_law(section, row->section));
        article[m] =
            (numbered && of_law) || (row->parent != ZR_NONE && row->parent < m && article[row->parent]);
        unowned[m] &= !article[m];
    }
    free(article);
}

/* 明确责任分工。甲局牵头…；乙局负责…: the sentences of one item share out the work. That only they say who
 * answers is told once. */
static bool shares_in_passing(zr_builder *builder, const zr_graph *rows)
{
    enum { LEAST = 3 };
    for (uint32_t i = 0, run = 1; i < rows->duty_count; i++) {
        run = i && rows->duties[i].measure == rows->duties[i - 1].measure ? run + 1 : 1;
        if (run < LEAST)
            continue;
        add_unowned(builder, rows->duties[i].measure - builder->first_measure, true);
        return true;
    }
    return false;
}

/* Those that name nobody and need not: figures and findings are to be about the same measures. */
static void mark_exempt(const zr_builder *builder, const bool *nobody, const bool *unowned)
{
    zr_graph_measure *measures = zr_store_measures(builder->store) + builder->first_measure;
    for (uint32_t m = 0; m < builder->measure_count; m++)
        measures[m].exempt = nobody[m] && !unowned[m];
}

zr_status zr_builder_find_unowned(zr_builder *builder, zr_error *err)
{
    zr_graph rows = {.measures = zr_store_measures(builder->store) + builder->first_measure,
                     .measure_count = builder->measure_count,
                     .duties = zr_store_duties(builder->store) + builder->first_duty,
                     .duty_count = zr_store_count(builder->store, ZR_DUTIES) - builder->first_duty};
    size_t count = builder->measure_count;
    bool *unowned = calloc(6 * (count + 1), sizeof *unowned);
    if (!unowned)
        return zr_fail_memory(err);
    const unowned_rows of = {unowned, unowned + count, unowned + 2 * count, unowned + 3 * count,
                             unowned + 4 * count};
    bool *nobody = unowned + 5 * count; /* those before any is left out */
    mark_noted(builder, ZR_F_IN_PROSE, of.in_prose);
    mark_noted(builder, ZR_F_ASKS_ALL, of.asked);
    zr_unowned_from(&rows, builder->first_measure, unowned);
    memcpy(nobody, unowned, count * sizeof *nobody);
    leave_out_articles(builder, unowned);
    if (rows.duty_count) {
        drop_referred(builder, unowned);
        drop_shared_in_annex(builder, &rows, unowned);
    }
    drop_rules(builder, unowned);
    bool done = zr_builder_find_closing(builder, &rows, of.closing, of.silent);
    if (assigns_in_passing(&rows, unowned)) {
        if (!shares_in_passing(builder, &rows))
            add_assigns_nothing(builder, unowned);
    } else if (done)
        look_at_unowned(builder, &of);
    if (done)
        mark_exempt(builder, nobody, unowned);
    free(unowned);
    return done ? zr_store_status(builder->store, err) : zr_fail_memory(err);
}
