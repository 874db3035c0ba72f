/* What a document says about itself.
 *
 * title: what a notice sends out, by its own title where it is printed; else the title at the top, without
 * the issuer before 关于. number: a line that is nothing but a 文号, else a header's field. issuers: the
 * names above the date, else what stands before 关于 in the title, else a header's field, else of the
 * imprint. date: the one under the issuer's name (after the notice, else at the end of the text), else in
 * brackets behind the title, else a header's 成文日期, else of the imprint, else the day of a meeting. */
#include "document/head.h"

#include "base/words.h"
#include "document/date.h"
#include "document/duties_names.h"
#include "document/head_first_line.h"
#include "document/head_issuer.h"
#include "document/head_number.h"
#include "document/head_quotes.h"
#include "document/head_reader.h"
#include "document/head_run_in.h"
#include "document/outline_front.h"
#include "document/outline_name.h"
#include "document/outline_page.h"
#include "document/outline_title.h"

#include <string.h>

static zr_span find_field(const zr_head_reader *at, const char *const *keys)
{
    return zr_head_lines_field(&at->lines, at->text, keys);
}

static zr_span without_issuer(zr_span title)
{
    zr_span issuer = zr_issuer_of_title(title);
    bool about = zr_span_starts(zr_span_cut(title, issuer.size, title.size), "关于");
    return issuer.size && about ? zr_span_cut(title, issuer.size, title.size) : title;
}

/* 某方案 of 《某方案》; not of 《甲》和《乙》, nor of 《某条例》实施方案. */
static zr_span without_marks(zr_span name)
{
    static const char *const open[] = {"《", NULL}, *const close[] = {"》", NULL};
    zr_span inside = zr_behind(name, zr_starts_any(name, open));
    size_t end = zr_first_end(inside, close, 0);
    bool whole = inside.size < name.size && (!end || end == inside.size);
    return whole ? zr_without_any(inside, close) : name;
}

/* A text whose line breaks are lost. */
static void read_run_in(zr_head_reader *at)
{
    const zr_outline *outline = at->outline;
    zr_run_in told =
        zr_run_in_read(at->text, outline->node_count > 1 ? outline->nodes[1].start : 0, at->arena);
    zr_span inside = without_marks(zr_title_inside(told.title));
    if (told.title.size && !at->out->title.size)
        at->out->title = inside.size ? inside : without_issuer(told.title);
    if (told.title.size && (!at->out->full_title.size || zr_same_words(inside, at->out->full_title)))
        at->out->full_title = told.title;
    at->out->number = at->out->number.size ? at->out->number : told.number;
    if (at->out->date[0] || !told.signature.date.size)
        return;
    zr_head_keep_issuer(at, zr_title_clean(told.signature.issuer, at->arena));
    zr_head_keep_date(at, told.signature.date, (size_t)(told.signature.date.data - at->text.data));
}

/* Where the first item begins; a file that is an annex begins with the annex's own number. */
static size_t first_item(const zr_outline *outline)
{
    uint32_t first = 1;
    if (outline->node_count > 2 && outline->nodes[1].kind == ZR_NODE_PLAN)
        first = 2;
    return outline->node_count > first ? outline->nodes[first].start : outline->body_start;
}

/* A text whose title ends like none: its first line, if that stands above all items. */
static zr_span read_first_line(zr_head_reader *at)
{
    size_t limit = first_item(at->outline);
    zr_span title = zr_title_trim(zr_title_clean(zr_first_line_title(at->text, limit), at->arena));
    zr_span inside = zr_span_ends(title, "通知") ? zr_title_inside(title) : (zr_span){0};
    at->out->full_title = title;
    return inside.size ? without_marks(inside) : without_issuer(title);
}

/* …任务分解表 above the table of a 《…方案》 that the notice sends: the table's caption, and not what is
 * sent. */
static bool is_caption(const zr_front *front, zr_span inside)
{
    static const char *const tables[] = {"表", NULL};
    return inside.size && front->name_count == 1 && zr_ends_any(front->plan_title, tables) &&
           !zr_ends_any(inside, tables);
}

/* 分 工 方 案 above the text of 《某县…分工方案》: what kind of paper it is. */
static bool is_kind_alone(zr_span title, zr_span inside)
{
    zr_span name = without_marks(inside), end = zr_behind(name, name.size - title.size);
    return title.size < name.size && title.size <= strlen("征求意见方案") && zr_span_equal(end, title);
}

