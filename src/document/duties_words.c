/* Lookup in word tables; stops, lines and quotes around words. */
#include "document/duties_words.h"

#include "base/utf8.h"

#include "base/words.h"

#include <string.h>

/* The first character as a number: words of one first character stand together in a sorted table. */
static uint32_t head_of(const unsigned char *bytes, size_t size)
{
    uint32_t head = size ? (uint32_t)bytes[0] << 16 : 0;
    if (head >= 0x800000 && size > 1)
        head |= (uint32_t)bytes[1] << 8;
    return head >= 0xE00000 && size > 2 ? head | bytes[2] : head;
}

static uint32_t head_of_word(const zr_word *word)
{
    return head_of((const unsigned char *)word->text, 3); /* NUL ends a shorter one */
}

/* Of a word with two characters of three bytes the bit for the second; of any other all bits. */
static uint64_t bit_behind(const zr_word *word)
{
    const unsigned char *bytes = (const unsigned char *)word->text;
    bool two = strlen(word->text) >= 6 && bytes[0] >= 0xE0 && bytes[3] >= 0xE0 && bytes[3] < 0xF0;
    return two ? (uint64_t)1 << (bytes[5] & 63) : UINT64_MAX;
}

static void fill_index(const zr_words_table *table)
{
    for (size_t i = 0, end; i < table->count; i = end) {
        uint32_t head = head_of_word(&table->words[i]);
        size_t slot = zr_words_slot(head);
        for (end = i + 1; end < table->count && head_of_word(&table->words[end]) == head;)
            end++;
        while (table->index->slots[slot].count)
            slot = (slot + 1) % ZR_WORDS_SLOTS;
        table->index->slots[slot].head = head;
        table->index->slots[slot].first = (uint16_t)i;
        table->index->slots[slot].count = (uint16_t)(end - i);
        for (size_t word = i; word < end; word++)
            table->index->slots[slot].behind |= bit_behind(&table->words[word]);
    }
}

static bool has_index(const zr_words_table *table)
{
    if (!table->index)
        return false;
    int state = atomic_load_explicit(&table->index->state, memory_order_acquire);
    if (state != ZR_WORDS_EMPTY ||
        !atomic_compare_exchange_strong(&table->index->state, &state, ZR_WORDS_AT_WORK))
        return state == ZR_WORDS_READY;
    fill_index(table);
    atomic_store_explicit(&table->index->state, ZR_WORDS_READY, memory_order_release);
    return true;
}

/* Words that share their first character. */
typedef struct zr_word_group {
    const zr_word *words;
    size_t count;
} zr_word_group;

/* No words where the second character is that of none. */
static zr_word_group find_by_index(const zr_words_table *table, uint32_t head, zr_span text, size_t at)
{
    for (size_t slot = zr_words_slot(head); table->index->slots[slot].count;
         slot = (slot + 1) % ZR_WORDS_SLOTS) {
        if (table->index->slots[slot].head != head)
            continue;
        uint64_t behind =
            text.size - at > 5 ? table->index->slots[slot].behind >> (text.data[at + 5] & 63) : 1;
        if (behind & 1)
            return (zr_word_group){table->words + table->index->slots[slot].first,
                                   table->index->slots[slot].count};
        break;
    }
    return (zr_word_group){0};
}

static zr_word_group find_by_search(const zr_words_table *table, uint32_t head)
{
    const zr_word *first = table->words, *end = table->words + table->count;
    for (size_t left = table->count; left > 1;) {
        size_t half = left / 2;
        first = head_of_word(&first[half - 1]) < head ? first + half : first; /* without a branch */
        left -= half;
    }
    first += head_of_word(first) < head;
    const zr_word *behind = first;
    while (behind < end && head_of_word(behind) == head)
        behind++;
    return (zr_word_group){first, (size_t)(behind - first)};
}

