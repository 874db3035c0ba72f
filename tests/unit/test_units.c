/* Names → units: the tables of places and lines, what a name is in its place, what is noted and why. */
#include "units_cases.h"

/* Tables. */

Test(units, levels_have_names)
{
    zr_level level;
    cr_assert(zr_level_read(&level, zr_span_of("county")));
    cr_assert_eq(level, ZR_COUNTY);
    cr_assert_not(zr_level_read(&level, zr_span_of("village")));
    cr_assert_str_eq(zr_level_name(ZR_NO_LEVEL), "");
}

Test(units, divisions_form_a_tree_sorted_by_code)
{
    uint32_t count, provinces = 0;
    const zr_division *places = zr_divisions(&count);
    cr_assert_gt(count, 3200);
    cr_assert_eq(places[0].parent, ZR_NONE);
    for (uint32_t i = 1; i < count; i++) {
        cr_assert_lt(strcmp(places[i - 1].code, places[i].code), 0);
        cr_assert_lt(places[i].parent, count);
        cr_assert_lt(places[places[i].parent].level, places[i].level, "%s", places[i].code);
        cr_assert_eq(zr_division_find(zr_span_of(places[i].code)), i);
        provinces += places[i].level == ZR_PROVINCE;
    }
    cr_assert_eq(provinces, 34);
    cr_assert_eq(zr_division_find(zr_span_of("999999")), ZR_NONE);
    cr_assert_eq(zr_division_find(zr_span_of("42900")), ZR_NONE);
}

Test(units, a_city_directly_under_its_province)
{
    uint32_t count;
    const zr_division *places = zr_divisions(&count);
    const zr_division *qianjiang = &places[zr_division_find(zr_span_of("429005"))];
    cr_assert(zr_span_equal(qianjiang->name, zr_span_of("潜江市")));
    cr_assert_str_eq(places[qianjiang->parent].code, "420000");
}

Test(units, sectors_have_names_in_both_languages)
{
    uint32_t count;
    const zr_sector *sectors = zr_sectors(&count);
    cr_assert_geq(count, 120);
    for (uint32_t i = 0; i < count; i++) {
        cr_assert(sectors[i].name.in[ZR_ZH][0] && sectors[i].name.in[ZR_EN][0] && sectors[i].branch.size);
        cr_assert_eq(zr_sector_find(sectors[i].id), i);
    }
    cr_assert_eq(zr_sector_find(zr_span_of("no-such-line")), ZR_NONE);
    cr_assert(zr_span_equal(zr_sector_label(zr_span_of("science"), ZR_ZH), zr_span_of("科技")));
    cr_assert(zr_span_equal(zr_sector_label(zr_span_of("-"), ZR_EN), zr_span_of("no sector")));
    cr_assert(zr_span_equal(zr_sector_label(zr_span_of(""), ZR_ZH), zr_span_of("未归条线")));
    cr_assert(zr_span_equal(zr_sector_label(zr_span_of("no-such-line"), ZR_EN), zr_span_of("no-such-line")));
}

Test(units, places_by_level_by_name_and_by_kind)
{
    static const list_case cases[] = {
        {"330302", "区教育局|市教育局|省教育厅", "330302/区教育局 330300/市教育局 330000/省教育厅"},
        {"330300", "龙湾区政府|瑞安市政府|鹿城区人民政府",
         "330303/龙湾区政府 330381/瑞安市政府 330302/鹿城区政府"},
        {"450000", "广西税务局|南宁海关", "450000/广西税务局 450100/南宁海关"},
        {"370102", "科技厅", "370000/省科技厅"},
        {"370102", "公安部|公安局", "000000/公安部 370102/区公安局"},
        {"500114", "黔江区税务局|重庆市财政局", "500114/区税务局 500000/市财政局"},
        {"530100", "禄劝县人民政府|官渡区", "530128/禄劝彝族苗族自治县政府 530111/官渡区政府"},
        {"440306", "市市场监管局宝安监管局", "440306/市市场监管局宝安监管局"},
        {"650000", "兵团发展改革委|自治区发展改革委", "650000/兵团发展改革委 650000/自治区发展改革委"},
        {"440100", "国家外汇管理局深圳市分局", "440300/国家外汇管理局深圳市分局"},
        {"429005", "湖北省农业广播电视学校潜江市分校", "429005/湖北省农业广播电视学校潜江市分校"},
    };
    check(cases, COUNT(cases), UNITS);
}

