/* Persons and posts, told by the commonest family names and by how posts are called. */
#include "document/duties_person.h"

#include "base/words.h"
#include "document/duties_names.h"
#include "source/family_names.h"

#include <string.h>

enum { SHORTEST = 6, LONGEST = 9 }; /* bytes of a person's name */

/* 王 of 王刚: does a name of two or three characters fill [start, end)? */
static bool is_name(zr_span text, size_t start, size_t end)
{
    size_t size = end - start;
    return (size == SHORTEST || size == LONGEST) && zr_family_name_at(text, start);
}

size_t zr_committee_size(zr_span text, size_t at)
{
    static const char *const committees[] = {"市委", "县委", "区委", "省委", "州委", "旗委", "党委", NULL};
    return zr_has(text, at + 3, "委") ? zr_starts_any(zr_behind(text, at), committees) : 0;
}

/* Bytes of what stands before a post: 各, 市级, 市政府, 市委、市政府各, 分管. */
static size_t before_post(zr_span text, size_t at)
{
    static const char *const sets[] = {"各", "相关", "有关", NULL};
    static const char *const bodies[] = {"市政府", "县政府", "区政府", "省政府",
                                         "州政府", "旗政府", "政府",   NULL};
    static zr_word_list bodies_list = {.words = bodies};
    static const char *const kinds[] = {"分管", "主管", "联系", "主要", "牵头", "挂点", "包保", "挂钩", NULL};
    static zr_word_list kinds_list = {.words = kinds};
    static const char *const ands[] = {"、", "和", "及", "与", NULL};
    static const char *const ranked[] = {"省级", "市级", "州级", "县级", "区级", "旗级", NULL};
    static zr_word_list ranked_list = {.words = ranked};
    size_t from = at;
    at += zr_starts_any(zr_span_cut(text, at, text.size), sets);
    at += zr_list_starts(&ranked_list, zr_span_cut(text, at, text.size));
    size_t party = zr_committee_size(text, at);
    size_t mark = party ? zr_starts_any(zr_span_cut(text, at + party, text.size), ands) : 0;
    size_t body = zr_list_starts(&bodies_list, zr_span_cut(text, at + party + mark, text.size));
    at += body ? party + mark + body : 0;
    at += zr_starts_any(zr_span_cut(text, at, text.size), sets);
    at += zr_list_starts(&kinds_list, zr_span_cut(text, at, text.size));
    return at - from;
}

static bool is_level(uint32_t c)
{
    return c == u'省' || c == u'市' || c == u'州' || c == u'县' || c == u'区' || c == u'旗' || c == u'盟' ||
           c == u'镇' || c == u'乡';
}

/* Bytes of a post of a place: 副市长, 常务副县长, 市委副书记, 区委常委. */
static size_t post_of_place(zr_span text, size_t at)
{
    static const char *const deputies[] = {"常务副", "副", NULL};
    static const char *const ranks[] = {"长", "委书记", "委副书记", "委常委", NULL};
    size_t from = at;
    at += zr_starts_any(zr_span_cut(text, at, text.size), deputies);
    if (!is_level(zr_char_at(text, at)))
        return 0;
    size_t rank = zr_starts_any(zr_span_cut(text, at + 3, text.size), ranks);
    return rank ? at + 3 + rank - from : 0;
}

/* Bytes of a post that is no body's: 市长, 分管副市长, 市政府分管领导, 秘书长; 0 if there is none. */
static size_t post_size(zr_span text, size_t at)
{
    static const char *const alone[] = {"副秘书长", "秘书长", "党组书记", "党委书记", "党工委书记", "省领导",
                                        "市领导",   "州领导", "县领导",   "区领导",   "旗领导",     NULL};
    static const char *const led[] = {"领导同志", "领导", "负责同志", "负责人", NULL};
    size_t before = before_post(text, at), post = post_of_place(text, at + before);
    if (!post)
        post = zr_starts_any(zr_span_cut(text, at + before, text.size), alone);
    bool head = zr_has_before(text, at, at + before, "政府主要") && /* 区政府|主要负责同志: a body's own */
                zr_has(text, at + before, "负责");
    if (!post && before && !head)
        post = zr_starts_any(zr_span_cut(text, at + before, text.size), led);
    return post ? before + post : 0;
}

