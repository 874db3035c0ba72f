/* zeren map: pictures. */
#include "cli/commands.h"
#include "cli/corpus.h"
#include "cli/drawing.h"
#include "cli/message.h"
#include "cli/nearest.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static zr_exit list_kinds(const zr_call *call)
{
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    for (uint32_t i = 0; i < count; i++)
        printf("%-9s %s\n", kinds[i].name, kinds[i].shows.in[call->lang]);
    return ZR_EXIT_FINE;
}

/* A word where a kind may stand that is no file, and is not written like one either. */
static bool is_no_file(const char *word)
{
    return !strpbrk(word, "./") && strcmp(word, "-") != 0 && access(word, F_OK) != 0;
}

static zr_exit say_no_kind(const zr_call *call, const char *word)
{
    char safe[204], names[200] = "";
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    zr_nearest nearest = {word, NULL, 0};
    for (uint32_t i = 0; i < count; i++) {
        size_t used = strlen(names);
        snprintf(names + used, sizeof names - used, "%s%s", i ? call->lang == ZR_ZH ? "、" : ", " : "",
                 kinds[i].name);
        zr_nearest_try(&nearest, kinds[i].name);
    }
    zr_say_safe(safe, word);
    if (nearest.best)
        return zr_say_usage(call, "没有图种 %s，是不是 %s？图种有：%s",
                            "no kind of map %s; did you mean %s? The kinds are %s", safe, nearest.best,
                            names);
    return zr_say_usage(call, "没有图种 %s；图种有：%s", "no kind of map %s; the kinds are %s", safe, names);
}

/* "zeren map load 图.json": the first word is a kind; "zeren map 图.json": it is not, and the kind is load.
 */
static zr_exit choose_kind(const zr_map_kind **out, const zr_call *call, int *inputs)
{
    *out = zr_map_find(zr_span_of(call->arguments[0]));
    *inputs = *out ? 1 : 0;
    if (*out && call->count > 1)
        return ZR_EXIT_FINE;
    if (*out && access(call->arguments[0], F_OK) != 0)
        return zr_say_usage(call, "缺少参数：zeren map %s 图", "something is missing: zeren map %s GRAPH",
                            (*out)->name);
    *inputs = 0;
    uint32_t kind_count;
    *out = zr_map_find(zr_span_of("load"));
    *out = *out ? *out : zr_map_kinds(&kind_count);
    if (call->count > 1 && is_no_file(call->arguments[0]))
        return say_no_kind(call, call->arguments[0]);
    return ZR_EXIT_FINE;
}

static zr_exit run(const zr_call *call)
{
    if (call->set.list)
        return list_kinds(call);
    if (call->count == 0)
        return zr_say_missing(call);
    const zr_map_kind *kind;
    zr_map_format format = ZR_MAP_SVG;
    int skip;
    zr_exit result = choose_kind(&kind, call, &skip);
    if (result == ZR_EXIT_FINE)
        result = zr_drawing_format(&format, call);
    if (result != ZR_EXIT_FINE)
        return result;
    bool to_stdout = zr_to_stdout(call);
    if (to_stdout && isatty(STDOUT_FILENO) && (format == ZR_MAP_PNG || format == ZR_MAP_PDF))
        return zr_say_usage(call, "不把 %s 打到终端，请用 -o 写入文件",
                            "%s is not for a terminal; write it to a file with -o",
                            zr_map_format_name(format));
    zr_corpus corpus;
    zr_map_options options;
    result = zr_corpus_read_graph(&corpus, call, call->arguments + skip, call->count - skip, false);
    if (result != ZR_EXIT_FINE)
        return result;
    result = zr_drawing_options(&options, call, corpus.graph, kind);
    if (result == ZR_EXIT_FINE)
        result =
            zr_drawing_write(call, kind, corpus.graph, &options, format, call->set.output, call->set.output);
    zr_corpus_free(&corpus);
    return result;
}

static const char *const formats[] = {"svg", "pdf", "png", "dot", NULL};
static const char *const bys[] = {"document", "place", NULL};

static const zr_option options[] = {
    {"output",
     {{"写到这个文件，后缀定格式；不给或 - 写到标准输出",
       "write to this file, its ending gives the format; standard output if not given or -"}},
     NULL},
    {"format", {{"格式（默认看 -o 的后缀，否则 svg）", "format (else the ending of -o, else svg)"}}, formats},
    {"list", {{"列出图的种类", "list the kinds of map"}}, NULL},
    {"unit", {{"围绕这个单位（ego 图）", "of this unit (ego)"}}, NULL},
    {"by",
     {{"对照图每格、条线图每列是什么：document 文件或 place 地方",
       "a panel (compare) or column (sectors) is a document or a place"}},
     bys},
    {"top", {{"至多画 N 个单位", "at most N units"}}, NULL},
    {"least",
     {{"不画共同措施少于 N 条的连线；没有这种连线的图：不画措施少于 N 条的单位",
       "leave out ties of fewer than N shared measures; on maps without such ties, units of fewer "
       "measures"}},
     NULL},
    {"full-names", {{"写单位全称", "full names of units"}}, NULL},
    {"width", {{"图的宽度（点，1/72 英寸）", "width of the picture in points (1/72 inch)"}}, NULL},
    {"height", {{"图的高度", "height of the picture"}}, NULL},
    {"page", {{"多页的图只画第 N 页", "page N alone of a map of several pages"}}, NULL},
    {0}};

const zr_command zr_cmd_map = {
    "map",
    run,
    {{"画图：SVG、PDF、PNG、DOT", "maps: SVG, PDF, PNG, DOT"}},
    {{"[图种] 图…", "[KIND] GRAPH…"}},
    0,
    -1,
    {options, zr_options_selection, zr_options_reading, zr_options_common},
    {{"图种由 zeren map --list 列出，不给则为 load。位置与字号由 zeren 自己算定，\n"
      "同样的输入在任何机器上得到同样的 SVG 与 DOT；PNG 与 PDF 需要中文字体。",
      "KIND is the kind of map (zeren map --list), load if not given. Places and letters are computed by "
      "zeren:\n"
      "the same input gives the same SVG and DOT on any machine; PNG and PDF need a Chinese font."}},
    {{"zeren map 图.json -o 负荷.svg", {{"谁承担什么", "who carries what"}}},
     {"zeren map duties 方案.txt -o 责任.pdf",
      {{"一份文件：章节、措施、单位", "one document: sections, measures, units"}}},
     {"zeren map sectors 图.json --lang zh -o 条线.png",
      {{"各条线在各文件中的担子", "sectors across documents"}}}}};
