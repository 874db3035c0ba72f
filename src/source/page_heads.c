/* Running heads and feet: lines that come again beside the numbers of pages, and nowhere else.
 *
 * What comes again elsewhere too is content (责任单位：市教育局 below every item), and so is what sentences,
 * labels and tables are made of, wherever it stands. */
#include "source/page_furniture.h"

#include "base/arena.h"
#include "base/lines.h"
#include "base/table.h"
#include "base/words.h"
#include "source/page_head_words.h"

#include <stdlib.h>

enum { NEAR = 2 /* lines of words between a mark and a head */ };

/* Lines alike beside marks. */
typedef struct head {
    size_t first;    /* where the first of them stands */
    size_t last;     /* the one that was counted last */
    uint32_t beside; /* how many stand beside a mark */
    uint32_t lines;  /* how many there are in all, but for those before the first */
    uint32_t before;
} head;

/* A line beside a mark. */
typedef struct beside {
    zr_span line;
    const zr_page_place *mark;
    size_t head;
    bool behind; /* behind another on the same way from the mark: a head if that one is */
} beside;

typedef struct heads {
    zr_pages *pages;
    bool known[ZR_PAGE_HEAD_SIGNATURES];    /* lines of other signatures are none of the items */
    uint32_t met[ZR_PAGE_HEAD_SIGNATURES];  /* behind the start of the last line beside a mark; 0: none */
    bool repeated[ZR_PAGE_HEAD_SIGNATURES]; /* have two lines beside marks it? */
    zr_arena arena;
    zr_table numbers; /* of the items, by the words of a line */
    head *items;
    size_t count, room;
    zr_page_place top; /* the text's own beginning is a mark too */
    beside *lines;     /* in the order in which they were met */
    size_t line_count, line_room;
    bool again; /* one head stands beside two marks */
    bool failed;
} heads;

static head *find(heads *all, zr_span line)
{
    char room[ZR_PAGE_HEAD_MOST];
    if (!all->known[zr_page_head_signature(line)])
        return NULL;
    uint32_t number = zr_table_get(&all->numbers, zr_page_head_key(line, room));
    return number == ZR_NONE ? NULL : &all->items[number];
}

static head *find_or_add(heads *all, zr_span line, size_t at)
{
    char room[ZR_PAGE_HEAD_MOST];
    head *known = find(all, line);
    void *items = all->items;
    if (known || !zr_grow(&items, all->count, &all->room, sizeof *all->items)) {
        all->failed |= !known;
        return known;
    }
    all->items = items;
    zr_span key = zr_arena_copy(&all->arena, zr_page_head_key(line, room));
    if (!zr_table_set(&all->numbers, key, (uint32_t)all->count) || all->arena.failed) {
        all->failed = true;
        return NULL;
    }
    all->known[zr_page_head_signature(line)] = true;
    all->items[all->count] = (head){.first = at};
    return &all->items[all->count++];
}

/* Where the line before the one that holds `at` begins; `floor` if there is none. */
static size_t line_before(zr_span text, size_t floor, size_t at)
{
    at = zr_line_start(text, floor, at);
    return at == floor ? floor : zr_line_start(text, floor, at - 1);
}

/* The lines of words beside a mark, one after the other: upwards, then downwards. */
typedef struct walk {
    const zr_pages *pages;
    size_t at; /* of the line looked at last */
    int lines, blanks;
    bool down;
} walk;

static walk start_walk(const zr_pages *pages, const zr_page_place *mark, bool down)
{
    size_t at = mark->start;
    if (down && mark->mark.kind)
        zr_pages_line(pages->text, mark->end, &at);
    if (!down)
        at = zr_line_start(pages->text, pages->start, at);
    return (walk){.pages = pages, .at = at, .down = down};
}

