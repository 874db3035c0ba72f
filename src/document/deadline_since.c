/* Which year a time limit is of that names none. */
#include "document/deadline_since.h"

#include "base/words.h"

#include <string.h>

/* A limit so many months before the document's own is one of the next year. */
enum { LONG_PAST = 6 };

/* Between the years of a range. */
static const char *const to[] = {"—", "-", "–", "－", "～", "~", "至", NULL};

/* 2023年—2025年, 2030年前: no year that a plan is for. */
static bool goes_on(zr_span behind)
{
    static const char *const ends[] = {"前", "底", "末", NULL};
    return zr_starts_any(behind, to) || zr_starts_any(behind, ends);
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* The first year 20xx in a title or number; `alone`: one that is no end of a range. 0: none. */
static int year_in(zr_span text, bool alone)
{
    for (size_t at = 0; at + 4 < text.size; at++) {
        if (text.data[at] != '2' || text.data[at + 1] != '0' || !is_digit(text.data[at + 2]) ||
            !is_digit(text.data[at + 3]) || zr_ends_any(zr_span_cut(text, 0, at), to))
            continue;
        zr_span behind = zr_span_cut(text, at + 4, text.size);
        bool year = zr_span_starts(behind, "年");
        if (year && alone && goes_on(zr_span_cut(behind, strlen("年"), behind.size)))
            continue;
        if (year || zr_span_starts(behind, "〕") || zr_span_starts(behind, "]"))
            return 2000 + (text.data[at + 2] - '0') * 10 + (text.data[at + 3] - '0');
    }
    return 0;
}

static int year_of_title(const zr_document_head *head, bool alone)
{
    int year = year_in(head->title, alone);
    return year ? year : year_in(head->full_title, alone);
}

zr_since zr_since_head(const zr_document_head *head)
{
    zr_since out = {.issued = zr_date_read(zr_span_of(head->date))};
    int title = year_of_title(head, out.issued.year != 0);
    out.titled = title && (!out.issued.year || title == out.issued.year || title == out.issued.year + 1);
    out.year = out.titled ? title : out.issued.year;
    out.from = out.titled ? ZR_YEAR_TITLE : ZR_YEAR_ISSUED;
    if (!out.year) {
        out.year = year_in(head->number, false);
        out.from = ZR_YEAR_NUMBER;
    }
    return out;
}

/* How many years behind. */
typedef struct year_word {
    const char *word;
    int years;
    bool told; /* counted from the limit before, not from the document */
    bool over;
} year_word;

static const year_word year_words[] = {
    {"今年", 0, false, false}, {"本年", 0, false, false}, {"明年", 1, false, false},
    {"来年", 1, false, false}, {"翌年", 1, true, false},  {"次年", 1, true, false},
    {"同年", 0, true, false},  {"当年", 0, true, false},  {"去年", 0, false, true},
    {"上年", 0, false, true},  {"前年", 0, false, true}};

static const year_word *word_before(zr_span words)
{
    for (size_t i = 0; i < sizeof year_words / sizeof *year_words; i++) {
        if (zr_span_ends(words, year_words[i].word))
            return &year_words[i];
    }
    return NULL;
}

/* 2025年3月底前…，9月底前: no earlier than the limit before. */
static bool follows(zr_date before, int month)
{
    return before.year && (month > before.month || (month == before.month && before.day < 28));
}

static int year_alone(const zr_since *since, int month, zr_year_from *from)
{
    *from = follows(since->before, month) ? ZR_YEAR_BEFORE : since->from;
    if (*from == ZR_YEAR_BEFORE)
        return since->before.year;
    bool past = !since->titled && since->issued.year && since->issued.month - month >= LONG_PAST;
    return since->year ? since->year + past : 0;
}

int zr_since_year(const zr_since *since, zr_span text, size_t *start, size_t floor, int month,
                  zr_year_from *from)
{
    size_t end = *start;
    for (int i = 0; i < 2 && end > floor && text.data[end - 1] == ' '; i++)
        end--;
    const year_word *word = word_before(zr_span_cut(text, floor, end));
    if (!word)
        return year_alone(since, month, from);
    *start = end - strlen(word->word);
    if (word->over)
        return -1;
    bool told = word->told && since->before.year;
    int year = told ? since->before.year : since->year;
    *from = told ? ZR_YEAR_BEFORE : since->from;
    return year ? year + word->years : 0;
}
