/* Options that a method has no use for are refused: a result that --alpha changed nothing of must not look as
 * if it had. */
#include "cli/message.h"
#include "cli/method_cards.h"
#include "cli/options.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *option;
    unsigned parameter;
} parameters[] = {{"seed", ZR_TAKES_SEED},
                  {"draws", ZR_TAKES_DRAWS},
                  {"level", ZR_TAKES_LEVEL},
                  {"adjust", ZR_TAKES_ADJUSTMENT},
                  {"alpha", ZR_TAKES_ALPHA}};
enum { PARAMETERS = sizeof parameters / sizeof *parameters, LIST = ZR_METHOD_OPTIONS };

static void add(char list[LIST], const char *between, const char *dashes, const char *name)
{
    size_t size = strlen(list);
    snprintf(list + size, LIST - size, "%s%s%s", size ? between : "", dashes, name);
}

static const char *comma(const zr_call *call)
{
    return call->lang == ZR_ZH ? "、" : ", ";
}

const char *zr_method_options_taken(char out[LIST], const zr_command *command, unsigned takes,
                                    const char *dashes, const char *between)
{
    *out = '\0';
    for (int i = 0; i < PARAMETERS; i++)
        if (takes & parameters[i].parameter && zr_option_of(command, parameters[i].option))
            add(out, between, dashes, parameters[i].option);
    return out;
}

static unsigned taken_by(const zr_method_cards *cards, const char *name)
{
    for (uint32_t i = 0; i < cards->count; i++)
        if (strcmp(cards->card(i).name, name) == 0)
            return cards->card(i).takes;
    return 0;
}

static zr_exit refuse_of_one(const zr_call *call, const char *name, unsigned takes, const char *idle)
{
    char list[LIST];
    zr_method_options_taken(list, call->command, takes, "--", comma(call));
    if (*list)
        return zr_say_usage(call, "-m %s 用不上 %s；它可以带：%s", "-m %s has no use for %s; it takes %s",
                            name, idle, list);
    return zr_say_usage(call, "-m %s 用不上 %s；它不带这类选项，去掉即可",
                        "-m %s has no use for %s; it takes no such options: leave it out", name, idle);
}

/* The methods that take one of the options. */
static zr_exit refuse_of_main(const zr_call *call, const zr_method_cards *cards, unsigned wanted,
                              const char *idle)
{
    char list[LIST] = "";
    for (uint32_t i = 0; i < cards->count; i++)
        if (cards->card(i).takes & wanted)
            add(list, comma(call), "", cards->card(i).name);
    return zr_say_usage(call, "主要几张表用不上 %s；用得上的方法（以 -m 选一种）：%s",
                        "the main tables have no use for %s; methods that have (choose one with -m): %s",
                        idle, list);
}

zr_exit zr_method_cards_idle(const zr_call *call, const zr_method_cards *cards, const char *const *names,
                             uint32_t count)
{
    char idle[LIST] = "";
    unsigned takes = 0, wanted = 0;
    for (uint32_t i = 0; i < count; i++)
        takes |= taken_by(cards, names[i]);
    for (int i = 0; i < PARAMETERS; i++) {
        if (takes & parameters[i].parameter || !zr_option_given(call, parameters[i].option))
            continue;
        wanted |= parameters[i].parameter;
        add(idle, comma(call), "--", parameters[i].option);
    }
    if (!wanted)
        return ZR_EXIT_FINE;
    return count == 1 ? refuse_of_one(call, names[0], takes, idle)
                      : refuse_of_main(call, cards, wanted, idle);
}
