/* Texts → graph: who is first, what is found, where it leads back to. */
#include "graph/build.h"
#include "support/cpu_limit.h"
#include "support/graph_text.h"
#include "support/reading.h"

#include <criterion/criterion.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "温州市人民政府办公室关于印发实施方案的通知\n一、重点任务\n"

/* "measure label: unit role[ first]; …" of every duty. */
static zr_buffer duties_of(const zr_graph *graph)
{
    zr_buffer out = {0};
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        zr_buffer_print(&out, "%s%s %s %s%s", i ? "; " : "", graph->measures[duty->measure].label.data,
                        duty->name.data, zr_role_name(duty->role), duty->first ? " first" : "");
    }
    zr_buffer_put(&out, "");
    return out;
}

static void expect_duties(const char *text, const char *expected)
{
    zr_graph *graph = graph_of_text(text);
    zr_buffer duties = duties_of(graph);
    cr_assert_str_eq(duties.data ? duties.data : "", expected, "%s\n%s", text, duties.data);
    zr_buffer_free(&duties);
    zr_graph_free(graph);
}

Test(build, the_first_of_a_plain_list_is_first)
{
    expect_duties(
        HEAD "（一）建平台。建设平台。（责任单位：市科技局、市教育局）\n（二）引人才。引进人才。（责任单位："
             "市人力社保局）\n",
        "（一） 市科技局 responsible first; （一） 市教育局 responsible; （二） 市人力社保局 responsible");
}

Test(build, a_stated_lead_leaves_no_convention)
{
    expect_duties(HEAD "（一）建平台。建设平台。（市科技局牵头，市教育局、市财政局负责）\n（二）引人才。引进"
                       "人才。（责任单位：市科技局）\n",
                  "（一） 市科技局 lead; （一） 市教育局 responsible; （一） 市财政局 responsible; （二） "
                  "市科技局 responsible");
}

Test(build, a_lead_on_the_heading_leads_the_items)
{
    expect_duties(
        "温州市人民政府办公室关于印发实施方案的通知\n一、重点任务\n"
        "（一）修道路。（牵头单位：市交通运输局）\n1．修建道路。修建县道。（责任单位：市公安局、市财政局"
        "）\n2．养护道路。养护县道。（责任单位：市财政局）\n（二）建平台。\n1．建设平台。建设平台。（责任"
        "单位：市科技局、市教育局）\n",
        "（一） 市交通运输局 lead; 1． 市公安局 responsible; 1． 市财政局 responsible; 2． 市财政局 "
        "responsible; 1． 市科技局 responsible first; 1． 市教育局 responsible");
}

Test(build, a_set_of_bodies_is_no_lead_by_its_place)
{
    zr_graph *graph = graph_of_text(HEAD "（一）建平台。建设平台。（各县（市、区）政府、市科技局）\n");
    cr_assert_eq(graph->duty_count, 2);
    cr_assert_not(graph->duties[0].first);
    cr_assert_not(graph->duties[1].first);
    zr_graph_free(graph);
}

Test(build, cities_and_counties_that_a_province_governs_are_one_set)
{
    zr_graph *graph =
        graph_of_text(HEAD "（一）建平台。建设平台。（责任单位：各市、省直管县（市）人民政府）\n");
    cr_assert_eq(graph->duty_count, 1);
    zr_graph_free(graph);
}

Test(build, ranks_count_within_a_list)
{
    zr_graph *graph =
        graph_of_text(HEAD "（一）建平台。建设平台。（牵头单位：市科技局；配合单位：市教育局、市财政局）\n"
                           "（二）引人才。引进人才。（责任单位：市科技局、市教育局、市财政局）\n");
    static const uint32_t ranks[] = {1, 1, 2, 1, 2, 3}, expressions[] = {1, 1, 1, 2, 2, 2};
    cr_assert_eq(graph->duty_count, 6);
    for (uint32_t i = 0; i < 6; i++) {
        cr_assert_eq(graph->duties[i].rank, ranks[i]);
        cr_assert_eq(graph->duties[i].expression, expressions[i]);
    }
    zr_graph_free(graph);
}

/* "code line detail; …" but for no-lead and no-leads. */
static void expect_findings(const char *text, const char *expected)
{
    zr_graph *graph = graph_of_text(text);
    zr_buffer out = {0};
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        const zr_finding *finding = &graph->findings[i];
        if (finding->code != ZR_F_NO_LEAD && finding->code != ZR_F_NO_LEADS)
            zr_buffer_print(&out, "%s%s %u %s", out.size ? "; " : "", zr_code_name(finding->code),
                            finding->line, finding->detail.data);
    }
    cr_assert_str_eq(out.data ? out.data : "", expected);
    zr_buffer_free(&out);
    zr_graph_free(graph);
}

/* Who is first where the document itself says that nobody leads unless it says so. */
static void expect_firsts(const char *text, uint32_t first, uint32_t unled, uint32_t rules)
{
    zr_graph *graph = graph_of_text(text);
    uint32_t open = first;
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        first -= graph->duties[i].first;
        unled -= graph->duties[i].unled;
    }
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        rules -= graph->findings[i].code == ZR_F_LEAD_RULE;
        cr_expect_neq(graph->findings[i].code, ZR_F_UNKNOWN_NAME, "%s", text);
        open -= graph->findings[i].code == ZR_F_NO_LEAD;
    }
    cr_expect_eq(first, 0, "%s", text);
    cr_expect_eq(unled, 0, "%s", text);
    cr_expect_eq(open, 0, "%s", text);
    cr_expect_eq(rules, 0, "%s", text);
    zr_graph_free(graph);
}

Test(build, a_document_may_say_that_no_place_leads)
{
    static const char items[] = "（一）建平台。建设平台。（责任单位：市科技局、市教育局）\n"
                                "（二）引人才。引进人才。（市人社局牵头，市财政局配合）\n";
    char text[2000];
    snprintf(text, sizeof text, HEAD "未标明牵头单位的，由各责任单位按职责分工负责。\n%s", items);
    expect_firsts(text, 0, 2, 1);
    snprintf(text, sizeof text, HEAD "%s注：没有明确牵头单位的，由责任单位按照职责分工负责。\n", items);
    expect_firsts(text, 0, 2, 1);
    snprintf(text, sizeof text, HEAD "%s注：各责任单位排名不分先后。\n", items);
    expect_firsts(text, 0, 2, 1);
    snprintf(text, sizeof text, HEAD "%s", items);
    expect_firsts(text, 1, 0, 0);
    expect_firsts(HEAD "（一）建平台。建设平台。（责任单位：市科技局、市教育局，排名不分先后）\n"
                       "（二）引人才。引进人才。（责任单位：市人社局、市财政局）\n",
                  1, 2, 0);
    expect_firsts(HEAD "（一）建平台。建设平台。（责任单位（排名不分先后）：市科技局、市教育局）\n"
                       "（二）引人才。引进人才。（责任单位：市人社局、市财政局）\n",
                  1, 2, 0);
    expect_firsts("温州市人民政府办公室关于印发任务清单的通知\n序号\t任务\t责任单位（排名不分先后）\n"
                  "1\t建设平台\t市科技局、市教育局\n2\t引进人才\t市人社局、市财政局\n",
                  0, 4, 1);
    expect_firsts(HEAD
                  "（一）建平台。建设平台。（责任单位：市科技局、市教育局（逗号前为牵头单位，未明确牵头单位的"
                  "按职责分工负责，下同））\n（二）引人才。引进人才。（责任单位：市人社局，市财政局）\n",
                  0, 2, 1);
}

