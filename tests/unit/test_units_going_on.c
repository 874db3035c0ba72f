/* What a list's names hand on, and where they stop: outposts of a city, named sites, both who govern a place.
 */
#include "units_cases.h"

Test(units, an_outpost_hands_its_citys_name_to_nobody_in_the_county)
{
    static const list_case cases[] = {
        {"411721", "县教育局|驻马店市生态环境局西平分局|水利局",
         "县教育局 驻马店市生态环境局西平分局 县水利局"},
        {"411721", "市生态环境局西平分局|水利局", "市生态环境局西平分局 水利局"},
        {"330825", "龙游生态环境分局|水利局", "龙游生态环境分局 水利局"},
        {"430800", "市公安局永定分局|财政局", "市公安局永定分局 市财政局"},
        {"411721", "市教育局|水利局", "市教育局 市水利局"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, bodies_that_every_place_calls_those_of_the_state_take_its_prefix)
{
    static const list_case cases[] = {
        {"340800", "市财政局|国家税务局|地方税务局|审计局", "市财政局 市国家税务局 市地方税务局 市审计局"},
        {"340000", "省公安厅|国家安全厅|国家能源局", "省公安厅 省国家安全厅 国家能源局"},
    };
    check(cases, COUNT(cases), NAMES);
    static const list_case units[] = {
        {"340800", "市国家税务局|市国税局", "340800/市国税局 340800/市国税局"},
    };
    check(units, COUNT(units), UNITS);
}

Test(units, works_take_the_prefix_and_named_sites_do_not)
{
    static const list_case cases[] = {
        {"430700", "市水利局|河道管理处|图书馆", "市水利局 市河道管理处 市图书馆"},
        {"430700", "市水利局|白石水库管理局", "市水利局 白石水库管理局"},
        {"430700", "市林业局|乌云山国家级自然保护区管理局", "市林业局 乌云山国家级自然保护区管理局"},
        {"430700", "市水利局|白石水库管理处", "市水利局 白石水库管理处"},
        {"230800", "市水利局|农垦建三江管理局", "市水利局 农垦建三江管理局"},
        {"430700", "市教育局|资产管理处", "市教育局 资产管理处"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, some_places_are_said_of_all_that_govern_places)
{
    static const list_case cases[] = {
        {"150000", "有关盟行政公署|市人民政府", "有关盟行政公署* 有关市人民政府*"},
        {"340100", "相关镇政府|街道办事处", "相关镇政府* 相关街道办事处*"},
        {"340100", "有关园区管委会|街道办事处|高校", "有关园区管委会* 有关街道办事处* 高校*"},
        {"340100", "有关部门|街道办事处", "有关部门* 街道办事处*"},
        {"340100", "各中小学|幼儿园", "各中小学* 各幼儿园*"},
        {"429005", "各镇政府|管理区管委会", "各镇政府* 各管理区管委会*"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, villages_are_a_set_behind_their_towns)
{
    static const list_case cases[] = {
        {"330781", "各乡镇（街道）|村（居）民委员会", "各乡镇（街道）* 各村（居）民委员会*"},
        {"330781", "各乡镇|村（社区）", "各乡镇* 各村（社区）*"},
        {"310104", "区教育局|13个街道、镇", "区教育局 13个街道、镇*"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, committee_and_government_are_of_every_place_of_the_list)
{
    static const list_case cases[] = {
        {"430000", "岳阳市|常德|益阳市委|市政府",
         "岳阳市委 岳阳市政府 常德市委 常德市政府 益阳市委 益阳市政府"},
        {"430900", "南县|安化县委县政府", "南县委 南县政府 安化县委 安化县政府"},
        {"430900", "赫山|资阳区委和区政府", "赫山区委 赫山区政府 资阳区委 资阳区政府"},
        {"430000", "长沙市|省委|省政府", "长沙市 省委 省政府"},
        {"430000", "长沙市|株洲市委|财政局", "长沙市 株洲市委 株洲市财政局"},
        {"430700", "市财政局，石门县委和县政府，桃源县委和县政府",
         "市财政局 石门县委 石门县政府 桃源县委 桃源县政府"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, the_partys_mark_behind_a_division_is_gone_on_with)
{
    static const list_case cases[] = {
        {"659001", "师市教育局|党委组织部|老干部局|财政局",
         "师市教育局 师市党委组织部 师市党委老干部局 师市财政局"},
        {"370100", "市教育局|组织部|金融办", "市教育局 市委组织部 市金融办"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, a_county_whose_name_ends_as_a_list_does)
{
    static const list_case cases[] = {
        {"451400", "大新县|天等县人民政府", "大新县人民政府 天等县人民政府"},
        {"451400", "天等|大新县人民政府", "天等县人民政府 大新县人民政府"},
        {"451400", "大新|天等等县人民政府", "大新县人民政府 天等县人民政府"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* 昆区 is 昆都仑区 for its own people. */
Test(units, districts_that_are_called_in_short)
{
    static const list_case cases[] = {
        {"150200", "东河区|昆区|土右旗政府", "东河区政府 昆区政府 土右旗政府"},
        {"150600", "达旗|准旗人民政府", "达旗人民政府 准旗人民政府"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, zones_share_who_runs_them)
{
    static const list_case cases[] = {
        {"610500", "渭南高新区|经开区|卤阳湖管委会", "渭南高新区管委会 渭南经开区管委会 卤阳湖管委会"},
        {"610500", "渭南高新区|经开区|城市管理委员会", "渭南高新区 经开区 城市管理委员会"},
        {"411000", "某某示范区|许昌经开区|市东城区管委会",
         "某某示范区管委会 许昌经开区管委会 市东城区管委会"},
        {"654000", "某某经济开发区|都拉塔口岸管委会", "某某经济开发区管委会 都拉塔口岸管委会"},
        {"420300", "十堰经济技术开发区|武当山特区党（工）委和管委会",
         "十堰经济技术开发区党（工）委和管委会 武当山特区党（工）委和管委会"},
        {"330483", "桐乡经济开发区（高桥街道）|乌镇园区管委会",
         "桐乡经济开发区管委会[高桥街道] 乌镇园区管委会"},
        {"350800", "龙岩高新区（经开区）|港尾新区管委会", "龙岩高新区（经开区）管委会 港尾新区管委会"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, what_the_state_has_in_a_part_of_the_city_ends_nothing)
{
    static const list_case cases[] = {
        {"430800", "市教育局|永定区税务局|财政局", "市教育局 永定区税务局 市财政局"},
        {"430800", "市教育局|永定区教育局|水利局", "市教育局 永定区教育局 永定区水利局"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, companies_of_one_county_run_together)
{
    static const list_case cases[] = {
        {"640221", "县供水公司县燃气公司|县住建局县供水公司", "县供水公司 县燃气公司 县住建局 县供水公司"},
        {"640221", "县城投集团公司", "县城投集团公司"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, beside_the_towns_of_a_county)
{
    static const list_case cases[] = {
        {"370785", "各乡镇人民政府|办事处|场", "各乡镇人民政府* 各办事处* 各场*"},
        {"370785", "市教育局|办事处", "市教育局 办事处"},
        {"370785", "事发地镇政府（街道办事处）|有关行政机关", "事发地镇政府（街道办事处）* 有关行政机关*"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, whole_bodies_of_which_a_seat_is_named)
{
    static const list_case lines[] = {
        {"371000", "山东大学（威海）", "university"},
        {"330900", "浙江大学医学院附属第二医院舟山分院", "hospital"},
        {"310000", "市房地局", "housing"},
    };
    check(lines, COUNT(lines), LINES);
}

Test(units, companies_of_one_line_behind_a_named_county)
{
    static const list_case cases[] = {
        {"640221", "县水务局|平罗县移动公司|电信公司|联通公司|财政局",
         "县水务局 平罗县移动公司 平罗县电信公司 平罗县联通公司 财政局"},
        {"640221", "平罗县移动公司|燃气公司", "平罗县移动公司 燃气公司"},
        {"640221", "县移动公司|县水务局", "县移动公司 县水务局"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, classes_of_zones_beside_counties)
{
    static const list_case cases[] = {
        {"411500", "各县区|管理区|开发区|市直各单位", "各县区* 各管理区* 各开发区* 市直各单位*"},
        {"530100", "各县（市）区|开发（度假）园区", "各县（市）区* 各开发（度假）园区*"},
    };
    check(cases, COUNT(cases), NAMES);
}
