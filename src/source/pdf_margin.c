/* Page numbers, running heads and feet: lines at the edge of a page that are only a number, or that stand at
 * the same place of other pages with the same words. */
#include "source/pdf.h"

#include "base/table.h"
#include "base/utf8.h"
#include "base/words.h"
#include "source/page_mark.h"

#include <stdlib.h>
#include <string.h>

static const float edge = 0.13f; /* of the page's height */
enum { EDGE_LINES = 3, MOST_SITE_BYTES = 240 };

static bool is_digit(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

/* Signs around a page number. */
static bool is_ornament(uint32_t c)
{
    return zr_is_space(c) || c == '-' || c == '/' || c == '.' || c == 0xB7 || c == '|' || c == '~' ||
           (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500 || c == 0xFF0D || c == 0x4E00 ||
           c == 0x7B2C || c == 0x9875 || c == 0x5171; /* 一 第 页 共 */
}

/* — 12 —, 第3页 共9页, 3/9: one or two numbers and nothing else. */
static bool is_page_number(zr_span text)
{
    size_t digits = 0, numbers = 0;
    bool inside = false;
    while (text.size) {
        uint32_t c;
        text = zr_span_cut(text, zr_utf8_read(text, &c), text.size);
        if (!is_digit(c) && !is_ornament(c))
            return false;
        numbers += is_digit(c) && !inside;
        inside = is_digit(c);
        digits += inside;
    }
    return digits >= 1 && digits <= 8 && numbers <= 2;
}

static size_t digits_at(zr_span text, size_t at)
{
    size_t size = 0;
    while (at + size < text.size && is_digit((unsigned char)text.data[at + size]))
        size++;
    return size;
}

/* 2025/3/6 18:31, 11/22/25, 6:31 PM and the page's title; its address and 1/2: what a browser prints above
 * and below a page. */
static bool is_of_browser(zr_span text)
{
    static const char *const addresses[] = {"http://", "https://", "file://", NULL};
    return zr_starts_any(text, addresses) || zr_is_browser_head(text);
}

/* Words with every number as #, and where on the page: alike on other pages. Of two pages alone (附件1,
 * 附件2) the numbers are alike too. */
static zr_span running_key(zr_arena *arena, const zr_pdf_line *line, bool two_pages)
{
    zr_buffer key = {0};
    zr_buffer_print(&key, "%d ", (int)(line->box.top / 4));
    bool number = false;
    for (size_t i = 0; i < line->text.size; i++) {
        char c = line->text.data[i];
        bool digit = !two_pages && c >= '0' && c <= '9';
        if (!digit)
            zr_buffer_char(&key, c);
        else if (!number)
            zr_buffer_char(&key, '#');
        number = digit;
    }
    arena->failed |= key.failed;
    zr_span kept = zr_arena_copy(arena, zr_buffer_span(&key));
    zr_buffer_free(&key);
    return kept;
}

static bool at_edge(const zr_pdf_text *text, const zr_pdf_line *line)
{
    float height = text->heights[line->page - 1];
    return line->box.bottom < height * edge || line->box.top > height * (1 - edge);
}

/* Calls for the first and last lines of each page, and of each of its columns, that stand at its edge. */
static void for_edges(zr_pdf_text *text, void (*each)(void *self, zr_pdf_line *line), void *self)
{
    for (size_t first = 0, last; first < text->count; first = last) {
        last = first;
        while (last < text->count && text->lines[last].part == text->lines[first].part)
            last++;
        for (size_t i = first; i < last; i++) {
            bool outer = i < first + EDGE_LINES || i + EDGE_LINES >= last;
            if (outer && !text->lines[i].cells && at_edge(text, &text->lines[i]))
                each(self, &text->lines[i]);
        }
    }
}

typedef struct count {
    zr_pdf_text *text;
    zr_table times;
    float em; /* of most lines */
} count;

static void count_line(void *self, zr_pdf_line *line)
{
    count *c = self;
    zr_span key = running_key(&c->text->arena, line, c->text->pages == 2);
    uint32_t before = zr_table_get(&c->times, key);
    zr_table_set(&c->times, key, before == ZR_NONE ? 1 : before + 1);
}

/* The number of a row, where a table's first column stands. */
static bool is_row_number(const zr_pdf_line *line)
{
    enum { COLUMNS = 6 };
    size_t at = 0;
    while (at < line->laid.size && line->laid.data[at] == ' ')
        at++;
    return line->laid.size && at < COLUMNS && digits_at(line->laid, at) == line->laid.size - at;
}

/* On several pages at the same place; on the two that a document has, in smaller letters than most: the head
 * of a table may stand there twice. */
static bool is_running(count *c, const zr_pdf_line *line)
{
    uint32_t pages = c->text->pages,
             times = zr_table_get(&c->times, running_key(&c->text->arena, line, pages == 2));
    if (times == ZR_NONE || times * 3 < pages)
        return false;
    return times >= 3 || (pages == 2 && times == 2 && line->em < c->em * 0.9f && !zr_holds(line->text, "\t"));
}

static void mark_line(void *self, zr_pdf_line *line)
{
    count *c = self;
    line->margin = !is_row_number(line) &&
                   (is_running(c, line) || is_page_number(line->text) || is_of_browser(line->text));
}

static float usual_em(const zr_pdf_text *text)
{
    enum { MOST = 512 };
    float ems[MOST];
    size_t used = 0;
    for (size_t i = 0; i < text->count && used < MOST; i++) {
        if (!text->lines[i].cells)
            ems[used++] = text->lines[i].em;
    }
    qsort(ems, used, sizeof *ems, zr_pdf_compare_floats);
    return used ? ems[used / 2] : 0;
}

/* A web page printed to PDF: lines of the site, never of a document. */
static bool speaks_of_site(zr_span text)
{
    static const char *const words[] = {"ICP备",    "公网安备",  "网站标识码", "网站地图",
                                        "版权所有", "版权：",    "当前位置:",  "当前位置：",
                                        "打印关闭", "打印 关闭", "打印\t关闭", "请输入搜索关键词",
                                        NULL};
    return text.size < MOST_SITE_BYTES && zr_holds_any(text, words);
}

void zr_pdf_mark_margins(zr_pdf_text *text)
{
    count c = {.text = text, .em = usual_em(text)};
    for_edges(text, count_line, &c);
    for_edges(text, mark_line, &c);
    for (size_t i = 0; i < text->count; i++)
        text->lines[i].margin |= !text->lines[i].cells && speaks_of_site(text->lines[i].text);
    text->failed |= c.times.failed;
    zr_table_free(&c.times);
}
