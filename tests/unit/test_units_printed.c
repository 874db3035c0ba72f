/* How names are printed: aliases, brackets, several run together; sets and what they stand for. */
#include "units_cases.h"

#include <time.h>

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
        {"000000", "相关驻外使领馆|有关省（自治区、直辖市）|安全部|国防部|工程院",
         "相关驻外使领馆* 有关省（自治区、直辖市）* 安全部 国防部 工程院"},
        {"370100", "食品安全监管职能的处室|项目管理专业机构|市属国有企业|在济高校|驻济南有关单位",
         "食品安全监管职能的处室* 项目管理专业机构* 市属国有企业* 在济高校* 驻济南有关单位*"},
        {"370100", "13个街道、镇|9个街道|第三街道|区直各学校（园）|6个区",
         "13个街道、镇* 9个街道* 第三街道 区直各学校（园）* 6个区*"},
        {"340100", "四城区政府|四开发区管委会|三个园区|新城区政府",
         "四城区政府* 四开发区管委会* 三个园区* 新城区政府"},
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