/* What load counts as without a unit is what check tells of. */
static void expect_unowned(const char *text, uint32_t count)
{
    zr_graph *graph = graph_of_text(text);
    bool unowned[16] = {false};
    uint32_t counted = 0, told = 0;
    cr_assert_leq(graph->measure_count, 16);
    zr_graph_unowned(graph, unowned);
    for (uint32_t i = 0; i < graph->measure_count; i++)
        counted += unowned[i];
    for (uint32_t i = 0; i < graph->finding_count; i++)
        told += graph->findings[i].code == ZR_F_NO_OWNER || graph->findings[i].code == ZR_F_PROSE_ONLY;
    cr_expect_eq(counted, count, "%s", text);
    cr_expect_eq(told, count, "%s", text);
    zr_graph_free(graph);
}

Test(build, figures_and_findings_are_about_the_same_measures)
{
#define TASKS "（一）建平台。建设平台。（责任单位：市科技局、市教育局）\n（二）引人才。引进人才。\n"
    expect_unowned(HEAD TASKS, 1);
    expect_unowned(HEAD TASKS "二、工作要求\n（一）压实责任。逐项抓好。\n（二）严格考核。定期通报。\n", 1);
    expect_unowned(
        HEAD TASKS "二、工作要求\n（一）压实责任。逐项抓好。\n（二）严格考核。（市政府督查室负责）\n", 2);
#undef TASKS
}

/* Who leads is asked of the names of one list, not of those who have a sentence or a note each. */
static uint32_t without_lead(const char *text)
{
    zr_graph *graph = graph_of_text(text);
    uint32_t found = 0;
    for (uint32_t i = 0; i < graph->finding_count; i++)
        found += graph->findings[i].code == ZR_F_NO_LEAD;
    zr_graph_free(graph);
    return found;
}

Test(build, a_lead_is_asked_for_in_one_list)
{
    cr_expect_eq(without_lead(HEAD "（一）建平台。（各有关部门、各区政府按职责分工负责）\n"), 0);
    cr_expect_eq(without_lead(HEAD "（一）建平台。市科技局、市教育局负责建设。\n"), 1);
    cr_expect_eq(without_lead(HEAD "（一）建平台。市科技局负责建设，市教育局负责培训。\n"), 0);
    cr_expect_eq(without_lead(HEAD "（一）建平台。建设平台。（责任单位：市科技局）培训人员。（责任单位："
                                   "市教育局）\n"),
                 0);
    cr_expect_eq(without_lead(HEAD "（一）建平台。建设平台。（责任单位：市科技局）培训人员。（责任单位："
                                   "市教育局、市财政局）\n"),
                 1);
}

Test(build, a_measure_of_a_set_is_of_no_other)
{
    expect_findings(HEAD "（一）各县（市、区）人民政府要建好平台。\n（二）建平台。各县（市、区）人民政府要建"
                         "好平台。\n",
                    "collective-only 4 各县（市、区）人民政府");
}

Test(build, a_body_named_twice_has_one_duty)
{
    expect_duties(
        HEAD "（一）建平台。建设平台。责任单位：市科技局（牵头）、市财政局、市科技局\n"
             "（二）引人才。引进人才。（配合单位：市财政局、市教育局；牵头单位：市财政局）\n"
             "（三）修道路。修建道路。（责任单位：市交通运输局、市交通运输局）\n",
        "（一） 市科技局 lead; （一） 市财政局 responsible; （二） 市教育局 support; （二） 市财政局 "
        "lead; （三） 市交通运输局 responsible");
}

Test(build, two_names_of_one_body_are_both_told)
{
    expect_duties(HEAD "（一）建平台。建设平台。（责任单位：市纪委、市监委）\n",
                  "（一） 市纪委 responsible first; （一） 市监委 responsible");
}

Test(build, the_first_by_a_stated_rule_is_named_twice)
{
    expect_duties(HEAD "列第一位的为牵头单位。\n"
                       "（一）建平台。建设平台。（责任单位：市科技局、市财政局，市科技局）\n",
                  "（一） 市科技局 lead; （一） 市财政局 responsible");
}

Test(build, measures_that_nobody_answers_for)
{
    expect_findings(
        "温州市人民政府办公室关于印发实施方案的通知\n一、基本原则\n（一）坚持创新。创新为要。\n（二）坚持开放"
        "。开放为要。\n"
        "二、重点任务\n（一）建平台。建设平台。（责任单位：市科技局、市教育局）\n（二）引人才。引进人才。\n"
        "三、保障措施\n（一）加强领导。加强组织领导。\n",
        "no-owner 7 引人才");
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市科技局、市教育局）\n（二）（略）\n",
                    "left-out 4 （略）");
}

/* 附件 任务分工表 says who does what the text before it asks for; an annex of another kind does not. */
Test(build, an_annex_that_shares_out_the_work_owns_what_stands_before_it)
{
    static const char *const told[] = {"", "no-owner 4 引人才"};
    static const char *const annexes[] = {"重点任务分工表", "重点项目一览表"};
    for (size_t i = 0; i < 2; i++) {
        char text[1024];
        snprintf(text, sizeof text,
                 "温州市人民政府关于加快发展的意见\n一、充分认识加快发展的重要意义\n形势喜人。\n"
                 "二、引人才\n引进人才。\n附件\n%s\n序号\t工作任务\t责任单位\n1\t建设平台\t市科技局\n"
                 "2\t开放平台\t市教育局\n",
                 annexes[i]);
        expect_findings(text, told[i]);
    }
}

/* One body twice in a list, under one name or two; and beside itself under two. Bodies of a set are many. */
Test(build, a_list_that_has_a_body_twice)
{
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市科技局、市财政局、市科技局）\n",
                    "repeated-unit 3 市科技局");
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市人力资源和社会保障局、市财政局、市人社局）\n",
                    "repeated-unit 3 市人力资源和社会保障局＝市人社局");
    expect_findings(HEAD "（一）建平台。建设平台。（牵头单位：市卫健委；配合单位：市财政局、市卫生健康委）\n",
                    "two-roles 3 市卫健委＝市卫生健康委");
    expect_findings(HEAD "（一）建平台。建设平台。（牵头单位：市科技局；责任单位：市科技局、市财政局）\n",
                    "");
}

/* 6月31日 and 13月底 are no days; a limit before the document's own day is told once a measure. */
Test(build, days_that_there_are_not_and_limits_that_had_passed)
{
    expect_findings(
        HEAD "（一）建平台。6月31日前建成，13月底前验收，1-12月通报，24个月内复查。（责任单位：市科技局）\n",
        "no-such-day 3 6月31日; no-such-day 3 13月底");
    expect_findings(
        "温州市人民政府办公室关于印发温州市科技方案的通知\n各县（市、区）人民政府：\n"
        "现将《温州市科技方案》印发给你们。\n温州市人民政府办公室\n2023年6月1日\n温州市科技方案\n一、任务\n"
        "（一）建平台。2022年底前建成。（责任单位：市科技局）\n（二）引人才。2023年12月底前完成。"
        "（责任单位：市科技局）\n",
        "past-limit 8 2022年底前");
}

