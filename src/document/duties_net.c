/* The net under the grammar: bodies in words that assign which were read as nothing.
 *
 * The words of an expression are cut at its names, at marks, brackets and colons. What is left between two
 * cuts and is a body's name, alone or with its verb, somebody has written down as one who has to do with the
 * work. It may be no duty (经费来源：市财政局); that is for a person to see. */
#include "document/duties_net.h"

#include "base/sort.h"
#include "base/words.h"
#include "document/duties_below.h"
#include "document/duties_bodies.h"
#include "document/duties_deeds.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/duties_outcome.h"
#include "document/duties_person.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

enum { LONGEST = 120 /* bytes of a name with its verb */, LEAST = 9, LEAST_ELSE = 12 };

/* Clean bytes that something was read from. */
typedef struct zr_taken {
    size_t start, end;
} zr_taken;

typedef struct zr_net {
    zr_hunt *hunt;
    const zr_clean *clean;
    zr_taken *taken; /* in order */
    size_t count;
    bool silent; /* nothing is told of what it finds */
    uint32_t found;
    size_t held_start, held_end; /* clean bytes that are to be told; 0, 0: none */
} zr_net;

/* 市财政局, 国网宜昌供电公司; not a set of bodies, nor one that is told nothing (用人单位). */
static bool is_sure(zr_span name)
{
    static const char *const posts[] = {"常委", NULL};
    static const char *const ends[] = {"局",   "厅",   "委",   "政府", "委员会", "管委会", "公司",   "集团",
                                       "银行", "分行", "支行", "大学", "海关",   "法院",   "检察院", "联合会",
                                       "支队", "总队", "大队", "学院", "办公室", "街道",   NULL};
    static zr_word_list ends_list = {.words = ends};
    int rank;
    bool level = zr_level_read_at(name, 0, &rank) > 0;
    bool office = zr_span_ends(name, "局") || zr_span_ends(name, "厅"); /* 财政局; not 某公司 */
    if (name.size < (level || office ? LEAST : LEAST_ELSE) ||
        (!level && (!zr_list_ends(&ends_list, name) || zr_deed_head_at(name, 0) != ZR_DEED_NONE)))
        return false;
    return zr_name_look(name) == ZR_LOOK_UNIT && zr_is_body(name) &&
           !zr_is_person(name, 0, name.size, true) && !zr_ends_any(name, posts) &&
           (!zr_holds(name, "领导") || zr_holds(name, "领导小组")); /* 由市领导|联系 */
}

/* Behind verbs before a name: 配合|市财政局, 负责|市财政局. */
static size_t skip_verbs(zr_span words, size_t at)
{
    zr_verb verb = zr_verb_may_begin(words, at) ? zr_verb_read(words, at) : (zr_verb){0};
    return verb.core ? at + verb.size : at;
}

zr_netted zr_net_body(zr_span words)
{
    zr_netted none = {0};
    if (words.size < LEAST || !zr_holds_name_end(words))
        return none; /* 负责, 牵头; 按职责分工负责 */
    if (zr_tells_outcome(words, 0) || zr_has(words, 0, "等"))
        return none; /* 初稿提交市司法局; 等园区管委会 behind their names */
    if (words.size > LONGEST)
        words = zr_span_cut(words, 0, LONGEST);
    words.size -= zr_etc_before(words, 0, words.size);
    size_t start = zr_skip_loose(words, 0, words.size);
    start = skip_verbs(words, start);
    start = zr_skip_loose(words, start, words.size);
    for (size_t at = start; at < words.size; at += zr_step(words, at)) {
        if (zr_verb_may_begin(words, at) && zr_ends_like_body(words, start, at) &&
            zr_verb_read(words, at).core && is_sure(zr_span_cut(words, start, at)))
            return (zr_netted){.start = start, .end = at};
    }
    if (is_sure(zr_span_cut(words, start, words.size)))
        return (zr_netted){.start = start, .end = words.size};
    zr_deed deed;
    bool acts =
        zr_deed_find(&deed, words, start, words.size) || zr_deed_pays(&deed, words, start, words.size);
    int rank;
    return acts && zr_level_read_at(words, start, &rank) && is_sure(zr_span_cut(words, start, deed.at))
               ? (zr_netted){.start = start, .end = deed.at}
               : none;
}

static int by_start(const void *a, const void *b)
{
    const zr_taken *left = a, *right = b;
    return (left->start > right->start) - (left->start < right->start);
}

