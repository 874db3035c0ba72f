/* Tables drawn with characters: the rows that are made of them, and the way back to the drawing. */
#include "base/buffer.h"
#include "base/random.h"
#include "source/drawn_heads.h"
#include "source/drawn_words.h"
#include "source/family_names.h"
#include "support/cpu_limit.h"
#include "zeren/source.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static zr_source *read_text(zr_span bytes)
{
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, bytes, NULL, &err), ZR_OK, "%s", err.message);
    return source;
}

static void check_rows(const char *drawing, const char *rows)
{
    zr_source *source = read_text(zr_span_of(drawing));
    zr_span found = zr_source_text(source);
    cr_expect(zr_span_equal(found, zr_span_of(rows)), "\n%s\ngives\n%.*s", drawing, (int)found.size,
              found.data);
    zr_source_free(source);
}

static void check_stay(const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_rows(texts[i], texts[i]);
}

static const char box[] = "甲\n"
                          "┌──┬────┬────┐\n"
                          "│号│任务│责任│\n"
                          "│  │    │单位│\n"
                          "├──┼────┼────┤\n"
                          "│1 │修路│丙局│\n"
                          "├──┼────┤    │\n"
                          "│2 │造林│    │\n"
                          "└──┴────┴────┘\n"
                          "乙\n";

Test(drawn, box)
{
    check_rows(box, "甲\n号 | 任务 | 责任单位 |\n1 | 修路 | 丙局 |\n2 | 造林 | 丙局 |\n乙\n");
}

/* A rule that parts the bodies parts the items of the cell beside them too; words that go on belong to both.
 */
Test(drawn, items_of_a_box_beside_a_rule)
{
    check_rows("甲\n"
               "┌────┬────┐\n"
               "│任务│责任│\n"
               "├────┼────┤\n"
               "│△修路│甲局│\n"
               "│和桥├────┤\n"
               "│△造林│乙局│\n"
               "├────┼────┤\n"
               "│疏河│丙局│\n"
               "│道，├────┤\n"
               "│清淤│丁局│\n"
               "└────┴────┘\n",
               "甲\n任务 | 责任 |\n△修路和桥 | 甲局 |\n△造林 | 乙局 |\n疏河道，清淤 | 丙局 |\n疏河道，清淤 | "
               "丁局 |\n");
}

Test(drawn, words_lead_back_to_the_drawing)
{
    zr_source *source = read_text(zr_span_of(box));
    zr_span text = zr_source_text(source);
    size_t second = zr_span_find(text, zr_span_of("造林"), 0);
    cr_assert_neq(second, SIZE_MAX);
    cr_expect_eq(zr_source_offset(source, second), (size_t)(strstr(box, "造林") - box));
    cr_expect_eq(zr_source_line(source, second), 8);
    cr_expect_eq(zr_source_offset(source, zr_span_find(text, zr_span_of("乙"), 0)),
                 (size_t)(strstr(box, "乙") - box));
    zr_source_free(source);
}

Test(drawn, bars_on_lines_of_their_own)
{
    check_rows(
        "前文\n|\n序号\n|\n任务\n|\n牵头单位\n|\n配合单位\n|\n|\n1\n|\n修路\n|\n甲局\n|\n|\n|\n2\n|\n造林，\n"
        "护林\n|\n乙局\n|\n丙局\n|\n\n后文\n",
        "前文\n序号 | 任务 | 牵头单位 | 配合单位 |\n1 | 修路 | 甲局 | |\n2 | 造林，护林 | 乙局 | 丙局 "
        "|\n\n后文\n");
    check_rows("|\n责任单位\n|\n甲局\n|\n", "|\n责任单位\n|\n甲局\n|\n");
}

