/* Walks the outside of a JSON text: marks, keys, one value at a time, each with a complaint that says where.
 */
#include "graph/reader.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

static void skip_space(zr_reader *reader)
{
    while (reader->at < reader->text.size && strchr(" \t\r\n", reader->text.data[reader->at]) &&
           reader->text.data[reader->at])
        reader->at++;
}

char zr_reader_look(zr_reader *reader)
{
    skip_space(reader);
    return reader->at < reader->text.size ? reader->text.data[reader->at] : '\0';
}

static void fail_short(zr_reader *reader, size_t at)
{
    zr_reader_fail_at(reader, ZR_BAD_INPUT, at, "不完整：在中途结束；请重新取得或写出这个文件",
                      "not whole: it ends in the middle; fetch or write the file again");
}

bool zr_reader_take(zr_reader *reader, char wanted, const char *zh, const char *en)
{
    if (zr_reader_look(reader) == wanted) {
        reader->at++;
        return true;
    }
    if (reader->at < reader->text.size)
        zr_reader_fail_at(reader, ZR_BAD_INPUT, reader->at, zh, en);
    else
        fail_short(reader, reader->at);
    return false;
}

static void fail_json(zr_reader *reader, enum json_tokener_error error, size_t end)
{
    if (error == json_tokener_error_depth)
        zr_reader_fail_at(reader, ZR_LIMIT, reader->at + end, "嵌套超过 32 层", "nested deeper than 32");
    else if (error == json_tokener_continue)
        fail_short(reader, reader->at + end);
    else if (error == json_tokener_success || error == json_tokener_error_size)
        zr_reader_fail_at(reader, ZR_LIMIT, reader->at, "有一个值超过 2 GB", "a value larger than 2 GB");
    else {
        char zh[100], en[100];
        snprintf(zh, sizeof zh, "不是 JSON：%s", json_tokener_error_desc(error));
        snprintf(en, sizeof en, "not JSON: %s", json_tokener_error_desc(error));
        zr_reader_fail_at(reader, ZR_BAD_INPUT, reader->at + end, zh, en);
    }
}

json_object *zr_reader_value_to(zr_reader *reader, size_t limit)
{
    size_t size = limit - reader->at;
    json_tokener_reset(reader->tokener);
    reader->element = reader->at;
    json_object *value = json_tokener_parse_ex(reader->tokener, reader->text.data + reader->at,
                                               size > INT_MAX ? INT_MAX : (int)size);
    enum json_tokener_error error = json_tokener_get_error(reader->tokener);
    size_t end = json_tokener_get_parse_end(reader->tokener);
    if (error != json_tokener_success) {
        fail_json(reader, error, end);
        return NULL;
    }
    reader->at += end;
    return value;
}

zr_span zr_reader_key(zr_reader *reader)
{
    if (!zr_reader_take(reader, '"', "这里应是双引号中的键", "a key in double quotes was expected"))
        return (zr_span){0};
    size_t start = reader->at;
    while (reader->at < reader->text.size && reader->text.data[reader->at] != '"')
        reader->at += reader->text.data[reader->at] == '\\' ? 2 : 1;
    zr_span key = zr_span_cut(reader->text, start, reader->at);
    zr_reader_take(reader, '"', "这里应是双引号", "a double quote was expected");
    return key;
}

json_object *zr_reader_value(zr_reader *reader)
{
    return zr_reader_value_to(reader, reader->text.size);
}