/* Of the text's bytes, those that were read as something: names, odd words, statements, … */
static bool list_taken(zr_net *net, const zr_reading *reading)
{
    enum { OTHERS = 3 };
    const zr_duty_pool *pool = net->hunt->pool;
    size_t names = zr_reading_names(reading);
    size_t statements = pool->statement_count - reading->statement;
    net->taken = zr_arena_take(pool->arena, names + statements + OTHERS, sizeof *net->taken);
    if (!net->taken)
        return false;
    for (size_t i = 0; i < names; i++) {
        const zr_mention *mention = &reading->list->items[reading->first + i].mention;
        net->taken[net->count++] = (zr_taken){mention->start, mention->end};
    }
    for (size_t i = reading->statement; i < pool->statement_count; i++)
        net->taken[net->count++] = (zr_taken){pool->statements[i].start, pool->statements[i].end};
    const zr_taken others[OTHERS] = {{reading->odd_start, reading->odd_end},
                                     {reading->also_start, reading->also_end},
                                     {reading->open_start, reading->open_end}};
    for (size_t i = 0; i < OTHERS; i++) {
        if (others[i].end)
            net->taken[net->count++] = others[i];
    }
    zr_sort(net->taken, net->count, sizeof *net->taken, by_start);
    return true;
}

/* What was found last is told; those that only a mark parts are told together. */
static void tell_held(zr_net *net)
{
    if (net->held_end && !net->silent)
        zr_hunt_doubt(net->hunt, ZR_F_LEFT_OVER, zr_clean_source(net->clean, net->held_start),
                      zr_clean_source_end(net->clean, net->held_end));
    net->held_end = 0;
}

static void tell(zr_net *net, size_t start, size_t end)
{
    enum { MARK = 9 };
    net->found++;
    if (net->held_end && start >= net->held_end && start - net->held_end <= MARK) {
        net->held_end = end;
        return;
    }
    tell_held(net);
    net->held_start = start;
    net->held_end = end;
}

/* Words between two marks, [start, end): a body of its own, or several that white space parts, or one that a
 * line's end has broken. */
static void look_at(zr_net *net, size_t start, size_t end)
{
    zr_span text = net->clean->text;
    bool told = false;
    for (size_t at = start, gap; at < end; at = gap) {
        gap = zr_clean_next_gap(net->clean, at + 1);
        gap = gap < end ? gap : end;
        if (!zr_net_body(zr_span_cut(text, at, gap)).end)
            continue;
        told = true;
        tell(net, at, gap);
    }
    if (!told && zr_clean_next_gap(net->clean, start + 1) < end &&
        zr_net_body(zr_span_cut(text, start, end)).end)
        tell(net, start, end);
}

/* 市财政局？, 市财政局……, 1.市财政局: marks that end no name and begin none. */
static bool is_other_mark(uint32_t character)
{
    switch (character) {
    case '?':
    case '!':
    case '.':
    case u'？':
    case u'！':
    case u'…':
    case u'．':
        return true;
    default:
        return false;
    }
}

static bool is_mark(zr_span text, size_t from, size_t at)
{
    zr_joint joint;
    uint32_t letter = zr_letter_at(text, at);
    if ((letter & ZR_L_JOINS) && zr_conjunction_at(text, at))
        return zr_char_at(text, at) != u'会' && zr_ends_like_body(text, from, at);
    return letter & (ZR_L_CLAUSE | ZR_L_COLON | ZR_L_OPENS | ZR_L_CLOSES | ZR_L_STOPS | ZR_L_HALF) ||
           is_other_mark(zr_char_at(text, at)) || zr_list_mark(text, at, &joint);
}

/* 考核单位：, 联系人：: words of a note that are known to tell of bodies that do not answer. Of a whole line
 * more are known (label_of_line_tells_others of duties_net_lines.c): what stands in the middle of a note is
 * told. */
static bool label_of_note_tells_others(zr_span label)
{
    return zr_ends_any(label, zr_body_nouns) || zr_has(label, 0, "联系");
}

/* 牵头：|市交通局 配合|：: words before a label, parted from it by white space alone. */
static void look_before_label(zr_net *net, size_t start, size_t colon)
{
    size_t end = start;
    for (size_t gap = start; (gap = zr_clean_next_gap(net->clean, gap + 1)) < colon;)
        end = gap;
    if (end > start && zr_net_body(zr_span_cut(net->clean->text, start, end)).end)
        tell(net, start, end);
}

/* Clean bytes [start, end), of which nothing was read as anything. */
static void look_between(zr_net *net, size_t start, size_t end)
{
    zr_span text = net->clean->text;
    size_t from = start;
    bool others = false;
    if (end < start + LEAST)
        return; /* as between most names */
    for (size_t at = start; at < end; at += zr_step(text, at)) {
        if (!is_mark(text, from, at))
            continue;
        if (at > from && zr_colon_at(text, at)) {
            if (!others)
                look_before_label(net, from, at);
            others = label_of_note_tells_others(zr_span_cut(text, from, at));
        } else if (at > from && !others)
            look_at(net, from, at);
        others &= zr_colon_at(text, at) || zr_has(text, at, "、");
        from = at + zr_step(text, at);
    }
    end = others ? from : end;
    if (end > from)
        look_at(net, from, end);
}

static bool holds_sign_or_gap(const zr_clean *clean, size_t start, size_t end)
{
    zr_span name = zr_span_cut(clean->text, 0, end);
    if (zr_clean_next_gap(clean, start + 1) < end)
        return true;
    for (size_t at = start; (at = zr_letter_find(name, at, ZR_L_JOINS)) < end; at += zr_step(name, at)) {
        if (!zr_is_ideograph(zr_char_at(name, at)))
            return true;
    }
    return false;
}