/* A head whose cells stand each on a line of its own, with bars or without, above rows that are whole. */
Test(drawn, folded_heads)
{
    check_rows("分工表\n序号 |\n任务 |\n责任单位|\n1 | 修路 | 丙局 |\n2 | 造林 | 丁局 |\n",
               "分工表\n序号 | 任务 | 责任单位 |\n1 | 修路 | 丙局 |\n2 | 造林 | 丁局 |\n");
    check_rows("序号\n任务\n\n责任单位\n| 1 | 修路 | 丙局 |\n",
               "序号 | 任务 | 责任单位 |\n| 1 | 修路 | 丙局 |\n");
    static const char *const plain[] = {
        "任务 |\n责任单位 |\n1 | 修路 | 丙局 |\n", /* three cells below two */
        "注意事项。\n任务 |\n责任单位 |\n1 | 修路 | 丙局 |\n",
        "序号 |\n姓名 |\n单位 |\n1 | 王某 | 丙局 |\n", /* no tasks, nobody who answers */
    };
    check_stay(plain, sizeof plain / sizeof *plain);
}

Test(drawn, grid_of_ascii)
{
    check_rows("+---+------+\n| 1 | a    |\n|   | b    |\n+---+------+\n| 2 | c    |\n+---+------+\n",
               "1 | a b |\n2 | c |\n");
}

Test(drawn, what_is_no_table_stays)
{
    static const char *const plain[] = {
        "甲 ── 乙\n丙\n",
        "a +- b\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "责任单位  市科技局\n完成时限  长期\n",
        "序号\n责任单位\n甲\n乙\n",
        "一、任务\n责任单位\n市科技局\n",
        "│\n┌\n",
        "+-",
    };
    check_stay(plain, sizeof plain / sizeof *plain);
}

/* What a spreadsheet writes: quotes around cells with marks and line ends, two for one, a title above. */
Test(drawn, separated_values)
{
    const char *csv = "重点任务分工表,,\r\n序号,任务,牵头单位\r\n1,\"修路,造林\",\"甲局\n乙局\"\r\n"
                      "2,\"办\"\"好\"\"事\",丙局\r\n\r\n";
    check_rows(csv, "重点任务分工表 |\n序号 | 任务 | 牵头单位 |\n1 | 修路,造林 | 甲局 乙局 |\n"
                    "2 | 办\"好\"事 | 丙局 |\n");
    check_rows("序号\t任务\t责任单位\n1\t\"修路\n造林\"\t甲局\n",
               "序号 | 任务 | 责任单位 |\n1 | 修路 造林 | 甲局 |\n");
    check_rows(
        "\"序号\",\"任务\",\"责任\n单位\"\r\n\"1\",\"修路,造林\",\"甲局\"\r\n\"2\",\"办事\",\"乙局\"\r\n",
        "序号 | 任务 | 责任单位 |\n1 | 修路,造林 | 甲局 |\n2 | 办事 | 乙局 |\n");
    check_rows("任务;责任单位\n\"修路\";\"甲局\"、乙局\n;\n造林;丙局\n",
               "任务 | 责任单位 |\n修路 | 甲局、乙局 |\n造林 | 丙局 |\n");
}

/* A row whose first cells are empty, as merged ones are saved, begins in its own line. */
Test(drawn, places_of_empty_cells)
{
    static const char csv[] = "类别,任务,责任单位\n民生,修路,甲局\n,造林,乙局\n";
    zr_source *source = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zr_span_of(csv), NULL, &err), ZR_OK);
    zr_span text = zr_source_text(source);
    size_t row = zr_span_find(text, zr_span_of("造林"), 0);
    while (row > 0 && text.data[row - 1] != '\n')
        row--;
    cr_expect_eq(zr_source_line(source, row), 3);
    zr_source_free(source);
}

/* Rows that were copied from a spreadsheet into a text: tabs, and quotes around cells of several lines; they
 * end where no tab stands in a line, but for a heading over the rows below it. */
