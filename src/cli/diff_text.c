/* Changes for people: a line each, what was under it and what is now. */
#include "cli/diff_text.h"

#include "base/shown.h"
#include "cli/explain.h"
#include "graph/measure_name.h"

#include <stdio.h>

/* Words of documents as one line that steers no terminal. */
static void put_shown(zr_span text)
{
    zr_buffer shown = {0};
    zr_buffer_shown(&shown, text);
    if (shown.size)
        fwrite(shown.data, 1, shown.size, stdout);
    zr_buffer_free(&shown);
}

static void put_span(const char *head, zr_span text)
{
    if (!text.size)
        return;
    printf("      %s ", head);
    put_shown(text);
    putchar('\n');
}

static void put_place(const zr_change *change, const zr_graph *before, const zr_graph *after, zr_lang lang)
{
    uint32_t old = change->old_measure, new = change->new_measure;
    const zr_graph_measure *measure = new != ZR_NONE   ? &after->measures[new]
                                      : old != ZR_NONE ? &before->measures[old]
                                                       : NULL;
    if (!measure)
        return;
    fputs("  ", stdout);
    zr_buffer name = {0};
    zr_measure_name(&name, measure);
    put_shown(zr_buffer_span(&name));
    zr_buffer_free(&name);
    if (old != ZR_NONE && new != ZR_NONE)
        printf(lang == ZR_ZH ? "（第 %u 行 → 第 %u 行）" : " (line %u → %u)", before->measures[old].line,
               after->measures[new].line);
    else
        printf(lang == ZR_ZH ? "（第 %u 行）" : " (line %u)", measure->line);
}

static void put_units(const zr_change *change, const zr_graph *before, const zr_graph *after)
{
    bool was = change->old_unit != ZR_NONE, is = change->new_unit != ZR_NONE;
    bool other = change->kind == ZR_CHANGE_LEAD || change->kind >= ZR_CHANGE_UNIT_RENAMED;
    fputs(was || is ? "  " : "", stdout);
    if (was && (other || !is))
        put_shown(before->units[change->old_unit].name);
    fputs(was && is && other ? " → " : "", stdout);
    if (is)
        put_shown(after->units[change->new_unit].name);
}

/* Roles stand in the graph's words; people read their own. */
static zr_span in_words(const zr_change *change, zr_span text, zr_lang lang)
{
    zr_role role;
    bool is_role = change->kind == ZR_CHANGE_ROLE || change->kind == ZR_CHANGE_UNIT_ADDED ||
                   change->kind == ZR_CHANGE_UNIT_DROPPED;
    return is_role && zr_role_read(&role, text) ? zr_span_of(zr_role_words(role, lang)) : text;
}

void zr_diff_print(const zr_changes *changes, const zr_graph *before, const zr_graph *after, bool all,
                   zr_lang lang)
{
    static const char marks[ZR_CHANGES] = {[ZR_CHANGE_ADDED] = '+',
                                           [ZR_CHANGE_DROPPED] = '-',
                                           [ZR_CHANGE_UNIT_ADDED] = '+',
                                           [ZR_CHANGE_UNIT_DROPPED] = '-'};
    for (uint32_t i = 0; i < changes->count; i++) {
        const zr_change *change = &changes->changes[i];
        if (change->kind == ZR_CHANGE_RENUMBERED && !all)
            continue;
        printf("%c %s", marks[change->kind] ? marks[change->kind] : '~',
               zr_change_title(change->kind).in[lang]);
        put_units(change, before, after);
        put_place(change, before, after, lang);
        putchar('\n');
        bool lone = change->kind == ZR_CHANGE_ADDED || change->kind == ZR_CHANGE_DROPPED;
        put_span("-", lone ? (zr_span){0} : in_words(change, change->before, lang));
        put_span("+", lone ? (zr_span){0} : in_words(change, change->after, lang));
    }
    printf(lang == ZR_ZH ? "两版都有 %u 项措施，其中 %u 项没有变动。\n\n"
                         : "%u measures in both, %u of them without a change.\n\n",
           changes->matched, changes->same);
}