Test(units, homonyms_are_decided_by_the_seat)
{
    static const list_case cases[] = {
        {"110000", "朝阳区政府", "110105/朝阳区政府"},
        {"220100", "朝阳区政府", "220104/朝阳区政府"},
        {"320100", "鼓楼区政府", "320106/鼓楼区政府"},
        {"410200", "鼓楼区政府", "410204/鼓楼区政府"},
        {"220000", "吉林省财政厅|吉林市财政局", "220000/省财政厅 220200/市财政局"},
    };
    check(cases, COUNT(cases), UNITS);
    zr_names *names = resolve_list(lexicon, "000000", "鼓楼区政府");
    uint32_t count;
    const zr_note *notes = zr_names_notes(names, &count);
    cr_assert_eq(count, 1);
    cr_assert_eq(notes[0].code, ZR_F_AMBIGUOUS_PLACE);
    zr_names_free(names);
}

/* A zone of the tables that a document of another city names, without its place: that city may have one too.
 */
Test(units, a_zone_of_another_city_is_asked_about)
{
    static const struct {
        const char *seat, *name, *detail;
    } cases[] = {{"511400", "天府新区管委会", "天府新区管委会（成都市 510100、眉山市 511400）"},
                 {"510100", "天府新区管委会", NULL},
                 {"510000", "天府新区管委会", NULL},
                 {"510104", "天府新区管委会", NULL},
                 {"511400", "四川天府新区管委会", NULL},
                 {"511400", "西南交通大学", NULL}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        zr_names *names = resolve_list(lexicon, cases[i].seat, cases[i].name);
        uint32_t count;
        const zr_note *notes = zr_names_notes(names, &count);
        cr_expect_eq(count, cases[i].detail ? 1 : 0, "%s in %s", cases[i].name, cases[i].seat);
        if (count && cases[i].detail) {
            cr_expect_eq(notes[0].code, ZR_F_AMBIGUOUS_PLACE);
            cr_expect(zr_span_equal(notes[0].detail, zr_span_of(cases[i].detail)), "%.*s",
                      (int)notes[0].detail.size, notes[0].detail.data);
        }
        zr_names_free(names);
    }
}

Test(units, words_are_not_places)
{
    static const list_case cases[] = {
        {"350100", "平安保险公司|新华书店公司", "350100/平安保险公司 350100/新华书店公司"},
        {"430000", "江汉油田公司", "430000/江汉油田公司"},
        {"330300", "东区食堂|城区供电所", "330300/东区食堂 330300/城区供电所"},
        {"420100", "中山路街道办事处|中山市财政局", "420100/中山路街道 442000/市财政局"},
        {"411100", "西城区管委会|西城区政府", "411100/西城区管委会 110102/西城区政府"},
        {"410400", "新城区管委会", "410400/新城区管委会"},
        {"310114", "浦东新区管委会", "310115/浦东新区管委会"},
    };
    check(cases, COUNT(cases), UNITS);
}

Test(units, functional_lines)
{
    static const list_case cases[] = {
        {"000000", "科技部|中央组织部|最高人民法院|税务总局|全国妇联",
         "science party-organization court tax women-federation"},
        {"370100", "市工信局|市中级人民法院|市检察院|市人大常委会|市政协|市纪委监委",
         "industry court procuratorate congress political-consultative discipline"},
        {"370100", "济南大学|市人民医院|某某实验室|济南日报社|高新区管委会|中国移动济南分公司",
         "university hospital research media development-zone telecom"},
        {"370100", "市城投集团|济南农商银行|市餐饮协会|泉城路街道办事处|国网济南供电公司",
         "enterprise bank industry-association township power-grid"},
        {"340000", "新华社安徽分社|经济日报社安徽记者站|省足协|省律协|省科协",
         "media media industry-association industry-association science-association"},
        {"370100", "市科技和数据融合局|市政府办金融科|高新区科技局", "science government-office science"},
        {"370100", "财政部门|各区县政府|各在济高校|有关单位", "finance* local-government* university* -*"},
        {"370100", "市场监管部门|国务院教育行政部门|各级国资委|各县（市）区人民法院|各区（县、市）党委组织部",
         "market* education* state-assets* court* party-organization*"},
        {"370100", "各区（县、市）|各园区管委会|金融机构", "local-government* development-zone* bank*"},
        {"370100", "市司法局|执法单位", "justice -*"},
        {"410100", "郑州航空港区税务局|市大健康办|某某征信有限公司|审计部门",
         "tax health credit-reporting audit*"},
        {"450000", "自治区园区办|自治区党委网信办|自治区数据局", "industrial-parks cyberspace data"},
    };
    check(cases, COUNT(cases), LINES);
}

