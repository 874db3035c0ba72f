/* Signs at names, bold type, and the sentences that explain them. */
#include "document/duties_legend.h"

#include "document/duties_words.h"
#include "document/letters.h"

enum {
    ZR_SIGN_REACH = 3000,  /* bytes before a name in which its bold type may begin */
    ZR_LEGEND_BYTES = 600, /* of a sentence */
    ZR_SIGN_BOLD = 'b',    /* as a sign: 加粗 */
    ZR_SIGN_REST = 'r'     /* as a sign: 其余, 未标★的 */
};

static const struct {
    const char *text;
    uint32_t sign;
    bool hollow;
} signs[] = {{"*", '*', false}, {"＊", '*', false}, {"※", u'※', false}, {"★", u'★', false},
             {"☆", u'☆', true}, {"▲", u'▲', false}, {"△", u'△', true},  {"▼", u'▼', false},
             {"▽", u'▽', true}, {"◆", u'◆', false}, {"◇", u'◇', true},  {"●", u'●', false},
             {"○", u'○', true}, {"◯", u'○', true},  {"◎", u'◎', true},  {"■", u'■', false},
             {"□", u'□', true}};

uint32_t zr_sign_read(zr_span text, size_t at, size_t *length)
{
    *length = 0;
    if (at >= text.size || !(zr_letter_at(text, at) & ZR_L_STAR))
        return 0;
    *length = zr_step(text, at);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (zr_has(text, at, signs[i].text))
            return signs[i].sign;
    }
    return 0;
}

static bool is_hollow(uint32_t sign)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (signs[i].sign == sign)
            return signs[i].hollow;
    }
    return false;
}

/* What a word of a legend is. */
typedef enum legend_word { ANY, FILLER, LINK, COLON, JOIN, BREAK, NOT, SIGN, ROLE } legend_word;

static const struct {
    const char *text;
    uint32_t sign;
} types[] = {{"星号", '*'},          {"加粗", ZR_SIGN_BOLD}, {"粗体", ZR_SIGN_BOLD}, {"黑体", ZR_SIGN_BOLD},
             {"加黑", ZR_SIGN_BOLD}, {"其余", ZR_SIGN_REST}, {"其他", ZR_SIGN_REST}, {"其它", ZR_SIGN_REST}};

static const struct {
    const char *text;
    zr_role role;
} roles[] = {
    {"牵头", ZR_LEAD},        {"主办", ZR_LEAD},        {"主责", ZR_LEAD},        {"主要责任", ZR_LEAD},
    {"第一责任", ZR_LEAD},    {"负总责", ZR_LEAD},      {"总负责", ZR_LEAD},      {"主要负责", ZR_LEAD},
    {"配合", ZR_SUPPORT},     {"协办", ZR_SUPPORT},     {"协同", ZR_SUPPORT},     {"协作", ZR_SUPPORT},
    {"协助", ZR_SUPPORT},     {"参与", ZR_SUPPORT},     {"参加", ZR_SUPPORT},     {"会办", ZR_SUPPORT},
    {"指导", ZR_GUIDE},       {"督导", ZR_GUIDE},       {"督办", ZR_GUIDE},       {"责任", ZR_RESPONSIBLE},
    {"承办", ZR_RESPONSIBLE}, {"实施", ZR_RESPONSIBLE}, {"落实", ZR_RESPONSIBLE}, {"负责", ZR_RESPONSIBLE}};

