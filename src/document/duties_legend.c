/* Signs at names, and the sentences that explain signs and bold type. */
#include "document/duties_legend.h"

#include "document/duties_words.h"
#include "document/letters.h"

enum { ZR_LEGEND_BYTES = 600 /* of a sentence */ };

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

bool zr_sign_is_hollow(uint32_t sign)
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
} types[] = {{"星号", '*'},          {"加粗", ZR_SIGN_BOLD}, {"粗体", ZR_SIGN_BOLD},
             {"黑体", ZR_SIGN_BOLD}, {"加黑", ZR_SIGN_BOLD}, {"其余", ZR_SIGN_REST},
             {"其他", ZR_SIGN_REST}, {"其它", ZR_SIGN_REST}, {"下划线", ZR_SIGN_LOST},
             {"划线", ZR_SIGN_LOST}, {"斜体", ZR_SIGN_LOST}, {"标红", ZR_SIGN_LOST},
             {"红色", ZR_SIGN_LOST}, {"红字", ZR_SIGN_LOST}};

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
    static const char *const parts[] = {"星号", "粗", "黑", "其", "划线", "体", "红"};
    if (zr_letter_find(sentence, 0, ZR_L_STAR) < sentence.size)
        return true;
    bool part = false, type = false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts && !part; i++)
        part = zr_find_word(sentence, 0, parts[i]) != SIZE_MAX;
    for (size_t i = 0; i < sizeof types / sizeof *types && part && !type; i++)
        type = zr_find_word(sentence, 0, types[i].text) != SIZE_MAX;
    return type;
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

const zr_meaning *zr_legend_meaning(const zr_legend *legend, uint32_t sign)
{
    for (uint32_t i = 0; i < legend->count; i++) {
        if (legend->items[i].sign == sign)
            return &legend->items[i];
    }
    return NULL;
}

const zr_meaning *zr_legend_rest(const zr_legend *legend)
{
    return zr_legend_meaning(legend, ZR_SIGN_REST);
}
