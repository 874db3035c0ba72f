/* Which encoding? The one in which the bytes read as Chinese.
 *
 * Every candidate decodes the beginning of the text; what comes out is weighed: frequent characters and the
 * punctuation of Chinese speak for it, bytes without meaning and rare characters against it. This holds for
 * texts of ten characters, where the statistics of general detectors fail; uchardet is asked for a further
 * candidate, since it knows encodings of other languages. */
#include "source/encoding.h"

#include "base/utf8.h"

#include <string.h>
#include <uchardet/uchardet.h>

enum { SAMPLE = 1 << 16, FIRST_HAN = 0x4E00, LAST_HAN = 0x9FFF };

/* The 400 most frequent characters of policy documents, and the traditional forms of many of them. */
static const char frequent[] = "市业务政的化工人和局发管行等服一责区任实单建体推企办用理展动产位制开关合部信"
                               "进公全项设各省资机场监能新作加府"
                               "高中保科技创委持地国提力法对门分大规商通有事会数成强民支改度定年施标平为应上"
                               "目重金职方经营要生融优策据程智在"
                               "及头级审主点负源以育按社革牵研时不准环厅入批息范领境构与费件专台域立完系电落"
                               "联现查性式共基证导统相面升交造才"
                               "个供投学术网效广院心教权处税案品质深可家同县量评引培接依快集自本流文型收出线"
                               "清知运态续协励利模照求银于善组执"
                               "十三报打景申水步类过前安条治期城月校农指调验好州内享整二障结划多健外限向海记"
                               "活员口财配放转日措元核给户易价际"
                               "字计确认明次鼓围到医济织登子险解直试索识助下小督更需精房总予检招布跨并格题养"
                               "室代特探增果示万意促备具互补破便"
                               "所取请住问算将积贷严形传础决免底低款或测就究置物纳做间争楷涉综情率消许长道护"
                               "四受惠群极训色聚参司托乡东注违先"
                               "責單務業發經產應實關開進對時間設專個國會來這為學機長動區號條縣鄉廳廣聯總統農"
                               "黨團網級義術選舉環據標準強變處權"
                               "論證項織協養職員藥醫療導師優勢課題錄確認報財資稅負點現電話書議數質種說過後體"
                               "還無當達從見車東門與辦連結構";

static const char punctuation[] = "，。、；：（）“”《》〔〕　！？—·％【】";

/* Which characters are frequent: a bit for each of the CJK block. */
typedef struct known {
    unsigned char han[(LAST_HAN - FIRST_HAN + 8) / 8];
} known;

static bool is_han(uint32_t c)
{
    return c >= FIRST_HAN && c <= LAST_HAN;
}

static void learn(known *set)
{
    zr_span rest = zr_span_of(frequent);
    while (rest.size) {
        uint32_t c;
        rest = zr_span_cut(rest, zr_utf8_read(rest, &c), rest.size);
        set->han[(c - FIRST_HAN) / 8] |= (unsigned char)(1u << (c - FIRST_HAN) % 8);
    }
}

static bool is_control(uint32_t c)
{
    return (c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1A && c != 0x1B) || (c >= 0x7F && c < 0xA0);
}

/* What one character says for (above 0) or against the reading. */
static int weigh(const known *set, zr_span character, uint32_t c)
{
    if (is_han(c))
        return set->han[(c - FIRST_HAN) / 8] >> (c - FIRST_HAN) % 8 & 1 ? 10 : -1;
    if (c == ZR_REPLACEMENT || is_control(c))
        return -30;
    if (c < 0x80)
        return 2;
    if (zr_span_find(zr_span_of(punctuation), character, 0) != SIZE_MAX)
        return 10;
    if ((c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3) || c < 0x500) /* kana, Hangul, Latin … */
        return 0;
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0x10000 ? -20 : -5;
}

/* Mean weight of a character, times 1000. A cut last character counts nothing. */
static long weigh_text(const known *set, zr_span text)
{
    long sum = 0, count = 0;
    while (text.size) {
        uint32_t c;
        size_t length = zr_utf8_read(text, &c);
        zr_span character = zr_span_cut(text, 0, length);
        text = zr_span_cut(text, length, text.size);
        if (text.size || c != ZR_REPLACEMENT)
            sum += weigh(set, character, c), count++;
    }
    return count ? sum * 1000 / count : 0;
}

static long weigh_encoding(const known *set, const zr_encoding *encoding, zr_span sample, bool *failed)
{
    zr_decoded decoded;
    long weight = -1000000;
    zr_status status = zr_encoding_decode(&decoded, encoding, sample, 0, NULL);
    *failed |= status == ZR_NO_MEMORY;
    if (status == ZR_OK)
        weight = weigh_text(set, (zr_span){decoded.data, decoded.size});
    zr_decoded_free(&decoded);
    return weight;
}

static const zr_encoding *ask_uchardet(zr_span sample)
{
    uchardet_t detector = uchardet_new();
    if (!detector)
        return NULL;
    const zr_encoding *found = NULL;
    if (uchardet_handle_data(detector, sample.data, sample.size) == 0) {
        uchardet_data_end(detector);
        found = zr_encoding_named(zr_span_of(uchardet_get_charset(detector)));
    }
    uchardet_delete(detector);
    return found;
}

