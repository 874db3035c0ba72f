/* Merging of modules where single nodes gain nothing more (MSG, as in LPAb+): every pair of modules that are
 * each other's best partner is merged at once, so that the number of rounds goes with the logarithm of the
 * number of modules. */
#include "analysis/labels.h"

/* Nodes by label. */
static void list_members(zr_labels *labels)
{
    uint32_t sum = 0;
    for (uint32_t label = 0; label < labels->nodes; label++) {
        labels->start[label] = sum;
        sum += labels->members[label];
    }
    for (uint32_t v = 0; v < labels->nodes; v++)
        labels->order[labels->start[labels->label[v]]++] = v;
    for (uint32_t label = labels->nodes; label > 0; label--)
        labels->start[label] = labels->start[label - 1];
    labels->start[0] = 0;
}

static bool has_both(const zr_labels *labels, uint32_t label)
{
    return labels->sum[ZR_UNITS][label] > 0 && labels->sum[ZR_MEASURES][label] > 0;
}

/* Weight between the module and each other that has units and measures; returns how many of these there are.
 */
static uint32_t weigh(zr_labels *labels, uint32_t module)
{
    uint32_t n = labels->sides->side[ZR_UNITS].nodes, count = 0;
    for (uint32_t i = labels->start[module]; i < labels->start[module + 1]; i++) {
        uint32_t v = labels->order[i];
        int mode = v < n ? ZR_UNITS : ZR_MEASURES;
        const zr_side *side = &labels->sides->side[mode];
        uint32_t node = v < n ? v : v - n, others = v < n ? n : 0;
        for (uint32_t k = side->start[node]; k < side->start[node + 1]; k++) {
            uint32_t label = labels->label[others + side->to[k]];
            double weight = labels->weighted ? side->weight[k] : 1;
            if (label == module || !(weight > 0) || !has_both(labels, label))
                continue;
            if (labels->gain[label] == 0)
                labels->touched[count++] = label;
            labels->gain[label] += weight;
        }
    }
    return count;
}

/* Of pairs that gain as much, the one with the smaller labels is the better: so the best pair of all is each
 * other's best. */
static bool is_before(uint32_t module, uint32_t a, uint32_t b)
{
    uint32_t first_a = a < module ? a : module, first_b = b < module ? b : module;
    return first_a != first_b ? first_a < first_b : a < b;
}

/* The module that gains most by joining this one; itself where none gains. */
static uint32_t best_partner(zr_labels *labels, uint32_t module)
{
    uint32_t best = module, count = weigh(labels, module);
    double most = ZR_LABELS_DUST * (labels->sum[ZR_UNITS][module] + labels->sum[ZR_MEASURES][module]);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t label = labels->touched[i];
        double expected = labels->sum[ZR_UNITS][module] / labels->total * labels->sum[ZR_MEASURES][label] +
                          labels->sum[ZR_UNITS][label] / labels->total * labels->sum[ZR_MEASURES][module];
        double gain = labels->gain[label] - labels->resolution * expected;
        labels->gain[label] = 0;
        if (gain > most || (gain == most && best != module && is_before(module, label, best))) {
            most = gain;
            best = label;
        }
    }
    return best;
}

static void join(zr_labels *labels, uint32_t from, uint32_t to)
{
    for (uint32_t i = labels->start[from]; i < labels->start[from + 1]; i++)
        zr_labels_move(labels, labels->order[i], to);
}

bool zr_labels_merge(zr_labels *labels)
{
    bool merged = false;
    list_members(labels);
    for (uint32_t label = 0; label < labels->nodes; label++)
        labels->partner[label] = has_both(labels, label) ? best_partner(labels, label) : label;
    for (uint32_t label = 0; label < labels->nodes; label++) {
        uint32_t other = labels->partner[label];
        if (other > label && labels->partner[other] == label) {
            join(labels, other, label);
            merged = true;
        }
    }
    return merged;
}
