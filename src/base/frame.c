/* A table of results: cells row by row in one growing array, texts in one arena. */
#include "zeren/frame.h"

#include "base/arena.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct zr_frame {
    zr_arena arena;
    const char *name;
    zr_words title;
    zr_column *columns;
    uint32_t column_count;
    const zr_term **terms; /* columns: or NULL */
    zr_value *cells;       /* rows × columns */
    size_t cell_room;
    uint32_t rows;
    zr_frame_note_entry *notes;
    size_t note_count, note_room;
    bool failed;
};

static const char *keep(zr_frame *frame, const char *text)
{
    return text ? zr_arena_copy(&frame->arena, zr_span_of(text)).data : NULL;
}

static zr_words keep_words(zr_frame *frame, zr_words words)
{
    return (zr_words){{keep(frame, words.in[ZR_ZH]), keep(frame, words.in[ZR_EN])}};
}

static void keep_columns(zr_frame *frame, const zr_column *columns, uint32_t count)
{
    frame->columns = zr_arena_take(&frame->arena, count, sizeof *columns);
    frame->terms = zr_arena_take(&frame->arena, count, sizeof *frame->terms);
    for (uint32_t i = 0; i < count && frame->columns; i++) {
        frame->columns[i] = columns[i];
        frame->columns[i].key = keep(frame, columns[i].key);
        frame->columns[i].title = keep_words(frame, columns[i].title);
    }
    frame->column_count = count;
}

zr_status zr_frame_new(zr_frame **out, const char *name, zr_words title, const zr_column *columns,
                       uint32_t count, zr_error *err)
{
    *out = NULL;
    zr_frame *frame = calloc(1, sizeof *frame);
    if (!frame)
        return zr_fail_memory(err);
    frame->name = keep(frame, name);
    frame->title = keep_words(frame, title);
    keep_columns(frame, columns, count);
    if (frame->arena.failed) {
        zr_frame_free(frame);
        return zr_fail_memory(err);
    }
    *out = frame;
    return ZR_OK;
}

void zr_frame_free(zr_frame *frame)
{
    if (!frame)
        return;
    zr_arena_free(&frame->arena);
    free(frame->cells);
    free(frame->notes);
    free(frame);
}

/* Room for one more row. */
static bool make_room(zr_frame *frame)
{
    size_t need = ((size_t)frame->rows + 1) * frame->column_count;
    if (need <= frame->cell_room)
        return true;
    size_t room = need < 64 ? 64 : need * 2;
    zr_value *cells =
        room > SIZE_MAX / 2 / sizeof *cells ? NULL : realloc(frame->cells, room * sizeof *cells);
    if (!cells)
        return false;
    frame->cells = cells;
    frame->cell_room = room;
    return true;
}

void zr_frame_row(zr_frame *frame)
{
    if (frame->failed || frame->rows == UINT32_MAX || !make_room(frame)) {
        frame->failed = true;
        return;
    }
    zr_value *cell = frame->cells + (size_t)frame->rows * frame->column_count;
    for (uint32_t i = 0; i < frame->column_count; i++)
        cell[i] = (zr_value){.undefined = true};
    frame->rows++;
}

/* The cell of the newest row; NULL in a broken frame or where there is none. */
static zr_value *newest(zr_frame *frame, uint32_t column)
{
    if (frame->failed || frame->rows == 0 || column >= frame->column_count)
        return NULL;
    return frame->cells + (size_t)(frame->rows - 1) * frame->column_count + column;
}

void zr_frame_text(zr_frame *frame, uint32_t column, zr_span text)
{
    zr_value *cell = newest(frame, column);
    if (!cell)
        return;
    *cell = (zr_value){.text = zr_arena_copy(&frame->arena, text)};
    frame->failed |= frame->arena.failed;
}

/* The two behind one another, so that a cell is no larger for the few that have both. */
void zr_frame_name_in(zr_frame *frame, uint32_t column, zr_span zh, zr_span en)
{
    zr_value *cell = newest(frame, column);
    if (zr_span_equal(zh, en)) {
        zr_frame_text(frame, column, zh);
        return;
    }
    char *both = cell ? zr_arena_take(&frame->arena, zh.size + 1 + en.size + 1, 1) : NULL;
    frame->failed |= frame->arena.failed;
    if (!both)
        return;
    if (zh.size)
        memcpy(both, zh.data, zh.size);
    if (en.size)
        memcpy(both + zh.size + 1, en.data, en.size);
    *cell = (zr_value){.text = {both, zh.size}, .english = true};
}

void zr_frame_count(zr_frame *frame, uint32_t column, int64_t count)
{
    zr_value *cell = newest(frame, column);
    if (cell)
        *cell = (zr_value){.count = count};
}

void zr_frame_real(zr_frame *frame, uint32_t column, double real)
{
    zr_value *cell = newest(frame, column);
    if (cell)
        *cell = isfinite(real) ? (zr_value){.real = real} : (zr_value){.undefined = true};
}

void zr_frame_flag(zr_frame *frame, uint32_t column, bool flag)
{
    zr_frame_count(frame, column, flag);
}

