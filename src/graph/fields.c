/* Typed values out of a JSON object; every complaint says where. */
#include "graph/reader.h"

#include "base/lines.h"
#include "base/utf8.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static uint32_t line_of(zr_span text, size_t at)
{
    uint32_t line = 1;
    for (size_t i = 0; i < at && i < text.size; i++)
        line += text.data[i] == '\n';
    return line;
}

static size_t column_of(zr_span text, size_t at)
{
    return zr_span_characters(zr_span_cut(text, zr_line_start(text, 0, at), at)) + 1;
}

zr_status zr_reader_fail_at(zr_reader *reader, zr_status status, size_t at, const char *zh, const char *en)
{
    if (reader->status != ZR_OK)
        return reader->status;
    if (at > reader->text.size)
        at = reader->text.size;
    char words_zh[200], words_en[200];
    unsigned line = line_of(reader->text, at);
    size_t column = column_of(reader->text, at);
    snprintf(words_zh, sizeof words_zh, "第 %u 行第 %zu 列：%s", line, column, zh);
    snprintf(words_en, sizeof words_en, "line %u, column %zu: %s", line, column, en);
    return reader->status = zr_fail_said(reader->err, status, words_zh, words_en);
}

/* duties[3].role, measures[2].targets[0].value */
static void print_path(const zr_reader *reader, const char *key, char *out, size_t size)
{
    int used = reader->table ? snprintf(out, size, "%s[%u]", reader->table, reader->index) : 0;
    if (reader->list)
        used += snprintf(out + used, size - (size_t)used, ".%s[%u]", reader->list, reader->item);
    if (key)
        snprintf(out + used, size - (size_t)used, "%s%s", used ? "." : "", key);
}

static zr_status fail_here(zr_reader *reader, zr_status status, const char *key, const char *zh,
                           const char *en)
{
    char path[120] = "", words_zh[500], words_en[500];
    print_path(reader, key, path, sizeof path);
    unsigned line = line_of(reader->text, reader->element);
    snprintf(words_zh, sizeof words_zh, "第 %u 行：%s：%s", line, path, zh);
    snprintf(words_en, sizeof words_en, "line %u: %s: %s", line, path, en);
    return reader->status = zr_fail_said(reader->err, status, words_zh, words_en);
}

zr_status zr_reader_fail(zr_reader *reader, zr_status status, const char *key, const char *zh, const char *en,
                         ...)
{
    if (reader->status != ZR_OK)
        return reader->status;
    char words_zh[320], words_en[320];
    va_list values, again;
    va_start(values, en);
    va_copy(again, values);
    vsnprintf(words_en, sizeof words_en, en, values);
    vsnprintf(words_zh, sizeof words_zh, zh, again);
    va_end(again);
    va_end(values);
    return fail_here(reader, status, key, words_zh, words_en);
}

/* The words take the name of the type that is there. */
static void fail_type(zr_reader *reader, const char *key, json_object *value, const char *zh, const char *en)
{
    const char *is = json_type_to_name(json_object_get_type(value));
    if (reader->status != ZR_OK)
        return;
    char words_zh[100], words_en[100];
    snprintf(words_zh, sizeof words_zh, "应为%s，却是 %s", zh, is);
    snprintf(words_en, sizeof words_en, "should be %s, is %s", en, is);
    fail_here(reader, ZR_BAD_INPUT, key, words_zh, words_en);
}

/* The value of a key; NULL when it is missing or null. */
static json_object *value_of(json_object *object, const char *key)
{
    json_object *value = NULL;
    return json_object_object_get_ex(object, key, &value) ? value : NULL;
}

static zr_span text_of(json_object *value)
{
    return (zr_span){json_object_get_string(value), (size_t)json_object_get_string_len(value)};
}

zr_span zr_field_text(zr_reader *reader, json_object *object, const char *key, bool needed)
{
    json_object *value = value_of(object, key);
    if (json_object_is_type(value, json_type_string))
        return text_of(value);
    if (value || needed)
        fail_type(reader, key, value, "文字", "a text");
    return (zr_span){"", 0};
}

