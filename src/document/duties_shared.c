/* A rule that says what 分别负责 means beside it: 排在第一位的部门为牵头部门，分别负责为各部门分别牵头. */
#include "document/duties_shared.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/letters.h"

static const char shared[] = "分别负责";

bool zr_statement_shares(zr_span sentence)
{
    static const char *const links[] = {"为",   "即",  "指",  "是",     "的为", "的即",
                                        "的，", "”为", "”指", "的，为", NULL};
    size_t at = zr_span_find(sentence, zr_span_of(shared), 0);
    if (at == SIZE_MAX)
        return false;
    zr_span rest = zr_behind(sentence, at + zr_span_of(shared).size);
    return zr_starts_any(rest, links) && zr_holds(rest, "牵头");
}

/* Does 分别负责 stand at `at`, perhaps behind 等部门? */
static bool is_said(zr_span text, size_t at)
{
    static const char *const between[] = {"等", "部门", "单位", "按职责", "按照职责", "分工", NULL};
    for (int i = 0; i < 8; i++) {
        zr_span rest = zr_behind(text, at);
        size_t size = zr_utf8_space(rest);
        size = size ? size : zr_starts_any(rest, between);
        if (!size)
            return zr_span_starts(rest, shared);
        at += size;
    }
    return false;
}

bool zr_shared_lead(zr_span text, zr_mention *mentions, uint32_t count)
{
    bool used = false;
    for (uint32_t from = 0, end; from < count; from = end) {
        for (end = from + 1; end < count && mentions[end].role == mentions[from].role &&
                             mentions[end].joint != ZR_SEMICOLON && mentions[end].joint != ZR_HEAD;)
            end++;
        if (mentions[from].role != ZR_RESPONSIBLE || !is_said(text, mentions[end - 1].end))
            continue;
        for (uint32_t i = from; i < end; i++) {
            mentions[i].role = ZR_LEAD;
            mentions[i].basis = ZR_BY_RULE;
            mentions[i].shared = true;
        }
        used = true;
    }
    return used;
}