Test(drawn, quoted_rows_in_a_text)
{
    const char *text = "说明\n某县任务\n一段话。\n又一段。\n再一段。\n还一段。\n"
                       "序号\t任务\t\"责任\n单位\"\n1\t\"修路，\n造林\"\t\"县财政局\n县林业局\"\n"
                       "一、民生\n2\t“办”好\"\"事\t丙局\n\n联系人：丁\n";
    check_rows(text, "说明\n某县任务\n一段话。\n又一段。\n再一段。\n还一段。\n"
                     "序号 | 任务 | 责任单位 |\n1 | 修路，造林 | 县财政局 县林业局 |\n"
                     "一、民生 |\n2 | “办”好\"\"事 | 丙局 |\n\n联系人：丁\n");
}

/* One space between cells: each row begins with the next number and has a word for each column. */
Test(drawn, cells_one_space_apart)
{
    check_rows(
        "清单\n序号 涉及部门 职责分工\n1 县公安局 负责秩序。\n2 县供销社 负责\n管理。\n3 县财政局 "
        "保障经费。\n\n"
        "依据：无\n",
        "清单\n序号 | 涉及部门 | 职责分工 |\n1 | 县公安局 | 负责秩序。 |\n2 | 县供销社 | 负责管理。 |\n"
        "3 | 县财政局 | 保障经费。 |\n\n依据：无\n");
    static const char *const plain[] = {
        "序号 | 责任部门 | 分工\n1 | 县公安局 | 秩序\n2 | 县供销社 | 管理\n",
        "由 涉及部门 负责\n1 县公安局 负责秩序。\n2 县供销社 负责管理。\n",
    };
    check_stay(plain, sizeof plain / sizeof *plain);
}

/* 职责分工 beside a column of bodies tells what they do, and a cell a line is seated so. */
Test(drawn, what_bodies_do_beside_their_names)
{
    check_rows(
        "清单\n序号 涉及部门 职责分工\n1\n县公安局\n负责场馆秩序。建立健全巡查制度，加强值守。\n2\n县供销社\n"
        "负责物资供应；会同有关部门开展检查。\n3\n县财政局\n负责经费保障。\n\n依据：无\n",
        "清单\n序号 | 涉及部门 | 职责分工 |\n1 | 县公安局 | 负责场馆秩序。建立健全巡查制度，加强值守。 |\n"
        "2 | 县供销社 | 负责物资供应；会同有关部门开展检查。 |\n3 | 县财政局 | 负责经费保障。 "
        "|\n\n\n依据：无\n");
}

/* Those that are inspected are no bodies that inspect. */
Test(drawn, who_is_looked_after)
{
    check_rows(
        "序号 抽查任务名称 抽查对象 抽查比例 发起部门 配合部门\n1 娱乐场所检查 歌舞厅 5% 县文旅局 县公安局\n"
        "2 家政服务检查 家政从业单位 10% 县商务局 县人社局\n",
        "序号 | 抽查任务名称 | 抽查对象 | 抽查比例 | 发起部门 | 配合部门 |\n1 | 娱乐场所检查 | 歌舞厅 | 5% | "
        "县文旅局 | 县公安局 |\n2 | 家政服务检查 | 家政从业单位 | 10% | 县商务局 | 县人社局 |\n");
}

/* What stands between bars is one name; the words behind a row's last cell are the class of the next. */
Test(drawn, names_between_bars_are_whole)
{
    check_rows("任务\n|\n内容\n|\n责任科室\n|\n完成时限要求\n|\n政策解读\n|\n1\n|\n编写问答。\n|\n办公室\n|"
               "\n年底前\n"
               "|\n依申请公开\n|\n2\n|\n按时答复。\n|\n法规科\n|\n长期\n|\n",
               "任务 | | 内容 | 责任科室 | 完成时限要求 |\n政策解读 | 1 | 编写问答。 | 办公室 | 年底前 |\n"
               "依申请公开 | 2 | 按时答复。 | 法规科 | 长期 |\n");
}

