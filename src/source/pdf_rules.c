/* The picture of a page → its ruled lines.
 *
 * A rule is a run of dark pixels much longer than a stroke of a character, on a band of few pixels. Runs on
 * neighbouring rows of pixels are one rule. A picture full of dark runs is a photograph: it has no rules. */
#include "source/pdf.h"

#include <stdlib.h>

static const float shortest = 14, thickest = 4, longest_stroke = 60; /* points */
enum { MOST_RULES = 4096, MOST_OPEN = 256 };

/* Rules that reached the last rows of pixels. */
typedef struct search {
    zr_pdf_page *page;
    const zr_picture *picture;
    size_t open[MOST_OPEN], open_count;
    bool upright;
} search;

static bool is_dark(const search *s, size_t across, size_t along)
{
    size_t x = s->upright ? across : along, y = s->upright ? along : across;
    return s->picture->dark[y * s->picture->width + x] != 0;
}

static bool extend_open(search *s, zr_rule run)
{
    float near = 1.5f / s->picture->scale;
    for (size_t i = 0; i < s->open_count; i++) {
        zr_rule *rule = &s->page->rules[s->open[i]];
        if (run.from < rule->to + near && rule->from < run.to + near) {
            rule->from = rule->from < run.from ? rule->from : run.from;
            rule->to = rule->to > run.to ? rule->to : run.to;
            rule->at = run.at;
            return true;
        }
    }
    return false;
}

static void add_run(search *s, zr_rule run)
{
    zr_pdf_page *page = s->page;
    if (extend_open(s, run) || s->open_count == MOST_OPEN || page->rule_count == MOST_RULES)
        return;
    void *rules = page->rules;
    page->failed |= !zr_grow(&rules, page->rule_count, &page->rule_capacity, sizeof *page->rules);
    page->rules = rules;
    if (page->failed)
        return;
    s->open[s->open_count++] = page->rule_count;
    page->rules[page->rule_count++] = run;
}

/* Behind a run that starts at `at`; a gap of one pixel is none. */
static size_t run_end(const search *s, size_t across, size_t at, size_t length)
{
    while (at < length && (is_dark(s, across, at) || (at + 1 < length && is_dark(s, across, at + 1))))
        at++;
    return at;
}

/* All runs of one row (or column) of pixels. */
static void find_runs(search *s, size_t across)
{
    size_t length = s->upright ? s->picture->height : s->picture->width;
    float unit = 1 / s->picture->scale, place = (float)across * unit;
    for (size_t at = 0; at < length; at++) {
        if (!is_dark(s, across, at))
            continue;
        size_t start = at;
        at = run_end(s, across, at, length);
        zr_rule run = {place, place, (float)start * unit, (float)at * unit, s->upright};
        if (run.to - run.from >= shortest)
            add_run(s, run);
    }
}

/* Rules that the last two rows of pixels did not reach are finished. */
static void close_finished(search *s, size_t across)
{
    float limit = ((float)across - 1.5f) / s->picture->scale;
    size_t kept = 0;
    for (size_t i = 0; i < s->open_count; i++) {
        if (s->page->rules[s->open[i]].at > limit)
            s->open[kept++] = s->open[i];
    }
    s->open_count = kept;
}

static bool is_inside(const zr_rule *rule, const zr_box *box)
{
    float from = rule->upright ? box->top : box->left, to = rule->upright ? box->bottom : box->right;
    float low = rule->upright ? box->left : box->top, high = rule->upright ? box->right : box->bottom;
    return rule->from > from - 2 && rule->to < to + 2 && rule->at > low - 1 && rule->at < high + 1;
}

/* A stroke of a large character. */
static bool is_stroke(const zr_pdf_page *page, const zr_rule *rule)
{
    for (size_t i = 0; rule->to - rule->from < longest_stroke && i < page->glyph_count; i++) {
        if (is_inside(rule, &page->glyphs[i].box))
            return true;
    }
    return false;
}

/* Keeps the thin ones that are no strokes, in the middle of their bands. */
static void keep_rules(zr_pdf_page *page)
{
    size_t kept = 0;
    for (size_t i = 0; i < page->rule_count; i++) {
        zr_rule rule = page->rules[i];
        bool thick = rule.at - rule.first > thickest;
        rule.at = (rule.first + rule.at) / 2;
        if (!thick && !is_stroke(page, &rule))
            page->rules[kept++] = rule;
    }
    page->rule_count = kept;
}

void zr_pdf_find_rules(zr_pdf_page *page, const zr_picture *picture)
{
    for (int upright = 0; upright < 2; upright++) {
        search s = {.page = page, .picture = picture, .upright = upright != 0};
        size_t rows = upright ? picture->width : picture->height;
        for (size_t across = 0; across < rows && !page->failed; across++) {
            find_runs(&s, across);
            close_finished(&s, across);
        }
    }
    if (page->rule_count == MOST_RULES)
        page->rule_count = 0;
    keep_rules(page);
}
