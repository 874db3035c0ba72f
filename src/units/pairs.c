/* Two names that share a tail and stand in one mention. */
#include "units/pairs.h"

#include "base/words.h"

#include <stdlib.h>
#include <string.h>

/* Bytes: a pair of names is no longer, and the first of them is a name without its body. */
enum { LONGEST = 90, SHORTEST_HEAD = 6, LONGEST_HEAD = 30 };

/* May the name end with a tail that two share? Most names with 和 inside (发展和改革委员会) do not. */
static bool may_share(zr_span name)
{
    static const char *const tails[] = {"政府", "管委会", "管理委员会", "街道", "办事处", "街道办",
                                        "街办", "镇",     "乡",         "公司", "村委会", "居委会",
                                        "社区", "党委",   "行署",       NULL};
    return name.size <= LONGEST && zr_ends_any(name, tails);
}

/* The first 和, 与 or 及 at or after `at` that may join a pair, else SIZE_MAX: each is one character of three
 * bytes, and most names have none. */
static size_t next_and(zr_span name, size_t at)
{
    static const char ands[] = "和与及";
    for (; at <= LONGEST_HEAD && at + SHORTEST_HEAD < name.size; at++) {
        const char *word = name.data + at;
        if (!memcmp(word, ands, 3) || !memcmp(word, ands + 3, 3) || !memcmp(word, ands + 6, 3))
            return at;
    }
    return SIZE_MAX;
}

/* Do the parts share a tail, by themselves or with the mention before them: 上城、下城和余杭区政府? */
static bool is_pair(const zr_context *context, zr_span text, const zr_mention *mention, bool led,
                    const zr_mention parts[2])
{
    zr_tail tail = zr_find_tail(context, text, parts, 0, 2);
    if (tail.text.size && tail.last == 1)
        return true;
    if (!led || mention->joint != ZR_ENUM)
        return false;
    const zr_mention three[] = {mention[-1], parts[0], parts[1]};
    tail = zr_find_tail(context, text, three, 0, 3);
    return tail.text.size && tail.last == 2;
}

/* Where the first name of a pair ends and the second begins; false: it is one name. */
static bool read_pair(const zr_context *context, zr_span text, const zr_mention *mention, bool led,
                      zr_mention parts[2])
{
    enum { AND = 3 };
    zr_span name = mention->surface;
    size_t at = next_and(name, SHORTEST_HEAD);
    if (at == SIZE_MAX || !may_share(name))
        return false;
    for (; at != SIZE_MAX; at = next_and(name, at + 1)) {
        size_t place = 0;
        zr_span rest = zr_span_cut(name, at, name.size);
        if (zr_lexicon_place_at(context->lexicon, rest, &place) != ZR_NONE) /* 和田 */
            continue;
        parts[0] = parts[1] = *mention;
        parts[0].surface = zr_span_cut(name, 0, at);
        parts[1].surface = zr_span_cut(name, at + AND, name.size);
        parts[1].joint = ZR_AND;
        if (mention->end - mention->start == name.size) {
            parts[0].end = mention->start + at;
            parts[1].start = mention->start + at + AND;
        }
        if (is_pair(context, text, mention, led, parts))
            return true;
    }
    return false;
}

static bool begin(zr_pairs *out, const zr_mention *mentions, uint32_t before, uint32_t count)
{
    size_t most = 2 * (size_t)count;
    out->mentions = malloc(most * sizeof *out->mentions);
    out->origins = malloc(most * sizeof *out->origins);
    if (!out->mentions || !out->origins)
        return false;
    memcpy(out->mentions, mentions, before * sizeof *mentions);
    for (uint32_t i = 0; i < before; i++)
        out->origins[i] = i;
    out->count = before;
    return true;
}

static void put(zr_pairs *out, const zr_mention *mention, uint32_t origin)
{
    out->mentions[out->count] = *mention;
    out->origins[out->count++] = origin;
}

bool zr_pairs_part(zr_pairs *out, const zr_context *context, zr_span text, const zr_mention *mentions,
                   uint32_t count)
{
    *out = (zr_pairs){0};
    for (uint32_t i = 0; i < count; i++) {
        zr_mention parts[2];
        bool led = i && mentions[i].expression == mentions[i - 1].expression;
        bool pair = read_pair(context, text, &mentions[i], led, parts);
        if (pair && !out->mentions && !begin(out, mentions, i, count)) {
            zr_pairs_free(out);
            return false;
        }
        if (!out->mentions)
            continue;
        put(out, pair ? &parts[0] : &mentions[i], i);
        if (pair)
            put(out, &parts[1], i);
    }
    return true;
}

void zr_pairs_free(zr_pairs *pairs)
{
    free(pairs->mentions);
    free(pairs->origins);
    *pairs = (zr_pairs){0};
}