/* Words that may stand around a sign and its role. */
static const struct {
    const char *text;
    legend_word word;
} others[] = {{"为", LINK},     {"是", LINK},     {"系", LINK},     {"即", LINK},     {"指", LINK},
              {"表示", LINK},   {"代表", LINK},   {"作为", LINK},   {"用", LINK},     {"以", LINK},
              {"标", LINK},     {"注", LINK},     {"加", LINK},     {"打", LINK},     {"划", LINK},
              {"：", COLON},    {":", COLON},     {"、", JOIN},     {"和", JOIN},     {"及", JOIN},
              {"与", JOIN},     {"或", JOIN},     {"，", BREAK},    {",", BREAK},     {"；", BREAK},
              {";", BREAK},     {"。", BREAK},    {"下同", BREAK},  {"未", NOT},      {"不", NOT},
              {"没", NOT},      {"无", NOT},      {"带", FILLER},   {"有", FILLER},   {"前", FILLER},
              {"后", FILLER},   {"面", FILLER},   {"名称", FILLER}, {"字样", FILLER}, {"字体", FILLER},
              {"显示", FILLER}, {"的", FILLER},   {"者", FILLER},   {"—", FILLER},    {"-", FILLER},
              {"=", FILLER},    {"＝", FILLER},   {"“", FILLER},    {"”", FILLER},    {"\"", FILLER},
              {"单位", FILLER}, {"部门", FILLER}, {"处室", FILLER}, {"科室", FILLER}, {"机构", FILLER},
              {"号", FILLER},   {"符", FILLER},   {"该", FILLER},   {"项", FILLER},   {"任务", FILLER},
              {"本", FILLER},   {"工作", FILLER}, {"均", FILLER},   {"并", FILLER},   {"记", FILLER},
              {"示", FILLER},   {"识", FILLER},   {"出", FILLER},   {"中", FILLER},   {"内", FILLER},
              {"处", FILLER},   {"名", FILLER},   {"其", FILLER},   {"字", FILLER},   {"列", FILLER},
              {"栏", FILLER},   {"（", FILLER},   {"）", FILLER},   {"(", FILLER},    {")", FILLER}};

typedef struct legend_token {
    legend_word word;
    size_t size;
    uint32_t sign;
    zr_role role;
} legend_token;

static legend_token sign_token(zr_span text, size_t at)
{
    legend_token token = {.word = SIGN};
    token.sign = zr_sign_read(text, at, &token.size);
    for (size_t i = 0; i < sizeof types / sizeof *types && !token.sign; i++) {
        if (zr_has(text, at, types[i].text)) {
            token.sign = types[i].sign;
            token.size = zr_span_of(types[i].text).size;
        }
    }
    return token;
}

static legend_token token_at(zr_span text, size_t at)
{
    legend_token token = sign_token(text, at);
    for (size_t i = 0; i < sizeof roles / sizeof *roles && !token.sign; i++) {
        size_t size = zr_span_of(roles[i].text).size;
        if (size > token.size && zr_has(text, at, roles[i].text))
            token = (legend_token){.word = ROLE, .size = size, .role = roles[i].role};
    }
    for (size_t i = 0; i < sizeof others / sizeof *others && !token.size; i++) {
        if (zr_has(text, at, others[i].text))
            token = (legend_token){.word = others[i].word, .size = zr_span_of(others[i].text).size};
    }
    return token.size ? token : (legend_token){.word = ANY, .size = zr_step(text, at)};
}

/* Signs and a role as they are read, in either order, until it is known what ends them. */
typedef struct legend_group {
    uint32_t sign[ZR_LEGEND_MOST];
    uint32_t signs;
    zr_role role;
    bool has_role, role_first;
    bool linked;  /* 为, 用: words that say that one is the other */
    bool behind;  /* such a word stands behind the last sign */
    bool negated; /* 未标★的 */
    bool joined;  /* a role's word was the last: 牵头责任单位 */
    bool colon;   /* a colon was the last: ★牵头单位： is a label */
} legend_group;

static void keep(zr_legend *legend, legend_group *group, bool means)
{
    for (uint32_t i = 0; i < group->signs && legend->count < ZR_LEGEND_MOST; i++) {
        if (group->sign[i] != ZR_SIGN_REST || group->has_role)
            legend->items[legend->count++] =
                (zr_meaning){.sign = group->sign[i], .means = means, .role = group->role};
    }
    legend->linked |= group->signs && (group->linked || !means);
    *group = (legend_group){0};
}

static bool is_complete(const legend_group *group)
{
    return group->signs && group->has_role && !(group->colon && !group->linked);
}

static void end_group(zr_legend *legend, legend_group *group)
{
    if (is_complete(group))
        keep(legend, group, true);
    *group = (legend_group){0};
}

static void take_sign(zr_legend *legend, legend_group *group, uint32_t sign)
{
    if (is_complete(group))
        end_group(legend, group);
    if (group->negated)
        sign = ZR_SIGN_REST;
    group->role_first |= group->has_role && !group->signs;
    if (group->signs < ZR_LEGEND_MOST)
        group->sign[group->signs++] = sign;
    group->linked |= group->role_first && group->behind;
    group->behind = group->negated = false;
}

