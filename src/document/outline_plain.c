/* Lines without a label: most are words of the item above, some end it. */
#include "document/duties_words.h"

#include "base/words.h"
#include "document/outline_walker.h"

/* Issuers above a date. */
static size_t sign_off_start(const zr_walker *at, uint32_t date)
{
    uint32_t first = date;
    for (uint32_t i = zr_walker_beside(at, date, -1); i != ZR_NONE && i > at->last_mark_line;
         i = zr_walker_beside(at, i, -1)) {
        if (zr_walker_class(at, i) != ZR_CLASS_ISSUER)
            break;
        first = i;
    }
    return zr_walker_line(at, first)->start;
}

/* Columns of a line that may be an item's heading alone. */
#define LONGEST_HEADING 60

/* 本措施自印发之日起施行: the plan's last words, unless they are all that an item says. */
static bool is_in_force(const zr_walker *at, uint32_t line, zr_span words)
{
    uint32_t before = zr_walker_beside(at, line, -1);
    if (!zr_span_starts(words, "本") || before == ZR_NONE || before < at->last_mark_line)
        return false;
    if (before == at->last_mark_line && zr_walker_line(at, before)->columns <= LONGEST_HEADING)
        return false;
    zr_span head = zr_span_cut(words, 0, 180);
    return zr_holds(head, "自") && zr_holds(head, "起") &&
           (zr_holds(head, "施行") || zr_holds(head, "实施") || zr_holds(head, "执行") ||
            zr_holds(head, "生效"));
}

/* First characters of lines that are more than words. */
static bool may_begin(uint32_t character)
{
    switch (character) {
    case u'附':
    case u'抄':
    case u'主':
    case u'公':
    case u'本':
    case u'（':
    case u'【':
    case u'解':
    case u'相':
    case u'打':
    case u'关':
    case u'上':
    case u'下':
    case u'分':
    case u'责':
    case u'联':
    case u'返':
    case u'收':
    case u'扫':
    case u'图':
    case u'更':
    case u'版':
    case u'信':
    case u'文':
    case u'原':
    case u'政':
    case u'←':
    case u'咨':
    case u'邮':
    case u'电':
    case '(':
    case '[':
        return true;
    default:
        return false;
    }
}

/* Could a line be more than words? By its first character, or because it is short and ends without a mark, or
 * because it stands at the very end. Most lines are not, and this spares them the long look. */
static bool may_matter(const zr_walker *at, uint32_t line)
{
    const zr_line *it = zr_walker_line(at, line);
    if (!zr_walker_begins_afresh(at, line))
        return false;
    if ((it->columns <= 80 && it->last == ZR_EDGE_WORD && !it->open) || line + 20 >= at->scan->line_count)
        return true;
    zr_span words = zr_walker_words(at, line);
    if (zr_span_ends(words, "：") || zr_span_ends(words, ":")) /* recipients */
        return true;
    return may_begin(zr_char_at(words, 0));
}

/* Behind recipients: a notice that sends a plan out. */
static bool sends_something(const zr_walker *at, uint32_t recipients)
{
    uint32_t next = zr_walker_beside(at, recipients, 1);
    if (next == ZR_NONE)
        return false;
    zr_span words = zr_span_cut(zr_walker_words(at, next), 0, 600);
    return zr_holds(words, "印发") || zr_holds(words, "转发") || zr_holds(words, "下发") ||
           zr_holds(words, "发布");
}

/* Another document's number or recipients: its title and the issuer's letterhead stand above, and are no
 * words of the last item. */
static void enter_cover(zr_walker *at, uint32_t line)
{
    uint32_t first = line;
    for (uint32_t i = line, step = 0; step < 24 && i-- > at->last_mark_line + 1; step++) {
        const zr_line *above = zr_walker_line(at, i);
        if (above->kind == ZR_LINE_BLANK || above->kind == ZR_LINE_PAGE)
            continue;
        if (above->kind == ZR_LINE_TABLE || above->last == ZR_EDGE_STOP)
            break;
        first = i;
    }
    at->covered = true;
    zr_tree_cut(at->levels.tree, zr_walker_line(at, first)->start);
}

