/* Findings of many texts: each is told on one line, in both languages. */
#include "support/graph_text.h"
#include "support/read_file.h"
#include "support/reading.h"
#include "zeren/graph_frame.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdlib.h>

static void expect_one_line(const char *words, const char *path)
{
    for (const char *at = words; *at; at++)
        cr_assert((unsigned char)*at >= 0x20 && *at != 0x7F, "%s: %s", path, words);
}

static void expect_lines(const zr_graph *graph, const char *path)
{
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        for (int lang = ZR_ZH; lang <= ZR_EN; lang++) {
            char *message;
            cr_assert_eq(zr_finding_message(&message, &graph->findings[i], (zr_lang)lang, NULL), ZR_OK);
            expect_one_line(message, path);
            free(message);
        }
    }
}

/* Of every file in the folder; how many there are. */
static uint32_t look_through(const char *folder)
{
    uint32_t files = 0;
    DIR *all = opendir(folder);
    cr_assert_not_null(all, "%s", folder);
    for (struct dirent *file; (file = readdir(all)) != NULL;) {
        char path[1024];
        snprintf(path, sizeof path, "%s/%s", folder, file->d_name);
        if (file->d_name[0] == '.')
            continue;
        zr_buffer text = read_file(path);
        zr_span whole = {text.data, text.size - 1};
        zr_graph *graph = graph_of(&whole, 1, "x");
        expect_lines(graph, path);
        zr_graph_free(graph);
        zr_buffer_free(&text);
        files++;
    }
    closedir(all);
    return files;
}

Test(findings, every_message_is_one_line)
{
    cr_expect_gt(look_through(ZEREN_ROOT "/graphs/texts"), 4);
    cr_expect_gt(look_through(ZEREN_ROOT "/tests/fuzz/corpus/html"), 1);
    cr_expect_gt(look_through(ZEREN_ROOT "/tests/spec"), 20);
}

/* Words that a line break or a tab cuts: nothing between characters, a space between Latin words. */
Test(findings, breaks_inside_names)
{
    zr_span text = zr_span_of(
        "温州市人民政府办公室关于印发方案的通知\n一、任务\n"
        "（一）甲。推进。（责任单位：市科技局。以下任务均需各 区\t政府、各\nOPC\n Club单位落实，不再列出）\n"
        "（二）乙。推进。\n");
    zr_graph *graph = graph_of(&text, 1, "x");
    uint32_t told = 0;
    for (uint32_t i = 0; i < graph->finding_count; i++)
        told += graph->findings[i].code == ZR_F_COLLECTIVE_ONLY &&
                zr_span_equal(graph->findings[i].detail, zr_span_of("各 区政府、各OPC Club单位"));
    cr_expect_eq(told, 1);
    expect_lines(graph, "of its own");
    zr_graph_free(graph);
}

/* The line of the only finding of lost words; its words in the file must be `words`. */
static uint32_t line_of_lost(const char *page, const char *words)
{
    zr_span text = zr_span_of(page);
    zr_graph *graph = graph_of(&text, 1, "x");
    uint32_t line = 0;
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        const zr_finding *finding = &graph->findings[i];
        if (finding->code != ZR_F_UNREAD_WORDS)
            continue;
        cr_expect_eq(line, 0, "told once");
        cr_expect(zr_span_equal(zr_span_cut(text, finding->start, finding->end), zr_span_of(words)), "%s",
                  page);
        cr_expect(zr_span_find(finding->quote, zr_span_of(words), 0) != SIZE_MAX, "%.*s",
                  (int)finding->quote.size, finding->quote.data);
        line = finding->line;
    }
    zr_graph_free(graph);
    return line;
}

/* Words that a comment without an end swallows are told where they stand: in a table of Markdown, in a page.
 */
Test(findings, lost_words_are_told_where_they_stand)
{
    cr_expect_eq(line_of_lost("# 宁波市人民政府办公室关于印发方案的通知\n\n## 一、任务\n\n<table>\n"
                              "<tr><td>序号</td><td>任务</td></tr>\n<tr><td>1</td><td>修道路</td></tr>\n"
                              "<tr><td>2\n\n<!-- 责任单位：市交通局 </td><td>修桥</td></tr>\n</table>\n\n"
                              "（一）引人才。（责任单位：市人社局）\n",
                              "责任单位：市交通局"),
                 10);
    cr_expect_eq(line_of_lost("<html><body><p>宁波市人民政府办公室关于印发方案的通知</p>\n<p>一、任务</p>\n"
                              "<p>（一）引人才。</p>\n\n\n<!--\n\n责任单位：市交通局",
                              "责任单位：市交通局"),
                 8);
}
