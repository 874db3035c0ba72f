/* The words of comparison around a number. */
#include "document/target_compare.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "document/target_units.h"

#include <string.h>

typedef struct word {
    const char *text;
    zr_comparison comparison;
} word;

/* Longer words first where one ends with another. */
static const word before_words[] = {{"不低于", ZR_AT_LEAST},
                                    {"不少于", ZR_AT_LEAST},
                                    {"不小于", ZR_AT_LEAST},
                                    {"不下于", ZR_AT_LEAST},
                                    {"不得低于", ZR_AT_LEAST},
                                    {"不得少于", ZR_AT_LEAST},
                                    {"不低於", ZR_AT_LEAST},
                                    {"不超过", ZR_AT_MOST},
                                    {"不高于", ZR_AT_MOST},
                                    {"不大于", ZR_AT_MOST},
                                    {"不多于", ZR_AT_MOST},
                                    {"不得超过", ZR_AT_MOST},
                                    {"不得高于", ZR_AT_MOST},
                                    {"未超过", ZR_AT_MOST},
                                    {"至少", ZR_AT_LEAST},
                                    {"最低", ZR_AT_LEAST},
                                    {"≥", ZR_AT_LEAST},
                                    {"至多", ZR_AT_MOST},
                                    {"最多", ZR_AT_MOST},
                                    {"最高", ZR_AT_MOST},
                                    {"上限", ZR_AT_MOST},
                                    {"≤", ZR_AT_MOST},
                                    {"超过", ZR_OVER},
                                    {"超", ZR_OVER},
                                    {"突破", ZR_OVER},
                                    {"高于", ZR_OVER},
                                    {"大于", ZR_OVER},
                                    {"多于", ZR_OVER},
                                    {">", ZR_OVER},
                                    {"低于", ZR_UNDER},
                                    {"少于", ZR_UNDER},
                                    {"小于", ZR_UNDER},
                                    {"<", ZR_UNDER},
                                    {"大约", ZR_ABOUT},
                                    {"约", ZR_ABOUT},
                                    {"接近", ZR_ABOUT},
                                    {"近", ZR_ABOUT},
                                    {"达到", ZR_AT_LEAST},
                                    {"提高到", ZR_AT_LEAST},
                                    {"提高至", ZR_AT_LEAST},
                                    {"提升到", ZR_AT_LEAST},
                                    {"提升至", ZR_AT_LEAST},
                                    {"增加到", ZR_AT_LEAST},
                                    {"增加至", ZR_AT_LEAST},
                                    {"增长到", ZR_AT_LEAST},
                                    {"增长至", ZR_AT_LEAST},
                                    {"增至", ZR_AT_LEAST},
                                    {"拓展到", ZR_AT_LEAST},
                                    {"拓展至", ZR_AT_LEAST},
                                    {"扩大到", ZR_AT_LEAST},
                                    {"扩大至", ZR_AT_LEAST},
                                    {"上升到", ZR_AT_LEAST},
                                    {"上升至", ZR_AT_LEAST},
                                    {"升至", ZR_AT_LEAST},
                                    {"稳定在", ZR_AT_LEAST},
                                    {"保持在", ZR_AT_LEAST},
                                    {"达", ZR_AT_LEAST},
                                    {"控制在", ZR_AT_MOST},
                                    {"下降到", ZR_AT_MOST},
                                    {"下降至", ZR_AT_MOST},
                                    {"降低到", ZR_AT_MOST},
                                    {"降低至", ZR_AT_MOST},
                                    {"降到", ZR_AT_MOST},
                                    {"降至", ZR_AT_MOST},
                                    {"减少到", ZR_AT_MOST},
                                    {"减少至", ZR_AT_MOST},
                                    {"压减到", ZR_AT_MOST},
                                    {"压减至", ZR_AT_MOST},
                                    {"精简到", ZR_AT_MOST},
                                    {"精简至", ZR_AT_MOST},
                                    {"压缩到", ZR_AT_MOST},
                                    {"压缩至", ZR_AT_MOST},
                                    {"压缩为", ZR_AT_MOST},
                                    {"缩短到", ZR_AT_MOST},
                                    {"缩短至", ZR_AT_MOST},
                                    {"缩短为", ZR_AT_MOST},
                                    {"缩减到", ZR_AT_MOST},
                                    {"缩减至", ZR_AT_MOST},
                                    {"减到", ZR_AT_MOST},
                                    {"减至", ZR_AT_MOST},
                                    {"限时", ZR_AT_MOST}};

static const word behind_words[] = {{"及以上", ZR_AT_LEAST}, {"以上", ZR_AT_LEAST}, {"及以下", ZR_AT_MOST},
                                    {"以下", ZR_AT_MOST},    {"以内", ZR_AT_MOST},  {"之内", ZR_AT_MOST},
                                    {"左右", ZR_ABOUT},      {"上下", ZR_ABOUT},    {"内", ZR_AT_MOST}};

