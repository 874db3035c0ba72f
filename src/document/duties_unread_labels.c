/* Labels of bodies that are none of ours, with a body behind them: 建设单位：市城投集团. What they say is not
 * counted, and whoever reads the findings learns of it. */
#include "document/duties_hunt.h"

#include "base/sort.h"
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/letters.h"

enum { LONGEST_LABEL = 30, LONGEST_NAME = 120 }; /* bytes */

static bool ends_as_body(zr_span words)
{
    static const char *const more[] = {"业主", "法人", "责任方", NULL};
    static zr_word_list more_list = {.words = more}, nouns_list = {.words = zr_body_nouns};
    return zr_list_ends(&nouns_list, words) || zr_list_ends(&more_list, words);
}

bool zr_label_names_bodies(zr_span words)
{
    /* who is written to, judges, is judged, sits in an organ, made the document, or brought the matter in and
     * handed it over: all told elsewhere or no work */
    static const char *const none[] = {"各",   "计量",     "以上",     "以下", "被",   "考核", "考评",
                                       "评分", "评价",     "评估",     "成员", "组长", "发布", "发文",
                                       "印发", "工作单位", "所在单位", "抄送", "主送", "呈送", "咨询",
                                       "交办", "提案",     "提出",     "来文", NULL};
    return words.size <= LONGEST_LABEL && ends_as_body(words) && !zr_holds_any(words, none);
}

/* The ideographs that end at `at` and that a mark, a space or the line's start sets off; none: empty. */
static zr_span label_before(zr_span text, size_t at)
{
    size_t start = at;
    while (start > 0 && at - start <= LONGEST_LABEL &&
           zr_is_ideograph(zr_char_at(text, zr_step_back(text, start))))
        start = zr_step_back(text, start);
    return at - start <= LONGEST_LABEL ? zr_span_cut(text, start, at) : (zr_span){0};
}

/* 联系单位：市科技局，联系电话：…, 联系人：…: is the label's body the one to call, by the words behind its
 * name? */
static bool tells_call(zr_span text, zr_span label, size_t end)
{
    enum { NEAR = 120 };
    static const char *const calls[] = {"电话", "联系人", "邮箱", NULL};
    return zr_span_starts(label, "联系") &&
           zr_holds_any(zr_span_cut(text, end, end + NEAR < text.size ? end + NEAR : text.size), calls);
}

/* The first name behind the colon, in its line. */
static zr_span first_name(zr_span text, size_t at)
{
    size_t end = at, length;
    while (at < text.size && (text.data[at] == ' ' || zr_has(text, at, "\u3000")))
        at += zr_step(text, at);
    for (end = at; end < text.size && end - at <= LONGEST_NAME && text.data[end] != '\n';
         end += zr_step(text, end)) {
        if ((zr_letter_at(text, end) & (ZR_L_LISTS | ZR_L_CLAUSE)) || zr_bracket_at(text, end, &length))
            break;
    }
    return zr_span_trim(zr_span_cut(text, at, end));
}

typedef struct zr_places_of_names {
    uint32_t *items; /* where each begins, in order; NULL when memory was refused */
    size_t count;
} zr_places_of_names;

static int by_place(const void *a, const void *b)
{
    const uint32_t *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

/* Made when it is first asked: few texts have such labels. */
static zr_places_of_names places_of_names(const zr_duty_pool *pool)
{
    zr_places_of_names out = {.items = zr_arena_take(pool->arena, pool->names.count + 1, sizeof *out.items)};
    for (size_t i = 0; out.items && i < pool->names.count; i++)
        out.items[out.count++] = (uint32_t)pool->names.items[i].mention.start;
    zr_sort(out.items, out.count, sizeof *out.items, by_place);
    return out;
}

/* Does one of them begin in [start, end)? O(log names). */
static bool is_counted(const zr_places_of_names *places, size_t start, size_t end)
{
    size_t low = 0, high = places->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (places->items[middle] < start)
            low = middle + 1;
        else
            high = middle;
    }
    return low < places->count && places->items[low] < end;
}

void zr_unread_labels_doubt(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    zr_span text = hunt->text;
    zr_places_of_names places = {0};
    for (size_t i = 0; i < hunt->events->count; i++) {
        const zr_event *event = &hunt->events->items[i];
        if (event->kind != ZR_EVENT_COLON || event->at < outline->body_start ||
            (outline->body_end && event->at >= outline->body_end) ||
            !ends_as_body(zr_span_cut(text, 0, event->at))) /* as most words before a colon */
            continue;
        zr_span label = label_before(text, event->at);
        if (!ends_as_body(label) || zr_outline_at(outline, event->at) == ZR_NONE)
            continue;
        zr_span name = first_name(text, event->at + event->size);
        if (zr_name_look(name) != ZR_LOOK_UNIT)
            continue;
        size_t start = (size_t)(label.data - text.data), end = (size_t)(name.data - text.data) + name.size;
        if (!places.items)
            places = places_of_names(hunt->pool);
        if (!places.items)
            return;
        if (!is_counted(&places, event->at, end) && zr_label_names_bodies(label) &&
            !tells_call(text, label, end)) /* what is seldom first */
            zr_hunt_doubt(hunt, ZR_F_UNREAD_LABEL, start, end);
    }
}
