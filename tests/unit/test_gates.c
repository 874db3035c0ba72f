/* What is refused at a glance is what the full look refuses: of all words of the spec texts, and of their
 * halves put together anew. */
#include "document/duties_net.h"
#include "document/duties_net_lines.h"
#include "document/letters.h"
#include "support/read_file.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 72 /* bytes of words */ };

/* Words that list bodies end as such a list may, and with no mark of a list. */
static void check_list_of_bodies(zr_span words)
{
    if (zr_net_lists(words))
        cr_assert(zr_net_may_end(words) && !(zr_letter_before(words, words.size) & ZR_L_LISTS), "%.*s",
                  (int)words.size, words.data);
}

/* All words of the line, from any character to any other. */
static void check_line(zr_span line)
{
    for (size_t start = 0; start < line.size; start += zr_step(line, start)) {
        for (size_t end = start; end < line.size && end - start < MOST;) {
            end += zr_step(line, end);
            check_list_of_bodies(zr_span_cut(line, start, end));
        }
    }
}

/* The line, and its second half before the first of the line above. */
static void check_lines(zr_span text)
{
    zr_span above = zr_span_of(""); /* memcpy asks for a place even of no bytes */
    for (size_t at = 0, end; at < text.size; at = end + 1) {
        end = zr_span_find(text, zr_span_of("\n"), at);
        end = end < text.size ? end : text.size;
        zr_span line = zr_span_cut(text, at, end);
        check_line(line);
        char mixed[2 * MOST + 4];
        size_t from = line.size < MOST ? 0 : zr_utf8_start_of(line, line.size - MOST),
               head = line.size - from;
        size_t tail = above.size < MOST ? above.size : zr_utf8_start_of(above, MOST);
        memcpy(mixed, line.data + from, head);
        memcpy(mixed + head, above.data, tail);
        check_line((zr_span){mixed, head + tail});
        above = line;
    }
}

Test(gates, words_that_cannot_end_a_list_of_bodies_list_none)
{
    DIR *files = opendir(ZEREN_ROOT "/tests/spec");
    cr_assert_not_null(files);
    int read = 0;
    for (struct dirent *file; (file = readdir(files)) != NULL;) {
        char path[512];
        if (!strstr(file->d_name, ".txt"))
            continue;
        snprintf(path, sizeof path, ZEREN_ROOT "/tests/spec/%s", file->d_name);
        zr_buffer text = read_file(path);
        check_lines(zr_buffer_span(&text));
        zr_buffer_free(&text);
        read++;
    }
    closedir(files);
    cr_assert_gt(read, 20);
}