/* (湖北省)2023年工作方案: whose paper it is, as a collection marks it before the title. */
static zr_span without_place_mark(zr_span title)
{
    enum { LONGEST = 30, LEAST = 12 };
    static const char *const ends[] = {"省", "市", "县", "区", "州", "盟", "旗", NULL};
    static const char *const bodies[] = {"人民", "政府", "委", NULL};
    size_t open, close, at;
    if (zr_bracket_at(title, 0, &open) != 1)
        return title;
    for (at = open; at < title.size && at <= LONGEST && zr_char_at(title, at) >= 0x4E00 &&
                    zr_char_at(title, at) <= 0x9FFF;)
        at += zr_step(title, at);
    zr_span place = zr_span_cut(title, open, at), rest = {0};
    if (place.size && zr_bracket_at(title, at, &close) == -1)
        rest = zr_behind(title, at + close);
    return zr_ends_any(place, ends) && rest.size >= LEAST && !zr_starts_any(rest, bodies) ? rest : title;
}

static const char *const title_keys[] = {"标题", "文件标题", "文件名称", "名称", NULL};

/* 标题：某区人民政府关于印发《某方案》的通知, where the text has no title but that of what is sent. */
static zr_span issuer_of_field(const zr_head_reader *at)
{
    zr_span field = zr_title_clean(find_field(at, title_keys), at->arena);
    bool same = at->out->title.size && zr_span_find(field, at->out->title, 0) != SIZE_MAX;
    return same ? zr_issuer_of_title(field) : (zr_span){0};
}

/* 名称：某区人民政府关于修路的实施方案, where the text has no title of its own. */
static void read_title_field(zr_head_reader *at)
{
    zr_span field = zr_title_clean(find_field(at, title_keys), at->arena);
    zr_span inside = zr_title_inside(field);
    at->out->title = without_issuer(inside.size ? without_marks(inside) : field);
    at->out->full_title = at->out->full_title.size ? at->out->full_title : field;
}

static void read_title(zr_head_reader *at)
{
    const zr_front *front = at->front;
    at->out->full_title = front->full_title;
    zr_span inside = front->name_count ? front->names[0] : zr_title_inside(front->full_title);
    if (front->asked)
        at->out->title = front->plan_title;
    else if (front->full_title.size && !zr_title_inside(front->full_title).size)
        at->out->title = without_issuer(front->full_title);
    else if (front->plan_title.size && !zr_title_inside(front->plan_title).size &&
             !is_caption(front, inside) && !is_kind_alone(front->plan_title, inside))
        at->out->title = front->plan_title;
    else
        at->out->title = without_issuer(without_marks(inside)); /* 转发县教育局关于…的意见 */
    if (zr_span_ends(at->out->title, "的通知") && !zr_holds(at->out->title, "关于"))
        at->out->title.size -= strlen("的通知"); /* 某县加快养老方案的通知: what it sends out */
    if (!at->out->title.size)
        read_title_field(at);
    if (!at->out->title.size)
        at->out->title = read_first_line(at);
    at->out->title = without_marks(at->out->title);
    at->out->title = without_place_mark(zr_title_quotes(zr_without_file_ending(at->out->title), at->arena));
    at->out->full_title =
        at->out->full_title.size ? zr_title_quotes(at->out->full_title, at->arena) : at->out->title;
}

static void read_date_elsewhere(zr_head_reader *at)
{
    static const char *const keys[] = {"成文日期", "生成日期", "制发日期", "发文日期",
                                       "印发日期", "公布日期", NULL};
    if (at->out->date[0])
        return;
    zr_span field = find_field(at, keys);
    if (field.size)
        zr_head_keep_date(at, field, (size_t)(field.data - at->text.data));
    for (uint32_t i = 0; i < at->lines.count && !at->out->date[0]; i++) {
        zr_masthead masthead;
        zr_span date = zr_head_date_at(at, i, &masthead);
        if (masthead.date.size || (date.size && zr_span_starts(date, "（")))
            zr_head_keep_date(at, date, at->lines.line[i].start);
    }
}

