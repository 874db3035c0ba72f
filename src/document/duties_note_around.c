#include "document/duties_note_around.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_labels.h"
#include "document/letters.h"

/* What such words are about, where they stand before a colon: 咨询电话：, 材料报送至：. */
static const char *const contacts[] = {
    "电话",   "热线",     "手机",   "传真", "地址",   "地点", "邮箱", "邮件", "邮编", "网址", "网站",
    "联系人", "联系方式", "联络员", "微信", "公众号", "送至", "寄至", "报至", "发至", "交至", NULL};

/* 建设地点：高新区（市住建局） tells where the work is done. */
static bool tells_site(zr_span label)
{
    static const char *const sites[] = {"建设", "实施", "项目", "施工", "改造", "新建", NULL};
    return zr_starts_any(label, sites) > 0;
}

/* 成员：（镇农办）（镇林业站）: who sits in a group. */
static bool tells_members(zr_span label)
{
    static const char *const members[] = {"组长", "副组长", "组员", "成员", "主任", "副主任", "委员", NULL};
    return zr_equals_any(label, members);
}

static bool ends_sentence(uint32_t character)
{
    return character == u'。' || character == u'；' || character == ';' || character == u'！';
}

/* Where the sentence, or the clause, begins that goes on to `at`. */
static size_t begin_of(zr_span text, size_t least, size_t at, bool clause)
{
    while ((at = zr_utf8_run_start(text, least, at)) > least && text.data[at - 1] != '\n') {
        uint32_t before = zr_char_before(text, at);
        if (ends_sentence(before) || (clause && (zr_letters[before] & ZR_L_CLAUSE)))
            break;
        at = zr_step_back(text, at);
    }
    return at;
}

/* The last colon in [from, at), or `at`. */
static size_t last_colon(zr_span text, size_t from, size_t at)
{
    for (size_t back = at; (back = zr_utf8_run_start(text, from, back)) > from;) {
        back = zr_step_back(text, back);
        if (zr_colon_at(text, back))
            return back;
    }
    return at;
}

bool zr_note_tells_contact(zr_span text, size_t at)
{
    enum { MOST = 180 };
    size_t least = zr_utf8_start_behind(zr_span_cut(text, 0, at), at > MOST ? at - MOST : 0);
    size_t start = begin_of(text, least, at, false);
    size_t colon = last_colon(text, start, at);
    if (colon == at) { /* 联系电话6251111 */
        zr_span clause = zr_span_trim(zr_span_cut(text, begin_of(text, start, at, true), at));
        static const char *const calls[] = {"联系", "咨询", "电话", "地址", NULL};
        return zr_starts_any(clause, calls) && zr_holds_any(clause, contacts) && !zr_holds(clause, "联系人");
    }
    size_t from = begin_of(text, start, colon, true);
    zr_span label = zr_span_trim(zr_span_cut(text, from, colon));
    return (zr_ends_any(label, contacts) && !tells_site(label)) || tells_members(label);
}

bool zr_note_follows_done(zr_span text, size_t open)
{
    enum { MOST = 240 };
    static const char *const dones[] = {"累计",   "完成了", "已完成", "已建成", "已开工", "已启动", "已投入",
                                        "已发放", "已拨付", "已实现", "已实施", "已下达", "已竣工", NULL};
    size_t from = open;
    while (from > 0 && open - from < MOST && text.data[from - 1] != '\n' &&
           !(from < open - 3 && zr_has_before(text, 0, from, "。")))
        from = zr_step_back(text, from);
    return zr_holds_any(zr_span_cut(text, from, open), dones);
}

bool zr_note_tells_authors(zr_span text, size_t open, size_t end)
{
    enum { MOST = 300 };
    static const char *const cites[] = {"按照", "按", "根据", "依据", "依照", "遵照", "参照", "对照", NULL};
    size_t name = open;
    if (!zr_has_before(text, 0, open, "》"))
        return false; /* as most */
    if (!(zr_letter_at(text, end) & (ZR_L_CLAUSE | ZR_L_SENTENCE)))
        return true; /* the sentence goes on behind it without a mark */
    while (name > 0 && open - name < MOST && !zr_has(text, name, "《"))
        name = zr_step_back(text, name);
    size_t clause = name;
    while (clause > 0 && name - clause < MOST &&
           !(zr_letter_before(text, clause) & (ZR_L_CLAUSE | ZR_L_SENTENCE)) && text.data[clause - 1] != '\n')
        clause = zr_step_back(text, clause);
    return zr_holds_any(zr_span_cut(text, clause, name), cites);
}
