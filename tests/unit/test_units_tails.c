/* Names that share more of their ends than a place's ruler: zones with the Party's committee, companies,
 * bureaus, bodies by their numbers, offices of two. */
#include "units_lists.h"

#include "base/buffer.h"

#include <criterion/criterion.h>

static zr_lexicon *lexicon;

static void setup(void)
{
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
}

static void teardown(void)
{
    zr_lexicon_free(lexicon);
}

TestSuite(units_tails, .init = setup, .fini = teardown);

/* Where, the list as printed (| for 、), the names that it means; * marks sets. */
typedef struct tail_case {
    const char *seat, *list, *expected;
} tail_case;

static void check(const tail_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        zr_names *names = resolve_list(lexicon, cases[i].seat, cases[i].list);
        zr_buffer out = {0};
        uint32_t found;
        const zr_resolved *table = zr_names_table(names, &found);
        for (uint32_t n = 0; n < found; n++) {
            zr_buffer_put(&out, n ? " " : "");
            zr_buffer_add(&out, table[n].name);
            zr_buffer_put(&out, table[n].collective ? "*" : "");
        }
        cr_expect_str_eq(out.data, cases[i].expected, "%s in %s gives %s, expected %s", cases[i].list,
                         cases[i].seat, out.data, cases[i].expected);
        zr_buffer_free(&out);
        zr_names_free(names);
    }
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof *(cases))

/* What a bureau's list goes on with is of the same place: its stations and brigades too. */
Test(units_tails, stations_take_the_prefix_of_their_bureau)
{
    static const tail_case cases[] = {
        {"411722", "县交通局|公路站|路政大队|运管所", "县交通局 县公路站 县路政大队 县运管所"},
        {"411722", "县民政局|残工委办公室|新华书店", "县民政局 县残工委办公室 县新华书店"},
    };
    CHECK(cases);
}

/* 各 and what they are, said once of several classes of rooms; whose every one of them is. */
Test(units_tails, classes_of_rooms)
{
    static const tail_case cases[] = {
        {"370100", "审计科|各临床|医技科室", "审计科 各临床科室* 各医技科室*"},
        {"370100", "各临床|医技|职能部门|工会", "各临床部门* 各医技部门* 各职能部门* 工会"},
        {"370100", "局机关各业务|综合处室|直属单位", "局机关各业务处室* 局机关各综合处室* 直属单位*"},
        {"370100", "各临床|药学部", "各临床* 药学部"},
        {"370100", "县直各党委（党组、总支）|所属各矿|局属各党支部",
         "县直各党委（党组、总支）* 所属各矿* 局属各党支部*"},
        {"370100", "各党总支|直属党支部|业务科室", "各党总支* 直属党支部* 业务科室*"},
    };
    CHECK(cases);
}

/* 其 and 所属: whose they are, the name before them says. */
Test(units_tails, bodies_named_by_their_owner)
{
    static const tail_case cases[] = {
        {"370100", "市教育局+所属单位|各区县政府+其有关部门",
         "市教育局 市教育局所属单位* 各区县政府* 各区县政府有关部门*"},
        {"370100", "市治水工作领导小组+成员单位|市财政局+其他有关部门",
         "市治水工作领导小组 市治水工作领导小组成员单位* 市财政局 其他有关部门*"},
        {"370100", "市教育局|所属单位。其有关部门", "市教育局 所属单位* 其有关部门*"},
    };
    CHECK(cases);
}

Test(units_tails, the_party_and_who_runs_a_zone)
{
    static const tail_case cases[] = {
        {"410400", "临空示范区|高新区党工委和管委会", "临空示范区党工委和管委会 高新区党工委和管委会"},
        {"410400", "临空示范区|高新区党工委管委会", "临空示范区党工委管委会 高新区党工委管委会"},
        {"410400", "高新区|经开区党工委|市财政局", "高新区党工委 经开区党工委 市财政局"},
        {"370600", "高新区|经开区管委", "高新区管委 经开区管委"},
        {"370600", "东城街道|西城街道党工委和办事处", "东城街道党工委和办事处 西城街道党工委和办事处"},
        {"370600", "各区市政府|开发区管委", "各区市政府* 各开发区管委*"},
        {"370600", "市城管委|高新区管委", "市城管委 高新区管委"},
    };
    CHECK(cases);
}