Test(units, unknown_names_are_units_with_a_note)
{
    zr_names *names = resolve_list(lexicon, "370100", "市财政局|奇妙事物|奇妙事物");
    uint32_t count, units;
    const zr_note *notes = zr_names_notes(names, &count);
    const zr_resolved *table = zr_names_table(names, &units);
    cr_assert_eq(units, 3);
    cr_assert_eq(table[1].sector, ZR_NONE);
    cr_assert_not(table[1].collective);
    cr_assert_str_eq(code_of(table[1].place), "370100");
    cr_assert_eq(count, 1, "once a name, not once a mention");
    cr_assert_eq(notes[0].code, ZR_F_UNKNOWN_NAME);
    cr_assert(zr_span_equal(notes[0].detail, zr_span_of("奇妙事物")));
    zr_names_free(names);
}

/* 县 of a document of a province could be any: that is asked once, with the first that it is said of. */
Test(units, a_level_that_is_not_known_is_asked_about_once)
{
    zr_names *names = resolve_list(lexicon, "360000", "县财政局|县水利局|县公安局|县民政局|省水利厅");
    uint32_t count;
    const zr_note *notes = zr_names_notes(names, &count);
    cr_assert_eq(count, 1);
    cr_assert_eq(notes[0].code, ZR_F_AMBIGUOUS_PLACE);
    cr_expect(zr_span_equal(notes[0].detail, zr_span_of("县（县财政局、县水利局、县公安局…）")), "%.*s",
              (int)notes[0].detail.size, notes[0].detail.data);
    zr_names_free(names);
    names = resolve_list(lexicon, "360000", "县财政局|省水利厅");
    notes = zr_names_notes(names, &count);
    cr_assert_eq(count, 1);
    cr_expect(zr_span_equal(notes[0].detail, zr_span_of("县财政局")));
    zr_names_free(names);
}

Test(units, full_names_with_the_city_or_without)
{
    static const char *const full[][3] = {{"450000", "自治区科技厅", "广西壮族自治区科技厅"},
                                          {"450000", "自治区党委组织部", "广西壮族自治区党委组织部"},
                                          {"429005", "团市委", "共青团潜江市委"},
                                          {"429005", "市市场监管局", "潜江市市场监管局"},
                                          {"330300", "鹿城区政府", "温州市鹿城区政府"},
                                          {"000000", "科技部", "科技部"},
                                          {"330327", "财政局", "苍南县财政局"},
                                          {"330327", "苍南县职业中专学校", "苍南县职业中专学校"},
                                          {"330300", "苍南县职业中专学校", "温州市苍南县职业中专学校"},
                                          {"542500", "地委宣传部", "阿里地委宣传部"},
                                          {"340210", "安徽省芜湖市湾沚区财政局", "湾沚区财政局"},
                                          {"340200", "安徽省芜湖市湾沚区财政局", "芜湖市湾沚区财政局"}};
    for (size_t i = 0; i < COUNT(full); i++) {
        zr_names *names = resolve_list(lexicon, full[i][0], full[i][1]);
        uint32_t count;
        zr_span name = zr_names_table(names, &count)->full_name;
        cr_expect(zr_span_equal(name, zr_span_of(full[i][2])), "%s: %.*s", full[i][1], (int)name.size,
                  name.data);
        zr_names_free(names);
    }
}

Test(units, understanding_says_why)
{
    zr_names *names;
    uint32_t count, place = zr_division_find(zr_span_of("429005"));
    cr_assert_eq(zr_names_understand(&names, zr_span_of("市科技局"), place, lexicon, NULL), ZR_OK);
    const zr_resolved *it = zr_names_table(names, &count);
    cr_assert_eq(count, 1);
    cr_assert(strstr(it->reason.in[ZR_ZH], "“市”指潜江市（429005）"), "%s", it->reason.in[ZR_ZH]);
    cr_assert(strstr(it->reason.in[ZR_EN], "science and technology"), "%s", it->reason.in[ZR_EN]);
    zr_names_free(names);
    cr_assert_eq(zr_names_understand(&names, zr_span_of("市科技局"), ZR_NONE, lexicon, NULL), ZR_OK);
    cr_assert_eq(zr_names_table(names, &count)->place, ZR_NONE);
    zr_names_free(names);
}
