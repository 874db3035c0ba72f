/* Names → units: prefixes restored, tails shared, places, lines, kinds, canonical names, users' files. */
#include "units_lists.h"

#include "base/buffer.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <time.h>

static zr_lexicon *lexicon;

static void setup(void)
{
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
}

static void teardown(void)
{
    zr_lexicon_free(lexicon);
}

TestSuite(units, .init = setup, .fini = teardown);

/* One case: where, the list as printed (| for 、), what is expected of it. */
typedef struct list_case {
    const char *seat, *list, *expected;
} list_case;

typedef enum shown { NAMES, UNITS, LINES } shown;

static const char *code_of(uint32_t place)
{
    uint32_t count;
    return place == ZR_NONE ? "-" : zr_divisions(&count)[place].code;
}

static const char *line_of(uint32_t sector)
{
    uint32_t count;
    return sector == ZR_NONE ? "-" : zr_sectors(&count)[sector].id.data;
}

/* The names of a list, or their units (place/canonical), or their lines; * marks collectives. */
static void show(zr_buffer *out, const zr_names *names, shown what)
{
    uint32_t count;
    const zr_resolved *table = zr_names_table(names, &count);
    for (uint32_t i = 0; i < count; i++) {
        const zr_resolved *it = &table[i];
        zr_buffer_put(out, i ? " " : "");
        if (what == UNITS)
            zr_buffer_print(out, "%s/%.*s", code_of(it->place), (int)it->canonical.size, it->canonical.data);
        else if (what == LINES)
            zr_buffer_put(out, line_of(it->sector));
        else
            zr_buffer_add(out, it->name);
        if (it->alias.size && what == NAMES)
            zr_buffer_print(out, "[%.*s]", (int)it->alias.size, it->alias.data);
        zr_buffer_put(out, it->collective ? "*" : "");
    }
    zr_buffer_put(out, "");
}

static void check(const list_case *cases, size_t count, shown what)
{
    for (size_t i = 0; i < count; i++) {
        zr_names *names = resolve_list(lexicon, cases[i].seat, cases[i].list);
        zr_buffer out = {0};
        show(&out, names, what);
        cr_expect_str_eq(out.data, cases[i].expected, "%s in %s gives %s, expected %s", cases[i].list,
                         cases[i].seat, out.data, cases[i].expected);
        zr_buffer_free(&out);
        zr_names_free(names);
    }
}

#define COUNT(table) (sizeof(table) / sizeof *(table))

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
}

/* What a list leaves out. */

