/* Names of bodies that the end of a line breaks, where every cell has lines of its own.
 *
 *     市商务局、市财       市自然资源和规       …、市
 *     政局、市税务局       划局                 政务数据办
 *
 * The last item of a line is no name, but begins as one does or stands in a list of them; the next line
 * begins with its rest, which no name begins with, and both together are one. 市建设局 below 市民广场改造
 * ends nothing.
 */
#include "source/drawn_torn.h"

#include "base/words.h"
#include "source/drawn_words.h"

#include <string.h>

static const char *const marks[] = {"、", "，", "；", ",", ";", NULL};

/* The last item of the words; `*listed`: a name stands before it. */
static zr_span last_item(zr_span words, bool *listed)
{
    size_t start = 0, before = 0;
    for (size_t next; (next = zr_first_end(words, marks, start)) > 0;) {
        before = start;
        start = next;
    }
    size_t end = start - zr_ends_any(zr_span_cut(words, before, start), marks);
    *listed = start > 0 && zr_words_are_bodies(zr_span_cut(words, before, end));
    return zr_behind(words, start);
}

static zr_span first_item(zr_span words)
{
    size_t behind = zr_first_end(words, marks, 0);
    zr_span item = behind ? zr_span_cut(words, 0, behind) : words;
    return zr_span_cut(item, 0, item.size - zr_ends_any(item, marks));
}

/* 市财, 各乡: the level of a body stands first. */
static bool begins_with_level(zr_span item)
{
    static const char *const levels[] = {"市", "省", "县", "区", "州", "盟", "旗", "各", NULL};
    static const char *const others[] = {"市级", "市场", "市民", "省级", "县级",   "县域", "县城",
                                         "区级", "区域", "各项", "各类", "区块链", NULL};
    return zr_starts_any(item, levels) && !zr_starts_any(item, others);
}

bool zr_line_tears_name(zr_span before, zr_span words)
{
    enum { LONGEST = 48, LONGEST_REST = 36, LOOK = 600, CHARACTER = 3 };
    static const char *const stops[] = {"。", "“", "”", "：", "%", NULL};
    if (before.size > LOOK || words.size > LOOK || !words.size)
        return false;
    bool listed;
    zr_span item = last_item(before, &listed), rest = first_item(words);
    if (!item.size || item.size > LONGEST || !rest.size || rest.size > LONGEST_REST ||
        (!listed && !begins_with_level(item)) || zr_words_end_as_body(item) || zr_holds_any(item, stops))
        return false;
    bool work = zr_words_begin_as_task(rest) && !zr_words_end_as_body(rest); /* 市住房和城乡 ⏎ 建设局 */
    if (work || (rest.size > CHARACTER && begins_with_level(rest)))
        return false;
    char joined[LONGEST + LONGEST_REST];
    memcpy(joined, item.data, item.size);
    memcpy(joined + item.size, rest.data, rest.size);
    return zr_words_are_bodies((zr_span){joined, item.size + rest.size});
}