/* 电信, 移动, 联通: companies that every list knows. */
Test(build, telecom_companies_are_known_by_their_brands)
{
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市科技局、电信、移动、联通）\n", "");
}

Test(build, closing_sections_are_meant_for_all)
{
    expect_findings(HEAD
                    "（一）建平台。建设平台。（责任单位：市科技局）\n二、组织实施\n各单位要抓紧。\n"
                    "三、强化督导考核\n定期通报。\n四、工作要求\n按时报送。\n五、强化用地保障\n保障用地。\n"
                    "六、强化考核结果运用\n兑现奖惩。\n",
                    "asks-all 5 各单位要抓紧; no-owner 10 强化用地保障; no-owner 12 强化考核结果运用");
}

Test(build, items_of_a_closing_section_that_assigns_nothing_lack_nobody)
{
    expect_findings("温州市人民政府办公室关于成立工作专班的通知\n一、组成人员\n组长：张三\n二、重点任务\n"
                    "（一）建平台。建设平台。（责任单位：市科技局）\n三、建立健全工作机制\n"
                    "（一）建立会商机制。定期会商。\n四、专班工作机制\n（一）实行周调度。定期调度。\n"
                    "五、工作要求\n（一）加强领导。抓紧落实。\n（二）保障经费。市财政局要安排资金。\n",
                    "no-owner 7 建立会商机制; prose-only 12 保障经费; in-prose 12 市财政局要安排资金");
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市科技局）\n二、保障措施\n"
                         "（一）加强领导。抓紧落实。\n（二）强化考核。定期通报。（责任单位：市政府督查室）\n",
                    "no-owner 5 加强领导");
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市科技局）\n二、保障措施\n"
                         "（一）强化责任落实。抓紧落实。\n（二）强化资金保障。加大投入。\n",
                    "no-owner 6 强化资金保障");
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市科技局）\n二、保障措施\n"
                         "（一）坚持党对平台建设工作的全面领导。抓紧落实。\n（二）细化改革措施。抓紧落实。\n"
                         "（三）坚持党建引领发展。建示范点。\n",
                    "no-owner 7 坚持党建引领发展");
    expect_findings(
        HEAD "（一）建平台。建设平台。（责任单位：市科技局）\n二、组织保障\n"
             "（一）请机关各科室、各直属单位立足职责，细化举措。\n"
             "三、重点培育领域\n（一）智能装备。发展装备。\n四、发展智能产业\n（一）智慧农业。推广农机。\n",
        "asks-all 5 请机关各科室、各直属单位立足职责; no-owner 9 智慧农业");
}

Test(build, what_a_body_that_is_set_up_is_for_lacks_nobody)
{
    expect_findings("温州市人民政府办公室关于建立联席会议制度的通知\n一、主要职责\n研究解决问题。\n"
                    "二、工作机构及职责\n处理日常工作。\n三、重点任务\n"
                    "（一）建平台。建设平台。（责任单位：沿江各县（市、区））\n",
                    "collective-only 7 沿江各县（市、区）");
}

Test(build, teams_that_the_document_sets_up_are_known)
{
    expect_findings(HEAD "（一）工业运行组\n牵头单位：市经信局\n（二）消费组\n牵头单位：市商务局\n"
                         "二、重点任务\n（一）建平台。（责任单位：工业运行组、投资项目组）\n",
                    "unknown-name 8 投资项目组");
}

Test(build, what_asks_nobody_needs_no_owner)
{
    expect_findings(
        HEAD "（一）建平台。建设平台。（责任单位：市科技局）\n（二）动员部署阶段（3月上旬）。动员部署。\n"
             "（三）督查方式\n实地查看。\n（四）会议指出，形势平稳。\n（五）《某条例》（某令第1号）\n"
             "（六）组织机构及职责\n设立指挥部。\n（七）优化督查方式\n实地查看。\n",
        "no-owner 11 优化督查方式");
    expect_findings("温州市普法责任办法\n第一条 为推进普法，制定本办法。\n第二条 市司法局负责统筹普法。\n"
                    "第三条 普法经费纳入预算。\n第四条 市教育局负责校园普法。\n",
                    "no-issuer 1 温州市普法责任办法");
}

Test(build, a_measure_whose_sentence_names_somebody)
{
    expect_findings(HEAD
                    "（一）建平台。建设平台。（责任单位：市科技局）\n（二）引人才。市财政局要安排资金。\n"
                    "（三）修道路。各有关部门要安排资金。\n",
                    "prose-only 4 引人才; in-prose 4 市财政局要安排资金; no-owner 5 修道路; asks-all 5 "
                    "各有关部门要安排资金");
}

/* Everybody is asked: no duty of anybody's, but whoever reads the findings learns of it. */
Test(build, what_a_sentence_asks_of_everybody_is_told)
{
    expect_findings(
        HEAD "（一）建平台。建设平台。（责任单位：市科技局）\n（二）引人才。财政部门要安排资金。\n"
             "（三）修道路。由各地负责养护。各区政府要巡查。\n"
             "（四）修桥梁。各有关部门要求严格。本办法由各责任单位负责解释。\n二、保障措施\n"
             "（一）加强领导。各专项工作牵头单位要履职尽责。\n"
             "（二）强化宣传。各区、各\n有关部门要广泛宣传。\n"
             "（三）强化督导。各成员单位之间应当相互配合。\n（四）强化配合。各成员单位应当配合。\n"
             "（五）强化考核。定期考核。\n（六）强化队伍。滨海新区、各区（县）要配齐人员。\n"
             "（七）强化衔接。建设新区和各区都有的道路。\n",
        "prose-only 4 引人才; in-prose 4 财政部门要安排资金; no-owner 5 修道路; asks-all 5 "
        "由各地负责养护; no-owner 6 修桥梁; asks-all 8 各专项工作牵头单位要履职尽责; asks-all 9 "
        "各区、各有关部门要广泛宣传; asks-all 11 各成员单位之间应当相互配合; asks-all 12 各成员单位应当配合; "
        "asks-all 14 滨海新区、各区（县）要配齐人员; no-owner 15 强化衔接");
}

/* 司法局 is 市司法局, where another list has it so: people see the whole name, here and in a ledger. */
Test(build, a_unit_is_called_by_its_whole_name)
{
    zr_graph *graph = graph_of_text(HEAD "（一）建平台。建设平台。（责任单位：司法局、教育局）\n"
                                         "（二）引人才。引进人才。（责任单位：市司法局、财政局）\n"
                                         "（三）修道路。修建道路。（责任单位：司法局、教育局）\n");
    uint32_t found = 0;
    for (uint32_t i = 0; i < graph->unit_count; i++)
        found += zr_span_equal(graph->units[i].name, zr_span_of("市司法局"));
    cr_expect_eq(found, 1);
    zr_graph_free(graph);
}

