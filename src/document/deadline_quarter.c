/* Quarters and half years that no year stands before. */
#include "document/deadline_quarter.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"

#include <string.h>

static bool take_back(zr_span text, size_t *at, size_t floor, const char *word)
{
    size_t size = strlen(word);
    if (*at < floor + size || memcmp(text.data + *at - size, word, size) != 0)
        return false;
    *at -= size;
    return true;
}

/* 三季度, 第3季度: `*start` moves to its first byte; 0: not one of the four. */
static int quarter_before(zr_span text, size_t *start, size_t floor)
{
    static const char *const numbers[][3] = {
        {"一", "1", "１"}, {"二", "2", "２"}, {"三", "3", "３"}, {"四", "4", "４"}};
    static const char *const others[] = {"前", "每", "各", "上", "后", "头", "十", NULL};
    for (int q = 0; q < 4; q++) {
        for (int form = 0; form < 3; form++) {
            if (!take_back(text, start, floor, numbers[q][form]))
                continue;
            take_back(text, start, floor, "第");
            return zr_ends_any(zr_span_cut(text, floor, *start), others) ? 0 : q + 1;
        }
    }
    return 0;
}

static void read_end(zr_quarter *out, zr_span behind)
{
    static const char *const bounds[] = {"之前", "以前", "前", "以内", "之内", "内", NULL};
    static const char *const verbs[] = {"完成", "建成", "出台", "印发", "启动", "实现", "形成",
                                        "验收", "投用", "开工", "竣工", "上线", "落地", "投产",
                                        "交付", "报送", "上报", "确定", "确保", "力争", NULL};
    zr_cursor at = {behind, 0};
    out->bounded = zr_cursor_word(&at, "末") || zr_cursor_word(&at, "底");
    out->bounded |= zr_cursor_any(&at, bounds);
    out->end += at.used;
    out->bounded |= zr_starts_any(at.rest, verbs);
}

/* 2023—2024年|上半年: of a year that was read as something else. */
static bool has_year(zr_span text, size_t start)
{
    size_t at = start;
    return take_back(text, &at, 0, "年") && at > 0 && zr_digit_of((unsigned char)text.data[at - 1]) >= 0;
}

zr_quarter zr_quarter_read(zr_span text, size_t at, size_t floor)
{
    zr_quarter out = {.start = at};
    if (zr_has(text, at, "季度")) {
        out.month = 3 * quarter_before(text, &out.start, floor);
        out.end = at + strlen("季度");
    } else if (zr_has(text, at, "年")) {
        out.month = take_back(text, &out.start, floor, "上半")   ? 6
                    : take_back(text, &out.start, floor, "下半") ? 12
                                                                 : 0;
        out.end = at + strlen("年");
    }
    if (!out.month || has_year(text, out.start))
        return (zr_quarter){0};
    read_end(&out, zr_span_cut(text, out.end, out.end + 20));
    return out;
}
