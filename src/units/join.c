/* Names that were printed as one, without a separator or with 和. */
#include "units/parts.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_levels.h"
#include "units/generic.h"

#include <string.h>

enum { MOST_SEARCHED = 300, MOST_JOINED = 150 };

/* A body that the tables know whole. */
static bool is_body(const zr_context *context, zr_span name)
{
    zr_sense sense = {.name = name, .form = ZR_NONE, .place = ZR_NONE, .sector = ZR_NONE};
    sense.prefix = zr_prefix_of_word(context->lexicon, name, context->seat);
    return zr_sense_by_form(context, &sense);
}

/* 县供水公司: its level and words for trades alone. */
static bool is_trade_company(const zr_context *context, zr_span name)
{
    static const char *const ends[] = {"公司", "集团", NULL};
    zr_prefix prefix = zr_prefix_of_word(context->lexicon, name, context->seat);
    zr_span trade = zr_without_any(zr_behind(name, prefix.size), ends);
    return prefix.size && trade.size && prefix.size + trade.size < name.size &&
           zr_is_of_trades(context->lexicon, trade);
}

static bool is_known(const zr_context *context, zr_span name)
{
    return is_body(context, name) || is_trade_company(context, name) ||
           zr_is_collective(context->lexicon, name, context->seat);
}

/* 中国人民银行广州分行 goes on behind its head. */
static bool is_one(const zr_context *context, zr_span name)
{
    return zr_head_form(context->lexicon, name) != ZR_NONE;
}

/* Length of 和, 与, 及, 以及 … at the start of the text. */
static size_t and_size(zr_span text)
{
    static const char *const words[] = {"以及", "和", "与", "及", NULL};
    return zr_starts_any(text, words);
}

static bool has_prefix(const zr_context *context, zr_span name)
{
    return zr_prefix_of_word(context->lexicon, name, context->seat).size > 0 ||
           zr_prefix_of_place(context->lexicon, name, context->seat).full;
}

/* 市委 and 市政府 alone are no first name: 市委市政府督查室 is one. */
static bool is_general(const zr_context *context, zr_span name)
{
    zr_prefix prefix = zr_prefix_of_word(context->lexicon, name, context->seat);
    return prefix.size && (prefix.whole == name.size || zr_span_ends(name, "政府"));
}

/* Words that begin the name of another set or body: 各, 有关, 市. */
static bool begins_name(const zr_context *context, zr_span name)
{
    static const char *const words[] = {"各", "有关", "相关", "其他", NULL};
    return zr_starts_any(name, words) || has_prefix(context, name);
}

/* 和县人民政府 in a document of 马鞍山: the place is there, or above, or one of its neighbours. */
static bool is_place_near(const zr_context *context, zr_span name)
{
    zr_prefix place = zr_prefix_of_place(context->lexicon, name, context->seat);
    return place.full && (context->seat == ZR_NONE || zr_place_distance(place.place, context->seat) <= 2);
}

zr_span zr_without_and(const zr_context *context, zr_span name)
{
    if (and_size(name) && is_place_near(context, name))
        return name;
    zr_span rest = zr_span_cut(name, and_size(name), name.size);
    bool follows =
        rest.size < name.size && rest.size && (is_known(context, rest) || begins_name(context, rest));
    return follows ? rest : name;
}

/* 镇城建办镇农技站: offices of one township, each with its word. Where the second begins, or 0. */
static size_t split_township(zr_span name)
{
    static const char *const words[] = {"镇", "乡", "街道", NULL};
    static const char *const ends[] = {"办", "所", "站", "中心", "队", "院", "室", "部", NULL};
    size_t word = zr_starts_any(name, words);
    if (!word || !zr_ends_any(name, ends))
        return 0;
    zr_span own = zr_span_cut(name, 0, word);
    for (size_t at = word + 6; (at = zr_span_find(name, own, at)) != SIZE_MAX; at++) {
        if (at + word + 6 <= name.size && zr_ends_any(zr_span_cut(name, 0, at), ends))
            return at;
    }
    return 0;
}

typedef enum answer { UNASKED, IS_ONE, IS_JOINED } answer;

/* Are the last bytes of a name, so many of them, several names? Each is asked once, since the ways to part a
 * name double with every piece. */
typedef struct rests {
    answer sizes[MOST_JOINED + 1];
} rests;

static size_t split(const zr_context *context, zr_span name, size_t *next, rests *asked);

/* 区经信局区科技局 behind 区发改局: a body that is known, and another behind it. Names are short here. */
static bool is_joined(const zr_context *context, zr_span name, rests *asked)
{
    if (name.size > MOST_JOINED)
        return false;
    size_t next;
    if (asked->sizes[name.size] == UNASKED)
        asked->sizes[name.size] = split(context, name, &next, asked) < name.size ? IS_JOINED : IS_ONE;
    return asked->sizes[name.size] == IS_JOINED;
}

/* 区文广旅体局: its level and its end say that it is a bureau, whatever its field. One bureau only. */
static bool is_bureau(const zr_context *context, zr_span name)
{
    static const char *const end = "局";
    zr_prefix prefix = zr_prefix_of_word(context->lexicon, name, context->seat);
    return prefix.size && zr_span_find(name, zr_span_of(end), prefix.size) == name.size - strlen(end);
}

/* 桃花镇人民政府, 各乡镇, 沿线街道: the name ends as who governs a town or a place. */
static bool ends_as_government(zr_span name)
{
    static const char *const ends[] = {"政府",   "镇",   "乡",   "街道", "街道办事处",
                                       "街道办", "县区", "市区", NULL};
    return zr_ends_any(name, ends);
}