/* 市科技局→市财政局, 市科技局 责任市财政局: a name, [start, end), in which a sign, or white space and a verb,
 * stand between two bodies. 国家税务总局 某市税务局 is one. */
static void look_into(zr_net *net, size_t start, size_t end)
{
    static const char *const signs[] = {"→", "—", "－", "-", "+", "＋", "&", "＆", "~", "=", ">", NULL};
    static zr_word_list signs_list = {.words = signs};
    zr_span text = net->clean->text;
    if (end - start > 2 * LONGEST || end - start < 2 * LEAST || !holds_sign_or_gap(net->clean, start, end))
        return;
    size_t from = start, bodies = 0, gap = zr_clean_next_gap(net->clean, start + 1);
    bool apart = false; /* white space stands before the words from `from` on */
    for (size_t at = start, sign; at <= end; at += at < end ? zr_step(text, at) : 1) {
        sign = at < end ? zr_list_starts(&signs_list, zr_span_cut(text, at, end)) : 0;
        bool space = at == gap && at < end;
        gap = space ? zr_clean_next_gap(net->clean, at + 1) : gap;
        if (at < end && !sign && !space)
            continue;
        zr_netted body = zr_net_body(zr_span_cut(text, from, at));
        bodies += body.end > 0 && (!apart || body.start > 0);
        apart = space;
        from = at + sign;
    }
    if (bodies > 1)
        tell(net, start, end);
}

/* A place of the text among the clean bytes from `from` on. */
static size_t clean_at(const zr_clean *clean, size_t from, size_t place)
{
    size_t at = zr_clean_at(clean, place);
    return at > from ? at : from;
}

/* All of the net's clean words, between what was read from the `first` on. */
static void cast(zr_net *net, size_t first)
{
    size_t at = 0, size = net->clean->text.size;
    for (size_t i = first; i < net->count && at < size; i++) {
        size_t start = clean_at(net->clean, at, net->taken[i].start);
        size_t end = clean_at(net->clean, start, net->taken[i].end);
        look_between(net, at, start);
        tell_held(net);
        look_into(net, start, end);
        tell_held(net);
        at = end > at ? end : at;
    }
    look_between(net, at, size);
    tell_held(net);
}

void zr_net_tell(zr_hunt *hunt, const zr_reading *reading)
{
    zr_net net = {.hunt = hunt, .clean = reading->clean};
    if (list_taken(&net, reading))
        cast(&net, 0);
}

/* Is enough of [start, end) left for a body, between what was read from the `first` on? As in few cells. */
static bool leaves_room(const zr_net *net, size_t first, size_t start, size_t end)
{
    for (size_t i = first; i < net->count && net->taken[i].start < end; i++) {
        if (net->taken[i].start >= start + LEAST)
            return true;
        start = net->taken[i].end > start ? net->taken[i].end : start;
    }
    return end >= start + LEAST;
}

void zr_net_row(zr_hunt *hunt, const zr_reading *reading, const zr_node *row, uint64_t columns)
{
    const zr_outline *outline = hunt->pool->outline;
    zr_net net = {.hunt = hunt};
    if (!list_taken(&net, reading))
        return;
    for (uint32_t i = 0; i < row->cells && i < 64 && row->cell + i < outline->cell_count; i++) {
        const zr_cell_text *cell = &outline->cells[row->cell + i];
        size_t first = 0;
        while (first < net.count && net.taken[first].end <= cell->start)
            first++;
        if (!(columns >> i & 1) || !leaves_room(&net, first, cell->start, cell->end))
            continue;
        zr_clean clean = zr_clean_make(hunt->text, cell->start, cell->end, hunt->pool->arena);
        net.clean = &clean;
        cast(&net, first);
    }
}

bool zr_net_holds(zr_hunt *hunt, size_t start, size_t end)
{
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_net net = {.hunt = hunt, .clean = &clean, .silent = true};
    look_between(&net, 0, clean.text.size);
    return net.found > 0;
}

/* 县指挥部办公室设在县公安局, 请各单位于30日前将情况报市政府: sentences that end like a body. */
static bool is_sentence(zr_span name)
{
    static const char *const words[] = {"设", "报", "将", "要", "请", "于", "由", "为", "是", "0", "1", NULL};
    return name.size > 24 && zr_holds_any(name, words);
}

bool zr_net_lists(zr_span words)
{
    enum { LONGEST_NAME = 60 };
    size_t from = 0, bodies = 0;
    for (size_t at = 0; from <= words.size; from = at < words.size ? at + zr_step(words, at) : at + 1) {
        at = zr_letter_find(words, from, ZR_L_LISTS);
        zr_span name = zr_span_cut(words, from, at);
        if (name.size > LONGEST_NAME || zr_name_look(name) < ZR_LOOK_PLACE || is_sentence(name))
            return false;
        bodies += is_sure(name);
    }
    return bodies > 0;
}
