/* Help, printed from the tables that read the arguments. */
#include "cli/help.h"

#include "base/buffer.h"
#include "base/width.h"

#include <string.h>

#define LINE 100 /* columns */
#define HELP 28  /* where the words of an option begin */

static void pad(FILE *out, const char *text, int columns)
{
    fputs(text, out);
    for (int missing = columns - (int)zr_columns(zr_span_of(text)); missing > 0; missing--)
        fputc(' ', out);
}

static void heading(FILE *out, zr_lang lang, const char *zh, const char *en)
{
    fprintf(out, "\n%s\n", lang == ZR_ZH ? zh : en);
}

/* A paragraph, each of its lines set in by two. */
static void indented(FILE *out, const char *text)
{
    for (bool fresh = true; *text; text++) {
        fputs(fresh && *text != '\n' ? "  " : "", out);
        fputc(*text, out);
        fresh = *text == '\n';
    }
    fputc('\n', out);
}

static void exit_codes(FILE *out, zr_lang lang)
{
    static const zr_words codes[] = {
        {{"正常", "fine"}},
        {{"有要人看的东西：check 的警告、diff 的改动、explain 找不到原文、plan 的规则矛盾、\n     "
          "台账里还没到的完成日期、自相矛盾的状态、run 略过了读不了的文件",
          "something to look at: warnings of check, changes of diff, words that explain cannot show,\n"
          "     rules of plan that contradict, days of a ledger that are still to come, statuses that "
          "contradict,\n"
          "     files that run passed over"}},
        {{"用法不对", "asked in a way that zeren does not understand"}},
        {{"未能完成", "could not be done"}}};
    heading(out, lang, "退出码", "EXIT CODES");
    for (int i = 0; i < 4; i++)
        fprintf(out, "  %d  %s\n", i, codes[i].in[lang]);
}

void zr_help_all(FILE *out, zr_lang lang)
{
    fprintf(out, "%s\n",
            lang == ZR_ZH
                ? "zeren " ZEREN_VERSION "：读政策文件，找出每一条措施和对它负责的单位，看担子落在谁身上"
                : "zeren " ZEREN_VERSION ": reads policy documents, finds every measure and the units that "
                  "answer for it,\nand shows who carries the load");
    heading(out, lang, "用法", "USAGE");
    fprintf(out, "  zeren %s\n", lang == ZR_ZH ? "命令 [选项…] [输入…]" : "COMMAND [OPTION…] [INPUT…]");
    heading(out, lang, "命令", "COMMANDS");
    uint32_t count;
    const zr_command *const *commands = zr_commands(&count);
    for (uint32_t i = 0; i < count; i++) {
        fputs("  ", out);
        pad(out, commands[i]->name, 10);
        fprintf(out, "%s\n", commands[i]->summary.in[lang]);
    }
    heading(out, lang, "输入", "INPUT");
    indented(
        out,
        lang == ZR_ZH
            ? "输入是文件、文件夹（逐层读取）或 -（标准输入）：文本、Markdown、HTML、docx、PDF、zip，\n"
              "按内容辨认。图是 zeren extract 写出的图文件；凡要图之处也可直接给输入。"
            : "INPUT is a file, a folder (read through) or - (standard input): text, Markdown, HTML, docx,\n"
              "PDF, zip, told by content. GRAPH is what zeren extract writes; an INPUT will do in its "
              "place.");
    exit_codes(out, lang);
    fprintf(out, "\n%s\n",
            lang == ZR_ZH ? "zeren help 命令 看一个命令的全部说明；zeren --version 看版本。"
                          : "zeren help COMMAND tells all about one; zeren --version gives the version.");
}

/* "  -o, --output FILE", and the width it takes. */
static void option_head(char out[96], const zr_option *option, zr_lang lang)
{
    char letter[5] = "    ";
    const zr_option_form *form = zr_option_form_of(option->name);
    if (form->letter)
        snprintf(letter, sizeof letter, "-%c, ", form->letter);
    const char *value = form->value.in[lang];
    snprintf(out, 96, "  %s--%s%s%s", letter, option->name, value ? " " : "", value ? value : "");
}