/* 青山县人民政府文件 above the title, and the bodies that stand above and below it where several issue. */
static bool read_red_head(zr_head_reader *at)
{
    uint32_t head = 0, first, end;
    while (head < at->lines.count && !zr_issuer_of_issue(zr_head_line_at(at, head), at->arena).size)
        head++;
    if (head == at->lines.count || at->lines.line[head].start >= at->front->title_at)
        return false;
    for (first = head; first > 0 && zr_head_line_class(at, first - 1) == ZR_CLASS_ISSUER;)
        first--;
    for (end = head + 1; end < at->lines.count && zr_head_line_class(at, end) == ZR_CLASS_ISSUER;)
        end++;
    for (uint32_t i = first; i < end; i++) {
        if (i == head)
            zr_head_add_issuers(at, zr_issuer_of_issue(zr_head_line_at(at, i), at->arena));
        else
            zr_head_add_row(at, zr_head_line_at(at, i));
    }
    zr_head_store_issuers(at);
    return true;
}

/* 某区某街道办事处 as who publishes 某区2020年工作安排: the district's paper, which a town prints again. */
static bool is_town_of_title(zr_span issuer, zr_span title)
{
    static const char *const offices[] = {"街道办事处", "镇人民政府", "乡人民政府", "街道办", NULL};
    zr_span place = zr_issuer_place(issuer);
    zr_span town = zr_without_any(zr_behind(issuer, place.size), offices);
    bool named = place.size && zr_span_find(title, place, 0) != SIZE_MAX;
    return named && zr_ends_any(issuer, offices) && zr_span_find(title, town, 0) == SIZE_MAX;
}

/* 发布机构：某市相关部门, 县政府网站 */
static bool names_nobody(zr_span issuer)
{
    static const char *const sets[] = {"相关部门", "有关部门", "相关单位", "有关单位", "各部门",
                                       "多部门",   "各单位",   "网站",     NULL};
    return zr_ends_any(issuer, sets) > 0;
}

static void read_issuers_elsewhere(zr_head_reader *at)
{
    static const char *const keys[] = {"发文单位", "发文机关", "发文机构", "制发机关", "发布机构",
                                       "发布单位", "发布部门", "发文部门", NULL};
    if (at->out->issuer_count)
        return;
    zr_span issuer = zr_issuer_of_title(at->out->full_title);
    if (!issuer.size && read_red_head(at))
        return;
    issuer = issuer.size ? issuer : issuer_of_field(at);
    if (!issuer.size) {
        issuer = find_field(at, keys);
        bool other = is_town_of_title(issuer, at->out->full_title) || names_nobody(issuer);
        issuer = other ? (zr_span){0} : issuer;
    }
    for (uint32_t i = 0; i < at->lines.count && !issuer.size; i++) {
        zr_masthead masthead;
        if (zr_masthead_read(&masthead, zr_head_line_at(at, i)))
            issuer = masthead.issuers;
    }
    zr_head_add_row(at, issuer);
    zr_head_store_issuers(at);
}

/* The one issuer that signs in short is called in full in the title. */
static void complete_issuer(zr_head_reader *at)
{
    if (at->out->issuer_count != 1)
        return;
    zr_span whole = zr_issuer_fuller(at->out->issuers[0], zr_issuer_of_title(at->out->full_title));
    if (whole.size > at->out->issuers[0].size)
        zr_head_keep_issuer(at, whole);
}

static void read_tail(zr_head_reader *at)
{
    zr_head_lines_last(&at->lines, at->text, at->outline->body_start, at->outline->body_end);
    zr_head_read_sign_off(at, 0, true);
    size_t from = at->outline->body_start, end = at->outline->body_end;
    zr_signature run_in = zr_signature_read(zr_span_cut(at->text, from, at->text.size));
    if (!run_in.date.size && end > from && end < at->text.size) /* above a page's foot */
        run_in = zr_signature_read(zr_span_cut(at->text, from, end));
    if (!run_in.date.size || at->out->date[0])
        return;
    zr_head_keep_issuer(at, run_in.issuer);
    zr_head_keep_date(at, run_in.date, (size_t)(run_in.date.data - at->text.data));
}

/* 成文日期: | 2022-10-08 | below the text, where a page tells of itself. */
static void read_foot(zr_head_reader *at)
{
    static const char *const keys[] = {"公开日期", "公示日期", NULL};
    uint32_t count = 0;
    zr_head_lines_last(&at->lines, at->text, at->outline->body_start, at->text.size);
    zr_span shown = find_field(at, keys); /* 公开日期：2021年6月25日 closes what was made public */
    for (uint32_t i = 0; i < at->lines.count; i++) {
        if (zr_is_page_row(zr_head_line_at(at, i)))
            at->lines.line[count++] = at->lines.line[i];
    }
    at->lines.count = count;
    read_date_elsewhere(at);
    if (!at->out->date[0] && shown.size)
        zr_head_keep_date(at, shown, (size_t)(shown.data - at->text.data));
    read_issuers_elsewhere(at);
}