/* By which they are told at once: the size of each, and those with one last byte in a row. */
enum { BEFORE_WORDS = sizeof before_words / sizeof *before_words };
static uint8_t before_sizes[BEFORE_WORDS];
static uint8_t before_next[BEFORE_WORDS], before_first[256]; /* numbers from 1; 0: no more */

__attribute__((constructor)) static void note_last_bytes(void)
{
    for (size_t i = 0; i < BEFORE_WORDS; i++) {
        const char *text = before_words[i].text;
        before_sizes[i] = (uint8_t)strlen(text);
        uint8_t *first = &before_first[(unsigned char)text[before_sizes[i] - 1]];
        before_next[i] = *first;
        *first = (uint8_t)(i + 1);
    }
}

enum { MOST = 6, BYTES = 18 /* characters of three bytes before a number */ };

/* The characters right before a place: no mark or digit among them, blanks and ends of lines left out. */
typedef struct letters {
    char bytes[BYTES];
    size_t from[MOST]; /* where each stands in the text */
    int count;
    bool line; /* the end of a line stands between the last and the number */
} letters;

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

static letters letters_before(zr_span text, size_t at, size_t floor)
{
    enum { BLANKS = 6 };
    letters out = {.count = 0};
    for (int i = MOST; i > 0; i--) {
        for (int blanks = 0; blanks < BLANKS && at > floor && is_blank(text.data[at - 1]); blanks++, at--)
            out.line |= i == MOST && text.data[at - 1] == '\n';
        if (at < floor + 3 || (unsigned char)text.data[at - 3] < 0xE2 ||
            (unsigned char)text.data[at - 3] > 0xE9 || (unsigned char)text.data[at - 3] == 0xE3)
            break;
        at -= 3;
        memcpy(out.bytes + 3 * (i - 1), text.data + at, 3);
        out.from[i - 1] = at;
        out.count++;
    }
    return out;
}

static zr_span letters_span(const letters *of)
{
    size_t size = 3 * (size_t)of->count;
    return (zr_span){of->bytes + BYTES - size, size};
}

/* 节约|20%, 签约|30家: the end of another word. */
static bool is_end_of_word(zr_span words, const word *found)
{
    static const char *const others[] = {"节约", "签约", "合约",   "集约", "预约", "违约", "履约",
                                         "特约", "制约", "附近",   "邻近", "就近", "最近", "赶超",
                                         "高超", "直达", "到达",   "下达", "传达", "送达", "发达",
                                         "表达", "抵达", "有限时", NULL};
    return strlen(found->text) == 3 && zr_ends_any(words, others);
}

/* 至少聚焦1个, 最高给予50万元: a verb may stand between. */
static zr_comparison over_verb(const letters *of, size_t *at)
{
    static const word words[] = {{"至少", ZR_AT_LEAST},
                                 {"最低", ZR_AT_LEAST},
                                 {"至多", ZR_AT_MOST},
                                 {"最多", ZR_AT_MOST},
                                 {"最高", ZR_AT_MOST}};
    zr_span span = letters_span(of);
    for (size_t place = 0; place + 6 <= span.size; place += 3) {
        uint32_t first = zr_char_at(span, place);
        if (first != u'至' && first != u'最')
            continue;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (!zr_has(span, place, words[i].text))
                continue;
            *at = of->from[MOST - of->count + (int)(place / 3)];
            return words[i].comparison;
        }
    }
    return ZR_EQUAL;
}

/* > < before a number, which are no characters of three bytes. */
static zr_comparison sign_before(zr_span text, size_t *at, size_t floor)
{
    size_t place = *at;
    while (place > floor && text.data[place - 1] == ' ')
        place--;
    if (place == floor || (text.data[place - 1] != '>' && text.data[place - 1] != '<'))
        return ZR_EQUAL;
    *at = place - 1;
    return text.data[place - 1] == '>' ? ZR_OVER : ZR_UNDER;
}

/* The longest of the words that the characters end with, or NULL. */
static const word *read_before(zr_span span)
{
    size_t best = 0, longest = 0;
    size_t number = before_first[(unsigned char)span.data[span.size - 1]]; /* mostly none */
    for (; number; number = before_next[number - 1]) {
        size_t i = number - 1, size = before_sizes[i];
        if (size <= longest || size > span.size ||
            memcmp(span.data + span.size - size, before_words[i].text, size) != 0)
            continue;
        best = i;
        longest = size;
    }
    return longest ? &before_words[best] : NULL;
}

