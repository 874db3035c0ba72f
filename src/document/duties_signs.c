/* Signs and bold type at names, with the meaning that the document states for them. */
#include "document/duties_signs.h"

#include "document/letters.h"

#include <string.h>

enum { ZR_SIGN_REACH = 3000 }; /* bytes before a name in which its bold type may begin */

/* The role that the clause from `at` on speaks of first: ▲的为牵头单位，△的为配合单位. */
static bool role_said(zr_span line, size_t at, zr_role *role)
{
    static const struct {
        const char *word;
        zr_role role;
    } words[] = {{"牵头", ZR_LEAD},    {"主办", ZR_LEAD},    {"主责", ZR_LEAD},    {"配合", ZR_SUPPORT},
                 {"协办", ZR_SUPPORT}, {"协同", ZR_SUPPORT}, {"参与", ZR_SUPPORT}, {"协助", ZR_SUPPORT},
                 {"指导", ZR_GUIDE},   {"督导", ZR_GUIDE},   {"督办", ZR_GUIDE}};
    size_t best = at + 60;
    bool found = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t hit = zr_span_find(line, zr_span_of(words[i].word), at);
        if (hit < best) {
            best = hit;
            *role = words[i].role;
            found = true;
        }
    }
    return found;
}

static zr_span line_around(zr_span text, size_t start, size_t end)
{
    size_t from = start, to = end;
    while (from > 0 && start - from < ZR_SIGN_REACH && text.data[from - 1] != '\n')
        from--;
    while (to < text.size && to - end < ZR_SIGN_REACH && text.data[to] != '\n')
        to++;
    return zr_span_cut(text, from, to);
}

/* The sign printed before a name, or behind it. */
static zr_span sign_of(zr_span text, const zr_mention *mention)
{
    size_t before = zr_step_back(text, mention->start);
    if (mention->start > 0 && zr_letter_at(text, before) & ZR_L_STAR)
        return zr_span_cut(text, before, mention->start);
    if (mention->end < text.size && zr_letter_at(text, mention->end) & ZR_L_STAR)
        return zr_span_cut(text, mention->end, mention->end + zr_step(text, mention->end));
    return (zr_span){0};
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

bool zr_signs_apply(zr_span text, const zr_statement *statement, size_t start, zr_mention *mentions,
                    uint32_t count)
{
    zr_span line = line_around(text, statement->start, statement->end);
    bool types = zr_span_find(line, zr_span_of("粗"), 0) != SIZE_MAX ||
                 zr_span_find(line, zr_span_of("黑体"), 0) != SIZE_MAX;
    bool used = false;
    for (uint32_t i = 0; i < count; i++) {
        zr_mention *mention = &mentions[i];
        zr_span sign = mention->marked ? sign_of(text, mention) : (zr_span){0};
        size_t said = sign.size ? zr_span_find(line, sign, 0) : SIZE_MAX;
        if (said != SIZE_MAX)
            role_said(line, said, &mention->role);
        if (types && mention->role == ZR_RESPONSIBLE && is_bold(text, mention->start, start)) {
            mention->role = ZR_LEAD;
            mention->basis = ZR_BY_RULE;
            mention->marked = true;
        }
        used |= mention->marked;
    }
    return used;
}
