/* Signs at names, and bold type that a document says makes the lead. */
#include "document/duties_signs.h"

#include <string.h>

enum { ZR_SIGN_REACH = 3000 }; /* bytes before a name in which its bold type may begin */

static zr_span line_around(zr_span text, size_t start, size_t end)
{
    size_t from = start, to = end;
    while (from > 0 && start - from < ZR_SIGN_REACH && text.data[from - 1] != '\n')
        from--;
    while (to < text.size && to - end < ZR_SIGN_REACH && text.data[to] != '\n')
        to++;
    return zr_span_cut(text, from, to);
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
        if (types && mention->role == ZR_RESPONSIBLE && is_bold(text, mention->start, start)) {
            mention->role = ZR_LEAD;
            mention->basis = ZR_BY_RULE;
            mention->marked = true;
        }
        used |= mention->marked;
    }
    return used;
}
