/* Bodies of townships, zones and the Corps: parts of a place that the tables do not have. */
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

TestSuite(domain, .init = setup, .fini = teardown);

typedef struct domain_case {
    const char *issuer, *list, *names, *units;
} domain_case;

static void check(const domain_case *it)
{
    uint32_t count;
    zr_document *document;
    zr_names *names = NULL;
    zr_buffer text = {0}, said = {0}, meant = {0};
    zr_buffer_print(&text, "%s关于印发方案的通知\n一、任务\n（一）做事。（责任单位：%s）\n", it->issuer,
                    it->list);
    cr_assert_eq(zr_document_parse(&document, zr_buffer_span(&text), NULL), ZR_OK);
    cr_assert_eq(zr_names_resolve(&names, document, lexicon, NULL), ZR_OK);
    const zr_resolved *table = zr_names_table(names, &count);
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_print(&said, "%s%.*s", i ? " " : "", (int)table[i].name.size, table[i].name.data);
        zr_buffer_print(&meant, "%s%s/%.*s", i ? " " : "", code_of(table[i].place),
                        (int)table[i].canonical.size, table[i].canonical.data);
    }
    zr_buffer_put(&said, "");
    zr_buffer_put(&meant, "");
    cr_expect_str_eq(said.data, it->names, "%s: %s", it->issuer, said.data);
    cr_expect_str_eq(meant.data, it->units, "%s: %s", it->issuer, meant.data);
    zr_buffer_free(&text);
    zr_buffer_free(&said);
    zr_buffer_free(&meant);
    zr_names_free(names);
    zr_document_free(document);
}

static void check_all(const domain_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check(&cases[i]);
}

