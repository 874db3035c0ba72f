/* Lists of names as a document prints them, for the tests of src/units. */
#ifndef TESTS_UNITS_LISTS_H
#define TESTS_UNITS_LISTS_H

#include "units/resolve.h"

#include <stdlib.h>
#include <string.h>

static inline size_t list_joint(const char *at, zr_joint *joint)
{
    static const struct {
        const char *mark;
        zr_joint joint;
    } marks[] = {{"|", ZR_ENUM},   {"+", ZR_AND},   {"。", ZR_HEAD},      {"^", ZR_HEAD},
                 {"，", ZR_COMMA}, {",", ZR_COMMA}, {"；", ZR_SEMICOLON}, {";", ZR_SEMICOLON}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!strncmp(at, marks[i].mark, strlen(marks[i].mark))) {
            *joint = marks[i].joint;
            return strlen(marks[i].mark);
        }
    }
    return 0;
}

/* Cuts "A|B，C。D" into mentions; | stands for 、, + for 和, behind 。 begins another list, and what stands
 * behind ^ is carried into this one; the caller frees them.
 */
static inline zr_mention *list_mentions(const char *text, uint32_t *count)
{
    zr_mention *mentions = calloc(strlen(text) + 1, sizeof *mentions);
    zr_joint joint = ZR_HEAD;
    uint32_t list = 0;
    bool carried = false;
    *count = 0;
    for (const char *at = text; *at;) {
        const char *end = at;
        zr_joint next = ZR_HEAD;
        size_t size = 0;
        while (*end && !(size = list_joint(end, &next)))
            end++;
        zr_mention *mention = &mentions[(*count)++];
        *mention = (zr_mention){.start = (size_t)(at - text),
                                .end = (size_t)(end - text),
                                .surface = {at, (size_t)(end - at)},
                                .rank = *count,
                                .expression = list,
                                .joint = joint,
                                .basis = carried ? ZR_BY_CARRY : ZR_BY_LABEL,
                                .role = ZR_RESPONSIBLE};
        bool into = size && *end == '^';
        carried = into || (carried && next != ZR_HEAD);
        list += size && next == ZR_HEAD && !into;
        joint = next;
        at = end + size;
    }
    /* no longer than they are, so that sanitizers see a look behind the last */
    zr_mention *exact = *count ? realloc(mentions, *count * sizeof *mentions) : NULL;
    return exact ? exact : mentions;
}

static inline zr_names *resolve_list(const zr_lexicon *lexicon, const char *seat, const char *text)
{
    uint32_t count;
    zr_names *names = NULL;
    zr_mention *mentions = list_mentions(text, &count);
    zr_listing listing = {.text = zr_span_of(text),
                          .mentions = mentions,
                          .mention_count = count,
                          .seat = {.place = zr_division_find(zr_span_of(seat))},
                          .host = {.sector = ZR_NONE}};
    zr_resolve_listing(&names, &listing, lexicon, NULL);
    free(mentions);
    return names;
}

static inline const char *code_of(uint32_t place)
{
    uint32_t count;
    return place == ZR_NONE ? "-" : zr_divisions(&count)[place].code;
}

static inline const char *line_of(uint32_t sector)
{
    uint32_t count;
    return sector == ZR_NONE ? "-" : zr_sectors(&count)[sector].id.data;
}

#endif
