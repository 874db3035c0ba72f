/* The pieces of the grammar of duties. */
#include "base/arena.h"
#include "document/duties_bodies.h"
#include "document/duties_clean.h"
#include "document/duties_deeds.h"
#include "document/duties_does.h"
#include "document/duties_labels.h"
#include "document/duties_leveled.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"
#include "document/duties_scan.h"
#include "document/duties_statements.h"
#include "document/duties_time.h"
#include "document/duties_verbs.h"
#include "document/letters.h"
#include "document/outline_columns.h"
#include "document/outline_field_words.h"
#include "document/outline_label.h"
#include "document/outline_page.h"
#include "document/spots.h"
#include "document/target_units.h"
#include "source/body_kinds.h"

#include <criterion/criterion.h>

#include <stdio.h>

static bool is(zr_span span, const char *text)
{
    return zr_span_equal(span, zr_span_of(text));
}

Test(duties, word_tables_are_in_order)
{
    cr_assert(zr_verbs_sorted());
    cr_assert(zr_deeds_sorted());
    cr_assert(zr_does_words_sorted());
    cr_assert(zr_shy_words_sorted());
    cr_assert(zr_field_words_sorted());
    cr_assert(zr_duty_labels_sorted());
    cr_assert(zr_page_words_sorted());
    cr_assert(zr_marks_sorted());
    cr_assert(zr_column_words_sorted());
    cr_assert(zr_letters_marks());
    cr_assert(zr_target_words_sorted());
    cr_assert(zr_names_sorted());
    cr_assert(zr_levels_sorted());
    cr_assert(zr_opening_words_sorted());
    cr_assert(zr_body_words_sorted());
    cr_assert(zr_statement_words_sorted());
}

/* A label is looked for before a colon only where its last character may end one. */
Test(duties, kinds_of_bodies_end_labels)
{
    for (const char *const *kind = zr_body_kinds; *kind; kind++) {
        zr_span noun = zr_span_of(*kind);
        cr_expect(zr_letter_before(noun, noun.size) & ZR_L_LABEL_END, "%s", *kind);
        cr_expect_eq(zr_body_kind_at(noun, 0), noun.size, "%s", *kind);
        cr_expect(zr_ends_as_body_kind(noun), "%s", *kind);
    }
    cr_expect_eq(zr_body_kind_at(zr_span_of("部署工作"), 0), 0);
    cr_expect_eq(zr_body_person_at(zr_span_of("副校长"), 0), strlen("副校长"));
    cr_expect_eq(zr_body_person_at(zr_span_of("队长期在外"), 0), 0);
}

/* What a name must hold to be looked for among those of sets: the net under the lines seeks these alone. */
Test(duties, four_ideographs_tell_what_a_name_is_inside)
{
    zr_span all = zr_span_of("的各有相");
    size_t count = 0;
    for (uint32_t c = 0x4000; c < 0xA000; c++)
        count += (zr_letters[c] & ZR_L_INSIDE) != 0;
    cr_expect_eq(count, 4u);
    for (size_t at = 0; at < all.size; at += 3)
        cr_expect(zr_letter_at(all, at) & ZR_L_INSIDE);
}

/* Behind marks, gaps, links and time limits, and nowhere else. */
Test(duties, a_subject_with_a_level_may_stand_at_the_head_of_a_clause)
{
    static const char *const before[] = {
        "，",           ",",      "；",      ";",      "。",         "！",       "同时",
        "此外",         "另外",   "由",      "请",     "原则上",     "并由",     "责成",
        "责令",         "具体由", "主要由",  "会同",   "并会同",     "并请",     "再由",
        "最后由",       "下设",   "6月底前", "年底前", "今年年中前", "2026年度", "本年度内",
        "第三季度末前", "年内",   "5月份前", "上旬前", "2026年初前", "30日之前", "由涉及的",
        "\n",           "*",      " ",       "责\n成", "　"};
    static const char *const inside[] = {"加强", "、", "城", "（", "包装", "境外", "有关的", "“", "OPC"};
    char words[64];
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        snprintf(words, sizeof words, "推进%s市财政局", before[i]);
        cr_expect(zr_leveled_may_stand(zr_span_of(words), 0, strlen(words)), "%s", words);
    }
    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++) {
        snprintf(words, sizeof words, "推进%s市财政局", inside[i]);
        cr_expect_not(zr_leveled_may_stand(zr_span_of(words), 0, strlen(words)), "%s", words);
    }
    cr_expect(zr_leveled_may_stand(zr_span_of("市财政局"), 0, strlen("市财政局")));
    cr_expect(zr_leveled_may_stand(zr_span_of("，国务院"), 0, strlen("，国务院")));
    cr_expect_not(zr_leveled_may_stand(zr_span_of("，直接推进"), 0, strlen("，直接推进")));
    cr_expect_not(zr_leveled_may_stand(zr_span_of("加强，市财政局"), 0, strlen("加强，")));
}