/* 副市长张三, 市长: the post first, and then its holder or nothing. 各区政府主要领导 are those of bodies. */
static bool is_post_first(zr_span text, size_t start, size_t end)
{
    if (zr_has(text, start, "各") && zr_person_behind(text, start, end, end).post)
        return false;
    size_t post = post_size(zr_span_cut(text, 0, end), start);
    return post && (start + post == end ||
                    (is_name(text, start + post, end) && !zr_ends_like_body(text, start, end)));
}

/* 张三副市长, 李四同志 */
static bool is_name_first(zr_span text, size_t start, size_t end)
{
    static const char *const posts[] = {"副市长", "副县长", "副区长", "副州长",   "副省长", "副书记",
                                        "副主席", "副部长", "副主任", "副秘书长", "市长",   "县长",
                                        "区长",   "州长",   "省长",   "书记",     "秘书长", "同志",
                                        "部长",   "主席",   "局长"};
    for (size_t i = 0; i < sizeof posts / sizeof *posts; i++) {
        size_t post = strlen(posts[i]);
        size_t name = end - start > post ? end - start - post : 0;
        if (zr_has_before(text, start, end, posts[i]) && (name == SHORTEST || name == LONGEST))
            return true;
    }
    return false;
}

/* The last characters of the posts; a name of two or three characters and a post of two to four. */
static bool may_end_in_post(zr_span text, size_t start, size_t end)
{
    switch (end - start >= 12 && end - start <= 21 ? zr_char_before(text, end) : 0) {
    case u'长':
    case u'记':
    case u'席':
    case u'任':
    case u'志':
        return true;
    default:
        return false;
    }
}

/* A post, or one with its holder behind it: of what ends like a body's name only 常委 is one, and words that
 * also end posts. */
static bool may_begin_with_post(zr_span text, size_t start, size_t end)
{
    switch (zr_char_before(text, end)) {
    case u'长':
    case u'记':
    case u'导':
    case u'志':
    case u'人':
        return true;
    default:
        return zr_has_before(text, start, end, "常委");
    }
}

bool zr_is_person(zr_span text, size_t start, size_t end, bool body)
{
    return (may_end_in_post(text, start, end) && is_name_first(text, start, end)) ||
           ((!body || may_begin_with_post(text, start, end)) && is_post_first(text, start, end));
}

static const char *const posts[] = {
    "局长",     "主任",     "副局长",       "副主任",       "书记",      "副书记",     "科长",   "处长",
    "部长",     "乡镇长",   "镇长",         "乡长",         "院长",      "校长",       "所长",   "站长",
    "队长",     "厅长",     "副厅长",       "会长",         "董事长",    "主要负责人", "负责人", "负责同志",
    "主要领导", "分管领导", "主要负责同志", "分管负责同志", "分管负责人"};

/* 县发改局, 石桥镇: who may have one who answers for it. */
static bool may_be_headed(zr_span text, size_t start, size_t end)
{
    return zr_ends_like_body(text, start, end) || zr_is_town_name(zr_span_cut(text, start, end));
}

/* Where a post that ends at `end` begins, with a body before it; else `end`. */
static size_t post_behind(zr_span text, size_t start, size_t end)
{
    for (size_t i = 0; i < sizeof posts / sizeof *posts; i++) {
        size_t at = zr_has_before(text, start, end, posts[i]) ? end - strlen(posts[i]) : start;
        if (at > start + 6 && may_be_headed(text, start, at))
            return at;
    }
    return end;
}

/* 张三 of 石桥镇 张三, behind a place and white space; not 石桥镇 高新区. */
static bool is_name_apart(zr_span text, size_t start, size_t end, size_t gap)
{
    return gap > start && gap < end && is_name(text, gap, end) &&
           zr_name_look(zr_span_cut(text, gap, end)) == ZR_LOOK_WEAK &&
           zr_name_look(zr_span_cut(text, start, gap)) == ZR_LOOK_PLACE;
}

