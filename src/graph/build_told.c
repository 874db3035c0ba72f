/* Findings about duties: their words, their place, and measures of one kind that are told once. */
#include "graph/build_inspect.h"

#include <stdio.h>

enum { LINES_SHOWN = 6 };

uint32_t zr_first_in_role(const zr_builder *builder, zr_duty_list list, zr_role role, uint32_t other)
{
    const zr_duty *duties = zr_store_duties(builder->store);
    for (uint32_t i = 0; i < list.count; i++) {
        const zr_duty *duty = &duties[list.rows[i]];
        if (duty->role == role && (other == ZR_NONE || duty->unit != duties[other].unit))
            return list.rows[i];
    }
    return ZR_NONE;
}

size_t zr_duty_place(const zr_builder *builder, uint32_t duty)
{
    const zr_duty_words *words = &builder->words[duty];
    size_t place, end;
    zr_source_range(builder->reading->source, words->start, words->end, &place, &end);
    return place;
}

/* Is the unit of rows[at] in the role (-1: any) already in a row before it? Looks back at few. */
static bool is_repeated(const zr_duty *duties, const uint32_t *rows, uint32_t at, int role)
{
    enum { LOOK_BACK = 64 };
    for (uint32_t i = at > LOOK_BACK ? at - LOOK_BACK : 0; i < at; i++) {
        if (duties[rows[i]].unit == duties[rows[at]].unit && (role < 0 || (int)duties[rows[i]].role == role))
            return true;
    }
    return false;
}

zr_span zr_join_names(zr_inspection *all, zr_duty_list list, int role)
{
    const zr_duty *duties = zr_store_duties(all->builder->store);
    zr_buffer *out = &all->words;
    uint32_t names = 0;
    out->size = 0;
    for (uint32_t i = 0; i < list.count && names <= 8; i++) {
        const zr_duty *duty = &duties[list.rows[i]];
        if ((role >= 0 && (int)duty->role != role) || is_repeated(duties, list.rows, i, role))
            continue;
        zr_buffer_put(out, names == 8 ? "…" : names ? "、" : "");
        if (names++ < 8)
            zr_buffer_add(out, duty->name);
    }
    return zr_buffer_span(out);
}

void zr_find_at_duty(zr_inspection *all, zr_code code, uint32_t measure, uint32_t duty, zr_span detail)
{
    const zr_duty_words *words = &all->builder->words[duty];
    size_t place = zr_duty_place(all->builder, duty);
    if (all->said_at[code] == place + 1)
        return;
    all->said_at[code] = place + 1;
    zr_builder_add_finding(all->builder, code, measure, words->start, words->end, detail);
}

zr_told_lines zr_tell_nothing(zr_inspection *all)
{
    all->words.size = 0;
    return (zr_told_lines){.said = SIZE_MAX, .first = ZR_NONE};
}

void zr_tell_line(zr_inspection *all, zr_told_lines *told, uint32_t duty)
{
    size_t place = zr_duty_place(all->builder, duty);
    if (place == told->said)
        return;
    told->said = place;
    told->first = told->count++ ? told->first : duty;
    uint32_t line = zr_source_line(all->builder->reading->source, all->builder->words[duty].start);
    told->lines += line != told->last;
    if (line != told->last && told->lines <= LINES_SHOWN + 1) {
        zr_buffer_put(&all->words, told->lines > 1 ? ", " : "");
        zr_buffer_count(&all->words, line);
    }
    told->shown = told->lines <= LINES_SHOWN ? all->words.size : told->shown;
    told->last = line;
}

bool zr_tell_once(zr_inspection *all, const zr_told_lines *told, zr_code code)
{
    char words[160];
    bool more = told->lines > LINES_SHOWN + 1;
    if (told->count < ZR_LEAST_OF_HABIT)
        return false;
    snprintf(words, sizeof words, "%u (%.*s%s)", told->count, (int)(more ? told->shown : all->words.size),
             all->words.data, more ? ", …" : "");
    zr_find_at_duty(all, code, ZR_NONE, told->first, zr_span_of(words));
    return true;
}