/* An excerpt without any title has nothing that could be issued. */
Test(build, a_document_that_nobody_signed)
{
    expect_findings("温州市绿化重点任务清单\n一、建公园。建设公园。（责任单位：市科技局）\n",
                    "no-issuer 1 温州市绿化重点任务清单");
    expect_findings("温州市绿化重点任务清单\n一、建公园。建设公园。（责任单位：市科技局）\n温州市人民政府\n"
                    "2024年3月5日\n",
                    "");
}

/* Who is asked by 各有关单位 or by a line of work alone is told nowhere, at a text's end too. */
Test(build, collectives_at_the_end_name_nobody)
{
    expect_findings(
        HEAD "（一）建平台。建设平台。（责任单位：各级教育部门）\n"
             "（二）加强组织领导。统筹推进。（责任单位：各有关单位）\n"
             "二、保障措施\n（一）资金管理。管好资金。（责任单位：各有关单位）\n",
        "collective-only 3 各级教育部门; collective-only 4 各有关单位; collective-only 6 各有关单位");
}

Test(build, an_item_that_says_who_leads_by_his_place_lacks_nobody)
{
    expect_findings(HEAD
                    "（一）责任单位中列第一位的为牵头单位。\n（二）甲。推进。（市科技局、市财政局负责）\n"
                    "（三）乙。推进。\n",
                    "lead-rule 3 （一）责任单位中列第一位的为牵头单位; no-owner 5 乙");
}

Test(build, a_set_that_answers_for_many_measures_is_told_once)
{
    expect_findings(HEAD "（一）甲。推进。（责任单位：各科室）\n（二）乙。推进。（责任单位：各科室）\n"
                         "（三）丙。推进。（责任单位：各有关单位）\n（四）丁。推进。（责任单位：各科室）\n",
                    "collective-only 3 各科室 ×3; collective-only 5 各有关单位");
}

Test(build, numbers_that_an_excerpt_skips_are_told_once)
{
    static const char *const unit = "（责任单位：市科技局）\n";
    char text[1200] = HEAD;
    for (int i = 1; i <= 13; i += 2) {
        char item[80];
        snprintf(item, sizeof item, "%d.甲。推进。%s", i, unit);
        strcat(text, item);
    }
    expect_findings(text, "numbering 4 3. ×6 (4, 5, 6, 7, 8, 9)");
    zr_graph *graph = graph_of_text(text);
    uint32_t measure = ZR_NONE;
    for (uint32_t i = 0; i < graph->finding_count; i++)
        measure = graph->findings[i].code == ZR_F_NUMBERING ? graph->findings[i].measure : measure;
    cr_assert_neq(measure, ZR_NONE); /* the first of those whose numbers come after a gap */
    cr_expect_eq(graph->measures[measure].line, 4);
    zr_graph_free(graph);
}

/* 附件 …细则 is a law, whatever the document is. */
Test(build, articles_of_an_annex_need_no_owner)
{
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市科技局）\n"
                         "温州市人民政府办公室\n2024年3月5日\n附件\n温州市人才奖励细则\n"
                         "第一条 申请每年进行一次。\n第二条 奖励资金列入预算。\n",
                    "");
}

Test(build, bodies_carried_forward_answer_for_what_has_no_note)
{
    expect_findings(HEAD
                    "（一）建平台。建设平台。（责任单位：市科技局。以下任务均需各区政府落实，不再一一列出）\n"
                    "（二）引人才。引进人才。\n（三）修道路。修建道路。（责任单位：市交通局）\n",
                    "collective-only 4 各区政府");
}

/* Everybody is meant there, and they were told to. The names of the finding stand on one line. */
Test(build, bodies_carried_forward_are_enough_for_what_closes_the_text)
{
    expect_findings(
        HEAD "（一）建平台。建设平台。（责任单位：市科技局。以下任务均需各区\n政府落实，不再一一列出）\n"
             "（二）引人才。引进人才。\n二、进一步强化组织保障，确保各项任务落地落实\n"
             "（一）抓好组织实施。细化措施。\n（二）鼓励先行先试。总结经验。\n",
        "collective-only 5 各区政府");
}

Test(build, a_document_that_names_nobody_is_told_once)
{
    expect_findings(HEAD "（一）建平台。建设平台。\n（二）引人才。引进人才。\n（三）修道路。修建道路。\n",
                    "no-duties 3 3");
}

Test(build, a_document_that_assigns_but_in_passing_is_told_once)
{
    expect_findings(HEAD "（一）建平台。建设平台。\n（二）引人才。引进人才。\n（三）修道路。修建道路。\n"
                         "（四）附则\n本方案自印发之日起施行，由市科技局牵头组织实施。\n",
                    "no-duties 3 3");
}

Test(build, a_document_that_shares_out_the_work_in_one_item_is_told_once)
{
    expect_findings(HEAD
                    "（一）建平台。建设平台。\n（二）引人才。引进人才。\n（三）修道路。修建道路。\n"
                    "（四）明确分工。市科技局牵头建设平台；市人社局负责人才引进；市交通运输局负责修路。\n",
                    "prose-only 6 明确分工");
}

Test(build, what_one_in_a_role_does_lacks_nobody)
{
    expect_findings(HEAD
                    "（一）建平台。建设平台。（责任单位：市科技局）\n（二）链长职责。统筹推进全链发展。\n"
                    "（三）牵头部门主要职责。制定年度计划。\n（四）压实部门职责。签订责任书。\n",
                    "no-owner 6 压实部门职责");
}

Test(build, who_is_told_by_a_role_is_named_elsewhere)
{
    expect_findings(HEAD "（一）建平台。建设平台。（责任单位：市科技局）\n（二）各责任单位要严格落实。\n"
                         "（三）牵头部门、配合单位按季度报送进展。\n（四）责任单位考核。\n",
                    "asks-all 4 各责任单位要严格落实; no-owner 6 责任单位考核");
}

Test(build, who_answers_for_a_measure_that_refers_to_a_table_is_told_there)
{
    expect_findings(HEAD
                    "（一）建平台。建设平台。（责任单位：市科技局）\n（二）引人才。具体任务分工见附件1。\n"
                    "（三）修道路。申报条件见附件2。\n",
                    "no-owner 5 修道路");
}

Test(build, two_leads_and_collectives_alone)
{
    expect_findings(
        HEAD "（一）建平台。建设平台。（市科技局、市教育局牵头，市财政局配合）\n"
             "（二）引人才。引进人才。（责任单位：各有关单位）\n"
             "（三）修道路。修建道路。（责任单位：各有关单位、市交通运输局）\n"
             "（四）修桥梁。修建桥梁。（市交通运输局、市水利局分别\n牵头，市财政局配合）\n",
        "two-leads 3 市科技局、市教育局; collective-only 4 各有关单位; co-leads 6 市交通运输局、市水利局");
}

Test(build, who_supports_itself)
{
    expect_findings(HEAD "（一）建平台。建设平台。（牵头单位：市科技局；配合单位：市财政局、市科技局）\n"
                         "（二）引人才。引进人才。（牵头单位：市科技局；责任单位：市科技局、市财政局）\n"
                         "（三）修道路。修建道路。（牵头单位：市交通运输局；配合单位：各有关单位）\n",
                    "two-roles 3 市科技局");
}