zr_held zr_person_behind(zr_span text, size_t start, size_t end, size_t gap)
{
    zr_held whole = {.end = end};
    if (end - start < 15 || zr_ends_like_body(text, start, end))
        return whole;
    if (is_name_apart(text, start, end, gap))
        return (zr_held){.end = gap};
    size_t post = post_behind(text, start, end);
    if (post < end)
        return (zr_held){.end = post, .post = true};
    for (size_t size = SHORTEST; size <= LONGEST; size += 3) {
        size_t name = end - size;
        if (name <= start + 6 || !is_name(text, name, end))
            continue;
        size_t body = post_behind(text, start, name);
        if (body > start + 6 && (body < name ? may_be_headed : zr_ends_like_body)(text, start, body))
            return (zr_held){.end = body};
    }
    return whole;
}

/* 欧阳某某: two characters and up to two more. */
static bool is_long_name(zr_span words)
{
    size_t family = zr_family_name_at(words, 0);
    return family > 3 && words.size > family && words.size <= family + 6;
}

static bool is_holder(zr_span words)
{
    return is_name(words, 0, words.size) || is_long_name(words);
}

/* Bytes of a post at the start of the words: 分管|副|局长; 0 if none stands there. */
static size_t post_ahead(zr_span words)
{
    static const char *const kinds[] = {"分管", "主管", "党组", "常务", "主要", NULL};
    static zr_word_list kinds_list = {.words = kinds};
    static const char *const others[] = {"领导", "成员", "同志", "组长", "四级调研员", NULL};
    static zr_word_list others_list = {.words = others};
    size_t before = zr_list_starts(&kinds_list, words);
    size_t whole = zr_longest_at(posts, sizeof posts / sizeof *posts, words, 0);
    if (whole >= before && whole)
        return whole;
    before += zr_has(words, before, "副") ? strlen("副") : 0;
    size_t post = zr_longest_at(posts, sizeof posts / sizeof *posts, words, before);
    if (!post)
        post = zr_list_longest(&others_list, zr_behind(words, before));
    return post ? before + post : 0;
}

/* 陈亮, 王芳副局长, 副局长王芳, 分管副局长. */
static bool is_one_person(zr_span words)
{
    size_t post = post_ahead(words);
    if (post && (post == words.size || is_holder(zr_span_cut(words, post, words.size))))
        return true;
    for (size_t name = SHORTEST; name <= LONGEST + 3 && name < words.size; name += 3) {
        if (is_holder(zr_span_cut(words, 0, name)) &&
            post_ahead(zr_span_cut(words, name, words.size)) == words.size - name)
            return true;
    }
    return is_holder(words) && !zr_ends_like_body(words, 0, words.size);
}

/* Bytes of a telephone's number that ends the words, with what it is called: 联系电话13800000000. */
static size_t telephone_size(zr_span words)
{
    enum { LEAST = 7 };
    static const char *const names[] = {"联系电话", "联系方式", "电话", "手机", NULL};
    size_t at = words.size;
    while (at > 0 && ((words.data[at - 1] >= '0' && words.data[at - 1] <= '9') || words.data[at - 1] == '-'))
        at--;
    if (words.size - at < LEAST)
        return 0;
    zr_span before = zr_span_cut(words, 0, at);
    before.size -= zr_has_before(words, 0, at, "：") ? strlen("：") : 0;
    return words.size - (before.size - zr_ends_any(before, names));
}

bool zr_are_persons(zr_span words)
{
    static const char *const marks[] = {"、", "，", "；", ",", ";", " ", NULL};
    static zr_word_list marks_list = {.words = marks};
    uint32_t persons = 0;
    for (size_t at = 0, from = 0, mark; at <= words.size; at += at < words.size ? zr_step(words, at) : 1) {
        mark = at < words.size ? zr_list_longest(&marks_list, zr_behind(words, at)) : 0;
        if (at < words.size && !mark)
            continue;
        zr_span word = zr_span_cut(words, from, at);
        size_t telephone = telephone_size(word);
        word.size -= telephone;
        from = at + mark;
        if (word.size ? !is_one_person(word) : telephone && !persons)
            return false;
        persons += word.size > 0;
    }
    return persons > 0;
}
