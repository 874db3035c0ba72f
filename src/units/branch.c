/* Branches of bodies that the centre runs. */
#include "units/branch.h"

#include "base/words.h"
#include "units/prefix.h"

#include <string.h>

static const char *const bank_tails[] = {"分行", "中心支行", "中支", "支行", NULL};
static const char *const company_tails[] = {"分公司", "公司", "有限公司", "有限责任公司", "", NULL};
static const char *const grid_tails[] = {
    "供电公司", "供电分公司", "供电局",   "供电有限公司", "供电有限责任公司", "电力公司", "电力有限公司",
    "电力",     "电业局",     "电网公司", "电网有限公司", "电网有限责任公司", NULL};
static const char *const bureau_tails[] = {"监管局", NULL};
static const char *const branch_tails[] = {"分局", NULL};
static const char *const league_tails[] = {"委", "委员会", "党委", NULL};

/* The body in a place, the heads by which its branches are named in full or in short (the longer before those
 * that they begin with), and what stands behind the place. */
static const struct {
    const char *body;
    zr_form_kind kind;
    const char *heads[8]; /* ends with NULL */
    const char *const *tails;
} runs[] = {
    {"人民银行", ZR_FORM_PLAIN, {"中国人民银行", "人民银行", "人行"}, bank_tails},
    {"供电公司", ZR_FORM_PLAIN, {"国网", "国家电网公司", "国家电网", "南方电网", "南网"}, grid_tails},
    {"移动公司",
     ZR_FORM_PLAIN,
     {"中国移动通信集团", "中国移动通信", "中国移动", "移动公司", "移动"},
     company_tails},
    {"电信公司",
     ZR_FORM_PLAIN,
     {"中国电信股份有限公司", "中国电信集团", "中国电信", "电信公司", "电信"},
     company_tails},
    {"联通公司",
     ZR_FORM_PLAIN,
     {"中国联合网络通信有限公司", "中国联合网络通信集团", "中国联通", "联通公司", "联通"},
     company_tails},
    {"铁塔公司", ZR_FORM_PLAIN, {"中国铁塔股份有限公司", "中国铁塔", "铁塔公司", "铁塔"}, company_tails},
    {"邮政公司",
     ZR_FORM_PLAIN,
     {"中国邮政集团有限公司", "中国邮政集团公司", "中国邮政集团", "中国邮政", "邮政公司", "邮政"},
     company_tails},
    {"证监局", ZR_FORM_PLACE, {"中国证监会", "中国证券监督管理委员会", "证监会"}, bureau_tails},
    {"农发行", ZR_FORM_PLAIN, {"中国农业发展银行", "农业发展银行", "农发行"}, bank_tails},
    {"农业银行", ZR_FORM_PLAIN, {"中国农业银行", "农业银行", "农行"}, bank_tails},
    {"工商银行", ZR_FORM_PLAIN, {"中国工商银行", "工商银行", "工行"}, bank_tails},
    {"建设银行", ZR_FORM_PLAIN, {"中国建设银行", "建设银行", "建行"}, bank_tails},
    {"中国银行", ZR_FORM_PLAIN, {"中国银行", "中行"}, bank_tails},
    {"交通银行", ZR_FORM_PLAIN, {"交通银行", "交行"}, bank_tails},
    {"邮储银行", ZR_FORM_PLAIN, {"中国邮政储蓄银行", "邮政储蓄银行", "邮储银行", "邮储"}, bank_tails},
    {"公安局", ZR_FORM_PLAIN, {"公安局", "公安"}, branch_tails},
    {"生态环境局", ZR_FORM_PLAIN, {"生态环境局", "生态环境"}, branch_tails},
    {"自然资源局",
     ZR_FORM_PLAIN,
     {"自然资源和规划局", "自然资源局", "规划和自然资源局", "规划资源局", "自然资源与规划局", "资规局",
      "自规局"},
     branch_tails},
    {"团~委", ZR_FORM_WORD, {"共青团", "中国共产主义青年团"}, league_tails},
};

