/* Every option: how it is written, what follows it, where it goes. What it means is said by the commands. */
#include "cli/command.h"
#include "zeren/method.h"

#include <string.h>

static const zr_option_form forms[] = {
    {"help", 'h', ZR_OPTION_FLAG, offsetof(zr_settings, help), {{NULL, NULL}}, 0, 0},
    {"lang", 0, ZR_OPTION_TEXT, offsetof(zr_settings, lang), {{"语言", "LANG"}}, 0, 0},
    {"output", 'o', ZR_OPTION_TEXT, offsetof(zr_settings, output), {{"路径", "PATH"}}, 0, 0},
    {"units", 0, ZR_OPTION_TEXT, offsetof(zr_settings, units), {{"文件", "FILE"}}, 0, 0},
    {"network", 0, ZR_OPTION_TEXT, offsetof(zr_settings, network), {{"种类", "MODES"}}, 0, 0},
    {"transpose", 0, ZR_OPTION_FLAG, offsetof(zr_settings, transpose), {{NULL, NULL}}, 0, 0},
    {"jobs", 'j', ZR_OPTION_COUNT, offsetof(zr_settings, jobs), {{"数", "N"}}, 1, 256},
    {"csv", 0, ZR_OPTION_FLAG, offsetof(zr_settings, csv), {{NULL, NULL}}, 0, 0},
    {"json", 0, ZR_OPTION_FLAG, offsetof(zr_settings, json), {{NULL, NULL}}, 0, 0},
    {"bom", 0, ZR_OPTION_FLAG, offsetof(zr_settings, bom), {{NULL, NULL}}, 0, 0},
    {"top", 0, ZR_OPTION_COUNT, offsetof(zr_settings, top), {{"数", "N"}}, 1, 0},
    {"sort", 0, ZR_OPTION_TEXT, offsetof(zr_settings, sort), {{"列名", "KEY"}}, 0, 0},
    {"format", 0, ZR_OPTION_TEXT, offsetof(zr_settings, format), {{"格式", "FORMAT"}}, 0, 0},
    {"by", 0, ZR_OPTION_TEXT, offsetof(zr_settings, by), {{"类别", "WHAT"}}, 0, 0},
    {"lead", 0, ZR_OPTION_TEXT, offsetof(zr_settings, lead), {{"口径", "RULE"}}, 0, 0},
    {"document", 0, ZR_OPTION_TEXT, offsetof(zr_settings, document), {{"文件", "ID"}}, 0, 0},
    {"place", 0, ZR_OPTION_TEXT, offsetof(zr_settings, place), {{"地方", "PLACE"}}, 0, 0},
    {"sector", 0, ZR_OPTION_TEXT, offsetof(zr_settings, sector), {{"条线", "SECTOR"}}, 0, 0},
    {"role", 0, ZR_OPTION_TEXT, offsetof(zr_settings, role), {{"角色", "ROLE"}}, 0, 0},
    {"no-collectives", 0, ZR_OPTION_FLAG, offsetof(zr_settings, no_collectives), {{NULL, NULL}}, 0, 0},
    {"method", 'm', ZR_OPTION_TEXT, offsetof(zr_settings, method), {{"方法", "NAME"}}, 0, 0},
    {"list", 0, ZR_OPTION_FLAG, offsetof(zr_settings, list), {{NULL, NULL}}, 0, 0},
    {"explain", 0, ZR_OPTION_TEXT, offsetof(zr_settings, explain), {{"方法", "NAME"}}, 0, 0},
    {"seed", 0, ZR_OPTION_COUNT, offsetof(zr_settings, seed), {{"数", "N"}}, 1, UINT64_MAX},
    {"draws", 0, ZR_OPTION_COUNT, offsetof(zr_settings, draws), {{"数", "N"}}, 1, ZR_MOST_DRAWS},
    {"level", 0, ZR_OPTION_REAL, offsetof(zr_settings, level), {{"概率", "P"}}, 0, 1},
    {"adjust", 0, ZR_OPTION_TEXT, offsetof(zr_settings, adjust), {{"校正", "HOW"}}, 0, 0},
    {"alpha", 0, ZR_OPTION_REAL, offsetof(zr_settings, alpha), {{"数", "A"}}, 0, 10},
    {"align", 0, ZR_OPTION_TEXT, offsetof(zr_settings, align), {{"方式", "HOW"}}, 0, 0},
    {"texts", 0, ZR_OPTION_FLAG, offsetof(zr_settings, texts), {{NULL, NULL}}, 0, 0},
    {"severity", 0, ZR_OPTION_TEXT, offsetof(zr_settings, severity), {{"级别", "LEVEL"}}, 0, 0},
    {"in", 0, ZR_OPTION_TEXT, offsetof(zr_settings, in), {{"文件", "FILE"}}, 0, 0},
    {"unit", 0, ZR_OPTION_TEXT, offsetof(zr_settings, unit), {{"单位", "UNIT"}}, 0, 0},
    {"to", 0, ZR_OPTION_TEXT, offsetof(zr_settings, to), {{"格式", "FORMAT"}}, 0, 0},
    {"binary", 0, ZR_OPTION_FLAG, offsetof(zr_settings, binary), {{NULL, NULL}}, 0, 0},
    {"each", 0, ZR_OPTION_FLAG, offsetof(zr_settings, each), {{NULL, NULL}}, 0, 0},
    {"flags", 0, ZR_OPTION_FLAG, offsetof(zr_settings, flags), {{NULL, NULL}}, 0, 0},
    {"calendar", 0, ZR_OPTION_FLAG, offsetof(zr_settings, calendar), {{NULL, NULL}}, 0, 0},
    {"capacity", 0, ZR_OPTION_TEXT, offsetof(zr_settings, capacity), {{"文件", "FILE"}}, 0, 0},
    {"status", 0, ZR_OPTION_TEXT, offsetof(zr_settings, status), {{"文件", "FILE"}}, 0, 0},
    {"undated", 0, ZR_OPTION_FLAG, offsetof(zr_settings, undated), {{NULL, NULL}}, 0, 0},
    {"until", 0, ZR_OPTION_TEXT, offsetof(zr_settings, until), {{"日期", "DATE"}}, 0, 0},
    {"today", 0, ZR_OPTION_TEXT, offsetof(zr_settings, today), {{"日期", "DATE"}}, 0, 0},
    {"before", 0, ZR_OPTION_TEXT, offsetof(zr_settings, before), {{"旧版", "OLD"}}, 0, 0},
    {"least", 0, ZR_OPTION_COUNT, offsetof(zr_settings, least), {{"数", "N"}}, 1, 0},
    {"full-names", 0, ZR_OPTION_FLAG, offsetof(zr_settings, full_names), {{NULL, NULL}}, 0, 0},
    {"width", 0, ZR_OPTION_COUNT, offsetof(zr_settings, width), {{"点", "POINTS"}}, 1, 100000}, /* 35 metres
                                                                                                 */
    {"height", 0, ZR_OPTION_COUNT, offsetof(zr_settings, height), {{"点", "POINTS"}}, 1, 100000},
    {"page", 0, ZR_OPTION_COUNT, offsetof(zr_settings, page), {{"数", "N"}}, 1, 0},
    {"all", 0, ZR_OPTION_FLAG, offsetof(zr_settings, all), {{NULL, NULL}}, 0, 0},
    {"loads", 0, ZR_OPTION_FLAG, offsetof(zr_settings, loads), {{NULL, NULL}}, 0, 0},
    {"map", 0, ZR_OPTION_TEXT, offsetof(zr_settings, map), {{"文件", "FILE"}}, 0, 0},
    {"do", 0, ZR_OPTION_TEXT, offsetof(zr_settings, steps), {{"步骤", "STEPS"}}, 0, 0},
    {"scenario", 0, ZR_OPTION_TEXT, offsetof(zr_settings, scenario), {{"文件", "FILE"}}, 0, 0},
    {"balance", 0, ZR_OPTION_FLAG, offsetof(zr_settings, balance), {{NULL, NULL}}, 0, 0},
    {"among", 0, ZR_OPTION_TEXT, offsetof(zr_settings, among), {{"范围", "SCOPE"}}, 0, 0},
    {"rules", 0, ZR_OPTION_TEXT, offsetof(zr_settings, rules), {{"文件", "FILE"}}, 0, 0},
    {"seconds", 0, ZR_OPTION_COUNT, offsetof(zr_settings, seconds), {{"秒", "N"}}, 1, 604800}, /* a week */
    {"save", 0, ZR_OPTION_TEXT, offsetof(zr_settings, save), {{"文件", "FILE"}}, 0, 0},
};

const zr_option_form *zr_option_form_of(const char *name)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].name, name) == 0)
            return &forms[i];
    return NULL;
}
