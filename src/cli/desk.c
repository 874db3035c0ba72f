/* What a planner asks of a graph besides its loads. */
#include "cli/desk.h"

#include "cli/message.h"
#include "cli/tables.h"
#include "cli/user_file.h"

#include <stdio.h>

static zr_exit say(const zr_call *call, zr_status status, const zr_error *err)
{
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(call, NULL, err);
}

zr_exit zr_desk_cut(zr_incidence **out, const zr_call *call, const zr_graph *graph,
                    const zr_selection *selection)
{
    zr_error err = {0};
    *out = NULL;
    return say(call, zr_incidence_cut(out, graph, selection, &err), &err);
}

zr_exit zr_desk_capacities(zr_capacities **out, const zr_call *call, const zr_incidence *incidence)
{
    zr_error err = {0};
    zr_user_file file;
    *out = NULL;
    if (!call->set.capacity)
        return ZR_EXIT_FINE;
    zr_exit result = zr_user_file_read(&file, call, call->set.capacity, zr_user_table);
    if (result != ZR_EXIT_FINE)
        return result;
    zr_status status = zr_capacities_read(out, file.text, call->set.capacity, incidence->graph, &err);
    if (status == ZR_OK)
        status = zr_capacities_measure(*out, incidence, 0, &err);
    zr_user_file_free(&file);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_user_file_wrong(call, &err);
}

/* With whom units are compared, and over how many tests p is adjusted, is for the options to choose: one unit
 * is flagged among those of its place and not among all. */
static void note_scope(zr_frame *frame, const zr_incidence *incidence)
{
    const zr_selection *chosen = &incidence->selection;
    bool whole = !chosen->place.size && !chosen->document.size && !chosen->sector.size &&
                 !chosen->no_collectives && chosen->roles == (1u << ZR_ROLES) - 1;
    char zh[400], en[400];
    snprintf(zh, sizeof zh,
             whole
                 ? "全部 %u 个单位；每种检验在其中一起校正，只看一地（--place）时检验少，标出的可能多些"
                 : "只有所选的 %u 个单位，在其中比较、一起校正，没选的他地不比；不选时检验多，标出的可能少些",
             incidence->rows);
    snprintf(en, sizeof en,
             whole ? "all %u units; p is adjusted over all of them: one place alone (--place) has fewer "
                     "tests and may "
                     "have more flags"
                   : "the %u units chosen alone, compared and adjusted among themselves, other places left "
                     "out; among "
                     "all units there are more tests and may be fewer flags",
             incidence->rows);
    zr_frame_note(frame, "scope", (zr_words){{"比较范围", "compared with"}}, zh, en);
}

zr_exit zr_desk_flags(zr_frame **out, const zr_call *call, const zr_incidence *incidence,
                      const zr_capacities *capacities)
{
    zr_error err = {0};
    zr_flags *flags = NULL;
    *out = NULL;
    zr_status status = zr_flags_find(&flags, incidence, 0, &err);
    if (status == ZR_OK)
        status = zr_flags_frame(out, flags, capacities, incidence->graph, &err);
    zr_flags_free(flags);
    if (status == ZR_OK)
        note_scope(*out, incidence);
    return say(call, status, &err);
}

zr_exit zr_desk_calendar(zr_frame *out[3], const zr_call *call, const zr_incidence *incidence)
{
    zr_error err = {0};
    zr_calendar *calendar = NULL;
    out[0] = out[1] = out[2] = NULL;
    zr_status status = zr_calendar_make(&calendar, incidence, 0, &err);
    if (status == ZR_OK)
        status = zr_calendar_frame(&out[0], calendar, incidence, &err);
    if (status == ZR_OK)
        status = zr_calendar_due_frame(&out[1], calendar, incidence, false, &err);
    if (status == ZR_OK)
        status = zr_calendar_due_frame(&out[2], calendar, incidence, true, &err);
    zr_calendar_free(calendar);
    return say(call, status, &err);
}

/* People need no ids where names and places stand. */
static const char *const flag_columns[] = {"name",     "place",    "flag",  "observed",
                                           "expected", "adjusted", "words", NULL};
static const char *const capacity_columns[] = {"name",     "of",       "amount",       "measure",
                                               "measures", "lead",     "measures_per", "allowed",
                                               "by",       "adjusted", "candidates",   NULL};
static const char *const pile_columns[] = {"name", "place",    "month", "measures",
                                           "lead", "expected", "words", NULL};

static zr_exit print_flags(const zr_call *call, const zr_incidence *incidence)
{
    zr_capacities *capacities = NULL;
    zr_frame *frame = NULL;
    zr_error err = {0};
    zr_exit result = zr_desk_capacities(&capacities, call, incidence);
    if (result == ZR_EXIT_FINE && call->set.flags)
        result = zr_desk_flags(&frame, call, incidence, capacities);
    else if (result == ZR_EXIT_FINE)
        result = say(call, zr_capacities_frame(&frame, capacities, incidence->graph, &err), &err);
    if (result == ZR_EXIT_FINE)
        result = zr_tables_print(call, &frame, 1,
                                 &(zr_show){.columns = call->set.flags ? flag_columns : capacity_columns});
    zr_frame_free(frame);
    zr_capacities_free(capacities);
    return result;
}

/* For people the calendar and its pile-ups; CSV has what is due, JSON all three. */
static zr_exit print_calendar(const zr_call *call, const zr_incidence *incidence)
{
    zr_frame *frames[3];
    zr_exit result = zr_desk_calendar(frames, call, incidence);
    if (result == ZR_EXIT_FINE && call->set.csv)
        result = zr_tables_print(call, &frames[1], 1, &(zr_show){0});
    else if (result == ZR_EXIT_FINE && call->set.json)
        result = zr_tables_print(call, frames, 3, &(zr_show){0});
    else if (result == ZR_EXIT_FINE) {
        zr_frame *shown[2] = {frames[0], frames[2]};
        const zr_show show[2] = {{0}, {.columns = pile_columns}};
        result = zr_tables_print_each(call, shown, zr_frame_rows(frames[2]) ? 2 : 1, show);
    }
    for (int i = 0; i < 3; i++)
        zr_frame_free(frames[i]);
    return result;
}

zr_exit zr_desk_print(const zr_call *call, const zr_graph *graph, const zr_selection *selection)
{
    zr_incidence *incidence = NULL;
    zr_exit result = zr_desk_cut(&incidence, call, graph, selection);
    if (result == ZR_EXIT_FINE)
        result = call->set.calendar ? print_calendar(call, incidence) : print_flags(call, incidence);
    zr_incidence_free(incidence);
    return result;
}
