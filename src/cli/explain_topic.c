/* A document, a measure, a unit in full. */
#include "base/shown.h"
#include "cli/explain.h"
#include "cli/findings.h"
#include "cli/quote.h"
#include "graph/measure_name.h"

#include <stdlib.h>

/* "  key  value"; nothing for an empty value. */
static void line(zr_explanation *explain, const char *zh, const char *en, zr_span value)
{
    if (value.size == 0)
        return;
    zr_buffer_print(&explain->out, "  %s%s", explain->lang == ZR_ZH ? zh : en,
                    explain->lang == ZR_ZH ? "：" : ": ");
    zr_buffer_shown(&explain->out, value);
    zr_buffer_char(&explain->out, '\n');
}

static void number_line(zr_explanation *explain, const char *zh, const char *en, uint32_t value)
{
    zr_buffer_print(&explain->out, "  %s%s%u\n", explain->lang == ZR_ZH ? zh : en,
                    explain->lang == ZR_ZH ? "：" : ": ", value);
}

static void title(zr_explanation *explain, zr_span name)
{
    zr_buffer_shown(&explain->out, name);
    zr_buffer_char(&explain->out, '\n');
}

static void place_line(zr_explanation *explain, uint32_t place)
{
    if (place == ZR_NONE)
        return;
    const zr_graph_place *at = &explain->graph->places[place];
    zr_buffer_put(&explain->out, explain->lang == ZR_ZH ? "  地方：" : "  place: ");
    zr_buffer_shown(&explain->out, at->name);
    zr_buffer_print(&explain->out, " (%s)\n", at->code.data);
}

/* A line that is in no table of ours (a plain file's own) is told as it is. */
static void sector_line(zr_explanation *explain, zr_span sector)
{
    uint32_t count, index = zr_sector_find(sector);
    if (index == ZR_NONE) {
        line(explain, "条线", "sector", sector);
        return;
    }
    const zr_sector *of = &zr_sectors(&count)[index];
    zr_buffer_print(&explain->out, "  %s%s (%s)\n",
                    explain->lang == ZR_ZH ? "条线：" : "sector: ", of->name.in[explain->lang], of->id.data);
}

static void explain_document(zr_explanation *explain, uint32_t index)
{
    const zr_graph *graph = explain->graph;
    const zr_graph_document *document = &graph->documents[index];
    title(explain, document->title.size ? document->title : document->id);
    line(explain, "编号", "id", document->id);
    line(explain, "文件", "file", document->source);
    line(explain, "文号", "number", document->number);
    for (uint32_t i = 0; i < document->issuer_count; i++)
        line(explain, "印发", "issued by", document->issuers[i]);
    line(explain, "日期", "date", document->date);
    place_line(explain, document->place);
    uint32_t first, measures = zr_graph_measures_of(graph, index, &first), duties = 0, findings = 0;
    for (uint32_t i = 0; i < graph->duty_count; i++)
        duties += graph->measures[graph->duties[i].measure].document == index;
    for (uint32_t i = 0; i < graph->finding_count; i++)
        findings += graph->findings[i].document == index;
    number_line(explain, "措施", "measures", measures);
    number_line(explain, "责任", "duties", duties);
    number_line(explain, "发现", "findings", findings);
    for (uint32_t i = 0; i < graph->finding_count; i++)
        if (graph->findings[i].document == index)
            zr_finding_text(&explain->out, explain->lang, explain->corpus, i, explain->width);
}

/* 6月底前 (2024-06-30): the words, and the day they are read as. */
static void deadline_line(zr_explanation *explain, const zr_deadline *deadline)
{
    static const zr_words years[] = {[ZR_YEAR_TITLE] = {{"，年份据标题", ", year by the title"}},
                                     [ZR_YEAR_ISSUED] = {{"，据成文日期", ", by the document's date"}},
                                     [ZR_YEAR_NUMBER] = {{"，年份据文号", ", year by the number"}},
                                     [ZR_YEAR_BEFORE] = {{"，年份据前一时限", ", year by the limit before"}}};
    const char *year = years[deadline->year_from].in[explain->lang];
    zr_buffer words = {0};
    zr_buffer_add(&words, deadline->quote);
    if (deadline->date.size && !zr_span_equal(deadline->date, deadline->quote)) {
        zr_buffer_put(&words, explain->lang == ZR_ZH ? "（" : " (");
        zr_buffer_add(&words, deadline->date);
        zr_buffer_put(&words, year ? year : "");
        zr_buffer_put(&words, explain->lang == ZR_ZH ? "）" : ")");
    }
    line(explain, "时限", "deadline", zr_buffer_span(&words));
    zr_buffer_free(&words);
}

