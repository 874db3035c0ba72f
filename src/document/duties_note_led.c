/* Helpers in a bracket of their own, behind the words that tell who leads:
 *
 *     由县住建局牵头（县民政局配合）。      县住建局负责，（配合单位：县民政局）
 *
 * A bracket that tells who leads or answers itself is all of its note: of the sentence before it nothing is
 * taken then. */
#include "document/duties_note_led.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_net.h"
#include "document/duties_plain.h"
#include "document/duties_plain_words.h"
#include "document/letters.h"
#include "source/drawn_words.h"

enum { MOST = 300 /* bytes of the words before the bracket */ };

static bool names_only_helpers(const zr_reading *reading)
{
    for (size_t i = reading->first; i < reading->list->count; i++) {
        if (reading->list->items[i].mention.role != ZR_SUPPORT)
            return false;
    }
    return !reading->part_count && zr_reading_names(reading) > 0;
}

/* Where the words before the bracket end: before its comma or its stop. */
static size_t words_end(const zr_hunt *hunt, size_t least, size_t open)
{
    zr_span words = zr_span_trim(zr_span_cut(hunt->text, least, open));
    bool stop = zr_letter_before(words, words.size) & (ZR_L_CLAUSE | ZR_L_SENTENCE);
    size_t end = stop ? zr_step_back(words, words.size) : words.size;
    return words.size ? (size_t)(words.data - hunt->text.data) + end : open;
}

/* How far back the words may reach: not into the expression before, nor into the label of their item. */
static size_t reach(const zr_hunt *hunt, size_t open)
{
    const zr_duty_pool *pool = hunt->pool;
    const zr_node *node = &pool->outline->nodes[zr_outline_at(pool->outline, open)];
    size_t least = node->title_start > node->start ? node->title_start : node->start;
    size_t found = pool->found_count ? pool->found[pool->found_count - 1].expression.end : 0;
    least = found > least && found <= open ? found : least;
    return least + MOST < open ? zr_utf8_start_behind(pool->text, open - MOST) : least;
}

/* The longer of one beginning first. */
static const char *const verbs[] = {"牵头负责", "具体负责", "牵头", "负责", "承担", NULL};

/* 县水利局负责|日常检查: behind the first verb that tells who leads or answers, `size` bytes of words; else
 * 0. */
static size_t verb_end(zr_span words)
{
    for (size_t at = 0; at < words.size; at += zr_step(words, at)) {
        size_t verb = zr_starts_any(zr_behind(words, at), verbs);
        if (verb)
            return zr_words_are_bodies(zr_span_cut(words, 0, at)) ? at + verb : 0;
    }
    return 0;
}

/* Those who lead: all the words are names and verbs, or tell behind them what is to be done. */
static bool read_lead(zr_reading *reading, zr_span lead)
{
    if (zr_plain_read_led(reading, 0, lead.size))
        return true;
    size_t end = verb_end(lead);
    return end && end < lead.size && zr_plain_read_led(reading, 0, end);
}

/* The names of [start, end) and those of the bracket. */
static bool keep_from(zr_hunt *hunt, const zr_note_place *place, size_t start, size_t end)
{
    zr_clean lead = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_clean before = zr_clean_make(hunt->text, start, place->inside, hunt->pool->arena);
    zr_clean clean = zr_clean_make(hunt->text, start, place->close, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_VERB);
    if (!read_lead(&reading, lead.text))
        return false;
    zr_reading_close(&reading);
    reading.joint = ZR_COMMA;
    zr_read_stretch(&reading, before.text.size, clean.text.size);
    zr_hunt_keep(hunt, &reading, start, place->end);
    zr_net_tell(hunt, &reading);
    return true;
}

static bool ends_sentence(uint32_t character)
{
    return character == u'。' || character == u'；' || character == u'！' || character == u'：';
}

/* Behind the last stop before `end`. */
static size_t sentence_start(zr_span text, size_t least, size_t end)
{
    while (end > least && !ends_sentence(zr_char_before(text, end)))
        end = zr_step_back(text, end);
    return end;
}

/* Behind the next comma, or the next line's break. */
static size_t next_start(zr_span text, size_t at, size_t end)
{
    while (at < end && !(zr_letter_at(text, at) & ZR_L_CLAUSE) && text.data[at] != '\n')
        at += zr_step(text, at);
    return at < end ? at + zr_step(text, at) : end;
}

bool zr_note_keep_led(zr_hunt *hunt, const zr_reading *reading, const zr_note_place *place)
{
    if (!names_only_helpers(reading) || zr_outline_at(hunt->pool->outline, place->open) == ZR_NONE)
        return false;
    size_t least = reach(hunt, place->open), end = words_end(hunt, least, place->open);
    zr_span words = zr_span_cut(hunt->text, least, end);
    if (!zr_plain_may_assign(words) && !zr_holds_any(words, verbs))
        return false; /* as most: nobody is said to lead */
    for (size_t start = sentence_start(hunt->text, least, end); start < end;
         start = next_start(hunt->text, start, end)) {
        if (keep_from(hunt, place, start, end))
            return true;
    }
    return false;
}
