/* Changes for people: a line each, what was under it and what is now. */
#include "cli/diff_text.h"

#include "base/shown.h"
#include "cli/explain.h"
#include "graph/measure_name.h"

static void put_span(zr_buffer *out, const char *head, zr_span text)
{
    if (!text.size)
        return;
    zr_buffer_print(out, "      %s ", head);
    zr_buffer_shown(out, text);
    zr_buffer_char(out, '\n');
}

static void put_place(zr_buffer *out, const zr_change *change, const zr_graph *before, const zr_graph *after,
                      zr_lang lang)
{
    uint32_t old = change->old_measure, new = change->new_measure;
    const zr_graph_measure *measure = new != ZR_NONE   ? &after->measures[new]
                                      : old != ZR_NONE ? &before->measures[old]
                                                       : NULL;
    if (!measure)
        return;
    zr_buffer_put(out, "  ");
    zr_buffer name = {0};
    zr_measure_name(&name, measure);
    zr_buffer_shown(out, zr_buffer_span(&name));
    zr_buffer_free(&name);
    if (old != ZR_NONE && new != ZR_NONE)
        zr_buffer_print(out, lang == ZR_ZH ? "（第 %u 行 → 第 %u 行）" : " (line %u → %u)",
                        before->measures[old].line, after->measures[new].line);
    else
        zr_buffer_print(out, lang == ZR_ZH ? "（第 %u 行）" : " (line %u)", measure->line);
}

static void put_units(zr_buffer *out, const zr_change *change, const zr_graph *before, const zr_graph *after)
{
    bool was = change->old_unit != ZR_NONE, is = change->new_unit != ZR_NONE;
    bool other = change->kind == ZR_CHANGE_LEAD || change->kind >= ZR_CHANGE_UNIT_RENAMED;
    zr_buffer_put(out, was || is ? "  " : "");
    if (was && (other || !is))
        zr_buffer_shown(out, before->units[change->old_unit].name);
    zr_buffer_put(out, was && is && other ? " → " : "");
    if (is)
        zr_buffer_shown(out, after->units[change->new_unit].name);
}

/* Roles stand in the graph's words; people read their own. */
static zr_span in_words(const zr_change *change, zr_span text, zr_lang lang)
{
    zr_role role;
    bool is_role = change->kind == ZR_CHANGE_ROLE || change->kind == ZR_CHANGE_UNIT_ADDED ||
                   change->kind == ZR_CHANGE_UNIT_DROPPED;
    return is_role && zr_role_read(&role, text) ? zr_span_of(zr_role_words(role, lang)) : text;
}

void zr_diff_text(zr_buffer *out, const zr_changes *changes, const zr_graph *before, const zr_graph *after,
                  bool all, zr_lang lang)
{
    static const char marks[ZR_CHANGES] = {[ZR_CHANGE_ADDED] = '+',
                                           [ZR_CHANGE_DROPPED] = '-',
                                           [ZR_CHANGE_UNIT_ADDED] = '+',
                                           [ZR_CHANGE_UNIT_DROPPED] = '-'};
    for (uint32_t i = 0; i < changes->count; i++) {
        const zr_change *change = &changes->changes[i];
        if (change->kind == ZR_CHANGE_RENUMBERED && !all)
            continue;
        zr_buffer_print(out, "%c %s", marks[change->kind] ? marks[change->kind] : '~',
                        zr_change_title(change->kind).in[lang]);
        put_units(out, change, before, after);
        put_place(out, change, before, after, lang);
        zr_buffer_char(out, '\n');
        bool lone = change->kind == ZR_CHANGE_ADDED || change->kind == ZR_CHANGE_DROPPED;
        put_span(out, "-", lone ? (zr_span){0} : in_words(change, change->before, lang));
        put_span(out, "+", lone ? (zr_span){0} : in_words(change, change->after, lang));
    }
    zr_buffer_print(out,
                    lang == ZR_ZH ? "两版都有 %u 项措施，其中 %u 项没有变动。\n"
                                  : "%u measures in both, %u of them without a change.\n",
                    changes->matched, changes->same);
}
