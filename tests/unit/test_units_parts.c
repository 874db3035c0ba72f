/* Parts of one body and what takes its place's prefix: branches in districts, teams, schools, zones. */
#include "units_cases.h"

/* The place behind the name of a bureau is its branch's: neither the city's prefix nor what follows is lost.
 */
Test(units, branches_in_districts_of_the_city_take_its_prefix)
{
    static const list_case cases[] = {
        {"350800", "市税务局|公安局永定分局|市场监管局", "市税务局 市公安局永定分局 市市场监管局"},
        {"350800", "市公安局|自然资源局新罗分局|水利局", "市公安局 市自然资源局新罗分局 市水利局"},
        {"350800", "市公安局|税务局永定分局|教育局", "市公安局 市税务局永定分局 市教育局"},
        {"350800", "市水利局|生态环境局永定分局|新罗分局|教育局",
         "市水利局 市生态环境局永定分局 市生态环境局新罗分局 市教育局"},
        {"350803", "区水利局|公安局永定分局|教育局", "区水利局 公安局永定分局 区教育局"},
        {"350803", "公安局永定分局|教育局", "公安局永定分局 教育局"},
    };
    check(cases, COUNT(cases), NAMES);
    static const list_case units[] = {
        {"350800", "市税务局|公安局永定分局|市场监管局",
         "350800/市税务局 350803/区公安局 350800/市市场监管局"},
    };
    check(units, COUNT(units), UNITS);
}

