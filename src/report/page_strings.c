/* Texts by number. */
#include "report/page_strings.h"

#include "base/arena.h"
#include "base/json_text.h"

#include <stdlib.h>

enum { SHORT = 9 }; /* bytes: a number is no shorter */

void zr_page_put_shared(zr_buffer *buffer, zr_page_strings *strings, zr_span text)
{
    if (text.size <= SHORT) {
        zr_buffer_json(buffer, text);
        return;
    }
    uint32_t number = zr_table_get(&strings->numbers, text);
    if (number == ZR_NONE) {
        number = (uint32_t)strings->count;
        if (!zr_grow((void **)&strings->items, strings->count, &strings->capacity, sizeof *strings->items) ||
            !zr_table_set(&strings->numbers, text, number)) {
            strings->failed = true;
            return;
        }
        strings->items[strings->count++] = text;
    }
    zr_buffer_print(buffer, "%u", number);
}

void zr_page_strings_free(zr_page_strings *strings)
{
    zr_table_free(&strings->numbers);
    free(strings->items);
    *strings = (zr_page_strings){0};
}
