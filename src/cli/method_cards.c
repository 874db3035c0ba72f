/* What is told of a method of zeren analyze and of one of zeren compare alike. */
#include "cli/method_cards.h"

#include "cli/message.h"
#include "cli/nearest.h"
#include "cli/tables.h"

#include <stdio.h>
#include <string.h>

static const zr_column columns[] = {{"name", {{"方法", "method"}}, ZR_TYPE_TEXT, 0},
                                    {"title", {{"名称", "title"}}, ZR_TYPE_TEXT, 0},
                                    {"source", {{"出处", "source"}}, ZR_TYPE_TEXT, 0},
                                    {"cost", {{"代价", "cost"}}, ZR_TYPE_TEXT, 0},
                                    {"options", {{"选项", "options"}}, ZR_TYPE_TEXT, 0}};

zr_exit zr_method_cards_list(const zr_call *call, const zr_method_cards *cards)
{
    zr_error err = {0};
    zr_frame *frame;
    if (zr_frame_new(&frame, "methods", cards->title, columns, sizeof columns / sizeof *columns, &err) !=
        ZR_OK)
        return zr_say_error(call, NULL, &err);
    for (uint32_t i = 0; i < cards->count; i++) {
        zr_method card = cards->card(i);
        zr_frame_row(frame);
        zr_frame_text(frame, 0, zr_span_of(card.name));
        zr_frame_text(frame, 1, zr_span_of(card.title.in[call->lang]));
        zr_frame_text(frame, 2, zr_span_of(card.source.in[call->lang]));
        zr_frame_text(frame, 3, zr_span_of(card.cost.in[call->lang]));
        char taken[ZR_METHOD_OPTIONS];
        zr_frame_text(frame, 4,
                      zr_span_of(zr_method_options_taken(taken, call->command, card.takes, "", " ")));
    }
    zr_exit result = zr_tables_print(call, &frame, 1, NULL);
    zr_frame_free(frame);
    return result;
}

static void line(zr_lang lang, zr_words what, zr_words value)
{
    if (value.in[lang] && *value.in[lang])
        printf("%s%s%s\n", what.in[lang], lang == ZR_ZH ? "：" : ": ", value.in[lang]);
}

zr_exit zr_method_cards_explain(const zr_call *call, const zr_method_cards *cards, const char *name)
{
    uint32_t i = 0;
    while (i < cards->count && strcmp(cards->card(i).name, name) != 0)
        i++;
    if (i == cards->count)
        return zr_method_cards_unknown(call, cards, name);
    zr_method card = cards->card(i);
    printf("%s — %s\n", card.name, card.title.in[call->lang]);
    line(call->lang, (zr_words){{"公式", "formula"}}, card.formula);
    line(call->lang, (zr_words){{"出处", "source"}}, card.source);
    line(call->lang, (zr_words){{"代价", "cost"}}, card.cost);
    line(call->lang, (zr_words){{"约定", "conventions"}}, card.conventions);
    char taken[ZR_METHOD_OPTIONS];
    zr_method_options_taken(taken, call->command, card.takes, "--", call->lang == ZR_ZH ? "、" : ", ");
    line(call->lang, (zr_words){{"选项", "options"}}, (zr_words){{taken, taken}});
    return ZR_EXIT_FINE;
}

static bool mentions(zr_words words, const char *name)
{
    return (words.in[ZR_ZH] && strcasestr(words.in[ZR_ZH], name)) ||
           (words.in[ZR_EN] && strcasestr(words.in[ZR_EN], name));
}

/* The first whose title or formula has the word: QAP is in the table of pairs. NULL: none. */
static const char *told_by(const zr_method_cards *cards, const char *name)
{
    for (uint32_t i = 0; i < cards->count && strlen(name) > 2; i++) {
        zr_method card = cards->card(i);
        if (mentions(card.title, name) || mentions(card.formula, name))
            return card.name;
    }
    return NULL;
}

zr_exit zr_method_cards_unknown(const zr_call *call, const zr_method_cards *cards, const char *name)
{
    char safe[204];
    zr_nearest nearest = {name, NULL, 0};
    for (uint32_t i = 0; i < cards->count; i++)
        zr_nearest_try(&nearest, cards->card(i).name);
    zr_say_safe(safe, name);
    const char *told = nearest.best ? nearest.best : told_by(cards, name);
    if (told)
        return zr_say_usage(call, "没有方法 %s，是不是 %s？", "no method %s; did you mean %s?", safe, told);
    return zr_say_usage(call, "没有方法 %s；zeren %s --list 列出全部",
                        "no method %s; zeren %s --list shows all", safe, call->command->name);
}
