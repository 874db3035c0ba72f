/* What the statuses say: progress of units, documents, sections; what is overdue. */
#include "analysis/ledger_owners.h"
#include "analysis/ledger_terms.h"
#include "analysis/tables.h"
#include "base/buffer.h"
#include "base/table.h"

#include <stdlib.h>

enum {
    ID,
    NAME,
    PLACE,
    MEASURES,
    DONE,
    DOING,
    OPEN,
    STOPPED,
    UNSAID,
    SHARE,
    LATE,
    OVERDUE,
    DOCUMENT,
    COLUMNS
};

static const zr_column columns[COLUMNS] = {
    [ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [NAME] = {"name", {{"名称", "name"}}, ZR_TYPE_TEXT, 0},
    [PLACE] = {"place", {{"地方", "place"}}, ZR_TYPE_TEXT, 0},
    [MEASURES] = {"measures", {{"台账条数", "rows of the ledger"}}, ZR_TYPE_COUNT, 0},
    [DONE] = {"done", {{"已完成", "done"}}, ZR_TYPE_COUNT, 0},
    [DOING] = {"doing", {{"进行中", "under way"}}, ZR_TYPE_COUNT, 0},
    [OPEN] = {"open", {{"未开始", "not started"}}, ZR_TYPE_COUNT, 0},
    [STOPPED] = {"stopped", {{"已停止", "stopped"}}, ZR_TYPE_COUNT, 0},
    [UNSAID] = {"unsaid", {{"未填", "not said"}}, ZR_TYPE_COUNT, 0},
    [SHARE] = {"done_percent", {{"完成%", "done %"}}, ZR_TYPE_REAL, 0},
    [LATE] = {"done_late", {{"逾期完成", "done late"}}, ZR_TYPE_COUNT, 0},
    [OVERDUE] = {"overdue", {{"逾期", "overdue"}}, ZR_TYPE_COUNT, 0},
    [DOCUMENT] = {"document", {{"文件", "document"}}, ZR_TYPE_TEXT, 0}, /* of sections alone */
};

typedef struct tally {
    uint32_t measures, by_state[ZR_STATES], late, overdue;
    uint32_t last; /* the measure counted last, plus 1 */
} tally;

/* Days are compared as their digits. */
static bool is_before(zr_span day, zr_span than)
{
    return day.size && than.size && zr_span_compare(day, than) < 0;
}

static bool is_overdue(const zr_graph_measure *measure, const zr_answer *answer, const char *today)
{
    return today && answer->state != ZR_STATE_DONE && answer->state != ZR_STATE_STOPPED &&
           is_before(zr_due_date(measure), zr_span_of(today));
}

static void count(tally *of, const zr_graph_measure *measure, const zr_answer *answer, const char *today,
                  uint32_t index)
{
    if (of->last == index + 1)
        return;
    of->last = index + 1;
    of->measures++;
    of->by_state[answer->state]++;
    of->late += answer->state == ZR_STATE_DONE && is_before(zr_due_date(measure), answer->done_on);
    of->overdue += is_overdue(measure, answer, today);
}

static void put_tally(zr_frame *frame, const tally *of, const char *today)
{
    zr_frame_count(frame, MEASURES, of->measures);
    zr_frame_count(frame, DONE, of->by_state[ZR_STATE_DONE]);
    zr_frame_count(frame, DOING, of->by_state[ZR_STATE_DOING]);
    zr_frame_count(frame, OPEN, of->by_state[ZR_STATE_OPEN]);
    zr_frame_count(frame, STOPPED, of->by_state[ZR_STATE_STOPPED]);
    zr_frame_count(frame, UNSAID, of->by_state[ZR_STATE_UNSAID]);
    if (of->measures)
        zr_frame_real(frame, SHARE, 100.0 * of->by_state[ZR_STATE_DONE] / of->measures);
    zr_frame_count(frame, LATE, of->late);
    if (today)
        zr_frame_count(frame, OVERDUE, of->overdue);
}

/* Everything at hand while a table is made. */
typedef struct progress_work {
    const zr_graph *graph;
    const zr_answers *answers;
    const char *today;
    zr_owners owners;
    zr_arena arena;
    zr_frame *frame;
} progress_work;

static void by_unit(progress_work *work)
{
    const zr_graph *graph = work->graph;
    tally *units = zr_arena_take(&work->arena, graph->unit_count, sizeof *units);
    for (uint32_t m = 0; units && m < graph->measure_count; m++) {
        uint32_t duties;
        const uint32_t *duty = zr_owners_of(&work->owners, m, &duties);
        for (uint32_t i = 0; i < duties && zr_owners_row(&work->owners, m); i++)
            count(&units[graph->duties[duty[i]].unit], &graph->measures[m], &work->answers->of[m],
                  work->today, m);
    }
    for (uint32_t u = 0; units && u < graph->unit_count; u++) {
        if (!units[u].measures)
            continue;
        zr_frame_row(work->frame);
        zr_frame_text(work->frame, ID, graph->units[u].id);
        zr_frame_text(work->frame, NAME, graph->units[u].name);
        if (graph->units[u].place != ZR_NONE)
            zr_frame_text(work->frame, PLACE, graph->places[graph->units[u].place].name);
        put_tally(work->frame, &units[u], work->today);
    }
    zr_frame_sort(work->frame, MEASURES, true, NULL);
}

static zr_span title_of(const zr_graph_document *document)
{
    return document->title.size ? document->title : document->id;
}

static void put_document(progress_work *work, uint32_t document, zr_span name, const tally *of)
{
    const zr_graph_document *at = &work->graph->documents[document];
    zr_frame_row(work->frame);
    zr_frame_text(work->frame, ID, at->id);
    zr_frame_text(work->frame, NAME, name);
    if (at->place != ZR_NONE)
        zr_frame_text(work->frame, PLACE, work->graph->places[at->place].name);
    put_tally(work->frame, of, work->today);
}

static void by_document(progress_work *work)
{
    const zr_graph *graph = work->graph;
    tally *documents = zr_arena_take(&work->arena, graph->document_count, sizeof *documents);
    for (uint32_t m = 0; documents && m < graph->measure_count; m++)
        if (zr_owners_row(&work->owners, m))
            count(&documents[graph->measures[m].document], &graph->measures[m], &work->answers->of[m],
                  work->today, m);
    for (uint32_t d = 0; documents && d < graph->document_count; d++)
        if (documents[d].measures)
            put_document(work, d, title_of(&graph->documents[d]), &documents[d]);
}

/* Documents by id, then the path of headings: what makes a section one. */
static zr_span section_key(const zr_graph_measure *measure, size_t *name, zr_arena *arena)
{
    zr_buffer key = {0};
    zr_buffer_print(&key, "%u\n", measure->document);
    *name = key.size;
    for (uint32_t i = 0; i < measure->section_count; i++) {
        zr_buffer_put(&key, i ? " / " : "");
        zr_buffer_add(&key, measure->sections[i]);
    }
    zr_span kept = zr_arena_copy(arena, zr_buffer_span(&key));
    arena->failed |= key.failed;
    zr_buffer_free(&key);
    return kept;
}

typedef struct section {
    zr_span name;
    uint32_t document;
    tally of;
} section;

static void by_section(progress_work *work)
{
    const zr_graph *graph = work->graph;
    section *sections = zr_arena_take(&work->arena, graph->measure_count, sizeof *sections);
    uint32_t known = 0;
    zr_table seen = {0};
    for (uint32_t m = 0; sections && m < graph->measure_count && !work->arena.failed; m++) {
        size_t name;
        if (!zr_owners_row(&work->owners, m))
            continue;
        zr_span key = section_key(&graph->measures[m], &name, &work->arena);
        uint32_t at = zr_table_get(&seen, key);
        if (at == ZR_NONE) {
            at = known++;
            zr_table_set(&seen, key, at);
            sections[at].name = zr_span_cut(key, name, key.size);
            sections[at].document = graph->measures[m].document;
        }
        count(&sections[at].of, &graph->measures[m], &work->answers->of[m], work->today, m);
    }
    work->arena.failed |= seen.failed;
    zr_table_free(&seen);
    for (uint32_t s = 0; s < known && !work->arena.failed; s++) {
        zr_span name = sections[s].name.size ? sections[s].name : zr_span_of("-"); /* below no heading */
        put_document(work, sections[s].document, name, &sections[s].of);
        zr_frame_text(work->frame, DOCUMENT, title_of(&graph->documents[sections[s].document]));
    }
}

static zr_status check(const zr_graph *graph, const zr_answers *answers, zr_error *err)
{
    return answers->count == graph->measure_count
               ? ZR_OK
               : zr_fail_words(err, ZR_BAD_INPUT, "状态不是这个图的", "the statuses are of another graph");
}

zr_status zr_progress_frame(zr_frame **out, const zr_graph *graph, const zr_answers *answers,
                            zr_progress_by by, const char *today, zr_error *err)
{
    static void (*const makers[])(progress_work *) = {by_unit, by_document, by_section};
    static const char *const names[] = {"progress-units", "progress-documents", "progress-sections"};
    static const zr_words titles[] = {{{"各单位进度", "progress of units"}},
                                      {{"各文件进度", "progress of documents"}},
                                      {{"各章节进度", "progress of sections"}}};
    progress_work work = {.graph = graph, .answers = answers, .today = today};
    uint32_t shown = by == ZR_PROGRESS_SECTIONS ? COLUMNS : DOCUMENT;
    *out = NULL;
    zr_status status = check(graph, answers, err);
    if (status == ZR_OK)
        status = zr_frame_new(out, names[by], titles[by], columns, shown, err);
    if (status != ZR_OK)
        return status;
    work.frame = *out;
    if (zr_owners_make(&work.owners, graph, &work.arena))
        makers[by](&work);
    if (today)
        zr_table_text(*out, "today", zr_bilingual("截至", "as of"), today);
    status = zr_table_close(out, work.arena.failed ? zr_fail_memory(err) : ZR_OK, err);
    zr_arena_free(&work.arena);
    return status;
}

/* --- overdue --- */

enum { O_ID, O_TITLE, O_DUE, O_STATUS, O_LEAD, O_UNITS, O_SOURCE, O_COLUMNS };

static const zr_column overdue_columns[O_COLUMNS] = {
    [O_ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [O_TITLE] = {"title", {{"措施", "measure"}}, ZR_TYPE_TEXT, 0},
    [O_DUE] = {"due", {{"到期日", "due"}}, ZR_TYPE_TEXT, 0},
    [O_STATUS] = {"status", {{"状态", "status"}}, ZR_TYPE_TEXT, 0},
    [O_LEAD] = {"lead", {{"牵头单位", "lead"}}, ZR_TYPE_TEXT, 0},
    [O_UNITS] = {"others", {{"其他单位", "others"}}, ZR_TYPE_TEXT, 0},
    [O_SOURCE] = {"source", {{"出处", "source"}}, ZR_TYPE_TEXT, 0},
};

static void put_names(zr_frame *frame, const zr_owners *owners, uint32_t measure)
{
    zr_buffer lead = {0}, others = {0};
    uint32_t count;
    const uint32_t *duties = zr_owners_of(owners, measure, &count);
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &owners->graph->duties[duties[i]];
        zr_buffer *list = duty->role == ZR_LEAD || duty->first ? &lead : &others;
        zr_buffer_put(list, list->size ? "、" : "");
        zr_buffer_add(list, duty->name);
    }
    zr_frame_text(frame, O_LEAD, zr_buffer_span(&lead));
    zr_frame_text(frame, O_UNITS, zr_buffer_span(&others));
    zr_buffer_free(&lead);
    zr_buffer_free(&others);
}

static void put_overdue(zr_frame *frame, const zr_owners *owners, uint32_t m, const zr_answer *answer)
{
    const zr_graph_measure *measure = &owners->graph->measures[m];
    zr_buffer source = {0};
    zr_frame_row(frame);
    zr_frame_text(frame, O_ID, measure->id);
    zr_frame_text(frame, O_TITLE, measure->title);
    zr_frame_text(frame, O_DUE, zr_due_date(measure));
    if (answer->state)
        zr_frame_text(frame, O_STATUS, zr_span_of(zr_state_terms[answer->state - 1].key));
    put_names(frame, owners, m);
    zr_buffer_add(&source, owners->graph->documents[measure->document].source);
    zr_buffer_print(&source, ":%u", measure->line);
    zr_frame_text(frame, O_SOURCE, zr_buffer_span(&source));
    zr_buffer_free(&source);
}

zr_status zr_overdue_frame(zr_frame **out, const zr_graph *graph, const zr_answers *answers,
                           const char *today, zr_error *err)
{
    zr_arena arena = {0};
    zr_owners owners;
    *out = NULL;
    zr_status status = check(graph, answers, err);
    if (status == ZR_OK)
        status = zr_frame_new(out, "overdue", zr_bilingual("逾期的措施", "overdue"), overdue_columns,
                              O_COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, O_STATUS, zr_state_terms);
    if (zr_owners_make(&owners, graph, &arena))
        for (uint32_t m = 0; m < graph->measure_count; m++)
            if (zr_owners_row(&owners, m) && is_overdue(&graph->measures[m], &answers->of[m], today))
                put_overdue(*out, &owners, m, &answers->of[m]);
    zr_table_text(*out, "today", zr_bilingual("截至", "as of"), today);
    zr_frame_sort(*out, O_DUE, false, NULL);
    status = zr_table_close(out, arena.failed ? zr_fail_memory(err) : ZR_OK, err);
    zr_arena_free(&arena);
    return status;
}