/* What a web page says of itself; a candidate like others, since many say what is not true. */
static const zr_encoding *ask_page(zr_span sample)
{
    zr_span head = zr_span_cut(sample, 0, 2048);
    size_t at = zr_span_find(head, zr_span_of("charset="), 0);
    if (at == SIZE_MAX)
        return NULL;
    size_t start = at + strlen("charset="), end;
    start += start < head.size && (head.data[start] == '"' || head.data[start] == '\'');
    for (end = start; end < head.size && !strchr("\"'/> \r\n;", head.data[end]);)
        end++;
    return zr_encoding_named(zr_span_cut(head, start, end));
}

/* The heaviest candidate; of equals the first. */
static zr_guess choose(zr_span sample)
{
    static const char *const names[] = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"};
    const size_t own = sizeof names / sizeof *names;
    known set = {0};
    learn(&set);
    zr_guess best = {0};
    for (size_t i = 0; i < own + 2; i++) {
        const zr_encoding *one = i < own    ? zr_encoding_named(zr_span_of(names[i]))
                                 : i == own ? ask_page(sample)
                                            : ask_uchardet(sample);
        bool failed = best.failed;
        long weight = one ? weigh_encoding(&set, one, sample, &failed) : 0;
        if (one && (!best.encoding || weight > best.weight))
            best = (zr_guess){.encoding = one, .weight = weight};
        best.failed = failed;
    }
    return best;
}

static const struct {
    const char *mark;
    size_t size;
    const char *name;
} marks[] = {{"\xEF\xBB\xBF", 3, "UTF-8"},      {"\xFF\xFE\0\0", 4, "UTF-32LE"}, /* before the mark that it
                                                                                    begins with */
             {"\0\0\xFE\xFF", 4, "UTF-32BE"},   {"\xFF\xFE", 2, "UTF-16LE"},     {"\xFE\xFF", 2, "UTF-16BE"},
             {"\x84\x31\x95\x33", 4, "GB18030"}};

/* UTF-8 with bytes that were lost or spoilt on the way: at least GOOD times as many Chinese characters are
 * whole as there are rows of bytes without meaning. In any other encoding three bytes are one of UTF-8 by
 * chance alone, so that nearly everything is without meaning; and where more is spoilt, the names are gone
 * that somebody looks for. */
static bool is_spoilt_utf8(zr_span text)
{
    enum { GOOD = 3 };
    size_t whole = 0, rows = 0;
    for (bool bad = false; text.size;) {
        uint32_t c;
        size_t length = zr_utf8_read(text, &c);
        bool spoilt = c == ZR_REPLACEMENT || c == 0;
        rows += spoilt && !bad;
        whole += is_han(c);
        bad = spoilt;
        text = zr_span_cut(text, length, text.size);
    }
    return whole > 0 && whole >= GOOD * rows;
}

zr_guess zr_encoding_guess(zr_span bytes)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (bytes.size >= marks[i].size && memcmp(bytes.data, marks[i].mark, marks[i].size) == 0)
            return (zr_guess){.encoding = zr_encoding_named(zr_span_of(marks[i].name)),
                              .mark = marks[i].size};
    }
    zr_span sample = zr_span_cut(bytes, 0, SAMPLE);
    bool valid = zr_utf8_invalid(bytes, 0) == SIZE_MAX;
    bool has_nul = sample.size && memchr(sample.data, 0, sample.size);
    bool utf8 = (valid && !has_nul) || is_spoilt_utf8(sample);
    return utf8 ? (zr_guess){.encoding = zr_encoding_named(zr_span_of("UTF-8"))} : choose(sample);
}

/* Any control character, or what may be one? Without a branch, so that it is done many at once. */
__attribute__((always_inline)) static inline bool find_controls(zr_span text)
{
    unsigned char found = 0;
    const unsigned char *bytes = (const unsigned char *)text.data;
    for (size_t i = 1; i < text.size; i++)
        found |= (unsigned char)((bytes[i] < '\t') | ((unsigned char)(bytes[i] - 14) < 18) |
                                 (bytes[i] == 0x7F) | ((bytes[i - 1] == 0xC2) & (bytes[i] < 0xA0)));
    return found || (text.size && is_control(bytes[0]));
}

#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx2"))) static bool find_controls_widely(zr_span text)
{
    return find_controls(text);
}

static bool may_hold_controls(zr_span text)
{
    return __builtin_cpu_supports("avx2") ? find_controls_widely(text) : find_controls(text);
}
#else
static bool may_hold_controls(zr_span text)
{
    return find_controls(text);
}
#endif

bool zr_looks_binary(zr_span decoded)
{
    zr_span text = zr_span_cut(decoded, 0, SAMPLE);
    if (!may_hold_controls(text))
        return false;
    size_t controls = 0, count = 0;
    for (; text.size; count++) {
        uint32_t c;
        text = zr_span_cut(text, zr_utf8_read(text, &c), text.size);
        controls += is_control(c);
    }
    return controls > 2 && controls * 20 > count;
}