/* Branches of one kind in one place, and of one body in several. */
Test(units_tails, branches)
{
    static const tail_case cases[] = {
        {"410421", "移动|联通|电信宝丰分公司", "移动宝丰分公司 联通宝丰分公司 电信宝丰分公司"},
        {"410421", "县财政局|农行|工行|建行宝丰支行|县税务局",
         "县财政局 农行宝丰支行 工行宝丰支行 建行宝丰支行 县税务局"},
        {"410000", "国网许昌|漯河|周口供电公司", "国网许昌供电公司 国网漯河供电公司 国网周口供电公司"},
        {"410000", "人行许昌|漯河中心支行", "人行许昌中心支行 人行漯河中心支行"},
        {"410400", "新华|卫东公安分局|市财政局", "新华公安分局 卫东公安分局 市财政局"},
        {"360300", "安源区|湘东区|萍乡经开区创建指挥部",
         "安源区创建指挥部 湘东区创建指挥部 萍乡经开区创建指挥部"},
        {"360300", "安源区|湘东区|萍乡经开区管委会", "安源区 湘东区 萍乡经开区管委会"},
        {"360300", "市供电公司|工商|农业|中国|建设银行", "市供电公司 工商银行 农业银行 中国银行 建设银行"},
        {"410400", "市公安局新华|卫东分局", "市公安局新华分局 市公安局卫东分局"},
        {"410421", "农行|移动宝丰分公司", "农行 移动宝丰分公司"},
        {"410421", "移动|联通|县财政局", "移动 联通 县财政局"},
    };
    CHECK(cases);
}

/* Words of a trade or a line are a company's or a bureau's, as the last says; never where the body would be
 * one that nobody has. */
Test(units_tails, companies_and_bureaus)
{
    static const tail_case cases[] = {
        {"410400", "市水务|燃气|热力公司", "市水务公司 市燃气公司 市热力公司"},
        {"410000", "国网河南检修|建设公司", "国网河南检修公司 国网河南建设公司"},
        {"410400", "市财政|教育|民政局", "市财政局 市教育局 市民政局"},
        {"410400", "市委组织|宣传部", "市委组织部 市委宣传部"},
        {"410000", "省财政|教育|民政厅|市商务局", "省财政厅 省教育厅 省民政厅 市商务局"},
        {"410400", "市教育|城投公司", "市教育 城投公司"},
        {"410400", "市气象|财政厅", "市气象 市财政厅"},
        {"410400", "财政|水务|城投公司", "财政 水务 城投公司"},
    };
    CHECK(cases);
}

/* The last name of a list, cut off before what would end it: nothing stands behind it to look at. */
Test(units_tails, names_cut_off_at_the_end)
{
    static const tail_case cases[] = {
        {"410000", "省财政", "省财政"},
        {"410400", "市教育局|市财政", "市教育局 市财政"},
        {"410400", "市教育局|各地财政", "市教育局 各地财政*"},
    };
    CHECK(cases);
}

/* 部门 is lent by a line that is called 监管 itself, and by lines whose bodies are brigades. */
Test(units_tails, lines_before_a_department)
{
    static const tail_case cases[] = {
        {"370100", "公安|市场监管部门", "公安部门* 市场监管部门*"},
        {"370100", "公安|市场监管|消防等部门", "公安部门* 市场监管部门* 消防部门*"},
        {"370100", "教育|水利行政主管部门", "教育行政主管部门* 水利行政主管部门*"},
        {"370100", "公安|城市管理部门", "公安部门* 城市管理部门*"},
    };
    CHECK(cases);
}

Test(units_tails, bodies_by_their_numbers)
{
    static const tail_case cases[] = {
        {"410400", "市第一|第二人民医院", "市第一人民医院 市第二人民医院"},
        {"410400", "市第一|二|三人民医院|市财政局", "市第一人民医院 市第二人民医院 市第三人民医院 市财政局"},
        {"500000", "市一|二|三中院", "市一中院 市二中院 市三中院"},
        {"410421", "县一|二高中", "县一高中 县二高中"},
        {"410421", "县第一高中|第二高中", "县第一高中 县第二高中"},
    };
    CHECK(cases);
}

/* The Party's committee and the government of one place have an office each. */
Test(units_tails, offices_of_the_party_and_the_government)
{
    static const tail_case cases[] = {
        {"410421", "县委|县政府督查室", "县委督查室 县政府督查室"},
        {"410400", "市委|市政府办公室|市财政局", "市委办公室 市政府办公室 市财政局"},
        {"410421", "县委|县政府|县民政局", "县委 县政府 县民政局"},
        {"410421", "县委|市政府督查室", "县委 市政府督查室"},
        {"410421", "县委|县政府金库", "县委 县政府金库"},
    };
    CHECK(cases);
}

