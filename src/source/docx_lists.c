/* The numbers that Word computes for paragraphs. */
#include "source/docx_lists.h"

#include <stdlib.h>
#include <string.h>

enum { STYLE_DEPTH = 32 }; /* of basedOn; a circle ends there */

/* One more in an array, all zero; NULL when memory was refused. */
static void *add(zr_lists *lists, void **items, size_t *count, size_t *capacity, size_t size)
{
    if (lists->failed || !zr_grow(items, *count, capacity, size)) {
        lists->failed = true;
        return NULL;
    }
    char *item = (char *)*items + *count * size;
    memset(item, 0, size);
    ++*count;
    return item;
}

zr_scheme *zr_lists_add_scheme(zr_lists *lists)
{
    void *items = lists->schemes;
    zr_scheme *scheme =
        add(lists, &items, &lists->scheme_count, &lists->scheme_capacity, sizeof *lists->schemes);
    lists->schemes = items;
    for (size_t i = 0; scheme && i < ZR_LEVELS; i++)
        scheme->levels[i] = (zr_level){.start = 1, .restart = ZR_NONE};
    return scheme;
}

zr_list_use *zr_lists_add_use(zr_lists *lists, zr_span id)
{
    void *items = lists->uses;
    zr_list_use *use = add(lists, &items, &lists->use_count, &lists->use_capacity, sizeof *lists->uses);
    lists->uses = items;
    if (!use)
        return NULL;
    use->changed = ZR_NONE;
    for (size_t i = 0; i < ZR_LEVELS; i++)
        use->start[i] = ZR_NONE;
    zr_table_set(&lists->list_of, zr_arena_copy(&lists->arena, id), (uint32_t)lists->use_count - 1);
    return use;
}

zr_style *zr_lists_add_style(zr_lists *lists, zr_span id)
{
    void *items = lists->styles;
    zr_style *style = add(lists, &items, &lists->style_count, &lists->style_capacity, sizeof *lists->styles);
    lists->styles = items;
    if (style) {
        style->level = ZR_NONE;
        zr_table_set(&lists->style_of, zr_arena_copy(&lists->arena, id), (uint32_t)lists->style_count - 1);
    }
    return style;
}

void zr_lists_free(zr_lists *lists)
{
    zr_arena_free(&lists->arena);
    zr_table_free(&lists->scheme_of);
    zr_table_free(&lists->list_of);
    zr_table_free(&lists->style_of);
    free(lists->schemes);
    free(lists->uses);
    free(lists->styles);
}

static const zr_style *style_named(const zr_lists *lists, zr_span id)
{
    uint32_t index = id.size ? zr_table_get(&lists->style_of, id) : ZR_NONE;
    return index == ZR_NONE ? NULL : &lists->styles[index];
}

bool zr_lists_is_contents(const zr_lists *lists, zr_span style)
{
    const zr_style *found = style_named(lists, style);
    return found && found->contents;
}

/* The nearest style, from this one up, that belongs to a list. */
static const zr_style *listed_style(const zr_lists *lists, zr_span *id)
{
    for (int depth = 0; depth < STYLE_DEPTH; depth++) {
        const zr_style *style = style_named(lists, *id);
        if (!style || style->list.size)
            return style;
        *id = style->based_on;
    }
    return NULL;
}

static zr_list_use *use_of(const zr_lists *lists, zr_span id)
{
    uint32_t index = id.size ? zr_table_get(&lists->list_of, id) : ZR_NONE;
    return index == ZR_NONE ? NULL : &lists->uses[index];
}

/* A scheme may say only: as the list of that style. */
static zr_scheme *scheme_of(zr_lists *lists, const zr_list_use *use)
{
    for (int depth = 0; use && depth < STYLE_DEPTH; depth++) {
        uint32_t index = zr_table_get(&lists->scheme_of, use->scheme_id);
        zr_scheme *scheme = index == ZR_NONE ? NULL : &lists->schemes[index];
        if (!scheme || !scheme->linked.size)
            return scheme;
        const zr_style *style = style_named(lists, scheme->linked);
        use = style ? use_of(lists, style->list) : NULL;
    }
    return NULL;
}

static const zr_level *level_of(const zr_lists *lists, const zr_scheme *scheme, const zr_list_use *use,
                                uint32_t level)
{
    const zr_level *changed = use->changed == ZR_NONE ? NULL : &lists->schemes[use->changed].levels[level];
    return changed && changed->known ? changed : &scheme->levels[level];
}