/* Where it begins: a measure that nobody answers for has no other words to show. */
static void origin_line(zr_explanation *explain, const zr_graph_measure *measure)
{
    zr_located at = {.line = measure->line};
    zr_buffer words = {0};
    zr_quote_place(&words, explain->graph, measure->document, &at);
    zr_quote_sheet(&words, explain->lang, measure->page, measure->paragraph);
    line(explain, "原处", "where", zr_buffer_span(&words));
    zr_buffer_free(&words);
}

static void measure_title(zr_explanation *explain, const zr_graph_measure *measure)
{
    zr_buffer name = {0};
    zr_measure_name(&name, measure);
    title(explain, zr_buffer_span(&name));
    zr_buffer_free(&name);
}

static void explain_measure(zr_explanation *explain, uint32_t index)
{
    const zr_graph *graph = explain->graph;
    const zr_graph_measure *measure = &graph->measures[index];
    measure_title(explain, measure);
    line(explain, "编号", "id", measure->id);
    line(explain, "文件", "document", graph->documents[measure->document].title);
    origin_line(explain, measure);
    for (uint32_t i = 0; i < measure->section_count; i++)
        line(explain, "章节", "section", measure->sections[i]);
    line(explain, "类别", "kind", zr_span_of(zr_kind_words(measure->kind, explain->lang)));
    for (uint32_t i = 0; i < measure->deadline_count; i++)
        deadline_line(explain, &measure->deadlines[i]);
    for (uint32_t i = 0; i < measure->target_count; i++)
        line(explain, "目标", "target", measure->targets[i].quote);
    for (uint32_t i = 0; i < graph->duty_count; i++)
        if (graph->duties[i].measure == index)
            zr_explain_duty(explain, i);
    for (uint32_t i = 0; i < graph->finding_count; i++)
        if (graph->findings[i].measure == index)
            zr_finding_text(&explain->out, explain->lang, explain->corpus, i, explain->width);
}

static void unit_names(zr_explanation *explain, const zr_graph_unit *unit)
{
    zr_buffer_put(&explain->out, explain->lang == ZR_ZH ? "  文中写作：" : "  printed as: ");
    for (uint32_t i = 0; i < unit->name_count; i++) {
        zr_buffer_put(&explain->out, i ? "、" : "");
        zr_buffer_shown(&explain->out, unit->names[i]);
    }
    zr_buffer_char(&explain->out, '\n');
}

/* What a set stands for. */
static void members(zr_explanation *explain, const zr_graph_unit *unit)
{
    if (!unit->member_count)
        return;
    bool zh = explain->lang == ZR_ZH;
    zr_buffer_print(&explain->out, zh ? "  所指（%u个）：" : "  stands for (%u): ", unit->member_count);
    for (uint32_t i = 0; i < unit->member_count; i++) {
        zr_buffer_put(&explain->out, i ? "、" : "");
        zr_buffer_shown(&explain->out, unit->members[i]);
    }
    zr_buffer_char(&explain->out, '\n');
}

/* The sets that a unit is one of: 各县（市、区）政府 for 330302/鹿城区政府. O(members of all). */
static void sets(zr_explanation *explain, const zr_graph_unit *unit)
{
    const zr_graph *graph = explain->graph;
    size_t slash = zr_span_find(unit->id, zr_span_of("/"), 0);
    zr_span own = zr_span_cut(unit->id, slash + 1, unit->id.size);
    uint32_t found = 0;
    for (uint32_t i = 0; i < graph->unit_count && slash != SIZE_MAX; i++) {
        const zr_graph_unit *set = &graph->units[i];
        uint32_t at = 0;
        while (at < set->member_count && !zr_span_equal(set->members[at], own))
            at++;
        if (at == set->member_count)
            continue;
        zr_buffer_put(&explain->out, found++                  ? "、"
                                     : explain->lang == ZR_ZH ? "  也在其中的集合称谓："
                                                              : "  also meant by: ");
        zr_buffer_shown(&explain->out, set->name);
    }
    zr_buffer_put(&explain->out, found ? "\n" : "");
}

static void explain_unit(zr_explanation *explain, uint32_t index)
{
    const zr_graph *graph = explain->graph;
    const zr_graph_unit *unit = &graph->units[index];
    title(explain, unit->name);
    line(explain, "编号", "id", unit->id);
    if (!zr_span_equal(unit->full_name, unit->name))
        line(explain, "全称", "full name", unit->full_name);
    unit_names(explain, unit);
    place_line(explain, unit->place);
    sector_line(explain, unit->sector);
    if (unit->collective)
        line(explain, "类别", "kind", zr_span_of(explain->lang == ZR_ZH ? "集合称谓" : "collective"));
    members(explain, unit);
    sets(explain, unit);
    for (uint32_t i = 0; i < graph->duty_count; i++)
        if (graph->duties[i].unit == index)
            zr_explain_duty(explain, i);
}