/* A gap may stand behind the first character of any level. */
Test(duties, every_character_of_a_level_is_looked_for)
{
    for (uint32_t c = 0x4E00; c < 0xA000; c++) {
        char words[16] = "，";
        size_t size = strlen(words);
        size += zr_utf8_write(words + size, c);
        memcpy(words + size, "\n域", sizeof "\n域");
        bool level = (zr_letters[c] & ZR_L_LEVEL) || c == u'国' || c == u'中';
        cr_expect_eq(zr_leveled_may_stand(zr_span_of(words), 0, strlen(words)), level, "U+%04X", (unsigned)c);
    }
}

Test(duties, traits_are_the_letters_of_each_character_told_more_coarsely)
{
    zr_span text = zr_span_of("责任单位：市科技局、A区（县）政府★和3个部门，均由乙局负责。");
    unsigned char traits[128];
    cr_assert_lt(text.size + ZR_TRAITS_MORE, sizeof traits);
    zr_traits_fill(traits, text);
    static const struct {
        unsigned trait;
        uint32_t letters;
    } kinds[] = {{ZR_T_BRACKET, ZR_L_OPENS | ZR_L_CLOSES},
                 {ZR_T_CLAUSE, ZR_L_CLAUSE},
                 {ZR_T_COLON, ZR_L_COLON},
                 {ZR_T_STATES, ZR_L_STATES},
                 {ZR_T_LABEL, ZR_L_LABEL},
                 {ZR_T_ITEM, ZR_L_LISTS | ZR_L_JOINS | ZR_L_ETC | ZR_L_NUMBER},
                 {ZR_T_DRESS, ZR_L_HALF | ZR_L_STAR | ZR_L_INSIDE}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        for (size_t at = 0; at <= text.size; at += at < text.size ? zr_step(text, at) : 1)
            cr_assert_eq(zr_traits_find(traits, at, text.size, kinds[i].trait),
                         zr_letter_find(text, at, kinds[i].letters), "trait %zu from %zu", i, at);
    }
    size_t verb = zr_traits_find(traits, 0, text.size, ZR_T_VERB);
    cr_assert(zr_letter_at(text, verb) & ZR_L_VERB);
    cr_assert_eq(zr_traits_find(traits, 0, 3, ZR_T_BRACKET), 3);
}

Test(duties, clean_leaves_out_the_layout_and_knows_the_way_back)
{
    zr_arena arena = {0};
    zr_span text = zr_span_of("xx市人力资\n\n# Page 3:\n源 社会\n— 4 —\n保障局、2023 年12 月");
    zr_clean clean = zr_clean_make(text, 2, text.size, &arena);
    cr_assert(is(clean.text, "市人力资源社会保障局、2023年12月"));
    for (size_t at = 0; at < clean.text.size; at++)
        cr_assert_eq(clean.text.data[at], text.data[zr_clean_source(&clean, at)]);
    cr_assert_eq(zr_clean_gap(&clean, strlen("市人力资")), ZR_GAP_PAGE);
    cr_assert_eq(zr_clean_gap(&clean, strlen("市人力资源")), ZR_GAP_SPACE);
    cr_assert_eq(zr_clean_gap(&clean, 3), ZR_GAP_NONE);
    size_t gap = strlen("市人力资");
    cr_assert_eq(zr_clean_next_gap(&clean, 1), gap);
    cr_assert_eq(zr_clean_next_gap(&clean, gap), gap); /* one right behind another is met too */
    cr_assert_eq(zr_clean_next_gap(&clean, gap + 1), strlen("市人力资源"));
    cr_assert_eq(zr_clean_source_end(&clean, clean.text.size), text.size);
    zr_arena_free(&arena);
}

