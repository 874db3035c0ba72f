/* A file, whole, for the programs that show how texts are read. */
#ifndef ZEREN_TESTS_DUMP_FILE_H
#define ZEREN_TESTS_DUMP_FILE_H

#include "zeren/span.h"

#include <stdio.h>
#include <stdlib.h>

/* Empty where it cannot be read; free its data. */
static inline zr_span read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return (zr_span){0};
    char *data = NULL;
    size_t size = 0, room = 0, got = 1;
    while (got) {
        room = room ? room * 2 : 1 << 16;
        char *grown = realloc(data, room);
        if (!grown)
            break;
        data = grown;
        got = fread(data + size, 1, room - size, file);
        size += got;
    }
    fclose(file);
    return (zr_span){data, size};
}

#endif