const zr_word *zr_word_longest(const zr_word *words, size_t count, size_t known, zr_span text, size_t at)
{
    while (count-- > 0) { /* a longer word stands behind its own beginning */
        if (zr_has(text, at + known, words[count].text + known))
            return &words[count];
    }
    return NULL;
}

const zr_word *zr_word_read_any(const zr_words_table *table, zr_span text, size_t at)
{
    if (at >= text.size)
        return NULL;
    uint32_t head = head_of((const unsigned char *)text.data + at, text.size - at);
    zr_word_group group =
        has_index(table) ? find_by_index(table, head, text, at) : find_by_search(table, head);
    size_t known = head < 0x800000 ? 1 : head < 0xE00000 ? 2 : 3;
    return zr_word_longest(group.words, group.count, known, text, at);
}

bool zr_words_sorted(zr_words_table table)
{
    for (size_t i = 1; i < table.count; i++) {
        if (strcmp(table.words[i - 1].text, table.words[i].text) >= 0)
            return false;
    }
    return true;
}

size_t zr_longest_at(const char *const *words, size_t count, zr_span text, size_t at)
{
    size_t longest = 0;
    if (at >= text.size)
        return 0;
    char first = text.data[at], second = at + 1 < text.size ? text.data[at + 1] : '\0';
    bool wide = (unsigned char)first >= 0x80; /* then words that begin so have two bytes */
    uint16_t head, two;
    memcpy(&head, (const char[]){first, second}, sizeof head);
    for (size_t i = 0; i < count; i++) {
        memcpy(&two, words[i], sizeof two);
        if (wide ? two != head : words[i][0] != first)
            continue; /* as most: both bytes at once, since leads of Chinese characters are few */
        size_t size = 1;
        while (words[i][size] && at + size < text.size && text.data[at + size] == words[i][size])
            size++;
        if (!words[i][size] && size > longest)
            longest = size;
    }
    return longest;
}

size_t zr_find_word(zr_span text, size_t from, const char *word)
{
    return zr_span_find(text, zr_span_of(word), from);
}

zr_span zr_without_stops(zr_span words)
{
    if (words.size >= 3 && zr_is_ideograph(zr_char_at(words, 0)) &&
        zr_is_ideograph(zr_char_at(words, words.size - 3)))
        return words; /* as most */
    words = zr_span_trim(words);
    while (zr_span_ends(words, "。") || zr_span_ends(words, "；"))
        words = zr_span_trim(zr_span_cut(words, 0, words.size - strlen("。")));
    return words;
}

size_t zr_words_from(zr_span text, size_t at)
{
    size_t space;
    while (at < text.size && (space = zr_utf8_space(zr_span_cut(text, at, text.size))) != 0)
        at += space;
    return at;
}

bool zr_begins_line(zr_span text, size_t at)
{
    static const char *const blanks[] = {" ", "\t", "*", "　", NULL};
    static zr_word_list blanks_list = {.words = blanks};
    size_t size = 1;
    while (at > 0 && text.data[at - 1] != '\n' && size) {
        size = zr_list_ends(&blanks_list, zr_span_cut(text, 0, at));
        at -= size;
    }
    return size > 0;
}

static const char *closing_quote(uint32_t open)
{
    switch (open) {
    case u'“':
        return "”";
    case u'‘':
        return "’";
    case '"':
        return "\"";
    case u'「':
        return "」";
    case u'『':
        return "』";
    case u'《':
        return "》";
    default:
        return NULL;
    }
}

zr_quoted zr_quoted_read(zr_span text, size_t at, size_t end)
{
    const char *mark = closing_quote(zr_char_at(text, at));
    if (!mark)
        return (zr_quoted){0};
    zr_quoted quote = {.inside = at + zr_step(text, at)};
    quote.close = zr_find_word(zr_span_cut(text, 0, end), quote.inside, mark);
    quote.behind = quote.close == SIZE_MAX ? SIZE_MAX : quote.close + strlen(mark);
    return quote;
}