/* The next line on the way: empty where there is none, or where it is blank. */
static zr_span step(walk *on, bool *ends)
{
    zr_span text = on->pages->text;
    size_t next = on->at;
    *ends = on->down ? on->at >= text.size : on->at <= on->pages->start;
    if (*ends)
        return (zr_span){0};
    if (!on->down)
        on->at = line_before(text, on->pages->start, on->at);
    zr_span line = zr_pages_line(text, on->at, &next);
    on->at = on->down ? next : on->at;
    return line;
}

/* The next line with words; empty at the end of the way. */
static zr_span next_words(walk *on)
{
    enum { MOST_BLANKS = 4 };
    while (on->lines < NEAR && on->blanks < MOST_BLANKS) {
        bool ends;
        zr_span line = step(on, &ends);
        on->blanks += line.size == 0;
        if (ends)
            break;
        on->lines += line.size > 0;
        if (line.size)
            return line;
    }
    return (zr_span){0};
}

static size_t place_of(const heads *all, zr_span line)
{
    return (size_t)(line.data - all->pages->text.data);
}

static void add_line(heads *all, beside line)
{
    void *lines = all->lines;
    if (!zr_grow(&lines, all->line_count, &all->line_room, sizeof *all->lines)) {
        all->failed = true;
        return;
    }
    all->lines = lines;
    all->lines[all->line_count++] = line;
    if (line.line.size < ZR_PAGE_HEAD_LEAST || line.line.size > ZR_PAGE_HEAD_MOST)
        return;
    unsigned signature = zr_page_head_signature(line.line);
    uint32_t *met = &all->met[signature], at = (uint32_t)place_of(all, line.line) + 1;
    all->repeated[signature] |= *met && *met != at;
    *met = at;
}

/* Each line beside a mark, whether it may be a head or not. */
static void find_beside(heads *all)
{
    const zr_pages *pages = all->pages;
    zr_span line;
    for (size_t i = 0; i <= pages->marks.count && !all->failed; i++) {
        const zr_page_place *mark = i ? &pages->marks.items[i - 1] : &all->top;
        if (mark->mark.kind == ZR_PAGE_INLINE)
            continue;
        for (int down = 0; down < 2; down++) {
            walk on = start_walk(pages, mark, down);
            for (bool behind = false; (line = next_words(&on)).size; behind = true)
                add_line(all, (beside){.line = line, .mark = mark, .behind = behind});
        }
    }
}

/* May the line run from page to page, or be known as what is printed above one? Asked before its words are:
 * most lines beside marks stand there once. */
static bool may_run(const heads *all, const beside *seen)
{
    bool fits = seen->line.size >= ZR_PAGE_HEAD_LEAST && seen->line.size <= ZR_PAGE_HEAD_MOST;
    return fits &&
           (all->repeated[zr_page_head_signature(seen->line)] || seen->mark->mark.kind == ZR_PAGE_ADDRESS ||
            zr_span_ends(seen->line, "文件") || zr_holds(seen->line, "公报"));
}

static bool is_head(const beside *seen)
{
    return (seen->mark->mark.kind != ZR_PAGE_BARE || zr_page_head_names_paper(seen->line)) &&
           zr_page_head_may_be(seen->line) && zr_page_mark_read(seen->line).kind == ZR_PAGE_NO_MARK;
}

static void count_beside(heads *all, beside *seen)
{
    size_t at = place_of(all, seen->line);
    head *one = find_or_add(all, seen->line, at);
    if (!one)
        return;
    seen->head = (size_t)(one - all->items);
    if (one->beside == 0 || one->last != at) {
        one->beside++;
        one->last = at;
        all->again |= one->beside > 1;
    }
}

/* Of the lines of a way from a mark those before the first that is no head are heads. Ways on which none may
 * run are passed over; the lines left are those that are heads. */
