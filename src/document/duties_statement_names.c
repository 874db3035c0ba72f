/* Whom a sentence carries to other tasks, and in what role. */
#include "document/duties_statements.h"

#include "base/words.h"
#include "document/duties_above.h"
#include "document/duties_from_here.h"
#include "document/duties_names.h"
#include "document/duties_verbs.h"

/* Passes over 以下各项任务均需由, 此项及以下任务均涉及 and the like. */
static size_t skip_scope(zr_span text, size_t at, bool *moved)
{
    static const char *const words[] = {
        "以下", "下列",   "后续",   "下文", "此后", "其后",     "后文",       "后面",     "以后", "其余",
        "其他", "上述",   "以上",   "各项", "各条", "各任务",   "各责任单位", "所有",     "全部", "重点",
        "任务", "工作",   "措施",   "政策", "条款", "事项",     "责任单位",   "责任部门", "内容", "举措",
        "项目", "条目",   "具体",   "中",   "里",   "均",       "都",         "皆",       "一律", "同时",
        "还",   "需要",   "需",     "须",   "由",   "要",       "应当",       "应",       "包含", "包括",
        "含",   "涉及",   "请",     "为",   "的",   "牵头单位", "配合单位",   "也",       "注：", "注:",
        "注",   "备注：", "说明：", "：",   ":",    "分工",     "每项",       "清单",     NULL};
    size_t here = zr_from_here(zr_behind(text, at)), from = at + here;
    size_t size = zr_starts_run(zr_behind(text, from), words);
    *moved = here + size > 0;
    return from + size;
}

static size_t clause_end(zr_span text, size_t at)
{
    int depth = 0;
    while (at < text.size) {
        size_t length;
        int turn = 0;
        if (zr_has(text, at, "（") || zr_has(text, at, "〔") || text.data[at] == '(' ||
            zr_has(text, at, "〈"))
            turn = 1;
        if (zr_has(text, at, "）") || zr_has(text, at, "〕") || text.data[at] == ')' ||
            zr_has(text, at, "〉"))
            turn = -1;
        depth += turn;
        length = zr_step(text, at);
        if (depth <= 0 && (zr_has(text, at, "，") || text.data[at] == ',' || zr_has(text, at, "；") ||
                           zr_has(text, at, "。")))
            return at;
        at += length;
    }
    return at;
}

/* Where in [start, end) the verbs begin that end it, or where 不再 stands; else `end`. */
static size_t names_end(zr_span text, size_t start, size_t end, zr_role *role)
{
    zr_span clause = zr_span_cut(text, 0, end);
    for (size_t at = start; at < end; at += zr_step(text, at)) {
        if (zr_starts_any(zr_span_cut(clause, at, end), zr_silences))
            return at;
        zr_verb verb = zr_verb_read(clause, at);
        size_t behind = at + verb.size;
        if (verb.core && (behind == end || zr_starts_any(zr_span_cut(clause, behind, end), zr_silences))) {
            *role = verb.role;
            return at;
        }
    }
    return end;
}

/* 以下均需各县区政府|，开发区管委会落实，不再列出: names without a verb go on behind a comma, up to the last
 * clause of bodies. Where they end; `stop` is where their first clause does, `end` where its names do. */
static size_t list_end(zr_span sentence, size_t start, size_t stop, size_t end, zr_role *role)
{
    static const char *const commas[] = {"，", ",", NULL};
    while (end == stop && zr_ends_like_body(sentence, start, end)) {
        size_t from = stop + zr_starts_any(zr_span_cut(sentence, stop, sentence.size), commas);
        if (from == stop)
            break;
        stop = clause_end(sentence, from);
        size_t next = names_end(sentence, from, stop, role);
        if (next == from || !zr_ends_like_body(sentence, from, next))
            break;
        start = from;
        end = next;
    }
    return end;
}

bool zr_statement_names(zr_span sentence, size_t *start, size_t *end, zr_role *role, bool *here)
{
    zr_above above;
    *role = ZR_RESPONSIBLE;
    if (zr_above_read(sentence, &above)) {
        *start = above.start;
        *end = above.end;
        *role = above.role;
        *here = false;
        return true;
    }
    for (size_t at = 0; at < sentence.size;) {
        size_t stop = clause_end(sentence, at);
        *start = skip_scope(sentence, at, here);
        /* 具体任务均涉及…，下同 and 此项及以下任务 speak of this one too */
        *here = !*here || zr_has(sentence, at, "具体") || zr_from_here(zr_behind(sentence, at));
        *end = names_end(sentence, *start < stop ? *start : stop, stop, role);
        *end = list_end(sentence, *start, stop, *end, role);
        if (*end > *start)
            return true;
        at = stop < sentence.size ? stop + zr_step(sentence, stop) : stop;
    }
    return false;
}
