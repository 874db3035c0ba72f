/* One duty, in its words. */
#include "base/shown.h"
#include "cli/explain.h"
#include "cli/findings.h"
#include "cli/message.h"
#include "cli/quote.h"
#include "graph/measure_name.h"

/* Says once a document that its words cannot be shown, and why. */
static void tell(zr_explanation *explain, uint32_t document, zr_original_state state)
{
    if (state == ZR_ORIGINAL_THERE)
        return;
    explain->incomplete = true;
    if (explain->told[document])
        return;
    explain->told[document] = true;
    char safe[204];
    zr_say_safe(safe, explain->graph->documents[document].source.data);
    if (state == ZR_ORIGINAL_CHANGED)
        zr_say(explain->lang, "%s 在生成图之后改动过（SHA-256 不符），原文不再引出；请重新 extract",
               "%s has changed since the graph was made (its SHA-256 differs), so its words are not shown; "
               "extract "
               "again",
               safe);
    else
        zr_say(explain->lang, "%s 不在了，原文无从引出；行号仍是生成图时的",
               "%s is gone, so its words cannot be shown; lines are as they were", safe);
}

static void add_measure_name(zr_buffer *out, const zr_graph_measure *measure)
{
    zr_buffer name = {0};
    zr_measure_name(&name, measure);
    zr_buffer_shown(out, zr_buffer_span(&name));
    zr_buffer_free(&name);
}

static void add_role(zr_explanation *explain, const zr_duty *duty)
{
    bool zh = explain->lang == ZR_ZH;
    zr_buffer_put(&explain->out, zr_role_words(duty->role, explain->lang));
    if (duty->first)
        zr_buffer_put(&explain->out, zh ? "（首位，按惯例牵头）" : " (first-listed, lead by convention)");
    if (duty->unled && duty->role == ZR_RESPONSIBLE && duty->rank == 1)
        zr_buffer_put(&explain->out, zh ? "（首位，按文件的规定不算牵头）"
                                        : " (first-listed, no lead by the document's own rule)");
    zr_buffer_print(&explain->out, zh ? "，%s" : ", %s",
                    zr_basis_words(duty->basis, duty->role, explain->lang));
}

/* The rule by which the duty leads, or does not: once a document, in its words. */
static void show_rule(zr_explanation *explain, const zr_duty *duty, uint32_t document)
{
    const zr_graph *graph = explain->graph;
    if ((duty->basis != ZR_BY_RULE && !duty->unled) || explain->ruled[document])
        return;
    explain->ruled[document] = true;
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        if (graph->findings[i].document == document && graph->findings[i].code == ZR_F_LEAD_RULE)
            zr_finding_text(&explain->out, explain->lang, explain->corpus, i, explain->width);
    }
}

void zr_explain_duty(zr_explanation *explain, uint32_t index)
{
    const zr_duty *duty = &explain->graph->duties[index];
    const zr_graph_measure *measure = &explain->graph->measures[duty->measure];
    zr_located at = zr_locate(explain->corpus, measure->document, duty->start, duty->end, duty->line);
    zr_buffer *out = &explain->out;
    zr_quote_place(out, explain->graph, measure->document, &at);
    zr_quote_sheet(out, explain->lang, duty->page, duty->paragraph);
    zr_buffer_put(out, ": ");
    zr_buffer_shown(out, duty->name);
    if (!zr_span_equal(duty->name, duty->surface)) {
        zr_buffer_put(out, explain->lang == ZR_ZH ? "（原文“" : " (printed “");
        zr_buffer_shown(out, duty->surface);
        zr_buffer_put(out, explain->lang == ZR_ZH ? "”）" : "”)");
    }
    zr_buffer_put(out, explain->lang == ZR_ZH ? "：" : ": ");
    add_role(explain, duty);
    zr_buffer_put(out, " — ");
    add_measure_name(out, measure);
    zr_buffer_print(out, " [duty %u]\n", index + 1);
    zr_quote_lines(out, &at, explain->width);
    show_rule(explain, duty, measure->document);
    tell(explain, measure->document, at.state);
}