static void take_role(zr_legend *legend, legend_group *group, zr_role role)
{
    bool plain = is_complete(group) && !group->role_first && !group->linked && group->role == ZR_RESPONSIBLE;
    if (group->has_role && (group->joined || plain)) { /* 牵头责任单位, 其他责任单位|配合 */
        group->role = group->role == ZR_RESPONSIBLE ? role : group->role;
        return;
    }
    if (is_complete(group) && !(group->role_first && group->behind))
        end_group(legend, group); /* 牵头单位▲ 配合单位△; else 责任单位中带★的为|牵头单位 */
    group->linked |= group->signs && group->behind;
    group->has_role = true;
    group->role_first &= group->signs == 0;
    group->role = role;
    group->behind = false;
}

/* A word that no legend has: 标*的为新增单位 says that * is about something else. */
static void take_other(zr_legend *legend, legend_group *group)
{
    bool means = group->has_role && !group->role_first && group->linked;
    bool says = group->signs && !group->has_role && group->behind;
    if (means || says)
        keep(legend, group, means);
    *group = (legend_group){0};
}

static void take_token(zr_legend *legend, legend_group *group, legend_token token)
{
    if (token.word == SIGN)
        take_sign(legend, group, token.sign);
    else if (token.word == ROLE)
        take_role(legend, group, token.role);
    else if (token.word == ANY)
        take_other(legend, group);
    else if (token.word == BREAK || (token.word == JOIN && (is_complete(group) || !group->signs)))
        end_group(legend, group);
    group->behind |= token.word == LINK;
    group->linked |= token.word == LINK && group->role_first;
    group->negated |= token.word == NOT;
    group->joined = token.word == ROLE;
    group->colon = token.word == COLON;
}

/* A quick no: every sign is a star of some kind, or one of the words for one. */
static bool may_hold_sign(zr_span sentence)
{
    static const char *const parts[] = {"星号", "粗", "黑", "其"};
    if (zr_letter_find(sentence, 0, ZR_L_STAR) < sentence.size)
        return true;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (zr_span_find(sentence, zr_span_of(parts[i]), 0) != SIZE_MAX)
            return true;
    }
    return false;
}

zr_legend zr_legend_read(zr_span sentence)
{
    zr_legend legend = {0};
    legend_group group = {0};
    if (!may_hold_sign(sentence))
        return legend;
    for (size_t at = 0; at < sentence.size && sentence.size <= ZR_LEGEND_BYTES;) {
        legend_token token = token_at(sentence, at);
        take_token(&legend, &group, token);
        legend.others |= token.word == ANY;
        at += token.size;
    }
    end_group(&legend, &group);
    return legend;
}

bool zr_legend_says(const zr_legend *legend)
{
    bool rest = legend->count == 1 && legend->items[0].sign == ZR_SIGN_REST;
    if (rest)
        return false;
    return (legend->count > 1 && !legend->others) || (legend->count && legend->linked);
}

/* Is `at` between ** and ** on its line, and was the first of them printed at `from` or behind it? */
static bool is_bold(zr_span text, size_t at, size_t from)
{
    size_t begin = at, open = 0;
    while (begin > 0 && at - begin < ZR_SIGN_REACH && text.data[begin - 1] != '\n')
        begin--;
    bool bold = false;
    for (size_t i = begin; i + 1 < at; i++) {
        if (text.data[i] == '*' && text.data[i + 1] == '*') {
            bold = !bold;
            open = i++;
        }
    }
    return bold && open + 2 >= from;
}

zr_legends zr_legends_make(const zr_statement *statements, size_t count, zr_arena *arena)
{
    zr_legends legends = {0};
    for (size_t i = 0; i < count; i++)
        legends.count += statements[i].says == ZR_SAYS_SIGNS;
    legends.items = zr_arena_take(arena, legends.count, sizeof *legends.items);
    legends.used = zr_arena_take(arena, legends.count, sizeof *legends.used);
    if (!legends.items || !legends.used)
        return (zr_legends){0};
    for (size_t i = 0, next = 0; i < count; i++) {
        if (statements[i].says == ZR_SAYS_SIGNS) {
            legends.used[next] = false;
            legends.items[next++] = &statements[i];
        }
    }
    return legends;
}

static const zr_meaning *meaning_in(const zr_legend *legend, uint32_t sign)
{
    for (uint32_t i = 0; i < legend->count; i++) {
        if (legend->items[i].sign == sign)
            return &legend->items[i];
    }
    return NULL;
}