Test(build, who_guides_its_own_work)
{
    expect_findings(HEAD
                    "（一）建平台。建设平台。（牵头单位：市科技局；督导单位：市科技局、市财政局）\n"
                    "（二）引人才。引进人才。（责任单位：市科技局；配合单位：市财政局；督导单位：市财政局）\n"
                    "（三）修道路。修建道路。（责任单位：市交通运输局；督导单位：市财政局）\n",
                    "guides-itself 3 市科技局");
}

Test(build, leads_that_share_the_work_are_as_it_should_be)
{
    expect_findings(
        HEAD
        "（一）建平台。建设平台。（市科技局、市教育局、市财政局、市水利局、市审计局、市统计局、市卫生健康委、"
        "市交通运输局分别牵头负责）\n"
        "（二）引人才。引进人才。（市科技局、市教育局按职责分工牵头，市财政局配合）\n"
        "（三）修道路。修建道路。（市交通运输局、市水利局等根据各自职能牵头负责）\n"
        "（四）修桥梁。修建桥梁。（市交通运输局、市水利局，市财政局按职责分工负责，市科技局、市教育局牵头）"
        "\n",
        "co-leads 3 市科技局、市教育局、市财政局、市水利局、市审计局、市统计局、市卫生健康委、市交通运输局; "
        "co-leads 4 市科技局、市教育局; co-leads 5 市交通运输局、市水利局; two-leads 6 市科技局、市教育局");
}

/* Each lead has its part in brackets, or all of them theirs; a second name in brackets is none. */
Test(build, leads_with_parts_of_their_own_share_the_work)
{
    expect_findings(HEAD
                    "（一）治污。推进。\n牵头单位：市水利局（河道）、市城管局（管网）；责任单位：市财政局\n"
                    "（二）治气。推进。\n牵头单位：市水利局、市城管局（按职责分工）；责任单位：市财政局\n"
                    "（三）公开。推进。\n牵头单位：市科技局、市教育局；责任单位：市财政局（按职责分工）\n",
                    "co-leads 4 市水利局、市城管局; co-leads 6 市水利局、市城管局; two-leads 8 "
                    "市科技局、市教育局");
}

Test(build, the_next_note_says_nothing_of_how_these_lead)
{
    expect_findings(HEAD "（一）甲。推进。（市科技局、市教育局牵头）\n"
                         "（二）乙。推进。（市科技局、市教育局分别牵头）\n",
                    "two-leads 3 市科技局、市教育局; co-leads 4 市科技局、市教育局");
}

Test(build, several_leads_that_are_a_habit_are_told_once)
{
    expect_findings(HEAD "（一）甲。推进。（市科技局、市教育局牵头）\n"
                         "（二）乙。推进。（市科技局、市教育局牵头）\n"
                         "（三）丙。推进。（市科技局、市教育局牵头）\n"
                         "（四）丁。推进。（市科技局、市教育局牵头）\n"
                         "（五）戊。推进。（市科技局、市教育局牵头）\n"
                         "（六）己。推进。（市科技局、市教育局牵头）\n"
                         "（七）庚。推进。（市科技局牵头）\n",
                    "leads-habit 3 6 (3, 4, 5, 6, 7, 8); several-leads 3 市科技局、市教育局; several-leads 4 "
                    "市科技局、市教育局; several-leads 5 市科技局、市教育局; several-leads 6 "
                    "市科技局、市教育局; several-leads 7 市科技局、市教育局; several-leads 8 "
                    "市科技局、市教育局");
}

Test(build, a_single_line_of_a_habit_is_not_left_out)
{
    char text[4000] = HEAD, words[400] = "";
    static const char *const labels[] = {"一", "二", "三", "四", "五", "六", "七", "八"};
    for (int count = 1; count <= 8; count++) {
        snprintf(text + strlen(text), sizeof text - strlen(text),
                 "（%s）建平台。建设平台。（市科技局、市教育局牵头）\n", labels[count - 1]);
        zr_graph *graph = graph_of_text(text);
        for (uint32_t i = 0; i < graph->finding_count; i++) {
            if (graph->findings[i].code == ZR_F_LEADS_HABIT)
                snprintf(words, sizeof words, "%s", graph->findings[i].detail.data);
        }
        zr_graph_free(graph);
        if (count == 7)
            cr_expect_str_eq(words, "7 (3, 4, 5, 6, 7, 8, 9)");
    }
    cr_expect_str_eq(words, "8 (3, 4, 5, 6, 7, 8, …)");
}

Test(build, three_measures_make_a_habit_and_two_do_not)
{
    expect_findings(HEAD "（一）甲。推进。（市科技局、市教育局牵头）\n"
                         "（二）乙。推进。（市科技局、市教育局牵头）\n"
                         "（三）丙。推进。（市科技局、市教育局牵头）\n",
                    "leads-habit 3 3 (3, 4, 5); several-leads 3 市科技局、市教育局; several-leads 4 "
                    "市科技局、市教育局; several-leads 5 市科技局、市教育局");
    expect_findings(HEAD "（一）甲。推进。（市科技局、市教育局牵头）\n"
                         "（二）乙。推进。（市科技局、市教育局牵头）\n",
                    "two-leads 3 市科技局、市教育局; two-leads 4 市科技局、市教育局");
}

static uint32_t count_of(const zr_graph *graph, zr_code code)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < graph->finding_count; i++)
        count += graph->findings[i].code == code;
    return count;
}

Test(build, a_document_that_names_no_lead_is_told_once)
{
    static const char *const texts[] = {
        HEAD "（一）甲。推进。（市科技局、市教育局）\n（二）乙。推进。（市水利局）\n"
             "（三）丙。推进。（市科技局、市审计局）\n"
             "（四）丁。推进。（市民政局、市审计局）\n",
        HEAD "（一）甲。推进。（市科技局、市教育局）\n（二）乙。推进。（市水利局牵头）\n"
             "（三）丙。推进。（市科技局、市审计局）\n"
             "（四）丁。推进。（市民政局、市审计局）\n",
        HEAD "（一）甲。推进。（市科技局、市教育局）\n"
             "（二）乙。推进。（市民政局、市审计局）\n",
        /* a sentence about the whole is no list that names a lead */
        HEAD "（一）甲。推进。（市科技局、市教育局）\n（二）乙。推进。（市水利局、市财政局）\n"
             "（三）丙。推进。（市科技局、市审计局）\n二、组织保障\n"
             "（一）加强组织领导。由市委组织部牵头抓总，市财政局、市人社局抓好落实。\n"};
    static const uint32_t each[] = {0, 3, 2, 0}, whole[] = {1, 0, 0, 1};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        zr_graph *graph = graph_of_text(texts[i]);
        cr_expect_eq(count_of(graph, ZR_F_NO_LEAD), each[i], "%s", texts[i]);
        cr_expect_eq(count_of(graph, ZR_F_NO_LEADS), whole[i], "%s", texts[i]);
        zr_graph_free(graph);
    }
}

