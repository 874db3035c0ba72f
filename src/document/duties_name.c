/* One item of a list → a name: without signs, with its own role where a bracket gives one. */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_deeds.h"
#include "document/duties_dress.h"
#include "document/duties_figures.h"
#include "document/duties_frame.h"
#include "document/duties_items.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/duties_name_ends.h"
#include "document/duties_nobody.h"
#include "document/duties_ordinals.h"
#include "document/duties_person.h"
#include "document/duties_read_parts.h"
#include "document/letters.h"

#include <string.h>

static void count_look(zr_reading *reading, zr_look look)
{
    reading->units += look == ZR_LOOK_UNIT;
    reading->groups += look == ZR_LOOK_GROUP;
    reading->places += look == ZR_LOOK_PLACE;
    reading->weak += look == ZR_LOOK_WEAK;
}

/* `surface` where the name is not printed so in one piece, else empty. */
static void push_name(zr_reading *reading, size_t start, size_t end, zr_joint joint, uint32_t sign,
                      bool settled, zr_role role, zr_span surface)
{
    zr_name name = {
        .mention = {.start = zr_clean_source(reading->clean, start),
                    .end = zr_clean_source_end(reading->clean, end),
                    .surface = surface.size ? surface : zr_span_cut(reading->clean->text, start, end),
                    .rank = ++reading->rank,
                    .role = settled ? role : reading->role,
                    .basis = settled ? ZR_BY_VERB : reading->basis,
                    .joint = reading->list->count == reading->first ? ZR_HEAD : joint,
                    .marked = sign != 0},
        .sign = sign,
        .settled = settled};
    zr_pool_name(reading->pool, reading->list, name);
}

/* 市教育局、市财政局，由|市财政局牵头: do the words passed over before a name set it apart from those before
 * the comma? */
static bool is_agent(const zr_reading *reading, size_t from, size_t start, zr_joint joint)
{
    static const char *const words[] = {"由", "其中", "请", NULL};
    return start > from && (joint == ZR_COMMA || joint == ZR_SEMICOLON) &&
           reading->list->count > reading->waiting &&
           zr_starts_any(zr_span_cut(reading->clean->text, from, start), words);
}

/* 市教育局、市财政局（配合）, （分别牵头）: told of all names since the last comma. */
static void spread_role(zr_reading *reading, zr_role role)
{
    zr_name *names = reading->list->items;
    for (size_t i = reading->list->count - 1; i > reading->waiting; i--) {
        if (names[i].mention.joint != ZR_ENUM && names[i].mention.joint != ZR_AND)
            return;
        if (names[i - 1].settled)
            return;
        names[i - 1].mention.role = role;
        names[i - 1].mention.basis = ZR_BY_VERB;
        names[i - 1].settled = true;
    }
}

/* 责任单位：待定. 无 of 责任单位：市科技局、无 and 配合单位：待定 leave nothing open. */
static bool read_nobody(zr_reading *reading, size_t start, size_t end)
{
    zr_nobody nobody =
        reading->labels ? zr_nobody_read(zr_span_cut(reading->clean->text, start, end)) : ZR_SOMEBODY;
    if (nobody == ZR_SOMEBODY)
        return false;
    reading->nobody++;
    bool open = reading->role == ZR_LEAD || (reading->role == ZR_RESPONSIBLE && nobody == ZR_NOBODY_YET);
    if (open && !reading->open_end) {
        reading->open_start = zr_clean_source(reading->clean, start);
        reading->open_end = zr_clean_source_end(reading->clean, end);
    }
    return true;
}

/* 市科技局（1-2）、市财政局（第3项）: the items that a name answers for; a name without such is for the whole
 * again. Where the name ends. */
static size_t take_items(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text;
    size_t open = zr_last_bracket(text, start, end), mark;
    zr_named_items items = {.size = 0};
    if (open < end && open > start && reading->list == &reading->pool->names) {
        zr_bracket_at(text, open, &mark);
        items = zr_named_items_all(zr_span_cut(text, open + mark, zr_step_back(text, end)));
    }
    bool own = items.size && zr_reading_part(reading, items.ranges, items.count);
    if (!own && reading->own_items)
        zr_reading_part(reading, &(zr_item_range){.last = 0}, 1);
    reading->own_items = own;
    return own ? open : end;
}

