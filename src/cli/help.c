/* Help, printed from the tables that read the arguments. */
#include "cli/help.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "base/width.h"

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
    heading(out, lang, "退出码", "EXIT CODES");
    fputs(lang == ZR_ZH
              ? "  0 正常 · 1 有要人看的东西（check 的警告、diff 的改动、explain 找不到原文、plan "
                "的规则矛盾）\n"
                "  · 2 用法不对 · 3 未能完成\n"
              : "  0 fine · 1 something to look at (warnings of check, changes of diff, words that explain\n"
                "  cannot show, rules of plan that contradict) · 2 usage · 3 failed\n",
          out);
}

void zr_help_all(FILE *out, zr_lang lang)
{
    fprintf(out, "%s\n",
            lang == ZR_ZH
                ? "zeren " ZEREN_VERSION "：读政策文件，找出每一条措施和对它负责的单位，看担子落在谁身上"
                : "zeren " ZEREN_VERSION ": reads policy documents, finds every measure and the units that "
                  "answer for it,\nand shows who carries the load");
    heading(out, lang, "用法", "USAGE");
    fputs("  zeren COMMAND [OPTION…] [INPUT…]\n", out);
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
            ? "INPUT 是文件、文件夹（逐层读取）或 -（标准输入）：文本、Markdown、HTML、docx、PDF、zip，\n"
              "按内容辨认。GRAPH 是 zeren extract 写出的图文件；凡要 GRAPH 之处也可直接给 INPUT。"
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

/* How much of `text` goes into `room` columns: up to a blank, or between two full-width characters, never
 * before a mark that closes. */
static size_t line_of(zr_span text, size_t room)
{
    static const char *const closing[] = {"，", "。", "；", "、", "）", "：", "”", "》"};
    size_t fits = zr_columns_cut(text, room).size, at = 0, best = 0;
    if (fits == text.size)
        return fits;
    while (at <= fits && at < text.size) {
        uint32_t character;
        size_t step = zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        bool closes = false;
        for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
            closes = closes || zr_span_starts(zr_span_cut(text, at, text.size), closing[i]);
        if (at && (character == ' ' || (zr_character_columns(character) == 2 && !closes)))
            best = at;
        at += step;
    }
    return best ? best : fits;
}

/* Text in lines of LINE columns, all but the first set in by HELP. */
static void wrapped(FILE *out, zr_span text)
{
    while (text.size) {
        size_t size = line_of(text, LINE - HELP);
        fprintf(out, "%.*s\n", (int)size, text.data);
        text = zr_span_trim(zr_span_cut(text, size, text.size));
        if (text.size)
            fprintf(out, "%*s", HELP, "");
    }
}

static void option_line(FILE *out, const zr_option *option, zr_lang lang)
{
    char head[96];
    zr_buffer text = {0};
    option_head(head, option, lang);
    pad(out, head, HELP);
    zr_buffer_put(&text, option->help.in[lang]);
    const char *first = lang == ZR_ZH ? "：" : ": ", *next = lang == ZR_ZH ? "、" : ", ";
    for (const char *const *choice = option->choices; choice && *choice; choice++)
        zr_buffer_print(&text, "%s%s", choice == option->choices ? first : next, *choice);
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

void zr_help_command(FILE *out, const zr_command *command, zr_lang lang)
{
    fprintf(out, "zeren %s%s%s\n", command->name, lang == ZR_ZH ? "：" : ": ", command->summary.in[lang]);
    heading(out, lang, "用法", "USAGE");
    fprintf(out, "  zeren %s [OPTION…] %s\n\n", command->name, command->usage);
    indented(out, command->about.in[lang]);
    heading(out, lang, "选项", "OPTIONS");
    for (int t = 0; t < ZR_OPTION_TABLES && command->options[t]; t++)
        for (const zr_option *option = command->options[t]; option->name; option++)
            option_line(out, option, lang);
    examples(out, command, lang);
    exit_codes(out, lang);
}
