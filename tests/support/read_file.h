/* A file of the tests, whole. */
#ifndef ZEREN_TESTS_READ_FILE_H
#define ZEREN_TESTS_READ_FILE_H

#include "base/buffer.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* Ends the test where it cannot be read. NUL behind it; give it back with zr_buffer_free. */
static inline zr_buffer read_file(const char *path)
{
    zr_buffer text = {0};
    char piece[4096];
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "%s", path);
    for (size_t size; (size = fread(piece, 1, sizeof piece, file)) > 0;)
        zr_buffer_add(&text, (zr_span){piece, size});
    fclose(file);
    zr_buffer_put(&text, "");
    return text;
}

#endif