void zr_frame_note(zr_frame *frame, const char *key, zr_words title, const char *value_zh,
                   const char *value_en)
{
    void *notes = frame->notes;
    if (frame->failed || !zr_grow(&notes, frame->note_count, &frame->note_room, sizeof *frame->notes)) {
        frame->failed = true;
        return;
    }
    frame->notes = notes;
    frame->notes[frame->note_count++] = (zr_frame_note_entry){
        .key = keep(frame, key),
        .title = keep_words(frame, title),
        .value = keep_words(frame, (zr_words){{value_zh, value_en}}),
    };
    frame->failed |= frame->arena.failed;
}

void zr_frame_fail(zr_frame *frame)
{
    frame->failed = true;
}

void zr_frame_terms(zr_frame *frame, uint32_t column, const zr_term *terms)
{
    if (column < frame->column_count)
        frame->terms[column] = terms;
}

const zr_term *zr_frame_column_terms(const zr_frame *frame, uint32_t column)
{
    return column < frame->column_count ? frame->terms[column] : NULL;
}

static const zr_term both_terms[] = {{NULL, {{NULL, NULL}}}};

const zr_term *zr_terms_both(void)
{
    return both_terms;
}

/* "措施数 / measures": the half in that language. */
static zr_span half_of(zr_span text, zr_lang lang)
{
    size_t at = zr_span_find(text, zr_span_of(" / "), 0);
    if (at == SIZE_MAX)
        return text;
    return lang == ZR_ZH ? zr_span_cut(text, 0, at) : zr_span_cut(text, at + 3, text.size);
}

zr_span zr_frame_word(const zr_frame *frame, uint32_t row, uint32_t column, zr_lang lang)
{
    const zr_value *cell = zr_frame_at(frame, row, column);
    zr_span text = cell->text;
    if (lang == ZR_EN && cell->english)
        text = zr_span_of(text.data + text.size + 1);
    const zr_term *term = zr_frame_column_terms(frame, column);
    if (term == both_terms)
        return half_of(text, lang);
    for (; term && term->key; term++)
        if (zr_span_equal(text, zr_span_of(term->key)))
            return zr_span_of(term->words.in[lang]);
    return text;
}

zr_status zr_frame_status(const zr_frame *frame, zr_error *err)
{
    return frame->failed ? zr_fail_memory(err) : ZR_OK;
}

const char *zr_frame_name(const zr_frame *frame)
{
    return frame->name;
}

zr_words zr_frame_title(const zr_frame *frame)
{
    return frame->title;
}

uint32_t zr_frame_rows(const zr_frame *frame)
{
    return frame->rows;
}

const zr_column *zr_frame_columns(const zr_frame *frame, uint32_t *count)
{
    *count = frame->column_count;
    return frame->columns;
}

const zr_value *zr_frame_at(const zr_frame *frame, uint32_t row, uint32_t column)
{
    return frame->cells + (size_t)row * frame->column_count + column;
}

const zr_frame_note_entry *zr_frame_notes(const zr_frame *frame, uint32_t *count)
{
    *count = (uint32_t)frame->note_count;
    return frame->notes;
}

/* What a comparison of two rows needs to know. */
typedef struct sort_key {
    const zr_frame *frame;
    uint32_t column;
    bool descending;
} sort_key;

static int compare_values(zr_type type, const zr_value *a, const zr_value *b)
{
    switch (type) {
    case ZR_TYPE_TEXT:
        return zr_span_compare(a->text, b->text);
    case ZR_TYPE_REAL:
        return (a->real > b->real) - (a->real < b->real);
    case ZR_TYPE_COUNT:
    case ZR_TYPE_FLAG:
        break;
    }
    return (a->count > b->count) - (a->count < b->count);
}

/* Undefined cells stand last in either direction; ties keep their order. */
static int compare_rows(const void *left, const void *right, void *context)
{
    const sort_key *key = context;
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    const zr_value *x = zr_frame_at(key->frame, a, key->column);
    const zr_value *y = zr_frame_at(key->frame, b, key->column);
    int order = x->undefined - y->undefined;
    if (order == 0 && !x->undefined) {
        order = compare_values(key->frame->columns[key->column].type, x, y);
        order = key->descending ? -order : order;
    }
    return order ? order : (a > b) - (a < b);
}

static void put_rows(zr_frame *frame, zr_value *sorted, const uint32_t *order)
{
    size_t width = frame->column_count;
    for (uint32_t row = 0; row < frame->rows; row++)
        memcpy(sorted + row * width, frame->cells + order[row] * width, width * sizeof *sorted);
    free(frame->cells);
    frame->cells = sorted;
    frame->cell_room = frame->rows * width;
}

zr_status zr_frame_sort(zr_frame *frame, uint32_t column, bool descending, zr_error *err)
{
    if (column >= frame->column_count)
        return zr_fail(err, ZR_BAD_INPUT, "table %s has no column %u", frame->name, column);
    if (frame->failed)
        return zr_fail_memory(err);
    if (frame->rows < 2)
        return ZR_OK;
    uint32_t *order = calloc(frame->rows, sizeof *order);
    zr_value *sorted = calloc((size_t)frame->rows * frame->column_count, sizeof *sorted);
    if (!order || !sorted) {
        free(order);
        free(sorted);
        frame->failed = true;
        return zr_fail_memory(err);
    }
    for (uint32_t row = 0; row < frame->rows; row++)
        order[row] = row;
    sort_key key = {frame, column, descending};
    qsort_r(order, frame->rows, sizeof *order, compare_rows, &key);
    put_rows(frame, sorted, order);
    free(order);
    return ZR_OK;
}
