/* Words by hash, with what each may be: the lists of vocabulary_words.c, asked for by their ends and lengths
 * before anything is hashed. */
#include "units/vocabulary_words.h"

#include "base/seek.h"

enum { LONGEST = 15 }; /* characters of three bytes */

/* The place of a character of three bytes. */
static size_t place_of(const char *character)
{
    const unsigned char *byte = (const unsigned char *)character;
    return (size_t)(byte[0] * 31u + byte[1] * 64u + byte[2]) % (sizeof((zr_vocabulary *)0)->first / 2);
}

/* Longer words share a bit: they are asked for whole only. */
static size_t length_bit(zr_span word)
{
    return word.size / 3 < LONGEST ? word.size / 3 : LONGEST;
}

/* The bit of a text with a flag, by its length, its first character and its last: 市 as a level is no 市 that
 * a word begins with. */
static size_t known_bit(zr_span text, unsigned flag)
{
    const unsigned char *first = (const unsigned char *)text.data, *last = first + text.size - 3;
    uint32_t ends =
        (first[0] * 31u + first[1]) * 64u + first[2] + ((last[0] * 37u + last[1]) * 64u + last[2]) * 8191u;
    return ((ends + (uint32_t)text.size * 0x85EBCA77u + flag * 0xC2B2AE3Du) * 0x9E3779B1u >> 16) %
           (8 * sizeof((zr_vocabulary *)0)->known);
}

void zr_vocabulary_add(zr_vocabulary *words)
{
    for (size_t i = 0; i < zr_vocabulary_list_count; i++) {
        const zr_vocabulary_list *list = &zr_vocabulary_lists[i];
        for (const char *const *word = list->words; *word; word++) {
            zr_span key = zr_span_of(*word);
            uint32_t flags = zr_table_get(&words->table, key);
            zr_table_set(&words->table, key, (flags == ZR_NONE ? 0 : flags) | list->flag);
            uint16_t bit = (uint16_t)(1u << length_bit(key));
            size_t first = place_of(key.data), last = place_of(key.data + key.size - 3);
            words->first[first] |= bit;
            words->last[last] |= bit;
            words->first_flags[first] |= (uint16_t)list->flag;
            words->last_flags[last] |= (uint16_t)list->flag;
            if (key.size < 6)
                words->single_flags |= (uint16_t)list->flag;
            else
                words->second_flags[place_of(key.data + 3)] |= (uint16_t)list->flag;
            size_t own = known_bit(key, list->flag);
            words->known[own / 8] |= (uint8_t)(1u << own % 8);
            if (key.size > words->longest)
                words->longest = key.size;
        }
    }
}

/* Is the text, of a length that some word has, one with this flag? Most are told by a bit. */
static bool is_word(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    size_t bit = known_bit(text, flag);
    if (!(words->known[bit / 8] >> bit % 8 & 1))
        return false;
    uint32_t flags = zr_table_get(&words->table, text);
    return flags != ZR_NONE && flags & flag;
}

/* Lengths of words with this flag that begin (end) with the character; some have another flag. */
static unsigned lengths_from(const zr_vocabulary *words, const char *character, unsigned flag)
{
    size_t place = place_of(character);
    return words->first_flags[place] & flag ? words->first[place] : 0;
}

static unsigned lengths_to(const zr_vocabulary *words, const char *character, unsigned flag)
{
    size_t place = place_of(character);
    return words->last_flags[place] & flag ? words->last[place] : 0;
}

bool zr_vocabulary_is(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    if (text.size < 3 || text.size > words->longest || text.size % 3 ||
        !(lengths_from(words, text.data, flag) >> length_bit(text) & 1))
        return false;
    return is_word(words, text, flag);
}

/* May such a word begin the text, by its second character? 市场 does; behind 市 few other characters do. */
static bool may_start(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    return words->single_flags & flag ||
           (text.size >= 6 && words->second_flags[place_of(text.data + 3)] & flag);
}

/* Those of the lengths that the text has room for. */
static unsigned lengths_within(unsigned lengths, zr_span text)
{
    size_t most = text.size / 3 < LONGEST ? text.size / 3 : LONGEST;
    return lengths & ((2u << most) - 1);
}

size_t zr_vocabulary_ends(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    unsigned lengths = text.size < 3 ? 0 : lengths_to(words, text.data + text.size - 3, flag);
    for (lengths = lengths_within(lengths, text); lengths; lengths &= lengths - 1) {
        size_t size = (size_t)3 * zr_lowest_bit(lengths);
        if (is_word(words, zr_span_cut(text, text.size - size, text.size), flag))
            return size;
    }
    return 0;
}

size_t zr_vocabulary_starts(const zr_vocabulary *words, zr_span text, unsigned flag)
{
    unsigned lengths =
        text.size < 3 || !may_start(words, text, flag) ? 0 : lengths_from(words, text.data, flag);
    size_t longest = 0;
    for (lengths = lengths_within(lengths, text); lengths; lengths &= lengths - 1) {
        size_t size = (size_t)3 * zr_lowest_bit(lengths);
        longest = is_word(words, zr_span_cut(text, 0, size), flag) ? size : longest;
    }
    return longest;
}
