/* What the legends of a document make of the names that bear signs or stand in bold type. */
#include "base/lines.h"
#include "document/bullets.h"
#include "document/duties_legend.h"

#include <stdlib.h>

enum { ZR_SIGN_REACH = 3000 /* bytes before a name in which its bold type may begin */ };

/* Is `at` between ** and ** on its line, and was the first of them printed at `from` or behind it? */
static bool is_bold(zr_span text, size_t at, size_t from)
{
    size_t begin = zr_line_start(text, zr_line_floor(0, at, ZR_SIGN_REACH), at), open = 0;
    bool bold = false;
    for (size_t i = begin; i + 1 < at; i++) {
        if (text.data[i] == '*' && text.data[i + 1] == '*') {
            bold = !bold;
            open = i++;
        }
    }
    return bold && open + 2 >= from;
}

static int by_sign(const void *a, const void *b)
{
    const zr_legend_entry *left = a, *right = b;
    if (left->sign != right->sign)
        return left->sign < right->sign ? -1 : 1;
    return (left->legend > right->legend) - (left->legend < right->legend);
}

static void index_signs(zr_legends *legends)
{
    for (size_t i = 0; i < legends->count; i++) {
        const zr_legend *legend = &legends->items[i]->legend;
        for (uint32_t j = 0; j < legend->count; j++) {
            if (zr_legend_meaning(legend, legend->items[j].sign) == &legend->items[j])
                legends->entries[legends->entry_count++] = (zr_legend_entry){legend->items[j].sign, i};
        }
    }
    if (legends->entry_count)
        qsort(legends->entries, legends->entry_count, sizeof *legends->entries, by_sign);
}

zr_legends zr_legends_make(const zr_statement *statements, size_t count, zr_arena *arena)
{
    zr_legends legends = {0};
    size_t meanings = 0;
    for (size_t i = 0; i < count; i++) {
        legends.count += statements[i].says == ZR_SAYS_SIGNS;
        meanings += statements[i].says == ZR_SAYS_SIGNS ? statements[i].legend.count : 0;
    }
    legends.items = zr_arena_take(arena, legends.count, sizeof *legends.items);
    legends.used = zr_arena_take(arena, legends.count, sizeof *legends.used);
    legends.entries = zr_arena_take(arena, meanings, sizeof *legends.entries);
    if (!legends.items || !legends.used || !legends.entries)
        return (zr_legends){0};
    for (size_t i = 0, next = 0; i < count; i++) {
        if (statements[i].says == ZR_SAYS_SIGNS) {
            legends.used[next] = false;
            legends.items[next++] = &statements[i];
        }
    }
    index_signs(&legends);
    return legends;
}

/* What the last legend before `end` that explains the sign says, else the first behind it. */
static const zr_meaning *meaning_at(const zr_legends *legends, size_t end, uint32_t sign, size_t *which)
{
    size_t low = 0, high = legends->entry_count; /* the first entry behind those of this sign before `end` */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const zr_legend_entry *entry = &legends->entries[middle];
        bool before =
            entry->sign < sign || (entry->sign == sign && legends->items[entry->legend]->start < end);
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    if (low > 0 && legends->entries[low - 1].sign == sign)
        low--;
    if (low >= legends->entry_count || legends->entries[low].sign != sign)
        return NULL;
    *which = legends->entries[low].legend;
    return zr_legend_meaning(&legends->items[*which]->legend, sign);
}

/* An expression whose signs are being given their roles. */
typedef struct sign_walk {
    zr_legends *legends;
    size_t end;
    bool full;               /* a full sign stands in it */
    const zr_legend *legend; /* the one that explained the last of them, or NULL */
} sign_walk;

static void give(zr_mention *mention, zr_role role)
{
    mention->role = role;
    mention->basis = ZR_BY_RULE;
}

