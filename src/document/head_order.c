/* Who made a rule, and when, as the bracket below its title or the order that publishes it tells; and who
 * sent a paper out, as the news that prints it says:
 *
 *     （2024年5月6日某市人民政府令第88号公布）
 *     （2024年5月6日某市第五届人民代表大会常务委员会第十次会议通过）
 *     某市人民政府令 ⏎ 第88号
 *     近日，某市人民政府办公室印发《某市节水方案》，全文如下： */
#include "base/words.h"
#include "document/cursor.h"
#include "document/date.h"
#include "document/head_issuer.h"
#include "document/head_reader.h"

#include <string.h>

static void keep(zr_head_reader *at, zr_span issuer)
{
    if (!at->out->issuer_count && zr_is_issuer(issuer))
        zr_head_keep_issuer(at, issuer);
}

/* 令第88号: bytes of it, 0 if it is none. */
static size_t order_size(zr_span words)
{
    zr_cursor at = {words, 0};
    if (!zr_cursor_word(&at, "令") || !zr_cursor_word(&at, "第"))
        return 0;
    zr_number number = zr_number_read(at.rest);
    zr_cursor_skip(&at, number.size);
    return number.size && zr_cursor_word(&at, "号") ? at.used : 0;
}

/* 某市第五届人民代表大会常务委员会 without the term for which it was elected. */
static zr_span without_term(zr_head_reader *at, zr_span body)
{
    static const char *const term[] = {"届", NULL}, *const opens[] = {"第", NULL};
    size_t first = zr_first_end(body, opens, 0), last = zr_first_end(body, term, first);
    if (!first || !last)
        return body;
    zr_span place = zr_span_cut(body, 0, first - strlen(*opens)), rest = zr_behind(body, last);
    return zr_arena_print(at->arena, "%.*s%.*s", (int)place.size, place.data, (int)rest.size, rest.data);
}

/* What stands behind the day in such a bracket. */
static void read_made(zr_head_reader *at, zr_span rest)
{
    static const char *const orders[] = {"令第", NULL}, *const opens[] = {"第", NULL};
    static const char *const houses[] = {"人民代表大会常务委员会", "人民代表大会", NULL};
    static const char *const meets[] = {"会议通过", "会议审议通过", "会议批准", NULL};
    size_t order = zr_first_end(rest, orders, 0);
    if (order) {
        zr_span body = zr_span_cut(rest, 0, order - strlen(*orders));
        size_t size = zr_is_issuer(body) ? order_size(zr_behind(rest, body.size)) : 0;
        if (size && !at->out->number.size)
            at->out->number = zr_arena_copy(at->arena, zr_span_cut(rest, 0, body.size + size));
        keep(at, zr_arena_copy(at->arena, body));
        return;
    }
    if (!zr_holds_any(rest, meets))
        return;
    size_t house = 0;
    for (size_t i = 0; houses[i] && !house; i++)
        house = zr_first_end(rest, (const char *const[]){houses[i], NULL}, 0);
    size_t session = zr_first_end(rest, opens, 0);
    zr_span body = zr_span_cut(rest, 0, house ? house : session ? session - strlen(*opens) : 0);
    keep(at, without_term(at, zr_arena_copy(at->arena, body)));
}

/* The bracket, in the first lines below the title. */
static void read_bracket(zr_head_reader *at)
{
    enum { NEAR = 4 };
    static const char *const opens[] = {"（", "(", NULL};
    for (uint32_t i = 0; i < at->lines.count && i < NEAR; i++) {
        zr_span words = zr_head_line_at(at, i);
        size_t open = zr_starts_any(words, opens);
        zr_date date = open ? zr_date_read(zr_behind(words, open)) : (zr_date){0};
        if (!date.day)
            continue;
        read_made(at, zr_span_trim(zr_behind(words, open + date.size)));
        if (!at->out->date[0] && at->out->issuer_count)
            zr_head_keep_date(at, zr_behind(words, open), at->lines.line[i].start);
        return;
    }
}

/* 某市人民政府令 ⏎ 第88号 at the top. */
static void read_order(zr_head_reader *at)
{
    static const char *const ends[] = {"令", NULL};
    for (uint32_t i = 0; i + 1 < at->lines.count; i++) {
        zr_span line = zr_head_line_at(at, i), body = zr_without_any(line, ends);
        if (body.size == line.size || !zr_is_issuer(body))
            continue;
        zr_span next = zr_head_line_at(at, i + 1);
        zr_span whole = zr_arena_print(at->arena, "令%.*s", (int)(next.size < 60 ? next.size : 0), next.data);
        if (whole.size && order_size(whole) == whole.size && !at->out->number.size)
            at->out->number =
                zr_arena_print(at->arena, "%.*s%.*s", (int)body.size, body.data, (int)whole.size, whole.data);
        keep(at, body);
        return;
    }
}

/* 近日，某市人民政府办公室印发《…》: the body before the verb. */
static void read_news(zr_head_reader *at, zr_span line)
{
    static const char *const verbs[] = {"印发《", "印发了《", "出台《", "出台了《", NULL};
    static const char *const commas[] = {"，", ",", "。", NULL};
    static const char *const before[] = {"近日", "日前", "近期", "今日", NULL};
    static const char *const adverbs[] = {"近日", "日前", "正式", "联合", "近期", NULL};
    size_t end = zr_first_end(line, verbs, 0);
    if (!end || !zr_goes_on(zr_behind(line, end), at->out->title))
        return;
    zr_span body = zr_without_any(zr_span_cut(line, 0, end), verbs);
    for (size_t comma; (comma = zr_first_end(body, commas, 0)) > 0;)
        body = zr_behind(body, comma);
    body = zr_behind(body, zr_starts_any(body, before));
    for (zr_span rest; (rest = zr_without_any(body, adverbs)).size < body.size;)
        body = rest;
    if (at->out->issuer_count || !zr_is_issuer(body))
        return;
    zr_head_add_row(at, body);
    zr_head_store_issuers(at);
}

void zr_head_read_order(zr_head_reader *at)
{
    enum { NEWS = 8 };
    size_t from = at->front->title_at;
    size_t end = at->outline->node_count > 1 ? at->outline->nodes[1].start : at->text.size;
    zr_head_lines_first(&at->lines, at->text, 0, from < end ? end : from);
    if (!at->out->issuer_count)
        read_order(at);
    for (uint32_t i = 0; i < at->lines.count && i < NEWS && at->out->title.size; i++)
        read_news(at, zr_head_line_at(at, i));
    zr_head_lines_first(&at->lines, at->text, from < end ? from : 0, end);
    read_bracket(at);
}