/* 会同 says who leads; a rule that the document states has been followed, though a set leads nobody. */
Test(build, no_lead_is_asked_for_where_the_words_or_a_rule_say_who)
{
    static const char *const texts[] = {
        HEAD "（一）甲。推进。（市科技局会同市教育局、市财政局负责）\n（二）乙。推进。（市水利局牵头）\n",
        HEAD "（一）甲。推进。（市科技局、市教育局会议室、市财政局负责）\n（二）乙。推进。（市水利局牵头）\n",
        HEAD "责任单位中列第一位的为牵头单位。\n（一）甲。推进。（责任单位：各区政府、市教育局）\n"
             "（二）乙。推进。（责任单位：市科技局、市审计局）\n",
        HEAD "（一）甲。推进。（责任单位：各区政府、市教育局）\n（二）乙。推进。（市科技局牵头）\n",
        /* in sentences those who are called in are a list of their own */
        HEAD "（一）甲。由市科技局会同市教育局、市财政局制定标准。\n（二）乙。由市水利局牵头推进。\n",
        HEAD "（一）甲。由市科技局制定标准。市教育局、市财政局负责推广。\n（二）乙。由市水利局牵头推进。\n"};
    static const uint32_t each[] = {0, 1, 0, 1, 0, 1};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        zr_graph *graph = graph_of_text(texts[i]);
        cr_expect_eq(count_of(graph, ZR_F_NO_LEAD), each[i], "%s", texts[i]);
        zr_graph_free(graph);
    }
}

Test(build, a_set_below_a_heading_that_is_led_is_no_finding)
{
    expect_findings(HEAD "（一）甲（市科技局牵头）\n1.建平台。建设平台。责任单位：各区政府\n"
                         "（二）乙\n1.修道路。修建道路。责任单位：各区政府\n"
                         "（三）丙。推进。（各区政府牵头）\n",
                    "collective-only 6 各区政府; collective-only 7 各区政府");
}

Test(build, a_text_without_a_title_is_told)
{
    zr_graph *graph = graph_of_text("一、任务\n（一）甲。推进。（市科技局）\n");
    cr_expect_eq(count_of(graph, ZR_F_NO_TITLE), 1);
    zr_graph_free(graph);
    graph = graph_of_text(HEAD "（一）甲。推进。（市科技局）\n");
    cr_expect_eq(count_of(graph, ZR_F_NO_TITLE), 0);
    zr_graph_free(graph);
}

/* However many others have one lead. */
Test(build, three_of_many_measures_make_a_habit)
{
    expect_findings(HEAD "（一）甲。推进。（市科技局、市教育局牵头）\n（二）乙。推进。（市教育局牵头）\n"
                         "（三）丙。推进。（市科技局牵头）\n（四）丁。推进。（市科技局、市水利局牵头）\n"
                         "（五）戊。推进。（市科技局牵头）\n（六）己。推进。（市审计局、市水利局牵头）\n"
                         "（七）庚。推进。（市科技局牵头）\n",
                    "leads-habit 3 3 (3, 6, 8); several-leads 3 市科技局、市教育局; several-leads 6 "
                    "市科技局、市水利局; several-leads 8 市审计局、市水利局");
}

/* Who is carried to every measure is nobody who could lead instead of the one that is named. */
Test(build, bodies_carried_forward_ask_for_no_lead)
{
    zr_graph *graph =
        graph_of_text(HEAD "（一）甲。推进。（市科技局负责，各区政府落实。以下均需各区政府落实，不再列出）\n"
                           "（二）乙。推进。（市教育局负责）\n"
                           "（三）丙。推进。（市教育局、市财政局负责）\n");
    uint32_t told = 0;
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        if (graph->findings[i].code == ZR_F_NO_LEAD && graph->findings[i].line >= 4) {
            cr_expect_eq(graph->findings[i].line, 5);
            told++;
        }
    }
    cr_expect_eq(told, 1);
    zr_graph_free(graph);
}

Test(build, a_note_of_several_measures_is_told_of_once)
{
    expect_findings(HEAD "（一）甲。推进。\n（二）乙。推进。\n（以上两项由市科技局、市教育局牵头）\n",
                    "two-leads 5 市科技局、市教育局");
}

Test(build, a_merged_cell_is_told_of_once)
{
    expect_findings(
        "+------+----------------+\n| 任务 | 牵头单位       |\n+------+----------------+\n"
        "| 修路 | 市科技局、     |\n+------+ 市教育局       |\n| 造林 |                |\n"
        "+------+----------------+\n| 治水 | 市科技局、     |\n|      | 市水利局       |\n"
        "+------+----------------+\n",
        "unknown-place 2 ; no-title 2 ; two-leads 5 市科技局、市教育局; two-leads 9 市科技局、市水利局");
}

Test(build, leads_of_several_sentences_share_a_measure)
{
    expect_findings(HEAD
                    "（一）建平台。建设平台。（市科技局牵头，市财政局配合）引进人才。（市教育局牵头，"
                    "市财政局配合）\n"
                    "（二）修道路。修建道路。（市科技局、市教育局牵头）养护道路。（市科技局、市水利局牵头"
                    "）\n",
                    "two-leads 4 市科技局、市教育局");
}

Test(build, one_body_is_one_unit)
{
    zr_span texts[] = {zr_span_of(HEAD "（一）建平台。建设平台。（责任单位：市科技局、市教育局）\n（二）甲。"
                                       "甲。（责任单位：市发展改革委）\n"),
                       zr_span_of("温州市人民政府办公室关于印发计划的通知\n一、任务\n（一）乙。乙。（责任单位"
                                  "：市科技局、市发改委）\n（二）丙。丙。（责任单位：市发改委）\n"),
                       zr_span_of("潜江市人民政府办公室关于印发方案的通知\n一、任务\n（一）乙。乙。（责任单位"
                                  "：市科技局、市发改委）\n（二）丙。丙。（责任单位：市科技局）\n")};
    zr_graph *graph = graph_of(texts, 3, "x");
    cr_assert_str_eq(graph->documents[0].id.data, "x");
    cr_assert_str_eq(graph->documents[1].id.data, "x~2");
    cr_assert_str_eq(graph->documents[2].id.data, "x~3");
    cr_assert_str_eq(graph->measures[2].id.data, "x~2#1");
    uint32_t science[2] = {0}, reform = ZR_NONE;
    for (uint32_t i = 0; i < graph->unit_count; i++) {
        const zr_graph_unit *unit = &graph->units[i];
        bool here = zr_span_equal(graph->places[unit->place].code, zr_span_of("330300"));
        science[here] += zr_span_equal(unit->sector, zr_span_of("science"));
        if (here && zr_span_equal(unit->sector, zr_span_of("development-reform")))
            reform = i;
    }
    cr_assert(science[0] == 1 && science[1] == 1, "市科技局 of Wenzhou and of Qianjiang are two units");
    cr_assert_neq(reform, ZR_NONE);
    cr_assert_str_eq(graph->units[reform].name.data, "市发改委", "used twice, 市发展改革委 once");
    cr_assert_eq(graph->units[reform].name_count, 2);
    cr_assert(zr_span_compare(graph->units[reform].names[0], graph->units[reform].names[1]) < 0);
    zr_graph_free(graph);
}

