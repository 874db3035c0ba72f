/* Brackets with their partners, colons, hints of statements. */
#include "document/duties_scan.h"

#include "base/arena.h"
#include "base/seek.h"
#include "document/duties_words.h"

#include <stdlib.h>

/* First characters of all marks. */
static const char firsts[] = "()[]:（）：〔〕［］【】〈〉∶第首不逗责牵负";

typedef struct zr_scan_mark {
    const char *text;
    uint8_t kind;
    uint8_t family; /* of brackets: round, square … */
} zr_scan_mark;

static const zr_scan_mark marks[] = {
    {"（", ZR_EVENT_OPEN, 1},     {"）", ZR_EVENT_CLOSE, 1},   {"：", ZR_EVENT_COLON, 0},
    {"〔", ZR_EVENT_OPEN, 2},     {"〕", ZR_EVENT_CLOSE, 2},   {"［", ZR_EVENT_OPEN, 2},
    {"］", ZR_EVENT_CLOSE, 2},    {"【", ZR_EVENT_OPEN, 2},    {"】", ZR_EVENT_CLOSE, 2},
    {"〈", ZR_EVENT_OPEN, 3},     {"〉", ZR_EVENT_CLOSE, 3},   {"∶", ZR_EVENT_COLON, 0},
    {"第一", ZR_EVENT_HINT, 0},   {"首位", ZR_EVENT_HINT, 0},  {"不再", ZR_EVENT_HINT, 0},
    {"逗号", ZR_EVENT_HINT, 0},   {"首的", ZR_EVENT_HINT, 0},  {"首者", ZR_EVENT_HINT, 0},
    {"不一一", ZR_EVENT_HINT, 0}, {"首个", ZR_EVENT_HINT, 0},  {"不另", ZR_EVENT_HINT, 0},
    {"责任", ZR_EVENT_LABEL, 0},  {"牵头", ZR_EVENT_LABEL, 0}, {"负责", ZR_EVENT_VERB, 0},
};

static const zr_scan_mark ascii_marks[] = {{"(", ZR_EVENT_OPEN, 1},
                                           {")", ZR_EVENT_CLOSE, 1},
                                           {"[", ZR_EVENT_OPEN, 2},
                                           {"]", ZR_EVENT_CLOSE, 2},
                                           {":", ZR_EVENT_COLON, 0}};

static const zr_scan_mark *among(const zr_scan_mark *list, size_t count, zr_span text, size_t at)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_has(text, at, list[i].text))
            return &list[i];
    }
    return NULL;
}

static const zr_scan_mark *mark_at(zr_span text, size_t at)
{
    return (unsigned char)text.data[at] < 0x80
               ? among(ascii_marks, sizeof ascii_marks / sizeof *ascii_marks, text, at)
               : among(marks, sizeof marks / sizeof *marks, text, at);
}

/* Brackets that wait for their partner: indices of events, with their families. */
typedef struct zr_open {
    uint32_t *items;
    size_t count, capacity;
} zr_open;

static uint8_t family_of(zr_span text, const zr_event *event)
{
    const zr_scan_mark *mark = mark_at(text, event->at);
    return mark ? mark->family : 0;
}

/* Closes the nearest open bracket of its family; those opened inside and never closed are left alone. A look
 * at more than eight of them would let stray closers cost much. */
static void close_bracket(zr_events *events, zr_open *open, zr_span text, uint32_t closer, uint8_t family)
{
    for (size_t back = 1; back <= open->count && back <= 8; back++) {
        zr_event *opener = &events->items[open->items[open->count - back]];
        if (family_of(text, opener) != family)
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

static void take(zr_events *events, zr_open *open, zr_span text, size_t at, const zr_scan_mark *mark)
{
    uint32_t index = (uint32_t)events->count;
    add(events, (zr_event){.at = (uint32_t)at,
                           .partner = ZR_NONE,
                           .kind = mark->kind,
                           .size = (uint8_t)zr_span_of(mark->text).size});
    if (events->failed)
        return;
    if (mark->kind == ZR_EVENT_CLOSE)
        close_bracket(events, open, text, index, mark->family);
    if (mark->kind != ZR_EVENT_OPEN)
        return;
    void *items = open->items;
    if (!zr_grow(&items, open->count, &open->capacity, sizeof *open->items)) {
        events->failed = true;
        return;
    }
    open->items = items;
    open->items[open->count++] = index;
}

zr_status zr_events_find(zr_events *out, zr_span text, size_t start, size_t end, zr_error *err)
{
    *out = (zr_events){0};
    zr_open open = {0};
    zr_span part = zr_span_cut(text, 0, end);
    zr_seeker seeker;
    zr_seeker_make(&seeker, firsts);
    for (size_t at = start; (at = zr_seek(&seeker, part, at, part.size)) < part.size && !out->failed;) {
        const zr_scan_mark *mark = mark_at(part, at);
        if (mark)
            take(out, &open, part, at, mark);
        at += mark ? zr_span_of(mark->text).size : zr_step(part, at);
    }
    free(open.items);
    return out->failed ? zr_fail_memory(err) : ZR_OK;
}

void zr_events_free(zr_events *events)
{
    free(events->items);
    *events = (zr_events){0};
}