/* 市 of 人行市中心支行: the place is said by its level. */
static zr_found_place read_level(const zr_lexicon *lexicon, zr_span rest, uint32_t seat)
{
    size_t size = zr_level_word_size(lexicon, rest, seat);
    zr_found_place found = {.division = ZR_NONE};
    if (size && seat != ZR_NONE)
        found = zr_place_of_word(zr_span_cut(rest, 0, size), seat);
    found.end = size;
    return found;
}

/* 大理 of 州生态环境局大理分局 is the city, not the prefecture of its name; 新华 of 市公安局新华分局 the
 * district. */
static zr_found_place read_place(const zr_lexicon *lexicon, zr_span rest, uint32_t seat)
{
    zr_found_place branch = zr_place_of_branch(rest, seat);
    return branch.division != ZR_NONE && branch.start == 0 ? branch : zr_place_chain(lexicon, rest, seat);
}

/* The places behind the head; a province's company may stand before its branch: 湖南有限公司衡阳. */
static bool read_places(const zr_lexicon *lexicon, zr_span name, size_t head, uint32_t seat,
                        zr_branch *branch)
{
    static const char *const firms[] = {"有限公司", "股份有限公司", "公司", "省分公司",
                                        "分公司",   "省分行",       "分行", NULL};
    branch->size = head + zr_starts_any(zr_behind(name, head), firms);
    for (int places = 0; places < 2; places++) {
        zr_found_place found = read_place(lexicon, zr_behind(name, branch->size), seat);
        if (found.division == ZR_NONE && places == 0)
            found = read_level(lexicon, zr_behind(name, branch->size), seat);
        if (found.division == ZR_NONE)
            return places > 0;
        branch->place = found;
        branch->size += found.end;
        size_t firm = zr_starts_any(zr_behind(name, branch->size), firms);
        if (!firm || zr_place_chain(lexicon, zr_behind(name, branch->size + firm), seat).division == ZR_NONE)
            return true;
        branch->size += firm;
    }
    return true;
}

/* The bits of the second and the third bytes that heads begin with: a quick no for most names. */
static uint64_t head_bytes[2];

__attribute__((constructor)) static void learn_heads(void)
{
    for (size_t run = 0; run < sizeof runs / sizeof *runs; run++) {
        for (const char *const *head = runs[run].heads; *head; head++) {
            head_bytes[0] |= (uint64_t)1 << ((*head)[1] & 63);
            head_bytes[1] |= (uint64_t)1 << ((*head)[2] & 63);
        }
    }
}

static bool may_be_head(zr_span name)
{
    return name.size >= strlen("某") && (head_bytes[0] >> (name.data[1] & 63) & 1) &&
           (head_bytes[1] >> (name.data[2] & 63) & 1);
}

enum { RUNS = sizeof runs / sizeof *runs };

/* The run by a head of which the name begins, and the bytes of the head; RUNS: none. */
static size_t run_of(zr_span name, size_t *head)
{
    for (size_t run = 0; run < RUNS && may_be_head(name); run++) {
        *head = zr_starts_any(name, runs[run].heads);
        if (*head)
            return run;
    }
    return RUNS;
}

zr_branch_kin zr_branch_head(zr_span name)
{
    size_t head, run = run_of(name, &head);
    return run < RUNS ? (zr_branch_kin){head, runs[run].tails} : (zr_branch_kin){0};
}

zr_branch zr_branch_read(const zr_lexicon *lexicon, zr_span name, uint32_t seat)
{
    const zr_branch none = {.form = ZR_NONE, .place = {.division = ZR_NONE}};
    zr_branch branch = none;
    size_t head, run = run_of(name, &head);
    if (run == RUNS || !read_places(lexicon, name, head, seat, &branch) ||
        !zr_equals_any(zr_behind(name, branch.size), runs[run].tails))
        return none;
    branch.form = zr_lexicon_form(lexicon, runs[run].kind, zr_span_of(runs[run].body), ~1u);
    return branch;
}