void zr_explain_topic(zr_explanation *explain, zr_topic topic)
{
    if (topic.kind == ZR_TOPIC_DOCUMENT)
        explain_document(explain, topic.index);
    else if (topic.kind == ZR_TOPIC_MEASURE)
        explain_measure(explain, topic.index);
    else if (topic.kind == ZR_TOPIC_UNIT)
        explain_unit(explain, topic.index);
    else if (topic.kind == ZR_TOPIC_DUTY)
        zr_explain_duty(explain, topic.index);
    else if (topic.kind == ZR_TOPIC_SECTOR || topic.kind == ZR_TOPIC_PLACE)
        zr_explain_group(explain, topic);
    else
        zr_finding_text(&explain->out, explain->lang, explain->corpus, topic.index, explain->width);
}

static bool duty_of(const zr_graph *graph, uint32_t duty, zr_topic topic)
{
    uint32_t count, unit = graph->duties[duty].unit, measure = graph->duties[duty].measure;
    switch (topic.kind) {
    case ZR_TOPIC_UNIT:
        return unit == topic.index;
    case ZR_TOPIC_MEASURE:
        return measure == topic.index;
    case ZR_TOPIC_DOCUMENT:
        return graph->measures[measure].document == topic.index;
    case ZR_TOPIC_SECTOR:
        return zr_span_equal(graph->units[unit].sector, zr_sectors(&count)[topic.index].id);
    case ZR_TOPIC_PLACE:
        return graph->units[unit].place == topic.index;
    default:
        return false;
    }
}

/* Units, one or many. */
static bool is_party(zr_topic topic)
{
    return topic.kind == ZR_TOPIC_UNIT || topic.kind == ZR_TOPIC_SECTOR || topic.kind == ZR_TOPIC_PLACE;
}

static void name_party(zr_explanation *explain, zr_topic topic)
{
    uint32_t count;
    if (topic.kind == ZR_TOPIC_UNIT)
        zr_buffer_shown(&explain->out, explain->graph->units[topic.index].id);
    else if (topic.kind == ZR_TOPIC_PLACE)
        zr_buffer_shown(&explain->out, explain->graph->places[topic.index].name);
    else
        zr_buffer_put(&explain->out, zr_sectors(&count)[topic.index].name.in[explain->lang]);
}

/* The measures that the two share, and in which words. O(duties). */
static void explain_shared(zr_explanation *explain, zr_topic a, zr_topic b, bool lone)
{
    const zr_graph *graph = explain->graph;
    unsigned char *has = calloc((size_t)graph->measure_count + 1, 1); /* 1: a answers, 2: b, 3: both */
    uint32_t shared = 0;
    for (uint32_t i = 0; i < graph->duty_count && has; i++)
        has[graph->duties[i].measure] |= (unsigned char)(duty_of(graph, i, a) + 2 * duty_of(graph, i, b));
    for (uint32_t m = 0; m < graph->measure_count && has; m++)
        shared += has[m] == 3;
    explain->out.failed = explain->out.failed || !has;
    if (shared || lone) {
        bool zh = explain->lang == ZR_ZH;
        name_party(explain, a);
        zr_buffer_put(&explain->out, zh ? "、" : ", ");
        name_party(explain, b);
        zr_buffer_print(&explain->out, zh ? "：共同负责 %u 条措施\n" : ": measures shared: %u\n", shared);
    }
    for (uint32_t i = 0; i < graph->duty_count && has; i++)
        if (has[graph->duties[i].measure] == 3 && (duty_of(graph, i, a) || duty_of(graph, i, b)))
            zr_explain_duty(explain, i);
    free(has);
}

/* 科技 in 潜江 has duties that are of both; 科技 and 教育 have none, but share measures. */
void zr_explain_pair(zr_explanation *explain, zr_topic a, zr_topic b, bool lone)
{
    bool any = false;
    for (uint32_t i = 0; i < explain->graph->duty_count; i++)
        if (duty_of(explain->graph, i, a) && duty_of(explain->graph, i, b)) {
            zr_explain_duty(explain, i);
            any = true;
        }
    if (!any && is_party(a) && is_party(b))
        explain_shared(explain, a, b, lone);
}