/* 团委 of a town is not 团市委; what the county has stays the county's. */
Test(domain, bodies_of_a_township)
{
    static const domain_case cases[] = {
        {"江阴市徐霞客镇人民政府", "镇妇联、团委、派出所，市财政局", "镇妇联 镇团委 镇派出所 市财政局",
         "320281/徐霞客镇妇联 320281/徐霞客镇团委 320281/徐霞客镇派出所 320281/市财政局"},
        {"江阴市徐霞客镇人民政府", "镇党政办、规划建设办公室、综合行政执法大队",
         "镇党政办 镇规划建设办公室 镇综合行政执法大队",
         "320281/徐霞客镇党政办 320281/徐霞客镇规划建设办公室 320281/徐霞客镇综合行政执法大队"},
        {"宁江区新城乡人民政府", "乡党政办、乡村振兴办，各村党支部、村委会",
         "乡党政办 乡乡村振兴办 各村党支部 各村委会",
         "220702/新城乡党政办 220702/新城乡乡村振兴办 220702/新城乡各村党支部 220702/新城乡各村委会"},
        {"江阴市徐霞客镇人民政府", "党政办、团委，各村", "党政办 团委 各村",
         "320281/徐霞客镇党政办 320281/徐霞客镇团委 320281/徐霞客镇各村"},
        {"江阴市徐霞客镇人民政府", "镇政府、徐霞客镇人民政府、镇党委宣传办、东村村委会",
         "镇政府 徐霞客镇人民政府 镇党委宣传办 东村村委会",
         "320281/徐霞客镇 320281/徐霞客镇 320281/徐霞客镇宣传办 320281/东村村委会"},
        {"上海市徐汇区天平路街道办事处", "街道城运中心、党群办，区民政局", "街道城运中心 街道党群办 区民政局",
         "310104/天平路街道城运中心 310104/天平路街道党群办 310104/区民政局"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

/* A regiment's own offices, behind the division that it belongs to, are neither the division's nor the
 * Corps'. */
Test(domain, bodies_of_a_regiment)
{
    static const domain_case cases[] = {
        {"新疆生产建设兵团第八师一四三团", "农业发展服务中心、团党政办、社会事务办、派出所，师市农业农村局",
         "农业发展服务中心 团党政办 团社会事务办 团派出所 师市农业农村局",
         "659001/143团农业发展服务中心 659001/143团党政办 659001/143团社会事务办 659001/143团派出所 "
         "659001/市农业农村局"},
        {"第一师阿拉尔市十六团", "各连队，团纪委、机关党委", "各连队 团纪委 机关党委",
         "659002/16团各连队 659002/16团纪委 659002/16团机关党委"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

/* A district that was merged or renamed since: its bodies are its own, in its city, not those of a district
 * of that name elsewhere. */
Test(domain, bodies_of_a_district_that_is_no_more)
{
    static const domain_case cases[] = {
        {"邢台市桥西区人民政府办公室", "区财政局、住建局、桥西公安分局，区委组织部，市水务局",
         "区财政局 区住建局 桥西公安分局 区委组织部 市水务局",
         "130500/桥西区财政局 130500/桥西区住房城乡建设局 130500/桥西区公安分局 130500/桥西区组织部 "
         "130500/市水利局"},
        {"杭州市下城区教育局", "区教育局、区财政局，天水街道", "区教育局 区财政局 天水街道",
         "330100/下城区教育局 330100/下城区财政局 330100/天水街道"},
        {"中共福建省宁德市委 宁德市人民政府", "市海洋与渔业局、市委编办", "市海洋与渔业局 市委编办",
         "350900/市海洋局 350900/市委编办"},
        {"扬州市中级人民法院", "市中级人民法院，市司法局", "市中级人民法院 市司法局",
         "321000/市法院 321000/市司法局"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

/* A court, a league, a union has rooms; 市司法局 and 省教育厅 are none of theirs. */
Test(domain, rooms_of_courts_and_of_mass_organisations)
{
    static const domain_case cases[] = {
        {"烟台市中级人民法院", "立案庭、审管办、研究室，市司法局", "立案庭 审管办 研究室 市司法局",
         "370600/市法院立案庭 370600/市法院审管办 370600/市法院研究室 370600/市司法局"},
        {"共青团湖北省委", "青年发展部、团省委学校部，省教育厅", "青年发展部 团省委学校部 省教育厅",
         "420000/团省委青年发展部 420000/团省委学校部 420000/省教育厅"},
        {"河南省南阳市防汛抗旱指挥部", "综合组、办公室，南水北调中线南阳管理处",
         "综合组 办公室 南水北调中线南阳管理处",
         "411300/市防指综合组 411300/市防指办公室 411300/南水北调中线南阳管理处"},
        {"湖南省总工会", "权益保障部、女职工部、办公室，省国防工会", "权益保障部 女职工部 办公室 省国防工会",
         "430000/省总工会权益保障部 430000/省总工会女职工部 430000/省总工会办公室 430000/省国防工会"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

/* A town's stations may begin with its name, those of the next town with that one's. */
Test(domain, stations_named_for_their_town)
{
    static const domain_case cases[] = {
        {"中共临泽县新丰镇委员会", "镇水利站，新丰供电所、派出所，镇应急办、新丰中心校、新丰电信支局",
         "镇水利站 新丰供电所 镇派出所 镇应急办 新丰中心校 新丰电信支局",
         "620723/新丰镇水利站 620723/新丰镇供电所 620723/新丰镇派出所 620723/新丰镇应急办 "
         "620723/新丰镇中心校 620723/新丰镇电信支局"},
        {"临泽县新丰镇人民政府", "镇新丰派出所，镇司法所、中心卫生院、龙潭派出所、城关法庭、新丰社区",
         "镇新丰派出所 镇司法所 镇中心卫生院 龙潭派出所 城关法庭 新丰社区",
         "620723/新丰镇派出所 620723/新丰镇司法所 620723/新丰镇中心卫生院 620723/龙潭派出所 620723/城关法庭 "
         "620723/新丰社区"},
        {"临泽县建设镇人民政府", "镇财政所、建设办公室，建设派出所", "镇财政所 镇建设办公室 建设派出所",
         "620723/建设镇财政所 620723/建设镇建设办公室 620723/建设镇派出所"},
        {"临泽县人民政府", "县法院、城关法庭，县公安局、城关派出所", "县法院 城关法庭 县公安局 城关派出所",
         "620723/县法院 620723/城关法庭 620723/县公安局 620723/城关派出所"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

/* One town is one unit, however its government is called. */
Test(domain, townships_are_one_unit)
{
    static const domain_case cases[] = {
        {"江阴市人民政府", "徐霞客镇，徐霞客镇人民政府，徐霞客镇政府，江阴市徐霞客镇",
         "徐霞客镇 徐霞客镇人民政府 徐霞客镇政府 江阴市徐霞客镇",
         "320281/徐霞客镇 320281/徐霞客镇 320281/徐霞客镇 320281/徐霞客镇"},
        {"江阴市人民政府", "澄江街道办事处，澄江街道，澄江街道办", "澄江街道办事处 澄江街道 澄江街道办",
         "320281/澄江街道 320281/澄江街道 320281/澄江街道"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

/* 财政局 of a zone is not the city's. */
Test(domain, bodies_of_a_zone)
{
    static const domain_case cases[] = {
        {"衡阳高新技术产业开发区管理委员会", "区财政局、规建局，高新区财政局，市财政局",
         "区财政局 区规建局 高新区财政局 市财政局",
         "430400/市高新区管委会财政局 430400/市高新区管委会规建局 430400/市高新区管委会财政局 "
         "430400/市财政局"},
        {"衡阳高新技术产业开发区管理委员会", "党政办公室、财政局、市场监管分局，高新区管委会",
         "党政办公室 财政局 市场监管分局 高新区管委会",
         "430400/市高新区管委会党政办 430400/市高新区管委会财政局 430400/市高新区管委会市场监管局 "
         "430400/市高新区管委会"},
        {"苏州工业园区管理委员会", "园区科创委、国资办，财政局", "园区科创委 园区国资办 园区财政局",
         "320500/苏州工业园区管委会科创委 320500/苏州工业园区管委会国资委 320500/苏州工业园区管委会财政局"},
        {"衡阳市人民政府", "高新区科技局、财政局，市教育局", "高新区科技局 高新区财政局 市教育局",
         "430400/高新区科技局 430400/高新区财政局 430400/市教育局"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

/* … where only a bureau of it, its Party or the title is said. */
Test(domain, zones_without_their_issuer)
{
    static const domain_case cases[] = {
        {"衡阳高新区财政局", "财政局、招商局，市财政局", "财政局 招商局 市财政局",
         "430400/市高新区管委会财政局 430400/市高新区管委会投资促进局 430400/市财政局"},
        {"中共衡阳高新区工作委员会", "党工委组织部、财政局，市委组织部", "党工委组织部 财政局 市委组织部",
         "430400/市高新区管委会组织部 430400/市高新区管委会财政局 430400/市委组织部"},
        {"衡阳高新区2024年招商行动方案", "财政局、投资促进中心", "财政局 投资促进中心",
         "430400/市高新区管委会财政局 430400/市高新区管委会投资促进中心"},
        {"成都天府国际生物城管理委员会办公室", "产业发展局、综合协调局，党工委党建工作部，市投资促进局",
         "产业发展局 综合协调局 党工委党建工作部 市投资促进局",
         "510100/天府国际生物城管委会产业发展局 510100/天府国际生物城管委会综合协调局 "
         "510100/天府国际生物城管委会党建工作部 510100/市投资促进局"},
        {"衡阳市开发区2024年招商行动方案", "财政局、商务局", "财政局 商务局",
         "430400/市财政局 430400/市商务局"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

Test(domain, bodies_of_the_corps)
{
    static const domain_case cases[] = {
        {"新疆生产建设兵团办公厅", "兵团党委组织部、宣传部，兵团党委办公室、兵团财政局",
         "兵团党委组织部 兵团党委宣传部 兵团党委办公室 兵团财政局",
         "650000/兵团党委组织部 650000/兵团党委宣传部 650000/兵团党委办公室 650000/兵团财政局"},
        {"新疆生产建设兵团第三师图木舒克市办公室", "师市人社局、财政局，兵团人社局",
         "师市人社局 师市财政局 兵团人社局",
         "659003/市人力资源社会保障局 659003/市财政局 650000/兵团人力资源社会保障局"},
        {"新疆维吾尔自治区人民政府办公厅", "自治区财政厅、兵团发展改革委、财政局",
         "自治区财政厅 兵团发展改革委 兵团财政局",
         "650000/自治区财政厅 650000/兵团发展改革委 650000/兵团财政局"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

/* Offices of a court, a university or a hospital that only the title names. */
Test(domain, institutions_in_titles)
{
    static const domain_case cases[] = {
        {"西安市中级人民法院", "立案庭、执行局、办公室，市公安局", "立案庭 执行局 办公室 市公安局",
         "610100/市法院立案庭 610100/市法院执行局 610100/市法院办公室 610100/市公安局"},
        {"西安市中级人民法院 西安市人民检察院", "市中级人民法院、人民检察院、公安局",
         "市中级人民法院 市人民检察院 市公安局", "610100/市法院 610100/市检察院 610100/市公安局"},
        {"浙江大学", "后勤集团、附属中学、教育基金会、宁波市教育局",
         "后勤集团 附属中学 教育基金会 宁波市教育局",
         "330100/浙江大学后勤集团 330100/浙江大学附属中学 330100/浙江大学教育基金会 330200/市教育局"},
        {"深圳市市场监督管理局", "信用监管处、福田监管局、南山监管局，消保委秘书处、信息中心",
         "信用监管处 福田监管局 南山监管局 消保委秘书处 信息中心",
         "440300/市市场监管局信用监管处 440304/市市场监管局福田监管局 440300/市市场监管局南山监管局 "
         "440300/市消保委秘书处 440300/市市场监管局信息中心"},
        {"山东理工大学党委办公室", "党委宣传部、教务处、图书馆", "党委宣传部 教务处 图书馆",
         "370000/山东理工大学党委宣传部 370000/山东理工大学教务处 370000/山东理工大学图书馆"},
        {"中共山东理工大学委员会办公室", "保卫部（处）、网信办，某某街道办事处，张店区教育局",
         "保卫部（处） 网信办 某某街道办事处 张店区教育局",
         "370000/山东理工大学保卫部（处） 370000/山东理工大学网信办 370000/某某街道 370303/区教育局"},
        {"中南大学湘雅医院", "医务部、护理部、纪委办公室", "医务部 护理部 纪委办公室",
         "-/中南大学湘雅医院医务部 -/中南大学湘雅医院护理部 -/中南大学湘雅医院纪委办公室"},
        {"国网湖北省电力有限公司襄阳供电公司", "营销部、办公室，襄阳市经信局", "营销部 办公室 襄阳市经信局",
         "420600/国网湖北省电力有限公司襄阳供电公司营销部 420600/国网湖北省电力有限公司襄阳供电公司办公室 "
         "420600/市工业和信息化局"},
        {"山东理工大学", "纪委办公室、科学技术处、研究生院，团委办公室、学生处",
         "纪委办公室 科学技术处 研究生院 团委办公室 学生处",
         "370000/山东理工大学纪委办公室 370000/山东理工大学科学技术处 370000/山东理工大学研究生院 "
         "370000/山东理工大学团委办公室 370000/山东理工大学学生处"},
        {"中共西安市纪委办公室", "党风政风监督室、第一监督检查室、组织部",
         "党风政风监督室 第一监督检查室 组织部",
         "610100/市纪委监委党风政风监督室 610100/市纪委监委第一监督检查室 610100/市委组织部"},
        {"石桥镇2024年环境整治方案", "镇团委、党政办，各村", "镇团委 镇党政办 各村",
         "-/石桥镇团委 -/石桥镇党政办 -/石桥镇各村"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}