Test(duties, clean_is_the_text_itself_where_nothing_is_left_out)
{
    zr_arena arena = {0};
    zr_span text = zr_span_of("市科技局、市财政局");
    cr_assert_eq(zr_clean_make(text, 0, text.size, &arena).text.data, text.data);
    zr_span spaced = zr_span_of("ABC Lab");
    cr_assert(is(zr_clean_make(spaced, 0, spaced.size, &arena).text, "ABC Lab"));
    zr_arena_free(&arena);
}

Test(duties, page_lines)
{
    const char *pages[] = {"# Page 12:", "— 3 —", "  12  ", "-7-", "第 3 页", "—１２—"};
    const char *others[] = {"2023", "市财政局", "3.推进改革", "", "— —", "12月"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        cr_assert(zr_is_page_line(zr_span_of(pages[i])), "%s", pages[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        cr_assert_not(zr_is_page_line(zr_span_of(others[i])), "%s", others[i]);
}

Test(duties, labels)
{
    static const struct {
        const char *text;
        zr_label_kind kind;
        zr_role role;
    } cases[] = {
        {"责任单位：", ZR_LABEL_ROLE, ZR_RESPONSIBLE},  {"主要责任单位：", ZR_LABEL_ROLE, ZR_RESPONSIBLE},
        {"牵头部门：", ZR_LABEL_ROLE, ZR_LEAD},         {"指标牵头单位:", ZR_LABEL_ROLE, ZR_LEAD},
        {"牵头（责任）单位：", ZR_LABEL_ROLE, ZR_LEAD}, {"责任科室：", ZR_LABEL_ROLE, ZR_RESPONSIBLE},
        {"配合单位：", ZR_LABEL_ROLE, ZR_SUPPORT},      {"参与部门：", ZR_LABEL_ROLE, ZR_SUPPORT},
        {"协办单位：", ZR_LABEL_ROLE, ZR_SUPPORT},      {"指导单位：", ZR_LABEL_ROLE, ZR_GUIDE},
        {"牵头市领导：", ZR_LABEL_PERSON, ZR_LEAD},     {"责任人：", ZR_LABEL_PERSON, ZR_RESPONSIBLE},
        {"完成时限：", ZR_LABEL_LIMIT, ZR_RESPONSIBLE}, {"时限要求：", ZR_LABEL_LIMIT, ZR_RESPONSIBLE},
        {"目标位置：", ZR_LABEL_ASIDE, ZR_RESPONSIBLE}, {"市分工方案：", ZR_LABEL_NEUTRAL, ZR_RESPONSIBLE},
        {"市科技局：", ZR_LABEL_UNKNOWN, ZR_LEAD},      {"市科技局、", ZR_LABEL_NONE, ZR_LEAD},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t length;
        zr_duty_label label = zr_duty_label_read(zr_span_of(cases[i].text), 0, 36, &length, NULL);
        cr_expect_eq(label.kind, cases[i].kind, "%s", cases[i].text);
        if (cases[i].kind == ZR_LABEL_ROLE)
            cr_expect_eq(label.role, cases[i].role, "%s", cases[i].text);
        if (cases[i].kind != ZR_LABEL_NONE)
            cr_expect_eq(length, strlen(cases[i].text), "%s", cases[i].text);
    }
}

Test(duties, verbs)
{
    static const struct {
        const char *text;
        size_t size; /* of the run */
        bool core;
        zr_role role;
    } cases[] = {
        {"牵头", 6, true, ZR_LEAD},
        {"按职责分工负责", 21, true, ZR_RESPONSIBLE},
        {"按照各自职责分工负责", 30, true, ZR_RESPONSIBLE},
        {"按职责分别牵头负责", 27, true, ZR_LEAD},
        {"配合组织落实", 18, true, ZR_SUPPORT},
        {"负责组织落实", 18, true, ZR_RESPONSIBLE},
        {"负责指导", 12, true, ZR_GUIDE},
        {"统筹推进", 12, true, ZR_LEAD},
        {"按职责完成有关工作", 27, true, ZR_RESPONSIBLE},
        {"按职责分工", 15, false, ZR_RESPONSIBLE},
        {"为牵头单位", 15, true, ZR_LEAD},
        {"牵头、市财政局配合", 6, true, ZR_LEAD},
        {"市科技局", 0, false, ZR_RESPONSIBLE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_verb verb = zr_verb_read(zr_span_of(cases[i].text), 0);
        cr_expect_eq(verb.size, cases[i].size, "%s: %zu", cases[i].text, verb.size);
        cr_expect_eq(verb.core, cases[i].core, "%s", cases[i].text);
        cr_expect_eq(verb.role, cases[i].role, "%s", cases[i].text);
    }
}

Test(duties, looks_of_names)
{
    static const struct {
        const char *name;
        zr_look look;
    } cases[] = {
        {"市科技局", ZR_LOOK_UNIT},
        {"应急部", ZR_LOOK_UNIT},
        {"人民银行上海总部", ZR_LOOK_UNIT},
        {"滨江海关", ZR_LOOK_UNIT},
        {"某省银保监局", ZR_LOOK_UNIT},
        {"区委组织部（人才办）", ZR_LOOK_UNIT},
        {"市农发集团", ZR_LOOK_UNIT},
        {"浦东新区", ZR_LOOK_PLACE},
        {"各区政府", ZR_LOOK_GROUP},
        {"市直有关部门（单位）", ZR_LOOK_GROUP},
        {"有许可职能的处室", ZR_LOOK_GROUP},
        {"上城资本", ZR_LOOK_WEAK},
        {"内部", ZR_LOOK_WEAK},
        {"社会", ZR_LOOK_WEAK},
        {"通办", ZR_LOOK_WEAK},
        {"负责归集数据", ZR_LOOK_ODD},
        {"派出救援队", ZR_LOOK_ODD},
        {"派出所", ZR_LOOK_UNIT},
        {"国办发〔2018〕128号。", ZR_LOOK_ODD},
        {"", ZR_LOOK_ODD},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(zr_name_look(zr_span_of(cases[i].name)), cases[i].look, "%s", cases[i].name);
}

/* Each byte of a pair is looked at by itself: a lead where the rest of a character should be is none. */
Test(duties, a_pair_before_is_two_whole_characters)
{
    const struct {
        const char *text;
        bool pair;
    } cases[] = {{"科局", true},
                 {"\xE7\x89\xE7\xE5\xB1\x80", false},
                 {"\xE7\xC9\x91\xE5\xB1\x80", false},
                 {"\xE7\xA7\x91\xE5\xF1\x80", false},
                 {"\xE7\xA7\x91\xE5\xB1\xE5", false},
                 {"a科aa", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(zr_is_pair_before(zr_span_of(cases[i].text), 6), cases[i].pair, "%zu", i);
}

Test(duties, bare_levels)
{
    cr_assert_eq(zr_bare_level(zr_span_of("各市")), 2);
    cr_assert_eq(zr_bare_level(zr_span_of("各县（市、区）")), 3);
    cr_assert_eq(zr_bare_level(zr_span_of("县")), 3);
    cr_assert_eq(zr_bare_level(zr_span_of("市科技局")), 0);
    cr_assert_eq(zr_bare_level(zr_span_of("各")), 0);
}

Test(duties, limits)
{
    const char *limits[] = {"2023年9月底前完成", "长期推进", "年底前", "2024年", "持续推进", "每季度一次"};
    const char *others[] = {"市科技局", "12345中心", "负责", "各区政府", ""};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        cr_expect(zr_is_limit(zr_span_of(limits[i])), "%s", limits[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        cr_expect_not(zr_is_limit(zr_span_of(others[i])), "%s", others[i]);
}

Test(duties, statements)
{
    static const struct {
        const char *text;
        zr_says says;
    } cases[] = {
        {"列第一位者为牵头单位", ZR_SAYS_FIRST_LEADS},
        {"排在第一位的部门为牵头部门", ZR_SAYS_FIRST_LEADS},
        {"排名第一位的为牵头责任单位", ZR_SAYS_FIRST_LEADS},
        {"责任单位列首位的为牵头单位", ZR_SAYS_FIRST_LEADS},
        {"逗号前为牵头单位，未明确牵头单位的按职责分工负责，下同", ZR_SAYS_COMMA_LEADS},
        {"未标明牵头单位的，由各责任单位按职责分工负责", ZR_SAYS_UNLED},
        {"没有明确牵头单位的任务，由责任单位按照职责分工落实", ZR_SAYS_UNLED},
        {"无牵头单位的由责任部门各负其责", ZR_SAYS_UNLED},
        {"各责任单位排名不分先后", ZR_SAYS_UNLED},
        {"无牵头单位的，责任单位即为牵头单位", ZR_SAYS_OWNERS_LEAD},
        {"未明确牵头单位的，首位为牵头单位，其余按职责分工负责", ZR_SAYS_FIRST_LEADS},
        {"未明确牵头单位的，由各责任单位共同牵头、分工负责", ZR_SAYS_NOTHING},
        {"有的工作没有牵头单位，各部门按职责分工负责的机制不健全", ZR_SAYS_NOTHING},
        {"获奖单位排名不分先后", ZR_SAYS_NOTHING},
        {"标*的为牵头单位", ZR_SAYS_SIGNS},
        {"以下各项任务均需各县（市、区）人民政府落实，不再列出", ZR_SAYS_CARRIED},
        {"以下责任单位中均包含各市、县〔区〕政府，不再列出", ZR_SAYS_CARRIED},
        {"各市州、县市区人民政府均为责任单位，以下不再列出", ZR_SAYS_CARRIED},
        {"以下均涉及各县区、功能区，不再重复列出", ZR_SAYS_CARRIED},
        {"下同", ZR_SAYS_SAME},
        {"以下简称市科技局", ZR_SAYS_NOTHING},
        {"不再要求企业提供证明", ZR_SAYS_NOTHING},
        {"对排名第一位的企业给予奖励", ZR_SAYS_NOTHING},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(zr_statement_look(zr_span_of(cases[i].text)), cases[i].says, "%s", cases[i].text);
}

Test(duties, brackets_find_their_partners)
{
    zr_events events;
    zr_error err = {0};
    zr_span text = zr_span_of("（a(b）c）〔d");
    zr_spots spots;
    cr_assert_eq(zr_spots_find(&spots, text, &err), ZR_OK);
    cr_assert_eq(zr_events_find(&events, text, &spots, &err), ZR_OK);
    zr_spots_free(&spots);
    cr_assert_eq(events.count, 5);
    cr_assert_eq(events.items[0].partner, 3);
    cr_assert_eq(events.items[1].partner, 2);
    cr_assert_eq(events.items[0].height, 1);
    cr_assert_eq(events.items[4].partner, ZR_NONE);
    zr_events_free(&events);
}

/* Every bracket, colon and mark that ends a clause or a sentence is a spot of the one walk. */
Test(duties, spots_are_all_that_the_letters_say)
{
    static const uint32_t marks =
        ZR_L_OPENS | ZR_L_CLOSES | ZR_L_CLAUSE | ZR_L_COLON | ZR_L_SENTENCE | ZR_L_EVENT | ZR_L_QUANTITY;
    for (uint32_t c = 1; c < 0x10000; c++) {
        char text[4] = {(char)c};
        size_t size = 1;
        if (c >= 0x80 && c < 0x800)
            continue; /* none of two bytes: below */
        if (c >= 0x800) {
            text[0] = (char)(0xE0 | c >> 12);
            text[1] = (char)(0x80 | (c >> 6 & 0x3F));
            text[2] = (char)(0x80 | (c & 0x3F));
            size = 3;
        }
        zr_spots spots;
        zr_error err = {0};
        cr_assert_eq(zr_spots_find(&spots, (zr_span){text, size}, &err), ZR_OK);
        cr_expect_eq(spots.count, (zr_letters[c] & marks) ? 1u : 0u, "U+%04X", (unsigned)c);
        zr_spots_free(&spots);
    }
    for (uint32_t c = 0x80; c < 0x800; c++)
        cr_expect_eq(zr_letters[c] & marks, 0u, "U+%04X", (unsigned)c);
}
