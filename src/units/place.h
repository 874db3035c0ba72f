/* Which division a word means where it is said. */
#ifndef ZEREN_UNITS_PLACE_H
#define ZEREN_UNITS_PLACE_H

#include "units/lexicon.h"

/* A place found: with how many others it could have been. */
typedef struct zr_found_place {
    uint32_t division; /* or ZR_NONE */
    uint32_t rivals;
    size_t start, end; /* bytes of the text searched */
    bool full;         /* 温州市, not 温州 */
} zr_found_place;

/* How far apart two places are: 0 the same, 1 one holds the other, 2 in one prefecture, 3 in one province,
 * 4 neither; 4 where one is unknown. */
int zr_place_distance(uint32_t a, uint32_t b);

/* The place itself or the one above it that is of this level, or ZR_NONE. */
uint32_t zr_place_above(uint32_t place, zr_level level);

/* The column of sectors.tsv that a place reads. */
zr_tier zr_place_tier(uint32_t place);
/* … as the bits that look-ups take. */
static inline unsigned zr_place_tiers(uint32_t place)
{
    return 1u << zr_place_tier(place);
}

/* … behind a level's word (省, 区) whose place is not known. */
unsigned zr_word_tiers(zr_span word);

/* 自治区, 省, 市, 州, 县 …: the word that stands for the place before its bodies' names. */
zr_span zr_place_word(uint32_t place);

/* 神农架林区, that calls itself 林区 as well as 区. */
bool zr_place_is_forest(uint32_t place);

/* A city of the Corps: 石河子市 is 第八师, its bodies are those of 师市. */
bool zr_place_is_corps(uint32_t place);

/* May a division of the Corps be said there? The twelfth has no city of its own: its documents are of
 * Xinjiang, or of a place that is not known. */
bool zr_place_may_be_corps(uint32_t place);

/* The place that a level's word means when it is said in `seat`: 市 in a district is the city above. */
zr_found_place zr_place_of_word(zr_span word, uint32_t seat);

/* The division meant by one of the names in the chain, seen from `seat`: the nearest; of equally near ones
 * the highest; the others are its rivals. Brief names of counties count only within the same province. */
zr_found_place zr_place_choose(const zr_lexicon *lexicon, uint32_t name, uint32_t seat);

/* Places at the start of the text, one in another: 上海市青浦区. `end` 0: none. */
zr_found_place zr_place_chain(const zr_lexicon *lexicon, zr_span text, uint32_t seat);

/* The county of the seat's city, or of its municipality, whose brief name begins the text: 新华, 西山, words
 * that are places only where they lie near. O(counties of the city). */
zr_found_place zr_place_part(zr_span text, uint32_t seat);

/* … and the one that stands before the words with which the names of branches end: 新华 of 市公安局新华分局,
 * 和平 of 和平交警大队. */
zr_found_place zr_place_of_branch(zr_span name, uint32_t seat);

/* 会同县: before 县 a verb that joins bodies, far oftener than a place. */
bool zr_place_is_verb(zr_span name);

/* 范县 of 示范县, 兴县 of 振兴县域, 城区 of 主城区: names of two characters are parts of other words where an
 * ideograph stands before them that ends no body and no place; so is 和县 of 财政局和县财政局, 新县 of
 * 新县城. */
bool zr_place_is_torn(zr_span text, size_t at, size_t size);

/* 中山 of 中山路, 北京 of 北京西路: what stands behind the brief name of a place is a street's, that bears
 * the name anywhere. */
bool zr_place_is_of_street(zr_span behind);

/* 西城区管委会 of a city far from Beijing: a zone of its own, that is called as a district elsewhere is, for
 * districts have governments; so is 新城区 where several have one and none is near. */
bool zr_place_is_zone(const zr_found_place *place, zr_span behind, uint32_t seat);

/* Bytes of a part of the country that begins the text: 华东, 西北; or 0. */
size_t zr_region_size(zr_span text);

/* The last place named anywhere in the text (its first 600 bytes). */
zr_found_place zr_place_inside(const zr_lexicon *lexicon, zr_span text, uint32_t seat);

#endif