/* A mark of a list (■ 市科技局, at a line's start) tells nothing that no legend says. */
static void give_sign(sign_walk *walk, zr_mention *mention, uint32_t sign, zr_span text)
{
    size_t which = 0;
    const zr_meaning *meaning = meaning_at(walk->legends, walk->end, sign, &which);
    if (!meaning && zr_bullet_before(text, mention->start)) {
        mention->marked = false;
        return;
    }
    if (meaning ? meaning->means : !zr_sign_is_hollow(sign) || !walk->full)
        give(mention, meaning ? meaning->role : ZR_LEAD);
    if (!meaning)
        return;
    walk->legend = &walk->legends->items[which]->legend;
    walk->legends->used[which] = true;
}

/* Names that have no sign and no role of their own. */
static bool is_plain(const zr_name *name, const zr_mention *mention)
{
    return !mention->marked && !name->settled && mention->role == ZR_RESPONSIBLE;
}

static void give_bold(sign_walk *walk, const zr_name *names, zr_mention *mentions, uint32_t count,
                      zr_span text, size_t start)
{
    size_t which = 0;
    const zr_meaning *meaning = meaning_at(walk->legends, walk->end, ZR_SIGN_BOLD, &which);
    for (uint32_t i = 0; i < count && meaning && meaning->means; i++) {
        if (!is_plain(&names[i], &mentions[i]) || !is_bold(text, mentions[i].start, start))
            continue;
        give(&mentions[i], meaning->role);
        mentions[i].marked = true;
        walk->legend = &walk->legends->items[which]->legend;
        walk->legends->used[which] = true;
    }
}

/* 其余为配合单位, said where the signs are explained. */
static void give_rest(sign_walk *walk, const zr_name *names, zr_mention *mentions, uint32_t count)
{
    const zr_meaning *meaning = walk->legend ? zr_legend_rest(walk->legend) : NULL;
    for (uint32_t i = 0; i < count && meaning; i++) {
        if (is_plain(&names[i], &mentions[i]))
            give(&mentions[i], meaning->role);
    }
}

/* △市统计局、国资公司: a sign of those who help or guide is for the names behind it too, up to the next mark.
 */
static void spread_signs(const zr_name *names, zr_mention *mentions, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        const zr_mention *before = &mentions[i - 1];
        bool helps = before->role == ZR_SUPPORT || before->role == ZR_GUIDE;
        bool joined = mentions[i].joint == ZR_ENUM || mentions[i].joint == ZR_AND;
        if (helps && before->basis == ZR_BY_RULE && joined && is_plain(&names[i], &mentions[i]))
            give(&mentions[i], before->role);
    }
}

/* ● 市科技局 ● 市教育局: where every name has it, a sign that no legend explains tells nothing. */
static bool marks_all(const sign_walk *walk, const zr_name *names, uint32_t count)
{
    size_t which;
    bool all = count > 1 && names[0].sign && !meaning_at(walk->legends, walk->end, names[0].sign, &which);
    for (uint32_t i = 1; i < count && all; i++)
        all = names[i].sign == names[0].sign;
    return all;
}

static bool sign_leads(const zr_mention *mentions, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (mentions[i].marked && mentions[i].role == ZR_LEAD)
            return true;
    }
    return false;
}

bool zr_legend_apply(zr_legends *legends, zr_span text, size_t start, size_t end, const zr_name *names,
                     zr_mention *mentions, uint32_t count)
{
    sign_walk walk = {.legends = legends, .end = end};
    for (uint32_t i = 0; i < count; i++)
        walk.full |= names[i].sign && !zr_sign_is_hollow(names[i].sign);
    bool all = marks_all(&walk, names, count);
    for (uint32_t i = 0; i < count; i++) {
        if (all)
            mentions[i].marked = false;
        else if (names[i].sign)
            give_sign(&walk, &mentions[i], names[i].sign, text);
    }
    spread_signs(names, mentions, count);
    give_bold(&walk, names, mentions, count, text, start);
    give_rest(&walk, names, mentions, count);
    return sign_leads(mentions, count);
}