/* 各县（市、区） of 各县（市、区）政府: a set of places, with the word that says it is one. */
static bool is_set_of_places(const zr_context *context, zr_span name)
{
    static const char *const words[] = {"各有关", "各相关", "各", "有关", "相关", NULL};
    size_t word = zr_starts_any(name, words);
    word = word ? word : zr_along_size(name);
    return word && zr_is_levels(context->lexicon, zr_span_cut(name, word, name.size));
}

/* 各乡镇人民政府|县水利局: the bodies of all towns, and one of another level. */
static bool ends_set(const zr_context *context, zr_span left, zr_span right)
{
    static const char *const ends[] = {"政府", "办事处", "管委会", "镇", "街道", NULL};
    return zr_span_starts(left, "各") && zr_ends_any(left, ends) && has_prefix(context, right) &&
           is_body(context, right);
}

/* Does the name begin as one does that stands behind no mark: 县水利局, 团县委? */
static bool has_head(const zr_context *context, zr_span name)
{
    static const char *const leagues[] = {"团省委", "团市委", "团县委", "团区委", "团州委", NULL};
    return has_prefix(context, name) || zr_starts_any(name, leagues);
}

/* 财政局, 水利局: the departments that every county has, of which none is an office of another; not 公路局,
 * which is one of 交通局. */
static size_t department(zr_span name)
{
    static const char *const brief[] = {"发改", "财政", "教育", "教体", "科技", "工信", "经信",
                                        "民政", "司法", "人社", "住建", "交通", "水利", "水务",
                                        "农业", "商务", "文旅", "卫健", "应急", "审计", "统计",
                                        "医保", "公安", "城管", "林业", NULL};
    static const char *const full[] = {"发展改革",
                                       "发展和改革",
                                       "工业和信息化",
                                       "自然资源",
                                       "交通运输",
                                       "农业农村",
                                       "文化和旅游",
                                       "卫生健康",
                                       "应急管理",
                                       "市场监管",
                                       "市场监督管理",
                                       "生态环境",
                                       "医疗保障",
                                       "退役军人事务",
                                       "住房城乡建设",
                                       "住房和城乡建设",
                                       "人力资源社会保障",
                                       "人力资源和社会保障",
                                       NULL};
    static const char *const kinds[] = {"局", "委", NULL};
    size_t field = zr_longest_any(name, full);
    field = field ? field : zr_longest_any(name, brief);
    size_t kind = field ? zr_starts_any(zr_behind(name, field), kinds) : 0;
    return kind ? field + kind : 0;
}

/* 交通局|财政局|水利局: departments without a word for their level. */
static bool are_departments(const zr_context *context, zr_span left, zr_span right, rests *asked)
{
    size_t level = zr_prefix_of_word(context->lexicon, left, context->seat).size, size = department(right);
    zr_span own = zr_behind(left, level);
    return size && own.size && department(own) == own.size &&
           (size == right.size || is_joined(context, right, asked));
}

/* Do two names meet here, without a word between them? `set`: the whole denotes a set. */
static bool meet(const zr_context *context, zr_span left, zr_span right, bool set, rests *asked)
{
    bool bureau = is_bureau(context, left);
    if ((!bureau && !is_known(context, left)) || is_general(context, left))
        return false;
    if (is_set_of_places(context, right))
        return true;
    if (set)
        return ends_set(context, left, right);
    if (has_head(context, right) && (is_known(context, right) || is_joined(context, right, asked)))
        return true;
    if (are_departments(context, left, right, asked))
        return true;
    bool worded =
        bureau || zr_span_ends(left, "局") || zr_prefix_of_word(context->lexicon, left, context->seat).size;
    /* 县开发区管委会: a zone goes on to its own end. */
    return worded && !zr_span_ends(left, "区") && right.size > strlen("街道") && ends_as_government(right);
}

/* Do two names meet around 和, 及, 与? */
static bool meet_around(const zr_context *context, zr_span left, zr_span right, bool set)
{
    return is_known(context, left) && ((!set && is_known(context, right)) || begins_name(context, right));
}

static size_t split(const zr_context *context, zr_span name, size_t *next, rests *asked)
{
    size_t township = name.size > 15 ? split_township(name) : 0;
    *next = township ? township : name.size;
    if (township)
        return township;
    if (name.size < 15 || is_body(context, name) || is_one(context, name))
        return name.size;
    bool set = zr_is_collective(context->lexicon, name, context->seat);
    size_t most = name.size < MOST_SEARCHED ? name.size : MOST_SEARCHED;
    for (size_t at = 6; at + 6 <= most; at++) {
        if (zr_utf8_inside(name, at) ||
            !zr_vocabulary_ends(&context->lexicon->vocabulary, zr_span_cut(name, 0, at), ZR_WORD_BODY_END))
            continue;
        zr_span left = zr_span_cut(name, 0, at), rest = zr_span_cut(name, at, name.size);
        size_t word = and_size(rest);
        zr_span right = zr_span_cut(rest, word, rest.size);
        if (word ? meet_around(context, left, right, set) : meet(context, left, right, set, asked)) {
            *next = at + word;
            return at;
        }
    }
    return name.size;
}

size_t zr_split_joined(const zr_context *context, zr_span name, size_t *next)
{
    rests asked = {0};
    return split(context, name, next, &asked);
}
