/* Does a run of characters look like the name of a body? Judged by its last character, and by a few words. */
#ifndef ZEREN_DOCUMENT_DUTIES_NAMES_H
#define ZEREN_DOCUMENT_DUTIES_NAMES_H

#include "document/letters.h"

typedef enum zr_look {
    ZR_LOOK_ODD,   /* no name: punctuation inside, far too long, begins like a sentence */
    ZR_LOOK_WEAK,  /* may be one: 中国眼谷, 上城资本, the 广州 of 广州、深圳等市政府 */
    ZR_LOOK_PLACE, /* ends like a place: 浦东新区 */
    ZR_LOOK_UNIT,  /* ends like a body: 市科技局 */
    ZR_LOOK_GROUP  /* a set of bodies: 各区政府, 市直有关部门, 成员单位 */
} zr_look;

/* A bracket at the end (alias, or part of a collective) does not count. O(size). */
zr_look zr_name_look(zr_span name);

/* 有条件的县（市、区）政府: whoever has what it takes, told by the words before 的. */
bool zr_name_has_means(zr_span name);

/* The same of a name whose characters have no other than these bits (zr_letters_in). */
zr_look zr_name_look_of(zr_span name, uint32_t letters);

/* May a name that looks like a place, a body or a set of them end with this character? A set may end with any
 * where 各, 有关 or 相关 stands in it (ZR_L_INSIDE), or where it begins with such a word as the next tells:
 * 其他, 全体, 所有. */
bool zr_may_end_name(uint32_t last);

/* The same of the last two characters of the words, where they are two that nothing parts: 会 ends names, but
 * for those of 社会. */
bool zr_may_end_names(zr_span words);

/* Does such a character stand in the words? */
bool zr_holds_name_end(zr_span words);

/* A town, a street or a village: 丁蜀镇, 白石街道. */
bool zr_is_town_name(zr_span name);

/* Does text[start, end) end like a body or a set of bodies? What may stand before 和, before a verb. */
bool zr_ends_like_body(zr_span text, size_t start, size_t end);

/* The bracket that ends text[start, end): where it opens, or `end` if there is none. */
size_t zr_last_bracket_any(zr_span text, size_t start, size_t end);
static inline size_t zr_last_bracket(zr_span text, size_t start, size_t end)
{
    bool closed = end > start && (zr_letter_before(text, end) & ZR_L_CLOSES);
    return closed ? zr_last_bracket_any(text, start, end) : end;
}

/* Brackets of every kind: +1 opens, -1 closes, 0 is none; its length. */
static inline int zr_bracket_at(zr_span text, size_t at, size_t *length)
{
    uint32_t character = zr_char_at(text, at), letter = zr_letters[character];
    *length = character < 0x80 ? 1 : 3;
    return (int)(letter & ZR_L_OPENS) - (int)(letter >> 1 & 1);
}

/* Does the name of a place begin at `at` with a character that else parts names: 和田, 和平区, 会同县? */
bool zr_place_begins(zr_span text, size_t at);

/* 按照各区要求, 根据市科技局…, 除市科技局外, 全县: words that begin so are no body's name. O(words of a
 * table). */
bool zr_name_begins_oddly(zr_span name);

/* 推进“一带一路”建设工作领导小组办公室, …成员单位, …各专题组: a group that is named for what it does, its
 * office, its members, its parts. */
bool zr_is_set_up(zr_span name);

/* For the tests: is the word table in order? */
bool zr_names_sorted(void);

#endif
