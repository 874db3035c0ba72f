/* The few characters at which words that assign can begin or end. */
#ifndef ZEREN_DOCUMENT_DUTIES_SCAN_H
#define ZEREN_DOCUMENT_DUTIES_SCAN_H

#include "document/spots.h"

typedef enum zr_event_kind {
    ZR_EVENT_OPEN,  /* a bracket opens; `partner` is the event that closes it, or ZR_NONE */
    ZR_EVENT_CLOSE, /* a bracket closes; `partner` likewise */
    ZR_EVENT_COLON,
    ZR_EVENT_LABEL, /* 责任, 牵头: a label without a colon may stand here */
    ZR_EVENT_VERB,  /* 负责 */
    ZR_EVENT_HINT   /* 第一, 首位, 不再, 逗号: a statement may stand here */
} zr_event_kind;

typedef struct zr_event {
    uint32_t at; /* texts are under 4 GiB */
    uint32_t partner;
    uint8_t kind;
    uint8_t size;   /* bytes of the mark */
    uint8_t family; /* of brackets: round, square, angle */
    uint8_t height; /* of an opening bracket: how deep the deepest one inside is; 255 and more are one */
} zr_event;

/* malloc'd, in document order. */
typedef struct zr_events {
    zr_event *items;
    size_t count, capacity;
    bool failed;
} zr_events;

/* Among the spots of the text. O(spots); memory O(events). */
zr_status zr_events_find(zr_events *out, zr_span text, const zr_spots *spots, zr_error *err);
void zr_events_free(zr_events *events);

/* Is its table of marks in order? For the tests. */
bool zr_marks_sorted(void);

#endif
