/* The net under the grammar: bodies in words that assign which were read as nothing. */
#ifndef ZEREN_DOCUMENT_DUTIES_NET_H
#define ZEREN_DOCUMENT_DUTIES_NET_H

#include "document/duties_hunt.h"

/* The reading was kept: a note of doubt for every body in its words that became no name and of which no other
 * note tells: 市财政局 of 责任单位：市科技局；资金：市财政局. O(its words). */
void zr_net_tell(zr_hunt *hunt, const zr_reading *reading);

/* The same of those cells of a row whose places are bits of `columns`. O(cells * names + their words). */
void zr_net_row(zr_hunt *hunt, const zr_reading *reading, const zr_node *row, uint64_t columns);

/* Does a body begin the words, with nothing or with its verb behind it, and with nothing but words that stand
 * before names ahead of it: 由市财政局, 配合市财政局, 市财政局负责保障? Where its name begins and ends. O(1).
 */
typedef struct zr_netted {
    size_t start, end; /* both 0: there is none */
} zr_netted;
zr_netted zr_net_body(zr_span words);

/* Does such a body stand in [start, end) of the text? O(its words). */
bool zr_net_holds(zr_hunt *hunt, size_t start, size_t end);

/* The words without the signs, quotes and brackets around them, and without a word or two in a bracket before
 * them. Cheap for most. */
zr_span zr_net_undressed(zr_span words);

/* A quick no for most words: an ideograph begins them, and neither they nor two of these end with a sign. */
static inline bool zr_net_may_be_dressed(zr_span words)
{
    const unsigned char *bytes = (const unsigned char *)words.data;
    unsigned char last = words.size > 8 ? bytes[words.size - 3] : 0xE2,
                  third = words.size > 8 ? bytes[6] : 0xE2;
    return bytes[0] < 0xE4 || bytes[0] > 0xE9 || last == 0xE2 || bytes[words.size - 1] == '*' ||
           third == 0xE2 || third == 0xEF || third == '*';
}

/* 【谁来干】市林业局: a word or two in a bracket that no grammar knows, and bodies behind it? */
bool zr_net_labelled(zr_span line);

/* 市财政局、各县区: such bodies, sets of them and places, and nothing else? O(size). */
bool zr_net_lists(zr_span words);

/* Lines of an item that hold nothing but bodies and became no expression, words behind one that do, and lines
 * that put bodies under a label of unknown words (链长：王海明、市财政局): a note of doubt for each
 * (duties_net_lines.c). Asked when all expressions are found. O(text + expressions log expressions). */
void zr_net_lines(zr_hunt *hunt);

#endif