Test(units, prefix_goes_on_to_the_names_behind_it)
{
    static const list_case cases[] = {
        {"370000", "省商务厅|发展改革委|财政厅", "省商务厅 省发展改革委 省财政厅"},
        {"330106", "区建管委|政务办|法院", "区建管委 区政务办 区法院"},
        {"513400", "州教育体育局|人力资源社会保障局", "州教育体育局 州人力资源社会保障局"},
        {"152200", "盟财政局|工信局", "盟财政局 盟工信局"},
        {"429005", "潜江市发改委|财政局", "潜江市发改委 潜江市财政局"},
        {"650000", "新疆发展改革委|工业和信息化厅", "新疆发展改革委 新疆工业和信息化厅"},
        {"650000", "师市民政局|教育局，各团场", "师市民政局 师市教育局 各团场*"},
        {"370100", "团市委|妇联|残联", "团市委 市妇联 市残联"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, companies_and_schools_of_a_place_take_its_prefix_from_one_of_their_kind)
{
    static const list_case cases[] = {
        {"440000", "省交通集团|机场集团|铁投集团", "省交通集团 省机场集团 省铁投集团"},
        {"640423", "县城投公司，水务公司|华润燃气公司", "县城投公司 县水务公司 华润燃气公司"},
        {"640423", "县住建局|城投公司", "县住建局 城投公司"},
        {"510100", "市财政局|国际合作和商务局|中铁八局|审计局",
         "市财政局 市国际合作和商务局 中铁八局 审计局"},
        {"640423", "县一中|二中|职教中心|永康一中", "县一中 县二中 县职教中心 永康一中"},
        {"640423", "县文化馆|图书馆|档案馆", "县文化馆 县图书馆 县档案馆"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, the_corps_and_prefectures_have_words_of_their_own)
{
    static const list_case cases[] = {
        {"659001", "师市发展改革委|教育局，师市党委组织部|宣传部",
         "师市发展改革委 师市教育局 师市党委组织部 师市党委宣传部"},
        {"650100", "市教育局|师范学校", "市教育局 师范学校"},
        {"654000", "自治州党委组织部|宣传部，自治州财政局|住建局",
         "自治州党委组织部 自治州党委宣传部 自治州财政局 自治州住建局"},
        {"542500", "地委宣传部|组织部|财政局，团地委|妇联",
         "地委宣传部 地委组织部 地区财政局 团地委 地区妇联"},
    };
    check(cases, COUNT(cases), NAMES);
    static const list_case units[] = {
        {"659001", "师市财政局", "659001/市财政局"},
        {"659001", "师财政局", "659001/市财政局"},
        {"654000", "自治州财政局，州财政局", "654000/州财政局 654000/州财政局"},
        {"520000", "自治县教育局", "-/自治县教育局"},
        {"542500", "地委组织部", "542500/地委组织部"},
        {"542500", "团地委", "542500/团地委"},
    };
    check(units, COUNT(units), UNITS);
}

Test(units, partys_or_governments_as_the_body_can_be)
{
    static const list_case cases[] = {
        {"640000", "自治区党委组织部|编办|金融办，自治区科技厅|发展改革委",
         "自治区党委组织部 自治区党委编办 自治区党委金融办 自治区科技厅 自治区发展改革委"},
        {"640000", "自治区财政厅|园区办|金融办", "自治区财政厅 自治区园区办 自治区金融办"},
        {"370100", "市委组织部|宣传部|教育局|科协", "市委组织部 市委宣传部 市教育局 市科协"},
        {"370100", "市教育局|组织部", "市教育局 市委组织部"},
        {"370000", "省商务厅|台办|港澳办", "省商务厅 省台办 省港澳办"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, another_kind_of_body_ends_the_prefix)
{
    static const list_case cases[] = {
        {"370100", "市财政局|城市燃气公司|审计局", "市财政局 城市燃气公司 审计局"},
        {"370100", "市商务局|济南海关|税务局", "市商务局 济南海关 税务局"},
        {"370000", "省税务局，人民银行济南分行|国家外汇管理局山东省分局",
         "省税务局 人民银行济南分行 国家外汇管理局山东省分局"},
        {"450000", "自治区数据局|金融办，广西税务局|南宁海关",
         "自治区数据局 自治区金融办 广西税务局 南宁海关"},
        {"370100", "市科技局|山东大学|教育局", "市科技局 山东大学 教育局"},
        {"370100", "市教育局|国网济南供电公司", "市教育局 国网济南供电公司"},
        {"370100", "市教育局|各区县政府|财政局", "市教育局 各区县政府* 市财政局"},
        {"310000", "市药品监管局|国家药监局药品审评中心", "市药品监管局 国家药监局药品审评中心"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, lists_without_prefix_stay_as_printed)
{
    static const list_case cases[] = {
        {"000000", "发展改革委|科技部|人民银行|国务院国资委", "发展改革委 科技部 人民银行 国务院国资委"},
        {"330327", "发改委，财政局", "发改委 财政局"},
        {"340000", "办公室|法规处|信息中心", "办公室 法规处 信息中心"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, names_outside_the_tables_stay_where_every_prefix_is_printed)
{
    static const list_case cases[] = {
        {"310000", "市卫生健康委|市财政局|市医保局|市民政局|乐康产业促进中心",
         "市卫生健康委 市财政局 市医保局 市民政局 乐康产业促进中心"},
        {"310000", "市卫生健康委|财政局|老年照护促进中心", "市卫生健康委 市财政局 市老年照护促进中心"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, bodies_set_up_by_the_government_take_its_prefix)
{
    static const list_case cases[] = {
        {"370100", "市住建局|市财政局|市司法局|项目审批制度改革领导小组办公室|防汛指挥部",
         "市住建局 市财政局 市司法局 市项目审批制度改革领导小组办公室 市防汛指挥部"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, troops_take_no_prefix)
{
    static const list_case cases[] = {
        {"532500", "州司法局|驻地各部队|驻各部队|驻昆各部队|驻地部队|财政局",
         "州司法局 驻地各部队* 驻各部队* 驻昆各部队* 驻地部队* 州财政局"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, what_a_named_place_hands_on)
{
    static const list_case cases[] = {
        {"130900", "渤海新区管委会|黄骅市委|市政府", "渤海新区管委会 黄骅市委 黄骅市政府"},
        {"520400", "紫云自治县委|县政府|市水务局", "紫云自治县委 紫云自治县政府 市水务局"},
        {"520400", "关岭自治县委|自治县政府|普定县委|政府",
         "关岭自治县委 关岭自治县政府 普定县委 普定县政府"},
        {"532900", "州生态环境局大理分局|洱源分局", "州生态环境局大理分局 州生态环境局洱源分局"},
        {"330400", "市卫健委|中医院|嘉兴学院|第一人民医院", "市卫健委 市中医院 嘉兴学院 第一人民医院"},
        {"532900", "州水务局|剑川县政府|市政府", "州水务局 剑川县政府 市政府"},
        {"220104", "市交警支队朝阳大队|红旗街道|清和街道办事处",
         "市交警支队朝阳大队 红旗街道办事处 清和街道办事处"},
        {"653100", "地区文旅局|行署办公室", "地区文旅局 地区行署办公室"},
        {"653100", "疏附县|塔县人民政府", "疏附县人民政府 塔县人民政府"},
        {"210200", "市属国企|相关区市县政府（管委会）", "市属国企* 相关区市县政府（管委会）*"},
        {"640000", "自治区党委组织部|党委编办|教育厅", "自治区党委组织部 自治区党委编办 自治区教育厅"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, offices_of_a_township)
{
    static const list_case cases[] = {
        {"360700", "乡党政综合办|宣传办|派出所，乡农业站|各村（社区）",
         "乡党政综合办 乡宣传办 乡派出所 乡农业站 各村（社区）*"},
        {"360700", "镇城建办镇农技站|镇村镇建设办", "镇城建办 镇农技站 镇村镇建设办"},
        {"360700", "乡村振兴办|社会事务办|镇卫生院|中心校", "乡村振兴办 社会事务办 镇卫生院 镇中心校"},
        {"350921", "镇应急办|卫生院|中心校|相关沿海村", "镇应急办 镇卫生院 镇中心校 相关沿海村*"},
        {"110105", "街道平安办|综合行政执法队|司法所", "街道平安办 街道综合行政执法队 街道司法所"},
        {"360700", "县乡村振兴局|财政局", "县乡村振兴局 县财政局"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* Lines of reserves and of the Party in zones. */
Test(units, lines_of_reserves_and_zones)
{
    static const list_case cases[] = {
        {"620000", "祁连山国家级自然保护区管理局|国有林场|高新区管委会",
         "forestry forestry development-zone"},
        {"430400", "党工委宣传部|党工委办公室|纪工委", "party-publicity party-office discipline"},
    };
    check(cases, COUNT(cases), LINES);
}

Test(units, tails_of_places_as_offices_shorten_them)
{
    static const list_case cases[] = {
        {"130900", "泊头市|献县|肃宁县党委、政府", "泊头市党委、政府 献县党委、政府 肃宁县党委、政府"},
        {"659001", "石河子经开区|高新区管委会", "石河子经开区管委会 石河子高新区管委会"},
        {"430400", "衡阳高新区|松木经开区管委会", "衡阳高新区管委会 松木经开区管委会"},
        {"430400", "松木经开区|高新区管委会", "松木经开区管委会 高新区管委会"},
        {"620702", "三级河湖长|镇村林长|县级河长|总河长|市总河长",
         "三级河湖长* 镇村林长* 县级河长* 总河长 市总河长"},
        {"420100", "青山|新洲区政府", "青山区政府 新洲区政府"},
        {"420100", "江夏|黄陂|蔡甸三区人民政府", "江夏区人民政府 黄陂区人民政府 蔡甸区人民政府"},
        {"653000", "和田|喀什|阿克苏地区行署", "和田地区行署 喀什地区行署 阿克苏地区行署"},
        {"610900", "汉滨区|旬阳县|平利县政府", "汉滨区政府 旬阳县政府 平利县政府"},
        {"330400", "电信|移动|联通|铁塔公司", "电信公司 移动公司 联通公司 铁塔公司"},
        {"330400", "市城投|交投集团", "市城投集团 市交投集团"},
        {"350100", "福清|长乐|连江|马尾县（市）区政府", "福清市政府 长乐区政府 连江县政府 马尾区政府"},
        {"532300", "楚雄|双柏|永仁等县（市）人民政府，双柏|楚雄等县市政府",
         "楚雄市人民政府 双柏县人民政府 永仁县人民政府 双柏县政府 楚雄市政府"},
        {"530000", "昆明|楚雄|大理等州（市）人民政府，楚雄|祥云等3县（市）政府",
         "昆明市人民政府 楚雄州人民政府 大理州人民政府 楚雄市政府 祥云县政府"},
        {"513300", "康定|泸定|九龙县（市）人民政府", "康定市人民政府 泸定县人民政府 九龙县人民政府"},
        {"532500", "州水务局|元绿|金岭|红谷县人民政府",
         "州水务局 元绿县人民政府 金岭县人民政府 红谷县人民政府"},
        {"330100", "市地铁集团|上城|旧城|余杭区政府", "市地铁集团 上城区政府 旧城区政府 余杭区政府"},
        {"330100", "旧城|余杭区政府", "旧城区政府 余杭区政府"},
        {"420100", "东湖|武昌区政府", "东湖 武昌区政府"},
        {"330100", "市水利局|钱投|余杭区政府", "市水利局 钱投 余杭区政府"},
        {"330100", "市水利局|移动|余杭区政府", "市水利局 移动 余杭区政府"},
        {"532500", "州驻上海|广州办事处|州财政局", "州驻上海办事处 州驻广州办事处 州财政局"},
        {"532500", "州驻北京|上海|广州联络处", "州驻北京联络处 州驻上海联络处 州驻广州联络处"},
        {"532500", "元阳|绿春|红河县", "元阳县 绿春县 红河县"},
        {"532500", "金岭|各县人民政府", "金岭 各县人民政府*"},
        {"440300", "平湖|布吉|坂田街道办", "平湖街道办 布吉街道办 坂田街道办"},
        {"430400", "布吉|石鼓|珠晖区政府", "布吉 石鼓区政府 珠晖区政府"},
        {"320200", "东村|西村|南村村委会", "东村村委会 西村村委会 南村村委会"},
        {"320200", "北塘街道|新塘街道办", "北塘街道办 新塘街道办"},
        {"120100", "经开区|滨海高新区|中新天津生态城管委会",
         "经开区管委会 滨海高新区管委会 中新天津生态城管委会"},
        {"450200", "柳东新区|北部生态新区（阳和工业新区）管委会",
         "柳东新区管委会 北部生态新区（阳和工业新区）管委会"},
        {"330400", "市住建|城管|公安部门", "市住建部门* 城管部门* 公安部门*"},
        {"610900", "高新区|恒口示范区管委会", "高新区管委会 恒口示范区管委会"},
        {"430400", "松木|柏木等园区管委会", "松木园区管委会 柏木园区管委会"},
        {"632800", "海西州乌兰县|天峻县人民政府", "海西州乌兰县人民政府 天峻县人民政府"},
        {"411700", "驻马店市投资公司|各县区政府", "驻马店市投资公司 各县区政府*"},
        {"650000", "伊犁哈萨克自治州|各地州市人民政府（行署）",
         "伊犁哈萨克自治州人民政府 各地州市人民政府（行署）*"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, pairs_in_one_name_share_its_tail)
{
    static const list_case cases[] = {
        {"430400", "石鼓和珠晖区政府", "石鼓区政府 珠晖区政府"},
        {"430400", "衡东|衡山和祁东县人民政府", "衡东县人民政府 衡山县人民政府 祁东县人民政府"},
        {"430400", "岳屏与华新街道|市财政局", "岳屏街道 华新街道 市财政局"},
        {"130700", "察北和塞北管理区管委会", "察北管理区管委会 塞北管理区管委会"},
        {"653200", "北京和田工业园区管委会", "北京和田工业园区管委会"},
        {"130700", "市发展和改革委员会|平和县政府", "市发展和改革委员会 平和县政府"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* In a document that has no other mark, ， joins names as 、 does. */
Test(units, lists_by_commas)
{
    static const list_case cases[] = {
        {"410100", "二七区，金水区政府，各县教育局，公安局，市财政局，科技局，民政局",
         "二七区政府 金水区政府 各县教育局* 各县公安局* 市财政局 市科技局 市民政局"},
        {"410100", "市财政局|科技局|民政局|教育局|司法局，二七区，金水区政府，各县教育局，公安局",
         "市财政局 市科技局 市民政局 市教育局 市司法局 二七区 金水区政府 各县教育局* 公安局"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, sets_hand_on_what_they_are_of)
{
    static const list_case cases[] = {
        {"330200", "市教育局，各在甬高校|科研院所", "市教育局 各在甬高校* 各在甬科研院所*"},
        {"640000", "各市、县〔区〕市场监管局|审批服务管理局",
         "各市、县（区）市场监管局* 各市、县（区）审批服务管理局*"},
        {"341600", "各县区市场监管局|各县区市政府", "各县区市场监管局* 各县区市政府*"},
        {"150000", "各有关盟行政公署|市人民政府，各盟行署|市政府",
         "各有关盟行政公署* 各有关市人民政府* 各盟行署* 各市政府*"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, offices_of_one_body)
{
    static const list_case cases[] = {
        {"640000", "交通运输厅公路处|水运处", "交通运输厅公路处 交通运输厅水运处"},
        {"220000", "厅法规处|财务处|公路局", "厅法规处 厅财务处 公路局"},
        {"640000", "市场监管厅登记注册局|信用处|信息中心|公安厅",
         "市场监管厅登记注册局 市场监管厅信用处 市场监管厅信息中心 公安厅"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, tails_are_shared)
{
    static const list_case cases[] = {
        {"440100", "市商务局|番禺|增城区政府", "市商务局 番禺区政府 增城区政府"},
        {"320000", "南京|苏州|无锡等市人民政府", "南京市人民政府 苏州市人民政府 无锡市人民政府"},
        {"320000", "南京|苏州|无锡等9市人民政府", "南京市人民政府 苏州市人民政府 无锡市人民政府"},
        {"320000", "南京|苏州|无锡等三市，南京|苏州|无锡等市", "南京市 苏州市 无锡市 南京市 苏州市 无锡市"},
        {"370000", "教育|财政|农业农村等部门", "教育部门* 财政部门* 农业农村部门*"},
        {"370000", "教育|体育", "教育 体育"},
        {"370100", "济南移动|电信|联通公司", "济南移动公司 济南电信公司 济南联通公司"},
        {"370000", "新闻出版等部门", "新闻出版部门*"},
        {"370000", "各地财政|教育部门", "各地财政部门* 各地教育部门*"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* … by full names, by zones, by towns; within one 、-group and between names of one kind only. */
Test(units, tails_of_full_names)
{
    static const list_case cases[] = {
        {"370100", "历下区|天桥区|商河县人民政府", "历下区人民政府 天桥区人民政府 商河县人民政府"},
        {"370000", "济南市|青岛市等市政府", "济南市政府 青岛市政府"},
        {"370100", "历下区|市中区市场监管局", "历下区市场监管局 市中区市场监管局"},
        {"370000", "济南市|历下区市场监管局", "济南市 历下区市场监管局"},
        {"370000", "济南|青岛海关", "济南海关 青岛海关"},
        {"370100", "历下区，天桥区人民政府", "历下区 天桥区人民政府"},
        {"370100", "临空经济区|黄河示范区管委会，历下区|黄河示范区管委会",
         "临空经济区管委会 黄河示范区管委会 历下区 黄河示范区管委会"},
        {"370100", "自贸（经济合作）区|临空经济区管理委员会",
         "自贸（经济合作）区管理委员会 临空经济区管理委员会"},
        {"370100", "临空经济区|高新（综合保税区）管委会", "临空经济区管委会 高新（综合保税区）管委会"},
        {"370100", "临空经济区|高新(综合保税区)管委会", "临空经济区管委会 高新（综合保税区）管委会"},
        {"370100", "临空经济区|发展改革局（综合保税区）", "临空经济区 发展改革局[综合保税区]"},
        {"370100", "各县区|临空经济区管委会", "各县区* 临空经济区管委会"},
        {"370102", "大桥镇|石门镇人民政府|东关街道|泉城街道办事处",
         "大桥镇人民政府 石门镇人民政府 东关街道办事处 泉城街道办事处"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* 各 is said of all that the list goes on with, where they are classes of bodies. */
Test(units, all_of_a_class)
{
    static const list_case cases[] = {
        {"370100", "各县区人民政府|开发区管委会", "各县区人民政府* 各开发区管委会*"},
        {"370102", "各街镇|开发区管委会", "各街镇* 开发区管委会"},
        {"370100", "各开发区管委会|区县（市）政府|市财政局", "各开发区管委会* 各区县（市）政府* 市财政局"},
        {"370102", "各乡镇政府|街道办事处", "各乡镇政府* 各街道办事处*"},
        {"370100", "各县（市、区）委编办|教育局|宣传部",
         "各县（市、区）委编办* 各县（市、区）教育局* 各县（市、区）委宣传部*"},
        {"370100", "各县（市、区）党委组织部|宣传部|市财政局",
         "各县（市、区）党委组织部* 各县（市、区）党委宣传部* 市财政局"},
        {"370100", "各审批部门|公共服务单位|有关部门|市直单位",
         "各审批部门* 各公共服务单位* 有关部门* 市直单位*"},
        {"370100", "各有关县区|功能区", "各有关县区* 各有关功能区*"},
        {"652900", "各乡镇|地直各单位", "各乡镇* 地直各单位*"},
        {"370100", "各区县政府|高新区管委会", "各区县政府* 高新区管委会"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* How a name is printed. */

Test(units, aliases_and_brackets)
{
    static const list_case cases[] = {
        {"330106", "区委组织部（人才办）", "区委组织部[人才办]"},
        {"370000", "省政府办公厅〔省大数据局〕", "省政府办公厅[省大数据局]"},
        {"330200", "各县〈市、区〉政府", "各县（市、区）政府*"},
        {"330200", "各区(县、市)政府(管委会)", "各区（县、市）政府（管委会）*"},
        {"330200", "市直有关部门(单位)", "市直有关部门（单位）*"},
        {"340000", "厅机关各处室（局）", "厅机关各处室（局）*"},
        {"330200", "市自然资源和规划局(林业局)", "市自然资源和规划局[林业局]"},
        {"330200", "中国（宁波）跨境电商综试区管委会", "中国（宁波）跨境电商综试区管委会"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* Who holds the post is no other name of the body, whatever else his family's name begins. */
Test(units, persons_in_brackets)
{
    static const list_case cases[] = {
        {"330200", "市水利局（陈亮）|市民政局（李强副局长）|市教育局（副局长王敏）|市财政局（分管副局长）",
         "市水利局 市民政局 市教育局 市财政局"},
        {"330200", "市水利局（欧阳明、赵一）|市民政局（赵一、13800000000）", "市水利局 市民政局"},
        {"330200", "市水利局（赵一13800000000）|市民政局（分管领导）|市教育局（党组成员王敏）",
         "市水利局 市民政局 市教育局"},
        {"330200", "市文化广电旅游局（文物局）|市发改委（金融办）|市教育局（方志办）",
         "市文化广电旅游局[文物局] 市发改委[金融办] 市教育局[方志办]"},
        {"330200", "市文化广电旅游局（文物）|市发改委（能源）", "市文化广电旅游局[文物] 市发改委[能源]"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, names_run_together)
{
    static const list_case cases[] = {
        {"510100", "市经信局市新经济委", "市经信局 市新经济委"},
        {"330110", "区发改局区经信局区科技局区财政局", "区发改局 区经信局 区科技局 区财政局"},
        {"370100", "市委网信办和市大数据局", "市委网信办 市大数据局"},
        {"370100", "市住房和城乡建设局", "市住房和城乡建设局"},
        {"370100", "市文化和旅游局及各区县人民政府", "市文化和旅游局 各区县人民政府*"},
        {"110000", "和平里街道办事处", "和平里街道办事处"},
        {"340500", "和县人民政府|和县财政局", "和县人民政府 和县财政局"},
        {"331082", "和县人民政府|和市财政局", "县人民政府 市财政局"},
        {"370100", "市委市政府督查室", "市委市政府督查室"},
        {"440000", "国家税务总局广东省税务局", "国家税务总局广东省税务局"},
        {"330110", "区文广体游局区委宣传部|区文广体游局瓶窑镇",
         "区文广体游局 区委宣传部 区文广体游局 瓶窑镇"},
        {"330110", "区水利局各镇街|区水利局各科室|区委宣传部塘栖镇人民政府",
         "区水利局 各镇街* 区水利局各科室* 区委宣传部 塘栖镇人民政府"},
        {"330100", "市开发区管委会|市公安局瓶窑镇派出所|市自然资源局（不动产登记中心）",
         "市开发区管委会 市公安局瓶窑镇派出所 市自然资源局[不动产登记中心]"},
        {"330100", "市委各部门|市政府各乡镇|市城管局沿途乡镇",
         "市委各部门* 市政府各乡镇* 市城管局 沿途乡镇*"},
    };
    check(cases, COUNT(cases), NAMES);
}

Test(units, collectives_and_units)
{
    static const list_case cases[] = {
        {"370100",
         "全市经济运行各专班|各有关单位|相关部门|市直各单位|领导小组成员单位|组织部门|区县政府|相关处室",
         "全市经济运行各专班* 各有关单位* 相关部门* 市直各单位* 领导小组成员单位* 组织部门* 区县政府* "
         "相关处室*"},
        {"370100", "区政府", "区政府*"},
        {"420000", "沿江市、县政府|沿线市（地）、县（市）政府|沿途乡镇|沿滩区政府",
         "沿江市、县政府* 沿线市（地）、县（市）政府* 沿途乡镇* 沿滩区政府"},
        {"370102", "区政府", "区政府"},
        {"430000", "长株潭三市人民政府", "长株潭三市人民政府*"},
        {"370100", "市场监管局", "市场监管局"},
        {"370100", "市市场监管局|中小企业局|市政管理局", "市市场监管局 市中小企业局 市市政管理局"},
        {"370100", "功能区管委会|街道办事处|市直园区管委会|园区管委会",
         "功能区管委会* 街道办事处* 市直园区管委会* 园区管委会*"},
        {"370102", "园区管委会", "园区管委会"},
        {"370100", "食品安全监管职能的处室|项目管理专业机构|市属国有企业|在济高校|驻济南有关单位",
         "食品安全监管职能的处室* 项目管理专业机构* 市属国有企业* 在济高校* 驻济南有关单位*"},
        {"370100", "市管理人协会|国网济南供电公司|济南市巡察机构",
         "市管理人协会 国网济南供电公司 济南市巡察机构"},
    };
    check(cases, COUNT(cases), NAMES);
}

/* What a set stands for: the divisions that the words name. */
Test(units, members_of_sets)
{
    static const struct {
        const char *seat, *name;
        uint32_t count;
        const char *first;
    } cases[] = {{"330300", "各县（市、区）人民政府", 12, "鹿城区政府"},
                 {"330300", "县市区", 12, "鹿城区政府"},
                 {"330300", "各区", 4, "鹿城区政府"},
                 {"420000", "各市、州、直管市、神农架林区人民政府", 17, "武汉市政府"},
                 {"420000", "各市、州、直管市市场监管局", 16, "武汉市市场监管局"},
                 {"330300", "各县（市）", 8, "永嘉县政府"},
                 {"330000", "各设区市", 11, "杭州市政府"},
                 {"330000", "各县（市、区）市场监管局", 90, "上城区市场监管局"},
                 {"430000", "各市州人民政府", 14, "长沙市政府"},
                 {"000000", "各省（区、市）人民政府", 31, "北京市政府"},
                 {"330300", "各在温高校", 9, "温州医科大学"},
                 {"330300", "有关部门", 0, ""},
                 {"330300", "市财政局", 0, ""},
                 {"330302", "各镇街", 0, ""}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        zr_names *names = resolve_list(lexicon, cases[i].seat, cases[i].name);
        uint32_t count;
        const zr_resolved *table = zr_names_table(names, &count);
        cr_expect_eq(table[0].member_count, cases[i].count, "%s: %u", cases[i].name, table[0].member_count);
        if (table[0].member_count)
            cr_expect(zr_span_equal(table[0].members[0], zr_span_of(cases[i].first)), "%s", cases[i].name);
        zr_names_free(names);
    }
}

/* Which unit it is. */

Test(units, spellings_of_one_body_are_one_unit)
{
    static const list_case cases[] = {
        {"370100", "市发改委|市发展改革委|市发展和改革委员会",
         "370100/市发展改革委 370100/市发展改革委 370100/市发展改革委"},
        {"330300", "市人社局|市人力社保局|市人力资源和社会保障局",
         "330300/市人力资源社会保障局 330300/市人力资源社会保障局 330300/市人力资源社会保障局"},
        {"450000", "自治区科技厅|自治区科学技术厅", "450000/自治区科技厅 450000/自治区科技厅"},
        {"450000", "广西壮族自治区科学技术厅", "450000/自治区科技厅"},
        {"440000", "省教育廳|廣東省發展改革委|省財政廳",
         "440000/省教育厅 440000/省发展改革委 440000/省财政厅"},
        {"310000", "市科委|上海市科学技术委员会", "310000/市科委 310000/市科委"},
        {"310000", "上海银保监局|上海金融监管局", "310000/上海金融监管局 310000/上海金融监管局"},
        {"370200", "青岛银保监局|金融监管总局青岛监管局|烟台银保监分局",
         "370200/青岛金融监管局 370200/青岛金融监管局 370600/烟台金融监管分局"},
        {"440000", "广东省税务局|国家税务总局广东省税务局", "440000/广东税务局 440000/广东税务局"},
        {"429005", "人行潜江营管部|中国人民银行潜江营管部",
         "429005/人民银行潜江营管部 429005/人民银行潜江营管部"},
        {"370100", "市政府外办|市外办|市委外办", "370100/市外办 370100/市外办 370100/市外办"},
        {"510100", "市教育局", "510100/市教育局"},
        {"000000", "工业和信息化部信息通信管理局|工信部信息通信管理局|中国移动通信集团有限公司|中国移动",
         "000000/工业和信息化部信息通信管理局 000000/工业和信息化部信息通信管理局 000000/中国移动 "
         "000000/中国移动"},
        {"659001", "师市教育局|第八师石河子市教育局|八师石河子市教育局，一四三团|143团",
         "659001/市教育局 659001/市教育局 659001/市教育局 659001/143团 659001/143团"},
        {"652900", "地委宣传部|阿克苏地委宣传部，行署办公室|地区行政公署办公室",
         "652900/地委宣传部 652900/地委宣传部 652900/地区政府办公室 652900/地区政府办公室"},
        {"429021", "林区教育局|神农架林区教育局|区教育局", "429021/区教育局 429021/区教育局 429021/区教育局"},
        {"650000", "克州人民政府|克孜勒苏柯尔克孜自治州人民政府",
         "653000/克孜勒苏柯尔克孜自治州政府 653000/克孜勒苏柯尔克孜自治州政府"},
        {"370000", "省军区|山东省军区", "370000/省军区 370000/省军区"},
        {"330300", "市防指办|市防汛防台抗旱指挥部办公室，市委社会工作部|市社工部",
         "330300/市防指办 330300/市防指办 330300/市委社会工作部 330300/市委社会工作部"},
        {"-", "省交通厅|省交通运输厅，省经信委|省工信厅，省消防总队|省消防救援总队",
         "-/省交通运输厅 -/省交通运输厅 -/省工业和信息化厅 -/省工业和信息化厅 -/省消防救援总队 "
         "-/省消防救援总队"},
    };
    check(cases, COUNT(cases), UNITS);
}

/* One set, one unit: with 各 or without, in whatever brackets, with its government or without. */
Test(units, companies_schools_and_hospitals_of_a_place)
{
    static const list_case cases[] = {
        {"430400", "市城投公司，市城投集团，市城市建设投资集团有限公司，市交投集团",
         "430400/市城投集团 430400/市城投集团 430400/市城投集团 430400/市交投集团"},
        {"430400", "市一中，衡阳市第一中学，市二中", "430400/市一中 430400/市一中 430400/市二中"},
        {"430400", "市一医院，市第一人民医院，市人民医院",
         "430400/市第一人民医院 430400/市第一人民医院 430400/市人民医院"},
    };
    check(cases, COUNT(cases), UNITS);
}

/* What the centre runs in a place is one, whether its branch, its head or its place is named in full. */
Test(units, branches_of_what_the_centre_runs)
{
    static const list_case cases[] = {
        {"430400", "人行衡阳市分行，中国人民银行衡阳市中心支行，人民银行衡阳分行，市人行",
         "430400/市人民银行 430400/市人民银行 430400/市人民银行 430400/市人民银行"},
        {"430400", "人行市中心支行，人民银行市分行，国网市供电公司，中国移动市分公司",
         "430400/市人民银行 430400/市人民银行 430400/市供电公司 430400/市移动公司"},
        {"430400", "国网衡阳供电公司，衡阳供电公司，市供电公司，国家电网衡阳供电分公司",
         "430400/市供电公司 430400/市供电公司 430400/市供电公司 430400/市供电公司"},
        {"430400", "中国移动衡阳分公司，衡阳移动，移动衡阳分公司，中国移动通信集团湖南有限公司衡阳分公司",
         "430400/市移动公司 430400/市移动公司 430400/市移动公司 430400/市移动公司"},
        {"430400", "共青团衡阳市委，团市委，市团委，共青团衡阳市委员会",
         "430400/团市委 430400/团市委 430400/团市委 430400/团市委"},
        {"430400", "农发行衡阳市分行，中国农业发展银行衡阳市分行，衡阳海关，市海关",
         "430400/市农发行 430400/市农发行 430400/衡阳海关 430400/衡阳海关"},
        {"420000", "中国证监会湖北监管局，湖北证监局，公安石首分局",
         "420000/湖北证监局 420000/湖北证监局 421081/市公安局"},
        {"330300", "市公安局鹿城分局，市公安局鹿城区分局，鹿城公安分局，鹿城区公安局",
         "330302/区公安局 330302/区公安局 330302/区公安局 330302/区公安局"},
        {"330300", "市公安局交警支队，市公安局高新分局", "330300/市公安局交警支队 330300/市公安局高新分局"},
        {"330300", "市城管执法局|市城管局|市城市管理行政执法局|市规自局|市国安局",
         "330300/市城管局 330300/市城管局 330300/市城管局 330300/市自然资源局 330300/市国家安全局"},
        {"420000", "人行武汉分行，人民银行湖北省分行，中国人民银行营业管理部",
         "420100/市人民银行 420000/省人民银行 420000/人民银行营业管理部"},
    };
    check(cases, COUNT(cases), UNITS);
}

/* A number before levels makes a set, whoever leads it; what lies along a river shares its governments. */
Test(units, sets_that_are_counted_or_lie_along)
{
    static const list_case units[] = {
        {"532900", "大理等12县（市）人民政府，四市人民政府", "532900/大理等12县（市）政府* 532900/四市政府*"},
        {"330000", "杭州等11市政府，山区26县人民政府，沿海9个市",
         "330000/杭州等11市政府* 330000/山区26县政府* 330000/沿海9个市*"},
        {"410100", "二七区人民政府，五华县，三门峡市政府",
         "410103/二七区政府 441424/五华县政府 411200/三门峡市政府"},
    };
    static const list_case names[] = {
        {"320000", "沿江|沿海市政府|省水利厅", "沿江市政府* 沿海市政府* 省水利厅"},
        {"330100", "上城|下城和余杭区政府", "上城区政府 下城区政府 余杭区政府"},
        {"430000", "岳阳|益阳市|望城区人民政府", "岳阳市人民政府 益阳市人民政府 望城区人民政府"},
        {"610100", "高新区|航空基地|曲江新区管委会", "高新区管委会 航空基地管委会 曲江新区管委会"},
    };
    check(units, COUNT(units), UNITS);
    check(names, COUNT(names), NAMES);
}

/* Districts whose names are common words, or borne in several cities: the branch is the near one's. */
Test(units, branches_in_districts_named_by_words)
{
    static const list_case cases[] = {
        {"130105", "市公安局新华分局，新华公安分局，生态环境新华分局，新华交警大队",
         "130105/区公安局 130105/区公安局 130105/区生态环境局 130105/区公安局交警大队"},
        {"410402", "市公安局新华分局|新华公安分局", "410402/区公安局 410402/区公安局"},
        {"610116", "市资源规划局长安分局，西安市生态环境局长安区分局",
         "610116/区自然资源局 610116/区生态环境局"},
        {"210102", "和平公安分局，和平消防救援大队，区发改局，和平交警大队",
         "210102/区公安局 210102/区消防救援大队 210102/区发展改革局 210102/区公安局交警大队"},
        {"532900", "州生态环境局大理分局，州公安局交警支队", "532901/市生态环境局 532900/州公安局交警支队"},
        {"120103", "市规划资源局河西分局，公安河西分局", "120103/区自然资源局 120103/区公安局"},
    };
    check(cases, COUNT(cases), UNITS);
}

Test(units, spellings_of_one_set_are_one_unit)
{
    static const list_case cases[] = {
        {"370100", "各县区，各区县政府，县（市、区）人民政府，各县（市）区，区（县、市）政府，各县市区",
         "370100/各县（市、区）政府* 370100/各县（市、区）政府* 370100/各县（市、区）政府* "
         "370100/各县（市、区）政府* 370100/各县（市、区）政府* 370100/各县（市、区）政府*"},
        {"370000", "市、县（市、区）人民政府，各市县",
         "370000/各市、县（市、区）政府* 370000/各市、县（市、区）政府*"},
        {"430000", "各市州、县市区人民政府|各市（州）、县（市、区）政府|市州政府",
         "430000/各市（州）、县（市、区）政府* 430000/各市（州）、县（市、区）政府* 430000/各市（州）政府*"},
        {"500114", "乡镇街道，各乡镇（街道），各镇街，各乡镇街道办事处",
         "500114/各乡镇（街道）* 500114/各乡镇（街道）* 500114/各乡镇（街道）* 500114/各乡镇（街道）*"},
        {"321300", "市各功能区管委会，功能区，各功能区管理委员会",
         "321300/各功能区管委会* 321300/各功能区管委会* 321300/各功能区管委会*"},
        {"370100", "各有关部门，相关部门，各相关部门",
         "370100/各有关部门* 370100/各有关部门* 370100/各有关部门*"},
        {"370100", "各区|各县（市）", "370100/各区政府* 370100/各县（市）政府*"},
        {"370000", "各市、县（市、区）人民政府，地方",
         "370000/各市、县（市、区）政府* 370000/各市、县（市、区）政府*"},
        {"152500",
         "各旗县市（区）|各旗（县、市、区）政府|各旗、县、市（区）|各旗县（市）区|旗县市（区）人民政府",
         "152500/各旗县（市、区）政府* 152500/各旗县（市、区）政府* 152500/各旗县（市、区）政府* "
         "152500/各旗县（市、区）政府* 152500/各旗县（市、区）政府*"},
        {"330300", "各县（区、市）|各县市（区）人民政府|各县、市（区）",
         "330300/各县（市、区）政府* 330300/各县（市、区）政府* 330300/各县（市、区）政府*"},
        {"330300", "各县（市、区）党委和政府|各县（市、区）党委政府|各县（市、区）党委、人民政府",
         "330300/各县（市、区）党委和政府* 330300/各县（市、区）党委和政府* "
         "330300/各县（市、区）党委和政府*"},
        {"330300", "各街道党工委、办事处|各街道党工委和办事处|各街道|各镇党委、政府|各镇",
         "330300/各街道* 330300/各街道* 330300/各街道* 330300/各乡镇* 330300/各乡镇*"},
        {"330300", "高新区党工委、管委会|高新区党工委和管委会|高新区管委会",
         "330300/市高新区管委会 330300/市高新区管委会 330300/市高新区管委会"},
        {"152500", "锡盟盟委|盟委|锡盟行署|行署|东乌旗旗委|科左中旗教育局|各苏木镇|各苏木乡镇",
         "152500/盟委 152500/盟委 152500/锡林郭勒盟政府 152500/锡林郭勒盟政府 152525/旗委 150521/旗教育局 "
         "152500/各乡镇* 152500/各乡镇*"},
    };
    check(cases, COUNT(cases), UNITS);
}

/* The set of what stands above the seat is not the seat's. */
Test(units, places_of_sets)
{
    static const list_case cases[] = {
        {"440100", "各地级以上市政府", "440000/各地级以上市政府*"},
        {"370102", "各县（市、区）政府", "370100/各县（市、区）政府*"},
        {"370102", "各乡镇（街道）", "370102/各乡镇（街道）*"},
        {"370000", "国务院有关部门|各省（区、市）人民政府",
         "000000/国务院有关部门* 000000/各省（区、市）政府*"},
    };
    check(cases, COUNT(cases), UNITS);
}

/* A brief name of a place that is part of another word is no place of the body. */
Test(units, brief_names_inside_other_words)
{
    static const list_case cases[] = {
        {"222400", "图们江区域合作示范区", "222402/图们江区域合作示范区管委会"},
        {"130600", "国家税务总局雄安新区税务局", "130600/国家税务总局雄安新区税务局"},
        {"310115", "潍坊新村街道，温州路小学", "310115/潍坊新村街道 310115/温州路小学"},
    };
    check(cases, COUNT(cases), UNITS);
}

Test(units, zones_are_who_runs_them)
{
    static const list_case cases[] = {
        {"530100", "空港经济区，空港经济区管委会，昆明空港经济区管理委员会",
         "530100/空港经济区管委会 530100/空港经济区管委会 530100/空港经济区管委会"},
        {"370100", "某某科技园，高新区", "370100/某某科技园 370100/市高新区管委会"},
    };
    check(cases, COUNT(cases), UNITS);
}

Test(units, offices_are_units_of_their_body)
{
    static const list_case cases[] = {
        {"640000", "市场监管厅登记注册局|自治区市场监督管理厅登记注册局",
         "640000/自治区市场监管局登记注册局 640000/自治区市场监管局登记注册局"},
        {"650000", "兵团科技局", "650000/兵团科技局"},
        {"370100", "办公室", "370100/办公室"},
        {"440300", "市市场监管局福田监管局", "440304/市市场监管局福田监管局"},
        {"331024", "台州市生态环境局仙居分局|市生态环境局仙居分局",
         "331024/县生态环境局 331024/县生态环境局"},
        {"330300", "市自然资源和规划局鹿城分局|鹿城区自然资源局|市生态环境局高新区分局",
         "330302/区自然资源局 330302/区自然资源局 330300/市生态环境局高新区分局"},
        {"331024", "县经开区|仙居经济开发区管委会", "331024/县经开区管委会 331024/县经开区管委会"},
        {"000000", "发展改革委体改司|财政部税政司|科技部火炬中心",
         "000000/国家发展改革委体改司 000000/财政部税政司 000000/科技部火炬中心"},
        {"330300", "市中级人民法院执行局|市检察院第一检察部|市人大财经委",
         "330300/市法院执行局 330300/市检察院第一检察部 330300/市人大常委会财经委"},
        {"341225", "中国人寿财险阜南支公司|国家税务总局第十二师税务局",
         "341225/中国人寿财险阜南支公司 341225/国家税务总局第十二师税务局"},
    };
    check(cases, COUNT(cases), UNITS);
}

Test(units, two_bodies_of_one_line_stay_two)
{
    static const list_case cases[] = {
        {"370100", "市科技局|市科技创新中心", "370100/市科技局 370100/市科技创新中心"},
        {"370100", "市数据局|市大数据中心", "370100/市数据局 370100/市大数据中心"},
        {"450000", "自治区党委金融办|自治区金融办", "450000/自治区党委金融办 450000/自治区金融办"},
        {"440100", "市城管委|市城管执法局", "440100/市城管委 440100/市城管局"},
        {"370100", "山东大学|山东师范大学", "370100/山东大学 370000/山东师范大学"},
        {"370000", "中国石油大学（华东）|中国石油大学（北京）",
         "370200/中国石油大学（华东） 110000/中国石油大学（北京）"},
    };
    check(cases, COUNT(cases), UNITS);
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

/* Each piece may end a name, and none of the whole is one: a step that tries every way to part them would
 * take minutes. */
Test(units, names_of_many_pieces_are_parted_in_bounded_time)
{
    zr_buffer list = {0};
    for (int i = 0; i < 200; i++) {
        zr_buffer_put(&list, i ? "|" : "");
        for (int piece = 0; piece < 14; piece++)
            zr_buffer_put(&list, "市部门");
        zr_buffer_print(&list, "市甲%d", i);
    }
    zr_buffer_put(&list, "|市财政局市教育局市水利局");
    cr_assert_not(list.failed);
    clock_t start = clock();
    zr_names *names = resolve_list(lexicon, "420100", zr_buffer_span(&list).data);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    uint32_t count;
    zr_names_table(names, &count);
    cr_expect_eq(count, 203);
    cr_expect_lt(seconds, 6.0, "%.1f s", seconds);
    zr_names_free(names);
    zr_buffer_free(&list);
}

Test(units, words_are_not_places)
{
    static const list_case cases[] = {
        {"350100", "平安保险公司|新华书店公司", "350100/平安保险公司 350100/新华书店公司"},
        {"430000", "江汉油田公司", "430000/江汉油田公司"},
        {"330300", "东区食堂|城区供电所", "330300/东区食堂 330300/城区供电所"},
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
        {"370100", "市科技和数据融合局|市政府办金融科|高新区科技局", "science government-office science"},
        {"370100", "财政部门|各区县政府|各在济高校|有关单位", "finance* local-government* university* -*"},
        {"370100", "市场监管部门|国务院教育行政部门|各级国资委|各县（市）区人民法院|各区（县、市）党委组织部",
         "market* education* state-assets* court* party-organization*"},
        {"370100", "各区（县、市）|各园区管委会|金融机构", "local-government* development-zone* bank*"},
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

/* A user's own file. */

Test(user_file, names_places_lines_kinds_aliases_members)
{
    zr_lexicon *own;
    zr_error err = {0};
    const char *file = "name\tplace\tsector\tkind\taliases\tmembers\r\n"
                       "# 注释\n\n"
                       "奇妙事物中心\t潜江市\tscience\tunit\t奇妙中心、奇妙\n"
                       "各在潜奇院\t429005\tresearch\tcollective\t\t甲院、乙院\n"
                       "市科技局\t\tdata\n";
    char *bytes = strdup(file);
    cr_assert_eq(zr_lexicon_new(&own, zr_span_of(bytes), "own.tsv", &err), ZR_OK, "%s", err.message);
    memset(bytes, '?', strlen(bytes)); /* the file is not needed any more */
    free(bytes);
    zr_names *names = resolve_list(own, "420100", "奇妙|市科技局|各在潜奇院");
    uint32_t count;
    const zr_resolved *table = zr_names_table(names, &count);
    cr_assert(zr_span_equal(table[0].canonical, zr_span_of("奇妙事物中心")));
    cr_assert_str_eq(code_of(table[0].place), "429005");
    cr_assert_str_eq(line_of(table[0].sector), "science");
    cr_assert_str_eq(line_of(table[1].sector), "data");
    cr_assert_str_eq(code_of(table[1].place), "420100");
    cr_assert(table[2].collective);
    const zr_span *members = zr_lexicon_members(own, zr_span_of("各在潜奇院"), table[2].place, &count);
    cr_assert_eq(count, 2);
    cr_assert(zr_span_equal(members[1], zr_span_of("乙院")));
    zr_names_free(names);
    zr_lexicon_free(own);
}

/* Tabs or commas, quotes, a byte order mark, a head in either language and any order, a sector by its name, a
 * place by its brief one. */
Test(user_file, forms_of_one_table)
{
    static const char *const files[] = {
        "奇妙中心\t429005\tscience\tunit\t奇妙、奇心\n",
        "奇妙中心\t潜江\t科技\t单位\t奇妙,奇心\t\t\t\n",
        "\xEF\xBB\xBF别名,条线,名称,地方\r\n\"奇妙,奇心\",science and technology,奇妙中心,潜江市\r\n",
        "Alias,Name,Code,Sector\n奇妙；奇心,\"奇妙中心\",429005,science",
        "\"名称\" ,\"区划代码\",\"条线\",\"简称\",\r\n\"奇妙中心\" ,\"429005\", \"science\" "
        ",\"奇妙、奇心\",\r\n",
        "# 说明\n\n简称\t\t单位名称\t区划代码\t条线\n奇妙|奇心\t\t奇妙中心\t429005\tscience\n",
    };
    for (size_t i = 0; i < COUNT(files); i++) {
        zr_lexicon *own;
        zr_error err = {0};
        uint32_t count;
        cr_assert_eq(zr_lexicon_new(&own, zr_span_of(files[i]), "own.csv", &err), ZR_OK, "%s", err.message);
        zr_names *names = resolve_list(own, "420000", "奇妙|奇心");
        const zr_resolved *table = zr_names_table(names, &count);
        for (uint32_t k = 0; k < count; k++) {
            cr_expect(zr_span_equal(table[k].canonical, zr_span_of("奇妙中心")), "%s", files[i]);
            cr_expect_str_eq(code_of(table[k].place), "429005", "%s", files[i]);
            cr_expect_str_eq(line_of(table[k].sector), "science", "%s", files[i]);
        }
        zr_names_free(names);
        zr_lexicon_free(own);
    }
}

Test(user_file, members_make_a_collective)
{
    zr_lexicon *own;
    uint32_t count;
    zr_span file = zr_span_of("名称,成员\n校际联盟,\"甲校、乙校\"\n");
    cr_assert_eq(zr_lexicon_new(&own, file, "own.csv", NULL), ZR_OK);
    zr_names *names = resolve_list(own, "429005", "校际联盟");
    cr_assert(zr_names_table(names, &count)->collective);
    cr_assert_eq(zr_names_table(names, &count)->member_count, 2);
    zr_names_free(names);
    zr_lexicon_free(own);
}

Test(user_file, an_odd_line_is_named)
{
    static const struct {
        const char *file, *message;
    } bad[] = {
        {"甲\n乙\t没有这个地方\n", "own.tsv:2: expected a place"},
        {"甲\t鼓楼区\n", "own.tsv:1: several places have this name"},
        {"甲\t429005\tno-line\n", "own.tsv:1: expected a sector by its id or its name"},
        {"甲\t429005\tscience\tthing\n", "own.tsv:1: expected the kind: unit or collective"},
        {"\t429005\n", "own.tsv:1: expected a name"},
        {"甲    429005    science\n", "own.tsv:1: expected the name of a unit, and tabs or commas"},
        {"甲\t\t\tunit\t\t乙、丙\n", "own.tsv:1: expected the kind collective where members are listed"},
        {"甲院\t429005\t\t\t甲\n乙院\t429005\t\t\t甲\n", "own.tsv:2: line 1 gives this name to another"},
        {"单位,备注\n甲,无\n", "own.tsv:1: expected a head of name"},
        {"条线,简称\nscience,甲\n", "own.tsv:1: expected a head of name"},
        {"name\tname\n甲\t乙\n", "own.tsv:1: expected a head of name"},
        {"\"甲\"院,429005\n", "own.tsv:1: expected the name of a unit, and tabs or commas"},
        {"\"甲院,429005\n", "own.tsv:1: expected the name of a unit, and tabs or commas"},
        {"", "own.tsv: no names in it"},
        {"# 注释\r\n\r\n", "own.tsv: no names in it"},
        {"name,place\n", "own.tsv: no names in it"},
        {"甲\t\t\t\t\t\t七\n", "own.tsv:1: expected at most six columns"},
        {"甲\xFF\n", "own.tsv:1: expected UTF-8"},
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        zr_lexicon *own = NULL;
        zr_error err = {0};
        cr_assert_eq(zr_lexicon_new(&own, zr_span_of(bad[i].file), "own.tsv", &err), ZR_BAD_INPUT, "%s",
                     bad[i].file);
        cr_assert_null(own);
        cr_assert_eq(strncmp(err.message, bad[i].message, strlen(bad[i].message)), 0, "%s", err.message);
    }
}
