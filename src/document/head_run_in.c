/* Titles, numbers and signatures among the words of a line. */
#include "document/head_run_in.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/date.h"
#include "document/head_issuer.h"
#include "document/outline_title.h"

#include <string.h>

enum { LEAST_LINE = 300, MOST_HEAD = 900, MOST_NOTICE = 6000, MOST_TITLE = 300, MOST_ABOUT = 90 };

/* The number that begins the words, and ends with 号. */
static zr_span number_at(zr_span words)
{
    enum { LONGEST = 60 };
    static const char *const ends[] = {"号", NULL}, *const opens[] = {"（", "(", NULL};
    words = zr_behind(words, zr_starts_any(words, opens));
    size_t end = zr_first_end(zr_span_cut(words, 0, LONGEST), ends, 0);
    zr_span number = zr_span_cut(words, 0, end);
    return end && zr_is_number(number) ? number : (zr_span){0};
}

/* 某市人民政府关于…的通知 at the head of the words: its bytes, else 0. */
static size_t notice_size(zr_span words)
{
    static const char *const papers[] = {"的通知", "的意见", "的决定", "的公告",
                                         "的通告", "的函",   "的批复", NULL};
    static const char *const stops[] = {"。", "：", "；", NULL};
    size_t about = zr_span_find(zr_span_cut(words, 0, MOST_ABOUT), zr_span_of("关于"), 0);
    size_t end = about == SIZE_MAX ? 0 : zr_first_end(zr_span_cut(words, 0, MOST_TITLE), papers, about);
    return end && !zr_holds_any(zr_span_cut(words, 0, end), stops) ? end : 0;
}

/* 某县任务清单 before the first item, and nothing else. */
static size_t plain_size(zr_span before)
{
    static const char *const stops[] = {"。", "：", "；", "，", NULL};
    bool title = before.size >= 12 && before.size <= MOST_TITLE && !zr_holds_any(before, stops);
    return title && zr_ends_like_title(before) ? before.size : 0;
}

zr_signature zr_signed_again(zr_span text, zr_span issuer, size_t from)
{
    text = zr_span_cut(text, 0, from + MOST_NOTICE);
    for (size_t at = from; issuer.size && (at = zr_span_find(text, issuer, at)) != SIZE_MAX;) {
        zr_span behind = zr_behind(text, at += issuer.size), day = zr_span_trim(behind);
        zr_date date = zr_date_read(day);
        if (date.day && day.data > behind.data)
            return (zr_signature){issuer, zr_span_cut(day, 0, date.size)};
    }
    return (zr_signature){0};
}

static zr_signature sign_off(zr_span text, zr_span issuer, size_t from)
{
    size_t end = zr_span_find(zr_span_cut(text, 0, MOST_NOTICE), zr_span_of("（此件"), 0);
    return end == SIZE_MAX ? zr_signed_again(text, issuer, from)
                           : zr_signature_read(zr_span_cut(text, 0, end));
}

/* Behind the lines of the page that stand above: 下载文档. */
static size_t words_start(zr_span text)
{
    enum { MOST_LINES = 4 };
    size_t at = 0;
    for (int i = 0; i < MOST_LINES; i++) {
        const char *hit = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
        size_t end = hit ? (size_t)(hit - text.data) : text.size;
        zr_line_class class = zr_line_class_alone(zr_span_trim(zr_span_cut(text, at, end)));
        if (!hit || (class != ZR_CLASS_EMPTY && class != ZR_CLASS_META && class != ZR_CLASS_FOOT))
            break;
        at = end + 1;
    }
    return at;
}

zr_run_in zr_run_in_read(zr_span text, size_t limit, zr_arena *arena)
{
    zr_run_in found = {0};
    size_t first = words_start(text);
    zr_span line = zr_span_trim(zr_span_cut(text, first, limit + LEAST_LINE));
    size_t start = line.size ? (size_t)(line.data - text.data) : 0;
    line = zr_span_cut(text, start, start + LEAST_LINE);
    if (line.size < LEAST_LINE || memchr(line.data, '\n', line.size))
        return found;
    size_t end = zr_utf8_start_behind(text, start + MOST_HEAD);
    zr_span head = zr_title_clean(zr_span_cut(text, start, end), arena);
    bool near = limit > start && limit < end;
    zr_span before = zr_title_clean(zr_span_cut(text, start, near ? limit : start), arena);
    found.number = number_at(head);
    size_t from = found.number.size ? (size_t)(found.number.data - head.data) + found.number.size : 0;
    size_t size = notice_size(zr_behind(head, from));
    found.title = zr_span_cut(head, from, from + size);
    if (!size && before.size >= from)
        found.title = zr_span_cut(before, from, from + plain_size(zr_behind(before, from)));
    if (!found.number.size && size)
        found.number = number_at(zr_behind(head, from + size));
    found.signature = sign_off(text, zr_issuer_of_title(found.title), start + found.title.size);
    return found;
}
