/* Brackets with their partners, colons, hints of statements. */
#include "document/duties_scan.h"

#include "base/arena.h"
#include "document/letters.h"

#include <stdlib.h>
#include <string.h>

enum {
    ROUND_OPENS,
    ROUND_CLOSES,
    SQUARE_OPENS,
    SQUARE_CLOSES,
    ANGLE_OPENS,
    ANGLE_CLOSES,
    COLON,
    HINT,
    LABEL,
    VERB
};

/* By the kinds above. */
static const struct {
    uint8_t kind;
    uint8_t family; /* of brackets */
} meanings[] = {
    [ROUND_OPENS] = {ZR_EVENT_OPEN, 1},  [ROUND_CLOSES] = {ZR_EVENT_CLOSE, 1},
    [SQUARE_OPENS] = {ZR_EVENT_OPEN, 2}, [SQUARE_CLOSES] = {ZR_EVENT_CLOSE, 2},
    [ANGLE_OPENS] = {ZR_EVENT_OPEN, 3},  [ANGLE_CLOSES] = {ZR_EVENT_CLOSE, 3},
    [COLON] = {ZR_EVENT_COLON, 0},       [HINT] = {ZR_EVENT_HINT, 0},
    [LABEL] = {ZR_EVENT_LABEL, 0},       [VERB] = {ZR_EVENT_VERB, 0},
};

/* Words, in the order of their bytes. */
static const zr_word hints[] = {
    {"不一一", HINT}, {"不再", HINT}, {"不分先后", HINT},  {"不另", HINT},
    {"牵头", LABEL},  {"第一", HINT}, {"负责", VERB},      {"责任", LABEL},
    {"逗号", HINT},   {"配合", VERB}, {"配合单位", LABEL}, {"配合部门", LABEL},
    {"首个", HINT},   {"首位", HINT}, {"首的", HINT},      {"首者", HINT},
};

static zr_words_index hint_index;
static const zr_words_table hint_words = {hints, sizeof hints / sizeof *hints, &hint_index};

/* Most marks are one character; -1: a word begins with it, or none does. */
static int single_mark(uint32_t character)
{
    switch (character) {
    case '(':
    case u'（':
        return ROUND_OPENS;
    case ')':
    case u'）':
        return ROUND_CLOSES;
    case '[':
    case u'〔':
    case u'﹝':
    case u'【':
    case u'〖':
    case u'［':
        return SQUARE_OPENS;
    case ']':
    case u'〕':
    case u'﹞':
    case u'】':
    case u'〗':
    case u'］':
        return SQUARE_CLOSES;
    case u'〈':
        return ANGLE_OPENS;
    case u'〉':
        return ANGLE_CLOSES;
    case ':':
    case u'：':
    case u'∶':
        return COLON;
    default:
        return -1;
    }
}

/* The mark at `at`: its kind, and its bytes; -1: none. */
static int read_mark(zr_span text, size_t at, size_t *size)
{
    uint32_t character = zr_char_at(text, at);
    int kind = single_mark(character);
    *size = character < 0x80 ? 1 : 3;
    if (kind >= 0)
        return kind;
    const zr_word *word = zr_word_read(hint_words, text, at);
    *size = word ? strlen(word->text) : 0;
    return word ? word->kind : -1;
}

bool zr_marks_sorted(void)
{
    return zr_words_sorted(hint_words) && zr_letters_begin(ZR_L_EVENT, hint_words);
}

/* Brackets that wait for their partner: indices of events, with their families. */
typedef struct zr_open {
    uint32_t *items;
    size_t count, capacity;
} zr_open;

/* Closes the nearest open bracket of its family; those opened inside and never closed are left alone. A look
 * at more than eight of them would let stray closers cost much. */
static void close_bracket(zr_events *events, zr_open *open, uint32_t closer)
{
    for (size_t back = 1; back <= open->count && back <= 8; back++) {
        zr_event *opener = &events->items[open->items[open->count - back]];
        if (opener->family != events->items[closer].family)
            continue;
        opener->partner = closer;
        events->items[closer].partner = open->items[open->count - back];
        open->count -= back;
        if (open->count) {
            zr_event *outer = &events->items[open->items[open->count - 1]];
            uint8_t height = opener->height < 255 ? (uint8_t)(opener->height + 1) : 255;
            outer->height = height > outer->height ? height : outer->height;
        }
        return;
    }
}

static void add(zr_events *events, zr_event event)
{
    void *items = events->items;
    if (!zr_grow(&items, events->count, &events->capacity, sizeof event)) {
        events->failed = true;
        return;
    }
    events->items = items;
    events->items[events->count++] = event;
}

static void take(zr_events *events, zr_open *open, zr_event event)
{
    uint32_t index = (uint32_t)events->count;
    add(events, event);
    if (events->failed)
        return;
    if (event.kind == ZR_EVENT_CLOSE)
        close_bracket(events, open, index);
    if (event.kind != ZR_EVENT_OPEN)
        return;
    void *items = open->items;
    if (!zr_grow(&items, open->count, &open->capacity, sizeof *open->items)) {
        events->failed = true;
        return;
    }
    open->items = items;
    open->items[open->count++] = index;
}

zr_status zr_events_find(zr_events *out, zr_span text, const zr_spots *spots, zr_error *err)
{
    *out = (zr_events){0};
    zr_open open = {0};
    size_t behind = 0;
    for (size_t i = 0; i < spots->count && !out->failed; i++) {
        size_t at = spots->items[i].at;
        size_t size = 0;
        bool may = at >= behind && (spots->items[i].letters & ZR_L_EVENT);
        int mark = may ? read_mark(text, at, &size) : -1;
        if (mark < 0)
            continue;
        take(out, &open,
             (zr_event){.at = (uint32_t)at,
                        .partner = ZR_NONE,
                        .kind = meanings[mark].kind,
                        .size = (uint8_t)size,
                        .family = meanings[mark].family});
        behind = at + size;
    }
    free(open.items);
    return out->failed ? zr_fail_memory(err) : ZR_OK;
}

void zr_events_free(zr_events *events)
{
    free(events->items);
    *events = (zr_events){0};
}
