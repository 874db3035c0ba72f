#include "document/duties_name_ends.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_due.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_person.h"
#include "document/duties_read_parts.h"
#include "document/duties_told.h"
#include "document/letters.h"

static const char *const loose_heads[] = {
    "以上由", "上述任务由", "以上任务由", "以上工作由", "上述工作由", "以上各项由", "以上均由", "均由",
    "统一由", "本项由",     "本条由",     "此项由",     "本项任务由", "此项工作由", "分别由",   "由",
    "请",     "主要由",     "具体由",     "其中",       "包括",       "同时",       "及",       "和",
    "与",     "以及",       "会同",       "并由",       "并",         "会商",       "责成",     "交由",
    "转由",   "均为",       "以上均为",   "以上为",     "其下属"};

/* Bytes of 以 in 以|市交通局为主; none in 以工代赈办. */
static size_t by_size(zr_span text, size_t start, size_t end)
{
    static const char *const by = "以", *const mainly = "为主";
    size_t behind = start + strlen(by);
    return behind < end && zr_has(text, start, by) && zr_has(text, end, mainly) &&
                   zr_ends_like_body(text, behind, end)
               ? strlen(by)
               : 0;
}

size_t zr_skip_loose(zr_span text, size_t start, size_t end)
{
    size_t size;
    while ((zr_letter_at(text, start) & ZR_L_LOOSE) &&
           (size = zr_longest_at(loose_heads, sizeof loose_heads / sizeof *loose_heads, text, start)) != 0 &&
           start + size < end && !zr_conjunction_names(text, start, end))
        start += size;
    return start + by_size(text, start, end);
}

/* Does the gap at `at` part 张三 | 市财政局, who stand in lines of their own or of a cell? A line's end in
 * running text is in the middle of a name (、文化 | 和旅游局, 、江口 | 区政府), and so may a stray blank be.
 */
static bool parts_person(const zr_reading *reading, size_t start, size_t at, size_t end)
{
    enum { LEAST = 12 };
    zr_span text = reading->clean->text;
    int rank;
    if (reading->basis == ZR_BY_TABLE)
        return true;
    if (end - at < LEAST || zr_conjunction_at(text, at))
        return false;
    return zr_clean_gap(reading->clean, at) < ZR_GAP_LINE ||
           (zr_clean_gap(reading->clean, start) >= ZR_GAP_LINE && zr_level_read_at(text, at, &rank));
}

/* 白石镇 is no person, nor is who goes on with 人民政府. */
size_t zr_name_behind_person(zr_reading *reading, size_t start, size_t end)
{
    enum { LONGEST = 45 };
    zr_span text = reading->clean->text;
    size_t from = start;
    for (size_t at = start;
         (at = zr_clean_next_gap(reading->clean, at + 1)) < end && at - start <= LONGEST;) {
        zr_span person = zr_span_cut(text, start, at), body = zr_span_cut(text, at, end);
        bool named = zr_are_persons(person) && zr_name_look(person) == ZR_LOOK_WEAK &&
                     parts_person(reading, start, at, end);
        if ((named || zr_is_person(text, start, at, false)) && zr_is_body(body) &&
            !zr_span_starts(body, "人民政府"))
            from = at;
    }
    reading->persons += from > start;
    return from;
}

/* - 市财政局, > 市财政局: a mark of Markdown before a name, or a dash, an arrow. */
static bool is_list_mark(zr_span text, size_t at)
{
    uint32_t character = zr_char_at(text, at);
    return (zr_letters[character] & ZR_L_JOINS) && !zr_is_ideograph(character) &&
           zr_is_ideograph(zr_char_at(text, at + zr_step(text, at)));
}

size_t zr_name_behind_marks(zr_span text, size_t start, size_t end)
{
    while (start < end && is_list_mark(text, start))
        start += zr_step(text, start);
    return start;
}

size_t zr_name_behind_due(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text;
    if (!(zr_letter_at(text, start) & ZR_L_LIMIT))
        return start; /* as most names */
    size_t due = zr_due_before_names(zr_span_cut(text, start, end));
    int rank;
    if (!due ||
        !(zr_due_size(zr_span_cut(text, start, end), true) || zr_level_read_at(text, start + due, &rank)))
        return start; /* 2022年冬奥会组委会 */
    zr_read_limit(reading, start, start + due);
    return start + due;
}

/* 市教育局两部门, 市财政局三家单位: how many those of the list are says nothing of the last. */
static size_t without_count(zr_span text, size_t start, size_t end)
{
    static const char *const counted[] = {"部门", "单位", "个部门", "个单位", "家单位"};
    uint32_t last = zr_char_before(text, end);
    if (last != u'门' && last != u'位')
        return end;
    for (size_t i = 0; i < sizeof counted / sizeof *counted; i++) {
        if (!zr_has_before(text, start, end, counted[i]))
            continue;
        size_t at = end - strlen(counted[i]);
        size_t name = at > start + 6 ? zr_step_back(text, at) : at;
        if (name < at && zr_is_several(zr_char_at(text, name)) && zr_ends_like_body(text, start, name))
            return name;
    }
    return end;
}

/* 市教育局将 before 会同 and the like: what is to come is none of the name. */
static size_t without_future(zr_span text, size_t start, size_t end)
{
    size_t before = zr_has_before(text, start, end, "将") ? end - strlen("将") : end;
    return zr_ends_like_body(text, start, before) ? before : end;
}

/* 市教育局|都应落实人员: what the body must do besides; its names are told. Not 区应急局. */
static size_t without_demand(zr_span text, size_t start, size_t end)
{
    enum { LEAST = 6 };
    static const char *const nouns[] = {"应用", "应对", "要求", "要素", "要闻", "要务"};
    for (size_t at = start + LEAST; at < end; at += zr_step(text, at)) {
        if (zr_told_modal(text, at) && !zr_longest_at(nouns, sizeof nouns / sizeof *nouns, text, at) &&
            zr_ends_like_body(text, start, at))
            return at;
    }
    return end;
}

size_t zr_name_before_due(zr_reading *reading, size_t start, size_t end)
{
    enum { LEAST = 6 };
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    for (size_t at = start + LEAST; at < end; at += zr_step(text, at)) {
        if (zr_due_size(zr_behind(text, at), false) == end - at && zr_ends_like_body(text, start, at)) {
            zr_read_limit(reading, at, end);
            return at;
        }
    }
    return end;
}

size_t zr_name_without_tail(const zr_reading *reading, size_t start, size_t end, bool body)
{
    zr_span text = reading->clean->text;
    if (!body && (reading->labels || reading->basis == ZR_BY_TABLE))
        end = without_demand(text, start, end);
    return without_future(text, start, without_count(text, start, end));
}