/* 县教育局2024年工作安排 of 青石县: a body of the place, by its level. */
static bool begins_at_home(zr_span title, zr_span place)
{
    enum { LEVEL = 3 };
    zr_span level = zr_behind(place, place.size - LEVEL), body = zr_issuer_of_plan(title);
    return body.size > LEVEL && zr_goes_on(body, level);
}

/* 信息来源：某市某局 信息提供日期：2026-01-02: who provides a page, where the paper does not say who issued
 * it and the title is of the same place, as others print again what is not theirs. Neither 来源, that may be
 * any office of a government, nor 发布日期, the day on which the page was published, tells of the paper. */
static void read_page(zr_head_reader *at)
{
    static const char *const days[] = {"信息提供日期", NULL};
    static const char *const sources[] = {"信息来源", "文章来源", NULL};
    zr_head_lines_first(&at->lines, at->text, 0, at->outline->body_start);
    zr_span day = at->out->date[0] ? (zr_span){0} : find_field(at, days);
    if (day.size)
        zr_head_keep_date(at, day, (size_t)(day.data - at->text.data));
    zr_span source = at->out->issuer_count ? (zr_span){0} : find_field(at, sources);
    zr_span place = zr_issuer_place(source);
    if (place.size && zr_is_issuer(source) &&
        (zr_span_find(at->out->title, place, 0) != SIZE_MAX || begins_at_home(at->out->title, place)))
        zr_head_keep_issuer(at, source);
    if (!at->out->issuer_count)
        zr_head_read_cover(at, first_item(at->outline));
    if (!at->out->issuer_count)
        zr_head_keep_issuer(at, zr_issuer_of_plan(at->out->full_title));
    zr_head_read_again(at);
}

/* A notice that is one line below its title: its words, who signs and the day, and what it sends out. */
static void read_notice_line(zr_head_reader *at)
{
    zr_span title = at->out->full_title;
    zr_span issuer = zr_title_inside(title).size ? zr_issuer_of_title(title) : (zr_span){0};
    zr_signature again = zr_signed_again(at->text, issuer, at->front->title_at + title.size);
    if (!again.date.size)
        return;
    zr_head_keep_issuer(at, issuer);
    zr_head_keep_date(at, again.date, (size_t)(again.date.data - at->text.data));
}

static void read_all(zr_head_reader *at)
{
    zr_head_lines_first(&at->lines, at->text, 0, at->outline->body_start);
    read_title(at);
    at->out->number = zr_head_number(&at->lines, at->text, at->front->title_at, at->out->title, at->arena);
    read_run_in(at);
    if (at->front->notice != ZR_NONE)
        zr_head_read_sign_off(at, at->front->notice_end, false);
    bool whole = at->out->date[0] && at->out->issuer_count;
    if (!at->out->date[0])
        read_notice_line(at);
    if (!at->out->date[0])
        read_tail(at);
    if (!at->out->date[0])
        zr_head_keep_date(at, at->front->title_date, at->front->title_at);
    if (whole)
        return;
    zr_head_read_order(at);
    zr_head_lines_first(&at->lines, at->text, 0, at->outline->body_start);
    zr_head_read_top_sign_off(at);
    zr_head_read_lone_date(at);
    read_date_elsewhere(at);
    read_issuers_elsewhere(at);
    if (!at->out->date[0])
        zr_head_read_imprint(at);
    read_foot(at);
    zr_head_read_meeting(at);
    read_page(at);
}

zr_status zr_head_find(zr_document_head *out, zr_span text, const zr_outline *outline, zr_arena *arena,
                       zr_error *err)
{
    *out = (zr_document_head){0};
    zr_head_reader at; /* its lines and names are many, and written before they are read */
    at.out = out;
    at.text = text;
    at.outline = outline;
    at.front = outline->front;
    at.arena = arena;
    at.lines.count = 0;
    at.issuer_count = 0;
    read_all(&at);
    complete_issuer(&at);
    return arena->failed ? zr_fail_memory(err) : ZR_OK;
}