/* Text in lines of LINE columns, all but the first set in by HELP. */
static void wrapped(FILE *out, zr_span text)
{
    while (text.size) {
        size_t size = zr_line_size(text, LINE - HELP);
        zr_span line = zr_span_trim(zr_span_cut(text, 0, size));
        fprintf(out, "%.*s\n", (int)line.size, line.data);
        text = zr_span_trim(zr_span_cut(text, size, text.size));
        if (text.size)
            fprintf(out, "%*s", HELP, "");
    }
}

/* Choices that the words do not tell themselves. */
static void put_choices(zr_buffer *text, const zr_option *option, zr_lang lang)
{
    bool all_told = true;
    for (const char *const *choice = option->choices; choice && *choice; choice++)
        all_told = all_told && strstr(option->help.in[lang], *choice);
    if (all_told)
        return;
    const char *first = lang == ZR_ZH ? "：" : ": ", *next = lang == ZR_ZH ? "、" : ", ";
    for (const char *const *choice = option->choices; *choice; choice++)
        zr_buffer_print(text, "%s%s", choice == option->choices ? first : next, *choice);
}

static void option_line(FILE *out, const zr_option *option, zr_lang lang)
{
    char head[96];
    zr_buffer text = {0};
    option_head(head, option, lang);
    pad(out, head, HELP);
    zr_buffer_put(&text, option->help.in[lang]);
    put_choices(&text, option, lang);
    wrapped(out, zr_buffer_span(&text));
    zr_buffer_free(&text);
}

static void examples(FILE *out, const zr_command *command, zr_lang lang)
{
    if (!command->examples[0].line)
        return;
    heading(out, lang, "例子", "EXAMPLES");
    for (int i = 0; i < ZR_EXAMPLES && command->examples[i].line; i++)
        fprintf(out, "  %s\n      %s\n", command->examples[i].line, command->examples[i].what.in[lang]);
}

/* What the usage line asks for, of those that have a GRAPH or an INPUT. */
static void arguments(FILE *out, const zr_command *command, zr_lang lang)
{
    static const struct {
        const char *argument;
        zr_words what;
    } told[] = {
        {"GRAPH",
         {{"图：zeren extract 写出的图文件，或直接给文件、文件夹、zip、-（标准输入）",
           "GRAPH: what zeren extract wrote, or documents themselves: files, folders, zips, - (standard "
           "input)"}}},
        {"INPUT",
         {{"输入：文件、文件夹（逐层读取）、zip 或 -（标准输入）：文本、Markdown、HTML、docx、PDF，或数据表",
           "INPUT: files, folders (read through), zips or - (standard input): text, Markdown, HTML, docx, "
           "PDF,\n"
           "  or tables of data"}}}};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        if (strstr(command->usage.in[ZR_EN], told[i].argument))
            fprintf(out, "  %s\n", told[i].what.in[lang]);
}

void zr_help_command(FILE *out, const zr_command *command, zr_lang lang)
{
    fprintf(out, "zeren %s%s%s\n", command->name, lang == ZR_ZH ? "：" : ": ", command->summary.in[lang]);
    heading(out, lang, "用法", "USAGE");
    fprintf(out, "  zeren %s %s %s\n", command->name, lang == ZR_ZH ? "[选项…]" : "[OPTION…]",
            command->usage.in[lang]);
    arguments(out, command, lang);
    fputc('\n', out);
    indented(out, command->about.in[lang]);
    heading(out, lang, "选项", "OPTIONS");
    for (int t = 0; t < ZR_OPTION_TABLES && command->options[t]; t++)
        for (const zr_option *option = command->options[t]; option->name; option++)
            option_line(out, option, lang);
    examples(out, command, lang);
    exit_codes(out, lang);
}