/* Data of two modes, prose, and a table whose rows do not fit its head. */
Test(drawn, other_values_stay)
{
    static const char *const plain[] = {
        "任务,单位,角色\n修路,甲局,牵头\n造林,乙局,配合\n",
        "measure,unit\n1,2\n",
        "\"任务\",\"责任单位\"\n\"修路\",\"1\"\n\"造林\",\"0\"\n",
        "measure,unit\n措施,\"'-/单位\"\n任务,\"'-/部门\"\n单位,\"'-/任务\"\n",
        "序号,任务,责任单位\n一\n二\n三\n四\n五\n六\n七\n",
        "序号,任务,责任单位\n",
        "序号\t任务\t责任单位\n1\t修路\t甲局\n",
        "一\n二\n三\n四\n五\n序号\t任务\t责任单位\n1\t“修路”\t甲局\n2\t\"造林\"三处\t乙局\n",
        "一\n二\n三\n四\n五\n序号\t任务\t责任单位\n1\t\"修路\t甲局\n2\t造林\t乙局\n",
        "任务,\"责任单位",
        "为做好工作,现将任务和责任单位印发给你们。\n一、任务\n修路\n造林\n",
    };
    check_stay(plain, sizeof plain / sizeof *plain);
}

/* Any drawing gives some text, whose places lie in the file and never go back behind its end. */
Test(drawn, torn_drawings)
{
    static const char *const pieces[] = {"│",    "─",  "┼",  "+",    "--",   "|",        "=",    " ", "  ",
                                         "\n",   "1",  "2",  "序号", "任务", "责任单位", "甲局", "┌", "├",
                                         "\n\n", "、", "\t", "　",   "3",    "——",       ",",    "\""};
    zr_random random = zr_random_seeded(11);
    for (int round = 0; round < 3000; round++) {
        char text[1200] = "序号  任务  责任单位\n";
        if (round % 3 == 1)
            strcpy(text, "序号,任务,责任单位\n");
        size_t size = round % 3 == 2 ? 0 : strlen(text);
        text[size] = '\0';
        for (int i = 0; i < 60; i++) {
            const char *piece = pieces[zr_random_below(&random, sizeof pieces / sizeof *pieces)];
            memcpy(text + size, piece, strlen(piece) + 1);
            size += strlen(piece);
        }
        zr_source *source = read_text((zr_span){text, size});
        for (size_t at = 0; at < zr_source_text(source).size; at++)
            cr_assert_leq(zr_source_offset(source, at), size);
        zr_source_free(source);
    }
}

/* As copies of a page have it: cells one after the other, each wrapped where its column ends. */
Test(drawn, cells_that_are_wrapped)
{
    check_rows(
        "序号 任务 责任单位 完成时间\n1 改造老旧小区二\n十个\n区住建局、各街\n道办事处\n10 月底\n"
        "2 新建口袋公园八\n处\n区园林绿化中心 9 月底\n3 新增普惠性幼儿\n园学位一千个\n区教育局、区财\n政局\n"
        "8 月底",
        "序号 | 任务 | 责任单位 | 完成时间 |\n1 | 改造老旧小区二 十个 | 区住建局、各街 道办事处 | 10 月底 |\n"
        "2 | 新建口袋公园八 处 | 区园林绿化中心 | 9 月底 |\n"
        "3 | 新增普惠性幼儿 园学位一千个 | 区教育局、区财 政局 | 8 月底 |\n");
    check_rows(
        "序\n号 工作领域 主要措施 牵头单位 配合单位 完成时\n限\n1\n夯实数字\n基础设施\n"
        "建设城市算力中心，统一调度全市算力\n资源，降低企业用算成本。\n市数据局\n市发展改革委、市财\n政局\n20"
        "25年\n12月\n"
        "2\n实现重点园区5G网络深度覆盖，推进千\n兆光网进楼入户。\n市通信管理办、各县\n（区）政府\n2025年\n10"
        "月\n"
        "序号 工作领域 主要措施 牵头单位 配合单位 完成时限\n"
        "3\n推动产业\n数字化\n实施制造业数字化转型行动，打造一批\n智能工厂和数字化车间。\n市工业和信息\n化局"
        "\n"
        "市科技局、市财政局 持续推\n进",
        "序号 | 工作领域 | 主要措施 | 牵头单位 | 配合单位 | 完成时限 |\n"
        "1 | 夯实数字 基础设施 | 建设城市算力中心，统一调度全市算力 资源，降低企业用算成本。 | 市数据局 | "
        "市发展改革委、市财 政局 | 2025年 12月 |\n"
        "2 | 夯实数字 基础设施 | 实现重点园区5G网络深度覆盖，推进千 兆光网进楼入户。 | 市数据局 | "
        "市通信管理办、各县 （区）政府 | 2025年 10月 |\n"
        "3 | 推动产业 数字化 | 实施制造业数字化转型行动，打造一批 智能工厂和数字化车间。 | 市工业和信息 化局 "
        "| "
        "市科技局、市财政局 | 持续推 进 |\n");
}