/* Teams stand under the body whose team is named before them, if they can be its. */
Test(units, teams_of_one_body)
{
    static const list_case cases[] = {
        {"350800", "市公安局治安支队|交警支队|特警支队|新罗分局|教育局",
         "市公安局治安支队 市公安局交警支队 市公安局特警支队 市公安局新罗分局 市教育局"},
        {"350800", "市交通局|公安局交警支队|经济犯罪侦查支队",
         "市交通局 市公安局交警支队 市公安局经济犯罪侦查支队"},
        {"420000", "省公安厅交管局|治安总队|财政厅", "省公安厅交管局 省公安厅治安总队 省财政厅"},
        {"420000", "省公安厅治安总队|交管局", "省公安厅治安总队 省公安厅交管局"},
        {"350800", "市公安局治安支队|消防救援支队|文化市场综合执法支队|政务服务中心",
         "市公安局治安支队 市消防救援支队 市文化市场综合执法支队 市政务服务中心"},
        {"350800", "市生态环境局执法支队|交警支队", "市生态环境局执法支队 市交警支队"},
        {"350800", "市公安局|交警支队", "市公安局 市交警支队"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* What one body numbers is said once; a branch whose body nobody says leaves the prefix as it was. */
Test(units, numbered_parts_of_one_body)
{
    static const list_case cases[] = {
        {"410100", "市税务局第一稽查局|第二稽查局|财政局", "市税务局第一稽查局 市税务局第二稽查局 市财政局"},
        {"410100", "市公安局交警支队一大队|十二大队|教育局",
         "市公安局交警支队一大队 市公安局交警支队十二大队 市教育局"},
        {"410100", "市税务局第一稽查局|第二人民医院", "市税务局第一稽查局 市第二人民医院"},
        {"410100", "市自然资源局|金水分局|水利局", "市自然资源局 金水分局 市水利局"},
        {"410100", "市住建局|质监站|房管局", "市住建局 市质监站 市房管局"},
        {"410100", "市交通局|高铁站|房管局", "市交通局 高铁站 房管局"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* Schools, institutes and the zone of a county without a name of their own are the place's, and what stands
 * behind them is too; companies are not, and who has a name of its own ends the prefix. */
Test(units, bodies_that_every_place_has_one_of)
{
    static const list_case cases[] = {
        {"350800", "市农业农村局|农科院|林科所|教育局", "市农业农村局 市农科院 市林科所 市教育局"},
        {"500000", "市科技局|农科院|畜科院|西南大学", "市科技局 市农科院 市畜科院 西南大学"},
        {"420000", "省科技厅|中科院|社科院", "省科技厅 中科院 社科院"},
        {"350800", "市教育局|第一中学|机关幼儿园|龙津中学|财政局",
         "市教育局 市第一中学 市机关幼儿园 龙津中学 财政局"},
        {"350800", "市商务局|供销总社|粮储局", "市商务局 市供销总社 市粮储局"},
        {"532325", "县工信局|工业园区管委会|供电局|教育局", "县工信局 县工业园区管委会 县供电局 县教育局"},
        {"411025", "县科技局|产业集聚区管委会", "县科技局 县产业集聚区管委会"},
        {"350800", "市工信局|工业园区管委会", "市工信局 工业园区管委会*"},
        {"350800", "市商务局|烟草公司", "市商务局 烟草公司"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* 各 is said of the second half of the set too. */
Test(units, sets_of_two_halves)
{
    static const list_case cases[] = {
        {"310000", "各区政府|管委会，市教委", "各区政府* 各管委会* 市教委"},
        {"650000", "各师市|团场（镇）", "各师市* 各团场（镇）*"},
    };
    check(cases, COUNT(cases), NAMES);
    static const list_case units[] = {
        {"659001", "各团场，各团（镇），各团场（镇）", "659001/各团场* 659001/各团场* 659001/各团场*"},
    };
    check(units, COUNT(units), UNITS);
}

/* 瀍河区 is 瀍河回族区: for autonomous districts as for counties. */
Test(units, autonomous_places_by_their_short_names)
{
    static const list_case cases[] = {
        {"410300", "西工区|老城区|瀍河区人民政府", "西工区人民政府 老城区人民政府 瀍河区人民政府"},
        {"500000", "石柱|秀山|彭水自治县政府", "石柱自治县政府 秀山自治县政府 彭水自治县政府"},
        {"500000", "丰都|忠县|石柱自治县政府", "丰都县政府 忠县政府 石柱自治县政府"},
        {"650000", "昌吉|巴音郭楞|克孜勒苏自治州人民政府",
         "昌吉自治州人民政府 巴音郭楞自治州人民政府 克孜勒苏自治州人民政府"},
    };
    check(cases, COUNT(cases), NAMES);
    static const list_case units[] = {
        {"410300", "瀍河区教育局|瀍河回族区财政局", "410304/区教育局 410304/区财政局"},
        {"410300", "市公安局瀍河分局", "410304/区公安局"},
        {"230200", "梅里斯区政府", "230208/梅里斯达斡尔族区政府"},
    };
    check(units, COUNT(units), UNITS);
}

/* Sub-districts named for streets; a tail for towns and sub-districts together. */
Test(units, tails_of_streets_and_towns)
{
    static const list_case cases[] = {
        {"410300", "东大街|西大街|南大街街道办事处", "东大街街道办事处 西大街街道办事处 南大街街道办事处"},
        {"410300", "东大街|桥头镇政府", "东大街 桥头镇政府"},
        {"440600", "桂城|狮山|大沥镇（街道）", "桂城镇（街道） 狮山镇（街道） 大沥镇（街道）"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* Doubts: a zone's committee without the zone, but no 机关 of a body that is known; a department in a bracket
 * behind another, which is seldom its second name. */
Test(units, bodies_that_nothing_tells)
{
    static const struct {
        const char *list;
        uint32_t notes;
    } cases[] = {{"市教育局|管委会", 1},
                 {"市教育局|市总工会机关|团市委机关", 0},
                 {"市交通委（市道运局）", 0},
                 {"市建管委（市交通委）", 0},
                 {"各办事大厅设置“专窗”", 1},
                 {"此项及以下任务均需各县（市、区）", 1},
                 {"各县（市、区）人民政府", 0},
                 {"市交通局（市财政局、市教育局）", 1},
                 {"市发展改革委（市粮食局、市能源局）", 0},
                 {"市农业农村局（市乡村振兴局）|市交通局[市财政局]", 1},
                 {"市安委办（市应急局）", 0}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        zr_names *names = resolve_list(lexicon, "310000", cases[i].list);
        uint32_t count;
        const zr_note *notes = zr_names_notes(names, &count);
        uint32_t doubts = 0;
        for (uint32_t n = 0; n < count; n++)
            doubts += notes[n].code == ZR_F_UNKNOWN_NAME || notes[n].code == ZR_F_UNRESOLVED_ALIAS ||
                      notes[n].code == ZR_F_LEFT_OVER;
        cr_expect_eq(doubts, cases[i].notes, "%s gives %u doubts", cases[i].list, doubts);
        zr_names_free(names);
    }
}
