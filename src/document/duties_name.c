/* One item of a list → a name: without signs, with its own role where a bracket gives one. */
#include "document/duties_read.h"
#include "document/duties_words.h"

/* A sign before or behind a name: *市科技局. */
static size_t sign_at(zr_span text, size_t at)
{
    switch (zr_char_at(text, at)) {
    case '*':
        return 1;
    case u'＊':
    case u'★':
    case u'☆':
    case u'▲':
    case u'△':
    case u'※':
    case u'◆':
    case u'●':
        return 3;
    default:
        return 0;
    }
}

/* 市科技局（牵头）: a role in a bracket behind a name. */
static bool bracketed_role(zr_span text, size_t open, size_t end, zr_role *role)
{
    size_t length;
    zr_bracket_at(text, open, &length);
    size_t close = zr_step_back(text, end);
    zr_duty_label label = zr_duty_label_words(zr_span_cut(text, 0, close), open + length);
    *role = label.role;
    return label.kind == ZR_LABEL_ROLE && open + length + label.size == close;
}

static void count_look(zr_reading *reading, zr_look look)
{
    reading->units += look == ZR_LOOK_UNIT;
    reading->groups += look == ZR_LOOK_GROUP;
    reading->places += look == ZR_LOOK_PLACE;
    reading->weak += look == ZR_LOOK_WEAK;
}

static void push_name(zr_reading *reading, size_t start, size_t end, zr_joint joint, bool marked,
                      bool settled, zr_role role)
{
    zr_name name = {.mention = {.start = zr_clean_source(reading->clean, start),
                                .end = zr_clean_source_end(reading->clean, end),
                                .surface = zr_span_cut(reading->clean->text, start, end),
                                .rank = ++reading->rank,
                                .role = settled ? role : reading->role,
                                .basis = marked    ? ZR_BY_RULE
                                         : settled ? ZR_BY_VERB
                                                   : reading->basis,
                                .joint = reading->list->count == reading->first ? ZR_HEAD : joint,
                                .marked = marked},
                    .settled = settled};
    zr_pool_name(reading->pool, reading->list, name);
}

static const char *const loose_heads[] = {"由", "请", "主要由", "具体由", "其中", "包括", "同时", "及",
                                          "和", "与", "以及",   "会同",   "并由", "并",   "会商"};

static size_t skip_loose(zr_span text, size_t start, size_t end)
{
    size_t size;
    while ((size = zr_longest_at(loose_heads, sizeof loose_heads / sizeof *loose_heads, text, start)) != 0 &&
           start + size < end)
        start += size;
    return start;
}

void zr_read_name(zr_reading *reading, size_t start, size_t end, zr_joint joint)
{
    zr_span text = reading->clean->text;
    size_t sign;
    bool marked = false, settled = false;
    zr_role role = ZR_LEAD;
    for (; start < end && (sign = sign_at(text, start)) != 0; start += sign)
        marked = true;
    while (end > start && (sign = sign_at(text, zr_step_back(text, end))) != 0) {
        marked = true;
        end -= sign;
    }
    size_t open = zr_last_bracket(text, start, end);
    if (open < end && open > start && bracketed_role(text, open, end, &role)) {
        settled = true;
        end = open;
    }
    start = marked ? start : skip_loose(text, start, end);
    if (start >= end)
        return;
    zr_look look = zr_name_look(zr_span_cut(text, start, end));
    if (look == ZR_LOOK_ODD) {
        zr_reading_odd(reading, start, end);
        return;
    }
    count_look(reading, look);
    push_name(reading, start, end, joint, marked, marked || settled, marked ? ZR_LEAD : role);
}