/* More words below a row than it has columns, all in the column before the number. */
Test(drawn, many_words_before_the_number)
{
    enum { ROWS = 6, WORDS = 60 };
    char text[8192] = "某市工作方案\n\n任务 序号 责任单位 备注 说明 附件一 附件二 附件三\n", line[64];
    for (int row = 1; row <= ROWS; row++) {
        snprintf(line, sizeof line, "%d 市科技局、市财政局\n", row);
        strcat(text, line);
        for (int i = 0; i < WORDS; i++)
            strcat(text, "推进 ");
        strcat(text, "\n");
    }
    zr_source *source = read_text(zr_span_of(text));
    zr_span found = zr_source_text(source);
    size_t bodies = 0;
    for (size_t at = 0; (at = zr_span_find(found, zr_span_of("市科技局"), at)) != SIZE_MAX; at++)
        bodies++;
    cr_expect_eq(bodies, (size_t)ROWS);
    zr_source_free(source);
}

/* Words that a merged cell repeats at a row's end lie above the row: it ends with the last words of its own.
 */
Test(drawn, rows_end_behind_their_start)
{
    zr_span text = zr_span_of("┌────┬────────┐\n"
                              "│任务│责任单位│\n"
                              "├────┼────────┤\n"
                              "│修路│市交通局│\n"
                              "├────┤        │\n"
                              "│架桥│        │\n"
                              "└────┴────────┘\n");
    zr_source *source = read_text(text);
    zr_span found = zr_source_text(source);
    size_t row = zr_span_find(found, zr_span_of("架桥"), 0), from, to;
    cr_assert_neq(row, SIZE_MAX);
    size_t end = row + zr_span_find(zr_span_cut(found, row, found.size), zr_span_of("市交通局"), 0);
    zr_source_range(source, row, end + strlen("市交通局"), &from, &to);
    cr_expect(zr_span_equal(zr_span_cut(text, from, to), zr_span_of("架桥")));
    zr_source_range(source, end, end + strlen("市交通局"), &from, &to); /* the cell's own words */
    cr_expect(zr_span_equal(zr_span_cut(text, from, to), zr_span_of("市交通局")));
    zr_source_free(source);
}

/* 序 stands above a head that is as wide as a head may be: no table, and no column of its own. */
Test(drawn, one_column_too_many_above_a_head)
{
    static const char *const heads[] = {"类别", "重点任务内容", "甲项", "乙项", "丙项", "丁项", "责任单位"};
    char text[4096] = "某市工作方案\n\n序";
    for (int i = 0; i < 200; i++)
        strcat(text, " ");
    strcat(text, "备注\n序号");
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        strcat(text, "              ");
        strcat(text, heads[i]);
    }
    for (int row = 1; row < 5; row++)
        strcat(text,
               "\n1                               加快建设算力平台工程项目。                     市科技局");
    zr_source *source = read_text(zr_span_of(text));
    cr_expect_neq(zr_span_find(zr_source_text(source), zr_span_of("市科技局"), 0), SIZE_MAX);
    zr_source_free(source);
}