Test(build, texts_without_anything)
{
    static const char *const texts[] = {
        "", "\n\n", "责任", "（（（（", "一、二、三、", "（责任单位：）", "\xFF\xFE", "（责任单位：市科技局"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        zr_graph *graph = graph_of_text(texts[i]);
        cr_assert_eq(graph->document_count, 1);
        zr_buffer json = written(graph, false);
        zr_graph *again = read_or_die(zr_buffer_span(&json));
        zr_buffer_free(&json);
        zr_graph_free(again);
        zr_graph_free(graph);
    }
    zr_graph *graph = graph_of(NULL, 0, NULL);
    cr_assert_eq(graph->document_count, 0);
    zr_graph_free(graph);
}

static zr_buffer converted(const char *text, const char *encoding)
{
    iconv_t to = iconv_open(encoding, "UTF-8");
    cr_assert_neq(to, (iconv_t)-1);
    size_t left = strlen(text), room = 4 * left + 16;
    char *input = strdup(text), *from = input, *start = malloc(room), *at = start;
    cr_assert_eq(iconv(to, &from, &left, &at, &room), 0);
    iconv_close(to);
    zr_buffer out = {0};
    zr_buffer_add(&out, (zr_span){start, (size_t)(at - start)});
    free(input);
    free(start);
    return out;
}

/* Spans are bytes of the file as given, whatever its encoding. */
Test(build, spans_lead_back_into_the_file_as_given)
{
    static const char text[] = HEAD
        "（一）建平台。建设平台。（责任单位：市科技局、市教育局）\r\n（二）引人才。引进人才，引进人才。\r\n";
    static const char *const encodings[] = {"UTF-8", "GB18030", "UTF-16LE"};
    for (size_t e = 0; e < 3; e++) {
        zr_buffer bytes = converted(
            e == 2 ? "\xEF\xBB\xBF" HEAD "（一）建平台。建设平台。（责任单位：市科技局、市教育局）\n" : text,
            encodings[e]);
        zr_buffer name = converted("市教育局", encodings[e]), title = converted("（一）建平台", encodings[e]);
        zr_span all = zr_buffer_span(&bytes);
        zr_graph *graph = graph_of(&all, 1, NULL);
        cr_assert_eq(graph->duty_count, 2, "%s", encodings[e]);
        const zr_duty *duty = &graph->duties[1];
        cr_assert(zr_span_equal(zr_span_cut(all, duty->start, duty->end), zr_buffer_span(&name)), "%s",
                  encodings[e]);
        cr_assert_eq(duty->line, 3);
        const zr_graph_measure *measure = &graph->measures[0];
        cr_assert_eq(zr_span_find(zr_span_cut(all, measure->start, measure->end), zr_buffer_span(&title), 0),
                     0);
        zr_graph_free(graph);
        zr_buffer_free(&bytes), zr_buffer_free(&name), zr_buffer_free(&title);
    }
}

Test(build, a_duty_has_the_line_of_its_own_words)
{
    zr_graph *graph =
        graph_of_text(HEAD "（一）建平台。建设平台。\n牵头单位：市科技局\n责任单位：市教育局、\n"
                           "市财政局\n（二）引人才。引进人才。（责任单位：市公安局）\n");
    zr_buffer lines = {0};
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        zr_buffer_print(&lines, "%s %u:%u; ", duty->name.data, duty->expression, duty->line);
    }
    zr_buffer_put(&lines, "");
    cr_assert_str_eq(lines.data, "市科技局 1:4; 市教育局 1:5; 市财政局 1:6; 市公安局 2:7; ");
    zr_buffer_free(&lines);
    zr_graph_free(graph);
}

Test(build, a_row_below_a_merged_cell_has_the_line_of_its_own_words)
{
    zr_graph *graph =
        graph_of_text("<html><body><p>某市任务分解表</p>\n<table>\n"
                      "<tr><td>任务</td><td>措施</td><td>责任单位</td></tr>\n"
                      "<tr><td rowspan=2>（一）建平台</td><td>1.建设平台。</td><td>市科技局</td></tr>\n"
                      "<tr><td>2.开放平台。</td><td>市教育局</td></tr>\n"
                      "<tr><td>（二）引人才</td><td>3.引进人才。</td><td>市财政局</td></tr>\n"
                      "</table></body></html>");
    zr_buffer lines = {0};
    for (uint32_t i = 0; i < graph->measure_count; i++)
        zr_buffer_print(&lines, "%s %u; ", graph->measures[i].label.data, graph->measures[i].line);
    zr_buffer_put(&lines, "");
    cr_assert_str_eq(lines.data, "（一） 4; 1. 4; 2. 5; （二） 6; 3. 6; ", "%s", lines.data);
    zr_buffer_free(&lines);
    zr_graph_free(graph);
}

Test(build, a_duty_of_a_merged_cell_has_the_line_of_its_own_row)
{
    zr_graph *graph = graph_of_text("<html><body><p>某市任务分解表</p>\n<table>\n"
                                    "<tr><td>任务</td><td>牵头单位</td><td>责任单位</td></tr>\n"
                                    "<tr><td>建平台</td><td rowspan=2>市科技局</td><td>市教育局</td></tr>\n"
                                    "<tr><td>开平台</td><td>市公安局</td></tr>\n"
                                    "<tr><td>引人才</td><td>市财政局</td><td>市税务局</td></tr>\n"
                                    "</table></body></html>");
    zr_buffer lines = {0};
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        zr_buffer_print(&lines, "%s %u%s; ", duty->name.data, duty->line,
                        duty->start == graph->duties[0].start ? " above" : "");
    }
    zr_buffer_put(&lines, "");
    cr_assert_str_eq(lines.data,
                     "市科技局 4 above; 市教育局 4; 市科技局 5 above; 市公安局 5; 市财政局 6; 市税务局 6; ",
                     "%s", lines.data);
    zr_buffer_free(&lines);
    zr_graph_free(graph);
}

Test(build, issuers_in_full)
{
    static const char *const cases[][3] = {
        {"市人民政府办公室", "潜江市", "潜江市人民政府办公室"},
        {"市委办公室", "潜江市", "潜江市委办公室"},
        {"自治区人民政府办公厅", "广西壮族自治区", "广西壮族自治区人民政府办公厅"},
        {"中共市委办公室", "温州市", "中共温州市委办公室"},
        {"人民政府办公室", "苍南县", "苍南县人民政府办公室"},
        {"县人民政府", "苍南县", "苍南县人民政府"},
        {"温州市人民政府办公室", "温州市", "温州市人民政府办公室"},
        {"省人民政府", "温州市", "省人民政府"},
        {"国务院办公厅", "", "国务院办公厅"},
        {"市人民政府", "", "市人民政府"},
        {"人民政府", "", "人民政府"}};
    zr_graph_store *store = zr_store_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_assert_str_eq(zr_issuer_complete(store, zr_span_of(cases[i][0]), zr_span_of(cases[i][1])).data,
                         cases[i][2]);
    zr_store_free(store);
}