/* 责, 责任单: the head of a label, and no name. */
static bool is_torn_label(zr_span words)
{
    static const char *const labels[] = {"责任单位", "责任部门", "牵头单位", "牵头部门", "配合单位",
                                         "配合部门", "参与单位", "协办单位", "完成时限"};
    bool torn = false;
    for (size_t i = 0; i < sizeof labels / sizeof *labels && words.size; i++)
        torn |= words.size < strlen(labels[i]) && memcmp(labels[i], words.data, words.size) == 0;
    return torn;
}

/* 责任单位：市科技局、市 at the end of the text: of the last name only the word of its level is left. Cells
 * are whole, and 市、县 names levels. So are labels cut there: 牵头单位：市科技局；责. Asked of short names.
 */
static bool is_cut_off(const zr_reading *reading, size_t start, size_t end)
{
    enum { LONGEST_TORN = 9 };
    const zr_clean *clean = reading->clean;
    zr_span text = reading->pool->text;
    int rank;
    if (end - start > LONGEST_TORN || end != clean->text.size || reading->basis == ZR_BY_TABLE)
        return false;
    if (is_torn_label(zr_span_cut(clean->text, start, end)))
        return zr_words_from(text, zr_clean_source_end(clean, end)) >= text.size;
    if (end - start != 3 || zr_level_read_at(clean->text, start, &rank) != 3)
        return false;
    const zr_name_list *list = reading->list;
    bool beside =
        list->count > reading->first && zr_bare_level(list->items[list->count - 1].mention.surface) > 0;
    return !beside && zr_words_from(text, zr_clean_source_end(clean, end)) >= text.size;
}

/* Before what white space was printed inside [start, end), the last of it; `end` where there is none. */
static size_t last_gap(const zr_clean *clean, size_t start, size_t end)
{
    size_t gap = end;
    for (size_t at = start + 1; (at = zr_clean_next_gap(clean, at)) < end; at++)
        gap = zr_clean_gap(clean, at) == ZR_GAP_SPACE ? at : end;
    return gap;
}

/* The name [start, end) is none, or one, or a row of them; the look of one that is pushed as it is printed,
 * else ZR_LOOK_ODD. */
static zr_look take_name(zr_reading *reading, size_t start, size_t end, zr_joint joint, const zr_dress *worn,
                         uint32_t letters)
{
    zr_span text = reading->clean->text;
    zr_look look = zr_name_look_of(worn->own.size ? worn->own : zr_span_cut(text, start, end), letters);
    zr_held held = {.end = end};
    if (look != ZR_LOOK_UNIT)
        held = zr_person_behind(text, start, end, last_gap(reading->clean, start, end));
    if (held.end < end) {
        end = held.end;
        look = held.post ? ZR_LOOK_WEAK : zr_name_look_of(zr_span_cut(text, start, end), letters);
        reading->persons += held.post;
        reading->posts += held.post;
    }
    if (look == ZR_LOOK_ODD || (look == ZR_LOOK_WEAK && zr_is_as_item(zr_span_cut(text, start, end))) ||
        is_cut_off(reading, start, end)) {
        zr_reading_odd(reading, start, end);
        return ZR_LOOK_ODD;
    }
    if (look == ZR_LOOK_WEAK && reading->labels && reading->pool->found_count &&
        zr_is_ditto(zr_span_cut(text, start, end)))
        look = ZR_LOOK_UNIT; /* those named before */
    count_look(reading, look);
    size_t count = reading->list->count;
    zr_span row[ZR_ORDINALS_MOST];
    size_t rows = zr_ordinals_split(zr_span_cut(text, start, end), reading->pool->arena, row);
    push_name(reading, start, end, joint, worn->sign, worn->settled, worn->role, rows ? row[0] : worn->own);
    for (size_t i = 1; i < rows; i++)
        push_name(reading, start, end, ZR_ENUM, worn->sign, worn->settled, worn->role, row[i]);
    if (worn->settled && worn->shared && reading->list->count > count)
        spread_role(reading, worn->role);
    reading->verbs += worn->settled;
    return rows ? ZR_LOOK_ODD : look;
}