static uint32_t start_of(const zr_lists *lists, const zr_scheme *scheme, const zr_list_use *use,
                         uint32_t level)
{
    return use->start[level] != ZR_NONE ? use->start[level] : level_of(lists, scheme, use, level)->start;
}

/* A list that restarts does so where it is first used; others go on with their scheme. */
static void begin_use(zr_scheme *scheme, zr_list_use *use)
{
    for (uint32_t i = 0; !use->used && i < ZR_LEVELS; i++) {
        if (use->start[i] != ZR_NONE)
            scheme->started[i] = false;
    }
    use->used = true;
}

static void advance(zr_lists *lists, zr_scheme *scheme, const zr_list_use *use, uint32_t level)
{
    for (uint32_t above = 0; above < level; above++) {
        if (!scheme->started[above])
            scheme->value[above] = start_of(lists, scheme, use, above);
    }
    if (scheme->started[level])
        scheme->value[level]++;
    else
        scheme->value[level] = start_of(lists, scheme, use, level);
    scheme->started[level] = true;
    for (uint32_t below = level + 1; below < ZR_LEVELS; below++) {
        uint32_t restart = level_of(lists, scheme, use, below)->restart;
        if (restart == ZR_NONE || level < restart)
            scheme->started[below] = false;
    }
}

/* The level's text with %1 … %9 replaced. */
static void write_label(zr_lists *lists, const zr_scheme *scheme, const zr_list_use *use, uint32_t level,
                        zr_buffer *label)
{
    const zr_level *self = level_of(lists, scheme, use, level);
    if (self->kind == ZR_NUMERAL_NONE) {
        zr_buffer_put(label, self->bullet && zr_span_trim(self->text).size ? zr_item_mark : "");
        return;
    }
    for (size_t i = 0; i < self->text.size; i++) {
        char c = self->text.data[i], next = i + 1 < self->text.size ? self->text.data[i + 1] : '\0';
        if (c != '%' || next < '1' || next > '9') {
            zr_buffer_char(label, c);
            continue;
        }
        uint32_t part = (uint32_t)(next - '1');
        zr_numeral kind = level_of(lists, scheme, use, part)->kind;
        zr_numeral_write(label, self->legal ? ZR_NUMERAL_DECIMAL : kind, scheme->value[part]);
        i++;
    }
    bool wide = label->size && (unsigned char)label->data[label->size - 1] >= 0x80;
    if (label->size && !self->close && !wide)
        zr_buffer_char(label, ' ');
}

/* The level of the scheme that the style stands for, or ZR_NONE. */
static uint32_t level_named(const zr_scheme *scheme, zr_span style)
{
    for (uint32_t i = 0; i < ZR_LEVELS; i++) {
        if (scheme->levels[i].style.size && zr_span_equal(scheme->levels[i].style, style))
            return i;
    }
    return ZR_NONE;
}

/* The level of a style in the list that it has from `owner`, the style itself or one that it is based on: the
 * nearest that stands for a level, or says one, tells. */
static uint32_t level_of_style(const zr_lists *lists, const zr_scheme *scheme, zr_span id, zr_span owner)
{
    const zr_style *style;
    for (int depth = 0; depth < STYLE_DEPTH && (style = style_named(lists, id)) != NULL; depth++) {
        uint32_t level = level_named(scheme, id);
        level = level == ZR_NONE ? style->level : level;
        if (level != ZR_NONE || zr_span_equal(id, owner))
            return level == ZR_NONE ? 0 : level;
        id = style->based_on;
    }
    return 0;
}

void zr_lists_count(zr_lists *lists, zr_span style, zr_span list, uint32_t level, zr_buffer *label)
{
    label->size = 0;
    zr_span owner = style;
    const zr_style *from = list.size ? NULL : listed_style(lists, &owner);
    zr_list_use *use = use_of(lists, from ? from->list : list);
    zr_scheme *scheme = scheme_of(lists, use);
    if (!scheme)
        return;
    if (from && level == ZR_NONE)
        level = level_of_style(lists, scheme, style, owner);
    if (level == ZR_NONE)
        level = 0;
    if (level >= ZR_LEVELS)
        return;
    begin_use(scheme, use);
    advance(lists, scheme, use, level);
    write_label(lists, scheme, use, level, label);
}
