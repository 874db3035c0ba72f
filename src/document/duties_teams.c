/* Teams of emergency plans, told by their names.
 *
 *     paragraph = [ team ( ： | 。 ) ] clause { ， clause } [ 组成 ] [ ， what they do ] …
 *
 * Without its name at the head of the paragraph the item's title names the team. */
#include "document/duties_teams.h"

#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"
#include "document/duties_prose.h"
#include "document/duties_told.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

enum { LONGEST_NAME = 60 };

bool zr_is_team(zr_span title)
{
    static const char *const teams[] = {"组", "专班", NULL};
    static const char *const others[] = {"领导小组", "领导组", "小组成员组", "机组", NULL};
    static const char *const founds[] = {"成立", "组建", "设立", "建立", "由", "下设", "会同", "牵头", NULL};
    title = zr_without_stops(title);
    return title.size <= LONGEST_NAME && zr_ends_any(title, teams) && !zr_ends_any(title, others) &&
           !zr_holds_any(title, founds) && zr_letter_find(title, 0, ZR_L_CLAUSE) == title.size;
}

bool zr_has_team_title(const zr_outline *outline, uint32_t node)
{
    return node != ZR_NONE && outline->nodes[node].kind == ZR_NODE_ITEM &&
           zr_is_team(outline->nodes[node].title);
}

/* 医疗救护组：  医疗救护组。 Bytes, or 0. */
static size_t head_size(zr_span text)
{
    zr_span near = zr_span_cut(text, 0, LONGEST_NAME + 3);
    size_t at = 0;
    while (at < near.size && !zr_colon_at(near, at) && !zr_has(near, at, "。"))
        at += zr_step(near, at);
    return at < near.size && zr_is_team(zr_span_cut(near, 0, at)) ? at + zr_step(near, at) : 0;
}

/* May the paragraph at `start` begin with such a name? Looked at before its white space is taken out. */
static bool may_head(zr_span text, size_t start)
{
    return head_size(zr_span_trim(zr_span_cut(text, start, start + 2 * LONGEST_NAME))) > 0;
}

/* 负责…, 主要职责：, 做好…: what they do, no members. */
static bool tells_charge(zr_span clause)
{
    static const char *const heads[] = {"主要", "具体", "职责", "承担", "工作", "任务", NULL};
    return zr_starts_any(clause, heads) || zr_verb_read(clause, 0).core || zr_begins_sentence(clause);
}

/* Where the members end that are told from `at` on. */
static size_t members_end(zr_span text, size_t at)
{
    static const char *const made[] = {"共同组成", "联合组成", "组成", NULL};
    size_t end = at;
    while (at < text.size) {
        size_t stop = zr_letter_find(text, at, ZR_L_CLAUSE);
        zr_span clause = zr_span_cut(text, at, stop);
        if (tells_charge(clause))
            return end;
        end = stop - zr_ends_any(clause, made);
        if (end < stop || zr_has(text, stop, "。"))
            return end;
        at = stop < text.size ? stop + zr_step(text, stop) : stop;
    }
    return end;
}

/* 县公安局, 各乡镇; not 县公安局1名领导带队. */
static bool is_member(zr_span name)
{
    static const char *const persons[] = {"专家", "人员", "员", "人", "骨干", NULL};
    zr_look look = zr_name_look(name);
    if (zr_ends_any(name, persons))
        return false;
    return look == ZR_LOOK_GROUP || look == ZR_LOOK_PLACE || zr_ends_like_body(name, 0, name.size);
}

/* Most of them are bodies, and the first is: 救援队伍 may stand behind them. */
static bool is_accepted(const zr_reading *reading)
{
    size_t names = zr_reading_names(reading), members = 0;
    const zr_name *name = &reading->list->items[reading->first];
    for (size_t i = 0; i < names; i++)
        members += is_member(name[i].mention.surface);
    return names > 0 && is_member(name->mention.surface) && 2 * members > names && reading->labels == 0 &&
           zr_reading_convinces(reading);
}

/* Does the paragraph at `start` stand right below the title of a team? */
static bool is_under_title(const zr_hunt *hunt, uint32_t node, size_t start)
{
    enum { NEAR = 16 };
    size_t title = hunt->pool->outline->nodes[node].title_end;
    return zr_has_team_title(hunt->pool->outline, node) && start >= title && start - title <= NEAR &&
           zr_without_stops(zr_span_cut(hunt->text, title, start)).size == 0;
}

size_t zr_team_find(zr_hunt *hunt, uint32_t node, size_t start, size_t end)
{
    if (!zr_has_team_title(hunt->pool->outline, node) && !may_head(hunt->text, start))
        return start; /* as most */
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    size_t head = head_size(clean.text);
    size_t members = head || is_under_title(hunt, node, start) ? members_end(clean.text, head) : head;
    if (members <= head)
        return start;
    size_t behind = zr_clean_source_end(&clean, members);
    zr_span all = clean.text;
    clean.text = zr_span_cut(all, 0, members);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_PROSE);
    zr_read_stretch(&reading, head, members);
    bool told =
        head || reading.verbs || reading.manners || zr_has(all, members, "组成"); /* no lines of names */
    if (!told || !is_accepted(&reading)) {
        zr_reading_drop(&reading);
        return start;
    }
    for (size_t i = reading.first; i < reading.list->count; i++)
        reading.list->items[i].mention.basis = ZR_BY_PROSE;
    zr_hunt_keep_for(hunt, &reading, reading.list->items[reading.first].mention.start, behind, node);
    return behind;
}
