/* Text that is put together from words of another one. */
#include "source/writer.h"

#include "base/utf8.h"

#include <string.h>

static bool has_room(zr_writer *writer, size_t more)
{
    if (writer->out.size > writer->max || more > writer->max - writer->out.size)
        writer->full = true;
    return !writer->full && !writer->out.failed && !writer->map.failed;
}

static void add(zr_writer *writer, zr_span words, size_t at)
{
    if (!words.size || !has_room(writer, words.size))
        return;
    zr_map_join(&writer->map, writer->out.size, at);
    zr_buffer_add(&writer->out, words);
}

/* Wide characters are those from U+2E80 on, and the quotes, dashes and points of Chinese. */
static bool is_wide(uint32_t c)
{
    return c >= 0x2E80 || (c >= 0x2010 && c <= 0x2027);
}

static bool between_wide(const zr_writer *writer, zr_span next)
{
    uint32_t before, after;
    zr_utf8_back(zr_buffer_span(&writer->out), &before);
    zr_utf8_read(next, &after);
    return is_wide(before) && is_wide(after);
}

/* White space that came before `next` is written now, if it shows. */
static void settle_blank(zr_writer *writer, zr_span next)
{
    if (writer->blank && writer->out.size > writer->line &&
        !(writer->blank_breaks && between_wide(writer, next)))
        add(writer, zr_span_of(" "), writer->blank_at);
    writer->blank = writer->blank_breaks = false;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static size_t run_of(zr_span words, size_t at, bool blank)
{
    size_t end = at;
    while (end < words.size && is_blank(words.data[end]) == blank)
        end++;
    return end;
}

void zr_writer_words(zr_writer *writer, zr_span words, size_t at)
{
    for (size_t i = 0; i < words.size;) {
        bool blank = is_blank(words.data[i]);
        size_t end = run_of(words, i, blank);
        zr_span run = zr_span_cut(words, i, end);
        if (blank) {
            if (!writer->blank)
                writer->blank_at = at + i;
            writer->blank = true;
            writer->blank_breaks = i > 0 && end < words.size && memchr(run.data, '\n', run.size);
        } else {
            settle_blank(writer, run);
            add(writer, run, at + i);
        }
        i = end;
    }
}

void zr_writer_verbatim(zr_writer *writer, zr_span words, size_t at)
{
    settle_blank(writer, words);
    add(writer, words, at);
    size_t line = words.size;
    while (line > 0 && words.data[line - 1] != '\n')
        line--;
    if (line > 0)
        writer->line = writer->out.size - (words.size - line);
}

void zr_writer_put(zr_writer *writer, const char *words, size_t at)
{
    settle_blank(writer, zr_span_of(words));
    if (!has_room(writer, strlen(words)))
        return;
    zr_map_add(&writer->map, writer->out.size, at);
    zr_buffer_put(&writer->out, words);
}

void zr_writer_newline(zr_writer *writer, size_t at)
{
    writer->blank = writer->blank_breaks = false;
    add(writer, zr_span_of("\n"), at);
    writer->line = writer->out.size;
}

void zr_writer_break(zr_writer *writer, size_t at)
{
    writer->blank = writer->blank_breaks = false;
    if (writer->out.size > writer->line)
        zr_writer_newline(writer, at);
}

void zr_writer_copy(zr_writer *writer, const zr_writer *from, size_t start, size_t end)
{
    zr_span text = zr_span_cut(zr_buffer_span(&from->out), start, end);
    const zr_piece *piece = zr_map_piece(&from->map, start);
    const zr_piece *last = from->map.pieces + from->map.count;
    for (size_t at = start; at < end && text.size;) {
        size_t next = piece && piece + 1 < last ? piece[1].at : end;
        next = next < end ? next : end;
        add(writer, zr_span_cut(text, at - start, next - start), zr_map_place(&from->map, at));
        at = next;
        piece = piece ? piece + 1 : NULL;
    }
}

bool zr_writer_failed(const zr_writer *writer)
{
    return writer->out.failed || writer->map.failed;
}

void zr_writer_free(zr_writer *writer)
{
    zr_buffer_free(&writer->out);
    zr_map_free(&writer->map);
}
