/* How comparisons are shown to people. */
#include "cli/contrast.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "cli/files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONG_NAME = 14, SHORTEST = 8, ROOM = 600 };

/* How far a name goes with another, in bytes. */
static size_t common(zr_span a, zr_span b)
{
    size_t at = 0;
    while (at < a.size && at < b.size && a.data[at] == b.data[at])
        at++;
    return at;
}

/* Compares with every other: O(networks²), of which there are at most some hundred. */
bool zr_contrast_label(zr_network *labels, const zr_network *networks, uint32_t count, char **kept)
{
    char *text = *kept = calloc((size_t)count + 1, ROOM);
    if (!text)
        return false;
    for (uint32_t i = 0; i < count; i++, text += ROOM) {
        zr_span name = networks[i].name;
        size_t size = SHORTEST;
        for (uint32_t j = 0; j < count; j++) {
            size_t both = i == j ? 0 : common(name, networks[j].name);
            size = both + 1 > size ? both + 1 : size;
        }
        size = zr_utf8_start_behind(name, size);
        labels[i] = networks[i];
        if (name.size <= LONG_NAME || size + 3 >= name.size || size + 4 > ROOM)
            continue;
        memcpy(text, name.data, size);
        memcpy(text + size, "…", 3);
        labels[i].name = (zr_span){text, size + 3};
    }
    return true;
}

static size_t common_folder(const zr_span *paths, uint32_t count)
{
    size_t shared = paths[0].size;
    for (uint32_t i = 1; i < count; i++) {
        size_t both = common(paths[0], paths[i]);
        shared = both < shared ? both : shared;
    }
    while (shared > 0 && paths[0].data[shared - 1] != '/')
        shared--;
    return shared;
}

/* A path given before, and one that is written like it, is numbered. */
static void name_files(zr_network *networks, const zr_span *paths, uint32_t count, zr_buffer *out)
{
    size_t shared = common_folder(paths, count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t again = 1;
        for (uint32_t j = 0; j < i; j++)
            again += zr_span_equal(paths[i], paths[j]);
        size_t from = out->size;
        zr_buffer_add(out, zr_span_cut(paths[i], shared, paths[i].size));
        if (again > 1)
            zr_buffer_print(out, "~%u", again);
        networks[i].name.size = out->size - from; /* where it stands is known when all are there */
        zr_buffer_char(out, '\0');
    }
}

bool zr_contrast_files(zr_network *networks, const char *const *paths, uint32_t count, char **kept)
{
    zr_arena arena = {0};
    zr_buffer names = {0};
    zr_span *written = zr_arena_take(&arena, count, sizeof *written);
    for (uint32_t i = 0; written && i < count; i++)
        written[i] = zr_path_written(&arena, zr_span_of(paths[i]));
    bool fine = written && !arena.failed;
    if (fine)
        name_files(networks, written, count, &names);
    size_t at = 0;
    for (uint32_t i = 0; fine && i < count; at += networks[i++].name.size + 1)
        networks[i].name.data = names.data + at;
    zr_arena_free(&arena);
    *kept = names.data;
    return fine && !names.failed;
}

/* Of differences: all but what there is of leads besides their β, what QAP says of its permutations, and the
 * portrait of the projection. */
static bool is_main_difference(const char *key)
{
    static const char *const left_out[] = {"lead_os", "lead_st", "portrait"};
    if (strncmp(key, "lead_qap", 8) == 0 || (strncmp(key, "qap_", 4) == 0 && strcmp(key, "qap_p") != 0))
        return false;
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++) {
        if (strcmp(key, left_out[i]) == 0)
            return false;
    }
    return true;
}

/* Of loads: names, measures and what is over all networks. */
static bool is_main_load(const char *key)
{
    const char *tail = strchr(key, '_');
    return tail ? strcmp(tail, "_measures") == 0 : strcmp(key, "id") != 0;
}

bool zr_contrast_columns(const zr_frame *frame, bool overview, char ***keys)
{
    uint32_t count, kept = 0;
    const zr_column *columns = zr_frame_columns(frame, &count);
    bool loads = strcmp(zr_frame_name(frame), "rows") == 0;
    bool differences = overview && strcmp(zr_frame_name(frame), "pairs") == 0;
    *keys = NULL;
    if (!loads && !differences)
        return true;
    char **list = *keys = calloc((size_t)count + 1, sizeof *list);
    for (uint32_t c = 0; c < count && list; c++) {
        if (loads ? is_main_load(columns[c].key) : is_main_difference(columns[c].key))
            list[kept++] = (char *)(uintptr_t)columns[c].key;
    }
    return list;
}

static void print_cell(zr_buffer *out, const zr_column *column, const zr_value *value)
{
    out->size = 0;
    if (column->type == ZR_TYPE_COUNT)
        zr_buffer_print(out, "%lld", (long long)value->count);
    else if (column->type == ZR_TYPE_REAL)
        zr_buffer_fixed(out, value->real, column->decimals);
}

static zr_column *turned_columns(const zr_frame *frame, zr_arena *arena)
{
    uint32_t rows = zr_frame_rows(frame);
    zr_column *columns = zr_arena_take(arena, rows + 1, sizeof *columns);
    if (!columns)
        return NULL;
    columns[0] = (zr_column){"figure", {{"指标", "figure"}}, ZR_TYPE_TEXT, 0};
    for (uint32_t r = 0; r < rows; r++) {
        const char *name = zr_arena_copy(arena, zr_frame_at(frame, r, 0)->text).data;
        if (rows == 1 && strcmp(name, "-") == 0) {
            columns[1] = (zr_column){"value", {{"数值", "value"}}, ZR_TYPE_TEXT, 1};
            break;
        }
        columns[r + 1] =
            (zr_column){zr_arena_print(arena, "network_%u", r + 1).data, {{name, name}}, ZR_TYPE_TEXT, 1};
    }
    return arena->failed ? NULL : columns;
}

static void turn_rows(zr_frame *out, const zr_frame *frame, zr_lang lang)
{
    uint32_t count;
    zr_buffer cell = {0};
    const zr_column *columns = zr_frame_columns(frame, &count);
    for (uint32_t c = 1; c < count; c++) {
        zr_frame_row(out);
        zr_frame_text(out, 0, zr_span_of(columns[c].title.in[lang]));
        for (uint32_t r = 0; r < zr_frame_rows(frame); r++) {
            const zr_value *value = zr_frame_at(frame, r, c);
            print_cell(&cell, &columns[c], value);
            if (!value->undefined)
                zr_frame_text(out, r + 1,
                              columns[c].type == ZR_TYPE_TEXT ? value->text : zr_buffer_span(&cell));
        }
    }
    zr_buffer_free(&cell);
}

zr_status zr_contrast_turn(zr_frame **out, const zr_frame *frame, zr_lang lang, zr_error *err)
{
    uint32_t notes;
    zr_arena arena = {0};
    zr_column *columns = turned_columns(frame, &arena);
    zr_status status = columns ? zr_frame_new(out, zr_frame_name(frame), zr_frame_title(frame), columns,
                                              zr_frame_rows(frame) + 1, err)
                               : zr_fail_memory(err);
    if (status == ZR_OK) {
        turn_rows(*out, frame, lang);
        const zr_frame_note_entry *note = zr_frame_notes(frame, &notes);
        for (uint32_t i = 0; i < notes; i++)
            zr_frame_note(*out, note[i].key, note[i].title, note[i].value.in[ZR_ZH], note[i].value.in[ZR_EN]);
        status = zr_frame_status(*out, err);
    }
    zr_arena_free(&arena);
    return status;
}