Test(build, quotes_are_short_and_hold_the_place)
{
    zr_graph_store *store = zr_store_new();
    zr_buffer text = {0};
    zr_buffer_put(&text, "　　短行。\n");
    size_t second = text.size;
    for (int i = 0; i < 400; i++)
        zr_buffer_print(&text, "第%d号、", i);
    zr_buffer_put(&text, "\n最后\xFF");
    zr_span all = zr_buffer_span(&text);
    cr_assert_str_eq(zr_quote(store, all, 9).data, "短行。");
    for (size_t at = 0; at <= text.size; at++) {
        zr_span quote = zr_quote(store, all, at);
        cr_assert_leq(zr_span_characters(quote), 120);
        if (at >= second && at + 12 < text.size && strncmp(text.data + at, "第", 3) == 0)
            cr_assert_neq(zr_span_find(quote, zr_span_cut(all, at, at + 4), 0), SIZE_MAX);
    }
    cr_assert_str_eq(zr_quote(store, (zr_span){0}, 0).data, "");
    zr_buffer_free(&text);
    zr_store_free(store);
}

/* Thousands of documents: linear in all of them. */
Test(build, many_documents, .timeout = 600)
{
    limit_cpu(60);
    enum { COUNT = 3000 };
    static const char text[] =
        HEAD "（一）建平台。建设平台。（责任单位：市科技局、市教育局）\n（二）引人才。引进人才。\n";
    static zr_reading readings[COUNT];
    zr_lexicon *lexicon;
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
    text_read read = read_text(zr_span_of(text), lexicon);
    for (int i = 0; i < COUNT; i++)
        readings[i] = (zr_reading){.id = zr_span_of("x"),
                                   .path = zr_span_of("x.txt"),
                                   .source = read.source,
                                   .document = read.document,
                                   .names = read.names};
    zr_graph *graph;
    cr_assert_eq(zr_graph_build(&graph, readings, COUNT, NULL), ZR_OK);
    cr_assert_eq(graph->unit_count, 2);
    cr_assert_eq(graph->duty_count, 2 * COUNT);
    cr_assert_str_eq(graph->documents[COUNT - 1].id.data, "x~3000");
    zr_graph_free(graph);
    free_text(&read);
    zr_lexicon_free(lexicon);
}

Test(build, a_lead_stated_in_another_note_counts_too)
{
    expect_duties(HEAD "（一）建平台。建设平台。（牵头单位：市科技局）（责任单位：市教育局、市财政局）\n",
                  "（一） 市科技局 lead; （一） 市教育局 responsible; （一） 市财政局 responsible");
}

/* One note closes three items: an edge for each, all of the same words. */
Test(build, a_note_that_closes_a_group)
{
    zr_graph *graph = graph_of_text(
        HEAD "（一）建平台\n1．建设平台。\n2．开放平台。\n3．共享平台。\n（责任单位：市科技局、市教育局）\n"
             "（二）引人才\n1．引进人才。\n2．培养人才。\n（责任单位：市人力社保局）\n");
    zr_buffer duties = duties_of(graph);
    cr_assert_str_eq(
        duties.data,
        "1． 市科技局 responsible first; 2． 市科技局 responsible first; 3． 市科技局 responsible first; "
        "1． 市教育局 responsible; 2． 市教育局 responsible; 3． 市教育局 responsible; "
        "1． 市人力社保局 responsible; 2． 市人力社保局 responsible");
    for (uint32_t i = 0; i < 6; i++)
        cr_assert_eq(graph->duties[i].expression, 1);
    for (uint32_t i = 0; i < graph->finding_count; i++)
        cr_assert_neq(graph->findings[i].code, ZR_F_NO_OWNER);
    zr_buffer_free(&duties);
    zr_graph_free(graph);
}

/* The year of a limit without one: of the date, else of the title; a range of years says none. */
Test(build, months_take_the_year_of_the_title)
{
    static const char *const texts[] = {
        "宁波市2024年工作要点\n一、任务\n（一）甲。6月底前完成。（责任单位：市科技局）\n",
        "宁波市工作方案（2023—2025年）\n一、任务\n（一）甲。6月底前完成。（责任单位：市科技局）\n"};
    static const char *const dates[] = {"2024-06-30", ""};
    for (size_t i = 0; i < 2; i++) {
        zr_span text = zr_span_of(texts[i]);
        zr_graph *graph = graph_of(&text, 1, "x");
        cr_assert_eq(graph->measures[0].deadline_count, 1);
        cr_expect(zr_span_equal(graph->measures[0].deadlines[0].date, zr_span_of(dates[i])), "%zu", i);
        zr_graph_free(graph);
    }
}

/* By what the year of a limit is told. */
Test(build, limits_tell_where_their_year_is_from)
{
    static const zr_year_from from[] = {ZR_YEAR_STATED, ZR_YEAR_BEFORE, ZR_YEAR_STATED, ZR_YEAR_TITLE,
                                        ZR_YEAR_STATED};
    zr_span text = zr_span_of("宁波市2024年工作要点\n一、任务\n（一）甲。2025年3月底前定方案，9月底前建成。"
                              "（责任单位：市科技局）\n（二）乙。到2024年底建成，6月底前完成，每年检查。"
                              "（责任单位：市科技局）\n");
    zr_graph *graph = graph_of(&text, 1, "x");
    uint32_t seen = 0;
    for (uint32_t m = 0; m < graph->measure_count; m++)
        for (uint32_t d = 0; d < graph->measures[m].deadline_count; d++, seen++)
            cr_expect_eq(graph->measures[m].deadlines[d].year_from, from[seen], "%u", seen);
    cr_assert_eq(seen, 5);
    zr_graph_free(graph);
}

/* 完成时限：2022年底 is told where the sentence says the same day in other words; not where it leaves the
 * year out. */
Test(build, the_limit_that_a_label_states_is_told)
{
    static const char *const said[] = {"2022年底", "2025年3月底前"};
    zr_span text =
        zr_span_of("宁波市2021年工作要点\n一、任务\n1.建房。到2022年，建成公寓三处。\n责任单位：市住建局\n"
                   "完成时限：2022年底\n2.架桥。2025年3月底前完成。\n责任单位：市交通局\n完成时限：3月底\n");
    zr_graph *graph = graph_of(&text, 1, "x");
    uint32_t seen = 0;
    for (uint32_t m = 0; m < graph->measure_count; m++)
        for (uint32_t d = 0; d < graph->measures[m].deadline_count && seen < 2; d++, seen++)
            cr_expect(zr_span_equal(graph->measures[m].deadlines[d].quote, zr_span_of(said[seen])), "%u",
                      seen);
    cr_assert_eq(seen, 2);
    zr_graph_free(graph);
}

Test(build, zones_before_their_committees_share_the_tail)
{
    expect_duties(HEAD
                  "（一）建平台。建设平台。（责任单位：松木经开区、高新区等园区管委会）\n（二）引人才。引进"
                  "人才。（责任单位：市科技局、松木新区等开发区管委会）\n",
                  "（一） 松木经开区管委会 responsible first; （一） 高新区管委会 responsible; （二） "
                  "市科技局 responsible first; （二） 松木新区管委会 responsible");
}
