/* Outcomes, told by how they begin. */
#include "document/duties_outcome.h"

#include "base/words.h"
#include "document/duties_deeds.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"

#include <string.h>

/* To hand a paper to somebody; longer words before those that they begin with. */
static const char *const hands[] = {"报送", "报请", "上报", "呈报", "提交", "提请", "报", NULL};
static zr_word_list hands_list = {.words = hands};

/* 报业集团, 报社: names begin so too. */
static bool begins_press(zr_span clause)
{
    static const char *const press[] = {"报业", "报社", "报刊", "报国", "报纸", "报告", "报名", NULL};
    return zr_starts_any(clause, press) > 0;
}

static size_t hand_at(zr_span clause, size_t at)
{
    zr_span rest = zr_behind(clause, at);
    size_t hand = zr_list_starts(&hands_list, rest);
    return hand && !begins_press(rest) ? hand : 0;
}

/* Words that begin an outcome and no body's name; 并 may stand before them. */
static size_t head_at(zr_span clause, size_t at)
{
    static const char *const heads[] = {"已",   "列入", "纳入", "计入", "写入", "形成",
                                        "出台", "印发", "建成", "完成", "编入", NULL};
    static zr_word_list heads_list = {.words = heads};
    at += zr_has(clause, at, "并") ? strlen("并") : 0;
    size_t hand = hand_at(clause, at);
    return hand ? hand : zr_list_starts(&heads_list, zr_behind(clause, at));
}

/* Somebody is told in it (已由市财政局牵头办理), or exhorted (形成合力). */
static bool tells_somebody(zr_span clause)
{
    static const char *const words[] = {"由",   "负责", "牵头", "配合", "会同", "协助",
                                        "参与", "：",   ":",    "责任", "合力", NULL};
    return zr_holds_any(clause, words);
}

bool zr_is_outcome(zr_span clause)
{
    return head_at(clause, 0) && !tells_somebody(clause) && !zr_handed_on(clause);
}

size_t zr_handed_on(zr_span clause)
{
    size_t head = zr_has(clause, 0, "并") ? strlen("并") : 0, hand = hand_at(clause, head);
    zr_deed deed;
    return hand && zr_deed_find(&deed, clause, head + hand, clause.size) ? head + hand : 0;
}

/* 调研报告|提交市司法局: words that name no body, and to whom they go. */
static bool hands_in(zr_span clause, size_t from)
{
    int rank;
    for (size_t at = from; at < clause.size; at += zr_step(clause, at)) {
        size_t hand = hand_at(clause, at);
        if (hand && zr_level_read_at(clause, at + hand, &rank))
            return !zr_ends_like_body(clause, from, at);
    }
    return false;
}

bool zr_tells_outcome(zr_span clause, size_t at)
{
    /* those who are told last: it takes a look for many words */
    return at < clause.size && (head_at(clause, at) || hands_in(clause, at)) &&
           !tells_somebody(zr_behind(clause, at));
}
