/* Zip files made in memory, for tests. */
#ifndef ZEREN_TESTS_ZIP_MAKER_H
#define ZEREN_TESTS_ZIP_MAKER_H

#include "zeren/span.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <zip.h>

typedef struct zip_part {
    const char *name, *text;
    size_t size; /* 0: text is a string */
} zip_part;

/* All parts as one zip; free `data`. */
static inline zr_span make_zip(const zip_part *parts, size_t count)
{
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, NULL);
    cr_assert_not_null(zip);
    for (size_t i = 0; i < count; i++) {
        size_t size = parts[i].size ? parts[i].size : zr_span_of(parts[i].text).size;
        zip_source_t *from = zip_source_buffer(zip, parts[i].text, size, 0);
        cr_assert_geq(zip_file_add(zip, parts[i].name, from, ZIP_FL_ENC_UTF_8), 0);
    }
    cr_assert_eq(zip_close(zip), 0);
    cr_assert_eq(zip_source_open(target), 0);
    zip_source_seek(target, 0, SEEK_END);
    size_t size = (size_t)zip_source_tell(target);
    zip_source_seek(target, 0, SEEK_SET);
    char *data = malloc(size + 1);
    cr_assert_eq(zip_source_read(target, data, size), (zip_int64_t)size);
    zip_source_close(target);
    zip_source_free(target);
    return (zr_span){data, size};
}

#endif