Test(drawn, columns_whose_names_are_set_apart)
{
    check_rows("任务      责 任 单 位   时限\n修路      市交通局      6月底\n造林      市林业局      9月底\n",
               "任务 | 责 任 单 位 | 时限 |\n修路 | 市交通局 | 6月底 |\n造林 | 市林业局 | 9月底 |\n");
}

Test(drawn, names_are_told_behind_marks_of_any_width)
{
    cr_expect(zr_words_are_bodies(zr_span_of("市科技局,各企业,各基地")));
    cr_expect(zr_words_are_bodies(zr_span_of("市科技局、各企业、各基地")));
    cr_expect(zr_words_are_bodies(zr_span_of("市科技局及各企业；各基地")));
    cr_expect(zr_words_are_bodies(zr_span_of("市城管（行政执法）局（市综合执法局）")));
    cr_expect_not(zr_words_are_bodies(zr_span_of("修路、造林、植树")));
    cr_expect_not(zr_words_are_bodies(zr_span_of("公共服务平台")));
    cr_expect(zr_words_are_bodies(zr_span_of("市广播电视台")));
}

static void check_names(const char *line, const char *names)
{
    zr_head_run run;
    char found[400] = "";
    if (!zr_heads_split(&run, zr_span_of(line)))
        run.count = 0;
    for (uint32_t i = 0; i < run.count; i++) {
        strncat(found, i ? "|" : "", 2);
        strncat(found, line + run.start[i], run.end[i] - run.start[i]);
    }
    cr_expect_str_eq(found, names, "%s gives %s", line, found);
}

Test(drawn, names_of_columns_that_ran_together)
{
    check_names("序号重点任务牵头单位责任单位完成时限", "序号|重点任务|牵头单位|责任单位|完成时限");
    check_names("实事内容工作任务责任单位进展情况", "实事内容|工作任务|责任单位|进展情况");
    check_names("目标任务责任单位", "目标任务|责任单位");
    check_names("任务责任单位时限", "任务|责任单位|时限");
    check_names("项目名称及建设内容责任单位和责任人", "项目名称及建设内容|责任单位和责任人");
    check_names("任务责任单位（第一个为牵头单位）时限", "任务|责任单位（第一个为牵头单位）|时限");
    check_names("任 务 责 任 单 位", "任 务|责 任 单 位");
    check_names("序号抽查任务名称检查主体时限要求", "序号|抽查任务名称|检查主体|时限要求");
    check_names("重点任务责任分工表", "");
    check_names("责任单位：市财政局", "");
    check_names("（责任单位", "");
    check_names("", "");
}

static zr_buffer repeated(const char *head, const char *rows, size_t count)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, head);
    for (size_t i = 0; i < count; i++)
        zr_buffer_put(&text, rows);
    zr_buffer_put(&text, "");
    return text;
}