/* Do the items of this stretch tell what their bodies do? Asked of the few that may hold a deed. */
static bool shares_out(zr_reading *reading)
{
    if (reading->deeds == ZR_DEEDS_UNASKED) {
        bool shared = zr_deeds_share(reading->clean->text) == ZR_SHARES_OUT;
        reading->deeds = shared ? ZR_DEEDS_ANY : ZR_DEEDS_KNOWN;
    }
    return reading->deeds == ZR_DEEDS_ANY;
}

/* 市司法局起草: the name, and the deed speaks for it and those that wait; 甲局起草后由乙局印发 has two.
 * False: there is none. */
static bool take_deed(zr_reading *reading, size_t start, size_t end, zr_joint joint, const zr_dress *worn)
{
    zr_deed deed;
    zr_span text = reading->clean->text;
    if (worn->settled || worn->own.size)
        return false;
    bool asked = reading->labels || reading->basis == ZR_BY_TABLE;
    if (!zr_deed_find(&deed, text, start, end) && !(asked && zr_deed_pays(&deed, text, start, end)) &&
        !(shares_out(reading) && zr_deed_any(&deed, text, start, end)))
        return false;
    take_name(reading, start, deed.at, joint, worn, zr_letters_in(zr_span_cut(text, start, deed.at)));
    reading->verbs++;
    zr_reading_speak(reading, &deed.verb);
    if (deed.behind < end)
        zr_read_name(reading, deed.behind, end, ZR_COMMA);
    return true;
}

/* Where a name of 9 bytes or more is kept. */
static zr_plain_name *place_of(zr_reading *reading, zr_span name)
{
    uint64_t last = zr_utf8_load(name.data + name.size - 8) * 0x9E3779B97F4A7C15u;
    uint64_t hash = (zr_utf8_load(name.data) ^ last) * 0xC2B2AE3D27D4EB4Fu;
    return &reading->pool->plain[(hash >> 32) % ZR_PLAIN_NAMES];
}

enum { LEAST_PLAIN = 9 };

static bool holds_digit(zr_span name)
{
    size_t at = 0;
    while (at < name.size && !(name.data[at] >= '0' && name.data[at] <= '9'))
        at++;
    return at < name.size;
}

/* A body or a set of them with nothing about it (brackets may stand inside: 各县（市、区）政府): whatever is
 * asked of its words has the same answers wherever they stand, with a label before them or none. What stands
 * around a number may matter. */
static void remember(zr_reading *reading, size_t start, size_t end, zr_look look)
{
    zr_span name = zr_span_cut(reading->clean->text, start, end);
    bool tells = look == ZR_LOOK_UNIT || look == ZR_LOOK_GROUP;
    if (tells && name.size >= LEAST_PLAIN && !(zr_letter_at(name, 0) & ZR_L_LOOSE) && !holds_digit(name) &&
        (reading->labels || zr_nobody_read(name) == ZR_SOMEBODY)) /* behind a label asked already */
        *place_of(reading, name) = (zr_plain_name){name, look};
}

/* A name that the document has told before in the same words. */
static bool take_known(zr_reading *reading, size_t start, size_t end, zr_joint joint)
{
    zr_span name = zr_span_cut(reading->clean->text, start, end);
    if (name.size < LEAST_PLAIN || reading->own_items)
        return false;
    const zr_plain_name *known = place_of(reading, name);
    if (!zr_span_equal(known->name, name))
        return false;
    count_look(reading, known->look);
    push_name(reading, start, end, joint, 0, false, ZR_LEAD, (zr_span){0});
    return true;
}

/* 牵头为|市交通局, 协办单位为|市财政局, 参加单位|市财政局: behind a role and its copula, or its noun, which
 * say how this name and those behind it answer; else `start`. */