zr_comparison zr_comparison_before(zr_span text, size_t *at, size_t floor)
{
    letters of = letters_before(text, *at, floor);
    if (!of.count)
        return sign_before(text, at, floor);
    zr_span span = letters_span(&of);
    const word *best = read_before(span);
    if (!best || is_end_of_word(span, best) || (of.line && strlen(best->text) == 3))
        return over_verb(&of, at);
    *at = of.from[MOST - (int)(strlen(best->text) / 3)];
    return best->comparison;
}

/* First characters of the words behind a number. */
static bool may_begin_comparison(uint32_t character)
{
    switch (character) {
    case u'及':
    case u'以':
    case u'之':
    case u'左':
    case u'上':
    case u'内':
        return true;
    default:
        return false;
    }
}

static const word *read_behind(zr_cursor *at)
{
    if (!may_begin_comparison(zr_char_at(at->rest, 0)))
        return NULL; /* as behind most */
    for (size_t i = 0; i < sizeof behind_words / sizeof *behind_words; i++) {
        if (zr_cursor_word(at, behind_words[i].text))
            return &behind_words[i];
    }
    return NULL;
}

/* 5家以⏎上: the end of a line in the word itself, of those that begin nothing else. */
static const word *read_parted(zr_cursor *at)
{
    static const char *const heads[] = {"及以", "及", "以", "之", "左", NULL};
    zr_cursor next = *at;
    if (!zr_cursor_any(&next, heads))
        return NULL;
    size_t head = next.used - at->used;
    zr_cursor_spaces(&next, 1);
    if (!zr_cursor_take(&next, "\n"))
        return NULL;
    zr_cursor_spaces(&next, 40); /* the margin of a page */
    for (size_t i = 0; i < sizeof behind_words / sizeof *behind_words; i++) {
        const char *text = behind_words[i].text;
        if (strncmp(text, at->rest.data, head) == 0 && zr_cursor_word(&next, text + head)) {
            *at = next;
            return &behind_words[i];
        }
    }
    return NULL;
}

/* 套|（次）以上, 条|（个）: another unit that a reader may take. */
static void pass_aside(zr_cursor *at)
{
    zr_cursor next = *at;
    if (!zr_cursor_take(&next, "（("))
        return;
    size_t unit = zr_unit_read(next.rest);
    zr_cursor_skip(&next, unit);
    if (unit && zr_cursor_take(&next, "）)") && may_begin_comparison(zr_char_at(next.rest, 0)))
        *at = next;
}

/* 以上两项, 以上措施: what stands above, in a line of its own. */
static bool means_above(zr_span behind)
{
    static const char *const things[] = {"各",   "两",   "三",   "四",   "五", "第", "任务",
                                         "措施", "工作", "事项", "政策", "所", "项", "条",
                                         "单位", "部门", "内容", "\n",   NULL};
    static const char *const said[] = {"项目由", "项目均", "项目，", NULL};
    if (zr_span_starts(behind, "项目")) /* 50个⏎以上项目试点推广, but 以上项目由市住建局负责 */
        return zr_starts_any(behind, said);
    return zr_starts_any(behind, things) || zr_digits_read(behind).size;
}

zr_comparison zr_comparison_behind(zr_cursor *at)
{
    zr_cursor next = *at;
    pass_aside(&next);
    zr_cursor_spaces(&next, 2);
    bool line = zr_cursor_take(&next, "\n");
    zr_cursor_spaces(&next, line ? 4 : 0);
    const word *found = read_behind(&next);
    if (!found && !line)
        found = read_parted(&next);
    if (!found || (line && (means_above(next.rest) || strlen(found->text) == strlen("内"))))
        return ZR_EQUAL;
    *at = next;
    return found->comparison;
}

zr_comparison zr_comparison_shared(zr_span text, size_t at, size_t floor, zr_comparison before)
{
    static const char *const joints[] = {"、", "和", "及", NULL};
    zr_span between = zr_span_trim(zr_span_cut(text, floor, at));
    return before != ZR_EQUAL && zr_equals_any(between, joints) ? before : ZR_EQUAL;
}

zr_comparison zr_comparison_of_share(zr_span text, size_t at, size_t floor)
{
    enum { REACH = 48 /* bytes */ };
    size_t start = at > floor + REACH ? at - REACH : floor;
    zr_span before = zr_span_trim(zr_span_cut(text, start, at));
    if (!zr_span_ends(before, "的"))
        return ZR_EQUAL;
    for (size_t end = before.size; end >= 6; end = zr_step_back(before, end)) {
        zr_span head = zr_span_cut(before, 0, end);
        const word *found = head.size < before.size ? read_before(head) : NULL;
        if (found && strlen(found->text) >= 6)
            return found->comparison;
        if (zr_letter_before(before, end) & ZR_L_STOPS)
            break;
    }
    return ZR_EQUAL;
}