/* Time grows with the text alone, whatever many names of columns and cells without rows are taken for. */
Test(drawn, rows_without_numbers_and_without_end, .timeout = 600)
{
    limit_cpu(60);
    static const char *const texts[][2] = {{"任务\n责任单位\n", "修路\n甲局\n"},
                                           {"", "任务\n责任单位\n"},
                                           {"", "任务\n责任单位\n修路\n"},
                                           {"任务 责任单位 ", "修路 甲局 "},
                                           {"", "任务 责任单位 修路 "},
                                           {"", "序号任务责任单位\n"},
                                           {"序号 任务 责任单位 ", "1 修路 甲局 "},
                                           {"", "甲｜乙｜丙\n"},
                                           {"", "任务｜责任单位｜备注\n甲│乙\n丙\n"},
                                           {"", "└─────────────────────┴───┴────────┴────┘\n"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        zr_buffer text = repeated(texts[i][0], texts[i][1], 20000);
        zr_source *source = read_text(zr_buffer_span(&text));
        cr_expect(zr_source_text(source).size > 0);
        zr_source_free(source);
        zr_buffer_free(&text);
    }
}

/* Each head is read with its row by one reader, after another one went to the end of the text in vain. */
Test(drawn, the_same_head_above_each_row, .timeout = 600)
{
    limit_cpu(30);
    zr_buffer text =
        repeated("", "序号  重点任务  责任单位  完成时限  备注  牵头单位\n1    修建道路  甲局\n", 30000);
    zr_source *source = read_text(zr_buffer_span(&text));
    cr_expect(zr_source_text(source).size > 0);
    zr_source_free(source);
    zr_buffer_free(&text);
}

Test(drawn, columns_of_shares_are_of_tasks_beside_bodies)
{
    zr_head_kind kinds[] = {ZR_HEAD_NUMBER, ZR_HEAD_UNIT, ZR_HEAD_UNIT},
                 alone[] = {ZR_HEAD_TASK, ZR_HEAD_UNIT};
    const bool shares[] = {false, false, true}, only[] = {false, true};
    cr_expect(zr_words_are_share(zr_span_of(" 职责分工 ")));
    cr_expect(!zr_words_are_share(zr_span_of("分工负责人")));
    zr_heads_settle_shares(kinds, shares, 3);
    cr_expect_eq(kinds[1], ZR_HEAD_UNIT);
    cr_expect_eq(kinds[2], ZR_HEAD_TASK);
    zr_heads_settle_shares(alone, only, 2);
    cr_expect_eq(alone[1], ZR_HEAD_UNIT, "nothing else names bodies");
}

/* They stand in order, each once. */
Test(drawn, families_of_persons)
{
    for (const char *name = zr_family_names; *name; name += 3) {
        cr_expect(!name[3] || memcmp(name, name + 3, 3) < 0, "out of order: %.3s", name);
        cr_expect_eq(zr_family_name_at((zr_span){name, 3}, 0), 3);
    }
    for (size_t i = 0; zr_long_family_names[i]; i++)
        cr_expect_eq(zr_family_name_at(zr_span_of(zr_long_family_names[i]), 0), 6);
    static const char *const persons[] = {"王建国", "乔 亮", "欧阳亮", "韦小明", "马××", NULL};
    static const char *const others[] = {"文旅融合", "道路", "市林业局", "王", "汤汤水水汤", NULL};
    for (size_t i = 0; persons[i]; i++)
        cr_expect(zr_words_are_person(zr_span_of(persons[i])), "%s", persons[i]);
    for (size_t i = 0; others[i]; i++)
        cr_expect_not(zr_words_are_person(zr_span_of(others[i])), "%s", others[i]);
}

/* 責任單位 is a head as 责任单位 is; the cells keep their characters. */
Test(drawn, traditional_heads)
{
    check_rows("縣政府各部門負責任務\n序號 |\n項目名稱 |\n責任單位 |\n1 |\n修建道路 |\n交通局 |\n2 "
               "|\n改造學校 |\n教體局 |\n",
               "縣政府各部門負責任務\n序號 | 項目名稱 | 責任單位 |\n1 | 修建道路 | 交通局 |\n2 | 改造學校 | "
               "教體局 |\n");
}

/* 700 is a sum of money: the row would lack its last cell. Bodies below 建设地点 stay there. */
Test(drawn, numbers_among_the_cells_are_no_rows)
{
    check_rows("序号 |\n任务 |\n建设地点 |\n投资 |\n责任单位 |\n|\n1 |\n修建道路 |\n青石街道 |\n300 "
               "|\n县交通局 |\n|\n"
               "2 |\n改造学校 |\n云山镇 |\n700 |\n县教育局 |\n",
               "序号 | 任务 | 建设地点 | 投资 | 责任单位 |\n1 | 修建道路 | 青石街道 | 300 | 县交通局 |\n"
               "2 | 改造学校 | 云山镇 | 700 | 县教育局 |\n");
}