/* 市科技 may share the tail of a later name: at the end of a list there is none, and nothing to look at. */
Test(units_tails, a_line_of_work_at_the_end_of_its_list)
{
    static const tail_case cases[] = {
        {"450100", "市科技", "市科技"},
        {"450100", "市财政局|市防汛抗旱", "市财政局 市防汛抗旱"},
        {"450100", "市教育|市科技", "市教育 市科技"},
    };
    CHECK(cases);
}

/* 数据管理部门: each place of the list has one. */
Test(units_tails, departments_of_places)
{
    static const tail_case cases[] = {
        {"420000", "武汉|襄阳|宜昌市数据主管部门",
         "武汉市数据主管部门* 襄阳市数据主管部门* 宜昌市数据主管部门*"},
        {"520000", "省科技厅|贵阳市|遵义市|贵安新区数据管理部门",
         "省科技厅 贵阳市数据管理部门* 遵义市数据管理部门* 贵安新区数据管理部门*"},
        {"520000", "省科技厅|各市（州）|贵安新区数据管理部门",
         "省科技厅 各市（州）数据管理部门* 贵安新区数据管理部门*"},
        {"520000", "各市〔州〕|贵安新区数据管理部门", "各市（州）数据管理部门* 贵安新区数据管理部门*"},
        {"330300", "各县区|开发区科技主管部门", "各县区科技主管部门* 开发区科技主管部门*"},
        {"330300", "鹿城区|市科技主管部门", "鹿城区 市科技主管部门*"},
        {"330300", "各县（区）|市财政局", "各县（区）* 市财政局"},
    };
    CHECK(cases);
}

/* Behind one branch of a bank the place of the next is said, and its bank is not. */
Test(units_tails, branches_in_a_row)
{
    static const tail_case cases[] = {
        {"440000", "人民银行广东省分行|深圳市分行|省财政厅",
         "人民银行广东省分行 人民银行深圳市分行 省财政厅"},
        {"330300", "农行温州市分行|瑞安市支行|市财政局", "农行温州市分行 农行瑞安市支行 市财政局"},
        {"532900", "州生态环境局大理分局|洱源分局", "州生态环境局大理分局 州生态环境局洱源分局"},
    };
    CHECK(cases);
}

/* 各 and 驻 are said of what follows: of zones by two words, of those that a place has many of. */
Test(units_tails, sets_go_on)
{
    static const tail_case cases[] = {
        {"350600", "各县（区）人民政府|开发区（投资区）管委会",
         "各县（区）人民政府* 各开发区（投资区）管委会*"},
        {"370200", "驻青高校|科研院所", "驻青高校* 驻青科研院所*"},
        {"370200", "驻青高校|街道办事处", "驻青高校* 街道办事处*"},
    };
    CHECK(cases);
}

/* 工业制造 of 市工信局（工业制造） is a field of work; 人才办 is another name. */
Test(units_tails, fields_are_no_aliases)
{
    zr_names *names =
        resolve_list(lexicon, "320500", "市工信局（工业制造）|市委组织部（人才办）|市商务局（2021年6月前）");
    uint32_t found;
    const zr_resolved *table = zr_names_table(names, &found);
    cr_assert_eq(found, 3);
    cr_expect(zr_span_equal(table[2].name, zr_span_of("市商务局")));
    cr_expect_eq(table[2].alias.size, 0);
    cr_expect(zr_span_equal(table[0].name, zr_span_of("市工信局")));
    cr_expect_eq(table[0].alias.size, 0);
    cr_expect(zr_span_equal(table[1].alias, zr_span_of("人才办")));
    zr_names_free(names);
}

/* Where a document calls bureaus by their bare names alone, those behind 市委组织部 are the same bodies. */
Test(units_tails, bureaus_stay_bare_behind_the_party)
{
    static const tail_case cases[] = {
        {"330400", "科技局|经信局|发改局|财政局|市委组织部|教育局|宣传部",
         "科技局 经信局 发改局 财政局 市委组织部 教育局 市委宣传部"},
        {"330400", "科技局|经信局|发改局|财政局|市文旅局|市委组织部|教育局",
         "科技局 经信局 发改局 财政局 市文旅局 市委组织部 市教育局"},
        {"330400", "市委组织部|科技局|教育局", "市委组织部 市科技局 市教育局"},
    };
    CHECK(cases);
}
