/* Tails that several names of a list share: 广州、深圳等市人民政府. */
#include "units/parts.h"

#include <string.h>

/* What may follow a place, or the last of several. */
static const char *const place_tails[] = {
    "市人民政府", "市政府",   "区人民政府", "区政府",     "县人民政府",   "县政府",           "州人民政府",
    "州政府",     "区管委会", "海关",       "新区管委会", "县（市）政府", "县（市、区）政府", "区（县）政府"};
static const char *const stem_tails[] = {"主管部门", "管理部门", "监管部门", "行政部门", "部门"};

static zr_span without(zr_span text, const char *tail)
{
    return zr_span_cut(text, 0, text.size - strlen(tail));
}

/* 广州: a brief name of a place and nothing more. */
static bool is_brief_place(const zr_context *context, zr_span name)
{
    size_t size = 0;
    uint32_t found = zr_lexicon_place_at(context->lexicon, name, &size);
    if (found == ZR_NONE || size != name.size)
        return false;
    for (; found != ZR_NONE; found = context->lexicon->place_names[found].next) {
        if (!context->lexicon->place_names[found].full)
            return true;
    }
    return false;
}

static bool is_stem(const zr_context *context, zr_span name)
{
    return zr_table_get(&context->lexicon->stems, name) != ZR_NONE;
}

/* The tail that the surface ends with, or that 等 and the text behind it have; the own part goes to `own`. */
static zr_span tail_of(zr_span text, const zr_mention *mention, const char *const *tails, size_t count,
                       zr_span *own)
{
    zr_span surface = mention->surface, behind = zr_span_cut(text, mention->end, mention->end + 60);
    bool open = zr_span_starts(behind, "等");
    behind = zr_span_cut(behind, open ? strlen("等") : 0, behind.size);
    for (size_t i = 0; i < count; i++) {
        if (zr_span_ends(surface, tails[i])) {
            *own = without(surface, tails[i]);
            if (zr_span_ends(*own, "等"))
                own->size -= strlen("等");
            return zr_span_of(tails[i]);
        }
        if (open && zr_span_starts(behind, tails[i])) {
            *own = surface;
            return zr_span_of(tails[i]);
        }
    }
    return (zr_span){0};
}

/* The tail of the mention `at`, if what is left of it is a name like those before it. */
static zr_tail tail_at(const zr_context *context, zr_span text, const zr_mention *mentions, zr_tail tail,
                       uint32_t at)
{
    zr_span own = {0};
    size_t count =
        tail.places ? sizeof place_tails / sizeof *place_tails : sizeof stem_tails / sizeof *stem_tails;
    zr_span found = tail_of(text, &mentions[at], tail.places ? place_tails : stem_tails, count, &own);
    if (found.size && (tail.places ? is_brief_place(context, own) : is_stem(context, own))) {
        tail.text = found;
        tail.last = at;
    }
    return tail;
}

zr_tail zr_find_tail(const zr_context *context, zr_span text, const zr_mention *mentions, uint32_t from,
                     uint32_t end)
{
    zr_tail tail = {.first = from, .places = is_brief_place(context, mentions[from].surface)};
    uint32_t last = from;
    while (last < end && (tail.places ? is_brief_place(context, mentions[last].surface)
                                      : is_stem(context, mentions[last].surface)))
        last++;
    tail.last = last;
    zr_tail found = tail;
    if (last > from && last < end)
        found = tail_at(context, text, mentions, tail, last);
    if (!found.text.size && last > from + 1)
        found = tail_at(context, text, mentions, tail, last - 1);
    return found;
}

zr_span zr_without_tail(const zr_tail *tail, zr_span surface)
{
    zr_span own = surface;
    if (zr_span_ends(own, tail->text.data))
        own.size -= tail->text.size;
    if (zr_span_ends(own, "等"))
        own.size -= strlen("等");
    return own;
}