/* What the last legend before `end` that explains the sign says, else the first behind it. */
static const zr_meaning *meaning_at(const zr_legends *legends, size_t end, uint32_t sign, size_t *which)
{
    const zr_meaning *found = NULL;
    for (size_t i = 0; i < legends->count; i++) {
        if (found && legends->items[i]->start >= end)
            break;
        const zr_meaning *meaning = meaning_in(&legends->items[i]->legend, sign);
        *which = meaning ? i : *which;
        found = meaning ? meaning : found;
    }
    return found;
}

/* An expression whose signs are being given their roles. */
typedef struct sign_walk {
    zr_legends *legends;
    size_t end;
    bool full;               /* a full sign stands in it */
    const zr_legend *legend; /* the one that explained the last of them, or NULL */
} sign_walk;

const zr_meaning *zr_legend_rest(const zr_legend *legend)
{
    return meaning_in(legend, ZR_SIGN_REST);
}

static void give(zr_mention *mention, zr_role role)
{
    mention->role = role;
    mention->basis = ZR_BY_RULE;
}

static void give_sign(sign_walk *walk, zr_mention *mention, uint32_t sign)
{
    size_t which = 0;
    const zr_meaning *meaning = meaning_at(walk->legends, walk->end, sign, &which);
    if (meaning ? meaning->means : !is_hollow(sign) || !walk->full)
        give(mention, meaning ? meaning->role : ZR_LEAD);
    if (!meaning)
        return;
    walk->legend = &walk->legends->items[which]->legend;
    walk->legends->used[which] = true;
}

/* Names that have no sign and no role of their own. */
static bool is_plain(const zr_name *name, const zr_mention *mention)
{
    return !mention->marked && !name->settled && mention->role == ZR_RESPONSIBLE;
}

static void give_bold(sign_walk *walk, const zr_name *names, zr_mention *mentions, uint32_t count,
                      zr_span text, size_t start)
{
    size_t which = 0;
    const zr_meaning *meaning = meaning_at(walk->legends, walk->end, ZR_SIGN_BOLD, &which);
    for (uint32_t i = 0; i < count && meaning && meaning->means; i++) {
        if (!is_plain(&names[i], &mentions[i]) || !is_bold(text, mentions[i].start, start))
            continue;
        give(&mentions[i], meaning->role);
        mentions[i].marked = true;
        walk->legend = &walk->legends->items[which]->legend;
        walk->legends->used[which] = true;
    }
}

/* 其余为配合单位, said where the signs are explained. */
static void give_rest(sign_walk *walk, const zr_name *names, zr_mention *mentions, uint32_t count)
{
    const zr_meaning *meaning = walk->legend ? zr_legend_rest(walk->legend) : NULL;
    for (uint32_t i = 0; i < count && meaning; i++) {
        if (is_plain(&names[i], &mentions[i]))
            give(&mentions[i], meaning->role);
    }
}

/* △市统计局、国资公司: a sign of those who help or guide is for the names behind it too, up to the next mark.
 */
static void spread_signs(const zr_name *names, zr_mention *mentions, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        const zr_mention *before = &mentions[i - 1];
        bool helps = before->role == ZR_SUPPORT || before->role == ZR_GUIDE;
        bool joined = mentions[i].joint == ZR_ENUM || mentions[i].joint == ZR_AND;
        if (helps && before->basis == ZR_BY_RULE && joined && is_plain(&names[i], &mentions[i]))
            give(&mentions[i], before->role);
    }
}

static bool sign_leads(const zr_mention *mentions, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (mentions[i].marked && mentions[i].role == ZR_LEAD)
            return true;
    }
    return false;
}

bool zr_legend_apply(zr_legends *legends, zr_span text, size_t start, size_t end, const zr_name *names,
                     zr_mention *mentions, uint32_t count)
{
    sign_walk walk = {.legends = legends, .end = end};
    for (uint32_t i = 0; i < count; i++)
        walk.full |= names[i].sign && !is_hollow(names[i].sign);
    for (uint32_t i = 0; i < count; i++) {
        if (names[i].sign)
            give_sign(&walk, &mentions[i], names[i].sign);
    }
    spread_signs(names, mentions, count);
    give_bold(&walk, names, mentions, count, text, start);
    give_rest(&walk, names, mentions, count);
    return sign_leads(mentions, count);
}