/* A whole number of 0 to `largest`. json-c clamps what does not fit in 64 bits, so that this sees it too. */
static size_t whole_number(zr_reader *reader, const char *key, json_object *value, size_t largest)
{
    if (!json_object_is_type(value, json_type_int)) {
        fail_type(reader, key, value, "整数", "a whole number");
        return 0;
    }
    int64_t number = json_object_get_int64(value);
    if (number < 0 || (uint64_t)number > largest || number == INT64_MAX) {
        zr_reader_fail(reader, ZR_BAD_INPUT, key, "应为 0 到 %zu 的整数",
                       "should be a whole number from 0 to %zu", largest);
        return 0;
    }
    return (size_t)number;
}

uint32_t zr_field_count(zr_reader *reader, json_object *object, const char *key)
{
    json_object *value = value_of(object, key);
    return value ? (uint32_t)whole_number(reader, key, value, UINT32_MAX) : 0;
}

double zr_field_real(zr_reader *reader, json_object *object, const char *key)
{
    json_object *value = value_of(object, key);
    if (!json_object_is_type(value, json_type_double) && !json_object_is_type(value, json_type_int)) {
        fail_type(reader, key, value, "数字", "a number");
        return 0;
    }
    double number = json_object_get_double(value);
    if (!isfinite(number)) {
        zr_reader_fail(reader, ZR_BAD_INPUT, key, "数字太大，无法表示", "is a number too large to be held");
        return 0;
    }
    return number;
}

bool zr_field_flag(zr_reader *reader, json_object *object, const char *key)
{
    json_object *value = value_of(object, key);
    if (value && !json_object_is_type(value, json_type_boolean))
        fail_type(reader, key, value, " true 或 false", "true or false");
    return value && json_object_get_boolean(value);
}

void zr_field_range(zr_reader *reader, json_object *object, const char *key, size_t *start, size_t *end)
{
    json_object *value = value_of(object, key);
    *start = *end = 0;
    if (!value)
        return;
    if (!json_object_is_type(value, json_type_array) || json_object_array_length(value) != 2) {
        fail_type(reader, key, value, "[起, 止]", "[start, end]");
        return;
    }
    *start = whole_number(reader, key, json_object_array_get_idx(value, 0), SIZE_MAX / 2);
    *end = whole_number(reader, key, json_object_array_get_idx(value, 1), SIZE_MAX / 2);
    if (*start > *end)
        zr_reader_fail(reader, ZR_BAD_INPUT, key, "止于起点之前", "ends before it starts");
}

json_object *zr_field_list(zr_reader *reader, json_object *object, const char *key, uint32_t *count)
{
    json_object *value = value_of(object, key);
    *count = 0;
    if (value && !json_object_is_type(value, json_type_array)) {
        fail_type(reader, key, value, "列表", "a list");
        return NULL;
    }
    size_t length = value ? json_object_array_length(value) : 0;
    if (length >= ZR_NONE) {
        zr_reader_fail(reader, ZR_LIMIT, key, "超过 %u 项", "has more than %u items", ZR_NONE - 1);
        return NULL;
    }
    *count = (uint32_t)length;
    return value;
}

const zr_span *zr_field_texts(zr_reader *reader, json_object *object, const char *key, uint32_t *count)
{
    json_object *list = zr_field_list(reader, object, key, count);
    zr_span *texts = zr_arena_take(&reader->store->arena, *count, sizeof *texts);
    for (uint32_t i = 0; i < *count && texts; i++) {
        json_object *item = json_object_array_get_idx(list, i);
        if (!json_object_is_type(item, json_type_string)) {
            fail_type(reader, key, item, "文字的列表", "a list of texts");
            break;
        }
        texts[i] = zr_store_name(reader->store, text_of(item));
    }
    return texts;
}

uint32_t zr_field_id(zr_reader *reader, json_object *object, const char *key, zr_rows_kind kind, bool needed)
{
    zr_span id = zr_field_text(reader, object, key, needed);
    if (reader->status != ZR_OK || (id.size == 0 && !needed))
        return ZR_NONE;
    if (id.size == 0) {
        zr_reader_fail(reader, ZR_BAD_INPUT, key, "是空的", "is empty");
        return ZR_NONE;
    }
    return zr_symbol(&reader->symbols[kind], reader->store, id);
}
