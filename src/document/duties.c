/* The words that assign: one pass finds where they may begin, the finders read them, settling puts them in
 * order and applies what the document says about them. */
#include "document/duties.h"

#include "document/duties_hunt.h"
#include "document/duties_net.h"
#include "document/duties_reaches.h"
#include "document/duties_scope.h"
#include "document/duties_settle.h"

#include <stdlib.h>

/* Where words that assign may stand: not in the page header, the title, below the plan or between plans. */
static bool is_in_body(const zr_outline *outline, size_t at)
{
    bool within = at >= outline->body_start && (outline->body_end == 0 || at < outline->body_end);
    return within && (outline->node_count == 0 || zr_outline_at(outline, at) != ZR_NONE);
}

static size_t find_at(zr_hunt *hunt, size_t index)
{
    const zr_event *event = &hunt->events->items[index];
    bool duties = false;
    size_t end = 0;
    if (event->kind == ZR_EVENT_HINT)
        return zr_statement_find(hunt, index);
    size_t cell = zr_cell_end(hunt, event->at, &duties);
    if (cell && duties)
        return cell; /* read with its row */
    if (event->kind == ZR_EVENT_VERB) {
        zr_aside_find(hunt, event->at);
        return 0;
    }
    if (event->kind == ZR_EVENT_CLOSE)
        return 0;
    if (event->kind == ZR_EVENT_LABEL)
        end = zr_statement_find(hunt, index);
    bool body = is_in_body(hunt->pool->outline, event->at);
    if (event->kind == ZR_EVENT_OPEN && body)
        end = zr_note_find(hunt, index);
    if (!end && body)
        end = zr_lines_find(hunt, index);
    if (!end && event->kind == ZR_EVENT_LABEL && body)
        end = zr_aside_label(hunt, event->at);
    if (!end && event->kind == ZR_EVENT_LABEL)
        zr_aside_find(hunt, event->at);
    return end;
}

static void find_all(zr_hunt *hunt)
{
    size_t end = 0;
    for (size_t i = 0; i < hunt->events->count && !hunt->pool->failed && !hunt->pool->arena->failed; i++) {
        if (hunt->events->items[i].at < end)
            continue;
        size_t behind = find_at(hunt, i);
        end = behind > end ? behind : end;
    }
    zr_notes_revisit(hunt);
    zr_tables_find(hunt);
    zr_headings_find(hunt);
    zr_groups_find(hunt);
    size_t notes = hunt->pool->found_count;
    zr_own_lines_find(hunt);
    zr_name_lines_find(hunt);
    zr_heads_doubt(hunt);
    zr_prose_find(hunt);
    zr_net_lines(hunt);
    zr_statements_assign(hunt->pool);
    zr_asides_doubt(hunt, notes);
    zr_holders_doubt(hunt);
    zr_unread_labels_doubt(hunt);
}

static zr_status find(zr_duty_pool *pool, const zr_spots *spots, zr_duties *out, zr_error *err)
{
    zr_events events;
    zr_status status = zr_events_find(&events, pool->text, spots, err);
    if (status == ZR_OK) {
        zr_hunt hunt = {.pool = pool, .events = &events, .text = pool->text};
        find_all(&hunt);
        free(hunt.shy.items);
        free(hunt.asides.items);
        free(hunt.holders.items);
        if (!pool->failed && !pool->arena->failed) {
            zr_scope_settle(pool);
            zr_duties_settle(out, pool);
        }
    }
    zr_events_free(&events);
    return status;
}

zr_status zr_duties_find(zr_duties *out, zr_span text, const zr_spots *spots, const zr_outline *outline,
                         zr_arena *arena, zr_notes *notes, zr_error *err)
{
    *out = (zr_duties){0};
    zr_duty_pool pool = {.text = text, .outline = outline, .arena = arena, .notes = notes};
    zr_status status = find(&pool, spots, out, err);
    bool failed = pool.failed || arena->failed || notes->failed;
    zr_pool_free(&pool);
    return status == ZR_OK && failed ? zr_fail_memory(err) : status;
}
