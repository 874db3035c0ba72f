/* Rules for a balance, from a user's file. */
#include "cli/rules.h"

#include "base/arena.h"
#include "cli/message.h"

#include <stdlib.h>

static const char *const verb_cap[] = {"cap", "上限", NULL};
static const char *const verb_forbid[] = {"forbid", "禁止", NULL};
static const char *const verb_require[] = {"require", "必须", NULL};
static const char *const verb_fix[] = {"fix", "固定", NULL};

static bool read_amount(double *out, zr_span word)
{
    double value = 0;
    for (size_t i = 0; i < word.size; i++) {
        if (word.data[i] < '0' || word.data[i] > '9' || value > 1e9)
            return false;
        value = value * 10 + (word.data[i] - '0');
    }
    *out = value;
    return word.size > 0;
}

static zr_exit read_cap(zr_balance_rule *rule, zr_script *script, const zr_script_line *line,
                        const zr_graph *graph)
{
    rule->kind = ZR_RULE_CAP;
    zr_exit result = zr_script_unit(&rule->unit, script, line, 1, graph);
    if (result == ZR_EXIT_FINE && (line->count != 3 || !read_amount(&rule->amount, line->words[2].text)))
        result = zr_script_wrong(script, line, 2, "写法：上限 单位 数目", "write: cap UNIT NUMBER");
    return result;
}

static zr_exit read_pair(zr_balance_rule *rule, zr_script *script, const zr_script_line *line,
                         const zr_graph *graph, zr_balance_rule_kind kind)
{
    rule->kind = kind;
    bool alone = kind == ZR_RULE_FORBID && line->count == 2;
    zr_exit result = zr_script_unit(&rule->unit, script, line, 1, graph);
    if (result == ZR_EXIT_FINE && !alone)
        result = zr_script_measure(&rule->measure, script, line, 2, graph);
    if (result == ZR_EXIT_FINE && line->count > 3)
        result = zr_script_wrong(script, line, 3, "这里多了词", "there is a word too many here");
    return result;
}

/* A measure by id or label, else a unit. */
static zr_exit read_fix(zr_balance_rule *rule, zr_script *script, const zr_script_line *line,
                        const zr_graph *graph)
{
    rule->kind = ZR_RULE_FIX;
    if (line->count != 2)
        return zr_script_wrong(script, line, 2, "写法：固定 措施 或 固定 单位",
                               "write: fix MEASURE or fix UNIT");
    zr_exit result = zr_script_target(&rule->unit, script, line, 1, graph, ZR_NONE);
    if (result != ZR_EXIT_FINE || rule->unit != ZR_NONE)
        return result;
    return zr_script_measure(&rule->measure, script, line, 1, graph);
}

static zr_exit read_rule(zr_balance_rule *rule, zr_script *script, const zr_script_line *line,
                         const zr_graph *graph)
{
    *rule = (zr_balance_rule){.unit = ZR_NONE, .measure = ZR_NONE, .line = line->number};
    if (zr_script_is(line, 0, verb_cap))
        return read_cap(rule, script, line, graph);
    if (zr_script_is(line, 0, verb_forbid))
        return read_pair(rule, script, line, graph, ZR_RULE_FORBID);
    if (zr_script_is(line, 0, verb_require))
        return read_pair(rule, script, line, graph, ZR_RULE_REQUIRE);
    if (zr_script_is(line, 0, verb_fix))
        return read_fix(rule, script, line, graph);
    return zr_script_wrong(script, line, 0, "这里应是 上限、禁止、必须 或 固定（cap、forbid、require、fix）",
                           "cap, forbid, require or fix is expected here");
}

zr_exit zr_rules_read(zr_rules *out, zr_script *script, const zr_graph *graph)
{
    zr_script_line line;
    zr_exit result;
    while (zr_script_next(script, &line, &result)) {
        zr_balance_rule rule;
        result = read_rule(&rule, script, &line, graph);
        if (result != ZR_EXIT_FINE)
            return result;
        if (!zr_grow((void **)&out->items, out->count, &out->capacity, sizeof *out->items))
            return zr_say_failed(script->call, "内存不足", "out of memory");
        out->items[out->count++] = rule;
    }
    return result;
}

void zr_rules_free(zr_rules *rules)
{
    free(rules->items);
    *rules = (zr_rules){0};
}