/* A line of its own class ends the item above, or begins an annex. */
static uint32_t take_class(zr_walker *at, uint32_t line, zr_line_class class)
{
    size_t start = zr_walker_line(at, line)->start;
    switch (class) {
    case ZR_CLASS_ANNEX:
        zr_tree_cut(at->levels.tree, start);
        return zr_walker_take_annex(at, line);
    case ZR_CLASS_ANNEX_TITLE:
        zr_walker_take_annex_title(at, line);
        break;
    case ZR_CLASS_DATE:
        at->list = false;
        at->dated = line;
        zr_tree_cut(at->levels.tree, sign_off_start(at, line));
        break;
    case ZR_CLASS_ANNEX_LIST:
    case ZR_CLASS_REMARK:
    case ZR_CLASS_COPY:
        at->list |= class == ZR_CLASS_ANNEX_LIST;
        zr_tree_cut(at->levels.tree, start);
        break;
    case ZR_CLASS_NUMBER:
        enter_cover(at, line);
        break;
    case ZR_CLASS_RECIPIENTS:
        if (sends_something(at, line))
            enter_cover(at, line);
        break;
    case ZR_CLASS_FOOT:
        if (zr_walker_begins_foot(at, line))
            zr_walker_enter_foot(at, line);
        break;
    default:
        break;
    }
    return line + 1;
}

/* Long lines of these classes may be broken; the others are lines of their own. */
static bool is_whole(const zr_walker *at, uint32_t line, zr_line_class class)
{
    bool may_wrap = class == ZR_CLASS_COPY || class == ZR_CLASS_ANNEX_LIST || class == ZR_CLASS_ANNEX_TITLE;
    return may_wrap ? zr_walker_begins_afresh(at, line) : zr_walker_stands_alone(at, line);
}

static void take_bare_heading(zr_walker *at, uint32_t line)
{
    zr_levels_take_heading(&at->levels, zr_walker_line(at, line));
    at->last_mark_line = line;
}

/* 《某条例》（国务院令第4号）, 某局“三定”规定: what a rule rests on. */
static bool is_source(zr_span words)
{
    static const char *const open[] = {"《", NULL}, *const ends[] = {"规定", NULL},
                             *const stop[] = {"。", NULL};
    return !zr_holds_any(words, stop) && (zr_starts_any(words, open) || zr_ends_any(words, ends));
}

/* 相关依据： and below it 1.《某条例》 2.某局“三定”规定: no items, where nothing else is counted behind. */
static bool heads_sources(const zr_walker *at, uint32_t line, zr_span words)
{
    enum { MOST = 16 };
    static const char *const heads[] = {
        "相关依据：", "相关依据:", "有关依据：", "有关依据:", "法律依据：", "法律依据:", NULL};
    if (!zr_equals_any(words, heads))
        return false;
    uint32_t found = 0;
    for (uint32_t i = line + 1; i < at->scan->line_count && i < line + MOST; i++) {
        const zr_line *of = zr_walker_line(at, i);
        if (of->kind != ZR_LINE_TEXT || !of->labelled)
            continue;
        const zr_mark *mark = &at->scan->marks[of->mark];
        if (!is_source(zr_span_cut(at->text, mark->at + mark->label.size, of->end)))
            return false;
        found++;
    }
    return found > 0;
}

uint32_t zr_walker_take_plain_line(zr_walker *at, uint32_t line)
{
    size_t signed_at = at->signed_at, start = zr_walker_line(at, line)->start;
    at->signed_at = 0;
    if (!may_matter(at, line))
        return line + 1;
    zr_clean_line clean;
    zr_line_clean(&clean, zr_walker_words(at, line));
    zr_span words = {clean.data, clean.size};
    if (zr_line_is_bare_heading(words) && zr_walker_stands_alone(at, line)) {
        take_bare_heading(at, line);
        return line + 1;
    }
    if (is_in_force(at, line, words))
        zr_tree_cut(at->levels.tree, start);
    if (heads_sources(at, line, words)) {
        at->list = true;
        zr_tree_cut(at->levels.tree, start);
        return line + 1;
    }
    zr_line_class class = zr_line_class_seen(at->scan, line, &clean);
    if (class == ZR_CLASS_ISSUER)
        at->signed_at = signed_at ? signed_at : start;
    return is_whole(at, line, class) ? take_class(at, line, class) : line + 1;
}