static size_t behind_said_role(zr_reading *reading, size_t start, size_t end)
{
    zr_span name = zr_span_cut(reading->clean->text, 0, end);
    if (!(zr_letter_at(name, start) & ZR_L_LABEL))
        return start; /* as most */
    zr_duty_label label = zr_duty_label_words(name, start);
    size_t copula = label.kind == ZR_LABEL_ROLE ? zr_copula_at(name, start + label.size) : 0;
    size_t behind = start + label.size + copula;
    int rank;
    bool said = copula || (label.size >= strlen("配合部门") && zr_level_read_at(name, behind, &rank));
    if (label.kind != ZR_LABEL_ROLE || !said || behind >= end || !zr_ends_like_body(name, behind, end))
        return start;
    reading->role = label.role;
    reading->basis = reading->basis == ZR_BY_BARE ? ZR_BY_LABEL : reading->basis;
    reading->labels++;
    return behind;
}

/* Most names were told before, three of four; of the others one walk over the name tells what need not be
 * asked, since most have neither brackets nor signs. */
void zr_read_name(zr_reading *reading, size_t start, size_t end, zr_joint joint)
{
    zr_span text = reading->clean->text;
    zr_dress worn = {.role = ZR_LEAD};
    start = zr_name_behind_marks(text, start, end);
    zr_dress_quotes(text, &start, &end);
    if (take_known(reading, start, end, joint))
        return;
    start = zr_name_behind_due(reading, start, end);
    start = reading->clean->count > 1 ? zr_name_behind_person(reading, start, end) : start;
    bool plain = zr_traits_find(reading->clean->traits, start, end, ZR_T_BRACKET | ZR_T_DRESS) == end;
    if (reading->holders && zr_read_holder(reading, start, end))
        return;
    size_t first = start, last = end;
    uint32_t letters = plain ? 0 : zr_letters_in(zr_span_cut(text, start, end));
    bool dressed = letters & (ZR_L_OPENS | ZR_L_CLOSES | ZR_L_HALF | ZR_L_STAR);
    if (dressed)
        zr_dress_off(reading, &start, &end, &worn);
    size_t from = start, figures = zr_figures_behind(reading, start, end);
    if (figures < end) {
        zr_reading_odd(reading, figures, end);
        end = figures;
    }
    size_t to = end;
    worn.own = worn.own.size ? worn.own : zr_name_without_page(reading, start, end);
    bool body = zr_ends_like_body(text, start, end);
    if (zr_is_person(text, start, end, body)) {
        reading->persons++;
        return;
    }
    end = zr_name_without_tail(reading, start, end, body);
    end = body || reading->basis == ZR_BY_PROSE ? end : zr_name_before_due(reading, start, end);
    end = zr_object_begin(text, start, end);
    if (dressed)
        zr_dress_bracket(text, start, &end, &worn);
    if (worn.settled && worn.role == ZR_RESPONSIBLE && reading->labels && reading->role == ZR_LEAD)
        worn.role = ZR_LEAD; /* 牵头单位：市科技局（主抓） */
    if (dressed || reading->own_items)
        end = take_items(reading, start, end);
    bool county = zr_span_equal(zr_span_cut(text, start, end), zr_span_of("和县")); /* else 县 is nobody */
    size_t loose = start;
    start = county ? start : zr_skip_loose(text, start, end);
    start = behind_said_role(reading, start, end);
    if (start != from || end != to)
        body = zr_ends_like_body(text, start, end);
    if (body && is_agent(reading, loose, start, joint))
        reading->agent = reading->list->count;
    if (start >= end || read_nobody(reading, start, end) ||
        (!body && take_deed(reading, start, end, joint, &worn)))
        return;
    zr_look look = take_name(reading, start, end, joint, &worn, letters);
    if (worn.below && worn.role == ZR_LEAD)
        zr_read_lead_below(reading, end, last);
    bool bare = !(letters & (ZR_L_HALF | ZR_L_STAR)) && !(zr_letter_before(text, last) & ZR_L_CLOSES);
    if (bare && body && start == first && end == last)
        remember(reading, start, end, look);
}