static void find_heads(heads *all)
{
    size_t kept = 0;
    for (size_t i = 0, next; i < all->line_count && !all->failed; i = next) {
        bool may = may_run(all, &all->lines[i]);
        for (next = i + 1; next < all->line_count && all->lines[next].behind; next++)
            may |= may_run(all, &all->lines[next]);
        for (size_t j = i; may && j < next && is_head(&all->lines[j]); j++) {
            count_beside(all, &all->lines[j]);
            all->lines[kept++] = all->lines[j];
        }
    }
    all->line_count = kept;
}

static void count_all(heads *all)
{
    zr_span text = all->pages->text;
    for (size_t at = all->pages->start, next; at < text.size; at = next) {
        zr_span line = zr_pages_line(text, at, &next);
        head *one =
            line.size >= ZR_PAGE_HEAD_LEAST && line.size <= ZR_PAGE_HEAD_MOST ? find(all, line) : NULL;
        if (!one)
            continue;
        if ((size_t)(line.data - text.data) < one->first)
            one->before++;
        else
            one->lines++;
    }
}

/* The title may be the same words, once above the paper and once in its cover; one page may end before it. */
static bool is_running(const head *one, zr_span line)
{
    if (one->beside < 2)
        return false; /* as most */
    uint32_t least = zr_page_head_names_paper(line) || zr_is_browser_head(line) ? 2 : 3;
    return one->beside >= least && one->before <= 2 &&
           (one->lines == one->beside || (one->beside > 2 && one->lines == one->beside + 1 && !one->before));
}

/* Does a sentence end before the mark, or nothing stand there? */
static bool is_between_paragraphs(const zr_pages *pages, size_t at)
{
    enum { MOST_BACK = 400 };
    static const char *const ends[] = {"。", "；", "：", "）", ")", "！", NULL};
    zr_span before = zr_span_trim(zr_span_cut(pages->text, at > MOST_BACK ? at - MOST_BACK : 0, at));
    return at == pages->start || before.size == 0 || zr_ends_any(before, ends);
}

/* 某市人民政府办公室文件 and a page's number below it, in the middle of a sentence: a head though it is met
 * but once. */
static bool breaks_in(const heads *all, const beside *seen)
{
    static const char *const papers[] = {"府文件",     "厅文件", "室文件", "局文件",
                                         "委员会文件", "府公报", NULL};
    size_t at = place_of(all, seen->line);
    return seen->mark->mark.kind && at < seen->mark->start && zr_ends_any(seen->line, papers) &&
           !is_between_paragraphs(all->pages, at);
}

/* The first of lines alike may be the title that those behind it repeat: it stays where a title may stand. */
static bool stays(const heads *all, const head *one, zr_span line, const zr_page_place *mark)
{
    size_t at = place_of(all, line);
    return at == one->first && one->before == 0 && one->lines == one->beside &&
           !zr_page_head_names_paper(line) && !zr_is_browser_head(line) &&
           is_between_paragraphs(all->pages, at < mark->start ? at : mark->start);
}

static void blank(heads *all, const beside *seen)
{
    zr_span line = seen->line;
    const head *one = &all->items[seen->head];
    size_t at = place_of(all, line);
    bool printed = zr_is_browser_head(line) && seen->mark->mark.kind == ZR_PAGE_ADDRESS;
    if (zr_page_head_of_gazette(line) || printed || breaks_in(all, seen) ||
        (is_running(one, line) && !stays(all, one, line, seen->mark)))
        zr_pages_add(all->pages, &all->pages->blanks, at, at + line.size, (zr_page_mark){0});
}

void zr_pages_find_heads(zr_pages *pages)
{
    heads all = {.pages = pages, .top = {.start = pages->start, .end = pages->start}};
    find_beside(&all);
    find_heads(&all);
    if (all.again && !all.failed)
        count_all(&all); /* where no line comes again it does not matter how many there are */
    for (size_t i = 0; i < all.line_count && !all.failed; i++)
        blank(&all, &all.lines[i]);
    pages->failed |= all.failed;
    zr_table_free(&all.numbers);
    zr_arena_free(&all.arena);
    free(all.items);
    free(all.lines);
}
